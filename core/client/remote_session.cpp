#include "core/client/remote_session.h"

#include "core/base/time_text.h"
#include "core/sts/issue.h"

#include <algorithm>

namespace rolewright::client {
namespace {

constexpr std::pair<std::string_view, sts::SessionKind> kinds[] = {
    {"AssumeRole", sts::SessionKind::assumeRole},
    {"AssumeRoleWithSAML", sts::SessionKind::assumeRoleWithSaml},
    {"AssumeRoleWithWebIdentity", sts::SessionKind::assumeRoleWithWebIdentity},
    {"GetSessionToken", sts::SessionKind::getSessionToken},
    {"GetFederationToken", sts::SessionKind::getFederationToken},
    {"AssumeRoot", sts::SessionKind::assumeRoot},
    {"GetDelegatedAccessToken", sts::SessionKind::getDelegatedAccessToken},
};

json::Object member(const json::Object& object, const char* name)
{
    return object.is_object() && object.contains(name) ? object.at(name) : json::Object::object();
}

std::optional<std::string> textOf(const json::Object& object, const char* name)
{
    const std::string text = json::stringOr(object, name);
    return text.empty() ? std::nullopt : std::optional(text);
}

/// `AROA…:session` and the ARN, of the role's or the federated user's.
void readUser(sts::Session& session, const json::Object& user, const char* idName)
{
    const std::string id = json::stringOr(user, idName);
    const std::size_t colon = id.find(':');
    session.principalId = id.substr(0, colon);
    session.name = colon == std::string::npos ? std::string() : id.substr(colon + 1);
    if (const auto arn = Arn::parse(json::stringOr(user, "Arn"))) {
        if (const auto account = AccountId::parse(arn->account))
            session.account = *account;
    }
}

}  // namespace

std::optional<sts::Credentials> credentialsIn(const json::Object& answer)
{
    const json::Object found = member(answer, "Credentials");
    const auto expires = parseIso8601(json::stringOr(found, "Expiration"));
    if (!expires || json::stringOr(found, "AccessKeyId").empty())
        return std::nullopt;
    return sts::Credentials{json::stringOr(found, "AccessKeyId"), crypto::Secret(json::stringOr(found, "SecretAccessKey")), crypto::Secret(json::stringOr(found, "SessionToken")), *expires};
}

sts::SessionPtr sessionOf(const sts::Caller& caller, const service::Operation& operation, const json::Object& answer, const sts::Credentials& credentials, Instant now)
{
    const auto kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& each) { return each.first == operation.action; });
    if (operation.service != "sts" || kind == std::end(kinds))
        return nullptr;
    auto session = std::make_shared<sts::Session>();
    session->kind = kind->second;
    session->accessKeyId = credentials.accessKeyId;
    session->issued = std::chrono::floor<std::chrono::seconds>(now);
    session->expires = credentials.expires;
    session->requestedSeconds = static_cast<int>(std::chrono::round<std::chrono::seconds>(session->expires - session->issued).count());
    session->account = caller.account;
    if (const auto account = sts::accountOfKeyId(credentials.accessKeyId))
        session->account = *account;
    session->parentKeyId = caller.accessKeyId;
    session->callerArn = caller.session ? caller.session->arn() : std::string();
    session->chainDepth = caller.session && !caller.session->isOfUser() ? caller.session->chainDepth + 1 : 0;
    session->principalArn = json::stringOr(operation.parameters, "RoleArn");
    session->name = json::stringOr(operation.parameters, "Name", caller.name);
    if (answer.contains("AssumedRoleUser"))
        readUser(*session, answer.at("AssumedRoleUser"), "AssumedRoleId");
    else if (answer.contains("FederatedUser"))
        readUser(*session, answer.at("FederatedUser"), "FederatedUserId");
    session->sourceIdentity = textOf(answer, "SourceIdentity");
    session->externalId = textOf(operation.parameters, "ExternalId");
    session->mfa = operation.parameters.contains("TokenCode");
    session->hasSessionPolicy = operation.parameters.contains("Policy") || operation.parameters.contains("PolicyArns");
    session->provider = json::stringOr(answer, "Provider");
    session->subject = json::stringOr(answer, answer.contains("Subject") ? "Subject" : "SubjectFromWebIdentityToken");
    return session;
}

}  // namespace rolewright::client
