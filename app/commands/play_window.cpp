#include "app/commands/play_window.h"

#include "app/commands/command.h"
#include "app/commands/private_window.h"
#include "app/commands/streams.h"
#include "core/engine/practice_world.h"
#include "ui/shell/main_window.h"
#include "ui/shell/practice_desks.h"
#include "ui/tour/lesson_walk.h"
#include "ui/tour/tour.h"

#include <cstdio>

namespace rolewright::app {
namespace {

using Count = ui::LessonWalk::Count;

Result<void> playOne(ui::PracticeDesks& desks, std::shared_ptr<const training::Pack> pack, const training::Walkthrough& walkthrough, const std::string& locale,
                     const QString& folder, Count& count)
{
    auto player = training::Player::start(walkthrough);
    if (!player)
        return player.error();
    const std::string& id = walkthrough.lesson.id;
    const ui::ProgressFile file(QStringLiteral("walk"), pack->id, id);
    ui::PracticeDesk& desk = desks.show({std::move(pack), &walkthrough, *std::move(player), walkthrough.texts(locale), file, false});
    desk.window().resize(1280, 800);
    ui::LessonWalk walk(desk, walkthrough.lesson.steps,
                        [&folder](const QString& name) { return ui::saveScreen(folder + QLatin1Char('/') + name + QStringLiteral(".png")); });
    const Result<void> played = walk.play([&id](const QString& title, const QString& how) {
        std::printf("  %s: %s%s%s\n", id.c_str(), qPrintable(title), how.isEmpty() ? "" : " - ", qPrintable(how));
        std::fflush(stdout);
    });
    count.inForms += walk.count().inForms;
    count.inTerminal += walk.count().inTerminal;
    count.byCoach += walk.count().byCoach;
    desks.clear();
    return played;
}

}  // namespace

int playInWindow(const training::Pack& pack, const std::string& walkthrough, const std::string& locale, const std::string& into)
{
    const auto folder = makeFolder(into);
    if (!folder) {
        complain(folder.error());
        return exit_code::environment;
    }
    const auto emptyWorld = [](Instant now) { return Result(engine::emptyWorld(*AccountId::parse(engine::practice::developmentAccount), "Practice", now)); };
    auto window = PrivateWindow::create(emptyWorld, ui::Scheme::light, QString::fromStdString(locale));
    if (!window) {
        complain(window.error());
        return exit_code::environment;
    }
    const auto shared = std::make_shared<const training::Pack>(pack);
    int failed = 0;
    Count count;
    for (const training::Walkthrough& one : shared->walkthroughs) {
        if (!walkthrough.empty() && one.lesson.id != walkthrough)
            continue;
        if (const auto played = playOne((*window)->application().walkthroughs(), shared, one, locale, *folder, count); !played) {
            ++failed;
            complain({played.error().code, one.lesson.id + ": " + played.error().message, {}});
        }
    }
    std::printf("Steps with something to do: %d in the window's forms, %d with the terminal, %d by the coach itself\n", count.inForms, count.inTerminal, count.byCoach);
    std::printf("Pictures are in %s\n", qPrintable(*folder));
    return failed == 0 ? exit_code::success : exit_code::refused;
}

}  // namespace rolewright::app
