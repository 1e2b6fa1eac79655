#include "ui/principal_wizard/principal_wizard.h"

#include "ui/principal_wizard/credentials_step.h"
#include "ui/principal_wizard/next_steps_dialog.h"
#include "ui/prompts/prompts.h"
#include "ui/store/store.h"
#include "ui/wizard/draft_text.h"

#include <utility>

namespace rolewright::ui {

PrincipalWizard::PrincipalWizard(const PageContext& context, PrincipalKind kind, QWidget* parent)
    : Wizard(context.store, context.prompts, kind == PrincipalKind::user ? QStringLiteral("userWizard/draft") : QStringLiteral("groupWizard/draft"),
             kind == PrincipalKind::user ? tr("New user") : tr("New group"), parent),
      m_context(context), m_kind(kind)
{
    setObjectName(isUser() ? QStringLiteral("userWizard") : QStringLiteral("groupWizard"));
    setAttribute(Qt::WA_DeleteOnClose);
    clearDraft();
    auto* name = new PrincipalNameStep(m_state, this);
    m_name = name;
    addStep(name);
    addStep(new MembershipStep(m_state, this));
    addStep(new PrincipalPoliciesStep(m_state, [this] { return store().engine()->contextNow(); }, this));
    if (isUser())
        addStep(new CredentialsStep(m_state, this));
    finishSteps();
    resize(QSize(860, 600).boundedTo(size()));
    begin();
}

Plan PrincipalWizard::plan() const
{
    Plan made{m_state.draft.operations(), {}, {}, false, m_state.draft.quotas()};
    for (const QString& problem : {m_state.draft.name.empty() ? (isUser() ? tr("The user needs a name.") : tr("The group needs a name.")) : m_state.draft.nameComplaint(*m_state.world),
                                   m_state.draft.pathComplaint(), m_state.draft.choiceComplaint(*m_state.world)}) {
        if (!problem.isEmpty())
            made.problems.append(problem);
    }
    if (made.problems.isEmpty() && !m_name->isComplete())
        made.problems.append(tr("Something is wrong with the tags."));
    made.isReady = made.problems.isEmpty();
    return made;
}

QString PrincipalWizard::undoTitle() const { return (isUser() ? tr("Create user %1") : tr("Create group %1")).arg(toQt(m_state.draft.name)); }

QString PrincipalWizard::createText() const { return isUser() ? tr("&Create user") : tr("&Create group"); }

std::vector<std::string> PrincipalWizard::moveTo(const AccountId& account)
{
    PrincipalDraft& draft = m_state.draft;
    const AccountId before = std::exchange(draft.account, account);
    return before == account ? std::vector<std::string>() : leavePoliciesOf(before, draft.attached, draft.boundary);
}

QString PrincipalWizard::draftText() const
{
    PrincipalDraft empty;
    empty.kind = m_kind;
    empty.account = m_state.draft.account;
    return m_state.draft == empty ? QString() : toQt(toText(m_state.draft));
}

QString PrincipalWizard::describeDraft(const QString& text) const
{
    const auto saved = principalDraftFromText(text.toStdString());
    if (!saved || saved->account != m_state.draft.account || saved->kind != m_kind)
        return {};
    if (saved->name.empty())
        return isUser() ? tr("a user (without a name yet)") : tr("a group (without a name yet)");
    return (isUser() ? tr("a user (%1)") : tr("a group (%1)")).arg(toQt(saved->name));
}

void PrincipalWizard::takeDraft(const QString& text)
{
    if (auto saved = principalDraftFromText(text.toStdString()))
        m_state.draft = *std::move(saved);
}

void PrincipalWizard::clearDraft()
{
    m_state.draft = PrincipalDraft{};
    m_state.draft.kind = m_kind;
    m_state.draft.account = store().account();
    m_state.world = store().snapshot();
}

void PrincipalWizard::draftChanged() { m_state.world = store().snapshot(); }

/// Over the page that the wizard was opened from: the wizard itself goes.
void PrincipalWizard::afterwards(const std::vector<engine::CallResult>& results)
{
    const PrincipalDraft& draft = m_state.draft;
    if (!draft.wantsKey && !draft.wantsMfa)
        return;
    const json::Object& last = *results.back().answer;
    const json::Object key = draft.wantsKey && last.contains("AccessKey") ? last["AccessKey"] : json::Object(nullptr);
    auto* dialog = new NextStepsDialog(m_context, {draft.account, toQt(draft.name)}, key, draft.wantsMfa, parentWidget());
    dialog->open();
}

}  // namespace rolewright::ui
