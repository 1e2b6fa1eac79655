#include "app/commands/command.h"
#include "app/commands/streams.h"
#include "app/composition.h"
#include "app/graphical_application.h"
#include "core/engine/practice_world.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"
#include "ui/tour/tour.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

namespace rolewright::app {

namespace {

/// The tour must neither read nor leave anything of the person's.
void useSettingsOf(const QTemporaryDir& folder)
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
}

Result<void> play(const QString& folder)
{
    auto composition = Composition::create(nullptr);
    if (!composition) {
        return composition.error();
    }
    engine::Engine& engine = (*composition)->engine();
    if (auto made = engine.applyChanges(engine::emptyWorld(*AccountId::parse(engine::practice::developmentAccount), "Practice", engine.clock().now()), "rolewright:Tour"); !made) {
        return made.error();
    }
    ui::Application application((*composition)->backend(), (*composition)->clock());
    application.window().show();
    return ui::playTour(
        application.store(), [&folder](const QString& name) { return ui::saveScreen(folder + QLatin1Char('/') + name + QStringLiteral(".png")); },
        [](const QString& title) {
            std::printf("  %s\n", qPrintable(title));
            std::fflush(stdout);
        });
}

int tour(const std::string& into)
{
    if (!hasDisplay()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QTemporaryDir settings;
    useSettingsOf(settings);
    const GraphicalApplication application;
    const QString folder = QDir(QString::fromLocal8Bit(into.c_str())).absolutePath();
    if (!QDir().mkpath(folder)) {
        complain({"Unwritable", "the folder `" + into + "` cannot be made", {}});
        return exit_code::environment;
    }
    if (const Result<void> played = play(folder); !played) {
        complain(played.error());
        return exit_code::refused;
    }
    std::printf("The scenario succeeded; a picture of every stage is in %s\n", qPrintable(folder));
    return exit_code::success;
}

}  // namespace

void addTour(CLI::App& app, int& exitCode)
{
    const auto into = std::make_shared<std::string>("tour");
    CLI::App* const command =
        app.add_subcommand("tour", "Plays the first scenario through the real window, in a world of its own, and keeps a picture of every stage");
    command->add_option("--into", *into, "folder for the pictures; made when it is not there")->capture_default_str()->option_text("FOLDER");
    command->footer("Needs no display. Exit code 0 only if every stage succeeded and the engine answered as it should.");
    command->callback([into, &exitCode] { exitCode = tour(*into); });
}

}  // namespace rolewright::app
