#include "core/storage/rows.h"

#include "core/crypto/crypto.h"
#include "core/json/writer.h"
#include "core/storage/fields.h"

namespace rolewright::storage {
namespace {

using identity::Account;
using identity::Organization;

/// A row is shallow; its size is bounded by the largest object body.
constexpr json::Limits limits{.bytes = 256u << 20, .depth = 16};

constexpr std::string_view environments[] = {"practice", "development", "staging", "production"};
constexpr std::string_view policyTypes[] = {"identity", "trust", "resource", "serviceControl", "resourceControl"};

std::int64_t number(Instant instant) { return instant.time_since_epoch().count(); }

json::Object list(const identity::Tags& tags) {
    json::Object array = json::Object::array();
    for (const identity::Tag& tag : tags) array.push_back({{"key", tag.key}, {"value", tag.value}});
    return array;
}

void putOptional(json::Object& object, const char* name, const std::optional<std::string>& text) {
    if (text) object[name] = *text;
}

void putOptional(json::Object& object, const char* name, const std::optional<Instant>& instant) {
    if (instant) object[name] = number(*instant);
}

void putDocument(json::Object& object, const char* name, const policy::DocumentPtr& document) {
    if (document) object[name] = document->text();
}

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

/// Reads one row by `read(Fields&, Row&)`.
template <typename Row, typename Read>
Result<Row> readRow(std::string_view text, Read&& read) {
    const auto value = json::parse(text, limits);
    if (!value) return value.error();
    if (!value->isObject()) return Error{"InvalidRow", "a stored row must be an object", std::nullopt};
    std::string failure;
    Fields fields(*value, failure);
    Row row;
    read(fields, row);
    if (!failure.empty()) return Error{"InvalidRow", "`" + failure + "` of a stored row is missing or cannot be read", std::nullopt};
    return row;
}

}  // namespace

std::string toText(const identity::User& row) {
    json::Object object = principal(row);
    object["groups"] = row.groups;
    putOptional(object, "boundary", row.boundary);
    object["tags"] = list(row.tags);
    putOptional(object, "passwordLastUsed", row.passwordLastUsed);
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

std::string toText(const identity::Bucket& row) {
    json::Object object = {{"name", row.name}, {"region", row.region}, {"created", number(row.created)}};
    putDocument(object, "policy", row.policy);
    object["policyBindings"] = row.policyBindings;
    object["tags"] = list(row.tags);
    json::Object settings = json::Object::array();
    if (row.publicAccessBlock) {
        const identity::PublicAccessBlock& block = *row.publicAccessBlock;
        settings.push_back({{"blockPublicAcls", block.blockPublicAcls},
                            {"ignorePublicAcls", block.ignorePublicAcls},
                            {"blockPublicPolicy", block.blockPublicPolicy},
                            {"restrictPublicBuckets", block.restrictPublicBuckets}});
    }
    object["publicAccessBlock"] = std::move(settings);
    return json::compact(object);
}

template <>
Result<identity::Bucket> fromText(std::string_view text) {
    return readRow<identity::Bucket>(text, [](Fields& fields, identity::Bucket& row) {
        fields.text("name", row.name);
        fields.text("region", row.region);
        fields.instant("created", row.created);
        fields.document("policy", row.policy);
        fields.textMap("policyBindings", row.policyBindings);
        fields.tags("tags", row.tags);
        std::vector<identity::PublicAccessBlock> settings;
        fields.list("publicAccessBlock", settings, [](Fields& entry, identity::PublicAccessBlock& block) {
            entry.flag("blockPublicAcls", block.blockPublicAcls);
            entry.flag("ignorePublicAcls", block.ignorePublicAcls);
            entry.flag("blockPublicPolicy", block.blockPublicPolicy);
            entry.flag("restrictPublicBuckets", block.restrictPublicBuckets);
        });
        row.publicAccessBlock = settings.empty() ? std::nullopt : std::optional(settings.front());
    });
}

std::string toText(const identity::StoredObject& row) {
    return json::compact({{"bucket", row.bucket},
                          {"key", row.key},
                          {"body", row.body ? crypto::toBase64(*row.body) : std::string()},
                          {"contentType", row.contentType},
                          {"etag", row.etag},
                          {"modified", number(row.modified)},
                          {"tags", list(row.tags)}});
}

template <>
Result<identity::StoredObject> fromText(std::string_view text) {
    return readRow<identity::StoredObject>(text, [](Fields& fields, identity::StoredObject& row) {
        fields.text("bucket", row.bucket);
        fields.text("key", row.key);
        std::string body;
        fields.text("body", body);
        auto bytes = crypto::fromBase64(body);
        if (bytes) row.body = std::make_shared<const std::string>(std::move(*bytes));
        else fields.fail("body");
        fields.text("contentType", row.contentType);
        fields.text("etag", row.etag);
        fields.instant("modified", row.modified);
        fields.tags("tags", row.tags);
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
    return json::compact({{"id", account.id.text()},
                          {"name", account.name},
                          {"alias", account.alias},
                          {"email", account.email},
                          {"environment", environments[static_cast<std::size_t>(account.environment)]},
                          {"created", number(account.created)}});
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
    });
}

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
