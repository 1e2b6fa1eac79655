/// Two texts side by side, with the lines that differ marked.
#pragma once

#include <QWidget>

class QLabel;

namespace rolewright::ui {

class CodeView;

class CompareView final : public QWidget {
    Q_OBJECT
public:
    /// The two texts are named `…Left` and `…Right`.
    CompareView(const QString& prefix, QWidget* parent);
    void compare(const QString& leftTitle, const QString& left, const QString& rightTitle, const QString& right);

private:
    QLabel* m_leftTitle = nullptr;
    QLabel* m_rightTitle = nullptr;
    CodeView* m_left = nullptr;
    CodeView* m_right = nullptr;
};

}  // namespace rolewright::ui
