/// Findings of external access as JSON, in AWS's words. Source: Access Analyzer API Reference, GetFindingV2.
#pragma once

#include "core/analysis/external_access.h"
#include "core/json/writer.h"

namespace rolewright::analysis {

/// `id`, `resource`, `resourceType`, `resourceOwnerAccount`, `findingType` and `findingDetails` as AWS has them; under `rolewright` what it does not tell: the
/// place of the statement, the conditions with their operators, what resource control policies do, and the example.
json::Object asJson(const ExternalFinding& finding);

}  // namespace rolewright::analysis
