#include "core/server/redirect_uri.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace rolewright::server {

namespace {

constexpr std::size_t longest = 2048;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isOfName(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.';
}

/// RFC 3986: what may stand in a path or a query.
bool isOfPath(char c)
{
    return isOfName(c) || std::string_view("_~!$&'()*+,;=:@/?%").find(c) != std::string_view::npos;
}

bool isPort(std::string_view text)
{
    int port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return !text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), isDigit) && error == std::errc() && port > 0 && port <= 65535;
}

/// The host of `host` or `host:port`; nothing when it is not written plainly.
std::optional<std::string_view> hostOf(std::string_view authority)
{
    const std::size_t end = authority.starts_with('[') ? authority.find(']') + 1 : std::min(authority.find(':'), authority.size());
    const std::string_view host = authority.substr(0, end);
    const std::string_view rest = authority.substr(end);
    const bool plain = host == "[::1]" || (!host.empty() && std::all_of(host.begin(), host.end(), isOfName));
    const bool port = rest.empty() || (rest.front() == ':' && isPort(rest.substr(1)));
    return plain && port ? std::optional(host) : std::nullopt;
}

/// Scheme and authority.
std::optional<std::pair<std::string_view, std::string_view>> partsOf(std::string_view uri)
{
    const std::string_view scheme = uri.starts_with("https://") ? "https://" : "http://";
    if (uri.size() > longest || !uri.starts_with(scheme))
        return std::nullopt;
    const std::string_view rest = uri.substr(scheme.size());
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?"));
    const std::string_view path = rest.substr(authority.size());
    if (!hostOf(authority) || !std::all_of(path.begin(), path.end(), isOfPath))
        return std::nullopt;
    return std::pair(scheme, authority);
}

}  // namespace

std::optional<std::string> originOf(std::string_view uri)
{
    const auto parts = partsOf(uri);
    return parts ? std::optional(std::string(parts->first) + std::string(parts->second)) : std::nullopt;
}

bool isLoopbackUri(std::string_view uri)
{
    const auto parts = partsOf(uri);
    if (!parts)
        return false;
    const std::string_view host = *hostOf(parts->second);
    return host == "127.0.0.1" || host == "[::1]" || text::equalsIgnoringCase(host, "localhost");
}

std::string withParameters(const std::string& uri, char mark, const std::vector<std::pair<std::string, std::string>>& parameters)
{
    std::string whole = uri;
    char before = mark == '?' && uri.find('?') != std::string::npos ? '&' : mark;
    for (const auto& [name, value] : parameters) {
        whole.append(1, before).append(name).append("=").append(text::percentEncode(value));
        before = '&';
    }
    return whole;
}

}  // namespace rolewright::server
