#include "core/training/entities.h"

#include "core/identity/row_tables.h"

#include <algorithm>

namespace rolewright::training {

namespace {

using json::Object;

Object tagsOf(const identity::Tags& tags)
{
    Object object = Object::object();
    for (const auto& tag : tags)
        object[tag.key] = tag.value;
    return object;
}

Object principalFacts(const identity::Principal& row)
{
    return {{"name", row.name}, {"path", row.path}, {"ownPolicies", row.inlinePolicies.size() + row.attachedPolicies.size()}};
}

Object factsOf(const identity::User& row)
{
    Object facts = principalFacts(row);
    facts["tags"] = tagsOf(row.tags);
    facts["boundary"] = row.boundary.value_or("none");
    facts["groups"] = row.groups.size();
    return facts;
}

Object factsOf(const identity::Role& row)
{
    Object facts = principalFacts(row);
    facts["tags"] = tagsOf(row.tags);
    facts["boundary"] = row.boundary.value_or("none");
    facts["maxSession"] = row.maxSessionSeconds.value_or(3600);
    return facts;
}

Object factsOf(const identity::Group& row) { return principalFacts(row); }
Object factsOf(const identity::ManagedPolicy& row) { return {{"name", row.name}, {"path", row.path}}; }
Object factsOf(const identity::AccessKey& row) { return {{"name", row.id}, {"user", row.user}, {"active", row.active}}; }
Object factsOf(const identity::MfaDevice& row) { return {{"name", row.name}, {"user", row.user}, {"enabled", row.enabled.has_value()}}; }
Object factsOf(const identity::Function& row) { return {{"name", row.name}, {"role", row.role}}; }
Object factsOf(const identity::SamlProvider& row) { return {{"name", row.name}}; }
Object factsOf(const identity::OidcProvider& row) { return {{"name", row.url}}; }

Object factsOf(const identity::Bucket& row)
{
    return {{"name", row.name},
            {"versioning", row.versioning.empty() ? "Off" : row.versioning},
            {"hasPolicy", row.policy != nullptr},
            {"blocksPublic", row.publicAccessBlock && row.publicAccessBlock->restrictPublicBuckets && row.publicAccessBlock->blockPublicPolicy},
            {"tags", tagsOf(row.tags)}};
}

template <typename Row>
std::string nameOfRow(const AccountId& account, const Row& row)
{
    if constexpr (std::is_same_v<Row, identity::AccessKey>)
        return row.id;
    else if constexpr (std::is_same_v<Row, identity::Bucket>)
        return identity::arnOf(row);
    else
        return identity::arnOf(account, row);
}

template <typename Row>
void collect(const identity::Snapshot& world, std::vector<Entity>& found)
{
    for (const identity::AccountPtr& account : world.accounts())
        identity::tableOf<Row>(*account).forEach([&](const auto& row) { found.push_back({nameOfRow(account->id, *row), account->id, factsOf(*row)}); });
}

bool fitsValue(const Object& fact, const Object& expected)
{
    if (fact.is_object()) {
        const auto isThere = [&](const auto& tag) { return fact.contains(tag.key()) && fact[tag.key()] == tag.value(); };
        const auto wanted = expected.items();
        return expected.is_object() && std::all_of(wanted.begin(), wanted.end(), isThere);
    }
    if (fact.is_number() && expected.is_object()) {
        const auto number = fact.get<std::int64_t>();
        return number >= expected.value("min", number) && number <= expected.value("max", number);
    }
    return fact == expected;
}

}  // namespace

std::vector<Entity> entitiesOf(const identity::Snapshot& world, EntityType type)
{
    std::vector<Entity> found;
    switch (type) {
    case EntityType::user: collect<identity::User>(world, found); break;
    case EntityType::group: collect<identity::Group>(world, found); break;
    case EntityType::role: collect<identity::Role>(world, found); break;
    case EntityType::policy: collect<identity::ManagedPolicy>(world, found); break;
    case EntityType::accessKey: collect<identity::AccessKey>(world, found); break;
    case EntityType::mfaDevice: collect<identity::MfaDevice>(world, found); break;
    case EntityType::bucket: collect<identity::Bucket>(world, found); break;
    case EntityType::function: collect<identity::Function>(world, found); break;
    case EntityType::samlProvider: collect<identity::SamlProvider>(world, found); break;
    case EntityType::oidcProvider: collect<identity::OidcProvider>(world, found); break;
    }
    return found;
}

Phrase inWords(EntityType type, bool isNew)
{
    switch (type) {
    case EntityType::user: return isNew ? Phrase::tr("a new user") : Phrase::tr("a user");
    case EntityType::group: return isNew ? Phrase::tr("a new group") : Phrase::tr("a group");
    case EntityType::role: return isNew ? Phrase::tr("a new role") : Phrase::tr("a role");
    case EntityType::policy: return isNew ? Phrase::tr("a new managed policy") : Phrase::tr("a managed policy");
    case EntityType::accessKey: return isNew ? Phrase::tr("a new access key") : Phrase::tr("an access key");
    case EntityType::mfaDevice: return isNew ? Phrase::tr("a new MFA device") : Phrase::tr("an MFA device");
    case EntityType::bucket: return isNew ? Phrase::tr("a new bucket") : Phrase::tr("a bucket");
    case EntityType::function: return isNew ? Phrase::tr("a new function") : Phrase::tr("a function");
    case EntityType::samlProvider: return isNew ? Phrase::tr("a new SAML provider") : Phrase::tr("a SAML provider");
    case EntityType::oidcProvider: break;
    }
    return isNew ? Phrase::tr("a new OpenID Connect provider") : Phrase::tr("an OpenID Connect provider");
}

bool isFact(EntityType type, std::string_view fact)
{
    const auto factsOfType = [&]() -> Object {
        switch (type) {
        case EntityType::user: return factsOf(identity::User());
        case EntityType::group: return factsOf(identity::Group());
        case EntityType::role: return factsOf(identity::Role());
        case EntityType::policy: return factsOf(identity::ManagedPolicy());
        case EntityType::accessKey: return factsOf(identity::AccessKey());
        case EntityType::mfaDevice: return factsOf(identity::MfaDevice());
        case EntityType::bucket: return factsOf(identity::Bucket());
        case EntityType::function: return factsOf(identity::Function());
        case EntityType::samlProvider: return factsOf(identity::SamlProvider());
        case EntityType::oidcProvider: break;
        }
        return factsOf(identity::OidcProvider());
    };
    return factsOfType().contains(std::string(fact));
}

bool fits(const Entity& entity, const Object& where)
{
    for (const auto& [fact, expected] : where.items()) {
        if (!entity.facts.contains(fact) || !fitsValue(entity.facts[fact], expected))
            return false;
    }
    return true;
}

}  // namespace rolewright::training
