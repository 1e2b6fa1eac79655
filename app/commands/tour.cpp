#include "app/commands/command.h"
#include "app/commands/streams.h"
#include "app/composition.h"
#include "app/graphical_application.h"
#include "core/engine/practice_world.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/tour/tour.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <map>

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

/// Without a display Qt tells of every window that it cannot be raised; nobody who takes the tour needs to know.
void dropPluginChatter(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith(QLatin1String("This plugin does not support"))) {
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
    }
}

int tour(const std::string& into, ui::Scheme scheme)
{
    if (!hasDisplay()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(dropPluginChatter);
    }
    const QTemporaryDir settings;
    useSettingsOf(settings);
    const GraphicalApplication application;
    ui::chooseScheme(*qApp, scheme);
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
    const auto scheme = std::make_shared<ui::Scheme>(ui::Scheme::light);
    CLI::App* const command =
        app.add_subcommand("tour", "Plays the first scenario through the real window, in a world of its own, and keeps a picture of every stage");
    command->add_option("--into", *into, "folder for the pictures; made when it is not there")->capture_default_str()->option_text("FOLDER");
    const std::map<std::string, ui::Scheme> schemes = {{"light", ui::Scheme::light}, {"dark", ui::Scheme::dark}, {"contrast", ui::Scheme::highContrast}};
    command->add_option("--colours", *scheme, "light, dark or contrast")->transform(CLI::Transformer(schemes).description(""))->option_text("SCHEME");
    command->footer("Needs no display. Exit code 0 only if every stage succeeded and the engine answered as it should.");
    command->callback([into, scheme, &exitCode] { exitCode = tour(*into, *scheme); });
}

}  // namespace rolewright::app
