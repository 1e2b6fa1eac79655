/// Keys that are made at first need, and what the trail says of federated people: the whole way through the engine.
#include "core/federation/id_token.h"
#include "core/federation/base64url.h"
#include "tests/support/core/engine_fixture.h"
#include "tests/support/core/token_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace rolewright;
using test::EngineFixture;

namespace {

json::Object payloadOf(const std::string& token) {
    const std::size_t first = token.find('.');
    const std::string payload = token.substr(first + 1, token.find('.', first + 1) - first - 1);
    return json::parseObject(federation::fromBase64Url(payload).value()).value();
}

bool verifies(const std::string& token, const std::string& keys, Instant now) {
    const auto presented = federation::PresentedToken::read(token);
    return presented && presented->verified(keys, now).ok();
}

const json::Object wanted{{"Audience", {"https://api.example.com"}}, {"SigningAlgorithm", "ES384"}};

std::string told(const engine::CallResult& result, const char* member) { return result.answer ? json::stringOr(*result.answer, member) : std::string(); }

/// Calls from some threads at the same time; what each answered.
std::vector<std::string> together(EngineFixture& fixture, std::string_view name, const json::Object& parameters, const char* member) {
    std::vector<std::string> answers(8);
    std::vector<std::thread> threads;
    for (std::string& answer : answers) threads.emplace_back([&] { answer = told(fixture.call(fixture.root(), name, parameters), member); });
    for (std::thread& thread : threads) thread.join();
    return answers;
}

}  // namespace

class TestIdentityKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstCallsAtTheSameTimeEndWithOneKey() {
        for (int round = 0; round < 10; ++round) {
            EngineFixture fixture;
            const std::string issuer = told(fixture.must("iam:EnableOutboundWebIdentityFederation"), "IssuerIdentifier");
            const std::vector<std::string> tokens = together(fixture, "sts:GetWebIdentityToken", wanted, "WebIdentityToken");
            const std::string keys = told(fixture.must("practice:GetOutboundIdentityKeys", {{"IssuerIdentifier", issuer}}), "Keys");
            QCOMPARE(json::parseObject(keys).value().at("keys").size(), std::size_t{1});
            for (const std::string& token : tokens) QVERIFY2(verifies(token, keys, fixture.clock.now()), token.c_str());
        }
    }

    void firstSignInsAtTheSameTimeEndWithOneKey() {
        EngineFixture fixture;
        fixture.must("practice:CreatePerson", {{"UserName", "carol"}});
        const std::vector<std::string> tokens = together(fixture, "practice:SignIn", {{"UserName", "carol"}, {"Protocol", "OIDC"}, {"ClientId", "app"}}, "IdToken");
        const std::string keys = told(fixture.must("practice:GetIdentityProvider"), "Keys");
        for (const std::string& token : tokens) QVERIFY2(verifies(token, keys, fixture.clock.now()), token.c_str());
    }

    void keysOutliveTheProgram() {
        QTemporaryDir folder;
        const std::filesystem::path path = (folder.path() + QStringLiteral("/w.rolewright")).toStdString();
        std::string token;
        std::string keys;
        std::string issuer;
        std::string outbound;
        {
            EngineFixture fixture(path);
            issuer = told(fixture.must("iam:EnableOutboundWebIdentityFederation"), "IssuerIdentifier");
            outbound = told(fixture.must("sts:GetWebIdentityToken", wanted), "WebIdentityToken");
            fixture.must("practice:CreatePerson", {{"UserName", "carol"}});
            token = told(fixture.must("practice:SignIn", {{"UserName", "carol"}, {"Protocol", "OIDC"}, {"ClientId", "app"}}), "IdToken");
            keys = told(fixture.must("practice:GetIdentityProvider"), "Keys");
        }
        EngineFixture fixture(path);
        QCOMPARE(told(fixture.must("iam:GetOutboundWebIdentityFederationInfo"), "IssuerIdentifier"), issuer);
        QVERIFY(verifies(outbound, told(fixture.must("practice:GetOutboundIdentityKeys", {{"IssuerIdentifier", issuer}}), "Keys"), fixture.clock.now()));
        QCOMPARE(told(fixture.must("practice:GetIdentityProvider"), "Keys"), keys);
        QVERIFY(verifies(token, keys, fixture.clock.now()));
        QVERIFY(verifies(told(fixture.must("practice:SignIn", {{"UserName", "carol"}, {"Protocol", "OIDC"}, {"ClientId", "app"}}), "IdToken"), keys, fixture.clock.now()));
    }

    void aTokenForOthersSaysWhoAsks() {
        EngineFixture fixture;
        const std::string issuer = told(fixture.must("iam:EnableOutboundWebIdentityFederation"), "IssuerIdentifier");
        QVERIFY(issuer.starts_with("https://") && issuer.ends_with(".tokens.sts.global.api.aws"));
        fixture.must("iam:CreateUser", {{"UserName", "alice"}});
        fixture.must("iam:CreateRole", {{"RoleName", "R1"}, {"Path", "/team/"}, {"AssumeRolePolicyDocument", test::trusting(std::string("arn:aws:iam::") + test::developmentId + ":user/alice")}});
        fixture.must("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "P"}, {"PolicyDocument", test::allowing("sts:*", "*")}});
        const std::string role = std::string("arn:aws:iam::") + test::developmentId + ":role/team/R1";
        const auto assumed = fixture.call(fixture.user("alice"), "sts:AssumeRole", {{"RoleArn", role}, {"RoleSessionName", "work"}});
        QVERIFY2(assumed.newSession != nullptr, assumed.answer ? "" : assumed.answer.error().message.c_str());
        json::Object parameters = wanted;
        parameters["Tags"] = {{{"Key", "job"}, {"Value", "7"}}};
        parameters["Audience"] = {"a", "b"};
        const auto got = fixture.call(sts::Caller::of(assumed.newSession), "sts:GetWebIdentityToken", parameters);
        QVERIFY2(got.answer.ok(), got.answer ? "" : got.answer.error().message.c_str());
        const json::Object claims = payloadOf(told(got, "WebIdentityToken"));
        QCOMPARE(json::stringOr(claims, "iss"), issuer);
        QCOMPARE(json::stringOr(claims, "sub"), role);
        QCOMPARE(claims.at("aud").size(), std::size_t{2});
        QCOMPARE(claims.at("exp").get<long>() - claims.at("iat").get<long>(), 300L);
        const json::Object& aws = claims.at("https://sts.amazonaws.com/");
        QCOMPARE(json::stringOr(aws, "aws_account"), std::string(test::developmentId));
        QCOMPARE(json::stringOr(aws, "principal_id"), role);
        QCOMPARE(json::stringOr(aws.at("request_tags"), "job"), std::string("7"));
        QVERIFY(aws.contains("original_session_exp") && !aws.contains("principal_tags") && !aws.contains("org_id"));
        fixture.must("iam:TagRole", {{"RoleName", "R1"}, {"Tags", {{{"Key", "Team"}, {"Value", "Blue"}}}}});
        const auto tagged = fixture.call(sts::Caller::of(assumed.newSession), "sts:GetWebIdentityToken", wanted);
        QCOMPARE(json::stringOr(payloadOf(told(tagged, "WebIdentityToken")).at("https://sts.amazonaws.com/").at("principal_tags"), "Team"), std::string("Blue"));
    }

    void theTrailNamesThePersonAndKeepsNoToken() {
        EngineFixture fixture;
        test::TokenFixture tokens;
        const std::string provider = std::string("arn:aws:iam::") + test::developmentId + ":oidc-provider/idp.example";
        fixture.must("iam:CreateOpenIDConnectProvider", {{"Url", "https://idp.example"}, {"ClientIDList", {"app"}}});
        fixture.must("practice:PutProviderKeys", {{"OpenIDConnectProviderArn", provider}, {"Keys", tokens.keySet({"es256"})}});
        const json::Object statement{{"Effect", "Allow"}, {"Principal", {{"Federated", provider}}}, {"Action", "sts:AssumeRoleWithWebIdentity"}};
        const std::string trust = json::compact(json::Object{{"Version", "2012-10-17"}, {"Statement", json::Object::array({statement})}});
        fixture.must("iam:CreateRole", {{"RoleName", "Web"}, {"AssumeRolePolicyDocument", trust}});
        const std::string token = tokens.token(json::Object::object(), fixture.clock.now());
        json::Object parameters{{"RoleArn", std::string("arn:aws:iam::") + test::developmentId + ":role/Web"}, {"RoleSessionName", "s1"}, {"WebIdentityToken", token}};
        const auto assumed = fixture.call(sts::Caller::anonymous(), "sts:AssumeRoleWithWebIdentity", parameters);
        QVERIFY(assumed.answer.ok());
        const audit::Record& record = *assumed.record;
        QCOMPARE(record.callerType, std::string("WebIdentityUser"));
        QCOMPARE(record.callerPrincipalId, provider + ":app:alice");
        QCOMPARE(record.federatedUser, std::string("alice"));
        QCOMPARE(record.identityProvider, provider);
        QCOMPARE(record.accountId, std::string(test::developmentId));
        QCOMPARE(json::stringOr(record.response, "subjectFromWebIdentityToken"), std::string("alice"));
        const auto used = fixture.call(sts::Caller::of(assumed.newSession), "sts:GetCallerIdentity");
        QCOMPARE(used.record->callerType, std::string("AssumedRole"));
        QCOMPARE(json::stringOr(used.record->federatedAttributes, "idp.example:sub"), std::string("alice"));
        parameters["RoleArn"] = std::string("arn:aws:iam::") + test::developmentId + ":role/None";
        const auto refused = fixture.call(sts::Caller::anonymous(), "sts:AssumeRoleWithWebIdentity", parameters);
        QCOMPARE(refused.record->errorCode, std::string("AccessDenied"));
        QCOMPARE(refused.record->federatedUser, std::string("alice"));
        parameters["WebIdentityToken"] = token + "x";
        const auto forged = fixture.call(sts::Caller::anonymous(), "sts:AssumeRoleWithWebIdentity", parameters);
        QCOMPARE(forged.record->callerType, std::string("Unknown"));
        QVERIFY(forged.record->federatedUser.empty());
        parameters["WebIdentityToken"] = token + std::string(federation::PresentedToken::mostCharacters, 'x');
        QCOMPARE(fixture.call(sts::Caller::anonymous(), "sts:AssumeRoleWithWebIdentity", parameters).record->errorCode, std::string("ValidationError"));
        fixture.must("practice:CreatePerson", {{"UserName", "carol"}});
        const auto signedIn = fixture.must("practice:SignIn", {{"UserName", "carol"}, {"Protocol", "OIDC"}, {"ClientId", "app"}});
        fixture.must("iam:EnableOutboundWebIdentityFederation");
        const auto outbound = fixture.must("sts:GetWebIdentityToken", wanted);
        for (const audit::RecordPtr& one : fixture.engine->trail(0, 1000)) {
            const std::string whole = json::compact(audit::toJson(*one)) + json::compact(audit::toCloudTrail(*one));
            for (const std::string& secret : {token, told(signedIn, "IdToken"), told(outbound, "WebIdentityToken")})
                QVERIFY(whole.find(secret.substr(secret.rfind('.'))) == std::string::npos);
        }
    }

    void signingInIsUndoneLikeAnyEdit() {
        EngineFixture fixture;
        const auto created = fixture.must("practice:CreatePerson", {{"UserName", "carol"}});
        QVERIFY(fixture.engine->applyChanges(created.changes.inverse(), "rolewright:Undo").ok());
        QCOMPARE(fixture.codeOf("practice:GetPerson", {{"UserName", "carol"}}), std::string("NoSuchEntity"));
        QVERIFY(fixture.engine->applyChanges(created.changes, "rolewright:Redo").ok());
        QCOMPARE(fixture.codeOf("practice:GetPerson", {{"UserName", "carol"}}), std::string("ok"));
    }
};

QTEST_APPLESS_MAIN(TestIdentityKeys)
#include "test_identity_keys.moc"
