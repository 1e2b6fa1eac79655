#include "ui/author/preview.h"

#include "ui/author/pack_watch.h"
#include "ui/coach/coach_text.h"
#include "ui/coach/practice_room.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/theme/tame_text.h"

#include <QPointer>
#include <QTime>

namespace rolewright::ui {
namespace {

/// Puts the new content in the place of the old one. The worker's.
Result<void> replace(OpenedLesson& lesson, const std::shared_ptr<const training::Pack>& pack, const std::string& locale)
{
    const training::Walkthrough& changed = *pack->find(lesson.walkthrough->lesson.id);
    auto reloaded = training::reload(*lesson.player, changed);
    if (!reloaded)
        return reloaded.error();
    lesson.player = std::move(reloaded->player);
    lesson.walkthrough = &changed;
    lesson.texts = changed.texts(locale);
    lesson.pack = pack;
    return std::move(reloaded->whole);
}

PreviewTrace traceOf(const OpenedLesson& lesson)
{
    PreviewTrace trace;
    for (const training::Step& step : lesson.walkthrough->lesson.steps)
        trace.steps += {step.uid, tameText(CoachText::plain(toQt(std::string_view(lesson.texts.of(step.uid + ".title")))).toStdString())};
    if (!lesson.player->isFinished())
        trace.uid = lesson.player->step().uid;
    trace.lines = training::traceOf(*lesson.player);
    return trace;
}

}  // namespace

Preview::Preview(PracticeRoom& room, const QString& locale, QObject* parent) : QObject(parent), m_room(room), m_locale(locale)
{
    auto* watch = new PackWatch(room.place().path, this);
    connect(watch, &PackWatch::changed, this, &Preview::readAgain);
    connect(&room, &PracticeRoom::viewed, this, &Preview::trace);
    readAgain();
    trace();
}

void Preview::readAgain()
{
    m_reading.start([path = m_room.place().path](const LatestTask::Cancelled&) { return std::make_shared<OpenedPack>(openPack(path)); },
                    [this](const std::shared_ptr<OpenedPack>& opened) { take(*opened); });
}

void Preview::take(const OpenedPack& opened)
{
    if (!opened.hash.empty() && opened.hash == m_hash)
        return;  // saved as it was
    const bool isFirst = m_hash.empty();
    m_hash = opened.hash.empty() ? std::string("unread") : opened.hash;
    const QString stays = tr("The last good content is still shown.");
    if (!opened.pack) {
        Q_EMIT read({false, tr("What was saved cannot be played: %1 %2").arg(tameText(messageOf(opened.pack.error()).toStdString()), stays), opened.flaws});
    } else if (!(*opened.pack)->find(m_room.view().lesson.toStdString())) {
        Q_EMIT read({false, tr("This walkthrough is no longer in the pack. %1").arg(stays), opened.flaws});
    } else if (isFirst) {
        Q_EMIT read({true, {}, opened.flaws});
    } else {
        show(*opened.pack, opened.flaws);
    }
}

void Preview::show(const std::shared_ptr<const training::Pack>& pack, std::vector<FlawLine> flaws)
{
    const auto outcome = std::make_shared<Result<void>>();
    m_room.revise([pack, outcome, locale = m_locale.toStdString()](OpenedLesson& lesson) {
        *outcome = replace(lesson, pack, locale);
        return *outcome;
    });
    m_room.look([self = QPointer(this), outcome, pack, flaws = std::move(flaws)](const OpenedLesson& lesson) {
        const bool isShown = lesson.pack == pack;
        return [self, outcome, flaws, isShown] {
            if (!self)
                return;
            const QString why = *outcome ? QString() : tameText(messageOf(outcome->error()).toStdString());
            const QString time = QTime::currentTime().toString(QStringLiteral("HH:mm:ss"));
            Q_EMIT self->read({outcome->ok(),
                               *outcome  ? tr("Shown as it was saved at %1.").arg(time)
                               : isShown ? tr("Shown as it was saved at %1, but not at the same step: %2").arg(time, why)
                                         : tr("What was saved cannot be played: %1 %2").arg(why, tr("The last good content is still shown.")),
                               flaws});
        };
    });
}

void Preview::goTo(const std::string& uid)
{
    m_room.revise([uid](OpenedLesson& lesson) { return training::goTo(*lesson.player, uid); });
}

void Preview::trace()
{
    m_room.look([self = QPointer(this)](const OpenedLesson& lesson) {
        return [self, trace = ui::traceOf(lesson)] {
            if (self)
                Q_EMIT self->traced(trace);
        };
    });
}

}  // namespace rolewright::ui
