/// The record of a played walkthrough: what was done, chained by hashes, so that anybody can play it again and see that it comes to the same.
#pragma once

#include "core/training/score.h"

namespace rolewright::training {

/// Who played what.
struct RecordHead {
    std::string learner;  ///< whatever the learner calls himself
    std::string pack;     ///< its id
    std::string hash;     ///< of its content
};

/// The record of a player, finished or not. Passwords in it are masked. It proves that the moves solve the exercises, not who made them.
json::Object recordOf(const Player& player, const RecordHead& head);
/// Reads the chain and plays the moves again. Fails with `RecordBroken` when it was changed, `WrongPack` when it was made with another content of the pack, `RecordInvalid` when it is none.
Result<void> verifyRecord(const json::Object& record, const Pack& pack, const FindingSource* findings = nullptr);

/// A saved game. Reading plays the moves again; when the content has changed since, it plays as many as still can be made and says so in `changed`.
json::Object progressOf(const Player& player, std::string_view hash);
struct Resumed {
    std::unique_ptr<Player> player;
    bool changed = false;
};
Result<Resumed> resume(const json::Object& progress, const Walkthrough& walkthrough, std::string_view hash, const FindingSource* findings = nullptr);

/// One row a step over many records: `walkthrough,step,played,done,alone,hinted,shown,done-for-me,refused,right,wrong,diagnoses`. Records that are none are left out and counted in `unread`.
std::string statistics(const std::vector<json::Object>& records, std::size_t& unread);
/// A learner a row, a column each concept, scaled 0 to 1.
std::string classTable(const std::vector<json::Object>& records);

}  // namespace rolewright::training
