#include "core/analysis/unused_access.h"

#include "core/analysis/finding_id.h"
#include "core/evaluation/world.h"
#include "core/service/key_uses.h"
#include "core/service/parameters.h"
#include "core/service/service_grants.h"
#include "core/service/trail_view.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rolewright::analysis {
namespace {

constexpr std::string_view serviceLinkedPath = "/aws-service-role/";

/// The newest of several moments that may not be known.
std::optional<Instant> newest(std::optional<Instant> a, std::optional<Instant> b)
{
    return a && b ? std::max(a, b) : a ? a : b;
}

/// What the trail tells of principals, by unique id.
class Uses {
public:
    explicit Uses(const service::Vault& vault)
    {
        const service::TrailView* trail = service::trailOf(vault);
        if (!trail)
            return;
        trail->visitTrail([&](const audit::Record& record) {
            const std::string who = service::accessorOf(record);
            if (!who.empty() && service::isAuthenticated(record)) {
                m_any.try_emplace(who, record.time);
                m_services.try_emplace({who, record.service}, record.time);
            }
            return true;
        });
    }

    std::optional<Instant> any(const std::string& id) const
    {
        const auto found = m_any.find(id);
        return found == m_any.end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<Instant> ofService(const std::string& id, std::string_view service) const
    {
        const auto found = m_services.find({id, std::string(service)});
        return found == m_services.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::map<std::string, Instant> m_any;  ///< newest first: the first that comes stays
    std::map<std::pair<std::string, std::string>, Instant> m_services;
};

class Search {
public:
    Search(const identity::Snapshot& world, const service::Vault& vault, Instant since) : m_world(world), m_vault(vault), m_uses(vault), m_since(since) {}

    void look(const identity::Account& account, const identity::Role& role)
    {
        if (role.path.starts_with(serviceLinkedPath))
            return;
        ++m_result.principals;
        const auto imported = role.lastUsed ? std::optional(role.lastUsed->when) : std::nullopt;
        const auto used = newest(m_uses.any(role.id), imported);
        const std::string arn = identity::arnOf(account.id, role);
        if (isOld(role.created) && isUnused(used))
            return add({{}, UnusedType::role, account.id, arn, "AWS::IAM::Role", {}, {}, used});
        if (isOld(role.created))
            lookAtPermissions(account, arn, "AWS::IAM::Role", role.id, {evaluation::ownPolicies(m_world, role)});
    }

    void look(const identity::Account& account, const identity::User& user)
    {
        ++m_result.principals;
        const std::string arn = identity::arnOf(account.id, user);
        if (user.loginProfile && isOld(user.loginProfile->created) && isUnused(user.passwordLastUsed))
            add({{}, UnusedType::password, account.id, arn, "AWS::IAM::User", {}, {}, user.passwordLastUsed});
        if (isOld(user.created))
            lookAtPermissions(account, arn, "AWS::IAM::User", user.id, {evaluation::identityPolicies(m_world, account, user)});
    }

    void lookAtKeys(const identity::Account& account)
    {
        std::vector<identity::RowPtr<identity::AccessKey>> keys;
        account.accessKeys.forEach([&](const auto& key) {
            if (key->active && isOld(key->created))
                keys.push_back(key);
        });
        if (keys.empty())
            return;
        const auto uses = service::keyUses(m_vault, keys);
        for (const auto& key : keys) {
            const auto use = uses.find(key->id);
            const auto used = use == uses.end() ? std::nullopt : std::optional(use->second.time);
            const auto user = account.users.find(key->user);
            if (user && isUnused(used))
                add({{}, UnusedType::accessKey, account.id, identity::arnOf(account.id, *user), "AWS::IAM::User", key->id, {}, used});
        }
    }

    UnusedAccess finish(bool complete)
    {
        const auto order = [](const UnusedFinding& one) { return std::tie(one.account, one.resource, one.type, one.service, one.accessKeyId); };
        std::sort(m_result.findings.begin(), m_result.findings.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
        m_result.complete = complete;
        return std::move(m_result);
    }

private:
    bool isOld(Instant created) const { return created < m_since; }
    bool isUnused(const std::optional<Instant>& used) const { return !used || *used < m_since; }

    void lookAtPermissions(const identity::Account& account, const std::string& arn, const std::string& type, const std::string& id,
                           const service::PolicyLayers& policies)
    {
        if (policies.front().empty())
            return;
        for (const catalogue::Service* service : service::grantedServices(policies)) {
            const auto used = m_uses.ofService(id, service->prefix());
            if (isUnused(used))
                add({{}, UnusedType::permission, account.id, arn, type, {}, std::string(service->prefix()), used});
        }
    }

    void add(UnusedFinding finding)
    {
        finding.id = findingId({nameOf(finding.type), finding.resource, finding.accessKeyId, finding.service});
        m_result.findings.push_back(std::move(finding));
    }

    const identity::Snapshot& m_world;
    const service::Vault& m_vault;
    Uses m_uses;
    Instant m_since;
    UnusedAccess m_result;
};

}  // namespace

UnusedAccess unusedAccess(const identity::Snapshot& world, const TrustZone& zone, const service::Vault& vault, Instant now, int days,
                          const std::function<bool()>& cancelled)
{
    Search search(world, vault, now - std::chrono::hours(24 * std::clamp(days, leastUnusedDays, mostUnusedDays)));
    bool going = true;
    for (const AccountId& id : zone.accounts()) {
        const identity::AccountPtr account = world.account(id);
        const auto each = [&](const auto& row) {
            going = going && !cancelled();
            if (going)
                search.look(*account, *row);
        };
        account->roles.forEach(each);
        account->users.forEach(each);
        if (going)
            search.lookAtKeys(*account);
    }
    return search.finish(going);
}

const char* nameOf(UnusedType type)
{
    switch (type) {
    case UnusedType::role:
        return "UnusedIAMRole";
    case UnusedType::accessKey:
        return "UnusedIAMUserAccessKey";
    case UnusedType::password:
        return "UnusedIAMUserPassword";
    case UnusedType::permission:
        return "UnusedPermission";
    }
    return "";
}

json::Object asJson(const UnusedFinding& finding)
{
    static constexpr const char* members[] = {"unusedIamRoleDetails", "unusedIamUserAccessKeyDetails", "unusedIamUserPasswordDetails",
                                              "unusedPermissionDetails"};
    json::Object details = json::Object::object();
    if (!finding.accessKeyId.empty())
        details["accessKeyId"] = finding.accessKeyId;
    if (!finding.service.empty())
        details["serviceNamespace"] = finding.service;
    if (finding.lastAccessed)
        details["lastAccessed"] = service::dateText(*finding.lastAccessed);
    return {{"id", finding.id},
            {"findingType", nameOf(finding.type)},
            {"resource", finding.resource},
            {"resourceType", finding.resourceType},
            {"resourceOwnerAccount", finding.account.text()},
            {"findingDetails", json::Object::array({{{members[static_cast<std::size_t>(finding.type)], std::move(details)}}})}};
}

}  // namespace rolewright::analysis
