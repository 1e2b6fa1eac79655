#include "ui/pages/roles/used_by_tab.h"

#include "core/service/preflight.h"
#include "ui/pages/principals/principal_kind.h"
#include "ui/widgets/arn_list.h"

#include <QLabel>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

/// Somebody who may assume the role.
struct Candidate {
    QString arn;
    QString name;
    QString account;
    bool isRole = false;
    QString condition;
};

/// A caller as it would be in a session of the role: only what authorisation looks at.
sts::Caller sessionOf(const AccountId& account, const identity::Role& role, Instant now)
{
    auto session = std::make_shared<sts::Session>();
    session->account = account;
    session->principalId = role.id;
    session->principalArn = identity::arnOf(account, role);
    session->name = "session";
    session->issued = now;
    session->expires = now + std::chrono::hours(1);
    return sts::Caller::of(std::move(session));
}

QString conditionOf(const service::Preflight& answer)
{
    if (answer.needsExternalId)
        return UsedByTab::tr("with the external ID");
    return answer.needsMfa ? UsedByTab::tr("with MFA") : QString();
}

std::vector<Candidate> candidates(const identity::Snapshot& world, const std::string& role, const service::CallContext& context, const LatestTask::Cancelled& cancelled)
{
    std::vector<Candidate> found;
    const auto ask = [&](const sts::Caller& caller, const identity::Account& account, const std::string& arn, const std::string& name, bool isRole) {
        if (cancelled() || arn == role)
            return;
        const service::Preflight answer = service::preflightAssumeRole(world, caller, role, std::nullopt, context);
        if (answer.can() || answer.needsExternalId || answer.needsMfa)
            found.push_back({toQt(arn), toQt(name), toQt(account.name), isRole, conditionOf(answer)});
    };
    for (const identity::AccountPtr& account : world.accounts()) {
        account->users.forEach([&](const auto& user) { ask(sts::Caller::user(account->id, user->name), *account, identity::arnOf(account->id, *user), user->name, false); });
        account->roles.forEach([&](const auto& row) { ask(sessionOf(account->id, *row, context.now), *account, identity::arnOf(account->id, *row), row->name, true); });
    }
    return found;
}

}  // namespace

UsedByTab::UsedByTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_list = new ArnList(QStringLiteral("rolesUsedByList"), tr("Who may assume this role"), {tr("Who"), tr("Kind"), tr("Account"), tr("How")}, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    connect(m_list, &ArnList::opened, this, [this](const QString& arn) { this->context().navigation.open(arn); });
}

void UsedByTab::refresh()
{
    const auto role = rowOf<identity::Role>(store(), subject());
    const engine::Engine* engine = store().engine();
    if (!role || !engine)
        return;
    m_note->setText(tr("Asking the policy engine…"));
    m_task.start(
        [world = store().snapshot(), arn = identity::arnOf(subject().account, *role), context = engine->contextNow()](const LatestTask::Cancelled& cancelled) {
            return candidates(*world, arn, context, cancelled);
        },
        [this](const std::vector<Candidate>& found) {
            m_list->clear();
            for (const Candidate& candidate : found)
                m_list->add(candidate.isRole ? QStringLiteral("role") : QStringLiteral("user"),
                            {candidate.name, candidate.isRole ? tr("role") : tr("user"), candidate.account, candidate.condition}, candidate.arn);
            m_note->setText(found.empty() ? tr("⚠ Nobody in this workspace can assume this role: its trust policy and somebody's own permission must both allow it. Services and other accounts are not asked here.")
                                          : tr("Both halves allow these to assume the role: its trust policy and their own permissions."));
        });
}

}  // namespace rolewright::ui
