/// Predictions and quizzes: what the engine answers, and whether the learner was right.
#pragma once

#include "core/training/lesson.h"
#include "core/training/prober.h"
#include "core/training/sandbox.h"

namespace rolewright::training {

/// What a prediction comes to, on a copy of the world after `whatIf`. `stepMark` as in Sandbox::scene.
Result<ProbeAnswer> comesTo(const Prediction& prediction, const Sandbox& sandbox, const Bindings& bindings, std::size_t stepMark);
/// `{"outcome": "deny", "reason": "implicit-deny", "layer": "trust", "statement": "Guard", "code": "ValidationError"}`; what does not apply is left out.
json::Object toJson(const ProbeAnswer& answer);
/// Whether a learner's answer, of that form, is right in all that was asked. What does not apply need not be answered.
bool isRight(const Prediction& prediction, const ProbeAnswer& truth, const json::Object& given);

/// The right answer of a quiz: the author's, or the engine's. Forms: single, one option; multiple, a list in any order; order, a list; match, option → partner; duration,
/// seconds; pick-statement, Sid (or `policy#index`); pick-event, ids of records in any order. Fails when the engine cannot be asked.
Result<json::Object> rightAnswer(const Quiz& quiz, const Sandbox& sandbox, const Bindings& bindings, std::size_t walkthroughMark, std::size_t stepMark);
/// Ids of the records that fit an event.
Result<json::Object> rightEvents(const Predicate& event, const Sandbox& sandbox, const Bindings& bindings, std::size_t walkthroughMark, std::size_t stepMark);
bool isRight(QuizType type, const json::Object& right, const json::Object& given);

}  // namespace rolewright::training
