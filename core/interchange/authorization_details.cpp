#include "core/interchange/authorization_details.h"

#include "core/base/text.h"
#include "core/identity/bindings.h"
#include "core/interchange/detail_rows.h"
#include "core/json/stream.h"

#include <algorithm>
#include <map>
#include <set>

namespace rolewright::interchange {
namespace {

constexpr json::Limits fileLimits{largestFile, 64, 2'000'000};

/// One thing and several are two texts.
Phrase counted(std::size_t count, const Phrase::Source& one, const Phrase::Source& many) { return (count == 1 ? one : many).with(count); }

Error notThisFile(Phrase message) { return Error::ours("InvalidImport", std::move(message)); }

/// Windows PowerShell writes UTF-16, or UTF-8 behind a byte-order mark, when it redirects into a file.
Result<std::string_view> withoutMark(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return notThisFile(Phrase::tr("the file is UTF-16: save it as UTF-8, in PowerShell with `| Out-File -Encoding utf8 FILE`"));
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

constexpr Phrase::Source notTheAnswer = Phrase::tr(
    "this is not the answer of `aws iam get-account-authorization-details`: it has none of `UserDetailList`, `GroupDetailList`, `RoleDetailList` and `Policies`");

template <typename Row> using Rows = std::vector<Found<Row>>;

}  // namespace

/// Reads the pages of all files into rows.
struct AuthorizationDetails::Read {
    explicit Read(const ImportOptions& given) : options(given), details(given.account.value_or(AccountId()), given.foreignIds, refusals) {}

    Result<void> readText(std::string name, std::string_view whole) {
        files.push_back(std::move(name));
        const auto plain = withoutMark(whole);
        if (!plain.ok()) return plain.error();
        text = *plain;
        told = 0;
        listSeen = false;
        details.setFile(files.size() - 1, text);
        auto stream = json::Stream::open(text, fileLimits);
        if (!stream.ok()) return std::move(stream).error();
        while (!stream->atEnd()) {
            auto page = stream->peek() == '[' ? stream->readArray([&] { return readPage(*stream); }) : readPage(*stream);
            if (!page.ok()) return page;
        }
        if (!listSeen) return notThisFile(notTheAnswer);
        return {};
    }

    Result<void> readPage(json::Stream& stream) {
        bool more = false;
        auto page = stream.readObject([&](const std::string& key) -> Result<void> {
            if (key == "UserDetailList") return readList(stream, users, &DetailRows::user);
            if (key == "GroupDetailList") return readList(stream, groups, &DetailRows::group);
            if (key == "RoleDetailList") return readList(stream, roles, &DetailRows::role);
            if (key == "Policies") return readList(stream, policies, &DetailRows::policy);
            auto value = stream.read();
            if (!value.ok()) return std::move(value).error();
            // The API says that more is to come with IsTruncated, the CLI with NextToken when it was asked for --max-items.
            if (key == "IsTruncated") more = more || value->boolean;
            if (key == "NextToken") more = more || (value->isString() && !value->string.empty());
            return {};
        });
        if (!more) lastPageSeen = true;
        return page;
    }

    template <typename Row>
    Result<void> readList(json::Stream& stream, Rows<Row>& rows, std::optional<Found<Row>> (DetailRows::*read)(const json::Value&)) {
        listSeen = true;
        return stream.readArray([&]() -> Result<void> {
            if (auto pause = breathe(stream); !pause.ok()) return pause;
            auto value = stream.read();
            if (!value.ok()) return std::move(value).error();
            if (auto found = (details.*read)(*value)) rows.push_back(*std::move(found));
            return {};
        });
    }

    /// Tells how far it is, about a hundred times in all, and gives up when it is told to.
    Result<void> breathe(const json::Stream& stream) {
        if (options.cancelled && options.cancelled->load(std::memory_order_relaxed))
            return Error::ours("Cancelled", Phrase::tr("the import was cancelled: nothing was changed"));
        const double done = static_cast<double>(stream.position().offset) / static_cast<double>(text.size());
        if (options.progress && done >= told + 0.01) {
            told = done;
            options.progress(done);
        }
        return {};
    }

    ImportOptions options;
    std::vector<Refusal> refusals;
    DetailRows details;
    Rows<identity::User> users;
    Rows<identity::Group> groups;
    Rows<identity::Role> roles;
    Rows<identity::ManagedPolicy> policies;
    std::vector<std::string> files;
    std::string_view text;  ///< of the file that is being read
    bool listSeen = false;
    bool lastPageSeen = false;
    double told = 0;
};

namespace {

/// What was read meets a world.
class Import {
public:
    Import(const identity::Snapshot& world, ImportResult result, Rows<identity::User> users, Rows<identity::Group> groups, Rows<identity::Role> roles,
           Rows<identity::ManagedPolicy> policies)
        : m_world(world), m_result(std::move(result)), m_users(std::move(users)), m_groups(std::move(groups)), m_roles(std::move(roles)), m_policies(std::move(policies)) {}

