#include "ui/role_wizard/what_step.h"

#include "core/policy/edit.h"
#include "core/service/quotas.h"
#include "ui/policy/policy_workbench.h"
#include "ui/wizard/managed_policies_field.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

/// A starting point for the role's own policy.
struct Template {
    QString title;
    std::string document;
};

std::vector<Template> templatesFor(const identity::Snapshot& world)
{
    std::vector<Template> list;
    list.push_back({WhatStep::tr("Choose a starting point…"), {}});
    for (const identity::AccountPtr& account : world.accounts()) {
        account->buckets.forEach([&](const identity::RowPtr<identity::Bucket>& bucket) {
            const std::string arn = identity::arnOf(*bucket);
            const QString name = QString::fromStdString(bucket->name);
            list.push_back({WhatStep::tr("Read and write bucket %1").arg(name),
                            policy::newIdentityPolicy(policy::Effect::allow, {"s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject"}, {arn, arn + "/*"})});
            list.push_back({WhatStep::tr("Only read bucket %1").arg(name),
                            policy::newIdentityPolicy(policy::Effect::allow, {"s3:ListBucket", "s3:GetObject"}, {arn, arn + "/*"})});
        });
    }
    list.push_back({WhatStep::tr("Look at users, groups and roles"),
                    policy::newIdentityPolicy(policy::Effect::allow, {"iam:Get*", "iam:List*"}, {"*"})});
    list.push_back({WhatStep::tr("An empty statement to fill in"), policy::newIdentityPolicy(policy::Effect::allow, {"s3:GetObject"}, {"arn:aws:s3:::BUCKET/*"})});
    return list;
}

}  // namespace

WhatStep::WhatStep(RoleState& state, QWidget* parent) : RoleStep(state, parent)
{
    setObjectName(QStringLiteral("wizardWhat"));
    const auto named = [](auto* widget, const QString& objectName, const QString& accessibleName) {
        widget->setObjectName(objectName);
        widget->setAccessibleName(accessibleName);
        return widget;
    };
    m_policies = new ManagedPoliciesField(true, this);
    m_template = named(new QComboBox(this), QStringLiteral("wizardTemplate"), tr("Starting point for the role's own policy"));
    m_inline = new PolicyWorkbench(policy::Type::identity, QStringLiteral("wizardInlinePolicy"), QStringLiteral("wizardInlineForm"), tr("The role's own policy, JSON"), this);
    m_inline->showPanels(PolicyWorkbench::Panels::form);  // the wizard shows the JSON at its side
    m_inline->editor()->setQuota(static_cast<int>(service::quota("RolePolicySize")));

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("Attach policies that exist"), this));
    layout->addWidget(m_policies, 1);
    layout->addWidget(new QLabel(tr("and give it a policy of its own"), this));
    layout->addWidget(m_template);
    layout->addWidget(m_inline, 4);

    connect(m_policies, &ManagedPoliciesField::edited, this, [this] {
        this->state().draft.attached = m_policies->attached();
        this->state().draft.boundary = m_policies->boundary();
        Q_EMIT edited();
    });
    connect(m_template, &QComboBox::activated, this, &WhatStep::takeTemplate);
    connect(m_inline, &PolicyWorkbench::edited, this, [this] {
        this->state().draft.inlinePolicy = m_inline->text().trimmed().toStdString();
        Q_EMIT edited();
    });
}

bool WhatStep::isComplete() const
{
    return (!state().draft.attached.empty() || !state().draft.inlinePolicy.empty()) && unfinished().isEmpty();
}

QString WhatStep::unfinished() const { return m_inline->begun(); }

void WhatStep::refresh()
{
    if (m_shownWorld != state().world) {
        m_shownWorld = state().world;
        m_policies->show(*state().world, state().draft.account, state().draft.attached, state().draft.boundary);
        fillTemplates();
    }
    const QString own = QString::fromStdString(state().draft.inlinePolicy);
    m_inline->setWorld(state().world, state().draft.account);
    if (m_inline->text().trimmed() != own)
        m_inline->setText(own);
}

void WhatStep::fillTemplates()
{
    m_template->clear();
    for (const Template& entry : templatesFor(*state().world))
        m_template->addItem(entry.title, QString::fromStdString(entry.document));
}

void WhatStep::takeTemplate(int index)
{
    const QString document = m_template->itemData(index).toString();
    if (!document.isEmpty())
        m_inline->replaceText(document);
}

}  // namespace rolewright::ui
