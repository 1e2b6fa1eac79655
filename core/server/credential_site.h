/// The credentials endpoint that containers have: credentials for whoever knows the token. Source: AWS SDKs and Tools Reference Guide, "Container credential
/// provider".
#pragma once

#include "core/server/credential_desk.h"
#include "core/server/credential_ledger.h"
#include "core/server/http_server.h"

#include <memory>
#include <string>
#include <string_view>

namespace rolewright::server {

/// Knows no socket. May be asked from several threads.
class CredentialSite {
public:
    static constexpr std::string_view path = "/_rolewright/credentials/";

    /// `name` ends the address. `token` is what clients send as `Authorization`, as it stands or behind `Bearer `. What is given is noted in the ledger, if any.
    CredentialSite(std::string name, crypto::Secret token, CredentialWish wish, std::shared_ptr<CredentialLedger> ledger = nullptr);

    /// 200 with the credentials; 401 without the token, 403 from another machine, 404 for another name, 405, and 400 with why there are none.
    protocol::HttpResponse answer(const protocol::HttpRequest& request, const Peer& peer, engine::Engine& engine) const;

    /// `/_rolewright/credentials/<name>`.
    std::string target() const;
    const crypto::Secret& token() const { return m_token; }
    /// 32 random bytes as text.
    static crypto::Secret newToken();

private:
    std::string m_name;
    crypto::Secret m_token;
    CredentialWish m_wish;
    std::shared_ptr<CredentialLedger> m_ledger;
};

}  // namespace rolewright::server
