#include "ui/pages/principals/permissions_tab.h"

#include "core/service/quotas.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/policy/policy_workbench.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/form_bars.h"
#include "ui/widgets/picker.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int leastRows = 4;  // and the header: the policy below needs the height more
constexpr int keyRole = Qt::UserRole;       // ARN of a managed policy, or the name of an inline one
constexpr int ownRole = Qt::UserRole + 1;   // it can be detached here
constexpr int inlineRole = Qt::UserRole + 2;
const QString policyKey = QStringLiteral("policy");  // of what is kept

QString nameOfArn(const std::string& arn) { return toQt(arn).section(QLatin1Char('/'), -1); }

QPushButton* button(const QString& text, const QString& objectName, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(objectName);
    made->setAccessibleName(QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…")));
    return made;
}

/// What takes an own policy away: an inline one is deleted.
service::Operation detachCall(const std::string& noun, const std::string& name, const QTreeWidgetItem& item)
{
    const bool inlined = item.data(0, inlineRole).toBool();
    const std::string key = item.data(0, keyRole).toString().toStdString();
    return inlined ? iamCall("Delete" + noun + "Policy", {{noun + "Name", name}, {"PolicyName", key}}) : iamCall("Detach" + noun + "Policy", {{noun + "Name", name}, {"PolicyArn", key}});
}

}  // namespace

PermissionsTab::PermissionsTab(const PageContext& context, PrincipalKind kind, const QString& page, QWidget* parent)
    : FormTab(context, page + QStringLiteral("Permissions"), parent), m_kind(kind), m_prefix(page + QStringLiteral("Permissions"))
{
    auto* parts = new QSplitter(Qt::Vertical, this);
    m_policy = new PolicyWorkbench(policy::Type::identity, m_prefix + QStringLiteral("Json"), m_prefix + QStringLiteral("Form"), tr("The selected policy as JSON"), parts);
    m_policy->setReadOnly(true);
    parts->insertWidget(0, buildTable(m_prefix));
    parts->addWidget(m_policy);
    parts->setChildrenCollapsible(false);
    parts->setSizes({130, 330});
    m_refusal = new InlineMessage(m_prefix + QStringLiteral("Refusal"), this);
    body()->addWidget(parts, 1);
    body()->addWidget(m_refusal);
    if (kind != PrincipalKind::group)
        body()->addWidget(buildBoundary(m_prefix));
    connect(m_policy, &PolicyWorkbench::edited, this, [this] {
        m_drafts[m_shown.toStdString()] = m_policy->text().toStdString();
        fieldEdited();
    });
}

QWidget* PermissionsTab::buildTable(const QString& prefix)
{
    auto* side = new QWidget(this);
    m_list = new QTreeWidget(side);
    m_list->setObjectName(prefix + QStringLiteral("List"));
    m_list->setAccessibleName(tr("Policies"));
    m_list->setHeaderLabels({tr("Policy"), tr("Kind"), tr("From")});
    lookLikeList(*m_list);
    new EmptyWords(*m_list, tr("No policies yet."));
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * leastRows);
    m_list->header()->setStretchLastSection(true);
    auto* attach = button(tr("A&ttach policies…"), prefix + QStringLiteral("Attach"), side);
    auto* add = button(tr("Add inline polic&y…"), prefix + QStringLiteral("AddInline"), side);
    m_detach = button(tr("&Detach"), prefix + QStringLiteral("Detach"), side);
    m_open = button(tr("&Open policy"), prefix + QStringLiteral("Open"), side);
    m_open->setProperty(onlyLooks, true);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* one : {attach, add, m_detach, m_open})
        buttons->addWidget(one);
    needsPermission(store(), attach, needing(store(), m_kind, *this, QStringLiteral("Attach%1Policy")));
    needsPermission(store(), add, needing(store(), m_kind, *this, QStringLiteral("Put%1Policy")));
    needsPermission(store(), m_detach, [this] {
        const QTreeWidgetItem* item = m_list->currentItem();
        const bool own = item && item->data(0, ownRole).toBool();
        return own ? intentTo(subject().account, {analysis::wayBy({detachCall(nounOf(m_kind), subject().name(), *item)})}) : Intent();
    });
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_list, 1);
    connect(attach, &QPushButton::clicked, this, &PermissionsTab::attach);
    connect(add, &QPushButton::clicked, this, &PermissionsTab::addInline);
    connect(m_detach, &QPushButton::clicked, this, &PermissionsTab::detach);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem* item = m_list->currentItem())
            this->context().navigation.open(item->data(0, keyRole).toString());
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_policy->takeBegun();  // for the policy it was typed for, which is still m_shown
        showPolicy();
    });
    return side;
}

