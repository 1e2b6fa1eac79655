#include "core/identity/change_set.h"

#include "core/identity/row_tables.h"

#include <algorithm>

namespace rolewright::identity {
namespace {

/// Names the row a change is about, so that two changes to one row are known as such.
std::string placeOf(const Change& change) {
    return change.account.text() + static_cast<char>('a' + static_cast<int>(change.table)) + (isExact(change.table) ? change.key : text::lower(change.key));
}


template <typename Tab>
bool sameRows(const Tab& a, const Tab& b) {
    bool same = true;
    const auto differs = [&](const auto&...) { same = false; };
    Tab::diff(a, b, differs, differs, differs);
    return same;
}

bool sameAccount(const Account& a, const Account& b) {
    return sameFacts(a, b) && forEachRowType([&]<typename Row>(RowTag<Row>) { return sameRows(tableOf<Row>(a), tableOf<Row>(b)); });
}

Error movedOn(const ChangeSet& changes, const Change& change) {
    std::string key = change.table == TableId::accounts ? change.account.text() : change.key;
    std::replace(key.begin(), key.end(), '\0', '/');
    std::string row(describe(change.table));
    if (!key.empty()) row += " `" + key + "`";
    return {"EntityTemporarilyUnmodifiable", "`" + changes.title.english() + "` cannot be applied: " + row + " was changed meanwhile", std::nullopt};
}

template <typename Row>
RowPtr<Row> rowIn(const AnyRow& row) {
    const auto* pointer = std::get_if<RowPtr<Row>>(&row);
    return pointer ? *pointer : nullptr;
}

/// Makes a run of changes in one table. Answers the first change whose `before` does not stand there any more, or null.
template <typename Row>
const Change* applyRows(Account& account, const Change* first, const Change* last) {
    auto& table = tableOf<Row>(account);
    using Tab = std::remove_reference_t<decltype(table)>;
    for (const Change* change = first; change != last; ++change) {
        if (table.find(change->key) != rowIn<Row>(change->before)) return change;
    }
    // From here on rebuilding the table once is cheaper than copying a chunk for each row.
    constexpr std::ptrdiff_t bulk = 64;
    if (last - first < bulk) {
        for (const Change* change = first; change != last; ++change) {
            auto row = rowIn<Row>(change->after);
            table = row ? table.with(std::move(row)) : table.without(change->key);
        }
        return nullptr;
    }
    std::vector<typename Tab::Edit> edits;
    edits.reserve(static_cast<std::size_t>(last - first));
    for (const Change* change = first; change != last; ++change) edits.push_back({change->key, rowIn<Row>(change->after)});
    table = table.withAll(std::move(edits));
    return nullptr;
}

const Change* applyRun(Account& account, const Change* first, const Change* last) {
    const Change* failed = nullptr;
    forEachRowType([&]<typename Row>(RowTag<Row>) {
        if (first->table == tableIdOf<Row>()) failed = applyRows<Row>(account, first, last);
        return true;
    });
    return failed;
}

/// The account as it is after a change to table `accounts`, or nothing when `before` does not stand there any more.
std::optional<AccountPtr> applyAccount(const AccountPtr& now, const Change& change) {
    if (!change.accountBefore) return now ? std::nullopt : std::optional(change.accountAfter);
    if (!now) return std::nullopt;
    if (!change.accountAfter) return sameAccount(*now, *change.accountBefore) ? std::optional<AccountPtr>(nullptr) : std::nullopt;
    if (!sameFacts(*now, *change.accountBefore)) return std::nullopt;
    return std::make_shared<const Account>(withFactsOf(*now, *change.accountAfter));
}

/// Where the run of changes to one table of one account that begins at `first` ends.
const Change* endOfRun(const Change* first, const Change* end) {
    return std::find_if(first + 1, end, [first](const Change& c) { return c.table != first->table || c.account != first->account; });
}

/// The account whose tables a row belongs to. Rows of no account are AWS's own policies and the practice directory: they stand in an account without an id.
AccountPtr holderOf(const Snapshot& snapshot, const AccountId& account) {
    if (!account.empty()) return snapshot.account(account);
    auto nobodys = std::make_shared<Account>();
    nobodys->policies = snapshot.awsPolicies();
    nobodys->people = snapshot.people();
    return nobodys;
}

Snapshot withHolder(const Snapshot& snapshot, Account holder) {
    if (holder.id.empty()) return snapshot.withAwsPolicies(std::move(holder.policies)).withPeople(std::move(holder.people));
    return snapshot.withAccount(std::make_shared<const Account>(std::move(holder)));
}

}  // namespace

Phrase::Source describe(TableId table) {
    switch (table) {
        case TableId::accounts: return Phrase::tr("account");
        case TableId::users: return Phrase::tr("user");
        case TableId::groups: return Phrase::tr("group");
        case TableId::roles: return Phrase::tr("role");
        case TableId::policies: return Phrase::tr("policy");
        case TableId::accessKeys: return Phrase::tr("access key");
        case TableId::buckets: return Phrase::tr("bucket");
        case TableId::objects: return Phrase::tr("object");
        case TableId::organization: return Phrase::tr("organization");
        case TableId::mfaDevices: return Phrase::tr("MFA device");
        case TableId::instanceProfiles: return Phrase::tr("instance profile");
        case TableId::serverCertificates: return Phrase::tr("server certificate");
        case TableId::samlProviders: return Phrase::tr("SAML provider");
        case TableId::oidcProviders: return Phrase::tr("OpenID Connect provider");
        case TableId::functions: return Phrase::tr("function");
        case TableId::people: return Phrase::tr("person");
        case TableId::delegationRequests: return Phrase::tr("delegation request");
        case TableId::delegationTemplates: return Phrase::tr("delegation template");
        case TableId::guardedResources: return Phrase::tr("resource");
        case TableId::uploads: return Phrase::tr("upload in parts");
    }
    return {};
}

void ChangeSet::append(const ChangeSet& next) {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < changes.size(); ++i) places.emplace(placeOf(changes[i]), i);
    for (const Change& change : next.changes) {
        const auto [found, added] = places.try_emplace(placeOf(change), changes.size());
        if (added) {
            changes.push_back(change);
            continue;
        }
        Change& first = changes[found->second];
        first.after = change.after;
        first.accountAfter = change.accountAfter;
        first.organizationAfter = change.organizationAfter;
    }
}

