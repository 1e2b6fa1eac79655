#include "core/service/organization.h"

#include "core/crypto/crypto.h"

#include <algorithm>

namespace rolewright::service {
namespace {

bool areOf(std::string_view text, std::string_view alphabet, std::size_t least, std::size_t most)
{
    return text.size() >= least && text.size() <= most && text.find_first_not_of(alphabet) == std::string_view::npos;
}

constexpr std::string_view lowerAndDigits = "abcdefghijklmnopqrstuvwxyz0123456789";

bool isPolicyId(std::string_view id)
{
    return id.starts_with("p-") && areOf(id.substr(2), "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", 8, 128);
}

bool isTargetId(std::string_view id)
{
    if (id.starts_with("r-"))
        return areOf(id.substr(2), lowerAndDigits, 4, 32);
    if (!id.starts_with("ou-"))
        return areOf(id, "0123456789", 12, 12);
    const std::size_t dash = id.find('-', 3);
    return dash != std::string_view::npos && areOf(id.substr(3, dash - 3), lowerAndDigits, 4, 32) && areOf(id.substr(dash + 1), lowerAndDigits, 8, 32);
}

bool isTaggedId(std::string_view id)
{
    const bool isResourcePolicy = id.starts_with("rp-") && areOf(id.substr(3), lowerAndDigits, 4, 128);
    return isPolicyId(id) || isTargetId(id) || isResourcePolicy;
}

std::string readId(Call& call, const char* name, bool (*isOne)(std::string_view), const char* otherwise)
{
    const std::string id = call.parameters.text(name, rules::any);
    if (!isOne(id))
        call.parameters.refuse({"InvalidInputException", otherwise, {}});
    return id;
}

bool isOfAdministrator(const Call& call, const identity::Organization& organization)
{
    const std::string_view action = call.operation.action;
    return (action.starts_with("List") || action.starts_with("Describe")) &&
           std::any_of(organization.administrators.begin(), organization.administrators.end(),
                       [&](const identity::DelegatedAdministrator& each) { return each.account == call.accountId(); });
}

template <std::size_t count>
bool isOneOf(std::string_view action, const std::string_view (&actions)[count])
{
    return std::find(std::begin(actions), std::end(actions), action) != std::end(actions);
}

/// Whether the call is for the management account and its delegates.
bool isManagement(std::string_view action)
{
    static constexpr std::string_view anybodys[] = {"AcceptHandshake",  "CreateOrganization",      "DeclineHandshake",         "DescribeEffectivePolicy", "DescribeHandshake",
                                                    "CancelHandshake", "DescribeOrganization", "LeaveOrganization", "ListHandshakesForAccount"};
    return !isOneOf(action, anybodys);
}

bool isDelegate(const Call& call, const identity::Organization& organization)
{
    return organization.resourcePolicy && isDelegable(call.operation.action);
}

/// Whether a member may do this because the resource policy says so, and for no other reason.
bool isByResourcePolicy(const Call& call)
{
    const auto& organization = call.world().organization();
    return organization && organization->managementAccount != call.accountId() && isManagement(call.operation.action) && !isOfAdministrator(call, *organization);
}

}  // namespace

bool isDelegable(std::string_view action)
{
    static constexpr std::string_view others[] = {"AttachPolicy",     "CreatePolicy", "DeletePolicy", "DetachPolicy", "DisablePolicyType",
                                                  "EnablePolicyType", "TagResource",  "UntagResource", "UpdatePolicy"};
    return action.starts_with("Describe") || action.starts_with("List") || isOneOf(action, others);
}

std::string readPolicyId(Call& call)
{
    return readId(call, "PolicyId", isPolicyId, invalidValue);
}

std::string readTargetId(Call& call)
{
    return readId(call, "TargetId", isTargetId, invalidValue);
}

std::string readTaggedId(Call& call)
{
    return readId(call, "ResourceId", isTaggedId, wrongPattern);
}

Result<void> checkInput(const Call& call)
{
    Result<void> valid = call.parameters.check();
    if (valid.ok() || valid.error().code == "MalformedInput")
        return valid;
    std::string message = valid.error().message;
    if (message.find("enum value set") != std::string::npos)
        message = invalidValue;
    else if (message.find("regular expression pattern") != std::string::npos)
        message = wrongPattern;
    return Error{"InvalidInputException", std::move(message), {}};
}

Result<identity::Organization> memberOrganization(Call& call)
{
    if (auto valid = checkInput(call); !valid)
        return valid.error();
    const auto& organization = call.world().organization();
    if (!organization || organization->pathTo(call.accountId()).empty())
        return Error{"AWSOrganizationsNotInUseException", "Your account is not a member of an organization.", {}};
    return *organization;
}

Result<identity::Organization> managedOrganization(Call& call)
{
    auto organization = memberOrganization(call);
    if (organization.ok() && organization->managementAccount != call.accountId() && !isOfAdministrator(call, *organization) && !isDelegate(call, *organization))
        return Error{"AccessDeniedException", "You don't have permissions to access this resource.", {}};
    return organization;
}

Result<void> authorizeOrganizations(Call& call, const std::string& resource, const evaluation::Context& extra)
{
    auto allowed = call.authorize(resource, extra);
    // What an organization has belongs to its management account; a member that may ask at all needs nothing but its own account's leave.
    if (!allowed.ok() && !isByResourcePolicy(call) && call.outcome.denied && call.outcome.denied->explanation.decision.effect == evaluation::Effect::implicitDeny &&
        call.outcome.denied->explanation.decision.blockedBy == evaluation::bit(evaluation::Layer::resource)) {
        call.outcome.denied.reset();
        if (call.verdicts)
            call.verdicts->clear();
        return {};
    }
    if (!allowed.ok() && allowed.error().code == "AccessDenied")
        return Error{"AccessDeniedException", allowed.error().message, allowed.error().span};
    return allowed;
}

std::string organizationArn(const identity::Organization& organization, std::string_view kind, std::string_view id)
{
    return "arn:aws:organizations::" + organization.managementAccount.text() + ":" + std::string(kind) + "/" + organization.id + "/" + std::string(id);
}

std::string targetArn(const identity::Organization& organization, std::string_view id)
{
    if (id.starts_with("rp-"))
        return organizationArn(organization, "resourcepolicy", id);
    return organizationArn(organization, id.starts_with("r-") ? "root" : id.starts_with("ou-") ? "ou" : "account", id);
}

const char* typeName(policy::Type type)
{
    return type == policy::Type::resourceControl ? resourceControlType : serviceControlType;
}

policy::Type typeOf(std::string_view name)
{
    return name == resourceControlType ? policy::Type::resourceControl : policy::Type::serviceControl;
}

std::string readPolicyType(Call& call, const char* parameter)
{
    return call.parameters.requiredChoice(
        parameter, {serviceControlType, resourceControlType, "TAG_POLICY", "BACKUP_POLICY", "AISERVICES_OPT_OUT_POLICY", "CHATBOT_POLICY", "DECLARATIVE_POLICY_EC2",
                    "SECURITYHUB_POLICY", "INSPECTOR_POLICY", "UPGRADE_ROLLOUT_POLICY", "BEDROCK_POLICY", "S3_POLICY", "NETWORK_SECURITY_DIRECTOR_POLICY"});
}

Error decidesNothing(std::string_view type)
{
    return {"UnsupportedAPIEndpointException", "policies of the type " + std::string(type) + " decide nothing about access: there are none here", {}};
}

const char* featureSetOf(const identity::Organization& organization)
{
    return organization.allFeatures ? "ALL" : "CONSOLIDATED_BILLING";
}

Error needsAllFeatures()
{
    return {"PolicyTypeNotAvailableForOrganizationException", "You can't use the specified policy type with the feature set currently enabled for this organization.", {}};
}

bool isAwsManaged(const identity::OrganizationPolicy& policy)
{
    return policy.id == fullAccessPolicy || policy.id == fullResourceAccessPolicy;
}

std::string policyArn(const identity::Organization& organization, const identity::OrganizationPolicy& policy)
{
    const std::string kind = policy.type == policy::Type::resourceControl ? "resource_control_policy" : "service_control_policy";
    if (isAwsManaged(policy))
        return "arn:aws:organizations::aws:policy/" + kind + "/" + policy.id;
    return organizationArn(organization, "policy", kind + "/" + policy.id);
}

identity::OrganizationUnit* findUnit(identity::Organization& organization, std::string_view id)
{
    const auto found = std::find_if(organization.units.begin(), organization.units.end(), [id](const auto& unit) { return unit.id == id; });
    return found == organization.units.end() ? nullptr : &*found;
}

identity::Organization::Membership* findMember(identity::Organization& organization, std::string_view account)
{
    const auto found = std::find_if(organization.accounts.begin(), organization.accounts.end(), [account](const auto& member) { return member.account.text() == account; });
    return found == organization.accounts.end() ? nullptr : &*found;
}

identity::OrganizationPolicy* findOrganizationPolicy(identity::Organization& organization, std::string_view id)
{
    const auto found = std::find_if(organization.policies.begin(), organization.policies.end(), [id](const auto& policy) { return policy.id == id; });
    return found == organization.policies.end() ? nullptr : &*found;
}

std::vector<std::string>* attachedTo(identity::Organization& organization, std::string_view target)
{
    if (auto* unit = findUnit(organization, target))
        return &unit->policies;
    auto* member = findMember(organization, target);
    return member ? &member->policies : nullptr;
}

std::vector<std::string> firstAttachments(const identity::Organization& organization)
{
    std::vector<std::string> policies;
    if (organization.serviceControlEnabled && organization.policy(fullAccessPolicy))
        policies.emplace_back(fullAccessPolicy);
    if (organization.resourceControlEnabled && organization.policy(fullResourceAccessPolicy))
        policies.emplace_back(fullResourceAccessPolicy);
    return policies;
}

json::Object accountAnswer(const Call& call, const identity::Organization& organization, const identity::Organization::Membership& member)
{
    json::Object answer{{"Id", member.account.text()}, {"Arn", targetArn(organization, member.account.text())}};
    const bool management = member.account == organization.managementAccount;
    const auto account = call.world().account(member.account);
    if (account) {
        if (!account->email.empty())
            answer["Email"] = account->email;
        answer["Name"] = account->name;
    }
    answer["Status"] = answer["State"] = member.closed ? "SUSPENDED" : "ACTIVE";
    answer["JoinedMethod"] = management || member.invited ? "INVITED" : "CREATED";
    const Instant joined = member.joined == Instant() && account ? account->created : member.joined;
    if (joined != Instant())
        answer["JoinedTimestamp"] = dateText(joined);
    return answer;
}

Result<identity::Organization> authorizedAccount(Call& call, std::string& account, const evaluation::Context& extra)
{
    account = call.parameters.text("AccountId", rules::any);
    auto organization = managedOrganization(call);
    if (!organization)
        return organization;
    if (auto allowed = authorizeOrganizations(call, targetArn(*organization, account), extra); !allowed)
        return allowed.error();
    if (!findMember(*organization, account))
        return Error{"AccountNotFoundException", "You specified an account that doesn't exist.", {}};
    return organization;
}

void removeMember(identity::Organization& organization, const AccountId& account)
{
    std::erase_if(organization.accounts, [&](const auto& member) { return member.account == account; });
    std::erase_if(organization.administrators, [&](const auto& each) { return each.account == account; });
    organization.tags.erase(account.text());
}

void setTags(identity::Organization& organization, const std::string& id, identity::Tags tags)
{
    if (tags.empty())
        organization.tags.erase(id);
    else
        organization.tags[id] = std::move(tags);
}

std::string newOrganizationId(std::string_view prefix, std::size_t count)
{
    return std::string(prefix) + crypto::randomText(count, lowerAndDigits);
}

namespace {

Result<json::Object> pageOf(Call& call, std::size_t most, const char* member, const std::vector<json::Object>& items, const char* keyMember)
{
    Page page;
    page.most = most;
    const auto token = call.parameters.optionalText("NextToken", {0, 100000, nullptr, {}});
    if (auto valid = checkInput(call); !valid)
        return valid.error();
    if (token) {
        auto after = crypto::fromBase64(*token);
        if (!after)
            return Error{"InvalidInputException", "You specified an invalid value for NextToken.", {}};
        page.after = std::move(*after);
    }
    json::Object paged = json::Object::object();
    writeOrderedPage(paged, member, items, page, keyMember);
    json::Object answer{{member, std::move(paged[member])}};
    if (paged.contains("Marker"))
        answer["NextToken"] = paged.at("Marker");
    return answer;
}

}  // namespace

Result<json::Object> listPage(Call& call, const char* member, const std::vector<json::Object>& items, const char* keyMember)
{
    const long most = call.parameters.optionalInteger("MaxResults", 1, 20).value_or(20);
    return pageOf(call, static_cast<std::size_t>(most), member, items, keyMember);
}

Result<json::Object> listAll(Call& call, const char* member, const std::vector<json::Object>& items, const char* keyMember)
{
    return pageOf(call, quota("TagsPerOrganizationResource"), member, items, keyMember);
}

}  // namespace rolewright::service
