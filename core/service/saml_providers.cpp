/// SAML providers. Sources: IAM API Reference, CreateSAMLProvider and its like; IAM User Guide, "Create a SAML identity provider in IAM", "Troubleshoot SAML
/// federation with IAM".
#include "core/service/saml_providers.h"

#include "core/federation/saml_metadata.h"
#include "core/service/tag_keys.h"
#include "core/sts/issue.h"

#include <algorithm>
#include <array>

namespace rolewright::service {
namespace {

using ProviderPtr = identity::RowPtr<identity::SamlProvider>;

bool isProviderName(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-'; });
}

constexpr TextRule providerName{1, 128, isProviderName, R"([\w._-]+)", {}};
constexpr TextRule metadataRule{federation::shortestMetadata, federation::longestMetadata, nullptr, {}, {}};
constexpr TextRule keyIdRule{22, 64, patterns::isWord, R"([A-Z0-9]+)", {}};
constexpr std::string_view idPrefix = "SAMLSP";  // as GetSAMLProvider answers
constexpr const char* allowedMode = "Allowed";

/// Where the metadata names no end, AWS shows one a hundred years after.
Instant validUntil(const federation::SamlMetadata& metadata, Instant created)
{
    if (metadata.validUntil)
        return *metadata.validUntil;
    const auto day = std::chrono::floor<std::chrono::days>(created);
    std::chrono::year_month_day date(day);
    date += std::chrono::years(100);
    return std::chrono::sys_days(date.ok() ? date : date.year() / date.month() / std::chrono::last) + (created - day);
}

/// Encrypted assertions need private keys, which are not kept here.
Result<void> readEncryption(Call& call)
{
    const std::string mode = call.parameters.choice("AssertionEncryptionMode", {"Required", allowedMode});
    if (call.parameters.has("AddPrivateKey"))
        call.parameters.refuse(invalidInput("Private keys for encrypted assertions are not kept here; let the identity provider sign only"));
    else if (mode == "Required")
        call.parameters.refuse(invalidInput("Unable to set assertion encryption mode to Required because no private key is provided"));
    return {};
}

Result<json::Object> createSamlProvider(Call& call)
{
    identity::SamlProvider provider;
    provider.name = call.parameters.text("Name", providerName);
    provider.metadata = call.parameters.text("SAMLMetadataDocument", metadataRule);
    provider.tags = exactTags(call.parameters);
    if (auto valid = readEncryption(call); !valid)
        return valid.error();
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const std::string arn = identity::arnOf(call.accountId(), provider);
    evaluation::Context extra;
    addRequestTags(extra, provider.tags);
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    if (!provider.tags.empty()) {
        if (auto allowed = call.authorize("iam:TagSAMLProvider", arn, extra); !allowed)
            return allowed.error();
    }
    const auto metadata = federation::readMetadata(provider.metadata);
    if (!metadata)
        return metadata.error();
    if (call.account().samlProviders.find(provider.name))
        return Error{"EntityAlreadyExists", "Provider with name " + provider.name + " already exists.", {}};
    if (auto within = checkQuota("SAMLProvidersPerAccount", call.account().samlProviders.size()); !within)
        return within.error();
    provider.id = sts::newUniqueId(idPrefix);
    provider.created = call.context.now;
    provider.validUntil = validUntil(*metadata, provider.created);
    call.title(Phrase::tr("Create SAML provider %1").with(provider.name));
    json::Object answer{{"SAMLProviderArn", arn}};
    if (!provider.tags.empty())
        answer["Tags"] = tagsAnswer(provider.tags);
    call.outcome.response = {{"sAMLProviderArn", arn}};
    call.editor.put(call.accountId(), std::move(provider));
    return answer;
}

Result<json::Object> getSamlProvider(Call& call)
{
    const auto provider = authorizedSamlProvider(call);
    if (!provider)
        return provider.error();
    const identity::SamlProvider& row = **provider;
    json::Object answer{{"SAMLProviderUUID", row.id}, {"SAMLMetadataDocument", row.metadata}, {"CreateDate", dateText(row.created)}};
    if (row.validUntil)
        answer["ValidUntil"] = dateText(*row.validUntil);
    answer["Tags"] = tagsAnswer(row.tags);
    answer["AssertionEncryptionMode"] = allowedMode;
    answer["PrivateKeyList"] = json::Object::array();
    return answer;
}

/// All of them at once: the operation knows no pages.
Result<json::Object> listSamlProviders(Call& call)
{
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    json::Object list = json::Object::array();
    call.account().samlProviders.forEach([&](const ProviderPtr& provider) {
        json::Object entry{{"Arn", identity::arnOf(call.accountId(), *provider)}};
        if (provider->validUntil)
            entry["ValidUntil"] = dateText(*provider->validUntil);
        entry["CreateDate"] = dateText(provider->created);
        list.push_back(std::move(entry));
    });
    return json::Object{{"SAMLProviderList", std::move(list)}};
}

Result<json::Object> updateSamlProvider(Call& call)
{
    const auto text = call.parameters.optionalText("SAMLMetadataDocument", metadataRule);
    if (auto valid = readEncryption(call); !valid)
        return valid.error();
    const bool removesKey = call.parameters.optionalText("RemovePrivateKey", keyIdRule).has_value();
    if (!text && !removesKey && !call.parameters.has("AssertionEncryptionMode") && !call.parameters.has("AddPrivateKey"))
        call.parameters.refuse(invalidInput("Unable to update identity provider. No updates are defined for metadata or encryption assertion."));
    const auto found = authorizedSamlProvider(call);
    if (!found)
        return found.error();
    if (removesKey)
        return noSuchEntity("The private key that is to be removed does not exist.");
    identity::SamlProvider provider = **found;
    const std::string arn = identity::arnOf(call.accountId(), provider);
    if (text) {
        const auto metadata = federation::readMetadata(*text);
        if (!metadata)
            return metadata.error();
        provider.metadata = *text;
        provider.validUntil = validUntil(*metadata, call.context.now);
        call.title(Phrase::tr("Update SAML provider %1").with(provider.name));
        call.editor.put(call.accountId(), std::move(provider));
    }
    return json::Object{{"SAMLProviderArn", arn}};
}

/// Roles that trust the provider stay as they are, as on AWS: nobody can have them any more.
Result<json::Object> deleteSamlProvider(Call& call)
{
    const auto found = authorizedSamlProvider(call);
    if (!found)
        return found.error();
    call.title(Phrase::tr("Delete SAML provider %1").with((*found)->name));
    call.editor.remove<identity::SamlProvider>(call.accountId(), (*found)->name);
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"iam", "CreateSAMLProvider", false}, createSamlProvider}, {{"iam", "GetSAMLProvider", true}, getSamlProvider},
    {{"iam", "ListSAMLProviders", true}, listSamlProviders},    {{"iam", "UpdateSAMLProvider", false}, updateSamlProvider},
    {{"iam", "DeleteSAMLProvider", false}, deleteSamlProvider},
};

}  // namespace

