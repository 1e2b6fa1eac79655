#include "app/commands/command.h"
#include "app/commands/session.h"
#include "app/commands/streams.h"

#include <filesystem>
#include <fstream>
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
};

/// Which member of the answer goes into which file.
constexpr std::pair<const char*, const char*> files[] = {
    {"SAMLMetadataDocument", "saml-metadata.xml"},
    {"Keys", "jwks.json"},
    {"Configuration", "openid-configuration.json"},
};

int fail(const Error& error, int code)
{
    complain(error);
    return code;
}

Result<void> writeFile(const fs::path& path, const std::string& text)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    if (!text.ends_with('\n'))
        file << '\n';
    if (!file.flush())
        return Error{"Unwritable", "`" + path.string() + "` cannot be written", {}};
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
    for (const auto& [member, name] : files) {
        if (const Result<void> written = writeFile(directory / name, json::stringOr(*result.answer, member)); !written)
            return fail(written.error(), exit_code::environment);
    }
    if (const Result<void> flushed = engine.flush(); !flushed)
        return fail(flushed.error(), exit_code::environment);
    return exit_code::success;
}

}  // namespace

void addIdentityProvider(CLI::App& app, int& exitCode)
{
    const auto options = std::make_shared<Options>();
    CLI::App* const command = app.add_subcommand("identity-provider", "The practice identity provider, which signs people in by SAML and OpenID Connect");
    command->require_subcommand(1);
    CLI::App* const exporting = command->add_subcommand("export", "Writes what the identity provider publishes as files");
    exporting->add_option("--directory", options->directory, "Where to; it is made when it is not there")->required()->option_text("DIR")->check(refuseEmpty);
    addWorkspaceOption(*exporting, options->workspace);
    exporting->footer(examples);
    exporting->callback([options, &exitCode] { exitCode = exportFiles(*options); });
}

}  // namespace rolewright::app
