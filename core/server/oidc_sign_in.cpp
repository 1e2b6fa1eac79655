#include "core/server/oidc_sign_in.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/federation/base64url.h"
#include "core/federation/practice_identity_provider.h"
#include "core/server/redirect_uri.h"

#include <algorithm>

namespace rolewright::server {

using federation::PracticeIdentityProvider;
using protocol::HttpResponse;

namespace {

constexpr std::chrono::minutes codeLife{1};
constexpr std::size_t mostGrants = 1000;
constexpr std::size_t challengeSize = 43;  // SHA-256 in base64url
constexpr std::size_t shortestVerifier = 43;
constexpr std::size_t longestVerifier = 128;
constexpr std::string_view formPurpose = "sign-in form";
constexpr std::string_view accessPurpose = "access token";

bool isAmong(const std::vector<std::string>& list, std::string_view one)
{
    return std::find(list.begin(), list.end(), one) != list.end();
}

bool hasWord(std::string_view list, std::string_view word)
{
    const auto words = text::split(list, ' ');
    return std::find(words.begin(), words.end(), word) != words.end();
}

HttpResponse refused(int status, const Error& error)
{
    return pages::answer(status, {{"error", error.code}, {"error_description", error.message}});
}

bool fitsChallenge(const std::string& verifier, const std::string& challenge)
{
    const crypto::Digest digest = crypto::sha256(verifier);
    const std::string hashed = federation::toBase64Url({reinterpret_cast<const char*>(digest.data()), digest.size()});
    return verifier.size() >= shortestVerifier && verifier.size() <= longestVerifier && crypto::constantTimeEquals(hashed, challenge);
}

/// The access token of the Authorization header.
std::string_view bearerOf(const protocol::HttpRequest& request)
{
    constexpr std::string_view scheme = "Bearer ";
    const std::string_view value = request.headers.find("authorization").value_or("");
    return text::startsWithIgnoringCase(value, scheme) ? value.substr(scheme.size()) : std::string_view();
}

}  // namespace

struct OidcSignIn::Request {
    std::string client;
    std::string redirect;  ///< empty: the token is shown
    std::string type;      ///< `code`, `id_token`
    std::string mode;      ///< `query`, `fragment`, `form_post`
    std::string state;
    std::string nonce;
    std::string challenge;

    json::Object toJson() const
    {
        return {{"client", client}, {"redirect", redirect}, {"type", type}, {"mode", mode}, {"state", state}, {"nonce", nonce}, {"challenge", challenge}};
    }
    static Request of(const json::Object& object)
    {
        const auto member = [&object](const char* name) { return json::stringOr(object, name); };
        return {member("client"), member("redirect"), member("type"), member("mode"), member("state"), member("nonce"), member("challenge")};
    }

