#include "ui/shell/practice_desks.h"

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
        m_door.get(), &LessonDoor::openRequested, m_door.get(), [this](const QString& lesson, bool afresh) { open(lesson, afresh); },
        Qt::QueuedConnection);  // it may come from the window that is closed by it
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

PracticeDesk* PracticeDesks::find(const QString& lesson) const
{
    const auto found = std::find_if(m_desks.begin(), m_desks.end(), [&](const std::unique_ptr<PracticeDesk>& desk) { return desk->lesson() == lesson; });
    return found == m_desks.end() ? nullptr : found->get();
}

void PracticeDesks::open(const QString& lesson, bool afresh)
{
    if (PracticeDesk* const there = find(lesson)) {
        if (!afresh) {
            there->window().show();
            there->window().raise();
            there->window().activateWindow();
            return;
        }
        close(there);  // and what it was about to keep is kept
    }
    m_opening.start([id = lesson.toStdString(), locale = installedLanguage(), learner = currentLearner(),
                     afresh](const LatestTask::Cancelled&) { return std::make_shared<Result<OpenedLesson>>(openLesson(id, locale, learner, afresh)); },
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
