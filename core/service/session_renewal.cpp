#include "core/service/session_renewal.h"

#include <algorithm>

namespace rolewright::service {
namespace {

/// What was asked for, without what the calling session hands on by itself.
json::Object parametersOf(const sts::Session& session, const sts::Session* parent)
{
    const auto inherited = [parent](const std::string& key) {
        return parent && std::find(parent->transitiveKeys.begin(), parent->transitiveKeys.end(), key) != parent->transitiveKeys.end();
    };
    json::Object parameters{{"DurationSeconds", session.requestedSeconds}};
    if (session.kind == sts::SessionKind::getSessionToken)
        return parameters;
    if (session.kind == sts::SessionKind::getFederationToken) {
        parameters["Name"] = session.name;
    } else {
        parameters["RoleArn"] = session.principalArn;
        parameters["RoleSessionName"] = session.name;
    }
    if (session.externalId)
        parameters["ExternalId"] = *session.externalId;
    if (session.sourceIdentity && !(parent && parent->sourceIdentity))
        parameters["SourceIdentity"] = *session.sourceIdentity;
    for (const policy::DocumentPtr& document : session.sessionPolicies)
        parameters["Policy"] = document->text();
    for (const std::string& arn : session.sessionPolicyArns)
        parameters["PolicyArns"].push_back({{"arn", arn}});
    for (const identity::Tag& tag : session.tags) {
        if (!inherited(tag.key))
            parameters["Tags"].push_back({{"Key", tag.key}, {"Value", tag.value}});
    }
    for (const std::string& key : session.transitiveKeys) {
        if (!inherited(key))
            parameters["TransitiveTagKeys"].push_back(key);
    }
    return parameters;
}

/// The operation that makes sessions of this kind, when it can be asked again.
const char* operationOf(sts::SessionKind kind)
{
    switch (kind) {
    case sts::SessionKind::assumeRole:
        return "AssumeRole";
    case sts::SessionKind::getSessionToken:
        return "GetSessionToken";
    case sts::SessionKind::getFederationToken:
        return "GetFederationToken";
    default:
        return nullptr;
    }
}

}  // namespace

std::optional<Operation> askAgain(const sts::Session& session, const sts::Session* parent)
{
    const char* const operation = operationOf(session.kind);
    return operation ? std::optional(Operation{"sts", operation, parametersOf(session, parent)}) : std::nullopt;
}

}  // namespace rolewright::service
