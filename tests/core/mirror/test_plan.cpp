#include "core/mirror/access_turns.h"
#include "core/mirror/plan.h"
#include "tests/support/core/mirror_fixture.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::mirror;
using test::MirrorFixture;

class TestPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsAreInAnOrderThatWorksAndTakesBeforeItGives();
    void whatDeniesIsTakenAwayLast();
    void renamesGoAroundInARing();
    void aRenamedGroupKeepsItsMembersWithoutACall();
    void rolesThatTrustOneAnotherAreMadeClosedFirst();
    void somebodyOfTheSameNameIsTrustedAnew();
    void aTrustNamesARenamedUserByTheNewName();
    void aFullPolicyLosesAVersionBeforeItGetsOne();
    void bothFactsOfARoleAreSent();
    void whatNoCallCanMakeIsNamed();
    void whatCannotBeTakenBackSaysSoBefore();
    void anAccountThatIsGoneHereIsNotEmptiedThere();
    void aRefusalIsForeseen();
    void formattingAloneIsNoEdit();
    void theScriptIsWhatIsDone();
    void whoGainsAndWhoLosesIsAskedOfTheEngine();
    void whoIsRenamedGainsAndLosesNothingByThat();
};

namespace {

constexpr const char* ownPolicy = "arn:aws:iam::111122223333:policy/P1";

/// A mirror of `endpoint` that is being edited.
struct Edit {
    explicit Edit(MirrorFixture& endpoint) : mirror(endpoint.pull()), world(mirror) {}
    Plan plan() const { return makePlan(*mirror.base, world.snapshot(), mirror.account, mirror.pulledAt); }
    Mirror mirror;
    MirrorFixture world;
};

std::vector<std::string> namesOf(const Plan& plan)
{
    std::vector<std::string> names;
    for (const PlanStep& step : plan.steps)
        names.push_back(step.operation.action);
    return names;
}

using Names = std::vector<std::string>;

std::string denying(const std::string& action)
{
    return R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":")" + action + R"(","Resource":"*"}]})";
}

void makeAlice(MirrorFixture& endpoint)
{
    endpoint.must("iam:CreateUser", {{"UserName", "alice"}});
    endpoint.must("iam:CreatePolicy", {{"PolicyName", "P1"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
}

}  // namespace

void TestPlan::stepsAreInAnOrderThatWorksAndTakesBeforeItGives()
{
    MirrorFixture endpoint;
    makeAlice(endpoint);
    endpoint.must("iam:AttachUserPolicy", {{"UserName", "alice"}, {"PolicyArn", ownPolicy}});
    Edit edit(endpoint);
    edit.world.must("iam:CreatePolicy", {{"PolicyName", "P2"}, {"PolicyDocument", test::allowing("s3:PutObject", "*")}});
    edit.world.must("iam:CreateGroup", {{"GroupName", "team"}});
    edit.world.must("iam:AttachGroupPolicy", {{"GroupName", "team"}, {"PolicyArn", "arn:aws:iam::111122223333:policy/P2"}});
    edit.world.must("iam:AddUserToGroup", {{"GroupName", "team"}, {"UserName", "alice"}});
    edit.world.must("iam:DetachUserPolicy", {{"UserName", "alice"}, {"PolicyArn", ownPolicy}});
    edit.world.must("iam:DeletePolicy", {{"PolicyArn", ownPolicy}});
    const Plan plan = edit.plan();
    QCOMPARE(namesOf(plan), (Names{"DetachUserPolicy", "DeletePolicy", "CreatePolicy", "CreateGroup", "AttachGroupPolicy", "AddUserToGroup"}));
    QVERIFY(!plan.refusal);
    QCOMPARE(plan.steps.front().title.english(), std::string("Detach P1 from user alice"));
    QCOMPARE(plan.steps.front().inverse.front().action, std::string("AttachUserPolicy"));
    QVERIFY(plan.touched.contains({EntityKind::group, "team"}));
}

void TestPlan::whatDeniesIsTakenAwayLast()
{
    MirrorFixture endpoint;
    makeAlice(endpoint);
    endpoint.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "no"}, {"PolicyDocument", denying("iam:*")}});
    endpoint.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "yes"}, {"PolicyDocument", test::allowing("iam:*", "*")}});
    endpoint.must("iam:PutUserPermissionsBoundary", {{"UserName", "alice"}, {"PermissionsBoundary", ownPolicy}});
    Edit edit(endpoint);
    edit.world.must("iam:DeleteUserPolicy", {{"UserName", "alice"}, {"PolicyName", "no"}});
    edit.world.must("iam:DeleteUserPolicy", {{"UserName", "alice"}, {"PolicyName", "yes"}});
    edit.world.must("iam:DeleteUserPermissionsBoundary", {{"UserName", "alice"}});
    edit.world.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "new"}, {"PolicyDocument", denying("s3:*")}});
    const Plan plan = edit.plan();
    QCOMPARE(namesOf(plan), (Names{"DeleteUserPolicy", "PutUserPolicy", "DeleteUserPermissionsBoundary", "DeleteUserPolicy"}));
    QCOMPARE(plan.steps.front().operation.parameters["PolicyName"].get<std::string>(), std::string("yes"));
    QCOMPARE(plan.steps.back().operation.parameters["PolicyName"].get<std::string>(), std::string("no"));
}

