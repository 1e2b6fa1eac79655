#include "core/training/record.h"

#include "core/crypto/crypto.h"

#include <algorithm>

namespace rolewright::training {

namespace {

using json::Object;

constexpr int recordFormat = 1;

Error invalid()
{
    return Error::ours("RecordInvalid", Phrase::tr("this is no record of a walkthrough"));
}

Error broken(Phrase what)
{
    return Error::ours("RecordBroken", std::move(what));
}

/// Without passwords: they might be the learner's own. What stands in their place is good enough for any password policy, so that the move can be made again.
Object maskedMove(const Move& move)
{
    Move masked = move;
    for (auto& [name, value] : masked.deed.params.items()) {
        if (name.ends_with("Password") && value.is_string())
            value = "Masked-Practice-Password-1";
    }
    return masked.toJson();
}

std::string link(const std::string& before, const Object& move)
{
    return crypto::toHex(crypto::sha256(before + "\n" + json::compact(move)));
}

Object headOf(const Player& player, const RecordHead& head)
{
    return {{"format", recordFormat},
            {"learner", head.learner},
            {"pack", head.pack},
            {"content", head.hash},
            {"walkthrough", player.lesson().id},
            {"version", player.lesson().version},
            {"seed", player.seed()}};
}

Object stepsOf(const Player& player, const Score& score)
{
    Object steps = Object::array();
    for (std::size_t i = 0; i < player.states().size(); ++i) {
        const StepState& state = player.states()[i];
        Object step{{"uid", player.lesson().steps[i].uid}, {"done", state.done}, {"how", howNames[static_cast<std::size_t>(state.how())]},
                    {"points", player.lesson().steps[i].points}, {"share", score.shares[i]}, {"refused", state.refused}};
        if (state.right)
            step["right"] = *state.right;
        if (!state.answer.is_null())
            step["answer"] = state.answer;
        if (!state.truth.is_null())
            step["truth"] = state.truth;
        if (!state.diagnoses.empty())
            step["diagnoses"] = state.diagnoses;
        steps.push_back(std::move(step));
    }
    return steps;
}

Object conceptsOf(const Score& score)
{
    Object concepts = Object::object();
    for (const ConceptScore& one : score.concepts)
        concepts[one.name] = {{"earned", one.earned}, {"possible", one.possible}};
    return concepts;
}

Result<std::vector<Move>> movesOf(const Object& saved)
{
    const Object list = saved.is_object() ? saved.value("moves", Object()) : Object();
    constexpr std::size_t mostMoves = 20'000;
    if (!list.is_array() || list.size() > mostMoves)
        return invalid();
    std::vector<Move> moves;
    for (const Object& one : list) {
        auto move = Move::fromJson(one);
        if (!move)
            return move.error();
        moves.push_back(*std::move(move));
    }
    return moves;
}

std::optional<std::uint32_t> seedOf(const Object& saved)
{
    const Object seed = saved.is_object() ? saved.value("seed", Object()) : Object();
    return seed.is_number_integer() && seed >= 0 && seed <= 4294967295LL ? std::optional(seed.get<std::uint32_t>()) : std::nullopt;
}

Result<void> checkChain(const Object& record)
{
    Object head = Object::object();
    for (const char* key : {"format", "learner", "pack", "content", "walkthrough", "version", "seed"})
        head[key] = record.value(key, Object());
    std::string chain = link({}, head);
    const Object moves = record.value("moves", Object());
    if (!moves.is_array())
        return invalid();
    for (std::size_t i = 0; i < moves.size(); ++i) {
        Object move = moves[i];
        if (!move.is_object() || !move.contains("chain"))
            return invalid();
        const Object claimed = move["chain"];
        move.erase("chain");
        chain = link(chain, move);
        if (claimed != chain)
            return broken(Phrase::tr("move %1 was changed, or does not follow the one before it").with(i + 1));
    }
    return record.value("chain", Object()) == chain ? Result<void>() : broken(Phrase::tr("moves are missing at the end"));
}

}  // namespace

Object recordOf(const Player& player, const RecordHead& head)
{
    Object record = headOf(player, head);
    std::string chain = link({}, record);
    Object moves = Object::array();
    for (const Move& move : player.moves()) {
        Object written = maskedMove(move);
        chain = link(chain, written);
        written["chain"] = chain;
        moves.push_back(std::move(written));
    }
    const Score score = scoreOf(player);
    record["finished"] = player.isFinished();
    record["passed"] = score.passed;
    record["scaled"] = score.scaled();
    record["steps"] = stepsOf(player, score);
    record["concepts"] = conceptsOf(score);
    record["moves"] = std::move(moves);
    record["chain"] = chain;
    record["digest"] = player.sandbox().digest();
    return record;
}

Result<void> verifyRecord(const Object& record, const Pack& pack, const FindingSource* findings)
{
    if (!record.is_object() || record.value("format", Object()) != recordFormat)
        return invalid();
    if (auto chain = checkChain(record); !chain)
        return chain;
    const Walkthrough* const walkthrough = pack.find(json::stringOr(record, "walkthrough"));
    if (!walkthrough || json::stringOr(record, "content") != pack.hash || json::stringOr(record, "pack") != pack.id)
        return Error::ours("WrongPack", Phrase::tr("the record was made with another content of `%1`").with(json::stringOr(record, "pack")));
    const auto moves = movesOf(record);
    if (!moves)
        return moves.error();
    auto player = Player::start(*walkthrough, seedOf(record), findings);
    if (!player)
        return player.error();
    for (std::size_t i = 0; i < moves->size(); ++i) {
        if (auto made = (*player)->make((*moves)[i]); !made)
            return broken(Phrase::tr("move %1 cannot be made: %2").with(i + 1, made.error().words()));
    }
    const Object again = recordOf(**player, {json::stringOr(record, "learner"), pack.id, pack.hash});
    for (const auto& [key, value] : again.items()) {
        if (!record.contains(key) || json::compact(record[key]) != json::compact(value))
            return broken(Phrase::tr("played again, `%1` comes to something else").with(key));
    }
    return {};
}

Object progressOf(const Player& player, std::string_view hash)
{
    Object moves = Object::array();
    for (const Move& move : player.moves())
        moves.push_back(maskedMove(move));
    return {{"format", recordFormat}, {"walkthrough", player.lesson().id}, {"content", hash}, {"seed", player.seed()}, {"moves", std::move(moves)}};
}

Result<Resumed> resume(const Object& progress, const Walkthrough& walkthrough, std::string_view hash, const FindingSource* findings)
{
    const auto moves = movesOf(progress);
    if (!moves)
        return moves.error();
    if (json::stringOr(progress, "walkthrough") != walkthrough.lesson.id)
        return invalid();
    auto player = Player::start(walkthrough, seedOf(progress), findings);
    if (!player)
        return player.error();
    Resumed resumed{*std::move(player), json::stringOr(progress, "content") != hash};
    for (const Move& move : *moves) {
        if (auto made = resumed.player->make(move); !made) {
            if (!resumed.changed)
                return broken(made.error().words());
            break;
        }
    }
    return resumed;
}

}  // namespace rolewright::training
