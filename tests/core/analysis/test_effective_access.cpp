/// What somebody who is only planned could do, held against what the engine decides once it is there.
#include "core/analysis/effective_access.h"
#include "tests/support/core/engine_fixture.h"
#include "tests/support/core/practice.h"

#include <QTest>

#include <algorithm>

using namespace rolewright;
using namespace rolewright::analysis;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'510'800)};

const identity::Snapshot& practice()
{
    static const identity::SnapshotPtr made = test::guardedPracticeWorld(now);
    return *made;
}

Circumstances plain()
{
    Circumstances circumstances;
    circumstances.call.now = now;
    return circumstances;
}

PlannedPrincipal role(const char* account, const std::string& policy)
{
    PlannedPrincipal planned;
    planned.account = test::account(account);
    planned.name = "Planned";
    planned.inlinePolicies = {{"own", test::document(policy)}};
    return planned;
}

PlannedWorld imagined(const PlannedPrincipal& planned)
{
    auto made = imaginePrincipal(practice(), planned, now);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    return *std::move(made);
}

EffectiveAccess accessOf(const PlannedPrincipal& planned)
{
    const PlannedWorld made = imagined(planned);
    return effectiveAccess(made.world, made.asker, plain(), [] { return false; });
}

bool has(const std::vector<std::string_view>& names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }

/// Where the action stands: `allowed`, `boundary`, `organization`, `both`, or `-`.
QByteArray placeOf(const EffectiveAccess& access, std::string_view service, std::string_view name)
{
    for (const LevelAccess& level : access.levels) {
        if (level.service != service)
            continue;
        if (has(level.allowed, name))
            return "allowed";
        if (has(level.takenByBoundary, name))
            return has(level.takenByOrganization, name) ? "both" : "boundary";
        if (has(level.takenByOrganization, name))
            return "organization";
    }
    return "-";
}

}  // namespace

class TestEffectiveAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsUpByServiceAndLevel();
    void agreesWithTheEngine();
    void theBoundaryTakesAway();
    void theOrganizationTakesAway();
    void bothTakeAway();
    void aGroupIsAskedThroughAMember();
    void aUserHasWhatItsGroupsGive();
    void aTakenNameIsReplaced();
    void stopsWhenItIsTold();
    void noSuchAccount();
};

void TestEffectiveAccess::addsUpByServiceAndLevel()
{
    const EffectiveAccess access = accessOf(role(test::developmentId, test::allowing("s3:GetObject", "*")));
    QCOMPARE(placeOf(access, "s3", "GetObject"), QByteArray("allowed"));
    QCOMPARE(placeOf(access, "s3", "PutObject"), QByteArray("-"));
    std::size_t counted = 0;
    for (const LevelAccess& level : access.levels) {
        QVERIFY(level.allowed.size() <= level.all);
        counted += level.allowed.size();
    }
    QCOMPARE(counted, access.allowed);
    QVERIFY(access.complete && access.takenByBoundary == 0 && access.takenByOrganization == 0);
    // What everybody may is all that is there beside it.
    const EffectiveAccess nothing = accessOf(role(test::developmentId, test::allowing("s3:NoSuchAction", "*")));
    QCOMPARE(access.allowed, nothing.allowed + 1);
    const EffectiveAccess all = accessOf(role(test::developmentId, test::allowing("*", "*")));
    QVERIFY(all.allowed > 5000 && all.dangerous > 100 && all.dangerous < all.allowed);
}

void TestEffectiveAccess::agreesWithTheEngine()
{
    PlannedPrincipal planned = role(test::productionId, test::allowing("s3:*", "*"));
    planned.boundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    const PlannedWorld made = imagined(planned);
    const EffectiveAccess access = effectiveAccess(made.world, made.asker, plain(), [] { return false; });
    const std::string bucket = "arn:aws:s3:::another-bucket";
    for (const char* name : {"GetObject", "PutObject", "DeleteObject", "PutBucketPolicy", "ListBucket", "ListAllMyBuckets"}) {
        const std::string action = std::string("s3:") + name;
        bool may = false;
        for (const std::string& resource : {bucket, bucket + "/a.txt", std::string("*")})
            may = may || explain(made.world, made.asker, action, resource, plain()).explanation.decision.effect == evaluation::Effect::allowed;
        QVERIFY2((placeOf(access, "s3", name) == "allowed") == may, name);
    }
}

