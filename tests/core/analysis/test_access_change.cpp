/// What changes when somebody acts as another, held against what the engine decides of each request.
#include "core/analysis/access_change.h"
#include "tests/support/core/engine_fixture.h"
#include "tests/support/core/practice.h"

#include <QTest>

#include <algorithm>

using namespace rolewright;
using namespace rolewright::analysis;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'510'800)};
const std::string dataBucketRole = "arn:aws:iam::444455556666:role/updateDataBucket";

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

Asker asker(const identity::Snapshot& world, const std::string& text)
{
    auto found = findAsker(world, {}, text, now);
    if (!found)
        qFatal("%s", found.error().message.c_str());
    return *std::move(found);
}

AccessChange compare(const identity::Snapshot& world, const Asker& from, const Asker& to)
{
    return compareAccess(world, from, to, plain(), [] { return false; });
}

/// How the action changes: `lost`, `gained`, `elsewhere`, or `same`.
QByteArray changeOf(const AccessChange& change, const std::string& action)
{
    constexpr const char* words[] = {"lost", "gained", "elsewhere"};
    const auto found = std::find_if(change.changes.begin(), change.changes.end(), [&](const ActionChange& one) { return one.text() == action; });
    return found == change.changes.end() ? "same" : words[static_cast<std::size_t>(found->kind)];
}

/// A user `u` and a role `R` of one account with these policies.
struct Pair : test::EngineFixture {
    Pair(const std::string& userPolicy, const std::string& rolePolicy)
    {
        must("iam:CreateUser", {{"UserName", "u"}});
        must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", test::trusting(std::string("arn:aws:iam::") + test::developmentId + ":root")}});
        must("iam:PutUserPolicy", {{"UserName", "u"}, {"PolicyName", "p"}, {"PolicyDocument", userPolicy}});
        must("iam:PutRolePolicy", {{"RoleName", "R"}, {"PolicyName", "p"}, {"PolicyDocument", rolePolicy}});
    }
    std::string roleArn() const { return std::string("arn:aws:iam::") + test::developmentId + ":role/R"; }
    AccessChange change(const SessionLimits& limits = {}) const
    {
        const identity::SnapshotPtr seen = engine->snapshot();
        const auto session = imagineSession(*seen, user("u"), roleArn(), limits, now);
        if (!session)
            qFatal("%s", session.error().message.c_str());
        return compare(*seen, asker(*seen, std::string("arn:aws:iam::") + test::developmentId + ":user/u"), *session);
    }
};

std::string policyOf(const std::string& statements)
{
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}";
}

}  // namespace

class TestAccessChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatADeveloperGivesUpAndGains();
    void agreesWithTheEngine();
    void dangerousOnesComeFirst();
    void aDenyOfOneResourceTakesNothingAway();
    void aDenyOfEverythingDoes();
    void conditionsOnTheRequestAreLeftOpen();
    void theSessionPolicyLimits();
    void theBoundaryLimits();
    void theSameActionOnOtherResources();
    void tagsComeDownTheChain();
    void knowsAnAdministrator();
    void stopsWhenItIsTold();
    void noSuchRole();
};

void TestAccessChange::saysWhatADeveloperGivesUpAndGains()
{
    const AccessChange change = compare(practice(), asker(practice(), "arn:aws:iam::111122223333:user/alice"), asker(practice(), dataBucketRole));
    QCOMPARE(changeOf(change, "iam:ListUsers"), QByteArray("lost"));
    QCOMPARE(changeOf(change, "s3:PutObject"), QByteArray("gained"));
    QCOMPARE(changeOf(change, "sts:AssumeRole"), QByteArray("lost"));
    QCOMPARE(changeOf(change, "sts:GetCallerIdentity"), QByteArray("same"));
    QCOMPARE(changeOf(change, "ec2:RunInstances"), QByteArray("same"));  // neither may
    QCOMPARE(changeOf(change, "s3:DeleteObject"), QByteArray("same"));   // the organisation's policy stops it
    QCOMPARE(change.lost + change.gained + change.elsewhere, change.changes.size());
    QVERIFY(change.kept > 0 && change.resources > 0 && !change.cutOff);
}

