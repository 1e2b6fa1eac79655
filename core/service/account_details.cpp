/// Everything about everybody: GetAccountAuthorizationDetails. Source: IAM API Reference, of that name.
#include "core/service/credentials.h"
#include "core/service/documents.h"
#include "core/service/key_uses.h"
#include "core/service/policies.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr std::string_view kinds[] = {"User", "Group", "Role", "LocalManagedPolicy", "AWSManagedPolicy"};
constexpr const char* lists[] = {"UserDetailList", "GroupDetailList", "RoleDetailList", "Policies", "Policies"};

json::Object attachedPolicies(const Call& call, const identity::Principal& principal)
{
    json::Object list = json::Object::array();
    for (const std::string& arn : principal.attachedPolicies) {
        const auto policy = call.world().managedPolicy(arn);
        list.push_back({{"PolicyName", policy ? policy->name : arn.substr(arn.rfind('/') + 1)}, {"PolicyArn", arn}});
    }
    return list;
}

json::Object inlinePolicies(const identity::Principal& principal)
{
    json::Object list = json::Object::array();
    for (const identity::InlinePolicy& policy : principal.inlinePolicies)
        list.push_back({{"PolicyName", policy.name}, {"PolicyDocument", documentAnswer(policy.document->text())}});
    return list;
}

/// Path, name, id, ARN and date, as every detail begins.
template <typename Row>
json::Object beginning(const Call& call, const Row& row, const char* nameMember, const char* idMember)
{
    return {{"Path", row.path}, {nameMember, row.name}, {idMember, row.id}, {"Arn", identity::arnOf(call.accountId(), row)}, {"CreateDate", dateText(row.created)}};
}

template <typename Row>
void addBoundaryAndTags(json::Object& detail, const Row& row)
{
    if (row.boundary)
        detail["PermissionsBoundary"] = {{"PermissionsBoundaryType", "Policy"}, {"PermissionsBoundaryArn", *row.boundary}};
    detail["Tags"] = tagsAnswer(row.tags);
}

json::Object describe(const Call& call, const identity::User& user)
{
    json::Object detail = beginning(call, user, "UserName", "UserId");
    if (!user.inlinePolicies.empty())
        detail["UserPolicyList"] = inlinePolicies(user);
    detail["GroupList"] = user.groups;
    detail["AttachedManagedPolicies"] = attachedPolicies(call, user);
    addBoundaryAndTags(detail, user);
    return detail;
}

json::Object describe(const Call& call, const identity::Group& group)
{
    json::Object detail = beginning(call, group, "GroupName", "GroupId");
    detail["GroupPolicyList"] = inlinePolicies(group);
    detail["AttachedManagedPolicies"] = attachedPolicies(call, group);
    return detail;
}

json::Object describe(const Call& call, const identity::Role& role)
{
    json::Object detail = beginning(call, role, "RoleName", "RoleId");
    if (role.trust)
        detail["AssumeRolePolicyDocument"] = documentAnswer(shownTrust(call.world(), role));
    detail["InstanceProfileList"] = json::Object::array();
    for (const auto& profile : instanceProfilesOf(call.account(), role.name))
        detail["InstanceProfileList"].push_back(instanceProfileAnswer(call, *profile));
    detail["RolePolicyList"] = inlinePolicies(role);
    detail["AttachedManagedPolicies"] = attachedPolicies(call, role);
    addBoundaryAndTags(detail, role);
    detail["RoleLastUsed"] = roleLastUsedAnswer(call, role);
    return detail;
}

json::Object describe(const Call& call, const identity::ManagedPolicy& policy, const PolicyUsage& usage)
{
    json::Object detail = managedPolicyAnswer(call, policy, usage);
    if (!policy.description.empty())
        detail["Description"] = policy.description;
    detail["PolicyVersionList"] = json::Object::array();
    for (auto version = policy.versions.rbegin(); version != policy.versions.rend(); ++version) {
        detail["PolicyVersionList"].push_back({{"Document", documentAnswer(version->document->text())},
                                               {"VersionId", version->id},
                                               {"IsDefaultVersion", version->id == policy.defaultVersion},
                                               {"CreateDate", dateText(version->created)}});
    }
    return detail;
}

