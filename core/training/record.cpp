#include "core/training/record.h"

#include "core/crypto/crypto.h"

#include <numeric>

namespace rolewright::training {

namespace {

using json::Object;

constexpr int recordFormat = 1;

Error broken(Phrase what)
{
    return Error::ours("RecordBroken", std::move(what));
}

std::string link(const std::string& before, const Object& move)
{
    return crypto::toHex(crypto::sha256(before + "\n" + json::compact(move)));
}

/// In this order, since its text is the first link of the chain.
Object headOf(const Player& player, const RecordHead& head, const ClassRules& rules)
{
    return {{"format", recordFormat},
            {"learner", head.learner},
            {"pack", head.pack},
            {"content", head.hash},
            {"walkthrough", player.lesson().id},
            {"version", player.lesson().version},
            {"seed", player.seed()},
            {"class", rules.name},
            {"written", head.written}};
}

Object stepsOf(const Player& player, const Score& score)
{
    Object steps = Object::array();
    for (std::size_t i = 0; i < player.states().size(); ++i) {
        const StepState& state = player.states()[i];
        Object step{{"uid", player.lesson().steps[i].uid}, {"done", state.done}, {"how", howNames[static_cast<std::size_t>(state.how())]},
                    {"points", player.lesson().steps[i].points}, {"share", score.shares[i]}, {"refused", state.refused}, {"seconds", state.seconds}};
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

int secondsOf(const Player& player)
{
    const auto& states = player.states();
    return std::accumulate(states.begin(), states.end(), 0, [](int sum, const StepState& state) { return sum + state.seconds; });
}

Object conceptsOf(const Score& score)
{
    Object concepts = Object::object();
    for (const ConceptScore& one : score.concepts)
        concepts[one.name] = {{"earned", one.earned}, {"possible", one.possible}};
    return concepts;
}

Result<void> checkChain(const Object& record)
{
    Object head = Object::object();
    for (const char* key : {"format", "learner", "pack", "content", "walkthrough", "version", "seed", "class", "written"})
        head[key] = record.value(key, Object());
    std::string chain = link({}, head);
    const Object moves = record.value("moves", Object());
    if (!moves.is_array())
        return noRecord();
    for (std::size_t i = 0; i < moves.size(); ++i) {
        Object move = moves[i];
        if (!move.is_object() || !move.contains("chain"))
            return noRecord();
        const Object claimed = move["chain"];
        move.erase("chain");
        chain = link(chain, move);
        if (claimed != chain)
            return broken(Phrase::tr("move %1 was changed, or does not follow the one before it").with(i + 1));
    }
    return record.value("chain", Object()) == chain ? Result<void>() : broken(Phrase::tr("moves are missing at the end"));
}

}  // namespace

Object recordOf(const Player& player, const RecordHead& head, const ClassRules& rules)
{
    Object record = headOf(player, head, rules);
    std::string chain = link({}, record);
    Object moves = Object::array();
    for (const Move& move : player.moves()) {
        Object written = maskedJson(move);
        chain = link(chain, written);
        written["chain"] = chain;
        moves.push_back(std::move(written));
    }
    const Score score = scoreOf(player, rules.weights);
    record["finished"] = player.isFinished();
    record["passed"] = score.passed;
    record["scaled"] = score.scaled();
    record["seconds"] = secondsOf(player);
    record["steps"] = stepsOf(player, score);
    record["concepts"] = conceptsOf(score);
    record["moves"] = std::move(moves);
    record["chain"] = chain;
    record["digest"] = player.sandbox().digest();
    return record;
}

Result<void> checkOrigin(const Object& record, const Pack& pack, const ClassRules& rules)
{
    const std::string walkthrough = json::stringOr(record, "walkthrough");
    if (!pack.find(walkthrough) || json::stringOr(record, "content") != pack.hash || json::stringOr(record, "pack") != pack.id)
        return Error::ours("WrongPack", Phrase::tr("the record was made with another content of `%1`").with(json::stringOr(record, "pack")));
    const std::string name = json::stringOr(record, "class");
    if (name != rules.name)
        return Error::ours("WrongClass", name.empty() ? Phrase::tr("the record is of no class") : Phrase::tr("the record is of the class `%1`: give the file of its rules").with(name));
    if (rules.examSeed && seedOf(record) != rules.seedFor(json::stringOr(record, "learner"), walkthrough))
        return Error::ours("WrongSeed", Phrase::tr("the ids in the record are not those of this learner's exam"));
    return {};
}

Result<std::unique_ptr<Player>> playMoves(const Object& record, const Walkthrough& walkthrough, const AllowedHelp& help,
                                          const std::function<bool(const Player& player, std::size_t number)>& seen)
{
    const auto moves = movesOf(record);
    if (!moves)
        return moves.error();
    auto player = Player::start(walkthrough, seedOf(record), help);
    if (!player)
        return player;
    for (std::size_t i = 0; i < moves->size(); ++i) {
        if (auto made = (*player)->make((*moves)[i]); !made)
            return broken(Phrase::tr("move %1 cannot be made: %2").with(i + 1, made.error().words()));
        if ((*player)->work() > mostWork)
            return Error::ours("RecordTooLong", Phrase::tr("playing this record again takes more work than a record may: stopped at move %1 of %2").with(i + 1, moves->size()));
        if (!seen(**player, i))
            break;
    }
    return player;
}

Result<void> verifyRecord(const Object& record, const Pack& pack, const ClassRules& rules)
{
    if (!record.is_object() || record.value("format", Object()) != recordFormat)
        return noRecord();
    if (auto chain = checkChain(record); !chain)
        return chain;
    if (auto origin = checkOrigin(record, pack, rules); !origin)
        return origin;
    const auto player = playMoves(record, *pack.find(json::stringOr(record, "walkthrough")), rules.help, [](const Player&, std::size_t) { return true; });
    if (!player)
        return player.error();
    const Object again = recordOf(**player, {json::stringOr(record, "learner"), pack.id, pack.hash, json::stringOr(record, "written")}, rules);
    for (const auto& [key, value] : again.items()) {
        if (!record.contains(key) || json::compact(record[key]) != json::compact(value))
            return broken(Phrase::tr("played again, `%1` comes to something else").with(key));
    }
    return {};
}

Object sealed(Object record, std::string_view code)
{
    record.erase("seal");
    record["seal"] = crypto::toHex(crypto::hmacSha256(code, json::compact(record)));
    return record;
}

bool isSealedWith(const Object& record, std::string_view code)
{
    return record.is_object() && crypto::constantTimeEquals(json::stringOr(record, "seal"), json::stringOr(sealed(record, code), "seal"));
}

}  // namespace rolewright::training
