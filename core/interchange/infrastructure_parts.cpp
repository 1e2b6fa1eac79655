#include "core/interchange/infrastructure_parts.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace rolewright::interchange {
namespace {

struct Maker {
    const char* action;
    PartKind kind;
    PartKind holder;
    const char* name;    ///< parameter with the part's name
    const char* holderName;
};

constexpr std::array makers{
    Maker{"CreateUser", PartKind::user, PartKind::user, "UserName", nullptr},
    Maker{"CreateGroup", PartKind::group, PartKind::group, "GroupName", nullptr},
    Maker{"CreateRole", PartKind::role, PartKind::role, "RoleName", nullptr},
    Maker{"CreatePolicy", PartKind::managedPolicy, PartKind::managedPolicy, "PolicyName", nullptr},
    Maker{"PutUserPolicy", PartKind::inlinePolicy, PartKind::user, "PolicyName", "UserName"},
    Maker{"PutGroupPolicy", PartKind::inlinePolicy, PartKind::group, "PolicyName", "GroupName"},
    Maker{"PutRolePolicy", PartKind::inlinePolicy, PartKind::role, "PolicyName", "RoleName"},
    Maker{"AttachUserPolicy", PartKind::attachment, PartKind::user, "PolicyArn", "UserName"},
    Maker{"AttachGroupPolicy", PartKind::attachment, PartKind::group, "PolicyArn", "GroupName"},
    Maker{"AttachRolePolicy", PartKind::attachment, PartKind::role, "PolicyArn", "RoleName"},
    Maker{"AddUserToGroup", PartKind::membership, PartKind::group, "UserName", "GroupName"},
};

/// Operations that add to what another one made.
struct Addition {
    const char* action;
    PartKind kind;
    const char* name;
    const char* fact;
};

constexpr std::array additions{
    Addition{"PutUserPermissionsBoundary", PartKind::user, "UserName", "PermissionsBoundary"}, Addition{"PutRolePermissionsBoundary", PartKind::role, "RoleName", "PermissionsBoundary"},
    Addition{"TagUser", PartKind::user, "UserName", "Tags"},                                   Addition{"TagRole", PartKind::role, "RoleName", "Tags"},
};

bool add(Parts& parts, const service::Operation& operation)
{
    for (const Addition& addition : additions) {
        if (operation.action != addition.action) continue;
        const std::string name = json::stringOr(operation.parameters, addition.name);
        const auto made = std::find_if(parts.parts.begin(), parts.parts.end(), [&](const Part& part) { return part.kind == addition.kind && part.name == name; });
        if (made == parts.parts.end() || !operation.parameters.contains(addition.fact)) return false;
        json::Object& fact = made->facts[addition.fact];
        const json::Object& value = operation.parameters[addition.fact];
        if (fact.is_array() && value.is_array())
            fact.insert(fact.end(), value.begin(), value.end());
        else
            fact = value;
        return true;
    }
    return false;
}

bool make(Parts& parts, const service::Operation& operation)
{
    const auto maker = std::find_if(makers.begin(), makers.end(), [&](const Maker& each) { return operation.action == each.action; });
    if (maker == makers.end()) return false;
    Part part{maker->kind, maker->holder, json::stringOr(operation.parameters, maker->name), {}, operation.parameters};
    if (maker->holderName) part.holderName = json::stringOr(operation.parameters, maker->holderName);
    parts.parts.push_back(std::move(part));
    return true;
}

}  // namespace

const Part* Parts::find(PartKind kind, const std::string& name) const
{
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.kind == kind && part.name == name; });
    return found == parts.end() ? nullptr : &*found;
}

const Part* Parts::findPolicy(const std::string& arn) const
{
    const std::size_t slash = arn.rfind('/');
    if (slash == std::string::npos || arn.find(":iam::aws:") != std::string::npos) return nullptr;
    const Part* policy = find(PartKind::managedPolicy, arn.substr(slash + 1));
    // The whole ARN but for the account, which the part does not know.
    const std::string resource = policy ? "policy" + json::stringOr(policy->facts, "Path", "/") + policy->name : std::string();
    return policy && arn.ends_with(":" + resource) ? policy : nullptr;
}

Parts partsOf(const std::vector<service::Operation>& operations)
{
    Parts parts;
    for (const service::Operation& operation : operations) {
        if (operation.service != "iam" || (!make(parts, operation) && !add(parts, operation))) leaveOut(parts.leftOut, operation.name());
    }
    return parts;
}

void leaveOut(std::vector<std::string>& leftOut, std::string what)
{
    if (std::find(leftOut.begin(), leftOut.end(), what) == leftOut.end()) leftOut.push_back(std::move(what));
}

std::string identifierFor(const std::string& prefix, const std::string& name, bool underscores, std::vector<std::string>& taken)
{
    std::string identifier = prefix;
    for (const char c : name) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            identifier += c;
        else if (underscores)
            identifier += '_';
    }
    if (identifier.empty() || (identifier.front() >= '0' && identifier.front() <= '9')) identifier.insert(0, underscores ? "_" : "N");
    std::string free = identifier;
    for (int number = 2; std::find(taken.begin(), taken.end(), free) != taken.end(); ++number) free = identifier + (underscores ? "_" : "N") + std::to_string(number);
    taken.push_back(free);
    return free;
}

}  // namespace rolewright::interchange
