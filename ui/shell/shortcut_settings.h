/// Settings of the keys: every action of the menus, and the keys it has.
#pragma once

#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QPushButton;
class QTreeWidget;

namespace rolewright::ui {

class FilterField;
class InlineMessage;
class ShortcutBook;

/// Parts: `shortcutsFilter`, `shortcutsList`, `shortcutsKeys`, `shortcutsTake`, `shortcutsClear`, `shortcutsReset`, `shortcutsResetAll`, `shortcutsMessage`.
class ShortcutSettings final : public QWidget {
    Q_OBJECT
public:
    ShortcutSettings(ShortcutBook& book, QWidget* parent);

private:
    QWidget* buildEditor();
    QPushButton* addButton(const QString& objectName, const QString& text, void (ShortcutSettings::*work)());
    void fill();
    void filter(const QString& text);
    void showState();
    QAction* current() const;
    void take();
    void clearKeys();
    void reset();
    void resetAll();

    ShortcutBook& m_book;
    FilterField* m_filter = nullptr;
    QTreeWidget* m_list = nullptr;
    QKeySequenceEdit* m_keys = nullptr;
    QPushButton* m_take = nullptr;
    QPushButton* m_clear = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_resetAll = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
