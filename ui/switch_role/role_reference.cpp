#include "ui/switch_role/role_reference.h"

#include "ui/store/calls.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::RoleReference)
};

/// The partition whose console has this address.
std::string partitionOf(const QString& host)
{
    if (host.endsWith(QLatin1String("amazonaws.cn")))
        return "aws-cn";
    return host.contains(QLatin1String("us-gov")) ? "aws-us-gov" : "aws";
}

RoleReference readLink(const QUrl& link, const identity::Snapshot& world)
{
    QUrlQuery query(link);
    const auto part = [&](const char* name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded).replace(QLatin1Char('+'), QLatin1Char(' ')).trimmed();
    };
    const QString accountText = part("account");
    const std::string path = part("roleName").toStdString();
    if (accountText.isEmpty() || path.empty())
        return {{}, {}, Texts::tr("The link names no role: it must have `account` and `roleName`.")};
    const identity::AccountPtr account = world.accountByIdOrAlias(accountText.toStdString());
    const auto id = account ? Result<AccountId>(account->id) : AccountId::parse(accountText.toStdString());
    if (!id)
        return {{}, {}, Texts::tr("No account here has the alias `%1`, and it is no account id.").arg(accountText)};
    const auto role = account ? account->roles.find(std::string_view(path).substr(path.rfind('/') + 1)) : nullptr;
    const bool same = role && path.ends_with(role->name);
    const std::string partition = partitionOf(link.host());
    const std::string arn = same ? identity::arnOf(*id, *role) : "arn:" + partition + ":iam::" + id->text() + ":role/" + path;
    return {toQt(arn), part("displayName"), {}};
}

}  // namespace

std::optional<RoleReference> readRoleReference(const QString& text, const identity::Snapshot& world)
{
    const QString typed = text.trimmed();
    if (typed.startsWith(QLatin1String("arn:")))
        return RoleReference{typed, {}, {}};
    const QUrl link(typed.contains(QLatin1String("://")) ? typed : QString(QStringLiteral("https://") + typed));
    if (!link.isValid() || !link.path().contains(QLatin1String("switchrole"), Qt::CaseInsensitive))
        return std::nullopt;
    return readLink(link, world);
}

}  // namespace rolewright::ui
