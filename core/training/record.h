/// The record of a played walkthrough: what was done, chained by hashes, so that anybody can play it again and see that it comes to the same.
#pragma once

#include "core/training/class_rules.h"

namespace rolewright::training {

/// Who played what.
struct RecordHead {
    std::string learner;       ///< whatever the learner calls himself
    std::string pack;          ///< its id
    std::string hash;          ///< of its content
    std::string written = {};  ///< when, as `toIso8601` writes it; whoever plays says so, it proves nothing
};

/// What playing a record or a saved game again may cost, see Player::work: some ten seconds. The longest of the walkthroughs that come with the program costs 20,000 when every wrong answer its
/// author thought of is tried three times and taken back call by call.
inline constexpr std::size_t mostWork = 120'000;

/// The record of a player, finished or not. Passwords in it are masked. It proves that the moves solve the exercises, not who made them.
json::Object recordOf(const Player& player, const RecordHead& head, const ClassRules& rules = {});
/// Reads the chain and plays the moves again. Fails with `RecordBroken` when it was changed, `WrongPack` when it was made with another content of the pack, `WrongClass` or
/// `WrongSeed` when it is not of this class, `RecordTooLong` beyond `mostWork`, `RecordInvalid` when it is none.
Result<void> verifyRecord(const json::Object& record, const Pack& pack, const ClassRules& rules = {});

/// Whether it says that it is of this pack and this class. Fails with `WrongPack`, `WrongClass` or `WrongSeed`.
Result<void> checkOrigin(const json::Object& record, const Pack& pack, const ClassRules& rules = {});
/// Plays the moves of a record of this walkthrough again, whatever its chain says. `seen` is told after each, with its number from 0, and ends the playing by `false`. Fails with
/// `RecordInvalid`, `RecordBroken` or `RecordTooLong`; by then `seen` has been told of the moves that could be made.
Result<std::unique_ptr<Player>> playMoves(const json::Object& record, const Walkthrough& walkthrough, const AllowedHelp& help,
                                          const std::function<bool(const Player& player, std::size_t number)>& seen);

/// The record with `seal`, an HMAC of everything else in it by the code of a class: whoever has the code sees whether it was touched since. Learners of the class have it too.
json::Object sealed(json::Object record, std::string_view code);
bool isSealedWith(const json::Object& record, std::string_view code);

/// A saved game.
json::Object progressOf(const Player& player, std::string_view hash);
struct Resumed {
    std::unique_ptr<Player> player;
    bool changed = false;  ///< the content is another one than that of the saved game
};
/// Plays the moves again. When the content has changed since, finished steps are finished by the moves that finished them, as long as they still do; the step after them begins anew. What
/// the walkthrough's migrations say of a step comes first: `redo` begins it anew, `keep` does what is missing. Fails with `RecordInvalid`, `RecordBroken` or `RecordTooLong`.
Result<Resumed> resume(const json::Object& progress, const Walkthrough& walkthrough, std::string_view hash, const AllowedHelp& help = {});

/// One row a step over many records: `walkthrough,step,played,done,alone,hinted,shown,done-for-me,refused,right,wrong,seconds,diagnoses`; seconds are the mean of those who did it. Records
/// that are none are left out and counted in `unread`.
std::string statistics(const std::vector<json::Object>& records, std::size_t& unread);
/// Statements for a learning record store, an array. Source: xAPI 1.0.3, "Statements".
json::Object xapiStatements(const std::vector<json::Object>& records, std::size_t& unread);
/// Whether this looks like a record at all.
bool isRecord(const json::Object& value);

}  // namespace rolewright::training
