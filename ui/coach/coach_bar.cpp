#include "ui/coach/coach_bar.h"

#include "ui/coach/coach_panel.h"
#include "ui/coach/coach_text.h"
#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int linesOfText = 5;

/// Does the action, without the letter that it has in its menu: in a dialog that is another control's.
QToolButton* letterlessButton(QAction* action, const QString& objectName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(action->icon());
    button->setText(plain(action->text()));
    button->setAccessibleName(button->text());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
        button->setAccessibleDescription(action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

}  // namespace

CoachBar::CoachBar(QAction* hint, QAction* hide, QWidget* dialog) : QFrame(dialog)
{
    setObjectName(QStringLiteral("coachBar"));
    setAccessibleName(tr("Coach"));
    setProperty("card", true);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("coachBarTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text = new CoachText(QStringLiteral("coachBarText"), this);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * linesOfText + 2 * static_cast<int>(m_text->document()->documentMargin()));
    auto* row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(letterlessButton(hint, QStringLiteral("coachBarHint"), this), 0, Qt::AlignTop);
    row->addWidget(letterlessButton(hide, QStringLiteral("coachBarHide"), this), 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_text);
    // What the dialog is about keeps the keyboard: here one comes by Tab alone.
    for (QWidget* part : findChildren<QWidget*>()) {
        if (part->focusPolicy() & Qt::TabFocus)
            part->setFocusPolicy(Qt::TabFocus);
    }
}

void CoachBar::show(const CoachView& view)
{
    const bool isNew = view.uid != m_uid;
    m_uid = view.uid;
    m_title->setText(CoachPanel::titleOf(view));
    isNew ? m_text->setText(CoachPanel::taskOf(view)) : m_text->renew(CoachPanel::taskOf(view));
}

}  // namespace rolewright::ui
