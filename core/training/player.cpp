#include "core/training/player.h"

#include <algorithm>

namespace rolewright::training {

namespace {

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

Player::Player(const Walkthrough& walkthrough, std::uint32_t seed, const AllowedHelp& help)
    : m_walkthrough(walkthrough), m_seed(seed), m_help(help), m_states(walkthrough.lesson.steps.size())
{
}

Result<std::unique_ptr<Player>> Player::start(const Walkthrough& walkthrough, std::optional<std::uint32_t> seed, const AllowedHelp& help)
{
    const World& world = walkthrough.lesson.world;
    std::unique_ptr<Player> player(new Player(walkthrough, seed.value_or(world.seed), help));
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

void Player::watch(const Clock& clock)
{
    m_clock = &clock;
    m_lastMove = clock.now();
}

Scene Player::scene() const
{
    Scene scene = m_sandbox->scene(m_beginning, isFinished() ? m_sandbox->deeds().size() : state().mark);
    scene.answers = &m_answers;
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
    m_looked += m_check.spent;
    if (m_check.holds()) {
        m_bindings = m_check.bindings;
        complete();
        return;
    }
    ++now.refused;
    const auto found = diagnosis(m_looked);
    if (found && std::find(now.diagnoses.begin(), now.diagnoses.end(), found->say) == now.diagnoses.end())
        now.diagnoses.push_back(found->say);
}

std::optional<Diagnosis> Player::diagnosis(std::size_t& spent) const
{
    const Scene now = scene();
    for (const Diagnosis& one : step().diagnose) {
        const Check fits = check(one.when, m_bindings, now);
        spent += fits.spent;
        if (fits.holds())
            return one;
    }
    return std::nullopt;
}

WhyNot Player::whyNot() const
{
    WhyNot why;
    if (isFinished() || m_check.holds())
        return why;
    std::size_t spent = 0;
    if (const auto found = diagnosis(spent)) {
        why.diagnosis = found->say;
        why.point = found->point;
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

}  // namespace rolewright::training
