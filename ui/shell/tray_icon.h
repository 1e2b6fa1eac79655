/// The program's icon in the desktop's tray, where there is one: what expires next, and a short way to the window.
#pragma once

#include <QObject>
#include <QSystemTrayIcon>

#include <memory>

class QAction;
class QMenu;

namespace rolewright::ui {

class Application;

/// One way more and never the only one: windows do not hide in it, and closing the last one ends the program with it. Without a tray it does nothing. While the program is locked it
/// tells nothing of sessions. Must not outlive the application.
class TrayIcon final : public QObject {
    Q_OBJECT
public:
    explicit TrayIcon(Application& application, bool available = QSystemTrayIcon::isSystemTrayAvailable());
    ~TrayIcon() override;

    /// Null without a tray.
    const QMenu* menu() const { return m_menu.get(); }
    /// What is known: the tool tip.
    QString text() const;
    /// How many sessions are past their first mark and live: the number on the icon.
    int endingCount() const;
    QIcon picture() const { return m_icon ? m_icon->icon() : QIcon(); }

private:
    void build();
    void showState();
    void showWindow();

    Application& m_application;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction* m_switch = nullptr;
    int m_badge = 0;  ///< on the icon
};

}  // namespace rolewright::ui
