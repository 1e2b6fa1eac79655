/// Proves a walkthrough before anybody plays it: every exercise is open before and closed after, wrong answers are refused, predictions are what the engine says.
#pragma once

#include "core/training/player.h"

namespace rolewright::training {

/// One claim and whether it held.
struct Claim {
    std::string step;  ///< uid; empty: of the whole walkthrough
    std::string what;  ///< `goal is false before`, `mutant 2 is refused` …
    bool holds = false;
    std::string detail;  ///< why not
    SourceSpan span = {};
};

/// Plays the walkthrough by its own solutions and judges every alternate and mutant on a copy. Stops at the first step that cannot be finished.
std::vector<Claim> prove(const Walkthrough& walkthrough);

/// Mutants nobody wrote: each solution with an operation left out, with actions, resources and principals widened to `*`, with another account. Those that
/// a goal lets pass are what its author should look at; they are claims that do not hold. See mutate.h for the variants alone.
std::vector<Claim> proveAgainstVariants(const Walkthrough& walkthrough);

/// The operations of a solution, bent: with what was done to them, in words.
struct Variant {
    std::string what;
    Ops ops;
};
std::vector<Variant> variantsOf(const Ops& solve);

}  // namespace rolewright::training
