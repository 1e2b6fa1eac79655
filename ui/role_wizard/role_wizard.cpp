#include "ui/role_wizard/role_wizard.h"

#include "ui/role_wizard/both_halves_step.h"
#include "ui/role_wizard/naming_steps.h"
#include "ui/role_wizard/role_facts.h"
#include "ui/role_wizard/service_step.h"
#include "ui/role_wizard/third_party_step.h"
#include "ui/role_wizard/trust_steps.h"
#include "ui/role_wizard/try_step.h"
#include "ui/role_wizard/what_step.h"
#include "ui/store/administrator.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace rolewright::ui {
namespace {

constexpr int pauseMilliseconds = 200;

QString draftKeyOf(RolePurpose purpose)
{
    switch (purpose) {
    case RolePurpose::thirdParty: return QStringLiteral("roleWizard/thirdPartyDraft");
    case RolePurpose::service: return QStringLiteral("roleWizard/serviceDraft");
    case RolePurpose::any: break;
    }
    return QStringLiteral("roleWizard/draft");
}

QString titleOf(RolePurpose purpose)
{
    switch (purpose) {
    case RolePurpose::thirdParty: return RoleWizard::tr("New role for a third party");
    case RolePurpose::service: return RoleWizard::tr("New role for a service");
    case RolePurpose::any: break;
    }
    return RoleWizard::tr("New role");
}

}  // namespace

RoleWizard::RoleWizard(Store& store, Prompts& prompts, Ticker& ticker, RolePurpose purpose, QWidget* parent)
    : Wizard(store, prompts, draftKeyOf(purpose), titleOf(purpose), parent)
{
    setObjectName(QStringLiteral("roleWizard"));
    addSteps(prompts, ticker, purpose);
    m_trustJson = addPreview(tr("Trust relationship"), QStringLiteral("wizardTrustJson"), tr("Trust policy as JSON"));
    m_permissionsJson = addPreview(tr("Permissions of its own"), QStringLiteral("wizardPermissionsJson"), tr("The role's own policy as JSON"));
    m_trustJson->setPlaceholderText(tr("Nobody is trusted so far."));
    m_permissionsJson->setPlaceholderText(tr("The role has no policy of its own so far."));
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, &RoleWizard::rehearse);
}

void RoleWizard::addSteps(Prompts& prompts, Ticker& ticker, RolePurpose purpose)
{
    switch (purpose) {
    case RolePurpose::thirdParty:
        addStep(new ThirdPartyStep(m_state, this));
        addStep(new TrustStep(m_state, GrantCard::Parts::conditions, this));
        break;
    case RolePurpose::service:
        addStep(new ServiceStep(m_state, this));
        addStep(new TrustStep(m_state, GrantCard::Parts::conditions, this));
        break;
    case RolePurpose::any:
        addStep(new TrustStep(m_state, GrantCard::Parts::who, this));
        addStep(new TrustStep(m_state, GrantCard::Parts::conditions, this));
        break;
    }
    addStep(new WhatStep(m_state, [this] { return store().engine()->contextNow(); }, this));
    addStep(new LimitsStep(m_state, this));
    addStep(new NameStep(m_state, this));
    addStep(new BothHalvesStep(m_state, store(), this));
    if (purpose == RolePurpose::any)  // the others are of no user or role that could be tried as
        addStep(new TryStep(m_state, store(), prompts, ticker, this));
    finishSteps();
}

void RoleWizard::start()
{
    clearDraft();
    begin();
}

Plan RoleWizard::plan() const
{
    Plan made{m_state.draft.operations(), {}, {}, false, quotasOf(m_state.draft), m_state.draft.elsewhere()};
    for (const std::string& problem : m_state.draft.problems(*m_state.world))
        made.problems.append(toQt(problem));
    const bool fits = overQuotas(made.quotas).isEmpty();  // the engine would say no more
    if (m_state.rehearsal && made.problems.isEmpty() && fits && !m_state.rehearsal->error.empty())
        made.problems.append(tr("The engine would refuse it: %1").arg(toQt(m_state.rehearsal->error)));
    made.isReady = made.problems.isEmpty() && m_state.rehearsal;
    if (made.isReady && !m_state.rehearsal->anyCan())
        made.warning = tr("Nobody in this workspace can assume the role as it stands. It can be saved anyway.");
    return made;
}

QString RoleWizard::undoTitle() const { return tr("Create role %1").arg(toQt(m_state.draft.name)); }

QString RoleWizard::createText() const
{
    const bool nobody = m_state.rehearsal && m_state.rehearsal->error.empty() && m_state.draft.problems(*m_state.world).empty() && !m_state.rehearsal->anyCan();
    return nobody ? tr("&Save anyway: nobody can assume it") : tr("&Create role");
}

QString RoleWizard::arn() const { return toQt(m_state.draft.arn()); }

std::vector<std::string> RoleWizard::moveTo(const AccountId& account) { return m_state.draft.moveTo(account); }

QString RoleWizard::draftText() const
{
    RoleDraft empty;
    empty.account = m_state.draft.account;
    return m_state.draft == empty ? QString() : toQt(toText(m_state.draft));
}

QString RoleWizard::describeDraft(const QString& text) const
{
    const auto saved = draftFromText(text.toStdString());
    if (!saved || saved->account != m_state.draft.account)
        return {};
    return saved->name.empty() ? tr("a role (without a name yet)") : tr("a role (%1)").arg(toQt(saved->name));
}

void RoleWizard::takeDraft(const QString& text)
{
    if (auto saved = draftFromText(text.toStdString()))
        m_state.draft = *std::move(saved);
}

void RoleWizard::clearDraft()
{
    m_state.draft = RoleDraft{};
    m_state.draft.account = store().account();
    m_state.world = store().snapshot();
    m_state.rehearsal.reset();
}

void RoleWizard::draftChanged()
{
    m_state.world = store().snapshot();
    m_state.rehearsal.reset();
    m_trustJson->setPlainText(toQt(m_state.draft.trust));
    QStringList own{toQt(m_state.draft.inlinePolicy)};
    for (const CopiedPolicy& policy : m_state.draft.copied)
        own += toQt(policy.text);
    own.removeAll(QString());
    m_permissionsJson->setPlainText(own.join(QStringLiteral("\n\n")));
    m_pause->start();
}

void RoleWizard::rehearse()
{
    const AccountId own = accountOf(store().caller());
    if (own != m_state.draft.account) {  // said before the end: a rehearsal would make the role in the wrong account
        m_state.rehearsal = DraftRehearsal{};
        m_state.rehearsal->error = tr("it would be in account %1, and you act in account %2. Choose above: act there, or have it in another account. What is typed stays.")
                                       .arg(toQt(m_state.draft.account.text()), toQt(own.text()))
                                       .toStdString();
        proofChanged();
        return;
    }
    const engine::Engine& engine = *store().engine();
    m_rehearsing.start(
        [world = store().snapshot(), caller = store().caller(), draft = m_state.draft, context = engine.contextNow(), &engine](const LatestTask::Cancelled&) {
            return rehearseDraft(*world, caller, draft, context, engine);
        },
        [this](DraftRehearsal rehearsal) {
            m_state.rehearsal = std::move(rehearsal);
            proofChanged();
        });
}

}  // namespace rolewright::ui
