#include "app/commands/command.h"
#include "app/commands/junit.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "app/commands/train.h"
#include "app/commands/training_files.h"
#include "core/training/checker.h"
#include "core/training/lint.h"
#include "core/training/pack_diff.h"
#include "core/training/skeleton.h"

#include <filesystem>
#include <fstream>

namespace rolewright::app {

namespace {

constexpr std::size_t largestAnchors = 16u << 20;

constexpr const char* examples = R"(Examples:
  rolewright train new my-pack
  rolewright train lint my-pack --junit lint.xml
  rolewright play --check my-pack
  rolewright train mutate my-pack
  rolewright train bundle my-pack my-pack.iamtrain
  rolewright train diff old-pack my-pack
  rolewright train record my-pack --step let-her-read game.json
  rolewright train verify basics records --class class.json --code-file code.txt
  rolewright train stats records --by-learner --class class.json
  rolewright train certificate alice-record.json --into alice.pdf
  rolewright train xapi records > statements.json

How packs are written is told in resources/training/README.md. The exit code is 0 when nothing is wrong, 1 when something is, 253 when a file cannot be used.)";

struct Options {
    std::string pack;
    std::string output;
    std::string junit;
    std::string anchors;
    std::string older;
};

int failPlainly(const Error& error, int code)
{
    complain({error.code, error.message, {}});
    return code;
}

std::string placeOf(const training::Flaw& flaw)
{
    return flaw.file + ":" + std::to_string(flaw.span.begin.line) + ":" + std::to_string(flaw.span.begin.column);
}

int lint(const Options& options)
{
    const auto files = findPack(options.pack);
    if (!files)
        return failPlainly(files.error(), exit_code::environment);
    std::optional<training::AnchorList> anchors;
    if (!options.anchors.empty()) {
        const auto text = readInput(options.anchors, largestAnchors);
        const auto list = text ? training::AnchorList::read(*text) : Result<training::AnchorList>(text.error());
        if (!list)
            return failPlainly(list.error(), exit_code::environment);
        anchors = *list;
    }
    std::vector<JUnitCase> cases;
    std::size_t wrong = 0;
    for (const training::Flaw& flaw : training::lint(*files, anchors ? &*anchors : nullptr)) {
        const std::string message = flaw.message.english();
        wrong += flaw.mustGo();
        cases.push_back({flaw.file, flaw.rule + " " + placeOf(flaw), flaw.mustGo() ? message : std::string()});
        if (!print(forTerminal(placeOf(flaw) + ": " + flaw.rule + ": " + message + "\n")))
            return exit_code::environment;
    }
    if (!options.junit.empty()) {
        if (cases.empty())
            cases.push_back({options.pack, "nothing is wrong", {}});
        if (const auto written = writeJUnit(options.junit, "rolewright train lint", cases); !written)
            return failPlainly(written.error(), exit_code::environment);
    }
    return wrong == 0 ? exit_code::success : exit_code::refused;
}

int bundle(const Options& options)
{
    const auto files = findPack(options.pack);
    if (!files)
        return failPlainly(files.error(), exit_code::environment);
    if (const auto pack = training::loadPack(*files); !pack)
        return failPlainly(pack.error(), exit_code::refused);
    const auto written = writeWhole(options.output, training::bundleOf(*files));
    return written ? exit_code::success : failPlainly(written.error(), exit_code::environment);
}

std::string inWords(const training::Difference& difference)
{
    static constexpr const char* words[] = {"is new", "is gone", "was changed", "has other texts", "was changed, and its version is the same"};
    std::string text = difference.walkthrough + ": " + (difference.step.empty() ? "the walkthrough" : difference.step) + " " + words[static_cast<std::size_t>(difference.kind)];
    if (!difference.migration.empty())
        text += "; saved games: " + difference.migration;
    return text + (difference.wantsMigration() ? "; no migration says what becomes of saved games\n" : "\n");
}

int diff(const Options& options)
{
    const auto before = findPack(options.older);
    const auto after = findPack(options.pack);
    if (!before || !after)
        return failPlainly(before ? after.error() : before.error(), exit_code::environment);
    for (const training::Difference& difference : training::differences(*before, *after)) {
        if (!print(forTerminal(inWords(difference))))
            return exit_code::environment;
    }
    return exit_code::success;
}

int mutate(const Options& options)
{
    const auto files = findPack(options.pack);
    if (!files)
        return failPlainly(files.error(), exit_code::environment);
    const auto pack = training::loadPack(*files);
    if (!pack)
        return failPlainly(pack.error(), exit_code::refused);
    std::size_t tried = 0;
    std::size_t passed = 0;
    for (const training::Walkthrough& walkthrough : pack->walkthroughs) {
        for (const training::Claim& claim : training::proveAgainstVariants(walkthrough)) {
            ++tried;
            passed += !claim.holds;
            if (!claim.holds && !print(forTerminal(walkthrough.file + ":" + std::to_string(claim.span.begin.line) + ": " + claim.step + ": passes " + claim.what.substr(claim.what.find(' ') + 1) + "\n")))
                return exit_code::environment;
        }
    }
    std::fprintf(stderr, "rolewright: %zu of %zu bent solutions pass; whether they should is for the author to say\n", passed, tried);
    return exit_code::success;
}

int makeNew(const Options& options)
{
    std::error_code failure;
    const std::filesystem::path folder(options.pack);
    if (std::filesystem::exists(folder, failure))
        return failPlainly({"Exists", "`" + options.pack + "` is there already; nothing was written", {}}, exit_code::usage);
    const std::string name = folder.filename().string();
    const auto files = training::skeleton(name);
    if (!files)
        return failPlainly(files.error(), exit_code::usage);
    for (const auto& [path, text] : *files) {
        std::filesystem::create_directories((folder / path).parent_path(), failure);
        if (const auto written = writeWhole((folder / path).string(), text); !written)
            return failPlainly(written.error(), exit_code::environment);
    }
    return exit_code::success;
}

}  // namespace

