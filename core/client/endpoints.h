/// Where AWS's services are asked, by Region and partition, and for which Region one signs there. Facts of botocore's endpoints.json; AWS General Reference, "AWS service
/// endpoints".
#pragma once

#include "core/client/connection.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rolewright::client {

/// Where one request goes.
struct Endpoint {
    bool tls = true;
    std::string host;  ///< a name or an address, IPv6 without brackets
    std::uint16_t port = 443;
    std::string path;  ///< what the URL has behind the host, without a slash at its end: before every path that is asked for
    std::string signingRegion;
    bool isAws = false;  ///< by AWS's own endpoints; buckets have names of their own there

    /// As the header has it: the port only where it is not the scheme's, IPv6 in brackets.
    std::string authority() const;
    bool isLoopback() const;
};

/// Of a URL as people write it: `http` or `https`, a host, perhaps a port and a path. Fails with `InvalidConnection`: on what has a user, a query or a fragment, too.
Result<Endpoint> endpointOfUrl(std::string_view url);

/// Of a service there. In `aws-global` the service's one endpoint for all Regions is asked, where it has one. Fails with `InvalidConnection`, also when the partition of
/// the Region does not have the service, or not by FIPS or dual stack.
Result<Endpoint> endpointOf(const Connection& connection, std::string_view service);

/// `aws`, `aws-cn`, `aws-us-gov`, `aws-iso`, `aws-iso-b` …; `aws` for a Region that nobody knows.
std::string_view partitionOf(std::string_view region);

}  // namespace rolewright::client