/// Whatever is said to be gained or lost in S3 is so on some resource, and for the other on none.
void TestAccessChange::agreesWithTheEngine()
{
    const Asker alice = asker(practice(), "arn:aws:iam::111122223333:user/alice");
    const Asker role = asker(practice(), dataBucketRole);
    const std::string bucket = "arn:aws:s3:::data-bucket-444455556666";
    const auto may = [&](const Asker& who, const std::string& action) {
        for (const std::string& resource : {bucket, bucket + "/readme.txt", bucket + "/reports/2026-q1.csv", std::string("*")}) {
            if (explain(practice(), who, action, resource, plain()).explanation.decision.effect == evaluation::Effect::allowed)
                return true;
        }
        return false;
    };
    const AccessChange change = compare(practice(), alice, role);
    int asked = 0;
    for (const catalogue::Action& action : catalogue::Catalogue::instance().service("s3")->actions()) {
        const std::string text = "s3:" + std::string(action.name);
        const QByteArray expected = may(alice, text) == may(role, text) ? "same" : may(role, text) ? "gained" : "lost";
        const QByteArray said = changeOf(change, text);
        QVERIFY2(said == expected || (said == "elsewhere" && expected == "same"),
                 (text + ": " + said.toStdString() + ", engine: " + expected.toStdString()).c_str());
        ++asked;
    }
    QVERIFY(asked > 100);
}

void TestAccessChange::dangerousOnesComeFirst()
{
    const AccessChange change =
        compare(practice(), asker(practice(), "arn:aws:iam::111122223333:user/alice"), asker(practice(), "arn:aws:iam::111122223333:user/admin"));
    const auto calm = std::find_if(change.changes.begin(), change.changes.end(), [](const ActionChange& one) { return !one.dangerous; });
    QVERIFY(calm != change.changes.begin() && calm != change.changes.end());
    QVERIFY(std::none_of(calm, change.changes.end(), [](const ActionChange& one) { return one.dangerous; }));
    const auto dangerous = [&](const std::string& action) {
        return std::any_of(change.changes.begin(), calm, [&](const ActionChange& one) { return one.text() == action; });
    };
    QVERIFY(dangerous("iam:CreateUser") && dangerous("s3:DeleteBucket") && dangerous("s3:PutBucketPolicy"));
    QVERIFY(!dangerous("s3:ListBucket") && !dangerous("ec2:DescribeInstances"));
    QCOMPARE(change.lost, std::size_t{0});
}

