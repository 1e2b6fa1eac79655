/// A walkthrough in the making: done step by step in a practice world, and written as a pack that proves itself.
#pragma once

#include "core/training/pack_files.h"
#include "core/training/player.h"

namespace rolewright::training {

/// What a step may ask of the world, for its author to choose.
struct Proposal {
    json::Object predicate;
    Phrase words;           ///< what it comes to now
    bool isTelling = true;  ///< of several it is one to be kept; a value that is compared says less than what may be done
};
/// The present step as `draftOf` has it.
struct MarkedGoal {
    json::Object solve = json::Object::array();
    std::vector<Proposal> proposals;
    Bindings names;     ///< that stand in it
    std::string exact;  ///< the calls as they are typed, Markdown
};

struct RecordedStep {
    std::string title, body, done;  ///< Markdown
    std::string hint;               ///< may be empty
    std::string exact;              ///< the last hint
    std::string actor;              ///< ARN of whom it begins as; empty: whomever the step before ended as
    std::vector<std::string> anchors;  ///< places of the window that were used, the last one for the last call
    json::Object solve = json::Object::array();
    json::Object goal = json::Object::array();
    Bindings binds;  ///< names of the goal for what was made

    json::Object toJson() const;
    /// Fails with `InvalidDraft`.
    static Result<RecordedStep> fromJson(const json::Object& object);
};

/// Steps that are recorded: one is read before them and one asks to say it in one's own words.
inline constexpr std::size_t mostRecorded = mostSteps - 2;

struct Recording {
    json::Object world;
    std::vector<RecordedStep> steps;
    std::vector<std::string> anchors;  ///< of the present step, as RecordedStep has them

    /// A place of the window was used for a call.
    void use(const std::string& anchor);
    /// Names of what the steps made.
    Bindings made() const;
    json::Object toJson() const;
    /// Fails with `InvalidDraft`.
    static Result<Recording> fromJson(const json::Object& object);
};

/// Texts that are of no recorded step.
struct Framing {
    std::string id;  ///< of pack and walkthrough
    std::string author, locale, title;
    std::string beginTitle, beginBody;
    std::string askTitle, askBody, rubric;
};

/// A pack to be played while it is recorded: the world, and steps that only go on.
PackFiles packToRecordIn(const json::Object& world);
/// What was done in the present step. `recording` says what steps before it made.
MarkedGoal markGoal(const Player& player, const Recording& recording);
/// The step with what was chosen of the proposals. Names that no chosen one binds are written out. Texts are for the caller. Fails with
/// `NothingDone`, `DoneSince`, `NothingChosen`, or `GoalHeld` when all that was chosen was so when the step began.
Result<RecordedStep> cut(const Player& player, const Recording& recording, const MarkedGoal& marked, const std::vector<std::size_t>& chosen);
/// Whole, with wrong answers of the machine's that the goals refuse. Fails with `InvalidId`, `NothingRecorded`, or with what keeps it from being played.
Result<PackFiles> packOf(const Recording& recording, const Framing& framing);

}  // namespace rolewright::training
