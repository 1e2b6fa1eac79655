/// Which hosts are AWS's own. AWS General Reference, "AWS service endpoints".
#pragma once

#include <string_view>

namespace rolewright::interchange {

/// Whether the host, with or without a port, is of one of AWS's domains: there one is careful, and nothing is ever only tried.
bool isAwsHost(std::string_view host);

}  // namespace rolewright::interchange
