/// The walkthroughs that are open, each in a window of its own.
#pragma once

#include "ui/coach/recording_wish.h"
#include "ui/shell/practice_desk.h"
#include "ui/tasks/latest_task.h"

#include <functional>
#include <vector>

namespace rolewright::ui {

class PracticeDesks final {
public:
    /// `opened` is called for each new window before it is shown. All must outlive it.
    PracticeDesks(Prompts& prompts, std::function<void(MainWindow&)> opened);
    /// What worked in the background must be done by then.
    ~PracticeDesks();

    LessonDoor& door() { return *m_door; }
    /// Null while it is not open.
    PracticeDesk* find(const QString& lesson, const PackPlace& place = {}) const;
    /// Opens a window on it.
    PracticeDesk& show(OpenedLesson lesson);
    /// Closes all windows.
    void clear();

private:
    void open(const QString& lesson, bool afresh, const PackPlace& place);
    void record(const RecordingWish& wish);
    /// Answered on the GUI thread by a window, or by what failed.
    void openBy(const QString& lesson, std::function<Result<OpenedLesson>()> work);
    static void toFront(MainWindow& window);
    void close(const PracticeDesk* desk);

    Prompts& m_prompts;
    std::function<void(MainWindow&)> m_opened;
    std::unique_ptr<LessonDoor> m_door;
    std::vector<std::shared_ptr<void>> m_remains;  ///< engines of windows that were closed: somebody in the background may look at them
    std::vector<std::unique_ptr<PracticeDesk>> m_desks;
    LatestTask m_opening;
};

}  // namespace rolewright::ui
