#include "app/commands/command.h"
#include "app/commands/mirror_session.h"
#include "app/commands/plan_text.h"
#include "app/commands/streams.h"
#include "app/terminal.h"

#include <unistd.h>

#include <cstdio>

namespace rolewright::app {

namespace {

constexpr const char* examples = R"(Examples:
  rolewright apply --workspace staging.rolewright --profile staging
  rolewright apply --workspace staging.rolewright --profile staging --yes
  rolewright apply --workspace live.rolewright --profile live --confirm live --take-back

Shows the plan, asks, and makes its calls one after the other. It stops at the first that fails, says what was done, and names the calls that take that back; with --take-back it
makes them. Nothing is done when something that the plan touches was changed at the endpoint since it was read. --yes answers the question. A connection that is marked as
production (in the window; AWS itself is, until somebody says otherwise) wants its name instead, typed or with --confirm: --yes is not enough.

What was applied is in the workspace as the endpoint has it now. The exit code is 0 when everything was made or there was nothing to do; 1 when nothing was done, because somebody
said no, or it was changed meanwhile; 252 and 253 as for `rolewright pull`; 254 when a call failed.)";

struct Options {
    std::string file;
    bool yes = false;
    std::string confirm;
    bool takeBack = false;
    EndpointOptions endpoint;
};

/// What is typed, or what the command line says instead. Fails when nobody can be asked.
Result<std::string> consent(const Options& options, const mirror::Safeguard& safeguard)
{
    if (safeguard.production) {
        if (!options.confirm.empty() || !hasTerminal())
            return options.confirm;
        return askShown("This is production. Type the connection's name to make the calls (" + safeguard.connection + "): ");
    }
    if (options.yes)
        return std::string();
    auto answer = hasTerminal() ? askShown("Make these calls? [yes/no] ") : Result<std::string>(Error{"NoTerminal", "nobody is there to be asked: --yes makes the calls", {}});
    if (answer && *answer != "yes")
        return Error{"Cancelled", "nothing was done", {}};
    return answer ? Result<std::string>(std::string()) : answer;
}

mirror::EntityRefs settledBy(const mirror::ApplyReport& report)
{
    mirror::EntityRefs settled = report.plan.touched;
    for (std::size_t i = 0; i < report.results.size(); ++i) {
        if (report.results[i].state != mirror::StepState::done)
            settled.erase(report.plan.steps[i].entity);
    }
    return settled;
}

/// What the endpoint has now is what was read.
Result<void> lookAgain(MirrorEndpoint& endpoint, MirrorFiles& files, const mirror::EntityRefs& touched, const mirror::EntityRefs& settled)
{
    const auto fresh = mirror::pullEntities(endpoint.call(), touched, endpoint.options());
    return fresh ? files.follow(*fresh->base, touched, settled) : Result<void>(fresh.error());
}

Result<mirror::ApplyReport> make(MirrorEndpoint& endpoint, const mirror::Unlocked& unlocked, const mirror::Plan& plan, const mirror::ConflictReport& conflicts)
{
    mirror::ApplyOptions options;
    if (::isatty(STDERR_FILENO) == 1) {
        options.progress = [](std::size_t done, std::size_t all) { std::fprintf(stderr, "\r%zu of %zu calls%s", done, all, done == all ? "\n" : ""); };
    }
    return mirror::apply({unlocked.connection(), endpoint.call()}, unlocked, plan, conflicts, options);
}

int takeBack(MirrorEndpoint& endpoint, MirrorFiles& files, const mirror::Unlocked& unlocked, const mirror::ApplyReport& done)
{
    const mirror::Plan back = done.undo();
    const auto seen = mirror::findConflicts(endpoint.call(), files.base(), *files.edited(), back, endpoint.options());
    if (!seen || !seen->clear())
        return fail(seen ? Error{"UnresolvedConflicts", "nothing was taken back: it was changed at the endpoint meanwhile", {}} : seen.error(), exit_code::service);
    const auto report = make(endpoint, unlocked, back, *seen);
    if (!report)
        return fail(report.error(), exit_code::service);
    print("\nTaken back:\n\n" + forTerminal(outcomeText(*report)));
    if (const auto looked = lookAgain(endpoint, files, back.touched, {}); !looked)
        complain(looked.error());
    return exit_code::service;
}

int apply(const Options& options)
{
    const HeadlessApplication application;
    auto endpoint = MirrorEndpoint::reach(options.endpoint);
    if (!endpoint)
        return fail(endpoint.error(), endpoint.error().code == "InvalidOption" ? exit_code::usage : exit_code::environment);
    const auto files = MirrorFiles::open(options.file);
    if (!files)
        return fail(files.error(), exit_code::environment);
    const auto looked = lookAtPlan(**endpoint, **files);
    if (!looked)
        return fail(looked.error(), exit_code::service);
    if (!print(forTerminal(planText(*looked, **files))))
        return exit_code::environment;
    if (looked->plan.empty())
        return exit_code::success;
    if (!looked->conflicts.clears(looked->plan))
        return fail({"UnresolvedConflicts", "nothing was done: what the plan changes was changed at the endpoint meanwhile", {}}, exit_code::refused);
    const auto typed = consent(options, (*endpoint)->safeguard());
    if (!typed)
        return fail(typed.error(), exit_code::refused);
    const auto unlocked = mirror::Unlocked::open((*endpoint)->safeguard(), *typed);
    if (!unlocked)
        return fail(unlocked.error(), exit_code::refused);
    const auto report = make(**endpoint, *unlocked, looked->plan, looked->conflicts);
    if (!report)
        return fail(report.error(), exit_code::service);
    print("\nDone:\n\n" + forTerminal(outcomeText(*report)));
    if (const auto followed = lookAgain(**endpoint, **files, looked->plan.touched, settledBy(*report)); !followed)
        return fail(followed.error(), exit_code::environment);
    if (report->complete())
        return exit_code::success;
    return options.takeBack ? takeBack(**endpoint, **files, *unlocked, *report) : exit_code::service;
}

}  // namespace

void addApply(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("apply", "Makes the edits of a pulled workspace at its endpoint");
    command->add_option("--workspace", options->file, "The workspace, as `rolewright pull` made it")->required()->check(refuseEmpty)->option_text("FILE");
    command->add_flag("--yes", options->yes, "Make the calls without asking, unless the connection is marked as production");
    command->add_option("--confirm", options->confirm, "The connection's name (the profile, or the URL), in place of typing it where it is production")->check(refuseEmpty)->option_text("NAME");
    command->add_flag("--take-back", options->takeBack, "When a call fails, take back what was done before it");
    addMirrorEndpoint(*command, options->endpoint);
    command->footer(examples);
    command->callback([options, &exitCode] { exitCode = apply(*options); });
}

}  // namespace rolewright::app
