#include "app/commands/mirror_session.h"

#include "app/commands/plan_text.h"
#include "core/identity/aws_managed_policies.h"

#include <cstdio>

namespace rolewright::app {

void addMirrorEndpoint(CLI::App& command, EndpointOptions& options)
{
    addEndpointOptions(command, options, {});
    command.add_option("--region", options.region, "The Region of the endpoint. Default: the profile's, or the environment's")->check(refuseEmpty)->option_text("REGION");
}

Result<std::unique_ptr<MirrorEndpoint>> MirrorEndpoint::reach(const EndpointOptions& options)
{
    if (!options.isMeant())
        return Error{"InvalidOption", "name the endpoint with --profile or --endpoint-url", {}};
    auto connection = connectionOf(options);
    if (!connection)
        return connection.error();
    for (const Phrase& warning : client::warningsOf(*connection))
        std::fprintf(stderr, "rolewright: %s\n", warning.english().c_str());
    auto backend = client::RemoteBackend::create(*std::move(connection), {});
    if (!backend)
        return backend.error();
    auto endpoint = std::make_unique<MirrorEndpoint>();
    endpoint->m_backend = *std::move(backend);
    return endpoint;
}

mirror::CallEndpoint MirrorEndpoint::call()
{
    sts::Caller caller;
    caller.kind = sts::CallerKind::user;
    return mirror::callerThrough(*m_backend, caller);
}

mirror::PullOptions MirrorEndpoint::options() const
{
    mirror::PullOptions options;
    options.awsPolicies = identity::awsManagedPolicies();
    options.now = m_backend->serverNow();
    return options;
}

mirror::Safeguard MirrorEndpoint::safeguard() const
{
    const client::Connection& connection = m_backend->connection();
    return {connection.name, false, connection.environment == client::Environment::production};
}

Result<LookedPlan> lookAtPlan(MirrorEndpoint& endpoint, const MirrorFiles& files)
{
    LookedPlan looked;
    looked.plan = files.plan();
    auto conflicts = mirror::findConflicts(endpoint.call(), files.base(), *files.edited(), looked.plan, endpoint.options());
    if (!conflicts)
        return conflicts.error();
    looked.conflicts = *std::move(conflicts);
    return looked;
}

std::string planText(const LookedPlan& looked, const MirrorFiles& files)
{
    const AccountId& id = files.base().account;
    if (looked.plan.empty())
        return "There is nothing to apply: account " + id.text() + " is in the workspace as it was read.\n" + callsText(looked.plan);
    service::CallContext context;
    context.now = files.base().pulledAt;
    const mirror::AccessTurns turns = mirror::findAccessTurns(*files.base().base, *files.edited(), id, context, [](std::size_t, std::size_t) { return true; });
    std::string text = std::to_string(looked.plan.steps.size()) + (looked.plan.steps.size() == 1 ? " call" : " calls") + " at account " + id.text() + ":\n\n" + callsText(looked.plan);
    text += "\nWhat changes:\n\n" + differenceText(*files.base().base->account(id), *files.edited()->account(id), looked.plan.touched);
    text += "\nWho gains and who loses, as this program's policy engine answers:\n\n" + turnsText(turns, *files.edited());
    if (const std::string conflicts = conflictsText(looked.conflicts); !conflicts.empty())
        text += "\nChanged at the endpoint since it was read, so that nothing can be applied (pull again):\n\n" + conflicts;
    return text;
}

}  // namespace rolewright::app