ChangeSet ChangeSet::inverse() const {
    ChangeSet back{title, {changes.rbegin(), changes.rend()}};
    for (Change& change : back.changes) {
        std::swap(change.before, change.after);
        std::swap(change.accountBefore, change.accountAfter);
        std::swap(change.organizationBefore, change.organizationAfter);
    }
    return back;
}

Result<Snapshot> apply(const Snapshot& snapshot, const ChangeSet& changes) {
    Snapshot next = snapshot;
    const Change* const end = changes.changes.data() + changes.changes.size();
    for (const Change* change = changes.changes.data(); change != end;) {
        if (change->table == TableId::organization) {
            if (next.organization() != change->organizationBefore) return movedOn(changes, *change);
            next = next.withOrganization(change->organizationAfter);
            ++change;
            continue;
        }
        if (change->table == TableId::accounts) {
            const AccountPtr now = next.account(change->account);
            const auto account = applyAccount(now, *change);
            if (!account) return movedOn(changes, *change);
            next = *account ? next.withAccount(*account) : next.withoutAccount(change->account);
            ++change;
            continue;
        }
        const AccountPtr now = holderOf(next, change->account);
        if (!now) return movedOn(changes, *change);
        Account account = *now;
        const Change* const run = endOfRun(change, end);
        if (const Change* failed = applyRun(account, change, run)) return movedOn(changes, *failed);
        next = withHolder(next, std::move(account));
        change = run;
    }
    return next;
}

