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

/// A hundred times the file of a large account.
constexpr json::Limits fileLimits{std::size_t{512} << 20, 64, 2'000'000};

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

Error notThisFile(std::string message) { return {"InvalidImport", std::move(message), std::nullopt}; }

/// Windows PowerShell writes UTF-16, or UTF-8 behind a byte-order mark, when it redirects into a file.
Result<std::string_view> withoutMark(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return notThisFile("the file is UTF-16: save it as UTF-8, in PowerShell with `| Out-File -Encoding utf8 FILE`");
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

class Import {
public:
    Import(std::string_view text, const identity::Snapshot& world, const ImportOptions& options)
        : m_text(text), m_world(world), m_options(options), m_rows(text, options.account.value_or(AccountId()), m_result.refusals) {}

    Result<ImportResult> run() {
        auto stream = json::Stream::open(m_text, fileLimits);
        if (!stream.ok()) return std::move(stream).error();
        while (!stream->atEnd()) {
            const auto read = stream->peek() == '[' ? stream->readArray([&] { return readPage(*stream); }) : readPage(*stream);
            if (!read.ok()) return read.error();
        }
        if (!m_listSeen)
            return notThisFile("this is not the answer of `aws iam get-account-authorization-details`: it has none of `UserDetailList`, `GroupDetailList`, "
                               "`RoleDetailList` and `Policies`");
        if (m_users.empty() && m_groups.empty() && m_roles.empty() && m_policies.empty() && !m_result.refusals.empty()) {
            const Refusal& first = m_result.refusals.front();
            return Error{"InvalidImport", "nothing in the file can be imported: " + first.what + ": " + first.reason, first.span};
        }
        if (m_rows.account().empty()) return notThisFile("nothing in the file says which account it is of: name the account");
        if (m_truncated) m_result.unknowns.push_back("the entities of further pages: the last page says IsTruncated");
        return finish();
    }

private:
    template <typename Row> using Rows = std::vector<Found<Row>>;

    Result<void> readPage(json::Stream& stream) {
        return stream.readObject([&](const std::string& key) -> Result<void> {
            if (key == "UserDetailList") return readList(stream, m_users, &DetailRows::user);
            if (key == "GroupDetailList") return readList(stream, m_groups, &DetailRows::group);
            if (key == "RoleDetailList") return readList(stream, m_roles, &DetailRows::role);
            if (key == "Policies") return readList(stream, m_policies, &DetailRows::policy);
            auto value = stream.read();
            if (!value.ok()) return std::move(value).error();
            if (key == "IsTruncated") m_truncated = value->boolean;
            return {};
        });
    }

    template <typename Row>
    Result<void> readList(json::Stream& stream, Rows<Row>& rows, std::optional<Found<Row>> (DetailRows::*read)(const json::Value&)) {
        m_listSeen = true;
        return stream.readArray([&]() -> Result<void> {
            if (auto pause = breathe(stream); !pause.ok()) return pause;
            auto value = stream.read();
            if (!value.ok()) return std::move(value).error();
            if (auto found = (m_rows.*read)(*value)) rows.push_back(*std::move(found));
            return {};
        });
    }

    /// Tells how far it is, about a hundred times in all, and gives up when it is told to.
    Result<void> breathe(const json::Stream& stream) {
        if (m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed))
            return Error{"Cancelled", "the import was cancelled: nothing was changed", std::nullopt};
        const double done = static_cast<double>(stream.position().offset) / static_cast<double>(m_text.size());
        if (m_options.progress && done >= m_told + 0.01) {
            m_told = done;
            m_options.progress(done * 0.95);
        }
        return {};
    }

    /// Of entities whose names differ only by case IAM has one; a later one in the file is refused.
    template <typename Row>
    void refuseRepeated(Rows<Row>& rows, std::string_view word) {
        std::set<std::string> names;
        std::erase_if(rows, [&](const Found<Row>& found) {
            std::string name = text::lower(found.row.name);
            if constexpr (std::is_same_v<Row, identity::ManagedPolicy>) name += found.row.awsManaged ? ":aws" : "";
            if (names.insert(std::move(name)).second) return false;
            m_result.refusals.push_back({std::string(word) + " `" + found.row.name + "`", "the file has a " + std::string(word) + " of this name already", found.span});
            return true;
        });
    }

    Result<ImportResult> finish() {
        refuseRepeated(m_users, "user");
        refuseRepeated(m_groups, "group");
        refuseRepeated(m_roles, "role");
        refuseRepeated(m_policies, "policy");
        m_result.account = m_rows.account();
        m_result.users = m_users.size();
        m_result.groups = m_groups.size();
        m_result.roles = m_roles.size();
        m_result.policies = m_policies.size();
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
        put(editor, m_roles);
        bindTrust(editor);
        nameUnknowns(editor.snapshot());
        m_result.changes = std::move(editor).finish("Import " + m_result.summary().substr(9) + " into " + m_result.account.text());
        if (m_options.progress) m_options.progress(1.0);
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
            if (before && before->id == found.row.id) found.row.passwordLastUsed = before->passwordLastUsed;
        }
        for (Found<identity::ManagedPolicy>& found : m_policies) {
            const auto before = account->policies.find(found.row.name);
            if (before && before->id == found.row.id) found.row.tags = before->tags;
        }
    }

    /// A membership in a group that is nowhere would dangle.
    void leaveUnknownGroups(const identity::Snapshot& snapshot) {
        const identity::AccountPtr account = snapshot.account(m_result.account);
        for (Found<identity::User>& found : m_users) {
            std::erase_if(found.row.groups, [&](std::string& name) {
                const auto group = account->groups.find(name);
                if (group) name = group->name;
                else m_result.refusals.push_back({"user `" + found.row.name + "`", "its group `" + name + "` is not in the file: imported without it", found.span});
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
        if (sessions > 0) m_result.unknowns.push_back("maximum session length of " + counted(static_cast<std::size_t>(sessions), "role", "roles"));

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
            m_result.unknowns.push_back("what `" + arn + "` allows, which " + counted(uses, "principal uses", "principals use") + ": its document is not in the file");
        m_result.unknowns.push_back("access keys, MFA devices, passwords, identity providers and organization policies");
    }

    std::string_view m_text;
    const identity::Snapshot& m_world;
    const ImportOptions& m_options;
    ImportResult m_result;
    DetailRows m_rows;
    Rows<identity::User> m_users;
    Rows<identity::Group> m_groups;
    Rows<identity::Role> m_roles;
    Rows<identity::ManagedPolicy> m_policies;
    bool m_listSeen = false;
    bool m_truncated = false;
    double m_told = 0;
};

}  // namespace

std::string ImportResult::summary() const {
    return "imported " + counted(users, "user", "users") + ", " + counted(groups, "group", "groups") + ", " + counted(roles, "role", "roles") + ", " +
           counted(policies, "policy", "policies");
}

Result<ImportResult> importAuthorizationDetails(std::string_view text, const identity::Snapshot& world, const ImportOptions& options) {
    const auto plain = withoutMark(text);
    if (!plain.ok()) return plain.error();
    return Import(*plain, world, options).run();
}

}  // namespace rolewright::interchange
