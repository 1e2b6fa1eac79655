#include "ui/role_wizard/what_step.h"

#include "core/policy/edit.h"
#include "ui/wizard/managed_policies_field.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
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
    m_inline = named(new QPlainTextEdit(this), QStringLiteral("wizardInlinePolicy"), tr("The role's own policy, JSON"));
    m_inline->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_inline->setPlaceholderText(tr("The role's own policy (JSON). Optional."));
    m_inline->setTabChangesFocus(true);
    m_problems = new QLabel(this);
    m_problems->setWordWrap(true);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("Attach policies that exist"), this));
    layout->addWidget(m_policies, 2);
    layout->addWidget(new QLabel(tr("and give it a policy of its own"), this));
    layout->addWidget(m_template);
    layout->addWidget(m_inline, 2);
    layout->addWidget(m_problems);

    connect(m_policies, &ManagedPoliciesField::edited, this, [this] {
        this->state().draft.attached = m_policies->attached();
        this->state().draft.boundary = m_policies->boundary();
        Q_EMIT edited();
    });
    connect(m_template, &QComboBox::activated, this, &WhatStep::takeTemplate);
    connect(m_inline, &QPlainTextEdit::textChanged, this, [this] {
        this->state().draft.inlinePolicy = m_inline->toPlainText().trimmed().toStdString();
        showProblems();
        Q_EMIT edited();
    });
}

void WhatStep::refresh()
{
    if (m_shownWorld != state().world) {
        m_shownWorld = state().world;
        m_policies->show(*state().world, state().draft.account, state().draft.attached, state().draft.boundary);
        fillTemplates();
    }
    const QString own = QString::fromStdString(state().draft.inlinePolicy);
    if (m_inline->toPlainText().trimmed() != own) {
        const QSignalBlocker blocker(m_inline);
        m_inline->setPlainText(own);
    }
    showProblems();
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
        m_inline->setPlainText(document);
}

void WhatStep::showProblems()
{
    QString text;
    if (!state().draft.inlinePolicy.empty()) {
        const auto document = policy::Document::parse(state().draft.inlinePolicy);
        if (!document) {
            const auto& span = document.error().span;
            text = QString::fromStdString(document.error().message);
            if (span)
                text = tr("line %1, column %2: %3").arg(span->begin.line).arg(span->begin.column).arg(text);
        } else if (const auto problems = policy::check(**document, policy::Type::identity); !problems.empty()) {
            text = QString::fromStdString(problems.front().message);
        }
    }
    m_problems->setText(text.isEmpty() ? QString() : QString(QStringLiteral("✖ ") + text));
    m_problems->setVisible(!text.isEmpty());
}

}  // namespace rolewright::ui
