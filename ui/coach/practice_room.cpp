#include "ui/coach/practice_room.h"

#include "core/training/record.h"
#include "ui/store/calls.h"
#include "ui/theme/language.h"
#include "ui/theme/phrases.h"

#include <algorithm>

namespace rolewright::ui {
namespace {

using training::Deed;
using training::Move;

training::Deed signInDeed(std::string principal)
{
    return {"signin:As", {}, {{"Principal", std::move(principal)}}, false};
}

engine::CallResult refusedCall(service::Operation operation, Error why)
{
    engine::CallResult result;
    result.operation = std::move(operation);
    result.answer = std::move(why);
    return result;
}

}  // namespace

PracticeRoom::PracticeRoom(OpenedLesson lesson)
    : m_lesson(std::move(lesson)), m_place(m_lesson.place), m_game(m_lesson.file.game()), m_engine(m_lesson.player->sandbox().sharedEngine().get()), m_clock(m_lesson.player->sandbox().clock())
{
    m_worker.setMaxThreadCount(1);
    m_lesson.player->watch(m_watch);
    const std::vector<training::Walkthrough>& all = m_lesson.pack->walkthroughs;
    const auto own = std::find_if(all.begin(), all.end(), [this](const training::Walkthrough& one) { return &one == m_lesson.walkthrough; });
    if (own != all.end() && own + 1 != all.end()) {
        m_next = toQt(std::string_view((own + 1)->lesson.id));
        m_nextTitle = toQt(std::string_view((own + 1)->texts(installedLanguage().toStdString()).of("title")));
    }
    followEngine();
    m_view = viewNow();
    m_view.setsActor = true;
}

/// On the worker, once there is one.
CoachView PracticeRoom::viewNow() const
{
    CoachView view = viewOf(*m_lesson.player, m_lesson.texts);
    view.next = m_next;
    view.nextTitle = m_nextTitle;
    return view;
}

PracticeRoom::~PracticeRoom()
{
    m_worker.clear();
    m_worker.waitForDone();
}

std::vector<std::shared_ptr<void>> PracticeRoom::remains() const
{
    const std::lock_guard lock(m_mutex);
    return {m_engines.begin(), m_engines.end()};
}

engine::Engine::Subscription PracticeRoom::subscribe(std::function<void(const engine::Notice&)> observer)
{
    auto kept = std::make_shared<std::function<void(const engine::Notice&)>>(std::move(observer));
    const std::lock_guard lock(m_mutex);
    m_observers.push_back(kept);
    return kept;
}

void PracticeRoom::tell(const engine::Notice& notice)
{
    std::vector<std::shared_ptr<std::function<void(const engine::Notice&)>>> told;
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_observers, [](const auto& one) { return one.expired(); });
        for (const auto& one : m_observers)
            told.push_back(one.lock());
    }
    for (const auto& one : told) {
        if (one)
            (*one)(notice);
    }
}

/// After a rewind the world is another engine's.
void PracticeRoom::followEngine()
{
    const std::shared_ptr<engine::Engine>& now = m_lesson.player->sandbox().sharedEngine();
    {
        const std::lock_guard lock(m_mutex);
        if (!m_engines.empty() && m_engines.back() == now)
            return;
        m_engines.push_back(now);
    }
    m_engine = now.get();
    m_subscription = now->subscribe([this](const engine::Notice& notice) { tell(notice); });
    tell({true, true, true});
}

/// The window goes on showing the clock of the first player.
void PracticeRoom::followClock()
{
    const std::shared_ptr<PracticeClock>& now = m_lesson.player->sandbox().clock();
    if (now != m_clock)
        m_clock->moveTo(now->now());
}

void PracticeRoom::work(std::function<Word()> job)
{
    m_worker.start([this, job = std::move(job)] {
        const Word word = job();
        followClock();
        followEngine();
        keep();
        publish(word);
    });
}

/// What is shown is not kept: after a crash the learner's own world is there.
void PracticeRoom::keep()
{
    if (m_isShowing)
        return;
    const training::Player& player = *m_lesson.player;
    const auto& states = player.states();
    json::Object progress = training::progressOf(player, m_lesson.pack->hash);
    const training::Score score = training::scoreOf(player);
    progress["far"] = {{"done", std::count_if(states.begin(), states.end(), [](const training::StepState& one) { return one.done; })},
                       {"finished", player.isFinished()},
                       {"passed", player.isFinished() && score.passed},
                       {"scaled", score.scaled()}};
    if (m_lesson.recording)
        progress["recording"] = m_lesson.recording->toJson();
    if (auto written = m_lesson.file.write(progress); !written)
        QMetaObject::invokeMethod(
            this, [this, why = messageOf(written.error())] { Q_EMIT notKept(why); }, Qt::QueuedConnection);
}

void PracticeRoom::publish(const Word& word)
{
    CoachView view = viewNow();
    view.isShowing = m_isShowing;
    view.solution = m_solution;
    view.setsActor = word.setsActor;
    if (!word.made)
        view.problem = messageOf(word.made.error());
    QMetaObject::invokeMethod(
        this,
        [this, view = std::move(view)] {
            m_view = view;
            Q_EMIT viewed(m_view);
        },
        Qt::QueuedConnection);
}

