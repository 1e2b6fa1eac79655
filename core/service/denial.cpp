#include "core/service/denial.h"

#include "core/evaluation/actions.h"
#include "core/evaluation/service_rules.h"

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
            return ": " + statement.policyId;
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

}  // namespace

std::string denialMessage(std::string_view callerArn, std::string_view action, std::string_view resource, const evaluation::Explanation& explanation)
{
    std::string message = "User: " + std::string(callerArn.empty() ? "anonymous" : callerArn) + " is not authorized to perform: " + std::string(action);
    if (action.starts_with("s3:")) {
        message += " on resource: \"" + std::string(resource) + "\"";
    } else if (resource != "*" || !action.starts_with("sts:")) {
        message += " on resource: " + std::string(resource);
    }
    return evaluation::isTrustAction(evaluation::ActionName(action)) ? message : message + reason(action, explanation);
}

}  // namespace rolewright::service
