/// Questions for the policy engine as it takes them: those of the tables of cases, and random ones.
#pragma once

#include "core/evaluation/evaluate.h"
#include "core/evaluation/simulate.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::test {

struct PolicyQuestion {
    std::string name;  ///< to find it again: the case, or the text of a random question
    evaluation::Request request;
    evaluation::PolicySet policies;
    std::shared_ptr<const evaluation::Discovery> discovery;  ///< what the request points to, kept alive
};

/// A question of the simulate format, one for every action and resource. Ends the test program when it cannot be read.
std::vector<PolicyQuestion> questionsOf(std::string_view name, std::string_view text, const json::Value& input);

/// The questions of every case under tests/data/policy that can be read as a question.
std::vector<PolicyQuestion> caseQuestions();

/// A random question as text; the same number gives the same text. Every kind of caller, layer, principal, operator and odd value is in
/// it, chosen so that they often concern each other.
std::string randomQuestionText(std::uint64_t seed);

}  // namespace rolewright::test
