#include "core/protocol/query_codec.h"
#include "core/protocol/scalars.h"

#include <charconv>
#include <map>

namespace rolewright::protocol {
namespace {

/// A parameter, with what is left of its name.
struct Entry {
    std::string_view rest;
    const std::string* value = nullptr;

    std::string_view first() const { return rest.substr(0, rest.find('.')); }
    /// Behind the first part of the name; empty at its end.
    Entry inner() const
    {
        const std::size_t dot = rest.find('.');
        return {dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1), value};
    }
    bool isHere() const { return rest.empty(); }
};
using Entries = std::vector<Entry>;

class Reader {
public:
    json::Object structure(const Shape& shape, const Entries& entries)
    {
        json::Object object = json::Object::object();
        for (const Member& member : shape.members) {
            const Entries inner = named(entries, member.wireName);
            if (!inner.empty())
                object[std::string(member.name)] = value(*member.shape, inner, member.flattened);
        }
        return object;
    }

    std::optional<Error> takeError() { return std::move(m_error); }

private:
    static Entries named(const Entries& entries, std::string_view name)
    {
        Entries inner;
        for (const Entry& entry : entries) {
            if (entry.first() == name)
                inner.push_back(entry.inner());
        }
        return inner;
    }

    json::Object fail(const char* message)
    {
        if (!m_error)
            m_error = Error{"MalformedInput", message, {}};
        return {};
    }

    json::Object value(const Shape& shape, const Entries& entries, bool flattened)
    {
        const bool isScalar = shape.type != ShapeType::structure && shape.type != ShapeType::list && shape.type != ShapeType::map;
        for (const Entry& entry : entries) {
            if (entry.isHere() && isScalar)
                return readScalar(shape, *entry.value);
            // `Tags=` is how an empty list is sent.
            if (entry.isHere() && !entry.value->empty())
                return fail("Unexpected complex element termination");
        }
        if (isScalar)
            return fail("Start of structure or map found where not expected.");
        if (shape.type == ShapeType::structure)
            return structure(shape, entries);
        return shape.type == ShapeType::list ? list(shape, entries, flattened) : map(shape, entries, flattened);
    }

    /// The entries of each element, in the order of their numbers.
    std::map<std::uint64_t, Entries> numbered(const Entries& entries)
    {
        std::map<std::uint64_t, Entries> elements;
        for (const Entry& entry : entries) {
            if (entry.isHere())
                continue;
            const std::string_view digits = entry.first();
            std::uint64_t number = 0;
            const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
            if (problem != std::errc() || end != digits.data() + digits.size())
                fail("Key of a list element must be a number.");
            else
                elements[number].push_back(entry.inner());
        }
        return elements;
    }

    json::Object list(const Shape& shape, const Entries& entries, bool flattened)
    {
        json::Object array = json::Object::array();
        for (const auto& [number, inner] : numbered(flattened ? entries : named(entries, shape.elementName)))
            array.push_back(value(*shape.element, inner, false));
        return array;
    }

    json::Object map(const Shape& shape, const Entries& entries, bool flattened)
    {
        json::Object object = json::Object::object();
        for (const auto& [number, inner] : numbered(flattened ? entries : named(entries, "entry"))) {
            const Entries keys = named(inner, shape.keyName);
            const Entries values = named(inner, shape.elementName);
            if (keys.empty() || !keys.front().isHere() || values.empty())
                fail("A map's entry must have a key and a value.");
            else if (!object.contains(*keys.front().value))
                object[*keys.front().value] = value(*shape.element, values, false);
        }
        return object;
    }

    std::optional<Error> m_error;
};

}  // namespace

Result<json::Object> readQueryParameters(const Form& form, const Shape& input)
{
    Entries entries;
    entries.reserve(form.size());
    for (const FormParameter& parameter : form)
        entries.push_back({parameter.name, &parameter.value});
    Reader reader;
    json::Object object = reader.structure(input, entries);
    if (auto error = reader.takeError())
        return *error;
    return object;
}

}  // namespace rolewright::protocol
