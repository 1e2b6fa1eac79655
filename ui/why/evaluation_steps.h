/// The evaluation order as a picture has it: one step for each question that AWS asks, with its outcome. No widgets.
#pragma once

#include "core/evaluation/evaluate.h"
#include "ui/why/why_report.h"

#include <QString>

#include <vector>

namespace rolewright::ui {

struct EvaluationStep {
    enum class Outcome { passes, stops, silent, absent, leftOut };

    QString id;        ///< `explicitDeny`, `serviceControl` …
    QString name;      ///< "Service control policies (SCP)"
    Outcome outcome = Outcome::absent;
    QString word;      ///< "passes", "stops" …
    QString because;
    bool decides = false;
    std::vector<WhyLine> lines;  ///< what was looked at in this step
};

/// The steps in order: explicit Deny, RCP, SCP, VPC endpoint and S3 Block Public Access where they are present, resource-based policy, identity, boundary, session
/// policy, and the service itself where it decides. At most one of them decides.
/// Source: IAM User Guide, "How AWS enforcement code logic evaluates requests".
std::vector<EvaluationStep> stepsOf(const service::Verdict& verdict, const std::vector<WhyLine>& lines, const evaluation::PolicySet& policies);

}  // namespace rolewright::ui
