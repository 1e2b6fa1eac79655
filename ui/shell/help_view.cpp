#include "ui/shell/help_view.h"

#include "ui/pages/page.h"
#include "ui/theme/language.h"

#include <QFile>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextBlock>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int lettersInALine = 36;

QString textOf(const QString& page)
{
    const QString own = installedLanguage() + QLatin1Char('/');
    for (const QString& name : {own + page, page, own + QStringLiteral("general"), QStringLiteral("general")}) {
        QFile file(QStringLiteral(":/rolewright/help/%1.md").arg(name));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

QString frontTab(const Page& page)
{
    const QList<QTabWidget*> all = page.findChildren<QTabWidget*>();
    const auto shown = std::find_if(all.begin(), all.end(), [](const QTabWidget* tabs) { return tabs->isVisible(); });
    return shown == all.end() ? QString() : (*shown)->tabText((*shown)->currentIndex()).remove(QStringLiteral("● ")).remove(QLatin1Char('&'));
}

}  // namespace

HelpView::HelpView(QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("helpText"));
    setAccessibleName(tr("Help on this page"));
    setOpenLinks(false);
    setMinimumWidth(fontMetrics().averageCharWidth() * lettersInALine);  // a dock that was never shown would open too narrow to be read
}

void HelpView::showPage(const Page& page)
{
    if (m_page != page.id()) {
        m_page = page.id();
        setMarkdown(textOf(m_page));
    }
    const QString tab = frontTab(page);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || tab.isEmpty() || block.text() != tab)
            continue;
        const QTextCursor heading(block);
        setTextCursor(heading);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(heading).top());
        return;
    }
    verticalScrollBar()->setValue(0);
}

}  // namespace rolewright::ui
