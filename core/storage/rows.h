/// Rows of the world as text and back: what the workspace file holds. One JSON object for each row, its members named like the row's.
#pragma once

#include "core/base/result.h"
#include "core/identity/snapshot.h"

#include <string>
#include <string_view>

namespace rolewright::storage {

std::string toText(const identity::User& row);
std::string toText(const identity::Group& row);
std::string toText(const identity::Role& row);
std::string toText(const identity::ManagedPolicy& row);
std::string toText(const identity::AccessKey& row);
std::string toText(const identity::Bucket& row);
std::string toText(const identity::StoredObject& row);
std::string toText(const identity::MfaDevice& row);
std::string toText(const identity::SamlProvider& row);
std::string toText(const identity::OidcProvider& row);
std::string toText(const identity::Function& row);
std::string toText(const identity::Person& row);
std::string toText(const identity::DelegationRequest& row);
std::string toText(const identity::DelegationTemplate& row);
std::string toText(const identity::InstanceProfile& row);
std::string toText(const identity::ServerCertificate& row);
std::string toText(const identity::GuardedResource& row);
std::string toText(const identity::MultipartUpload& row);
/// The account's own facts, without its rows.
std::string toText(const identity::Account& account);
std::string toText(const identity::Organization& organization);

/// Reads what `toText` wrote. Fails with `InvalidRow` and says which member is missing, of the wrong kind or unreadable; unknown
/// members are passed over. Exists for every type that `toText` takes.
template <typename Row> Result<Row> fromText(std::string_view text);

template <> Result<identity::User> fromText(std::string_view text);
template <> Result<identity::Group> fromText(std::string_view text);
template <> Result<identity::Role> fromText(std::string_view text);
template <> Result<identity::ManagedPolicy> fromText(std::string_view text);
template <> Result<identity::AccessKey> fromText(std::string_view text);
template <> Result<identity::Bucket> fromText(std::string_view text);
template <> Result<identity::StoredObject> fromText(std::string_view text);
template <> Result<identity::MfaDevice> fromText(std::string_view text);
template <> Result<identity::SamlProvider> fromText(std::string_view text);
template <> Result<identity::OidcProvider> fromText(std::string_view text);
template <> Result<identity::Function> fromText(std::string_view text);
template <> Result<identity::Person> fromText(std::string_view text);
template <> Result<identity::DelegationRequest> fromText(std::string_view text);
template <> Result<identity::DelegationTemplate> fromText(std::string_view text);
template <> Result<identity::InstanceProfile> fromText(std::string_view text);
template <> Result<identity::ServerCertificate> fromText(std::string_view text);
template <> Result<identity::GuardedResource> fromText(std::string_view text);
template <> Result<identity::MultipartUpload> fromText(std::string_view text);
template <> Result<identity::Account> fromText(std::string_view text);
template <> Result<identity::Organization> fromText(std::string_view text);

}  // namespace rolewright::storage
