#include "ui/pages/policies/document_tab.h"

#include "core/service/quotas.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/policy_editor.h"
#include "ui/widgets/statement_builder.h"

#include <QLabel>
#include <QSplitter>
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
    m_builder = new StatementBuilder(QStringLiteral("policiesBuilder"), this);
    m_editor = new PolicyEditor(policy::Type::identity, QStringLiteral("policiesJson"), tr("Policy as JSON"), this);
    auto* both = new QSplitter(this);
    both->addWidget(m_editor);
    both->addWidget(m_builder);
    both->setChildrenCollapsible(false);
    both->setSizes({420, 260});
    body()->addWidget(m_note);
    body()->addWidget(both, 1);
    connect(m_editor, &PolicyEditor::edited, this, [this] {
        m_builder->setText(m_editor->text());
        fieldEdited();
    });
    connect(m_builder, &StatementBuilder::textEdited, m_editor, &PolicyEditor::replaceText);
}

std::optional<Fields> DocumentTab::stored() const
{
    const auto policy = store().snapshot()->managedPolicy(subject().name());
    return policy ? std::optional(Fields{{field, policy->document()->text()}}) : std::nullopt;
}

Fields DocumentTab::typed() const { return {{field, m_editor->text().toStdString()}}; }

void DocumentTab::fill(const Fields& values)
{
    const auto found = values.find(field);
    m_editor->setText(found == values.end() ? QString() : toQt(found->second));
    m_builder->setText(m_editor->text());
}

QString DocumentTab::complaint() const { return m_editor->complaint(); }

void DocumentTab::showStatement(const PolicyPlace& place) { m_editor->goTo(place.offset); }

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
    m_editor->setReadOnly(policy->awsManaged);
    m_builder->setVisible(!policy->awsManaged);
    m_editor->setQuota(policy->awsManaged ? 0 : static_cast<int>(service::quota("PolicySize")));
    const bool full = policy->versions.size() >= service::quota("VersionsPerPolicy");
    m_note->setText(policy->awsManaged ? tr("This policy is AWS's own: copy its text into one of yours to change it.")
                    : full             ? tr("⚠ There are as many versions as a policy can have: saving deletes the oldest that is not the default.")
                                       : tr("Saving makes a new version and sets it as the default."));
}

}  // namespace rolewright::ui
