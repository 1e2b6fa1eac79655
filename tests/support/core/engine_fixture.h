/// An engine over a small world of one account, a clock that stands still, and short ways to call it.
#pragma once

#include "core/engine/engine.h"
#include "tests/support/core/sample_world.h"

namespace rolewright::test {

/// Puts an empty account into an engine.
void addAccount(engine::Engine& engine, std::string_view digits, const std::string& name);

/// `operationOf("iam:CreateUser", {{"UserName", "alice"}})`
service::Operation operationOf(std::string_view name, json::Object parameters = json::Object::object());

/// In memory, or over the file at `path`. The account is made when the file is fresh.
class EngineFixture {
public:
    explicit EngineFixture(const std::filesystem::path& path = {});

    sts::Caller root() const { return sts::Caller::root(account(developmentId)); }
    sts::Caller user(const std::string& name) const { return sts::Caller::user(account(developmentId), name); }
    engine::CallResult call(const sts::Caller& caller, std::string_view name, json::Object parameters = json::Object::object());
    /// As root. Asserts success.
    engine::CallResult must(std::string_view name, json::Object parameters = json::Object::object());
    /// The error code of a call as root, or `ok`.
    std::string codeOf(std::string_view name, json::Object parameters = json::Object::object());
    const identity::Account& world() const { return *(m_seen = engine->snapshot())->account(account(developmentId)); }

    PracticeClock clock{Instant(std::chrono::seconds(1'700'000'000))};
    std::unique_ptr<engine::Engine> engine;

private:
    mutable identity::SnapshotPtr m_seen;
};

/// `{"Version": "2012-10-17", "Statement": [{Effect: Allow, Principal: {"AWS": principal}, Action: sts:AssumeRole}]}`
std::string trusting(const std::string& principal);
std::string allowing(const std::string& action, const std::string& resource);

}  // namespace rolewright::test
