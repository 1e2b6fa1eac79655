/// What nobody used: roles, keys, passwords and permissions, by the trail of calls that were really made.
#include "core/analysis/unused_access.h"

#include "core/engine/trail_vault.h"
#include "tests/support/core/engine_fixture.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::analysis;

namespace {

constexpr std::chrono::hours day{24};

struct Idle : test::EngineFixture {
    Idle()
    {
        must("iam:CreateUser", {{"UserName", "alice"}});
        must("iam:PutUserPolicy",
             {{"UserName", "alice"},
              {"PolicyName", "p"},
              {"PolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:*","sts:*","sqs:*"],"Resource":"*"}]})"}});
        must("iam:CreateRole", {{"RoleName", "worker"}, {"AssumeRolePolicyDocument", test::trusting(test::developmentId)}});
        must("iam:PutRolePolicy", {{"RoleName", "worker"}, {"PolicyName", "p"}, {"PolicyDocument", test::allowing("iam:*", "*")}});
    }
    /// "UnusedIAMRole worker", with what it is about.
    QStringList found(int days = 90) const
    {
        QStringList lines;
        const auto world = engine->snapshot();
        const TrustZone zone = TrustZone::of(*world, test::account(test::developmentId), ZoneType::account).value();
        for (const UnusedFinding& finding :
             unusedAccess(*world, zone, engine::TrailVault(*engine), engine->contextNow().now, days, [] { return false; }).findings) {
            const std::string what = finding.accessKeyId.empty() ? finding.service : "key";
            lines += QString::fromStdString(std::string(nameOf(finding.type)) + " " + finding.resource.substr(finding.resource.rfind('/') + 1) +
                                            (what.empty() ? "" : " " + what));
        }
        return lines;
    }
};

}  // namespace

class TestUnusedAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsYoungIsLeftOut();
    void tellsWhatNobodyUsed();
    void keysAndPasswords();
    void isToldInAwsWords();
    void stopsWhenNobodyWantsIt();
};

void TestUnusedAccess::whatIsYoungIsLeftOut()
{
    Idle idle;
    QCOMPARE(idle.found(), QStringList());
    idle.clock.advance(day * 89);
    QCOMPARE(idle.found(), QStringList());
    idle.clock.advance(day * 2);
    QVERIFY(!idle.found().isEmpty());
}

void TestUnusedAccess::tellsWhatNobodyUsed()
{
    Idle idle;
    idle.clock.advance(day * 100);
    // A role that nobody uses is told once, and its permissions are not.
    QCOMPARE(idle.found(), (QStringList{QStringLiteral("UnusedIAMRole worker"), QStringLiteral("UnusedPermission alice iam"),
                                        QStringLiteral("UnusedPermission alice sqs"), QStringLiteral("UnusedPermission alice sts")}));
    QVERIFY(idle.call(idle.user("alice"), "iam:ListUsers").answer.ok());
    const auto assumed = idle.call(idle.user("alice"), "sts:AssumeRole", {{"RoleArn", "arn:aws:iam::111122223333:role/worker"}, {"RoleSessionName", "night-shift"}});
    QVERIFY(assumed.answer.ok());
    // AssumeRole is alice's call; the role is used by what its session does.
    QCOMPARE(idle.found(), (QStringList{QStringLiteral("UnusedIAMRole worker"), QStringLiteral("UnusedPermission alice sqs")}));
    QVERIFY(idle.call(sts::Caller::of(assumed.newSession), "iam:ListRoles").answer.ok());
    QCOMPARE(idle.found(), QStringList{QStringLiteral("UnusedPermission alice sqs")});
    idle.clock.advance(day * 60);
    QCOMPARE(idle.found(), QStringList{QStringLiteral("UnusedPermission alice sqs")});
    QVERIFY(idle.found(30).contains(QStringLiteral("UnusedIAMRole worker")));
}

void TestUnusedAccess::keysAndPasswords()
{
    Idle idle;
    idle.must("iam:CreateAccessKey", {{"UserName", "alice"}});
    idle.must("iam:CreateLoginProfile", {{"UserName", "alice"}, {"Password", "Correct-Horse-7-Battery"}});
    idle.clock.advance(day * 100);
    QVERIFY(idle.found().contains(QStringLiteral("UnusedIAMUserAccessKey alice key")));
    QVERIFY(idle.found().contains(QStringLiteral("UnusedIAMUserPassword alice")));
    std::string keyId;
    idle.world().accessKeys.forEach([&](const auto& key) { keyId = key->id; });
    sts::Caller withKey = idle.user("alice");
    withKey.accessKeyId = keyId;
    QVERIFY(idle.call(withKey, "iam:ListUsers").answer.ok());
    QVERIFY(!idle.found().contains(QStringLiteral("UnusedIAMUserAccessKey alice key")));
    idle.clock.advance(day * 100);
    QVERIFY(idle.found().contains(QStringLiteral("UnusedIAMUserAccessKey alice key")));
    idle.must("iam:UpdateAccessKey", {{"UserName", "alice"}, {"AccessKeyId", keyId}, {"Status", "Inactive"}});
    QVERIFY(!idle.found().contains(QStringLiteral("UnusedIAMUserAccessKey alice key")));
}

void TestUnusedAccess::isToldInAwsWords()
{
    UnusedFinding finding{"id",
                          UnusedType::permission,
                          test::account(test::developmentId),
                          "arn:aws:iam::111122223333:user/alice",
                          "AWS::IAM::User",
                          {},
                          "sqs",
                          Instant(std::chrono::seconds(1'700'000'000))};
    QCOMPARE(
        asJson(finding),
        json::Object::parse(R"({"id":"id","findingType":"UnusedPermission","resource":"arn:aws:iam::111122223333:user/alice","resourceType":"AWS::IAM::User",
        "resourceOwnerAccount":"111122223333","findingDetails":[{"unusedPermissionDetails":{"serviceNamespace":"sqs","lastAccessed":"2023-11-14T22:13:20+00:00"}}]})"));
}

void TestUnusedAccess::stopsWhenNobodyWantsIt()
{
    Idle idle;
    idle.clock.advance(day * 100);
    const auto world = idle.engine->snapshot();
    const TrustZone zone = TrustZone::of(*world, test::account(test::developmentId), ZoneType::account).value();
    const UnusedAccess access = unusedAccess(*world, zone, engine::TrailVault(*idle.engine), idle.engine->contextNow().now, 90, [] { return true; });
    QVERIFY(!access.complete);
    QVERIFY(access.findings.empty());
}

QTEST_APPLESS_MAIN(TestUnusedAccess)
#include "test_unused_access.moc"
