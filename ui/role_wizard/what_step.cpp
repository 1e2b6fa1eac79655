#include "ui/role_wizard/what_step.h"

#include "core/policy/edit.h"
#include "ui/theme/icons.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int arnRole = Qt::UserRole + 1;

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

WhatStep::WhatStep(WizardState& state, QWidget* parent) : WizardStep(state, parent)
{
    setObjectName(QStringLiteral("wizardWhat"));
    const auto named = [](auto* widget, const QString& objectName, const QString& accessibleName) {
        widget->setObjectName(objectName);
        widget->setAccessibleName(accessibleName);
        return widget;
    };
    m_filter = named(new QLineEdit(this), QStringLiteral("wizardPolicyFilter"), tr("Find a managed policy"));
    m_filter->setPlaceholderText(tr("Find a managed policy"));
    m_filter->setClearButtonEnabled(true);
    m_policies = named(new QListWidget(this), QStringLiteral("wizardPolicies"), tr("Managed policies to attach"));
    m_policies->setUniformItemSizes(true);
    m_template = named(new QComboBox(this), QStringLiteral("wizardTemplate"), tr("Starting point for the role's own policy"));
    m_inline = named(new QPlainTextEdit(this), QStringLiteral("wizardInlinePolicy"), tr("The role's own policy, JSON"));
    m_inline->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_inline->setPlaceholderText(tr("The role's own policy (JSON). Optional."));
    m_inline->setTabChangesFocus(true);
    m_problems = new QLabel(this);
    m_problems->setWordWrap(true);
    m_boundary = named(new QComboBox(this), QStringLiteral("wizardBoundary"), tr("Permissions boundary"));

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("Attach policies that exist"), this));
    layout->addWidget(m_filter);
    layout->addWidget(m_policies, 2);
    layout->addWidget(new QLabel(tr("and give it a policy of its own"), this));
    layout->addWidget(m_template);
    layout->addWidget(m_inline, 2);
    layout->addWidget(m_problems);
    auto* form = new QFormLayout;
    form->addRow(tr("Permissions bo&undary"), m_boundary);
    layout->addLayout(form);

    connect(m_filter, &QLineEdit::textChanged, this, &WhatStep::filterPolicies);
    connect(m_policies, &QListWidget::itemChanged, this, &WhatStep::takePolicies);
    connect(m_template, &QComboBox::activated, this, &WhatStep::takeTemplate);
    connect(m_inline, &QPlainTextEdit::textChanged, this, [this] {
        this->state().draft.inlinePolicy = m_inline->toPlainText().trimmed().toStdString();
        showProblems();
        Q_EMIT edited();
    });
    connect(m_boundary, &QComboBox::activated, this, [this] {
        this->state().draft.boundary = m_boundary->currentData().toString().toStdString();
        Q_EMIT edited();
    });
}

void WhatStep::refresh()
{
    if (m_shownWorld != state().world) {
        m_shownWorld = state().world;
        fillPolicies();
        fillTemplates();
    }
    const QString own = QString::fromStdString(state().draft.inlinePolicy);
    if (m_inline->toPlainText().trimmed() != own) {
        const QSignalBlocker blocker(m_inline);
        m_inline->setPlainText(own);
    }
    showProblems();
}

void WhatStep::fillPolicies()
{
    const QSignalBlocker listBlocker(m_policies);
    m_policies->clear();
    m_boundary->clear();
    m_boundary->addItem(tr("none"), QString());
    const auto add = [&](const std::string& arn, const std::string& name, const QString& kind) {
        auto* item = new QListWidgetItem(icon(QStringLiteral("policy")), QStringLiteral("%1   —   %2").arg(QString::fromStdString(name), kind));
        item->setData(arnRole, QString::fromStdString(arn));
        item->setToolTip(QString::fromStdString(arn));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const auto& attached = state().draft.attached;
        item->setCheckState(std::find(attached.begin(), attached.end(), arn) != attached.end() ? Qt::Checked : Qt::Unchecked);
        m_policies->addItem(item);
        m_boundary->addItem(QString::fromStdString(name), QString::fromStdString(arn));
    };
    if (const auto account = state().world->account(state().draft.account))
        account->policies.forEach([&](const identity::RowPtr<identity::ManagedPolicy>& row) { add(identity::arnOf(account->id, *row), row->name, tr("of this account")); });
    state().world->awsPolicies().forEach(
        [&](const identity::RowPtr<identity::ManagedPolicy>& row) { add(identity::arnOf(state().draft.account, *row), row->name, tr("AWS managed")); });
    m_boundary->setCurrentIndex(std::max(0, m_boundary->findData(QString::fromStdString(state().draft.boundary))));
    filterPolicies(m_filter->text());
}

void WhatStep::fillTemplates()
{
    m_template->clear();
    for (const Template& entry : templatesFor(*state().world))
        m_template->addItem(entry.title, QString::fromStdString(entry.document));
}

void WhatStep::filterPolicies(const QString& text)
{
    for (int row = 0; row < m_policies->count(); ++row) {
        QListWidgetItem* item = m_policies->item(row);
        item->setHidden(!item->text().contains(text.trimmed(), Qt::CaseInsensitive) && item->checkState() == Qt::Unchecked);
    }
}

void WhatStep::takePolicies()
{
    state().draft.attached.clear();
    for (int row = 0; row < m_policies->count(); ++row) {
        if (m_policies->item(row)->checkState() == Qt::Checked)
            state().draft.attached.push_back(m_policies->item(row)->data(arnRole).toString().toStdString());
    }
    Q_EMIT edited();
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
