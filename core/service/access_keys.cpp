#include "core/base/text.h"
#include "core/service/key_uses.h"
#include "core/service/principals.h"

namespace rolewright::service {
namespace {

using KeyPtr = identity::RowPtr<identity::AccessKey>;

json::Object describe(const identity::AccessKey& key)
{
    return {{"UserName", key.user}, {"AccessKeyId", key.id}, {"Status", key.active ? "Active" : "Inactive"}, {"CreateDate", dateText(key.created)}};
}

std::vector<KeyPtr> keysOf(const identity::Account& account, const std::string& user)
{
    std::vector<KeyPtr> keys;
    account.accessKeys.forEach([&](const KeyPtr& key) {
        if (text::equalsIgnoringCase(key->user, user))
            keys.push_back(key);
    });
    return keys;
}

Result<json::Object> createAccessKey(Call& call)
{
    const auto user = authorizedUser(call);
    if (!user)
        return user.error();
    if (auto within = checkQuota("AccessKeysPerUser", keysOf(call.account(), (*user)->name).size()); !within)
        return within.error();
    identity::AccessKey key;
    key.id = sts::newAccessKeyId(unique_id_prefix::accessKey, call.accountId());
    key.user = (*user)->name;
    key.created = call.context.now;
    crypto::Secret secret = sts::newSecretAccessKey();
    json::Object answer = describe(key);
    call.outcome.response = {{"accessKey", {{"userName", key.user}, {"accessKeyId", key.id}, {"status", "Active"}}}};
    answer["SecretAccessKey"] = std::string(secret.reveal());
    call.outcome.newSecret.emplace(key.id, std::move(secret));
    call.title(Phrase::tr("Create access key %1 of %2").with(key.id, key.user));
    call.editor.put(call.accountId(), std::move(key));
    return json::Object{{"AccessKey", std::move(answer)}};
}

Result<json::Object> listAccessKeys(Call& call)
{
    const auto page = readPage(call.parameters);
    const auto user = authorizedUser(call);
    if (!user)
        return user.error();
    if (!page)
        return page.error();
    std::vector<json::Object> keys;
    for (const KeyPtr& key : keysOf(call.account(), (*user)->name))
        keys.push_back(describe(*key));
    json::Object answer = json::Object::object();
    writeOrderedPage(answer, "AccessKeyMetadata", keys, *page, "AccessKeyId");
    return answer;
}

/// The key that an operation names, among those of the user it names, once the caller may do it.
Result<KeyPtr> authorizedKey(Call& call)
{
    const std::string id = call.parameters.text("AccessKeyId", rules::accessKeyId);
    const auto user = authorizedUser(call);
    if (!user)
        return user.error();
    auto key = call.account().accessKeys.find(id);
    if (!key || !text::equalsIgnoringCase(key->user, (*user)->name))
        return Error{"NoSuchEntity", "The Access Key with id " + id + " cannot be found.", {}};
    return key;
}

Result<json::Object> updateAccessKey(Call& call)
{
    const std::string status = call.parameters.requiredChoice("Status", {"Active", "Inactive"});
    const auto found = authorizedKey(call);
    if (!found)
        return found.error();
    identity::AccessKey key = **found;
    key.active = status == "Active";
    call.title((key.active ? Phrase::tr("Activate access key %1 of %2") : Phrase::tr("Deactivate access key %1 of %2")).with(key.id, key.user));
    call.editor.put(call.accountId(), std::move(key));
    return json::Object::object();
}

Result<json::Object> deleteAccessKey(Call& call)
{
    const auto key = authorizedKey(call);
    if (!key)
        return key.error();
    call.title(Phrase::tr("Delete access key %1 of %2").with((*key)->id, (*key)->user));
    call.outcome.removedSecret = (*key)->id;
    call.editor.remove<identity::AccessKey>(call.accountId(), (*key)->id);
    return json::Object::object();
}

Result<json::Object> getAccessKeyLastUsed(Call& call)
{
    const std::string id = call.parameters.text("AccessKeyId", rules::accessKeyId);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    const KeyPtr key = call.account().accessKeys.find(id);
    if (!key)  // IAM does not tell unknown keys from those of other accounts
        return Error{"AccessDenied", "User: " + call.who.arn + " is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key " + id, {}};
    if (auto allowed = call.authorize(userArn(call, key->user)); !allowed)
        return allowed.error();
    json::Object used{{"ServiceName", "N/A"}, {"Region", "N/A"}};
    if (const auto uses = keyUses(call.vault, {key}); !uses.empty()) {
        const NewestUse& last = uses.begin()->second;
        used = {{"LastUsedDate", dateText(last.time)}, {"ServiceName", last.service}, {"Region", last.region}};
    }
    return json::Object{{"UserName", key->user}, {"AccessKeyLastUsed", std::move(used)}};
}

constexpr Entry table[] = {
    {{"iam", "CreateAccessKey", false}, createAccessKey}, {{"iam", "ListAccessKeys", true}, listAccessKeys},
    {{"iam", "UpdateAccessKey", false}, updateAccessKey}, {{"iam", "DeleteAccessKey", false}, deleteAccessKey},
    {{"iam", "GetAccessKeyLastUsed", true}, getAccessKeyLastUsed},
};

}  // namespace

std::span<const Entry> accessKeyOperations()
{
    return table;
}

}  // namespace rolewright::service
