#include "core/analysis/origin.h"

#include "core/base/identifiers.h"
#include "core/base/text.h"

#include <algorithm>
#include <set>

namespace rolewright::analysis {
namespace {

/// The access key id of the credentials that a record's call issued; empty when it issued none.
std::string issuedKey(const audit::Record& record)
{
    const auto credentials = record.response.is_object() ? record.response.find("credentials") : record.response.end();
    return credentials == record.response.end() || !credentials->is_object() ? std::string() : json::stringOr(*credentials, "accessKeyId");
}

/// The record of the call that issued a key, as the caller's account tells it.
audit::RecordPtr findIssue(std::span<const audit::RecordPtr> trail, const std::string& accessKeyId)
{
    const auto found = std::find_if(trail.rbegin(), trail.rend(), [&](const audit::RecordPtr& record) {
        return record->service == "sts" && record->callerType != "AWSAccount" && issuedKey(*record) == accessKeyId;
    });
    return found == trail.rend() ? nullptr : *found;
}

sts::SessionPtr findSession(std::span<const sts::EntryPtr> book, const std::string& accessKeyId)
{
    const auto found = std::find_if(book.rbegin(), book.rend(), [&](const sts::EntryPtr& entry) { return entry->session->accessKeyId == accessKeyId; });
    return found == book.rend() ? nullptr : (*found)->session;
}

void nameByArn(Origin& origin, const std::string& callerArn)
{
    const auto arn = Arn::parse(callerArn);
    if (!arn || arn->service != "iam")
        return;
    const bool root = arn->resource == "root";
    if (!root && !arn->resource.starts_with("user/"))
        return;
    origin.kind = root ? OriginKind::root : OriginKind::user;
    origin.person = root ? arn->account : arn->resource.substr(arn->resource.rfind('/') + 1);
    origin.arn = callerArn;
    origin.complete = true;
}

void nameFederated(Origin& origin, const std::string& subject, const std::string& provider, bool saml)
{
    origin.kind = saml ? OriginKind::samlPerson : OriginKind::webIdentityPerson;
    origin.person = subject;
    origin.provider = provider;
    origin.complete = true;
}

void nameService(Origin& origin, const std::string& service)
{
    origin.kind = OriginKind::service;
    origin.person = service;
    origin.complete = true;
}

/// Who asked for the first session, as the session tells it.
void nameBySession(Origin& origin, const sts::Session& session)
{
    if (session.kind == sts::SessionKind::assumeRoleWithSaml || session.kind == sts::SessionKind::assumeRoleWithWebIdentity)
        nameFederated(origin, session.subject, session.provider, session.kind == sts::SessionKind::assumeRoleWithSaml);
    else if (!session.service.empty())
        nameService(origin, session.service);
    else
        nameByArn(origin, session.callerArn);
}

/// The same as a record of the call tells it.
void nameByRecord(Origin& origin, const audit::Record& record)
{
    if (record.callerType == "SAMLUser" || record.callerType == "WebIdentityUser")
        nameFederated(origin, record.federatedUser, record.identityProvider, record.callerType == "SAMLUser");
    else if (record.callerType == "AWSService")
        nameService(origin, record.invokedBy);
    else if (record.callerType == "Unknown" && record.accessKeyId.empty())
        origin.kind = OriginKind::anonymous;
    else
        nameByArn(origin, record.callerArn);
}

bool isTemporary(const std::string& accessKeyId)
{
    return accessKeyId.starts_with(unique_id_prefix::temporaryKey);
}

}  // namespace

Origin originOf(const audit::Record& record, std::span<const sts::EntryPtr> book, std::span<const audit::RecordPtr> trail)
{
    Origin origin;
    origin.sourceIdentity = record.sourceIdentity;
    if (!isTemporary(record.accessKeyId)) {
        nameByRecord(origin, record);
        origin.accessKeyId = record.accessKeyId;
        return origin;
    }
    std::set<std::string> seen;  // a forged trail must not lead round in circles
    std::string key = record.accessKeyId;
    while (isTemporary(key) && seen.insert(key).second) {
        OriginStep step{key, findSession(book, key), {}, {}, findIssue(trail, key)};
        if (!step.session && !step.obtained) {
            origin.sessions.push_back({key, nullptr, origin.sessions.empty() ? record.callerArn : std::string(), origin.sessions.empty() ? record.issuerArn : std::string(), nullptr});
            return origin;
        }
        if (step.session) {
            step.arn = step.session->arn();
            step.role = step.session->principalArn;
            key = step.session->parentKeyId;
        } else {
            step.arn = step.obtained->response.contains("assumedRoleUser") ? json::stringOr(step.obtained->response.at("assumedRoleUser"), "arn") : std::string();
            step.role = json::stringOr(step.obtained->parameters, "RoleArn");
            key = step.obtained->accessKeyId;
        }
        origin.sessions.push_back(std::move(step));
    }
    if (isTemporary(key))
        return origin;
    const OriginStep& first = origin.sessions.back();
    if (first.session)
        nameBySession(origin, *first.session);
    else
        nameByRecord(origin, *first.obtained);
    origin.accessKeyId = key;
    return origin;
}

audit::RecordPtr findWriter(std::span<const audit::RecordPtr> trail, const AccountId& account, std::string_view principalArn, std::string_view policyName)
{
    const std::string_view name = principalArn.substr(principalArn.rfind('/') + 1);
    const bool ofUser = principalArn.find(":user/") != std::string_view::npos;
    const auto found = std::find_if(trail.rbegin(), trail.rend(), [&](const audit::RecordPtr& record) {
        const bool writes = record->service == "iam" && record->errorCode.empty() && record->accountId == account.text() && record->action == (ofUser ? "PutUserPolicy" : "PutRolePolicy");
        return writes && text::equalsIgnoringCase(json::stringOr(record->parameters, "PolicyName"), policyName) &&
               text::equalsIgnoringCase(json::stringOr(record->parameters, ofUser ? "UserName" : "RoleName"), name);
    });
    return found == trail.rend() ? nullptr : *found;
}

}  // namespace rolewright::analysis
