#include "core/service/handshakes.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::Handshake;
using identity::Organization;

/// Whether somebody whose approval was asked for has not given it. Whoever has left has nothing to say.
bool isWaiting(const Organization& organization, const Handshake& handshake)
{
    return std::any_of(organization.handshakes.begin(), organization.handshakes.end(), [&](const Handshake& each) {
        return each.parent == handshake.id && each.state != "ACCEPTED" && !organization.pathTo(each.account).empty();
    });
}

json::Object party(const identity::Account* account, const Handshake& handshake, const char* nameOfKind, const char* nameOfValue)
{
    const bool byEmail = handshake.byEmail && account;
    return {{nameOfKind, byEmail ? "EMAIL" : "ACCOUNT"}, {nameOfValue, byEmail ? account->email : handshake.account.text()}};
}

}  // namespace

std::string handshakeArn(const Organization& organization, const Handshake& handshake)
{
    return organizationArn(organization, "handshake", "") + text::lower(handshake.action) + "/" + handshake.id;
}

std::string stateOf(const Organization& organization, const Handshake& handshake, Instant now)
{
    if (handshake.state != "OPEN")
        return handshake.state;
    if (now >= handshake.expires)
        return "EXPIRED";
    return handshake.action == enabling && isWaiting(organization, handshake) ? "REQUESTED" : "OPEN";
}

bool isBecomingComplete(const Organization& organization, Instant now)
{
    return std::any_of(organization.handshakes.begin(), organization.handshakes.end(), [&](const Handshake& each) {
        return each.action == enabling && each.state == "OPEN" && now < each.expires;
    });
}

json::Object handshakeAnswer(const Call& call, const Organization& organization, const Handshake& handshake)
{
    const auto invited = call.world().account(handshake.account);
    const auto management = call.world().account(organization.managementAccount);
    json::Object facts = json::Object::array();
    if (management) {
        facts.push_back({{"Type", "MASTER_EMAIL"}, {"Value", management->email}});
        facts.push_back({{"Type", "MASTER_NAME"}, {"Value", management->name}});
    }
    facts.push_back({{"Type", "ORGANIZATION_FEATURE_SET"}, {"Value", featureSetOf(organization)}});
    json::Object resources = json::Object::array();
    resources.push_back({{"Type", "ORGANIZATION"}, {"Value", organization.id}, {"Resources", std::move(facts)}});
    if (handshake.action != enabling)
        resources.push_back(party(invited.get(), handshake, "Type", "Value"));
    if (!handshake.parent.empty())
        resources.push_back({{"Type", "PARENT_HANDSHAKE"}, {"Value", handshake.parent}});
    if (!handshake.notes.empty())
        resources.push_back({{"Type", "NOTES"}, {"Value", handshake.notes}});
    json::Object parties = json::Object::array();
    parties.push_back({{"Id", organization.id}, {"Type", "ORGANIZATION"}});
    if (handshake.action != enabling)
        parties.push_back(party(invited.get(), handshake, "Type", "Id"));
    return {{"Id", handshake.id},
            {"Arn", handshakeArn(organization, handshake)},
            {"Parties", std::move(parties)},
            {"State", stateOf(organization, handshake, call.context.now)},
            {"RequestedTimestamp", dateText(handshake.requested)},
            {"ExpirationTimestamp", dateText(handshake.expires)},
            {"Action", handshake.action},
            {"Resources", std::move(resources)}};
}

}  // namespace rolewright::service
