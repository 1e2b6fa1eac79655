#include "core/crypto/crypto.h"
#include "core/service/organization.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Organization;

bool isEmail(std::string_view text)
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('@', at + 1) == std::string_view::npos && text.find('.', at) != std::string_view::npos &&
           text.find_first_of(" \t\r\n") == std::string_view::npos && !text.ends_with('.');
}

const TextRule accountName{1, 50, nullptr, {}};
const TextRule email{6, 64, isEmail, "[^\\s@]+@[^\\s@]+\\.[^\\s@]+"};

AccountId unusedAccountId(const identity::Snapshot& world)
{
    for (;;) {
        const auto id = AccountId::parse(crypto::randomText(12, "0123456789"));
        if (id.ok() && !world.account(*id))
            return *id;
    }
}

/// The role through which the management account reaches an account it has made. Source: Organizations User Guide, "Accessing member accounts".
identity::Role accessRole(const Call& call, const std::string& name)
{
    identity::Role role;
    role.name = name;
    role.id = sts::newUniqueId(unique_id_prefix::role);
    role.created = call.context.now;
    auto trust = policy::Document::parse("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Principal\": {\n        \"AWS\": \"" +
                                         accountRootArn(call.accountId()) + "\"\n      },\n      \"Action\": \"sts:AssumeRole\"\n    }\n  ]\n}");
    assert(trust.ok());
    role.trust = std::move(*trust);
    role.attachedPolicies.push_back("arn:aws:iam::aws:policy/AdministratorAccess");
    return role;
}

Result<json::Object> createAccount(Call& call)
{
    identity::Account account;
    account.name = call.parameters.text("AccountName", accountName);
    account.email = call.parameters.text("Email", email);
    const std::string roleName = call.parameters.optionalText("RoleName", rules::userName).value_or("OrganizationAccountAccessRole");
    const identity::Tags tags = call.parameters.tags();
    auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    evaluation::Context extra;
    addRequestTags(extra, tags);
    if (auto allowed = authorizeOrganizations(call, "*", extra); !allowed)
        return allowed.error();
    const auto& accounts = call.world().accounts();
    const bool taken = std::any_of(accounts.begin(), accounts.end(), [&](const identity::AccountPtr& other) { return other->email == account.email; });
    identity::AccountRequest request{newOrganizationId("car-", 32), account.name, {}, taken ? "EMAIL_ALREADY_EXISTS" : "", call.context.now};
    if (!taken) {
        account.id = unusedAccountId(call.world());
        account.created = call.context.now;
        const AccountId id = account.id;
        request.account = id;
        organization->accounts.push_back({id, organization->units.front().id, firstAttachments(*organization), false, false, call.context.now});
        setTags(*organization, id.text(), tags);
        call.editor.putAccount(std::move(account));
        call.editor.put(id, accessRole(call, roleName));
    }
    call.title((taken ? Phrase::tr("Note that account %1 could not be created") : Phrase::tr("Create account %1")).with(request.name));
    json::Object answer{{"CreateAccountStatus", accountRequestAnswer(request)}};
    noteRequest(*organization, std::move(request));
    call.editor.putOrganization(std::move(*organization));
    return answer;
}

Result<json::Object> listAccounts(Call& call)
{
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    std::vector<json::Object> accounts;
    for (const Organization::Membership& member : organization->accounts)
        accounts.push_back(accountAnswer(call, *organization, member));
    return listPage(call, "Accounts", accounts, "Id");
}

Result<json::Object> describeAccount(Call& call)
{
    std::string account;
    auto organization = authorizedAccount(call, account);
    if (!organization)
        return organization.error();
    return json::Object{{"Account", accountAnswer(call, *organization, *findMember(*organization, account))}};
}

