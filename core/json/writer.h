/// JSON that we make: ordered, so that answers, files and exports have one stable form.
#pragma once

#include "core/base/result.h"
#include "core/json/value.h"

#include <nlohmann/json.hpp>

namespace rolewright::json {

/// Parameters, answers and stored rows. Members keep the order in which they were added.
using Object = nlohmann::ordered_json;

/// Text → Object, for input that needs no spans (command line, stored rows). Fails with `InvalidJson` and the place.
Result<Object> parseObject(std::string_view text, const Limits& limits = {});
/// A read value as an Object; of duplicate keys the last wins.
Object toObject(const Value& value);

/// One line without blanks: `{"a":1,"b":[2]}`. Bytes that are not UTF-8 become U+FFFD, here and in `pretty`.
std::string compact(const Object& object);
/// Indented by `indent`, as the AWS CLI prints answers (4).
std::string pretty(const Object& object, int indent = 4);

/// The member's text, or `fallback` when it is absent or not a string.
std::string stringOr(const Object& object, const char* key, std::string_view fallback = {});

}  // namespace rolewright::json
