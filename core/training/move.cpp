#include "core/training/move.h"

#include <algorithm>

namespace rolewright::training {

namespace {

constexpr std::string_view moveNames[] = {"act", "answer", "hint", "show", "do-for-me", "next", "undo", "restart", "back"};

}  // namespace

json::Object Move::toJson() const
{
    json::Object object{{"move", moveNames[static_cast<std::size_t>(kind)]}};
    if (kind == Kind::act)
        object["deed"] = deed.toJson();
    if (kind == Kind::answer)
        object["answer"] = answer;
    if (kind == Kind::back)
        object["step"] = step;
    if (seconds > 0)
        object["seconds"] = seconds;
    return object;
}

Result<Move> Move::fromJson(const json::Object& object)
{
    const auto wrong = [] { return Error::ours("InvalidMove", Phrase::tr("this is no move of a walkthrough")); };
    const auto found = std::find(std::begin(moveNames), std::end(moveNames), object.is_object() ? json::stringOr(object, "move") : std::string());
    if (found == std::end(moveNames))
        return wrong();
    Move move{static_cast<Kind>(found - std::begin(moveNames))};
    if (move.kind == Kind::act) {
        auto deed = Deed::fromJson(object.value("deed", json::Object()));
        if (!deed)
            return deed.error();
        move.deed = *std::move(deed);
    }
    if (move.kind == Kind::answer)
        move.answer = object.value("answer", json::Object());
    move.step = json::stringOr(object, "step");
    const json::Object seconds = object.value("seconds", json::Object(0));
    if (!seconds.is_number_integer() || seconds < 0 || seconds > longestPause)
        return wrong();
    move.seconds = seconds.get<int>();
    return move;
}

json::Object maskedJson(const Move& move)
{
    Move masked = move;
    for (auto& [name, value] : masked.deed.params.items()) {
        if (name.ends_with("Password") && value.is_string())
            value = "Masked-Practice-Password-1";
    }
    return masked.toJson();
}

Error noRecord()
{
    return Error::ours("RecordInvalid", Phrase::tr("this is no record of a walkthrough"));
}

Result<std::vector<Move>> movesOf(const json::Object& saved)
{
    const json::Object list = saved.is_object() ? saved.value("moves", json::Object()) : json::Object();
    constexpr std::size_t mostMoves = 5'000;
    if (!list.is_array() || list.size() > mostMoves)
        return noRecord();
    std::vector<Move> moves;
    for (const json::Object& one : list) {
        auto move = Move::fromJson(one);
        if (!move)
            return move.error();
        moves.push_back(*std::move(move));
    }
    return moves;
}

std::optional<std::uint32_t> seedOf(const json::Object& saved)
{
    const json::Object seed = saved.is_object() ? saved.value("seed", json::Object()) : json::Object();
    return seed.is_number_integer() && seed >= 0 && seed <= 4294967295LL ? std::optional(seed.get<std::uint32_t>()) : std::nullopt;
}

}  // namespace rolewright::training
