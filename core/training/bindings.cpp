#include "core/training/bindings.h"

#include "core/base/identifiers.h"

#include <functional>

namespace rolewright::training {

namespace {

constexpr std::string_view opening = "${";

struct Reference {
    std::size_t begin = 0;  ///< of the dollar
    std::size_t end = 0;    ///< behind the brace
    std::string_view name;
    std::string_view part;  ///< `name`, `account`, `code`, `nextCode`, or empty
};

/// The next reference at or after `from`; a policy variable (`${aws:username}`) is none, and neither is what is written `$${`.
std::optional<Reference> nextReference(std::string_view text, std::size_t from)
{
    for (std::size_t at = text.find(opening, from); at != std::string_view::npos; at = text.find(opening, at + opening.size())) {
        const std::size_t end = text.find('}', at);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view inside = text.substr(at + opening.size(), end - at - opening.size());
        const bool escaped = at > from && text[at - 1] == '$';
        if (escaped || inside.find(':') != std::string_view::npos)
            continue;
        const std::size_t dot = inside.find('.');
        return Reference{at, end + 1, inside.substr(0, dot), dot == std::string_view::npos ? std::string_view() : inside.substr(dot + 1)};
    }
    return std::nullopt;
}

std::optional<std::string> valueOf(const Reference& reference, const Bindings& bindings)
{
    const auto found = bindings.find(reference.name);
    if (found == bindings.end())
        return std::nullopt;
    if (reference.part.empty())
        return found->second;
    if (reference.part == "name")
        return nameOf(found->second);
    if (reference.part == "code" || reference.part == "nextCode")
        return std::string(reference.part == "code" ? codeMark : nextCodeMark) + found->second + "}";
    const auto arn = Arn::parse(found->second);
    return reference.part == "account" && arn ? std::optional(arn->account) : std::nullopt;
}

std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("$${"))
            ++i;
        plain += text[i];
    }
    return plain;
}

}  // namespace

std::optional<std::string> expand(std::string_view text, const Bindings& bindings, std::string* unbound)
{
    std::string expanded;
    std::size_t from = 0;
    while (const auto reference = nextReference(text, from)) {
        const auto value = valueOf(*reference, bindings);
        if (!value) {
            if (unbound)
                *unbound = text.substr(reference->begin + opening.size(), reference->end - reference->begin - opening.size() - 1);
            return std::nullopt;
        }
        expanded += unescaped(text.substr(from, reference->begin - from)) + *value;
        from = reference->end;
    }
    return expanded + unescaped(text.substr(from));
}

std::optional<json::Object> expand(const json::Object& value, const Bindings& bindings, std::string* unbound)
{
    if (value.is_string()) {
        auto text = expand(std::string_view(value.get_ref<const std::string&>()), bindings, unbound);
        return text ? std::optional(json::Object(*std::move(text))) : std::nullopt;
    }
    if (!value.is_structured())
        return value;
    json::Object expanded = value;
    for (json::Object& member : expanded) {
        auto inner = expand(std::as_const(member), bindings, unbound);
        if (!inner)
            return std::nullopt;
        member = *std::move(inner);
    }
    return expanded;
}

std::vector<std::string> namesIn(std::string_view text)
{
    std::vector<std::string> names;
    std::size_t from = 0;
    while (const auto reference = nextReference(text, from)) {
        names.emplace_back(reference->name);
        from = reference->end;
    }
    return names;
}

std::string nameOf(std::string_view arn)
{
    return std::string(arn.substr(arn.find_last_of("/:") + 1));
}

}  // namespace rolewright::training
