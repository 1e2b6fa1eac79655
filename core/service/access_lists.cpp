#include "core/service/access_lists.h"

#include "core/base/text.h"
#include "core/service/multipart.h"
#include "core/service/public_access.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using identity::AccessGrant;
using identity::AccessList;

constexpr std::pair<const char*, const char*> grantHeaders[] = {{"GrantFullControl", "x-amz-grant-full-control"},
                                                                {"GrantRead", "x-amz-grant-read"},
                                                                {"GrantReadACP", "x-amz-grant-read-acp"},
                                                                {"GrantWrite", "x-amz-grant-write"},
                                                                {"GrantWriteACP", "x-amz-grant-write-acp"}};
constexpr std::string_view permissions[] = {"FULL_CONTROL", "READ", "READ_ACP", "WRITE", "WRITE_ACP"};
constexpr std::string_view cannedOfBoth[] = {"private", "public-read", "public-read-write", "authenticated-read", "aws-exec-read"};
constexpr std::string_view cannedOfObjects[] = {"bucket-owner-read", "bucket-owner-full-control"};
constexpr std::size_t mostGrants = 100;

bool isAmong(std::span<const std::string_view> words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

Error malformedList()
{
    return {"MalformedACLError", "The XML you provided was not well-formed or did not validate against our published schema", {}};
}

Error notTaken()
{
    return {"AccessControlListNotSupported", "The bucket does not allow ACLs", {}};
}

Error argument(Call& call, std::string message, std::string name, std::string value)
{
    call.outcome.errorFacts.elements = {{"ArgumentName", std::move(name)}, {"ArgumentValue", std::move(value)}};
    return {"InvalidArgument", std::move(message), {}};
}

/// The account of a canonical user; all that there are here are known. `place` is what S3 calls the argument.
Result<std::string> accountOf(Call& call, const std::string& canonicalId, const char* place)
{
    for (const identity::AccountPtr& account : call.world().accounts()) {
        if (json::stringOr(ownerOf(account->id), "ID") == canonicalId)
            return account->id.text();
    }
    return argument(call, "Invalid id", place, canonicalId);
}

constexpr const char* ownerPlace = "CanonicalUser/ID";

/// A list as a document has places of its own for what a header has.
Result<std::string> granteeOf(Call& call, std::string_view kind, const std::string& value, bool isDocument)
{
    if (kind == "id")
        return accountOf(call, value, isDocument ? ownerPlace : "id");
    if (kind == "emailaddress")
        return Error{"UnresolvableGrantByEmailAddress", "The e-mail address you provided does not match any account on record.", {}};
    const bool isGroup = value == identity::allUsers || value == identity::authenticatedUsers || value == identity::logDelivery;
    return isGroup ? Result(value) : argument(call, "Invalid group uri", isDocument ? "Group/URI" : "uri", value);
}

/// `id="…", uri="…"`
Result<void> readHeader(Call& call, std::size_t index, const std::string& text, AccessList& list)
{
    for (const std::string_view part : text::split(text, ',')) {
        const std::size_t equals = part.find('=');
        const std::string kind = text::lower(text::trim(part.substr(0, equals)));
        if (equals == std::string_view::npos || (kind != "id" && kind != "uri" && kind != "emailaddress"))
            return argument(call, "Argument format not recognized", grantHeaders[index].second, text);
        std::string_view value = text::trim(part.substr(equals + 1));
        if (value.size() > 1 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        auto grantee = granteeOf(call, kind, std::string(value), false);
        if (!grantee)
            return grantee.error();
        list.grants.push_back({*std::move(grantee), std::string(permissions[index])});
    }
    return {};
}

Result<AccessList> readDocument(Call& call, const json::Object& document, const std::string& owner)
{
    const auto grants = document.find("Grants");
    const auto said = document.find("Owner");
    if (!document.is_object() || said == document.end() || !said->is_object() || grants == document.end() || !grants->is_array() || grants->size() > mostGrants)
        return malformedList();
    AccessList list{owner, {}};
    for (const json::Object& grant : *grants) {
        const auto grantee = grant.is_object() ? grant.find("Grantee") : grant.end();
        const std::string permission = grant.is_object() ? json::stringOr(grant, "Permission") : std::string();
        if (grantee == grant.end() || !grantee->is_object() || !isAmong(permissions, permission))
            return malformedList();
        const std::string type = json::stringOr(*grantee, "Type");
        const char* const member = type == "Group" ? "URI" : type == "CanonicalUser" ? "ID" : type == "AmazonCustomerByEmail" ? "EmailAddress" : nullptr;
        if (!member || json::stringOr(*grantee, member).empty())
            return malformedList();
        auto who = granteeOf(call, type == "Group" ? "uri" : type == "CanonicalUser" ? "id" : "emailaddress", json::stringOr(*grantee, member), true);
        if (!who)
            return who.error();
        list.grants.push_back({*std::move(who), permission});
    }
    const std::string id = json::stringOr(*said, "ID");
    if (const auto known = accountOf(call, id, ownerPlace); !known && id != owner)
        return known.error();
    const auto named = AccountId::parse(owner);
    if (id != (named ? json::stringOr(ownerOf(*named), "ID") : owner))
        return Error{"AccessDenied", "Access Denied", {}};
    return list;
}

AccessList cannedList(const std::string& canned, const ListedThing& thing)
{
    AccessList list = AccessList::ownersAlone(thing.owner);
    const auto add = [&](std::string_view grantee, const char* permission) { list.grants.push_back({std::string(grantee), permission}); };
    if (canned.starts_with("public-read"))
        add(identity::allUsers, "READ");
    if (canned == "public-read-write")
        add(identity::allUsers, "WRITE");
    if (canned == "authenticated-read")
        add(identity::authenticatedUsers, "READ");
    if (canned == "log-delivery-write") {
        add(identity::logDelivery, "WRITE");
        add(identity::logDelivery, "READ_ACP");
    }
    if (canned.starts_with("bucket-owner") && thing.owner != thing.bucket.owner.text())
        add(thing.bucket.owner.text(), canned == "bucket-owner-read" ? "READ" : "FULL_CONTROL");
    return list;
}

Result<AccessList> readList(Call& call, const ListedThing& thing, const AskedList& asked)
{
    if (!asked.document.is_null() && !(asked.canned.empty() && asked.headers.empty()))
        return Error{"UnexpectedContent", "This request does not support content", {}};
    if (!asked.canned.empty() && !asked.headers.empty())
        return Error{"InvalidRequest", "Specifying both Canned ACLs and Header Grants is not allowed", {}};
    if (!asked.document.is_null())
        return readDocument(call, asked.document, thing.owner);
    if (asked.headers.empty())
        return cannedList(asked.canned, thing);
    AccessList list{thing.owner, {}};
    for (const auto& [parameter, text] : asked.headers) {
        const auto header = std::find_if(std::begin(grantHeaders), std::end(grantHeaders), [&](const auto& one) { return one.first == parameter; });
        if (auto read = readHeader(call, static_cast<std::size_t>(header - std::begin(grantHeaders)), text, list); !read)
            return read.error();
    }
    return list;
}

/// S3 names nobody but by a list, and its own accounts by an id.
json::Object shownList(const AccessList& list)
{
    json::Object grants = json::Object::array();
    for (const AccessGrant& grant : list.grants) {
        const bool isGroup = grant.grantee.starts_with("http:");
        json::Object grantee = isGroup ? json::Object{{"URI", grant.grantee}} : canonicalUser(grant.grantee);
        grantee["Type"] = isGroup ? "Group" : "CanonicalUser";
        grants.push_back({{"Grantee", std::move(grantee)}, {"Permission", grant.permission}});
    }
    return {{"Owner", canonicalUser(list.owner)}, {"Grants", std::move(grants)}};
}

bool takesLists(const FoundBucket& bucket)
{
    return identity::ownershipOf(*bucket.row) != "BucketOwnerEnforced";
}

AccessList listOf(const AskedObject& asked)
{
    const std::string owner = asked.bucket.owner.text();
    return takesLists(asked.bucket) && asked.version ? identity::accessListOf(*asked.version, owner) : AccessList::ownersAlone(owner);
}

Result<FoundBucket> listedBucket(Call& call, const char* action, const AskedList& list)
{
    for (const char* name : {"ChecksumAlgorithm", "RequestPayer"})
        static_cast<void>(call.parameters.has(name));
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    evaluation::Context keys;
    addListKeys(keys, list);
    if (auto allowed = authorizeS3(call, *bucket, action, bucket->arn(), std::move(keys)); !allowed)
        return allowed.error();
    return bucket;
}

Result<AskedObject> listedObject(Call& call, const char* action, const AskedList& list)
{
    for (const char* name : {"ChecksumAlgorithm", "RequestPayer"})
        static_cast<void>(call.parameters.has(name));
    auto asked = askObject(call);
    if (!asked)
        return asked;
    if (auto known = refuseUnread(call); !known)
        return known.error();
    evaluation::Context keys;
    addListKeys(keys, list);
    if (auto allowed = authorizeObject(call, *asked, action, std::move(keys)); !allowed)
        return allowed.error();
    if (const auto object = presentVersion(call, *asked); !object)
        return object.error();
    return asked;
}

Error nothingAsked(Call& call)
{
    call.outcome.errorFacts.elements = {{"MissingHeaderName", "x-amz-acl"}};
    return {"MissingSecurityHeader", "Your request was missing a required header", {}};
}

Result<json::Object> getBucketAcl(Call& call)
{
    const auto bucket = listedBucket(call, "s3:GetBucketAcl", {});
    if (!bucket)
        return bucket.error();
    const std::string owner = bucket->owner.text();
    return shownList(takesLists(*bucket) ? identity::accessListOf(*bucket->row, owner) : AccessList::ownersAlone(owner));
}

Result<json::Object> putBucketAcl(Call& call)
{
    const AskedList asked = readAskedList(call);
    const auto found = listedBucket(call, "s3:PutBucketAcl", asked);
    if (!found)
        return found.error();
    if (asked.isEmpty())
        return nothingAsked(call);
    const auto list = wantedList(call, {*found, nullptr, found->owner.text()}, asked);
    if (!list)
        return list.error();
    identity::Bucket bucket = *found->row;
    identity::setAccessList(bucket, *list);
    call.title(Phrase::tr("Change access control list of bucket %1").with(bucket.name));
    call.editor.put(found->owner, std::move(bucket));
    return json::Object::object();
}

Result<json::Object> getObjectAcl(Call& call)
{
    const auto asked = listedObject(call, "s3:GetObjectAcl", {});
    return asked ? Result(shownList(listOf(*asked))) : asked.error();
}

Result<json::Object> putObjectAcl(Call& call)
{
    const AskedList given = readAskedList(call);
    const auto asked = listedObject(call, "s3:PutObjectAcl", given);
    if (!asked)
        return asked.error();
    if (given.isEmpty())
        return nothingAsked(call);
    const auto list = wantedList(call, {asked->bucket, &asked->key, listOf(*asked).owner}, given);
    if (!list)
        return list.error();
    if (takesLists(asked->bucket) && !(*list == listOf(*asked))) {
        identity::ObjectVersion changed = *asked->version;
        identity::setAccessList(changed, *list);
        call.title(Phrase::tr("Change access control list of object %1").with(asked->key));
        call.editor.put(asked->bucket.owner, withVersion(call, *asked, std::move(changed)));
    }
    return json::Object::object();
}

constexpr Entry table[] = {
    {{"s3", "GetBucketAcl", true}, getBucketAcl},
    {{"s3", "PutBucketAcl", false}, putBucketAcl},
    {{"s3", "GetObjectAcl", true}, getObjectAcl},
    {{"s3", "PutObjectAcl", false}, putObjectAcl},
};

}  // namespace

AskedList readAskedList(Call& call)
{
    AskedList asked;
    asked.canned = call.parameters.optionalText("ACL", rules::any).value_or(std::string());
    for (const auto& [parameter, header] : grantHeaders) {
        if (auto text = call.parameters.optionalText(parameter, rules::any); text && !text->empty())
            asked.headers.emplace_back(parameter, *std::move(text));
    }
    if (call.parameters.has("AccessControlPolicy"))
        asked.document = call.operation.parameters.at("AccessControlPolicy");
    return asked;
}

void addListKeys(evaluation::Context& context, const AskedList& asked)
{
    if (!asked.canned.empty())
        context.set("s3:x-amz-acl", asked.canned);
    for (const auto& [parameter, text] : asked.headers) {
        for (const auto& [name, header] : grantHeaders) {
            if (name == parameter)
                context.set(std::string("s3:") + header, text);
        }
    }
}

Result<identity::AccessList> wantedList(Call& call, const ListedThing& thing, const AskedList& asked)
{
    const bool isKnown = isAmong(cannedOfBoth, asked.canned) || asked.canned == "log-delivery-write" || (thing.key && isAmong(cannedOfObjects, asked.canned));
    if (!asked.canned.empty() && !isKnown)
        return argument(call, {}, "x-amz-acl", asked.canned);
    if (!takesLists(thing.bucket)) {
        const bool changesNothing = asked.isEmpty() || (thing.key && asked.canned == "bucket-owner-full-control" && asked.headers.empty());
        return changesNothing ? Result(AccessList::ownersAlone(thing.owner)) : notTaken();
    }
    auto list = readList(call, thing, asked);
    if (list && list->isPublic() && blockOf(call, thing.bucket).blockPublicAcls)
        return Error{"AccessDenied",
                     "User: " + call.who.arn + " is not authorized to perform: s3:" + call.operation.action + " on resource: \"" +
                         (thing.key ? thing.bucket.objectArn(*thing.key) : thing.bucket.arn()) +
                         "\" because public access control lists (ACLs) are prevented by the BlockPublicAcls setting in S3 Block Public Access.",
                     {}};
    return list;
}

Result<void> placeList(Call& call, const FoundBucket& bucket, const std::string& key, const AskedList& asked, identity::ObjectVersion& object)
{
    const std::string ownership = identity::ownershipOf(*bucket.row);
    const bool becomesBuckets = ownership == "BucketOwnerEnforced" || (ownership == "BucketOwnerPreferred" && asked.canned == "bucket-owner-full-control");
    const bool isKnown = call.caller.kind != sts::CallerKind::anonymous;
    const std::string owner = becomesBuckets ? bucket.owner.text() : isKnown ? call.accountId().text() : std::string(identity::nobody);
    const auto list = wantedList(call, {bucket, &key, owner}, asked);
    if (!list)
        return list.error();
    object.headers.erase(identity::accessListName);
    if (!(*list == AccessList::ownersAlone(bucket.owner.text())))
        identity::setAccessList(object, *list);
    return {};
}

std::span<const Entry> accessListOperations()
{
    return table;
}

}  // namespace rolewright::service
