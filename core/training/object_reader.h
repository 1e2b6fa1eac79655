/// Reads the members of a JSON object and writes down whatever is wrong with them: unknown, missing, twice, of another kind.
#pragma once

#include "core/json/value.h"
#include "core/training/flaw.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::training {

enum class Need : unsigned char { optional, required };

/// `$comment` is known everywhere. What is missing or wrong is W002, what stands twice W001; then the value is empty and reading goes on.
class ObjectReader {
public:
    ObjectReader(const json::Value& value, Flaws& flaws, std::initializer_list<std::string_view> known);

    const json::Value& value() const { return m_value; }
    Flaws& flaws() { return m_flaws; }
    const json::Value* find(std::string_view key) const { return m_value.find(key); }
    const json::Value* get(std::string_view key, Need need, json::Kind kind);

    std::string text(std::string_view key, Need need = Need::optional);
    /// Lower-case words joined by hyphens, at most 48 characters.
    std::string slug(std::string_view key, Need need = Need::optional);
    std::vector<std::string> texts(std::string_view key, Need need = Need::optional);
    std::vector<std::string> slugs(std::string_view key, Need need = Need::optional);
    std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most, Need need = Need::optional);
    /// From 0 to 1.
    std::optional<double> fraction(std::string_view key);
    std::optional<bool> boolean(std::string_view key);
    /// Index in `names`.
    std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> names, Need need = Need::optional);
    /// The elements of an array, at least `least`.
    std::span<const json::Value> list(std::string_view key, Need need = Need::optional, std::size_t least = 0);

    void wrong(const SourceSpan& span, Phrase message) { m_flaws.add("W002", span, std::move(message)); }

private:
    const json::Value& m_value;
    Flaws& m_flaws;
};

bool isSlug(std::string_view text);
/// A whole number as written in JSON; nothing for `1.5`, `1e3` and what does not fit.
std::optional<std::int64_t> integerOf(const json::Value& value);

}  // namespace rolewright::training
