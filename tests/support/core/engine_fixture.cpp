#include "tests/support/core/engine_fixture.h"

#include "core/engine/practice_world.h"

#include <cstdio>
#include <cstdlib>

namespace rolewright::test {
namespace {

/// A fixture that cannot be made makes every test that follows meaningless.
template <typename T>
T need(Result<T> result, std::string_view what) {
    if (!result) {
        std::fprintf(stderr, "%.*s: %s: %s\n", static_cast<int>(what.size()), what.data(), result.error().code.c_str(), result.error().message.c_str());
        std::abort();
    }
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace

void addAccount(engine::Engine& engine, std::string_view digits, const std::string& name) {
    need(engine.applyChanges(engine::emptyWorld(account(digits), name, engine.clock().now()), "rolewright:Import"), "account");
}

service::Operation operationOf(std::string_view name, json::Object parameters) {
    const std::size_t colon = name.find(':');
    return {std::string(name.substr(0, colon)), std::string(name.substr(colon + 1)), std::move(parameters)};
}

EngineFixture::EngineFixture(const std::filesystem::path& path) {
    std::unique_ptr<storage::Workspace> workspace;
    if (!path.empty()) {
        MemoryKey key;
        workspace = need(storage::Workspace::open(path, key), "workspace");
    }
    engine = need(engine::Engine::create(std::move(workspace), clock), "engine");
    if (engine->snapshot()->accounts().empty()) addAccount(*engine, developmentId, "Development");
}

engine::CallResult EngineFixture::call(const sts::Caller& caller, std::string_view name, json::Object parameters) {
    return engine->call(caller, operationOf(name, std::move(parameters)));
}

engine::CallResult EngineFixture::must(std::string_view name, json::Object parameters) {
    engine::CallResult result = call(root(), name, std::move(parameters));
    need(result.answer, name);
    return result;
}

std::string EngineFixture::codeOf(std::string_view name, json::Object parameters) {
    const engine::CallResult result = call(root(), name, std::move(parameters));
    return result.answer ? "ok" : result.answer.error().code;
}

std::string trusting(const std::string& principal) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + principal + "\"},\"Action\":\"sts:AssumeRole\"}]}";
}

std::string allowing(const std::string& action, const std::string& resource) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"" + action + "\",\"Resource\":\"" + resource + "\"}]}";
}

}  // namespace rolewright::test
