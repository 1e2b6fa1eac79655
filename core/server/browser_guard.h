/// What keeps web pages in somebody's browser away from an endpoint on the same machine: names that were bent to point here, and requests that another site
/// makes.
#pragma once

#include "core/base/result.h"
#include "core/protocol/http_message.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::server {

class BrowserGuard {
public:
    /// `hosts`: names that may stand in `Host` beside `localhost`, whatever ends in `.localhost`, and addresses. `origins`: whose pages may ask, as in
    /// `http://localhost:3000`; `*` lets every page.
    BrowserGuard(std::vector<std::string> hosts, std::vector<std::string> origins) : m_hosts(std::move(hosts)), m_origins(std::move(origins)) {}

    /// Fails with `AccessDenied` when the request may come from a page that was not let in. A browser names the site in `Origin` or `Sec-Fetch-Site`, and the
    /// name that it believes to speak to in `Host`; SDKs send neither of the first two.
    Result<void> check(const protocol::HttpRequest& request) const;
    /// The same of the name alone: where others say which pages are let in.
    Result<void> checkHost(const protocol::HttpRequest& request) const;
    /// Whether the request comes from a page that was let in.
    bool letsIn(const protocol::HttpRequest& request) const;

    /// Whether the request asks, before another, which pages are let in.
    static bool isPreflight(const protocol::HttpRequest& request);
    /// Adds what lets an allowed page read the answer; nothing when `request` comes from none.
    void addHeaders(const protocol::HttpRequest& request, protocol::HttpResponse& response) const;

private:
    bool knows(std::string_view host) const;
    bool allowsAll() const;
    bool allows(std::string_view origin) const;

    std::vector<std::string> m_hosts;
    std::vector<std::string> m_origins;
};

}  // namespace rolewright::server
