#include "core/server/credential_site.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/interchange/credential_text.h"

namespace rolewright::server {

using protocol::HttpRequest;
using protocol::HttpResponse;

namespace {

constexpr std::string_view scheme = "Bearer ";

HttpResponse withBody(int status, std::string body)
{
    HttpResponse response{status, {}, std::move(body)};
    response.headers.add("Content-Type", "application/json");
    response.headers.add("Cache-Control", "no-store");
    return response;
}

HttpResponse refused(int status, const Error& error)
{
    return withBody(status, json::compact({{"code", error.code}, {"message", error.message}}) + '\n');
}

}  // namespace

CredentialSite::CredentialSite(std::string name, crypto::Secret token, CredentialWish wish, std::shared_ptr<CredentialLedger> ledger)
    : m_name(std::move(name)), m_token(std::move(token)), m_wish(std::move(wish)), m_ledger(std::move(ledger))
{
}

std::string CredentialSite::target() const
{
    return std::string(path) + text::percentEncode(m_name);
}

crypto::Secret CredentialSite::newToken()
{
    return crypto::Secret(crypto::toHex(crypto::randomBytes(32)));
}

HttpResponse CredentialSite::answer(const HttpRequest& request, const Peer& peer, engine::Engine& engine) const
{
    if (!peer.isLoopback)
        return refused(403, {"AccessDenied", "credentials are given on this machine alone", {}});
    std::string_view shown = request.headers.find("authorization").value_or("");
    if (text::startsWithIgnoringCase(shown, scheme))
        shown.remove_prefix(scheme.size());
    if (!m_token.equals(shown))
        return refused(401, {"AccessDenied", "the Authorization header does not have the token that `rolewright serve` printed", {}});
    if (request.path() != target())
        return refused(404, {"NotFound", "there are no credentials of that name here", {}});
    if (request.method != "GET")
        return refused(405, {"MethodNotAllowed", "credentials are asked for by GET", {}});
    Result<GivenCredentials> given = giveCredentials(engine, m_wish);
    if (!given)
        return refused(400, given.error());
    const sts::Session& session = *given->session;
    if (m_ledger)
        m_ledger->note(session.accessKeyId, "container", engine.now());
    const std::string role = session.isOfUser() ? std::string() : session.principalArn;
    return withBody(200, std::string(interchange::containerText(given->credentials, role).reveal()));
}

}  // namespace rolewright::server
