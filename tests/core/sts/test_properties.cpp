/// What holds of every session, however it was obtained: tried on sessions made at random from a fixed seed.
#include "core/crypto/crypto.h"
#include "core/service/revocation.h"
#include "core/sts/issue.h"
#include "tests/support/core/engine_fixture.h"

#include <QtTest>

#include <random>

using namespace rolewright;
using namespace std::chrono_literals;

namespace {

/// Roles that trust the account and may do a part of these calls each; alice may do them all.
constexpr std::array<const char*, 6> actions{"s3:ListAllMyBuckets", "iam:ListUsers", "iam:ListRoles", "iam:ListGroups", "iam:ListPolicies", "iam:GetAccountSummary"};
constexpr std::array<const char*, 6> calls{"s3:ListBuckets", "iam:ListUsers", "iam:ListRoles", "iam:ListGroups", "iam:ListPolicies", "iam:GetAccountSummary"};
constexpr int roleCount = 4;

std::string policyOf(unsigned mask, bool assumes) {
    json::Object list = json::Object::array();
    for (std::size_t i = 0; i < actions.size(); ++i)
        if (mask >> i & 1u) list.push_back(actions[i]);
    if (assumes) list.push_back("sts:*");
    if (list.empty()) list.push_back("ec2:DescribeInstances");
    return json::compact({{"Version", "2012-10-17"}, {"Statement", json::Object::array({{{"Effect", "Allow"}, {"Action", list}, {"Resource", "*"}}})}});
}

class Bench : public test::EngineFixture {
public:
    Bench() {
        must("iam:CreateUser", {{"UserName", "alice"}});
        must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
        for (int i = 0; i < roleCount; ++i) {
            masks[static_cast<std::size_t>(i)] = random() % 64;
            must("iam:CreateRole", {{"RoleName", nameOf(i)}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:root")}, {"MaxSessionDuration", 43200}});
            must("iam:PutRolePolicy", {{"RoleName", nameOf(i)}, {"PolicyName", "P"}, {"PolicyDocument", policyOf(masks[static_cast<std::size_t>(i)], true)}});
        }
    }
    static std::string nameOf(int role) { return "R" + std::to_string(role); }

    /// A session of a random kind, of a random length, narrowed or not, obtained by alice or by another session. Null when it was refused.
    sts::SessionPtr anySession(const std::vector<sts::SessionPtr>& others) {
        const bool chained = !others.empty() && random() % 2 == 0;
        const sts::Caller caller = chained ? sts::Caller::of(others[random() % others.size()]) : user("alice");
        json::Object parameters;
        const unsigned kind = random() % 4;
        if (random() % 2 == 0) parameters["DurationSeconds"] = 900 + static_cast<int>(random() % 7200);
        if (kind > 0 && random() % 3 == 0) parameters["Policy"] = policyOf(random() % 64, true);
        if (kind == 0) return call(caller, "sts:GetSessionToken", parameters.is_null() ? json::Object::object() : parameters).newSession;
        if (kind == 1) {
            parameters["Name"] = "guest";
            return call(caller, "sts:GetFederationToken", parameters).newSession;
        }
        parameters["RoleArn"] = "arn:aws:iam::111122223333:role/" + nameOf(static_cast<int>(random() % roleCount));
        parameters["RoleSessionName"] = "s" + std::to_string(random() % 10);
        return call(caller, "sts:AssumeRole", parameters).newSession;
    }
    bool works(const sts::SessionPtr& session, std::size_t which) { return call(sts::Caller::of(session), calls[which]).answer.ok(); }

    std::mt19937 random{20'261'124};
    std::array<unsigned, roleCount> masks{};
};

}  // namespace

class TestProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingWorksAfterItsExpiryAndNothingBeyondItsRole() {
        Bench bench;
        std::vector<sts::SessionPtr> sessions;
        for (int i = 0; i < 400; ++i) {
            bench.clock.advance(std::chrono::seconds(bench.random() % 120));
            if (const auto session = bench.anySession(sessions)) sessions.push_back(session);
        }
        QVERIFY(sessions.size() > 200);
        std::size_t allowed = 0, ended = 0;
        for (const auto& session : sessions) {
            const bool over = session->expires <= bench.clock.now();
            ended += over ? 1 : 0;
            for (std::size_t which = 0; which < calls.size(); ++which) {
                const bool works = bench.works(session, which);
                allowed += works ? 1 : 0;
                QVERIFY(!works || !over);
                if (!works || !session->principalArn.starts_with("arn:aws:iam::111122223333:role/")) continue;
                const unsigned mask = bench.masks[static_cast<std::size_t>(session->principalArn.back() - '0')];
                QVERIFY2(mask >> which & 1u, calls[which]);
            }
        }
        QVERIFY(allowed > 50 && ended > 50);
    }

    void aChainNeverOutlivesAnHour() {
        Bench bench;
        std::vector<sts::SessionPtr> sessions;
        std::size_t chained = 0;
        for (int i = 0; i < 400; ++i) {
            const auto session = bench.anySession(sessions);
            if (!session) continue;
            sessions.push_back(session);
            const auto parent = bench.engine->findSession(session->parentKeyId);
            if (!parent) continue;
            ++chained;
            QVERIFY(session->expires - session->issued <= 1h);
            QCOMPARE(session->chainDepth, parent->kind == sts::SessionKind::getSessionToken ? 0 : parent->chainDepth + 1);
        }
        QVERIFY(chained > 20);
    }