/// Fills one page over all kinds, one after the other. Keys of items are the kind's digit and the row's name.
class Details {
public:
    Details(const Page& page, std::vector<std::string> wanted) : m_after(page.after), m_wanted(std::move(wanted)), m_writer(page) {}

    bool wants(std::size_t kind) const { return m_wanted.empty() || std::find(m_wanted.begin(), m_wanted.end(), kinds[kind]) != m_wanted.end(); }

    /// `describe(row)` answers nothing for a row that is not told.
    template <typename Table, typename Describe>
    void add(std::size_t kind, const Table& table, Describe&& describeRow)
    {
        const std::string digit = std::to_string(kind);
        if (m_full || !wants(kind) || (!m_after.empty() && m_after.substr(0, 1) > digit))
            return;
        const std::string_view after = m_after.starts_with(digit) ? std::string_view(m_after).substr(1) : std::string_view();
        std::size_t index = after.empty() ? 0 : table.lowerBound(after);
        if (!after.empty() && index < table.size() && Table::compare(rowKey(*table.at(index)), after) == 0)
            ++index;
        for (; index < table.size() && !m_full; ++index) {
            std::optional<json::Object> item = describeRow(*table.at(index));
            if (item)
                m_full = !m_writer.add(digit + std::string(rowKey(*table.at(index))), {{"List", lists[kind]}, {"Item", std::move(*item)}});
        }
    }

    json::Object finish() &&
    {
        json::Object answer = json::Object::object();
        for (const char* list : lists)
            answer[list] = json::Object::array();
        json::Object page = json::Object::object();
        std::move(m_writer).finish(page, "Items");
        for (json::Object& entry : page["Items"])
            answer[entry["List"].get<std::string>()].push_back(std::move(entry["Item"]));
        page.erase("Items");
        answer.update(page);
        return answer;
    }

private:
    std::string m_after;
    std::vector<std::string> m_wanted;
    PageWriter m_writer;
    bool m_full = false;
};

Result<json::Object> getAccountAuthorizationDetails(Call& call)
{
    constexpr TextRule kind{1, 32, nullptr, {}, {}};
    const std::vector<std::string> wanted = call.parameters.texts("Filter", kind, std::size(kinds));
    for (const std::string& word : wanted) {
        if (std::find(std::begin(kinds), std::end(kinds), word) == std::end(kinds))
            call.parameters.refuse(validationError("1 validation error detected: Value at 'filter' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [User, Role, Group, LocalManagedPolicy, AWSManagedPolicy]]"));
    }
    const auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();

    const auto usage = usageOfAll(call.account());
    const auto usageOfRow = [&](const identity::ManagedPolicy& policy) {
        const auto found = usage.find(identity::arnOf(call.accountId(), policy));
        return found == usage.end() ? PolicyUsage{} : found->second;
    };
    const auto told = [&](const auto& row) { return std::optional(describe(call, row)); };
    Details details(*page, wanted);
    details.add(0, call.account().users, told);
    details.add(1, call.account().groups, told);
    details.add(2, call.account().roles, told);
    details.add(3, call.account().policies, [&](const identity::ManagedPolicy& policy) { return std::optional(describe(call, policy, usageOfRow(policy))); });
    // Of AWS's own those that somebody here uses.
    details.add(4, call.world().awsPolicies(), [&](const identity::ManagedPolicy& policy) -> std::optional<json::Object> {
        const PolicyUsage used = usageOfRow(policy);
        return used.attachments + used.boundaries > 0 ? std::optional(describe(call, policy, used)) : std::nullopt;
    });
    return std::move(details).finish();
}

constexpr Entry table[] = {
    {{"iam", "GetAccountAuthorizationDetails", true}, getAccountAuthorizationDetails},
};

}  // namespace

std::span<const Entry> accountDetailOperations()
{
    return table;
}

}  // namespace rolewright::service
