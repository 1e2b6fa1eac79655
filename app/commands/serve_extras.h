/// What `rolewright serve` offers beside the endpoint: HTTPS, the practice identity provider as a site, and credentials for a container.
#pragma once

#include "core/server/credential_ledger.h"
#include "core/server/identity_site.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rolewright::app {

struct ServeExtras {
    std::string certificateFile;  ///< `--tls`; empty: HTTP
    bool identityProvider = false;
    std::uint16_t identityPort = 4578;
    std::string issuer;
    std::vector<std::string> redirectUris;
    std::string credentialsFor;  ///< a role's ARN, or a session
    std::string credentialsAs;   ///< ARN of who assumes the role
    std::string tokenFile;       ///< where the token goes; empty: it is printed
};

void addExtraOptions(CLI::App& command, ServeExtras& extras);
/// What cannot be meant. Fails with `InvalidOption`.
Result<void> checkExtras(const ServeExtras& extras, bool inMemory);

/// A new key, kept in memory alone, with a certificate for this machine's names that is written for clients to trust. Null without `--tls`.
Result<std::shared_ptr<const server::TlsIdentity>> makeTls(const ServeExtras& extras, const std::vector<std::string>& hosts);
/// Null without `--credentials-for`. Writes the token's file.
Result<std::shared_ptr<const server::CredentialSite>> makeCredentialSite(const ServeExtras& extras, std::shared_ptr<server::CredentialLedger> ledger);

/// The practice identity provider on a port of its own, as long as this lives.
class ServedIdentity {
public:
    /// Listens on this machine alone. `endpoint` must outlive it. Fails as HttpServer::start does.
    static Result<std::unique_ptr<ServedIdentity>> start(const ServeExtras& extras, server::IdentitySiteOptions options, server::Endpoint& endpoint,
                                                         std::shared_ptr<const server::TlsIdentity> tls);
    std::string url() const;
    void stop() { m_server->stop(); }

private:
    ServedIdentity() = default;
    std::unique_ptr<server::IdentitySite> m_site;
    std::unique_ptr<server::HttpServer> m_server;
    bool m_tls = false;
};

/// Alice and Bob, made by the first account's root, so that somebody can sign in where there is no window to add people in.
Result<void> addPracticePeople(engine::Engine& engine);

/// Lines for a shell, beside the endpoint's own. `url` is the endpoint's.
std::string extraExports(const ServeExtras& extras, const std::string& url, const server::CredentialSite* credentials);

}  // namespace rolewright::app
