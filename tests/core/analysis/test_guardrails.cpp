/// What guardrails leave to an account, held against the policy engine, and what changing them would turn round.
#include "core/analysis/guardrail_change.h"
#include "core/identity/aws_managed_policies.h"
#include "core/service/rehearse.h"
#include "tests/support/core/engine_fixture.h"
#include "tests/support/core/practice.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::analysis;
using evaluation::ActionName;
using policy::Type;

namespace {

constexpr Instant now{std::chrono::seconds(1'795'510'800)};
constexpr const char* workloads = "ou-prac-workload";

const bool goesOn = false;

/// An SCP of one statement.
json::Object statement(const char* effect, const char* action, const char* resource = "*", json::Object condition = {})
{
    json::Object one{{"Effect", effect}, {"Action", action}, {"Resource", resource}};
    if (!condition.empty())
        one["Condition"] = std::move(condition);
    return {{"Version", "2012-10-17"}, {"Statement", json::Object::array({std::move(one)})}};
}

/// The practice world in an engine, to be changed as Development's root, and read.
struct Bench {
    Bench()
    {
        auto created = engine::Engine::create(nullptr, clock, identity::awsManagedPolicies());
        engine = *std::move(created);
        const auto world = test::guardedPracticeWorld(now);
        identity::Editor editor{identity::Snapshot()};
        for (const auto& account : world->accounts())
            editor.putAccount(*account);
        editor.putOrganization(*world->organization());
        const auto applied = engine->applyChanges(std::move(editor).finish(Phrase("Make the world")), "test");
        if (!applied.ok())
            qFatal("%s", applied.error().message.c_str());
    }
    json::Object must(const char* action, json::Object parameters)
    {
        const auto result = engine->call(root(), {"organizations", action, std::move(parameters)});
        if (!result.answer.ok())
            qFatal("%s: %s", action, result.answer.error().message.c_str());
        return *result.answer;
    }
    std::string policy(const json::Object& document, const char* type = "SERVICE_CONTROL_POLICY")
    {
        return must("CreatePolicy", {{"Name", "Made" + std::to_string(++made)}, {"Description", ""}, {"Type", type}, {"Content", json::compact(document)}})
            .at("Policy").at("PolicySummary").at("Id").get<std::string>();
    }
    std::string attach(const json::Object& document, const std::string& target, const char* type = "SERVICE_CONTROL_POLICY")
    {
        const std::string id = policy(document, type);
        must("AttachPolicy", {{"PolicyId", id}, {"TargetId", target}});
        return id;
    }
    Guardrails production() const { return Guardrails(*engine->snapshot(), test::productionId); }
    identity::Snapshot after(const char* action, json::Object parameters) const
    {
        const auto rehearsal = service::rehearse(*engine->snapshot(), root(), {{"organizations", action, std::move(parameters)}}, engine->contextNow(), *engine);
        if (rehearsal.failed)
            qFatal("%s", rehearsal.answers.back().error().message.c_str());
        return rehearsal.world;
    }
    ChangeReport compare(const char* action, json::Object parameters) const
    {
        Circumstances circumstances;
        circumstances.call.now = now;
        return compareWorlds(*engine->snapshot(), after(action, std::move(parameters)), circumstances, [](std::size_t, std::size_t) {}, [] { return goesOn; });
    }
    static sts::Caller root() { return sts::Caller::root(test::account(test::developmentId)); }

    PracticeClock clock{now};
    std::unique_ptr<engine::Engine> engine;
    int made = 0;
};

/// "allowed arn s3:DeleteBucket on arn" lines, sorted.
QStringList lines(const ChangeReport& report)
{
    QStringList all;
    for (const TurnedAnswer& turned : report.turned)
        all += QString::fromStdString((turned.allowed ? "allowed " : "denied ") + turned.caller + " " + turned.action + " on " + turned.resource);
    all.sort();
    return all;
}

}  // namespace

class TestGuardrails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followThePathFromTheRoot();
    void tellWhatIsLeft_data();
    void tellWhatIsLeft();
    void needAnAllowAtEveryLevel();
    void leaveTheManagementAccountAlone();
    void bindNobodyWhileTheirTypeIsOff();
    void agreeWithTheEngineOnRoot();
    void sumUpByServiceAndLevel();
    void sayWhatDetachingWouldAllow();
    void sayWhatMovingWouldDeny();
    void asksOthersAboutResourceControl();
    void touchNothingThatIsDecidedAlike();
    void stopWhenToldTo();
    void detachTheLastResourceControlPolicy();
};

void TestGuardrails::followThePathFromTheRoot()
{
    const Bench bench;
    const Guardrails guardrails = bench.production();
    const auto& levels = guardrails.levels(Type::serviceControl);
    QCOMPARE(levels.size(), std::size_t{3});
    QCOMPARE(levels[0].name, std::string("Root"));
    QCOMPARE(levels[1].name, std::string("Workloads"));
    QCOMPARE(levels[2].name, std::string("Production"));
    QCOMPARE(levels[1].policies, (std::vector<std::string>{"p-FullAWSAccess", "p-stayinorg", "p-nodelete"}));
    QCOMPARE(guardrails.levels(Type::resourceControl)[0].policies, std::vector<std::string>{"p-onlytls1"});
    QCOMPARE(Guardrails(*bench.engine->snapshot(), workloads).levels(Type::serviceControl).size(), std::size_t{2});
    QVERIFY(Guardrails(*bench.engine->snapshot(), "999999999999").levels(Type::serviceControl).empty());
}

void TestGuardrails::tellWhatIsLeft_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("reach");
    const auto row = [](const char* name, const json::Object& document, const char* action, Reach reach) {
        QTest::newRow(name) << QString::fromStdString(json::compact(document)) << QString::fromLatin1(action) << static_cast<int>(reach);
    };
    // Organizations User Guide, "SCP evaluation": a Deny at any level denies.
    row("denied", statement("Deny", "ec2:*"), "ec2:RunInstances", Reach::closed);
    row("another action", statement("Deny", "ec2:*"), "lambda:GetFunction", Reach::open);
    row("name in another case", statement("Deny", "EC2:run*"), "ec2:RunInstances", Reach::closed);
    row("denied on some resources", statement("Deny", "s3:DeleteBucket", "arn:aws:s3:::data-*"), "s3:DeleteBucket", Reach::partly);
    row("denied under a condition", statement("Deny", "ec2:*", "*", {{"StringNotEquals", {{"aws:RequestedRegion", "eu-central-1"}}}}), "ec2:RunInstances", Reach::partly);
    row("an Allow takes nothing away", statement("Allow", "s3:*"), "ec2:RunInstances", Reach::open);
}

