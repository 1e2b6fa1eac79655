#include "ui/author/recording_draft.h"

#include "core/training/record.h"
#include "core/training/recorded_world.h"
#include "ui/coach/lesson_shelf.h"

namespace rolewright::ui {
namespace {

ProgressFile draftFile(const QString& learner)
{
    return ProgressFile(learner, "draft", recordingName().toStdString());
}

Result<json::Object> worldWished(const RecordingWish& wish)
{
    if (wish.from == RecordingWish::From::empty)
        return training::emptyWorld();
    if (wish.from == RecordingWish::From::present)
        return training::copiedWorld(*wish.present, wish.now);
    const auto files = wish.pack.isOwn() ? Result<training::PackFiles>(readOwnFiles()) : training::readPack(wish.pack.path.toStdString());
    return files ? training::worldOf(*files, wish.walkthrough.toStdString()) : Result<json::Object>(files.error());
}

Result<std::shared_ptr<const training::Pack>> packFor(const json::Object& world)
{
    auto pack = training::loadPack(training::packToRecordIn(world));
    if (!pack)
        return pack.error();
    return std::make_shared<const training::Pack>(*std::move(pack));
}

/// Steps and player at the same step, whatever the file says.
Result<void> align(training::Player& player, training::Recording& recording)
{
    while (recording.steps.size() > player.index())
        recording.steps.pop_back();
    if (recording.steps.size() == player.index())
        return {};
    return player.make({training::Move::Kind::back, {}, {}, player.lesson().steps[recording.steps.size()].uid});
}

Result<OpenedLesson> goOn(const QString& learner)
{
    const ProgressFile file = draftFile(learner);
    const auto saved = file.read();
    if (!saved)
        return saved.error();
    auto recording = training::Recording::fromJson(saved->is_object() ? saved->value("recording", json::Object()) : json::Object());
    if (!recording)
        return recording.error();
    const auto pack = packFor(recording->world);
    if (!pack)
        return pack.error();
    const training::Walkthrough& walkthrough = (*pack)->walkthroughs.front();
    auto resumed = training::resume(*saved, walkthrough, (*pack)->hash);
    if (!resumed)
        return resumed.error();
    if (auto aligned = align(*resumed->player, *recording); !aligned)
        return aligned.error();
    return OpenedLesson{*pack, &walkthrough, std::move(resumed->player), walkthrough.texts("en"), file, false, {}, *std::move(recording)};
}

}  // namespace

QString recordingName()
{
    return QStringLiteral("recording");
}

bool hasDraft(const QString& learner)
{
    return draftFile(learner).isThere();
}

void discardDraft(const QString& learner)
{
    draftFile(learner).putAside();
}

Result<OpenedLesson> openRecording(const RecordingWish& wish, const QString& learner)
{
    if (wish.from == RecordingWish::From::draft)
        return goOn(learner);
    const auto world = worldWished(wish);
    if (!world)
        return world.error();
    const auto pack = packFor(*world);
    if (!pack)
        return pack.error();
    const training::Walkthrough& walkthrough = (*pack)->walkthroughs.front();
    auto player = training::Player::start(walkthrough);
    if (!player)
        return player.error();
    const ProgressFile file = draftFile(learner);
    if (file.isThere())
        file.putAside();
    return OpenedLesson{*pack, &walkthrough, *std::move(player), walkthrough.texts("en"), file, false, {}, training::Recording{*world, {}, {}}};
}

}  // namespace rolewright::ui
