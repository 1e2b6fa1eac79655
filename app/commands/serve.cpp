#include "app/commands/access_log.h"
#include "app/commands/command.h"
#include "app/commands/serve_extras.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "app/process.h"
#include "core/engine/named_caller.h"
#include "core/engine/practice_world.h"
#include "core/identity/aws_managed_policies.h"
#include "core/lint/regions.h"
#include "core/server/address.h"
#include "core/server/credential_ledger.h"
#include "core/server/desk_socket.h"
#include "core/server/endpoint.h"
#include "core/sts/issue.h"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstdio>

namespace rolewright::app {

namespace {

constexpr const char* examples = R"(Examples:
  rolewright serve --in-memory
  rolewright serve --admin-key AKIAIOSFODNN7EXAMPLE:wJalrXUtnFEMI/K7MDENG
  rolewright serve --in-memory --port 0 --allow-reset --log access.log
  aws --endpoint-url http://127.0.0.1:4577 sts get-caller-identity
  curl -X POST http://127.0.0.1:4577/_rolewright/reset
  rolewright serve --identity-provider            # practice people sign in at http://localhost:4578; in memory they are alice and bob
  rolewright serve --tls localhost.pem            # and AWS_CA_BUNDLE=localhost.pem for clients
  rolewright serve --credentials-for arn:aws:iam::111122223333:role/R1 --credentials-as arn:aws:iam::111122223333:user/alice

STS, IAM, Organizations and S3 are served; every signature is verified and every policy is enforced. Who calls needs an access key: one that
`rolewright call iam:CreateAccessKey UserName=alice` made, or that of --admin-key, which is root's and is kept in no workspace. The lines on standard output
can be given to a shell. Ctrl+C and SIGTERM end it when it has answered what has begun. Without --tls the connection
is not encrypted: it is for this machine.)";

constexpr int longestSkew = 60 * 24 * 365;  // minutes

struct Options {
    std::uint16_t port = 4577;
    std::string listen = "127.0.0.1";
    std::string workspace;
    bool inMemory = false;
    std::string adminKey;
    std::string account;
    std::string clockSkew = "15m";
    bool allowReset = false;
    std::vector<std::string> cors;
    std::vector<std::string> hosts;
    std::string log;
    ServeExtras extras;
};

Error usage(std::string message)
{
    return {"InvalidOption", std::move(message), {}};
}

/// `15m` → 15 minutes, `off` → nothing.
Result<std::optional<std::chrono::minutes>> readSkew(std::string_view text)
{
    if (text == "off")
        return std::optional<std::chrono::minutes>();
    const std::string_view digits = text.ends_with('m') ? text.substr(0, text.size() - 1) : text;
    int minutes = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), minutes);
    if (error != std::errc() || end != digits.data() + digits.size() || minutes < 1 || minutes > longestSkew)
        return usage("--max-clock-skew: `" + std::string(text) + "` is no number of minutes such as 15m, and not off");
    return std::optional(std::chrono::minutes(minutes));
}

Result<void> readAdminKey(const std::string& text, server::AdminKey& key)
{
    const std::size_t colon = text.find(':');
    key.accessKeyId = text.substr(0, colon);
    const auto isWord = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; };
    const bool isKeyId = key.accessKeyId.size() >= 4 && key.accessKeyId.size() <= 128 && std::all_of(key.accessKeyId.begin(), key.accessKeyId.end(), isWord);
    if (colon == std::string::npos || !isKeyId || colon + 1 == text.size())
        return usage("--admin-key must be ACCESSKEYID:SECRET, with 4 to 128 letters and digits before the colon");
    key.secret = crypto::Secret(std::string_view(text).substr(colon + 1));
    return {};
}

/// The engines that the endpoint is given, and what they rest on.
struct Worlds {
    PracticeClock clock;
    std::shared_ptr<Composition> composition;  ///< over a workspace
    server::Endpoint::EngineMaker make;
};

