/// Reports as text for people, as JSON in the shape of AWS's ValidatePolicy, and as SARIF 2.1.0 for the tools of others.
#pragma once

#include "core/json/writer.h"
#include "core/lint/lint.h"

namespace rolewright::lint {

struct NamedReport {
    std::string name;  ///< of the file
    Report report;
};

/// `file:line:column: ERROR INVALID_ACTION: message`, one line a finding, and what a fix would do behind it; then a line of counts. Suppressed
/// findings are counted only.
std::string asText(const std::vector<NamedReport>& reports);
/// `{"file": …, "findings": [{findingDetails, findingType, issueCode, learnMoreLink, locations: [{path, span}]}]}`; lines count from 1, columns and
/// offsets from 0, as AWS's do. Suppressed findings carry `suppressedBecause`.
json::Object asJson(const NamedReport& named);
/// One run over all reports.
json::Object asSarif(const std::vector<NamedReport>& reports);

}  // namespace rolewright::lint
