/// An engine that stands for an endpoint, or for the world in which a mirror is edited.
#pragma once

#include "core/mirror/pull.h"
#include "tests/support/core/engine_fixture.h"

namespace rolewright::test {

class MirrorFixture {
public:
    /// The account 111122223333 with nothing in it.
    MirrorFixture();
    /// What the mirror holds.
    explicit MirrorFixture(const mirror::Mirror& mirror);

    /// Makes calls as the account's root user.
    mirror::CallEndpoint endpoint() { return mirror::callerThrough(*m_backend, sts::Caller::root(account(developmentId))); }
    /// The same, with an answer of the test's own for some: what `answer` leaves open goes to the engine.
    using Answer = std::function<std::optional<mirror::Reply>(const service::Operation&)>;
    mirror::CallEndpoint endpoint(Answer answer);
    /// As root. Asserts success.
    json::Object must(std::string_view name, json::Object parameters = json::Object::object());
    /// As root, whatever comes of it.
    engine::CallResult call(std::string_view name, json::Object parameters = json::Object::object());
    /// Asserts success.
    mirror::Mirror pull(mirror::PullOptions options = {});
    mirror::PullOptions options() const;
    identity::Snapshot snapshot() const { return *engine->snapshot(); }

    PracticeClock clock{Instant(std::chrono::seconds(1'700'000'000))};
    std::unique_ptr<engine::Engine> engine;

private:
    std::unique_ptr<engine::LocalBackend> m_backend;
};

/// An error as an endpoint answers it.
mirror::Reply refusal(std::string code);
/// All fields of all entities, one a line, without unique ids and numbers of versions.
std::string stateOf(const mirror::Mirror& mirror);

}  // namespace rolewright::test
