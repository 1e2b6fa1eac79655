#include "tests/support/core/mirror_fixture.h"

#include "core/identity/aws_managed_policies.h"
#include "core/identity/difference.h"

#include <cstdio>
#include <cstdlib>

namespace rolewright::test {
namespace {

template <typename T> T needed(Result<T> result, std::string_view what) {
    if (!result) {
        std::fprintf(stderr, "%.*s: %s: %s\n", static_cast<int>(what.size()), what.data(), result.error().code.c_str(), result.error().message.c_str());
        std::abort();
    }
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

void addState(std::string& text, const identity::Account& account, const mirror::EntityRef& entity) {
    const auto fields = *mirror::fieldsOf(account, entity);
    const std::string defaultVersion = mirror::valueOf(fields, {mirror::Aspect::defaultVersion, {}}).value_or(std::string());
    text += mirror::describe(entity).english() + "\n";
    std::multiset<std::string> lines;
    for (const auto& [field, value] : fields) {
        if (field.aspect == mirror::Aspect::uniqueId || field.aspect == mirror::Aspect::defaultVersion) continue;
        const bool isVersion = field.aspect == mirror::Aspect::version;
        lines.insert((isVersion ? std::string(field.key == defaultVersion ? "default version" : "version") : mirror::describe(field).english()) + " = " + value);
    }
    for (const std::string& line : lines) text += "  " + line + "\n";
}

}  // namespace

MirrorFixture::MirrorFixture() : engine(needed(engine::Engine::create(nullptr, clock, identity::awsManagedPolicies()), "engine")) {
    addAccount(*engine, developmentId, "Development");
    m_backend = std::make_unique<engine::LocalBackend>(*engine);
}

MirrorFixture::MirrorFixture(const mirror::Mirror& mirror) : engine(needed(engine::Engine::create(nullptr, clock, mirror.base->awsPolicies()), "engine")) {
    needed(engine->applyChanges(identity::difference({}, *mirror.base, Phrase::tr("Mirror")), "rolewright:Import"), "mirror");
    m_backend = std::make_unique<engine::LocalBackend>(*engine);
}

mirror::CallEndpoint MirrorFixture::endpoint(Answer answer) {
    return [engine = endpoint(), answer = std::move(answer)](service::Operation operation, std::function<void(mirror::Reply)> tell) {
        if (auto reply = answer(operation)) tell(*std::move(reply));
        else engine(std::move(operation), std::move(tell));
    };
}

engine::CallResult MirrorFixture::call(std::string_view name, json::Object parameters) {
    return engine->call(sts::Caller::root(account(developmentId)), operationOf(name, std::move(parameters)));
}

json::Object MirrorFixture::must(std::string_view name, json::Object parameters) { return needed(call(name, std::move(parameters)).answer, name); }

mirror::PullOptions MirrorFixture::options() const {
    mirror::PullOptions options;
    options.awsPolicies = identity::awsManagedPolicies();
    options.now = clock.now();
    return options;
}

mirror::Mirror MirrorFixture::pull(mirror::PullOptions options) {
    if (options.awsPolicies.empty()) options.awsPolicies = identity::awsManagedPolicies();
    return needed(mirror::pullAccount(endpoint(), options), "pull");
}

mirror::Reply refusal(std::string code) { return {Error{std::move(code), "refused by the test", {}}, "request-1", false}; }

std::string stateOf(const mirror::Mirror& mirror) {
    const identity::AccountPtr account = mirror.base->account(mirror.account);
    std::string text;
    for (const mirror::EntityRef& entity : mirror::changedEntities({}, *account)) {
        if (mirror::fieldsOf(*account, entity)) addState(text, *account, entity);
    }
    return text;
}

}  // namespace rolewright::test
