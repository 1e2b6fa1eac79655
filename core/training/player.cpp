#include "core/training/player.h"

#include <algorithm>

namespace rolewright::training {

namespace {

Error notNow(Phrase words)
{
    return Error::ours("NotNow", std::move(words));
}

/// The author's names: each may use those before it.
Result<Bindings> namesOf(const World& world)
{
    Bindings names;
    for (const auto& [name, text] : world.vars) {
        std::string unbound;
        auto value = expand(std::string_view(text), names, &unbound);
        if (!value)
            return Error::ours("UnboundName", Phrase::tr("`%1` stands for nothing yet").with(unbound));
        names[name] = *std::move(value);
    }
    return names;
}

}  // namespace

bool isAnswered(StepKind kind)
{
    return kind == StepKind::predict || kind == StepKind::quiz || kind == StepKind::audit || kind == StepKind::explain;
}

Player::Player(const Walkthrough& walkthrough, std::uint32_t seed, const FindingSource* findings)
    : m_walkthrough(walkthrough), m_seed(seed), m_findings(findings), m_states(walkthrough.lesson.steps.size())
{
}

Result<std::unique_ptr<Player>> Player::start(const Walkthrough& walkthrough, std::optional<std::uint32_t> seed, const FindingSource* findings)
{
    const World& world = walkthrough.lesson.world;
    std::unique_ptr<Player> player(new Player(walkthrough, seed.value_or(world.seed), findings));
    auto names = namesOf(world);
    if (!names)
        return names.error();
    player->m_bindings = *std::move(names);
    auto sandbox = Sandbox::create(world, player->m_seed);
    if (!sandbox)
        return sandbox.error();
    player->m_sandbox = *std::move(sandbox);
    if (auto built = player->m_sandbox->perform(world.setup, player->m_bindings); !built)
        return built.error();
    player->m_beginning = player->m_sandbox->deeds().size();
    if (auto entered = player->enter(); !entered)
        return entered.error();
    return player;
}

Scene Player::scene() const
{
    Scene scene = m_sandbox->scene(m_beginning, isFinished() ? m_sandbox->deeds().size() : state().mark);
    scene.answers = &m_answers;
    scene.findings = m_findings;
    scene.place = m_place;
    if (!isFinished()) {
        scene.reference = [this]() -> identity::SnapshotPtr {
            auto copy = m_sandbox->fork(state().mark);
            Bindings names = state().bindings;
            return copy && (*copy)->perform(step().solve, names, step().actor) ? (*copy)->engine().snapshot() : nullptr;
        };
    }
    return scene;
}

/// Begins the present step: its fault is made, its goal may hold already.
Result<void> Player::enter()
{
    m_done = {};
    m_check = {};
    if (isFinished())
        return {};
    StepState& now = m_states[m_index];
    now.bindings = m_bindings;
    Ops ops = step().onEnter;
    if (step().fix)
        ops.insert(ops.end(), step().fix->fault.begin(), step().fix->fault.end());
    if (auto made = m_sandbox->perform(ops, m_bindings); !made)
        return made;
    if (!step().actor.empty()) {
        const auto deed = deedOf({"signin:As", {}, {}, {{"Principal", step().actor}}, {}, false, {}}, m_bindings, {});
        if (!deed)
            return deed.error();
        m_sandbox->perform(*deed);
    }
    now.mark = m_sandbox->deeds().size();
    now.bindings = m_bindings;
    now.entered = true;
    judge();
    now.wasTrue = now.done;
    now.refused = 0;
    now.diagnoses.clear();
    if (now.done && step().skipWhenTrue)
        return goNext();
    return {};
}

void Player::complete()
{
    StepState& now = m_states[m_index];
    now.done = true;
    m_answers[step().uid] = now.right;
}

void Player::judge()
{
    if (isFinished() || !step().goal)
        return;
    StepState& now = m_states[m_index];
    if (now.done)
        return;  // latched; those that must stay true are in `broken`
    m_check = check(*step().goal, m_bindings, scene());
    if (m_check.holds()) {
        m_bindings = m_check.bindings;
        complete();
        return;
    }
    ++now.refused;
    const std::string diagnosis = whyNot().diagnosis;
    if (!diagnosis.empty() && std::find(now.diagnoses.begin(), now.diagnoses.end(), diagnosis) == now.diagnoses.end())
        now.diagnoses.push_back(diagnosis);
}

WhyNot Player::whyNot() const
{
    WhyNot why;
    if (isFinished() || m_check.holds())
        return why;
    const Scene now = scene();
    for (const Diagnosis& diagnosis : step().diagnose) {
        if (check(diagnosis.when, m_bindings, now).holds()) {
            why.diagnosis = diagnosis.say;
            why.point = diagnosis.point;
            break;
        }
    }
    if (const Evidence* missing = m_check.missing())
        why.missing = missing->what;
    return why;
}

std::vector<std::size_t> Player::broken() const
{
    std::vector<std::size_t> indexes;
    const Scene now = scene();
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        const Step& other = lesson().steps[i];
        if (other.hold && m_states[i].done && other.goal && !check(*other.goal, m_bindings, now).holds())
            indexes.push_back(i);
    }
    return indexes;
}

bool Player::isWorldBroken() const
{
    const Scene now = scene();
    const auto& invariants = lesson().world.invariants;
    return std::any_of(invariants.begin(), invariants.end(), [&](const Predicate& one) { return check(one, m_bindings, now).truth == Truth::no; });
}

Result<std::vector<Deed>> Player::solution() const
{
    auto copy = m_sandbox->fork(state().mark);
    if (!copy)
        return copy.error();
    Bindings names = state().bindings;
    if (auto solved = (*copy)->perform(step().solve, names, step().actor); !solved)
        return solved.error();
    return std::vector<Deed>((*copy)->deeds().begin() + static_cast<std::ptrdiff_t>(state().mark), (*copy)->deeds().end());
}

std::size_t Player::undoable() const
{
    return isFinished() ? 0 : m_sandbox->deeds().size() - state().mark;
}

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
        if (state().hints >= step().hints.size() || state().done)
            return notNow(Phrase::tr("there is no other hint"));
        ++m_states[m_index].hints;
        return {};
    case Move::Kind::show:
        if (step().solve.empty() || state().done)
            return notNow(Phrase::tr("there is nothing to show"));
        m_states[m_index].shown = true;
        return {};
    case Move::Kind::doForMe: return doForMe();
    case Move::Kind::next: return goNext();
    case Move::Kind::undo: return undoable() == 0 ? notNow(Phrase::tr("there is nothing to undo in this step")) : rewindTo(m_index, m_sandbox->deeds().size() - 1);
    case Move::Kind::restart: return rewindTo(m_index, state().mark);
    case Move::Kind::back: break;
    }
    const auto wanted = std::find_if(lesson().steps.begin(), lesson().steps.end(), [&](const Step& one) { return one.uid == move.step; });
    const auto index = static_cast<std::size_t>(wanted - lesson().steps.begin());
    if (index > m_index || index == lesson().steps.size() || (isFinished() ? false : index == m_index))
        return notNow(Phrase::tr("`%1` is no earlier step").with(move.step));
    return rewindTo(index, m_states[index].mark);
}

Result<void> Player::make(const Move& move)
{
    if (auto applied = apply(move); !applied)
        return applied;
    m_moves.push_back(move);
    return {};
}

}  // namespace rolewright::training
