/// Temporary delegation against a real engine: what becomes of tokens that were changed, undone, outlived or outrun by the clock, and what the trail says.
#include "core/audit/record.h"
#include "core/crypto/crypto.h"
#include "core/service/revocation.h"
#include "tests/support/core/engine_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace rolewright;
using namespace std::chrono_literals;

namespace {

constexpr const char* templateText = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:ListAllMyBuckets","sts:AssumeRole"],"Resource":"*"}]})";

/// Production is the product provider. carol in Development, who may do everything, has accepted its request for two hours and released the token.
class Bench : public test::EngineFixture {
public:
    explicit Bench(const std::filesystem::path& path = {}) : test::EngineFixture(path) {
        if (engine->snapshot()->account(test::account(test::productionId))) return;
        test::addAccount(*engine, test::productionId, "Production");
        must("iam:CreateUser", {{"UserName", "carol"}});
        must("iam:PutUserPolicy", {{"UserName", "carol"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
        asProvider("practice:PutDelegationTemplate", {{"TemplateName", "Setup"}, {"PolicyDocument", templateText}});
        const auto made = asProvider("iam:CreateDelegationRequest", {{"Description", "Setup"},
                                                                     {"Permissions", {{"PolicyTemplateArn", "arn:aws:iam::444455556666:delegation-template/Setup"}}},
                                                                     {"RequestorWorkflowId", "workflow-1"},
                                                                     {"NotificationChannel", "arn:aws:sns:us-east-1:444455556666:delegations"},
                                                                     {"SessionDuration", 7200}});
        request = json::stringOr(*made.answer, "DelegationRequestId");
        for (const char* step : {"iam:AssociateDelegationRequest", "iam:AcceptDelegationRequest"}) call(user("carol"), step, id());
        sent = call(user("carol"), "iam:SendDelegationToken", id());
    }
    static sts::Caller provider() { return sts::Caller::root(test::account(test::productionId)); }
    json::Object id() const { return {{"DelegationRequestId", request}}; }
    engine::CallResult asProvider(std::string_view name, json::Object parameters) { return call(provider(), name, std::move(parameters)); }
    std::string token() { return json::stringOr(asProvider("practice:ListDelegationNotifications", id()).answer->at("Messages").at(3), "ExchangeToken"); }
    engine::CallResult tradeIn(const std::string& token) { return asProvider("sts:GetDelegatedAccessToken", {{"TradeInToken", token}}); }
    std::string codeOfTradeIn(const std::string& token) {
        const auto result = tradeIn(token);
        return result.answer ? "ok" : result.answer.error().code;
    }

    std::string request;
    engine::CallResult sent;
};

}  // namespace

class TestDelegation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noChangedByteIsTaken() {
        Bench bench;
        const std::string token = bench.token();
        QCOMPARE(bench.codeOfTradeIn(token), std::string("ok"));
        const std::string bytes = *crypto::fromBase64(token);
        std::mt19937 random(20261124);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            std::string changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ static_cast<char>(1u << random() % 8));
            QCOMPARE(bench.codeOfTradeIn(crypto::toBase64(changed)), std::string("AccessDenied"));
        }
        QCOMPARE(bench.codeOfTradeIn(crypto::toBase64(bytes.substr(0, bytes.size() - 1))), std::string("AccessDenied"));
        QCOMPARE(bench.codeOfTradeIn(token + "="), std::string("AccessDenied"));
        Bench other;
        QCOMPARE(bench.codeOfTradeIn(other.token()), std::string("AccessDenied"));
        // A session's token is none that can be traded in.
        const auto session = bench.call(bench.user("carol"), "sts:GetSessionToken");
        QCOMPARE(bench.codeOfTradeIn(json::stringOr(session.answer->at("Credentials"), "SessionToken")), std::string("AccessDenied"));
    }

    void anUndoneReleaseTakesTheTokenBack() {
        Bench bench;
        const std::string token = bench.token();
        QVERIFY(bench.engine->applyChanges(bench.sent.changes.inverse(), "rolewright:Undo"));
        QCOMPARE(bench.codeOfTradeIn(token), std::string("AccessDenied"));
        QVERIFY(bench.engine->applyChanges(bench.sent.changes, "rolewright:Redo"));
        QCOMPARE(bench.codeOfTradeIn(token), std::string("ok"));
        QVERIFY(bench.engine->applyChanges(bench.sent.changes.inverse(), "rolewright:Undo"));
        bench.clock.moveTo(bench.clock.now() + 1s);
        QVERIFY(bench.call(bench.user("carol"), "iam:SendDelegationToken", bench.id()).answer);
        QCOMPARE(bench.codeOfTradeIn(token), std::string("AccessDenied"));
        QCOMPARE(bench.codeOfTradeIn(bench.token()), std::string("ok"));
    }