void TestPlan::renamesGoAroundInARing()
{
    MirrorFixture endpoint;
    for (const char* name : {"alice", "bob", "carol"})
        endpoint.must("iam:CreateUser", {{"UserName", name}});
    Edit edit(endpoint);
    edit.world.must("iam:DeleteUser", {{"UserName", "carol"}});
    const auto rename = [&](const char* from, const char* to) { edit.world.must("iam:UpdateUser", {{"UserName", from}, {"NewUserName", to}}); };
    rename("alice", "aside");
    rename("bob", "alice");
    rename("aside", "bob");
    const Plan ring = edit.plan();
    QCOMPARE(namesOf(ring), (Names{"DeleteUser", "UpdateUser", "UpdateUser", "UpdateUser"}));
    QVERIFY2(!ring.refusal, ring.refusal ? ring.refusal->error.message.c_str() : "");
    rename("bob", "carol");
    rename("alice", "bob");
    const Plan line = edit.plan();  // alice is carol's successor by name alone, bob is bob again
    QCOMPARE(namesOf(line), (Names{"DeleteUser", "UpdateUser"}));
    QCOMPARE(line.steps.back().operation.parameters["NewUserName"].get<std::string>(), std::string("carol"));
}

void TestPlan::aRenamedGroupKeepsItsMembersWithoutACall()
{
    MirrorFixture endpoint;
    makeAlice(endpoint);
    endpoint.must("iam:CreateGroup", {{"GroupName", "dev"}});
    endpoint.must("iam:AddUserToGroup", {{"GroupName", "dev"}, {"UserName", "alice"}});
    Edit edit(endpoint);
    edit.world.must("iam:UpdateGroup", {{"GroupName", "dev"}, {"NewGroupName", "builders"}});
    QCOMPARE(namesOf(edit.plan()), (Names{"UpdateGroup"}));
    edit.world.must("iam:RemoveUserFromGroup", {{"GroupName", "builders"}, {"UserName", "alice"}});
    const Plan plan = edit.plan();
    QCOMPARE(namesOf(plan), (Names{"RemoveUserFromGroup", "UpdateGroup"}));
    QCOMPARE(plan.steps.front().operation.parameters["GroupName"].get<std::string>(), std::string("dev"));
}

void TestPlan::rolesThatTrustOneAnotherAreMadeClosedFirst()
{
    MirrorFixture endpoint;
    Edit edit(endpoint);
    edit.world.must("iam:CreateRole", {{"RoleName", "A"}, {"AssumeRolePolicyDocument", test::trusting("111122223333")}});
    edit.world.must("iam:CreateRole", {{"RoleName", "B"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:role/A")}});
    edit.world.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "A"}, {"PolicyDocument", test::trusting("arn:aws:iam::111122223333:role/B")}});
    const Plan plan = edit.plan();
    QCOMPARE(namesOf(plan), (Names{"CreateRole", "CreateRole", "UpdateAssumeRolePolicy"}));
    QVERIFY(plan.steps.front().operation.parameters["AssumeRolePolicyDocument"].get<std::string>().find("Deny") != std::string::npos);
    QVERIFY2(!plan.refusal, plan.refusal ? plan.refusal->error.message.c_str() : "");
}

