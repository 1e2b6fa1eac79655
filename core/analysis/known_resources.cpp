#include "core/analysis/known_resources.h"

#include <algorithm>
#include <array>

namespace rolewright::analysis {

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
    account.users.forEach([&](const auto& user) { add("user", identity::arnOf(account.id, *user), most); });
    account.groups.forEach([&](const auto& group) { add("group", identity::arnOf(account.id, *group), most); });
    account.roles.forEach([&](const auto& role) { add("role", identity::arnOf(account.id, *role), most); });
    account.policies.forEach([&](const auto& policy) { add("policy", identity::arnOf(account.id, *policy), most); });
}

const std::vector<std::string>& KnownResources::of(const catalogue::Service& service, const catalogue::Action& action)
{
    m_found.clear();
    constexpr std::array<std::string_view, 4> held = {"s3", "lambda", "iam", "sts"};
    if (std::find(held.begin(), held.end(), service.prefix()) == held.end())
        return m_found;
    for (const catalogue::Action::Resource& resource : action.resources) {
        const auto kind = m_byKind.find(std::string(service.resourceTypes()[resource.type].name));
        if (kind != m_byKind.end())
            m_found.insert(m_found.end(), kind->second.begin(), kind->second.end());
    }
    return m_found;
}

}  // namespace rolewright::analysis
