#include "app/commands/command.h"
#include "app/commands/junit.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "core/training/checker.h"
#include "core/training/lint.h"
#include "core/training/record.h"
#include "core/training/skeleton.h"

#include <QSaveFile>

#include <filesystem>
#include <fstream>

namespace rolewright::app {

namespace {

constexpr std::size_t largestRecord = 16u << 20;

constexpr const char* examples = R"(Examples:
  rolewright train new my-pack
  rolewright train lint my-pack --junit lint.xml
  rolewright play --check my-pack
  rolewright train mutate my-pack
  rolewright train bundle my-pack my-pack.iamtrain
  rolewright train verify my-pack.iamtrain record.json
  rolewright train stats records/*.json

How packs are written is told in resources/training/README.md. The exit code is 0 when nothing is wrong, 1 when something is, 253 when a file cannot be used.)";

struct Options {
    std::string pack;
    std::string output;
    std::string junit;
    std::string anchors;
    std::vector<std::string> records;
    bool byLearner = false;
};

int fail(const Error& error, int code)
{
    complain({error.code, error.message, {}});
    return code;
}

Result<void> write(const std::string& path, const std::string& text)
{
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) || !file.flush() || !file.commit())
        return Error{"Unwritable", "`" + path + "` cannot be written: " + file.errorString().toStdString(), {}};
    return {};
}

Result<json::Object> readObject(const std::string& path)
{
    const auto text = readInput(path, largestRecord);
    return text ? json::parseObject(*text) : Result<json::Object>(text.error());
}

std::string placeOf(const training::Flaw& flaw)
{
    return flaw.file + ":" + std::to_string(flaw.span.begin.line) + ":" + std::to_string(flaw.span.begin.column);
}

int lint(const Options& options)
{
    const auto files = training::readPack(options.pack);
    if (!files)
        return fail(files.error(), exit_code::environment);
    std::optional<training::AnchorList> anchors;
    if (!options.anchors.empty()) {
        const auto text = readInput(options.anchors, largestRecord);
        const auto list = text ? training::AnchorList::read(*text) : Result<training::AnchorList>(text.error());
        if (!list)
            return fail(list.error(), exit_code::environment);
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
            return fail(written.error(), exit_code::environment);
    }
    return wrong == 0 ? exit_code::success : exit_code::refused;
}

int bundle(const Options& options)
{
    const auto files = training::readPack(options.pack);
    if (!files)
        return fail(files.error(), exit_code::environment);
    if (const auto pack = training::loadPack(*files); !pack)
        return fail(pack.error(), exit_code::refused);
    const auto written = write(options.output, training::bundleOf(*files));
    return written ? exit_code::success : fail(written.error(), exit_code::environment);
}

int verify(const Options& options)
{
    const auto files = training::readPack(options.pack);
    if (!files)
        return fail(files.error(), exit_code::environment);
    const auto pack = training::loadPack(*files);
    if (!pack)
        return fail(pack.error(), exit_code::refused);
    bool all = true;
    for (const std::string& path : options.records) {
        const auto record = readObject(path);
        const auto verified = record ? training::verifyRecord(*record, *pack) : Result<void>(record.error());
        all = all && verified.ok();
        if (!print(forTerminal(path + ": " + (verified ? "genuine: these moves come to this result\n" : verified.error().message + "\n"))))
            return exit_code::environment;
    }
    return all ? exit_code::success : exit_code::refused;
}

int mutate(const Options& options)
{
    const auto files = training::readPack(options.pack);
    if (!files)
        return fail(files.error(), exit_code::environment);
    const auto pack = training::loadPack(*files);
    if (!pack)
        return fail(pack.error(), exit_code::refused);
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
        return fail({"Exists", "`" + options.pack + "` is there already; nothing was written", {}}, exit_code::usage);
    const std::string name = folder.filename().string();
    const auto files = training::skeleton(name);
    if (!files)
        return fail(files.error(), exit_code::usage);
    for (const auto& [path, text] : *files) {
        std::filesystem::create_directories((folder / path).parent_path(), failure);
        if (const auto written = write((folder / path).string(), text); !written)
            return fail(written.error(), exit_code::environment);
    }
    return exit_code::success;
}

int stats(const Options& options)
{
    std::vector<json::Object> records;
    std::size_t unread = 0;
    for (const std::string& path : options.records) {
        auto record = readObject(path);
        if (!record)
            return fail({record.error().code, "`" + path + "`: " + record.error().message, {}}, exit_code::environment);
        records.push_back(*std::move(record));
    }
    const std::string table = training::statistics(records, unread);
    if (unread > 0)
        std::fprintf(stderr, "rolewright: %zu of %zu files are no records\n", unread, records.size());
    return print(forTerminal(options.byLearner ? training::classTable(records) : table)) ? exit_code::success : exit_code::environment;
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
    const auto addRecords = [&](CLI::App* sub) { sub->add_option("records", options->records, "Records of learners")->required()->check(refuseEmpty)->option_text("RECORD ..."); };
    addPack(add("new", "Writes a small pack to begin with, into a new folder", makeNew), "The folder; its name is the pack's id");
    CLI::App* const lintCommand = add("lint", "Says everything that is wrong with a pack, and where", lint);
    addPack(lintCommand, "A pack's folder, or a bundle");
    lintCommand->add_option("--junit", options->junit, "Write the findings as JUnit XML as well")->check(refuseEmpty)->option_text("FILE");
    lintCommand->add_option("--anchors", options->anchors, "The window's places, to hold anchors against")->check(refuseEmpty)->option_text("FILE");
    CLI::App* const bundleCommand = add("bundle", "Writes a pack as one file that can be mailed", bundle);
    addPack(bundleCommand, "A pack's folder");
    bundleCommand->add_option("output", options->output, "The bundle, as a rule NAME.iamtrain")->required()->check(refuseEmpty)->option_text("FILE");
    CLI::App* const verifyCommand = add("verify", "Plays records again and says whether they come to what they say. That proves the moves, not who made them", verify);
    addPack(verifyCommand, "The pack that was played");
    addRecords(verifyCommand);
    addPack(add("mutate", "Bends the solutions of a pack and says which bent ones its goals let pass", mutate), "A pack's folder, or a bundle");
    CLI::App* const statsCommand = add("stats", "Where learners got stuck, as CSV", stats);
    addRecords(statsCommand);
    statsCommand->add_flag("--by-learner", options->byLearner, "A line for each record with what each concept came to, in place of one for each step");
}

}  // namespace rolewright::app