void TestPlan::somebodyOfTheSameNameIsTrustedAnew()
{
    MirrorFixture endpoint;
    endpoint.must("iam:CreateUser", {{"UserName", "alice"}});
    endpoint.must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    Edit edit(endpoint);
    edit.world.must("iam:DeleteUser", {{"UserName", "alice"}});
    edit.world.must("iam:CreateUser", {{"UserName", "alice"}});
    QCOMPARE(namesOf(edit.plan()), (Names{"DeleteUser", "CreateUser"}));
    edit.world.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R"}, {"PolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    QCOMPARE(namesOf(edit.plan()), (Names{"DeleteUser", "CreateUser", "UpdateAssumeRolePolicy"}));
}

void TestPlan::aTrustNamesARenamedUserByTheNewName()
{
    MirrorFixture endpoint;
    endpoint.must("iam:CreateUser", {{"UserName", "alice"}});
    endpoint.must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", test::trusting("111122223333")}});
    Edit edit(endpoint);
    edit.world.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R"}, {"PolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    edit.world.must("iam:UpdateUser", {{"UserName", "alice"}, {"NewUserName", "alicia"}});
    const Plan plan = edit.plan();
    QCOMPARE(namesOf(plan), (Names{"UpdateUser", "UpdateAssumeRolePolicy"}));
    QVERIFY(plan.steps.back().operation.parameters["PolicyDocument"].get<std::string>().find("user/alicia") != std::string::npos);
}

void TestPlan::aFullPolicyLosesAVersionBeforeItGetsOne()
{
    MirrorFixture endpoint;
    makeAlice(endpoint);
    for (const char* action : {"s3:A", "s3:B", "s3:C", "s3:D"})
        endpoint.must("iam:CreatePolicyVersion", {{"PolicyArn", ownPolicy}, {"PolicyDocument", test::allowing(action, "*")}, {"SetAsDefault", false}});
    Edit edit(endpoint);
    // The default of five goes, and another comes.
    edit.world.must("iam:SetDefaultPolicyVersion", {{"PolicyArn", ownPolicy}, {"VersionId", "v3"}});
    edit.world.must("iam:DeletePolicyVersion", {{"PolicyArn", ownPolicy}, {"VersionId", "v1"}});
    edit.world.must("iam:CreatePolicyVersion", {{"PolicyArn", ownPolicy}, {"PolicyDocument", test::allowing("s3:E", "*")}, {"SetAsDefault", true}});
    const Plan plan = edit.plan();
    QCOMPARE(namesOf(plan), (Names{"SetDefaultPolicyVersion", "DeletePolicyVersion", "CreatePolicyVersion"}));
    QVERIFY2(!plan.refusal, plan.refusal ? plan.refusal->error.message.c_str() : "");
    QCOMPARE(plan.steps.back().madeId, std::string("VersionId"));
}

void TestPlan::bothFactsOfARoleAreSent()
{
    MirrorFixture endpoint;
    endpoint.must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", test::trusting("111122223333")}, {"MaxSessionDuration", 7200}});
    Edit edit(endpoint);
    edit.world.must("iam:UpdateRole", {{"RoleName", "R"}, {"Description", "for the night"}});
    const Plan plan = edit.plan();
    QCOMPARE(plan.steps.size(), std::size_t(1));
    QCOMPARE(plan.steps.front().operation.parameters, (json::Object{{"RoleName", "R"}, {"Description", "for the night"}, {"MaxSessionDuration", 7200}}));
    QCOMPARE(plan.steps.front().inverse.front().parameters["Description"].get<std::string>(), std::string());
}

