/// The practice identity provider's site over a small world, asked without sockets.
#pragma once

#include "core/server/identity_site.h"
#include "core/server/redirect_uri.h"
#include "tests/support/core/engine_fixture.h"

#include <QRegularExpression>

namespace rolewright::test {

/// alice and <Bob> in the directory, an OpenID Connect and a SAML provider, and a role that both may take on.
class IdentityBench {
public:
    explicit IdentityBench(server::IdentitySiteOptions options = {})
    {
        fixture.clock.reset();
        const std::string account = developmentId;
        fixture.must("practice:CreatePerson", {{"UserName", "alice"}, {"DisplayName", "Alice Archer"}, {"Email", "alice@example.com"}, {"Roles", {role()}}});
        fixture.must("practice:CreatePerson", {{"UserName", "bob"}, {"DisplayName", "<b onclick=\"x\">Bob</b>"}});
        fixture.must("iam:CreateOpenIDConnectProvider", {{"Url", "https://idp.practice.example"}, {"ClientIDList", {"app"}}});
        const json::Object published = *fixture.must("practice:GetIdentityProvider").answer;
        fixture.must("iam:CreateSAMLProvider", {{"Name", "Practice"}, {"SAMLMetadataDocument", json::stringOr(published, "SAMLMetadataDocument")}});
        const auto trusts = [&](const std::string& kind, const char* action) {
            return json::Object{{"Effect", "Allow"}, {"Principal", {{"Federated", "arn:aws:iam::" + account + ':' + kind}}}, {"Action", action}};
        };
        const json::Object trust{{"Version", "2012-10-17"},
                                 {"Statement", json::Object::array({trusts("oidc-provider/idp.practice.example", "sts:AssumeRoleWithWebIdentity"),
                                                                    trusts("saml-provider/Practice", "sts:AssumeRoleWithSAML")})}};
        fixture.must("iam:CreateRole", {{"RoleName", "People"}, {"AssumeRolePolicyDocument", json::compact(trust)}});
        options.issuer = "https://idp.practice.example";
        options.time = [this] { return real; };
        options.log = [this](const server::AccessLine& line) { lines += line.text() + '\n'; };
        site = std::make_unique<server::IdentitySite>([this] { return std::shared_ptr<engine::Engine>(std::shared_ptr<void>(), fixture.engine.get()); },
                                                      std::move(options));
    }

    static std::string role() { return std::string("arn:aws:iam::") + developmentId + ":role/People"; }
    static std::string samlProvider() { return std::string("arn:aws:iam::") + developmentId + ":saml-provider/Practice"; }

    using Fields = std::vector<std::pair<std::string, std::string>>;

    protocol::HttpResponse get(const std::string& target, const Fields& headers = {}) { return ask("GET", target, {}, headers); }
    /// As our own page's form does.
    protocol::HttpResponse post(const std::string& target, const Fields& form, const Fields& headers = {{"Origin", "http://localhost:4578"}})
    {
        return ask("POST", target, server::withParameters("", '?', form).substr(form.empty() ? 0 : 1), headers);
    }
    protocol::HttpResponse ask(const std::string& method, const std::string& target, const std::string& body, const Fields& headers)
    {
        protocol::HttpRequest request{method, target, {}, body};
        for (const auto& [name, value] : headers)
            request.headers.add(name, value);
        if (!request.headers.find("host"))
            request.headers.add("Host", "localhost:4578");
        return site->answer(request, peer);
    }

    server::Peer peer{"127.0.0.1", true};
    Instant real{std::chrono::seconds(2'000'000'000)};
    std::string lines;
    EngineFixture fixture;
    std::unique_ptr<server::IdentitySite> site;
};

/// The value of a hidden field of a page.
inline std::string fieldOf(const protocol::HttpResponse& page, const char* name)
{
    const QRegularExpression field(QStringLiteral("name=\"%1\" value=\"([^\"]*)\"").arg(QString::fromLatin1(name)));
    return field.match(QString::fromStdString(page.body)).captured(1).toStdString();
}

/// The value of a parameter of an address that the browser is sent to.
inline std::string parameterOf(const protocol::HttpResponse& response, const char* name)
{
    const std::string location(response.headers.find("location").value_or(""));
    const std::size_t mark = location.find_first_of("?#");
    const protocol::Form form = protocol::readForm(mark == std::string::npos ? std::string_view() : std::string_view(location).substr(mark + 1));
    const std::string* const value = protocol::findParameter(form, name);
    return value ? *value : "nothing";
}

/// Whether the page has these words, as they stand in it.
inline bool says(const protocol::HttpResponse& response, const char* words)
{
    return response.body.find(words) != std::string::npos;
}

/// Empty when there is none.
inline std::string header(const protocol::HttpResponse& response, const char* name)
{
    return std::string(response.headers.find(name).value_or(""));
}

}  // namespace rolewright::test
