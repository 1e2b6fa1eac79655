#include "core/identity/snapshot.h"

#include <algorithm>

namespace rolewright::identity {
namespace {

/// The parts of `arn:<partition>:iam::<account>:<kind><path><name>`, pointing into the ARN.
struct IamArnParts {
    std::string_view account;
    std::string_view kind;
    std::string_view path;
    std::string_view name;
};

/// Read without allocating: this stands in the way of every authorisation.
std::optional<IamArnParts> iamArnParts(std::string_view arn) {
    std::string_view fields[5];
    for (std::string_view& field : fields) {
        const std::size_t colon = arn.find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        field = arn.substr(0, colon);
        arn.remove_prefix(colon + 1);
    }
    if (fields[0] != "arn" || fields[1] != "aws" || fields[2] != "iam" || !fields[3].empty()) return std::nullopt;  // the world is of one partition
    const std::size_t first = arn.find('/');
    const std::size_t last = arn.rfind('/');
    if (first == std::string_view::npos || last + 1 == arn.size()) return std::nullopt;
    return IamArnParts{fields[4], arn.substr(0, first), arn.substr(first, last - first + 1), arn.substr(last + 1)};
}

/// The row of this name if its path and the spelling of its name are the ARN's too: ARNs are compared exactly, names ignoring case.
template <typename Row>
RowPtr<Row> rowOf(const Table<Row>& table, const IamArnParts& arn) {
    RowPtr<Row> row = table.find(arn.name);
    return row && row->path == arn.path && row->name == arn.name ? row : nullptr;
}

template <typename Row>
RowPtr<Row> rowById(const Table<Row>& table, std::string_view id) {
    RowPtr<Row> found;
    table.forEach([&](const RowPtr<Row>& row) {
        if (row->id == id) found = row;
    });
    return found;
}

auto placeOf(const std::vector<AccountPtr>& accounts, std::string_view id) {
    return std::lower_bound(accounts.begin(), accounts.end(), id,
                            [](const AccountPtr& account, std::string_view text) { return account->id.text() < text; });
}

AccountPtr accountOf(const std::vector<AccountPtr>& accounts, std::string_view id) {
    const auto place = placeOf(accounts, id);
    return place != accounts.end() && (*place)->id.text() == id ? *place : nullptr;
}

}  // namespace

PublicAccessBlock blockOf(const std::optional<PublicAccessBlock>& account, const std::optional<PublicAccessBlock>& bucket)
{
    constexpr PublicAccessBlock none{false, false, false, false};
    const PublicAccessBlock all = account.value_or(none);
    const PublicAccessBlock own = bucket.value_or(none);
    return {all.blockPublicAcls || own.blockPublicAcls, all.ignorePublicAcls || own.ignorePublicAcls, all.blockPublicPolicy || own.blockPublicPolicy,
            all.restrictPublicBuckets || own.restrictPublicBuckets};
}

bool sameFacts(const Account& a, const Account& b) { return static_cast<const AccountFacts&>(a) == static_cast<const AccountFacts&>(b); }

Account withFactsOf(Account account, const Account& facts) {
    static_cast<AccountFacts&>(account) = facts;
    return account;
}

std::vector<const OrganizationUnit*> Organization::pathTo(const AccountId& account) const {
    const auto membership = std::find_if(accounts.begin(), accounts.end(), [&](const Membership& m) { return m.account == account; });
    if (membership == accounts.end()) return {};
    std::vector<const OrganizationUnit*> path;
    std::string_view next = membership->unit;
    // The bound ends a cycle of parents, which only a damaged organisation could hold.
    while (!next.empty() && path.size() < units.size()) {
        const auto unit = std::find_if(units.begin(), units.end(), [&](const OrganizationUnit& u) { return u.id == next; });
        if (unit == units.end()) break;
        path.push_back(&*unit);
        next = unit->parent;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

const OrganizationPolicy* Organization::policy(std::string_view policyId) const {
    const auto found = std::find_if(policies.begin(), policies.end(), [&](const OrganizationPolicy& p) { return p.id == policyId; });
    return found == policies.end() ? nullptr : &*found;
}

AccountPtr Snapshot::account(const AccountId& id) const { return accountOf(m_accounts, id.text()); }

AccountPtr Snapshot::accountByIdOrAlias(std::string_view text) const {
    if (AccountPtr account = accountOf(m_accounts, text)) return account;
    if (text.empty()) return nullptr;
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(), [&](const AccountPtr& a) { return a->alias == text; });
    return found == m_accounts.end() ? nullptr : *found;
}

AccountPtr Snapshot::bucketOwner(std::string_view bucket) const {
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(), [&](const AccountPtr& a) { return a->buckets.find(bucket) != nullptr; });
    return found == m_accounts.end() ? nullptr : *found;
}

RowPtr<ManagedPolicy> Snapshot::managedPolicy(std::string_view arn) const {
    const auto parts = iamArnParts(arn);
    if (!parts || parts->kind != "policy") return nullptr;
    if (parts->account == "aws" || parts->account == "partner") {
        auto policy = rowOf(m_awsPolicies, *parts);
        return policy && policy->ofPartner() == (parts->account == "partner") ? policy : nullptr;
    }
    const AccountPtr owner = accountOf(m_accounts, parts->account);
    return owner ? rowOf(owner->policies, *parts) : nullptr;
}

std::pair<AccountPtr, RowPtr<DelegationRequest>> Snapshot::delegationRequest(std::string_view id) const {
    for (const AccountPtr& account : m_accounts) {
        if (auto request = account->delegationRequests.find(id); request && request->id == id) return {account, std::move(request)};
    }
    return {};
}

Snapshot Snapshot::withAccount(AccountPtr account) const {
    assert(account);
    Snapshot next = *this;
    const auto place = next.m_accounts.begin() + (placeOf(m_accounts, account->id.text()) - m_accounts.begin());
    if (place != next.m_accounts.end() && (*place)->id == account->id) *place = std::move(account);
    else next.m_accounts.insert(place, std::move(account));
    return next;
}

Snapshot Snapshot::withoutAccount(const AccountId& id) const {
    Snapshot next = *this;
    std::erase_if(next.m_accounts, [&](const AccountPtr& account) { return account->id == id; });
    return next;
}

Snapshot Snapshot::withOrganization(std::shared_ptr<const Organization> organization) const {
    Snapshot next = *this;
    next.m_organization = std::move(organization);
    return next;
}

Snapshot Snapshot::withAwsPolicies(Table<ManagedPolicy> policies) const {
    Snapshot next = *this;
    next.m_awsPolicies = std::move(policies);
    return next;
}

Snapshot Snapshot::withPeople(Table<Person> people) const {
    Snapshot next = *this;
    next.m_people = std::move(people);
    return next;
}

Snapshot Snapshot::withNewerAwsPolicies(const Table<ManagedPolicy>& policies) const {
    Table<ManagedPolicy> all = m_awsPolicies;
    policies.forEach([&](const RowPtr<ManagedPolicy>& row) {
        const auto known = all.find(row->name);
        if (!known || known->nextVersion < row->nextVersion) all = all.with(row);
    });
    return withAwsPolicies(std::move(all));
}

std::optional<PrincipalRef> findPrincipal(const Snapshot& snapshot, std::string_view arn) {
    const auto parts = iamArnParts(arn);
    if (!parts) return std::nullopt;
    const AccountPtr account = accountOf(snapshot.accounts(), parts->account);
    if (!account) return std::nullopt;
    if (parts->kind == "user") {
        if (const auto user = rowOf(account->users, *parts)) return PrincipalRef{arnOf(account->id, *user), user->id};
    } else if (parts->kind == "role") {
        if (const auto role = rowOf(account->roles, *parts)) return PrincipalRef{arnOf(account->id, *role), role->id};
    }
    return std::nullopt;
}

std::optional<PrincipalRef> findPrincipalById(const Account& account, std::string_view uniqueId) {
    if (const auto user = rowById(account.users, uniqueId)) return PrincipalRef{arnOf(account.id, *user), user->id};
    if (const auto role = rowById(account.roles, uniqueId)) return PrincipalRef{arnOf(account.id, *role), role->id};
    return std::nullopt;
}

}  // namespace rolewright::identity
