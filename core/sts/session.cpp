#include "core/sts/session.h"

namespace rolewright::sts {

namespace {

/// A delegated session is of whoever accepted the request. A path may hold a colon, so that the kind is only what the resource begins with.
bool isDelegatedOf(const Session& session, std::string_view kind)
{
    const auto principal = session.kind == SessionKind::getDelegatedAccessToken ? Arn::parse(session.principalArn) : Result<Arn>(Error{});
    return principal && principal->resource.starts_with(kind);
}

bool isRoleSession(const Session& session)
{
    return session.kind == SessionKind::assumeRole || session.kind == SessionKind::assumeRoleWithSaml || session.kind == SessionKind::assumeRoleWithWebIdentity ||
           isDelegatedOf(session, "role/");
}

std::string partitionOf(const std::string& arn)
{
    const Result<Arn> parsed = Arn::parse(arn);
    return parsed ? parsed->partition : "aws";
}

}  // namespace

std::string Session::arn() const
{
    if (isRoleSession(*this)) {
        const std::string roleName = principalArn.substr(principalArn.rfind('/') + 1);
        return assumedRoleArn(account, roleName, name, partitionOf(principalArn));
    }
    if (kind == SessionKind::getFederationToken) {
        return "arn:" + partitionOf(principalArn) + ":sts::" + account.text() + ":federated-user/" + name;
    }
    return principalArn;
}

std::string Session::userId() const
{
    if (isRoleSession(*this)) {
        return principalId + ":" + name;
    }
    if (kind == SessionKind::getFederationToken) {
        return account.text() + ":" + name;
    }
    return principalId;
}

bool Session::isOfUser() const
{
    return kind == SessionKind::getSessionToken || kind == SessionKind::getFederationToken || isDelegatedOf(*this, "user/");
}

}  // namespace rolewright::sts
