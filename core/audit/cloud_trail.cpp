#include "core/audit/record.h"
#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/base/time_text.h"

#include <algorithm>
#include <array>

namespace rolewright::audit {
namespace {

std::string lowerFirst(std::string name) {
    if (!name.empty()) name.front() = text::lower(name.front());
    return name;
}

/// Whether CloudTrail's spelling would put this member over another one, which is the one that is read.
bool isShadow(const json::Object& object, const std::string& name) {
    if (name.empty() || name.front() < 'a' || name.front() > 'z') return false;
    std::string other = name;
    other.front() = static_cast<char>(other.front() - 'a' + 'A');
    return object.contains(other);
}

/// A parameter's value with the names in it spelled as CloudTrail does; a policy document is a text there.
json::Object spelledValue(const std::string& name, const json::Object& value) {
    if (value.is_object() && (name.ends_with("Document") || name.ends_with("Policy"))) return json::compact(value);
    if (value.is_array()) {
        json::Object list = json::Object::array();
        for (const json::Object& element : value) list.push_back(spelledValue(name, element));
        return list;
    }
    if (!value.is_object() || name == "IncomingTransitiveTags") return value;
    json::Object copy = json::Object::object();
    for (const auto& [key, member] : value.items()) {
        if (!isShadow(value, key)) copy[lowerFirst(key)] = spelledValue(key, member);
    }
    return copy;
}

/// `RoleName` is `roleName` in CloudTrail; in S3's events `Bucket` is `bucketName`. Proofs of identity do not show there at all.
json::Object inCloudTrailsSpelling(const json::Object& parameters, bool s3) {
    if (!parameters.is_object() || parameters.empty()) return nullptr;
    json::Object copy = json::Object::object();
    for (const auto& [name, value] : parameters.items()) {
        if (name == "SAMLAssertion" || name == "WebIdentityToken") continue;
        const std::string spelled = s3 && name == "Bucket" ? "bucketName" : lowerFirst(name);
        copy[spelled] = s3 ? value : spelledValue(name, value);
    }
    return copy;
}

/// `Nov 24, 2026, 4:06:00 AM`: how CloudTrail shows when credentials end.
std::string shownExpiration(const std::string& text) {
    static constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto moment = parseIso8601(text);
    if (!moment) return text;
    const std::string plain = toIso8601(*moment);  // 2026-11-24T04:06:00Z
    const int hour = std::stoi(plain.substr(11, 2));
    return std::string(months.at(static_cast<std::size_t>(std::stoi(plain.substr(5, 2)) - 1))) + " " + std::to_string(std::stoi(plain.substr(8, 2))) + ", " +
           plain.substr(0, 4) + ", " + std::to_string(hour % 12 == 0 ? 12 : hour % 12) + plain.substr(13, 6) + (hour < 12 ? " AM" : " PM");
}

json::Object responseElements(const Record& record) {
    if (!record.response.is_object() || record.response.empty()) return nullptr;
    json::Object response = record.response;
    if (const auto credentials = response.find("credentials"); credentials != response.end() && credentials->is_object() && credentials->contains("expiration"))
        (*credentials)["expiration"] = shownExpiration(json::stringOr(*credentials, "expiration"));
    return response;
}

/// The role that a call brought a session of.
json::Object resources(const Record& record) {
    const auto arn = Arn::parse(json::stringOr(record.parameters, "RoleArn"));
    if (record.service != "sts" || !record.errorCode.empty() || !arn || !AccountId::isValid(arn->account)) return nullptr;
    return json::Object::array({{{"accountId", arn->account}, {"type", "AWS::IAM::Role"}, {"ARN", arn->text()}}});
}

std::string lastSegment(const std::string& resource) { return resource.substr(resource.rfind('/') + 1); }

json::Object issuer(const Record& record, const Arn& arn) {
    const std::string kind = arn.resource.substr(0, arn.resource.find('/'));
    json::Object object = {
        {"type", kind == "role" ? "Role" : kind == "user" ? "IAMUser" : "Root"},
        {"principalId", record.callerPrincipalId.substr(0, record.callerPrincipalId.find(':'))},
        {"arn", record.issuerArn},
        {"accountId", arn.account},
    };
    if (kind != "root") object["userName"] = lastSegment(arn.resource);
    return object;
}

/// Source: CloudTrail User Guide, "CloudTrail userIdentity element".
json::Object sessionContext(const Record& record) {
    json::Object context = json::Object::object();
    const bool assumedRoot = record.callerType == "Root" && !record.issuerArn.empty();
    if (const auto parent = Arn::parse(record.issuerArn); parent && record.callerType != "IAMUser" && !assumedRoot) context["sessionIssuer"] = issuer(record, *parent);
    if (!record.identityProvider.empty() && record.identityProvider.find(":saml-provider/") == std::string::npos) {
        const json::Object attributes = record.federatedAttributes.is_object() ? record.federatedAttributes : json::Object::object();
        context["webIdFederationData"] = {{"federatedProvider", record.identityProvider}, {"attributes", attributes}};
    }
    context["attributes"] = {{"creationDate", toIso8601(*record.sessionIssued)}, {"mfaAuthenticated", record.mfa ? "true" : "false"}};
    if (!record.sourceIdentity.empty()) context["sourceIdentity"] = record.sourceIdentity;
    if (assumedRoot) context["assumedRoot"] = "true";
    return context;
}

/// Of a caller in another account a trail says which account and which unique id, and no more; of an identity provider's people what it vouched for.
json::Object userIdentity(const Record& record) {
    json::Object identity = {{"type", record.callerType}};
    if (!record.callerPrincipalId.empty()) identity["principalId"] = record.callerPrincipalId;
    const auto arn = Arn::parse(record.callerArn);
    if (record.callerType == "AWSAccount") {
        if (arn) identity["accountId"] = arn->account;
        return identity;
    }
    if (record.callerType == "AWSService") {
        identity["invokedBy"] = record.invokedBy;
        return identity;
    }
    if (record.callerType == "SAMLUser" || record.callerType == "WebIdentityUser") {
        identity["userName"] = record.federatedUser;
        identity["identityProvider"] = record.identityProvider;
        return identity;
    }
    if (!record.callerArn.empty()) identity["arn"] = record.callerArn;
    if (arn && !arn->account.empty()) identity["accountId"] = arn->account;
    if (!record.accessKeyId.empty()) identity["accessKeyId"] = record.accessKeyId;
    if (arn && record.callerType == "IAMUser") identity["userName"] = lastSegment(arn->resource);
    if (record.sessionIssued) identity["sessionContext"] = sessionContext(record);
    if (!record.delegate.empty()) identity["invokedByDelegate"] = {{"accountId", record.delegate}};
    return identity;
}

/// S3's operations on objects and the invocations of functions are data events; all others here are management events.
bool isDataEvent(const Record& record) {
    return (record.service == "s3" && record.action.find("Object") != std::string::npos) || (record.service == "lambda" && record.action == "Invoke");
}

/// S3 Control's events are S3's, by names that say so: `PutAccountPublicAccessBlock`. Source: S3 User Guide, "Amazon S3 account-level actions tracked by CloudTrail".
std::string accountsName(std::string action) {
    const std::size_t verb = action.find("PublicAccessBlock");
    return verb == std::string::npos ? action : action.insert(verb, "Account");
}

}  // namespace

json::Object toCloudTrail(const Record& record) {
    const bool s3 = record.service == "s3";
    const bool isAccounts = record.service == "s3control";
    const bool data = isDataEvent(record);
    json::Object event = {
        {"eventVersion", "1.08"},
        {"userIdentity", userIdentity(record)},
        {"eventTime", toIso8601(record.time)},
        {"eventSource", (isAccounts ? "s3" : record.service) + ".amazonaws.com"},
        {"eventName", isAccounts ? accountsName(record.action) : record.action},
        {"awsRegion", record.region},
        {"sourceIPAddress", record.sourceIp},
        {"userAgent", record.userAgent},
    };
    if (!record.errorCode.empty()) event["errorCode"] = record.errorCode;
    if (!record.errorMessage.empty()) event["errorMessage"] = record.errorMessage;
    event["requestParameters"] = inCloudTrailsSpelling(record.parameters, s3);
    event["responseElements"] = responseElements(record);
    event["requestID"] = record.requestId;
    event["eventID"] = record.eventId;
    event["readOnly"] = record.readOnly;
    if (json::Object list = resources(record); !list.is_null()) event["resources"] = std::move(list);
    event["eventType"] = "AwsApiCall";
    event["managementEvent"] = !data;
    event["recipientAccountId"] = record.accountId;
    if (!record.sharedEventId.empty()) event["sharedEventID"] = record.sharedEventId;
    event["eventCategory"] = data ? "Data" : "Management";
    return event;
}

}  // namespace rolewright::audit
