#include "core/federation/jose_json.h"

namespace rolewright::federation {
namespace {

void wipe(json_t* value)
{
    if (json_is_string(value)) {
        // jansson hands out its own bytes as const; there is no other way to them.
        auto* bytes = reinterpret_cast<std::uint8_t*>(const_cast<char*>(json_string_value(value)));
        crypto::cleanse(std::span(bytes, json_string_length(value)));
        return;
    }
    const char* key = nullptr;
    json_t* member = nullptr;
    json_object_foreach(value, key, member) wipe(member);
    std::size_t index = 0;
    json_array_foreach(value, index, member) wipe(member);
}

void saysNothing(void*, const char*, int, uint64_t, const char*, va_list) {}

}  // namespace

void WipeJson::operator()(json_t* value) const
{
    wipe(value);
    json_decref(value);
}

jose_cfg_t* quietJose()
{
    static jose_cfg_t* const quiet = [] {
        jose_cfg_t* made = jose_cfg();
        if (made)
            jose_cfg_set_err_func(made, saysNothing, nullptr);
        return made;
    }();
    return quiet;
}

JsonPtr jsonText(std::string_view text)
{
    return JsonPtr(json_stringn(text.data(), text.size()));
}

std::string textOf(const json_t* object, const char* key)
{
    const json_t* member = json_object_get(object, key);
    return json_is_string(member) ? std::string(json_string_value(member), json_string_length(member)) : std::string();
}

void setText(json_t* object, const char* key, std::string_view text)
{
    json_object_set_new(object, key, json_stringn(text.data(), text.size()));
}

}  // namespace rolewright::federation