void TestEffectiveAccess::theBoundaryTakesAway()
{
    PlannedPrincipal planned = role(test::developmentId, test::allowing("s3:*", "*"));
    planned.boundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    const EffectiveAccess access = accessOf(planned);
    QCOMPARE(placeOf(access, "s3", "GetObject"), QByteArray("allowed"));
    QCOMPARE(placeOf(access, "s3", "PutObject"), QByteArray("boundary"));
    QVERIFY(access.takenByBoundary > 10);
    QCOMPARE(access.takenByOrganization, std::size_t{0});
}

void TestEffectiveAccess::theOrganizationTakesAway()
{
    const EffectiveAccess access = accessOf(role(test::productionId, test::allowing("s3:*", "*")));
    QCOMPARE(placeOf(access, "s3", "DeleteObject"), QByteArray("organization"));
    QCOMPARE(placeOf(access, "s3", "PutObject"), QByteArray("allowed"));
    QVERIFY(access.takenByOrganization >= 1);
}

void TestEffectiveAccess::bothTakeAway()
{
    PlannedPrincipal planned = role(test::productionId, test::allowing("s3:*", "*"));
    planned.boundary = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    QCOMPARE(placeOf(accessOf(planned), "s3", "DeleteObject"), QByteArray("both"));
}

void TestEffectiveAccess::aGroupIsAskedThroughAMember()
{
    PlannedPrincipal planned;
    planned.kind = PlannedPrincipal::Kind::group;
    planned.account = test::account(test::developmentId);
    planned.name = "Readers";
    planned.attached = {"arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"};
    const EffectiveAccess access = accessOf(planned);
    QCOMPARE(placeOf(access, "s3", "GetObject"), QByteArray("allowed"));
    QCOMPARE(placeOf(access, "s3", "PutObject"), QByteArray("-"));
}

void TestEffectiveAccess::aUserHasWhatItsGroupsGive()
{
    PlannedPrincipal planned;
    planned.kind = PlannedPrincipal::Kind::user;
    planned.account = test::account(test::developmentId);
    planned.name = "dora";
    QCOMPARE(placeOf(accessOf(planned), "iam", "ListUsers"), QByteArray("-"));
    planned.groups = {"Developers"};
    QCOMPARE(placeOf(accessOf(planned), "iam", "ListUsers"), QByteArray("allowed"));
}

void TestEffectiveAccess::aTakenNameIsReplaced()
{
    PlannedPrincipal planned = role(test::developmentId, test::allowing("s3:GetObject", "*"));
    planned.name = "auditor";
    const PlannedWorld made = imagined(planned);
    const auto before = practice().account(planned.account)->roles.find("Auditor");
    QVERIFY(made.world.account(planned.account)->roles.find("Auditor") == before);
    QCOMPARE(placeOf(effectiveAccess(made.world, made.asker, plain(), [] { return false; }), "s3", "GetObject"), QByteArray("allowed"));
}

void TestEffectiveAccess::stopsWhenItIsTold()
{
    const PlannedWorld made = imagined(role(test::developmentId, test::allowing("*", "*")));
    const EffectiveAccess access = effectiveAccess(made.world, made.asker, plain(), [] { return true; });
    QVERIFY(!access.complete && access.levels.empty());
}

void TestEffectiveAccess::noSuchAccount()
{
    QVERIFY(!imaginePrincipal(practice(), role("999988887777", test::allowing("*", "*")), now));
}

QTEST_GUILESS_MAIN(TestEffectiveAccess)
#include "test_effective_access.moc"
