#include "app/commands/command.h"
#include "app/commands/private_window.h"
#include "app/commands/streams.h"
#include "core/engine/practice_world.h"
#include "ui/shell/main_window.h"
#include "ui/tour/robot.h"
#include "ui/tour/scenario_place.h"
#include "ui/tour/tour.h"

#include <cstdio>

namespace rolewright::app {

namespace {

Result<void> play(PrivateWindow& window, const QString& folder)
{
    window.application().window().show();
    ui::Robot robot;
    ui::LocalPlace place(robot, window.application().store());
    return ui::playTour(
        robot, place, [&folder](const QString& name) { return ui::saveScreen(folder + QLatin1Char('/') + name + QStringLiteral(".png")); },
        [](const QString& title) {
            std::printf("  %s\n", qPrintable(title));
            std::fflush(stdout);
        });
}

int tour(const std::string& into, ui::Scheme scheme)
{
    const auto folder = makeFolder(into);
    if (!folder) {
        complain(folder.error());
        return exit_code::environment;
    }
    const auto emptyWorld = [](Instant now) { return Result(engine::emptyWorld(*AccountId::parse(engine::practice::developmentAccount), "Practice", now)); };
    // The stages find tabs and menus by their English words.
    auto window = PrivateWindow::create(emptyWorld, scheme, QStringLiteral("en"));
    const Result<void> played = window ? play(**window, *folder) : Result<void>(window.error());
    if (!played) {
        complain(played.error());
        return exit_code::refused;
    }
    std::printf("The scenario succeeded; a picture of every stage is in %s\n", qPrintable(*folder));
    return exit_code::success;
}

}  // namespace

void addTour(CLI::App& app, int& exitCode)
{
    const auto into = std::make_shared<std::string>("tour");
    const auto scheme = std::make_shared<ui::Scheme>(ui::Scheme::light);
    CLI::App* const command =
        app.add_subcommand("tour", "Plays the first scenario through the real window, in a world of its own, and keeps a picture of every stage");
    command->add_option("--into", *into, "folder for the pictures; made when it is not there")->capture_default_str()->option_text("FOLDER");
    command->add_option("--colours", *scheme, "light, dark or contrast")->transform(CLI::Transformer(schemeWords()).description(""))->option_text("SCHEME");
    command->footer("Needs no display. Exit code 0 only if every stage succeeded and the engine answered as it should.");
    command->callback([into, scheme, &exitCode] { exitCode = tour(*into, *scheme); });
}

}  // namespace rolewright::app
