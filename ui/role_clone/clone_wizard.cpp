#include "ui/role_clone/clone_wizard.h"

#include "core/service/rehearse.h"
#include "ui/models/account_text.h"
#include "ui/role_wizard/role_facts.h"
#include "ui/store/administrator.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"

#include <QPlainTextEdit>

namespace rolewright::ui {
namespace {

/// The plan with what the engine would refuse of it, made on another thread.
struct Rehearsed {
    ClonePlan plan;
    QString refusal;
};

QString refusalOf(const identity::Snapshot& world, const sts::Caller& caller, const ClonePlan& plan, const service::CallContext& context, const service::Vault& vault)
{
    const auto told = [](const service::Operation& operation, const Error& error) { return CloneWizard::tr("%1: %2").arg(toQt(operation.name()), messageOf(error)); };
    service::Rehearsal rehearsal = service::rehearse(world, caller, plan.operations, context, vault);
    if (rehearsal.failed)
        return told(plan.operations[rehearsal.answers.size() - 1], rehearsal.answers.back().error());
    for (const auto& [account, operation] : plan.elsewhere) {
        rehearsal = service::rehearse(rehearsal.world, administratorOf(account), {operation}, context, vault);
        if (rehearsal.failed)
            return told(operation, rehearsal.answers.back().error());
    }
    return {};
}

/// AWS's own paths are AWS's.
std::string freePath(const std::string& path)
{
    return path.starts_with("/aws-service-role/") || path.starts_with("/aws-reserved/") ? "/" : path;
}

}  // namespace

CloneWizard::CloneWizard(const PageContext& context, const AccountId& from, const std::string& role, const AccountId& to, QWidget* parent)
    : Wizard(context.store, context.prompts, QStringLiteral("cloneWizard/draft"), tr("Clone role %1").arg(toQt(role)), parent)
{
    setObjectName(QStringLiteral("cloneWizard"));
    setAttribute(Qt::WA_DeleteOnClose);
    const identity::AccountPtr home = store().snapshot()->account(from);
    const auto row = home ? home->roles.find(role) : nullptr;
    m_initial.from = from;
    m_initial.role = role;
    m_initial.to = to;
    m_initial.name = from == to ? std::string() : role;
    m_initial.path = row ? freePath(row->path) : "/";
    m_state.draft = m_initial;
    m_state.world = store().snapshot();
    addStep(new CloneNameStep(m_state, this));
    addStep(new CloneTakenStep(m_state, this));
    addStep(new CloneMentionsStep(m_state, this));
    m_trustJson = addPreview(tr("Trust relationship"), QStringLiteral("cloneTrustJson"), tr("Trust policy of the clone as JSON"));
    m_permissionsJson = addPreview(tr("Permissions of its own"), QStringLiteral("clonePermissionsJson"), tr("The clone's own policies as JSON"));
    m_trustJson->setPlaceholderText(tr("Nobody is trusted so far."));
    m_permissionsJson->setPlaceholderText(tr("The clone has no policy of its own so far."));
    finishSteps();
    begin();
}

QString CloneWizard::arn() const { return toQt(iamArn(m_state.draft.to, "role", m_state.draft.path, m_state.draft.name)); }

/// What goes to another account is made by its administrator; that needs nobody of the old one.
AccountId CloneWizard::account() const { return m_state.draft.isWithinAccount() ? m_state.draft.from : accountOf(store().caller()); }

QString CloneWizard::undoTitle() const
{
    const QString old = toQt(m_state.draft.role);
    const identity::AccountPtr there = store().snapshot()->account(m_state.draft.to);
    return m_state.draft.isWithinAccount() ? tr("Clone %1 as %2").arg(old, toQt(m_state.draft.name)) : tr("Clone %1 to %2").arg(old, there ? accountName(*there) : QString());
}

QString CloneWizard::callerObstacle() const
{
    const AccountId own = accountOf(store().caller());
    return !m_state.draft.isWithinAccount() || own == m_state.draft.from
               ? QString()
               : tr("The role is of account %1, and you act in account %2: sign in there or switch to a role of it.").arg(toQt(m_state.draft.from.text()), toQt(own.text()));
}

Plan CloneWizard::plan() const
{
    Plan made;
    if (const QString obstacle = callerObstacle(); !obstacle.isEmpty())
        made.problems.append(obstacle);
    if (!m_state.plan)
        return made;
    made.operations = m_state.plan->operations;
    made.elsewhere = m_state.plan->elsewhere;
    made.problems.append(m_state.plan->problems);
    made.quotas = quotasOf(m_state.plan->clone.draft);
    if (made.problems.isEmpty() && overQuotas(made.quotas).isEmpty() && !m_state.refusal.isEmpty())
        made.problems.append(tr("The engine would refuse it: %1").arg(m_state.refusal));
    made.isReady = made.problems.isEmpty();
    return made;
}

QString CloneWizard::draftText() const { return m_state.draft == m_initial ? QString() : toQt(toText(m_state.draft)); }

QString CloneWizard::describeDraft(const QString& text) const
{
    const auto saved = cloneDraftFromText(text.toStdString());
    if (!saved || saved->from != m_initial.from || saved->role != m_initial.role)
        return {};
    return saved->name.empty() ? tr("a clone of %1").arg(toQt(saved->role)) : tr("a clone of %1 (%2)").arg(toQt(saved->role), toQt(saved->name));
}

void CloneWizard::takeDraft(const QString& text)
{
    if (auto saved = cloneDraftFromText(text.toStdString()))
        m_state.draft = *std::move(saved);
}

void CloneWizard::draftChanged()
{
    m_state.world = store().snapshot();
    m_state.plan.reset();
    const engine::Engine& engine = *store().engine();
    m_planning.start(
        [world = store().snapshot(), caller = store().caller(), draft = m_state.draft, context = engine.contextNow(), &engine](const LatestTask::Cancelled& cancelled) {
            Rehearsed done{planRoleClone(*world, draft, cancelled), {}};
            if (done.plan.problems.isEmpty() && !cancelled())
                done.refusal = refusalOf(*world, caller, done.plan, context, engine);
            return done;
        },
        [this](Rehearsed done) {
            m_state.refusal = std::move(done.refusal);
            m_state.plan = std::move(done.plan);
            const RoleDraft& clone = m_state.plan->clone.draft;
            m_trustJson->setPlainText(toQt(m_state.plan->clone.trustAfterwards.empty() ? clone.trust : m_state.plan->clone.trustAfterwards));
            QStringList own;
            for (const CopiedPolicy& policy : clone.copied)
                own += toQt(policy.text);
            m_permissionsJson->setPlainText(own.join(QStringLiteral("\n\n")));
            proofChanged();
        });
}

}  // namespace rolewright::ui
