/// HTTP messages as values: what a client sent and what it is answered, byte for byte. Reading them off a socket is server/'s and client/'s work.
#pragma once

#include "core/base/blob.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rolewright::protocol {

/// Header fields in the order in which they came; a name may come more than once. Names keep their letters and are compared without regard to case
/// (RFC 9110 §5.1).
class Headers {
public:
    using Field = std::pair<std::string, std::string>;

    void add(std::string name, std::string value) { m_fields.emplace_back(std::move(name), std::move(value)); }
    /// The first field of this name, or nothing.
    std::optional<std::string_view> find(std::string_view name) const
    {
        const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const Field& field) { return sameName(field.first, name); });
        return found == m_fields.end() ? std::nullopt : std::optional<std::string_view>(found->second);
    }
    const std::vector<Field>& fields() const { return m_fields; }

    static bool sameName(std::string_view a, std::string_view b)
    {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
    }

private:
    std::vector<Field> m_fields;
};

/// A request. `target` is the request line's own text, escapes untouched: it is what SigV4 signs.
struct HttpRequest {
    std::string method;
    std::string target;
    Headers headers;
    std::string body;

    /// What stands before the first `?` of the target.
    std::string_view path() const { return std::string_view(target).substr(0, target.find('?')); }
    /// What stands behind it; empty when there is none.
    std::string_view query() const
    {
        const std::size_t mark = target.find('?');
        return mark == std::string::npos ? std::string_view() : std::string_view(target).substr(mark + 1);
    }
};

struct HttpResponse {
    int status = 200;
    Headers headers;
    std::string body;
    Body rest = {};  ///< what follows `body`, to be read piece by piece while it is sent
};

}  // namespace rolewright::protocol
