/// OpenID Connect providers. Sources: IAM API Reference, CreateOpenIDConnectProvider and its like; Service Authorization Reference, IAM.
#include "core/service/oidc_providers.h"

#include "core/base/text.h"
#include "core/federation/key_set.h"
#include "core/service/practice_keys.h"
#include "core/service/tag_keys.h"

#include <algorithm>
#include <array>

namespace rolewright::service {
namespace {

using ProviderPtr = identity::RowPtr<identity::OidcProvider>;

constexpr std::string_view scheme = "https://";
constexpr std::size_t thumbprintLength = 40;

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isHexadecimal(std::string_view text)
{
    return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

constexpr TextRule providerUrl{1, 255, nullptr, {}, {}};
constexpr TextRule clientId{1, 255, nullptr, {}, {}};
constexpr TextRule thumbprintText{thumbprintLength, thumbprintLength, nullptr, {}, {}};
/// What `texts` itself takes at most; quotas are told in words of their own.
constexpr std::size_t mostListed = 1000;

/// Host and path alone: no port, no query, no fragment, nothing that a policy would read as a pattern. A host without a dot could be the prefix of a service,
/// and its claims would pass for that service's condition keys.
bool isProviderUrl(std::string_view url)
{
    if (!url.starts_with(scheme))
        return false;
    url.remove_prefix(scheme.size());
    const std::size_t slash = std::min(url.find('/'), url.size());
    const std::string_view host = url.substr(0, slash);
    const std::string_view path = url.substr(slash);
    const auto inHost = [](char c) { return isAlphanumeric(c) || c == '-' || c == '.'; };
    const auto inPath = [](char c) { return isAlphanumeric(c) || std::string_view("-._~/%@!$&'()+,;=").find(c) != std::string_view::npos; };
    return host.find('.') != std::string_view::npos && !host.starts_with('.') && !host.ends_with('.') && host.find("..") == std::string_view::npos && std::all_of(host.begin(), host.end(), inHost) &&
           std::all_of(path.begin(), path.end(), inPath);
}

Error invalidUrl()
{
    return validationError("Invalid Open ID Connect Provider URL");
}

std::string arnOfUrl(const Call& call, std::string_view url)
{
    return "arn:aws:iam::" + call.accountId().text() + ":oidc-provider/" + std::string(url);
}

std::string_view withoutSlash(std::string_view url)
{
    return url.ends_with('/') ? url.substr(0, url.size() - 1) : url;
}

/// A URL that differs by case or by a slash at the end is the same provider's.
bool isTaken(const identity::Account& account, std::string_view url)
{
    bool taken = false;
    account.oidcProviders.forEach([&](const ProviderPtr& provider) { taken = taken || text::equalsIgnoringCase(withoutSlash(provider->url), withoutSlash(url)); });
    return taken;
}

Result<void> checkThumbprints(const std::vector<std::string>& thumbprints)
{
    if (thumbprints.size() > quota("ThumbprintsPerOpenIDConnectProvider"))
        return invalidInput("Thumbprint list must contain fewer than 5 entries.");
    if (!std::all_of(thumbprints.begin(), thumbprints.end(), isHexadecimal))
        return invalidInput("Thumbprint contains invalid characters.");
    return {};
}

Result<void> checkClientIds(const std::vector<std::string>& clientIds)
{
    return clientIds.empty() ? Result<void>() : checkQuota("ClientIdsPerOpenIdConnectProvider", clientIds.size() - 1);
}

/// The provider as it was asked for; a client id that is said twice counts once.
Result<identity::OidcProvider> readProvider(Call& call)
{
    identity::OidcProvider provider;
    for (std::string& id : call.parameters.texts("ClientIDList", clientId, mostListed)) {
        if (std::find(provider.clientIds.begin(), provider.clientIds.end(), id) == provider.clientIds.end())
            provider.clientIds.push_back(std::move(id));
    }
    provider.thumbprints = call.parameters.texts("ThumbprintList", thumbprintText, mostListed);
    provider.url = call.parameters.text("Url", providerUrl);  // complaints come in this order (recorded)
    provider.tags = exactTags(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (!isProviderUrl(provider.url))
        return invalidUrl();
    provider.url.erase(0, scheme.size());
    if (auto valid = checkThumbprints(provider.thumbprints); !valid)
        return valid.error();
    if (auto valid = checkClientIds(provider.clientIds); !valid)
        return valid.error();
    return provider;
}

Result<json::Object> createProvider(Call& call)
{
    auto provider = readProvider(call);
    if (!provider)
        return provider.error();
    const std::string arn = arnOfUrl(call, provider->url);
    evaluation::Context extra;
    addRequestTags(extra, provider->tags);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (!provider->tags.empty()) {
        if (auto allowed = call.authorize("iam:TagOpenIDConnectProvider", arn, extra); !allowed)
            return allowed.error();
    }
    if (isTaken(call.account(), provider->url))
        return Error{"EntityAlreadyExists", "Provider with url " + std::string(scheme) + provider->url + " already exists.", {}};
    if (auto within = checkQuota("OpenIDConnectProvidersPerAccount", call.account().oidcProviders.size()); !within)
        return within.error();
    if (provider->url == federation::practiceHost) {
        const auto practice = practiceIdentityProvider(call);
        auto keys = practice ? practice->keySet() : practice.error();
        if (!keys)
            return keys.error();
        provider->keys = std::move(*keys);
    }
    provider->created = call.context.now;
    call.title(Phrase::tr("Create OpenID Connect provider %1").with(provider->url));
    json::Object answer{{"OpenIDConnectProviderArn", arn}};
    if (!provider->tags.empty())
        answer["Tags"] = tagsAnswer(provider->tags);
    call.outcome.response = {{"openIDConnectProviderArn", arn}};
    call.editor.put(call.accountId(), std::move(*provider));
    return answer;
}

/// The provider that the call names, once the parameters are right and the caller may do `action` on it.
Result<ProviderPtr> authorizedProviderFor(Call& call, const std::string& action, const evaluation::Context& extra)
{
    const std::string arn = call.parameters.text("OpenIDConnectProviderArn", rules::arn);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize(action, arn, extra); !allowed)
        return allowed.error();
    const std::string beginning = arnOfUrl(call, "");
    ProviderPtr provider = arn.starts_with(beginning) ? findOidcProvider(call.account(), std::string_view(arn).substr(beginning.size())) : nullptr;
    if (!provider)
        return noSuchEntity("OpenIDConnect Provider not found for arn " + arn);
    return provider;
}

Result<json::Object> getProvider(Call& call)
{
    const auto found = authorizedOidcProvider(call);
    if (!found)
        return found.error();
    const identity::OidcProvider& provider = **found;
    json::Object answer{{"Url", provider.url}, {"ClientIDList", provider.clientIds}, {"ThumbprintList", provider.thumbprints}, {"CreateDate", dateText(provider.created)}};
    answer["Tags"] = tagsAnswer(provider.tags);
    return answer;
}

Result<json::Object> listProviders(Call& call)
{
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    json::Object list = json::Object::array();
    call.account().oidcProviders.forEach([&](const ProviderPtr& provider) { list.push_back({{"Arn", identity::arnOf(call.accountId(), *provider)}}); });
    return json::Object{{"OpenIDConnectProviderList", std::move(list)}};
}

/// Idempotent, as the API Reference says: a provider that is gone already is no error.
Result<json::Object> deleteProvider(Call& call)
{
    const auto found = authorizedOidcProvider(call);
    if (!found) {
        const bool unknown = found.error().code == "NoSuchEntity";  // documented as no error, and recorded as one
        return unknown ? noSuchEntity("OpenId connect Provider " + json::stringOr(call.operation.parameters, "OpenIDConnectProviderArn") + " cannot be found.") : found.error();
    }
    call.title(Phrase::tr("Delete OpenID Connect provider %1").with((*found)->url));
    call.editor.remove<identity::OidcProvider>(call.accountId(), rowKey(**found));
    return json::Object::object();
}

Result<json::Object> addClientId(Call& call)
{
    const std::string id = call.parameters.text("ClientID", clientId);
    const auto found = authorizedOidcProvider(call);
    if (!found)
        return found.error();
    identity::OidcProvider provider = **found;
    if (std::find(provider.clientIds.begin(), provider.clientIds.end(), id) != provider.clientIds.end())
        return json::Object::object();
    if (auto within = checkQuota("ClientIdsPerOpenIdConnectProvider", provider.clientIds.size()); !within)
        return within.error();
    call.title(Phrase::tr("Add client %1 to %2").with(id, provider.url));
    provider.clientIds.push_back(id);
    call.editor.put(call.accountId(), std::move(provider));
    return json::Object::object();
}

Result<json::Object> removeClientId(Call& call)
{
    const std::string id = call.parameters.text("ClientID", clientId);
    const auto found = authorizedOidcProvider(call);
    if (!found)
        return found.error();
    identity::OidcProvider provider = **found;
    if (std::erase(provider.clientIds, id) == 0)
        return json::Object::object();
    call.title(Phrase::tr("Remove client %1 from %2").with(id, provider.url));
    call.editor.put(call.accountId(), std::move(provider));
    return json::Object::object();
}

Result<json::Object> updateThumbprint(Call& call)
{
    std::vector<std::string> thumbprints = call.parameters.requiredTexts("ThumbprintList", thumbprintText, mostListed);
    const auto found = authorizedOidcProvider(call);
    if (!found)
        return found.error();
    if (auto valid = checkThumbprints(thumbprints); !valid)
        return valid.error();
    identity::OidcProvider provider = **found;
    call.title(Phrase::tr("Change thumbprints of %1").with(provider.url));
    provider.thumbprints = std::move(thumbprints);
    call.editor.put(call.accountId(), std::move(provider));
    return json::Object::object();
}

/// An operation of our own: what AWS fetches from the provider's `jwks_uri` is handed in here. Whoever can say with which keys people sign in can sign in as
/// anybody, so it takes the permission to change whose certificate the keys are fetched from.
Result<json::Object> putProviderKeys(Call& call)
{
    constexpr TextRule keySet{2, federation::KeySet::mostBytes, nullptr, {}, {}};
    const std::string keys = call.parameters.text("Keys", keySet);
    const auto found = authorizedProviderFor(call, "iam:UpdateOpenIDConnectProviderThumbprint", {});
    if (!found)
        return found.error();
    if (const auto valid = federation::KeySet::parse(keys); !valid)
        return invalidInput(valid.error().message);
    identity::OidcProvider provider = **found;
    call.title(Phrase::tr("Give keys of %1").with(provider.url));
    provider.keys = keys;
    call.editor.put(call.accountId(), std::move(provider));
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"iam", "CreateOpenIDConnectProvider", false}, createProvider},
    {{"iam", "GetOpenIDConnectProvider", true}, getProvider},
    {{"iam", "ListOpenIDConnectProviders", true}, listProviders},
    {{"iam", "DeleteOpenIDConnectProvider", false}, deleteProvider},
    {{"iam", "AddClientIDToOpenIDConnectProvider", false}, addClientId},
    {{"iam", "RemoveClientIDFromOpenIDConnectProvider", false}, removeClientId},
    {{"iam", "UpdateOpenIDConnectProviderThumbprint", false}, updateThumbprint},
    {{"practice", "PutProviderKeys", false}, putProviderKeys},
};

}  // namespace

ProviderPtr findOidcProvider(const identity::Account& account, std::string_view url)
{
    ProviderPtr provider = account.oidcProviders.find(url);
    return provider && provider->url == url ? provider : nullptr;
}

bool isBuiltInProvider(std::string_view name)
{
    static constexpr std::array<std::string_view, 4> names{"accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com", "www.amazon.com"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

Result<ProviderPtr> authorizedOidcProvider(Call& call, const evaluation::Context& extra)
{
    return authorizedProviderFor(call, call.operation.name(), extra);
}

std::span<const Entry> oidcProviderOperations()
{
    return table;
}

}  // namespace rolewright::service
