/// The practice identity provider's OpenID Connect: authorization, token and userinfo endpoint. Sources: OpenID Connect Core 1.0; RFC 6749; RFC 7636 (PKCE);
/// RFC 9700; RFC 9207.
#pragma once

#include "core/server/identity_visit.h"

#include <map>
#include <memory>
#include <mutex>

namespace rolewright::server {

struct OidcOptions {
    std::string issuer;                     ///< what tokens say, and what an account knows the provider by
    std::vector<std::string> redirectUris;  ///< beside those of programs on this machine
};

/// Clients are public; their ids are the audiences that accounts have for the issuer. May be asked from several threads.
class OidcSignIn {
public:
    OidcSignIn(OidcOptions options, const FormSeal& seal);

    /// `/authorize`: the page that asks who signs in. Nothing is sent to an address that is not known.
    protocol::HttpResponse ask(const Visit& visit) const;
    /// `/sign-in`: somebody was chosen on that page. A code or a token goes to the client; without an address the token is shown.
    protocol::HttpResponse signIn(const Visit& visit);
    /// `/token`: a code against tokens. A code works once, for a minute.
    protocol::HttpResponse token(const Visit& visit);
    /// `/userinfo`: who an access token is of.
    protocol::HttpResponse userInfo(const Visit& visit) const;

    /// The audiences of the issuer in any account.
    std::vector<std::string> clientIds(const identity::Snapshot& world) const;
    const std::string& issuer() const { return m_options.issuer; }

private:
    /// What a client asked for, once it was found to be in order.
    struct Request;
    struct Grant;

    Result<Request> readRequest(const Visit& visit) const;
    Result<void> checkRequest(const Request& request, const Visit& visit) const;
    Result<std::string> idToken(const Visit& visit, const Request& request, const std::string& person) const;
    protocol::HttpResponse showToken(const std::string& token) const;
    std::string newCode(Request request, std::string person);
    std::shared_ptr<const Grant> takeGrant(const std::string& code);

    const OidcOptions m_options;
    const FormSeal& m_seal;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<const Grant>> m_grants;  ///< by code
};

}  // namespace rolewright::server
