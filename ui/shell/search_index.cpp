#include "ui/shell/search_index.h"

#include "core/base/text.h"
#include "core/service/organization.h"
#include "ui/models/people_model.h"
#include "ui/models/session_cells.h"
#include "ui/models/word_fit.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <unordered_map>

namespace rolewright::ui {
namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

/// Writes entries one after the other into two long texts: 100,000 small strings would take longer to walk through.
class SearchIndex::Maker {
public:
    explicit Maker(SearchIndex& index) : m_index(index) {}

    void beginAccount(const identity::Account& account)
    {
        m_account = static_cast<std::uint32_t>(m_index.m_accounts.size());
        m_index.m_accounts.push_back(account.name.empty() ? account.id.text() : account.name + " (" + account.id.text() + ")");
        add(Kind::account, account.name.empty() ? account.id.text() : account.name, account.id.text(), {account.alias, account.email}, {});
    }
    void endAccounts() { m_account = none; }

    void add(Kind kind, std::string_view name, std::string_view target, std::initializer_list<std::string_view> more, const identity::Tags& tags)
    {
        Entry entry;
        entry.kind = kind;
        entry.account = m_account;
        entry.shown = static_cast<std::uint32_t>(m_index.m_shown.size());
        entry.nameSize = static_cast<std::uint32_t>(name.size());
        entry.targetSize = static_cast<std::uint32_t>(target.size());
        m_index.m_shown.append(name).append(target);
        const std::string foldedName = folded(name);
        std::string rest(1, '\n');
        rest.append(target);
        for (const std::string_view text : more)
            rest.append("\n").append(text);
        for (const identity::Tag& tag : tags)
            rest.append("\n").append(tag.key).append("=").append(tag.value);
        entry.folded = static_cast<std::uint32_t>(m_index.m_folded.size());
        entry.foldedNameSize = static_cast<std::uint32_t>(foldedName.size());
        m_index.m_folded.append(foldedName).append(folded(rest));
        entry.foldedSize = static_cast<std::uint32_t>(m_index.m_folded.size()) - entry.folded;
        m_index.m_entries.push_back(entry);
    }

    void addAll(const identity::Account& account)
    {
        const AccountId& id = account.id;
        beginAccount(account);
        std::map<std::string, std::string> keys;  // of each user, as they are looked for
        account.accessKeys.forEach([&](const auto& row) { keys[text::lower(row->user)] += row->id + "\n"; });
        account.users.forEach([&](const auto& row) { add(Kind::user, row->name, arnOf(id, *row), {row->id, keys[text::lower(row->name)]}, row->tags); });
        account.groups.forEach([&](const auto& row) { add(Kind::group, row->name, arnOf(id, *row), {row->id}, {}); });
        account.roles.forEach([&](const auto& row) { add(Kind::role, row->name, arnOf(id, *row), {row->id, row->description}, row->tags); });
        account.policies.forEach([&](const auto& row) { add(Kind::policy, row->name, arnOf(id, *row), {row->id, row->description}, row->tags); });
        account.buckets.forEach([&](const auto& row) { add(Kind::bucket, row->name, arnOf(*row), {}, row->tags); });
        account.samlProviders.forEach([&](const auto& row) { add(Kind::provider, row->name, arnOf(id, *row), {row->id}, row->tags); });
        account.oidcProviders.forEach([&](const auto& row) { add(Kind::provider, row->url, arnOf(id, *row), {}, row->tags); });
        account.functions.forEach([&](const auto& row) { add(Kind::function, row->name, arnOf(id, *row), {row->description}, row->tags); });
        account.instanceProfiles.forEach([&](const auto& row) { add(Kind::instanceProfile, row->name, arnOf(id, *row), {row->id, row->role}, row->tags); });
        account.guardedResources.forEach([&](const auto& row) { add(Kind::resource, row->arn.substr(row->arn.rfind(':') + 1), row->arn, {}, {}); });
        account.objects.forEach([&](const auto& row) {
            if (!row->isDeleteMarker)
                add(Kind::object, row->key, arnOf(*row), {}, {});
        });
    }

    /// What is of no account.
    void addRest(const identity::Snapshot& world)
    {
        world.awsPolicies().forEach([&](const auto& row) { add(Kind::policy, row->name, identity::arnOf({}, *row), {row->description}, {}); });
        world.people().forEach([&](const auto& row) { add(Kind::person, row->userName, personReference(row->userName), {row->displayName, row->email, row->id}, {}); });
        const auto& organization = world.organization();
        if (!organization)
            return;
        for (const identity::OrganizationUnit& unit : organization->units)
            add(Kind::unit, unit.name, service::targetArn(*organization, unit.id), {}, {});
        for (const identity::OrganizationPolicy& policy : organization->policies)
            add(Kind::organizationPolicy, policy.name, service::policyArn(*organization, policy), {policy.description}, {});
    }

