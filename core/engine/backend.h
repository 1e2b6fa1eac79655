/// What the window talks to: the local engine now, a remote endpoint as well. Pages are written once, against this.
#pragma once

#include "core/engine/engine.h"

#include <functional>

namespace rolewright::engine {

/// Asynchronous calls. The callback comes exactly once, on a thread of the backend's: hop to your own before touching widgets
/// (ui/store/store.h does it for pages).
class Backend {
public:
    virtual ~Backend() = default;
    using Callback = std::function<void(CallResult)>;

    virtual void call(sts::Caller caller, service::Operation operation, Callback callback) = 0;
    /// Takes changes back or makes them again, for undo, import and the practice world: see Engine::applyChanges. The callback comes like that of `call`, after
    /// every call made before.
    virtual void applyChanges(identity::ChangeSet changes, std::string source, std::function<void(Result<void>)> callback) = 0;
    /// Whether this speaks to the local engine; then `engine()` is not null.
    virtual Engine* engine() = 0;
    /// Whether the engine has all that says what the caller may do; false when not all of it could be read at the other end.
    virtual bool knowsRightsOf(const sts::Caller&) const { return true; }
    /// The time at the other end: local clock, or corrected by the endpoint's answers.
    virtual Instant serverNow() const = 0;
};

/// Runs calls on one worker thread of its own, in order. Destruction waits for the call in progress and drops the rest, whose callbacks never come.
class LocalBackend final : public Backend {
public:
    explicit LocalBackend(Engine& engine);
    ~LocalBackend() override;
    void call(sts::Caller caller, service::Operation operation, Callback callback) override;
    void applyChanges(identity::ChangeSet changes, std::string source, std::function<void(Result<void>)> callback) override;
    Engine* engine() override { return &m_engine; }
    Instant serverNow() const override;

private:
    struct Worker;
    Engine& m_engine;
    std::unique_ptr<Worker> m_worker;
};

}  // namespace rolewright::engine
