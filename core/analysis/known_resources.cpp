#include "core/analysis/known_resources.h"

#include "core/analysis/wording.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace rolewright::analysis {
namespace {

/// The kind of resources that are known by their ARNs alone: those of a service together, `sqs:`.
std::string serviceKind(std::string_view service)
{
    return std::string(service) + ":";
}

}  // namespace

KnownResources::KnownResources(const identity::Snapshot& world, const std::vector<AccountId>& accounts, std::size_t most)
{
    for (auto id = accounts.begin(); id != accounts.end(); ++id) {
        if (std::find(accounts.begin(), id, *id) != id)
            continue;
        if (const identity::AccountPtr account = world.account(*id))
            gather(*account, most);
    }
}

void KnownResources::add(const std::string& kind, std::string arn, std::size_t most)
{
    std::vector<std::string>& list = m_byKind[kind];
    if (list.size() == most) {
        m_cutOff = true;
        return;
    }
    list.push_back(std::move(arn));
    ++m_count;
}

void KnownResources::gather(const identity::Account& account, std::size_t most)
{
    account.buckets.forEach([&](const auto& bucket) { add("bucket", identity::arnOf(*bucket), most); });
    account.objects.forEach([&](const auto& object) { add("object", identity::arnOf(*object), most); });
    account.functions.forEach([&](const auto& function) { add("function", identity::arnOf(account.id, *function), most); });
    account.guardedResources.forEach([&](const auto& resource) { add(serviceKind(resource->arn.substr(8, resource->arn.find(':', 8) - 8)), resource->arn, most); });
    account.users.forEach([&](const auto& user) { add("user", identity::arnOf(account.id, *user), most); });
    account.groups.forEach([&](const auto& group) { add("group", identity::arnOf(account.id, *group), most); });
    account.roles.forEach([&](const auto& role) { add("role", identity::arnOf(account.id, *role), most); });
    account.policies.forEach([&](const auto& policy) { add("policy", identity::arnOf(account.id, *policy), most); });
}

const std::vector<std::string>& KnownResources::of(const catalogue::Service& service, const catalogue::Action& action)
{
    m_found.clear();
    constexpr std::array<std::string_view, 4> held = {"s3", "lambda", "iam", "sts"};
    if (std::find(held.begin(), held.end(), service.prefix()) == held.end()) {
        const std::string name = std::string(service.prefix()) + ":" + std::string(action.name);
        if (const auto kind = m_byKind.find(serviceKind(service.prefix())); kind != m_byKind.end())
            std::copy_if(kind->second.begin(), kind->second.end(), std::back_inserter(m_found), [&name](const std::string& arn) { return oddity(name, arn).empty(); });
        return m_found;
    }
    for (const catalogue::Action::Resource& resource : action.resources) {
        const auto kind = m_byKind.find(std::string(service.resourceTypes()[resource.type].name));
        if (kind != m_byKind.end())
            m_found.insert(m_found.end(), kind->second.begin(), kind->second.end());
    }
    return m_found;
}

}  // namespace rolewright::analysis
