/// Keys of a bucket in the order in which S3 lists them, those with a common prefix as one. Source: S3 API Reference, ListObjectsV2.
#pragma once

#include "core/service/s3.h"

namespace rolewright::service {

/// What every listing of keys is asked.
struct KeyListing {
    std::string prefix;
    std::string delimiter;
    std::size_t most = 1000;
    bool encodeKeys = false;

    std::string shown(const std::string& key) const;
    /// The beginning that `key` shares with others up to the delimiter; empty when there is none.
    std::string commonPrefix(std::string_view key) const;
};
/// `Prefix`, `Delimiter`, `EncodingType` and the count, which is named `count`; s3:prefix, s3:delimiter and s3:max-keys go to `keys`. Fails with
/// InvalidArgument.
Result<KeyListing> readKeyListing(Call& call, const char* count, const char* wireName, evaluation::Context& keys);
/// A number of things, at most 1,000 (or `most`), `otherwise` when it is not given. Fails with InvalidArgument.
Result<std::size_t> readCount(Call& call, const char* name, const char* wireName, std::size_t otherwise, std::size_t most = 1000);
/// Prefix, delimiter, encoding, common prefixes and whether there is more.
void addListing(json::Object& answer, const KeyListing& listing, bool truncated, json::Object prefixes);
/// The least text that comes after everything beginning with `prefix`; empty when there is none.
std::string textBehind(std::string prefix);

/// Stands at a row of a table whose keys begin with bucket and key, or behind the last that is listed. Rows that `Filter` refuses are not there.
template <typename Row, typename Filter>
class KeyWalk {
public:
    KeyWalk(const identity::Table<Row, true>& table, const std::string& bucket, const KeyListing& listing, Filter filter)
        : m_table(table), m_bucket(bucket), m_listing(listing), m_filter(std::move(filter))
    {
        moveTo(indexOf(m_listing.prefix));
    }

    bool atEnd() const { return m_atEnd; }
    const Row& row() const { return *m_table.at(m_index); }
    /// The common prefix under which the row is listed; empty: it is listed itself.
    std::string prefix() const { return m_listing.commonPrefix(row().key); }
    /// To the next that is listed.
    void next()
    {
        const std::string common = prefix();
        moveTo(common.empty() ? m_index + 1 : indexBehind(common));
    }
    /// To the first behind `marker`, which is a key or a common prefix; with `rest`, which is what follows the key in the table's, to the first behind that
    /// row.
    void goBehind(const std::string& marker, const std::string& rest = {})
    {
        if (marker < m_listing.prefix)
            return;
        if (!marker.empty() && m_listing.commonPrefix(marker) == marker)
            return moveTo(indexBehind(marker));
        std::size_t index = indexOf(rest.empty() ? marker : identity::objectKey(marker, rest));
        while (index < m_table.size() && isMarker(index, marker, rest))
            ++index;
        moveTo(index);
    }

private:
    bool isInBucket(std::size_t index) const { return m_table.at(index)->bucket == m_bucket; }
    std::size_t indexOf(const std::string& key) const { return m_table.lowerBound(identity::objectKey(m_bucket, key)); }
    std::size_t indexBehind(const std::string& prefix) const
    {
        const std::string behind = textBehind(prefix);
        return behind.empty() ? m_table.size() : indexOf(behind);
    }
    bool isMarker(std::size_t index, const std::string& marker, const std::string& rest) const
    {
        const Row& row = *m_table.at(index);
        return row.bucket == m_bucket && row.key == marker &&
               (rest.empty() || identity::rowKey(row) == identity::objectKey(identity::objectKey(m_bucket, marker), rest));
    }
    void moveTo(std::size_t index)
    {
        const auto isListed = [&] { return index < m_table.size() && isInBucket(index) && m_table.at(index)->key.starts_with(m_listing.prefix); };
        while (isListed() && !m_filter(*m_table.at(index)))
            ++index;
        m_index = index;
        m_atEnd = !isListed();
    }

    const identity::Table<Row, true>& m_table;
    const std::string& m_bucket;
    const KeyListing& m_listing;
    Filter m_filter;
    std::size_t m_index = 0;
    bool m_atEnd = false;
};

}  // namespace rolewright::service
