#include "app/commands/command.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "core/base/time_text.h"
#include "core/interchange/credential_text.h"
#include "core/interchange/profile_place.h"
#include "core/server/credential_ledger.h"
#include "core/server/desk_socket.h"
#include "core/storage/files.h"

#include <filesystem>
#include <thread>

namespace rolewright::app {

namespace {

constexpr const char* examples = R"help(Examples:
  rolewright credentials --session alice-s1
  rolewright credentials --role arn:aws:iam::111122223333:role/R1 --as arn:aws:iam::111122223333:user/alice
  eval "$(rolewright credentials --session alice-s1 --format env)"
  rolewright credentials --session alice-s1 --save --profile r1 --endpoint-url http://127.0.0.1:4577

In ~/.aws/config, for the AWS CLI and SDKs to ask by themselves:
  [profile r1]
  credential_process = rolewright credentials --role arn:aws:iam::111122223333:role/R1 --as arn:aws:iam::111122223333:user/alice

The credentials are on standard output. Of a role the session that is there is given while it lasts; else the role is assumed. While the workspace is
open in a window or served, whoever has it open is asked. The exit code is 1 when there are none to give, and standard error says why.)help";

struct Options {
    server::CredentialWish wish;
    int seconds = 0;
    std::string format = "json";
    std::string profile = "rolewright";
    bool save = false;    ///< into the file of profiles
    bool remove = false;  ///< out of it
    std::string region;
    std::string endpointUrl;
    std::string workspace;
};

/// Asks the workspace itself, or whoever has it open.
Result<server::GivenCredentials> askOnce(const Options& options, const std::filesystem::path& file)
{
    const Result<std::unique_ptr<Composition>> composition = openEngine(options.workspace, {});
    if (!composition)
        return composition.error().code == "WorkspaceInUse" ? server::askDesk(file, options.wish) : composition.error();
    engine::Engine& engine = (*composition)->engine();
    Result<server::GivenCredentials> given = server::giveCredentials(engine, options.wish);
    if (const Result<void> flushed = engine.flush(); !flushed)
        return flushed.error();
    if (given) {
        server::CredentialLedger ledger;
        ledger.keepIn(server::CredentialLedger::fileOf(file));
        ledger.note(given->session->accessKeyId, options.wish.use, engine.now());
    }
    return given;
}

/// The AWS CLI asks for several profiles at once, and another of these commands has the workspace open for a moment only.
Result<server::GivenCredentials> askFor(const Options& options)
{
    constexpr std::chrono::seconds patience{10};
    constexpr std::chrono::milliseconds pause{50};
    const std::filesystem::path file = workspacePath(options.workspace);
    if (!std::filesystem::exists(file))
        return Error{"WorkspaceUnreadable", "there is no workspace `" + file.string() + "`", {}};
    const auto until = std::chrono::steady_clock::now() + patience;
    while (true) {
        Result<server::GivenCredentials> given = askOnce(options, file);
        if (given || given.error().code != "WorkspaceInUse" || std::chrono::steady_clock::now() >= until)
            return given;
        std::this_thread::sleep_for(pause);
    }
}

crypto::Secret textOf(const sts::Credentials& credentials, const Options& options)
{
    using interchange::Shell;
    if (options.format == "json")
        return interchange::processText(credentials);
    if (options.format == "profile")
        return interchange::profileText(credentials, options.profile);
    const Shell shell = options.format == "fish"         ? Shell::fish
                        : options.format == "powershell" ? Shell::powerShell
                        : options.format == "cmd"        ? Shell::cmd
                                                         : Shell::posix;
    return interchange::environmentText(credentials, shell);
}

int codeOf(const Error& error)
{
    if (error.code == "InvalidWish" || error.code == "UnknownCaller")
        return exit_code::usage;
    const bool isWorkspace = error.code.starts_with("Workspace") || error.code == "KeyUnavailable" || error.code == "WrongPassphrase";
    return isWorkspace ? exit_code::environment : exit_code::refused;
}

interchange::ProfilePlace profiles()
{
    const auto variable = [](const char* name) { return qEnvironmentVariable(name).toStdString(); };
    return interchange::ProfilePlace::of(storage::homeFolder(), variable);
}

/// Those of ours whose credentials have ended go as well.
int save(const Options& options, server::GivenCredentials given)
{
    const interchange::ProfilePlace place = profiles();
    const std::string until = toIso8601(given.credentials.expires);
    const interchange::Profile profile{options.profile, options.region, options.endpointUrl, std::move(given.credentials)};
    if (const auto swept = interchange::removeExpiredProfiles(place, SystemClock().now()); !swept)
        return fail(swept.error(), exit_code::environment);
    if (const auto put = interchange::putProfile(place, profile); !put)
        return fail(put.error(), put.error().code == "ProfileTaken" ? exit_code::refused : exit_code::environment);
    return print("profile " + options.profile + " in " + place.credentials.string() + " until " + until + "\n") ? exit_code::success : exit_code::environment;
}

int remove(const Options& options)
{
    const interchange::ProfilePlace place = profiles();
    const auto removed = interchange::removeProfile(place, options.profile);
    if (!removed)
        return fail(removed.error(), exit_code::environment);
    if (!*removed)
        return fail({"NoSuchProfile", "`" + place.credentials.string() + "` has no profile `" + options.profile + "` of Rolewright's", {}}, exit_code::refused);
    return exit_code::success;
}

int credentials(const Options& options)
{
    const HeadlessApplication application;
    if (options.remove)
        return remove(options);
    Result<server::GivenCredentials> given = askFor(options);
    if (!given)
        return fail(given.error(), codeOf(given.error()));
    if (options.save)
        return save(options, *std::move(given));
    return print(std::string(textOf(given->credentials, options).reveal())) ? exit_code::success : exit_code::environment;
}

}  // namespace

