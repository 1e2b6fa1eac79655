#include "core/server/saml_sign_in.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/federation/practice_identity_provider.h"
#include "core/federation/saml_conditions.h"
#include "core/federation/saml_request.h"
#include "core/interchange/credential_text.h"
#include "core/server/redirect_uri.h"
#include "core/service/saml_claims.h"

#include <algorithm>

namespace rolewright::server {

using federation::AuthnRequest;
using federation::SamlFacts;
using federation::SamlRefusal;
using protocol::HttpResponse;

namespace {

constexpr std::string_view signInPurpose = "SAML sign-in form";
constexpr std::string_view rolePurpose = "SAML role form";
constexpr const char* ownAddress = "/saml/acs";

using Provider = identity::RowPtr<identity::SamlProvider>;

template <typename Visitor>
void forEachProvider(const identity::Snapshot& world, Visitor&& visitor)
{
    for (const identity::AccountPtr& account : world.accounts())
        account->samlProviders.forEach([&](const Provider& provider) { visitor(*account, provider); });
}

/// The SAML providers of accounts that stand for the practice identity provider: ARN, and words.
std::vector<std::pair<std::string, std::string>> connectedProviders(const identity::Snapshot& world)
{
    std::vector<std::pair<std::string, std::string>> found;
    forEachProvider(world, [&](const identity::Account& account, const Provider& provider) {
        if (provider->metadata.find(federation::practiceEntityId) != std::string::npos)
            found.emplace_back(identity::arnOf(account.id, *provider), account.name + " (" + account.id.text() + "), by the provider " + provider->name);
    });
    return found;
}

Result<AuthnRequest> requestOf(const Visit& visit)
{
    const std::string encoded = visit.text("SAMLRequest");
    if (encoded.empty())
        return AuthnRequest{};
    return federation::readAuthnRequest(encoded, visit.request.method == "POST" ? federation::SamlBinding::post : federation::SamlBinding::redirect);
}

/// Verified against every provider that could have been its issuer's.
Result<SamlFacts> prove(const Visit& visit, const std::string& encoded)
{
    Error why{"InvalidIdentityToken", "no account has a SAML provider that this response is of", {}};
    std::optional<SamlFacts> facts;
    forEachProvider(*visit.engine->snapshot(), [&](const identity::Account&, const Provider& provider) {
        auto metadata = facts ? Error{} : federation::readMetadata(provider->metadata);
        if (!metadata)
            return;
        metadata->validUntil = provider->validUntil;
        auto read = federation::readResponse(encoded, {*std::move(metadata), provider->id, visit.engine->now()});
        if (auto* const proved = std::get_if<SamlFacts>(&read))
            facts = std::move(*proved);
        else if (const SamlRefusal& refusal = std::get<SamlRefusal>(read); refusal.error.message != "Issuer not present in specified provider")
            why = {refusal.error.code, refusal.error.message + ": " + refusal.reason, {}};
    });
    return facts ? Result<SamlFacts>(*std::move(facts)) : why;
}

/// Out of sight until it is asked for.
std::string folded(std::string_view id, std::string_view words, const crypto::Secret& text, int rows)
{
    return "<details><summary>" + pages::escaped(words) + "</summary>\n" + pages::copyable(id, words, text.reveal(), rows) + "</details>\n";
}

HttpResponse showCredentials(const sts::Credentials& credentials, const std::string& arn)
{
    using interchange::Shell;
    const auto shell = [&credentials](Shell kind) { return interchange::environmentText(credentials, kind); };
    return pages::page(
        200, "You have the role",
        pages::paragraph("You are " + arn + " until " + toIso8601(credentials.expires) + ". Open what you want to copy; it is shown this once.") +
            folded("posix", "Environment for sh, bash and zsh", shell(Shell::posix), 8) + folded("fish", "Environment for fish", shell(Shell::fish), 8) +
            folded("powershell", "Environment for PowerShell", shell(Shell::powerShell), 8) + folded("cmd", "Environment for cmd", shell(Shell::cmd), 8) +
            folded("profile", "Profile for ~/.aws/credentials", interchange::profileText(credentials, "practice"), 8) +
            folded("json", "JSON of a credential_process", interchange::processText(credentials), 8));
}

}  // namespace

SamlSignIn::SamlSignIn(std::vector<std::string> responders, const FormSeal& seal) : m_responders(std::move(responders)), m_seal(seal)
{
}

HttpResponse SamlSignIn::ask(const Visit& visit) const
{
    const Result<AuthnRequest> request = requestOf(visit);
    if (!request)
        return pages::problem(400, request.error());
    const std::string& asked = request->destination;
    const bool isAws = asked.empty() || federation::isSignInAddress(asked, {}) || asked == visit.url + ownAddress;
    const bool known = isAws || isLoopbackUri(asked) || (originOf(asked) && std::find(m_responders.begin(), m_responders.end(), asked) != m_responders.end());
    if (!known)
        return pages::problem(
            400,
            {"InvalidInput", "the address `" + asked + "` is not known: it must be AWS's sign-in address, one on this machine, or one of --redirect-uri", {}});
    const identity::SnapshotPtr world = visit.engine->snapshot();
    const auto providers = connectedProviders(*world);
    if (providers.empty())
        return pages::problem(400, {"NoSuchEntity",
                                    "no account has a SAML provider with this identity provider's metadata: save " + visit.url +
                                        "/saml/metadata and give it to aws iam create-saml-provider, or use Connect on the page Identity providers",
                                    {}});
    const json::Object kept{{"id", request->id}, {"destination", isAws ? std::string() : asked}, {"relayState", visit.text("RelayState")}};
    const std::string inside =
        pages::hidden("request", m_seal.seal(kept, signInPurpose)) + pages::choice("provider", "In which account?", providers) + pages::people(*world);
    const std::string from = request->issuer.empty() ? std::string() : " " + request->issuer + " asks for it.";
    return pages::page(200, "Sign in by SAML",
                       pages::paragraph("This is for practice: nobody is asked for a password." + from) + pages::form("post", "/saml/sign-in", inside));
}

HttpResponse SamlSignIn::signIn(const Visit& visit) const
{
    const Result<json::Object> kept = m_seal.open(visit.text("request"), signInPurpose);
    if (!kept)
        return pages::problem(400, kept.error());
    json::Object parameters{{"UserName", visit.text("person")}, {"Protocol", "SAML"}, {"ProviderArn", visit.text("provider")}};
    if (const std::string id = json::stringOr(*kept, "id"); !id.empty())
        parameters["InResponseTo"] = id;
    const engine::CallResult result = visit.call({"practice", "SignIn", std::move(parameters)});
    if (!result.answer)
        return pages::problem(400, result.answer.error());
    const std::string destination = json::stringOr(*kept, "destination");
    const std::string relayState = json::stringOr(*kept, "relayState");
    const std::string inside = pages::hidden("SAMLResponse", json::stringOr(*result.answer, "SAMLResponse")) +
                               (relayState.empty() ? std::string() : pages::hidden("RelayState", relayState)) + pages::button("Continue");
    const std::string where = destination.empty() ? "choose a role" : destination;
    return pages::page(200, "Signed in",
                       pages::paragraph("The response holds for five minutes, once. Continue: " + where) +
                           pages::form("post", destination.empty() ? ownAddress : destination, inside),
                       destination.empty() ? std::string() : *originOf(destination));
}

HttpResponse SamlSignIn::offer(const Visit& visit) const
{
    const std::string encoded = visit.text("SAMLResponse");
    const Result<SamlFacts> facts = prove(visit, encoded);
    const Result<service::SamlClaims> claims = facts ? service::readSamlClaims(*facts) : facts.error();
    if (!claims)
        return pages::problem(400, claims.error());
    std::vector<std::pair<std::string, std::string>> roles;
    for (const service::SamlRolePair& pair : claims->roles)
        roles.emplace_back(pair.roleArn + ',' + pair.providerArn, pair.roleArn);
    const std::string inside = pages::hidden("request", m_seal.seal({{"response", encoded}}, rolePurpose)) + pages::choice("role", "Which role?", roles) +
                               pages::button("Take on the role");
    return pages::page(200, "Choose a role",
                       pages::paragraph("This is where AWS's own sign-in page would come. You are signed in as " + claims->sessionName + ".") +
                           pages::form("post", "/saml/role", inside));
}

HttpResponse SamlSignIn::assume(const Visit& visit) const
{
    const Result<json::Object> kept = m_seal.open(visit.text("request"), rolePurpose);
    if (!kept)
        return pages::problem(400, kept.error());
    const std::string pair = visit.text("role");
    const std::size_t comma = std::min(pair.find(','), pair.size());
    const engine::CallResult result = visit.call({"sts",
                                                  "AssumeRoleWithSAML",
                                                  {{"RoleArn", pair.substr(0, comma)},
                                                   {"PrincipalArn", pair.substr(std::min(comma + 1, pair.size()))},
                                                   {"SAMLAssertion", json::stringOr(*kept, "response")}}});
    if (!result.answer || !result.newSession)
        return pages::problem(400, result.answer ? Error{"ServiceFailure", "the call brought no session", {}} : result.answer.error());
    const Result<sts::Credentials> credentials = visit.engine->credentialsOf(result.newSession->accessKeyId);
    return credentials ? showCredentials(*credentials, result.newSession->arn()) : pages::problem(400, credentials.error());
}

}  // namespace rolewright::server
