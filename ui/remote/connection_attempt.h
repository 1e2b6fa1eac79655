/// Reaching an endpoint: its keys are found, it is asked who one is, and its account is read, with progress and a way to stop.
#pragma once

#include "ui/remote/connection_source.h"
#include "ui/remote/opened_connection.h"

#include <QObject>

namespace rolewright::ui {

class Prompts;

/// Makes the backend of a connection. Fails as client::RemoteBackend does; tests put others in place.
using RemoteMaker = std::function<Result<std::shared_ptr<engine::Backend>>(const client::Connection&)>;
RemoteMaker usualRemotes();

/// One at a time. Lives on the GUI thread and never blocks it.
class ConnectionAttempt final : public QObject {
    Q_OBJECT
public:
    enum class Aim { test, open };

    /// `keys` and `prompts` outlive it; codes of MFA devices are asked for over `window`.
    ConnectionAttempt(ConnectionKeys& keys, Prompts& prompts, QWidget* window);
    /// What is under way is called off.
    ~ConnectionAttempt() override;

    void setRemotes(RemoteMaker maker) { m_maker = std::move(maker); }
    bool isRunning() const { return m_isRunning; }
    void start(const QString& reference, Aim aim);
    /// While the account is being read: what has come so far is opened. Before that: nothing is.
    void stop();

Q_SIGNALS:
    void changed();
    void progressed(int done, int known);
    void failed(const QString& why);
    void tested(const rolewright::ui::RemoteIdentity& identity);
    void opened(std::shared_ptr<rolewright::ui::OpenedConnection> connection, const QString& reference);

private:
    void reach(client::Connection connection);
    void end();
    client::AskCode askCode();

    ConnectionKeys& m_keys;
    Prompts& m_prompts;
    QWidget* m_window;
    RemoteMaker m_maker = usualRemotes();
    QString m_reference;
    Aim m_aim = Aim::open;
    bool m_isRunning = false;
    bool m_isReading = false;
    int m_number = 0;  ///< answers of an attempt before are dropped
    std::shared_ptr<RemoteLine> m_line;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

}  // namespace rolewright::ui
