#include "core/evaluation/decision.h"

namespace rolewright::evaluation {

std::string_view describe(Layer layer)
{
    switch (layer) {
    case Layer::none:
        break;
    case Layer::resourceControl:
        return "resource control policy";
    case Layer::serviceControl:
        return "service control policy";
    case Layer::vpcEndpoint:
        return "VPC endpoint policy";
    case Layer::publicAccess:
        return "block public access setting";
    case Layer::resource:
        return "resource-based policy";
    case Layer::identity:
        return "identity-based policy";
    case Layer::boundary:
        return "permissions boundary";
    case Layer::session:
        return "session policy";
    case Layer::service:
        return "service";
    }
    return {};
}

}  // namespace rolewright::evaluation