void addTrain(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("train", "Makes and checks packs of walkthroughs, and reads what learners hand in");
    command->require_subcommand(1);
    command->footer(examples);
    const auto add = [&](const char* name, const char* what, int (*run)(const Options&)) {
        CLI::App* const sub = command->add_subcommand(name, what);
        sub->callback([options, run, &exitCode] { exitCode = run(*options); });
        return sub;
    };
    const auto addPack = [&](CLI::App* sub, const char* what) { sub->add_option("pack", options->pack, what)->required()->check(refuseEmpty)->option_text("PACK"); };
    addPack(add("new", "Writes a small pack to begin with, into a new folder", makeNew), "The folder; its name is the pack's id");
    CLI::App* const lintCommand = add("lint", "Says everything that is wrong with a pack, and where", lint);
    addPack(lintCommand, "A pack's folder, a bundle, or a name");
    lintCommand->add_option("--junit", options->junit, "Write the findings as JUnit XML as well")->check(refuseEmpty)->option_text("FILE");
    lintCommand->add_option("--anchors", options->anchors, "The window's places, to hold anchors against")->check(refuseEmpty)->option_text("FILE");
    CLI::App* const bundleCommand = add("bundle", "Writes a pack as one file that can be mailed", bundle);
    addPack(bundleCommand, "A pack's folder");
    bundleCommand->add_option("output", options->output, "The bundle, as a rule NAME.iamtrain")->required()->check(refuseEmpty)->option_text("FILE");
    CLI::App* const diffCommand = add("diff", "What changed from one version of a pack to the next, and what becomes of saved games", diff);
    diffCommand->add_option("older", options->older, "The older version")->required()->check(refuseEmpty)->option_text("OLDER");
    addPack(diffCommand, "The newer version");
    addPack(add("mutate", "Bends the solutions of a pack and says which bent ones its goals let pass", mutate), "A pack's folder, a bundle, or a name");
    addAuthorMode(*command, exitCode);
    addRecords(*command, exitCode);
}

}  // namespace rolewright::app