void TestGuardrails::tellWhatIsLeft()
{
    QFETCH(QString, document);
    QFETCH(QString, action);
    QFETCH(int, reach);
    Bench bench;
    bench.attach(json::Object::parse(document.toStdString()), workloads);
    QCOMPARE(static_cast<int>(bench.production().reach(ActionName(action.toStdString()))), reach);
}

void TestGuardrails::needAnAllowAtEveryLevel()
{
    Bench bench;
    bench.attach(statement("Allow", "lambda:*"), workloads);
    bench.must("DetachPolicy", {{"PolicyId", "p-FullAWSAccess"}, {"TargetId", workloads}});
    const Guardrails guardrails = bench.production();
    QCOMPARE(guardrails.reach(ActionName("lambda:GetFunction")), Reach::open);
    QCOMPARE(guardrails.reach(ActionName("ec2:RunInstances")), Reach::closed);
    QCOMPARE(guardrails.reach(Type::serviceControl, 0, ActionName("ec2:RunInstances")), Reach::open);
    QCOMPARE(guardrails.reach(Type::serviceControl, 1, ActionName("ec2:RunInstances")), Reach::closed);
    QVERIFY(!guardrails.denies(Type::serviceControl, 1, ActionName("ec2:RunInstances")));
    QVERIFY(guardrails.denies(Type::serviceControl, 1, ActionName("organizations:LeaveOrganization")));
}

