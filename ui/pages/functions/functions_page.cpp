#include "ui/pages/functions/functions_page.h"

#include "ui/models/session_time.h"
#include "ui/pages/functions/function_code_tab.h"
#include "ui/pages/functions/function_dialog.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/pages/tabs/json_tab.h"
#include "ui/pages/triggers/function_policy_tab.h"
#include "ui/pages/triggers/invoke_tab.h"
#include "ui/store/administrator.h"

#include <QAction>

namespace rolewright::ui {
namespace {

std::vector<service::Operation> readCalls(const Store& store, const Subject& subject)
{
    std::vector<service::Operation> calls;
    if (const auto row = rowOf<identity::Function>(store, subject)) {
        for (const char* action : {"GetFunction", "GetPolicy"})
            calls.push_back(lambdaCall(action, {{"FunctionName", identity::arnOf(subject.account, *row)}}));
    }
    return calls;
}

}  // namespace

FunctionsPage::FunctionsPage(PageContext context, QWidget* parent)
    : EntityPage(context, QStringLiteral("functions"),
                 {tr("Functions"), tr("1 function"), tr("%1 functions"), tr("No functions in this account"),
                  tr("A function runs with a role of its own: Lambda assumes it and acts. Make one, and see what it may and what whoever invokes it may."), QStringLiteral("service")},
                 parent)
{
    m_model = new FunctionsModel(this);
    QAction* another = list()->addAction(QStringLiteral("functionsCreate"), tr("&Create function…"), QStringLiteral("add"), true);
    needsPermission(context.store, another, this, [&store = context.store] {  // in the account of whoever acts, whichever is on show
        return intentTo({}, {analysis::wayNeeding("lambda:CreateFunction", "arn:aws:lambda:*:" + accountOf(store.caller()).text() + ":function:*")});
    });
    connect(another, &QAction::triggered, this, &FunctionsPage::create);
    addTab(new InvokeTab(context, tabParent()), tr("Invoke"));
    addTab(new FunctionCodeTab(context, tabParent()), tr("Code"));
    addTab(new FunctionPolicyTab(context, tabParent()), tr("Permissions"));
    addTab(new JsonTab(context, id(), readCalls, tabParent()), tr("JSON"));
    begin(m_model);
}

void FunctionsPage::updateModel(const identity::Snapshot&, const identity::Account& account) { m_model->setTable(account.id, account.functions); }

QModelIndex FunctionsPage::find(const Arn& arn) const
{
    const bool here = arn.service == "lambda" && arn.account == context().store.account().text() && arn.resource.starts_with("function:");
    return here ? findKey(toQt(arn.resource).section(QLatin1Char(':'), 1, 1)) : QModelIndex();
}

QModelIndex FunctionsPage::findKey(const QString& key) const { return m_model->index(m_model->indexOfKey(key), 0); }

QString FunctionsPage::detail(const Subject& subject) const
{
    const auto row = rowOf<identity::Function>(context().store, subject);
    return row ? tr("runs as %1 · %2 · changed %3").arg(toQt(row->role).section(QLatin1Char('/'), -1), toQt(row->runtime), localText(row->modified)) : QString();
}

RemovalPlan FunctionsPage::removalOf(const QStringList& keys) const
{
    Removal removal;
    removal.account = context().store.account();
    const identity::AccountPtr account = context().store.accountRow();
    QStringList found;
    for (const QString& key : keys) {
        const auto row = account ? account->functions.find(key.toStdString()) : nullptr;
        if (!row)
            continue;
        found += toQt(row->name);
        removal.things.push_back({lambdaCall("DeleteFunction", {{"FunctionName", identity::arnOf(account->id, *row)}})});
    }
    removal.title = found.size() == 1 ? tr("Delete function %1").arg(found.first()) : tr("Delete %1 functions").arg(found.size());
    removal.question = tr("Its role stays. Buckets that tell it of their objects go on trying in vain.\n\nUndo brings it all back.");
    return [removal] { return removal; };
}

void FunctionsPage::create()
{
    auto* dialog = new FunctionDialog(context(), this);
    connect(dialog, &FunctionDialog::created, this, [this](const QString& name) {
        if (context().store.caller().account == context().store.account())
            selectWhenThere(name);
    });
    dialog->open();
}

}  // namespace rolewright::ui
