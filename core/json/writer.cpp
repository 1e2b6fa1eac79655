#include "core/json/writer.h"

#include <charconv>
#include <iterator>
#include <unordered_map>

namespace rolewright::json {

namespace {

/// The number in the narrowest type that holds it: signed, unsigned, double. The reader has refused what no double holds.
Object toNumber(const std::string& digits)
{
    const char* const begin = digits.data();
    const char* const end = begin + digits.size();
    std::int64_t whole = 0;
    if (const auto read = std::from_chars(begin, end, whole); read.ec == std::errc() && read.ptr == end) {
        return whole;
    }
    std::uint64_t large = 0;
    if (const auto read = std::from_chars(begin, end, large); read.ec == std::errc() && read.ptr == end) {
        return large;
    }
    double real = 0;
    std::from_chars(begin, end, real);
    return real;
}

Object toMembers(const std::vector<Member>& members)
{
    Object object = Object::object();
    auto& entries = object.get_ref<Object::object_t&>();
    entries.reserve(members.size());
    // The ordered object looks a key up by walking over all of them, which for many members would be quadratic.
    std::unordered_map<std::string_view, std::size_t> places;
    for (const Member& member : members) {
        const auto [place, added] = places.try_emplace(member.key, entries.size());
        if (added) {
            entries.push_back({member.key, toObject(member.value)});
        } else {
            std::next(entries.begin(), static_cast<std::ptrdiff_t>(place->second))->second = toObject(member.value);
        }
    }
    return object;
}

}  // namespace

Result<Object> parseObject(std::string_view text, const Limits& limits)
{
    const Result<Value> value = parse(text, limits);
    if (!value) {
        return value.error();
    }
    return toObject(*value);
}

Object toObject(const Value& value)
{
    switch (value.kind) {
    case Kind::null:
        return nullptr;
    case Kind::boolean:
        return value.boolean;
    case Kind::number:
        return toNumber(value.string);
    case Kind::string:
        return value.string;
    case Kind::array: {
        Object array = Object::array();
        for (const Value& element : value.elements) {
            array.push_back(toObject(element));
        }
        return array;
    }
    case Kind::object:
        return toMembers(value.members);
    }
    return nullptr;
}

std::string pretty(const Object& object, int indent)
{
    return object.dump(indent, ' ', false, Object::error_handler_t::replace);
}

std::string stringOr(const Object& object, const char* key, std::string_view fallback)
{
    if (!object.is_object()) {
        return std::string(fallback);
    }
    const auto member = object.find(key);
    return member != object.end() && member->is_string() ? member->get<std::string>() : std::string(fallback);
}

}  // namespace rolewright::json
