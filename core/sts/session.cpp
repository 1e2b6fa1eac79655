#include "core/sts/session.h"

namespace rolewright::sts {

namespace {

bool isRoleSession(SessionKind kind)
{
    return kind == SessionKind::assumeRole || kind == SessionKind::assumeRoleWithSaml || kind == SessionKind::assumeRoleWithWebIdentity;
}

std::string partitionOf(const std::string& arn)
{
    const Result<Arn> parsed = Arn::parse(arn);
    return parsed ? parsed->partition : "aws";
}

}  // namespace

std::string Session::arn() const
{
    if (isRoleSession(kind)) {
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
    if (isRoleSession(kind)) {
        return principalId + ":" + name;
    }
    if (kind == SessionKind::getFederationToken) {
        return account.text() + ":" + name;
    }
    return principalId;
}

}  // namespace rolewright::sts
