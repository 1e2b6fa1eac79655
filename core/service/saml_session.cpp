/// AssumeRoleWithSAML. Sources: STS API Reference, AssumeRoleWithSAML; IAM User Guide, "Configure SAML assertions for the authentication response",
/// "Troubleshoot SAML federation with IAM".
#include "core/crypto/crypto.h"
#include "core/service/saml_claims.h"
#include "core/service/saml_providers.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr TextRule assertionRule{federation::shortestSamlAssertion, federation::longestSamlAssertion, nullptr, {}, {}, true};
constexpr std::string_view identityCenterRoles = "AWSReservedSSO_";

/// The parameters of AssumeRoleWithSAML.
struct Request {
    std::string roleArn;
    std::string providerArn;
    std::string assertion;
    SessionPolicyWish policies;
    int seconds = defaultRoleSeconds;
};

Result<Request> readRequest(Call& call)
{
    Parameters& parameters = call.parameters;
    Request request;
    request.roleArn = parameters.text("RoleArn", rules::arn);
    request.providerArn = parameters.text("PrincipalArn", rules::arn);
    request.assertion = parameters.text("SAMLAssertion", assertionRule);
    request.policies = readSessionPolicyWish(parameters, longestSessionPolicy);
    request.seconds =
        static_cast<int>(parameters.optionalInteger("DurationSeconds", shortestRoleSeconds, longestRoleSeconds).value_or(defaultRoleSeconds));
    if (auto valid = parameters.check(); !valid)
        return valid.error();
    if (auto valid = checkRoleArn(request.roleArn); !valid)
        return valid.error();
    if (auto valid = checkArnOf(request.providerArn, "saml-provider/"); !valid)
        return valid.error();
    return request;
}

/// What the assertion proves; it is spent by it. The trail is told more exactly than the caller why one is refused.
Result<federation::SamlFacts> prove(Call& call, const Request& request)
{
    const auto provider = samlProviderOf(call.world(), request.providerArn);
    if (!provider)
        return Error{"InvalidIdentityToken", "Specified provider doesn't exist.", {}};
    auto metadata = federation::readMetadata(provider->metadata);
    if (!metadata)
        return Error{"InvalidIdentityToken", metadata.error().message, {}};
    metadata->validUntil = provider->validUntil;
    auto read = federation::readResponse(request.assertion, {std::move(*metadata), provider->id, call.context.now});
    if (auto* refusal = std::get_if<federation::SamlRefusal>(&read)) {
        call.outcome.summary = "Assertion refused: " + refusal->reason;
        return std::move(refusal->error);
    }
    auto& facts = *std::get_if<federation::SamlFacts>(&read);
    const std::string name = facts.issuer + '\n' + facts.assertionId;
    call.outcome.usedAssertion = UsedAssertion{crypto::toHex(crypto::sha256(name)), facts.until};
    return std::move(facts);
}

sts::Caller personOf(const federation::SamlFacts& facts, const std::string& providerArn, const std::string& qualifier)
{
    sts::Caller person;
    person.kind = sts::CallerKind::federated;
    person.account = AccountId::parse(Arn::parse(providerArn)->account).value();
    person.name = facts.subject;
    person.provider = providerArn;
    person.providerName = qualifier;
    person.principalId = qualifier + ":" + facts.subject;
    person.bySaml = true;
    return person;
}

/// The shortest of what was asked for, what the provider lets it be, and what is left of the provider's own session.
int grantedSeconds(const Call& call, const Request& request, const SamlClaims& claims, const federation::SamlFacts& facts)
{
    int seconds = std::min(request.seconds, claims.sessionSeconds.value_or(longestRoleSeconds));
    if (facts.sessionUntil) {
        const auto left = std::chrono::floor<std::chrono::seconds>(*facts.sessionUntil - std::chrono::floor<std::chrono::seconds>(call.context.now));
        seconds = static_cast<int>(std::min<std::chrono::seconds::rep>(seconds, left.count()));
    }
    return seconds;
}

