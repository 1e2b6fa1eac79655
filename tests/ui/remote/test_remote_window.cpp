/// Windows on an endpoint: connecting, drafts, review and apply, the lock, conflicts, sessions, the honesty probe. What was done is looked for at the endpoint.
#include "tests/support/ui/remote_bench.h"
#include "ui/remote/conflicts_view.h"
#include "ui/remote/console_link.h"
#include "ui/remote/remote_routes.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>
#include <QUrlQuery>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::connectionId;
using test::developmentId;
using test::part;
using test::RemoteBench;

class TestRemoteWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void connectsByTheListAndTestsWhoOneIs();
    void keysThatAreWrongOpenNothingAndSaySo();
    void anEditOfAPageIsADraftThatIsReviewedAndApplied();
    void whatWasAppliedCanBeTakenBack();
    void whatSomebodyElseChangedSinceIsNotTakenBack();
    void nothingIsSentWhileTheConnectionIsLocked();
    void whatHandsOutSecretsIsDoneAtOnceWhenUnlocked();
    void whatIsDraftedIsNotChangedAtOnce();
    void undoTakesADraftBack();
    void readingAgainKeepsDraftsAndBringsTheRest();
    void productionTakesTheNameToBeTyped();
    void whatChangedMeanwhileIsShownAndMineIsKept();
    void whatChangedMeanwhileIsShownAndTheirsIsTaken();
    void whatChangesWhileThePlanIsReadIsNotGoneOver();
    void aRoleIsAssumedAtTheEndpointAndItsSessionIsShown();
    void sessionsAreRevokedAtTheEndpoint();
    void anotherIdentityThanTheKeysIsNotSigned();
    void theProbeIsAskedForAndItsBadgesStay();
    void callsGoWhereTheyBelong_data();
    void callsGoWhereTheyBelong();
    void theLinkToTheConsoleHoldsTheToken();
};

void TestRemoteWindow::connectsByTheListAndTestsWhoOneIs()
{
    RemoteBench bench;
    QTest::keyClick(&bench.window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bench.robot.click(QStringLiteral("connectionsNew")));
    QVERIFY(bench.robot.type(QStringLiteral("connectionName"), QStringLiteral("By hand")));
    QVERIFY(bench.robot.type(QStringLiteral("connectionUrl"), bench.served.url()));
    QVERIFY(!bench.button("connectionSave")->isEnabled());
    QVERIFY(bench.robot.type(QStringLiteral("connectionKeyId"), QString::fromStdString(bench.served.keyId)));
    QVERIFY(bench.robot.type(QStringLiteral("connectionSecret"), QString::fromStdString(bench.served.secret)));
    QVERIFY(bench.robot.click(QStringLiteral("connectionKeychain")));  // for this run only
    QVERIFY(bench.robot.click(QStringLiteral("connectionSave")));
    QVERIFY(bench.robot.waitGone(QStringLiteral("connectionForm")));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("connectionsList"), QStringLiteral("By hand")));
    QVERIFY(bench.robot.click(QStringLiteral("connectionsTest")));
    QVERIFY(bench.waitFor([&] { return bench.robot.textOf(QStringLiteral("connectionsMessage")).contains(QStringLiteral(":user/admin")); }));
    QVERIFY(bench.robot.click(QStringLiteral("connectionsOpen")));
    QVERIFY(bench.waitFor([&] { return recentConnections().size() == 1; }));
    RemoteDesk* desk = nullptr;
    QVERIFY(bench.waitFor([&] { return (desk = bench.application().connections().find(recentConnections().first())) != nullptr; }));
    QVERIFY(part<QLabel>(desk->window(), "remotePlace")->text().contains(bench.served.url()));
    QCOMPARE(desk->store().caller().name, std::string("admin"));
    QVERIFY(desk->store().accountRow()->roles.find("R1"));
}

void TestRemoteWindow::keysThatAreWrongOpenNothingAndSaySo()
{
    RemoteBench bench;
    bench.application().connections().keys().keepForThisRun(connectionId, {bench.served.keyId, crypto::Secret("wrong"), {}, client::noEnd});
    Q_EMIT bench.application().connections().door().connectRequested(&bench.window(), connectionId);
    QVERIFY(bench.waitFor([&] { return bench.robot.textOf(QStringLiteral("connectionsMessage")).contains(QStringLiteral("signature")); }));
    QVERIFY(!bench.desk());
}

