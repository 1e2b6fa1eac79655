/// A walkthrough being played behind a window: the backend of its practice world, where every call is a move of the player's.
#pragma once

#include "core/engine/changing_backend.h"
#include "core/training/recording.h"
#include "ui/coach/coach_view.h"
#include "ui/coach/pack_place.h"
#include "ui/coach/progress_file.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace rolewright::ui {

/// A walkthrough that was begun or gone on with: what a worker hands to a room.
struct OpenedLesson {
    std::shared_ptr<const training::Pack> pack;
    const training::Walkthrough* walkthrough = nullptr;  ///< of the pack
    std::unique_ptr<training::Player> player;
    training::Texts texts;
    ProgressFile file;
    bool isChanged = false;  ///< the walkthrough is another one since: what could be kept was kept
    PackPlace place = {};
    std::optional<training::Recording> recording = {};  ///< of a walkthrough that is made here, not learned
};

/// Lives on the GUI thread. Moves, goals and the progress file are a worker's, one after the other.
class PracticeRoom final : public QObject, public engine::ChangingBackend {
    Q_OBJECT
public:
    explicit PracticeRoom(OpenedLesson lesson);
    /// Waits for the move that is being made.
    ~PracticeRoom() override;

    void call(sts::Caller caller, service::Operation operation, Callback callback) override;
    /// Refused: in a walkthrough only calls change the world, and the coach takes them back.
    void applyChanges(identity::ChangeSet changes, std::string source, std::function<void(Result<void>)> callback) override;
    engine::Engine* engine() override { return m_engine.load(); }
    Instant serverNow() const override { return m_engine.load()->now(); }
    engine::Engine::Subscription subscribe(std::function<void(const engine::Notice&)> observer) override;

    /// Answered by `viewed`.
    void make(training::Move move);
    /// Begins the step's solution before the learner's eyes: it stands in the world until `takeBack`, and then what the learner had done is there again.
    void show();
    void takeBack();
    /// Whom the learner acts as from now on, when it is somebody else than the player thinks.
    void signIn(const sts::Caller& caller);

    /// Whatever an author does to it: `job` is the worker's, and may put another player in the place of the one there is. Answered by `viewed`, with what it
    /// failed with.
    void revise(std::function<Result<void>(OpenedLesson& lesson)> job);
    /// `look` is the worker's, once everything before is done; what it returns is called on the GUI thread, unless the room is gone by then.
    void look(std::function<std::function<void()>(const OpenedLesson& lesson)> look);

    const PackPlace& place() const { return m_place; }
    /// See ProgressFile::game.
    const QString& game() const { return m_game; }
    const CoachView& view() const { return m_view; }
    const std::shared_ptr<PracticeClock>& clock() const { return m_clock; }
    /// Engines that were shown, and the clock: what works in the background may look at them after the room has gone.
    std::vector<std::shared_ptr<void>> remains() const;

Q_SIGNALS:
    /// After every move and every call; also when it could not be made.
    void viewed(const rolewright::ui::CoachView& view);
    /// The progress could not be written; in words for the person.
    void notKept(const QString& why);

private:
    /// What a job may say to the window besides what can be seen.
    struct Word {
        Result<void> made = {};
        bool setsActor = false;
    };
    void work(std::function<Word()> job);
    Word makeNow(const training::Move& move);
    Word showNow();
    Word takeBackNow();
    engine::CallResult callNow(const sts::Caller& caller, service::Operation operation);
    void followEngine();
    void followClock();
    void tell(const engine::Notice& notice);
    void keep();
    void publish(const Word& word);
    CoachView viewNow() const;

    // The worker's.
    SystemClock m_watch;  ///< how long people work, whatever the world's own clock says
    OpenedLesson m_lesson;
    std::vector<training::Deed> m_before;  ///< the learner's own deeds of the step, while the solution is shown
    bool m_isShowing = false;
    std::vector<training::Deed> m_solution;
    engine::Engine::Subscription m_subscription;

    const PackPlace m_place;
    const QString m_game;
    QString m_next;  ///< the walkthrough of the pack that comes after this one
    QString m_nextTitle;

    std::atomic<engine::Engine*> m_engine;
    std::shared_ptr<PracticeClock> m_clock;  ///< the window's; after another player came it follows that one's
    mutable std::mutex m_mutex;  ///< of these two
    std::vector<std::weak_ptr<std::function<void(const engine::Notice&)>>> m_observers;
    std::vector<std::shared_ptr<engine::Engine>> m_engines;
    CoachView m_view;      ///< the window's
    QThreadPool m_worker;  ///< last: it uses the others
};

}  // namespace rolewright::ui
