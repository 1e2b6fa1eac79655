#include "ui/pages/policies/document_tab.h"
#include "ui/policy/policy_workbench.h"

#include "core/service/quotas.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr const char* field = "PolicyDocument";

}  // namespace

DocumentTab::DocumentTab(const PageContext& context, QWidget* parent) : FormTab(context, QStringLiteral("policies"), parent)
{
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_policy = new PolicyWorkbench(policy::Type::identity, QStringLiteral("policiesJson"), QStringLiteral("policiesBuilder"), tr("Policy as JSON"), this);
    body()->addWidget(m_note);
    body()->addWidget(m_policy, 1);
    connect(m_policy, &PolicyWorkbench::edited, this, &DocumentTab::fieldEdited);
}

std::optional<Fields> DocumentTab::stored() const
{
    const auto policy = store().snapshot()->managedPolicy(subject().name());
    return policy ? std::optional(Fields{{field, policy->document()->text()}}) : std::nullopt;
}

Fields DocumentTab::typed() const { return {{field, m_policy->text().toStdString()}}; }

void DocumentTab::fill(const Fields& values)
{
    const auto found = values.find(field);
    m_policy->setText(found == values.end() ? QString() : toQt(found->second));
}

QString DocumentTab::complaint() const { return m_policy->complaint(); }

bool DocumentTab::isFixed() const
{
    const auto policy = store().snapshot()->managedPolicy(subject().name());
    return policy && policy->awsManaged;
}

QString DocumentTab::begun() const { return m_policy->begun(); }

QVariantMap DocumentTab::begunDraft() const { return m_policy->begunDraft(); }

void DocumentTab::restoreBegun(const QVariantMap& draft) { m_policy->restoreBegun(draft); }

void DocumentTab::dropBegun() { m_policy->dropBegun(); }

void DocumentTab::showStatement(const PolicyPlace& place) { m_policy->goTo(place.offset); }

QString DocumentTab::label(const std::string&) const { return tr("The policy"); }

/// A policy keeps five versions: the oldest that is not the default makes room, as the note said.
std::vector<service::Operation> DocumentTab::operations(const Fields&, const Fields& to) const
{
    std::vector<service::Operation> calls;
    const auto policy = store().snapshot()->managedPolicy(subject().name());
    if (policy && policy->versions.size() >= service::quota("VersionsPerPolicy")) {
        const auto oldest = std::find_if(policy->versions.begin(), policy->versions.end(), [&](const auto& version) { return version.id != policy->defaultVersion; });
        if (oldest != policy->versions.end())
            calls.push_back(iamCall("DeletePolicyVersion", {{"PolicyArn", subject().name()}, {"VersionId", oldest->id}}));
    }
    calls.push_back(iamCall("CreatePolicyVersion", {{"PolicyArn", subject().name()}, {"PolicyDocument", to.at(field)}, {"SetAsDefault", true}}));
    return calls;
}

QString DocumentTab::undoTitle() const { return tr("Change policy %1").arg(subject().key.section(QLatin1Char('/'), -1)); }

void DocumentTab::shown()
{
    const auto policy = store().snapshot()->managedPolicy(subject().name());
    if (!policy)
        return;
    m_policy->setReadOnly(policy->awsManaged);
    m_policy->setWorld(store().snapshot(), subject().account);
    m_policy->editor()->setQuota(policy->awsManaged ? 0 : static_cast<int>(service::quota("PolicySize")));
    const bool full = policy->versions.size() >= service::quota("VersionsPerPolicy");
    m_note->setText(policy->awsManaged ? tr("This policy is AWS's own: copy its text into one of yours to change it.")
                    : full             ? tr("⚠ There are as many versions as a policy can have: saving deletes the oldest that is not the default.")
                                       : tr("Saving makes a new version and sets it as the default."));
}

}  // namespace rolewright::ui
