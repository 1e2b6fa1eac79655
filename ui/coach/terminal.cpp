#include "ui/coach/terminal.h"

#include "core/service/script.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int mostBlocks = 5000;

}  // namespace

Terminal::Terminal(Store& store, QWidget* parent) : QWidget(parent), m_store(store)
{
    setObjectName(QStringLiteral("terminal"));
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("terminalText"));
    m_text->setAccessibleName(tr("What was typed and answered"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumBlockCount(mostBlocks);
    m_text->setFont(fixed);
    m_line = new QLineEdit(this);
    m_line->setObjectName(QStringLiteral("terminalLine"));
    m_line->setAccessibleName(tr("Command, as for the AWS CLI"));
    m_line->setPlaceholderText(tr("For example: %1").arg(QStringLiteral("aws sts get-caller-identity")));
    m_line->setFont(fixed);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::returnPressed, this, &Terminal::make);
    setFocusProxy(m_line);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_line);
}

/// What cannot be read stays in the line, to be mended.
void Terminal::make()
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return;
    m_text->appendPlainText(QStringLiteral("$ ") + text);
    if (m_typed.isEmpty() || m_typed.back() != text)
        m_typed += text;
    m_at = m_typed.size();
    const auto calls = service::parseScript(text.toStdString() + "\n");
    if (!calls)
        return m_text->appendPlainText(messageOf(calls.error()));
    m_line->clear();
    for (const service::ScriptCall& one : *calls)
        m_store.call(one.operation, this, [this](const engine::CallResult& result) { show(result); });
}

void Terminal::show(const engine::CallResult& result)
{
    if (!result.answer)
        return m_text->appendPlainText(tr("Refused (%1): %2").arg(toQt(result.answer.error().code), messageOf(result.answer.error())));
    if (!result.answer->empty())
        m_text->appendPlainText(toQt(json::pretty(*result.answer)));
    if (result.newSession)
        m_text->appendPlainText(tr("The session is in the list of sessions: switch to it there."));
}

void Terminal::recall(qsizetype at)
{
    m_at = std::clamp<qsizetype>(at, 0, m_typed.size());
    m_line->setText(m_typed.value(m_at));
}

bool Terminal::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            recall(m_at + (key == Qt::Key_Up ? -1 : 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace rolewright::ui
