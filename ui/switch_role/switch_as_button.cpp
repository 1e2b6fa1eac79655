#include "ui/switch_role/switch_as_button.h"

#include "ui/role_wizard/assume_words.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/switch_role/role_judgement.h"
#include "ui/theme/icons.h"
#include "ui/widgets/possible_action.h"

#include <QMenu>

namespace rolewright::ui {

SwitchAsButton::SwitchAsButton(Store& store, std::function<QString()> role, std::function<void(const QString& role)> then, QWidget* parent)
    : QPushButton(ui::icon(QStringLiteral("user")), tr("Switch to it as…"), parent), m_store(store), m_role(std::move(role)), m_then(std::move(then))
{
    setAccessibleName(tr("Switch to this role as somebody who can"));
    setToolTip(tr("Lists the users whom the role lets in; acts as the one you choose"));
    connect(this, &QPushButton::clicked, this, &SwitchAsButton::ask);
}

void SwitchAsButton::ask()
{
    const QString arn = m_role();
    const identity::SnapshotPtr world = m_store.snapshot();
    const NamedRole named = findRole(*world, arn.toStdString());
    if (!named.role || !named.role->trust)
        return;
    RoleDraft role;
    role.account = named.account->id;
    role.name = named.role->name;
    role.path = named.role->path;
    role.trust = named.role->trust->text();
    m_task.start(
        [world, role, context = m_store.engine()->contextNow()](const LatestTask::Cancelled&) {
            std::size_t leftOut = 0;
            return judgeAudience(*world, role, context, leftOut);
        },
        [this, arn](const std::vector<AssumeRow>& rows) { offer(arn, rows); });
}

void SwitchAsButton::offer(const QString& roleArn, const std::vector<AssumeRow>& rows)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("switchAsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    std::size_t offered = 0;
    for (const AssumeRow& row : rows) {
        if (!row.caller || row.caller->session || !(row.can || row.withMore()) || ++offered > mostOffered)
            continue;
        QString text = tr("%1 · %2   %3").arg(toQt(row.label), toQt(row.account), verdictOf(row));
        QAction* action = menu->addAction(ui::icon(QStringLiteral("user")), text.replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, roleArn, caller = *row.caller] {
            m_store.setBase(caller);
            m_then(roleArn);
        });
    }
    if (offered == 0)
        setPossible(menu->addAction(tr("No user can assume it")), tr("The trust relationship and the user's own policies are two halves: one of them is missing for everybody here."));
    if (offered > mostOffered)
        setPossible(menu->addAction(tr("and %n more", nullptr, static_cast<int>(offered - mostOffered))), tr("Sign in as one of them, then switch to this role."));
    menu->popup(mapToGlobal(QPoint(0, height())));
    menu->setActiveAction(menu->actions().constFirst());
}

}  // namespace rolewright::ui
