/// Reads the members of a stored object one by one and remembers the first that is wrong, so that a row is read in one straight go.
#pragma once

#include "core/base/clock.h"
#include "core/base/identifiers.h"
#include "core/identity/rows.h"
#include "core/json/value.h"

#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::storage {

class Fields {
public:
    /// `object` must be an object and outlive the reader; `failure` receives the first wrong member.
    Fields(const json::Value& object, std::string& failure) : m_object(object), m_failure(failure) {}

    void text(std::string_view name, std::string& into);
    void text(std::string_view name, std::optional<std::string>& into);
    void flag(std::string_view name, bool& into);
    void instant(std::string_view name, Instant& into);
    void instant(std::string_view name, std::optional<Instant>& into);
    void account(std::string_view name, AccountId& into);
    void texts(std::string_view name, std::vector<std::string>& into);
    void textMap(std::string_view name, std::map<std::string, std::string>& into);
    void tags(std::string_view name, identity::Tags& into);
    /// Absent means null. Text that no longer parses as a policy is wrong.
    void document(std::string_view name, policy::DocumentPtr& into);

    template <typename Int>
    void number(std::string_view name, Int& into) {
        const json::Value* value = required(name, json::Kind::number);
        if (!value) return;
        const char* const end = value->string.data() + value->string.size();
        const auto read = std::from_chars(value->string.data(), end, into);
        if (read.ec != std::errc() || read.ptr != end) fail(name);
    }
    template <typename Int>
    void number(std::string_view name, std::optional<Int>& into) {
        if (m_object.find(name)) number(name, into.emplace());
    }
    /// An array of objects, each read by `read(Fields&, Element&)`.
    template <typename Element, typename Read>
    void list(std::string_view name, std::vector<Element>& into, Read&& read) {
        const json::Value* value = required(name, json::Kind::array);
        if (!value) return;
        into.reserve(value->elements.size());
        for (const json::Value& element : value->elements) {
            if (!element.isObject()) return fail(name);
            Fields fields(element, m_failure);
            read(fields, into.emplace_back());
        }
    }
    /// An object, read by `read(Fields&)`.
    template <typename Read>
    void object(std::string_view name, Read&& read) {
        const json::Value* value = required(name, json::Kind::object);
        if (!value) return;
        Fields fields(*value, m_failure);
        read(fields);
    }
    /// A word out of `words`; `into` becomes its place among them.
    template <typename Enum, std::size_t count>
    void word(std::string_view name, const std::string_view (&words)[count], Enum& into) {
        std::string spelled;
        text(name, spelled);
        for (std::size_t i = 0; i < count; ++i) {
            if (words[i] == spelled) {
                into = static_cast<Enum>(i);
                return;
            }
        }
        fail(name);
    }
    /// For members that older files do not have.
    bool has(std::string_view name) const { return m_object.find(name) != nullptr; }
    void fail(std::string_view name) {
        if (m_failure.empty()) m_failure = name;
    }

private:
    const json::Value* required(std::string_view name, json::Kind kind);

    const json::Value& m_object;
    std::string& m_failure;
};

}  // namespace rolewright::storage
