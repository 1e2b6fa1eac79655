/// What is said before a role is assumed, held against what the call then answers.
#include "core/service/preflight.h"
#include "tests/support/core/engine_fixture.h"

#include <QtTest>

using namespace rolewright;

class TestPreflight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// CONSOLE.md 7.15: STS tells upper from lower case.
    void aNameInAnotherCaseIsNotFoundButGuessed() {
        test::EngineFixture fixture;
        const std::string role = std::string("arn:aws:iam::") + test::developmentId + ":role/Deploy";
        fixture.must("iam:CreateUser", {{"UserName", "alice"}});
        fixture.must("iam:CreateRole", {{"RoleName", "Deploy"}, {"AssumeRolePolicyDocument", test::trusting(std::string("arn:aws:iam::") + test::developmentId + ":user/alice")}});
        const std::string slip = std::string("arn:aws:iam::") + test::developmentId + ":role/deploy";
        const auto preflight = service::preflightAssumeRole(*fixture.engine->snapshot(), fixture.user("alice"), slip, std::nullopt, fixture.engine->contextNow());
        QVERIFY(preflight.obstacle == service::Obstacle::noSuchRole);
        QCOMPARE(preflight.similar, role);
        QVERIFY(preflight.why.english().find("did you mean `" + role + "`?") != std::string::npos);
        QVERIFY(!fixture.call(fixture.user("alice"), "sts:AssumeRole", {{"RoleArn", slip}, {"RoleSessionName", "one"}}).answer.ok());
        QVERIFY(fixture.call(fixture.user("alice"), "sts:AssumeRole", {{"RoleArn", role}, {"RoleSessionName", "one"}}).answer.ok());
    }

    /// What the trust policy asks for can be sent; the caller's own policies are what is missing.
    void whoLacksOnlyTheIdentityHalfIsNotToldOfTheTrustPolicy() {
        test::EngineFixture fixture;
        const std::string role = std::string("arn:aws:iam::") + test::developmentId + ":role/R";
        fixture.must("iam:CreateUser", {{"UserName", "alice"}});
        json::Object trust = json::Object::parse(test::trusting(std::string("arn:aws:iam::") + test::developmentId + ":root"));
        trust["Statement"][0]["Condition"] = {{"Bool", {{"aws:MultiFactorAuthPresent", "true"}}}};
        fixture.must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", trust.dump()}});
        const auto ask = [&] { return service::preflightAssumeRole(*fixture.engine->snapshot(), fixture.user("alice"), role, std::nullopt, fixture.engine->contextNow()); };
        QVERIFY(ask().obstacle == service::Obstacle::identity);
        QVERIFY(ask().trustAsksMore && !ask().needsMfa && !ask().can());
        QVERIFY(ask().why.english().find("MultiFactorAuthPresent") == std::string::npos);
        fixture.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
        QVERIFY(ask().needsMfa && !ask().trustAsksMore && !ask().can());
        QVERIFY(!fixture.call(fixture.user("alice"), "sts:AssumeRole", {{"RoleArn", role}, {"RoleSessionName", "one"}}).answer.ok());
    }

    void theLongestDurationIsOneThatIsGranted() {
        test::EngineFixture fixture;
        const std::string role = std::string("arn:aws:iam::") + test::developmentId + ":role/R";
        fixture.must("iam:CreateUser", {{"UserName", "alice"}});
        fixture.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
        fixture.must("iam:CreateRole", {{"RoleName", "R"}, {"MaxSessionDuration", 7200}, {"AssumeRolePolicyDocument", test::trusting(std::string("arn:aws:iam::") + test::developmentId + ":root")}});
        fixture.must("iam:PutRolePolicy", {{"RoleName", "R"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
        const auto token = fixture.call(fixture.user("alice"), "sts:GetSessionToken").newSession;
        const auto assumed = fixture.call(fixture.user("alice"), "sts:AssumeRole", {{"RoleArn", role}, {"RoleSessionName", "one"}}).newSession;
        for (const sts::Caller& caller : {fixture.user("alice"), sts::Caller::of(token), sts::Caller::of(assumed)}) {
            const auto preflight = service::preflightAssumeRole(*fixture.engine->snapshot(), caller, role, std::nullopt, fixture.engine->contextNow());
            QVERIFY(preflight.can());
            QCOMPARE(preflight.maxSeconds, caller.session ? 3600 : 7200);
            const auto asked = [&](int seconds) { return fixture.call(caller, "sts:AssumeRole", {{"RoleArn", role}, {"RoleSessionName", "two"}, {"DurationSeconds", seconds}}).answer.ok(); };
            QVERIFY(asked(preflight.maxSeconds) && !asked(preflight.maxSeconds + 1));
        }
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "test_preflight.moc"
