/// The practice identity provider's own operations: its directory, and signing in. They are no AWS calls: it stands outside of every account, so no policy is
/// asked about it.
#include "core/crypto/crypto.h"
#include "core/service/practice_keys.h"
#include "core/service/role_sessions.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using PersonPtr = identity::RowPtr<identity::Person>;
using federation::OfferedRole;
using federation::PracticeIdentityProvider;
using federation::SignInWish;

constexpr std::size_t mostPeople = 10'000;
constexpr std::size_t mostGroups = 100;
constexpr std::size_t mostRoles = 100;
constexpr TextRule userName{1, 64, patterns::isName, R"([\w+=,.@-]+)", {}};
constexpr TextRule shownText{0, 256, patterns::isDescription, R"([\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*)", {}};
constexpr TextRule groupText{1, 128, patterns::isTag, R"([\p{L}\p{Z}\p{N}_.:/=+\-@]+)", {}};
constexpr TextRule clientId{1, 255, nullptr, {}, {}};
constexpr TextRule issuerText{9, 255, nullptr, {}, {}};
constexpr TextRule urlText{8, 2048, nullptr, {}, {}};
constexpr TextRule nonceText{1, 255, nullptr, {}, {}};
constexpr TextRule requestId{1, 255, nullptr, {}, {}};

/// The directory's rows are of no account.
const AccountId nobody;

json::Object describe(const identity::Person& person)
{
    json::Object answer{{"UserName", person.userName}, {"Id", person.id}, {"DisplayName", person.displayName}, {"Email", person.email}};
    answer["Groups"] = person.groups;
    answer["Attributes"] = tagsAnswer(person.attributes);
    answer["TransitiveKeys"] = person.transitiveKeys;
    answer["Roles"] = person.roles;
    answer["CreateDate"] = dateText(person.created);
    return answer;
}

/// What is not given stays as it is.
Result<void> readDetails(Call& call, identity::Person& person)
{
    Parameters& parameters = call.parameters;
    person.displayName = parameters.optionalText("DisplayName", shownText).value_or(person.displayName);
    person.email = parameters.optionalText("Email", shownText).value_or(person.email);
    const bool attributes = parameters.has("Attributes");
    const identity::Tags given = parameters.tags("Attributes");
    const auto readList = [&](const char* name, const TextRule& rule, std::size_t most, std::vector<std::string>& into) {
        const bool there = parameters.has(name);
        auto list = parameters.texts(name, rule, most);
        if (there)
            into = std::move(list);
    };
    readList("Groups", groupText, mostGroups, person.groups);
    readList("TransitiveKeys", rules::tagKey, mostTransitiveKeys, person.transitiveKeys);
    readList("Roles", rules::arn, mostRoles, person.roles);
    if (auto valid = parameters.check(); !valid)
        return valid;
    if (attributes)
        person.attributes = given;
    for (const std::string& role : person.roles) {
        if (auto valid = checkRoleArn(role); !valid)
            return valid;
    }
    return checkTransitiveKeys(person.attributes, person.transitiveKeys);
}

Result<PersonPtr> findPerson(Call& call, const std::string& name)
{
    PersonPtr person = call.world().people().find(name);
    if (!person)
        return noSuchEntity("person", name);
    return person;
}

Result<json::Object> createPerson(Call& call)
{
    identity::Person person;
    person.userName = call.parameters.text("UserName", userName);
    if (auto read = readDetails(call, person); !read)
        return read.error();
    if (call.world().people().find(person.userName))
        return alreadyExists("Person", person.userName);
    if (call.world().people().size() >= mostPeople)
        return Error{"LimitExceeded", "The practice directory holds at most " + std::to_string(mostPeople) + " people.", {}};
    person.id = crypto::toHex(crypto::randomBytes(16));
    person.created = call.context.now;
    call.title(Phrase::tr("Add %1 to the practice directory").with(person.userName));
    json::Object answer{{"Person", describe(person)}};
    call.editor.put(nobody, std::move(person));
    return answer;
}

Result<json::Object> updatePerson(Call& call)
{
    const std::string name = call.parameters.text("UserName", userName);
    const PersonPtr known = call.world().people().find(name);
    identity::Person person = known ? *known : identity::Person{};
    if (auto read = readDetails(call, person); !read)
        return read.error();
    if (!known)
        return noSuchEntity("person", name);
    call.title(Phrase::tr("Change %1 in the practice directory").with(person.userName));
    json::Object answer{{"Person", describe(person)}};
    call.editor.put(nobody, std::move(person));
    return answer;
}

/// The person whom `UserName` names, once the parameters are right.
Result<PersonPtr> namedPerson(Call& call)
{
    const std::string name = call.parameters.text("UserName", userName);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    return findPerson(call, name);
}

Result<json::Object> deletePerson(Call& call)
{
    const auto person = namedPerson(call);
    if (!person)
        return person.error();
    call.title(Phrase::tr("Remove %1 from the practice directory").with((*person)->userName));
    call.editor.remove<identity::Person>(nobody, rowKey(**person));
    return json::Object::object();
}

Result<json::Object> getPerson(Call& call)
{
    const auto person = namedPerson(call);
    if (!person)
        return person.error();
    return json::Object{{"Person", describe(**person)}};
}

Result<json::Object> listPeople(Call& call)
{
    const auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!page)
        return page.error();
    json::Object answer = json::Object::object();
    writeRows(answer, "People", call.world().people(), *page, [](const identity::Person& person) { return std::optional(describe(person)); });
    return answer;
}

