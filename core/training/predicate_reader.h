/// Reads predicates and the questions inside them from a walkthrough's JSON.
#pragma once

#include "core/training/object_reader.h"
#include "core/training/predicate.h"

namespace rolewright::training {

/// Nothing when something in it is wrong; what, `flaws` says.
std::optional<Predicate> readPredicate(const json::Value& value, Flaws& flaws);
std::optional<Probe> readProbe(const json::Value& value, Flaws& flaws);
std::vector<Probe> readProbes(std::span<const json::Value> values, Flaws& flaws);
std::optional<Expectation> readExpectation(const json::Value& value, Flaws& flaws);

}  // namespace rolewright::training
