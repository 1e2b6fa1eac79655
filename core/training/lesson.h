/// A walkthrough as its author wrote it: a practice world and up to twelve steps. Prose is not in it, see texts.h.
#pragma once

#include "core/base/clock.h"
#include "core/base/identifiers.h"
#include "core/training/predicate.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rolewright::training {

inline constexpr int formatKnown = 1;
inline constexpr std::size_t mostSteps = 12;

/// An operation of the API, or one of the player's own: `signin:As` {Principal} changes whom the learner acts as, `clock:Advance` {Seconds} moves the clock.
struct Op {
    std::string name;     ///< `iam:CreateRole`
    std::string as;       ///< ARN of the caller; empty: see `account`
    std::string account;  ///< the step's actor when he is of this account, otherwise its root; empty: whomever the learner acts as
    json::Object params = json::Object::object();
    std::string bind;     ///< name for the ARN, or the access key id, in its answer
    bool mayFail = false;
    SourceSpan span;
};
using Ops = std::vector<Op>;

struct World {
    std::uint32_t seed = 0;
    Instant clock{};
    std::vector<std::pair<AccountId, std::string>> accounts;  ///< id and name
    std::vector<std::pair<std::string, std::string>> vars;    ///< names of the author's own; later ones may use earlier ones
    std::string base;     ///< `worlds/<base>.json` is carried out before
    Ops setup;
    std::vector<Predicate> invariants;
};

enum class StepKind : unsigned char { read, look, act, predict, quiz, fix, audit, explain };
inline constexpr std::string_view stepKindNames[] = {"read", "look", "do", "predict", "quiz", "fix", "audit", "explain"};

/// A place of the window. The coach finds it; the text names it in words.
struct Anchor {
    std::string id;
    std::string row, column, tab, pointer;  ///< the part of it that is meant
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
struct Quiz {
    QuizType type = QuizType::single;
    std::vector<std::string> options;
    std::vector<std::string> partners;  ///< of `match`: what the options are matched with
    json::Object answer;                ///< null when the engine computes it
    std::optional<Probe> decidingStatement;  ///< `pick-statement`
    std::optional<Op> durationOf;            ///< `duration`: of the session that this call issues, in seconds
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
    std::optional<Predicate> goal;  ///< of `fix` made from its probes, of `look` optional
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
