/// Identity providers that an account trusts, and the people of the practice identity provider.
#pragma once

#include "core/identity/principals.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::identity {

/// A SAML 2.0 identity provider of an account. Table key: its name.
struct SamlProvider {
    std::string name;
    std::string id;        ///< `SAMLSP…`: part of a sign-in address of its own
    std::string metadata;  ///< the document that was given
    Instant created{};
    std::optional<Instant> validUntil;  ///< of the metadata
    Tags tags;
};

/// An OpenID Connect identity provider of an account. Table key: its URL without the scheme.
struct OidcProvider {
    std::string url;  ///< as ARNs and condition keys have it: `token.actions.example/path`
    std::vector<std::string> clientIds;    ///< audiences
    std::vector<std::string> thumbprints;  ///< hex SHA-1 of certificates
    std::string keys;  ///< JWKS that its tokens are verified with; empty while none is known: then no token of it holds
    Instant created{};
    Tags tags;
};

/// Somebody in the practice identity provider's directory: a row of no account. Table key: the user name.
struct Person {
    std::string userName;
    std::string id;  ///< subject: what tokens and assertions call the person; never changes
    std::string displayName;
    std::string email;
    std::vector<std::string> groups;
    Tags attributes;  ///< handed on as session tags
    std::vector<std::string> transitiveKeys;  ///< of those, the ones that go down a chain of roles
    std::vector<std::string> roles;  ///< ARNs of the roles that SAML responses offer
    Instant created{};
};

}  // namespace rolewright::identity