Result<void> openWorlds(const Options& options, const AccountId& account, Worlds& worlds)
{
    if (!options.inMemory) {
        Result<std::unique_ptr<Composition>> opened = openEngine(options.workspace, {});
        if (!opened)
            return opened.error();
        worlds.composition = *std::move(opened);
        worlds.make = [composition = worlds.composition] { return std::shared_ptr<engine::Engine>(composition, &composition->engine()); };
        return {};
    }
    const identity::ChangeSet begin = engine::emptyWorld(account, "Practice", worlds.clock.now());
    worlds.make = [&clock = worlds.clock, begin, people = options.extras.identityProvider, policies = identity::awsManagedPolicies()]() -> Result<std::shared_ptr<engine::Engine>> {
        auto made = engine::Engine::create(nullptr, clock, policies);
        if (!made)
            return made.error();
        if (const Result<void> begun = (*made)->applyChanges(begin, "rolewright:CreateWorkspace"); !begun)
            return begun.error();
        if (const Result<void> added = people ? addPracticePeople(**made) : Result<void>(); !added)
            return added.error();
        return std::shared_ptr<engine::Engine>(*std::move(made));
    };
    return {};
}

/// Whose root the admin key is: the account that was named, or the usual one.
Result<AccountId> accountOf(const Options& options, const engine::Engine& engine)
{
    const identity::SnapshotPtr world = engine.snapshot();
    if (options.account.empty())
        return engine::usualAccount(*world);
    const Result<AccountId> named = AccountId::parse(options.account);
    if (!named || !world->account(*named))
        return Error{"InvalidOption", "--account: there is no account `" + options.account + "` in the workspace", {}};
    return *named;
}

/// The key of --admin-key; in memory one is made when none is given, as nothing else would let anybody in.
Result<std::optional<server::AdminKey>> adminKeyOf(const Options& options, const engine::Engine& engine)
{
    if (options.adminKey.empty() && !options.inMemory)
        return std::optional<server::AdminKey>();
    const Result<AccountId> account = accountOf(options, engine);
    if (!account)
        return account.error();
    server::AdminKey key{sts::newAccessKeyId("AKIA", *account), sts::newSecretAccessKey(), *account};
    if (!options.adminKey.empty()) {
        if (const Result<void> read = readAdminKey(options.adminKey, key); !read)
            return read.error();
    }
    return std::optional(std::move(key));
}

/// For a shell. The secret of a key that was given on the command line is not told again.
std::string exportsOf(const std::string& url, const std::optional<server::AdminKey>& key, bool secretIsNew)
{
    std::string lines = "export AWS_ENDPOINT_URL=" + url + "\nexport AWS_DEFAULT_REGION=us-east-1\n";
    if (key)
        lines += "export AWS_ACCESS_KEY_ID=" + key->accessKeyId + '\n';
    if (key && secretIsNew)
        lines.append("export AWS_SECRET_ACCESS_KEY=").append(key->secret.reveal()).append("\n");
    return lines;
}

void warnOfOthers(const Options& options)
{
    if (server::reachesOthers(options.listen) && options.extras.certificateFile.empty())
        std::fprintf(
            stderr,
            "rolewright: warning: %s can be reached from other machines, and nothing is encrypted: secrets that are created go over the network in the clear\n",
            options.listen.c_str());
}

/// SIGINT and SIGTERM wait until somebody asks for them, in every thread that is begun from here on.
sigset_t holdSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

/// Everything that listens.
struct Servers {
    std::unique_ptr<server::Endpoint> endpoint;
    std::unique_ptr<server::HttpServer> http;
    std::unique_ptr<ServedIdentity> identity;  ///< null without `--identity-provider`
    std::unique_ptr<server::DeskSocket> desk;  ///< null in memory, and where there can be none
};

