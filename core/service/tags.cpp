#include "core/base/text.h"
#include "core/service/credentials.h"
#include "core/service/oidc_providers.h"
#include "core/service/policies.h"
#include "core/service/saml_providers.h"
#include "core/service/tag_keys.h"

#include <algorithm>

namespace rolewright::service {
namespace {

/// Whether two keys are one for a resource of this kind.
template <typename Row>
bool isSameKey(const std::string& a, const std::string& b)
{
    return ignoresTagCase<Row> ? text::equalsIgnoringCase(a, b) : a == b;
}

/// A tag of the same key takes the new key's spelling and value.
template <typename Row>
void merge(identity::Tags& tags, identity::Tags now)
{
    for (identity::Tag& tag : now) {
        const auto same = std::find_if(tags.begin(), tags.end(), [&](const identity::Tag& old) { return isSameKey<Row>(old.key, tag.key); });
        if (same == tags.end())
            tags.push_back(std::move(tag));
        else
            *same = std::move(tag);
    }
}

template <typename Row>
bool contains(const std::vector<std::string>& keys, const std::string& key)
{
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& wanted) { return isSameKey<Row>(wanted, key); });
}

/// What is tagged: how it is found once the caller may do the operation on it.
template <typename Row>
struct Tagged {
    static Phrase named(const std::string& name) { return PrincipalKind<Row>::named(name); }
    static constexpr const char* quotaName = std::is_same_v<Row, identity::User> ? "TagsPerUser" : "TagsPerRole";

    static Result<identity::RowPtr<Row>> find(Call& call, bool, evaluation::Context extra) { return authorizedPrincipal<Row>(call, false, std::move(extra)); }
};

template <>
struct Tagged<identity::ManagedPolicy> {
    static Phrase named(const std::string& name) { return Phrase::tr("policy %1").with(name); }
    static constexpr const char* quotaName = "TagsPerPolicy";

    static Result<identity::RowPtr<identity::ManagedPolicy>> find(Call& call, bool changes, const evaluation::Context& extra)
    {
        const std::string arn = call.parameters.text("PolicyArn", rules::arn);
        if (auto valid = call.parameters.check(); !valid)
            return valid.error();
        if (auto valid = checkPolicyArn(arn); !valid)
            return valid.error();
        if (auto allowed = call.authorize(arn, extra); !allowed)
            return allowed.error();
        return changes ? findOwnPolicy(call, arn) : findPolicy(call, arn);
    }
};

template <>
struct Tagged<identity::SamlProvider> {
    static Phrase named(const std::string& name) { return Phrase::tr("SAML provider %1").with(name); }
    static constexpr const char* quotaName = "TagsPerSAMLProvider";

    static Result<identity::RowPtr<identity::SamlProvider>> find(Call& call, bool, const evaluation::Context& extra) { return authorizedSamlProvider(call, extra); }
};

template <>
struct Tagged<identity::OidcProvider> {
    static Phrase named(const std::string& name) { return Phrase::tr("OpenID Connect provider %1").with(name); }
    static constexpr const char* quotaName = "TagsPerOpenIDConnectProvider";

    static Result<identity::RowPtr<identity::OidcProvider>> find(Call& call, bool, const evaluation::Context& extra) { return authorizedOidcProvider(call, extra); }
};

template <>
struct Tagged<identity::MfaDevice> {
    static Phrase named(const std::string& name) { return Phrase::tr("MFA device %1").with(name); }
    static constexpr const char* quotaName = "TagsPerMFADevice";

    static Result<identity::RowPtr<identity::MfaDevice>> find(Call& call, bool, const evaluation::Context& extra) { return authorizedMfaDevice(call, extra); }
};

template <>
struct Tagged<identity::InstanceProfile> {
    static Phrase named(const std::string& name) { return Phrase::tr("instance profile %1").with(name); }
    static constexpr const char* quotaName = "TagsPerInstanceProfile";

    static Result<identity::RowPtr<identity::InstanceProfile>> find(Call& call, bool, const evaluation::Context& extra) { return authorizedInstanceProfile(call, extra); }
};

template <>
struct Tagged<identity::ServerCertificate> {
    static Phrase named(const std::string& name) { return Phrase::tr("server certificate %1").with(name); }
    static constexpr const char* quotaName = "TagsPerServerCertificate";

    static Result<identity::RowPtr<identity::ServerCertificate>> find(Call& call, bool, const evaluation::Context& extra) { return authorizedServerCertificate(call, extra); }
};