/// The provider must have put this role among the person's; it and the role are of one account; roles of IAM Identity Center are had in its own way only.
Result<void> checkOffer(const Request& request, const SamlClaims& claims)
{
    const bool offered = std::find(claims.roles.begin(), claims.roles.end(), SamlRolePair{request.roleArn, request.providerArn}) != claims.roles.end();
    const bool sameAccount = Arn::parse(request.roleArn)->account == Arn::parse(request.providerArn)->account;
    const std::string_view name = std::string_view(request.roleArn).substr(request.roleArn.rfind('/') + 1);
    return offered && sameAccount && !name.starts_with(identityCenterRoles) ? Result<void>() : accessDenied("Not authorized to perform sts:AssumeRoleWithSAML");
}

/// The keys that later calls of the session carry. Source: IAM User Guide, "IAM and AWS STS condition context keys", SAML-based federation.
std::vector<sts::SessionKey> lastingKeys(const evaluation::Context& context)
{
    std::vector<sts::SessionKey> keys;
    for (const char* name : {"saml:namequalifier", "saml:sub", "saml:sub_type"}) {
        if (const evaluation::ContextEntry* entry = context.find(name))
            keys.push_back({name, entry->values});
    }
    return keys;
}

void set(evaluation::Context& context, const evaluation::Context& more)
{
    for (const evaluation::ContextEntry& entry : more.entries())
        context.set(entry.key, entry.values, entry.multivalued);
}

void describe(json::Object& answer, const federation::SamlFacts& facts, const std::string& qualifier)
{
    answer["Audience"] = facts.recipient;
    answer["Issuer"] = facts.issuer;
    answer["NameQualifier"] = qualifier;
    answer["Subject"] = facts.subject;
    answer["SubjectType"] = facts.subjectType;
}

Result<json::Object> assumeRoleWithSaml(Call& call)
{
    const auto request = readRequest(call);
    if (!request)
        return request.error();
    const auto facts = prove(call, *request);
    if (!facts)
        return facts.error();
    const std::string providerName = request->providerArn.substr(request->providerArn.rfind('/') + 1);
    evaluation::Context context = samlContext(*facts, Arn::parse(request->providerArn)->account, providerName);
    const std::string qualifier = context.find("saml:namequalifier")->values.front();
    const sts::Caller person = personOf(*facts, request->providerArn, qualifier);
    call.outcome.presented = person;
    const auto claims = readSamlClaims(*facts);
    if (!claims)
        return claims.error();
    if (auto offered = checkOffer(*request, *claims); !offered)
        return offered.error();
    const auto role = findRole(call.world(), request->roleArn);
    const RoleSessionWish wish{request->roleArn, claims->sessionName, grantedSeconds(call, *request, *claims, *facts), request->policies, claims->tags,
                               claims->transitiveKeys, claims->sourceIdentity};
    set(context, roleSessionContext(wish));
    if (auto allowed = authorizeFederated(call, person, wish, context); !allowed)
        return allowed.error();
    if (!role)
        return accessDenied("Not authorized to perform sts:AssumeRoleWithSAML");
    if (auto fits = checkRoleMaximum(*role, request->seconds); !fits)
        return fits.error();
    auto session = newRoleSession(call, sts::SessionKind::assumeRoleWithSaml, *role, wish);
    if (!session)
        return session.error();
    presentPerson(call, *session, person);
    session->keys = lastingKeys(context);
    session->requestedSeconds = request->seconds;
    const auto packed = packedSizeOf(*session, wish.policies);
    if (!packed)
        return packed.error();
    call.title(Phrase::tr("Assume role %1 with SAML as %2").with(role->name, session->name));
    json::Object answer = issueRoleSession(call, std::move(*session), *packed);
    describe(answer, *facts, qualifier);
    call.outcome.response.update({{"subject", facts->subject}, {"subjectType", facts->subjectType}, {"issuer", facts->issuer}, {"audience", facts->recipient},
                                  {"nameQualifier", qualifier}});
    return answer;
}

constexpr Entry table[] = {{{"sts", "AssumeRoleWithSAML", false, true}, assumeRoleWithSaml}};

}  // namespace

std::span<const Entry> samlSessionOperations()
{
    return table;
}

}  // namespace rolewright::service