    void noCredentialsWorkOnceAndAgainWhenTheClockGoesBack() {
        Bench bench;
        std::vector<sts::SessionPtr> sessions;
        for (int i = 0; i < 40; ++i)
            if (const auto session = bench.anySession({})) sessions.push_back(session);
        bench.clock.advance(13h);
        static_cast<void>(bench.engine->now());
        bench.clock.advance(-13h);
        for (const auto& session : sessions) QCOMPARE(bench.call(sts::Caller::of(session), "sts:GetCallerIdentity").answer.error().code, std::string("ExpiredToken"));
        QVERIFY(bench.anySession({}) != nullptr || bench.anySession({}) != nullptr);
    }

    void aChangedByteOfATokenIsRefused() {
        Bench bench;
        const auto session = bench.call(bench.user("alice"), "sts:GetSessionToken").newSession;
        const auto credentials = bench.engine->credentialsOf(session->accessKeyId);
        QVERIFY(credentials);
        const std::string token(credentials->sessionToken.reveal());
        const std::string secret(credentials->secretAccessKey.reveal());
        const auto codeOf = [&](const std::string& key, const std::string& with, const std::string& changed) {
            const auto caller = bench.engine->authenticate(key, with, changed);
            return caller ? std::string("ok") : caller.error().code;
        };
        QCOMPARE(codeOf(session->accessKeyId, secret, token), std::string("ok"));
        for (std::size_t i = 0; i < token.size(); ++i) {
            std::string changed = token;
            changed[i] = changed[i] == 'x' ? 'y' : 'x';
            QCOMPARE(codeOf(session->accessKeyId, secret, changed), std::string("InvalidClientTokenId"));
        }
        QCOMPARE(codeOf(session->accessKeyId, secret, token.substr(1)), std::string("InvalidClientTokenId"));
        QCOMPARE(codeOf(session->accessKeyId, secret, token + "AAAA"), std::string("InvalidClientTokenId"));
        for (std::size_t i = 0; i < secret.size(); ++i) {
            std::string changed = secret;
            changed[i] = changed[i] == 'x' ? 'y' : 'x';
            QCOMPARE(codeOf(session->accessKeyId, changed, token), std::string("SignatureDoesNotMatch"));
        }
    }

    void aTokenWorksWithNoOtherKeyId() {
        Bench bench;
        const auto one = bench.call(bench.user("alice"), "sts:GetSessionToken").newSession;
        const auto two = bench.call(bench.user("alice"), "sts:GetSessionToken").newSession;
        const auto first = bench.engine->credentialsOf(one->accessKeyId);
        const auto second = bench.engine->credentialsOf(two->accessKeyId);
        QCOMPARE(bench.engine->authenticate(two->accessKeyId, second->secretAccessKey.reveal(), first->sessionToken.reveal()).error().code, std::string("InvalidClientTokenId"));
        QCOMPARE(bench.engine->authenticate(two->accessKeyId, first->secretAccessKey.reveal(), second->sessionToken.reveal()).error().code, std::string("SignatureDoesNotMatch"));
        QCOMPARE(bench.engine->authenticate(one->accessKeyId, first->secretAccessKey.reveal(), {}).error().code, std::string("InvalidClientTokenId"));
    }

    /// Whatever the window says is revoked is refused, and a plan ends what it says it ends and nothing else.
    void revocationsReachWhatTheySayAndNoMore() {
        Bench bench;
        std::vector<sts::SessionPtr> sessions;
        for (int i = 0; i < 60; ++i) {
            bench.clock.advance(7s);
            if (const auto session = bench.anySession(sessions)) sessions.push_back(session);
        }
        const auto working = [&] {
            std::set<std::string> keys;
            for (const auto& session : sessions)
                if (bench.engine->authenticate(session->accessKeyId, bench.engine->credentialsOf(session->accessKeyId)->secretAccessKey.reveal(),
                                               bench.engine->credentialsOf(session->accessKeyId)->sessionToken.reveal())
                        .ok() &&
                    session->expires > bench.clock.now() && !service::revocationOf(*bench.engine->snapshot(), session))
                    keys.insert(session->accessKeyId);
            return keys;
        };
        for (int i = 0; i < 12; ++i) {
            auto wish = i % 3 == 0 ? service::RevocationWish::ofRole(bench.root().account, Bench::nameOf(static_cast<int>(bench.random() % roleCount)))
                                   : service::RevocationWish::ofSession(sessions[bench.random() % sessions.size()]);
            wish.withDescendants = i % 2 == 0;
            const auto plan = service::planRevocation(*bench.engine->snapshot(), *bench.engine->sessions(), wish, bench.engine->contextNow());
            if (!plan) continue;
            std::set<std::string> expected = working();
            for (const auto& session : plan->ends) QCOMPARE(expected.erase(session->accessKeyId), std::size_t{1});
            if (wish.withDescendants)
                for (const auto& session : plan->descendants) expected.erase(session->accessKeyId);
            for (const auto& change : plan->changes) QVERIFY(bench.engine->call(sts::Caller::root(change.account), change.operation).answer.ok());
            QCOMPARE(working(), expected);
            for (const auto& session : plan->ends)
                for (std::size_t which = 0; which < calls.size(); ++which) QVERIFY(!bench.works(session, which));
        }
    }
};

QTEST_APPLESS_MAIN(TestProperties)
#include "test_properties.moc"
