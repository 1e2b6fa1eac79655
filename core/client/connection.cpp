#include "core/client/connection.h"

#include "core/client/endpoints.h"
#include "core/client/http_caller.h"

#include <algorithm>

namespace rolewright::client {
namespace {

constexpr std::string_view services[] = {"iam", "sts", "s3", "organizations"};

Error invalid(std::string message)
{
    return {"InvalidConnection", std::move(message), {}};
}

}  // namespace

Result<void> check(const Connection& connection)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (connection.region.empty() || !std::all_of(connection.region.begin(), connection.region.end(), fits))
        return invalid("`" + connection.region + "` is no Region");
    for (const auto& [service, url] : connection.serviceUrls) {
        if (auto endpoint = endpointOfUrl(url); !endpoint)
            return endpoint.error();
    }
    if (auto endpoint = connection.url.empty() ? endpointOf(connection, "sts") : endpointOfUrl(connection.url); !endpoint)
        return endpoint.error();
    return checkTransport(connection.proxy, connection.customCa);
}

std::vector<Phrase> warningsOf(const Connection& connection)
{
    std::vector<std::string> seen;
    std::vector<Phrase> warnings;
    for (const std::string_view service : services) {
        const auto endpoint = endpointOf(connection, service);
        if (!endpoint || endpoint->tls || endpoint->isLoopback() || std::find(seen.begin(), seen.end(), endpoint->host) != seen.end())
            continue;
        seen.push_back(endpoint->host);
        warnings.push_back(Phrase::tr("what is sent to %1 is not encrypted: who listens on the way reads every answer, new secrets among them").with(endpoint->host));
    }
    return warnings;
}

bool reachesAws(const Connection& connection)
{
    return std::any_of(std::begin(services), std::end(services), [&](std::string_view service) {
        const auto endpoint = endpointOf(connection, service);
        return endpoint && endpoint->isAws;
    });
}

}  // namespace rolewright::client
