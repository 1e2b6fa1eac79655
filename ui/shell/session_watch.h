/// What the window as a whole owes to sessions: they renew themselves if they shall, the title warns, and time is looked at anew when somebody comes back.
#pragma once

#include <QObject>

class QWidget;

namespace rolewright::ui {

class SessionsModel;
class Store;
class Ticker;

/// `04:12 · updateDataBucket / alice` stands before the title in the last five minutes of the session one acts as. A child of the window.
class SessionWatch final : public QObject {
    Q_OBJECT
public:
    /// `sessions` must follow the store already.
    /// What renews itself is remembered under `settings`, a group of QSettings; the first window of a program `resumes` it.
    SessionWatch(Store& store, Ticker& ticker, const SessionsModel& sessions, QWidget& window, const QString& settings, bool resumes);
    /// While it is locked, the title tells nothing.
    void setLocked(bool locked);

private:
    void showTitle();

    Store& m_store;
    Ticker& m_ticker;
    QWidget& m_window;
    bool m_locked = false;
};

}  // namespace rolewright::ui
