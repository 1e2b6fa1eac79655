/// Asks the policy engine a walkthrough's questions, with the code that answers real calls.
#pragma once

#include "core/training/evidence.h"
#include "core/training/scene.h"

namespace rolewright::training {

/// How a question was answered, in the words of walkthroughs.
struct ProbeAnswer {
    Answer is = Answer::deny;
    std::optional<Reason> because;  ///< of a denial
    std::optional<Layer> layer;     ///< that decided
    std::vector<std::string> sids;  ///< of the statements that decided
    std::string code;               ///< the API's error code, of calls
    std::optional<service::Verdict> verdict = {};

    bool meets(const Expectation& expect) const;
};

/// The same question with its names replaced; nothing when one stands for nothing.
std::optional<Probe> expand(const Probe& probe, const Bindings& bindings, std::string* unbound = nullptr);
/// Asks about `world`, which may be an earlier one than the scene's. Fails when the question names nobody there is, and nobody imagined.
Result<ProbeAnswer> ask(const Probe& probe, const Scene& scene, const identity::Snapshot& world);
/// What a document allows by itself: nobody else's word counts, a role's trust policy is asked as if the caller's own account allowed everything.
/// `document` as in Grants. Fails when there is no such document.
Result<ProbeAnswer> askDocument(const std::string& document, const Probe& probe, const Scene& scene);
/// The answer that a verdict of the engine is.
ProbeAnswer answerOf(service::Verdict verdict);
/// "alice may not …": the reason in one sentence.
Phrase inWords(const Probe& probe, const ProbeAnswer& answer);

}  // namespace rolewright::training
