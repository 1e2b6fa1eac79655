#include "app/commands/serve_extras.h"

#include "app/commands/new_file.h"
#include "app/commands/session.h"
#include "core/federation/practice_identity_provider.h"
#include "core/server/redirect_uri.h"
#include "core/service/shell_text.h"

#include <algorithm>
#include <filesystem>

namespace rolewright::app {

namespace {

using namespace std::chrono_literals;

constexpr auto certificateLife = std::chrono::years(1);

Error usage(std::string message)
{
    return {"InvalidOption", std::move(message), {}};
}

bool isRole(const std::string& arn)
{
    return arn.starts_with("arn:") && arn.find(":role/") != std::string::npos;
}

Result<void> writeText(const std::string& file, std::string_view text)
{
    return writeFile(file, true, [text](const Sink& sink) {
        return sink(text) ? Result<void>() : Result<void>(Error{"Unwritable", "the file cannot be written", {}});
    });
}

std::string absolute(const std::string& file)
{
    return std::filesystem::absolute(file).string();
}

/// The names that a certificate is for, as OpenSSL's configuration writes them.
Result<std::string> alternativeNames(const std::vector<std::string>& hosts)
{
    std::string names = "DNS:localhost,DNS:*.localhost,IP:127.0.0.1,IP:0:0:0:0:0:0:0:1";
    for (const std::string& host : hosts) {
        const auto isOfName = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
        if (!std::all_of(host.begin(), host.end(), isOfName))
            return usage("--allow-host: `" + host + "` is no name that a certificate can be for");
        names += ",DNS:" + host;
    }
    return names;
}

}  // namespace

void addExtraOptions(CLI::App& command, ServeExtras& extras)
{
    command.add_option("--tls", extras.certificateFile, "Serve HTTPS by a new key, and write its certificate to this file, which clients are to trust")
        ->check(refuseEmpty)
        ->option_text("FILE");
    CLI::Option* const site =
        command.add_flag("--identity-provider", extras.identityProvider, "Let practice people sign in too: serves the practice identity provider, on a port of its own");
    command.add_option("--identity-provider-port", extras.identityPort, "Its port; 0 takes one that is free. Default: 4578")->option_text("N")->needs(site);
    command.add_option("--issuer", extras.issuer, "What its tokens say they are from. Default: https://idp.practice.example")
        ->check(refuseEmpty)
        ->option_text("URL")
        ->needs(site);
    command
        .add_option("--redirect-uri", extras.redirectUris,
                    "An application elsewhere that may be answered; programs on this machine always may. May be given several times")
        ->check(refuseEmpty)
        ->option_text("URL")
        ->needs(site);
    CLI::Option* const credentials =
        command.add_option("--credentials-for", extras.credentialsFor, "Give the credentials of this session, or of this role, as containers get them")
            ->check(refuseEmpty)
            ->option_text("SESSION|ROLE-ARN");
    command.add_option("--credentials-as", extras.credentialsAs, "The user or session that takes the role on")
        ->check(refuseEmpty)
        ->option_text("ARN")
        ->needs(credentials);
    command.add_option("--credentials-token-file", extras.tokenFile, "Write the token that asks for them to a file of its owner's, instead of printing it")
        ->check(refuseEmpty)
        ->option_text("FILE")
        ->needs(credentials);
}

Result<void> checkExtras(const ServeExtras& extras, bool inMemory)
{
    if (!extras.issuer.empty() && (!extras.issuer.starts_with("https://") || !server::originOf(extras.issuer) || extras.issuer.find('?') != std::string::npos))
        return usage("--issuer: `" + extras.issuer + "` is no https address without a query, as an account can know a provider by");
    if (!extras.issuer.empty() && extras.issuer != federation::practiceIssuer && inMemory)
        return usage(
            "--issuer needs a workspace: the provider of another issuer has to be given its keys by `rolewright call practice:PutProviderKeys` before");
    for (const std::string& uri : extras.redirectUris) {
        if (!server::originOf(uri))
            return usage("--redirect-uri: `" + uri + "` is no plain http or https address");
    }
    if (isRole(extras.credentialsFor) && extras.credentialsAs.empty())
        return usage("--credentials-for a role needs --credentials-as: the user or session that takes it on");
    if (!extras.credentialsFor.empty() && !isRole(extras.credentialsFor) && !extras.credentialsAs.empty())
        return usage("--credentials-as says who takes on a role, and --credentials-for names a session");
    return {};
}

Result<std::shared_ptr<const server::TlsIdentity>> makeTls(const ServeExtras& extras, const std::vector<std::string>& hosts)
{
    if (extras.certificateFile.empty())
        return std::shared_ptr<const server::TlsIdentity>();
    const Result<std::string> names = alternativeNames(hosts);
    if (!names)
        return names.error();
    const Instant now = SystemClock().now();
    Result<federation::SigningKey> key = federation::newSigningKey("localhost", now - 24h, now + certificateLife, *names);
    if (!key)
        return key.error();
    if (const Result<void> written = writeText(extras.certificateFile, key->certificate); !written)
        return written.error();
    return std::make_shared<const server::TlsIdentity>(server::TlsIdentity{std::move(key->certificate), std::move(key->privateKey)});
}

Result<std::shared_ptr<const server::CredentialSite>> makeCredentialSite(const ServeExtras& extras, std::shared_ptr<server::CredentialLedger> ledger)
{
    if (extras.credentialsFor.empty())
        return std::shared_ptr<const server::CredentialSite>();
    server::CredentialWish wish;
    wish.renews = true;
    wish.caller = extras.credentialsAs;
    (isRole(extras.credentialsFor) ? wish.role : wish.session) = extras.credentialsFor;
    const std::string name = extras.credentialsFor.substr(extras.credentialsFor.rfind('/') + 1);
    auto site = std::make_shared<const server::CredentialSite>(name, server::CredentialSite::newToken(), std::move(wish), std::move(ledger));
    if (!extras.tokenFile.empty()) {
        if (const Result<void> written = writeText(extras.tokenFile, site->token().reveal()); !written)
            return written.error();
    }
    return site;
}

Result<std::unique_ptr<ServedIdentity>> ServedIdentity::start(const ServeExtras& extras, server::IdentitySiteOptions options, server::Endpoint& endpoint,
                                                              std::shared_ptr<const server::TlsIdentity> tls)
{
    std::unique_ptr<ServedIdentity> served(new ServedIdentity);
    served->m_tls = options.tls = tls != nullptr;
    options.issuer = extras.issuer.empty() ? std::string(federation::practiceIssuer) : extras.issuer;
    options.redirectUris = extras.redirectUris;
    served->m_site = std::make_unique<server::IdentitySite>([&endpoint] { return endpoint.engine(); }, std::move(options));
    server::ServerOptions serverOptions;
    serverOptions.port = extras.identityPort;
    serverOptions.threads = 2;
    serverOptions.tls = std::move(tls);
    Result<std::unique_ptr<server::HttpServer>> server = server::HttpServer::start(serverOptions, *served->m_site);
    if (!server)
        return server.error();
    served->m_server = *std::move(server);
    return served;
}

Result<void> addPracticePeople(engine::Engine& engine)
{
    const sts::Caller root = sts::Caller::root(engine.snapshot()->accounts().front()->id);
    for (const auto& [name, display] : {std::pair("alice", "Alice"), std::pair("bob", "Bob")}) {
        const engine::CallResult made = engine.call(root, {"practice", "CreatePerson", {{"UserName", name}, {"DisplayName", display}}});
        if (!made.answer)
            return made.answer.error();
    }
    return {};
}

std::string ServedIdentity::url() const
{
    return (m_tls ? "https://localhost:" : "http://localhost:") + std::to_string(m_server->port());
}

std::string extraExports(const ServeExtras& extras, const std::string& url, const server::CredentialSite* credentials)
{
    std::string lines;
    if (!extras.certificateFile.empty())
        lines += "export AWS_CA_BUNDLE=" + service::shellQuoted(absolute(extras.certificateFile)) + '\n';
    if (!credentials)
        return lines;
    lines += "# Instead of an access key, for what runs as " + extras.credentialsFor + ":\nexport AWS_CONTAINER_CREDENTIALS_FULL_URI=" + url +
             credentials->target() + '\n';
    if (extras.tokenFile.empty())
        lines.append("export AWS_CONTAINER_AUTHORIZATION_TOKEN=").append(credentials->token().reveal()).append("\n");
    else
        lines += "export AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=" + service::shellQuoted(absolute(extras.tokenFile)) + '\n';
    return lines;
}

}  // namespace rolewright::app
