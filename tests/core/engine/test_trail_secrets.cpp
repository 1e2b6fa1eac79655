/// Nothing that was ever secret is in the trail: a long story with every kind of secret, told by several threads at once.
#include "core/audit/chain.h"
#include "core/crypto/totp.h"
#include "core/service/mfa.h"
#include "tests/support/core/engine_fixture.h"

#include <QtTest>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

using namespace rolewright;
using namespace std::chrono_literals;
using test::EngineFixture;

namespace {

const std::string home = std::string("arn:aws:iam::") + test::developmentId;
const std::string hush = "hush-hush-never-to-be-told";

json::Object trust(json::Object principal, json::Object actions) {
    const json::Object statement{{"Effect", "Allow"}, {"Principal", std::move(principal)}, {"Action", std::move(actions)}};
    return {{"Version", "2012-10-17"}, {"Statement", json::Object::array({statement})}};
}

/// Calls, and keeps every secret that goes either way.
class Story : public EngineFixture {
public:
    engine::CallResult tell(const sts::Caller& caller, std::string_view name, const json::Object& parameters) {
        auto result = call(caller, name, parameters);
        collect(parameters);
        learn(result);
        return result;
    }
    const std::set<std::string>& secrets() const { return m_secrets; }
    void keep(const std::string& secret) {
        const std::lock_guard lock(m_mutex);
        if (secret.size() >= 6) m_secrets.insert(secret);
    }

private:
    void learn(const engine::CallResult& result) {
        if (result.answer) collect(*result.answer);
        for (const engine::CallResult& next : result.followUps) learn(next);
    }
    void collect(const json::Object& value) {
        static const std::set<std::string> names{"SecretAccessKey", "SessionToken", "WebIdentityToken", "IdToken",  "SAMLResponse",   "SAMLAssertion", "Base32StringSeed",
                                                 "QRCodePNG",       "TokenCode",    "AuthenticationCode1", "AuthenticationCode2", "Password", "EncodedMessage", "TradeInToken"};
        if (value.is_object()) {
            for (const auto& [name, member] : value.items()) {
                if (names.contains(name) && member.is_string()) keep(member.get<std::string>());
                else collect(member);
            }
        } else if (value.is_array()) {
            for (const json::Object& element : value) collect(element);
        }
    }
    std::mutex m_mutex;
    std::set<std::string> m_secrets{hush};
};

std::string told(const engine::CallResult& result, const char* member) { return result.answer ? json::stringOr(*result.answer, member) : std::string(); }

/// Providers, roles for every way in, functions, a directory of one.
void prepare(Story& story) {
    test::addAccount(*story.engine, test::productionId, "Production");
    story.must("iam:CreateUser", {{"UserName", "alice"}});
    story.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
    const auto provider = story.tell(story.root(), "practice:GetIdentityProvider", json::Object::object());
    story.must("iam:CreateSAMLProvider", {{"Name", "Practice"}, {"SAMLMetadataDocument", told(provider, "SAMLMetadataDocument")}});
    const std::string issuer = told(provider, "Issuer");
    story.must("iam:CreateOpenIDConnectProvider", {{"Url", issuer}, {"ClientIDList", {"app"}}});
    const json::Object tagging{"sts:AssumeRoleWithSAML", "sts:TagSession", "sts:SetSourceIdentity"};
    story.must("iam:CreateRole", {{"RoleName", "Saml"}, {"AssumeRolePolicyDocument", trust({{"Federated", home + ":saml-provider/Practice"}}, tagging)}});
    story.must("iam:CreateRole", {{"RoleName", "Web"}, {"AssumeRolePolicyDocument", trust({{"Federated", home + ":oidc-provider/" + issuer.substr(8)}}, "sts:AssumeRoleWithWebIdentity")}});
    story.must("iam:CreateRole", {{"RoleName", "worker"}, {"AssumeRolePolicyDocument", trust({{"Service", "lambda.amazonaws.com"}}, "sts:AssumeRole")}});
    for (const char* role : {"Saml", "Web", "worker"}) story.must("iam:PutRolePolicy", {{"RoleName", role}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
    const sts::Caller production = sts::Caller::root(test::account(test::productionId));
    story.call(production, "iam:CreateRole", {{"RoleName", "Far"}, {"AssumeRolePolicyDocument", trust({{"AWS", home + ":root"}}, "sts:AssumeRole")}});
    story.must("practice:CreatePerson", {{"UserName", "carol"}, {"Roles", {home + ":role/Saml"}}});
    story.must("iam:EnableOutboundWebIdentityFederation");
    const json::Object steps = json::Object::array({{{"call", "iam:CreateAccessKey"}, {"parameters", {{"UserName", "${event.user}"}}}},
                                                    {{"call", "sts:AssumeRoleWithWebIdentity"}, {"parameters", {{"RoleArn", home + ":role/Web"}, {"RoleSessionName", "fn"}, {"WebIdentityToken", "${event.token}"}}}},
                                                    {{"call", "s3:PutObject"}, {"parameters", {{"Bucket", "nowhere"}, {"Key", "k"}, {"Body", hush}}}}});
    story.must("lambda:CreateFunction", {{"FunctionName", "f"}, {"Role", home + ":role/worker"}, {"Runtime", "p"}, {"Handler", "h"}, {"Code", {{"ZipFile", json::compact(steps)}}},
                                         {"Environment", {{"Variables", {{"DATABASE", hush}}}}}});
}

/// One thread's part: every way to a session, right and wrong.
void goOn(Story& story, int number) {
    const std::string user = "user" + std::to_string(number);
    const sts::Caller nobody = sts::Caller::anonymous();
    story.must("iam:CreateUser", {{"UserName", user}});
    const std::string token = told(story.tell(nobody, "practice:SignIn", {{"UserName", "carol"}, {"Protocol", "OIDC"}, {"ClientId", "app"}}), "IdToken");
    const json::Object web{{"RoleArn", home + ":role/Web"}, {"RoleSessionName", user}, {"WebIdentityToken", token}};
    QVERIFY(story.tell(nobody, "sts:AssumeRoleWithWebIdentity", web).answer.ok());
    for (const std::string& wrong : {token + "x", token + std::string(20'000, 'x'), token.substr(0, 3)}) {
        json::Object other = web;
        other["WebIdentityToken"] = wrong;
        QVERIFY(!story.tell(nobody, "sts:AssumeRoleWithWebIdentity", other).answer.ok());
    }
    const std::string assertion = told(story.tell(nobody, "practice:SignIn", {{"UserName", "carol"}, {"Protocol", "SAML"}, {"ProviderArn", home + ":saml-provider/Practice"}}), "SAMLResponse");
    json::Object saml{{"RoleArn", home + ":role/Saml"}, {"PrincipalArn", home + ":saml-provider/Practice"}, {"SAMLAssertion", assertion}};
    QVERIFY(story.tell(nobody, "sts:AssumeRoleWithSAML", saml).answer.ok());
    QVERIFY(!story.tell(nobody, "sts:AssumeRoleWithSAML", saml).answer.ok());
    saml["SAMLAssertion"] = assertion + std::string(100'000, 'A');
    QVERIFY(!story.tell(nobody, "sts:AssumeRoleWithSAML", saml).answer.ok());
    const std::string serial = home + ":mfa/" + user;
    QVERIFY(story.tell(story.root(), "iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", user}}).answer.ok());
    const crypto::Secret seed = story.engine->secretOf(service::seedName(serial)).value();
    story.keep(std::string(seed.reveal()));
    const std::int64_t step = crypto::totpStep(story.clock.now());
    const auto code = [&](std::int64_t at) { return std::string(crypto::totpCode(seed, at).reveal()); };
    QVERIFY(story.tell(story.root(), "iam:EnableMFADevice", {{"UserName", user}, {"SerialNumber", serial}, {"AuthenticationCode1", code(step - 1)}, {"AuthenticationCode2", code(step)}}).answer.ok());
    QVERIFY(story.tell(story.user(user), "sts:GetSessionToken", {{"SerialNumber", serial}, {"TokenCode", code(step + 1)}}).answer.ok());
    QVERIFY(!story.tell(story.user(user), "sts:GetSessionToken", {{"SerialNumber", serial}, {"TokenCode", code(step + 1)}}).answer.ok());
    QVERIFY(!story.tell(story.user(user), "sts:GetSessionToken", {{"SerialNumber", serial}, {"TokenCode", code(step) + "7"}}).answer.ok());
    QVERIFY(story.tell(story.root(), "iam:CreateAccessKey", {{"UserName", user}}).answer.ok());
    QVERIFY(story.tell(story.user("alice"), "sts:AssumeRole", {{"RoleArn", std::string("arn:aws:iam::") + test::productionId + ":role/Far"}, {"RoleSessionName", user}}).answer.ok());
    QVERIFY(story.tell(story.user("alice"), "sts:GetFederationToken", {{"Name", user}}).answer.ok());
    QVERIFY(story.tell(story.user("alice"), "sts:GetWebIdentityToken", {{"Audience", {"x"}}, {"SigningAlgorithm", "ES384"}}).answer.ok());
    QVERIFY(!story.tell(story.user("alice"), "sts:DecodeAuthorizationMessage", {{"EncodedMessage", hush}}).answer.ok());
    QVERIFY(!story.tell(story.root(), "practice:PutProviderKeys", {{"OpenIDConnectProviderArn", home + ":oidc-provider/x"}, {"Keys", "{\"keys\":[{\"d\":\"" + hush + "\"}]}"}}).answer.ok());
    const auto run = story.tell(story.root(), "lambda:Invoke", {{"FunctionName", "f"}, {"Payload", {{"user", user}, {"token", token}, {"note", hush}}}});
    QCOMPARE(run.followUps.size(), std::size_t{4});
}

}  // namespace

class TestTrailSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneThatWasEverIssuedIsInTheTrail() {
        Story story;
        prepare(story);
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) threads.emplace_back([&, i] { goOn(story, i); });
        for (std::thread& thread : threads) thread.join();
        QVERIFY(story.secrets().size() > 60);
        audit::ChainCheck chain;
        std::map<std::string, int> shared;
        for (const audit::RecordPtr& record : story.engine->trail(0, 100'000)) {
            QVERIFY(chain.follow(*record).ok());
            const std::string text = json::compact(audit::toJson(*record)) + json::compact(audit::toCloudTrail(*record));
            for (const std::string& secret : story.secrets())
                QVERIFY2(text.find(secret) == std::string::npos, (record->service + ":" + record->action + " tells " + secret.substr(0, 40)).c_str());
            if (!record->sharedEventId.empty()) ++shared[record->sharedEventId];
        }
        QCOMPARE(chain.last(), story.engine->lastRecord());
        QCOMPARE(shared.size(), std::size_t{4});
        for (const auto& [id, count] : shared) QCOMPARE(count, 2);
    }

    void whatMayHappenOnceHappensOnce() {
        Story story;
        prepare(story);
        story.must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", "phone"}});
        const std::string serial = home + ":mfa/phone";
        const crypto::Secret seed = story.engine->secretOf(service::seedName(serial)).value();
        const std::int64_t step = crypto::totpStep(story.clock.now());
        const auto code = [&](std::int64_t at) { return std::string(crypto::totpCode(seed, at).reveal()); };
        story.must("iam:EnableMFADevice", {{"UserName", "alice"}, {"SerialNumber", serial}, {"AuthenticationCode1", code(step - 1)}, {"AuthenticationCode2", code(step)}});
        std::atomic<int> tokens = 0;
        std::atomic<int> functions = 0;
        std::atomic<int> people = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                tokens += story.call(story.user("alice"), "sts:GetSessionToken", {{"SerialNumber", serial}, {"TokenCode", code(step + 1)}}).answer.ok() ? 1 : 0;
                functions += story.call(story.root(), "lambda:CreateFunction", {{"FunctionName", "once"}, {"Role", home + ":role/worker"}, {"Runtime", "p"}, {"Handler", "h"}, {"Code", {{"ZipFile", "[]"}}}}).answer.ok() ? 1 : 0;
                people += story.call(story.root(), "practice:CreatePerson", {{"UserName", "dave"}}).answer.ok() ? 1 : 0;
            });
        }
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(tokens.load(), 1);
        QCOMPARE(functions.load(), 1);
        QCOMPARE(people.load(), 1);
        QCOMPARE(story.engine->sessions()->size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestTrailSecrets)
#include "test_trail_secrets.moc"
