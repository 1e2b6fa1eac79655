#include "core/interchange/aws_hosts.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace rolewright::interchange {

bool isAwsHost(std::string_view host)
{
    static constexpr std::array<std::string_view, 14> domains = {"amazonaws.com", "amazonaws.com.cn", "amazonaws.eu", "api.aws", "on.aws", "aws.amazon.com", "amazonwebservices.com.cn", "amazonwebservices.eu",
                                                                 "c2s.ic.gov", "sc2s.sgov.gov", "csp.hci.ic.gov", "cloud.adc-e.uk", "amazonaws.cn", "aws.dev"};
    std::string name = text::lower(host.substr(0, host.find(':')));
    while (name.ends_with('.'))
        name.pop_back();
    return std::any_of(domains.begin(), domains.end(), [&](std::string_view domain) {
        return name == domain || (name.size() > domain.size() && name.ends_with(domain) && name[name.size() - domain.size() - 1] == '.');
    });
}

}  // namespace rolewright::interchange
