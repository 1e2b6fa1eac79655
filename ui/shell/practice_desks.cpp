#include "ui/shell/practice_desks.h"

#include "ui/author/recording_draft.h"
#include "ui/coach/lesson_shelf.h"
#include "ui/shell/main_window.h"
#include "ui/theme/language.h"
#include "ui/theme/phrases.h"

#include <algorithm>

namespace rolewright::ui {

PracticeDesks::PracticeDesks(Prompts& prompts, std::function<void(MainWindow&)> opened)
    : m_prompts(prompts), m_opened(std::move(opened)), m_door(std::make_unique<LessonDoor>())
{
    QObject::connect(
        m_door.get(), &LessonDoor::openRequested, m_door.get(), [this](const QString& lesson, bool afresh, const PackPlace& place) { open(lesson, afresh, place); },
        Qt::QueuedConnection);  // it may come from the window that is closed by it
    QObject::connect(
        m_door.get(), &LessonDoor::recordRequested, m_door.get(), [this](const RecordingWish& wish) { record(wish); }, Qt::QueuedConnection);
}

PracticeDesks::~PracticeDesks()
{
    clear();
}

void PracticeDesks::clear()
{
    m_opening.cancel();
    while (!m_desks.empty())
        close(m_desks.front().get());
}

PracticeDesk* PracticeDesks::find(const QString& lesson, const PackPlace& place) const
{
    const auto found = std::find_if(m_desks.begin(), m_desks.end(), [&](const std::unique_ptr<PracticeDesk>& desk) { return desk->lesson() == lesson && desk->place() == place; });
    return found == m_desks.end() ? nullptr : found->get();
}

void PracticeDesks::open(const QString& lesson, bool afresh, const PackPlace& place)
{
    if (PracticeDesk* const there = find(lesson, place)) {
        if (!afresh) {
            toFront(there->window());
            return;
        }
        close(there);  // and what it was about to keep is kept
    }
    openBy(lesson, [id = lesson.toStdString(), locale = installedLanguage(), learner = currentLearner(), afresh, place] { return openLesson(id, locale, learner, afresh, place); });
}

void PracticeDesks::toFront(MainWindow& window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

/// One at a time.
void PracticeDesks::record(const RecordingWish& wish)
{
    if (PracticeDesk* const there = find(recordingName()))
        toFront(there->window());
    else
        openBy(recordingName(), [wish, learner = currentLearner()] { return openRecording(wish, learner); });
}

void PracticeDesks::openBy(const QString& lesson, std::function<Result<OpenedLesson>()> work)
{
    m_opening.start([work = std::move(work)](const LatestTask::Cancelled&) { return std::make_shared<Result<OpenedLesson>>(work()); },
                    [this, lesson](const std::shared_ptr<Result<OpenedLesson>>& opened) {
                        if (*opened)
                            show(*std::move(*opened));
                        else
                            Q_EMIT m_door->failed(lesson, messageOf(opened->error()));
                    });
}

PracticeDesk& PracticeDesks::show(OpenedLesson lesson)
{
    auto desk = std::make_unique<PracticeDesk>(std::move(lesson), m_prompts, *m_door);
    PracticeDesk& made = *desk;
    m_desks.push_back(std::move(desk));
    // After the event that closes it.
    QObject::connect(
        &made.window(), &MainWindow::closed, m_door.get(), [this, &made] { close(&made); }, Qt::QueuedConnection);
    QObject::connect(
        &made, &PracticeDesk::discarded, m_door.get(),
        [this, &made] {
            close(&made);
            discardDraft(currentLearner());
        },
        Qt::QueuedConnection);
    QObject::connect(&made.window(), &MainWindow::newWindowRequested, &made, [&made] { made.window().activateWindow(); });
    m_opened(made.window());
    made.window().show();
    made.window().activateWindow();
    Q_EMIT m_door->progressed();
    return made;
}

void PracticeDesks::close(const PracticeDesk* desk)
{
    const auto found = std::find_if(m_desks.begin(), m_desks.end(), [desk](const std::unique_ptr<PracticeDesk>& one) { return one.get() == desk; });
    if (found == m_desks.end())
        return;
    const std::unique_ptr<PracticeDesk> closing = std::move(*found);
    m_desks.erase(found);
    const std::vector<std::shared_ptr<void>> remains = closing->room().remains();
    m_remains.insert(m_remains.end(), remains.begin(), remains.end());
}

}  // namespace rolewright::ui
