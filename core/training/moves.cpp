// Moves as JSON, for saved games and records.
#include "core/training/player.h"

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
    return object;
}

Result<Move> Move::fromJson(const json::Object& object)
{
    const auto found = std::find(std::begin(moveNames), std::end(moveNames), object.is_object() ? json::stringOr(object, "move") : std::string());
    if (found == std::end(moveNames))
        return Error::ours("InvalidMove", Phrase::tr("this is no move of a walkthrough"));
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
    return move;
}

}  // namespace rolewright::training
