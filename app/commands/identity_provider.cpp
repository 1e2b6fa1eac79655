#include "app/commands/command.h"
#include "app/commands/new_file.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"

#include <filesystem>
#include <iterator>
#include <system_error>

namespace rolewright::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* examples = R"(Examples:
  rolewright identity-provider export --directory idp
  rolewright call iam:CreateSAMLProvider Name=Practice SAMLMetadataDocument=file://idp/saml-metadata.xml
  rolewright call iam:CreateOpenIDConnectProvider Url=https://idp.practice.example 'ClientIDList=["app"]'

saml-metadata.xml is the SAML metadata document, jwks.json and openid-configuration.json are what an OpenID Connect provider serves under /.well-known/.
They hold public keys only. Keys are made when they are first needed and stay in the workspace.)";

struct Options {
    std::string directory;
    std::string workspace;
    bool force = false;
};

/// Which member of the answer goes into which file.
constexpr std::pair<const char*, const char*> files[] = {
    {"SAMLMetadataDocument", "saml-metadata.xml"},
    {"Keys", "jwks.json"},
    {"Configuration", "openid-configuration.json"},
};

/// None of them is written when one of them must not be.
Result<void> writeFiles(const json::Object& published, const fs::path& directory, bool overwrite)
{
    for (const auto& [member, name] : files) {
        if (!overwrite && fs::exists(fs::symlink_status(directory / name)))
            return Error{"FileExists", "`" + (directory / name).string() + "` is there already: --force overwrites it", {}};
    }
    for (const auto& [member, name] : files) {
        const std::string text = json::stringOr(published, member);
        auto written = writeFile((directory / name).string(), overwrite, [&text](const Sink& sink) {
            return sink(text) && (text.ends_with('\n') || sink("\n")) ? Result<void>() : Result<void>(Error{"Unwritable", "the file cannot be written", {}});
        });
        if (!written)
            return written;
    }
    return {};
}

int exportFiles(const Options& options)
{
    const HeadlessApplication application;
    const Result<std::unique_ptr<Composition>> composition = openEngine(options.workspace);
    if (!composition)
        return fail(composition.error(), exit_code::environment);
    engine::Engine& engine = (*composition)->engine();
    const engine::CallResult result = engine.call(sts::Caller::anonymous(), {"practice", "GetIdentityProvider"});
    if (!result.answer)
        return fail(result.answer.error(), exit_code::service);
    const fs::path directory(options.directory);
    std::error_code failure;
    fs::create_directories(directory, failure);
    if (failure)
        return fail({"Unwritable", "`" + options.directory + "` cannot be made a directory: " + failure.message(), {}}, exit_code::environment);
    if (const Result<void> written = writeFiles(*result.answer, directory, options.force); !written)
        return fail(written.error(), written.error().code == "FileExists" ? exit_code::refused : exit_code::environment);
    if (const Result<void> flushed = engine.flush(); !flushed)
        return fail(flushed.error(), exit_code::environment);
    return print(std::to_string(std::size(files)) + " files written to " + options.directory + "\n") ? exit_code::success : exit_code::environment;
}

}  // namespace

void addIdentityProvider(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("identity-provider", "The practice identity provider, which signs people in by SAML and OpenID Connect");
    command->require_subcommand(1);
    CLI::App* const exporting = command->add_subcommand("export", "Writes what the identity provider publishes as files");
    exporting->add_option("--directory", options->directory, "Where to; it is made when it is not there")->required()->option_text("DIR")->check(refuseEmpty);
    exporting->add_flag("--force", options->force, "Overwrite files that are there");
    addWorkspaceOption(*exporting, options->workspace);
    exporting->footer(examples);
    exporting->callback([options, &exitCode] { exitCode = exportFiles(*options); });
}

}  // namespace rolewright::app
