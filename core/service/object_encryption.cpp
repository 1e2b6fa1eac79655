#include "core/service/object_encryption.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/crypto/sums.h"
#include "core/service/customer_keys.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr const char* sseHeader = "x-amz-server-side-encryption";
constexpr std::string_view managedAlias = "alias/aws/s3";

Error argument(Call& call, std::string message, std::string name, std::string value)
{
    call.outcome.errorFacts.elements = {{"ArgumentName", std::move(name)}, {"ArgumentValue", std::move(value)}};
    return {"InvalidArgument", std::move(message), {}};
}

/// AWS's own key for S3 in an account, which comes of itself: the same as often as it is asked for.
std::string managedKey(const AccountId& account, const std::string& region)
{
    std::string id = crypto::toHex(crypto::sha256("aws/s3 of " + account.text() + " in " + region)).substr(0, 32);
    for (const std::size_t dash : {8u, 13u, 18u, 23u})
        id.insert(dash, "-");
    return "arn:aws:kms:" + region + ":" + account.text() + ":key/" + id;
}

bool isManaged(const std::string& key)
{
    const auto arn = Arn::parse(key);
    if (!arn)
        return false;
    const auto account = AccountId::parse(arn->account);
    return account && key == managedKey(*account, arn->region);
}

/// The ARN of the key that is meant by an ARN, an id or an alias.
Result<std::string> keyArn(Call& call, const FoundBucket& bucket, const std::string& given)
{
    const std::string& region = bucket.row->region;
    const std::string here = "arn:aws:kms:" + region + ":" + call.accountId().text() + ":";
    if (given.empty() || given == managedAlias || given == here + std::string(managedAlias))
        return managedKey(bucket.owner, region);
    const std::string arn = given.starts_with("arn:") ? given : here + (given.starts_with("alias/") ? "" : "key/") + given;
    const auto parsed = Arn::parse(arn);
    if (!parsed || parsed->service != "kms" || (!parsed->resource.starts_with("key/") && !parsed->resource.starts_with("alias/")))
        return Error{"KMS.NotFoundException", "Invalid arn " + given, {}};
    if (parsed->region != region)
        return Error{"KMS.NotFoundException", "Invalid arn " + parsed->region, {}};
    const auto account = AccountId::parse(parsed->account);
    const auto owner = account ? call.world().account(*account) : nullptr;
    if (isManaged(arn) || (owner && owner->guardedResources.find(arn)))
        return arn;
    if (parsed->resource.starts_with("alias/"))
        return Error{"KMS.NotFoundException", "Alias " + arn + " is not found.", {}};
    return Error{"KMS.NotFoundException", given.starts_with("arn:") ? "Key '" + arn + "' does not exist" : "Invalid keyId '" + given + "'", {}};
}

/// S3 asks KMS on the caller's behalf, in the context of what is encrypted: `arn`. AWS's own key serves its account alone.
Result<void> authorizeKey(Call& call, const FoundBucket& bucket, const std::string& key, const std::string& arn, const char* action)
{
    if (call.caller.kind == sts::CallerKind::anonymous)
        return argument(call, "Requests specifying Server Side Encryption with AWS KMS managed keys require AWS Signature Version 4.", "Authorization", "null");
    if (isManaged(key)) {
        const bool isOwn = Arn::parse(key)->account == call.accountId().text();
        return isOwn
                   ? Result<void>()
                   : Error{
                         "AccessDenied",
                         "The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.",
                         {}};
    }
    evaluation::Context keys;
    keys.set("kms:ViaService", "s3." + bucket.row->region + ".amazonaws.com");
    keys.set("kms:CallerAccount", call.accountId().text());
    keys.set("kms:EncryptionContext:aws:s3:arn", arn);
    keys.set("kms:EncryptionContextKeys", std::vector<std::string>{"aws:s3:arn"}, true);
    return call.authorize(action, key, keys);
}

