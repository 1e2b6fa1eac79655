/// Ctrl+K: every action of the menus by name.
#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QListWidget;

namespace rolewright::ui {

class CommandPalette final : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const QList<QAction*>& actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& text);
    void run();

    QList<QAction*> m_actions;
    QLineEdit* m_field = nullptr;
    QListWidget* m_list = nullptr;
};

}  // namespace rolewright::ui
