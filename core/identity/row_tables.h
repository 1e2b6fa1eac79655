/// From a row's type to its table: so that editing, storage and loading are written once for all tables.
#pragma once

#include "core/identity/snapshot.h"

#include <type_traits>

namespace rolewright::identity {

/// The word by which `Change::table` names the table of `Row`.
template <typename Row>
constexpr TableId tableIdOf() {
    if constexpr (std::is_same_v<Row, User>) return TableId::users;
    else if constexpr (std::is_same_v<Row, Group>) return TableId::groups;
    else if constexpr (std::is_same_v<Row, Role>) return TableId::roles;
    else if constexpr (std::is_same_v<Row, ManagedPolicy>) return TableId::policies;
    else if constexpr (std::is_same_v<Row, AccessKey>) return TableId::accessKeys;
    else if constexpr (std::is_same_v<Row, Bucket>) return TableId::buckets;
    else if constexpr (std::is_same_v<Row, MfaDevice>) return TableId::mfaDevices;
    else if constexpr (std::is_same_v<Row, SamlProvider>) return TableId::samlProviders;
    else if constexpr (std::is_same_v<Row, OidcProvider>) return TableId::oidcProviders;
    else if constexpr (std::is_same_v<Row, Function>) return TableId::functions;
    else if constexpr (std::is_same_v<Row, Person>) return TableId::people;
    else if constexpr (std::is_same_v<Row, DelegationRequest>) return TableId::delegationRequests;
    else if constexpr (std::is_same_v<Row, DelegationTemplate>) return TableId::delegationTemplates;
    else if constexpr (std::is_same_v<Row, InstanceProfile>) return TableId::instanceProfiles;
    else if constexpr (std::is_same_v<Row, ServerCertificate>) return TableId::serverCertificates;
    else if constexpr (std::is_same_v<Row, GuardedResource>) return TableId::guardedResources;
    else if constexpr (std::is_same_v<Row, MultipartUpload>) return TableId::uploads;
    else return TableId::objects;
}

/// The table of `Row` in an account; `AnyAccount` is `Account` or `const Account`.
template <typename Row, typename AnyAccount>
auto& tableOf(AnyAccount& account) {
    constexpr TableId id = tableIdOf<Row>();
    if constexpr (id == TableId::users) return account.users;
    else if constexpr (id == TableId::groups) return account.groups;
    else if constexpr (id == TableId::roles) return account.roles;
    else if constexpr (id == TableId::policies) return account.policies;
    else if constexpr (id == TableId::accessKeys) return account.accessKeys;
    else if constexpr (id == TableId::buckets) return account.buckets;
    else if constexpr (id == TableId::mfaDevices) return account.mfaDevices;
    else if constexpr (id == TableId::samlProviders) return account.samlProviders;
    else if constexpr (id == TableId::oidcProviders) return account.oidcProviders;
    else if constexpr (id == TableId::functions) return account.functions;
    else if constexpr (id == TableId::people) return account.people;
    else if constexpr (id == TableId::delegationRequests) return account.delegationRequests;
    else if constexpr (id == TableId::delegationTemplates) return account.delegationTemplates;
    else if constexpr (id == TableId::instanceProfiles) return account.instanceProfiles;
    else if constexpr (id == TableId::serverCertificates) return account.serverCertificates;
    else if constexpr (id == TableId::guardedResources) return account.guardedResources;
    else if constexpr (id == TableId::uploads) return account.uploads;
    else return account.objects;
}

/// Names a row type to a visitor.
template <typename Row>
struct RowTag {
    using Type = Row;
};

/// Calls `visit(RowTag<Row>())` for every row type; stops and answers false when a visit answers false.
template <typename Visit>
bool forEachRowType(Visit&& visit) {
    return visit(RowTag<User>()) && visit(RowTag<Group>()) && visit(RowTag<Role>()) && visit(RowTag<ManagedPolicy>()) &&
           visit(RowTag<AccessKey>()) && visit(RowTag<Bucket>()) && visit(RowTag<StoredObject>()) && visit(RowTag<MfaDevice>()) &&
           visit(RowTag<SamlProvider>()) && visit(RowTag<OidcProvider>()) && visit(RowTag<Function>()) && visit(RowTag<Person>()) &&
           visit(RowTag<DelegationRequest>()) && visit(RowTag<DelegationTemplate>()) && visit(RowTag<InstanceProfile>()) &&
           visit(RowTag<ServerCertificate>()) && visit(RowTag<GuardedResource>()) && visit(RowTag<MultipartUpload>());
}

}  // namespace rolewright::identity
