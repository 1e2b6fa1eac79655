#include "core/storage/row_text.h"
#include "core/storage/rows.h"

namespace rolewright::storage {
namespace {

using identity::Organization;

constexpr std::string_view policyTypes[] = {"identity", "trust", "resource", "serviceControl", "resourceControl"};

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
        accounts.push_back({{"account", member.account.text()}, {"unit", member.unit}, {"policies", member.policies}});
    }
    return json::compact({{"id", organization.id},
                          {"managementAccount", organization.managementAccount.text()},
                          {"serviceControlEnabled", organization.serviceControlEnabled},
                          {"resourceControlEnabled", organization.resourceControlEnabled},
                          {"rootCredentialsManaged", organization.rootCredentialsManaged},
                          {"rootSessionsEnabled", organization.rootSessionsEnabled},
                          {"units", std::move(units)},
                          {"policies", std::move(policies)},
                          {"accounts", std::move(accounts)}});
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
        });
    });
}

}  // namespace rolewright::storage
