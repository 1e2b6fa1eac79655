#include "app/commands/command.h"
#include "app/commands/known_parameters.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "core/engine/named_caller.h"
#include "core/service/rehearse.h"
#include "core/service/script.h"

#include <cstdio>

namespace rolewright::app {

namespace {

constexpr std::size_t largestScript = 64u << 20;

constexpr const char* examples = R"(Examples:
  rolewright replay changes.sh --dry-run
  rolewright replay changes.sh --workspace copy.rolewright
  rolewright replay --as arn:aws:iam::111122223333:user/alice changes.sh

The script is one that the window's CLI lens saved, under "Changes". It is read, not run: only its calls are made, in order, all by one caller, up to the first
that is refused. What AWS makes up (ids of keys, of accounts) is made up anew, so a later line may name an id that is not there. --dry-run makes the calls on a
copy of the world that is dropped, without what functions would do.

Each call made is a line on standard output. A refusal is one line on standard error with the script's line, and the exit code is 254; 1 is a script that cannot
be read as one, 252 a wrong command line, 253 a workspace that cannot be opened.)";

struct Options {
    std::string script;
    std::string caller;
    std::string workspace;
    bool dryRun = false;
};

std::string placeOf(const std::string& script, std::size_t line)
{
    return (script == "-" ? std::string("standard input") : script) + ":" + std::to_string(line);
}

/// Makes the calls one by one: really, or each on what the one before left of a copy.
class Replay {
public:
    Replay(engine::Engine& engine, sts::Caller caller, bool dryRun) : m_engine(engine), m_caller(std::move(caller)), m_world(*engine.snapshot()), m_dryRun(dryRun) {}

    Result<void> make(const service::Operation& operation)
    {
        const service::CallContext context = m_engine.contextNow();
        if (Result<void> known = refuseUnknownParameters(m_dryRun ? m_world : *m_engine.snapshot(), m_caller, operation, context); !known) {
            return known;
        }
        return m_dryRun ? rehearse(operation, context) : done(m_engine.call(m_caller, operation, context).answer);
    }

private:
    static Result<void> done(const Result<json::Object>& answer)
    {
        return answer ? Result<void>() : Result<void>(answer.error());
    }

    Result<void> rehearse(const service::Operation& operation, const service::CallContext& context)
    {
        service::Rehearsal rehearsal = service::rehearse(m_world, m_caller, {operation}, context, m_engine);
        m_world = std::move(rehearsal.world);
        return done(rehearsal.answers.back());
    }

    engine::Engine& m_engine;
    sts::Caller m_caller;
    identity::Snapshot m_world;
    bool m_dryRun;
};

int makeAll(Replay& replay, const std::vector<service::ScriptCall>& calls, const Options& options)
{
    std::size_t made = 0;
    int code = exit_code::success;
    for (const service::ScriptCall& call : calls) {
        const std::string place = placeOf(options.script, call.line);
        if (const Result<void> done = replay.make(call.operation); !done) {
            std::fprintf(stderr, "rolewright: %s: %s: %s: %s\n", place.c_str(), call.operation.name().c_str(), done.error().code.c_str(), done.error().message.c_str());
            code = exit_code::service;
            break;
        }
        if (!print(place + ": " + call.operation.name() + "\n")) {
            return exit_code::environment;
        }
        ++made;
    }
    std::fprintf(stderr, "rolewright: %zu of %zu calls %s\n", made, calls.size(), options.dryRun ? "would be made; nothing was changed" : "made");
    return code;
}

int replay(const Options& options)
{
    const Result<std::string> text = readInput(options.script, largestScript);
    if (!text) {
        return fail(text.error(), exit_code::environment);
    }
    const Result<std::vector<service::ScriptCall>> calls = service::parseScript(*text);
    if (!calls) {
        const Error& error = calls.error();
        return fail({error.code, placeOf(options.script, error.span.value_or(SourceSpan{}).begin.line) + ": " + error.message + "; nothing was done", {}}, exit_code::refused);
    }
    const HeadlessApplication application;
    const Result<std::unique_ptr<Composition>> composition = openEngine(options.workspace);
    if (!composition) {
        return fail(composition.error(), exit_code::environment);
    }
    engine::Engine& engine = (*composition)->engine();
    Result<sts::Caller> caller = engine::findCaller(engine, options.caller);
    if (!caller) {
        return fail(caller.error(), exit_code::usage);
    }
    Replay replay(engine, *std::move(caller), options.dryRun);
    const int code = makeAll(replay, *calls, options);
    if (const Result<void> flushed = engine.flush(); !flushed) {
        return fail(flushed.error(), exit_code::environment);
    }
    return code;
}

}  // namespace

void addReplay(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("replay", "Makes the changes of a saved script again, in a workspace");
    command->add_option("script", options->script, "The script; - reads standard input")->required()->check(refuseEmpty)->option_text("FILE|-");
    command->add_option("--as", options->caller, "Who calls: a user, an account's root, or a live session. Default: root of the management account, or of the first")
        ->check(refuseEmpty)
        ->option_text("ARN");
    command->add_flag("--dry-run", options->dryRun, "Make the calls on a copy that is dropped, and say what would come of it");
    addWorkspaceOption(*command, options->workspace);
    command->footer(examples);
    command->callback([options, &exitCode] { exitCode = replay(*options); });
}

}  // namespace rolewright::app
