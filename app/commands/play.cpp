#include "app/commands/command.h"
#include "app/commands/junit.h"
#include "app/commands/play_window.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "app/commands/text_player.h"
#include "app/commands/training_files.h"
#include "core/base/time_text.h"
#include "core/training/checker.h"
#include "ui/theme/language.h"

#include <QLockFile>

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace rolewright::app {

namespace {

constexpr std::size_t largestGame = 16u << 20;

constexpr const char* examples = R"(Examples:
  rolewright play --list
  rolewright play w03-role-and-trust
  rolewright play lesson.iamtrain --progress alice.json --record alice-record.json --learner Alice
  rolewright play w03-role-and-trust --class class.json --code-file code.txt --record alice-record.json --learner Alice
  rolewright play --check my-pack
  rolewright play --ui w03-role-and-trust --into pictures

One walkthrough is played in the terminal, in a practice world of its own. WHAT is a pack's folder, a bundle (*.iamtrain), or the name of a pack or walkthrough that comes
with the program; --list names those.

--check proves every walkthrough: its exercises are open before and done after the author's solution, other solutions are accepted, wrong ones refused with their
diagnosis, predictions are what the engine says. One line for each claim that does not hold; the exit code is 0 when all hold, 1 when not. Without WHAT those that
come with the program are proved.

--ui plays walkthroughs through the real window, which needs no display: each step's place is looked for, its question answered as its author expects, its solution shown, taken
back and done with mouse and keys: in the window's forms, or typed into the terminal where there is none. Where the hand does not get through, the coach does the step and
it is said why. A picture of every step is kept; the exit code is 0 when all were played to their end, 1 when not.)";

struct Options {
    std::string what;
    std::string walkthrough;
    std::string junit;
    std::string progress;
    std::string record;
    std::string learner = "learner";
    std::string locale = "en";
    std::string rules;
    std::string code;
    std::uint32_t seed = 0;
    bool hasSeed = false;
    bool check = false;
    bool list = false;
    bool text = false;
    bool window = false;
    std::string into = "walk";
};

int failPlainly(const Error& error, int code)
{
    complain({error.code, error.message, {}});
    return code;
}

Result<void> save(const std::string& path, const json::Object& object)
{
    return writeWhole(path, json::pretty(object, 1) + "\n");
}

/// One pack or several, and the walkthrough in them that is meant; empty: any.
struct Chosen {
    std::vector<training::Pack> packs;
    std::string walkthrough;
};

/// The packs that are meant. A name that no pack bears may be that of a walkthrough that comes with the program.
Result<Chosen> choose(const Options& options)
{
    Chosen chosen{{}, options.walkthrough};
    const auto take = [&](const Result<training::PackFiles>& files) -> Result<void> {
        auto pack = files ? training::loadPack(*files) : Result<training::Pack>(files.error());
        if (!pack)
            return pack.error();
        chosen.packs.push_back(*std::move(pack));
        return {};
    };
    const auto named = options.what.empty() ? Result<void>() : take(findPack(options.what));
    if (!options.what.empty() && (named || named.error().code != "NoPack"))
        return named ? Result<Chosen>(std::move(chosen)) : named.error();
    for (const std::string& name : packNames()) {
        if (auto taken = take(namedPack(name)); !taken)
            return taken.error();
    }
    if (options.what.empty())
        return chosen;
    std::erase_if(chosen.packs, [&](const training::Pack& pack) { return !pack.find(options.what); });
    chosen.walkthrough = options.what;
    return chosen.packs.empty() ? Result<Chosen>(named.error()) : Result<Chosen>(std::move(chosen));
}

/// One line a walkthrough: id, minutes, title.
int list(const Chosen& chosen, const Options& options)
{
    std::string text;
    for (const training::Pack& pack : chosen.packs) {
        for (const training::Walkthrough& walkthrough : pack.walkthroughs) {
            const std::string& id = walkthrough.lesson.id;
            if (chosen.walkthrough.empty() || chosen.walkthrough == id)
                text += id + std::string(id.size() < 24 ? 24 - id.size() : 1, ' ') + std::to_string(walkthrough.lesson.minutes) + " min  " + walkthrough.texts(options.locale).of("title") + "\n";
        }
    }
    return print(forTerminal(text)) ? exit_code::success : exit_code::environment;
}

int check(const Chosen& chosen, const Options& options)
{
    std::vector<JUnitCase> cases;
    std::size_t failed = 0;
    for (const training::Pack& pack : chosen.packs) {
        for (const training::Walkthrough& walkthrough : pack.walkthroughs) {
            if (!chosen.walkthrough.empty() && walkthrough.lesson.id != chosen.walkthrough)
                continue;
            for (const training::Claim& claim : training::prove(walkthrough)) {
                const std::string place = walkthrough.file + ":" + std::to_string(claim.span.begin.line) + ": " + (claim.step.empty() ? "" : claim.step + ": ");
                cases.push_back({walkthrough.lesson.id + "." + claim.step, claim.what, claim.holds ? std::string() : claim.detail + " "});
                failed += !claim.holds;
                if (!claim.holds && !print(forTerminal(place + "not so: " + claim.what + ": " + claim.detail + "\n")))
                    return exit_code::environment;
            }
        }
    }
    if (!options.junit.empty()) {
        if (const auto written = writeJUnit(options.junit, "rolewright play --check" + (options.what.empty() ? std::string() : " " + options.what), cases); !written)
            return failPlainly(written.error(), exit_code::environment);
    }
    std::fprintf(stderr, "rolewright: %zu of %zu claims hold\n", cases.size() - failed, cases.size());
    return failed == 0 ? exit_code::success : exit_code::refused;
}

Result<std::unique_ptr<training::Player>> begin(const training::Pack& pack, const training::Walkthrough& walkthrough, const training::ClassRules& rules, const Options& options)
{
    const auto own = options.hasSeed ? std::optional(options.seed) : std::nullopt;
    const auto seed = rules.examSeed ? std::optional(rules.seedFor(options.learner, walkthrough.lesson.id)) : own;
    if (options.progress.empty() || !std::filesystem::exists(options.progress))
        return training::Player::start(walkthrough, seed, rules.help);
    const auto text = readInput(options.progress, largestGame);
    if (!text)
        return text.error();
    const auto progress = json::parseObject(*text);
    if (!progress)
        return progress.error();
    auto resumed = training::resume(*progress, walkthrough, pack.hash, rules.help);
    if (!resumed)
        return resumed.error();
    if (seed && resumed->player->seed() != *seed)
        return Error{"WrongSeed", "the game in `" + options.progress + "` was begun with other ids: another learner's, or another class's", {}};
    if (resumed->changed)
        std::fprintf(stderr, "rolewright: the walkthrough was changed since; what could be kept was kept\n");
    return std::move(resumed->player);
}

Result<void> writeRecord(const training::Player& player, const training::Pack& pack, const training::ClassRules& rules, const Options& options)
{
    if (options.record.empty())
        return {};
    json::Object record = training::recordOf(player, {options.learner, pack.id, pack.hash, toIso8601(SystemClock().now())}, rules);
    if (!options.code.empty()) {
        const auto code = classCode(options.code);
        if (!code)
            return code.error();
        record = training::sealed(std::move(record), *code);
    }
    return save(options.record, record);
}

Error lockedGame(const QLockFile& lock, const std::string& path)
{
    if (lock.error() == QLockFile::LockFailedError)
        return {"InUse", "the game in `" + path + "` is being played by another `rolewright play`: end that one first", {}};
    return {"Unwritable", "the file `" + path + ".lock`, which keeps others from playing this game, cannot be written: put the game into a folder that can be", {}};
}

int playText(const training::Pack& pack, const training::Walkthrough& walkthrough, const Options& options)
{
    const auto rules = classRules(options.rules);
    if (!rules)
        return failPlainly(rules.error(), exit_code::environment);
    if (const auto code = options.code.empty() ? Result<std::string>(std::string()) : classCode(options.code); !code)
        return failPlainly(code.error(), exit_code::environment);
    const HeadlessApplication application;
    ui::installLanguage(*QCoreApplication::instance(), QString::fromStdString(options.locale));
    QLockFile lock(QString::fromStdString(options.progress + ".lock"));
    lock.setStaleLockTime(0);  // however long one plays: only of a process that is gone it is none
    if (!options.progress.empty() && !lock.tryLock())
        return failPlainly(lockedGame(lock, options.progress), exit_code::environment);
    const SystemClock clock;
    auto player = begin(pack, walkthrough, *rules, options);
    if (!player)
        return failPlainly(player.error(), exit_code::environment);
    (*player)->watch(clock);
    Result<void> saved;
    const auto keep = [&](const training::Player& now) {
        if (!options.progress.empty())
            saved = save(options.progress, training::progressOf(now, pack.hash));
        if (!saved)
            complain(saved.error());
    };
    TextPlayer terminal(**player, walkthrough, options.locale, [](const std::string& text) { print(forTerminal(text)); }, keep, rules->weights);
    terminal.run(std::cin);
    if (auto written = writeRecord(**player, pack, *rules, options); !written)
        return failPlainly(written.error(), exit_code::environment);
    return saved ? exit_code::success : exit_code::environment;
}

int play(const Options& options)
{
    if (options.check + options.text + options.list + options.window > 1)
        return failPlainly({"Usage", "only one of --check, --text, --ui and --list", {}}, exit_code::usage);
    if (options.what.empty() && options.walkthrough.empty() && !options.check && !options.list && !options.window)
        return failPlainly({"Usage", "say which walkthrough; `rolewright play --list` names them", {}}, exit_code::usage);
    const auto chosen = choose(options);
    if (!chosen)
        return failPlainly(chosen.error(), chosen.error().code == "NoPack" || chosen.error().code == "Unreadable" || chosen.error().code == "TooLarge" ? exit_code::environment : exit_code::refused);
    const auto holds = [&](const training::Pack& pack) { return chosen->walkthrough.empty() || pack.find(chosen->walkthrough); };
    const auto pack = std::find_if(chosen->packs.begin(), chosen->packs.end(), holds);
    if (pack == chosen->packs.end())
        return failPlainly({"NoWalkthrough", "there is no walkthrough `" + chosen->walkthrough + "` here", {}}, exit_code::usage);
    if (options.list)
        return list(*chosen, options);
    if (options.check)
        return check(*chosen, options);
    if (options.window)
        return playInWindow(*pack, chosen->walkthrough, options.locale, options.into);
    return playText(*pack, chosen->walkthrough.empty() ? pack->walkthroughs.front() : *pack->find(chosen->walkthrough), options);
}

}  // namespace

