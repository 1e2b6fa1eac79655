/// When roles and access keys were used last: as the trail has it, also after a restart, and without a walk over it.
#include "core/engine/trail_vault.h"
#include "tests/support/core/engine_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace rolewright;
using test::EngineFixture;

namespace {

const std::string account = test::developmentId;

/// alice may do everything, and assume R1, which may do everything too.
void makePrincipals(EngineFixture& fixture)
{
    fixture.must("iam:CreateUser", {{"UserName", "alice"}});
    fixture.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
    fixture.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::" + account + ":root")}});
    fixture.must("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("*", "*")}});
}

sts::SessionPtr assume(EngineFixture& fixture)
{
    return fixture.call(fixture.user("alice"), "sts:AssumeRole", {{"RoleArn", "arn:aws:iam::" + account + ":role/R1"}, {"RoleSessionName", "work"}}).newSession;
}

std::string lastUsed(EngineFixture& fixture)
{
    return json::compact((*fixture.must("iam:GetRole", {{"RoleName", "R1"}}).answer)["Role"]["RoleLastUsed"]);
}

/// The newest use of everything, as a walk over the whole trail finds it.
std::map<std::string, std::string> walk(const engine::Engine& engine)
{
    std::map<std::string, std::string> uses;
    for (const audit::RecordPtr& record : engine.trail(0, 1'000'000)) {
        for (const std::string& id : service::usedIn(*record))
            uses[id] = std::to_string(record->time.time_since_epoch().count()) + ' ' + record->service + ' ' + record->region;
    }
    return uses;
}

/// The same as it is kept.
std::map<std::string, std::string> kept(const engine::Engine& engine, const std::map<std::string, std::string>& ids)
{
    std::map<std::string, std::string> uses;
    for (const auto& [id, text] : ids) {
        if (const auto use = engine::TrailVault(engine).newestUseOf(id))
            uses[id] = std::to_string(use->time.time_since_epoch().count()) + ' ' + use->service + ' ' + use->region;
    }
    return uses;
}

}  // namespace

class TestLastUses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoleIsUsedByWhatItsSessionsCall();
    void listsDoNotTellAndDetailsDo();
    void whatIsOlderThanIamLooksBackIsForgotten();
    void anImportedUseStandsUntilThereIsANewerOne();
    void keptUsesAreThoseOfTheTrail();
    void aFileOfBeforeIsGoneThroughOnce();
};

void TestLastUses::aRoleIsUsedByWhatItsSessionsCall()
{
    EngineFixture fixture;
    makePrincipals(fixture);
    QCOMPARE(lastUsed(fixture), std::string("{}"));
    const sts::SessionPtr session = assume(fixture);
    QVERIFY(session);
    QCOMPARE(lastUsed(fixture), std::string("{}"));  // that is alice's use
    fixture.clock.advance(std::chrono::minutes(5));
    service::CallContext context = fixture.engine->contextNow();
    context.region = "eu-central-1";
    QVERIFY(fixture.engine->call(sts::Caller::of(session), test::operationOf("s3:ListBuckets"), context).answer.ok());
    QCOMPARE(lastUsed(fixture), std::string(R"({"LastUsedDate":"2023-11-14T22:18:20+00:00","Region":"eu-central-1"})"));
    fixture.clock.advance(std::chrono::minutes(5));
    QVERIFY(!fixture.call(sts::Caller::of(session), "iam:GetUser", {{"UserName", "nobody"}}).answer.ok());
    QVERIFY(lastUsed(fixture).find("22:23:20") != std::string::npos);  // an attempt is a use
    fixture.clock.advance(std::chrono::hours(1));
    QCOMPARE(fixture.call(sts::Caller::of(session), "s3:ListBuckets").answer.error().code, std::string("ExpiredToken"));
    QVERIFY(lastUsed(fixture).find("22:23:20") != std::string::npos);  // and one with credentials that are none is not
}

void TestLastUses::listsDoNotTellAndDetailsDo()
{
    EngineFixture fixture;
    makePrincipals(fixture);
    QVERIFY(fixture.call(sts::Caller::of(assume(fixture)), "s3:ListBuckets").answer.ok());
    QVERIFY(!(*fixture.must("iam:ListRoles").answer)["Roles"][0].contains("RoleLastUsed"));
    const json::Object details = *fixture.must("iam:GetAccountAuthorizationDetails").answer;
    QCOMPARE(json::stringOr(details["RoleDetailList"][0]["RoleLastUsed"], "LastUsedDate"), std::string("2023-11-14T22:13:20+00:00"));
}

