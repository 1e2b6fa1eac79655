#include "ui/coach/lesson_shelf.h"

#include "core/training/record.h"
#include "ui/coach/subject_words.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/theme/tame_text.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace rolewright::ui {
namespace {

const QString packRoot = QStringLiteral(":/rolewright/training/basics");
const QString doorName = QStringLiteral("lessonDoor");

/// The way from a store to the door, which is not the store's own.
class DoorLink final : public QObject {
public:
    DoorLink(LessonDoor& opened, Store& store) : QObject(&store), door(opened) { setObjectName(doorName); }
    LessonDoor& door;
};

Result<std::shared_ptr<const training::Pack>> packAt(const PackPlace& place)
{
    return place.isOwn() ? readOwnPack() : openPack(place.path).pack;
}

void readProgress(LessonLine& line, const ProgressFile& file)
{
    if (!file.isThere())
        return;
    line.isBegun = true;
    line.played = QFileInfo(file.path()).lastModified();
    const auto saved = file.read();
    if (!saved) {
        line.problem = messageOf(saved.error());
        return;
    }
    const json::Object far = saved->is_object() ? saved->value("far", json::Object()) : json::Object();
    if (!far.is_object())
        return;
    line.done = far.value("done", json::Object()).is_number_integer() ? far["done"].get<int>() : 0;
    line.isFinished = far.value("finished", json::Object(false)) == true;
    line.scaled = far.value("scaled", json::Object()).is_number() ? far["scaled"].get<double>() : 0;
    line.isPassed = line.isFinished && far.value("passed", json::Object(line.scaled >= line.minScaled)) == true;
}

}  // namespace

const LessonLine* nextLesson(const std::vector<LessonLine>& lines)
{
    const LessonLine* next = nullptr;
    for (const LessonLine& line : lines) {
        const bool isOpen = !line.isFinished && line.problem.isEmpty();
        if (isOpen && (!next || (line.played.isValid() && !(line.played < next->played))))
            next = &line;
    }
    return next;
}

training::PackFiles readOwnFiles()
{
    training::PackFiles files;
    QDirIterator found(packRoot, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        QFile file(found.next());
        if (file.open(QIODevice::ReadOnly))
            files.emplace(found.filePath().mid(packRoot.size() + 1).toStdString(), file.readAll().toStdString());
    }
    return files;
}

Result<std::shared_ptr<const training::Pack>> readOwnPack()
{
    auto pack = training::loadPack(readOwnFiles());
    if (!pack)
        return pack.error();
    return std::make_shared<const training::Pack>(*std::move(pack));
}

LessonShelf readShelf(const QString& locale, const QString& learner, const PackPlace& place)
{
    LessonShelf shelf;
    Result<std::shared_ptr<const training::Pack>> pack = Error{};
    if (place.isOwn()) {
        pack = readOwnPack();
    } else {
        OpenedPack opened = openPack(place.path);
        pack = std::move(opened.pack);
        shelf.flaws = std::move(opened.flaws);
    }
    if (!pack) {
        shelf.problem = messageOf(pack.error());
        return shelf;
    }
    shelf.pack = *pack;
    for (const training::Walkthrough& one : shelf.pack->walkthroughs) {
        LessonLine line;
        line.id = QString::fromStdString(one.lesson.id);
        line.title = tameText(one.texts(locale.toStdString()).of("title"));
        line.minutes = one.lesson.minutes;
        line.level = QString::fromStdString(one.lesson.level);
        for (const std::string& subject : one.lesson.concepts)
            line.subjects += subjectText(subject);
        line.minScaled = one.lesson.minScaled;
        line.steps = static_cast<int>(one.lesson.steps.size());
        readProgress(line, ProgressFile(learner, progressName(shelf.pack->id, place), one.lesson.id));
        shelf.lines.push_back(std::move(line));
    }
    return shelf;
}

Result<OpenedLesson> openLesson(const std::string& id, const QString& locale, const QString& learner, bool afresh, const PackPlace& place)
{
    auto pack = packAt(place);
    if (!pack)
        return pack.error();
    const training::Walkthrough* const walkthrough = (*pack)->find(id);
    if (!walkthrough)
        return Error{"NoWalkthrough", LessonDoor::tr("There is no walkthrough %1.").arg(QString::fromStdString(id)).toStdString(), {}};
    OpenedLesson opened{*pack, walkthrough, nullptr, walkthrough->texts(locale.toStdString()), ProgressFile(learner, progressName((*pack)->id, place), id), false, place};
    if (afresh)
        opened.file.putAside();
    if (!opened.file.isThere()) {
        auto player = training::Player::start(*walkthrough);
        if (!player)
            return player.error();
        opened.player = *std::move(player);
        return opened;
    }
    const auto saved = opened.file.read();
    if (!saved)
        return saved.error();
    auto resumed = training::resume(*saved, *walkthrough, (*pack)->hash);
    if (!resumed)
        return resumed.error();
    opened.player = std::move(resumed->player);
    opened.isChanged = resumed->changed;
    return opened;
}

LessonDoor* LessonDoor::of(const Store& store)
{
    const auto* link = static_cast<const DoorLink*>(store.findChild<QObject*>(doorName, Qt::FindDirectChildrenOnly));
    return link ? &link->door : nullptr;
}

void LessonDoor::giveTo(Store& store)
{
    new DoorLink(*this, store);
}

}  // namespace rolewright::ui
