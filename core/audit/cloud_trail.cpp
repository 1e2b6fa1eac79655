#include "core/audit/record.h"
#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/base/time_text.h"

#include <algorithm>
#include <array>

namespace rolewright::audit {
namespace {

/// What CloudTrail writes in place of a secret.
constexpr const char* hidden = "HIDDEN_DUE_TO_SECURITY_REASONS";
/// CloudTrail leaves out what is longer.
constexpr std::size_t longest = 100 * 1024;

bool isSecret(std::string_view name) {
    static constexpr std::array<std::string_view, 13> names = {
        "Password",      "OldPassword",        "NewPassword",         "SecretAccessKey", "SessionToken",     "TokenCode",    "AuthenticationCode1",
        "AuthenticationCode2", "SAMLAssertion", "WebIdentityToken", "PrivateKey",      "SAMLPrivateKey", "ServicePassword"};
    return std::any_of(names.begin(), names.end(), [&](std::string_view secret) { return text::equalsIgnoringCase(name, secret); });
}

json::Object maskedValue(const json::Object& value) {
    if (value.is_array()) {
        json::Object copy = json::Object::array();
        for (const json::Object& element : value) copy.push_back(maskedValue(element));
        return copy;
    }
    if (!value.is_object()) return value;
    json::Object copy = json::Object::object();
    for (const auto& [name, member] : value.items()) {
        if (name == "Body" || name == "BodyBase64" || name == "ZipFile" || name == "Payload") continue;
        copy[name] = isSecret(name) ? json::Object(hidden) : maskedValue(member);
    }
    return copy;
}

/// `RoleName` is `roleName` in CloudTrail; in S3's events `Bucket` is `bucketName`.
json::Object inCloudTrailsSpelling(const json::Object& parameters, bool s3) {
    if (!parameters.is_object() || parameters.empty()) return nullptr;
    json::Object copy = json::Object::object();
    for (const auto& [name, value] : parameters.items()) {
        std::string spelled = name;
        if (!spelled.empty()) spelled.front() = text::lower(spelled.front());
        if (s3 && spelled == "bucket") spelled = "bucketName";
        copy[spelled] = value;
    }
    return copy;
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
json::Object userIdentity(const Record& record) {
    json::Object identity = {{"type", record.callerType}};
    if (!record.callerPrincipalId.empty()) identity["principalId"] = record.callerPrincipalId;
    if (!record.callerArn.empty()) identity["arn"] = record.callerArn;
    const auto arn = Arn::parse(record.callerArn);
    if (arn && !arn->account.empty()) identity["accountId"] = arn->account;
    if (!record.accessKeyId.empty()) identity["accessKeyId"] = record.accessKeyId;
    if (arn && record.callerType == "IAMUser") identity["userName"] = lastSegment(arn->resource);
    if (record.sessionIssued) {
        json::Object context = json::Object::object();
        if (const auto parent = Arn::parse(record.issuerArn); parent && record.callerType != "IAMUser") context["sessionIssuer"] = issuer(record, *parent);
        context["attributes"] = {{"creationDate", toIso8601(*record.sessionIssued)}, {"mfaAuthenticated", record.mfa ? "true" : "false"}};
        if (!record.sourceIdentity.empty()) context["sourceIdentity"] = record.sourceIdentity;
        identity["sessionContext"] = std::move(context);
    }
    return identity;
}

/// S3's operations on objects and the invocations of functions are data events; all others here are management events.
bool isDataEvent(const Record& record) {
    return (record.service == "s3" && record.action.find("Object") != std::string::npos) || (record.service == "lambda" && record.action == "Invoke");
}

}  // namespace

json::Object masked(const json::Object& parameters) {
    json::Object copy = maskedValue(parameters);
    if (json::compact(copy).size() <= longest) return copy;
    return {{"omitted", "more than 100 KB of parameters"}};
}

json::Object toCloudTrail(const Record& record) {
    const bool s3 = record.service == "s3";
    const bool data = isDataEvent(record);
    json::Object event = {
        {"eventVersion", "1.08"},
        {"userIdentity", userIdentity(record)},
        {"eventTime", toIso8601(record.time)},
        {"eventSource", record.service + ".amazonaws.com"},
        {"eventName", record.action},
        {"awsRegion", record.region},
        {"sourceIPAddress", record.sourceIp},
        {"userAgent", record.userAgent},
    };
    if (!record.errorCode.empty()) event["errorCode"] = record.errorCode;
    if (!record.errorMessage.empty()) event["errorMessage"] = record.errorMessage;
    event["requestParameters"] = inCloudTrailsSpelling(record.parameters, s3);
    event["responseElements"] = record.response.is_object() && !record.response.empty() ? record.response : json::Object(nullptr);
    event["requestID"] = record.requestId;
    event["eventID"] = record.eventId;
    event["readOnly"] = record.readOnly;
    event["eventType"] = "AwsApiCall";
    event["managementEvent"] = !data;
    event["recipientAccountId"] = record.accountId;
    event["eventCategory"] = data ? "Data" : "Management";
    return event;
}

}  // namespace rolewright::audit