Result<void> start(const Options& options, Worlds& worlds, server::EndpointOptions endpointOptions, const std::shared_ptr<server::CredentialLedger>& ledger, Servers& servers)
{
    server::ServerOptions serverOptions;
    serverOptions.address = options.listen;
    serverOptions.port = options.port;
    serverOptions.connections = server::allowConnections();
    Result<std::shared_ptr<const server::TlsIdentity>> tls = makeTls(options.extras, options.hosts);
    if (!tls)
        return tls.error();
    serverOptions.tls = *tls;
    const auto log = endpointOptions.log;
    Result<std::unique_ptr<server::Endpoint>> endpoint = server::Endpoint::create(worlds.make, std::move(endpointOptions));
    if (!endpoint)
        return endpoint.error();
    servers.endpoint = *std::move(endpoint);
    Result<std::unique_ptr<server::HttpServer>> http = server::HttpServer::start(serverOptions, *servers.endpoint);
    if (!http)
        return http.error();
    servers.http = *std::move(http);
    if (options.extras.identityProvider) {
        server::IdentitySiteOptions site;
        site.hosts = options.hosts;
        site.corsOrigins = options.cors;
        site.log = log;
        Result<std::unique_ptr<ServedIdentity>> identity = ServedIdentity::start(options.extras, std::move(site), *servers.endpoint, *tls);
        if (!identity)
            return identity.error();
        servers.identity = *std::move(identity);
    }
    if (options.inMemory)
        return {};
    auto desk = server::DeskSocket::open(workspacePath(options.workspace), [engine = servers.endpoint->engine(), ledger](const server::CredentialWish& wish) {
        Result<server::GivenCredentials> given = server::giveCredentials(*engine, wish);
        if (given)
            ledger->note(given->session->accessKeyId, wish.use, engine->now());
        return given;
    });
    if (desk)
        servers.desk = *std::move(desk);
    else
        std::fprintf(stderr, "rolewright: warning: %s\n", desk.error().message.c_str());
    return {};
}

int serveUntilStopped(const Options& options, Worlds& worlds, server::EndpointOptions endpointOptions, const std::shared_ptr<server::CredentialLedger>& ledger, const sigset_t& signals)
{
    Servers servers;
    const auto credentials = endpointOptions.credentials;
    if (const Result<void> started = start(options, worlds, std::move(endpointOptions), ledger, servers); !started)
        return fail(started.error(), exit_code::environment);
    const std::string url = server::urlOf(options.listen, servers.http->port(), options.extras.certificateFile.empty() ? "http" : "https");
    warnOfOthers(options);
    if (!print(exportsOf(url, servers.endpoint->admin(), options.adminKey.empty()) + extraExports(options.extras, url, credentials.get())))
        return exit_code::environment;
    if (servers.identity)
        std::fprintf(stderr, "rolewright: practice people%s sign in at the practice identity provider on %s\n", options.inMemory ? " (alice and bob)" : "", servers.identity->url().c_str());
    std::fprintf(stderr, "rolewright: serving STS, IAM, Organizations and S3 on %s; Ctrl+C ends it\n", url.c_str());
    int signal = 0;
    sigwait(&signals, &signal);
    servers.desk.reset();
    if (servers.identity)
        servers.identity->stop();
    servers.http->stop();
    const Result<void> flushed = servers.endpoint->engine()->flush();
    return flushed ? exit_code::success : fail(flushed.error(), exit_code::environment);
}

