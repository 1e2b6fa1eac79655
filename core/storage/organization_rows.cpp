#include "core/storage/row_text.h"
#include "core/storage/rows.h"

namespace rolewright::storage {
namespace {

using identity::Organization;

constexpr std::string_view policyTypes[] = {"identity", "trust", "resource", "serviceControl", "resourceControl"};

/// What an organization knows beside its tree and its policies.
void putRecords(json::Object& row, const Organization& organization) {
    json::Object tags = json::Object::array();
    for (const auto& [id, of] : organization.tags) tags.push_back({{"of", id}, {"tags", list(of)}});
    json::Object services = json::Object::array();
    for (const identity::TrustedService& service : organization.trustedServices) services.push_back({{"principal", service.principal}, {"since", number(service.since)}});
    json::Object administrators = json::Object::array();
    for (const identity::DelegatedAdministrator& each : organization.administrators) {
        administrators.push_back({{"account", each.account.text()}, {"service", each.service}, {"since", number(each.since)}});
    }
    json::Object requests = json::Object::array();
    for (const identity::AccountRequest& request : organization.accountRequests) {
        requests.push_back({{"id", request.id}, {"name", request.name}, {"failure", request.failure}, {"at", number(request.at)}});
        if (request.account) requests.back()["account"] = request.account->text();
    }
    json::Object handshakes = json::Object::array();
    for (const identity::Handshake& each : organization.handshakes) {
        handshakes.push_back({{"id", each.id}, {"account", each.account.text()}, {"state", each.state}, {"notes", each.notes}, {"byEmail", each.byEmail},
                              {"requested", number(each.requested)}, {"expires", number(each.expires)}, {"action", each.action}, {"parent", each.parent}});
    }
    row["tags"] = std::move(tags);
    row["trustedServices"] = std::move(services);
    row["administrators"] = std::move(administrators);
    row["accountRequests"] = std::move(requests);
    row["handshakes"] = std::move(handshakes);
    if (!organization.allFeatures) row["allFeatures"] = false;
    if (!organization.resourcePolicyId.empty()) {
        row["resourcePolicyId"] = organization.resourcePolicyId;
        putDocument(row, "resourcePolicy", organization.resourcePolicy);
    }
}

void readTags(Fields& fields, Organization& organization) {
    std::vector<std::pair<std::string, identity::Tags>> all;
    fields.list("tags", all, [](Fields& entry, auto& of) {
        entry.text("of", of.first);
        entry.tags("tags", of.second);
    });
    organization.tags.insert(all.begin(), all.end());
}

void readRecords(Fields& fields, Organization& organization) {
    readTags(fields, organization);
    fields.list("trustedServices", organization.trustedServices, [](Fields& entry, identity::TrustedService& service) {
        entry.text("principal", service.principal);
        entry.instant("since", service.since);
    });
    fields.list("administrators", organization.administrators, [](Fields& entry, identity::DelegatedAdministrator& each) {
        entry.account("account", each.account);
        entry.text("service", each.service);
        entry.instant("since", each.since);
    });
    fields.list("accountRequests", organization.accountRequests, [](Fields& entry, identity::AccountRequest& request) {
        entry.text("id", request.id);
        entry.text("name", request.name);
        entry.text("failure", request.failure);
        entry.instant("at", request.at);
        if (entry.has("account")) entry.account("account", request.account.emplace());
    });
    fields.list("handshakes", organization.handshakes, [](Fields& entry, identity::Handshake& each) {
        entry.text("id", each.id);
        entry.account("account", each.account);
        entry.text("state", each.state);
        entry.text("notes", each.notes);
        entry.flag("byEmail", each.byEmail);
        entry.instant("requested", each.requested);
        entry.instant("expires", each.expires);
        if (!entry.has("action")) return;
        entry.text("action", each.action);
        entry.text("parent", each.parent);
    });
}

}  // namespace

std::string toText(const Organization& organization) {
    json::Object units = json::Object::array();
    for (const identity::OrganizationUnit& unit : organization.units) {
        units.push_back({{"id", unit.id}, {"parent", unit.parent}, {"name", unit.name}, {"policies", unit.policies}});
    }
    json::Object policies = json::Object::array();
    for (const identity::OrganizationPolicy& policy : organization.policies) {
        json::Object& entry = policies.emplace_back(
            json::Object{{"id", policy.id}, {"name", policy.name}, {"type", policyTypes[static_cast<std::size_t>(policy.type)]}, {"description", policy.description}});
        putDocument(entry, "document", policy.document);
    }
    json::Object accounts = json::Object::array();
    for (const Organization::Membership& member : organization.accounts) {
        accounts.push_back({{"account", member.account.text()}, {"unit", member.unit}, {"policies", member.policies}, {"invited", member.invited},
                            {"closed", member.closed}, {"joined", number(member.joined)}});
    }
    json::Object row{{"id", organization.id},
                     {"managementAccount", organization.managementAccount.text()},
                     {"serviceControlEnabled", organization.serviceControlEnabled},
                     {"resourceControlEnabled", organization.resourceControlEnabled},
                     {"rootCredentialsManaged", organization.rootCredentialsManaged},
                     {"rootSessionsEnabled", organization.rootSessionsEnabled},
                     {"units", std::move(units)},
                     {"policies", std::move(policies)},
                     {"accounts", std::move(accounts)}};
    putRecords(row, organization);
    return json::compact(row);
}

template <>
Result<Organization> fromText(std::string_view text) {
    return readRow<Organization>(text, [](Fields& fields, Organization& organization) {
        fields.text("id", organization.id);
        fields.account("managementAccount", organization.managementAccount);
        fields.flag("serviceControlEnabled", organization.serviceControlEnabled);
        fields.flag("resourceControlEnabled", organization.resourceControlEnabled);
        if (fields.has("rootSessionsEnabled")) {
            fields.flag("rootCredentialsManaged", organization.rootCredentialsManaged);
            fields.flag("rootSessionsEnabled", organization.rootSessionsEnabled);
        }
        fields.list("units", organization.units, [](Fields& entry, identity::OrganizationUnit& unit) {
            entry.text("id", unit.id);
            entry.text("parent", unit.parent);
            entry.text("name", unit.name);
            entry.texts("policies", unit.policies);
        });
        fields.list("policies", organization.policies, [](Fields& entry, identity::OrganizationPolicy& policy) {
            entry.text("id", policy.id);
            entry.text("name", policy.name);
            entry.word("type", policyTypes, policy.type);
            entry.text("description", policy.description);
            entry.document("document", policy.document);
        });
        fields.list("accounts", organization.accounts, [](Fields& entry, Organization::Membership& member) {
            entry.account("account", member.account);
            entry.text("unit", member.unit);
            entry.texts("policies", member.policies);
            if (!entry.has("joined")) return;
            entry.flag("invited", member.invited);
            entry.flag("closed", member.closed);
            entry.instant("joined", member.joined);
        });
        if (fields.has("handshakes")) readRecords(fields, organization);
        if (fields.has("allFeatures")) fields.flag("allFeatures", organization.allFeatures);
        if (!fields.has("resourcePolicyId")) return;
        fields.text("resourcePolicyId", organization.resourcePolicyId);
        fields.document("resourcePolicy", organization.resourcePolicy);
    });
}

}  // namespace rolewright::storage
