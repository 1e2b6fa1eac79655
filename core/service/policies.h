/// What the operations on managed and inline policies share.
#pragma once

#include "core/identity/row_tables.h"
#include "core/service/principals.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace rolewright::service {

/// `PolicyArn`, of the shape of a managed policy's ARN. Fails with "ARN x is not valid.": ValidationError for what is no ARN, InvalidInput for one of
/// something else (recorded). Ask after `parameters.check()`.
Result<void> checkPolicyArn(const std::string& arn);
/// The managed policy of this ARN, as the caller's account sees it: its own or AWS's. Fails with NoSuchEntity "Policy … was not found."
Result<identity::RowPtr<identity::ManagedPolicy>> findPolicy(const Call& call, const std::string& arn);
/// NoSuchEntity "Policy … does not exist or is not attachable."
Error notAttachable(const std::string& arn);
/// The same to be changed: AWS's own are refused with AccessDenied.
Result<identity::RowPtr<identity::ManagedPolicy>> findOwnPolicy(const Call& call, const std::string& arn);
/// LimitExceeded when the document counts more than 6,144 characters.
Result<void> checkPolicySize(const policy::Document& document);

/// How many users, groups and roles of the account use a managed policy, and for how many it is the permissions boundary.
struct PolicyUsage {
    std::size_t attachments = 0;
    std::size_t boundaries = 0;
};
PolicyUsage usageOf(const identity::Account& account, std::string_view arn);
/// Usage of every managed policy at once, by ARN: one walk over the account instead of one for each policy.
std::unordered_map<std::string, PolicyUsage> usageOfAll(const identity::Account& account);
/// As ListPolicies answers; GetPolicy adds to it. Facts of AWS's own policies that are not known are left out.
json::Object managedPolicyAnswer(const Call& call, const identity::ManagedPolicy& policy, const PolicyUsage& usage);

/// What the three kinds of principals are called in parameters, texts and quotas.
template <typename Row> struct PrincipalKind;
template <> struct PrincipalKind<identity::User> {
    static constexpr const char* word = "user";
    static Phrase named(const std::string& name) { return Phrase::tr("user %1").with(name); }
    static constexpr const char* nameParameter = "UserName";
    static constexpr const char* attachmentQuota = "PoliciesPerUser";
    static constexpr const char* inlineQuota = "UserPolicySize";
};
template <> struct PrincipalKind<identity::Group> {
    static constexpr const char* word = "group";
    static Phrase named(const std::string& name) { return Phrase::tr("group %1").with(name); }
    static constexpr const char* nameParameter = "GroupName";
    static constexpr const char* attachmentQuota = "PoliciesPerGroup";
    static constexpr const char* inlineQuota = "GroupPolicySize";
};
template <> struct PrincipalKind<identity::Role> {
    static constexpr const char* word = "role";
    static Phrase named(const std::string& name) { return Phrase::tr("role %1").with(name); }
    static constexpr const char* nameParameter = "RoleName";
    static constexpr const char* attachmentQuota = "PoliciesPerRole";
    static constexpr const char* inlineQuota = "RolePolicySize";
};

/// UnmodifiableEntity for service-linked roles, which only AWS changes.
template <typename Row>
Result<void> checkModifiable(const Row& row)
{
    if (std::is_same_v<Row, identity::Role> && row.path.starts_with("/aws-service-role/"))
        return Error{"UnmodifiableEntity", "Cannot perform the operation on the protected role '" + row.name + "' - this role is only modifiable by AWS", {}};
    return {};
}

/// Reads the principal's name, checks all parameters and answers the principal once the caller may do this operation on it.
/// iam:PermissionsBoundary, its boundary, is added to the condition keys for operations that change it. Source: Service Authorization Reference, IAM.
template <typename Row>
Result<identity::RowPtr<Row>> authorizedPrincipal(Call& call, bool changes, evaluation::Context extra = {})
{
    using Kind = PrincipalKind<Row>;
    const std::string name = call.parameters.text(Kind::nameParameter, rules::existingName);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const identity::RowPtr<Row> row = identity::tableOf<Row>(call.account()).find(name);
    if constexpr (requires { row->boundary; }) {
        if (changes && row && row->boundary)
            extra.set("iam:PermissionsBoundary", *row->boundary);
    }
    const std::string arn = row ? identity::arnOf(call.accountId(), *row) : iamArn(call.accountId(), Kind::word, "/", name);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (!row)
        return noSuchEntity(Kind::word, name);
    if (changes) {
        if (auto modifiable = checkModifiable(*row); !modifiable)
            return modifiable.error();
    }
    return row;
}

}  // namespace rolewright::service
