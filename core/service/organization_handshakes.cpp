#include "core/service/handshakes.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Handshake;
using identity::Organization;

json::Object answerAndKeep(Call& call, Organization organization, const Handshake& handshake)
{
    json::Object told{{"Handshake", handshakeAnswer(call, organization, handshake)}};
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
    if (isBecomingComplete(*organization, call.context.now))
        return Error{"HandshakeConstraintViolationException", "You can't issue new invitations to join an organization while it's in the process of enabling all features.", {}};
    const auto invited = findInvited(call, *organization, target);
    if (!invited)
        return invited.error();
    const Instant now = call.context.now;
    const auto open = [&](const Handshake& each) {
        return each.action == invitation && each.account == (*invited)->id && stateOf(*organization, each, now) == "OPEN";
    };
    if (std::any_of(organization->handshakes.begin(), organization->handshakes.end(), open))
        return Error{"DuplicateHandshakeException", "A handshake with the same action and target already exists.", {}};
    const Handshake handshake{newOrganizationId("h-", 10), (*invited)->id, "OPEN", notes, target.byEmail, now, now + lifetimeOfInvitation, invitation, {}};
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
    const auto all = organization ? organization->handshakes : std::vector<Handshake>();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Handshake& each) { return each.id == id; });
    Handshake unknown;
    unknown.id = id;
    if (auto allowed = authorizeOrganizations(call, organization ? handshakeArn(*organization, found == all.end() ? unknown : *found) : std::string("*")); !allowed)
        return allowed.error();
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
    return json::Object{{"Handshake", handshakeAnswer(call, *organization, handshakeOf(*organization, id))}};
}

/// An open handshake comes to `state` by the party that may bring it there.
Result<Organization> settled(Call& call, std::string& id, const char* state, bool byInvited)
{
    auto organization = authorizedHandshake(call, id);
    if (!organization)
        return organization;
    Handshake& handshake = handshakeOf(*organization, id);
    if (call.accountId() != (byInvited ? handshake.account : organization->managementAccount))
        return Error{"AccessDeniedException", "You don't have permissions to access this resource.", {}};
    const std::string now = stateOf(*organization, handshake, call.context.now);
    if (now == state)
        return Error{"HandshakeAlreadyInStateException", "The specified handshake is already in the requested state.", {}};
    const bool canBeTakenBack = now == "REQUESTED" && !byInvited;
    if (now != "OPEN" && !canBeTakenBack)
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
    if (handshake.action != invitation) {
        organization->allFeatures = organization->allFeatures || handshake.action == enabling;
        call.title((handshake.action == enabling ? Phrase::tr("Enable all features of organization %1") : Phrase::tr("Approve all features of organization %1")).with(organization->id));
        return answerAndKeep(call, std::move(*organization), handshake);
    }
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
    if (handshake.action == invitation)
        organization->tags.erase(handshake.account.text());
    call.title((handshake.action == invitation ? Phrase::tr("Decline to join organization %1") : Phrase::tr("Decline all features of organization %1")).with(organization->id));
    return answerAndKeep(call, std::move(*organization), handshake);
}

Result<json::Object> cancelHandshake(Call& call)
{
    std::string id;
    auto organization = settled(call, id, "CANCELED", false);
    if (!organization)
        return organization.error();
    const Handshake handshake = handshakeOf(*organization, id);
    if (handshake.action == invitation) {
        organization->tags.erase(handshake.account.text());
        call.title(Phrase::tr("Take back the invitation of account %1").with(handshake.account.text()));
    } else {
        for (Handshake& each : organization->handshakes) {
            if (each.parent == id && each.state == "OPEN")
                each.state = "CANCELED";
        }
        call.title(Phrase::tr("Give up all features of organization %1").with(organization->id));
    }
    return answerAndKeep(call, std::move(*organization), handshake);
}

/// What `Filter` asks for.
struct Filter {
    std::string action;
    std::optional<std::string> parent;

    bool takes(const Handshake& handshake) const
    {
        return (action.empty() || handshake.action == action) && (!parent || handshake.parent == *parent);
    }
};

Filter readFilter(Call& call)
{
    const json::Object* given = call.parameters.has("Filter") ? call.parameters.structure("Filter") : nullptr;
    if (!given)
        return {};
    Parameters inner(*given, false, "filter.");
    Filter filter{inner.choice("ActionType", {invitation, enabling, approval, "ADD_ORGANIZATIONS_SERVICE_LINKED_ROLE", "TRANSFER_RESPONSIBILITY"}),
                  inner.optionalText("ParentHandshakeId", rules::any)};
    call.parameters.takeFrom(inner);
    return filter;
}

/// Sends what all features need: a handshake to every account that was invited, and one that completes it once all have approved.
Result<json::Object> enableAllFeatures(Call& call)
{
    auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    if (organization->allFeatures)
        return Error{"HandshakeConstraintViolationException", "The handshake request is invalid because the organization has already enabled all features.", {}};
    const Instant now = call.context.now;
    if (isBecomingComplete(*organization, now))
        return Error{"HandshakeConstraintViolationException", "The handshake request is invalid because the organization has already started the process to enable all features.", {}};
    const Handshake handshake{newOrganizationId("h-", 10), organization->managementAccount, "OPEN", {}, false, now, now + lifetimeOfEnabling, enabling, {}};
    organization->handshakes.push_back(handshake);
    for (const Organization::Membership& member : organization->accounts) {
        if (member.invited && !member.closed && member.account != organization->managementAccount)
            organization->handshakes.push_back({newOrganizationId("h-", 10), member.account, "OPEN", {}, false, now, now + lifetimeOfEnabling, approval, handshake.id});
    }
    call.title(Phrase::tr("Ask for all features of organization %1").with(organization->id));
    return answerAndKeep(call, std::move(*organization), handshake);
}

Result<json::Object> listHandshakesForOrganization(Call& call)
{
    const Filter filter = readFilter(call);
    const auto organization = managedOrganization(call);
    if (!organization)
        return organization.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    std::vector<json::Object> handshakes;
    for (const Handshake& handshake : organization->handshakes) {
        if (filter.takes(handshake))
            handshakes.push_back(handshakeAnswer(call, *organization, handshake));
    }
    return listPage(call, "Handshakes", handshakes, "Id");
}

Result<json::Object> listHandshakesForAccount(Call& call)
{
    const Filter filter = readFilter(call);
    if (auto valid = checkInput(call); !valid)
        return valid.error();
    if (auto allowed = authorizeOrganizations(call, "*"); !allowed)
        return allowed.error();
    std::vector<json::Object> handshakes;
    if (const auto& organization = call.world().organization(); organization) {
        for (const Handshake& handshake : organization->handshakes) {
            if (handshake.account == call.accountId() && filter.takes(handshake))
                handshakes.push_back(handshakeAnswer(call, *organization, handshake));
        }
    }
    return listPage(call, "Handshakes", handshakes, "Id");
}

constexpr Entry table[] = {
    {{"organizations", "EnableAllFeatures", false}, enableAllFeatures},
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
