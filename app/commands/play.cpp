#include "app/commands/command.h"
#include "app/commands/junit.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "app/commands/text_player.h"
#include "core/training/checker.h"

#include <QSaveFile>

#include <filesystem>
#include <iostream>

namespace rolewright::app {

namespace {

constexpr std::size_t largestGame = 16u << 20;

constexpr const char* examples = R"(Examples:
  rolewright play --check resources/training/basics
  rolewright play resources/training/basics --text --walkthrough w03-role-and-trust
  rolewright play lesson.iamtrain --text --progress alice.json --record alice-record.json --learner Alice

--check proves every walkthrough: its exercises are open before and done after the author's solution, other solutions are accepted, wrong ones refused with their
diagnosis, predictions are what the engine says. One line for each claim that does not hold; the exit code is 0 when all hold, 1 when not.

--text plays one walkthrough in the terminal, in a practice world of its own. A pack is a folder, or a bundle (*.iamtrain).)";

struct Options {
    std::string pack;
    std::string walkthrough;
    std::string junit;
    std::string progress;
    std::string record;
    std::string learner = "learner";
    std::string locale = "en";
    std::uint32_t seed = 0;
    bool hasSeed = false;
    bool check = false;
    bool text = false;
};

int fail(const Error& error, int code)
{
    complain({error.code, error.message, {}});
    return code;
}

Result<void> save(const std::string& path, const json::Object& object)
{
    QSaveFile file(QString::fromStdString(path));
    const std::string text = json::pretty(object, 1) + "\n";
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) || !file.flush() || !file.commit())
        return Error{"Unwritable", "`" + path + "` cannot be written: " + file.errorString().toStdString(), {}};
    return {};
}

int check(const training::Pack& pack, const Options& options)
{
    std::vector<JUnitCase> cases;
    std::size_t failed = 0;
    for (const training::Walkthrough& walkthrough : pack.walkthroughs) {
        if (!options.walkthrough.empty() && walkthrough.lesson.id != options.walkthrough)
            continue;
        for (const training::Claim& claim : training::prove(walkthrough)) {
            const std::string place = walkthrough.file + ":" + std::to_string(claim.span.begin.line) + ": " + (claim.step.empty() ? "" : claim.step + ": ");
            cases.push_back({walkthrough.lesson.id + "." + claim.step, claim.what, claim.holds ? std::string() : claim.detail + " "});
            if (claim.holds)
                continue;
            ++failed;
            if (!print(forTerminal(place + "not so: " + claim.what + ": " + claim.detail + "\n")))
                return exit_code::environment;
        }
    }
    if (!options.junit.empty()) {
        if (const auto written = writeJUnit(options.junit, "rolewright play --check " + pack.id, cases); !written)
            return fail(written.error(), exit_code::environment);
    }
    std::fprintf(stderr, "rolewright: %zu of %zu claims hold\n", cases.size() - failed, cases.size());
    return failed == 0 ? exit_code::success : exit_code::refused;
}

Result<std::unique_ptr<training::Player>> begin(const training::Pack& pack, const training::Walkthrough& walkthrough, const Options& options)
{
    const auto seed = options.hasSeed ? std::optional(options.seed) : std::nullopt;
    if (options.progress.empty() || !std::filesystem::exists(options.progress))
        return training::Player::start(walkthrough, seed);
    const auto text = readInput(options.progress, largestGame);
    if (!text)
        return text.error();
    const auto progress = json::parseObject(*text);
    if (!progress)
        return progress.error();
    auto resumed = training::resume(*progress, walkthrough, pack.hash);
    if (!resumed)
        return resumed.error();
    if (resumed->changed)
        std::fprintf(stderr, "rolewright: the walkthrough was changed since; what could be kept was kept\n");
    return std::move(resumed->player);
}

int playText(const training::Pack& pack, const Options& options)
{
    const training::Walkthrough* const walkthrough = options.walkthrough.empty() ? &pack.walkthroughs.front() : pack.find(options.walkthrough);
    if (!walkthrough)
        return fail({"NoWalkthrough", "there is no walkthrough `" + options.walkthrough + "` in this pack", {}}, exit_code::usage);
    auto player = begin(pack, *walkthrough, options);
    if (!player)
        return fail(player.error(), exit_code::environment);
    Result<void> saved;
    const auto keep = [&](const training::Player& now) {
        if (!options.progress.empty())
            saved = save(options.progress, training::progressOf(now, pack.hash));
        if (!saved)
            complain(saved.error());
    };
    TextPlayer terminal(**player, *walkthrough, options.locale, [](const std::string& text) { print(forTerminal(text)); }, keep);
    terminal.run(std::cin);
    if (!options.record.empty()) {
        if (auto written = save(options.record, training::recordOf(**player, {options.learner, pack.id, pack.hash})); !written)
            return fail(written.error(), exit_code::environment);
    }
    return saved ? exit_code::success : exit_code::environment;
}

int play(const Options& options)
{
    if (options.check == options.text)
        return fail({"Usage", "say how: --check proves the walkthroughs, --text plays one here", {}}, exit_code::usage);
    const auto files = training::readPack(options.pack);
    if (!files)
        return fail(files.error(), exit_code::environment);
    const auto pack = training::loadPack(*files);
    if (!pack)
        return fail(pack.error(), exit_code::refused);
    if (!options.walkthrough.empty() && !pack->find(options.walkthrough))
        return fail({"NoWalkthrough", "there is no walkthrough `" + options.walkthrough + "` in this pack", {}}, exit_code::usage);
    return options.check ? check(*pack, options) : playText(*pack, options);
}

}  // namespace

void addPlay(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("play", "Plays a walkthrough in the terminal, or proves that those of a pack can be played");
    command->add_option("pack", options->pack, "A pack's folder, or a bundle")->required()->check(refuseEmpty)->option_text("PACK");
    command->add_flag("--check", options->check, "Prove the walkthroughs");
    command->add_flag("--text", options->text, "Play one walkthrough here");
    command->add_option("--walkthrough", options->walkthrough, "Its id. Default: all for --check, the first for --text")->check(refuseEmpty)->option_text("ID");
    command->add_option("--junit", options->junit, "Write the claims of --check as JUnit XML")->check(refuseEmpty)->option_text("FILE");
    command->add_option("--progress", options->progress, "Go on with the game in this file, and keep it there")->check(refuseEmpty)->option_text("FILE");
    command->add_option("--record", options->record, "Write the record of the game at its end")->check(refuseEmpty)->option_text("FILE");
    command->add_option("--learner", options->learner, "Who plays, for the record")->check(refuseEmpty)->option_text("NAME");
    command->add_option("--language", options->locale, "Of the texts. Default: en")->check(refuseEmpty)->option_text("LOCALE");
    CLI::Option* const seed = command->add_option("--seed", options->seed, "Other ids than usual, for exams")->option_text("NUMBER");
    command->footer(examples);
    command->callback([options, seed, &exitCode] {
        options->hasSeed = seed->count() > 0;
        exitCode = play(*options);
    });
}

}  // namespace rolewright::app
