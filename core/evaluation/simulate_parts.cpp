#include "core/evaluation/simulate_parts.h"

#include <algorithm>
#include <array>

namespace rolewright::evaluation {

namespace {

struct LayerName {
    Layer layer;
    std::string_view name;
};
constexpr std::array<LayerName, 9> layerNames = {{{Layer::serviceControl, "scp"},
                                                  {Layer::resourceControl, "rcp"},
                                                  {Layer::vpcEndpoint, "vpce"},
                                                  {Layer::identity, "identity"},
                                                  {Layer::resource, "resource"},
                                                  {Layer::boundary, "pb"},
                                                  {Layer::session, "session"},
                                                  {Layer::publicAccess, "s3-bpa"},
                                                  {Layer::service, "service"}}};

Error badCaller(std::string message)
{
    return Error{"ValidationError", std::move(message), {}};
}

bool isServicePrincipal(std::string_view text)
{
    return !text.starts_with("arn:") && (text.ends_with(".amazonaws.com") || text.ends_with(".amazonaws.com.cn"));
}

std::string afterLast(std::string_view text, char separator)
{
    return std::string(text.substr(text.rfind(separator) + 1));
}

/// Whether `text` is the ARN of an IAM `kind` (`role/`, `user/`) in this account; empty says nothing and is right.
bool isBehind(const std::string& text, std::string_view kind, const std::string& account)
{
    const auto arn = Arn::parse(text);
    return text.empty() || (arn && arn->service == "iam" && arn->account == account && arn->resource.starts_with(kind));
}

/// A session's ARN says the role's name but not its path.
void readRoleSession(Caller& caller, const Arn& arn, const std::string& behindArn)
{
    const std::string_view rest = std::string_view(arn.resource).substr(std::string_view("assumed-role/").size());
    const std::size_t slash = rest.find('/');
    caller.type = CallerType::roleSession;
    caller.sessionName = slash == std::string_view::npos ? std::string() : std::string(rest.substr(slash + 1));
    caller.principalArn = "arn:" + arn.partition + ":iam::" + arn.account + ":role/" + std::string(rest.substr(0, slash));
    if (!behindArn.empty()) {
        caller.principalArn = behindArn;
    }
}

Result<Caller> principalOf(const CallerText& text)
{
    const auto arn = Arn::parse(text.arn);
    if (!arn || !AccountId::isValid(arn->account)) {
        return badCaller("`CallerArn` must be the ARN of a user, role, role session, federated user or account root, or a service principal");
    }
    Caller caller;
    caller.arn = text.arn;
    caller.principalArn = text.arn;
    caller.account = arn->account;
    caller.partition = arn->partition;
    const std::string_view resource = arn->resource;
    if (arn->service == "iam" && resource == "root") {
        caller.type = CallerType::root;
    } else if (arn->service == "iam" && resource.starts_with("user/")) {
        caller.type = CallerType::user;
    } else if (arn->service == "iam" && resource.starts_with("role/")) {
        caller.type = CallerType::roleSession;
    } else if (arn->service == "iam" && (resource.starts_with("saml-provider/") || resource.starts_with("oidc-provider/"))) {
        caller.type = CallerType::federated;
    } else if (arn->service == "sts" && resource.starts_with("assumed-role/")) {
        if (!isBehind(text.behindArn, "role/", caller.account)) {
            return badCaller("`CallerRoleArn` must be the ARN of the role behind the session, in the same account");
        }
        readRoleSession(caller, *arn, text.behindArn);
    } else if (arn->service == "sts" && resource.starts_with("federated-user/")) {
        if (!isBehind(text.behindArn, "user/", caller.account)) {
            return badCaller("`CallerRoleArn` must be the ARN of the user behind the federated user, in the same account");
        }
        caller.type = CallerType::federatedUser;
        caller.sessionName = afterLast(resource, '/');
        caller.federatingUserArn = text.behindArn.empty() ? "arn:" + arn->partition + ":iam::" + arn->account + ":user/" + caller.sessionName
                                                          : text.behindArn;
    } else {
        return badCaller("`CallerArn` must be the ARN of a user, role, role session, federated user or account root, or a service principal");
    }
    caller.serviceLinkedRole = caller.type == CallerType::roleSession && caller.principalArn.find(":role/aws-service-role/") != std::string::npos;
    return caller;
}

}  // namespace

std::string_view shortName(Layer layer)
{
    const auto* const found = std::find_if(layerNames.begin(), layerNames.end(), [layer](const LayerName& n) { return n.layer == layer; });
    return found == layerNames.end() ? std::string_view() : found->name;
}

Layer layerNamed(std::string_view shortName)
{
    const auto* const found = std::find_if(layerNames.begin(), layerNames.end(), [shortName](const LayerName& n) { return n.name == shortName; });
    return found == layerNames.end() || found->layer == Layer::service ? Layer::none : found->layer;
}

std::string_view nameOf(Effect effect)
{
    switch (effect) {
    case Effect::allowed:
        return "allowed";
    case Effect::explicitDeny:
        return "explicitDeny";
    case Effect::implicitDeny:
        break;
    }
    return "implicitDeny";
}

Result<Caller> callerOf(const CallerText& text, const std::string& owner)
{
    Caller caller;
    caller.arn = text.arn;
    caller.principalArn = text.arn;
    if (text.type == "Principal" && text.arn.empty()) {
        // AWS lets a question without a resource policy leave the caller out: some user of the account.
        caller.type = CallerType::user;
        caller.account = owner;
        return caller;
    }
    if (text.type == "Principal" && !isServicePrincipal(text.arn)) {
        return principalOf(text);
    }
    if (text.type == "Anonymous") {
        return Caller();
    }
    if (text.arn.empty()) {
        return badCaller("`CallerArn` must say which caller of the type `" + text.type + "` it is");
    }
    if (text.type == "Principal" || text.type == "AWSService") {
        caller.type = CallerType::service;
    } else if (text.type == "Federated") {
        caller.type = CallerType::federated;
    } else if (text.type == "CanonicalUser") {
        caller.type = CallerType::canonicalUser;
    } else {
        return badCaller("`CallerType` must be Principal, Anonymous, AWSService, Federated or CanonicalUser");
    }
    return caller;
}

std::optional<std::string> accountOf(std::string_view text)
{
    if (text.empty() || AccountId::isValid(text)) {
        return std::string(text);
    }
    const auto arn = Arn::parse(text);
    return arn && arn->service == "iam" && arn->resource == "root" && AccountId::isValid(arn->account) ? std::optional(arn->account) : std::nullopt;
}

std::string ownerOf(std::string_view resource, const std::string& owner, const Caller& caller)
{
    if (const auto arn = Arn::parse(resource); arn && AccountId::isValid(arn->account)) {
        return arn->account;
    }
    return owner.empty() ? caller.account : owner;
}

}  // namespace rolewright::evaluation
