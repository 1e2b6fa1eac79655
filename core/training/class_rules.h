/// What a trainer lays down for a class: which help there is, what it costs, whose ids are whose, until when.
#pragma once

#include "core/training/score.h"

namespace rolewright::training {

struct ClassRules {
    std::string name;
    AllowedHelp help;
    std::optional<std::uint32_t> examSeed;  ///< every learner gets ids of their own, so that a copied record is found out
    Weights weights;
    std::optional<Instant> due;

    /// The seed of a learner's world. Asserts that there is an exam seed.
    std::uint32_t seedFor(const std::string& learner, const std::string& walkthrough) const;
    /// Reads `class.json`, see resources/training/README.md. Fails with the first thing that is wrong with it, and its place.
    static Result<ClassRules> read(std::string_view text);
};

}  // namespace rolewright::training
