#include "ui/pages/triggers/function_policy_tab.h"

#include "core/policy/edit.h"
#include "core/service/bucket_notifications.h"
#include "core/service/documents.h"
#include "core/service/lambda.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/form_rows.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

enum Column { idColumn, principalColumn, actionColumn, conditionColumn };

/// The statement's members as AddPermission was told them.
QStringList cellsOf(const json::Object& statement)
{
    const auto text = [&](const char* member) { return statement.contains(member) ? toQt(statement.at(member).is_string() ? statement.at(member).get<std::string>() : json::compact(statement.at(member))) : QString(); };
    QString who = text("Principal");
    if (statement.contains("Principal") && statement.at("Principal").is_object() && statement.at("Principal").size() == 1) {
        const json::Object& named = statement.at("Principal").begin().value();
        who = toQt(named.is_string() ? named.get<std::string>() : json::compact(named));
    }
    QStringList conditions;
    if (statement.contains("Condition") && statement.at("Condition").is_object()) {
        for (const auto& [operatorName, keys] : statement.at("Condition").items()) {
            for (const auto& [key, value] : keys.items())
                conditions += QStringLiteral("%1 = %2").arg(toQt(key), toQt(value.is_string() ? value.get<std::string>() : json::compact(value)));
        }
    }
    return {text("Sid"), who, text("Action"), conditions.join(QStringLiteral(", "))};
}

bool isService(const QString& principal) { return principal.endsWith(QLatin1String(".amazonaws.com")); }

}  // namespace

FunctionPolicyTab::FunctionPolicyTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("functionsPolicyList"));
    m_list->setAccessibleName(tr("Whom the function lets in"));
    m_list->setHeaderLabels({tr("Statement"), tr("Who"), tr("May"), tr("Only when")});
    lookLikeList(*m_list);
    new EmptyWords(*m_list, tr("The function lets nobody in by a policy of its own. Within its account, policies of users and roles are enough."));
    m_remove = new QPushButton(icon(QStringLiteral("delete")), tr("&Remove"), this);
    m_remove->setObjectName(QStringLiteral("functionsPolicyRemove"));
    m_remove->setAccessibleName(tr("Remove the chosen statement"));
    needsPermission(store(), m_remove, [this] { return intentTo({}, {analysis::wayNeeding("lambda:RemovePermission", arn())}); });
    m_editor = new CodeView(QStringLiteral("functionsPolicyJson"), tr("The function's policy as JSON"), this);
    m_editor->setReadOnly(true);
    m_message = new InlineMessage(QStringLiteral("functionsPolicyMessage"), this);
    auto* upper = new QWidget(this);
    auto* line = new QHBoxLayout(upper);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_list, 1);
    line->addWidget(m_remove, 0, Qt::AlignTop);
    auto* both = new QSplitter(Qt::Vertical, this);
    both->addWidget(upper);
    both->addWidget(m_editor);
    both->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(both, 1);
    layout->addWidget(buildForm());
    layout->addWidget(m_message);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FunctionPolicyTab::showState);
    connect(m_remove, &QPushButton::clicked, this, &FunctionPolicyTab::removePermission);
    showState();
}

QLineEdit* FunctionPolicyTab::makeLine(const QString& objectName, const QString& accessibleName, const QString& placeholder)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(objectName);
    line->setAccessibleName(accessibleName);
    line->setPlaceholderText(placeholder);
    connect(line, &QLineEdit::textChanged, this, &FunctionPolicyTab::showState);
    return line;
}

QWidget* FunctionPolicyTab::buildForm()
{
    auto* form = new QWidget(this);
    m_id = makeLine(QStringLiteral("functionsPolicyId"), tr("Name of the new statement"), tr("letters, digits, - and _"));
    m_principal = new QComboBox(form);
    m_principal->setObjectName(QStringLiteral("functionsPolicyPrincipal"));
    m_principal->setAccessibleName(tr("Who is let in: a service, an account, the ARN of a user or role, or *"));
    m_principal->setEditable(true);
    m_principal->addItems({toQt(service::s3Principal), QStringLiteral("events.amazonaws.com"), QStringLiteral("sns.amazonaws.com")});
    m_action = new QComboBox(form);
    m_action->setObjectName(QStringLiteral("functionsPolicyAction"));
    m_action->setAccessibleName(tr("What it may do"));
    m_action->setEditable(true);
    m_action->addItems({QStringLiteral("lambda:InvokeFunction"), QStringLiteral("lambda:GetFunction"), QStringLiteral("lambda:*")});
    m_sourceArn = makeLine(QStringLiteral("functionsPolicySourceArn"), tr("Only on behalf of the resource with this ARN"), tr("arn:aws:s3:::data-bucket"));
    m_sourceAccount = makeLine(QStringLiteral("functionsPolicySourceAccount"), tr("Only on behalf of resources of this account"), tr("twelve digits"));
    m_deputy = new InlineMessage(QStringLiteral("functionsPolicyDeputy"), form);
    m_deputy->setField(m_sourceAccount);
    m_add = new QPushButton(icon(QStringLiteral("add")), tr("Add per&mission"), form);
    needsPermission(store(), m_add, [this] { return intentTo({}, {analysis::wayNeeding("lambda:AddPermission", arn())}); });
    m_add->setObjectName(QStringLiteral("functionsPolicyAdd"));
    m_add->setAccessibleName(tr("Add the statement to the function's policy"));
    auto* who = new QHBoxLayout;
    who->addWidget(m_principal, 1);
    who->addWidget(m_action, 1);
    auto* source = new QHBoxLayout;
    source->addWidget(m_sourceArn, 2);
    source->addWidget(m_sourceAccount, 1);
    auto* name = new QHBoxLayout;
    name->addWidget(m_id, 1);
    name->addWidget(m_add);
    auto* layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    addFields(*layout, tr("Let in"), who, m_principal);
    addFields(*layout, tr("Only for"), source, m_sourceArn);
    layout->addRow(QString(), m_deputy);
    addFields(*layout, tr("Statement"), name, m_id);
    connect(m_principal, &QComboBox::currentTextChanged, this, &FunctionPolicyTab::showState);
    connect(m_action, &QComboBox::currentTextChanged, this, &FunctionPolicyTab::showState);
    connect(m_add, &QPushButton::clicked, this, &FunctionPolicyTab::addPermission);
    return form;
}

