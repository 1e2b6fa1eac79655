#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/theme/live_colours.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {

EmptyState::EmptyState(const QString& buttonName, const QString& iconName, QWidget* parent) : QWidget(parent)
{
    auto* picture = new QLabel(this);
    showIcon(*picture, icon(iconName), 48);
    m_title = new QLabel(this);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text = new QLabel(this);
    for (QLabel* label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);  // names of people's own may be in it
        label->setAlignment(Qt::AlignHCenter);
    }
    m_button = new QPushButton(this);
    m_button->setObjectName(buttonName);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::chosen);
}

void EmptyState::say(const QString& title, const QString& text, const QString& buttonText)
{
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(buttonText);
    m_button->setAccessibleName(QString(buttonText).remove(QLatin1Char('&')));
    m_button->setVisible(!buttonText.isEmpty());
}

}  // namespace rolewright::ui