Result<void> checkSamlProviderArn(const std::string& arn)
{
    const auto parsed = Arn::parse(arn);
    constexpr std::string_view kind = "saml-provider/";
    const bool valid = parsed.ok() && parsed->service == "iam" && parsed->region.empty() && AccountId::isValid(parsed->account) && parsed->resource.starts_with(kind) &&
                       parsed->resource.size() > kind.size();
    return valid ? Result<void>() : invalidInput("ARN " + arn + " is not valid.");
}

ProviderPtr samlProviderOf(const identity::Snapshot& world, const std::string& arn)
{
    const auto parsed = Arn::parse(arn);
    const auto id = parsed ? AccountId::parse(parsed->account) : Result<AccountId>(Error{});
    const auto account = id ? world.account(*id) : nullptr;
    const ProviderPtr provider = account ? account->samlProviders.find(std::string_view(arn).substr(arn.rfind('/') + 1)) : nullptr;
    return provider && identity::arnOf(account->id, *provider) == arn ? provider : nullptr;
}

Result<ProviderPtr> authorizedSamlProvider(Call& call, const evaluation::Context& extra)
{
    const std::string arn = call.parameters.text("SAMLProviderArn", rules::arn);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto valid = checkSamlProviderArn(arn); !valid)
        return valid.error();
    if (auto allowed = call.authorize(arn, extra); !allowed)
        return allowed.error();
    const ProviderPtr provider = samlProviderOf(call.world(), arn);
    if (!provider || Arn::parse(arn)->account != call.accountId().text())
        return noSuchEntity("Manifest not found for arn " + arn);
    return provider;
}

std::span<const Entry> samlProviderOperations()
{
    return table;
}

}  // namespace rolewright::service
