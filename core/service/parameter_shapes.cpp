#include "core/service/parameter_shapes.h"

#include "core/base/text.h"
#include "core/service/operation.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rolewright::service {
namespace {

constexpr std::array<std::string_view, 18> numbers{"Days",  "MaxParts",           "MaxUploads",            "MpuObjectSize",         "PartNumberMarker",
                                                   "DurationSeconds",    "MaxAgeSeconds",         "MaxBuckets",            "MaxItems",   "MaxKeys",         "MaxPasswordAge", "MaxResults",
                                                   "MaxSessionDuration", "MinimumPasswordLength", "PasswordReusePrevention", "PartNumber", "SessionDuration", "Timeout"};

constexpr std::array<std::pair<std::string_view, Shape>, 48> shapes{{{"AccessControlPolicy", Shape::structure},
                                                                     {"Delete", Shape::structure},
                                                                     {"RestoreRequest", Shape::structure},
                                                                     {"AccelerateConfiguration", Shape::structure},
                                                                     {"BucketLoggingStatus", Shape::structure},
                                                                     {"CORSConfiguration", Shape::structure},
                                                                     {"LegalHold", Shape::structure},
                                                                     {"LifecycleConfiguration", Shape::structure},
                                                                     {"ObjectLockConfiguration", Shape::structure},
                                                                     {"RequestPaymentConfiguration", Shape::structure},
                                                                     {"Retention", Shape::structure},
                                                                     {"AnalyticsConfiguration", Shape::structure},
                                                                     {"IntelligentTieringConfiguration", Shape::structure},
                                                                     {"InventoryConfiguration", Shape::structure},
                                                                     {"MetricsConfiguration", Shape::structure},
                                                                     {"ReplicationConfiguration", Shape::structure},
                                                                     {"WebsiteConfiguration", Shape::structure},
                                                                     {"MultipartUpload", Shape::structure},
                                                                     {"ObjectAttributes", Shape::texts},
                                                                     {"OptionalObjectAttributes", Shape::texts},
                                                                     {"OwnershipControls", Shape::structure},
                                                                     {"ServerSideEncryptionConfiguration", Shape::structure},
                                                                     {"VersioningConfiguration", Shape::structure},
                                                                     {"ActionNames", Shape::texts},
                                                                     {"Audience", Shape::texts},
                                                                     {"ClientIDList", Shape::texts},
                                                                     {"Filter", Shape::texts},
                                                                     {"PermissionsBoundaryPolicyInputList", Shape::texts},
                                                                     {"PolicyInputList", Shape::texts},
                                                                     {"ResourceArns", Shape::texts},
                                                                     {"ServiceNamespaces", Shape::texts},
                                                                     {"States", Shape::texts},
                                                                     {"TagKeys", Shape::texts},
                                                                     {"ThumbprintList", Shape::texts},
                                                                     {"TransitiveTagKeys", Shape::texts},
                                                                     {"ContextEntries", Shape::structures},
                                                                     {"PolicyArns", Shape::structures},
                                                                     {"PolicyExclusionList", Shape::structures},
                                                                     {"ProvidedContexts", Shape::structures},
                                                                     {"Tags", Shape::structures},
                                                                     {"CreateBucketConfiguration", Shape::structure},
                                                                     {"NotificationConfiguration", Shape::structure},
                                                                     {"Permissions", Shape::structure},
                                                                     {"PublicAccessBlockConfiguration", Shape::structure},
                                                                     {"Tagging", Shape::structure},
                                                                     {"Target", Shape::structure},
                                                                     {"TaskPolicyArn", Shape::structure},
                                                                     {"Metadata", Shape::textMap}}};

/// Names that are more than a capital at the beginning of each word.
constexpr std::array<std::pair<std::string_view, std::string_view>, 28> oddNames{{{"acl", "ACL"},
                                                                                  {"authentication-code-1", "AuthenticationCode1"},
                                                                                  {"authentication-code-2", "AuthenticationCode2"},
                                                                                  {"aws-service-name", "AWSServiceName"},
                                                                                  {"checksum-crc32", "ChecksumCRC32"},
                                                                                  {"checksum-crc32-c", "ChecksumCRC32C"},
                                                                                  {"checksum-crc64-nvme", "ChecksumCRC64NVME"},
                                                                                  {"checksum-sha1", "ChecksumSHA1"},
                                                                                  {"checksum-sha256", "ChecksumSHA256"},
                                                                                  {"client-id", "ClientID"},
                                                                                  {"client-id-list", "ClientIDList"},
                                                                                  {"copy-source-sse-customer-algorithm", "CopySourceSSECustomerAlgorithm"},
                                                                                  {"copy-source-sse-customer-key", "CopySourceSSECustomerKey"},
                                                                                  {"copy-source-sse-customer-key-md5", "CopySourceSSECustomerKeyMD5"},
                                                                                  {"cors-configuration", "CORSConfiguration"},
                                                                                  {"open-id-connect-provider-arn", "OpenIDConnectProviderArn"},
                                                                                  {"principal-org-id", "PrincipalOrgID"},
                                                                                  {"saml-assertion", "SAMLAssertion"},
                                                                                  {"saml-metadata-document", "SAMLMetadataDocument"},
                                                                                  {"saml-provider-arn", "SAMLProviderArn"},
                                                                                  {"ssh-public-key-body", "SSHPublicKeyBody"},
                                                                                  {"ssh-public-key-id", "SSHPublicKeyId"},
                                                                                  {"sse-customer-algorithm", "SSECustomerAlgorithm"},
                                                                                  {"sse-customer-key", "SSECustomerKey"},
                                                                                  {"sse-customer-key-md5", "SSECustomerKeyMD5"},
                                                                                  {"ssekms-encryption-context", "SSEKMSEncryptionContext"},
                                                                                  {"ssekms-key-id", "SSEKMSKeyId"},
                                                                                  {"virtual-mfa-device-name", "VirtualMFADeviceName"}}};

}  // namespace

bool isNumber(std::string_view parameter)
{
    return std::find(numbers.begin(), numbers.end(), parameter) != numbers.end();
}

Shape shapeOf(std::string_view service, std::string_view action, std::string_view parameter)
{
    if (isNumber(parameter)) return Shape::number;
    if (service == "lambda" && parameter == "Tags") return Shape::textMap;
    if (service == "organizations" && parameter == "Filter") return action.starts_with("ListHandshakes") ? Shape::structure : Shape::text;
    if (parameter == "Tagging" && (action.ends_with("Object") || action == "CreateMultipartUpload")) return Shape::text;  // a header: `a=b&c=d`
    const auto found = std::find_if(shapes.begin(), shapes.end(), [&](const auto& entry) { return entry.first == parameter; });
    return found == shapes.end() ? Shape::text : found->second;
}

std::string fromCliName(std::string_view cliName)
{
    const auto odd = std::find_if(oddNames.begin(), oddNames.end(), [&](const auto& entry) { return entry.first == cliName; });
    if (odd != oddNames.end()) return std::string(odd->second);
    std::string name;
    for (const std::string_view word : text::split(cliName, '-')) {
        if (word.empty()) return {};
        name += static_cast<char>(word.front() >= 'a' && word.front() <= 'z' ? word.front() - 'a' + 'A' : word.front());
        name += word.substr(1);
    }
    return toCliName(name) == cliName ? name : std::string();
}

}  // namespace rolewright::service