    void whatHasEndedStaysSoWhenTheClockGoesBack() {
        Bench bench;
        const std::string token = bench.token();
        const auto session = bench.tradeIn(token).newSession;
        QVERIFY(session);
        const Instant start = bench.clock.now();
        bench.clock.moveTo(start + 2h);
        QCOMPARE(bench.codeOfTradeIn(token), std::string("ExpiredTradeInTokenException"));
        bench.clock.moveTo(start + 1h);
        QCOMPARE(bench.codeOfTradeIn(token), std::string("ExpiredTradeInTokenException"));
        QCOMPARE(bench.call(sts::Caller::of(session), "s3:ListBuckets").answer.error().code, std::string("ExpiredToken"));
    }

    void theTrailNamesTheProductProvider() {
        Bench bench;
        const std::string token = bench.token();
        const auto traded = bench.tradeIn(token);
        QCOMPARE(traded.record->accountId, std::string(test::productionId));
        QCOMPARE(json::stringOr(audit::toCloudTrail(*traded.record)["responseElements"], "assumedPrincipal"), std::string("arn:aws:iam::111122223333:user/carol"));
        const auto used = bench.call(sts::Caller::of(traded.newSession), "s3:ListBuckets");
        const json::Object who = audit::toCloudTrail(*used.record)["userIdentity"];
        QCOMPARE(json::stringOr(who, "type"), std::string("IAMUser"));
        QCOMPARE(json::stringOr(who, "arn"), std::string("arn:aws:iam::111122223333:user/carol"));
        QCOMPARE(json::compact(who["invokedByDelegate"]), std::string("{\"accountId\":\"444455556666\"}"));
        QCOMPARE(used.record->accountId, std::string(test::developmentId));
        const auto own = bench.call(bench.user("carol"), "s3:ListBuckets");
        QVERIFY(!audit::toCloudTrail(*own.record)["userIdentity"].contains("invokedByDelegate"));
        for (const audit::RecordPtr& record : bench.engine->trail(0, 100)) {
            const std::string text = json::compact(audit::toJson(*record));
            QVERIFY(text.find(token) == std::string::npos);
            QCOMPARE(json::compact(audit::toJson(*audit::fromJson(audit::toJson(*record)))), text);
        }
    }

    void rolesThatAreAssumedWithItAreTheProvidersToo() {
        Bench bench;
        bench.must("iam:CreateRole", {{"RoleName", "Near"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:root")}});
        const auto delegated = bench.tradeIn(bench.token()).newSession;
        const auto assumed = bench.call(sts::Caller::of(delegated), "sts:AssumeRole", {{"RoleArn", "arn:aws:iam::111122223333:role/Near"}, {"RoleSessionName", "s1"}});
        QVERIFY(assumed.newSession);
        QCOMPARE(assumed.newSession->delegate, std::string(test::productionId));
    }

    void accessIsRevokedLikeAnyOther() {
        Bench bench;
        const auto session = bench.tradeIn(bench.token()).newSession;
        const auto plan = service::planRevocation(*bench.engine->snapshot(), *bench.engine->sessions(), service::RevocationWish::ofSession(session), bench.engine->contextNow());
        QVERIFY(plan);
        QCOMPARE(plan->ends.size(), std::size_t{1});
        for (const service::PolicyChange& change : plan->changes) QVERIFY(bench.call(bench.root(), change.operation.name(), change.operation.parameters).answer);
        QCOMPARE(bench.call(sts::Caller::of(session), "s3:ListBuckets").answer.error().code, std::string("AccessDenied"));
        const auto later = bench.tradeIn(bench.token()).newSession;
        QCOMPARE(bench.call(sts::Caller::of(later), "s3:ListBuckets").answer.error().code, std::string("AccessDenied"));
        QVERIFY(bench.call(bench.user("carol"), "s3:ListBuckets").answer);
    }

    void everythingComesBackFromTheFile() {
        QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "w.rolewright";
        std::string token;
        std::string key;
        {
            Bench bench(path);
            token = bench.token();
            key = bench.tradeIn(token).newSession->accessKeyId;
        }
        Bench again(path);
        QCOMPARE(again.codeOfTradeIn(token), std::string("ok"));
        const auto session = again.engine->findSession(key);
        QVERIFY(session && session->kind == sts::SessionKind::getDelegatedAccessToken && session->delegate == test::productionId);
        QVERIFY(again.call(sts::Caller::of(session), "s3:ListBuckets").answer);
        QVERIFY(!again.call(sts::Caller::of(session), "iam:ListUsers").answer);
    }
};

QTEST_APPLESS_MAIN(TestDelegation)
#include "test_delegation.moc"
