#include "core/service/organization.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Handshake;
using identity::Organization;

/// Source: Organizations User Guide, "Inviting an AWS account to join your organization".
constexpr std::chrono::hours lifetime{24 * 15};

std::string handshakeArn(const Organization& organization, std::string_view id)
{
    return organizationArn(organization, "handshake", "") + "invite/" + std::string(id);
}

std::string stateOf(const Handshake& handshake, Instant now)
{
    return handshake.state == "OPEN" && now >= handshake.expires ? "EXPIRED" : handshake.state;
}

json::Object party(const identity::Account* account, const Handshake& handshake, const char* nameOfKind, const char* nameOfValue)
{
    const bool byEmail = handshake.byEmail && account;
    return {{nameOfKind, byEmail ? "EMAIL" : "ACCOUNT"}, {nameOfValue, byEmail ? account->email : handshake.account.text()}};
}

json::Object answer(const Call& call, const Organization& organization, const Handshake& handshake)
{
    const auto invited = call.world().account(handshake.account);
    const auto management = call.world().account(organization.managementAccount);
    json::Object facts = json::Object::array();
    if (management) {
        facts.push_back({{"Type", "MASTER_EMAIL"}, {"Value", management->email}});
        facts.push_back({{"Type", "MASTER_NAME"}, {"Value", management->name}});
    }
    facts.push_back({{"Type", "ORGANIZATION_FEATURE_SET"}, {"Value", "ALL"}});
    json::Object resources = json::Object::array();
    resources.push_back({{"Type", "ORGANIZATION"}, {"Value", organization.id}, {"Resources", std::move(facts)}});
    resources.push_back(party(invited.get(), handshake, "Type", "Value"));
    if (!handshake.notes.empty())
        resources.push_back({{"Type", "NOTES"}, {"Value", handshake.notes}});
    json::Object parties = json::Object::array();
    parties.push_back({{"Id", organization.id}, {"Type", "ORGANIZATION"}});
    parties.push_back(party(invited.get(), handshake, "Type", "Id"));
    return {{"Id", handshake.id},
            {"Arn", handshakeArn(organization, handshake.id)},
            {"Parties", std::move(parties)},
            {"State", stateOf(handshake, call.context.now)},
            {"RequestedTimestamp", dateText(handshake.requested)},
            {"ExpirationTimestamp", dateText(handshake.expires)},
            {"Action", "INVITE"},
            {"Resources", std::move(resources)}};
}

json::Object answerAndKeep(Call& call, Organization organization, const Handshake& handshake)
{
    json::Object told{{"Handshake", answer(call, organization, handshake)}};
    call.editor.putOrganization(std::move(organization));
    return told;
}

struct Target {
    std::string id;
    bool byEmail = false;
};

Target readTarget(Call& call)
{
    Target target;
    const json::Object* structure = call.parameters.structure("Target");
    if (!structure)
        return target;
    Parameters inner(*structure, false, "target.");
    target.id = inner.text("Id", {1, 64, nullptr, {}});
    const std::string type = inner.requiredChoice("Type", {"ACCOUNT", "ORGANIZATION", "EMAIL"});
    target.byEmail = type == "EMAIL";
    if (type == "ORGANIZATION")
        inner.refuse({"InvalidInputException", "You specified the wrong type of entity (account, organization, or email) as a party.", {}});
    call.parameters.takeFrom(inner);
    return target;
}

Result<identity::AccountPtr> findInvited(const Call& call, const Organization& organization, const Target& target)
{
    const auto& accounts = call.world().accounts();
    const auto found = std::find_if(accounts.begin(), accounts.end(), [&](const identity::AccountPtr& account) {
        return target.byEmail ? account->email == target.id : account->id.text() == target.id;
    });
    if (found == accounts.end())
        return Error{"InvalidInputException", "no account of this workspace is `" + target.id + "`: create it first", {}};
    if (!organization.pathTo((*found)->id).empty())
        return Error{"HandshakeConstraintViolationException", "The handshake request is invalid because the invited account is already a member of an organization.", {}};
    return *found;
}

Result<json::Object> inviteAccount(Call& call)
{
    const Target target = readTarget(call);
    const std::string notes = call.parameters.optionalText("Notes", {0, 1024, nullptr, {}}).value_or("");
    const identity::Tags tags = call.parameters.tags();
    auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    evaluation::Context extra;
    addRequestTags(extra, tags);
    if (auto allowed = authorizeOrganizations(call, target.byEmail ? "*" : targetArn(*organization, target.id), extra); !allowed)
        return allowed.error();
    const auto invited = findInvited(call, *organization, target);
    if (!invited)
        return invited.error();
    const Instant now = call.context.now;
    const auto open = [&](const Handshake& each) { return each.account == (*invited)->id && stateOf(each, now) == "OPEN"; };
    if (std::any_of(organization->handshakes.begin(), organization->handshakes.end(), open))
        return Error{"DuplicateHandshakeException", "A handshake with the same action and target already exists.", {}};
    const Handshake handshake{newOrganizationId("h-", 10), (*invited)->id, "OPEN", notes, target.byEmail, now, now + lifetime};
    organization->handshakes.push_back(handshake);
    setTags(*organization, handshake.account.text(), tags);
    call.title(Phrase::tr("Invite account %1").with(handshake.account.text()));
    return answerAndKeep(call, std::move(*organization), handshake);
}

