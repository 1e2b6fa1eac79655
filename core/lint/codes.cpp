#include "core/base/text.h"
#include "core/lint/lint.h"

#include <algorithm>
#include <unordered_map>

namespace rolewright::lint {
namespace {

using enum FindingType;

/// Source of names and types: IAM User Guide, "IAM policy validation check reference". The titles are ours.
constexpr Code table[] = {
    {"ARN_ACCOUNT_NOT_ALLOWED", error, "an account in an ARN that has none"},
    {"ARN_REGION_NOT_ALLOWED", error, "a Region in an ARN that has none"},
    {"DATA_TYPE_MISMATCH", error, "a JSON value of the wrong kind"},
    {"DUPLICATE_KEYS_WITH_DIFFERENT_CASE", error, "a key twice, in different case"},
    {"INVALID_ACTION", error, "an action that does not exist"},
    {"INVALID_ARN_ACCOUNT", error, "an account in an ARN that is no account number"},
    {"INVALID_ARN_PREFIX", error, "a resource that does not begin with arn:"},
    {"INVALID_ARN_REGION", error, "a Region in an ARN that does not exist"},
    {"INVALID_ARN_RESOURCE", error, "an ARN that fits no resource type of its service"},
    {"INVALID_ARN_SERVICE_CASE", error, "a service in an ARN with capitals"},
    {"INVALID_CONDITION_DATA_TYPE", error, "condition values of different JSON kinds"},
    {"INVALID_CONDITION_KEY_FORMAT", error, "a condition key that is not written service:name"},
    {"INVALID_CONDITION_MULTIPLE_BOOLEAN", error, "several Boolean values for a key with one"},
    {"INVALID_CONDITION_OPERATOR", error, "a condition operator that does not exist"},
    {"INVALID_EFFECT", error, "an effect other than Allow and Deny"},
    {"INVALID_GLOBAL_CONDITION_KEY", error, "a global condition key that does not exist"},
    {"INVALID_PARTITION", error, "a partition that does not exist"},
    {"INVALID_POLICY_ELEMENT", error, "an element that does not exist"},
    {"INVALID_PRINCIPAL_FORMAT", error, "a principal that is not written as one"},
    {"INVALID_PRINCIPAL_KEY", error, "a kind of principal that does not exist"},
    {"INVALID_REGION", error, "a Region in a condition that does not exist"},
    {"INVALID_SERVICE", error, "a service that does not exist"},
    {"INVALID_SERVICE_CONDITION_KEY", error, "a condition key that its service does not know"},
    {"INVALID_SERVICE_IN_ACTION", error, "an action of a service that does not exist"},
    {"INVALID_VARIABLE_FOR_OPERATOR", error, "a policy variable where the operator takes none"},
    {"INVALID_VERSION", error, "a version other than 2012-10-17 and 2008-10-17"},
    {"JSON_SYNTAX_ERROR", error, "text that is no JSON"},
    {"MISSING_ACTION", error, "a statement without Action"},
    {"MISSING_ARN_FIELD", error, "an ARN with too few fields"},
    {"MISSING_ARN_REGION", error, "an ARN without the Region it needs"},
    {"MISSING_EFFECT", error, "a statement without Effect"},
    {"MISSING_PRINCIPAL", error, "a statement without Principal"},
    {"MISSING_QUALIFIER", error, "a key of several values without ForAllValues or ForAnyValue"},
    {"MISSING_RESOURCE", error, "a statement without Resource"},
    {"MISSING_STATEMENT", error, "a policy without Statement"},
    {"NULL_WITH_IF_EXISTS", error, "Null together with IfExists"},
    {"SCP_SYNTAX_ERROR_ACTION_WILDCARD", error, "a wildcard in the service of a service control policy's action"},
    {"SCP_SYNTAX_ERROR_PRINCIPAL", error, "a principal in a service control policy"},
    {"UNIQUE_SIDS_REQUIRED", error, "a statement id twice"},
    {"UNSUPPORTED_ACTION_IN_POLICY", error, "an action that this kind of policy cannot speak of"},
    {"UNSUPPORTED_ELEMENT_COMBINATION", error, "an element together with its opposite"},
    {"UNSUPPORTED_GLOBAL_CONDITION_KEY", error, "a global condition key that is not evaluated"},
    {"UNSUPPORTED_PRINCIPAL", error, "a principal in a policy that takes none"},
    {"UNSUPPORTED_RESOURCE_ARN_IN_POLICY", error, "a resource that this kind of policy cannot speak of"},
    {"UNSUPPORTED_SID", error, "a statement id with other characters than letters and digits"},
    {"UNSUPPORTED_WILDCARD_IN_PRINCIPAL", error, "a wildcard in the name of a principal"},
    {"MISSING_BRACE_IN_VARIABLE", error, "a policy variable without its closing brace"},
    {"MISSING_QUOTE_IN_VARIABLE", error, "a variable's default without its quotes"},
    {"UNSUPPORTED_SPACE_IN_VARIABLE", error, "a blank in a policy variable"},
    {"EMPTY_VARIABLE", error, "a policy variable without a name"},
    {"VARIABLE_UNSUPPORTED_IN_ELEMENT", error, "a policy variable in an element that takes none"},
    {"VARIABLE_UNSUPPORTED_IN_VERSION", error, "a policy variable without Version 2012-10-17"},
    {"PRIVATE_IP_ADDRESS", error, "aws:SourceIp compared with private addresses only"},
    {"PRIVATE_NOT_IP_ADDRESS", error, "aws:SourceIp negated with private addresses only"},
    {"POLICY_SIZE_EXCEEDS_SCP_QUOTA", error, "a service control policy that is too long"},
    {"INVALID_SERVICE_PRINCIPAL_FORMAT", error, "a service principal in a condition that is not written as one"},
    {"MISSING_TAG_KEY_IN_CONDITION", error, "a tag's condition key without the tag"},
    {"INVALID_VPC_FORMAT", error, "a VPC's id that is not written as one"},
    {"INVALID_VPCE_FORMAT", error, "a VPC endpoint's id that is not written as one"},
    {"FEDERATED_PRINCIPAL_NOT_SUPPORTED", error, "an identity provider as principal of a resource policy"},
    {"UNSUPPORTED_ACTION_FOR_CONDITION_KEY", error, "an action whose requests never carry the condition key"},
    {"UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", error, "a condition key that a service's own requests never carry"},
    {"ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL", error, "NotPrincipal in a trust policy"},
    {"ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", error, "everybody written \"*\" in a trust policy"},
    {"ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", error, "a resource in a trust policy"},
    {"TYPE_MISMATCH_IP_RANGE", error, "a value that is no IP range"},
    {"MISSING_ACTION_FOR_CONDITION_KEY", error, "a condition key without the action that sets it"},
    {"INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY", error, "an identity provider that is not written as one"},
    {"MISMATCHED_ACTION_FOR_PRINCIPAL", error, "an assume action that does not go with the principal"},
    {"MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY", error, "trust in Roles Anywhere without the actions that it needs"},
    {"POLICY_SIZE_EXCEEDS_RCP_QUOTA", error, "a resource control policy that is too long"},
    {"RCP_SYNTAX_ERROR_PRINCIPAL", error, "a principal other than everybody in a resource control policy"},
    {"RCP_SYNTAX_ERROR_ALLOW", error, "Allow in a resource control policy"},
    {"RCP_SYNTAX_ERROR_NOTACTION", error, "NotAction in a resource control policy"},
    {"RCP_SYNTAX_ERROR_ACTION", error, "an action that a resource control policy cannot speak of"},
    {"MISSING_ARN_ACCOUNT", error, "an ARN without the account it needs"},
    {"INVALID_KMS_KEY_VALUE", error, "a KMS key in a condition that is not the key's ARN"},
    {"VARIABLE_USAGE_TOO_PERMISSIVE", error, "a policy variable where a shared identity provider needs a name"},
    {"WILDCARD_USAGE_TOO_PERMISSIVE", error, "a wildcard where a shared identity provider needs a name"},
    {"UNTRUSTWORTHY_CONDITION_KEY", securityWarning, "a condition key that the caller can set at will"},
    {"ALLOW_WITH_NOT_PRINCIPAL", securityWarning, "Allow for everybody else"},
    {"FORALLVALUES_WITH_SINGLE_VALUED_KEY", securityWarning, "ForAllValues with a key of one value"},
    {"PASS_ROLE_WITH_NOT_RESOURCE", securityWarning, "iam:PassRole with NotResource"},
    {"PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE", securityWarning, "iam:PassRole through a wildcard, with NotResource"},
    {"PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE", securityWarning, "iam:PassRole through NotAction, with NotResource"},
    {"PASS_ROLE_WITH_STAR_IN_RESOURCE", securityWarning, "iam:PassRole for every role"},
    {"PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE", securityWarning, "iam:PassRole through a wildcard, for every role"},
    {"PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION", securityWarning, "iam:PassRole through NotAction, for every role"},
    {"MISSING_PAIRED_CONDITION_KEYS", securityWarning, "a condition key without the one that makes it safe"},
    {"DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", securityWarning, "Deny by a tag that the service's requests never carry"},
    {"DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", securityWarning, "Deny with NotAction by a tag"},
    {"RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL", securityWarning, "a service let in for whoever uses it"},
    {"MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", securityWarning, "an OpenID Connect provider trusted without a condition"},
    {"MISSING_GITHUB_REPO_CONDITION_KEY", securityWarning, "GitHub trusted for every repository"},
    {"STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", securityWarning, "a pattern of ARNs whose wildcards cross fields"},
    {"DYNAMODB_ATTRIBUTES_WITHOUT_SELECT", securityWarning, "dynamodb:Attributes without dynamodb:Select"},
    {"S3_PREFIX_IN_NEGATIVE_CONTEXT", securityWarning, "s3:prefix to keep out instead of to let in"},
    {"FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE", securityWarning, "ForAnyValue with a token's audience"},
    {"CREATE_SLR_WITH_NOT_RESOURCE", warning, "iam:CreateServiceLinkedRole with NotResource"},
    {"CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE", warning, "iam:CreateServiceLinkedRole through a wildcard, with NotResource"},
    {"CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE", warning, "iam:CreateServiceLinkedRole through NotAction, with NotResource"},
    {"CREATE_SLR_WITH_STAR_IN_RESOURCE", warning, "iam:CreateServiceLinkedRole for every service"},
    {"CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE", warning, "iam:CreateServiceLinkedRole through a wildcard, for every service"},
    {"CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION", warning, "iam:CreateServiceLinkedRole through NotAction, for every service"},
    {"DEPRECATED_GLOBAL_CONDITION_KEY", warning, "a global condition key that has a successor"},
    {"INVALID_DATE_VALUE", warning, "a date in seconds since 1970"},
    {"INVALID_ROLE_REFERENCE", warning, "a role's unique id as principal"},
    {"INVALID_USER_REFERENCE", warning, "a user's unique id as principal"},
    {"MISSING_VERSION", warning, "a policy without Version"},
    {"UNIQUE_SIDS_RECOMMENDED", warning, "a statement id twice"},
    {"WILDCARD_WITHOUT_LIKE_OPERATOR", warning, "a wildcard for an operator that takes it literally"},
    {"POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", warning, "an identity policy that is too long"},
    {"POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA", warning, "a resource policy that is too long"},
    {"TYPE_MISMATCH", warning, "an operator of another type than the condition key"},
    {"TYPE_MISMATCH_BOOLEAN", warning, "a value that is neither true nor false"},
    {"TYPE_MISMATCH_DATE", warning, "a value that is no date"},
    {"TYPE_MISMATCH_NUMBER", warning, "a value that is no number"},
    {"TYPE_MISMATCH_STRING", warning, "a value that is no base64"},
    {"SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED", warning, "GitHub trusted by a pattern"},
    {"POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA", warning, "a trust policy that is too long"},
    {"RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY", warning, "a resource control policy about organizations that also meets AWS's services"},
    {"RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY", warning, "a resource control policy about sources that also meets people"},
    {"RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK", warning, "a resource control policy about sources that also meets requests without one"},
    {"USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES", warning, "a condition key that only some services fill"},
    {"EMPTY_ARRAY_ACTION", suggestion, "an empty list of actions"},
    {"EMPTY_ARRAY_CONDITION", suggestion, "an empty list of condition values"},
    {"EMPTY_ARRAY_CONDITION_FORALLVALUES", suggestion, "an empty list of values under ForAllValues"},
    {"EMPTY_ARRAY_CONDITION_FORANYVALUE", suggestion, "an empty list of values under ForAnyValue"},
    {"EMPTY_ARRAY_CONDITION_IFEXISTS", suggestion, "an empty list of values under IfExists"},
    {"EMPTY_ARRAY_PRINCIPAL", suggestion, "an empty list of principals"},
    {"EMPTY_ARRAY_RESOURCE", suggestion, "an empty list of resources"},
    {"EMPTY_OBJECT_CONDITION", suggestion, "an empty condition"},
    {"EMPTY_OBJECT_PRINCIPAL", suggestion, "an empty principal"},
    {"EMPTY_SID_VALUE", suggestion, "an empty statement id"},
    {"EQUIVALENT_TO_NULL_FALSE", suggestion, "a pattern that only asks whether the key is there"},
    {"EQUIVALENT_TO_NULL_TRUE", suggestion, "a pattern that only asks whether the key is absent"},
    {"IMPROVE_IP_RANGE", suggestion, "an IP range with bits behind its mask"},
    {"NULL_WITH_QUALIFIER", suggestion, "Null together with ForAllValues or ForAnyValue"},
    {"PRIVATE_IP_ADDRESS_SUBSET", suggestion, "private addresses among those for aws:SourceIp"},
    {"PRIVATE_NOT_IP_ADDRESS_SUBSET", suggestion, "private addresses among those negated for aws:SourceIp"},
    {"REDUNDANT_ACTION", suggestion, "an action that another one includes"},
    {"REDUNDANT_CONDITION_VALUE_NUM", suggestion, "a limit that another one makes needless"},
    {"REDUNDANT_RESOURCE", suggestion, "a resource that another one includes"},
    {"REDUNDANT_STATEMENT", suggestion, "a statement twice"},
    {"WILDCARD_IN_SERVICE_NAME", suggestion, "a wildcard in the name of a service"},
    {"ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", suggestion, "Allow by a tag that the service's requests never carry"},
    {"ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", suggestion, "Allow with NotAction by a tag"},
    {"RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", suggestion, "a service restricted by a weaker key than there is"},
    {"IRRELEVANT_CONDITION_KEY_IN_POLICY", suggestion, "a condition key that says nothing in a resource's own policy"},
    {"REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION", suggestion, "a condition that is always true"},
    {"REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY", suggestion, "a session named beside its role"},
    {"REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION", suggestion, "a condition that is never true"},
    {"CONFIRM_AUDIENCE_CLAIM_TYPE", suggestion, "ForAllValues with a token's audience"},
};

}  // namespace

std::string_view nameOf(FindingType type)
{
    static constexpr std::string_view names[] = {"ERROR", "SECURITY_WARNING", "WARNING", "SUGGESTION"};
    return names[static_cast<std::size_t>(type)];
}

const std::vector<Code>& codes()
{
    static const std::vector<Code> all(std::begin(table), std::end(table));
    return all;
}

const Code* findCode(std::string_view name)
{
    static const std::unordered_map<std::string_view, const Code*> byName = [] {
        std::unordered_map<std::string_view, const Code*> map;
        for (const Code& code : codes())
            map.emplace(code.name, &code);
        return map;
    }();
    const auto found = byName.find(name);
    return found == byName.end() ? nullptr : found->second;
}

std::string helpUrl(const Code& code)
{
    static constexpr std::string_view kinds[] = {"error", "security-warning", "general-warning", "suggestion"};
    return "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-" +
           std::string(kinds[static_cast<std::size_t>(code.type)]) + "-" + text::lower(text::replaceAll(code.name, "_", "-"));
}

}  // namespace rolewright::lint
