/// Why a goal holds, or does not yet: what was looked at, in order, with the evaluation behind it.
#pragma once

#include "core/service/handler.h"
#include "core/training/bindings.h"
#include "core/training/predicate.h"

namespace rolewright::training {

/// One predicate looked at.
struct Evidence {
    Truth truth = Truth::unknown;
    Phrase what;  ///< one sentence for the learner
    SourceSpan span = {};  ///< of the predicate in the walkthrough
    std::optional<service::Verdict> verdict = {};  ///< of the question it asked, for the trace
};

/// What became of a goal.
struct Check {
    Truth truth = Truth::unknown;
    Bindings bindings;  ///< what names stand for when it holds; as they were when it does not
    std::vector<Evidence> evidence;  ///< of the way that holds; else of the way that came farthest, and the last one is what is missing
    std::size_t spent = 0;   ///< steps that it took
    bool exhausted = false;  ///< the question took more than it may; then it is unknown

    bool holds() const { return truth == Truth::yes; }
    /// What is missing; null when it holds.
    const Evidence* missing() const { return holds() || evidence.empty() ? nullptr : &evidence.back(); }
};

}  // namespace rolewright::training
