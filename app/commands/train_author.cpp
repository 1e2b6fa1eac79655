// What an author did, as the solution of a step and proposals for its goal.
#include "app/commands/command.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "app/commands/train.h"
#include "app/commands/training_files.h"
#include "core/audit/masking.h"
#include "core/base/time_text.h"
#include "core/service/script.h"
#include "core/training/author.h"
#include "core/training/record.h"

namespace rolewright::app {

namespace {

constexpr std::size_t largestSource = 64u << 20;
constexpr std::size_t pageSize = 1000;

constexpr const char* examples = R"(Examples:
  rolewright play my-pack --progress game.json      (play up to the step and do what it should ask for, then quit)
  rolewright train record my-pack game.json
  rolewright train record my-pack changes.sh --step let-her-read
  rolewright train record my-pack --step let-her-read --workspace mine.rolewright --from 2026-11-24T09:00:00Z --to 2026-11-24T10:00:00Z

What was done is a saved game that stands at the step, a script that the window's CLI lens saved, or what a workspace's trail has between two moments; the last two are done where the
step begins, in the walkthrough's own world. Standard output gets `solve`, and for `goal` what did not hold when the step began and holds now, with some of what must stay refused.
Take from it what is meant.)";

struct Options {
    std::string pack;
    std::string source;
    std::string walkthrough;
    std::string step;
    std::string workspace;
    std::string from;
    std::string to;
};

int failPlainly(const Error& error, int code)
{
    complain({error.code, error.message, {}});
    return code;
}

Result<std::vector<training::Deed>> deedsOfScript(const std::string& text, const std::string& path)
{
    const auto calls = service::parseScript(text);
    if (!calls)
        return Error{calls.error().code, path + ":" + std::to_string(calls.error().span.value_or(SourceSpan{}).begin.line) + ": " + calls.error().message, {}};
    std::vector<training::Deed> deeds;
    for (const service::ScriptCall& call : *calls)
        deeds.push_back({call.operation.name(), {}, call.operation.parameters});
    return deeds;
}

Result<Instant> momentOf(const std::string& text, const char* option)
{
    const auto moment = parseIso8601(text);
    return moment ? Result<Instant>(*moment) : Error{"InvalidParameter", std::string(option) + " `" + text + "` is no moment such as 2026-11-24T09:00:00Z", {}};
}

/// What was changed between the two moments. A secret is not in a trail: what needs one is refused.
Result<std::vector<training::Deed>> deedsOfTrail(const Options& options)
{
    const auto from = momentOf(options.from, "--from");
    const auto to = momentOf(options.to, "--to");
    if (!from || !to)
        return from ? to.error() : from.error();
    const HeadlessApplication application;
    const auto composition = openEngine(options.workspace);
    if (!composition)
        return composition.error();
    std::vector<training::Deed> deeds;
    for (std::uint64_t after = 0;;) {
        const auto page = (*composition)->engine().trail(after, pageSize);
        for (const audit::RecordPtr& record : page) {
            const std::string name = record->service + ":" + record->action;
            if (record->readOnly || !record->errorCode.empty() || record->time < *from || record->time >= *to)
                continue;
            if (const std::string masked = audit::firstMasked(record->parameters); !masked.empty())
                return Error{"Masked", name + ": the trail does not have its `" + masked + "`", {}};
            auto deed = training::Deed::fromJson({{"op", name}, {"params", record->parameters.is_object() ? record->parameters : json::Object::object()}});
            if (deed)
                deeds.push_back(*std::move(deed));
            else
                std::fprintf(stderr, "rolewright: left out: %s, which is no operation of a walkthrough\n", forTerminal(name).c_str());
        }
        if (page.empty())
            return deeds;
        after = page.back()->sequence;
    }
}

/// A play that stands in the step, with what was done there.
Result<std::unique_ptr<training::Player>> played(const training::Pack& pack, const training::Walkthrough& walkthrough, const Options& options)
{
    auto deeds = Result<std::vector<training::Deed>>(std::vector<training::Deed>());
    if (options.source.empty()) {
        deeds = deedsOfTrail(options);
    } else {
        const auto text = readInput(options.source, largestSource);
        if (!text)
            return text.error();
        if (const auto game = json::parseObject(*text)) {
            auto resumed = training::resume(*game, walkthrough, pack.hash);
            return resumed ? Result<std::unique_ptr<training::Player>>(std::move(resumed->player)) : resumed.error();
        }
        deeds = deedsOfScript(*text, options.source);
    }
    if (!deeds)
        return deeds.error();
    auto player = training::playTo(walkthrough, options.step);
    if (!player)
        return player;
    if (auto done = training::doAgain(**player, *deeds); !done)
        return done.error();
    return player;
}

int record(const Options& options)
{
    const auto files = findPack(options.pack);
    if (!files)
        return failPlainly(files.error(), exit_code::environment);
    const auto pack = training::loadPack(*files);
    if (!pack)
        return failPlainly(pack.error(), exit_code::refused);
    const auto* const walkthrough = options.walkthrough.empty() ? &pack->walkthroughs.front() : pack->find(options.walkthrough);
    if (!walkthrough)
        return failPlainly({"NoWalkthrough", "there is no walkthrough `" + options.walkthrough + "` here", {}}, exit_code::usage);
    const auto player = played(*pack, *walkthrough, options);
    if (!player)
        return failPlainly(player.error(), player.error().code == "Unreadable" || player.error().code == "TooLarge" ? exit_code::environment : exit_code::refused);
    if ((*player)->isFinished() || (!options.step.empty() && (*player)->step().uid != options.step))
        return failPlainly({"OtherStep", "the game stands " + ((*player)->isFinished() ? "at the end" : "at `" + (*player)->step().uid + "`"), {}},
                    exit_code::refused);
    if ((*player)->undoable() == 0)
        return failPlainly({"NothingDone", "nothing was changed in the step `" + (*player)->step().uid + "`", {}}, exit_code::refused);
    return print(forTerminal(json::pretty(training::draftOf(**player), 1)) + "\n") ? exit_code::success : exit_code::environment;
}

}  // namespace

