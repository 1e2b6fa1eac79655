#include "core/evaluation/decision.h"

namespace rolewright::evaluation {

Phrase::Source describe(Layer layer)
{
    switch (layer) {
    case Layer::none:
        break;
    case Layer::resourceControl:
        return Phrase::tr("resource control policy");
    case Layer::serviceControl:
        return Phrase::tr("service control policy");
    case Layer::vpcEndpoint:
        return Phrase::tr("VPC endpoint policy");
    case Layer::publicAccess:
        return Phrase::tr("block public access setting");
    case Layer::resource:
        return Phrase::tr("resource-based policy");
    case Layer::identity:
        return Phrase::tr("identity-based policy");
    case Layer::boundary:
        return Phrase::tr("permissions boundary");
    case Layer::session:
        return Phrase::tr("session policy");
    case Layer::service:
        return Phrase::tr("service");
    }
    return {};
}

}  // namespace rolewright::evaluation