template <typename Row>
void Editor::put(const AccountId& account, Row row) {
    const AccountPtr now = holderOf(m_snapshot, account);
    assert(now);
    Account next = *now;
    auto& table = tableOf<Row>(next);
    auto after = std::make_shared<const Row>(std::move(row));
    Change change{account, tableIdOf<Row>(), std::string(rowKey(*after)), {}, after, nullptr, nullptr, nullptr, nullptr};
    if (auto before = table.find(change.key)) change.before = std::move(before);
    table = table.with(std::move(after));
    m_snapshot = withHolder(m_snapshot, std::move(next));
    record(std::move(change));
}

template <typename Row>
void Editor::putAll(const AccountId& account, std::vector<Row> rows) {
    const AccountPtr now = holderOf(m_snapshot, account);
    assert(now);
    Account next = *now;
    auto& table = tableOf<Row>(next);
    using Tab = std::remove_reference_t<decltype(table)>;
    std::vector<typename Tab::Edit> edits;
    edits.reserve(rows.size());
    for (Row& row : rows) {
        auto after = std::make_shared<const Row>(std::move(row));
        Change change{account, tableIdOf<Row>(), std::string(rowKey(*after)), {}, after, nullptr, nullptr, nullptr, nullptr};
        if (auto before = table.find(change.key)) change.before = std::move(before);
        edits.push_back({change.key, std::move(after)});
        record(std::move(change));
    }
    table = table.withAll(std::move(edits));
    m_snapshot = withHolder(m_snapshot, std::move(next));
}

template <typename Row>
void Editor::remove(const AccountId& account, std::string_view key) {
    const AccountPtr now = holderOf(m_snapshot, account);
    if (!now) return;
    Account next = *now;
    auto& table = tableOf<Row>(next);
    auto before = table.find(key);
    if (!before) return;
    Change change{account, tableIdOf<Row>(), std::string(rowKey(*before)), before, {}, nullptr, nullptr, nullptr, nullptr};
    table = table.without(change.key);
    m_snapshot = withHolder(m_snapshot, std::move(next));
    record(std::move(change));
}

