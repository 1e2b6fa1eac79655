#include "app/commands/command.h"
#include "app/commands/private_window.h"
#include "app/commands/streams.h"
#include "core/engine/practice_world.h"
#include "ui/shell/main_window.h"
#include "ui/theme/language.h"
#include "ui/tour/gallery.h"
#include "ui/tour/gallery_world.h"
#include "ui/tour/tour.h"

#include <QProcess>
#include <QStringList>

#include <cstdio>

namespace rolewright::app {

namespace {

/// One way to look at the window.
struct Look {
    std::string scheme;
    std::string language;
    int scale = 100;  ///< percent
    std::string size;  ///< "1024x640"; the window's own when it is empty

    std::string name() const { return scheme + "-" + language + "-" + std::to_string(scale) + (size.empty() ? "" : "-" + size); }
};

/// What was asked for; what is empty stands for everything.
struct Wish {
    std::string into = "gallery";
    std::vector<std::string> schemes;
    std::vector<std::string> languages;
    std::vector<int> scales;
    std::string size;
};

/// Of a window that is `look.size` large; made so that it is not larger than that whatever its contents ask for.
QSize sizeOf(const Look& look)
{
    const QStringList sides = QString::fromStdString(look.size).split(QLatin1Char('x'));
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize(1280, 800);
}

std::string wrongSize(const std::string& text)
{
    const QStringList sides = QString::fromStdString(text).split(QLatin1Char('x'));
    return sides.size() == 2 && sides[0].toInt() > 0 && sides[1].toInt() > 0 ? std::string() : "`" + text + "` is no size; write it as 1024x640";
}

std::vector<Look> looksOf(const Wish& wish)
{
    std::vector<std::string> schemes = wish.schemes;
    std::vector<std::string> languages = wish.languages;
    if (schemes.empty()) {
        for (const auto& [word, scheme] : schemeWords()) schemes.push_back(word);
    }
    if (languages.empty()) {
        for (const ui::Language& language : ui::languages()) languages.push_back(language.code.toStdString());
    }
    const std::vector<int> scales = wish.scales.empty() ? std::vector<int>{100, 200} : wish.scales;
    std::vector<Look> looks;
    for (const std::string& scheme : schemes) {
        for (const std::string& language : languages) {
            for (const int scale : scales) looks.push_back({scheme, language, scale, wish.size});
        }
    }
    return looks;
}

int takePictures(const Look& look, const std::string& into)
{
    qputenv("QT_SCALE_FACTOR", QByteArray::number(look.scale / 100.0));
    const auto folder = makeFolder(into + "/" + look.name());
    if (!folder) {
        complain(folder.error());
        return exit_code::environment;
    }
    Result<void> taken;
    if (auto window = PrivateWindow::create(engine::practiceWorld, schemeWords().at(look.scheme), QString::fromStdString(look.language)); !window) {
        taken = window.error();
    } else {
        taken = ui::furnishGallery((*window)->engine());
        ui::Application& application = (*window)->application();
        application.window().resize(sizeOf(look));
        application.window().show();
        if (taken)
            taken = ui::walkGallery(application, [&folder](const QString& name) { return ui::saveScreen(*folder + QLatin1Char('/') + name + QStringLiteral(".png")); });
    }
    if (!taken) {
        complain(taken.error());
        return exit_code::refused;
    }
    std::printf("%s\n", qPrintable(*folder));
    std::fflush(stdout);
    return exit_code::success;
}

int gallery(const Wish& wish)
{
    const std::vector<Look> looks = looksOf(wish);
    if (looks.size() == 1) {
        return takePictures(looks.front(), wish.into);
    }
    // Scale and language belong to a whole process: each look has one of its own.
    for (const Look& look : looks) {
        QStringList arguments = {QStringLiteral("gallery"), QStringLiteral("--into"), QString::fromStdString(wish.into), QStringLiteral("--colours"), QString::fromStdString(look.scheme),
                                 QStringLiteral("--language"), QString::fromStdString(look.language), QStringLiteral("--scale"), QString::number(look.scale)};
        if (!look.size.empty())
            arguments += {QStringLiteral("--size"), QString::fromStdString(look.size)};
        const int code = QProcess::execute(QStringLiteral("/proc/self/exe"), arguments);
        if (code != exit_code::success) {
            complain({"GalleryStopped", "the pictures of `" + look.name() + "` were not finished", {}});
            return exit_code::refused;
        }
    }
    return exit_code::success;
}

}  // namespace

void addGallery(CLI::App& app, int& exitCode)
{
    const auto wish = std::make_shared<Wish>();
    CLI::App* const command =
        app.add_subcommand("gallery", "Takes a picture of every page, tab and dialog over the practice world, in every colour scheme, language and scale");
    command->add_option("--into", wish->into, "folder for the pictures, one folder for each look; made when it is not there")->capture_default_str()->option_text("FOLDER");
    command->add_option("--colours", wish->schemes, "only these: light, dark, contrast")->check(CLI::IsMember({"light", "dark", "contrast"}).description(""))->option_text("SCHEME …");
    std::vector<std::string> codes;
    for (const ui::Language& language : ui::languages()) codes.push_back(language.code.toStdString());
    command->add_option("--language", wish->languages, "only these")->check(CLI::IsMember(codes).description(""))->option_text("CODE …");
    command->add_option("--scale", wish->scales, "only these, in percent: 100 and 200 unless told")->check(CLI::Range(50, 400).description(""))->option_text("PERCENT …");
    command->add_option("--size", wish->size, "the window's size, 1280x800 unless told")->check(CLI::Validator(wrongSize, "", "size"))->option_text("WIDTHxHEIGHT");
    command->footer("Needs no display.");
    command->callback([wish, &exitCode] { exitCode = gallery(*wish); });
}

}  // namespace rolewright::app
