#include "core/training/object_reader.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace rolewright::training {

namespace {

constexpr std::size_t longestSlug = 48;

std::string nearest(std::string_view key, std::initializer_list<std::string_view> known)
{
    std::size_t best = 3;
    std::string found;
    for (const std::string_view candidate : known) {
        const std::size_t distance = text::editDistance(key, candidate, best);
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

Phrase unknownMember(const std::string& key, std::initializer_list<std::string_view> known)
{
    const std::string meant = nearest(key, known);
    return meant.empty() ? Phrase::tr("`%1` is no member here").with(key) : Phrase::tr("`%1` is no member here; did you mean `%2`?").with(key, meant);
}

}  // namespace

bool isSlug(std::string_view text)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= longestSlug && std::all_of(text.begin(), text.end(), plain) && text.front() != '-' && text.back() != '-' &&
           text.find("--") == std::string_view::npos;
}

std::optional<std::int64_t> integerOf(const json::Value& value)
{
    std::int64_t number = 0;
    const char* const end = value.string.data() + value.string.size();
    if (value.kind != json::Kind::number)
        return std::nullopt;
    const auto [stop, failure] = std::from_chars(value.string.data(), end, number);
    return failure == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

ObjectReader::ObjectReader(const json::Value& value, Flaws& flaws, std::initializer_list<std::string_view> known) : m_value(value), m_flaws(flaws)
{
    if (!value.isObject()) {
        wrong(value.span, Phrase::tr("this must be an object, and is %1").with(json::describe(value.kind)));
        return;
    }
    for (std::size_t i = 0; i < value.members.size(); ++i) {
        const json::Member& member = value.members[i];
        const auto isSame = [&](const json::Member& other) { return other.key == member.key; };
        const auto here = value.members.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::any_of(value.members.begin(), here, isSame))
            flaws.add("W001", member.keySpan, Phrase::tr("`%1` stands here twice").with(member.key));
        else if (member.key != "$comment" && std::find(known.begin(), known.end(), member.key) == known.end())
            wrong(member.keySpan, unknownMember(member.key, known));
    }
}

const json::Value* ObjectReader::get(std::string_view key, Need need, json::Kind kind)
{
    const json::Value* const member = find(key);
    if (!member) {
        if (need == Need::required && m_value.isObject())
            wrong(m_value.span, Phrase::tr("`%1` is missing").with(key));
        return nullptr;
    }
    if (member->kind == kind)
        return member;
    wrong(member->span, Phrase::tr("`%1` must be %2, and is %3").with(key, json::describe(kind), json::describe(member->kind)));
    return nullptr;
}

std::string ObjectReader::text(std::string_view key, Need need)
{
    const json::Value* const member = get(key, need, json::Kind::string);
    if (member && member->string.empty())
        wrong(member->span, Phrase::tr("`%1` is empty").with(key));
    return member ? member->string : std::string();
}

std::string ObjectReader::slug(std::string_view key, Need need)
{
    std::string read = text(key, need);
    if (!read.empty() && !isSlug(read)) {
        wrong(find(key)->span, Phrase::tr("`%1` must be lower-case words joined by hyphens, at most 48 characters").with(read));
        read.clear();
    }
    return read;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, Need need)
{
    std::vector<std::string> read;
    for (const json::Value& element : list(key, need)) {
        if (element.isString() && !element.string.empty())
            read.push_back(element.string);
        else
            wrong(element.span, Phrase::tr("`%1` lists texts only").with(key));
    }
    return read;
}

std::vector<std::string> ObjectReader::slugs(std::string_view key, Need need)
{
    std::vector<std::string> read = texts(key, need);
    for (const std::string& one : read) {
        if (!isSlug(one))
            wrong(find(key)->span, Phrase::tr("`%1` must be lower-case words joined by hyphens, at most 48 characters").with(one));
    }
    return read;
}

std::optional<std::int64_t> ObjectReader::integer(std::string_view key, std::int64_t least, std::int64_t most, Need need)
{
    const json::Value* const member = get(key, need, json::Kind::number);
    if (!member)
        return std::nullopt;
    const std::optional<std::int64_t> number = integerOf(*member);
    if (number && *number >= least && *number <= most)
        return number;
    wrong(member->span, Phrase::tr("`%1` must be a whole number from %2 to %3").with(key, least, most));
    return std::nullopt;
}

std::optional<double> ObjectReader::fraction(std::string_view key)
{
    const json::Value* const member = get(key, Need::optional, json::Kind::number);
    if (!member)
        return std::nullopt;
    double number = 0;
    const char* const end = member->string.data() + member->string.size();
    const auto [stop, failure] = std::from_chars(member->string.data(), end, number);
    if (failure == std::errc() && stop == end && number >= 0 && number <= 1)
        return number;
    wrong(member->span, Phrase::tr("`%1` must be a number from 0 to 1").with(key));
    return std::nullopt;
}

std::optional<bool> ObjectReader::boolean(std::string_view key)
{
    const json::Value* const member = get(key, Need::optional, json::Kind::boolean);
    return member ? std::optional(member->boolean) : std::nullopt;
}

std::optional<std::size_t> ObjectReader::choice(std::string_view key, std::span<const std::string_view> names, Need need)
{
    const json::Value* const member = get(key, need, json::Kind::string);
    if (!member)
        return std::nullopt;
    const auto found = std::find(names.begin(), names.end(), member->string);
    if (found != names.end())
        return static_cast<std::size_t>(found - names.begin());
    wrong(member->span, Phrase::tr("`%1` is none of: %2").with(member->string, text::join({names.begin(), names.end()}, ", ")));
    return std::nullopt;
}

std::span<const json::Value> ObjectReader::list(std::string_view key, Need need, std::size_t least)
{
    const json::Value* const member = get(key, need, json::Kind::array);
    if (!member)
        return {};
    if (member->elements.size() < least)
        wrong(member->span, Phrase::tr("`%1` needs at least %2 elements").with(key, least));
    return member->elements;
}

}  // namespace rolewright::training