template void Editor::put(const AccountId&, User);
template void Editor::put(const AccountId&, Group);
template void Editor::put(const AccountId&, Role);
template void Editor::put(const AccountId&, ManagedPolicy);
template void Editor::put(const AccountId&, AccessKey);
template void Editor::put(const AccountId&, Bucket);
template void Editor::put(const AccountId&, StoredObject);
template void Editor::put(const AccountId&, MfaDevice);
template void Editor::put(const AccountId&, SamlProvider);
template void Editor::put(const AccountId&, OidcProvider);
template void Editor::put(const AccountId&, Function);
template void Editor::put(const AccountId&, Person);
template void Editor::put(const AccountId&, DelegationRequest);
template void Editor::put(const AccountId&, DelegationTemplate);
template void Editor::put(const AccountId&, InstanceProfile);
template void Editor::put(const AccountId&, ServerCertificate);
template void Editor::put(const AccountId&, GuardedResource);
template void Editor::put(const AccountId&, MultipartUpload);
template void Editor::putAll(const AccountId&, std::vector<User>);
template void Editor::putAll(const AccountId&, std::vector<Group>);
template void Editor::putAll(const AccountId&, std::vector<Role>);
template void Editor::putAll(const AccountId&, std::vector<ManagedPolicy>);
template void Editor::putAll(const AccountId&, std::vector<AccessKey>);
template void Editor::putAll(const AccountId&, std::vector<Bucket>);
template void Editor::putAll(const AccountId&, std::vector<StoredObject>);
template void Editor::putAll(const AccountId&, std::vector<MfaDevice>);
template void Editor::putAll(const AccountId&, std::vector<SamlProvider>);
template void Editor::putAll(const AccountId&, std::vector<OidcProvider>);
template void Editor::putAll(const AccountId&, std::vector<Function>);
template void Editor::putAll(const AccountId&, std::vector<Person>);
template void Editor::putAll(const AccountId&, std::vector<DelegationRequest>);
template void Editor::putAll(const AccountId&, std::vector<DelegationTemplate>);
template void Editor::putAll(const AccountId&, std::vector<InstanceProfile>);
template void Editor::putAll(const AccountId&, std::vector<ServerCertificate>);
template void Editor::putAll(const AccountId&, std::vector<GuardedResource>);
template void Editor::putAll(const AccountId&, std::vector<MultipartUpload>);
template void Editor::remove<User>(const AccountId&, std::string_view);
template void Editor::remove<Group>(const AccountId&, std::string_view);
template void Editor::remove<Role>(const AccountId&, std::string_view);
template void Editor::remove<ManagedPolicy>(const AccountId&, std::string_view);
template void Editor::remove<AccessKey>(const AccountId&, std::string_view);
template void Editor::remove<Bucket>(const AccountId&, std::string_view);
template void Editor::remove<StoredObject>(const AccountId&, std::string_view);
template void Editor::remove<MfaDevice>(const AccountId&, std::string_view);
template void Editor::remove<SamlProvider>(const AccountId&, std::string_view);
template void Editor::remove<OidcProvider>(const AccountId&, std::string_view);
template void Editor::remove<Function>(const AccountId&, std::string_view);
template void Editor::remove<Person>(const AccountId&, std::string_view);
template void Editor::remove<DelegationRequest>(const AccountId&, std::string_view);
template void Editor::remove<DelegationTemplate>(const AccountId&, std::string_view);
template void Editor::remove<InstanceProfile>(const AccountId&, std::string_view);
template void Editor::remove<ServerCertificate>(const AccountId&, std::string_view);
template void Editor::remove<GuardedResource>(const AccountId&, std::string_view);
template void Editor::remove<MultipartUpload>(const AccountId&, std::string_view);

void Editor::putAccount(Account account) {
    const AccountPtr before = m_snapshot.account(account.id);
    const AccountId id = account.id;
    auto after = std::make_shared<const Account>(before ? withFactsOf(*before, account) : std::move(account));
    m_snapshot = m_snapshot.withAccount(after);
    m_changes.push_back({id, TableId::accounts, {}, {}, {}, before, std::move(after), nullptr, nullptr});
}

void Editor::removeAccount(const AccountId& id) {
    const AccountPtr before = m_snapshot.account(id);
    if (!before) return;
    m_snapshot = m_snapshot.withoutAccount(id);
    m_changes.push_back({id, TableId::accounts, {}, {}, {}, before, nullptr, nullptr, nullptr});
    m_places.clear();
}

void Editor::putOrganization(Organization organization) {
    auto after = std::make_shared<const Organization>(std::move(organization));
    m_changes.push_back({{}, TableId::organization, {}, {}, {}, nullptr, nullptr, m_snapshot.organization(), after});
    m_snapshot = m_snapshot.withOrganization(std::move(after));
}

void Editor::removeOrganization() {
    m_changes.push_back({{}, TableId::organization, {}, {}, {}, nullptr, nullptr, m_snapshot.organization(), nullptr});
    m_snapshot = m_snapshot.withOrganization(nullptr);
}

void Editor::record(Change change) {
    const auto [found, added] = m_places.try_emplace(placeOf(change), m_changes.size());
    if (added) m_changes.push_back(std::move(change));
    else m_changes[found->second].after = std::move(change.after);
}

ChangeSet Editor::finish(Phrase title) && {
    std::erase_if(m_changes, [](const Change& c) {
        return c.table != TableId::accounts && c.table != TableId::organization && c.before.index() == 0 && c.after.index() == 0;
    });
    return {std::move(title), std::move(m_changes)};
}

}  // namespace rolewright::identity