void TestGuardrails::leaveTheManagementAccountAlone()
{
    Bench bench;
    bench.attach(statement("Deny", "*"), "r-prac");
    const Guardrails guardrails(*bench.engine->snapshot(), test::developmentId);
    QVERIFY(guardrails.isManagement());
    QVERIFY(!guardrails.binds(Type::serviceControl));
    QCOMPARE(guardrails.reach(ActionName("lambda:GetFunction")), Reach::open);
    QCOMPARE(bench.production().reach(ActionName("s3:GetObject")), Reach::closed);
}

void TestGuardrails::bindNobodyWhileTheirTypeIsOff()
{
    Bench bench;
    bench.must("DisablePolicyType", {{"RootId", "r-prac"}, {"PolicyType", "SERVICE_CONTROL_POLICY"}});
    QVERIFY(!bench.production().binds(Type::serviceControl));
    QCOMPARE(bench.production().reach(ActionName("organizations:LeaveOrganization")), Reach::open);
}

/// Root of a member needs no Allow of its own: what it may not do, guardrails keep from it.
void TestGuardrails::agreeWithTheEngineOnRoot()
{
    Bench bench;
    bench.attach(statement("Deny", "ec2:Run*"), workloads);
    bench.attach(statement("Deny", "s3:*", "arn:aws:s3:::elsewhere"), workloads);
    const Guardrails guardrails = bench.production();
    Circumstances circumstances;
    circumstances.call.now = now;
    const auto root = findAsker(*bench.engine->snapshot(), {}, test::productionId, now);
    QVERIFY(root.ok());
    int closed = 0;
    for (const char* prefix : {"ec2", "s3", "iam", "organizations", "lambda"}) {
        for (const catalogue::Action& action : catalogue::Catalogue::instance().service(prefix)->actions()) {
            const std::string name = std::string(prefix) + ":" + std::string(action.name);
            const bool allowed = analysis::explain(*bench.engine->snapshot(), *root, name, "*", circumstances).explanation.decision.effect == evaluation::Effect::allowed;
            const Reach reach = guardrails.reach(ActionName(name));
            if (reach != Reach::partly)
                QVERIFY2(allowed == (reach == Reach::open), name.c_str());
            closed += reach == Reach::closed ? 1 : 0;
        }
    }
    QVERIFY(closed >= 3);  // LeaveOrganization, DeleteObject, RunInstances
}

void TestGuardrails::sumUpByServiceAndLevel()
{
    const auto rows = summarise(Bench().production());
    const auto found = std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.service == "s3" && row.level == catalogue::AccessLevel::write && !row.limited.empty(); });
    QVERIFY(found != rows.end());
    QVERIFY(std::find(found->limited.begin(), found->limited.end(), "DeleteObject") != found->limited.end());
    QVERIFY(found->closed >= 1);
    std::size_t all = 0;
    for (const auto& row : rows)
        all += row.open + row.partly + row.closed;
    QVERIFY(all > 10'000);
    QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return std::tie(a.service, a.level) < std::tie(b.service, b.level); }));
}

void TestGuardrails::sayWhatDetachingWouldAllow()
{
    Bench bench;
    const ChangeReport report = bench.compare("DetachPolicy", {{"PolicyId", "p-nodelete"}, {"TargetId", workloads}});
    QCOMPARE(report.accounts.size(), std::size_t{1});
    QCOMPARE(report.accounts.front().account.text(), std::string(test::productionId));
    QCOMPARE(report.accounts.front().actions, std::vector<std::string>{"s3:DeleteObject"});
    QVERIFY(report.complete());
    QCOMPARE(report.newlyDenied, std::size_t{0});
    const QStringList turned = lines(report);
    QCOMPARE(static_cast<std::size_t>(turned.size()), report.newlyAllowed);
    QVERIFY(turned.contains(QStringLiteral("allowed 444455556666 s3:DeleteObject on arn:aws:s3:::data-bucket-444455556666/readme.txt")));
    QVERIFY(turned.contains(QStringLiteral("allowed arn:aws:iam::444455556666:role/updateDataBucket s3:DeleteObject on arn:aws:s3:::data-bucket-444455556666/readme.txt")));
    QCOMPARE(report.touched.front().newlyAllowed + report.touched.front().newlyDenied, std::size_t{3});  // on three objects
    // The auditor reads only: nothing changes for it.
    QVERIFY(turned.filter(QStringLiteral("Auditor")).isEmpty());
}