void TestRemoteWindow::anEditOfAPageIsADraftThatIsReviewedAndApplied()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    bench.desk()->window().openPage(QStringLiteral("roles"));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("rolesList"), QStringLiteral("R1")));
    QVERIFY(bench.robot.chooseTab(QStringLiteral("rolesTabs"), QStringLiteral("Limits")));
    QVERIFY(bench.robot.type(QStringLiteral("rolesLimitsDescription"), QStringLiteral("by night")));
    QVERIFY(bench.robot.click(QStringLiteral("rolesLimitsSave")));
    QVERIFY(bench.waitFor([&] { return bench.drafts().size() == 1; }));
    QCOMPARE(bench.descriptionThere(), std::string("as it was"));
    QVERIFY(bench.review());
    auto* steps = part<QTreeWidget>(bench.desk()->window(), "reviewSteps");
    QVERIFY(bench.waitFor([&] { return steps->topLevelItemCount() == 1; }));
    QVERIFY(part<QPlainTextEdit>(bench.desk()->window(), "reviewCommands")->toPlainText().startsWith(QStringLiteral("aws iam update-role")));
    QVERIFY(!bench.button("reviewApply")->isEnabled());  // it is locked
    QVERIFY(bench.robot.click(QStringLiteral("reviewUnlock")));
    QVERIFY(bench.waitFor([&] { return bench.button("reviewApply")->isEnabled(); }));
    QVERIFY(bench.robot.click(QStringLiteral("reviewApply")));
    QVERIFY(bench.waitFor([&] { return bench.descriptionThere() == "by night"; }));
    QVERIFY(bench.waitFor([&] { return bench.drafts().empty(); }));
}

void TestRemoteWindow::whatWasAppliedCanBeTakenBack()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.call("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "by night"}}), std::string("ok"));
    QVERIFY(bench.apply());
    QVERIFY(bench.waitFor([&] { return bench.descriptionThere() == "by night"; }));
    QVERIFY(bench.waitFor([&] { return bench.button("reviewTakeBack") && bench.button("reviewTakeBack")->isEnabled(); }));
    QVERIFY(bench.robot.click(QStringLiteral("reviewTakeBack")));
    QVERIFY(bench.waitFor([&] { return bench.descriptionThere() == "as it was"; }));
    QVERIFY(bench.waitFor([&] { return bench.drafts().size() == 1; }));  // the edit is a draft again
}

void TestRemoteWindow::whatSomebodyElseChangedSinceIsNotTakenBack()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.call("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "by night"}}), std::string("ok"));
    QVERIFY(bench.apply());
    QVERIFY(bench.waitFor([&] { return bench.button("reviewTakeBack") && bench.button("reviewTakeBack")->isEnabled(); }));
    bench.served.must("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "theirs"}});
    QVERIFY(bench.robot.click(QStringLiteral("reviewTakeBack")));
    QVERIFY(bench.waitFor([&] { return bench.robot.textOf(QStringLiteral("reviewMessage")).contains(QStringLiteral("Nothing was taken back")); }));
    QCOMPARE(bench.descriptionThere(), std::string("theirs"));
}

void TestRemoteWindow::nothingIsSentWhileTheConnectionIsLocked()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    const std::size_t keys = bench.served.account()->accessKeys.size();
    QCOMPARE(bench.call("iam:CreateAccessKey", {{"UserName", "alice"}}), std::string("ReadOnlyConnection"));
    QCOMPARE(bench.call("s3:CreateBucket", {{"Bucket", "made-from-afar"}}), std::string("ReadOnlyConnection"));
    QCOMPARE(bench.call("iam:CreateUser", {{"UserName", "drafted"}}), std::string("ok"));
    mirror::Reply reply = mirror::askAndWait(bench.desk()->room().endpoint(), test::operationOf("iam:DeleteUser", {{"UserName", "carol"}}));
    QCOMPARE(reply.answer.error().code, std::string("ReadOnlyConnection"));
    QCOMPARE(bench.served.account()->accessKeys.size(), keys);
    QVERIFY(bench.served.account()->users.find("carol") && !bench.served.account()->users.find("drafted"));
}

