/// What would be refused is said before it is done: every answer is held against the call itself, and what is still open counts for the caller.
#include "core/analysis/foreseen_refusal.h"
#include "tests/support/core/engine_fixture.h"

#include <QTest>

using namespace rolewright;
using analysis::foreseenRefusal;
using analysis::wayBy;
using analysis::wayNeeding;
using test::operationOf;

namespace {

const std::string prefix = "arn:aws:iam::111122223333:";

json::Object statement(const char* effect, json::Object action, json::Object resource, json::Object condition = {})
{
    json::Object one{{"Effect", effect}, {"Action", std::move(action)}, {"Resource", std::move(resource)}};
    if (!condition.empty())
        one["Condition"] = std::move(condition);
    return one;
}

/// alice, with one policy of her own, and others to be worked on.
struct Bench : test::EngineFixture {
    Bench()
    {
        for (const char* name : {"alice", "bob", "carol"})
            must("iam:CreateUser", {{"UserName", name}});
        must("iam:CreateGroup", {{"GroupName", "Team"}});
        must("iam:AddUserToGroup", {{"GroupName", "Team"}, {"UserName", "bob"}});
    }
    void allow(std::vector<json::Object> statements)
    {
        must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "p"}, {"PolicyDocument", json::compact({{"Version", "2012-10-17"}, {"Statement", statements}})}});
    }
    std::optional<analysis::ForeseenRefusal> refusal(const analysis::Way& way) const
    {
        return foreseenRefusal(*engine->snapshot(), user("alice"), way, engine->contextNow());
    }
    /// The action that is refused, or nothing.
    std::string refused(const analysis::Way& way) const
    {
        const auto found = refusal(way);
        return found ? found->action : std::string();
    }
};

}  // namespace

class TestForeseenRefusal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheCallWouldSay();
    void seesAPlanThrough();
    void whatFailsOtherwiseIsNotRefused();
    void whatIsOpenCountsForTheCaller();
    void aDenyOfAllIsFinal();
    void whoIsGoneIsToldByTheCall();
};

void TestForeseenRefusal::saysWhatTheCallWouldSay()
{
    Bench bench;
    const service::Operation call = operationOf("iam:DeleteUser", {{"UserName", "carol"}});
    const auto refusal = bench.refusal(wayBy({call}));
    QVERIFY(refusal);
    QCOMPARE(refusal->action, std::string("iam:DeleteUser"));
    QVERIFY(refusal->decision.effect == evaluation::Effect::implicitDeny);
    QCOMPARE(bench.engine->call(bench.user("alice"), call).answer.error().code, std::string("AccessDenied"));
    bench.allow({statement("Allow", "iam:DeleteUser", prefix + "user/carol")});
    QCOMPARE(bench.refused(wayBy({call})), std::string());
    QCOMPARE(bench.refused(wayBy({operationOf("iam:DeleteUser", {{"UserName", "bob"}})})), std::string("iam:DeleteUser"));
    QVERIFY2(bench.world().users.find("carol"), "asking changes nothing");
    QVERIFY(bench.engine->call(bench.user("alice"), call).answer.ok());
}

/// The first that is wanting, on what the calls before it left.
void TestForeseenRefusal::seesAPlanThrough()
{
    Bench bench;
    const analysis::Way plan = wayBy({operationOf("iam:RemoveUserFromGroup", {{"GroupName", "Team"}, {"UserName", "bob"}}), operationOf("iam:DeleteUser", {{"UserName", "bob"}})});
    bench.allow({statement("Allow", "iam:DeleteUser", "*")});
    QCOMPARE(bench.refused(plan), std::string("iam:RemoveUserFromGroup"));
    bench.allow({statement("Allow", "iam:RemoveUserFromGroup", "*")});
    QCOMPARE(bench.refused(plan), std::string("iam:DeleteUser"));
    bench.allow({statement("Allow", json::Object::array({"iam:RemoveUserFromGroup", "iam:DeleteUser"}), "*")});
    QCOMPARE(bench.refused(plan), std::string());
    // Who leaves the group that lets her loses what it gave.
    bench.must("iam:DeleteUserPolicy", {{"UserName", "alice"}, {"PolicyName", "p"}});
    bench.must("iam:PutGroupPolicy", {{"GroupName", "Team"}, {"PolicyName", "All"}, {"PolicyDocument", test::allowing("iam:*", "*")}});
    bench.must("iam:AddUserToGroup", {{"GroupName", "Team"}, {"UserName", "alice"}});
    QCOMPARE(bench.refused(plan), std::string());
    QCOMPARE(bench.refused(wayBy({operationOf("iam:RemoveUserFromGroup", {{"GroupName", "Team"}, {"UserName", "alice"}}), operationOf("iam:DeleteUser", {{"UserName", "alice"}})})),
             std::string("iam:DeleteUser"));
}

