/// What the person settled about sessions: when to be told of their end, how, and when the window locks itself.
#pragma once

#include "ui/models/alert_rules.h"

#include <QObject>

namespace rolewright::ui {

class Store;

/// Kept in QSettings under `sessions/…`. What is out of range there counts as not being there.
struct SessionSettings {
    AlertRules rules;
    bool quiet = false;           ///< do not disturb: only what stops the acting identity is told
    bool onDesktop = true;        ///< notifications outside of the window, where the desktop shows them
    int quietUnusedMinutes = 0;   ///< silent for sessions that were not used for so long, 1…1440; 0: never silent
    bool lockWithScreen = true;   ///< when the screen is locked or the machine goes to sleep
    int lockIdleSeconds = 0;      ///< 30…86400 without a key or the mouse; 0: never

    bool operator==(const SessionSettings&) const = default;
};

SessionSettings loadSessionSettings();
void saveSessionSettings(const SessionSettings& settings);

/// One for each store, and a child of it.
class SessionPreferences final : public QObject {
    Q_OBJECT
public:
    /// The store's own; made and read when it is first asked for.
    static SessionPreferences& of(Store& store);

    const SessionSettings& settings() const { return m_settings; }
    /// Takes them from now on, and keeps them.
    void change(const SessionSettings& settings);
    /// The marks of a session under the rule that holds for it.
    Thresholds marksOf(const sts::Session& session) const;

Q_SIGNALS:
    void changed();

private:
    explicit SessionPreferences(Store& store);

    const Store& m_store;
    SessionSettings m_settings;
};

}  // namespace rolewright::ui