void TestPlan::whatNoCallCanMakeIsNamed()
{
    MirrorFixture endpoint;
    makeAlice(endpoint);
    Edit edit(endpoint);
    edit.world.must("iam:CreateAccessKey", {{"UserName", "alice"}});
    edit.world.must("iam:CreateLoginProfile", {{"UserName", "alice"}, {"Password", "Correct-Horse-9-Battery"}});
    edit.world.must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", "phone"}});
    edit.world.must("s3:CreateBucket", {{"Bucket", "data-bucket-1"}});
    const Plan plan = edit.plan();
    QVERIFY(plan.empty());
    QStringList named;
    for (const NotMade& left : plan.notMade)
        named.append(QString::fromStdString(describe(left.entity).english() + ": " + left.what.english()));
    QCOMPARE(named.size(), 4);
    QVERIFY2(named.filter(QStringLiteral("access key")).size() == 1 && named.filter(QStringLiteral("login profile")).size() == 1 && named.filter(QStringLiteral("phone")).size() == 1 &&
                 named.filter(QStringLiteral("buckets")).size() == 1,
             qPrintable(named.join(QLatin1Char('\n'))));
    QVERIFY(named.join(QString()).indexOf(QStringLiteral("Correct-Horse")) < 0);
}

void TestPlan::whatCannotBeTakenBackSaysSoBefore()
{
    MirrorFixture endpoint;
    makeAlice(endpoint);
    const std::string key = endpoint.must("iam:CreateAccessKey", {{"UserName", "alice"}})["AccessKey"]["AccessKeyId"].get<std::string>();
    Edit edit(endpoint);
    edit.world.must("iam:DeleteAccessKey", {{"UserName", "alice"}, {"AccessKeyId", key}});
    edit.world.must("iam:DeleteUser", {{"UserName", "alice"}});
    const Plan plan = edit.plan();
    QCOMPARE(namesOf(plan), (Names{"DeleteAccessKey", "DeleteUser"}));
    QCOMPARE(plan.steps.front().undo, Undo::never);
    QVERIFY(plan.steps.front().inverse.empty() && !plan.steps.front().caution.empty());
    QCOMPARE(plan.steps.back().undo, Undo::asAnother);
    QVERIFY(!plan.steps.back().caution.empty());
    QCOMPARE(plan.steps.back().inverse.front().action, std::string("CreateUser"));
}

void TestPlan::anAccountThatIsGoneHereIsNotEmptiedThere()
{
    MirrorFixture endpoint;
    makeAlice(endpoint);
    const Mirror mirror = endpoint.pull();
    const Plan plan = makePlan(*mirror.base, {}, mirror.account, mirror.pulledAt);
    QVERIFY(plan.empty());
    QCOMPARE(plan.notMade.size(), std::size_t(1));
}

void TestPlan::aRefusalIsForeseen()
{
    MirrorFixture endpoint;
    endpoint.must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", test::trusting("111122223333")}});
    Edit edit(endpoint);
    edit.world.must("iam:CreateUser", {{"UserName", "alice"}});
    edit.world.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R"}, {"PolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    edit.world.must("iam:DeleteUser", {{"UserName", "alice"}});
    const Plan plan = edit.plan();
    QCOMPARE(namesOf(plan), (Names{"UpdateAssumeRolePolicy"}));
    QVERIFY(plan.refusal.has_value());
    QCOMPARE(plan.refusal->error.code, std::string("MalformedPolicyDocument"));
}

void TestPlan::formattingAloneIsNoEdit()
{
    MirrorFixture endpoint;
    makeAlice(endpoint);
    endpoint.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "p"}, {"PolicyDocument", test::allowing("s3:*", "*")}});
    Edit edit(endpoint);
    const std::string spread = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [ {\"Effect\":\"Allow\",\"Action\":\"s3:*\", \"Resource\":\"*\"} ]\n}";
    edit.world.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "p"}, {"PolicyDocument", spread}});
    QVERIFY(edit.plan().empty());
    const std::string other = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [ {\"Effect\":\"Allow\",\"Action\":\"s3:Get*\", \"Resource\":\"*\"} ]\n}";
    edit.world.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "p"}, {"PolicyDocument", other}});
    QCOMPARE(edit.plan().steps.front().operation.parameters["PolicyDocument"].get<std::string>(), other);
}

