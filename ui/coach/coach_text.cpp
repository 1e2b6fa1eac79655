#include "ui/coach/coach_text.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
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
    take(markdown);
    verticalScrollBar()->setValue(0);
}

void CoachText::renew(const QString& markdown)
{
    if (markdown == m_markdown)
        return;
    const QStringList before = document()->toPlainText().split(QLatin1Char('\n'));
    const int at = verticalScrollBar()->value();
    take(markdown);
    const QStringList now = document()->toPlainText().split(QLatin1Char('\n'));
    const qsizetype both = std::min(before.size(), now.size());
    qsizetype first = 0;
    while (first < both && before[first] == now[first])
        ++first;
    qsizetype rest = 0;
    while (rest < both - first && before[before.size() - 1 - rest] == now[now.size() - 1 - rest])
        ++rest;
    int value = at;
    if (first + rest < now.size()) {
        const auto rectOf = [this](qsizetype line) {
            return document()->documentLayout()->blockBoundingRect(document()->findBlockByNumber(static_cast<int>(line)));
        };
        const int end = rest == 0 ? neededHeight() : static_cast<int>(rectOf(now.size() - 1 - rest).bottom()) + 1;
        value = std::max(value, end - viewport()->height());
        value = std::min(value, static_cast<int>(rectOf(first).top()));
    }
    verticalScrollBar()->setValue(value);
}

void CoachText::take(const QString& markdown)
{
    m_markdown = markdown;
    document()->setMarkdown(markdown, safeMarkdown);
    neededHeight();  // lays it out
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
