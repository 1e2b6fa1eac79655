/// What stands in a list's place while there is nothing in it: what it is for, and the first step.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace rolewright::ui {

class EmptyState final : public QWidget {
    Q_OBJECT
public:
    /// `buttonName` is the button's objectName.
    EmptyState(const QString& buttonName, const QString& iconName, QWidget* parent);
    /// Without `buttonText` there is no button.
    void say(const QString& title, const QString& text, const QString& buttonText);

Q_SIGNALS:
    /// The button was pressed.
    void chosen();

private:
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_button = nullptr;
};

}  // namespace rolewright::ui