void TestPlan::theScriptIsWhatIsDone()
{
    MirrorFixture endpoint;
    makeAlice(endpoint);
    Edit edit(endpoint);
    edit.world.must("iam:TagUser", {{"UserName", "alice"}, {"Tags", {{{"Key", "team"}, {"Value", "blue"}}}}});
    const Plan plan = edit.plan();
    QCOMPARE(plan.script(), std::string("#!/bin/sh\nset -e\n\n# Tag user alice\naws iam tag-user --user-name alice --tags Key=team,Value=blue\n"));
    QCOMPARE(plan.steps.front().commandLine(), std::string("aws iam tag-user --user-name alice --tags Key=team,Value=blue"));
}

void TestPlan::whoGainsAndWhoLosesIsAskedOfTheEngine()
{
    MirrorFixture endpoint;
    makeAlice(endpoint);
    endpoint.must("iam:CreateUser", {{"UserName", "bob"}});
    endpoint.must("iam:CreateGroup", {{"GroupName", "team"}});
    endpoint.must("iam:AddUserToGroup", {{"GroupName", "team"}, {"UserName", "bob"}});
    endpoint.must("iam:AttachUserPolicy", {{"UserName", "alice"}, {"PolicyArn", ownPolicy}});
    endpoint.must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    Edit edit(endpoint);
    edit.world.must("iam:DetachUserPolicy", {{"UserName", "alice"}, {"PolicyArn", ownPolicy}});
    edit.world.must("iam:AttachGroupPolicy", {{"GroupName", "team"}, {"PolicyArn", ownPolicy}});
    edit.world.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R"}, {"PolicyDocument", test::trusting("arn:aws:iam::111122223333:user/bob")}});
    service::CallContext context;
    context.now = edit.mirror.pulledAt;
    const AccessTurns turns = findAccessTurns(*edit.mirror.base, edit.world.snapshot(), edit.mirror.account, context, [](std::size_t, std::size_t) { return true; });
    QVERIFY(turns.complete());
    QCOMPARE(turns.principals.size(), std::size_t(2));
    QCOMPARE(turns.principals[0].principal.name, std::string("alice"));
    QCOMPARE(turns.principals[0].change.lost, std::size_t(2));  // with it, to become R: its trust was enough
    QCOMPARE(turns.principals[1].principal.name, std::string("bob"));
    QCOMPARE(turns.principals[1].change.gained, std::size_t(2));
    QCOMPARE(turns.principals[1].change.changes.back().text(), std::string("s3:GetObject"));
    QCOMPARE(turns.roles.size(), std::size_t(1));
    QCOMPARE(turns.roles.front().comparison.count(analysis::Turn::gains), std::size_t(1));
    QCOMPARE(turns.roles.front().comparison.count(analysis::Turn::loses), std::size_t(1));
    const AccessTurns stopped = findAccessTurns(*edit.mirror.base, edit.world.snapshot(), edit.mirror.account, context, [](std::size_t, std::size_t) { return false; });
    QVERIFY(!stopped.complete());
}

void TestPlan::whoIsRenamedGainsAndLosesNothingByThat()
{
    MirrorFixture endpoint;
    makeAlice(endpoint);
    endpoint.must("iam:AttachUserPolicy", {{"UserName", "alice"}, {"PolicyArn", ownPolicy}});
    Edit edit(endpoint);
    edit.world.must("iam:UpdateUser", {{"UserName", "alice"}, {"NewUserName", "alicia"}});
    service::CallContext context;
    context.now = edit.mirror.pulledAt;
    const AccessTurns turns = findAccessTurns(*edit.mirror.base, edit.world.snapshot(), edit.mirror.account, context, [](std::size_t, std::size_t) { return true; });
    QCOMPARE(turns.principals.size(), std::size_t(1));
    const PrincipalTurn& turn = turns.principals.front();
    QCOMPARE(turn.principal.name, std::string("alicia"));
    QCOMPARE(turn.formerName, std::string("alice"));
    QVERIFY(!turn.isNew && !turn.isGone);
    QCOMPARE(turn.change.lost, std::size_t(0));
    QCOMPARE(turn.change.gained, std::size_t(0));
}

QTEST_APPLESS_MAIN(TestPlan)
#include "test_plan.moc"
