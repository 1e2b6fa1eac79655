#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/service/s3.h"

namespace rolewright::service {
namespace {

constexpr std::size_t largestPage = 1000;

/// The least text that comes after everything beginning with `prefix`; empty when there is none.
std::string behind(std::string prefix)
{
    while (!prefix.empty() && static_cast<unsigned char>(prefix.back()) == 0xFF)
        prefix.pop_back();
    if (!prefix.empty())
        prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
    return prefix;
}

/// What ListObjectsV2 was asked.
struct Listing {
    std::string prefix;
    std::string delimiter;
    std::string startAfter;
    std::string token;  ///< as given
    std::size_t maxKeys = largestPage;
    bool encodeKeys = false;

    std::string shown(const std::string& key) const { return encodeKeys ? text::percentEncode(key, true) : key; }
};

/// Keys in the order of their UTF-8 bytes; keys that share what comes before the delimiter count as one common prefix.
class Lister {
public:
    Lister(const identity::Account& owner, const std::string& bucket, const Listing& listing) : m_objects(owner.objects), m_bucket(bucket), m_listing(listing) {}

    /// One page from behind `after`.
    json::Object page(const std::string& after)
    {
        std::size_t index = first(after);
        while (index < m_objects.size() && m_count < m_listing.maxKeys && isListed(index))
            index = take(index);
        const bool truncated = m_listing.maxKeys > 0 && index < m_objects.size() && isListed(index);
        json::Object answer{{"IsTruncated", truncated}};
        if (!m_contents.empty())
            answer["Contents"] = std::move(m_contents);
        answer["Name"] = m_bucket;
        answer["Prefix"] = m_listing.shown(m_listing.prefix);
        if (!m_listing.delimiter.empty())
            answer["Delimiter"] = m_listing.shown(m_listing.delimiter);
        answer["MaxKeys"] = m_listing.maxKeys;
        if (!m_prefixes.empty())
            answer["CommonPrefixes"] = std::move(m_prefixes);
        if (m_listing.encodeKeys)
            answer["EncodingType"] = "url";
        answer["KeyCount"] = m_count;
        if (!m_listing.token.empty())
            answer["ContinuationToken"] = m_listing.token;
        if (truncated)
            answer["NextContinuationToken"] = crypto::toBase64(m_last);
        if (!m_listing.startAfter.empty())
            answer["StartAfter"] = m_listing.shown(m_listing.startAfter);
        return answer;
    }

private:
    const std::string& keyAt(std::size_t index) const { return m_objects.at(index)->key; }
    bool isListed(std::size_t index) const { return m_objects.at(index)->bucket == m_bucket && keyAt(index).starts_with(m_listing.prefix); }
    std::size_t indexOf(const std::string& key) const { return m_objects.lowerBound(identity::objectKey(m_bucket, key)); }

    /// Where the page begins. A common prefix in `after` stands for all its keys.
    std::size_t first(const std::string& after) const
    {
        if (after < m_listing.prefix)
            return indexOf(m_listing.prefix);
        if (!after.empty() && commonPrefix(after) == after)
            return skip(after);
        const std::size_t index = indexOf(after);
        return index < m_objects.size() && m_objects.at(index)->bucket == m_bucket && keyAt(index) == after ? index + 1 : index;
    }

    std::string commonPrefix(const std::string& key) const
    {
        const std::size_t found = m_listing.delimiter.empty() || key.size() < m_listing.prefix.size() ? std::string::npos : key.find(m_listing.delimiter, m_listing.prefix.size());
        return found == std::string::npos ? std::string() : key.substr(0, found + m_listing.delimiter.size());
    }

    std::size_t skip(const std::string& prefix) const
    {
        const std::string next = behind(prefix);
        return next.empty() ? m_objects.size() : indexOf(next);
    }

    std::size_t take(std::size_t index)
    {
        const identity::StoredObject& object = *m_objects.at(index);
        ++m_count;
        const std::string prefix = commonPrefix(object.key);
        if (!prefix.empty()) {
            m_prefixes.push_back({{"Prefix", m_listing.shown(prefix)}});
            m_last = prefix;
            return skip(prefix);
        }
        m_contents.push_back({{"Key", m_listing.shown(object.key)},
                              {"LastModified", dateText(object.modified)},
                              {"ETag", "\"" + object.etag + "\""},
                              {"Size", object.body ? object.body->size() : 0},
                              {"StorageClass", "STANDARD"}});
        m_last = object.key;
        return index + 1;
    }

    const identity::Table<identity::StoredObject, true>& m_objects;
    const std::string& m_bucket;
    const Listing& m_listing;
    json::Object m_contents = json::Object::array();
    json::Object m_prefixes = json::Object::array();
    std::size_t m_count = 0;
    std::string m_last;
};

/// The parameters, and as condition keys those that were sent: s3:prefix, s3:delimiter, s3:max-keys.
Listing readListing(Call& call, evaluation::Context& extra)
{
    const TextRule anyLength{0, 4096, nullptr, {}};
    Listing listing;
    listing.prefix = call.parameters.optionalText("Prefix", anyLength).value_or(std::string());
    listing.delimiter = call.parameters.optionalText("Delimiter", anyLength).value_or(std::string());
    listing.startAfter = call.parameters.optionalText("StartAfter", anyLength).value_or(std::string());
    listing.token = call.parameters.optionalText("ContinuationToken", anyLength).value_or(std::string());
    listing.encodeKeys = call.parameters.choice("EncodingType", {"url"}) == "url";
    const auto maxKeys = call.parameters.optionalInteger("MaxKeys", 0, 2147483647);
    listing.maxKeys = std::min(largestPage, static_cast<std::size_t>(std::max(0L, maxKeys.value_or(static_cast<long>(largestPage)))));
    if (call.parameters.has("Prefix"))
        extra.set("s3:prefix", listing.prefix);
    if (call.parameters.has("Delimiter"))
        extra.set("s3:delimiter", listing.delimiter);
    if (maxKeys)
        extra.set("s3:max-keys", std::to_string(*maxKeys));
    return listing;
}

Result<json::Object> listObjectsV2(Call& call)
{
    evaluation::Context extra;
    const Listing listing = readListing(call, extra);
    const auto bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto known = refuseOthers(call, {"Bucket", "Prefix", "Delimiter", "MaxKeys", "StartAfter", "ContinuationToken", "EncodingType", "ExpectedBucketOwner"}); !known)
        return known.error();
    if (auto allowed = authorizeS3(call, *bucket, "s3:ListBucket", bucket->arn(), std::move(extra)); !allowed)
        return allowed.error();
    std::string after = listing.startAfter;
    if (!listing.token.empty()) {
        auto decoded = crypto::fromBase64(listing.token);
        if (!decoded)
            return Error{"InvalidArgument", "The continuation token provided is incorrect", {}};
        after = std::move(*decoded);
    }
    return Lister(*call.world().account(bucket->owner), bucket->row->name, listing).page(after);
}

constexpr Entry table[] = {{{"s3", "ListObjectsV2", true}, listObjectsV2}};

}  // namespace

std::span<const Entry> objectListingOperations()
{
    return table;
}

}  // namespace rolewright::service
