/// What a played walkthrough is worth, in all and by concept.
#pragma once

#include "core/training/player.h"

namespace rolewright::training {

/// What a step earns of its points, by how it was done.
struct Weights {
    double alone = 1.0;
    double hinted = 0.8;
    double shown = 0.4;
    double doneForMe = 0.0;
};

struct ConceptScore {
    std::string name;
    double earned = 0;
    double possible = 0;
};

struct Score {
    double earned = 0;
    double possible = 0;
    bool passed = false;
    std::vector<double> shares;  ///< by step, 0 to 1
    std::vector<ConceptScore> concepts;  ///< in the walkthrough's order; those without points are left out

    double scaled() const { return possible > 0 ? earned / possible : 0; }
};

/// Predictions, quizzes and audits count by their first answer; an explanation by what the learner ticked of the rubric. Passed: enough points, and every step that must be passed earned some.
Score scoreOf(const Player& player, const Weights& weights = {});

}  // namespace rolewright::training
