#include "ui/widgets/acting_note.h"

#include "ui/models/account_text.h"
#include "ui/store/administrator.h"
#include "ui/store/caller_name.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/inline_message.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rolewright::ui {

ActingNote::ActingNote(Store& store, const QString& objectName, QWidget* parent) : QWidget(parent), m_store(store)
{
    setObjectName(objectName + QStringLiteral("Note"));
    m_message = new InlineMessage(objectName, this);
    m_act = new QPushButton(icon(QStringLiteral("account")), {}, this);
    m_act->setObjectName(objectName + QStringLiteral("Act"));
    m_act->setAutoDefault(false);
    m_act->setAccessibleName(tr("Act as administrator of this account"));
    m_message->setField(m_act);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_act, 0, Qt::AlignTop);
    connect(m_act, &QPushButton::clicked, this, &ActingNote::act);
    hide();
}

void ActingNote::show(const std::optional<AccountId>& account, const QString& words)
{
    m_account = account;
    const identity::SnapshotPtr world = m_store.snapshot();
    const identity::AccountPtr own = world->account(accountOf(m_store.caller()));
    const identity::AccountPtr meant = account ? world->account(*account) : nullptr;
    const bool elsewhere = own && meant && own->id != meant->id;
    if (elsewhere) {
        const QString form = words.isEmpty() ? tr("You act as %1 in %2. What is in %3 can be looked at; to create or change something, act there.") : words;
        m_message->say(InlineMessage::Tone::warning, form.arg(callerName(m_store.caller(), m_store), accountName(*own), accountName(*meant)));
        const QString name = accountName(*meant);
        const QString label = tr("Act as administrator: root of %1");
        m_act->setText(label.arg(
            fontMetrics().elidedText(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")), Qt::ElideMiddle, fontMetrics().averageCharWidth() * 30)));
        m_act->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+G")));  // letters are taken on one page or another; a text takes it away
        m_act->setAccessibleName(label.arg(name));
        m_act->setToolTip(tr("Go on as %1 (%2). Roles you act as are left; their sessions stay alive.").arg(callerName(administratorOf(meant->id), m_store), m_act->shortcut().toString(QKeySequence::NativeText)));
    } else {
        m_message->clear();
    }
    setVisible(elsewhere);
}

void ActingNote::act()
{
    if (!m_account)
        return;
    m_store.setBase(administratorOf(*m_account));
    Q_EMIT acted();
}

}  // namespace rolewright::ui