int serve(const Options& options)
{
    const auto skew = readSkew(options.clockSkew);
    if (!skew)
        return fail(skew.error(), exit_code::usage);
    if (options.allowReset && !options.inMemory)
        return fail(usage("--allow-reset needs --in-memory: a workspace is not thrown away by a request"), exit_code::usage);
    if (!options.account.empty() && !options.inMemory && options.adminKey.empty())
        return fail(usage("--account says whose --admin-key is, and there is none"), exit_code::usage);
    if (const Result<void> right = checkExtras(options.extras, options.inMemory); !right)
        return fail(right.error(), exit_code::usage);
    const auto account = AccountId::parse(options.account.empty() || !options.inMemory ? firstAccount : std::string_view(options.account));
    if (!account)
        return fail(usage("--account: `" + options.account + "` is no account id of twelve digits"), exit_code::usage);
    const sigset_t signals = holdSignals();
    const HeadlessApplication application;
    Worlds worlds;
    if (const Result<void> opened = openWorlds(options, *account, worlds); !opened)
        return fail(opened.error(), exit_code::environment);
    Result<std::shared_ptr<engine::Engine>> engine = worlds.make();
    if (!engine)
        return fail(engine.error(), exit_code::environment);
    auto admin = adminKeyOf(options, **engine);
    if (!admin)
        return fail(admin.error(), exit_code::usage);
    Result<std::shared_ptr<AccessLog>> log = AccessLog::open(options.log);
    if (!log)
        return fail(log.error(), exit_code::environment);
    server::EndpointOptions endpointOptions{*skew, {}, *std::move(admin), options.allowReset, options.cors, options.hosts, lint::isRegion};
    const auto ledger = std::make_shared<server::CredentialLedger>();
    if (!options.inMemory)
        ledger->keepIn(server::CredentialLedger::fileOf(workspacePath(options.workspace)));
    Result<std::shared_ptr<const server::CredentialSite>> credentials = makeCredentialSite(options.extras, ledger);
    if (!credentials)
        return fail(credentials.error(), exit_code::environment);
    endpointOptions.credentials = *credentials;
    if (options.allowReset)
        endpointOptions.advance = [&clock = worlds.clock](std::chrono::seconds by) { clock.advance(by); };
    if (*log)
        endpointOptions.log = [file = *log](const server::AccessLine& line) { file->write(line.text()); };
    return serveUntilStopped(options, worlds, std::move(endpointOptions), ledger, signals);
}

}  // namespace

void addServe(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("serve", "Serves a workspace to the AWS CLI and SDKs on this machine");
    command->add_option("--port", options->port, "Port to listen on; 0 takes one that is free. Default: 4577")->option_text("N");
    command->add_option("--listen", options->listen, "Address to listen on. Default: 127.0.0.1, which only this machine reaches")
        ->check(CLI::Validator(
            [](const std::string& text) { return server::isAddress(text) ? std::string() : "`" + text + "` is no IP address"; }, ""))
        ->option_text("ADDR");
    CLI::Option* const workspace = addWorkspaceOption(*command, options->workspace);
    command->add_flag("--in-memory", options->inMemory, "Begin with one empty account, and leave nothing behind")->excludes(workspace);
    command
        ->add_option(
            "--admin-key", options->adminKey,
            "A key of the account's root, for as long as this runs; ROLEWRIGHT_ADMIN_KEY says it unseen by others. In memory one is made when none is given")
        ->envname("ROLEWRIGHT_ADMIN_KEY")
        ->check(refuseEmpty)
        ->option_text("ACCESSKEYID:SECRET");
    command->add_option("--account", options->account, "The account of the admin key; in memory, its id. Default: the first, in memory 111122223333")
        ->check(refuseEmpty)
        ->option_text("ID");
    command->add_option("--max-clock-skew", options->clockSkew, "How far a request's time may be from the workspace's clock; off takes any. Default: 15m")
        ->option_text("MINUTES|off");
    command->add_flag("--allow-reset", options->allowReset, "POST /_rolewright/reset begins anew, POST /_rolewright/advance?seconds=900 moves the clock on; needs --in-memory");
    command->add_option("--cors", options->cors, "Let web pages of this origin ask, such as http://localhost:3000; * lets every page; may be given several times. Default: none")
        ->check(refuseEmpty)
        ->option_text("ORIGIN");
    command->add_option("--allow-host", options->hosts, "A name by which clients call this machine, beside localhost and addresses; may be given several times")
        ->check(refuseEmpty)
        ->option_text("NAME");
    command->add_option("--log", options->log, "Write a line for each request to a file, or to standard error for -")
        ->check(refuseEmpty)
        ->option_text("FILE|-");
    addExtraOptions(*command, options->extras);
    command->footer(examples);
    command->callback([options, &exitCode] { exitCode = serve(*options); });
}

}  // namespace rolewright::app
