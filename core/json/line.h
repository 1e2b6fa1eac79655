/// JSON that is made at every call: written, or built, without what is thrown away again.
#pragma once

#include "core/json/writer.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rolewright::json {

/// Appends the value as `compact` writes it.
void appendCompact(std::string& out, const Object& value);

/// An object as `compact` writes it, member by member, with no tree in between. The names must differ.
class Line {
public:
    void text(std::string_view name, std::string_view value);
    void number(std::string_view name, std::int64_t value);
    void flag(std::string_view name, bool value);
    void any(std::string_view name, const Object& value);
    /// The text; the line is at its end.
    std::string take();

private:
    void begin(std::string_view name);
    std::string m_text = "{";
};

/// A member of an object to come.
struct Named {
    const char* name;
    Object value;
};
/// An object of these members, which are moved into it: `objectOf({{"Arn", arn}, {"Id", id}})`. A list in braces alone copies every value more than once. The
/// names must differ.
template <std::size_t count>
Object objectOf(Named (&&members)[count])
{
    Object object = Object::object();
    auto& entries = object.get_ref<Object::object_t&>();
    entries.reserve(count);
    for (Named& member : members)
        entries.emplace_back(member.name, std::move(member.value));
    return object;
}

}  // namespace rolewright::json