void TestRemoteWindow::whatHandsOutSecretsIsDoneAtOnceWhenUnlocked()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    QTest::keyClick(&bench.desk()->window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bench.desk()->room().isUnlocked());
    const std::size_t keys = bench.served.account()->accessKeys.size();
    QCOMPARE(bench.call("iam:CreateAccessKey", {{"UserName", "alice"}}), std::string("ok"));
    QCOMPARE(bench.served.account()->accessKeys.size(), keys + 1);
    QVERIFY(bench.waitFor([&] { return bench.desk()->store().accountRow()->accessKeys.size() == keys + 1; }));
    QVERIFY(bench.drafts().empty());
}

void TestRemoteWindow::whatIsDraftedIsNotChangedAtOnce()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    bench.desk()->room().setUnlocked(true);
    QCOMPARE(bench.call("iam:TagUser", {{"UserName", "alice"}, {"Tags", json::Object::array({{{"Key", "team"}, {"Value", "red"}}})}}), std::string("ok"));
    QCOMPARE(bench.call("iam:CreateAccessKey", {{"UserName", "alice"}}), std::string("HasDrafts"));
}

void TestRemoteWindow::undoTakesADraftBack()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.call("iam:DeleteRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "Read"}}), std::string("ok"));
    QCOMPARE(bench.drafts().size(), std::size_t(1));
    part<QAction>(bench.desk()->window(), "actionUndo")->trigger();
    QVERIFY(bench.waitFor([&] { return bench.drafts().empty(); }));
}

void TestRemoteWindow::readingAgainKeepsDraftsAndBringsTheRest()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.call("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "mine"}}), std::string("ok"));
    bench.served.must("iam:CreateUser", {{"UserName", "newcomer"}});
    QTest::keyClick(&bench.desk()->window(), Qt::Key_F5);
    QVERIFY(bench.waitFor([&] { return bench.desk()->store().accountRow()->users.find("newcomer") != nullptr; }));
    QCOMPARE(bench.desk()->store().accountRow()->roles.find("R1")->description, std::string("mine"));
    QCOMPARE(bench.drafts().size(), std::size_t(1));
}