Result<json::Object> listParents(Call& call)
{
    const std::string child = call.parameters.text("ChildId", rules::any);
    auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, targetArn(*organization, child)); !allowed)
        return allowed.error();
    std::string parent;
    if (const auto* member = findMember(*organization, child))
        parent = member->unit;
    else if (const auto* unit = findUnit(*organization, child))
        parent = unit->parent;
    if (parent.empty())
        return Error{"ChildNotFoundException", "You specified a child that doesn't exist.", {}};
    return listPage(call, "Parents", {{{"Id", parent}, {"Type", parent.starts_with("r-") ? "ROOT" : "ORGANIZATIONAL_UNIT"}}}, "Id");
}

Result<json::Object> moveAccount(Call& call)
{
    const std::string source = call.parameters.text("SourceParentId", rules::any);
    const std::string destination = call.parameters.text("DestinationParentId", rules::any);
    std::string account;
    auto organization = authorizedAccount(call, account);
    if (!organization)
        return organization.error();
    for (const std::string& parent : {source, destination}) {
        if (auto allowed = authorizeOrganizations(call, targetArn(*organization, parent)); !allowed)
            return allowed.error();
    }
    Organization::Membership& member = *findMember(*organization, account);
    if (member.unit != source)
        return Error{"SourceParentNotFoundException", "You specified a source parent that doesn't exist.", {}};
    const auto* unit = findUnit(*organization, destination);
    if (!unit)
        return Error{"DestinationParentNotFoundException", "You specified a destination parent that doesn't exist.", {}};
    if (source == destination)
        return Error{"DuplicateAccountException", "That account is already present in the specified destination.", {}};
    member.unit = destination;
    call.title(Phrase::tr("Move account %1 to %2").with(account, unit->name));
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

Result<json::Object> removeAccountFromOrganization(Call& call)
{
    std::string account;
    auto organization = authorizedAccount(call, account);
    if (!organization)
        return organization.error();
    if (organization->managementAccount.text() == account)
        return Error{"MasterCannotLeaveOrganizationException", "You can't remove a management account from an organization.", {}};
    // It is the membership that says so: without it, the account would live again.
    if (findMember(*organization, account)->closed)
        return Error{"ConstraintViolationException", "You can't remove a closed account from an organization.", {}};
    removeMember(*organization, findMember(*organization, account)->account);
    call.title(Phrase::tr("Remove account %1 from the organization").with(account));
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

/// What a member does by itself that RemoveAccountFromOrganization does to it.
Result<json::Object> leaveOrganization(Call& call)
{
    auto organization = memberOrganization(call);
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    if (!organization)
        return organization.error();
    if (organization->managementAccount == call.accountId())
        return Error{"MasterCannotLeaveOrganizationException", "You can't remove a management account from an organization.", {}};
    removeMember(*organization, call.accountId());
    call.title(Phrase::tr("Leave the organization"));
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

/// Closed accounts keep what they have and stay members; they are marked as suspended, as AWS does for 90 days.
Result<json::Object> closeAccount(Call& call)
{
    std::string account;
    auto organization = authorizedAccount(call, account);
    if (!organization)
        return organization.error();
    if (organization->managementAccount.text() == account)
        return Error{"ConstraintViolationException", "You cannot close the management account from within your organization.", {}};
    Organization::Membership& member = *findMember(*organization, account);
    if (member.closed)
        return Error{"AccountAlreadyClosedException", "You attempted to close an account that is already closed.", {}};
    member.closed = true;
    call.title(Phrase::tr("Close account %1").with(account));
    call.editor.putOrganization(std::move(*organization));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"organizations", "LeaveOrganization", false}, leaveOrganization},
    {{"organizations", "CloseAccount", false}, closeAccount},
    {{"organizations", "CreateAccount", false}, createAccount},
    {{"organizations", "ListAccounts", true}, listAccounts},
    {{"organizations", "DescribeAccount", true}, describeAccount},
    {{"organizations", "ListParents", true}, listParents},
    {{"organizations", "MoveAccount", false}, moveAccount},
    {{"organizations", "RemoveAccountFromOrganization", false}, removeAccountFromOrganization},
};

}  // namespace

std::span<const Entry> organizationAccountOperations()
{
    return table;
}

}  // namespace rolewright::service
