/// A walkthrough as its author wrote it: a practice world and up to twelve steps. Prose is not in it, see texts.h.
#pragma once

#include "core/training/world.h"

#include <optional>

namespace rolewright::training {

inline constexpr int formatKnown = 1;
inline constexpr std::size_t mostSteps = 12;

enum class StepKind : unsigned char { read, look, act, predict, quiz, fix, audit, explain };
inline constexpr std::string_view stepKindNames[] = {"read", "look", "do", "predict", "quiz", "fix", "audit", "explain"};

/// A place of the window. The coach finds it; the text names it in words.
struct Anchor {
    std::string id;
    std::string row, column, tab, pointer;  ///< the part of it that is meant
    std::string account;  ///< on show there; empty: that of the row, else the actor's
    bool isTarget = true;
    SourceSpan span;
};
struct Hint { std::string say; std::optional<Anchor> point; SourceSpan span; };
struct Diagnosis { Predicate when; std::string say; std::optional<Anchor> point; SourceSpan span; };
/// A wrong answer that must be refused; `expect` is the diagnosis it must get.
struct Mutant { Ops ops; std::string expect; SourceSpan span; };

enum class Ask : unsigned char { outcome, reason, layer, statement, code };
inline constexpr std::string_view askNames[] = {"outcome", "reason", "layer", "statement", "code"};
struct Prediction {
    std::optional<Probe> request;
    std::optional<Op> call;   ///< one of both
    std::vector<Ask> ask = {Ask::outcome};
    Ops whatIf;               ///< on a copy of the world
    bool learnerPerforms = false;  ///< the coach suggests trying it afterwards
    Expectation expects;
    std::vector<std::pair<Answer, std::string>> misconceptions;  ///< wrong outcome → text
};

enum class QuizType : unsigned char { single, multiple, order, match, duration, pickStatement, pickEvent };
inline constexpr std::string_view quizTypeNames[] = {"single", "multiple", "order", "match", "duration", "pick-statement", "pick-event"};
/// Which of these resources does the access analyzer report?
struct FindingsAsked {
    std::string zone;
    std::vector<std::pair<std::string, std::string>> of;  ///< option → ARN
};
struct Quiz {
    QuizType type = QuizType::single;
    std::vector<std::string> options;
    std::vector<std::string> partners;  ///< of `match`: what the options are matched with
    json::Object answer;                ///< null when the engine computes it
    std::optional<Probe> decidingStatement;  ///< `pick-statement`
    std::optional<Op> durationOf;            ///< `duration`: of the session that this call issues, in seconds
    std::optional<FindingsAsked> findings;   ///< `multiple`
    std::optional<Predicate> event;          ///< `pick-event`
    bool shuffle = false;
};

struct Fix { Ops fault; std::vector<Probe> mustAllow; std::vector<Probe> mustDeny; };
struct Explain { std::vector<std::string> rubric; std::string model; };

struct Step {
    std::string uid;
    StepKind kind = StepKind::read;
    std::vector<std::string> concepts;
    std::string actor;
    Ops onEnter;
    std::vector<Anchor> anchors;
    std::optional<Predicate> goal;  ///< of `fix` its probes and what its author asks beside them, of `look` optional
    bool hold = false;              ///< it must stay true
    bool skipWhenTrue = false;
    std::vector<Diagnosis> diagnose;
    std::vector<Hint> hints;
    Ops solve;
    std::vector<Ops> alternates;
    std::vector<Mutant> mutants;
    std::optional<Prediction> predict;
    std::optional<Quiz> quiz;
    std::optional<Fix> fix;
    std::optional<Predicate> audit;  ///< an event
    std::optional<Explain> explain;
    int points = 0;
    SourceSpan span;
    SourceSpan uidSpan;
};

struct Migration { std::string from; std::string step; std::string effect; };

struct Lesson {
    std::string id;
    std::string version;
    std::string engine;  ///< range of the program's versions, `>=1.0 <2.0`
    int minutes = 0;
    std::string level;
    std::vector<std::string> locales;  ///< the first is what the others translate
    std::vector<std::string> concepts;
    std::vector<std::string> after;
    World world;
    std::vector<Step> steps;
    double minScaled = 0;
    std::vector<std::string> mustPass;
    std::vector<Migration> migrations;

    const Step* find(std::string_view uid) const;
};

}  // namespace rolewright::training
