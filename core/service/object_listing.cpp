#include "core/crypto/crypto.h"
#include "core/service/key_walk.h"
#include "core/service/multipart.h"
#include "core/service/object_restoration.h"

namespace rolewright::service {
namespace {

using identity::StoredObject;

constexpr auto isThere = [](const StoredObject& row) { return !row.isDeleteMarker; };

/// What a listing says of each object beside what it always does.
struct Extras {
    const FoundBucket* owner = nullptr;  ///< the bucket, where owners are told
    bool restoreStatus = false;
};

json::Object describe(const StoredObject& object, const KeyListing& listing, const Extras& extras, Instant now)
{
    json::Object shown{{"Key", listing.shown(object.key)},
                       {"LastModified", dateText(object.modified)},
                       {"ETag", quotedTag(object)},
                       {"Size", object.body.size()},
                       {"StorageClass", storageClassOf(object)}};
    if (!object.checksum.value.empty())
        shown.update({{"ChecksumAlgorithm", json::Object::array({object.checksum.algorithm})}, {"ChecksumType", checksumTypeOf(object.checksum)}});
    if (extras.owner)
        shown["Owner"] = ownerOf(*extras.owner, object);
    if (extras.restoreStatus)
        addRestoreStatus(shown, object, now);
    return shown;
}

/// One page from behind `after`.
struct Page {
    json::Object contents = json::Object::array();
    json::Object prefixes = json::Object::array();
    std::string last;  ///< key or common prefix
    bool truncated = false;

    std::size_t count() const { return contents.size() + prefixes.size(); }
};

Page pageOf(const Call& call, const FoundBucket& bucket, const KeyListing& listing, const std::string& after, const Extras& extras)
{
    Page page;
    KeyWalk walk(call.world().account(bucket.owner)->objects, bucket.row->name, listing, isThere);
    if (!after.empty())
        walk.goBehind(after);
    for (; !walk.atEnd() && page.count() < listing.most; walk.next()) {
        page.last = walk.prefix();
        if (page.last.empty()) {
            page.last = walk.row().key;
            page.contents.push_back(describe(walk.row(), listing, extras, call.context.now));
        } else {
            page.prefixes.push_back({{"Prefix", listing.shown(page.last)}});
        }
    }
    page.truncated = listing.most > 0 && !walk.atEnd();
    return page;
}

/// What both listings answer; `count` is what they were asked for.
json::Object answerOf(Page& page, const FoundBucket& bucket, const KeyListing& listing)
{
    json::Object answer{{"Name", bucket.row->name}, {"MaxKeys", listing.most}};
    addListing(answer, listing, page.truncated, std::move(page.prefixes));
    if (!page.contents.empty())
        answer["Contents"] = std::move(page.contents);
    return answer;
}

/// Bucket and listing, once the caller may list.
struct Asked {
    FoundBucket bucket;
    KeyListing listing;
    bool restoreStatus = false;
};
Result<Asked> authorizedListing(Call& call)
{
    evaluation::Context extra;
    auto listing = readKeyListing(call, "MaxKeys", "max-keys", extra);
    const bool restoreStatus = wantsRestoreStatus(call);
    auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto known = refuseUnread(call); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, "s3:ListBucket", bucket->arn(), std::move(extra)); !allowed)
        return allowed.error();
    if (!listing)
        return listing.error();
    return Asked{*std::move(bucket), *std::move(listing), restoreStatus};
}

Result<json::Object> listObjects(Call& call)
{
    const std::string marker = call.parameters.optionalText("Marker", rules::any).value_or(std::string());
    const auto asked = authorizedListing(call);
    if (!asked)
        return asked.error();
    Page page = pageOf(call, asked->bucket, asked->listing, marker, {&asked->bucket, asked->restoreStatus});
    json::Object answer = answerOf(page, asked->bucket, asked->listing);
    answer["Marker"] = asked->listing.shown(marker);
    if (page.truncated && !asked->listing.delimiter.empty())
        answer["NextMarker"] = asked->listing.shown(page.last);
    return answer;
}

Result<json::Object> listObjectsV2(Call& call)
{
    const std::string startAfter = call.parameters.optionalText("StartAfter", rules::any).value_or(std::string());
    const auto token = call.parameters.optionalText("ContinuationToken", rules::any);
    const bool withOwner = call.parameters.flag("FetchOwner");
    const auto asked = authorizedListing(call);
    if (!asked)
        return asked.error();
    std::string after = startAfter;
    if (token) {
        auto decoded = crypto::fromBase64(*token);
        if (!decoded || decoded->empty()) {
            call.outcome.errorFacts.elements = {{"ArgumentName", "continuation-token"}, {"ArgumentValue", *token}};
            return Error{"InvalidArgument", "The continuation token provided is incorrect", {}};
        }
        after = *std::move(decoded);
    }
    Page page = pageOf(call, asked->bucket, asked->listing, after, {withOwner ? &asked->bucket : nullptr, asked->restoreStatus});
    const std::size_t count = page.count();
    json::Object answer = answerOf(page, asked->bucket, asked->listing);
    answer["KeyCount"] = count;
    if (token)
        answer["ContinuationToken"] = *token;
    if (page.truncated)
        answer["NextContinuationToken"] = crypto::toBase64(page.last);
    if (!startAfter.empty())
        answer["StartAfter"] = asked->listing.shown(startAfter);
    return answer;
}

constexpr Entry table[] = {
    {{"s3", "ListObjects", true}, listObjects},
    {{"s3", "ListObjectsV2", true}, listObjectsV2},
};

}  // namespace

std::span<const Entry> objectListingOperations()
{
    return table;
}

}  // namespace rolewright::service
