#include "core/engine/recorder.h"

#include "core/audit/masking.h"
#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/service/authorize.h"

#include <algorithm>

namespace rolewright::engine {
namespace {

using sts::CallerKind;
using sts::SessionKind;

constexpr const char* incomingTagsName = "IncomingTransitiveTags";

std::string_view typeOf(const sts::Caller& caller) {
    switch (caller.kind) {
        case CallerKind::root: return "Root";
        case CallerKind::user: return "IAMUser";
        case CallerKind::anonymous: return "Unknown";
        case CallerKind::service: return "AWSService";
        case CallerKind::federated: return caller.bySaml ? "SAMLUser" : "WebIdentityUser";
        case CallerKind::session: break;
    }
    const sts::Session& session = *caller.session;
    if (session.kind == SessionKind::getFederationToken) return "FederatedUser";
    if (session.principalId == session.account.text()) return "Root";
    return session.isOfUser() ? "IAMUser" : "AssumedRole";
}

void describeCaller(const identity::Snapshot& world, const sts::Caller& caller, audit::Record& record) {
    record.callerType = typeOf(caller);
    record.accessKeyId = caller.accessKeyId;
    record.accountId = caller.account.text();
    if (caller.kind == CallerKind::service) {
        record.invokedBy = caller.name;
        record.accountId = caller.sourceAccount;
        return;
    }
    if (caller.kind == CallerKind::federated) {
        record.callerPrincipalId = caller.principalId;
        record.federatedUser = caller.name;
        record.identityProvider = caller.providerName;
        return;
    }
    if (const auto identity = service::identify(world, caller)) {
        record.callerArn = identity->arn;
        record.callerPrincipalId = identity->userId;
    }
    if (!caller.session) return;
    const sts::Session& session = *caller.session;
    // A session outlives its principal; who it was is known all the same.
    record.callerArn = session.arn();
    record.callerPrincipalId = session.userId();
    record.accessKeyId = session.accessKeyId;
    const bool ownToken = session.kind != SessionKind::assumeRoot && record.callerType == "Root";
    if (!ownToken) record.issuerArn = session.principalArn;
    record.sessionIssued = session.issued;
    record.mfa = session.mfa;
    record.sourceIdentity = session.sourceIdentity.value_or(std::string());
    record.identityProvider = session.provider;
    record.federatedUser = session.subject;
    record.invokedBy = session.service;
    record.delegate = session.delegate;
    for (const sts::SessionKey& claim : session.claims) {
        if (!claim.values.empty()) record.federatedAttributes[claim.key] = claim.values.front();
    }
}

/// The account whose trail a call belongs to when its caller is of none: that of the role it asks for.
std::string accountOfRole(const json::Object& parameters) {
    const auto arn = Arn::parse(json::stringOr(parameters, "RoleArn"));
    return arn && AccountId::isValid(arn->account) ? arn->account : std::string();
}

/// The tags that the calling session hands on, as CloudTrail shows them among the parameters of AssumeRole.
json::Object incomingTags(const sts::Session& session) {
    json::Object tags;
    for (const identity::Tag& tag : session.tags) {
        const auto same = [&](const std::string& key) { return text::equalsIgnoringCase(key, tag.key); };
        if (std::any_of(session.transitiveKeys.begin(), session.transitiveKeys.end(), same)) tags[tag.key] = tag.value;
    }
    return tags;
}

/// What a call was given, without what nothing was done with: a record must not tell of what did not happen.
json::Object parametersOf(const service::Operation& operation, const service::Outcome& outcome) {
    json::Object parameters = audit::recordedParameters(operation.parameters);
    if (!parameters.is_object()) return parameters;
    if (operation.name() == "sts:AssumeRole") parameters.erase(incomingTagsName);
    if (!outcome.answer) return parameters;
    for (const std::string& name : outcome.unread) parameters.erase(name);
    return parameters;
}

audit::Record surroundings(const service::CallContext& context) {
    audit::Record record;
    record.eventId = crypto::newUuid();
    record.time = context.now;
    record.sourceIp = context.sourceIp;
    record.userAgent = context.userAgent;
    record.region = context.region;
    record.requestId = context.requestId;
    return record;
}

std::string_view verb(const identity::Change& change) {
    const bool before = change.before.index() != 0 || change.accountBefore || change.organizationBefore;
    const bool after = change.after.index() != 0 || change.accountAfter || change.organizationAfter;
    return !before ? "added" : !after ? "removed" : "changed";
}

}  // namespace

audit::Record recordOf(const identity::Snapshot& world, const sts::Caller& caller, const service::Operation& operation,
                       const service::CallContext& context, const service::Outcome& outcome) {
    audit::Record record = surroundings(context);
    describeCaller(world, outcome.presented ? *outcome.presented : caller, record);
    record.service = operation.service;
    record.action = operation.action;
    const service::OperationInfo* info = service::findOperation(operation.service, operation.action);
    record.readOnly = info && info->readOnly;
    record.parameters = parametersOf(operation, outcome);
    if (record.accountId.empty()) record.accountId = accountOfRole(operation.parameters);
    if (caller.session && operation.name() == "sts:AssumeRole" && record.parameters.is_object()) {
        if (json::Object tags = incomingTags(*caller.session); !tags.is_null()) record.parameters[incomingTagsName] = std::move(tags);
    }
    if (!outcome.answer) {
        record.errorCode = outcome.answer.error().code;
        record.errorMessage = audit::maskedMessage(outcome.answer.error().message, operation.parameters);
    }
    record.summary = outcome.summary;
    record.response = outcome.response;
    return record;
}

std::optional<audit::Record> counterpartOf(audit::Record& record, const service::Outcome& outcome) {
    const bool assumed = outcome.newSession && record.service == "sts" && record.action == "AssumeRole";
    if (!assumed || record.accountId.empty() || outcome.newSession->account.text() == record.accountId) return std::nullopt;
    record.sharedEventId = crypto::newUuid();
    audit::Record other = record;
    other.eventId = crypto::newUuid();
    other.accountId = outcome.newSession->account.text();
    other.callerType = "AWSAccount";
    return other;
}

audit::Record recordOf(const identity::ChangeSet& changes, std::string_view source, const service::CallContext& context) {
    constexpr std::size_t listed = 100;
    audit::Record record = surroundings(context);
    const std::size_t colon = source.find(':');
    record.service = source.substr(0, colon);
    record.action = colon == std::string_view::npos ? std::string() : std::string(source.substr(colon + 1));
    record.callerType = "Unknown";
    record.summary = changes.title.english();
    json::Object rows = json::Object::array();
    for (const identity::Change& change : changes.changes) {
        if (rows.size() == listed) break;
        rows.push_back({{"account", change.account.text()},
                        {"kind", describe(change.table)},
                        {"name", text::replaceAll(change.key, std::string_view("\0", 1), "/")},
                        {"change", verb(change)}});
    }
    record.parameters = {{"title", changes.title.english()}, {"changes", changes.changes.size()}, {"rows", std::move(rows)}};
    if (!changes.changes.empty()) record.accountId = changes.changes.front().account.text();
    return record;
}

}  // namespace rolewright::engine
