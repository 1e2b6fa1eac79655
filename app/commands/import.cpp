#include "app/commands/command.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"
#include "core/interchange/authorization_details.h"

#include <cstdio>

namespace rolewright::app {

namespace {

constexpr const char* examples = R"(Examples:
  aws iam get-account-authorization-details > account.json
  rolewright import account.json
  rolewright import page-1.json page-2.json --account 444455556666
  aws iam get-account-authorization-details | rolewright import -
  rolewright call iam:ListUsers --as arn:aws:iam::444455556666:root

Files hold what the AWS CLI prints or what the API answers: one page, several after one another, or an array of pages; policy documents decoded or
percent-encoded. At most 512 MB each. Entities of the same name are replaced, others stay; the account is made when it is not there. All comes in as one
change, or nothing.

The last line counts what came in. Standard error says what was refused and where it stands (FILE:LINE:COLUMN), and what the files do not tell. The exit
code is 0 when everything came in; 1 when something was refused (the rest did come in, as counted) or when a file is not such an answer (then nothing
did); 252 for a wrong command line; 253 for a file or workspace that cannot be used.)";

struct Options {
    std::vector<std::string> files;
    std::string account;
    std::string workspace;
};

/// Reads the files; nothing but an exit code when one cannot be taken.
int read(const Options& options, interchange::AuthorizationDetails& details)
{
    for (const std::string& file : options.files) {
        const Result<std::string> text = readInput(file, interchange::largestFile);
        if (!text) {
            return fail(text.error(), exit_code::environment);
        }
        const std::string name = file == "-" ? "standard input" : file;
        if (const Result<void> taken = details.read(name, *text); !taken) {
            const Error& error = taken.error();
            return fail({error.code, interchange::placeText(name, error.span) + ": " + error.message, {}}, exit_code::refused);
        }
    }
    return exit_code::success;
}

/// What was refused and what is not known, on standard error; what came in, on standard output.
int finish(const interchange::ImportResult& result)
{
    for (const interchange::Refusal& refusal : result.refusals) {
        std::fprintf(stderr, "%s: %s: %s\n", result.placeOf(refusal).c_str(), refusal.what.english().c_str(), refusal.reason.english().c_str());
    }
    for (const Phrase& unknown : result.unknowns) {
        std::fprintf(stderr, "not known: %s\n", unknown.english().c_str());
    }
    if (!print("imported " + result.summary().english() + "\n")) {
        return exit_code::environment;
    }
    return result.refusals.empty() ? exit_code::success : exit_code::refused;
}

int import(const Options& options)
{
    interchange::ImportOptions wanted;
    if (!options.account.empty()) {
        Result<AccountId> account = AccountId::parse(options.account);
        if (!account) {
            return fail({"InvalidAccountId", "--account `" + options.account + "` is no account id: it has twelve digits", {}}, exit_code::usage);
        }
        wanted.account = *std::move(account);
    }
    interchange::AuthorizationDetails details(wanted);
    if (const int code = read(options, details); code != exit_code::success) {
        return code;
    }
    // What cannot be taken at all makes no workspace.
    const Result<interchange::ImportResult> alone = details.into({});
    if (!alone) {
        return fail(alone.error(), exit_code::refused);
    }
    if (alone->changes.empty()) {
        return finish(*alone);
    }
    const HeadlessApplication application;
    const Result<std::unique_ptr<Composition>> composition = openEngine(options.workspace);
    if (!composition) {
        return fail(composition.error(), exit_code::environment);
    }
    engine::Engine& engine = (*composition)->engine();
    const Result<interchange::ImportResult> result = details.into(*engine.snapshot());
    if (!result) {
        return fail(result.error(), exit_code::refused);
    }
    Result<void> written = engine.applyChanges(result->changes, "rolewright:Import");
    if (written) {
        written = engine.flush();
    }
    if (!written) {
        return fail(written.error(), exit_code::environment);
    }
    return finish(*result);
}

}  // namespace

void addImport(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("import", "Brings an AWS account into a workspace, from `aws iam get-account-authorization-details`");
    command->add_option("files", options->files, "JSON files that together describe one account; - reads standard input")->required()->option_text("FILE ...");
    command->add_option("--account", options->account, "Whose entities are taken; others are refused. Default: the account of the first ARN")->option_text("ID");
    addWorkspaceOption(*command, options->workspace);
    command->footer(examples);
    command->callback([options, &exitCode] { exitCode = import(*options); });
}

}  // namespace rolewright::app