const std::string& nameOf(const identity::OidcProvider& provider)
{
    return provider.url;
}

template <typename Row>
const std::string& nameOf(const Row& row)
{
    return row.name;
}

template <typename Row>
Result<json::Object> tag(Call& call)
{
    identity::Tags tags = ignoresTagCase<Row> ? call.parameters.requiredTags() : requiredExactTags(call.parameters);
    evaluation::Context extra;
    addRequestTags(extra, tags);
    const auto found = Tagged<Row>::find(call, true, std::move(extra));
    if (!found)
        return found.error();
    Row row = **found;
    merge<Row>(row.tags, std::move(tags));
    if (row.tags.size() > quota(Tagged<Row>::quotaName))
        return Error{"LimitExceeded", "The number of tags has reached the maximum limit.", {}};
    call.title(Phrase::tr("Tag %1").with(Tagged<Row>::named(nameOf(row))));
    call.editor.put(call.accountId(), std::move(row));
    return json::Object::object();
}

template <typename Row>
Result<json::Object> untag(Call& call)
{
    const std::vector<std::string> keys = call.parameters.requiredTexts("TagKeys", rules::tagKey, 50);
    evaluation::Context extra;
    if (!keys.empty())
        extra.set("aws:TagKeys", keys, true);
    const auto found = Tagged<Row>::find(call, true, std::move(extra));
    if (!found)
        return found.error();
    Row row = **found;
    if (std::erase_if(row.tags, [&](const identity::Tag& tag) { return contains<Row>(keys, tag.key); }) == 0)
        return json::Object::object();
    call.title(Phrase::tr("Untag %1").with(Tagged<Row>::named(nameOf(row))));
    call.editor.put(call.accountId(), std::move(row));
    return json::Object::object();
}

template <typename Row>
Result<json::Object> list(Call& call)
{
    const auto page = readPage(call.parameters);
    const auto row = Tagged<Row>::find(call, false, {});
    if (!row)
        return row.error();
    if (!page)
        return page.error();
    std::vector<json::Object> tags;
    for (const json::Object& tag : tagsAnswer(listedTags(**row)))
        tags.push_back(tag);
    json::Object answer = json::Object::object();
    writeOrderedPage(answer, "Tags", tags, *page, "Key");
    return answer;
}

constexpr Entry table[] = {
    {{"iam", "TagUser", false}, tag<identity::User>},
    {{"iam", "TagRole", false}, tag<identity::Role>},
    {{"iam", "TagPolicy", false}, tag<identity::ManagedPolicy>},
    {{"iam", "UntagUser", false}, untag<identity::User>},
    {{"iam", "UntagRole", false}, untag<identity::Role>},
    {{"iam", "UntagPolicy", false}, untag<identity::ManagedPolicy>},
    {{"iam", "ListUserTags", true}, list<identity::User>},
    {{"iam", "ListRoleTags", true}, list<identity::Role>},
    {{"iam", "ListPolicyTags", true}, list<identity::ManagedPolicy>},
    {{"iam", "TagSAMLProvider", false}, tag<identity::SamlProvider>},
    {{"iam", "UntagSAMLProvider", false}, untag<identity::SamlProvider>},
    {{"iam", "ListSAMLProviderTags", true}, list<identity::SamlProvider>},
    {{"iam", "TagOpenIDConnectProvider", false}, tag<identity::OidcProvider>},
    {{"iam", "UntagOpenIDConnectProvider", false}, untag<identity::OidcProvider>},
    {{"iam", "ListOpenIDConnectProviderTags", true}, list<identity::OidcProvider>},
    {{"iam", "TagMFADevice", false}, tag<identity::MfaDevice>},
    {{"iam", "UntagMFADevice", false}, untag<identity::MfaDevice>},
    {{"iam", "ListMFADeviceTags", true}, list<identity::MfaDevice>},
    {{"iam", "TagInstanceProfile", false}, tag<identity::InstanceProfile>},
    {{"iam", "UntagInstanceProfile", false}, untag<identity::InstanceProfile>},
    {{"iam", "ListInstanceProfileTags", true}, list<identity::InstanceProfile>},
    {{"iam", "TagServerCertificate", false}, tag<identity::ServerCertificate>},
    {{"iam", "UntagServerCertificate", false}, untag<identity::ServerCertificate>},
    {{"iam", "ListServerCertificateTags", true}, list<identity::ServerCertificate>},
};

}  // namespace

std::span<const Entry> tagOperations()
{
    return table;
}

}  // namespace rolewright::service
