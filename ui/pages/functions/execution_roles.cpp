#include "ui/pages/functions/execution_roles.h"

#include "core/service/authorize.h"
#include "core/service/lambda.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

QString say(const char* text) { return QCoreApplication::translate("ExecutionRoles", text); }

/// Every role of the account; each is judged when it is looked at.
PickList rolesFor(const Store& store, const AccountId& id, const std::string& functionName)
{
    const identity::SnapshotPtr world = store.snapshot();
    const identity::AccountPtr account = world->account(id);
    if (!account)
        return {};
    service::CallContext context;
    context.now = store.serverNow();
    const service::FunctionName name{id, context.region, functionName.empty() ? "function" : functionName, {}};
    const sts::Caller lambda = sts::Caller::service(service::lambdaPrincipal, name.arn(), id.text());
    return {account->roles.size(), [=](std::size_t index) {
                const identity::Role& role = *account->roles.at(index);
                const std::string arn = identity::arnOf(id, role);
                service::Question question{"sts:AssumeRole", arn, {}};
                question.extra.set("sts:RoleSessionName", service::functionSessionName(name.name));
                std::optional<service::Verdict> denied;
                const bool trusted = service::authorize(*world, lambda, question, context, denied).ok();
                return PickItem{toQt(arn), toQt(role.name), toQt(role.description), QStringLiteral("role"),
                                trusted ? QString() : say(QT_TRANSLATE_NOOP("ExecutionRoles", "its trust does not let Lambda in"))};
            }};
}

}  // namespace

std::optional<PickItem> executionRole(const Store& store, const AccountId& account, const std::string& functionName, const std::string& arn)
{
    const identity::AccountPtr row = store.snapshot()->account(account);
    const std::string name = arn.substr(arn.rfind('/') + 1);
    if (!row || !row->roles.find(name))
        return std::nullopt;
    PickItem item = rolesFor(store, account, functionName).at(row->roles.lowerBound(name));
    return item.key == toQt(arn) ? std::optional(std::move(item)) : std::nullopt;
}

void chooseExecutionRole(const Store& store, const AccountId& account, const std::string& functionName, QWidget* parent, const std::function<void(const QString&)>& picked)
{
    auto* picker = new Picker(QStringLiteral("functionRoles"), say(QT_TRANSLATE_NOOP("ExecutionRoles", "The role that the function runs with")), say(QT_TRANSLATE_NOOP("ExecutionRoles", "&Take")),
                              rolesFor(store, account, functionName), true, parent);
    QObject::connect(picker, &Picker::picked, parent, [picked](const QStringList& keys) { picked(keys.first()); });
    picker->open();
}

QString exampleCode()
{
    const json::Object read{{"call", "s3:GetObject"}, {"parameters", {{"Bucket", "${event.bucket}"}, {"Key", "${event.key}"}}}};
    return toQt(json::pretty(json::Object::array({json::Object{{"call", "sts:GetCallerIdentity"}}, read}), 2));
}

}  // namespace rolewright::ui