void TestLastUses::whatIsOlderThanIamLooksBackIsForgotten()
{
    EngineFixture fixture;
    makePrincipals(fixture);
    QVERIFY(fixture.call(sts::Caller::of(assume(fixture)), "s3:ListBuckets").answer.ok());
    fixture.clock.advance(std::chrono::hours(24 * 400));
    QVERIFY(lastUsed(fixture) != "{}");
    fixture.clock.advance(std::chrono::seconds(1));
    QCOMPARE(lastUsed(fixture), std::string("{}"));
}

void TestLastUses::anImportedUseStandsUntilThereIsANewerOne()
{
    EngineFixture fixture;
    makePrincipals(fixture);
    identity::Editor editor(*fixture.engine->snapshot());
    identity::Role role = *fixture.world().roles.find("R1");
    role.lastUsed = identity::RoleLastUsed{fixture.clock.now() - std::chrono::hours(1), "us-west-2"};
    editor.put(test::account(account), std::move(role));
    QVERIFY(fixture.engine->applyChanges(std::move(editor).finish(Phrase("Import")), "rolewright:Import").ok());
    QCOMPARE(lastUsed(fixture), std::string(R"({"LastUsedDate":"2023-11-14T21:13:20+00:00","Region":"us-west-2"})"));
    QVERIFY(fixture.call(sts::Caller::of(assume(fixture)), "s3:ListBuckets").answer.ok());
    QVERIFY(lastUsed(fixture).find("22:13:20") != std::string::npos);
}

void TestLastUses::keptUsesAreThoseOfTheTrail()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("w.rolewright")).toStdString();
    std::mt19937 random(7);
    std::vector<sts::Caller> callers;
    std::map<std::string, std::string> uses;
    for (int opening = 0; opening < 4; ++opening) {
        EngineFixture fixture(file);
        if (opening == 0) {
            makePrincipals(fixture);
            for (int i = 0; i < 2; ++i) {
                sts::Caller key = fixture.user("alice");
                key.accessKeyId = json::stringOr((*fixture.must("iam:CreateAccessKey", {{"UserName", "alice"}}).answer)["AccessKey"], "AccessKeyId");
                callers.push_back(std::move(key));
            }
            callers.push_back(fixture.root());
            callers.push_back(fixture.user("nobody"));
            callers.push_back(sts::Caller::of(assume(fixture)));
        }
        QCOMPARE(kept(*fixture.engine, uses), uses);  // as it was left
        // Fewer than are written at once, and so many that the file no longer shows them all.
        for (int calls = opening == 2 ? 1500 : 200; calls > 0; --calls) {
            fixture.clock.advance(std::chrono::milliseconds(random() % 900));
            fixture.call(callers[random() % callers.size()], random() % 2 ? "sts:GetCallerIdentity" : "s3:ListBuckets");
        }
        uses = walk(*fixture.engine);
        QCOMPARE(uses.size(), std::size_t(5));  // alice, her two keys, R1 and the root user
        QCOMPARE(kept(*fixture.engine, uses), uses);
    }
}

void TestLastUses::aFileOfBeforeIsGoneThroughOnce()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("w.rolewright")).toStdString();
    std::map<std::string, std::string> uses;
    {
        EngineFixture fixture(file);
        makePrincipals(fixture);
        QVERIFY(fixture.call(sts::Caller::of(assume(fixture)), "s3:ListBuckets").answer.ok());
        for (int i = 0; i < 1200; ++i)
            fixture.must("sts:GetCallerIdentity");
        uses = walk(*fixture.engine);
    }
    {
        // The program of before wrote none of it.
        test::MemoryKey key('k');
        auto workspace = std::move(*storage::Workspace::open(file, key));
        const storage::Loaded loaded = workspace->takeLoaded();
        storage::Batch batch;
        for (const auto& [name, secret] : loaded.secrets) {
            if (name.starts_with("last-use"))
                batch.removedSecrets.push_back(name);
        }
        QVERIFY(batch.removedSecrets.size() > 1);
        QVERIFY(workspace->commit({&batch, 1}, true).ok());
    }
    EngineFixture again(file);
    QCOMPARE(kept(*again.engine, uses), uses);
}

QTEST_APPLESS_MAIN(TestLastUses)
#include "test_last_uses.moc"
