/// A backend that lets only questions through while the person merely looks on: the guard below every page.
#pragma once

#include "core/engine/backend.h"

#include <QString>

namespace rolewright::ui {

/// While it is closed, an operation that would change something is answered with `ReadOnly` and never reaches the backend behind it. What asks for sessions goes
/// through, for that is the way out; so do undo and redo, which nobody does as an identity.
class ReadOnlyGate final : public engine::Backend {
public:
    explicit ReadOnlyGate(engine::Backend& behind) : m_behind(behind) {}

    /// `why` is the message of every refusal.
    void close(const QString& why) { m_why = why; }
    void open() { m_why.clear(); }
    bool isClosed() const { return !m_why.isEmpty(); }

    void call(sts::Caller caller, service::Operation operation, Callback callback) override;
    void applyChanges(identity::ChangeSet changes, std::string source, std::function<void(Result<void>)> callback) override;
    engine::Engine* engine() override { return m_behind.engine(); }
    Instant serverNow() const override { return m_behind.serverNow(); }

private:
    engine::Backend& m_behind;
    QString m_why;
};

}  // namespace rolewright::ui
