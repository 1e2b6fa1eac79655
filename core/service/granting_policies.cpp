/// Which of somebody's policies let them into a service. Source: IAM API Reference, ListPoliciesGrantingServiceAccess.
#include "core/service/access_reports.h"
#include "core/service/arn_owner.h"
#include "core/service/policies.h"
#include "core/service/service_grants.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr std::size_t mostNamespaces = 200;

/// A policy with what the answer says of it.
struct Granting {
    evaluation::NamedPolicy policy;
    json::Object description;
};

template <typename Row>
void addOwn(std::vector<Granting>& policies, const Call& call, const Row& owner, const char* type)
{
    for (evaluation::NamedPolicy& policy : evaluation::ownPolicies(call.world(), owner)) {
        const std::string name = policy.id.substr(policy.id.rfind('/') + 1);
        const bool managed = policy.id.starts_with("arn:");
        const bool known = managed && std::any_of(policies.begin(), policies.end(), [&](const Granting& other) { return other.policy.id == policy.id; });
        if (known)
            continue;
        json::Object description{{"PolicyName", name}, {"PolicyType", managed ? "MANAGED" : "INLINE"}};
        if (managed)
            description["PolicyArn"] = policy.id;
        else
            description.update(json::Object{{"EntityType", type}, {"EntityName", owner.name}});
        policies.push_back({std::move(policy), std::move(description)});
    }
}

std::vector<Granting> policiesOf(const Call& call, const identity::User& user)
{
    std::vector<Granting> policies;
    addOwn(policies, call, user, "USER");
    for (const std::string& name : user.groups) {
        if (const auto group = call.account().groups.find(name))
            addOwn(policies, call, *group, "GROUP");
    }
    return policies;
}

std::vector<Granting> policiesOf(const Call& call, const identity::Group& group)
{
    std::vector<Granting> policies;
    addOwn(policies, call, group, "GROUP");
    return policies;
}

std::vector<Granting> policiesOf(const Call& call, const identity::Role& role)
{
    std::vector<Granting> policies;
    addOwn(policies, call, role, "ROLE");
    return policies;
}

json::Object entryOf(const std::vector<Granting>& policies, const catalogue::Service& service)
{
    json::Object granting = json::Object::array();
    for (const Granting& each : policies) {
        if (grantsService({{each.policy}}, service))
            granting.push_back(each.description);
    }
    return {{"ServiceNamespace", service.prefix()}, {"Policies", std::move(granting)}};
}

Result<json::Object> listPoliciesGrantingServiceAccess(Call& call)
{
    const std::string arn = call.parameters.text("Arn", rules::arn);
    const std::vector<std::string> namespaces = call.parameters.requiredTexts("ServiceNamespaces", serviceNamespace, mostNamespaces);
    if (namespaces.empty())
        call.parameters.refuse(validationError(
            "1 validation error detected: Value at 'serviceNamespaces' failed to satisfy constraint: Member must have length greater than or equal to 1"));
    const auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    if (auto allowed = call.authorize(arn); !allowed)
        return allowed.error();
    const auto principal = principalOfArn(call, arn);
    if (!principal)
        return principal.error();
    const std::vector<Granting> policies = std::visit([&](const auto& row) { return policiesOf(call, *row); }, *principal);
    std::vector<json::Object> entries;
    for (const std::string& prefix : namespaces) {
        const auto service = findService(prefix);
        if (!service)
            return service.error();
        const auto same = [&](const json::Object& entry) { return json::stringOr(entry, "ServiceNamespace") == (*service)->prefix(); };
        if (std::none_of(entries.begin(), entries.end(), same))
            entries.push_back(entryOf(policies, **service));
    }
    json::Object answer = json::Object::object();
    writeOrderedPage(answer, "PoliciesGrantingServiceAccess", entries, *page, "ServiceNamespace");
    return answer;
}

constexpr Entry table[] = {
    {{"iam", "ListPoliciesGrantingServiceAccess", true}, listPoliciesGrantingServiceAccess},
};

}  // namespace

std::span<const Entry> grantingPolicyOperations()
{
    return table;
}

}  // namespace rolewright::service