    /// Of entities whose names differ only by case IAM has one; a later one in the file is refused.
    template <typename Row>
    void refuseRepeated(Rows<Row>& rows, const Phrase::Source& named, const Phrase::Source& reason) {
        std::set<std::string> names;
        std::erase_if(rows, [&](const Found<Row>& found) {
            std::string name = text::lower(found.row.name);
            if constexpr (std::is_same_v<Row, identity::ManagedPolicy>) name += found.row.awsManaged ? ":aws" : "";
            if (names.insert(std::move(name)).second) return false;
            m_result.refusals.push_back({named.with(found.row.name), reason, found.span, found.file});
            return true;
        });
    }

    Result<ImportResult> run() {
        refuseRepeated(m_users, Phrase::tr("user `%1`"), Phrase::tr("the file has a user of this name already"));
        refuseRepeated(m_groups, Phrase::tr("group `%1`"), Phrase::tr("the file has a group of this name already"));
        refuseRepeated(m_roles, Phrase::tr("role `%1`"), Phrase::tr("the file has a role of this name already"));
        refuseRepeated(m_policies, Phrase::tr("policy `%1`"), Phrase::tr("the file has a policy of this name already"));
        m_result.users = m_users.size();
        m_result.groups = m_groups.size();
        m_result.roles = m_roles.size();
        m_result.policies = m_policies.size();
        if (m_users.empty() && m_groups.empty() && m_roles.empty() && m_policies.empty() && !m_result.refusals.empty()) return std::move(m_result);
        if (m_result.account.empty()) return notThisFile(Phrase::tr("nothing in the file says which account it is of: name the account"));
        identity::Editor editor(m_world);
        if (!m_world.account(m_result.account)) {
            identity::Account account;
            account.id = m_result.account;
            account.name = m_result.account.text();
            editor.putAccount(std::move(account));
        }
        keepWhatIsKnown();
        putPolicies(editor);
        put(editor, m_groups);
        leaveUnknownGroups(editor.snapshot());
        put(editor, m_users);
        dropKeysOfOthers(editor);
        put(editor, m_roles);
        bindTrust(editor);
        nameUnknowns(editor.snapshot());
        m_result.changes = std::move(editor).finish(Phrase::tr("Import %1 into %2").with(m_result.summary(), m_result.account.text()));
        return std::move(m_result);
    }

    template <typename Row>
    void put(identity::Editor& editor, const Rows<Row>& rows) {
        std::vector<Row> plain;
        plain.reserve(rows.size());
        for (const Found<Row>& found : rows) plain.push_back(found.row);
        editor.putAll(m_result.account, std::move(plain));
    }

    void putPolicies(identity::Editor& editor) {
        std::vector<identity::ManagedPolicy> local;
        std::vector<identity::ManagedPolicy> aws;
        for (const Found<identity::ManagedPolicy>& found : m_policies) {
            const auto known = found.row.awsManaged ? m_world.awsPolicies().find(found.row.name) : nullptr;
            if (!found.row.awsManaged) local.push_back(found.row);
            else if (!known || known->nextVersion < found.row.nextVersion) aws.push_back(found.row);
        }
        editor.putAll(m_result.account, std::move(local));
        editor.putAll(AccountId(), std::move(aws));
    }

    /// The format says nothing of these: when the world knows them of the very same entity, they stay.
    void keepWhatIsKnown() {
        const identity::AccountPtr account = m_world.account(m_result.account);
        if (!account) return;
        for (Found<identity::Role>& found : m_roles) {
            const auto before = account->roles.find(found.row.name);
            if (!before || before->id != found.row.id) continue;
            if (!found.row.maxSessionSeconds) found.row.maxSessionSeconds = before->maxSessionSeconds;
            if (found.row.description.empty()) found.row.description = before->description;
        }
        for (Found<identity::User>& found : m_users) {
            const auto before = account->users.find(found.row.name);
            if (!before || before->id != found.row.id) continue;
            found.row.passwordLastUsed = before->passwordLastUsed;
            static_cast<identity::UserCredentials&>(found.row) = *before;
        }
        for (Found<identity::ManagedPolicy>& found : m_policies) {
            const auto before = account->policies.find(found.row.name);
            if (before && before->id == found.row.id) found.row.tags = before->tags;
        }
    }

    /// A user with another unique id is another person: keys of whoever had the name before must not open what the new one may do.
    void dropKeysOfOthers(identity::Editor& editor) {
        const identity::AccountPtr before = m_world.account(m_result.account);
        if (!before) return;
        std::set<std::string_view> others;
        for (const Found<identity::User>& found : m_users) {
            const auto user = before->users.find(found.row.name);
            if (user && user->id != found.row.id) others.insert(user->name);
        }
        before->accessKeys.forEach([&](const identity::RowPtr<identity::AccessKey>& key) {
            if (others.contains(key->user)) editor.remove<identity::AccessKey>(m_result.account, key->id);
        });
    }