void PracticeRoom::call(sts::Caller caller, service::Operation operation, Callback callback)
{
    work([this, caller = std::move(caller), operation = std::move(operation), callback = std::move(callback)]() -> Word {
        engine::CallResult result = callNow(caller, operation);
        if (callback)
            callback(std::move(result));
        return {};
    });
}

engine::CallResult PracticeRoom::callNow(const sts::Caller& caller, service::Operation operation)
{
    training::Player& player = *m_lesson.player;
    if (m_isShowing)
        return refusedCall(std::move(operation),
                           {"SolutionShown", tr("The solution is being shown: take it back in the coach, then it is your turn.").toStdString(), {}});
    if (player.isFinished())
        return refusedCall(std::move(operation),
                           {"WalkthroughFinished", tr("The walkthrough is finished. Go back to a step in the coach to go on practising.").toStdString(), {}});
    if (operation.payload || !service::findOperation(operation.service, operation.action))
        return refusedCall(std::move(operation), {"NotInWalkthrough", tr("This call cannot be made in a walkthrough.").toStdString(), {}});
    const training::Sandbox& sandbox = player.sandbox();
    std::string who = training::callerText(sandbox.engine(), caller);
    if (who == training::callerText(sandbox.engine(), sandbox.actor()))
        who.clear();
    if (auto made = player.act({operation.name(), std::move(who), operation.parameters, false}); !made)
        return refusedCall(std::move(operation), made.error());
    const training::Done& done = player.lastDone();
    if (!done.call)  // whoever called is nobody here any more
        return refusedCall(std::move(operation), done.answer ? Error{"NotInWalkthrough", {}, {}} : done.answer.error());
    engine::CallResult result = *done.call;
    result.changes = {};  // taking back is the coach's: the window's own undo has nothing to do
    return result;
}

void PracticeRoom::applyChanges(identity::ChangeSet, std::string, std::function<void(Result<void>)> callback)
{
    m_worker.start([callback = std::move(callback)] {
        if (callback)
            callback(Error{"NotInWalkthrough", tr("This cannot be done in a walkthrough.").toStdString(), {}});
    });
}

void PracticeRoom::make(Move move)
{
    work([this, move = std::move(move)] { return makeNow(move); });
}

PracticeRoom::Word PracticeRoom::makeNow(const Move& move)
{
    const bool isOwn = move.kind == Move::Kind::act || move.kind == Move::Kind::answer || move.kind == Move::Kind::hint;
    if (m_isShowing) {
        if (const Word back = takeBackNow(); !back.made)
            return back;
    }
    return {m_lesson.player->make(move), !isOwn};
}

void PracticeRoom::show()
{
    work([this] { return showNow(); });
}

PracticeRoom::Word PracticeRoom::showNow()
{
    training::Player& player = *m_lesson.player;
    if (m_isShowing)
        return {};
    if (auto shown = player.make({Move::Kind::show}); !shown)
        return {shown};
    const auto deeds = player.solution();
    if (!deeds)
        return {deeds.error()};
    const std::vector<Deed>& all = player.sandbox().deeds();
    m_before.assign(all.begin() + static_cast<std::ptrdiff_t>(player.state().mark), all.end());
    if (auto cleared = player.make({Move::Kind::restart}); !cleared)
        return {cleared};
    m_isShowing = true;
    m_solution = *deeds;
    for (const Deed& deed : m_solution) {
        if (auto done = player.act(deed); !done)
            return {done, true};
    }
    return {{}, true};
}

void PracticeRoom::takeBack()
{
    work([this] { return takeBackNow(); });
}

PracticeRoom::Word PracticeRoom::takeBackNow()
{
    training::Player& player = *m_lesson.player;
    if (!m_isShowing)
        return {};
    m_isShowing = false;
    m_solution.clear();
    Result<void> made = player.make({Move::Kind::restart});
    for (const Deed& deed : m_before) {
        if (made)
            made = player.act(deed);
    }
    m_before.clear();
    return {std::move(made), true};
}

void PracticeRoom::revise(std::function<Result<void>(OpenedLesson&)> job)
{
    work([this, job = std::move(job)]() -> Word {
        if (const Word back = takeBackNow(); !back.made)
            return back;
        Result<void> done = job(m_lesson);
        m_lesson.player->watch(m_watch);
        return {std::move(done), true};
    });
}

void PracticeRoom::look(std::function<std::function<void()>(const OpenedLesson&)> look)
{
    m_worker.start([this, look = std::move(look)] { QMetaObject::invokeMethod(this, look(m_lesson), Qt::QueuedConnection); });
}

void PracticeRoom::signIn(const sts::Caller& caller)
{
    work([this, caller]() -> Word {
        training::Player& player = *m_lesson.player;
        const training::Sandbox& sandbox = player.sandbox();
        const std::string who = training::callerText(sandbox.engine(), caller);
        if (m_isShowing || player.isFinished() || who.empty() || who == training::callerText(sandbox.engine(), sandbox.actor()))
            return {};
        return {player.act(signInDeed(who))};
    });
}

}  // namespace rolewright::ui