/// The organization and the handshake in it that `HandshakeId` names, when the caller is a party to it and may do the operation.
Result<Organization> authorizedHandshake(Call& call, std::string& id)
{
    id = call.parameters.text("HandshakeId", rules::any);
    if (auto valid = checkInput(call); !valid)
        return valid.error();
    const Error missing{"HandshakeNotFoundException", "You specified a handshake that doesn't exist.", {}};
    const auto& organization = call.world().organization();
    if (auto allowed = authorizeOrganizations(call, organization ? handshakeArn(*organization, id) : std::string("*")); !allowed)
        return allowed.error();
    if (!organization)
        return missing;
    const auto& all = organization->handshakes;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Handshake& each) { return each.id == id; });
    if (found == all.end() || (call.accountId() != found->account && call.accountId() != organization->managementAccount))
        return missing;
    return *organization;
}

Handshake& handshakeOf(Organization& organization, std::string_view id)
{
    return *std::find_if(organization.handshakes.begin(), organization.handshakes.end(), [&](const Handshake& each) { return each.id == id; });
}

Result<json::Object> describeHandshake(Call& call)
{
    std::string id;
    auto organization = authorizedHandshake(call, id);
    if (!organization)
        return organization.error();
    return json::Object{{"Handshake", answer(call, *organization, handshakeOf(*organization, id))}};
}

/// An open handshake comes to `state` by the party that may bring it there.
Result<Organization> settled(Call& call, std::string& id, const char* state, bool byInvited)
{
    auto organization = authorizedHandshake(call, id);
    if (!organization)
        return organization;
    Handshake& handshake = handshakeOf(*organization, id);
    if ((call.accountId() == handshake.account) != byInvited)
        return Error{"AccessDeniedException", "You don't have permissions to access this resource.", {}};
    const std::string now = stateOf(handshake, call.context.now);
    if (now == state)
        return Error{"HandshakeAlreadyInStateException", "The specified handshake is already in the requested state.", {}};
    if (now != "OPEN")
        return Error{"InvalidHandshakeTransitionException", "You can't perform the operation on the handshake in its current state.", {}};
    handshake.state = state;
    return organization;
}

Result<json::Object> acceptHandshake(Call& call)
{
    std::string id;
    auto organization = settled(call, id, "ACCEPTED", true);
    if (!organization)
        return organization.error();
    const Handshake handshake = handshakeOf(*organization, id);
    organization->accounts.push_back({handshake.account, organization->units.front().id, firstAttachments(*organization), true, false, call.context.now});
    call.title(Phrase::tr("Join organization %1").with(organization->id));
    return answerAndKeep(call, std::move(*organization), handshake);
}

Result<json::Object> declineHandshake(Call& call)
{
    std::string id;
    auto organization = settled(call, id, "DECLINED", true);
    if (!organization)
        return organization.error();
    const Handshake handshake = handshakeOf(*organization, id);
    organization->tags.erase(handshake.account.text());
    call.title(Phrase::tr("Decline to join organization %1").with(organization->id));
    return answerAndKeep(call, std::move(*organization), handshake);
}

Result<json::Object> cancelHandshake(Call& call)
{
    std::string id;
    auto organization = settled(call, id, "CANCELED", false);
    if (!organization)
        return organization.error();
    const Handshake handshake = handshakeOf(*organization, id);
    organization->tags.erase(handshake.account.text());
    call.title(Phrase::tr("Take back the invitation of account %1").with(handshake.account.text()));
    return answerAndKeep(call, std::move(*organization), handshake);
}

/// What `Filter` asks for: everything here is an invitation.
bool wantsInvitations(Call& call)
{
    const json::Object* filter = call.parameters.has("Filter") ? call.parameters.structure("Filter") : nullptr;
    if (!filter)
        return true;
    Parameters inner(*filter, false, "filter.");
    const std::string action = inner.choice("ActionType", {"INVITE", "ENABLE_ALL_FEATURES", "APPROVE_ALL_FEATURES", "ADD_ORGANIZATIONS_SERVICE_LINKED_ROLE"});
    const bool hasParent = inner.has("ParentHandshakeId");
    call.parameters.takeFrom(inner);
    return !hasParent && (action.empty() || action == "INVITE");
}

Result<json::Object> listHandshakesForOrganization(Call& call)
{
    const bool wanted = wantsInvitations(call);
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    std::vector<json::Object> handshakes;
    for (const Handshake& handshake : organization->handshakes) {
        if (wanted)
            handshakes.push_back(answer(call, *organization, handshake));
    }
    return listPage(call, "Handshakes", handshakes, "Id");
}

Result<json::Object> listHandshakesForAccount(Call& call)
{
    const bool wanted = wantsInvitations(call);
    if (auto valid = checkInput(call); !valid)
        return valid.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    std::vector<json::Object> handshakes;
    if (const auto& organization = call.world().organization(); organization && wanted) {
        for (const Handshake& handshake : organization->handshakes) {
            if (handshake.account == call.accountId())
                handshakes.push_back(answer(call, *organization, handshake));
        }
    }
    return listPage(call, "Handshakes", handshakes, "Id");
}

constexpr Entry table[] = {
    {{"organizations", "InviteAccountToOrganization", false}, inviteAccount},
    {{"organizations", "DescribeHandshake", true}, describeHandshake},
    {{"organizations", "AcceptHandshake", false}, acceptHandshake},
    {{"organizations", "DeclineHandshake", false}, declineHandshake},
    {{"organizations", "CancelHandshake", false}, cancelHandshake},
    {{"organizations", "ListHandshakesForOrganization", true}, listHandshakesForOrganization},
    {{"organizations", "ListHandshakesForAccount", true}, listHandshakesForAccount},
};

}  // namespace

std::span<const Entry> organizationHandshakeOperations()
{
    return table;
}

}  // namespace rolewright::service
