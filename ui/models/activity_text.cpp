#include "ui/models/activity_text.h"

#include "core/base/identifiers.h"
#include "ui/models/session_cells.h"
#include "ui/store/calls.h"

#include <QCoreApplication>
#include <QStringList>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

/// The parameter's text; empty when it is not there.
std::string parameter(const audit::Record& record, const char* name)
{
    if (!record.parameters.is_object())
        return {};
    const auto found = record.parameters.find(name);
    return found != record.parameters.end() && found->is_string() ? found->get<std::string>() : std::string();
}

QString lastSegment(const std::string& arn)
{
    return toQt(arn.substr(arn.rfind('/') + 1));
}

template <typename Row>
QString arnIn(const identity::AccountPtr& account, const identity::Table<Row>& table, const std::string& name)
{
    const auto row = name.empty() ? nullptr : table.find(name);
    return row ? toQt(identity::arnOf(account->id, *row)) : QString();
}

}  // namespace

QString eventText(const audit::Record& record) { return toQt(record.service + ':' + record.action); }

QString outcomeText(const audit::Record& record)
{
    return record.errorCode.empty() ? Texts::tr("✔ done") : QStringLiteral("✖ %1").arg(toQt(record.errorCode));
}

QString callerText(const audit::Record& record)
{
    if (record.callerArn.empty())
        return record.service == "rolewright" ? Texts::tr("Rolewright itself") : Texts::tr("nobody known");
    const auto arn = Arn::parse(record.callerArn);
    return arn && arn->resource == "root" ? Texts::tr("root of %1").arg(toQt(arn->account)) : principalTitle(record.callerArn);
}

QString subjectText(const audit::Record& record)
{
    QStringList parts;
    const auto add = [&](const char* name, const QString& pattern) {
        if (const std::string value = parameter(record, name); !value.empty())
            parts += pattern.arg(lastSegment(value));
    };
    add("UserName", Texts::tr("user %1"));
    add("GroupName", Texts::tr("group %1"));
    add("RoleName", Texts::tr("role %1"));
    add("RoleArn", Texts::tr("role %1"));
    add("PolicyArn", Texts::tr("policy %1"));
    add("PolicyName", Texts::tr("policy %1"));
    add("InstanceProfileName", Texts::tr("instance profile %1"));
    add("SerialNumber", Texts::tr("MFA device %1"));
    for (const char* name : {"OpenIDConnectProviderArn", "SAMLProviderArn"})
        add(name, Texts::tr("provider %1"));
    if (const std::string url = parameter(record, "Url"); !url.empty())
        parts += Texts::tr("provider %1").arg(toQt(url.substr(url.starts_with("https://") ? 8 : 0)));
    add("ResourceArn", Texts::tr("resource %1"));
    if (const std::string function = parameter(record, "FunctionName"); !function.empty())
        parts += Texts::tr("function %1").arg(toQt(function.substr(function.rfind(':') + 1)));
    if (record.action == "GetSessionToken")
        parts += Texts::tr("session token of %1").arg(callerText(record));
    if (const std::string bucket = parameter(record, "Bucket"); !bucket.empty()) {
        const std::string key = parameter(record, "Key");
        parts += toQt(key.empty() ? bucket : bucket + '/' + key);
    }
    return parts.isEmpty() ? toQt(record.summary) : parts.join(QStringLiteral(", "));
}

QString subjectArn(const audit::Record& record, const identity::Snapshot& world)
{
    for (const char* name : {"RoleArn", "PolicyArn"}) {
        const std::string arn = parameter(record, name);
        if (!arn.empty() && (identity::findPrincipal(world, arn) || world.managedPolicy(arn)))
            return toQt(arn);
    }
    if (const std::string bucket = parameter(record, "Bucket"); !bucket.empty()) {
        const auto owner = world.bucketOwner(bucket);
        const auto row = owner ? owner->buckets.find(bucket) : nullptr;
        return row ? toQt(identity::arnOf(*row)) : QString();
    }
    const auto id = AccountId::parse(record.accountId);
    const identity::AccountPtr account = id ? world.account(*id) : nullptr;
    if (!account)
        return {};
    for (const QString& arn : {arnIn(account, account->roles, parameter(record, "RoleName")), arnIn(account, account->groups, parameter(record, "GroupName")),
                               arnIn(account, account->users, parameter(record, "UserName")), arnIn(account, account->policies, parameter(record, "PolicyName"))}) {
        if (!arn.isEmpty())
            return arn;
    }
    return {};
}

}  // namespace rolewright::ui