/// `Issuer` is whom tokens come from, `Url` where the identity provider is served; left out, both are the practice identity provider's own.
Result<json::Object> getIdentityProvider(Call& call)
{
    const std::string issuer = call.parameters.optionalText("Issuer", issuerText).value_or(std::string(federation::practiceIssuer));
    const std::string url = call.parameters.optionalText("Url", urlText).value_or(std::string(federation::practiceIssuer));
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const auto provider = practiceIdentityProvider(call);
    if (!provider)
        return provider.error();
    const auto metadata = provider->metadata(url);
    const auto keys = provider->keySet();
    if (!metadata || !keys)
        return metadata ? keys.error() : metadata.error();
    return json::Object{{"Issuer", issuer},
                        {"EntityId", federation::practiceEntityId},
                        {"SAMLMetadataDocument", *metadata},
                        {"Keys", *keys},
                        {"Configuration", PracticeIdentityProvider::configuration(issuer, url)},
                        {"Certificate", provider->certificate()}};
}

/// The roles that a SAML response offers: the one that is asked for, or all that the directory gives the person in the provider's account.
Result<std::vector<OfferedRole>> offeredRoles(const identity::Person& person, const std::optional<std::string>& role, const std::string& provider)
{
    const auto arn = Arn::parse(provider);
    if (!arn || arn->service != "iam" || !AccountId::isValid(arn->account) || !arn->resource.starts_with("saml-provider/"))
        return validationError(provider + " is invalid");
    std::vector<OfferedRole> offered;
    for (const std::string& one : person.roles) {
        if (role ? one == *role : Arn::parse(one)->account == arn->account)
            offered.push_back({one, provider});
    }
    if (offered.empty())
        return accessDenied("The practice directory gives " + person.userName + " no role " + role.value_or("in account " + arn->account));
    return offered;
}

/// A session name that the person's user name always makes.
std::string sessionNameOf(const identity::Person& person)
{
    return person.userName.size() >= rules::sessionName.least ? person.userName : person.userName + "-practice";
}

struct SignIn {
    std::string userName;
    std::string protocol;
    std::optional<std::string> roleArn;
    std::optional<std::string> providerArn;
    SignInWish wish;
};

Result<SignIn> readSignIn(Call& call)
{
    Parameters& parameters = call.parameters;
    SignIn asked;
    asked.userName = parameters.text("UserName", userName);
    asked.protocol = parameters.requiredChoice("Protocol", {"SAML", "OIDC"});
    const bool saml = asked.protocol == "SAML";
    if (saml) {
        asked.roleArn = parameters.optionalText("RoleArn", rules::arn);
        asked.providerArn = parameters.text("ProviderArn", rules::arn);
        asked.wish.sessionName = parameters.optionalText("RoleSessionName", rules::sessionName).value_or(std::string());
        if (const auto seconds = parameters.optionalInteger("SessionDuration", shortestRoleSeconds, longestRoleSeconds))
            asked.wish.sessionSeconds = static_cast<int>(*seconds);
        asked.wish.inResponseTo = parameters.optionalText("InResponseTo", requestId).value_or(std::string());
    } else {
        asked.wish.clientId = parameters.text("ClientId", clientId);
        asked.wish.issuer = parameters.optionalText("Issuer", issuerText).value_or(asked.wish.issuer);
        asked.wish.nonce = parameters.optionalText("Nonce", nonceText);
    }
    asked.wish.sourceIdentity = parameters.optionalText("SourceIdentity", rules::sessionName);
    if (auto valid = parameters.check(); !valid)
        return valid.error();
    return asked;
}

Result<json::Object> signIn(Call& call)
{
    auto asked = readSignIn(call);
    if (!asked)
        return asked.error();
    const auto person = findPerson(call, asked->userName);
    if (!person)
        return person.error();
    const bool saml = asked->protocol == "SAML";
    if (saml) {
        auto roles = offeredRoles(**person, asked->roleArn, *asked->providerArn);
        if (!roles)
            return roles.error();
        asked->wish.roles = std::move(*roles);
        if (asked->wish.sessionName.empty())
            asked->wish.sessionName = sessionNameOf(**person);
    }
    const auto provider = practiceIdentityProvider(call);
    if (!provider)
        return provider.error();
    const auto signedText = saml ? provider->samlResponse(**person, asked->wish, call.context.now) : provider->idToken(**person, asked->wish, call.context.now);
    if (!signedText)
        return signedText.error();
    call.title(Phrase::tr("Sign in %1 at the practice identity provider").with((*person)->userName));
    const std::string expires = dateText(call.context.now + PracticeIdentityProvider::lifetime);
    call.outcome.response = {{"subject", (*person)->id}, {"expiration", expires}};
    return json::Object{{saml ? "SAMLResponse" : "IdToken", *signedText}, {"Subject", (*person)->id}, {"Expiration", expires}};
}

constexpr Entry table[] = {
    {{"practice", "CreatePerson", false}, createPerson},
    {{"practice", "UpdatePerson", false}, updatePerson},
    {{"practice", "DeletePerson", false}, deletePerson},
    {{"practice", "GetPerson", true}, getPerson},
    {{"practice", "ListPeople", true}, listPeople},
    {{"practice", "GetIdentityProvider", true, true}, getIdentityProvider},
    {{"practice", "SignIn", false, true}, signIn},
};

}  // namespace

std::span<const Entry> practiceIdentityOperations()
{
    return table;
}

}  // namespace rolewright::service
