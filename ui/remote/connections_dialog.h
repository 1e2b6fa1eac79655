/// "Connect to an endpoint": the profiles of AWS's files and the connections made by hand, to be tested, edited and opened.
#pragma once

#include "ui/remote/connection_attempt.h"
#include "ui/tasks/latest_task.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rolewright::ui {

class InlineMessage;

/// What a test found, in words.
QString identityInWords(const RemoteIdentity& identity);

/// Parts: `connectionsList`, `connectionsEnvironment`, `connectionsNew`, `connectionsEdit`, `connectionsDelete`, `connectionsTest`, `connectionsOpen`, `connectionsStop`,
/// `connectionsProgress`, `connectionsMessage`.
class ConnectionsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `keys` and `prompts` outlive it. `reference` is opened at once when it is not empty.
    ConnectionsDialog(ConnectionKeys& keys, Prompts& prompts, const RemoteMaker& remotes, const QString& reference, QWidget* parent);

Q_SIGNALS:
    void opened(std::shared_ptr<rolewright::ui::OpenedConnection> connection, const QString& reference);

private:
    QWidget* buildButtons();
    QPushButton* addButton(const QString& objectName, const QString& text, const QString& spoken);
    void readAgain(const QString& chosen);
    void fill(const ProfileLines& profiles, const QString& chosen);
    const ConnectionLine* current() const;
    void showState();
    void showMark();
    void mark(int environment);
    void edit(const SavedConnection& connection);
    void remove();
    void begin(ConnectionAttempt::Aim aim);

    ConnectionKeys& m_keys;
    Prompts& m_prompts;
    ConnectionAttempt* m_attempt = nullptr;
    LatestTask m_reading;
    std::vector<ConnectionLine> m_lines;
    QString m_profileProblem;
    QTreeWidget* m_list = nullptr;
    QComboBox* m_environment = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_delete = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_stop = nullptr;
    QProgressBar* m_progress = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
