/// What the name by which an endpoint was called says: `sts.eu-west-1.localhost`, `data-bucket.s3.us-west-2.amazonaws.com`, `sts.amazonaws.com`.
/// Source: AWS General Reference, "AWS service endpoints"; IAM User Guide, "Manage AWS STS in an AWS Region".
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace rolewright::server {

struct HostName {
    std::string service;    ///< `sts`, `iam`, `organizations` or `s3`; empty when the name says none
    std::string region;     ///< empty when it says none
    bool isGlobal = false;  ///< one endpoint for all Regions of AWS, which stands in us-east-1

    /// `host` as the request's header has it, with or without a port; `isRegion` knows the Regions.
    static HostName parse(std::string_view host, const std::function<bool(std::string_view)>& isRegion);
};

}  // namespace rolewright::server