    void addSession(const sts::Session& session)
    {
        add(Kind::session, sessionTitle(session).toStdString(), session.accessKeyId, {session.arn(), session.principalId}, session.tags);
    }

private:
    SearchIndex& m_index;
    std::uint32_t m_account = none;
};

std::shared_ptr<const SearchIndex> SearchIndex::build(const identity::Snapshot& world, const sts::BookView& sessions, const std::function<bool()>& cancelled)
{
    auto index = std::make_shared<SearchIndex>();
    Maker maker(*index);
    for (const identity::AccountPtr& account : world.accounts()) {
        if (cancelled && cancelled())
            return nullptr;
        maker.addAll(*account);
    }
    maker.endAccounts();
    maker.addRest(world);
    if (sessions) {
        for (const sts::EntryPtr& entry : *sessions) {
            if (!entry->forgotten)
                maker.addSession(*entry->session);
        }
    }
    return index;
}

int SearchIndex::score(const Entry& entry, const std::vector<std::string>& words) const
{
    const std::string_view text = std::string_view(m_folded).substr(entry.folded, entry.foldedSize);
    const std::string_view name = text.substr(0, entry.foldedNameSize);
    int sum = 0;
    for (const std::string& word : words) {
        int best = fit(name, text.substr(entry.foldedNameSize), word);
        if (word.size() == entry.targetSize && text.compare(entry.foldedNameSize + 1, word.size(), word) == 0)
            best = fit(word, word);  // the whole ARN or id
        if (best == 0)
            return 0;
        sum += best;
    }
    return sum;
}

std::vector<std::uint32_t> SearchIndex::find(const std::vector<std::string>& words, const std::vector<std::uint32_t>& recent, std::size_t limit) const
{
    if (words.empty())
        return {};
    struct Hit {
        int score;
        std::uint32_t age;
        std::uint32_t nameSize;
        std::uint32_t entry;
        bool operator<(const Hit& other) const { return std::tie(other.score, age, nameSize, entry) < std::tie(score, other.age, other.nameSize, other.entry); }
    };
    std::vector<Hit> hits;
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        if (const int points = score(m_entries[i], words))
            hits.push_back({points, none, m_entries[i].nameSize, i});
    }
    for (std::uint32_t age = 0; age < recent.size(); ++age) {
        const auto hit = std::lower_bound(hits.begin(), hits.end(), recent[age], [](const Hit& one, std::uint32_t entry) { return one.entry < entry; });
        if (hit != hits.end() && hit->entry == recent[age])
            hit->age = age;
    }
    const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(hits.size(), limit));
    std::partial_sort(hits.begin(), end, hits.end());
    std::vector<std::uint32_t> best;
    std::transform(hits.begin(), end, std::back_inserter(best), [](const Hit& hit) { return hit.entry; });
    return best;
}

std::vector<std::uint32_t> SearchIndex::entriesOf(const QStringList& targets) const
{
    std::unordered_map<std::string, std::uint32_t> found;
    for (const QString& target : targets)
        found.emplace(target.toStdString(), none);
    for (std::uint32_t i = 0; i < m_entries.size() && !found.empty(); ++i) {
        const Entry& entry = m_entries[i];
        const auto wanted = found.find(m_shown.substr(entry.shown + entry.nameSize, entry.targetSize));
        if (wanted != found.end() && wanted->second == none)
            wanted->second = i;
    }
    std::vector<std::uint32_t> entries;
    for (const QString& target : targets) {
        if (const std::uint32_t entry = found.at(target.toStdString()); entry != none)
            entries.push_back(entry);
    }
    return entries;
}

QString SearchIndex::name(std::uint32_t entry) const
{
    return toText(std::string_view(m_shown).substr(m_entries[entry].shown, m_entries[entry].nameSize));
}

QString SearchIndex::target(std::uint32_t entry) const
{
    const Entry& one = m_entries[entry];
    return toText(std::string_view(m_shown).substr(one.shown + one.nameSize, one.targetSize));
}

QString SearchIndex::account(std::uint32_t entry) const
{
    const std::uint32_t account = m_entries[entry].account;
    return account == none ? QString() : QString::fromStdString(m_accounts[account]);
}

}  // namespace rolewright::ui
