// What an EntityPage does about what is not saved when something else comes to be chosen, or another account on show.
#include "ui/models/account_text.h"
#include "ui/pages/entity_page.h"
#include "ui/prompts/prompts.h"
#include "ui/store/store.h"

#include <QLabel>

namespace rolewright::ui {

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
            if (isVisible() && !m_subject.key.isEmpty() && m_subject.account != accountOfRows())
                currentChanged();
        },
        Qt::QueuedConnection);
}

}  // namespace rolewright::ui
