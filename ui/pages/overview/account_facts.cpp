#include "ui/pages/overview/account_facts.h"

#include "core/service/quotas.h"
#include "ui/store/calls.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>
#include <unordered_set>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

/// AWS advises to change access keys at least this often. Source: IAM User Guide, "Security best practices in IAM".
constexpr std::chrono::hours oldKey{24 * 90};

/// Whether this principal of a trust policy can still be somebody.
bool mayBeThere(const identity::Snapshot& world, const identity::Account& account, const identity::Role& role, const policy::PrincipalEntry& entry)
{
    if (entry.kind != "AWS")
        return true;  // services, providers, everybody
    const std::string& value = entry.value.value;
    if (const auto bound = role.trustBindings.find(value); bound != role.trustBindings.end()) {
        const auto now = identity::findPrincipal(world, value);
        return now && now->id == bound->second;
    }
    if (value.starts_with(unique_id_prefix::user) || value.starts_with(unique_id_prefix::role))
        return identity::findPrincipalById(account, value).has_value();
    return true;
}

bool trustsNobody(const identity::Snapshot& world, const identity::Account& account, const identity::Role& role)
{
    for (const policy::Statement& statement : role.trust->statements()) {
        if (statement.effect != policy::Effect::allow)
            continue;
        if (statement.notPrincipal || std::any_of(statement.principals.begin(), statement.principals.end(),
                                                  [&](const policy::PrincipalEntry& entry) { return mayBeThere(world, account, role, entry); }))
            return false;
    }
    return true;
}

void addKeys(const identity::Account& account, Instant now, std::vector<Finding>& findings)
{
    account.accessKeys.forEach([&](const identity::RowPtr<identity::AccessKey>& key) {
        const auto user = account.users.find(key->user);
        const QString arn = user ? toQt(identity::arnOf(account.id, *user)) : QString();
        const QString who = toQt(key->user);
        if (!key->active)
            findings.push_back({QStringLiteral("key"), Texts::tr("%1 has an inactive access key. Delete it when nothing needs it any more.").arg(who), arn});
        else if (now - key->created > oldKey)
            findings.push_back({QStringLiteral("key"),
                                Texts::tr("An access key of %1 is %2 days old. Make a new one and delete this one.")
                                    .arg(who)
                                    .arg(std::chrono::duration_cast<std::chrono::hours>(now - key->created).count() / 24),
                                arn});
    });
}

void addRoles(const identity::Snapshot& world, const identity::Account& account, const std::function<bool()>& cancelled, std::vector<Finding>& findings)
{
    std::size_t unknown = 0;
    account.roles.forEach([&](const identity::RowPtr<identity::Role>& role) {
        if (cancelled())
            return;
        if (!role->maxSessionSeconds)
            ++unknown;
        if (trustsNobody(world, account, *role))
            findings.push_back({QStringLiteral("role"), Texts::tr("Nobody can assume the role %1: whom it trusts is gone.").arg(toQt(role->name)),
                                toQt(identity::arnOf(account.id, *role))});
    });
    if (unknown == 1)
        findings.push_back({QStringLiteral("limit"), Texts::tr("The longest session of 1 imported role is not known. It can be set in its Limits."), {}});
    else if (unknown > 1)
        findings.push_back({QStringLiteral("limit"), Texts::tr("The longest session of %1 imported roles is not known. It can be set in their Limits.").arg(unknown), {}});
}

void addPolicies(const identity::Account& account, std::vector<Finding>& findings)
{
    std::unordered_set<std::string> used;
    const auto note = [&used](const auto& row) {
        used.insert(row->attachedPolicies.begin(), row->attachedPolicies.end());
        if constexpr (requires { row->boundary; }) {
            if (row->boundary)
                used.insert(*row->boundary);
        }
    };
    account.users.forEach(note);
    account.groups.forEach(note);
    account.roles.forEach(note);
    account.policies.forEach([&](const identity::RowPtr<identity::ManagedPolicy>& policy) {
        const std::string arn = identity::arnOf(account.id, *policy);
        if (!used.contains(arn))
            findings.push_back({QStringLiteral("policy"), Texts::tr("The policy %1 is attached to nobody.").arg(toQt(policy->name)), toQt(arn)});
    });
}

}  // namespace

AccountFacts factsOf(const identity::Snapshot& world, const AccountId& id, Instant now, const std::function<bool()>& cancelled)
{
    AccountFacts facts;
    const identity::AccountPtr account = world.account(id);
    if (!account)
        return facts;
    const auto quota = [&facts](const QString& what, std::size_t used, std::string_view name) { facts.quotas.push_back({what, used, service::quota(name)}); };
    quota(Texts::tr("Users"), account->users.size(), "UsersPerAccount");
    quota(Texts::tr("Groups"), account->groups.size(), "GroupsPerAccount");
    quota(Texts::tr("Roles"), account->roles.size(), "RolesPerAccount");
    quota(Texts::tr("Managed policies"), account->policies.size(), "PoliciesPerAccount");
    quota(Texts::tr("Buckets"), account->buckets.size(), "BucketsPerAccount");
    addRoles(world, *account, cancelled, facts.findings);
    addKeys(*account, now, facts.findings);
    addPolicies(*account, facts.findings);
    return facts;
}

}  // namespace rolewright::ui
