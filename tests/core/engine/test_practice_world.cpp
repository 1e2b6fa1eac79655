#include "core/engine/practice_world.h"
#include "core/identity/aws_managed_policies.h"
#include "tests/support/core/engine_fixture.h"

#include <QtTest>

using namespace rolewright;
using namespace rolewright::engine;

namespace {

namespace fs = std::filesystem;

/// The practice world in an engine, in memory or in a file.
struct World {
    explicit World(const fs::path& path = {}) {
        std::unique_ptr<storage::Workspace> workspace;
        if (!path.empty()) {
            test::MemoryKey key;
            workspace = std::move(*storage::Workspace::open(path, key));
        }
        engine = std::move(*Engine::create(std::move(workspace), clock, identity::awsManagedPolicies()));
    }

    Result<void> make() {
        const auto world = practiceWorld(clock.now());
        if (!world) return world.error();
        return engine->applyChanges(*world, "rolewright:PracticeWorld");
    }
    static sts::Caller developer(const std::string& name) { return sts::Caller::user(test::account(practice::developmentAccount), name); }
    CallResult call(const sts::Caller& caller, std::string_view name, json::Object parameters) {
        return engine->call(caller, test::operationOf(name, std::move(parameters)));
    }
    CallResult assume(const std::string& user, std::string_view role) {
        return call(developer(user), "sts:AssumeRole", {{"RoleArn", std::string(role)}, {"RoleSessionName", user}});
    }
    std::string codeOf(const CallResult& result) { return result.answer ? "ok" : result.answer.error().code; }

