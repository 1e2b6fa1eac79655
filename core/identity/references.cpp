#include "core/identity/references.h"

#include "core/identity/row_tables.h"

#include <algorithm>
#include <deque>
#include <set>

namespace rolewright::identity {
namespace {

/// A name of one row in another: table and key, or the ARN of a managed policy.
struct Reference {
    TableId table;
    std::string_view key;
};

/// Names are compared ignoring case.
struct ReferenceLess {
    bool operator()(const Reference& a, const Reference& b) const {
        return a.table != b.table ? a.table < b.table : text::compareIgnoringCase(a.key, b.key) < 0;
    }
};
using References = std::set<Reference, ReferenceLess>;

template <typename Visit>
void visitPrincipal(const Principal& row, Visit&& visit) {
    for (const std::string& arn : row.attachedPolicies) visit(Reference{TableId::policies, arn});
}

/// Calls `visit(Reference)` for everything that a row names. Rows without an overload name nothing.
template <typename Visit>
void visitReferences(const User& row, Visit&& visit) {
    visitPrincipal(row, visit);
    for (const std::string& group : row.groups) visit(Reference{TableId::groups, group});
    if (row.boundary) visit(Reference{TableId::policies, *row.boundary});
}
template <typename Visit>
void visitReferences(const Group& row, Visit&& visit) {
    visitPrincipal(row, visit);
}
template <typename Visit>
void visitReferences(const Role& row, Visit&& visit) {
    visitPrincipal(row, visit);
    if (row.boundary) visit(Reference{TableId::policies, *row.boundary});
}
template <typename Visit>
void visitReferences(const AccessKey& row, Visit&& visit) {
    visit(Reference{TableId::users, row.user});
}
template <typename Visit>
void visitReferences(const MfaDevice& row, Visit&& visit) {
    if (!row.user.empty()) visit(Reference{TableId::users, row.user});
}
template <typename Visit>
void visitReferences(const InstanceProfile& row, Visit&& visit) {
    if (!row.role.empty()) visit(Reference{TableId::roles, row.role});
}
template <typename Visit>
void visitReferences(const StoredObject& row, Visit&& visit) {
    visit(Reference{TableId::buckets, row.bucket});
}
template <typename Visit>
void visitReferences(const MultipartUpload& row, Visit&& visit) {
    visit(Reference{TableId::buckets, row.bucket});
}
template <typename Row, typename Visit>
void visitReferences(const Row&, Visit&&) {}

References referencesOf(const AnyRow& row) {
    References references;
    std::visit(
        [&](const auto& pointer) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(pointer)>, std::monostate>) {
                visitReferences(*pointer, [&](const Reference& reference) { references.insert(reference); });
            }
        },
        row);
    return references;
}

bool stands(const Snapshot& world, const Account& account, const Reference& reference) {
    switch (reference.table) {
        case TableId::policies: return world.managedPolicy(reference.key) != nullptr;
        case TableId::groups: return account.groups.find(reference.key) != nullptr;
        case TableId::users: return account.users.find(reference.key) != nullptr;
        case TableId::roles: return account.roles.find(reference.key) != nullptr;
        case TableId::buckets: return account.buckets.find(reference.key) != nullptr;
        default: return true;
    }
}

std::string quoted(TableId table, std::string_view key) {
    return std::string(describe(table)) + " `" + text::replaceAll(key, std::string_view("\0", 1), "/") + "`";
}

/// Which rows can name a row of `table`.
template <typename Row>
bool canName(TableId table) {
    switch (tableIdOf<Row>()) {
        case TableId::users: return table == TableId::policies || table == TableId::groups;
        case TableId::groups:
        case TableId::roles: return table == TableId::policies;
        case TableId::accessKeys:
        case TableId::mfaDevices: return table == TableId::users;
        case TableId::objects:
        case TableId::uploads: return table == TableId::buckets;
        case TableId::instanceProfiles: return table == TableId::roles;
        default: return false;
    }
}

/// What others call the rows that are gone; the ARNs of policies live here.
class Removed {
public:
    void add(const Change& change) {
        if (const auto* policy = std::get_if<RowPtr<ManagedPolicy>>(&change.before)) {
            m_arns.push_back(arnOf(change.account, **policy));
            m_names.insert({TableId::policies, m_arns.back()});
        } else {
            m_names.insert({change.table, change.key});
        }
    }

    /// Fails with the first row of the account that still names one of them.
    Result<void> findHolder(const Account& account) const {
        Result<void> result;
        forEachRowType([&]<typename Row>(RowTag<Row>) {
            const auto concerned = [](const Reference& name) { return canName<Row>(name.table); };
            if (std::none_of(m_names.begin(), m_names.end(), concerned)) return true;
            tableOf<Row>(account).forEach([&](const RowPtr<Row>& row) {
                visitReferences(*row, [&](const Reference& name) {
                    if (!result || !m_names.contains(name)) return;
                    result = Error{"DeleteConflict",
                                   quoted(name.table, name.key) + " cannot go: " + quoted(tableIdOf<Row>(), rowKey(*row)) +
                                       " uses it by now; change that first",
                                   std::nullopt};
                });
            });
            return result.ok();
        });
        return result;
    }

private:
    std::deque<std::string> m_arns;  ///< a deque keeps its elements where they are
    References m_names;
};

/// Whether the row that a change took away is still there under the name it had, in whatever spelling.
bool isGone(const Snapshot& world, const Account& account, const Change& change) {
    if (change.before.index() == 0) return false;
    if (const auto* policy = std::get_if<RowPtr<ManagedPolicy>>(&change.before)) return !world.managedPolicy(arnOf(change.account, **policy));
    return !stands(world, account, {change.table, change.key});
}

}  // namespace

Result<void> checkReferences(const Snapshot& after, const ChangeSet& changes) {
    std::map<AccountId, Removed> removed;
    for (const Change& change : changes.changes) {
        const AccountPtr account = after.account(change.account);
        if (!account || change.table == TableId::accounts) continue;
        const References before = referencesOf(change.before);
        for (const Reference& reference : referencesOf(change.after)) {
            if (before.contains(reference) || stands(after, *account, reference)) continue;
            return Error{"NoSuchEntity",
                         quoted(change.table, change.key) + " would name " + quoted(reference.table, reference.key) + ", which is not there any more", std::nullopt};
        }
        if (isGone(after, *account, change)) removed[change.account].add(change);
    }
    for (const auto& [id, rows] : removed) {
        if (auto free = rows.findHolder(*after.account(id)); !free) return free;
    }
    return {};
}

}  // namespace rolewright::identity
