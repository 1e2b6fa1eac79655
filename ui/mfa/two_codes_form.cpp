#include "ui/mfa/two_codes_form.h"

#include "ui/mfa/code_field.h"
#include "ui/widgets/inline_message.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

#include <utility>

namespace rolewright::ui {

TwoCodesForm::TwoCodesForm(const QString& prefix, Ticker& ticker, QWidget* parent) : QWidget(parent)
{
    m_first = new CodeField(prefix + QStringLiteral("Code1"), tr("First code"), this);
    m_second = new CodeField(prefix + QStringLiteral("Code2"), tr("Second code, the one that comes right after the first"), this);
    m_message = new InlineMessage(prefix + QStringLiteral("CodesMessage"), this);
    m_message->setField(m_first);
    auto* first = new QLabel(tr("&First code"), this);
    first->setBuddy(m_first);
    auto* second = new QLabel(tr("Ne&xt code"), this);
    second->setBuddy(m_second);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(first, 0, 0);
    layout->addWidget(m_first, 0, 1);
    layout->addWidget(new CodeClock(ticker, this), 0, 2, Qt::AlignLeft);
    layout->addWidget(second, 1, 0);
    layout->addWidget(m_second, 1, 1);
    layout->addWidget(m_message, 2, 0, 1, 3);
    layout->setColumnStretch(2, 1);
    connect(m_first, &CodeField::completed, m_second, [this] {
        m_second->setFocus(Qt::TabFocusReason);
        m_second->selectAll();
        m_wentOn = true;
    });
    m_second->installEventFilter(this);
    for (CodeField* field : {m_first, m_second}) {
        connect(field, &QLineEdit::textEdited, m_message, &InlineMessage::clear);
        connect(field, &QLineEdit::textChanged, this, &TwoCodesForm::showState);
        connect(field, &QLineEdit::returnPressed, this, [this] {
            if (isComplete())
                Q_EMIT confirmed();
        });
    }
    setFocusProxy(m_first);
}

bool TwoCodesForm::isComplete() const { return m_first->isComplete() && m_second->isComplete() && m_first->text() != m_second->text(); }

void TwoCodesForm::put(json::Object& parameters) const
{
    parameters["AuthenticationCode1"] = m_first->code();
    parameters["AuthenticationCode2"] = m_second->code();
}

/// Whoever presses Tab after the last digit means the field that has the focus already.
bool TwoCodesForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_second && event->type() == QEvent::FocusOut)
        m_wentOn = false;
    if (watched != m_second || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    return std::exchange(m_wentOn, false) && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab;
}

void TwoCodesForm::showState()
{
    const bool same = m_first->isComplete() && m_first->text() == m_second->text();
    if (same)
        m_message->say(InlineMessage::Tone::error, tr("That is the same code twice. Wait until the device shows another."));
    Q_EMIT edited();
}

void TwoCodesForm::refuse(const QString& why)
{
    begin();
    m_message->say(InlineMessage::Tone::error, why);
}

void TwoCodesForm::begin()
{
    m_first->clear();
    m_second->clear();
    m_message->clear();
    m_first->setFocus(Qt::OtherFocusReason);
}

void TwoCodesForm::fill(const QStringList& codes)
{
    m_message->clear();
    m_first->setText(codes.value(0));
    m_second->setText(codes.value(1));
    m_second->setFocus(Qt::OtherFocusReason);  // Enter sends them
}

}  // namespace rolewright::ui
