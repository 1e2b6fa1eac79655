#include "core/identity/rows.h"

#include <algorithm>

namespace rolewright::identity {
namespace {

constexpr std::string_view partnerBoundaryPath = "/permission_boundary/";

}  // namespace

const policy::DocumentPtr& ManagedPolicy::document() const {
    static const policy::DocumentPtr none;
    const auto version = std::find_if(versions.begin(), versions.end(), [this](const PolicyVersion& v) { return v.id == defaultVersion; });
    return version == versions.end() ? none : version->document;
}

bool ManagedPolicy::ofPartner() const { return awsManaged && path.starts_with(partnerBoundaryPath); }

Instant DelegationRequest::expires() const {
    return last().when + (last().state == DelegationState::unassigned ? std::chrono::days(1) : std::chrono::days(7));
}

std::optional<Instant> DelegationRequest::released() const {
    if (last().state != DelegationState::finalized) return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>(last().when);
}

std::string nameOfToken(const DelegationRequest& request) { return request.id + "@" + std::to_string(request.last().when.time_since_epoch().count()); }

std::string_view rowKey(const Principal& row) { return row.name; }
std::string_view rowKey(const ManagedPolicy& row) { return row.name; }
std::string_view rowKey(const AccessKey& row) { return row.id; }
std::string_view rowKey(const Bucket& row) { return row.name; }
std::string rowKey(const MfaDevice& row) { return row.path + row.name; }
std::string_view rowKey(const SamlProvider& row) { return row.name; }
std::string_view rowKey(const OidcProvider& row) { return row.url; }
std::string_view rowKey(const Function& row) { return row.name; }
std::string_view rowKey(const Person& row) { return row.userName; }
std::string_view rowKey(const DelegationRequest& row) { return row.id; }
std::string_view rowKey(const DelegationTemplate& row) { return row.name; }
std::string_view rowKey(const InstanceProfile& row) { return row.name; }
std::string_view rowKey(const ServerCertificate& row) { return row.name; }
std::string_view rowKey(const GuardedResource& row) { return row.arn; }
std::string rowKey(const StoredObject& row) { return objectKey(row.bucket, row.key); }
std::string rowKey(const MultipartUpload& row) { return uploadKey(row.bucket, row.key, row.id); }

std::string objectKey(std::string_view bucket, std::string_view key) {
    std::string text;
    text.reserve(bucket.size() + 1 + key.size());
    text.append(bucket).push_back('\0');
    return text.append(key);
}

std::string uploadKey(std::string_view bucket, std::string_view key, std::string_view id) { return objectKey(objectKey(bucket, key), id); }

std::string arnOf(const AccountId& account, const User& user) { return iamArn(account, "user", user.path, user.name); }
std::string arnOf(const AccountId& account, const Group& group) { return iamArn(account, "group", group.path, group.name); }
std::string arnOf(const AccountId& account, const Role& role) { return iamArn(account, "role", role.path, role.name); }

std::string arnOf(const AccountId& account, const ManagedPolicy& policy) {
    if (policy.awsManaged) return (policy.ofPartner() ? "arn:aws:iam::partner:policy" : "arn:aws:iam::aws:policy") + policy.path + policy.name;
    return iamArn(account, "policy", policy.path, policy.name);
}

std::string arnOf(const AccountId& account, const MfaDevice& device) { return iamArn(account, "mfa", device.path, device.name); }

std::string arnOf(const AccountId& account, const SamlProvider& provider) { return iamArn(account, "saml-provider", "/", provider.name); }
std::string arnOf(const AccountId& account, const OidcProvider& provider) { return iamArn(account, "oidc-provider", "/", provider.url); }
std::string arnOf(const AccountId& account, const Function& function) { return "arn:aws:lambda:" + function.region + ":" + account.text() + ":function:" + function.name; }
std::string arnOf(const AccountId& account, const DelegationRequest& request) { return iamArn(account, "delegation-request", "/", request.id); }
std::string arnOf(const AccountId& account, const DelegationTemplate& policyTemplate) { return iamArn(account, "delegation-template", "/", policyTemplate.name); }
std::string arnOf(const AccountId& account, const InstanceProfile& profile) { return iamArn(account, "instance-profile", profile.path, profile.name); }
std::string arnOf(const AccountId& account, const ServerCertificate& certificate) { return iamArn(account, "server-certificate", certificate.path, certificate.name); }

std::string arnOf(const Bucket& bucket) { return "arn:aws:s3:::" + bucket.name; }
std::string arnOf(const StoredObject& object) { return "arn:aws:s3:::" + object.bucket + "/" + object.key; }

}  // namespace rolewright::identity
