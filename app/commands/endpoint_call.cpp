#include "app/commands/endpoint_call.h"

#include "app/commands/command.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "app/terminal.h"
#include "core/client/pages.h"
#include "core/client/profile_connection.h"
#include "core/client/remote_backend.h"
#include "core/storage/files.h"
#include "ui/remote/connection_source.h"

#include <cstdio>
#include <cstdlib>
#include <future>

namespace rolewright::app {

namespace {

constexpr std::size_t largestCa = 4u << 20;

std::string variable(const char* name)
{
    const char* const value = std::getenv(name);
    return value ? value : std::string();
}

void askCode(const std::string& serialNumber, const std::function<void(Result<std::string>)>& done)
{
    Result<crypto::Secret> code = askHidden("Code of the MFA device " + serialNumber + ": ");
    done(code ? Result<std::string>(std::string(code->reveal())) : Result<std::string>(code.error()));
}

Result<json::Object> ask(client::RemoteBackend& backend, const service::Operation& operation, bool allPages)
{
    std::promise<Result<json::Object>> came;
    sts::Caller caller;
    caller.kind = sts::CallerKind::user;
    if (allPages) {
        const auto progress = [](std::size_t pages, const json::Object&) {
            std::fprintf(stderr, "\r%zu pages", pages);
            return true;
        };
        client::callForPages(backend, caller, operation, progress, [&came](Result<json::Object> whole, bool) {
            std::fprintf(stderr, "\n");
            came.set_value(std::move(whole));
        });
    } else {
        backend.call(caller, operation, [&came](engine::CallResult result) { came.set_value(std::move(result.answer)); });
    }
    return came.get_future().get();
}

}  // namespace

Result<client::Connection> connectionOf(const EndpointOptions& options)
{
    client::Connection connection;
    connection.name = options.url;
    if (!options.profile.empty()) {
        const auto place = interchange::ProfilePlace::of(storage::homeFolder(), variable);
        const auto config = interchange::AwsConfig::load(place);
        if (!config)
            return config.error();
        auto profile = config->profile(options.profile);
        if (!profile)
            return profile.error();
        if (!options.url.empty()) {
            profile->endpointUrl = options.url;
            profile->serviceUrls.clear();
        }
        auto made = client::connectionOf(*profile, {variable, hasTerminal() ? client::AskCode(askCode) : client::AskCode()});
        if (!made)
            return made.error();
        connection = *std::move(made);
        connection.environment = ui::markOf(*profile);
    } else {
        auto keys = client::environmentKeys(variable);
        if (!keys)
            return keys.error();
        connection.keys = *std::move(keys);
        connection.url = options.url;
        for (const char* name : {"AWS_DEFAULT_REGION", "AWS_REGION"}) {
            if (const std::string region = variable(name); !region.empty())
                connection.region = region;
        }
        connection.environment = client::reachesAws(connection) ? client::Environment::production : client::Environment::practice;
    }
    if (!options.region.empty())
        connection.region = options.region;
    if (!options.caBundle.empty()) {
        auto pem = readInput(options.caBundle, largestCa);
        if (!pem)
            return pem.error();
        connection.customCa = *std::move(pem);
    }
    connection.readOnly = false;  // whoever writes the command means it
    return connection;
}

void addEndpointOptions(CLI::App& command, EndpointOptions& options, const std::vector<CLI::Option*>& others)
{
    CLI::Option* const profile = command.add_option("--profile", options.profile, "Call the endpoint of this profile of ~/.aws/config and ~/.aws/credentials, with its keys or role")
                                     ->check(refuseEmpty)
                                     ->option_text("NAME");
    CLI::Option* const url = command.add_option("--endpoint-url", options.url, "Call this endpoint, with the keys of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY unless a profile is named")
                                 ->check(refuseEmpty)
                                 ->option_text("URL");
    command.add_option("--ca-bundle", options.caBundle, "Trust these certificates beside the system's, at the endpoint that is called")->check(refuseEmpty)->option_text("FILE");
    for (CLI::Option* const other : others) {
        profile->excludes(other);
        url->excludes(other);
    }
}

int callEndpoint(const EndpointOptions& options, const service::Operation& operation)
{
    Result<client::Connection> connection = connectionOf(options);
    if (!connection)
        return fail(connection.error(), exit_code::environment);
    for (const Phrase& warning : client::warningsOf(*connection))
        std::fprintf(stderr, "rolewright: %s\n", warning.english().c_str());
    const auto backend = client::RemoteBackend::create(*std::move(connection), {});
    if (!backend)
        return fail(backend.error(), exit_code::environment);
    return printAnswer(operation.action, ask(**backend, operation, options.allPages));
}

}  // namespace rolewright::app