void TestRemoteWindow::productionTakesTheNameToBeTyped()
{
    RemoteBench bench(client::Environment::production);
    QVERIFY(bench.open());
    QVERIFY(part<QLabel>(bench.desk()->window(), "remotePlace")->text().startsWith(QStringLiteral("PRODUCTION")));
    QCOMPARE(bench.call("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "by night"}}), std::string("ok"));
    bench.prompts().text = QStringLiteral("lab");  // not to the letter
    QVERIFY(bench.apply());
    bench.settle();
    QCOMPARE(bench.descriptionThere(), std::string("as it was"));
    bench.prompts().text = QStringLiteral("Lab");
    QVERIFY(bench.robot.click(QStringLiteral("reviewApply")));
    QVERIFY(bench.waitFor([&] { return bench.descriptionThere() == "by night"; }));
}

void TestRemoteWindow::whatChangedMeanwhileIsShownAndMineIsKept()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.call("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "mine"}}), std::string("ok"));
    bench.served.must("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "theirs"}});
    bench.desk()->room().setUnlocked(true);
    QVERIFY(bench.review());
    auto* list = part<QTreeWidget>(bench.desk()->window(), "conflictsList");
    QVERIFY(bench.waitFor([&] { return list->topLevelItemCount() == 1; }));
    QVERIFY(!bench.button("reviewApply")->isEnabled());
    QVERIFY(bench.robot.click(QStringLiteral("conflictsMine")));
    QVERIFY(bench.waitFor([&] { return bench.button("reviewApply")->isEnabled(); }));
    QVERIFY(bench.robot.click(QStringLiteral("reviewApply")));
    QVERIFY(bench.waitFor([&] { return bench.descriptionThere() == "mine"; }));
}

void TestRemoteWindow::whatChangedMeanwhileIsShownAndTheirsIsTaken()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.call("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "mine"}}), std::string("ok"));
    bench.served.must("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "theirs"}});
    QVERIFY(bench.review());
    auto* list = part<QTreeWidget>(bench.desk()->window(), "conflictsList");
    QVERIFY(bench.waitFor([&] { return list->topLevelItemCount() == 1; }));
    QVERIFY(bench.robot.click(QStringLiteral("conflictsTheirs")));
    QVERIFY(bench.waitFor([&] { return bench.drafts().empty(); }));
    QCOMPARE(bench.desk()->store().accountRow()->roles.find("R1")->description, std::string("theirs"));
}

/// The plan lies open, looked at and ready, and only then somebody changes what it is about.
void TestRemoteWindow::whatChangesWhileThePlanIsReadIsNotGoneOver()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.call("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "mine"}}), std::string("ok"));
    bench.desk()->room().setUnlocked(true);
    QVERIFY(bench.review());
    QVERIFY(bench.waitFor([&] { return bench.button("reviewApply")->isEnabled(); }));
    bench.served.must("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "theirs"}});
    QVERIFY(bench.robot.click(QStringLiteral("reviewApply")));
    auto* list = part<QTreeWidget>(bench.desk()->window(), "conflictsList");
    QVERIFY(bench.waitFor([&] { return list->topLevelItemCount() == 1; }));
    QVERIFY(!bench.button("reviewApply")->isEnabled());
    QCOMPARE(bench.descriptionThere(), std::string("theirs"));
    QVERIFY(bench.robot.click(QStringLiteral("conflictsMine")));
    QVERIFY(bench.waitFor([&] { return bench.button("reviewApply")->isEnabled(); }));
    QVERIFY(bench.robot.click(QStringLiteral("reviewApply")));
    QVERIFY(bench.waitFor([&] { return bench.descriptionThere() == "mine"; }));
}

void TestRemoteWindow::aRoleIsAssumedAtTheEndpointAndItsSessionIsShown()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.call("sts:AssumeRole", {{"RoleArn", std::string("arn:aws:iam::") + developmentId + ":role/R1"}, {"RoleSessionName", "night"}, {"DurationSeconds", 900}}), std::string("ok"));
    QVERIFY(bench.waitFor([&] { return bench.desk()->store().sessions()->size() == 1; }));
    const sts::SessionPtr session = bench.desk()->store().sessions()->front()->session;
    QVERIFY(bench.served.engine->findSession(session->accessKeyId));
    const auto ours = bench.desk()->store().engine()->credentialsOf(session->accessKeyId);
    const auto theirs = bench.served.engine->credentialsOf(session->accessKeyId);
    QVERIFY(ours.ok() && theirs.ok() && ours->secretAccessKey.equals(theirs->secretAccessKey.reveal()));
    bench.desk()->store().enter(session);
    QCOMPARE(bench.call("sts:GetCallerIdentity"), std::string("ok"));
    const auto records = bench.desk()->store().engine()->trail(0, 1000);
    QCOMPARE(records.back()->action, std::string("GetCallerIdentity"));
    QCOMPARE(records.back()->callerArn, session->arn());
    QCOMPARE(bench.call("iam:CreateUser", {{"UserName", "bob2"}}), std::string("AccessDenied"));  // as our engine foresees
}

void TestRemoteWindow::sessionsAreRevokedAtTheEndpoint()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    const json::Object revoke{{"RoleName", "R1"},
                              {"PolicyName", "AWSRevokeOlderSessions"},
                              {"PolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2099-01-01T00:00:00Z"}}}]})"}};
    QCOMPARE(bench.call("iam:PutRolePolicy", revoke), std::string("ReadOnlyConnection"));
    bench.desk()->room().setUnlocked(true);
    QCOMPARE(bench.call("iam:PutRolePolicy", revoke), std::string("ok"));
    QCOMPARE(bench.served.role("R1")->inlinePolicies.size(), std::size_t(2));
    QVERIFY(bench.waitFor([&] { return bench.desk()->store().accountRow()->roles.find("R1")->inlinePolicies.size() == 2; }));
    QVERIFY(bench.drafts().empty());
}

void TestRemoteWindow::anotherIdentityThanTheKeysIsNotSigned()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    bench.desk()->store().setBase(sts::Caller::user(account(developmentId), "alice"));
    QCOMPARE(bench.call("sts:GetCallerIdentity"), std::string("NoKeys"));
}