void addAuthorMode(CLI::App& train, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = train.add_subcommand("record", "What was done becomes the solution of a step, and proposals for its goal");
    command->add_option("pack", options->pack, "A pack's folder, a bundle, or a name")->required()->check(refuseEmpty)->option_text("PACK");
    CLI::Option* const source = command->add_option("source", options->source, "What was done: a saved game, or a script; - reads standard input")
                                    ->check(refuseEmpty)
                                    ->option_text("FILE|-");
    command->add_option("--walkthrough", options->walkthrough, "Its id. Default: the pack's first")->check(refuseEmpty)->option_text("ID");
    command->add_option("--step", options->step, "The step's uid. Default: where the saved game stands")->check(refuseEmpty)->option_text("UID");
    CLI::Option* const workspace = addWorkspaceOption(*command, options->workspace)->description("In place of FILE: the workspace whose trail has it");
    CLI::Option* const from = command->add_option("--from", options->from, "What was done at this moment and later")->check(refuseEmpty)->option_text("TIME");
    CLI::Option* const to = command->add_option("--to", options->to, "What was done before this moment")->check(refuseEmpty)->option_text("TIME");
    workspace->needs(from)->needs(to)->excludes(source);
    from->needs(workspace);
    to->needs(workspace);
    command->footer(examples);
    command->callback([options, &exitCode] {
        if (options->source.empty() && options->workspace.empty()) {
            exitCode = failPlainly({"Usage", "say what was done: FILE, or --workspace with --from and --to", {}}, exit_code::usage);
            return;
        }
        exitCode = record(*options);
    });
}

}  // namespace rolewright::app
