#include "ui/coach/coach_text.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextDocument>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr QTextDocument::MarkdownFeatures safeMarkdown = QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML;

}  // namespace

CoachText::CoachText(const QString& objectName, QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(objectName);
    setAccessibleName(tr("Text of the step"));
    setOpenLinks(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(6);
    document()->setIndentWidth(16);
}

QVariant CoachText::loadResource(int, const QUrl&)
{
    return {};
}

void CoachText::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_markdown.isEmpty())
        document()->setMarkdown(m_markdown, safeMarkdown);
}

void CoachText::setText(const QString& markdown)
{
    if (markdown == m_markdown)
        return;
    const bool grew = !m_markdown.isEmpty() && markdown.startsWith(m_markdown);
    m_markdown = markdown;
    const int before = neededHeight();
    document()->setMarkdown(markdown, safeMarkdown);
    neededHeight();  // lays it out
    verticalScrollBar()->setValue(grew ? std::max(0, before - 2 * fontMetrics().lineSpacing()) : 0);
}

int CoachText::neededHeight() const
{
    return static_cast<int>(document()->size().height()) + 2 * frameWidth() + 1;
}

QString CoachText::escaped(const QString& text)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>()#+-.!|~&");
    QString safe;
    for (const QChar letter : text) {
        if (special.contains(letter))
            safe += QLatin1Char('\\');
        safe += letter == QLatin1Char('\n') ? QLatin1Char(' ') : letter;
    }
    return safe;
}

QString CoachText::told(const QString& message)
{
    QStringList parts = message.split(QLatin1Char('`'));
    if (parts.size() % 2 == 0)
        return escaped(message);
    for (qsizetype i = 0; i < parts.size(); i += 2)
        parts[i] = escaped(parts[i]);
    return parts.join(QLatin1Char('`'));
}

QString CoachText::plain(const QString& markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown, safeMarkdown);
    return document.toPlainText().simplified();
}

}  // namespace rolewright::ui
