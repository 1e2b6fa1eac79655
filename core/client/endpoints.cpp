#include "core/client/endpoints.h"

#include "core/base/text.h"
#include "core/interchange/aws_hosts.h"
#include "core/service/home_regions.h"
#include "core/service/sts_regions.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace rolewright::client {
namespace {

/// A service that a partition has in one place for all its Regions; `global` is its name there.
struct GlobalHost {
    std::string_view host;
    std::string_view fips;  ///< empty: there is none
};

struct PartitionFacts {
    std::string_view name;
    std::string_view prefix;  ///< of its Regions
    std::string_view suffix;
    std::string_view dualStackSuffix;  ///< empty: none is reached by IPv6
    GlobalHost iam;
    GlobalHost organizations;  ///< an empty host: it does not have the service
    std::string_view stsFips;  ///< what the name of STS has behind it there
};

constexpr PartitionFacts partitions[] = {
    {"aws-cn", "cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn", {"iam.cn-north-1.amazonaws.com.cn", ""},
     {"organizations.cn-northwest-1.amazonaws.com.cn", ""}, "-fips"},
    {"aws-us-gov", "us-gov-", "amazonaws.com", "api.aws", {"iam.us-gov.amazonaws.com", "iam.us-gov.amazonaws.com"},
     {"organizations.us-gov-west-1.amazonaws.com", "organizations.us-gov-west-1.amazonaws.com"}, ""},
    {"aws-iso", "us-iso-", "c2s.ic.gov", "", {"iam.us-iso-east-1.c2s.ic.gov", ""}, {}, "-fips"},
    {"aws-iso-b", "us-isob-", "sc2s.sgov.gov", "", {"iam.us-isob-east-1.sc2s.sgov.gov", ""}, {}, "-fips"},
    {"aws-iso-e", "eu-isoe-", "cloud.adc-e.uk", "", {"iam.eu-isoe-west-1.cloud.adc-e.uk", ""}, {}, "-fips"},
    {"aws-iso-f", "us-isof-", "csp.hci.ic.gov", "", {"iam.us-isof-south-1.csp.hci.ic.gov", ""}, {}, "-fips"},
    {"aws-eusc", "eusc-", "amazonaws.eu", "", {"iam.eusc-de-east-1.amazonaws.eu", ""}, {}, "-fips"},
    {"aws", "", "amazonaws.com", "api.aws", {"iam.amazonaws.com", "iam-fips.amazonaws.com"},
     {"organizations.us-east-1.amazonaws.com", "organizations-fips.us-east-1.amazonaws.com"}, "-fips"},
};

const PartitionFacts& factsOf(std::string_view region)
{
    return *std::find_if(std::begin(partitions), std::end(partitions), [region](const PartitionFacts& facts) { return region.starts_with(facts.prefix); });
}

Error invalid(std::string message)
{
    return {"InvalidConnection", std::move(message), {}};
}

Result<Endpoint> at(std::string host, std::string_view region)
{
    return Endpoint{true, std::move(host), 443, {}, std::string(region), true};
}

Result<Endpoint> globalEndpoint(const Connection& connection, const PartitionFacts& facts, const GlobalHost& global, const char* name, std::string_view region)
{
    if (global.host.empty())
        return invalid("the partition `" + std::string(facts.name) + "` has no " + name);
    if (connection.fips && global.fips.empty())
        return invalid(std::string(name) + " has no FIPS endpoint in the partition `" + std::string(facts.name) + "`");
    return at(std::string(connection.fips ? global.fips : global.host), region);
}

Result<Endpoint> awsEndpoint(const Connection& connection, std::string_view service)
{
    const bool isGlobal = connection.region == service::globalRegion;
    const std::string region = isGlobal ? std::string(service::firstStsRegion) : connection.region;
    const PartitionFacts& facts = factsOf(region);
    if (service == "iam")
        return globalEndpoint(connection, facts, facts.iam, "IAM", service::homeRegion(service, region));
    if (service == "organizations")
        return globalEndpoint(connection, facts, facts.organizations, "Organizations", service::homeRegion(service, region));
    if (connection.dualStack && facts.dualStackSuffix.empty())
        return invalid("the partition `" + std::string(facts.name) + "` has no dual-stack endpoints");
    if (isGlobal && !connection.fips && !connection.dualStack)
        return at(std::string(service) + ".amazonaws.com", region);
    if (service == "s3")
        return at(std::string("s3") + (connection.fips ? "-fips" : "") + (connection.dualStack ? ".dualstack." : ".") + region + '.' + std::string(facts.suffix), region);
    const std::string fips(connection.fips ? facts.stsFips : "");
    return at(std::string(service == "s3control" ? "s3-control" : service) + fips + '.' + region + '.' + std::string(connection.dualStack ? facts.dualStackSuffix : facts.suffix), region);
}

}  // namespace

std::string Endpoint::authority() const
{
    const std::string name = host.find(':') == std::string::npos ? host : '[' + host + ']';
    return port == (tls ? 443 : 80) ? name : name + ':' + std::to_string(port);
}

bool Endpoint::isLoopback() const
{
    return host == "localhost" || host.ends_with(".localhost") || QHostAddress(QString::fromStdString(host)).isLoopback();
}

std::string_view partitionOf(std::string_view region)
{
    return factsOf(region).name;
}

Result<Endpoint> endpointOfUrl(std::string_view text)
{
    const QUrl url(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("http");
    if (!url.isValid() || (!isHttp && url.scheme() != QLatin1String("https")) || url.host().isEmpty())
        return invalid("`" + std::string(text) + "` is no URL of an endpoint: write it as https://host:port");
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return invalid("the endpoint's URL must have neither a user nor a query: keys are given apart from it");
    Endpoint endpoint;
    endpoint.tls = !isHttp;
    endpoint.host = url.host(QUrl::FullyEncoded).toStdString();
    if (endpoint.host.starts_with('['))
        endpoint.host = endpoint.host.substr(1, endpoint.host.size() - 2);
    endpoint.port = static_cast<std::uint16_t>(url.port(isHttp ? 80 : 443));
    endpoint.path = url.path(QUrl::FullyEncoded).toStdString();
    while (endpoint.path.ends_with('/'))
        endpoint.path.pop_back();
    return endpoint;
}

Result<Endpoint> endpointOf(const Connection& connection, std::string_view service)
{
    const auto own = connection.serviceUrls.find(std::string(service));
    const std::string& url = own == connection.serviceUrls.end() ? connection.url : own->second;
    if (url.empty())
        return awsEndpoint(connection, service);
    Result<Endpoint> endpoint = endpointOfUrl(url);
    if (!endpoint)
        return endpoint;
    const bool isGlobal = connection.region == service::globalRegion;
    const std::string region = isGlobal ? std::string(service::firstStsRegion) : connection.region;
    endpoint->signingRegion = service::homeRegion(service, region);
    endpoint->isAws = interchange::isAwsHost(endpoint->host);
    return endpoint;
}

}  // namespace rolewright::client