/// What the bucket does with objects that ask for nothing.
json::Object defaultOf(const identity::Bucket& bucket)
{
    const auto found = bucket.configurations.find("ServerSideEncryptionConfiguration");
    const auto configuration = found == bucket.configurations.end() ? Result<json::Object>(json::Object::object()) : json::parseObject(found->second);
    const bool hasRule = configuration && configuration->contains("Rules") && configuration->at("Rules").is_array() && !configuration->at("Rules").empty();
    return hasRule ? configuration->at("Rules").front().value("ApplyServerSideEncryptionByDefault", json::Object::object()) : json::Object::object();
}

}  // namespace

Result<void> placeEncryption(Call& call, const FoundBucket& bucket, Wanted& wanted)
{
    for (const char* name : encryptionHeaders)
        wanted.object.headers.erase(name);
    const auto customers = readCustomerKey(call, KeyFor::object, true);
    if (!customers)
        return customers.error();
    if (!customers->empty()) {
        wanted.object.headers[customerAlgorithmName] = objectEncryption;
        wanted.object.headers[customerKeyName] = *customers;
        return {};
    }
    if (!wanted.keyId.empty() && !wanted.encryption.starts_with("aws:kms"))
        return argument(call, std::string("Server Side Encryption with AWS KMS managed key requires HTTP header ") + sseHeader + " : aws:kms", sseHeader,
                        wanted.encryption.empty() ? "null" : wanted.encryption);
    const json::Object byDefault = wanted.encryption.empty() ? defaultOf(*bucket.row) : json::Object::object();
    const std::string algorithm = wanted.encryption.empty() ? json::stringOr(byDefault, "SSEAlgorithm", objectEncryption) : wanted.encryption;
    if (algorithm == objectEncryption)
        return {};
    if (algorithm != "aws:kms" && algorithm != "aws:kms:dsse")
        return argument(call, "The encryption method specified is not supported", sseHeader, algorithm);
    const std::string given = wanted.encryption.empty() ? json::stringOr(byDefault, "KMSMasterKeyID") : wanted.keyId;
    if (call.caller.kind == sts::CallerKind::anonymous)
        return authorizeKey(call, bucket, given, bucket.arn(), "kms:GenerateDataKey");
    const auto key = keyArn(call, bucket, given);
    if (!key)
        return key.error();
    wanted.object.headers[encryptionName] = algorithm;
    wanted.object.headers[keyName] = *key;
    if (wanted.bucketKey.value_or(bucket.row->bucketKey))
        wanted.object.headers[bucketKeyName] = "true";
    if (auto allowed = authorizeKeyUse(call, bucket, wanted.key, wanted.object, "kms:GenerateDataKey"); !allowed)
        return allowed;
    return call.operation.action == "CreateMultipartUpload" ? authorizeKeyUse(call, bucket, wanted.key, wanted.object, "kms:Decrypt") : Result<void>();
}

Result<void> authorizeKeyUse(Call& call, const FoundBucket& bucket, const std::string& objectKey, const identity::ObjectVersion& object, const char* action)
{
    const auto key = object.headers.find(keyName);
    if (key == object.headers.end())
        return {};
    return authorizeKey(call, bucket, key->second, object.headers.contains(bucketKeyName) ? bucket.arn() : bucket.objectArn(objectKey), action);
}

bool isSealed(const identity::ObjectVersion& object)
{
    return object.headers.contains(keyName) || object.headers.contains(customerKeyName);
}

std::string tagOf(const identity::ObjectVersion& object, const std::string& md5)
{
    if (!isSealed(object))
        return md5;
    const auto key = object.headers.find(object.headers.contains(keyName) ? keyName : customerKeyName);
    return crypto::toHex(crypto::sumOf(crypto::SumKind::md5, md5 + " under " + key->second));
}

void addEncryption(json::Object& answer, const identity::ObjectVersion& object)
{
    if (!object.headers.contains(customerKeyName))
        answer[encryptionName] = objectEncryption;
    for (const char* name : encryptionHeaders) {
        if (const auto found = object.headers.find(name); found != object.headers.end())
            answer[name] = std::string_view(name) == bucketKeyName ? json::Object(true) : json::Object(found->second);
    }
}

}  // namespace rolewright::service
