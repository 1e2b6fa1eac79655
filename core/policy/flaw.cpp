#include "core/policy/flaw.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace rolewright::policy {
namespace {

/// `code`: of the IAM User Guide's "policy validation check reference", where it has one. `step`: IAM reads an identity-based policy
/// several times over, and answers with what it finds first. `identity`, `trust`, `bucket`: the answers, `{}` standing for the
/// subject; none means the answer to broken grammar.
struct Row {
    Flaw flaw;
    std::string_view code;
    int step;
    std::string_view identity;
    std::string_view trust;
    std::string_view bucket;
};

constexpr std::string_view tooLongText = "1 validation error detected: Value at 'policyDocument' failed to satisfy constraint: Member must have length "
                                         "less than or equal to 131072";
constexpr std::string_view charactersText = "1 validation error detected: Value at 'policyDocument' failed to satisfy constraint: Member must satisfy "
                                            "regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+";
constexpr std::string_view jsonText = "This policy contains invalid Json";
constexpr std::string_view firstByteText = "Policies must be valid JSON and the first byte must be '{'";
constexpr std::string_view unknownFieldText = "Unknown field {}";
constexpr std::string_view versionText = "The policy must contain a valid version string";
constexpr std::string_view noStatementText = "Missing required field Statement";
constexpr std::string_view emptyStatementText = "Could not parse the policy: Statement is empty!";
constexpr std::string_view noEffectText = "Missing required field Effect";
constexpr std::string_view effectText = "Invalid effect: {}";
constexpr std::string_view legacyText = "The policy failed legacy parsing";
constexpr std::string_view principalText = "Invalid principal in policy";
constexpr std::string_view namedPrincipalText = "Invalid principal in policy: {}";
constexpr std::string_view noPrincipalText = "Missing required field Principal";
constexpr std::string_view emptyPrincipalText = "Missing required field Principal cannot be empty!";
constexpr std::string_view allowNotPrincipalText = "Allow with NotPrincipal is not allowed.";
constexpr std::string_view duplicateSidText = "The Statement Ids in the policy are not unique";
constexpr std::string_view sidText = "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*";
constexpr std::string_view actionsText = "Policy statement must contain actions.";
constexpr std::string_view noActionText = "Missing required field Action";
constexpr std::string_view resourcesText = "Policy statement must contain resources.";
constexpr std::string_view noResourceText = "Missing required field Resource";
constexpr std::string_view assumeText = "AssumeRole policy may only specify STS AssumeRole actions.";
constexpr std::string_view bucketActionText = "Policy has invalid action";
constexpr std::string_view bucketResourceText = "Policy has invalid resource";
constexpr std::string_view operatorText = "Invalid Condition type : {}";
constexpr std::string_view iamPathText = "IAM resource path must either be \"*\", root, or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, "
                                         "server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.";

constexpr std::array flawRows{
    Row{Flaw::tooLong, "JSON_SYNTAX_ERROR", 0, tooLongText, tooLongText, "Policy exceeds the maximum allowed document size."},
    Row{Flaw::invalidCharacter, "JSON_SYNTAX_ERROR", 0, charactersText, charactersText, jsonText},
    Row{Flaw::invalidJson, "JSON_SYNTAX_ERROR", 1, {}, jsonText, jsonText},
    Row{Flaw::notAnObject, "DATA_TYPE_MISMATCH", 1, {}, jsonText, firstByteText},
    Row{Flaw::duplicateElement, "JSON_SYNTAX_ERROR", 1, {}, {}, {}},
    Row{Flaw::duplicateElementByCase, "DUPLICATE_KEYS_WITH_DIFFERENT_CASE", 1, {}, {}, {}},
    Row{Flaw::unknownElement, "INVALID_POLICY_ELEMENT", 1, {}, unknownFieldText, unknownFieldText},
    Row{Flaw::wrongType, "DATA_TYPE_MISMATCH", 1, {}, {}, {}},
    Row{Flaw::invalidVersion, "INVALID_VERSION", 1, {}, versionText, versionText},
    Row{Flaw::missingStatement, "MISSING_STATEMENT", 1, {}, noStatementText, noStatementText},
    Row{Flaw::emptyStatement, "MISSING_STATEMENT", 1, {}, emptyStatementText, emptyStatementText},
    Row{Flaw::tooManyStatements, "JSON_SYNTAX_ERROR", 1, {}, {}, {}},
    Row{Flaw::missingEffect, "MISSING_EFFECT", 1, {}, noEffectText, noEffectText},
    Row{Flaw::invalidEffect, "INVALID_EFFECT", 1, {}, effectText, effectText},
    Row{Flaw::effectCase, "INVALID_EFFECT", 3, legacyText, effectText, effectText},
    Row{Flaw::bothElements, "UNSUPPORTED_ELEMENT_COMBINATION", 1, {}, {}, {}},
    Row{Flaw::principalText, "INVALID_PRINCIPAL_FORMAT", 1, {}, namedPrincipalText, principalText},
    Row{Flaw::principalKey, "INVALID_PRINCIPAL_KEY", 1, {}, namedPrincipalText, principalText},
    Row{Flaw::missingVersion, "MISSING_VERSION", 2, "Policy document must be version 2012-10-17 or greater.", versionText, versionText},
    Row{Flaw::principalProhibited, "UNSUPPORTED_PRINCIPAL", 4, "Policy document should not specify a principal.", {}, {}},
    Row{Flaw::missingPrincipal, "MISSING_PRINCIPAL", 4, {}, noPrincipalText, noPrincipalText},
    Row{Flaw::emptyPrincipal, "EMPTY_OBJECT_PRINCIPAL", 4, {}, emptyPrincipalText, emptyPrincipalText},
    Row{Flaw::everybodyInTrust, "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", 4, {}, "AssumeRolepolicy contained an invalid principal: \"STAR\":\"*\".", {}},
    Row{Flaw::invalidPrincipal, "INVALID_PRINCIPAL_FORMAT", 4, {}, namedPrincipalText, principalText},
    Row{Flaw::wildcardInPrincipal, "UNSUPPORTED_WILDCARD_IN_PRINCIPAL", 4, {}, namedPrincipalText, principalText},
    Row{Flaw::federatedPrincipal, "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY", 4, {},
        "Federated principals must be valid domain names or SAML metadata ARNs", principalText},
    Row{Flaw::notPrincipalWithAllow, "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL", 4, {}, allowNotPrincipalText, allowNotPrincipalText},
    Row{Flaw::notPrincipalInTrust, "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL", 4, {}, "AssumeRole policy must not contain NotPrincipal field.", {}},
    Row{Flaw::cognitoCondition, "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", 4, {}, "A condition block must be present for the Cognito provider", {}},
    Row{Flaw::duplicateSid, "UNIQUE_SIDS_REQUIRED", 5, "Statement IDs (SID) in a single policy must be unique.", duplicateSidText, duplicateSidText},
    Row{Flaw::sidCharacters, "UNSUPPORTED_SID", 5, sidText, sidText, {}},
    Row{Flaw::missingAction, "MISSING_ACTION", 6, actionsText, noActionText, noActionText},
    Row{Flaw::emptyAction, "MISSING_ACTION", 6, actionsText, noActionText, noActionText},
    Row{Flaw::actionWithoutVendor, "INVALID_ACTION", 8, "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.", assumeText, bucketActionText},
    Row{Flaw::actionColons, "INVALID_ACTION", 8, "Actions/Condition can contain only one colon.", assumeText, bucketActionText},
    Row{Flaw::actionVendor, "INVALID_SERVICE_IN_ACTION", 8, "Vendor {} is not valid", assumeText, bucketActionText},
    Row{Flaw::notAnAssumeAction, "UNSUPPORTED_ACTION_IN_POLICY", 8, {}, assumeText, {}},
    Row{Flaw::unknownAssumeAction, "UNSUPPORTED_ACTION_IN_POLICY", 8, {}, assumeText, {}},
    Row{Flaw::missingResource, "MISSING_RESOURCE", 7, resourcesText, {}, noResourceText},
    Row{Flaw::emptyResource, "MISSING_RESOURCE", 7, resourcesText, {}, noResourceText},
    Row{Flaw::resourceProhibited, "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", 9, {}, "Has prohibited field Resource", {}},
    Row{Flaw::notResourceProhibited, "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", 9, {}, "AssumeRole policy must not contain resources.", {}},
    Row{Flaw::resourceNotArn, "INVALID_ARN_PREFIX", 7, "Resource {} must be in ARN format or \"*\".", {}, bucketResourceText},
    Row{Flaw::resourcePartition, "INVALID_PARTITION", 7, "Partition {}.", {}, bucketResourceText},
    Row{Flaw::resourceVendor, "MISSING_ARN_FIELD", 7, "Resource vendor must be fully qualified and cannot contain regexes.", {}, bucketResourceText},
    Row{Flaw::resourceLegacy, "MISSING_ARN_FIELD", 3, legacyText, {}, bucketResourceText},
    Row{Flaw::resourceRegion, "ARN_REGION_NOT_ALLOWED", 7, "Resource {} can not contain region information.", {}, bucketResourceText},
    Row{Flaw::resourceIamRegion, "ARN_REGION_NOT_ALLOWED", 7, "IAM resource {} cannot contain region information.", {}, bucketResourceText},
    Row{Flaw::resourceIamPath, "INVALID_ARN_RESOURCE", 7, iamPathText, {}, bucketResourceText},
    Row{Flaw::unknownOperator, "INVALID_CONDITION_OPERATOR", 1, {}, operatorText, operatorText},
    Row{Flaw::dateValue, "INVALID_CONDITION_DATA_TYPE", 3, legacyText, {}, {}},
    Row{Flaw::scpPrincipal, "SCP_SYNTAX_ERROR_PRINCIPAL", 4, {}, {}, {}},
    Row{Flaw::rcpPrincipal, "RCP_SYNTAX_ERROR_PRINCIPAL", 4, {}, {}, {}},
    Row{Flaw::rcpAllow, "RCP_SYNTAX_ERROR_ALLOW", 4, {}, {}, {}},
    Row{Flaw::rcpNotAction, "RCP_SYNTAX_ERROR_NOTACTION", 8, {}, {}, {}},
    Row{Flaw::rcpAction, "RCP_SYNTAX_ERROR_ACTION", 8, {}, {}, {}},
};

constexpr bool flawsAreInOrder()
{
    for (std::size_t i = 0; i < flawRows.size(); ++i) {
        if (static_cast<std::size_t>(flawRows[i].flaw) != i)
            return false;
    }
    return true;
}
static_assert(flawsAreInOrder());

const Row& rowOf(Flaw flaw)
{
    return flawRows[static_cast<std::size_t>(flaw)];
}

std::string_view answer(const Row& row, Type type)
{
    switch (type) {
    case Type::identity:
    case Type::managed:
        return row.identity.empty() ? "Syntax errors in policy." : row.identity;
    case Type::trust:
        return row.trust.empty() ? "Syntax error in policy." : row.trust;
    case Type::resource:
        return row.bucket.empty() ? "Invalid policy syntax." : row.bucket;
    case Type::serviceControl:
    case Type::resourceControl:
        break;
    }
    return "The provided policy document does not meet the requirements of the specified policy type.";
}

}  // namespace

std::string_view codeOf(Flaw flaw)
{
    return rowOf(flaw).code;
}

std::vector<Problem> problemsOf(std::vector<Finding> findings, Type type)
{
    if (type == Type::identity || type == Type::managed)
        std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) { return rowOf(a.flaw).step < rowOf(b.flaw).step; });
    std::vector<Problem> problems;
    problems.reserve(findings.size());
    for (Finding& finding : findings) {
        const Row& row = rowOf(finding.flaw);
        problems.push_back({Problem::Severity::error, std::string(row.code), text::replaceAll(answer(row, type), "{}", finding.subject), finding.span,
                            std::move(finding.explanation)});
    }
    return problems;
}

}  // namespace rolewright::policy
