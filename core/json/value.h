/// JSON as it was read: every value knows where it stands in the text. For writing, see json/writer.h.
#pragma once

#include "core/base/phrase.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::json {

struct Member;

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

/// One value with its span. Numbers keep their text (`1e3` stays `1e3`); strings are unescaped UTF-8.
struct Value {
    Kind kind = Kind::null;
    bool boolean = false;
    std::string string;             ///< the text of a string, or the digits of a number as written
    std::vector<Value> elements;    ///< of an array
    std::vector<Member> members;    ///< of an object, in order, duplicates kept
    SourceSpan span;                ///< from the first character of the value to after its last, quotes included

    bool isString() const { return kind == Kind::string; }
    bool isArray() const { return kind == Kind::array; }
    bool isObject() const { return kind == Kind::object; }
    /// The first member with exactly this key, or null.
    const Value* find(std::string_view key) const;
};

struct Member {
    std::string key;
    SourceSpan keySpan;  ///< quotes included
    Value value;
};

/// What outside text may cost.
struct Limits {
    std::size_t bytes = 16u << 20;
    std::size_t depth = 64;           ///< of nested arrays and objects; more than 512 counts as 512
    std::size_t values = 2'000'000;   ///< in all; each costs some 200 bytes of memory, however short its text
};

/// Reads one JSON text (RFC 8259, UTF-8) in linear time. Fails with `InvalidJson` and the place. Refused beside what the grammar
/// refuses: a byte-order mark, escapes of lone surrogates, numbers that no double can hold. Duplicate keys are kept for the caller to judge.
Result<Value> parse(std::string_view text, const Limits& limits = {});

/// "an object", "a string" …: for messages.
Phrase::Source describe(Kind kind);

}  // namespace rolewright::json