    /// Brings the client its answer in the way that it asked for.
    HttpResponse send(std::vector<std::pair<std::string, std::string>> parameters, const std::string& issuer) const
    {
        if (!state.empty())
            parameters.emplace_back("state", state);
        parameters.emplace_back("iss", issuer);
        if (mode != "form_post")
            return pages::redirect(withParameters(redirect, mode == "fragment" ? '#' : '?', parameters));
        std::string inside = pages::paragraph("The answer goes to " + redirect);
        for (const auto& [name, value] : parameters)
            inside += pages::hidden(name, value);
        return pages::page(200, "Continue to the application", pages::form("post", redirect, inside + pages::button("Continue")), *originOf(redirect));
    }
};

struct OidcSignIn::Grant {
    Request request;
    std::string person;
    Instant until{};
};

OidcSignIn::OidcSignIn(OidcOptions options, const FormSeal& seal) : m_options(std::move(options)), m_seal(seal)
{
}

std::vector<std::string> OidcSignIn::clientIds(const identity::Snapshot& world) const
{
    constexpr std::string_view scheme = "https://";
    const std::string_view url = std::string_view(m_options.issuer).substr(m_options.issuer.starts_with(scheme) ? scheme.size() : 0);
    std::vector<std::string> ids;
    for (const identity::AccountPtr& account : world.accounts()) {
        account->oidcProviders.forEach([&](const identity::RowPtr<identity::OidcProvider>& provider) {
            if (provider->url == url)
                ids.insert(ids.end(), provider->clientIds.begin(), provider->clientIds.end());
        });
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/// Who asks and where the answer goes: what is wrong with these is said here, and to nobody else.
Result<OidcSignIn::Request> OidcSignIn::readRequest(const Visit& visit) const
{
    Request request{visit.text("client_id"), visit.text("redirect_uri"), visit.text("response_type"), visit.text("response_mode"),
                    visit.text("state"),     visit.text("nonce"),        visit.text("code_challenge")};
    const std::vector<std::string> clients = clientIds(*visit.engine->snapshot());
    if (clients.empty())
        return Error{"unauthorized_client",
                     "no account has an OpenID Connect provider " + m_options.issuer +
                         " with an audience: make one with aws iam create-open-id-connect-provider --url " + m_options.issuer +
                         " --client-id-list AUDIENCE, or by Connect on the page Identity providers",
                     {}};
    if (!isAmong(clients, request.client))
        return Error{"unauthorized_client",
                     "the client id `" + request.client + "` is no audience of " + m_options.issuer + "; known: " + text::join(clients, ", "),
                     {}};
    const bool known = isLoopbackUri(request.redirect) || (originOf(request.redirect) && isAmong(m_options.redirectUris, request.redirect));
    if (!request.redirect.empty() && !known)
        return Error{"invalid_request",
                     "the address `" + request.redirect + "` is not known: it must be one on this machine (http://127.0.0.1:PORT/…), or one of --redirect-uri",
                     {}};
    if (request.type.empty() && request.redirect.empty())
        request.type = "id_token";
    if (request.mode.empty())
        request.mode = request.type == "code" ? "query" : "fragment";
    return request;
}

/// What the client itself is told of.
Result<void> OidcSignIn::checkRequest(const Request& request, const Visit& visit) const
{
    if (request.type != "code" && request.type != "id_token")
        return Error{"unsupported_response_type", "response_type must be code or id_token", {}};
    if (!isAmong({"query", "fragment", "form_post"}, request.mode) || (request.type == "id_token" && request.mode == "query"))
        return Error{"invalid_request", "response_mode must be fragment or form_post, or query with a code", {}};
    if (request.redirect.empty())
        return request.type == "id_token" ? Result<void>() : Result<void>(Error{"invalid_request", "a code needs a redirect_uri to go to", {}});
    if (!hasWord(visit.text("scope"), "openid"))
        return Error{"invalid_scope", "scope must have openid", {}};
    if (hasWord(visit.text("prompt"), "none"))
        return Error{"login_required", "nobody stays signed in here", {}};
    if (request.type == "id_token" && request.nonce.empty())
        return Error{"invalid_request", "id_token needs a nonce", {}};
    if (request.type == "code" && (visit.text("code_challenge_method") != "S256" || request.challenge.size() != challengeSize))
        return Error{"invalid_request", "PKCE is needed: code_challenge with code_challenge_method S256", {}};
    return {};
}

HttpResponse OidcSignIn::ask(const Visit& visit) const
{
    const Result<Request> request = readRequest(visit);
    if (!request)
        return pages::problem(400, request.error());
    if (const Result<void> right = checkRequest(*request, visit); !right) {
        const Error& error = right.error();
        const bool canBeTold = !request->redirect.empty() && isAmong({"query", "fragment", "form_post"}, request->mode);
        return canBeTold ? request->send({{"error", error.code}, {"error_description", error.message}}, m_options.issuer) : pages::problem(400, error);
    }
    const std::string target = request->redirect.empty() ? std::string() : *originOf(request->redirect);
    const std::string where = target.empty() ? "The token will be shown here." : "The answer goes to " + target;
    const std::string inside = pages::hidden("request", m_seal.seal(request->toJson(), formPurpose)) + pages::people(*visit.engine->snapshot());
    return pages::page(200, "Sign in to " + request->client,
                       pages::paragraph("This is for practice: nobody is asked for a password. " + where) + pages::form("post", "/sign-in", inside), target);
}

Result<std::string> OidcSignIn::idToken(const Visit& visit, const Request& request, const std::string& person) const
{
    json::Object parameters{{"UserName", person}, {"Protocol", "OIDC"}, {"ClientId", request.client}, {"Issuer", m_options.issuer}};
    if (!request.nonce.empty())
        parameters["Nonce"] = request.nonce;
    const engine::CallResult result = visit.call({"practice", "SignIn", std::move(parameters)});
    return result.answer ? Result<std::string>(json::stringOr(*result.answer, "IdToken")) : result.answer.error();
}

HttpResponse OidcSignIn::showToken(const std::string& token) const
{
    return pages::page(
        200, "Signed in",
        pages::paragraph("The ID token holds for five minutes. Save it to a file, and give it to STS:") + pages::copyable("token", "ID token", token, 8) +
            pages::copyable("command", "Command",
                            "aws sts assume-role-with-web-identity --role-arn ROLE_ARN --role-session-name NAME --web-identity-token file://token.txt", 3));
}

HttpResponse OidcSignIn::signIn(const Visit& visit)
{
    const Result<json::Object> sealed = m_seal.open(visit.text("request"), formPurpose);
    if (!sealed)
        return pages::problem(400, sealed.error());
    Request request = Request::of(*sealed);
    const std::string person = visit.text("person");
    if (!visit.engine->snapshot()->people().find(person))
        return pages::problem(400, {"NoSuchEntity", "there is nobody `" + person + "` in the practice directory", {}});
    if (request.type == "code") {
        std::string code = newCode(request, person);
        return request.send({{"code", std::move(code)}}, m_options.issuer);
    }
    const Result<std::string> token = idToken(visit, request, person);
    if (!token)
        return pages::problem(400, token.error());
    return request.redirect.empty() ? showToken(*token) : request.send({{"id_token", *token}}, m_options.issuer);
}

std::string OidcSignIn::newCode(Request request, std::string person)
{
    const Instant now = m_seal.now();
    std::string code = federation::toBase64Url(crypto::randomBytes(32));
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_grants, [now](const auto& entry) { return entry.second->until < now; });
    if (m_grants.size() >= mostGrants)
        m_grants.erase(m_grants.begin());
    m_grants.emplace(code, std::make_shared<const Grant>(Grant{std::move(request), std::move(person), now + codeLife}));
    return code;
}

/// Whatever comes of it, the code is spent.
std::shared_ptr<const OidcSignIn::Grant> OidcSignIn::takeGrant(const std::string& code)
{
    const std::lock_guard lock(m_mutex);
    auto node = m_grants.extract(code);
    return node.empty() || node.mapped()->until < m_seal.now() ? nullptr : node.mapped();
}

HttpResponse OidcSignIn::token(const Visit& visit)
{
    if (visit.text("grant_type") != "authorization_code")
        return refused(400, {"unsupported_grant_type", "grant_type must be authorization_code", {}});
    const std::shared_ptr<const Grant> grant = takeGrant(visit.text("code"));
    if (!grant || grant->request.client != visit.text("client_id") || grant->request.redirect != visit.text("redirect_uri"))
        return refused(400, {"invalid_grant", "the code is unknown, was used, is older than a minute, or is of another client_id or redirect_uri", {}});
    if (!fitsChallenge(visit.text("code_verifier"), grant->request.challenge))
        return refused(400, {"invalid_grant", "code_verifier does not fit the code_challenge", {}});
    const Result<std::string> token = idToken(visit, grant->request, grant->person);
    if (!token)
        return refused(400, {"invalid_grant", token.error().message, {}});
    const auto life = std::chrono::seconds(PracticeIdentityProvider::lifetime);
    return pages::answer(200, {{"access_token", m_seal.seal({{"person", grant->person}}, accessPurpose, life)},
                               {"token_type", "Bearer"},
                               {"expires_in", life.count()},
                               {"scope", "openid profile email"},
                               {"id_token", *token}});
}

HttpResponse OidcSignIn::userInfo(const Visit& visit) const
{
    const Result<json::Object> opened = m_seal.open(bearerOf(visit.request), accessPurpose);
    const auto person = opened ? visit.engine->snapshot()->people().find(json::stringOr(*opened, "person")) : nullptr;
    if (!person) {
        HttpResponse response = refused(401, {"invalid_token", "the access token is unknown or over", {}});
        response.headers.add("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        return response;
    }
    json::Object claims{{"sub", person->id}, {"preferred_username", person->userName}};
    if (!person->displayName.empty())
        claims["name"] = person->displayName;
    if (!person->email.empty())
        claims["email"] = person->email;
    if (!person->groups.empty())
        claims["groups"] = person->groups;
    return pages::answer(200, claims);
}

}  // namespace rolewright::server