void TestGuardrails::sayWhatMovingWouldDeny()
{
    Bench bench;
    const std::string unit = bench.must("CreateOrganizationalUnit", {{"ParentId", "r-prac"}, {"Name", "Quarantine"}}).at("OrganizationalUnit").at("Id").get<std::string>();
    bench.attach(statement("Deny", "s3:PutObject"), unit);
    const ChangeReport report = bench.compare("MoveAccount", {{"AccountId", test::productionId}, {"SourceParentId", workloads}, {"DestinationParentId", unit}});
    QCOMPARE(report.accounts.front().actions, (std::vector<std::string>{"organizations:LeaveOrganization", "s3:DeleteObject", "s3:PutObject"}));
    const QStringList turned = lines(report);
    QVERIFY(turned.contains(QStringLiteral("denied arn:aws:iam::444455556666:role/updateDataBucket s3:PutObject on arn:aws:s3:::data-bucket-444455556666/readme.txt")));
    QVERIFY(turned.contains(QStringLiteral("allowed arn:aws:iam::444455556666:role/updateDataBucket s3:DeleteObject on arn:aws:s3:::data-bucket-444455556666/readme.txt")));
    QVERIFY(report.newlyAllowed > 0 && report.newlyDenied > 0);
}

void TestGuardrails::asksOthersAboutResourceControl()
{
    Bench bench;
    json::Object deny = statement("Deny", "s3:PutObject");
    deny["Statement"][0]["Principal"] = "*";
    const std::string id = bench.policy(deny, "RESOURCE_CONTROL_POLICY");
    const ChangeReport report = bench.compare("AttachPolicy", {{"PolicyId", id}, {"TargetId", workloads}});
    // The bucket's policy lets bob of Development write, but for his boundary; Production's own role writes.
    QVERIFY(report.accounts.front().resources);
    QVERIFY(report.callers > 8);
    QVERIFY(lines(report).contains(QStringLiteral("denied arn:aws:iam::444455556666:role/updateDataBucket s3:PutObject on arn:aws:s3:::data-bucket-444455556666/readme.txt")));
}

void TestGuardrails::touchNothingThatIsDecidedAlike()
{
    Bench bench;
    // Another Allow beside FullAWSAccess changes no decision.
    const std::string id = bench.policy(statement("Allow", "s3:*"));
    const ChangeReport report = bench.compare("AttachPolicy", {{"PolicyId", id}, {"TargetId", workloads}});
    QVERIFY(report.accounts.empty());
    QCOMPARE(report.planned, std::size_t{0});
    QVERIFY(report.complete());
}

void TestGuardrails::stopWhenToldTo()
{
    Bench bench;
    const identity::Snapshot changed = bench.after("DetachPolicy", {{"PolicyId", "p-nodelete"}, {"TargetId", workloads}});
    bool stop = false;
    Circumstances circumstances;
    circumstances.call.now = now;
    const ChangeReport report = compareWorlds(*bench.engine->snapshot(), changed, circumstances, [&stop](std::size_t, std::size_t) { stop = true; }, [&stop] { return stop; });
    QVERIFY(report.planned > 0);
    QCOMPARE(report.asked, std::size_t{0});
    QVERIFY(!report.complete());
}

/// RCPFullAWSAccess counts as attached everywhere, also where an import did not bring it.
void TestGuardrails::detachTheLastResourceControlPolicy()
{
    Bench bench;
    bench.must("DetachPolicy", {{"PolicyId", "p-onlytls1"}, {"TargetId", "r-prac"}});
    QVERIFY(bench.engine->snapshot()->organization()->units.front().policies == std::vector<std::string>{"p-FullAWSAccess"});
}

QTEST_APPLESS_MAIN(TestGuardrails)
#include "test_guardrails.moc"