void addCredentials(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("credentials", "Prints credentials of a session, for a credential_process or a shell");
    CLI::Option* const session =
        command->add_option("--session", options->wish.session, "The session: its name, its access key id or its ARN")->check(refuseEmpty)->option_text("NAME");
    CLI::Option* const role =
        command->add_option("--role", options->wish.role, "The role to take on")->check(refuseEmpty)->option_text("ARN")->excludes(session);
    command->add_option("--as", options->wish.caller, "The user or session that takes it on")->check(refuseEmpty)->option_text("ARN")->needs(role);
    command->add_option("--session-name", options->wish.sessionName, "What its session is called. Default: the name of who takes it on")
        ->check(refuseEmpty)
        ->option_text("NAME")
        ->needs(role);
    command->add_option("--external-id", options->wish.externalId, "The external ID that the role's trust policy asks for")
        ->check(refuseEmpty)
        ->option_text("ID")
        ->needs(role);
    command->add_option("--mfa-code", options->wish.mfaCode, "The code that the user's MFA device shows")->check(refuseEmpty)->option_text("CODE")->needs(role);
    CLI::Option* const seconds =
        command->add_option("--duration", options->seconds, "How long the role's session shall last. Default: 3600")->option_text("SECONDS")->needs(role);
    command
        ->add_option("--format", options->format,
                     "json as a credential_process prints it; env (sh), fish, powershell or cmd; profile for ~/.aws/credentials. Default: json")
        ->check(CLI::IsMember({"json", "env", "fish", "powershell", "cmd", "profile"}))
        ->option_text("FORMAT");
    command->add_option("--profile", options->profile, "The profile's name. Default: rolewright")
        ->check(CLI::Validator([](std::string& name) { return interchange::whyNoProfileName(name); }, ""))
        ->option_text("NAME");
    CLI::Option* const save = command->add_flag("--save", options->save,
                                                "Puts the profile into ~/.aws/credentials (AWS_SHARED_CREDENTIALS_FILE), between marks, and takes out those of Rolewright's "
                                                "that have ended. What is not Rolewright's stays as it is");
    command->add_option("--region", options->region, "The saved profile's Region")->check(refuseEmpty)->option_text("NAME")->needs(save);
    command->add_option("--endpoint-url", options->endpointUrl, "The endpoint that the saved profile asks. Default: AWS itself")
        ->check(refuseEmpty)
        ->option_text("URL")
        ->needs(save);
    command->add_flag("--remove", options->remove, "Takes the profile that --save has put there out again")->excludes(save)->excludes(session)->excludes(role);
    addWorkspaceOption(*command, options->workspace);
    command->footer(examples);
    command->callback([options, seconds, &exitCode] {
        if (seconds->count() > 0)
            options->wish.seconds = options->seconds;
        options->wish.use = options->save || options->format == "profile" ? "profile" : options->format == "json" ? "credential_process" : "environment";
        exitCode = credentials(*options);
    });
}

}  // namespace rolewright::app
