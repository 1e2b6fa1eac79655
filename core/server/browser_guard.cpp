#include "core/server/browser_guard.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::server {

namespace {

/// `name`, `name:80`, `[::1]:80` without the port.
std::string_view nameOf(std::string_view host)
{
    if (host.starts_with('['))
        return host.substr(0, host.find(']') + 1);
    return host.substr(0, host.find(':'));
}

/// No page's name: a browser that was sent here by a name says the name.
bool isAddress(std::string_view name)
{
    return name.starts_with('[') || (!name.empty() && name.find_first_not_of("0123456789.") == std::string_view::npos);
}

Error refused(std::string message)
{
    return {"AccessDenied", std::move(message), {}};
}

}  // namespace

bool BrowserGuard::knows(std::string_view host) const
{
    const std::string name = text::lower(nameOf(host));
    return isAddress(name) || name == "localhost" || name.ends_with(".localhost") || std::any_of(m_hosts.begin(), m_hosts.end(), [&](const std::string& known) {
               return text::equalsIgnoringCase(name, known) || text::lower(name).ends_with('.' + text::lower(known));
           });
}

bool BrowserGuard::allowsAll() const
{
    return std::find(m_origins.begin(), m_origins.end(), "*") != m_origins.end();
}

bool BrowserGuard::allows(std::string_view origin) const
{
    return allowsAll() || std::find(m_origins.begin(), m_origins.end(), origin) != m_origins.end();
}

Result<void> BrowserGuard::checkHost(const protocol::HttpRequest& request) const
{
    const std::string host(request.headers.find("host").value_or("localhost"));
    if (knows(host))
        return {};
    return refused("the host `" + host + "` is not known here: a page could have been made to point to this machine; start `rolewright serve` with --allow-host " +
                   std::string(nameOf(host)));
}

bool BrowserGuard::letsIn(const protocol::HttpRequest& request) const
{
    const auto origin = request.headers.find("origin");
    return origin && allows(*origin);
}

Result<void> BrowserGuard::check(const protocol::HttpRequest& request) const
{
    if (auto known = checkHost(request); !known)
        return known;
    if (const auto origin = request.headers.find("origin")) {
        if (allows(*origin))
            return {};
        return refused("pages of `" + std::string(*origin) + "` may not ask here; start `rolewright serve` with --cors to let them");
    }
    const std::string_view site = request.headers.find("sec-fetch-site").value_or("none");
    if (site != "none" && site != "same-origin" && !allowsAll())
        return refused("a page of another site may not ask here; start `rolewright serve` with --cors to let it");
    return {};
}

bool BrowserGuard::isPreflight(const protocol::HttpRequest& request)
{
    return request.method == "OPTIONS" && request.headers.find("origin") && request.headers.find("access-control-request-method");
}

void BrowserGuard::addHeaders(const protocol::HttpRequest& request, protocol::HttpResponse& response) const
{
    const auto origin = request.headers.find("origin");
    if (!origin || !allows(*origin))
        return;
    response.headers.add("Access-Control-Allow-Origin", std::string(*origin));
    response.headers.add("Vary", "Origin");
    response.headers.add("Access-Control-Expose-Headers", "x-amzn-RequestId, x-amz-request-id, ETag, Date");
    if (!isPreflight(request))
        return;
    response.headers.add("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE");
    if (const auto asked = request.headers.find("access-control-request-headers"))
        response.headers.add("Access-Control-Allow-Headers", std::string(*asked));
    response.headers.add("Access-Control-Max-Age", "172800");
}

}  // namespace rolewright::server
