// Saved games, and how they go on when the walkthrough has changed since.
#include "core/training/record.h"

#include <algorithm>

namespace rolewright::training {

namespace {

using json::Object;

constexpr int gameFormat = 1;

Error tooLong()
{
    return Error::ours("RecordTooLong", Phrase::tr("playing this game again takes more work than a game may"));
}

/// What was done in one step.
struct Visit {
    std::string uid;
    std::vector<Move> moves;
    bool left = false;  ///< it was finished and gone on from
};

Visit& visitOf(std::vector<Visit>& visits, const std::string& uid)
{
    const auto found = std::find_if(visits.begin(), visits.end(), [&](const Visit& visit) { return visit.uid == uid; });
    return found == visits.end() ? visits.emplace_back(Visit{uid, {}, false}) : *found;
}

/// The moves by the step that they were made in, in the order of the steps. Where one went back, the later steps begin anew.
std::vector<Visit> visitsOf(const Object& progress, const std::vector<Move>& moves)
{
    std::vector<Visit> visits;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const std::string uid = json::stringOr(progress["moves"][i], "in");
        if (moves[i].kind == Move::Kind::back) {
            const auto from = std::find_if(visits.begin(), visits.end(), [&](const Visit& visit) { return visit.uid == moves[i].step; });
            std::for_each(from, visits.end(), [](Visit& visit) {
                visit.left = false;
                visit.moves.push_back({Move::Kind::restart});
            });
        } else if (moves[i].kind == Move::Kind::next) {
            visitOf(visits, uid).left = true;
        } else {
            visitOf(visits, uid).moves.push_back(moves[i]);
        }
    }
    return visits;
}

std::string effectOn(const Lesson& lesson, const std::string& version, const std::string& uid)
{
    const auto found = std::find_if(lesson.migrations.begin(), lesson.migrations.end(), [&](const Migration& one) { return one.from == version && one.step == uid; });
    return found == lesson.migrations.end() ? std::string() : found->effect;
}

/// True when the step is finished and the next one has begun.
bool playAgain(Player& player, const Visit& visit, bool mustBeKept)
{
    const bool isMade = std::all_of(visit.moves.begin(), visit.moves.end(), [&](const Move& move) { return player.work() <= mostWork && player.make(move).ok(); });
    if (mustBeKept && !player.state().done)
        static_cast<void>(player.make({Move::Kind::doForMe}));
    if ((isMade || mustBeKept) && player.make({Move::Kind::next}))
        return true;
    static_cast<void>(player.make({Move::Kind::restart}));
    return false;
}

/// As far as what was finished goes.
void migrate(Player& player, const std::vector<Visit>& visits, const std::string& version)
{
    while (!player.isFinished()) {
        const std::string uid = player.step().uid;
        const std::string effect = effectOn(player.lesson(), version, uid);
        const auto visit = std::find_if(visits.begin(), visits.end(), [&](const Visit& one) { return one.uid == uid; });
        if (visit == visits.end() || !visit->left || effect == "redo" || !playAgain(player, *visit, effect == "keep"))
            return;
    }
}

}  // namespace

Object progressOf(const Player& player, std::string_view hash)
{
    Object moves = Object::array();
    for (std::size_t i = 0; i < player.moves().size(); ++i) {
        Object move = maskedJson(player.moves()[i]);
        const std::size_t step = player.stepsOfMoves()[i];
        if (step < player.lesson().steps.size())
            move["in"] = player.lesson().steps[step].uid;
        moves.push_back(std::move(move));
    }
    return {{"format", gameFormat}, {"walkthrough", player.lesson().id}, {"version", player.lesson().version}, {"content", hash}, {"seed", player.seed()}, {"moves", std::move(moves)}};
}

Result<Resumed> resume(const Object& progress, const Walkthrough& walkthrough, std::string_view hash, const AllowedHelp& help)
{
    const auto moves = movesOf(progress);
    if (!moves)
        return moves.error();
    if (json::stringOr(progress, "walkthrough") != walkthrough.lesson.id)
        return noRecord();
    auto player = Player::start(walkthrough, seedOf(progress), help);
    if (!player)
        return player.error();
    Resumed resumed{*std::move(player), json::stringOr(progress, "content") != hash};
    if (resumed.changed) {
        migrate(*resumed.player, visitsOf(progress, *moves), json::stringOr(progress, "version"));
        return resumed.player->work() > mostWork ? Result<Resumed>(tooLong()) : Result<Resumed>(std::move(resumed));
    }
    for (const Move& move : *moves) {
        if (auto made = resumed.player->make(move); !made)
            return Error::ours("RecordBroken", made.error().words());
        if (resumed.player->work() > mostWork)
            return tooLong();
    }
    return resumed;
}

}  // namespace rolewright::training