void addPlay(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("play", "Plays a walkthrough in the terminal, or proves that those of a pack can be played");
    command->add_option("what", options->what, "A pack's folder, a bundle, or a pack or walkthrough by name")->check(refuseEmpty)->option_text("WHAT");
    command->add_flag("--list", options->list, "Name the walkthroughs");
    command->add_flag("--check", options->check, "Prove the walkthroughs");
    command->add_flag("--text", options->text, "Play one walkthrough here; this is what is done otherwise");
    command->add_flag("--ui", options->window, "Play the walkthroughs in the window, and keep pictures");
    command->add_option("--into", options->into, "Folder for the pictures of --ui; made when it is not there")->capture_default_str()->option_text("FOLDER");
    command->add_option("--walkthrough", options->walkthrough, "Its id. Default: all for --check and --ui, the first for --text")->check(refuseEmpty)->option_text("ID");
    command->add_option("--junit", options->junit, "Write the claims of --check as JUnit XML")->check(refuseEmpty)->option_text("FILE");
    command->add_option("--progress", options->progress, "Go on with the game in this file, and keep it there")->check(refuseEmpty)->option_text("FILE");
    command->add_option("--record", options->record, "Write the record of the game at its end")->check(refuseEmpty)->option_text("FILE");
    command->add_option("--learner", options->learner, "Who plays, for the record")->check(refuseEmpty)->option_text("NAME");
    command->add_option("--class", options->rules, "Rules of the class that it is played in")->check(refuseEmpty)->option_text("FILE");
    command->add_option("--code-file", options->code, "A file with the code of the class, to seal the record with")->check(refuseEmpty)->option_text("FILE");
    command->add_option("--language", options->locale, "Of the texts. Default: en")->check(refuseEmpty)->option_text("LOCALE");
    CLI::Option* const seed = command->add_option("--seed", options->seed, "Other ids than usual, for exams")->option_text("NUMBER");
    command->footer(examples);
    command->callback([options, seed, &exitCode] {
        options->hasSeed = seed->count() > 0;
        exitCode = play(*options);
    });
}

}  // namespace rolewright::app
