#include "ui/pages/functions/execution_roles.h"

#include "core/service/authorize.h"
#include "core/service/lambda.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

QString say(const char* text) { return QCoreApplication::translate("ExecutionRoles", text); }

}  // namespace

std::vector<PickItem> executionRoles(const Store& store, const AccountId& account, const std::string& functionName)
{
    std::vector<PickItem> items;
    const identity::SnapshotPtr world = store.snapshot();
    const identity::AccountPtr row = world->account(account);
    if (!row)
        return items;
    service::CallContext context;
    context.now = store.serverNow();
    const service::FunctionName name{account, context.region, functionName.empty() ? "function" : functionName, {}};
    const sts::Caller lambda = sts::Caller::service(service::lambdaPrincipal, name.arn(), account.text());
    row->roles.forEach([&](const identity::RowPtr<identity::Role>& role) {
        const std::string arn = identity::arnOf(account, *role);
        service::Question question{"sts:AssumeRole", arn, {}};
        question.extra.set("sts:RoleSessionName", service::functionSessionName(name.name));
        std::optional<service::Verdict> denied;
        const bool trusted = service::authorize(*world, lambda, question, context, denied).ok();
        items.push_back({toQt(arn), toQt(role->name), toQt(role->description), QStringLiteral("role"),
                         trusted ? QString() : say(QT_TRANSLATE_NOOP("ExecutionRoles", "its trust does not let Lambda in"))});
    });
    return items;
}

void chooseExecutionRole(const Store& store, const AccountId& account, const std::string& functionName, QWidget* parent, const std::function<void(const QString&)>& picked)
{
    auto* picker = new Picker(QStringLiteral("functionRoles"), say(QT_TRANSLATE_NOOP("ExecutionRoles", "The role that the function runs with")), say(QT_TRANSLATE_NOOP("ExecutionRoles", "&Take")),
                              executionRoles(store, account, functionName), true, parent);
    QObject::connect(picker, &Picker::picked, parent, [picked](const QStringList& keys) { picked(keys.first()); });
    picker->open();
}

QString exampleCode()
{
    const json::Object read{{"call", "s3:GetObject"}, {"parameters", {{"Bucket", "${event.bucket}"}, {"Key", "${event.key}"}}}};
    return toQt(json::pretty(json::Object::array({json::Object{{"call", "sts:GetCallerIdentity"}}, read}), 2));
}

}  // namespace rolewright::ui
