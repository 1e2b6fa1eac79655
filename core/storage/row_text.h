/// What the texts of all kinds of rows have in common.
#pragma once

#include "core/json/writer.h"
#include "core/storage/fields.h"

namespace rolewright::storage {

/// A row is shallow; its size is bounded by the largest object body.
inline constexpr json::Limits rowLimits{.bytes = 256u << 20, .depth = 16};

inline std::int64_t number(Instant instant) { return instant.time_since_epoch().count(); }

inline json::Object list(const identity::Tags& tags) {
    json::Object array = json::Object::array();
    for (const identity::Tag& tag : tags) array.push_back({{"key", tag.key}, {"value", tag.value}});
    return array;
}

inline void putOptional(json::Object& object, const char* name, const std::optional<std::string>& text) {
    if (text) object[name] = *text;
}

inline void putOptional(json::Object& object, const char* name, const std::optional<Instant>& instant) {
    if (instant) object[name] = number(*instant);
}

inline void putDocument(json::Object& object, const char* name, const policy::DocumentPtr& document) {
    if (document) object[name] = document->text();
}

/// A list of one, or of none.
inline json::Object list(const std::optional<identity::PublicAccessBlock>& block) {
    json::Object array = json::Object::array();
    if (block) {
        array.push_back({{"blockPublicAcls", block->blockPublicAcls},
                         {"ignorePublicAcls", block->ignorePublicAcls},
                         {"blockPublicPolicy", block->blockPublicPolicy},
                         {"restrictPublicBuckets", block->restrictPublicBuckets}});
    }
    return array;
}

inline void readPublicAccess(Fields& fields, std::optional<identity::PublicAccessBlock>& block) {
    std::vector<identity::PublicAccessBlock> settings;
    fields.list("publicAccessBlock", settings, [](Fields& entry, identity::PublicAccessBlock& one) {
        entry.flag("blockPublicAcls", one.blockPublicAcls);
        entry.flag("ignorePublicAcls", one.ignorePublicAcls);
        entry.flag("blockPublicPolicy", one.blockPublicPolicy);
        entry.flag("restrictPublicBuckets", one.restrictPublicBuckets);
    });
    block = settings.empty() ? std::nullopt : std::optional(settings.front());
}

/// Reads one row by `read(Fields&, Row&)`.
template <typename Row, typename Read>
Result<Row> readRow(std::string_view text, Read&& read) {
    const auto value = json::parse(text, rowLimits);
    if (!value) return value.error();
    if (!value->isObject()) return Error{"InvalidRow", "a stored row must be an object", std::nullopt};
    std::string failure;
    Fields fields(*value, failure);
    Row row;
    read(fields, row);
    if (!failure.empty()) return Error{"InvalidRow", "`" + failure + "` of a stored row is missing or cannot be read", std::nullopt};
    return row;
}

}  // namespace rolewright::storage
