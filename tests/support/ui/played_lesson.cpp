#include "tests/support/ui/played_lesson.h"

#include "ui/coach/lesson_shelf.h"
#include "ui/coach/progress_file.h"

#include <QFile>

namespace rolewright::test {

namespace {

using training::Move;
using training::Player;

const training::Pack& ownPack()
{
    static const auto pack = ui::readOwnPack();
    return **pack;
}

json::Object rightAnswerOf(const Player& player)
{
    const training::Step& step = player.step();
    if (step.predict)
        return training::toJson(*training::comesTo(*step.predict, player.sandbox(), player.bindings(), player.state().mark));
    if (step.quiz)
        return *training::rightAnswer(*step.quiz, player.sandbox(), player.bindings(), player.beginning(), player.state().mark);
    return {{"text", "One Allow changes it,\nand one Deny ends it. <b>bold</b>"}, {"ticks", step.explain->rubric}};
}

void must(const Result<void>& made)
{
    if (!made)
        qFatal("a move cannot be made: %s", made.error().message.c_str());
}

}  // namespace

void playOn(Player& player, std::size_t until)
{
    while (!player.isFinished() && player.index() < until) {
        const auto solution = player.solution();
        if (!player.state().done && !player.step().solve.empty() && solution) {
            for (const training::Deed& deed : *solution)
                must(player.act(deed));
        } else if (player.step().predict || player.step().quiz || player.step().explain) {
            must(player.make({Move::Kind::answer, {}, rightAnswerOf(player)}));
        }
        must(player.make({Move::Kind::next}));
    }
}

std::unique_ptr<Player> playedLesson(const std::string& lesson, std::size_t until)
{
    auto player = *Player::start(*ownPack().find(lesson));
    playOn(*player, until);
    return player;
}

json::Object playedRecord(const std::string& lesson, const std::string& learner, std::size_t until)
{
    return training::recordOf(*playedLesson(lesson, until), {learner, ownPack().id, ownPack().hash, "2026-11-24T09:00:00Z"});
}

void keepProgress(const Player& player)
{
    json::Object progress = training::progressOf(player, ownPack().hash);
    progress["far"] = {{"done", player.index()}, {"finished", player.isFinished()}, {"passed", player.isFinished() && training::scoreOf(player).passed}, {"scaled", training::scoreOf(player).scaled()}};
    if (!ui::ProgressFile(ui::currentLearner(), ownPack().id, player.lesson().id).write(progress))
        qFatal("the progress cannot be kept");
}

void writeText(const QString& path, const std::string& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
        qFatal("%s cannot be written", qPrintable(path));
}

}  // namespace rolewright::test
