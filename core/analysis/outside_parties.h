/// Whom outside a zone of trust a statement's principal may mean: examples, chosen so that what the conditions ask of a caller is met by one of them if by
/// anybody.
#pragma once

#include "core/analysis/asker.h"
#include "core/analysis/trust_zone.h"

#include <string>
#include <vector>

namespace rolewright::analysis {

/// Somebody to try a statement with.
struct OutsideParty {
    std::string name;          ///< as `findAsker` reads it
    evaluation::Context says;  ///< what is true of him beside what the engine derives: an organization, the resource that a service acts for
    bool anybody = false;      ///< whoever wants to can be like him: he stands for everybody there is
};

/// Which facts about a caller are not in his hands: `aws:PrincipalOrgID`, `aws:SourceAccount`, `aws:ResourceAccount` … Everything else a request may say
/// freely.
bool isFactOfCaller(std::string_view key);

/// Those to try. None when the principal is inside, an AWS service (which answers for itself) or a principal that was deleted. Conditions that compare with
/// what a caller is narrow the choice, those whom the document's denies spare are among it, and those inside the zone are left out.
std::vector<OutsideParty> outsidePartiesOf(const identity::Snapshot& world, const TrustZone& zone, const policy::Document& document,
                                           const policy::Statement& statement, const policy::PrincipalEntry& principal);

}  // namespace rolewright::analysis
