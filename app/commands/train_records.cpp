// What learners hand in: records played again, counted, and made into certificates.
#include "app/commands/command.h"
#include "app/commands/new_file.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "app/commands/train.h"
#include "app/commands/training_files.h"
#include "app/graphical_application.h"
#include "core/training/record_files.h"
#include "ui/coach/certificate.h"

#include <QGuiApplication>

#include <algorithm>
#include <iterator>

namespace rolewright::app {

namespace {

struct Options {
    std::vector<std::string> packs;
    std::vector<std::string> records;
    std::string rules;
    std::string code;
    std::string into;
    std::string locale = "en";
    bool byLearner = false;
    bool force = false;
};

int failPlainly(const Error& error, int code)
{
    complain({error.code, error.message, {}});
    return code;
}

/// What records are held against.
struct Standard {
    std::vector<training::Pack> packs;
    training::ClassRules rules;
    std::string code;
};

/// The packs named, or those that come with the program.
Result<Standard> standardOf(const Options& options)
{
    Standard standard;
    for (const std::string& name : options.packs.empty() ? packNames() : options.packs) {
        const auto files = options.packs.empty() ? namedPack(name) : findPack(name);
        auto pack = files ? training::loadPack(*files) : Result<training::Pack>(files.error());
        if (!pack)
            return pack.error();
        standard.packs.push_back(*std::move(pack));
    }
    auto rules = classRules(options.rules);
    if (!rules)
        return rules.error();
    standard.rules = *std::move(rules);
    auto code = options.code.empty() ? Result<std::string>(std::string()) : classCode(options.code);
    if (!code)
        return code.error();
    standard.code = *std::move(code);
    return standard;
}

/// The files named and those in the folders named; `-` is standard input.
std::vector<training::HandedIn> handedIn(const Options& options)
{
    std::vector<training::HandedIn> files;
    for (const std::string& path : options.records) {
        if (path == "-") {
            const auto text = readInput(path, training::largestRecord);
            files.push_back({"standard input", text ? json::parseObject(*text) : Result<json::Object>(text.error())});
            continue;
        }
        auto found = training::readHandedIn(path);
        std::move(found.begin(), found.end(), std::back_inserter(files));
    }
    return files;
}

int verify(const Options& options)
{
    const auto standard = standardOf(options);
    if (!standard)
        return failPlainly(standard.error(), exit_code::environment);
    bool all = true;
    for (const training::HandedIn& one : handedIn(options)) {
        const auto genuine =
            one.record ? training::checkHandedIn(*one.record, standard->packs, standard->rules, standard->code) : Result<void>(one.record.error());
        all = all && genuine.ok();
        if (!print(forTerminal(one.file + ": " + (genuine ? "genuine: these moves come to this result" : genuine.error().message) + "\n")))
            return exit_code::environment;
    }
    return all ? exit_code::success : exit_code::refused;
}

Result<std::vector<json::Object>> readRecords(const Options& options)
{
    std::vector<json::Object> records;
    for (training::HandedIn& one : handedIn(options)) {
        if (!one.record)
            return Error{one.record.error().code, "`" + one.file + "`: " + one.record.error().message, {}};
        records.push_back(*std::move(one.record));
    }
    return records;
}

/// Prints what `say` makes of the records.
int printOf(const Options& options, std::string (*say)(const std::vector<json::Object>& records, std::size_t& unread))
{
    const auto records = readRecords(options);
    if (!records)
        return failPlainly(records.error(), exit_code::environment);
    std::size_t unread = 0;
    const std::string text = say(*records, unread);
    if (unread > 0)
        std::fprintf(stderr, "rolewright: %zu of %zu files are no records\n", unread, records->size());
    return print(text) ? exit_code::success : exit_code::environment;
}

int stats(const Options& options)
{
    if (!options.byLearner)
        return printOf(options,
                       [](const std::vector<json::Object>& records, std::size_t& unread) { return forTerminal(training::statistics(records, unread)); });
    const auto standard = standardOf(options);
    if (!standard)
        return failPlainly(standard.error(), exit_code::environment);
    return print(forTerminal(training::classTable(training::classRows(handedIn(options), standard->packs, standard->rules, standard->code))))
               ? exit_code::success
               : exit_code::environment;
}

int xapi(const Options& options)
{
    return printOf(options, [](const std::vector<json::Object>& records, std::size_t& unread) {
        return json::pretty(training::xapiStatements(records, unread), 1) + "\n";
    });
}

int certify(const Options& options)
{
    const auto standard = standardOf(options);
    if (!standard)
        return failPlainly(standard.error(), exit_code::environment);
    const training::HandedIn file{options.records.front(), training::readRecord(options.records.front())};
    if (!file.record)
        return failPlainly({file.record.error().code, "`" + file.file + "`: " + file.record.error().message, {}}, exit_code::environment);
    const auto certificate = ui::certificateOf(file, standard->packs, standard->rules, standard->code, options.locale);
    if (!certificate)
        return failPlainly({certificate.error().code, "`" + file.file + "`: " + certificate.error().message, {}}, exit_code::refused);
    if (!hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const GraphicalApplication application(QString::fromStdString(options.locale));
    const QByteArray pdf = ui::certificatePdf(*certificate);
    const auto written = writeFile(options.into, options.force, [&](const Sink& sink) {
        return sink({pdf.constData(), static_cast<std::size_t>(pdf.size())}) ? Result<void>()
                                                                             : Error{"Unwritable", "`" + options.into + "` cannot be written", {}};
    });
    return written ? exit_code::success : failPlainly(written.error(), written.error().code == "FileExists" ? exit_code::refused : exit_code::environment);
}

}  // namespace

void addRecords(CLI::App& train, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    const auto add = [&](const char* name, const char* what, int (*run)(const Options&)) {
        CLI::App* const sub = train.add_subcommand(name, what);
        sub->callback([options, run, &exitCode] { exitCode = run(*options); });
        return sub;
    };
    const auto take = [&](CLI::App* sub) {
        sub->add_option("records", options->records, "Records of learners, or folders of them")->required()->check(refuseEmpty)->option_text("RECORD ...");
    };
    const auto addClass = [&](CLI::App* sub) {
        sub->add_option("--class", options->rules, "Rules of the class")->check(refuseEmpty)->option_text("FILE");
        sub->add_option("--code-file", options->code, "A file with the code of the class: whoever has it sees whether a record was touched")
            ->check(refuseEmpty)
            ->option_text("FILE");
    };
    const auto addPacks = [&](CLI::App* sub) {
        sub->add_option("--pack", options->packs, "The packs that were played. Default: those that come with the program")
            ->check(refuseEmpty)
            ->option_text("PACK");
    };
    CLI::App* const verifyCommand =
        add("verify", "Plays records again and says whether they come to what they say. That proves the moves, not who made them", verify);
    verifyCommand
        ->add_option_function<std::string>(
            "pack", [options](const std::string& pack) { options->packs = {pack}; }, "The pack that was played")
        ->required()
        ->check(refuseEmpty)
        ->option_text("PACK");
    take(verifyCommand);
    addClass(verifyCommand);
    CLI::App* const statsCommand = add("stats", "Where learners got stuck, as CSV", stats);
    take(statsCommand);
    statsCommand->add_flag("--by-learner", options->byLearner,
                           "A line for each record, played again, with what each concept came to, in place of one for each step");
    addPacks(statsCommand);
    addClass(statsCommand);
    take(add("xapi", "Records as statements for a learning record store (xAPI), as JSON", xapi));
    CLI::App* const certificateCommand =
        add("certificate", "Writes the certificate of a walkthrough that was passed, as PDF, after playing its record again", certify);
    certificateCommand->add_option("record", options->records, "The learner's record")->required()->expected(1)->check(refuseEmpty)->option_text("RECORD");
    certificateCommand->add_option("--into", options->into, "The file to write")->required()->check(refuseEmpty)->option_text("FILE.pdf");
    certificateCommand->add_flag("--force", options->force, "Overwrite the file when it is there");
    certificateCommand->add_option("--language", options->locale, "Of the certificate. Default: en")->check(refuseEmpty)->option_text("LOCALE");
    addPacks(certificateCommand);
    addClass(certificateCommand);
}

}  // namespace rolewright::app