QWidget* PermissionsTab::buildBoundary(const QString& prefix)
{
    auto* row = new QWidget(this);
    m_boundary = new ElidedLabel(row);
    m_boundary->setObjectName(prefix + QStringLiteral("Boundary"));
    auto* set = button(tr("Set &boundary…"), prefix + QStringLiteral("SetBoundary"), row);
    m_removeBoundary = button(tr("Remove boundary"), prefix + QStringLiteral("RemoveBoundary"), row);
    needsPermission(store(), set, needing(store(), m_kind, *this, QStringLiteral("Put%1PermissionsBoundary")));
    needsPermission(store(), m_removeBoundary, needing(store(), m_kind, *this, QStringLiteral("Delete%1PermissionsBoundary")));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_boundary, 1);
    layout->addWidget(set);
    layout->addWidget(m_removeBoundary);
    connect(set, &QPushButton::clicked, this, &PermissionsTab::setBoundary);
    connect(m_removeBoundary, &QPushButton::clicked, this, [this] {
        run(tr("Remove the boundary of %1").arg(subject().key), {iamCall("Delete" + nounOf(m_kind) + "PermissionsBoundary", {{nameParameter(), subject().name()}})});
    });
    return row;
}

std::optional<Fields> PermissionsTab::stored() const
{
    const auto row = principalOf(store(), m_kind, subject());
    if (!row)
        return std::nullopt;
    Fields fields;
    for (const identity::InlinePolicy& policy : row->inlinePolicies)
        fields[policy.name] = policy.document->text();
    return fields;
}

void PermissionsTab::fill(const Fields& values)
{
    m_drafts = values;
    showPolicy();
}

QString PermissionsTab::begun() const { return m_policy->begun(); }

/// In the policy on show.
QVariantMap PermissionsTab::begunDraft() const
{
    QVariantMap draft = m_policy->begunDraft();
    if (!draft.isEmpty())
        draft.insert(policyKey, m_shown);
    return draft;
}

void PermissionsTab::restoreBegun(const QVariantMap& draft)
{
    QTreeWidgetItem* line = lineOf(draft.value(policyKey).toString());
    if (!line)
        return;
    m_list->setCurrentItem(line);
    m_policy->restoreBegun(draft);
}

void PermissionsTab::dropBegun() { m_policy->dropBegun(); }

QString PermissionsTab::label(const std::string& field) const { return tr("Inline policy %1").arg(toQt(field)); }

std::vector<service::Operation> PermissionsTab::operations(const Fields& from, const Fields& to) const
{
    std::vector<service::Operation> calls;
    for (const auto& [name, text] : to) {
        const auto before = from.find(name);
        if (before == from.end() || before->second != text)
            calls.push_back(iamCall("Put" + nounOf(m_kind) + "Policy", {{nameParameter(), subject().name()}, {"PolicyName", name}, {"PolicyDocument", text}}));
    }
    return calls;
}

QString PermissionsTab::undoTitle() const { return tr("Change inline policies of %1").arg(subject().key); }

void PermissionsTab::addRow(const QString& name, const QString& kind, const QString& from, const QString& key, const QString& iconName)
{
    auto* item = new QTreeWidgetItem(m_list, {name, kind, from});
    item->setIcon(0, icon(iconName));
    item->setData(0, keyRole, key);
    item->setData(0, ownRole, from.isEmpty());
    item->setToolTip(0, key);
}

void PermissionsTab::shown()
{
    const auto row = principalOf(store(), m_kind, subject());
    // A group may have an inline policy of the same name: whose it is belongs to what is remembered.
    const auto identityOf = [](const QTreeWidgetItem* item) { return item ? std::pair(item->data(0, keyRole).toString(), item->text(2)) : std::pair<QString, QString>(); };
    const auto current = identityOf(m_list->currentItem());
    const QSignalBlocker blocker(m_list);  // the policy on show stays in the editor with what is begun there
    m_list->clear();
    if (!row)
        return;
    const auto managed = [this](const std::vector<std::string>& arns, const QString& from) {
        for (const std::string& arn : arns) {
            const auto policy = store().snapshot()->managedPolicy(arn);
            const QString kind = !policy ? tr("gone") : policy->awsManaged ? tr("AWS managed") : tr("managed");
            addRow(nameOfArn(arn), kind, from, toQt(arn), policy && policy->awsManaged ? QStringLiteral("lock") : QStringLiteral("policy"));
        }
    };
    const auto inlined = [this](const std::vector<identity::InlinePolicy>& policies, const QString& from) {
        for (const identity::InlinePolicy& policy : policies) {
            addRow(toQt(policy.name), tr("inline"), from, toQt(policy.name), QStringLiteral("edit"));
            m_list->topLevelItem(m_list->topLevelItemCount() - 1)->setData(0, inlineRole, true);
        }
    };
    managed(row->attachedPolicies, {});
    inlined(row->inlinePolicies, {});
    if (m_kind == PrincipalKind::user) {
        const identity::AccountPtr account = accountOf(store(), subject());
        for (const std::string& name : rowOf<identity::User>(store(), subject())->groups) {
            if (const auto group = account->groups.find(name)) {
                managed(group->attachedPolicies, tr("group %1").arg(toQt(name)));
                inlined(group->inlinePolicies, tr("group %1").arg(toQt(name)));
            }
        }
    }
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (identityOf(m_list->topLevelItem(i)) == current)
            m_list->setCurrentItem(m_list->topLevelItem(i));
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    if (m_boundary) {
        const auto boundary = m_kind == PrincipalKind::user ? rowOf<identity::User>(store(), subject())->boundary : rowOf<identity::Role>(store(), subject())->boundary;
        m_boundary->setText(boundary ? tr("Permissions boundary: %1").arg(nameOfArn(*boundary)) : tr("Permissions boundary: none"));
        const QString words = tr("A permissions boundary grants nothing: it is the most that the policies above can allow.");
        m_boundary->setToolTip(boundary ? toQt(*boundary) + QLatin1Char('\n') + words : words);
        m_removeBoundary->setEnabled(boundary.has_value());
    }
    showPolicy();
}

