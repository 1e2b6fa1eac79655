#include "core/server/identity_site.h"

#include "core/base/http_date.h"

#include <algorithm>
#include <array>

namespace rolewright::server {

using protocol::HttpRequest;
using protocol::HttpResponse;

namespace {

constexpr std::size_t largestForm = 512u << 10;  // a SAML response, sealed into a form

struct Path {
    std::string_view path;
    bool get;
    bool post;
    bool isEntrance = false;  ///< other sites send browsers there
};

constexpr std::array paths{
    Path{"/", true, false, true},
    Path{"/.well-known/openid-configuration", true, false},
    Path{"/.well-known/jwks.json", true, false},
    Path{"/authorize", true, true, true},
    Path{"/saml/acs", false, true, true},
    Path{"/saml/metadata", true, false, true},
    Path{"/saml/role", false, true},
    Path{"/saml/sign-in", false, true},
    Path{"/saml/sso", true, true, true},
    Path{"/sign-in", false, true},
    Path{"/style.css", true, false},
    Path{"/token", false, true},
    Path{"/userinfo", true, true},
};

const Path* pathOf(const HttpRequest& request)
{
    const auto found = std::find_if(paths.begin(), paths.end(), [&](const Path& path) { return path.path == request.path(); });
    return found == paths.end() ? nullptr : &*found;
}

/// A whole page is opened in the browser, not something inside of one.
bool isNavigation(const HttpRequest& request)
{
    return request.headers.find("sec-fetch-mode") == "navigate" && request.headers.find("sec-fetch-dest") == "document";
}

/// Without what browsers say of where it comes from.
HttpRequest asTypedIn(const HttpRequest& request)
{
    HttpRequest typed{request.method, request.target, {}, {}};
    typed.headers.add("Host", std::string(request.headers.find("host").value_or("")));
    return typed;
}

HttpResponse notAllowed(const Path& path)
{
    HttpResponse response = pages::problem(405, {"MethodNotAllowed", "this address is not asked in this way", {}});
    response.headers.add("Allow", path.get && path.post ? "GET, HEAD, POST" : path.get ? "GET, HEAD" : "POST");
    return response;
}

}  // namespace

IdentitySite::IdentitySite(std::function<std::shared_ptr<engine::Engine>()> engine, IdentitySiteOptions options)
    : m_engine(std::move(engine)), m_options(std::move(options)), m_guard(m_options.hosts, m_options.corsOrigins), m_seal(m_options.time),
      m_oidc({m_options.issuer, m_options.redirectUris}, m_seal), m_saml(m_options.redirectUris, m_seal)
{
}

std::size_t IdentitySite::largestBody(const HttpRequest&) const
{
    return largestForm;
}

/// Other sites may send the browser to an entrance, where a page asks; nothing that a form of ours does may be done by a form of theirs.
Result<void> IdentitySite::check(const HttpRequest& request, const Peer& peer) const
{
    if (!peer.isLoopback)
        return Error{"AccessDenied", "the practice identity provider answers this machine alone", {}};
    const Path* const path = pathOf(request);
    const std::string origin = std::string(m_options.tls ? "https://" : "http://") + std::string(request.headers.find("host").value_or(""));
    const bool isOurs = request.headers.find("origin") == origin;
    if (isOurs || (path && path->isEntrance && isNavigation(request)))
        return m_guard.check(asTypedIn(request));
    return m_guard.check(request);
}

HttpResponse IdentitySite::answer(const HttpRequest& request, const Peer& peer)
{
    const auto begun = std::chrono::steady_clock::now();
    const bool isPost = request.method == "POST";
    Visit visit{request, peer, m_engine(), std::string(m_options.tls ? "https://" : "http://") + std::string(request.headers.find("host").value_or("")), {}};
    HttpResponse response;
    const std::string_view text = isPost ? std::string_view(request.body) : request.query();
    if (const Result<void> allowed = check(request, peer); !allowed) {
        response = pages::problem(403, allowed.error());
    } else if (BrowserGuard::isPreflight(request)) {
        response.status = 200;
    } else if (protocol::hasTooManyParameters(text)) {
        response = pages::problem(400, {"InvalidInput", "the form has too many fields", {}});
    } else {
        visit.form = protocol::readForm(text);
        response = answerPath(visit);
    }
    m_guard.addHeaders(request, response);
    response.headers.add("Date", toHttpDate(visit.engine->now()));
    if (m_options.log) {
        AccessLine line;
        line.time = visit.engine->now();
        line.peer = peer.address;
        line.method = request.method;
        line.path = std::string(request.path());
        line.operation = "idp";
        line.status = response.status;
        line.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
        m_options.log(line);
    }
    return response;
}

HttpResponse IdentitySite::answerPath(const Visit& visit)
{
    const Path* const path = pathOf(visit.request);
    if (!path)
        return pages::problem(404, {"NotFound", "there is nothing at this address", {}});
    const bool isGet = visit.request.method == "GET" || visit.request.method == "HEAD";
    if (isGet ? !path->get : !path->post || visit.request.method != "POST")
        return notAllowed(*path);
    const std::string_view name = path->path;
    if (name == "/.well-known/openid-configuration")
        return published(visit, "Configuration", "application/json");
    if (name == "/.well-known/jwks.json")
        return published(visit, "Keys", "application/json");
    if (name == "/saml/metadata")
        return published(visit, "SAMLMetadataDocument", "application/samlmetadata+xml");
    if (name == "/authorize")
        return m_oidc.ask(visit);
    if (name == "/sign-in")
        return m_oidc.signIn(visit);
    if (name == "/token")
        return m_oidc.token(visit);
    if (name == "/userinfo")
        return m_oidc.userInfo(visit);
    if (name == "/saml/sso")
        return m_saml.ask(visit);
    if (name == "/saml/sign-in")
        return m_saml.signIn(visit);
    if (name == "/saml/acs")
        return m_saml.offer(visit);
    if (name == "/saml/role")
        return m_saml.assume(visit);
    return name == "/style.css" ? pages::style() : begin(visit);
}

HttpResponse IdentitySite::begin(const Visit& visit) const
{
    std::vector<std::pair<std::string, std::string>> clients;
    for (const std::string& id : m_oidc.clientIds(*visit.engine->snapshot()))
        clients.emplace_back(id, id);
    const std::string openId = clients.empty()
                                   ? pages::paragraph("No account knows this identity provider by OpenID Connect yet. Its URL is " + m_oidc.issuer() +
                                                      "; give it and an audience to aws iam create-open-id-connect-provider.")
                                   : pages::form("get", "/authorize", pages::choice("client_id", "Audience", clients) + pages::button("Get an ID token"));
    return pages::page(200, "Sign in for practice",
                       "<h2>OpenID Connect</h2>\n" + pages::paragraph("Tokens are of the issuer " + m_oidc.issuer() + ".") + openId + "<h2>SAML</h2>\n" +
                           pages::form("get", "/saml/sso", pages::button("Sign in by SAML")) +
                           pages::paragraph("The metadata document is at " + visit.url + "/saml/metadata."));
}

HttpResponse IdentitySite::published(const Visit& visit, const char* member, std::string contentType) const
{
    const engine::CallResult result = visit.call({"practice", "GetIdentityProvider", {{"Issuer", m_options.issuer}, {"Url", visit.url}}});
    if (!result.answer)
        return pages::problem(500, result.answer.error());
    return pages::plain(200, std::move(contentType), json::stringOr(*result.answer, member));
}

}  // namespace rolewright::server
