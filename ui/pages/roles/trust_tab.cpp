#include "ui/pages/roles/trust_tab.h"

#include "core/identity/bindings.h"
#include "core/policy/trust_grant.h"
#include "core/service/documents.h"
#include "core/service/quotas.h"
#include "ui/pages/principals/principal_kind.h"
#include "ui/trust/trust_change_panel.h"
#include "ui/trust/trust_editor.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/policy_editor.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QStackedWidget>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr const char* field = "PolicyDocument";
enum View { formView, jsonView };

}  // namespace

TrustTab::TrustTab(const PageContext& context, QWidget* parent) : FormTab(context, QStringLiteral("rolesTrust"), parent)
{
    auto* form = new QRadioButton(tr("F&orm"), this);
    form->setObjectName(QStringLiteral("rolesTrustAsForm"));
    form->setAccessibleName(tr("Show the trust relationship as a form"));
    auto* json = new QRadioButton(tr("&JSON"), this);
    json->setObjectName(QStringLiteral("rolesTrustAsJson"));
    json->setAccessibleName(tr("Show the trust relationship as JSON"));
    m_switch = new QButtonGroup(this);
    m_switch->addButton(form, formView);
    m_switch->addButton(json, jsonView);
    m_orphans = new InlineMessage(QStringLiteral("rolesTrustOrphans"), this);
    m_form = new TrustEditor(GrantCard::Parts::all, this);
    m_json = new PolicyEditor(policy::Type::trust, QStringLiteral("rolesTrustJson"), tr("Trust policy as JSON"), this);
    m_json->setQuota(static_cast<int>(service::quota("AssumeRolePolicySize")));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_json);
    auto* row = new QHBoxLayout;
    row->addWidget(form);
    row->addWidget(json);
    row->addWidget(m_orphans, 1);
    row->addStretch(0);
    body()->addLayout(row);
    m_changes = new TrustChangePanel(this);
    body()->addWidget(m_stack, 1);
    body()->addWidget(m_changes);
    connect(m_switch, &QButtonGroup::idClicked, this, &TrustTab::showAs);
    connect(m_form, &TrustEditor::textEdited, m_json, &PolicyEditor::replaceText);
    connect(m_form, &TrustEditor::jsonRequested, this, [this](int offset) { showJson(static_cast<std::size_t>(offset)); });
    connect(m_json, &PolicyEditor::edited, this, [this] {
        m_form->setText(m_json->text());
        fieldEdited();
        compare();
    });
    form->setChecked(true);
    showAs(formView);
}

void TrustTab::showAs(int view) { m_stack->setCurrentIndex(view); }

void TrustTab::showJson(std::size_t offset)
{
    m_switch->button(jsonView)->setChecked(true);
    showAs(jsonView);
    m_json->goTo(offset);
}

void TrustTab::showStatement(const PolicyPlace& place) { showJson(place.offset); }

std::optional<Fields> TrustTab::stored() const
{
    const auto role = rowOf<identity::Role>(store(), subject());
    if (!role)
        return std::nullopt;
    return Fields{{field, role->trust ? service::shownTrust(*store().snapshot(), *role) : std::string()}};
}

Fields TrustTab::typed() const { return {{field, m_json->text().toStdString()}}; }

void TrustTab::fill(const Fields& values)
{
    const auto found = values.find(field);
    const QString text = found == values.end() ? QString() : toQt(found->second);
    m_json->setText(text);
    m_form->setText(text);
}

QString TrustTab::complaint() const
{
    if (const QString wrong = m_json->complaint(); !wrong.isEmpty())
        return wrong;
    const auto document = policy::Document::parse(m_json->text().toStdString());
    if (!document)
        return {};
    const policy::TrustView view = policy::readTrust(**document);
    const bool open = std::any_of(view.grants.begin(), view.grants.end(), policy::letsAnybodyIn);
    return open ? tr("Everyone (*) without a condition lets anybody with an AWS account in. Set a condition that says whom you mean.") : QString();
}

void TrustTab::compare()
{
    const auto role = rowOf<identity::Role>(store(), subject());
    if (!role || !isDirty())
        return m_changes->setNothing(QString());
    auto document = policy::Document::parse(m_json->text().toStdString());
    if (!document)
        return m_changes->setNothing(tr("Who gains and who loses is said once the JSON can be read."));
    m_changes->setProposal(store().snapshot(), {subject().account, *role, *document}, store().engine()->contextNow());
}

QString TrustTab::label(const std::string&) const { return tr("The trust relationship"); }

std::vector<service::Operation> TrustTab::operations(const Fields&, const Fields& to) const
{
    return {iamCall("UpdateAssumeRolePolicy", {{"RoleName", subject().name()}, {"PolicyDocument", to.at(field)}})};
}

QString TrustTab::undoTitle() const { return tr("Change who may assume %1").arg(subject().key); }

void TrustTab::shown()
{
    const auto role = rowOf<identity::Role>(store(), subject());
    std::vector<identity::Orphan> orphans;
    if (role && role->trust)
        orphans = identity::findOrphans(*store().snapshot(), *role->trust, role->trustBindings);
    QStringList gone;
    std::map<std::string, std::string> formerArns;
    for (const identity::Orphan& orphan : orphans) {
        gone += toQt(orphan.formerArn.empty() ? orphan.id : orphan.formerArn);
        formerArns[orphan.id] = orphan.formerArn;
    }
    m_form->setWorld(store().snapshot(), subject().account, std::move(formerArns), store().serverNow());
    m_orphans->say(InlineMessage::Tone::warning,
                   gone.isEmpty() ? QString() : tr("Trusts somebody who is gone: %1. Replace or remove the unique id, or saving is refused.").arg(gone.join(QStringLiteral(", "))));
    compare();
}

}  // namespace rolewright::ui
