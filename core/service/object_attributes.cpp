#include "core/service/multipart.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::ObjectVersion;

constexpr std::string_view attributes[] = {"ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"};

Result<std::vector<std::string>> readAttributes(Call& call)
{
    const std::vector<std::string> names = call.parameters.texts("ObjectAttributes", rules::any, 100);
    const auto isKnown = [](const std::string& name) { return std::find(std::begin(attributes), std::end(attributes), name) != std::end(attributes); };
    if (names.empty())
        return Error{"InvalidRequest", "The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty", {}};
    if (!std::all_of(names.begin(), names.end(), isKnown))
        return Error{"InvalidArgument", "Invalid attribute name specified.", {}};
    return names;
}

/// The parts of an object; one by one only where they have checksums of their own.
json::Object partsOf(const ObjectVersion& object, std::size_t marker, std::size_t most)
{
    json::Object answer{{"TotalPartsCount", object.parts.size()}};
    if (object.parts.front().checksum.empty())
        return answer;
    json::Object parts = json::Object::array();
    std::size_t number = marker;
    for (; number < object.parts.size() && parts.size() < most; ++number)
        parts.push_back(
            {{"PartNumber", number + 1}, {"Size", object.parts[number].size}, {"Checksum" + object.checksum.algorithm, object.parts[number].checksum}});
    answer.update({{"PartNumberMarker", marker},
                   {"NextPartNumberMarker", parts.empty() ? 0 : number},
                   {"MaxParts", most},
                   {"IsTruncated", number < object.parts.size()}});
    if (!parts.empty())
        answer["Parts"] = std::move(parts);
    return answer;
}

Result<json::Object> getObjectAttributes(Call& call)
{
    const auto names = readAttributes(call);
    const auto most = readCount(call, "MaxParts", "max-parts", 1000);
    const auto marker = readCount(call, "PartNumberMarker", "part-number-marker", 0, mostParts);
    static_cast<void>(call.parameters.has("RequestPayer"));
    const auto asked = askObject(call);
    if (!asked)
        return asked.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    for (const char* action : {"s3:GetObject", "s3:GetObjectAttributes"}) {
        if (auto allowed = authorizeObject(call, *asked, action); !allowed)
            return allowed.error();
    }
    for (const Error* problem : {names ? nullptr : &names.error(), most ? nullptr : &most.error(), marker ? nullptr : &marker.error()}) {
        if (problem)
            return *problem;
    }
    const auto object = presentVersion(call, *asked);
    if (!object)
        return object.error();
    json::Object answer{{"LastModified", dateText((*object)->modified)}};
    if (const auto id = shownVersion(*asked->bucket.row, **object))
        answer["VersionId"] = *id;
    const auto wants = [&](const char* name) { return std::find(names->begin(), names->end(), name) != names->end(); };
    if (wants("ETag"))
        answer["ETag"] = (*object)->etag;
    if (wants("Checksum") && !(*object)->checksum.value.empty()) {
        json::Object checksum = json::Object::object();
        addChecksum(checksum, **object);
        answer["Checksum"] = std::move(checksum);
    }
    if (wants("ObjectParts") && !(*object)->parts.empty())
        answer["ObjectParts"] = partsOf(**object, *marker, *most);
    if (wants("StorageClass"))
        answer["StorageClass"] = storageClassOf(**object);
    if (wants("ObjectSize"))
        answer["ObjectSize"] = (*object)->body.size();
    return answer;
}

/// Buckets own their objects and take no lists: the owner may do everything, and nobody else is named.
json::Object ownersList(const AccountId& owner)
{
    json::Object grantee = ownerOf(owner);
    grantee["Type"] = "CanonicalUser";
    return {{"Owner", ownerOf(owner)}, {"Grants", json::Object::array({{{"Grantee", std::move(grantee)}, {"Permission", "FULL_CONTROL"}}})}};
}

void passOver(Call& call)
{
    for (const char* name :
         {"ACL", "AccessControlPolicy", "GrantFullControl", "GrantRead", "GrantReadACP", "GrantWrite", "GrantWriteACP", "ChecksumAlgorithm", "RequestPayer"})
        static_cast<void>(call.parameters.has(name));
}

Result<FoundBucket> listOfBucket(Call& call, const char* action)
{
    passOver(call);
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    evaluation::Context keys;
    if (const auto acl = call.parameters.optionalText("ACL", rules::any))
        keys.set("s3:x-amz-acl", *acl);
    if (auto allowed = authorizeS3(call, *bucket, action, bucket->arn(), std::move(keys)); !allowed)
        return allowed.error();
    return bucket;
}

/// The object is there, and the caller may do `action` on it.
Result<AskedObject> listOfObject(Call& call, const char* action)
{
    passOver(call);
    auto asked = askObject(call);
    if (!asked)
        return asked;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    evaluation::Context keys;
    if (const auto acl = call.parameters.optionalText("ACL", rules::any))
        keys.set("s3:x-amz-acl", *acl);
    if (auto allowed = authorizeObject(call, *asked, action, std::move(keys)); !allowed)
        return allowed.error();
    if (const auto object = presentVersion(call, *asked); !object)
        return object.error();
    return asked;
}

Error notTaken()
{
    return {"AccessControlListNotSupported", "The bucket does not allow ACLs", {}};
}

Result<json::Object> getBucketAcl(Call& call)
{
    const auto bucket = listOfBucket(call, "s3:GetBucketAcl");
    return bucket ? Result(ownersList(bucket->owner)) : bucket.error();
}

Result<json::Object> putBucketAcl(Call& call)
{
    const auto bucket = listOfBucket(call, "s3:PutBucketAcl");
    return bucket ? notTaken() : bucket.error();
}

Result<json::Object> getObjectAcl(Call& call)
{
    const auto asked = listOfObject(call, "s3:GetObjectAcl");
    return asked ? Result(ownersList(asked->bucket.owner)) : asked.error();
}

Result<json::Object> putObjectAcl(Call& call)
{
    const auto asked = listOfObject(call, "s3:PutObjectAcl");
    if (!asked)
        return asked.error();
    return call.parameters.optionalText("ACL", rules::any) == "bucket-owner-full-control" ? Result(json::Object::object()) : notTaken();
}

constexpr Entry table[] = {
    {{"s3", "GetObjectAttributes", true}, getObjectAttributes},
    {{"s3", "GetBucketAcl", true}, getBucketAcl},
    {{"s3", "PutBucketAcl", false}, putBucketAcl},
    {{"s3", "GetObjectAcl", true}, getObjectAcl},
    {{"s3", "PutObjectAcl", false}, putObjectAcl},
};

}  // namespace

std::span<const Entry> objectAttributeOperations()
{
    return table;
}

}  // namespace rolewright::service