void TestForeseenRefusal::whatFailsOtherwiseIsNotRefused()
{
    Bench bench;
    bench.allow({statement("Allow", "iam:*", "*")});
    QCOMPARE(bench.refused(wayBy({operationOf("iam:DeleteUser", {{"UserName", "bob"}})})), std::string());     // a member of Team
    QCOMPARE(bench.refused(wayBy({operationOf("iam:DeleteUser", {{"UserName", "nobody"}})})), std::string());
    QCOMPARE(bench.refused(wayBy({operationOf("iam:Rubbish")})), std::string());
    QCOMPARE(bench.refused(wayBy({})), std::string());
}

void TestForeseenRefusal::whatIsOpenCountsForTheCaller()
{
    Bench bench;
    const analysis::Way create = wayNeeding("iam:CreateUser", prefix + "user/*");
    const analysis::Way attach = wayNeeding("iam:AttachUserPolicy", prefix + "user/bob");
    const analysis::Way tag = wayNeeding("iam:TagUser", prefix + "user/bob");
    for (const analysis::Way& way : {create, attach, tag})
        QCOMPARE(bench.refused(way), way.action);
    bench.allow({statement("Allow", "iam:CreateUser", prefix + "user/dev/*"),
                 statement("Allow", "iam:AttachUserPolicy", prefix + "user/bob", {{"ArnLike", {{"iam:PolicyARN", "arn:aws:iam::aws:policy/ReadOnlyAccess"}}}}),
                 statement("Allow", "iam:TagUser", "*", {{"StringEquals", {{"aws:RequestTag/team", "data"}}}})});
    for (const analysis::Way& way : {create, attach, tag})
        QCOMPARE(bench.refused(way), std::string());
    QCOMPARE(bench.refused(wayNeeding("iam:AttachUserPolicy", prefix + "user/carol")), std::string("iam:AttachUserPolicy"));
    QCOMPARE(bench.refused(wayNeeding("iam:CreateUser", prefix + "user/*")), std::string());
    // A Deny of some is no Deny of all.
    bench.allow({statement("Allow", "iam:*", "*"), statement("Deny", "iam:CreateUser", prefix + "user/prod/*"),
                 statement("Deny", "iam:AttachUserPolicy", "*", {{"ArnEquals", {{"iam:PolicyARN", "arn:aws:iam::aws:policy/AdministratorAccess"}}}})});
    for (const analysis::Way& way : {create, attach, tag})
        QCOMPARE(bench.refused(way), std::string());
    json::Object notOutside = statement("Deny", "iam:CreateUser", "*");
    notOutside.erase("Resource");
    notOutside["NotResource"] = prefix + "user/dev/*";
    bench.allow({statement("Allow", "iam:*", "*"), notOutside});
    QCOMPARE(bench.refused(create), std::string());
}

void TestForeseenRefusal::aDenyOfAllIsFinal()
{
    Bench bench;
    bench.allow({statement("Allow", "iam:*", "*"), statement("Deny", json::Object::array({"iam:CreateUser", "iam:AttachUserPolicy"}), "*")});
    for (const analysis::Way& way : {wayNeeding("iam:CreateUser", prefix + "user/*"), wayNeeding("iam:AttachUserPolicy", prefix + "user/bob")}) {
        const auto refusal = bench.refusal(way);
        QVERIFY2(refusal, way.action.c_str());
        QVERIFY(refusal->decision.effect == evaluation::Effect::explicitDeny);
        QVERIFY(refusal->decision.layer == evaluation::Layer::identity);
    }
}

void TestForeseenRefusal::whoIsGoneIsToldByTheCall()
{
    Bench bench;
    bench.must("iam:DeleteUser", {{"UserName", "alice"}});
    QCOMPARE(bench.refused(wayNeeding("iam:CreateUser", prefix + "user/*")), std::string());
    QCOMPARE(bench.refused(wayBy({operationOf("iam:DeleteUser", {{"UserName", "carol"}})})), std::string());
}

QTEST_GUILESS_MAIN(TestForeseenRefusal)
#include "test_foreseen_refusal.moc"
