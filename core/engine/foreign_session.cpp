#include "core/engine/foreign_session.h"

#include "core/base/time_text.h"
#include "core/service/callers.h"
#include "core/service/parameters.h"
#include "core/service/session_policies.h"
#include "core/sts/issue.h"

#include <algorithm>
#include <array>

namespace rolewright::engine {
namespace {

using json::Object;
using json::stringOr;
using sts::SessionKind;

constexpr std::array<std::pair<std::string_view, SessionKind>, 7> issuing{{{"AssumeRole", SessionKind::assumeRole},
                                                                           {"AssumeRoleWithSAML", SessionKind::assumeRoleWithSaml},
                                                                           {"AssumeRoleWithWebIdentity", SessionKind::assumeRoleWithWebIdentity},
                                                                           {"GetSessionToken", SessionKind::getSessionToken},
                                                                           {"GetFederationToken", SessionKind::getFederationToken},
                                                                           {"AssumeRoot", SessionKind::assumeRoot},
                                                                           {"GetDelegatedAccessToken", SessionKind::getDelegatedAccessToken}}};

std::optional<SessionKind> kindOf(const service::Operation& operation) {
    const auto found = std::find_if(issuing.begin(), issuing.end(), [&](const auto& one) { return one.first == operation.action; });
    return operation.service == "sts" && found != issuing.end() ? std::optional(found->second) : std::nullopt;
}

Error unreadable(const std::string& what) {
    return {"UnreadableAnswer", "the endpoint's answer holds no " + what + "; the session it issued cannot be used here", std::nullopt};
}

const Object& memberOf(const Object& object, const char* key) {
    static const Object none = Object::object();
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() && found->is_object() ? *found : none;
}

/// What was asked for of a session, where the answer does not repeat it.
void takeWish(sts::Session& session, const Object& asked) {
    service::Parameters parameters(asked, false);
    session.tags = parameters.tags();
    session.transitiveKeys = parameters.texts("TransitiveTagKeys", service::rules::tagKey, 50);
    session.sessionPolicyArns = parameters.members("PolicyArns", "arn", service::rules::arn, 10);
    const auto policy = parameters.optionalDocumentText("Policy");
    if (policy) {
        if (auto document = service::readSessionPolicy(*policy)) session.sessionPolicies.push_back(std::move(*document));
    }
    session.hasSessionPolicy = policy || !session.sessionPolicyArns.empty();
    session.requestedSeconds = static_cast<int>(parameters.optionalInteger("DurationSeconds", 0, 129'600).value_or(0));
    session.mfa = parameters.has("TokenCode");
    if (const std::string external = stringOr(asked, "ExternalId"); !external.empty()) session.externalId = external;
}

/// What a role's session takes over from the session it was asked for with.
void inherit(sts::Session& session, const sts::Session& parent) {
    for (const identity::Tag& tag : parent.tags) {
        if (std::find(parent.transitiveKeys.begin(), parent.transitiveKeys.end(), tag.key) == parent.transitiveKeys.end()) continue;
        session.tags.insert(session.tags.begin(), tag);
        session.transitiveKeys.insert(session.transitiveKeys.begin(), tag.key);
    }
    if (!session.sourceIdentity) session.sourceIdentity = parent.sourceIdentity;
    session.chainDepth = parent.kind == SessionKind::getSessionToken ? 0 : parent.chainDepth + 1;
}

/// A role's session: who one is now stands in the answer, the role's path in what was asked for alone.
Result<void> nameRole(sts::Session& session, const Object& asked, const Object& answer, const identity::Snapshot& world) {
    const Object& user = memberOf(answer, "AssumedRoleUser");
    const std::string roleArn = stringOr(asked, "RoleArn");
    const auto arn = Arn::parse(roleArn);
    const auto account = arn ? AccountId::parse(arn->account) : Result<AccountId>(arn.error());
    const std::string id = stringOr(user, "AssumedRoleId");
    if (!account || id.empty()) return unreadable("assumed role");
    session.account = *account;
    session.principalArn = roleArn;
    const auto known = identity::findPrincipal(world, roleArn);
    session.principalId = known ? known->id : id.substr(0, id.find(':'));
    session.name = stringOr(asked, "RoleSessionName", stringOr(user, "Arn").substr(stringOr(user, "Arn").rfind('/') + 1));
    if (const std::string source = stringOr(answer, "SourceIdentity", stringOr(asked, "SourceIdentity")); !source.empty()) session.sourceIdentity = source;
    session.subject = stringOr(answer, "SubjectFromWebIdentityToken", stringOr(answer, "Subject"));
    session.provider = stringOr(answer, "Provider", stringOr(asked, "PrincipalArn"));
    return {};
}

/// A session of the caller's own, or of whom the caller vouches for.
Result<void> nameUser(sts::Session& session, const sts::Caller& caller, const Object& asked, const Object& answer, const identity::Snapshot& world) {
    session.account = caller.account;
    if (session.account.empty()) {  // of whoever has the connection's keys: the key id tells
        if (const auto account = sts::accountOfKeyId(session.accessKeyId)) session.account = *account;
    }
    if (session.kind == SessionKind::assumeRoot) {
        const std::string target = stringOr(asked, "TargetPrincipal");
        const auto arn = Arn::parse(target);
        if (const auto account = AccountId::parse(arn ? arn->account : target)) session.account = *account;
        session.principalId = session.account.text();
        session.principalArn = accountRootArn(session.account);
        return {};
    }
    if (session.kind == SessionKind::getDelegatedAccessToken) session.principalArn = stringOr(answer, "AssumedPrincipal");
    const auto resolved = service::resolveCaller(world, caller);
    const bool ofUser = resolved && resolved->user;
    session.principalId = ofUser ? resolved->user->id : session.account.text();
    if (session.principalArn.empty()) session.principalArn = ofUser ? resolved->arn : session.account.empty() ? std::string() : accountRootArn(session.account);
    session.name = session.kind == SessionKind::getFederationToken ? stringOr(asked, "Name") : ofUser ? resolved->user->name : std::string();
    return {};
}

}  // namespace

Result<sts::Credentials> credentialsIn(const Object& answer) {
    const Object& said = memberOf(answer, "Credentials");
    const auto expires = parseIso8601(stringOr(said, "Expiration"));
    sts::Credentials credentials{stringOr(said, "AccessKeyId"), crypto::Secret(stringOr(said, "SecretAccessKey")), crypto::Secret(stringOr(said, "SessionToken")), {}};
    if (credentials.accessKeyId.empty() || credentials.secretAccessKey.empty() || credentials.sessionToken.empty()) return unreadable("credentials");
    if (!expires) return unreadable("time at which the credentials end");
    credentials.expires = *expires;
    return credentials;
}

bool issuesSession(const service::Operation& operation) { return kindOf(operation).has_value(); }

Result<ForeignSession> readForeignSession(const sts::Caller& caller, const service::Operation& operation, const Object& answer,
                                          const identity::Snapshot& world, Instant now) {
    const auto kind = kindOf(operation);
    if (!kind) return Error{"InvalidAction", "`" + operation.name() + "` issues no session", std::nullopt};
    auto credentials = credentialsIn(answer);
    if (!credentials) return credentials.error();
    sts::Session session;
    session.kind = *kind;
    session.accessKeyId = credentials->accessKeyId;
    session.issued = std::chrono::floor<std::chrono::seconds>(now);
    session.expires = credentials->expires;
    session.parentKeyId = caller.accessKeyId;
    if (const auto resolved = service::resolveCaller(world, caller)) session.callerArn = resolved->arn;
    else if (caller.session) session.callerArn = caller.session->arn();
    takeWish(session, operation.parameters);
    if (session.requestedSeconds == 0) session.requestedSeconds = static_cast<int>((session.expires - session.issued) / std::chrono::seconds(1));
    const bool ofRole = *kind == SessionKind::assumeRole || *kind == SessionKind::assumeRoleWithSaml || *kind == SessionKind::assumeRoleWithWebIdentity;
    auto named = ofRole ? nameRole(session, operation.parameters, answer, world) : nameUser(session, caller, operation.parameters, answer, world);
    if (!named) return named.error();
    if (*kind == SessionKind::assumeRole && caller.session) inherit(session, *caller.session);
    if (session.mfa && *kind == SessionKind::getSessionToken) session.mfaAt = session.issued;
    return ForeignSession{std::make_shared<const sts::Session>(std::move(session)), std::move(*credentials)};
}

void ForeignCredentials::put(sts::Credentials credentials) {
    const std::lock_guard lock(m_mutex);
    std::string id = credentials.accessKeyId;
    m_credentials.insert_or_assign(std::move(id), std::move(credentials));
}

bool ForeignCredentials::knows(std::string_view accessKeyId) const {
    const std::lock_guard lock(m_mutex);
    return m_credentials.contains(accessKeyId);
}

Result<sts::Credentials> ForeignCredentials::find(std::string_view accessKeyId, Instant now) {
    wipe(now);
    const std::lock_guard lock(m_mutex);
    const auto found = m_credentials.find(accessKeyId);
    if (found == m_credentials.end() || !found->second)
        return Error{"ExpiredToken", "the credentials of session `" + std::string(accessKeyId) + "` are over and were wiped; renew the session", std::nullopt};
    const sts::Credentials& own = *found->second;
    return sts::Credentials{own.accessKeyId, own.secretAccessKey.clone(), own.sessionToken.clone(), own.expires};
}

void ForeignCredentials::wipe(Instant now) {
    const std::lock_guard lock(m_mutex);
    for (auto& [id, credentials] : m_credentials) {
        if (credentials && credentials->expires <= now) credentials.reset();
    }
}

void ForeignCredentials::remove(std::string_view accessKeyId) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_credentials.find(accessKeyId);
    if (found != m_credentials.end()) found->second.reset();
}

}  // namespace rolewright::engine
