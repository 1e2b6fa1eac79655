#include "app/commands/command.h"
#include "app/commands/mirror_session.h"
#include "app/commands/streams.h"

namespace rolewright::app {

namespace {

constexpr const char* examples = R"(Examples:
  rolewright plan --workspace staging.rolewright --profile staging
  rolewright plan --workspace staging.rolewright --profile staging --script > apply.sh

Says what `rolewright apply` would do with the edits of a workspace that `rolewright pull` made: the calls in order, each as the AWS CLI makes it, what they change, who
gains and who loses by this program's policy engine, and what others changed at the endpoint since it was read. Changes nothing. With --script the calls alone are
written, as a script for sh.

The exit code is 0 when there is nothing to apply; 2 when there is something; 1 when there is something that cannot be applied, because it was changed at the endpoint meanwhile
or would be refused; 252, 253 and 254 as for `rolewright pull`.)";

struct Options {
    std::string file;
    bool script = false;
    EndpointOptions endpoint;
};

int plan(const Options& options)
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
    if (!print(options.script ? looked->plan.script() : forTerminal(planText(*looked, **files))))
        return exit_code::environment;
    if (looked->plan.empty())
        return exit_code::success;
    return looked->conflicts.clear() && !looked->plan.refusal ? exit_code::difference : exit_code::refused;
}

}  // namespace

void addPlan(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("plan", "Says which calls would make the edits of a pulled workspace at its endpoint");
    command->add_option("--workspace", options->file, "The workspace, as `rolewright pull` made it")->required()->check(refuseEmpty)->option_text("FILE");
    command->add_flag("--script", options->script, "Write the calls alone, as a script for sh");
    addMirrorEndpoint(*command, options->endpoint);
    command->footer(examples);
    command->callback([options, &exitCode] { exitCode = plan(*options); });
}

}  // namespace rolewright::app
