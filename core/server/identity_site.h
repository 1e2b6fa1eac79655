/// The practice identity provider as a web site: discovery, keys, metadata, and pages on which people sign in. Knows no socket.
#pragma once

#include "core/server/endpoint.h"
#include "core/server/oidc_sign_in.h"
#include "core/server/saml_sign_in.h"

namespace rolewright::server {

struct IdentitySiteOptions {
    std::string issuer;
    std::vector<std::string> redirectUris;  ///< of applications elsewhere; programs on this machine need none
    std::vector<std::string> hosts;         ///< names of this machine beside `localhost`
    std::vector<std::string> corsOrigins;   ///< whose pages may ask for tokens by script, see BrowserGuard
    bool tls = false;                       ///< whether it is served by HTTPS
    std::function<Instant()> time = [] { return SystemClock().now(); };
    std::function<void(const AccessLine&)> log;  ///< called from several threads
};

/// It needs an origin of its own: whoever can put a page beside these could sign in as anybody. Nobody but this machine is answered, as nobody is asked for a
/// password.
class IdentitySite final : public HttpHandler {
public:
    /// `engine` says which one answers now.
    IdentitySite(std::function<std::shared_ptr<engine::Engine>()> engine, IdentitySiteOptions options);

    protocol::HttpResponse answer(const protocol::HttpRequest& request, const Peer& peer) override;
    std::size_t largestBody(const protocol::HttpRequest& head) const override;

private:
    Result<void> check(const protocol::HttpRequest& request, const Peer& peer) const;
    protocol::HttpResponse answerPath(const Visit& visit);
    protocol::HttpResponse begin(const Visit& visit) const;
    protocol::HttpResponse published(const Visit& visit, const char* member, std::string contentType) const;

    const std::function<std::shared_ptr<engine::Engine>()> m_engine;
    const IdentitySiteOptions m_options;
    const BrowserGuard m_guard;
    const FormSeal m_seal;
    OidcSignIn m_oidc;
    SamlSignIn m_saml;
};

}  // namespace rolewright::server
