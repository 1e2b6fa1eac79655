/// A notification of the desktop, with buttons: `org.freedesktop.Notifications` on D-Bus.
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace rolewright::ui {

/// One notification at a time: a new one takes the place of the one before. Does nothing where there is no bus, or nobody on it who shows notifications; then
/// nobody is told, so what is said here must be said in the window too. Text is plain.
class DesktopNotifier final : public QObject {
    Q_OBJECT
public:
    struct Button {
        QString key;
        QString text;
    };
    struct Note {
        QString title;
        QString text;
        QList<Button> buttons;
        bool urgent = false;
    };

    explicit DesktopNotifier(QObject* parent = nullptr);
    void show(const Note& note);
    /// Takes it away again.
    void withdraw();

Q_SIGNALS:
    /// A button was pressed; `default` when the notification itself was.
    void chosen(const QString& key);

private Q_SLOTS:
    void actionInvoked(uint id, const QString& key);
    void closed(uint id, uint reason);

private:
    void learnCapabilities();
    void send(const Note& note);

    QStringList m_capabilities;
    bool m_knows = false;        ///< what the desktop can show; until then notes wait
    bool m_sending = false;      ///< the number of the last one is not known yet
    std::optional<Note> m_next;  ///< waits
    bool m_gone = false;         ///< it was withdrawn before its number was known
    uint m_id = 0;
};

}  // namespace rolewright::ui
