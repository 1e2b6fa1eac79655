#include "ui/coach/lesson_end.h"

#include "ui/theme/icons.h"

#include <QGridLayout>
#include <QPushButton>

namespace rolewright::ui {

LessonEnd::LessonEnd(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("lessonEnd"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_next = makeButton(QStringLiteral("coachNextLesson"), QStringLiteral("play"), tr("Next walkthrough"), &LessonEnd::nextWanted);
    layout->addWidget(m_next, 0, 0, 1, 2);
    layout->addWidget(makeButton(QStringLiteral("coachAgain"), QStringLiteral("renew"), tr("Again…"), &LessonEnd::againWanted), 1, 0);
    layout->addWidget(makeButton(QStringLiteral("coachToList"), QStringLiteral("back"), tr("Back to the list"), &LessonEnd::listWanted), 1, 1);
}

QPushButton* LessonEnd::makeButton(const QString& objectName, const QString& iconName, const QString& text, void (LessonEnd::*wanted)())
{
    auto* button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(objectName);
    connect(button, &QPushButton::clicked, this, wanted);
    return button;
}

void LessonEnd::setNext(const QString& title)
{
    m_next->setVisible(!title.isEmpty());
    m_next->setToolTip(title);
    m_next->setAccessibleDescription(title);
}

}  // namespace rolewright::ui