void TestRemoteWindow::theProbeIsAskedForAndItsBadgesStay()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    auto* badges = part<QLabel>(bench.desk()->window(), "honestyBadges");
    QVERIFY(badges->isHidden());
    auto* action = part<QAction>(bench.desk()->window(), "actionProbe");
    action->trigger();
    bench.settle();
    QVERIFY(badges->isHidden());  // it is locked
    bench.desk()->room().setUnlocked(true);
    const std::size_t users = bench.served.account()->users.size();
    action->trigger();
    QVERIFY(bench.waitFor([&] { return badges->text().contains(QStringLiteral("trust ✔ enforce ✔")); }));
    QCOMPARE(bench.served.account()->users.size(), users);
    QVERIFY(savedConnection(connectionId)->honesty.startsWith(QStringLiteral("yy?")));
    // The session that was taken ends, and is asked for once more in the background.
    QVERIFY(bench.prompts().asked.last().contains(QStringLiteral("A session of a quarter of an hour was taken")));
    bench.served.clock.advance(std::chrono::minutes(17));
    QCOMPARE(bench.call("sts:GetCallerIdentity"), std::string("ok"));  // the answer tells the time
    QVERIFY(bench.waitFor([&] { return badges->text().contains(QStringLiteral("trust ✔ enforce ✔ expiry ✔")); }));
    QVERIFY(savedConnection(connectionId)->honesty.startsWith(QStringLiteral("yyy")));
    // Walkthroughs are not even offered here: nothing that an endpoint answers is credited.
    QVERIFY(!bench.desk()->window().findChild<QWidget*>(QStringLiteral("walkthroughs")));
    QVERIFY(badges->toolTip().contains(QStringLiteral("nothing that is done here is credited")));
}

void TestRemoteWindow::callsGoWhereTheyBelong_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("route");
    const auto row = [](const char* operation, Route route) { QTest::newRow(operation) << QString::fromLatin1(operation) << static_cast<int>(route); };
    row("iam:CreateRole", Route::draft);
    row("iam:ListRoles", Route::draft);
    row("iam:CreateAccessKey", Route::atOnce);
    row("iam:UpdateLoginProfile", Route::atOnce);
    row("sts:AssumeRole", Route::ask);
    row("sts:DecodeAuthorizationMessage", Route::ask);
    row("s3:ListBuckets", Route::ask);
    row("s3:PutObject", Route::atOnce);
    row("organizations:CreatePolicy", Route::draft);
    row("lambda:CreateFunction", Route::nowhere);
    row("practice:CreatePerson", Route::nowhere);
}

void TestRemoteWindow::callsGoWhereTheyBelong()
{
    QFETCH(QString, operation);
    QFETCH(int, route);
    QCOMPARE(static_cast<int>(routeOf(test::operationOf(operation.toStdString()))), route);
}

void TestRemoteWindow::theLinkToTheConsoleHoldsTheToken()
{
    QVERIFY(federationEndpoint("arn:aws-iso:iam::111122223333:role/R1").isEmpty());
    const QUrl endpoint = federationEndpoint("arn:aws-us-gov:iam::111122223333:role/R1");
    QCOMPARE(endpoint.host(), QStringLiteral("signin.amazonaws-us-gov.com"));
    const QUrl request = signInTokenRequest(endpoint, {"ASIAX", crypto::Secret("a+b/c"), crypto::Secret("t&1"), {}});
    QCOMPARE(request.scheme(), QStringLiteral("https"));
    QCOMPARE(QUrlQuery(request).queryItemValue(QStringLiteral("Session"), QUrl::FullyDecoded), QStringLiteral("{\"sessionId\":\"ASIAX\",\"sessionKey\":\"a+b/c\",\"sessionToken\":\"t&1\"}"));
    const auto link = consoleLink(endpoint, "{\"SigninToken\":\"x+y=\"}");
    QVERIFY(link.ok());
    QCOMPARE(QUrlQuery(*link).queryItemValue(QStringLiteral("SigninToken"), QUrl::FullyDecoded), QStringLiteral("x+y="));
    QCOMPARE(QUrlQuery(*link).queryItemValue(QStringLiteral("Destination"), QUrl::FullyDecoded), QStringLiteral("https://console.amazonaws-us-gov.com/"));
    QVERIFY(!consoleLink(endpoint, "<html>").ok());
}

QTEST_MAIN(TestRemoteWindow)
#include "test_remote_window.moc"
