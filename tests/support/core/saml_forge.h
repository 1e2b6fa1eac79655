/// SAML responses and metadata made for tests, honest ones and others.
#pragma once

#include "core/federation/saml_signing.h"
#include "core/json/writer.h"

#include <string>

namespace rolewright::test {

inline constexpr const char* samlIssuer = "https://idp.example.com/saml";

/// Keys made once: of the provider that tests know, and of one that nobody trusts.
const federation::SigningKey& samlKey();
const federation::SigningKey& foreignSamlKey();

/// A statement about alice, issued at `now` for five minutes, changed as `wish` says (all members optional):
///   `Issuer` `NameId` `Format` `Recipient` `Audience` `ResponseId` `AssertionId` `RoleSessionName` `SessionDuration` `SourceIdentity`   texts; null leaves the attribute out
///   `Issued` `NotBefore` `NotOnOrAfter` `SessionNotOnOrAfter`   seconds from now
///   `Roles`   ["role,provider"]     `Tags`   {"key": "value"}     `TransitiveTagKeys`   [keys]     `Attributes`   {"name": [values]}
federation::SamlStatement samlStatement(const json::Object& wish, Instant now);

/// The response of that statement as base64, with `Part` ("assertion", "response", "both", "none") signed by `Key` ("provider", "foreign", "curve", "weak") with `Method`
/// ("sha1", "sha256", "sha384", "sha512", "ecdsa"). `Before` and `After` are lists of [from, to]: what is replaced in the XML before and after signing; the test
/// breaks off when there is nothing to replace.
std::string samlResponse(const json::Object& wish, Instant now);
/// The same as XML.
std::string samlResponseXml(const json::Object& wish, Instant now);

/// Metadata of the provider with `EntityId`, `ValidUntil` (a time), `Key` and `After` as above.
std::string samlMetadata(const json::Object& wish);

}  // namespace rolewright::test
