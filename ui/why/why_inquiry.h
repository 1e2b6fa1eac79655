/// Answers a question to the simulator with the engine's own algorithm: verdicts, evaluation order, and the keys of the request with their types. No widgets.
#pragma once

#include "core/analysis/asker.h"
#include "ui/why/evaluation_steps.h"
#include "ui/why/why_question.h"

#include <functional>

namespace rolewright::ui {

/// What a question is asked about; shared with workers.
struct WhyWorld {
    identity::SnapshotPtr world;
    sts::BookView sessions;
    Instant now{};
};

/// A key of the request with its values.
struct ContextRow {
    QString key;
    QString values;
    QString type;        ///< "Boolean", "Date" …; empty when the key is not known
    QString hint;        ///< what such a value looks like
    QString complaint;   ///< what is wrong with the value; empty when nothing is
    bool given = false;  ///< set by the person; else derived by the engine
    bool present = true;
    bool derivable = false;  ///< the engine has a value of its own for it
};

/// One action on one resource.
struct WhyPair {
    QString action;
    QString resource;
    evaluation::Effect effect = evaluation::Effect::implicitDeny;
};

struct WhyAnswer {
    QString callerWords;         ///< "user bob · Development"
    QString callerComplaint;     ///< of each input what is wrong with it; empty when nothing is
    QString actionsComplaint;
    QString resourcesComplaint;
    QStringList notes;           ///< what is worth knowing of the answer
    std::vector<ContextRow> keys;
    QStringList missing;         ///< keys that policies asked for and that the request lacks
    std::vector<WhyPair> pairs;  ///< empty while something is missing
    std::size_t chosen = 0;      ///< which of them is explained
    WhyReport report;
    std::vector<EvaluationStep> steps;
    std::optional<Instant> expires;  ///< when the caller's session ends

    bool answered() const { return !pairs.empty(); }
};

/// How many pairs one question of the page may make; more are for the matrix.
constexpr std::size_t mostPairs = 2000;

/// Milliseconds of work, more with wildcards: do it on a worker. `chosen` is the pair to be explained.
WhyAnswer answerOf(const WhyQuestion& question, std::size_t chosen, const WhyWorld& world, const std::function<bool()>& cancelled);

/// The keys, as the engine takes them: values of multivalued keys apart, keys to be left out by name.
analysis::Circumstances circumstancesOf(const WhyQuestion& question, Instant now);
/// "user bob · Development", "session bob-at-work of updateDataBucket · Production".
QString callerWords(const analysis::Asker& asker, const identity::Snapshot& world);

}  // namespace rolewright::ui