void FunctionPolicyTab::subjectChanged()
{
    m_message->clear();
    m_id->clear();
    m_sourceArn->clear();
    m_sourceAccount->clear();
}

void FunctionPolicyTab::refresh()
{
    showList();
    showState();
}

void FunctionPolicyTab::showList()
{
    const QString current = m_list->currentItem() ? m_list->currentItem()->text(idColumn) : QString();
    m_list->clear();
    const auto row = rowOf<identity::Function>(store(), subject());
    const std::string text = row && row->policy ? service::shownPolicy(*store().snapshot(), *row->policy, row->policyBindings) : std::string();
    m_editor->setCode(text.empty() ? QString() : toQt(policy::prettyPrint(text)));
    const auto policy = json::parseObject(text.empty() ? "{}" : text);
    if (!policy || !policy->contains("Statement") || !policy->at("Statement").is_array())
        return;
    for (const json::Object& statement : policy->at("Statement")) {
        auto* item = new QTreeWidgetItem(m_list, cellsOf(statement));
        item->setIcon(idColumn, icon(QStringLiteral("policy")));
        for (int column = 0; column <= conditionColumn; ++column)
            item->setToolTip(column, item->text(column));
        if (item->text(idColumn) == current)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

void FunctionPolicyTab::showStatement(const PolicyPlace& place) { m_editor->goTo(place.offset); }

void FunctionPolicyTab::showState()
{
    const bool there = rowOf<identity::Function>(store(), subject()) != nullptr;
    const QString principal = m_principal->currentText().trimmed();
    m_remove->setEnabled(there && m_list->currentItem());
    m_add->setEnabled(there && service::isLambdaWord(m_id->text().toStdString()) && !principal.isEmpty() && !m_action->currentText().trimmed().isEmpty());
    const bool open = isService(principal) && m_sourceAccount->text().trimmed().isEmpty();
    m_deputy->say(InlineMessage::Tone::warning, !open ? QString()
                                                      : tr("Without the account, %1 invokes the function also on behalf of what other accounts own (the confused deputy); an ARN of S3 says nothing of the owner.").arg(principal));
}

std::string FunctionPolicyTab::arn() const
{
    const auto row = rowOf<identity::Function>(store(), subject());
    return row ? identity::arnOf(subject().account, *row) : subject().name();
}

void FunctionPolicyTab::addPermission()
{
    json::Object parameters{{"FunctionName", arn()},
                            {"StatementId", m_id->text().toStdString()},
                            {"Action", m_action->currentText().trimmed().toStdString()},
                            {"Principal", m_principal->currentText().trimmed().toStdString()}};
    if (const QString source = m_sourceArn->text().trimmed(); !source.isEmpty())
        parameters["SourceArn"] = source.toStdString();
    if (const QString account = m_sourceAccount->text().trimmed(); !account.isEmpty())
        parameters["SourceAccount"] = account.toStdString();
    run(tr("Add permission %1 to function %2").arg(m_id->text(), subject().key), lambdaCall("AddPermission", std::move(parameters)), true);
}

void FunctionPolicyTab::removePermission()
{
    if (const QTreeWidgetItem* item = m_list->currentItem())
        run(tr("Remove permission %1 from function %2").arg(item->text(idColumn), subject().key), lambdaCall("RemovePermission", {{"FunctionName", arn()}, {"StatementId", item->text(idColumn).toStdString()}}), false);
}

void FunctionPolicyTab::run(const QString& title, service::Operation operation, bool clears)
{
    m_message->clear();
    store().runIn(subject().account, title, {std::move(operation)}, this, [this, clears, asked = subject()](const std::vector<engine::CallResult>& results) {
        if (asked != subject() || results.empty())
            return;
        if (!results.back().answer.ok())
            m_message->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
        else if (clears)
            m_id->clear();
    });
}

}  // namespace rolewright::ui
