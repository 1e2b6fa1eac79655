/// Tables of questions with the verdicts they should get: `rolewright simulate --check`.
#pragma once

#include "core/evaluation/simulate.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {

/// One line of a table: `{"Id", "Name", "Tags", "Source", "Input", "Expected"[, "Contested"]}`.
struct Case {
    std::string id;
    std::string name;
    std::vector<std::string> tags;
    bool contested = false;  ///< the sources disagree: a difference is told but is no failure
    std::string text;        ///< the line
    json::Value input;       ///< with its places in `text`
    json::Object expected;
};

/// Reads a line. Fails with `InvalidJson` or `ValidationError` and the place in the line.
Result<Case> readCase(std::string_view line);

/// What came out.
struct CaseOutcome {
    bool passed = false;
    std::string difference;  ///< `EvalDecision: expected "allowed", got "implicitDeny"`; empty when passed
    json::Object answer;     ///< with the trace
};

/// Asks and compares: every member of `Expected` must be found in the first evaluation result (or, for `EvaluationResults` and `Error`,
/// in the answer); objects may hold more, lists are compared without order.
CaseOutcome runCase(const Case& testCase, Instant now);

struct CheckCount {
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::size_t contested = 0;  ///< of those, differences that are no failure
};

/// What a table came to.
struct CheckReport {
    CheckCount total;
    std::map<std::string, CheckCount> byTag;
    std::vector<std::string> failures;  ///< one line each, with the trace
    bool fine() const { return total.failed == 0 && total.passed > 0; }
};

/// Runs every line of a table (blank lines skipped); a line that cannot be read fails.
CheckReport checkCases(std::string_view text, Instant now);

}  // namespace rolewright::evaluation
