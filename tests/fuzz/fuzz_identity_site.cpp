// Requests of strangers to the identity provider's site, as `METHOD target`, lines of headers, an empty line and a body: no page carries what they wrote as
// markup, no browser is sent to where nobody is known, and nobody is signed in by a form that is not ours.
// builds: core/base core/json core/crypto core/policy core/catalogue core/evaluation core/identity core/sts core/audit core/federation core/service core/engine
// core/storage core/protocol core/server/identity_site.cpp core/server/identity_visit.cpp core/server/oidc_sign_in.cpp core/server/saml_sign_in.cpp
// core/server/redirect_uri.cpp core/server/browser_guard.cpp tests/support/core/sample_world.cpp tests/support/core/engine_fixture.cpp
#include "core/server/identity_site.h"
#include "core/server/redirect_uri.h"
#include "tests/fuzz/request_text.h"
#include "tests/support/core/engine_fixture.h"

using namespace rolewright;

namespace {

/// A directory of one person, an audience, and a SAML provider.
struct Site {
    Site()
    {
        fixture.must("practice:CreatePerson", {{"UserName", "alice"}});
        fixture.must("iam:CreateOpenIDConnectProvider", {{"Url", "https://idp.practice.example"}, {"ClientIDList", {"app"}}});
        const json::Object published = *fixture.must("practice:GetIdentityProvider").answer;
        fixture.must("iam:CreateSAMLProvider", {{"Name", "Practice"}, {"SAMLMetadataDocument", json::stringOr(published, "SAMLMetadataDocument")}});
        server::IdentitySiteOptions options;
        options.issuer = "https://idp.practice.example";
        options.redirectUris = {"https://app.example/cb"};
        site = std::make_unique<server::IdentitySite>([this] { return std::shared_ptr<engine::Engine>(std::shared_ptr<void>(), fixture.engine.get()); },
                                                      std::move(options));
    }
    test::EngineFixture fixture;
    std::unique_ptr<server::IdentitySite> site;
};

bool isKnown(std::string_view location)
{
    const auto origin = server::originOf(std::string(location.substr(0, location.find('#'))));
    return origin && (*origin == "https://app.example" || server::isLoopbackUri(std::string(location.substr(0, location.find('#')))));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Site world;
    protocol::HttpRequest request = fuzz::requestOf(fuzz::textOf(data, size));
    request.headers.add("Host", "localhost:4578");
    const protocol::HttpResponse response = world.site->answer(request, {"127.0.0.1", true});
    if (const auto location = response.headers.find("location"))
        fuzz::require(isKnown(*location), "browsers are sent to where somebody is known");
    if (response.headers.find("content-type").value_or("").starts_with("text/html"))
        fuzz::require(response.body.find("<script") == std::string::npos && response.body.find("<x") == std::string::npos, "what strangers write is no markup");
    const bool isSignIn = request.path() == "/sign-in" || request.path() == "/saml/sign-in" || request.path() == "/saml/role" || request.path() == "/token";
    fuzz::require(!isSignIn || response.status >= 400 || request.method == "OPTIONS", "nobody is signed in by chance");
    return 0;
}
