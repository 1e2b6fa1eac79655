#include "ui/pages/roles/trust_tab.h"

#include "core/service/documents.h"
#include "core/service/quotas.h"
#include "ui/models/roles_model.h"
#include "ui/pages/principals/principal_kind.h"
#include "ui/trust/trust_editor.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/policy_editor.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QStackedWidget>

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
    body()->addWidget(m_stack, 1);
    connect(m_switch, &QButtonGroup::idClicked, this, &TrustTab::showAs);
    connect(m_form, &TrustEditor::textEdited, m_json, &PolicyEditor::replaceText);
    connect(m_form, &TrustEditor::jsonRequested, this, [this](int offset) { showJson(static_cast<std::size_t>(offset)); });
    connect(m_json, &PolicyEditor::edited, this, [this] {
        m_form->setText(m_json->text());
        fieldEdited();
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

QString TrustTab::complaint() const { return m_json->complaint(); }

QString TrustTab::label(const std::string&) const { return tr("The trust relationship"); }

std::vector<service::Operation> TrustTab::operations(const Fields&, const Fields& to) const
{
    return {iamCall("UpdateAssumeRolePolicy", {{"RoleName", subject().name()}, {"PolicyDocument", to.at(field)}})};
}

QString TrustTab::undoTitle() const { return tr("Change who may assume %1").arg(subject().key); }

void TrustTab::shown()
{
    m_form->setWorld(store().snapshot(), subject().account);
    const auto role = rowOf<identity::Role>(store(), subject());
    const QStringList orphans = role ? orphanedPrincipals(*store().snapshot(), role->trustBindings) : QStringList();
    m_orphans->say(InlineMessage::Tone::warning,
                   orphans.isEmpty() ? QString() : tr("Trusts somebody who is gone: %1. Replace or remove the unique id, or saving is refused.").arg(orphans.join(QStringLiteral(", "))));
}

}  // namespace rolewright::ui
