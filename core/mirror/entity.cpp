#include "core/mirror/entity.h"

#include "core/base/text.h"
#include "core/identity/row_tables.h"
#include "core/json/writer.h"

#include <algorithm>

namespace rolewright::mirror {
namespace {

/// Which rows belong to an entity of each kind.
template <typename Row> constexpr EntityKind kindOf()
{
    if constexpr (std::is_same_v<Row, identity::ManagedPolicy>) return EntityKind::policy;
    else if constexpr (std::is_same_v<Row, identity::SamlProvider>) return EntityKind::samlProvider;
    else if constexpr (std::is_same_v<Row, identity::OidcProvider>) return EntityKind::oidcProvider;
    else if constexpr (std::is_same_v<Row, identity::Group>) return EntityKind::group;
    else if constexpr (std::is_same_v<Row, identity::User> || std::is_same_v<Row, identity::AccessKey>) return EntityKind::user;
    else if constexpr (std::is_same_v<Row, identity::Role>) return EntityKind::role;
    else if constexpr (std::is_same_v<Row, identity::InstanceProfile>) return EntityKind::instanceProfile;
    else if constexpr (std::is_same_v<Row, identity::MfaDevice>) return EntityKind::mfaDevice;
    else if constexpr (std::is_same_v<Row, identity::ServerCertificate>) return EntityKind::serverCertificate;
    else return EntityKind::account;  // rows that no mirror has
}

template <typename Row> std::string nameOf(const Row& row)
{
    if constexpr (std::is_same_v<Row, identity::AccessKey>) return row.user;
    else return std::string(rowKey(row));
}

std::string status(bool active) { return active ? "Active" : "Inactive"; }

void addTags(Fields& fields, const identity::Tags& tags)
{
    for (const identity::Tag& tag : tags)
        fields[{Aspect::tag, tag.key}] = tag.value;
}

void addPrincipal(Fields& fields, const identity::Principal& principal)
{
    fields[{Aspect::uniqueId, {}}] = principal.id;
    fields[{Aspect::path, {}}] = principal.path;
    for (const identity::InlinePolicy& policy : principal.inlinePolicies)
        fields[{Aspect::inlinePolicy, policy.name}] = oneLine(policy.document);
    for (const std::string& arn : principal.attachedPolicies)
        fields[{Aspect::attachedPolicy, arn}] = arn;
}

template <typename Row> void addBoundaryAndTags(Fields& fields, const Row& row)
{
    if (row.boundary)
        fields[{Aspect::boundary, {}}] = *row.boundary;
    addTags(fields, row.tags);
}

Fields fieldsOfRow(const identity::Account& account, const identity::User& user)
{
    Fields fields;
    addPrincipal(fields, user);
    addBoundaryAndTags(fields, user);
    for (const std::string& group : user.groups)
        fields[{Aspect::group, group}] = group;
    if (user.loginProfile) {
        fields[{Aspect::loginProfile, {}}] = user.loginProfile->resetRequired ? "reset required" : "no reset required";
        if (!user.loginProfile->hash.empty())
            fields[{Aspect::password, {}}] = "set here";
    }
    account.accessKeys.forEach([&](const identity::RowPtr<identity::AccessKey>& key) {
        if (text::equalsIgnoringCase(key->user, user.name))
            fields[{Aspect::accessKey, key->id}] = status(key->active);
    });
    for (const identity::SshPublicKey& key : user.sshKeys)
        fields[{Aspect::sshKey, key.id}] = status(key.active);
    for (const identity::SigningCertificate& certificate : user.signingCertificates)
        fields[{Aspect::signingCertificate, certificate.id}] = status(certificate.active);
    for (const identity::ServiceSpecificCredential& credential : user.serviceCredentials)
        fields[{Aspect::serviceCredential, credential.id}] = status(credential.active);
    return fields;
}

Fields fieldsOfRow(const identity::Account&, const identity::Group& group)
{
    Fields fields;
    addPrincipal(fields, group);
    return fields;
}

Fields fieldsOfRow(const identity::Account&, const identity::Role& role)
{
    Fields fields;
    addPrincipal(fields, role);
    addBoundaryAndTags(fields, role);
    fields[{Aspect::description, {}}] = role.description;
    fields[{Aspect::trust, {}}] = oneLine(role.trust);
    if (role.maxSessionSeconds)
        fields[{Aspect::maxSessionDuration, {}}] = std::to_string(*role.maxSessionSeconds);
    return fields;
}

Fields fieldsOfRow(const identity::Account&, const identity::ManagedPolicy& policy)
{
    Fields fields{{{Aspect::uniqueId, {}}, policy.id}, {{Aspect::path, {}}, policy.path}, {{Aspect::description, {}}, policy.description}, {{Aspect::defaultVersion, {}}, policy.defaultVersion}};
    for (const identity::PolicyVersion& version : policy.versions)
        fields[{Aspect::version, version.id}] = oneLine(version.document);
    addTags(fields, policy.tags);
    return fields;
}

Fields fieldsOfRow(const identity::Account&, const identity::SamlProvider& provider)
{
    Fields fields{{{Aspect::metadata, {}}, provider.metadata}};
    addTags(fields, provider.tags);
    return fields;
}

Fields fieldsOfRow(const identity::Account&, const identity::OidcProvider& provider)
{
    Fields fields{{{Aspect::thumbprints, {}}, text::join(provider.thumbprints, " ")}};
    for (const std::string& id : provider.clientIds)
        fields[{Aspect::clientId, id}] = id;
    if (!provider.keys.empty())
        fields[{Aspect::signingKeys, {}}] = provider.keys;
    addTags(fields, provider.tags);
    return fields;
}

Fields fieldsOfRow(const identity::Account&, const identity::InstanceProfile& profile)
{
    Fields fields{{{Aspect::uniqueId, {}}, profile.id}, {{Aspect::path, {}}, profile.path}};
    if (!profile.role.empty())
        fields[{Aspect::profileRole, {}}] = profile.role;
    addTags(fields, profile.tags);
    return fields;
}

Fields fieldsOfRow(const identity::Account&, const identity::MfaDevice& device)
{
    Fields fields;
    if (!device.user.empty())
        fields[{Aspect::deviceUser, {}}] = device.user;
    addTags(fields, device.tags);
    return fields;
}

Fields fieldsOfRow(const identity::Account&, const identity::ServerCertificate& certificate)
{
    Fields fields{{{Aspect::uniqueId, {}}, certificate.id}, {{Aspect::path, {}}, certificate.path}, {{Aspect::body, {}}, certificate.body + certificate.chain}};
    addTags(fields, certificate.tags);
    return fields;
}

Fields fieldsOfAccount(const identity::Account& account)
{
    Fields fields;
    if (!account.alias.empty())
        fields[{Aspect::alias, {}}] = account.alias;
    if (account.passwordPolicy)
        fields[{Aspect::passwordPolicy, {}}] = json::compact(passwordPolicyParameters(*account.passwordPolicy));
    return fields;
}

/// Calls `visit(RowTag<Row>())` for the one row type of the kind; the account itself has none.
template <typename Visit> void visitRowType(EntityKind kind, Visit&& visit)
{
    identity::forEachRowType([&]<typename Row>(identity::RowTag<Row> tag) {
        if constexpr (kindOf<Row>() != EntityKind::account && !std::is_same_v<Row, identity::AccessKey>) {
            if (kindOf<Row>() == kind)
                visit(tag);
        }
        return true;
    });
}

using Edits = std::vector<identity::Table<identity::AccessKey, true>::Edit>;

/// The keys of `before`'s user go, those of `after`'s come.
void exchangeKeys(identity::Account& account, const identity::Account& source, const std::string& user)
{
    Edits edits;
    const auto isTheirs = [&](const identity::RowPtr<identity::AccessKey>& key) { return text::equalsIgnoringCase(key->user, user); };
    account.accessKeys.forEach([&](const auto& key) {
        if (isTheirs(key))
            edits.push_back({key->id, nullptr});
    });
    source.accessKeys.forEach([&](const auto& key) {
        if (isTheirs(key))
            edits.push_back({key->id, key});
    });
    account.accessKeys = account.accessKeys.withAll(std::move(edits));
}

}  // namespace

std::optional<Fields> fieldsOf(const identity::Account& account, const EntityRef& entity)
{
    if (entity.kind == EntityKind::account)
        return fieldsOfAccount(account);
    std::optional<Fields> fields;
    visitRowType(entity.kind, [&]<typename Row>(identity::RowTag<Row>) {
        if (const auto row = identity::tableOf<Row>(account).find(entity.name))
            fields = fieldsOfRow(account, *row);
    });
    return fields;
}

std::optional<std::string> valueOf(const std::optional<Fields>& fields, const Field& field)
{
    if (!fields)
        return std::nullopt;
    const auto found = fields->find(field);
    return found == fields->end() ? std::nullopt : std::optional(found->second);
}

std::vector<Field> differingFields(const std::optional<Fields>& a, const std::optional<Fields>& b)
{
    std::set<Field> all;
    for (const auto* side : {&a, &b}) {
        if (*side)
            std::transform((*side)->begin(), (*side)->end(), std::inserter(all, all.end()), [](const auto& entry) { return entry.first; });
    }
    std::vector<Field> differing;
    std::copy_if(all.begin(), all.end(), std::back_inserter(differing), [&](const Field& field) { return valueOf(a, field) != valueOf(b, field); });
    return differing;
}

EntityRefs changedEntities(const identity::Account& before, const identity::Account& after)
{
    EntityRefs changed;
    if (!identity::sameFacts(before, after))
        changed.insert({EntityKind::account, {}});
    identity::forEachRowType([&]<typename Row>(identity::RowTag<Row>) {
        if constexpr (kindOf<Row>() != EntityKind::account) {
            using Tab = std::decay_t<decltype(identity::tableOf<Row>(before))>;
            const auto add = [&](const Row& row) { changed.insert({kindOf<Row>(), nameOf(row)}); };
            Tab::diff(
                identity::tableOf<Row>(before), identity::tableOf<Row>(after), [&](std::size_t, const auto& row) { add(*row); }, [&](std::size_t, const auto& row) { add(*row); },
                [&](std::size_t, const auto& was, const auto& is) {
                    add(*was);
                    add(*is);
                });
        }
        return true;
    });
    return changed;
}

identity::AccountPtr withEntity(const identity::Account& account, const identity::Account& source, const EntityRef& entity)
{
    auto changed = std::make_shared<identity::Account>(account);
    if (entity.kind == EntityKind::account) {
        changed->alias = source.alias;
        changed->passwordPolicy = source.passwordPolicy;
        return changed;
    }
    visitRowType(entity.kind, [&]<typename Row>(identity::RowTag<Row>) {
        auto& table = identity::tableOf<Row>(*changed);
        const auto row = identity::tableOf<Row>(source).find(entity.name);
        table = row ? table.with(row) : table.without(entity.name);
    });
    if (entity.kind == EntityKind::user)
        exchangeKeys(*changed, source, entity.name);
    return changed;
}

json::Object passwordPolicyParameters(const identity::PasswordPolicy& policy)
{
    json::Object parameters{{"MinimumPasswordLength", policy.minimumLength},
                            {"RequireSymbols", policy.requireSymbols},
                            {"RequireNumbers", policy.requireNumbers},
                            {"RequireUppercaseCharacters", policy.requireUppercase},
                            {"RequireLowercaseCharacters", policy.requireLowercase},
                            {"AllowUsersToChangePassword", policy.usersMayChange}};
    if (policy.maximumAgeDays)
        parameters["MaxPasswordAge"] = *policy.maximumAgeDays;
    if (policy.reusePrevention)
        parameters["PasswordReusePrevention"] = *policy.reusePrevention;
    if (policy.hardExpiry)
        parameters["HardExpiry"] = *policy.hardExpiry;
    return parameters;
}

std::string oneLine(const policy::DocumentPtr& document)
{
    if (!document)
        return {};
    const auto parsed = json::parseObject(document->text());
    return parsed ? json::compact(*parsed) : document->text();
}

}  // namespace rolewright::mirror
