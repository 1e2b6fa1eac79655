#include "core/evaluation/service_rules.h"

#include <algorithm>
#include <array>

namespace rolewright::evaluation {

namespace {

constexpr std::array<std::string_view, 62> resourceControlServices = {
    "aoss", "appconfig", "appstream", "autoscaling", "autoscaling-plans", "budgets", "clouddirectory", "cloudfront", "cloudsearch",
    "cloudtrail-data", "codeartifact", "codebuild", "codecommit", "codepipeline", "cognito-identity", "cognito-idp", "comprehend",
    "comprehendmedical", "compute-optimizer", "cost-optimization-hub", "dax", "dsql", "dynamodb", "ecr", "ecr-public", "events", "firehose",
    "fis", "fms", "gamelift", "health", "inspector-scan", "kendra", "kinesisvideo", "kms", "logs", "memorydb", "networkmonitor",
    "notifications", "opensearch", "pca-connector-ad", "personalize", "polly", "pricing", "resource-groups", "rolesanywhere", "s3",
    "secretsmanager", "servicediscovery", "signin", "sqs", "sts", "support", "swf", "textract", "timestream-influxdb", "transcribe", "transfer",
    "translate", "wafv2", "workspaces", "xray"};

/// An ARN that leaves its partition open is in the caller's.
bool crossesPartitions(const Request& request)
{
    if (!isPrincipalOfAccount(request.caller.type) || !request.resource.starts_with("arn:")) {
        return false;
    }
    const std::string_view rest = std::string_view(request.resource).substr(4);
    const std::string& own = request.caller.partition;
    if (rest.size() > own.size() && rest[own.size()] == ':' && sameBytes(rest.data(), own.data(), own.size())) {
        return false;
    }
    const std::string_view partition = rest.substr(0, rest.find(':'));
    return !partition.empty() && partition.find_first_of("*?") == std::string_view::npos;
}

ServiceRule stsRule(const Caller& caller, const ActionName& action)
{
    const std::string_view name = action.name();
    const bool longTerm = caller.type == CallerType::user || caller.type == CallerType::root;
    if (name == "getcalleridentity") {
        return isPrincipalOfAccount(caller.type) ? ServiceRule::alwaysAllowed : ServiceRule::none;
    }
    if (caller.type == CallerType::federatedUser) {
        return ServiceRule::refused;
    }
    if (name == "getsessiontoken") {
        return longTerm ? ServiceRule::alwaysAllowed : isPrincipalOfAccount(caller.type) ? ServiceRule::refused : ServiceRule::none;
    }
    if (name == "getfederationtoken") {
        return caller.type == CallerType::roleSession ? ServiceRule::refused : ServiceRule::none;
    }
    return name == "assumerole" && caller.type == CallerType::root ? ServiceRule::refused : ServiceRule::none;
}

/// The calls whose errors in the API reference include UnmodifiableEntity, or change a policy's text.
constexpr std::array<std::string_view, 10> roleChanges = {"iam:attachrolepolicy",        "iam:deleterole",    "iam:deleterolepermissionsboundary",
                                                          "iam:deleterolepolicy",        "iam:detachrolepolicy", "iam:putrolepermissionsboundary",
                                                          "iam:putrolepolicy",           "iam:updateassumerolepolicy", "iam:updaterole",
                                                          "iam:updateroledescription"};
constexpr std::array<std::string_view, 7> policyChanges = {"iam:createpolicy",  "iam:createpolicyversion", "iam:deletepolicy", "iam:deletepolicyversion",
                                                           "iam:setdefaultpolicyversion", "iam:tagpolicy", "iam:untagpolicy"};
constexpr std::array<std::string_view, 3> aliasChanges = {"kms:createalias", "kms:deletealias", "kms:updatealias"};

template <std::size_t N>
bool isOneOf(const ActionName& action, const std::array<std::string_view, N>& names)
{
    return std::any_of(names.begin(), names.end(), [&action](std::string_view name) { return action.is(name); });
}

/// What AWS keeps for itself: its managed policies, the roles of IAM Identity Center, the aliases of its keys.
bool changesWhatIsOfAws(const Request& request, const ActionName& action)
{
    const std::string_view resource = request.resource;
    const auto has = [resource](std::string_view part) { return resource.find(part) != std::string_view::npos; };
    if (request.caller.serviceLinkedRole || !isPrincipalOfAccount(request.caller.type)) {
        return false;
    }
    return (has(":iam::aws:policy/") && isOneOf(action, policyChanges)) || (has(":role/aws-reserved/") && isOneOf(action, roleChanges)) ||
           (has(":alias/aws/") && isOneOf(action, aliasChanges));
}

}  // namespace

ServiceRule serviceRule(const Request& request, const ActionName& action)
{
    if (crossesPartitions(request)) {
        return ServiceRule::refused;
    }
    if (action.service() == "sts") {
        return stsRule(request.caller, action);
    }
    if (action.service() == "iam" && request.caller.type == CallerType::federatedUser) {
        return ServiceRule::refused;
    }
    const bool guarded = action.service() == "iam" || action.service() == "kms";
    return guarded && changesWhatIsOfAws(request, action) ? ServiceRule::refused : ServiceRule::none;
}

bool isTrustAction(const ActionName& action, std::string_view resource)
{
    if (action.service() != "sts" || resource.find(":federated-user/") != std::string_view::npos) {
        return false;
    }
    const std::string_view name = action.name();
    return name == "assumerole" || name == "assumerolewithsaml" || name == "assumerolewithwebidentity" || name == "tagsession" ||
           name == "setsourceidentity" || name == "setcontext";
}

bool isReachedByResourceControl(const Request& request, const ActionName& action)
{
    if (request.caller.serviceLinkedRole || action.is("kms:retiregrant")) {
        return false;
    }
    // A service may always assume its service-linked role.
    if (request.caller.type == CallerType::service && isTrustAction(action, request.resource) && request.resource.find(":role/aws-service-role/") != std::string::npos) {
        return false;
    }
    return std::binary_search(resourceControlServices.begin(), resourceControlServices.end(), action.service());
}

bool escapesBucketPolicy(const Request& request, const ActionName& action, bool sameAccount)
{
    return sameAccount && request.caller.type == CallerType::root &&
           (action.is("s3:getbucketpolicy") || action.is("s3:putbucketpolicy") || action.is("s3:deletebucketpolicy"));
}

}  // namespace rolewright::evaluation
