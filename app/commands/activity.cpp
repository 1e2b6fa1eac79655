#include "app/commands/command.h"
#include "app/commands/new_file.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "core/audit/chain.h"
#include "core/audit/log_file.h"
#include "core/base/time_text.h"

#include <QFileInfo>

#include <cstdio>

namespace rolewright::app {

namespace {

constexpr std::size_t pageSize = 1000;

constexpr const char* examples = R"(Examples:
  rolewright activity export trail.json
  rolewright activity export - --from 2026-11-24T00:00:00Z --to 2026-11-25 --account 111122223333
  rolewright activity verify

The file is a log file as CloudTrail delivers it: {"Records": [...]}. It is written whole or not at all, and a file that is there is not overwritten without
--force. Undo and import are no calls of AWS's and are left out. The exit code of `verify` is 1 when a record was changed or is missing.
Records cut off at the end leave no gap: compare the number with what was exported.)";

struct Options {
    std::string file;
    std::string from;
    std::string to;
    std::string account;
    std::string workspace;
    bool force = false;
};

Result<std::optional<Instant>> momentOf(const std::string& text, const char* option)
{
    if (text.empty()) {
        return std::optional<Instant>();
    }
    const auto moment = parseIso8601(text);
    if (!moment) {
        return Error{"InvalidParameter", std::string(option) + " `" + text + "` is no moment such as 2026-11-24T09:00:00Z", {}};
    }
    return moment;
}

Result<audit::LogSelection> selectionOf(const Options& options)
{
    const auto from = momentOf(options.from, "--from");
    if (!from) {
        return from.error();
    }
    const auto to = momentOf(options.to, "--to");
    if (!to) {
        return to.error();
    }
    if (!options.account.empty() && !AccountId::isValid(options.account)) {
        return Error{"InvalidParameter", "--account `" + options.account + "` is not twelve digits", {}};
    }
    return audit::LogSelection{*from, *to, options.account};
}

/// Shows `visit` every record, oldest first, until it says false.
void forEachRecord(const engine::Engine& engine, const std::function<bool(const audit::Record&)>& visit)
{
    for (std::uint64_t after = 0;;) {
        const auto page = engine.trail(after, pageSize);
        for (const audit::RecordPtr& record : page) {
            if (!visit(*record)) {
                return;
            }
        }
        if (page.empty()) {
            return;
        }
        after = page.back()->sequence;
    }
}

/// The records as they are wanted, through `sink`; how many they were.
Result<std::size_t> write(const engine::Engine& engine, const audit::LogSelection& selection, const audit::LogFile::Sink& sink)
{
    audit::LogFile log(selection, sink);
    bool written = true;
    forEachRecord(engine, [&](const audit::Record& record) { return written = log.add(record); });
    if (!written || !log.finish()) {
        return Error{"Unwritable", "the log file cannot be written", {}};
    }
    return log.count();
}

int exportLog(const Options& options)
{
    const auto selection = selectionOf(options);
    if (!selection) {
        return fail(selection.error(), exit_code::usage);
    }
    const HeadlessApplication application;
    const auto composition = openEngine(options.workspace);
    if (!composition) {
        return fail(composition.error(), exit_code::environment);
    }
    const engine::Engine& engine = (*composition)->engine();
    if (options.file == "-") {
        const auto count = write(engine, *selection, [](std::string_view piece) { return print(std::string(piece)); });
        return count ? exit_code::success : fail(count.error(), exit_code::environment);
    }
    std::size_t count = 0;
    const auto written = writeFile(options.file, options.force, [&](const Sink& sink) {
        const auto records = write(engine, *selection, sink);
        if (!records) {
            return Result<void>(records.error());
        }
        count = *records;
        return Result<void>();
    });
    if (!written) {
        return fail(written.error(), written.error().code == "FileExists" ? exit_code::refused : exit_code::environment);
    }
    return print(std::to_string(count) + " records written to " + options.file + "\n") ? exit_code::success : exit_code::environment;
}

int verify(const Options& options)
{
    const HeadlessApplication application;
    const auto composition = openEngine(options.workspace);
    if (!composition) {
        return fail(composition.error(), composition.error().code == "WorkspaceDamaged" ? exit_code::refused : exit_code::environment);
    }
    const engine::Engine& engine = (*composition)->engine();
    audit::ChainCheck check;
    Result<void> sound;
    forEachRecord(engine, [&](const audit::Record& record) {
        sound = check.follow(record);
        return sound.ok();
    });
    if (sound && check.last() != engine.lastRecord()) {
        sound = Error{"TrailBroken", "activity record " + std::to_string(check.last() + 1) + " cannot be read", {}};
    }
    if (sound && check.first() > 1) {  // a workspace keeps all of them
        sound = Error{"TrailBroken", "the activity records before number " + std::to_string(check.first()) + " are missing", {}};
    }
    if (!sound) {
        return fail(sound.error(), exit_code::refused);
    }
    return print("the trail is whole: " + std::to_string(check.last()) + " records\n") ? exit_code::success : exit_code::environment;
}

}  // namespace

void addActivity(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("activity", "Exports the activity trail as CloudTrail JSON, or checks that nobody changed it");
    command->require_subcommand(1);
    command->footer(examples);
    CLI::App* const exporting = command->add_subcommand("export", "Write the trail to a file as CloudTrail does");
    exporting->add_option("FILE", options->file, "The file to write; - for standard output")->required()->check(refuseEmpty);
    exporting->add_option("--from", options->from, "Only records of this moment and later")->check(refuseEmpty)->option_text("TIME");
    exporting->add_option("--to", options->to, "Only records before this moment")->check(refuseEmpty)->option_text("TIME");
    exporting->add_option("--account", options->account, "Only this account's trail")->check(refuseEmpty)->option_text("ID");
    exporting->add_flag("--force", options->force, "Overwrite the file when it is there");
    addWorkspaceOption(*exporting, options->workspace);
    exporting->callback([options, &exitCode] { exitCode = exportLog(*options); });
    CLI::App* const verifying = command->add_subcommand("verify", "Check every record's place and hash");
    addWorkspaceOption(*verifying, options->workspace);
    verifying->callback([options, &exitCode] { exitCode = verify(*options); });
}

}  // namespace rolewright::app
