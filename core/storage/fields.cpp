#include "core/storage/fields.h"

namespace rolewright::storage {

const json::Value* Fields::required(std::string_view name, json::Kind kind) {
    const json::Value* value = m_object.find(name);
    if (value && value->kind == kind) return value;
    fail(name);
    return nullptr;
}

void Fields::text(std::string_view name, std::string& into) {
    if (const json::Value* value = required(name, json::Kind::string)) into = value->string;
}

void Fields::text(std::string_view name, std::optional<std::string>& into) {
    if (m_object.find(name)) text(name, into.emplace());
}

void Fields::flag(std::string_view name, bool& into) {
    if (const json::Value* value = required(name, json::Kind::boolean)) into = value->boolean;
}

void Fields::instant(std::string_view name, Instant& into) {
    std::int64_t milliseconds = 0;
    number(name, milliseconds);
    into = Instant(std::chrono::milliseconds(milliseconds));
}

void Fields::instant(std::string_view name, std::optional<Instant>& into) {
    if (m_object.find(name)) instant(name, into.emplace());
}

void Fields::account(std::string_view name, AccountId& into) {
    std::string digits;
    text(name, digits);
    auto id = AccountId::parse(digits);
    if (id) into = std::move(*id);
    else fail(name);
}

void Fields::texts(std::string_view name, std::vector<std::string>& into) {
    const json::Value* value = required(name, json::Kind::array);
    if (!value) return;
    into.reserve(value->elements.size());
    for (const json::Value& element : value->elements) {
        if (!element.isString()) return fail(name);
        into.push_back(element.string);
    }
}

void Fields::textMap(std::string_view name, std::map<std::string, std::string>& into) {
    const json::Value* value = required(name, json::Kind::object);
    if (!value) return;
    for (const json::Member& member : value->members) {
        if (!member.value.isString()) return fail(name);
        into[member.key] = member.value.string;
    }
}

void Fields::tags(std::string_view name, identity::Tags& into) {
    list(name, into, [](Fields& fields, identity::Tag& tag) {
        fields.text("key", tag.key);
        fields.text("value", tag.value);
    });
}

void Fields::document(std::string_view name, policy::DocumentPtr& into) {
    const json::Value* value = m_object.find(name);
    if (!value) return;
    if (!value->isString()) return fail(name);
    // Leniently: an import may hold policies that AWS would refuse today, and what was stored must come back.
    std::vector<policy::Problem> problems;
    into = policy::Document::parseLeniently(value->string, problems);
    if (!into) fail(name);
}

}  // namespace rolewright::storage
