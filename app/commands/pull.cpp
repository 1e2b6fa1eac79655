#include "app/commands/command.h"
#include "app/commands/mirror_session.h"
#include "app/commands/streams.h"

#include <unistd.h>

#include <cstdio>

namespace rolewright::app {

namespace {

constexpr const char* examples = R"(Examples:
  rolewright pull --profile staging --out staging.rolewright
  rolewright call iam:DeleteRole --workspace staging.rolewright RoleName=old
  rolewright plan --workspace staging.rolewright --profile staging
  rolewright apply --workspace staging.rolewright --profile staging

Reads users, groups, roles, policies, providers, MFA devices, keys (without secrets), instance profiles and the organization. FILE is a workspace like any other: edit it with the
window or with `rolewright call`. What the account was when it was read is kept in FILE.pulled, sealed under the workspace's key, so that `rolewright plan` can tell
your edits from those that others made meanwhile. Nothing is changed at the endpoint.

What the endpoint does not tell is named on standard error. The exit code is 0 when everything was read; 1 when something was not (the rest is in FILE); 252 for a wrong
command line; 253 for keys or a file that cannot be used; 254 when the endpoint could not be read.)";

struct Options {
    std::string file;
    EndpointOptions endpoint;
};

void tellProgress(std::size_t done, std::size_t known)
{
    std::fprintf(stderr, "\r%zu of %zu calls", done, known);
}

void complainOfGaps(const mirror::PullReport& report)
{
    for (const mirror::Gap& gap : report.gaps) {
        std::fprintf(stderr, "not told: %s (%s, %zu times): %s\n", forTerminal(gap.operation).c_str(), forTerminal(gap.error.code).c_str(), gap.times, forTerminal(gap.error.message).c_str());
    }
    for (const Phrase& refusal : report.refusals) {
        std::fprintf(stderr, "left out: %s\n", forTerminal(refusal.english()).c_str());
    }
}

std::string countsOf(const identity::Account& account)
{
    return std::to_string(account.users.size()) + " users, " + std::to_string(account.groups.size()) + " groups, " + std::to_string(account.roles.size()) + " roles, " +
           std::to_string(account.policies.size()) + " policies";
}

int pull(const Options& options)
{
    const HeadlessApplication application;
    auto endpoint = MirrorEndpoint::reach(options.endpoint);
    if (!endpoint)
        return fail(endpoint.error(), endpoint.error().code == "InvalidOption" ? exit_code::usage : exit_code::environment);
    mirror::PullOptions wanted = (*endpoint)->options();
    const bool isWatched = ::isatty(STDERR_FILENO) == 1;
    if (isWatched)
        wanted.progress = tellProgress;
    const auto pulled = mirror::pullAccount((*endpoint)->call(), wanted);
    if (isWatched)
        std::fprintf(stderr, "\n");
    if (!pulled)
        return fail(pulled.error(), exit_code::service);
    complainOfGaps(pulled->report);
    if (pulled->report.partial)
        return fail({"Partial", "the account was not read to its end: nothing was written", {}}, exit_code::service);
    if (const auto made = MirrorFiles::make(options.file, *pulled); !made)
        return fail(made.error(), exit_code::environment);
    const identity::AccountPtr account = pulled->base->account(pulled->account);
    if (!print("pulled account " + pulled->account.text() + ": " + countsOf(*account) + "\n"))
        return exit_code::environment;
    return pulled->report.isComplete() ? exit_code::success : exit_code::refused;
}

}  // namespace

void addPull(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("pull", "Reads the account of a real endpoint into a workspace, to be edited, planned and applied");
    command->add_option("--out", options->file, "The workspace that is made")->required()->check(refuseEmpty)->option_text("FILE");
    addMirrorEndpoint(*command, options->endpoint);
    command->footer(examples);
    command->callback([options, &exitCode] { exitCode = pull(*options); });
}

}  // namespace rolewright::app
