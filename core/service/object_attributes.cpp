#include "core/service/customer_keys.h"
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
    const auto key = readCustomerKey(call, KeyFor::object);
    if (!key)
        return key.error();
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
    if (auto opens = checkCustomerKey(KeyFor::object, *key, **object); !opens)
        return opens.error();
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

constexpr Entry table[] = {
    {{"s3", "GetObjectAttributes", true}, getObjectAttributes},
};

}  // namespace

std::span<const Entry> objectAttributeOperations()
{
    return table;
}

}  // namespace rolewright::service