void TestAccessChange::aDenyOfOneResourceTakesNothingAway()
{
    const std::string all = R"({"Effect":"Allow","Action":"s3:*","Resource":"*"})";
    const Pair pair(policyOf(all), policyOf(all + R"(,{"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::secret/*"})"));
    const AccessChange change = pair.change();
    QCOMPARE(change.changes.size(), std::size_t{1});
    QCOMPARE(changeOf(change, "sts:GetSessionToken"), QByteArray("lost"));  // no role session may, whatever its policies
}

void TestAccessChange::aDenyOfEverythingDoes()
{
    const std::string all = R"({"Effect":"Allow","Action":"s3:*","Resource":"*"})";
    const Pair pair(policyOf(all), policyOf(all + R"(,{"Effect":"Deny","Action":"s3:Put*","Resource":"*"})"));
    const AccessChange change = pair.change();
    QCOMPARE(changeOf(change, "s3:PutObject"), QByteArray("lost"));
    QCOMPARE(changeOf(change, "s3:GetObject"), QByteArray("same"));
}

void TestAccessChange::conditionsOnTheRequestAreLeftOpen()
{
    const Pair pair(policyOf(R"({"Effect":"Allow","Action":"ec2:RunInstances","Resource":"*","Condition":{"StringEquals":{"aws:RequestTag/team":"x"}}})"),
                    policyOf(R"({"Effect":"Allow","Action":"ec2:StopInstances","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}})"));
    const AccessChange change = pair.change();
    QCOMPARE(changeOf(change, "ec2:RunInstances"), QByteArray("lost"));   // with the tag it may
    QCOMPARE(changeOf(change, "ec2:StopInstances"), QByteArray("same"));  // the session has no MFA, whatever it asks
}

void TestAccessChange::theSessionPolicyLimits()
{
    const Pair pair(test::allowing("iam:ListUsers", "*"), test::allowing("s3:*", "*"));
    QCOMPARE(changeOf(pair.change(), "s3:PutObject"), QByteArray("gained"));
    SessionLimits limits;
    limits.policy = test::allowing("s3:GetObject", "*");
    const AccessChange change = pair.change(limits);
    QCOMPARE(changeOf(change, "s3:GetObject"), QByteArray("gained"));
    QCOMPARE(changeOf(change, "s3:PutObject"), QByteArray("same"));
    limits.policy = "{ broken";
    QVERIFY(!imagineSession(*pair.engine->snapshot(), pair.user("u"), pair.roleArn(), limits, now));
}

void TestAccessChange::theBoundaryLimits()
{
    Pair pair(test::allowing("iam:ListUsers", "*"), test::allowing("s3:*", "*"));
    pair.must("iam:CreatePolicy", {{"PolicyName", "B"}, {"PolicyDocument", test::allowing("s3:Get*", "*")}});
    pair.must("iam:PutRolePermissionsBoundary", {{"RoleName", "R"}, {"PermissionsBoundary", std::string("arn:aws:iam::") + test::developmentId + ":policy/B"}});
    QCOMPARE(changeOf(pair.change(), "s3:GetObject"), QByteArray("gained"));
    QCOMPARE(changeOf(pair.change(), "s3:PutObject"), QByteArray("same"));
}

void TestAccessChange::theSameActionOnOtherResources()
{
    Pair pair(test::allowing("s3:ListBucket", "arn:aws:s3:::one"), test::allowing("s3:ListBucket", "arn:aws:s3:::two"));
    QCOMPARE(changeOf(pair.change(), "s3:ListBucket"), QByteArray("same"));  // as far as is known
    pair.must("s3:CreateBucket", {{"Bucket", "one"}});
    pair.must("s3:CreateBucket", {{"Bucket", "two"}});
    const AccessChange change = pair.change();
    QCOMPARE(changeOf(change, "s3:ListBucket"), QByteArray("elsewhere"));
    QCOMPARE(change.elsewhere, std::size_t{1});
}

void TestAccessChange::tagsComeDownTheChain()
{
    const Pair pair(test::allowing("iam:ListUsers", "*"),
                    policyOf(R"({"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"blue"}}})"));
    QCOMPARE(changeOf(pair.change(), "s3:GetObject"), QByteArray("same"));
    SessionLimits limits;
    limits.tags = {{"team", "blue"}};
    QCOMPARE(changeOf(pair.change(limits), "s3:GetObject"), QByteArray("gained"));
    auto parent = std::make_shared<sts::Session>();
    parent->tags = {{"team", "blue"}, {"other", "x"}};
    parent->transitiveKeys = {"team"};
    parent->sourceIdentity = "ann";
    const auto session = imagineSession(*pair.engine->snapshot(), sts::Caller::of(parent), pair.roleArn(), {}, now);
    QVERIFY(session.ok());
    QCOMPARE(session->caller.session->tags.size(), std::size_t{1});
    QCOMPARE(*session->caller.session->sourceIdentity, std::string("ann"));
}

void TestAccessChange::knowsAnAdministrator()
{
    QVERIFY(isAdministrator(practice(), asker(practice(), "arn:aws:iam::444455556666:role/BreakGlass"), plain()));
    QVERIFY(!isAdministrator(practice(), asker(practice(), dataBucketRole), plain()));
    QVERIFY(!isAdministrator(practice(), asker(practice(), "arn:aws:iam::111122223333:role/Auditor"), plain()));
    const Pair pair(test::allowing("iam:ListUsers", "*"), test::allowing("iam:Put*", "*"));
    QVERIFY(isAdministrator(*pair.engine->snapshot(), asker(*pair.engine->snapshot(), pair.roleArn()), plain()));
}

void TestAccessChange::stopsWhenItIsTold()
{
    const Asker alice = asker(practice(), "arn:aws:iam::111122223333:user/alice");
    QVERIFY(compareAccess(practice(), alice, asker(practice(), dataBucketRole), plain(), [] { return true; }).changes.empty());
}

void TestAccessChange::noSuchRole()
{
    const sts::Caller alice = sts::Caller::user(test::account(test::developmentId), "alice");
    QVERIFY(!imagineSession(practice(), alice, "arn:aws:iam::111122223333:role/Nobody", {}, now));
    QVERIFY(!imagineSession(practice(), alice, "arn:aws:iam::111122223333:user/alice", {}, now));
    QVERIFY(!imagineSession(practice(), alice, "rubbish", {}, now));
}

QTEST_GUILESS_MAIN(TestAccessChange)
#include "test_access_change.moc"
