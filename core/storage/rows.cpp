#include "core/storage/rows.h"

#include "core/storage/credential_rows.h"
#include "core/storage/row_text.h"

namespace rolewright::storage {
namespace {

using identity::Account;

constexpr std::string_view environments[] = {"practice", "development", "staging", "production"};

json::Object principal(const identity::Principal& row) {
    json::Object inlined = json::Object::array();
    for (const identity::InlinePolicy& policy : row.inlinePolicies) {
        json::Object& entry = inlined.emplace_back(json::Object{{"name", policy.name}});
        putDocument(entry, "document", policy.document);
    }
    return {{"name", row.name},
            {"path", row.path},
            {"id", row.id},
            {"created", number(row.created)},
            {"inlinePolicies", std::move(inlined)},
            {"attachedPolicies", row.attachedPolicies}};
}

void readPrincipal(Fields& fields, identity::Principal& row) {
    fields.text("name", row.name);
    fields.text("path", row.path);
    fields.text("id", row.id);
    fields.instant("created", row.created);
    fields.list("inlinePolicies", row.inlinePolicies, [](Fields& entry, identity::InlinePolicy& policy) {
        entry.text("name", policy.name);
        entry.document("document", policy.document);
    });
    fields.texts("attachedPolicies", row.attachedPolicies);
}

}  // namespace

std::string toText(const identity::User& row) {
    json::Object object = principal(row);
    object["groups"] = row.groups;
    putOptional(object, "boundary", row.boundary);
    object["tags"] = list(row.tags);
    putOptional(object, "passwordLastUsed", row.passwordLastUsed);
    putCredentials(object, row);
    return json::compact(object);
}

template <>
Result<identity::User> fromText(std::string_view text) {
    return readRow<identity::User>(text, [](Fields& fields, identity::User& row) {
        readPrincipal(fields, row);
        fields.texts("groups", row.groups);
        fields.text("boundary", row.boundary);
        fields.tags("tags", row.tags);
        fields.instant("passwordLastUsed", row.passwordLastUsed);
        readCredentials(fields, row);
    });
}

std::string toText(const identity::Group& row) { return json::compact(principal(row)); }

template <>
Result<identity::Group> fromText(std::string_view text) {
    return readRow<identity::Group>(text, [](Fields& fields, identity::Group& row) { readPrincipal(fields, row); });
}

std::string toText(const identity::Role& row) {
    json::Object object = principal(row);
    putDocument(object, "trust", row.trust);
    object["trustBindings"] = row.trustBindings;
    object["description"] = row.description;
    if (row.maxSessionSeconds) object["maxSessionSeconds"] = *row.maxSessionSeconds;
    putOptional(object, "boundary", row.boundary);
    object["tags"] = list(row.tags);
    if (row.lastUsed) {
        object["lastUsed"] = number(row.lastUsed->when);
        object["lastUsedRegion"] = row.lastUsed->region;
    }
    return json::compact(object);
}

template <>
Result<identity::Role> fromText(std::string_view text) {
    return readRow<identity::Role>(text, [](Fields& fields, identity::Role& row) {
        readPrincipal(fields, row);
        fields.document("trust", row.trust);
        fields.textMap("trustBindings", row.trustBindings);
        fields.text("description", row.description);
        row.maxSessionSeconds.reset();
        fields.number("maxSessionSeconds", row.maxSessionSeconds);
        fields.text("boundary", row.boundary);
        fields.tags("tags", row.tags);
        std::optional<Instant> lastUsed;
        fields.instant("lastUsed", lastUsed);
        if (lastUsed) {
            row.lastUsed = identity::RoleLastUsed{*lastUsed, {}};
            fields.text("lastUsedRegion", row.lastUsed->region);
        }
    });
}

std::string toText(const identity::ManagedPolicy& row) {
    json::Object versions = json::Object::array();
    for (const identity::PolicyVersion& version : row.versions) {
        json::Object& entry = versions.emplace_back(json::Object{{"id", version.id}, {"created", number(version.created)}});
        putDocument(entry, "document", version.document);
    }
    return json::compact({{"name", row.name},
                          {"path", row.path},
                          {"id", row.id},
                          {"description", row.description},
                          {"awsManaged", row.awsManaged},
                          {"created", number(row.created)},
                          {"updated", number(row.updated)},
                          {"versions", std::move(versions)},
                          {"defaultVersion", row.defaultVersion},
                          {"nextVersion", row.nextVersion},
                          {"tags", list(row.tags)}});
}

template <>
Result<identity::ManagedPolicy> fromText(std::string_view text) {
    return readRow<identity::ManagedPolicy>(text, [](Fields& fields, identity::ManagedPolicy& row) {
        fields.text("name", row.name);
        fields.text("path", row.path);
        fields.text("id", row.id);
        fields.text("description", row.description);
        fields.flag("awsManaged", row.awsManaged);
        fields.instant("created", row.created);
        fields.instant("updated", row.updated);
        fields.list("versions", row.versions, [](Fields& entry, identity::PolicyVersion& version) {
            entry.text("id", version.id);
            entry.instant("created", version.created);
            entry.document("document", version.document);
        });
        fields.text("defaultVersion", row.defaultVersion);
        fields.number("nextVersion", row.nextVersion);
        fields.tags("tags", row.tags);
    });
}

std::string toText(const identity::AccessKey& row) {
    json::Object object = {{"id", row.id}, {"user", row.user}, {"active", row.active}, {"created", number(row.created)}};
    putOptional(object, "lastUsed", row.lastUsed);
    object["lastUsedService"] = row.lastUsedService;
    return json::compact(object);
}

template <>
Result<identity::AccessKey> fromText(std::string_view text) {
    return readRow<identity::AccessKey>(text, [](Fields& fields, identity::AccessKey& row) {
        fields.text("id", row.id);
        fields.text("user", row.user);
        fields.flag("active", row.active);
        fields.instant("created", row.created);
        fields.instant("lastUsed", row.lastUsed);
        fields.text("lastUsedService", row.lastUsedService);
    });
}

std::string toText(const identity::MfaDevice& row) {
    json::Object object = {{"name", row.name}, {"path", row.path}, {"user", row.user}, {"created", number(row.created)}, {"drift", row.drift}, {"tags", list(row.tags)}};
    putOptional(object, "enabled", row.enabled);
    return json::compact(object);
}

template <>
Result<identity::MfaDevice> fromText(std::string_view text) {
    return readRow<identity::MfaDevice>(text, [](Fields& fields, identity::MfaDevice& row) {
        fields.text("name", row.name);
        fields.text("path", row.path);
        fields.text("user", row.user);
        fields.instant("created", row.created);
        fields.number("drift", row.drift);
        fields.tags("tags", row.tags);
        fields.instant("enabled", row.enabled);
    });
}

std::string toText(const Account& account) {
    json::Object object = {{"id", account.id.text()},
                           {"name", account.name},
                           {"alias", account.alias},
                           {"email", account.email},
                           {"environment", environments[static_cast<std::size_t>(account.environment)]},
                           {"created", number(account.created)}};
    if (!account.outboundIssuer.empty()) object["outboundIssuer"] = account.outboundIssuer;
    if (!account.stsRegions.empty()) object["stsRegions"] = account.stsRegions;
    if (account.globalTokensEverywhere) object["globalTokensEverywhere"] = true;
    if (account.publicAccessBlock) object["publicAccessBlock"] = list(account.publicAccessBlock);
    putCredentialFacts(object, account);
    return json::compact(object);
}

template <>
Result<Account> fromText(std::string_view text) {
    return readRow<Account>(text, [](Fields& fields, Account& account) {
        fields.account("id", account.id);
        fields.text("name", account.name);
        fields.text("alias", account.alias);
        fields.text("email", account.email);
        fields.word("environment", environments, account.environment);
        fields.instant("created", account.created);
        if (fields.has("outboundIssuer")) fields.text("outboundIssuer", account.outboundIssuer);
        if (fields.has("stsRegions")) fields.texts("stsRegions", account.stsRegions);
        if (fields.has("globalTokensEverywhere")) fields.flag("globalTokensEverywhere", account.globalTokensEverywhere);
        if (fields.has("publicAccessBlock")) readPublicAccess(fields, account.publicAccessBlock);
        readCredentialFacts(fields, account);
    });
}

}  // namespace rolewright::storage
