#include "ui/pages/organization/organization_page.h"

#include "core/base/identifiers.h"
#include "ui/organization/organization_calls.h"
#include "ui/organization/organization_policy_editor.h"
#include "ui/organization/policies_view.h"
#include "ui/organization/what_if_dialog.h"
#include "ui/pages/organization/structure_tab.h"
#include "ui/shell/late_page.h"
#include "ui/store/calls.h"
#include "ui/store/fall_back.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/tab_inside.h"
#include "ui/widgets/title_tabs.h"
#include "ui/widgets/why_barred.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace rolewright::ui {

OrganizationPage::OrganizationPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(id());
    m_message = new InlineMessage(QStringLiteral("organizationRefusal"), this);
    m_message->setContentsMargins(8, 6, 8, 0);
    m_stack = new QStackedWidget(this);
    m_outside = new EmptyState(QStringLiteral("organizationCreate"), QStringLiteral("organization"), m_stack);
    m_tabs = new TitleTabs(m_stack);
    m_tabs->setObjectName(QStringLiteral("organizationTabs"));
    m_tabs->tabBar()->setObjectName(QStringLiteral("organizationTabBar"));
    for (QWidget* named : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_tabs->tabBar())})
        named->setAccessibleName(tr("Tree or policies"));
    m_tabs->setDocumentMode(true);
    m_structure = new StructureTab(context, insideOf(*m_tabs));
    m_policies = new LatePage({{QStringLiteral("organizationPolicies"), tr("SCPs and RCPs"), QStringLiteral("policy")},
                               {QStringLiteral("organizations:policy/")},
                               [this](QWidget* place) { return makePolicies(place); }},
                              insideOf(*m_tabs));
    m_tabs->addTab(m_structure, tr("Accounts and OUs"));
    m_tabs->addTab(m_policies, tr("SCPs and RCPs"));
    m_stack->addWidget(m_outside);
    m_stack->addWidget(m_tabs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    connect(m_outside, &EmptyState::chosen, this, &OrganizationPage::create);
    connect(&context.store, &Store::readOnlyChanged, this, &OrganizationPage::showState);
    if (const FallBack* fallBack = FallBack::of(context.store))
        connect(fallBack, &FallBack::changed, this, &OrganizationPage::showState);
    connect(m_structure, &StructureTab::planned, this, &OrganizationPage::preview);
    connect(m_structure, &StructureTab::policyChosen, this, [this](const QString& policy) {
        m_tabs->setCurrentWidget(m_policies);
        qobject_cast<PoliciesView*>(&m_policies->page())->select(policy);
    });
    connect(m_policies, &Page::dirtyChanged, this, [this] {
        m_tabs->setTabText(m_tabs->indexOf(m_policies), m_policies->isDirty() ? QStringLiteral("● ") + tr("SCPs and RCPs") : tr("SCPs and RCPs"));
        Q_EMIT dirtyChanged();
    });
    connect(m_policies, &Page::draftChanged, this, &OrganizationPage::draftChanged);
    connect(&context.store, &Store::snapshotChanged, this, &OrganizationPage::showState);
    connect(&context.store, &Store::callerChanged, this, &OrganizationPage::showState);
    showState();
}

Page* OrganizationPage::makePolicies(QWidget* parent)
{
    auto* policies = new PoliciesView(m_context, parent);
    connect(policies, &PoliciesView::planned, this, &OrganizationPage::preview);
    connect(policies, &PoliciesView::targetChosen, this, [this](const QString& target) {
        m_tabs->setCurrentWidget(m_structure);
        m_structure->reveal(target);
    });
    return policies;
}

/// ListRoots is what shows the tree: AWS answers it to the management account's principals that may.
void OrganizationPage::showState()
{
    const bool inside = obstacleTo(m_context.store, organizationsCall("ListRoots", json::Object::object())).isEmpty();
    m_stack->setCurrentIndex(inside ? 1 : 0);
    m_message->clear();
    if (!inside)
        showOutside();
}

void OrganizationPage::showOutside()
{
    const Store& store = m_context.store;
    const service::Operation describe = organizationsCall("DescribeOrganization", json::Object::object());
    const json::Object answer = answerTo(store, describe);
    if (!answer.contains("Organization")) {
        const QString barred = whyBarred(store);
        const QString refused = barred.isEmpty() ? obstacleTo(store, organizationsCall("CreateOrganization", {{"FeatureSet", "ALL"}})) : barred;
        if (refused.isEmpty())
            return m_outside->say(tr("No organization yet"),
                                  tr("An organization puts accounts under one roof: OUs group them, and SCPs and RCPs say what can at most be done in them. "
                                     "This account becomes its management account, which none of them limits."),
                                  tr("&Create an organization"));
        return m_outside->say(tr("Nothing to see of an organization"), obstacleTo(store, describe) + QStringLiteral("\n\n") + tr("One cannot be created either: %1").arg(refused), {});
    }
    const json::Object& organization = answer.at("Organization");
    const QString management = toQt(organization.at("MasterAccountId").get<std::string>());
    m_outside->say(tr("A member of organization %1").arg(toQt(organization.at("Id").get<std::string>())),
                   tr("Managed by %1 (%2). AWS tells more than that only to principals of the management account that may ask: %3")
                       .arg(targetName(*store.snapshot(), management), management, obstacleTo(store, organizationsCall("ListRoots", json::Object::object()))),
                   {});
}

void OrganizationPage::create()
{
    const auto tell = [this](const engine::CallResult& result) {
        if (!result.answer.ok())
            m_message->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
        return result.answer.ok();
    };
    // SCPs are switched on with it, as by AWS's console: Organizations User Guide, "Creating an organization".
    m_context.store.call(organizationsCall("CreateOrganization", {{"FeatureSet", "ALL"}}), this, [this, tell](const engine::CallResult& result) {
        const auto organization = m_context.store.engine()->snapshot()->organization();
        if (tell(result) && organization)
            m_context.store.call(organizationsCall("EnablePolicyType", {{"RootId", organization->units.front().id}, {"PolicyType", typeParameter(policy::Type::serviceControl)}}), this, tell);
    });
}

void OrganizationPage::preview(const OrganizationPlan& plan) { (new WhatIfDialog(m_context, plan, this))->open(); }

bool OrganizationPage::reveal(const QString& arn)
{
    const auto parsed = Arn::parse(arn.toStdString());
    if (!parsed || parsed->service != "organizations")
        return false;
    if (m_policies->reveal(arn)) {
        m_tabs->setCurrentWidget(m_policies);
        return true;
    }
    m_tabs->setCurrentWidget(m_structure);
    return m_structure->reveal(toQt(parsed->resource).section(QLatin1Char('/'), -1));
}

QWidget* OrganizationPage::filterField()
{
    if (m_stack->currentIndex() == 0)
        return nullptr;
    return m_tabs->currentWidget() == m_policies ? m_policies->filterField() : m_structure->filterField();
}

bool OrganizationPage::isDirty() const { return m_policies->isDirty(); }

void OrganizationPage::saveTyped(Saved saved)
{
    m_tabs->setCurrentWidget(m_policies);
    m_policies->saveTyped(std::move(saved));
}

void OrganizationPage::dropTyped() { m_policies->dropTyped(); }

QVariantMap OrganizationPage::draft() const { return m_policies->draft(); }

bool OrganizationPage::restoreDraft(const QVariantMap& draft)
{
    m_tabs->setCurrentWidget(m_policies);
    return m_policies->restoreDraft(draft);
}

}  // namespace rolewright::ui
