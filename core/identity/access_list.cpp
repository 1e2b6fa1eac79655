#include "core/identity/access_list.h"

#include "core/json/writer.h"

#include <algorithm>

namespace rolewright::identity {
namespace {

std::string textOf(const AccessList& list)
{
    json::Object grants = json::Object::array();
    for (const AccessGrant& grant : list.grants)
        grants.push_back({{"Grantee", grant.grantee}, {"Permission", grant.permission}});
    return json::compact(json::Object{{"Owner", list.owner}, {"Grants", std::move(grants)}});
}

AccessList listOf(const std::map<std::string, std::string>& kept, std::string_view owner)
{
    const auto found = kept.find(accessListName);
    const auto read = found == kept.end() ? Result<json::Object>(json::Object::object()) : json::parseObject(found->second);
    AccessList list{read ? json::stringOr(*read, "Owner") : std::string(), {}};
    if (list.owner.empty())
        return AccessList::ownersAlone(std::string(owner));
    for (const json::Object& grant : read->value("Grants", json::Object::array()))
        list.grants.push_back({json::stringOr(grant, "Grantee"), json::stringOr(grant, "Permission")});
    return list;
}

}  // namespace

bool AccessList::isPublic() const
{
    return std::any_of(grants.begin(), grants.end(), [](const AccessGrant& grant) { return grant.grantee == allUsers || grant.grantee == authenticatedUsers; });
}

std::string ownershipOf(const Bucket& bucket)
{
    const auto found = bucket.configurations.find("OwnershipControls");
    if (found == bucket.configurations.end())
        return "BucketOwnerEnforced";
    const auto controls = json::parseObject(found->second);
    const bool hasRule = controls && controls->contains("Rules") && controls->at("Rules").is_array() && !controls->at("Rules").empty();
    return hasRule ? json::stringOr(controls->at("Rules").front(), "ObjectOwnership", "ObjectWriter") : "ObjectWriter";
}

AccessList accessListOf(const Bucket& bucket, std::string_view owner)
{
    return listOf(bucket.configurations, owner);
}

AccessList accessListOf(const ObjectVersion& object, std::string_view owner)
{
    return listOf(object.headers, owner);
}

void setAccessList(Bucket& bucket, const AccessList& list)
{
    bucket.configurations[accessListName] = textOf(list);
}

void setAccessList(ObjectVersion& object, const AccessList& list)
{
    object.headers[accessListName] = textOf(list);
}

}  // namespace rolewright::identity
