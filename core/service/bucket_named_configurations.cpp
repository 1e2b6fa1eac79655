#include "core/service/bucket_named_configurations.h"

#include "core/base/text.h"
#include "core/service/bucket_configuration_checks.h"

#include <algorithm>

namespace rolewright::service {
namespace {

constexpr std::size_t mostConfigurations = 1000;
constexpr std::size_t onPage = 100;

/// `Inventory` of `PutBucketInventoryConfiguration` and of `ListBucketInventoryConfigurations`.
std::string kindOf(const Call& call)
{
    const std::string& name = call.operation.action;
    const std::size_t begin = name.find("Bucket") + std::string_view("Bucket").size();
    return name.substr(begin, name.find("Configuration") - begin);
}

Result<FoundBucket> authorizedBucket(Call& call, const char* verb)
{
    static_cast<void>(call.parameters.has("Id"));
    static_cast<void>(call.parameters.has("ContinuationToken"));
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, std::string("s3:") + verb + kindOf(call) + "Configuration", bucket->arn()); !allowed)
        return allowed.error();
    return bucket;
}

/// All of this kind, by their ids.
json::Object allOf(const identity::Bucket& bucket, const std::string& kind)
{
    const auto found = bucket.configurations.find(kind + "Configurations");
    auto read = found == bucket.configurations.end() ? Result<json::Object>(json::Object::object()) : json::parseObject(found->second);
    return read ? *std::move(read) : json::Object::object();
}

json::Object keep(Call& call, const FoundBucket& found, const json::Object& all)
{
    identity::Bucket bucket = *found.row;
    const std::string name = kindOf(call) + "Configurations";
    if (all.empty())
        bucket.configurations.erase(name);
    else
        bucket.configurations[name] = json::compact(all);
    if (bucket.configurations != found.row->configurations) {
        call.title(Phrase::tr("Change configuration of bucket %1").with(bucket.name));
        call.editor.put(found.owner, std::move(bucket));
    }
    return json::Object::object();
}

bool isAmong(std::initializer_list<std::string_view> words, const std::string& word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isInventoryField(const json::Object& field)
{
    return field.is_string() && isAmong({"Size", "LastModifiedDate", "StorageClass", "ETag", "IsMultipartUploaded", "ReplicationStatus", "EncryptionStatus",
                                         "ObjectLockRetainUntilDate", "ObjectLockMode", "ObjectLockLegalHoldStatus", "IntelligentTieringAccessTier", "BucketKeyStatus",
                                         "ChecksumAlgorithm", "ObjectAccessControlList", "ObjectOwner", "LifecycleExpirationDate"},
                                        field.get<std::string>());
}

/// The structure of this name; empty when there is none.
json::Object structureOf(const json::Object& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_object() ? *found : json::Object::object();
}

/// What an inventory is of, when it is made, and where it goes.
Result<void> checkInventory(const json::Object& inventory)
{
    const json::Object destination = structureOf(structureOf(inventory, "Destination"), "S3BucketDestination");
    const json::Object fields = inventory.value("OptionalFields", json::Object::array());
    if (!inventory.contains("IsEnabled") || !isAmong({"All", "Current"}, json::stringOr(inventory, "IncludedObjectVersions")) ||
        !isAmong({"Daily", "Weekly"}, json::stringOr(structureOf(inventory, "Schedule"), "Frequency")) ||
        !isAmong({"CSV", "ORC", "Parquet"}, json::stringOr(destination, "Format")) || !fields.is_array() ||
        !std::all_of(fields.begin(), fields.end(), isInventoryField))
        return malformedXml();
    const std::string bucket = json::stringOr(destination, "Bucket");
    const auto parts = text::split(bucket, ':');
    if (parts.size() != 6 || parts[0] != "arn" || parts[2] != "s3" || !isBucketName(parts[5]))
        return Error{"InvalidS3DestinationBucket", "Invalid bucket ARN.", {}};
    return {};
}

Error none()
{
    return {"NoSuchConfiguration", "The specified configuration does not exist.", {}};
}

}  // namespace

Result<json::Object> putNamedConfiguration(Call& call)
{
    const std::string id = json::stringOr(call.operation.parameters, "Id");
    const std::string member = kindOf(call) + "Configuration";
    static_cast<void>(call.parameters.has(member.c_str()));
    const auto bucket = authorizedBucket(call, "Put");
    if (!bucket)
        return bucket.error();
    const json::Object configuration = call.operation.parameters.value(member, json::Object());
    const bool isInventory = kindOf(call) == "Inventory";
    if (isInventory && configuration.is_object() && json::stringOr(configuration, "Id") != id)
        return Error{"IdMismatch", "Document ID does not match the specified configuration ID.", {}};
    if (id.empty() || !configuration.is_object() || json::stringOr(configuration, "Id") != id)
        return malformedXml();
    if (auto valid = isInventory ? checkInventory(configuration) : Result<void>(); !valid)
        return valid.error();
    json::Object all = allOf(*bucket->row, kindOf(call));
    if (all.size() >= mostConfigurations && !all.contains(id))
        return Error{"TooManyConfigurations", "You are attempting to create a new configuration but have already reached the 1,000-configuration limit.", {}};
    all[id] = configuration;
    return keep(call, *bucket, all);
}

Result<json::Object> getNamedConfiguration(Call& call)
{
    const auto bucket = authorizedBucket(call, "Get");
    if (!bucket)
        return bucket.error();
    const json::Object all = allOf(*bucket->row, kindOf(call));
    const auto found = all.find(json::stringOr(call.operation.parameters, "Id"));
    return found == all.end() ? Result<json::Object>(none()) : json::Object{{kindOf(call) + "Configuration", *found}};
}

Result<json::Object> deleteNamedConfiguration(Call& call)
{
    const auto bucket = authorizedBucket(call, "Put");
    if (!bucket)
        return bucket.error();
    json::Object all = allOf(*bucket->row, kindOf(call));
    if (all.erase(json::stringOr(call.operation.parameters, "Id")) == 0)
        return none();
    return keep(call, *bucket, all);
}

Result<json::Object> listNamedConfigurations(Call& call)
{
    const std::string after = json::stringOr(call.operation.parameters, "ContinuationToken");
    const auto bucket = authorizedBucket(call, "Get");
    if (!bucket)
        return bucket.error();
    const json::Object all = allOf(*bucket->row, kindOf(call));
    std::vector<std::string> ids;
    for (const auto& [id, configuration] : all.items())
        ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    json::Object list = json::Object::array();
    json::Object answer{{"IsTruncated", false}};
    for (auto id = std::upper_bound(ids.begin(), ids.end(), after); id != ids.end() && !answer["IsTruncated"].get<bool>(); ++id) {
        if (list.size() == onPage)
            answer = {{"IsTruncated", true}, {"NextContinuationToken", json::stringOr(list.back(), "Id")}};
        else
            list.push_back(all.at(*id));
    }
    if (!after.empty())
        answer["ContinuationToken"] = after;
    if (!list.empty())
        answer[kindOf(call) + "ConfigurationList"] = std::move(list);
    return answer;
}

}  // namespace rolewright::service