    /// A membership in a group that is nowhere would dangle.
    void leaveUnknownGroups(const identity::Snapshot& snapshot) {
        const identity::AccountPtr account = snapshot.account(m_result.account);
        for (Found<identity::User>& found : m_users) {
            std::erase_if(found.row.groups, [&](std::string& name) {
                const auto group = account->groups.find(name);
                if (group) name = group->name;
                else m_result.refusals.push_back({Phrase::tr("user `%1`").with(found.row.name), Phrase::tr("its group `%1` is not in the file: imported without it").with(name), found.span, found.file});
                return group == nullptr;
            });
        }
    }

    /// Principals that exist are bound to who they are now, as when AWS saved the policy.
    void bindTrust(identity::Editor& editor) {
        for (Found<identity::Role>& found : m_roles) found.row.trustBindings = identity::bindPrincipals(editor.snapshot(), *found.row.trust).byArn;
        put(editor, m_roles);
    }

    void nameUnknowns(const identity::Snapshot& snapshot) {
        const auto sessions = std::count_if(m_roles.begin(), m_roles.end(), [](const auto& found) { return !found.row.maxSessionSeconds; });
        if (sessions > 0) m_result.unknowns.push_back(counted(static_cast<std::size_t>(sessions), Phrase::tr("maximum session length of %1 role"), Phrase::tr("maximum session length of %1 roles")));

        std::map<std::string, std::size_t> missing;
        const auto look = [&](const std::string& arn) {
            if (!snapshot.managedPolicy(arn)) ++missing[arn];
        };
        const auto lookAll = [&](const auto& rows) {
            for (const auto& found : rows) {
                std::for_each(found.row.attachedPolicies.begin(), found.row.attachedPolicies.end(), look);
                if constexpr (requires { found.row.boundary; }) {
                    if (found.row.boundary) look(*found.row.boundary);
                }
            }
        };
        lookAll(m_users);
        lookAll(m_groups);
        lookAll(m_roles);
        for (const auto& [arn, uses] : missing)
            m_result.unknowns.push_back((uses == 1 ? Phrase::tr("what `%2` allows, which %1 principal uses: its document is not in the file")
                                                   : Phrase::tr("what `%2` allows, which %1 principals use: its document is not in the file")).with(uses, arn));
        m_result.unknowns.push_back(Phrase::tr("access keys, MFA devices, passwords, identity providers and organization policies"));
    }

    const identity::Snapshot& m_world;
    ImportResult m_result;
    Rows<identity::User> m_users;
    Rows<identity::Group> m_groups;
    Rows<identity::Role> m_roles;
    Rows<identity::ManagedPolicy> m_policies;
};

}  // namespace

std::string placeText(std::string_view file, const std::optional<SourceSpan>& span) {
    if (!span) return std::string(file);
    return std::string(file) + ":" + std::to_string(span->begin.line) + ":" + std::to_string(span->begin.column);
}

Phrase ImportResult::summary() const {
    return Phrase::tr("%1, %2, %3, %4").with(counted(users, Phrase::tr("%1 user"), Phrase::tr("%1 users")), counted(groups, Phrase::tr("%1 group"), Phrase::tr("%1 groups")),
                                              counted(roles, Phrase::tr("%1 role"), Phrase::tr("%1 roles")), counted(policies, Phrase::tr("%1 policy"), Phrase::tr("%1 policies")));
}

AuthorizationDetails::AuthorizationDetails(const ImportOptions& options) : m_read(std::make_unique<Read>(options)) {}
AuthorizationDetails::AuthorizationDetails(AuthorizationDetails&&) noexcept = default;
AuthorizationDetails::~AuthorizationDetails() = default;

Result<void> AuthorizationDetails::read(std::string name, std::string_view text) { return m_read->readText(std::move(name), text); }

Result<ImportResult> AuthorizationDetails::into(const identity::Snapshot& world) const {
    ImportResult result;
    result.files = m_read->files;
    result.refusals = m_read->refusals;
    result.account = m_read->details.account();
    if (!m_read->lastPageSeen) result.unknowns.push_back(Phrase::tr("the entities of further pages: every page says that more are to come"));
    if (const std::size_t profiles = m_read->details.instanceProfiles())
        result.unknowns.push_back(counted(profiles, Phrase::tr("%1 instance profile, which is not kept"), Phrase::tr("%1 instance profiles, which are not kept")));
    return Import(world, std::move(result), m_read->users, m_read->groups, m_read->roles, m_read->policies).run();
}

Result<ImportResult> importAuthorizationDetails(std::string_view text, const identity::Snapshot& world, const ImportOptions& options) {
    AuthorizationDetails details(options);
    if (auto read = details.read({}, text); !read.ok()) return read.error();
    return details.into(world);
}

}  // namespace rolewright::interchange
