// What an EntityPage does when it comes to be seen, and about what is not saved when something else is chosen, or another account on show.
#include "ui/models/account_text.h"
#include "ui/pages/entity_page.h"
#include "ui/prompts/prompts.h"
#include "ui/store/store.h"
#include "ui/widgets/arranged.h"

#include <QLabel>
#include <QLayout>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace rolewright::ui {
namespace {

/// The titles of all tabs are in sight where the list can do with less, unless somebody has arranged it otherwise.
void giveTabsRoom(QSplitter& parts, const ListPanel& list, const QTabWidget& tabs)
{
    const QList<int> sizes = parts.sizes();
    if (sizes.size() < 2 || sizes[0] > designedListWidth || parts.property(arrangedProperty).toBool())
        return;
    parts.setProperty(arrangedProperty, true);
    const QMargins air = tabs.parentWidget()->layout()->contentsMargins();
    const int missing = tabs.tabBar()->sizeHint().width() + air.left() + air.right() - sizes[1];
    const int width = std::max(list.minimumSizeHint().width(), sizes[0] - std::max(0, missing));
    if (width < sizes[0])
        parts.setSizes({width, sizes[0] + sizes[1] - width});
}

}  // namespace

void EntityPage::currentChanged()
{
    const Subject next = subjectOf(m_list->current());
    if (next == m_subject || m_asking)
        return;
    const bool elsewhere = m_subject.account != accountOfRows();
    if (isDirty() && elsewhere && !isVisible())
        return;  // nobody is asked about what is not seen
    if (!isDirty() || (!elsewhere && !findKey(m_subject.key).isValid())) {
        show(next);
        return;
    }
    askBeforeLeaving(next);
}

void EntityPage::askBeforeLeaving(const Subject& next)
{
    const auto settle = [this, next](bool leave) {
        if (leave)
            show(next);
        else if (!m_subject.account.empty())
            m_context.store.setAccount(m_subject.account);  // another one may have come on show
        const bool here = m_subject.account == accountOfRows();
        m_list->setCurrent(here ? findKey(m_subject.key) : QModelIndex());
        m_asking = false;
        markDirty();  // the list may have been another one in between
    };
    m_asking = true;
    const identity::AccountPtr account = m_context.store.snapshot()->account(m_subject.account);
    const bool elsewhere = account && m_subject.account != accountOfRows();
    const QString name = elsewhere ? tr("%1 of %2", "somebody or something of an account").arg(m_name->text(), accountName(*account)) : m_name->text();
    m_context.prompts.choose(this, Prompts::Tone::warning, tr("Unsaved changes"), tr("What you changed about %1 is not saved. Cancel stays with it.").arg(name),
                             {tr("&Save"), tr("&Discard changes")}, this, [this, settle](int choice) {
                                 if (choice == 0)
                                     saveTyped(settle);
                                 else
                                     settle(choice == 1);
                             });
}

void EntityPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (isVisible())
                giveTabsRoom(*m_splitter, *m_list, *m_tabs);
            if (isVisible() && !m_subject.key.isEmpty() && m_subject.account != accountOfRows())
                currentChanged();
        },
        Qt::QueuedConnection);
}

}  // namespace rolewright::ui
