/// What a class has handed in, read and played again: for a worker.
#pragma once

#include "core/training/class_view.h"

#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace rolewright::ui {

/// What records are held against.
struct ClassStandard {
    std::vector<training::Pack> packs;
    training::ClassRules rules;
};

struct ClassRecord {
    training::ClassRow row;
    QString title;   ///< of the walkthrough, or its id when it is in none of the packs
    QString words;   ///< what the learner wrote, step by step, as Markdown
    QString rubric;  ///< what must have been said, with the learner's ticks, as Markdown
};

struct ClassReading {
    std::shared_ptr<const ClassStandard> standard;
    std::vector<ClassRecord> records;
    QStringList problems;  ///< with rules and packs; those of a record are in its row
};

/// How far a reading is.
struct ClassCount {
    std::atomic<int> all = 0;
    std::atomic<int> read = 0;
};

/// Reads records from files and folders, and plays each again. A `class.json` among them is the class's rules, each `*.iamtrain` a pack beside those that come
/// with the program; a record of such a pack is told by the pack's name, since whoever can write into the folder can make one. With a `code` seals are looked at.
ClassReading readClass(const QStringList& paths, const std::string& code, const QString& locale, ClassCount& count, const std::function<bool()>& isCancelled);

/// A record as a line: learner, walkthrough, steps, result, minutes, hints, and whether it is genuine.
QStringList recordLine(const ClassRecord& record);

/// A line for each move of an attempt: step, what was done, what came of it.
struct AttemptReplay {
    std::vector<QStringList> lines;
    QString problem;  ///< why it ends early
};
AttemptReplay replayAttempt(const std::string& file, const ClassStandard& standard, const QString& locale, const std::function<bool()>& isCancelled);

/// How the concepts went over all records that are genuine, a line each: concept, records, mean result, and who found it hardest.
std::vector<QStringList> conceptLines(const std::vector<ClassRecord>& records);

}  // namespace rolewright::ui