    PracticeClock clock{Instant(std::chrono::seconds(1'700'000'000))};
    std::unique_ptr<Engine> engine;
};

std::string why(const Result<void>& result) { return result ? "ok" : result.error().code + ": " + result.error().message; }

json::Object object(const char* key) { return {{"Bucket", std::string(practice::dataBucket)}, {"Key", key}}; }

}  // namespace

class TestPracticeWorld : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isBuiltByItsOwnOperations();
    void developersChangeTheBucketThroughTheRoleOnly();
    void auditorsLookEverywhereAndChangeNothing();
    void emergenciesNeedMfa();
    void thePartnerIsNobodyHere();
    void survivesAndIsMadeOnce();
    void canBeTakenBack();
    void theEmptyWorldIsOneAccount();
};

void TestPracticeWorld::isBuiltByItsOwnOperations() {
    World world;
    QCOMPARE(why(world.make()), std::string("ok"));
    const auto snapshot = world.engine->snapshot();
    QCOMPARE(snapshot->accounts().size(), std::size_t{2});
    const auto development = snapshot->accountByIdOrAlias("rolewright-development");
    const auto production = snapshot->accountByIdOrAlias("rolewright-production");
    QVERIFY(development && production);
    QCOMPARE(development->name, std::string("Development"));
    QVERIFY(production->environment == identity::Environment::production);
    QVERIFY(development->groups.find("Developers") && production->roles.find("updateDataBucket"));
    QCOMPARE(production->objects.size(), std::size_t{4});
    QCOMPARE(production->buckets.find(practice::dataBucket)->tags, (identity::Tags{{"Name", "Data Bucket"}}));
    QCOMPARE(snapshot->organization()->pathTo(production->id).size(), std::size_t{2});
    QCOMPARE(world.engine->trail(0, 100).size(), std::size_t{1});
}

void TestPracticeWorld::developersChangeTheBucketThroughTheRoleOnly() {
    World world;
    QVERIFY(world.make());
    for (const char* name : {"alice", "bob"}) {
        QCOMPARE(world.codeOf(world.call(World::developer(name), "s3:GetObject", object("readme.txt"))), std::string("AccessDenied"));
        const CallResult assumed = world.assume(name, practice::updateDataBucketArn);
        QCOMPARE(world.codeOf(assumed), std::string("ok"));
        const sts::Caller role = sts::Caller::of(assumed.newSession);
        QCOMPARE(world.codeOf(world.call(role, "s3:GetObject", object("readme.txt"))), std::string("ok"));
        json::Object written = object("note.txt");
        written["Body"] = "hello";
        QCOMPARE(world.codeOf(world.call(role, "s3:PutObject", written)), std::string("ok"));
        QCOMPARE(world.codeOf(world.call(role, "iam:ListUsers", json::Object::object())), std::string("AccessDenied"));
        QCOMPARE(world.codeOf(world.call(World::developer(name), "iam:ListUsers", json::Object::object())), std::string("ok"));
    }
    QCOMPARE(world.codeOf(world.assume("carol", practice::updateDataBucketArn)), std::string("AccessDenied"));
    QCOMPARE(world.codeOf(world.assume("admin", practice::updateDataBucketArn)), std::string("ok"));
}

void TestPracticeWorld::auditorsLookEverywhereAndChangeNothing() {
    World world;
    QVERIFY(world.make());
    for (const std::string_view account : {practice::developmentAccount, practice::productionAccount}) {
        const std::string arn = iamArn(test::account(account), "role", "/", "Auditor");
        QCOMPARE(world.codeOf(world.assume("alice", arn)), std::string("AccessDenied"));
        const CallResult assumed = world.assume("carol", arn);
        QCOMPARE(world.codeOf(assumed), std::string("ok"));
        const sts::Caller role = sts::Caller::of(assumed.newSession);
        QCOMPARE(world.codeOf(world.call(role, "iam:ListRoles", json::Object::object())), std::string("ok"));
        QCOMPARE(world.codeOf(world.call(role, "iam:CreateUser", {{"UserName", "mallory"}})), std::string("AccessDenied"));
        QCOMPARE(world.codeOf(world.call(role, "s3:DeleteObject", object("readme.txt"))), std::string("AccessDenied"));
    }
}

void TestPracticeWorld::emergenciesNeedMfa() {
    World world;
    QVERIFY(world.make());
    QCOMPARE(world.codeOf(world.assume("admin", "arn:aws:iam::444455556666:role/BreakGlass")), std::string("AccessDenied"));
}

void TestPracticeWorld::thePartnerIsNobodyHere() {
    World world;
    QVERIFY(world.make());
    const char* const arn = "arn:aws:iam::444455556666:role/PartnerMonitoring";
    QCOMPARE(world.codeOf(world.assume("admin", arn)), std::string("AccessDenied"));
    const auto role = world.engine->snapshot()->account(test::account(practice::productionAccount))->roles.find("PartnerMonitoring");
    QVERIFY(role->trust->text().find(practice::partnerExternalId) != std::string::npos);
}

void TestPracticeWorld::survivesAndIsMadeOnce() {
    QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "w.rolewright";
    std::string content;
    {
        World world(path);
        QVERIFY(world.make());
        content = test::dump(*world.engine->snapshot());
    }
    World world(path);
    QCOMPARE(test::dump(*world.engine->snapshot()), content);
    QCOMPARE(world.codeOf(world.assume("alice", practice::updateDataBucketArn)), std::string("ok"));
    QVERIFY(why(world.make()).starts_with("EntityTemporarilyUnmodifiable"));
    QCOMPARE(test::dump(*world.engine->snapshot()), content);
}

void TestPracticeWorld::canBeTakenBack() {
    World world;
    const auto changes = practiceWorld(world.clock.now());
    QVERIFY(changes);
    QCOMPARE(why(world.engine->applyChanges(*changes, "rolewright:PracticeWorld")), std::string("ok"));
    QCOMPARE(why(world.engine->applyChanges(changes->inverse(), "rolewright:Undo")), std::string("ok"));
    QVERIFY(world.engine->snapshot()->accounts().empty() && !world.engine->snapshot()->organization());
}

void TestPracticeWorld::theEmptyWorldIsOneAccount() {
    World world;
    const auto changes = emptyWorld(test::account("999999999999"), "Only", world.clock.now());
    QVERIFY(world.engine->applyChanges(changes, "rolewright:CreateWorkspace"));
    const auto account = world.engine->snapshot()->account(test::account("999999999999"));
    QVERIFY(account && account->users.empty());
    QCOMPARE(account->created, world.clock.now());
    QCOMPARE(account->email, std::string("999999999999@example.com"));
}

QTEST_APPLESS_MAIN(TestPracticeWorld)
#include "test_practice_world.moc"