void PermissionsTab::showStatement(const PolicyPlace& place)
{
    if (QTreeWidgetItem* line = lineOf(place.inlinePolicy)) {
        m_list->setCurrentItem(line);
        m_policy->goTo(place.offset);
    }
}

QTreeWidgetItem* PermissionsTab::lineOf(const QString& inlinePolicy) const
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        if (item->data(0, ownRole).toBool() && item->data(0, inlineRole).toBool() && item->data(0, keyRole).toString() == inlinePolicy)
            return item;
    }
    return nullptr;
}

void PermissionsTab::showPolicy()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    const bool own = item && item->data(0, ownRole).toBool();
    const bool inlined = item && item->data(0, inlineRole).toBool();
    Rights::of(store()).lookAgain();
    m_detach->setEnabled(own);
    m_detach->setText(inlined ? tr("&Delete policy") : tr("&Detach"));
    m_open->setEnabled(item && !inlined);
    m_shown = item ? item->data(0, keyRole).toString() : QString();
    QString text;
    if (own && inlined) {
        const auto draft = m_drafts.find(m_shown.toStdString());
        text = draft == m_drafts.end() ? QString() : toQt(draft->second);
        m_policy->editor()->setUsedElsewhere(usedByOthers());
        m_policy->editor()->setQuota(static_cast<int>(service::quota(nounOf(m_kind) + "PolicySize")), tr("All inline policies together count."));
    } else if (inlined) {
        const identity::AccountPtr account = accountOf(store(), subject());
        const QString name = item->text(2).section(QLatin1Char(' '), -1);
        if (const auto group = account ? account->groups.find(name.toStdString()) : nullptr) {
            for (const identity::InlinePolicy& policy : group->inlinePolicies)
                text = toQt(policy.name) == m_shown ? toQt(policy.document->text()) : text;
        }
    } else if (item) {
        const auto policy = store().snapshot()->managedPolicy(m_shown.toStdString());
        text = policy ? toQt(policy->document()->text()) : QString();
    }
    m_policy->setVisible(item != nullptr);
    m_policy->setWorld(store().snapshot(), subject().account);
    m_policy->setReadOnly(!(own && inlined));
    if (!(own && inlined))
        m_policy->editor()->setQuota(0);
    m_policy->setText(text);
}

void PermissionsTab::attach()
{
    const auto row = principalOf(store(), m_kind, subject());
    if (!row)
        return;
    auto* picker = new Picker(m_prefix + QStringLiteral("Picker"), tr("Attach policies to %1").arg(subject().key), tr("&Attach"), policies(row->attachedPolicies), false, this);
    connect(picker, &Picker::picked, this, [this](const QStringList& arns) {
        std::vector<service::Operation> calls;
        for (const QString& arn : arns)
            calls.push_back(iamCall("Attach" + nounOf(m_kind) + "Policy", {{nameParameter(), subject().name()}, {"PolicyArn", arn.toStdString()}}));
        const QString what = arns.size() == 1 ? nameOfArn(arns.first().toStdString()) : tr("%1 policies").arg(arns.size());
        run(tr("Attach %1 to %2").arg(what, subject().key), std::move(calls));
    });
    picker->open();
}

void PermissionsTab::detach()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item || !item->data(0, ownRole).toBool())
        return;
    const QString title = item->data(0, inlineRole).toBool() ? tr("Delete policy %1 of %2") : tr("Detach %1 from %2");
    run(title.arg(item->text(0), subject().key), {detachCall(nounOf(m_kind), subject().name(), *item)});
}

}  // namespace rolewright::ui
