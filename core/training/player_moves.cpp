// What each move does.
#include "core/training/player.h"

#include <algorithm>

namespace rolewright::training {

namespace {

Error notNow(Phrase words)
{
    return Error::ours("NotNow", std::move(words));
}

Error notAllowed()
{
    return notNow(Phrase::tr("this help is not given in your class"));
}

}  // namespace

Result<void> Player::answer(const json::Object& given)
{
    StepState& now = m_states[m_index];
    if (!isAnswered(step().kind))
        return notNow(Phrase::tr("this step asks nothing"));
    if (now.done)
        return notNow(Phrase::tr("this step is answered: the first answer counts"));
    if (step().predict) {
        const auto truth = comesTo(*step().predict, *m_sandbox, m_bindings, now.mark);
        if (!truth)
            return truth.error();
        const auto known = std::find(std::begin(answerNames), std::end(answerNames), json::stringOr(given, "outcome"));
        if (known == std::end(answerNames))
            return notNow(Phrase::tr("say whether it is allowed, denied or invalid"));
        now.truth = toJson(*truth);
        now.right = isRight(*step().predict, *truth, given);
    } else if (step().quiz || step().audit) {
        const auto truth = step().quiz ? rightAnswer(*step().quiz, *m_sandbox, m_bindings, m_beginning, now.mark)
                                       : rightEvents(*step().audit, *m_sandbox, m_bindings, m_beginning, now.mark);
        if (!truth)
            return truth.error();
        now.truth = *truth;
        now.right = isRight(step().quiz ? step().quiz->type : QuizType::pickEvent, *truth, given);
    } else if (!given.is_object() || !given.contains("text") || !given["text"].is_string() || given["text"].get_ref<const std::string&>().size() > 20'000) {
        return notNow(Phrase::tr("write something, at most 20,000 characters"));
    }
    now.answer = given;
    complete();
    return {};
}

Result<void> Player::doForMe()
{
    StepState& now = m_states[m_index];
    if (!m_help.doForMe)
        return notAllowed();
    if (now.done || step().solve.empty())
        return notNow(Phrase::tr("there is nothing to do for you"));
    if (auto works = solution(); !works)
        return works.error();
    if (auto back = m_sandbox->rewind(now.mark); !back)
        return back;
    m_bindings = now.bindings;
    now.forMe = true;
    Bindings names = m_bindings;
    if (auto solved = m_sandbox->perform(step().solve, names, step().actor); !solved)
        return solved;
    judge();
    return {};
}

/// A next step that cannot be entered leaves everything as it was.
Result<void> Player::goNext()
{
    const auto states = m_states;
    const auto answers = m_answers;
    const auto names = m_bindings;
    const auto goal = m_check;
    const std::size_t from = m_index;
    const std::size_t deeds = m_sandbox->deeds().size();
    if (step().kind == StepKind::read || step().kind == StepKind::look)
        complete();
    if (!state().done)
        return notNow(Phrase::tr("this step is not done yet"));
    ++m_index;
    auto entered = enter();
    if (entered)
        return entered;
    m_index = from;
    m_states = states;
    m_answers = answers;
    m_bindings = names;
    m_check = goal;
    auto back = m_sandbox->rewind(deeds);
    return back ? std::move(entered) : std::move(back);
}

Result<void> Player::rewindTo(std::size_t index, std::size_t mark)
{
    if (auto back = m_sandbox->rewind(mark); !back)
        return back;
    m_index = index;
    m_bindings = m_states[index].bindings;
    for (std::size_t i = index; i < m_states.size(); ++i) {
        if (m_states[i].answer.is_null())
            m_states[i].done = false;  // an answer is given once
        m_states[i].entered = i == index;
    }
    m_done = {};
    m_check = {};
    judge();
    return {};
}

Result<void> Player::apply(const Move& move)
{
    if (isFinished() && move.kind != Move::Kind::back)
        return notNow(Phrase::tr("the walkthrough is finished"));
    switch (move.kind) {
    case Move::Kind::act:
        m_done = m_sandbox->perform(move.deed);
        judge();
        return {};
    case Move::Kind::answer: return answer(move.answer);
    case Move::Kind::hint:
    case Move::Kind::show: return askForHelp(move.kind);
    case Move::Kind::doForMe: return doForMe();
    case Move::Kind::next: return goNext();
    case Move::Kind::undo: return undoable() == 0 ? notNow(Phrase::tr("there is nothing to undo in this step")) : rewindTo(m_index, m_sandbox->deeds().size() - 1);
    case Move::Kind::restart: return rewindTo(m_index, state().mark);
    case Move::Kind::back: return goBack(move.step);
    }
    return {};
}

Result<void> Player::goBack(const std::string& uid)
{
    const auto wanted = std::find_if(lesson().steps.begin(), lesson().steps.end(), [&](const Step& one) { return one.uid == uid; });
    const auto index = static_cast<std::size_t>(wanted - lesson().steps.begin());
    if (index > m_index || index == lesson().steps.size() || (isFinished() ? false : index == m_index))
        return notNow(Phrase::tr("`%1` is no earlier step").with(uid));
    return rewindTo(index, m_states[index].mark);
}

Result<void> Player::askForHelp(Move::Kind kind)
{
    const bool isHint = kind == Move::Kind::hint;
    if (!(isHint ? m_help.hints : m_help.show))
        return notAllowed();
    StepState& now = m_states[m_index];
    if (now.done || (isHint ? now.hints >= step().hints.size() : step().solve.empty()))
        return notNow(isHint ? Phrase::tr("there is no other hint") : Phrase::tr("there is nothing to show"));
    if (isHint)
        ++now.hints;
    else
        now.shown = true;
    return {};
}

Result<void> Player::make(Move move)
{
    const std::size_t madeIn = m_index;
    const Instant now = m_clock ? m_clock->now() : Instant{};
    if (m_clock)
        move.seconds = static_cast<int>(std::clamp<std::int64_t>(std::chrono::duration_cast<std::chrono::seconds>(now - m_lastMove).count(), 0, longestPause));
    if (auto applied = apply(move); !applied)
        return applied;
    if (madeIn < m_states.size())
        m_states[madeIn].seconds += move.seconds;
    m_lastMove = now;
    m_moves.push_back(std::move(move));
    m_madeIn.push_back(madeIn);
    return {};
}

}  // namespace rolewright::training
