#include "core/service/denial.h"

#include "core/base/identifiers.h"
#include "core/evaluation/actions.h"
#include "core/evaluation/service_rules.h"

#include <algorithm>

namespace rolewright::service {

namespace {

using evaluation::Layer;

std::string_view article(Layer layer)
{
    return layer == Layer::identity ? "an" : "a";
}

/// Explicit denies of managed policies name the policy, as AWS does since January 2026.
std::string policyName(const evaluation::Explanation& explanation)
{
    for (const evaluation::StatementTrace& statement : explanation.decidedBy) {
        if (statement.layer == explanation.decision.layer && statement.policyId.starts_with("arn:")) {
            return ": " + std::string(statement.policyId);
        }
    }
    return {};
}

std::string reason(std::string_view action, const evaluation::Explanation& explanation)
{
    const Layer layer = explanation.decision.layer;
    if (layer == Layer::service || layer == Layer::none) {
        return {};
    }
    if (layer == Layer::publicAccess) {
        return " because public access is prevented by the RestrictPublicBuckets setting in S3 Block Public Access";
    }
    const std::string policy(evaluation::describe(layer));
    if (explanation.decision.effect == evaluation::Effect::explicitDeny) {
        return " with an explicit deny in " + std::string(article(layer)) + " " + policy + policyName(explanation);
    }
    return " because no " + policy + " allows the " + std::string(action) + " action";
}

/// IAM names what it has looked up as `user alice` or `policy arn:…`, and by its ARN what is made, listed, passed or tagged (observed).
std::string iamResource(std::string_view action, const std::string& arn)
{
    constexpr std::string_view byArn[] = {"CreateUser", "CreateGroup", "CreateRole", "ListUsers", "ListGroups", "ListRoles", "PassRole", "CreateServiceLinkedRole", "TagUser", "TagRole",
                                        "SimulatePrincipalPolicy", "GetContextKeysForPrincipalPolicy"};
    const std::string_view name = action.substr(action.find(':') + 1);
    if (name == "ListPolicies") {
        return "policy path /";
    }
    const auto parsed = Arn::parse(arn);
    if (!parsed || std::find(std::begin(byArn), std::end(byArn), name) != std::end(byArn)) {
        return arn;
    }
    const std::string kind = parsed->resource.substr(0, parsed->resource.find('/'));
    const std::string last = arn.substr(arn.rfind('/') + 1);
    if (kind == "policy") {
        return "policy " + (name == "CreatePolicy" ? last : arn);
    }
    return kind == "user" || kind == "group" || kind == "role" ? kind + " " + last : arn;
}

/// " on resource: …". STS and S3 name none for actions that have none, S3 quotes the others.
std::string resourceOf(std::string_view action, const std::string& resource)
{
    const bool storage = action.starts_with("s3:");
    if (resource == "*" && (storage || action.starts_with("sts:"))) {
        return {};
    }
    if (storage) {
        return " on resource: \"" + resource + "\"";
    }
    return " on resource: " + (action.starts_with("iam:") ? iamResource(action, resource) : resource);
}

}  // namespace

std::string denialMessage(std::string_view callerArn, std::string_view action, std::string_view resource, const evaluation::Explanation& explanation)
{
    std::string message = "User: " + std::string(callerArn.empty() ? "anonymous" : callerArn) + " is not authorized to perform: " + std::string(action);
    message += resourceOf(action, std::string(resource));
    return evaluation::isTrustAction(evaluation::ActionName(action), resource) ? message : message + reason(action, explanation);
}

}  // namespace rolewright::service
