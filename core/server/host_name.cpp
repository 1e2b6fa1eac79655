#include "core/server/host_name.h"

#include "core/base/text.h"

#include <algorithm>
#include <vector>

namespace rolewright::server {

namespace {

bool isService(std::string_view label)
{
    constexpr std::string_view services[] = {"sts", "iam", "organizations", "s3"};
    return std::find(std::begin(services), std::end(services), label) != std::end(services);
}

}  // namespace

HostName HostName::parse(std::string_view host, const std::function<bool(std::string_view)>& isRegion)
{
    const std::string name = text::lower(host.substr(0, host.find(':')));
    const std::vector<std::string_view> labels = text::split(name, '.');
    // From the right: what stands before is a bucket's name, which may be any word.
    for (std::size_t i = labels.size(); i-- > 0;) {
        if (!isService(labels[i]))
            continue;
        HostName found{std::string(labels[i]), {}, false};
        if (i + 1 < labels.size() && isRegion(labels[i + 1]))
            found.region = labels[i + 1];
        found.isGlobal = (found.service == "sts" || found.service == "iam") && name == found.service + ".amazonaws.com";
        if (found.isGlobal)
            found.region = "us-east-1";
        return found;
    }
    return {};
}

}  // namespace rolewright::server
