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
    std::string size;  ///< "1024x640"

    std::string name() const { return scheme + "-" + language + "-" + std::to_string(scale) + "-" + size; }
};

/// What was asked for; what is empty stands for everything.
struct Wish {
    std::string into = "gallery";
    std::vector<std::string> schemes;
    std::vector<std::string> languages;
    std::vector<int> scales;
    std::vector<std::string> sizes;
};

/// Null for a text that is no size.
QSize sizeOf(const std::string& text)
{
    const QStringList sides = QString::fromStdString(text).split(QLatin1Char('x'));
    const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
    return size.isEmpty() ? QSize() : size;
}

std::string wrongSize(const std::string& text) { return sizeOf(text).isEmpty() ? "`" + text + "` is no size; write it as 1024x640" : std::string(); }

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
    const std::vector<std::string> sizes = wish.sizes.empty() ? std::vector<std::string>{"1280x800", "1024x640"} : wish.sizes;
    std::vector<Look> looks;
    for (const std::string& scheme : schemes) {
        for (const std::string& language : languages) {
            for (const int scale : scales) {
                for (const std::string& size : sizes) looks.push_back({scheme, language, scale, size});
            }
        }
    }
    return looks;
}

int takePictures(const Look& look, const std::string& into)
{
    const auto folder = makeFolder(into + "/" + look.name());
    if (!folder) {
        complain(folder.error());
        return exit_code::environment;
    }
    Result<void> taken;
    if (auto window = PrivateWindow::create(engine::practiceWorld, schemeWords().at(look.scheme), QString::fromStdString(look.language), {sizeOf(look.size), look.scale}); !window) {
        taken = window.error();
    } else {
        taken = ui::furnishGallery((*window)->engine());
        ui::Application& application = (*window)->application();
        application.window().resize(sizeOf(look.size));
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
        const QStringList arguments = {QStringLiteral("gallery"), QStringLiteral("--into"), QString::fromStdString(wish.into), QStringLiteral("--colours"), QString::fromStdString(look.scheme),
                                 QStringLiteral("--language"), QString::fromStdString(look.language), QStringLiteral("--scale"), QString::number(look.scale),
                                 QStringLiteral("--size"), QString::fromStdString(look.size)};
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
        app.add_subcommand("gallery", "Takes a picture of every page, tab and dialog over the practice world, in every colour scheme, language, scale and size");
    command->add_option("--into", wish->into, "folder for the pictures, one folder for each look; made when it is not there")->capture_default_str()->option_text("FOLDER");
    command->add_option("--colours", wish->schemes, "only these: light, dark, contrast")->check(CLI::IsMember({"light", "dark", "contrast"}).description(""))->option_text("SCHEME …");
    std::vector<std::string> codes;
    for (const ui::Language& language : ui::languages()) codes.push_back(language.code.toStdString());
    command->add_option("--language", wish->languages, "only these")->check(CLI::IsMember(codes).description(""))->option_text("CODE …");
    command->add_option("--scale", wish->scales, "only these, in percent: 100 and 200 unless told")->check(CLI::Range(50, 400).description(""))->option_text("PERCENT …");
    command->add_option("--size", wish->sizes, "only windows of these sizes: 1280x800 and 1024x640 unless told; at 200 percent a picture is twice as wide and high")->check(CLI::Validator(wrongSize, "", "size"))->option_text("WIDTHxHEIGHT …");
    command->footer("Needs no display and uses none; QT_QPA_PLATFORM=xcb shows the windows.");
    command->callback([wish, &exitCode] { exitCode = gallery(*wish); });
}

}  // namespace rolewright::app
