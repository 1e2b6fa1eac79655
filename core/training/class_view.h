/// What a class has handed in: every record played again, a row each.
#pragma once

#include "core/training/record.h"

namespace rolewright::training {

/// A file that a learner handed in, or why it could not be read.
struct HandedIn {
    std::string file;  ///< what it is called
    Result<json::Object> record;
};

/// A record at a glance. All but `file` and `genuine` is what the record says; it is so when `genuine` is.
struct ClassRow {
    std::string file;
    std::string learner;
    std::string walkthrough;
    std::string written;              ///< as RecordHead::written
    std::optional<bool> isLate = {};  ///< nothing when there is no due date, or the record does not say when it was written
    bool passed = false;
    double scaled = 0;
    std::size_t done = 0;  ///< steps
    std::size_t steps = 0;
    std::size_t hints = 0;  ///< asked for, shown and done-for-me ones too
    int seconds = 0;        ///< of work
    std::vector<ConceptScore> concepts;
    Result<void> genuine;  ///< played again it comes to the same; else why not
};

/// The pack among `packs` that it is of. Fails with `RecordInvalid` when it is no record, or with `WrongPack`.
Result<const Pack*> packOf(const json::Object& record, const std::vector<Pack>& packs);
/// Plays a record again with the pack among `packs` that it is of, and looks at its seal when `code` is not empty. Fails as `verifyRecord`, with `WrongPack`
/// when none of them is its pack.
Result<void> checkHandedIn(const json::Object& record, const std::vector<Pack>& packs, const ClassRules& rules, std::string_view code);

/// In the order of `files`; of one that is no record everything but `file` and `genuine` is empty. Takes as long as playing them all again: ask `isCancelled`
/// between records.
std::vector<ClassRow> classRows(
    const std::vector<HandedIn>& files, const std::vector<Pack>& packs, const ClassRules& rules = {}, std::string_view code = {},
    const std::function<bool()>& isCancelled = [] { return false; });

/// `learner,walkthrough,passed,scaled,done,steps,hints,minutes,written,late,genuine,file`, then a column each concept, scaled 0 to 1. `genuine` is `yes` or
/// says why not.
std::string classTable(const std::vector<ClassRow>& rows);

}  // namespace rolewright::training
