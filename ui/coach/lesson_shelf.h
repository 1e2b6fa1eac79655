/// The walkthroughs that come with the program, how far a learner is in each, and the way to open one.
#pragma once

#include "ui/coach/opened_pack.h"
#include "ui/coach/practice_room.h"
#include "ui/coach/recording_wish.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <vector>

namespace rolewright::ui {

class Store;

/// A walkthrough as the list shows it.
struct LessonLine {
    QString id;
    QString title;
    int minutes = 0;
    QString level;
    QStringList subjects;  ///< its concepts
    int steps = 0;
    int done = 0;
    bool isBegun = false;
    bool isFinished = false;
    bool isPassed = false;
    double scaled = 0;  ///< of a finished one
    double minScaled = 0;  ///< that passes
    QDateTime played;   ///< when it was played last; invalid: never
    QString problem;    ///< its progress cannot be read; in words for the person
};

/// What to go on with: the one that was played last and is not finished, else the first that is not begun. Null when all are finished.
const LessonLine* nextLesson(const std::vector<LessonLine>& lines);

/// What a worker reads.
struct LessonShelf {
    std::shared_ptr<const training::Pack> pack;  ///< null when there is a problem
    std::vector<LessonLine> lines;
    QString problem;
    std::vector<FlawLine> flaws;  ///< of a pack that did not come with the program
};

/// The files of the pack that comes with the program. For a worker.
training::PackFiles readOwnFiles();
/// The walkthroughs that come with the program. For a worker. Fails as `loadPack`.
Result<std::shared_ptr<const training::Pack>> readOwnPack();
/// Reads the pack and the learner's progress. For a worker.
LessonShelf readShelf(const QString& locale, const QString& learner, const PackPlace& place = {});
/// Goes on where the learner was, or begins; `afresh` puts aside what there was. Fails with what the pack, the progress or the walkthrough's setup ran into.
/// For a worker.
Result<OpenedLesson> openLesson(const std::string& id, const QString& locale, const QString& learner, bool afresh, const PackPlace& place = {});

/// What a page asks to have a walkthrough opened: every window's store is given the one of the program.
class LessonDoor final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// That which a store was given; null when it was given none.
    static LessonDoor* of(const Store& store);
    void giveTo(Store& store);

Q_SIGNALS:
    void openRequested(const QString& lesson, bool afresh, const rolewright::ui::PackPlace& place = {});
    /// A walkthrough is to be recorded; an older draft is put aside unless it is what is wished.
    void recordRequested(const rolewright::ui::RecordingWish& wish);
    /// It could not be opened; in words for the person.
    void failed(const QString& lesson, const QString& why);
    /// Somebody is further than before.
    void progressed();
    /// A walkthrough is done with: where they are chosen is to be shown.
    void listRequested();
};

}  // namespace rolewright::ui
