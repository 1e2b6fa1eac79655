/// Functions with mouse and keys: made with a role that trusts Lambda, invoked, let in and told by buckets; after every stage the engine is asked.
#include "core/engine/practice_world.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/pages/functions/execution_roles.h"
#include "ui/pages/functions/functions_page.h"
#include "ui/pages/resources/resources_page.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QApplication>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

#include <memory>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::productionId;

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define STEP(step) QVERIFY2(step, qPrintable(m_fixture->robot.trouble()))

namespace {

const std::string functionArn = std::string("arn:aws:lambda:us-east-1:") + developmentId + ":function:counter";

json::Object trusting(const std::string& service)
{
    return {{"Version", "2012-10-17"}, {"Statement", json::Object::array({json::Object{{"Effect", "Allow"}, {"Principal", {{"Service", service}}}, {"Action", "sts:AssumeRole"}}})}};
}

json::Object allowing(const std::string& action)
{
    return {{"Version", "2012-10-17"}, {"Statement", json::Object::array({json::Object{{"Effect", "Allow"}, {"Action", action}, {"Resource", "*"}}})}};
}

json::Object step(const std::string& call, json::Object parameters = json::Object::object()) { return {{"call", call}, {"parameters", std::move(parameters)}}; }

}  // namespace

class TestFunctionsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesAFunctionWithARoleThatTrustsLambda();
    void saysWhatIsWrongWithAName();
    void invokesItAndShowsEachCall();
    void whatItDidIsOneUndoStep();
    void refusesWhoMayNotInvokeAndHandsOnTheWhy();
    void changesCodeAndSettingsAsOneStep();
    void warnsOfARoleThatDoesNotTrustLambda();
    void letsInAServiceAndWarnsOfTheConfusedDeputy();
    void aBucketTellsAFunction();
    void deletesAFunction();
    void isFoundByItsArn();

private:
    void makeFunction(const std::vector<json::Object>& steps, const std::string& action = "s3:*");
    void openFunction() { STEP(robot().chooseRow(QStringLiteral("functionsList"), QStringLiteral("counter"))); }
    Robot& robot() { return m_fixture->robot; }
    template <typename Widget> Widget* part(const char* name) const { return m_page->findChild<Widget*>(QLatin1String(name)); }
    QString words(const char* name) const { return part<InlineMessage>(name)->words(); }
    identity::RowPtr<identity::Function> function(const std::string& name = "counter") const { return m_fixture->engine->snapshot()->account(account(developmentId))->functions.find(name); }
    identity::RowPtr<identity::Bucket> bucket(const std::string& name) const { return m_fixture->engine->snapshot()->account(account(developmentId))->buckets.find(name); }

    std::unique_ptr<test::PageFixture> m_fixture;
    std::unique_ptr<FunctionsPage> m_page;
};

void TestFunctionsPage::init()
{
    m_fixture = std::make_unique<test::PageFixture>();
    m_fixture->must("iam:CreateRole", {{"RoleName", "worker"}, {"AssumeRolePolicyDocument", trusting("lambda.amazonaws.com")}});
    m_fixture->must("iam:CreateRole", {{"RoleName", "machine"}, {"AssumeRolePolicyDocument", trusting("ec2.amazonaws.com")}});
    m_page = std::make_unique<FunctionsPage>(m_fixture->context(), nullptr);
    m_fixture->show(*m_page);
}

void TestFunctionsPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestFunctionsPage::makeFunction(const std::vector<json::Object>& steps, const std::string& action)
{
    m_fixture->must("iam:PutRolePolicy", {{"RoleName", "worker"}, {"PolicyName", "Work"}, {"PolicyDocument", allowing(action)}});
    m_fixture->must("lambda:CreateFunction", {{"FunctionName", "counter"}, {"Role", std::string("arn:aws:iam::") + developmentId + ":role/worker"}, {"Runtime", "python3.13"},
                                              {"Handler", "index.handler"}, {"Code", {{"ZipFile", json::compact(json::Object(steps))}}}});
    m_fixture->settle();
}

void TestFunctionsPage::makesAFunctionWithARoleThatTrustsLambda()
{
    STEP(robot().click(QStringLiteral("functionsCreate")));
    STEP(robot().type(QStringLiteral("functionName"), QStringLiteral("counter")));
    QVERIFY(!robot().find(QStringLiteral("functionCreate"))->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("functionRole"));
    STEP(robot().click(QStringLiteral("functionRoleChoose")));
    const auto* roles = qobject_cast<QAbstractItemView*>(robot().find(QStringLiteral("functionRolesList")));
    bool greyed = false;
    for (int row = 0; row < roles->model()->rowCount(); ++row) {
        const QModelIndex index = roles->model()->index(row, 0);
        if (index.data().toString() == QLatin1String("machine"))
            greyed = !(index.flags() & Qt::ItemIsEnabled) && index.siblingAtColumn(1).data().toString().contains(QLatin1String("does not let Lambda in"));
    }
    QVERIFY(greyed);
    STEP(robot().chooseRow(QStringLiteral("functionRolesList"), QStringLiteral("worker")));
    STEP(robot().click(QStringLiteral("functionRolesTake")));
    STEP(robot().click(QStringLiteral("functionCreate")));
    m_fixture->settle();
    QVERIFY(function());
    QCOMPARE(function()->role, std::string("arn:aws:iam::") + developmentId + ":role/worker");
    QCOMPARE(function()->code, exampleCode().toStdString());
    QCOMPARE(part<QLabel>("functionsName")->text(), QStringLiteral("counter"));
    m_fixture->store.undoStack()->undo();
    m_fixture->settle();
    QVERIFY(!function());
}

void TestFunctionsPage::saysWhatIsWrongWithAName()
{
    makeFunction({});
    STEP(robot().click(QStringLiteral("functionsCreate")));
    STEP(robot().type(QStringLiteral("functionRole"), QStringLiteral("arn:aws:iam::111122223333:role/machine")));
    for (const char* wrong : {"two words", "counter", "a.b"}) {
        STEP(robot().type(QStringLiteral("functionName"), QLatin1String(wrong)));
        QVERIFY(!robot().find(QStringLiteral("functionCreate"))->isEnabled());
        QVERIFY(!static_cast<InlineMessage*>(robot().find(QStringLiteral("functionNameMessage")))->words().isEmpty());
    }
    STEP(robot().type(QStringLiteral("functionName"), QStringLiteral("other")));
    STEP(robot().click(QStringLiteral("functionCreate")));
    m_fixture->settle();
    QCOMPARE(static_cast<InlineMessage*>(robot().find(QStringLiteral("functionRefusal")))->words(), QStringLiteral("The role defined for the function cannot be assumed by Lambda."));
    QVERIFY(!function("other"));
    STEP(robot().click(QStringLiteral("functionCancel")));
}

void TestFunctionsPage::invokesItAndShowsEachCall()
{
    makeFunction({step("s3:CreateBucket", {{"Bucket", "${event.bucket}"}}), step("iam:ListUsers")});
    openFunction();
    part<CodeView>("functionsEvent")->replaceCode(QStringLiteral("{\"bucket\": \"made-by-counter\"}"));
    STEP(robot().click(QStringLiteral("functionsInvoke")));
    m_fixture->settle();
    QVERIFY(bucket("made-by-counter"));
    QVERIFY(words("functionsAnswer").startsWith(QLatin1String("The function failed: An error occurred (AccessDenied) when calling the ListUsers operation")));
    const auto* calls = part<QTreeWidget>("functionsCalls");
    QCOMPARE(calls->topLevelItemCount(), 3);
    QCOMPARE(calls->topLevelItem(0)->text(0), QStringLiteral("sts:AssumeRole"));
    QCOMPARE(calls->topLevelItem(0)->text(2), QStringLiteral("lambda.amazonaws.com"));
    QCOMPARE(calls->topLevelItem(1)->text(1), QStringLiteral("✔ answered"));
    QCOMPARE(calls->topLevelItem(1)->text(2), QStringLiteral("arn:aws:sts::111122223333:assumed-role/worker/counter"));
    QCOMPARE(calls->topLevelItem(2)->text(1), QStringLiteral("✖ AccessDenied"));
    QVERIFY(part<CodeView>("functionsCallAnswer")->code().contains(QLatin1String("no identity-based policy allows the iam:ListUsers action")));
    STEP(robot().click(QStringLiteral("functionsWhy")));
    QCOMPARE(m_fixture->navigation.whys.back().operation.name(), std::string("iam:ListUsers"));
    QVERIFY(m_fixture->navigation.whys.back().denied.has_value());
    STEP(robot().chooseRow(QStringLiteral("functionsCalls"), QStringLiteral("s3:CreateBucket")));
    QVERIFY(part<CodeView>("functionsCallAnswer")->code().contains(QLatin1String("made-by-counter")));
    STEP(robot().click(QStringLiteral("functionsWhy")));
    QCOMPARE(m_fixture->navigation.whys.back().operation.name(), std::string("s3:CreateBucket"));
}

void TestFunctionsPage::whatItDidIsOneUndoStep()
{
    makeFunction({step("s3:CreateBucket", {{"Bucket", "first-made"}}), step("s3:CreateBucket", {{"Bucket", "second-made"}})});
    openFunction();
    part<CodeView>("functionsEvent")->replaceCode({});
    STEP(robot().focus(QStringLiteral("functionsCalls")));
    STEP(robot().press(Qt::Key_Return, Qt::ControlModifier));
    STEP(robot().waitUntil([this] { return bucket("second-made") != nullptr; }, QStringLiteral("the second bucket")));
    m_fixture->settle();
    QCOMPARE(words("functionsAnswer"), QStringLiteral("The function ran. Calls made: 3."));
    QCOMPARE(m_fixture->store.undoStack()->undoText(), QStringLiteral("Invoke function counter"));
    m_fixture->store.undoStack()->undo();
    m_fixture->settle();
    QVERIFY(!bucket("first-made") && !bucket("second-made"));
    m_fixture->store.undoStack()->redo();
    m_fixture->settle();
    QVERIFY(bucket("first-made") && bucket("second-made"));
}

void TestFunctionsPage::refusesWhoMayNotInvokeAndHandsOnTheWhy()
{
    makeFunction({step("s3:ListBuckets")});
    openFunction();
    m_fixture->store.setBase(sts::Caller::user(account(developmentId), "bob"));
    m_fixture->settle();
    QVERIFY(part<QLabel>("functionsActor")->text().startsWith(QLatin1String("bob")));
    STEP(robot().chooseEntry(QStringLiteral("functionsInvocationType"), QStringLiteral("DryRun")));
    STEP(robot().click(QStringLiteral("functionsInvoke")));
    m_fixture->settle();
    QVERIFY(words("functionsAnswer").startsWith(QLatin1String("AccessDeniedException: User: arn:aws:iam::111122223333:user/bob is not authorized to perform: lambda:InvokeFunction")));
    QCOMPARE(part<QTreeWidget>("functionsCalls")->topLevelItemCount(), 0);
    STEP(robot().click(QStringLiteral("functionsWhy")));
    QCOMPARE(m_fixture->navigation.whys.back().operation.name(), std::string("lambda:Invoke"));
    m_fixture->store.setBase(sts::Caller::root(account(developmentId)));
    m_fixture->settle();
    STEP(robot().click(QStringLiteral("functionsInvoke")));
    m_fixture->settle();
    QVERIFY(words("functionsAnswer").contains(QLatin1String("may invoke the function. It did not run.")));
    STEP(robot().chooseEntry(QStringLiteral("functionsInvocationType"), QStringLiteral("Event")));
    STEP(robot().click(QStringLiteral("functionsInvoke")));
    m_fixture->settle();
    QCOMPARE(part<QTreeWidget>("functionsCalls")->topLevelItemCount(), 2);
}

void TestFunctionsPage::changesCodeAndSettingsAsOneStep()
{
    makeFunction({});
    m_fixture->must("iam:CreateRole", {{"RoleName", "second"}, {"AssumeRolePolicyDocument", trusting("lambda.amazonaws.com")}});
    openFunction();
    STEP(robot().chooseTab(QStringLiteral("functionsTabs"), QStringLiteral("Code")));
    QVERIFY(!part<QPushButton>("functionsCodeSave")->isEnabled());
    part<CodeView>("functionsCodeText")->replaceCode(QStringLiteral("[{\"call\": \"s3:ListBucket\"}]"));
    QVERIFY(m_page->isDirty() && !part<QPushButton>("functionsCodeSave")->isEnabled());
    QVERIFY(words("functionsCodeMessage").contains(QLatin1String("did you mean `s3:ListBuckets`?")));
    STEP(robot().click(QStringLiteral("functionsCodeExample")));
    STEP(robot().type(QStringLiteral("functionsCodeDescription"), QStringLiteral("reads what it is told to")));
    STEP(robot().click(QStringLiteral("functionsCodeRoleChoose")));
    STEP(robot().chooseRow(QStringLiteral("functionRolesList"), QStringLiteral("second")));
    STEP(robot().click(QStringLiteral("functionRolesTake")));
    STEP(robot().click(QStringLiteral("functionsCodeSave")));
    m_fixture->settle();
    QCOMPARE(function()->code, exampleCode().toStdString());
    QCOMPARE(function()->description, std::string("reads what it is told to"));
    QCOMPARE(function()->role, std::string("arn:aws:iam::") + developmentId + ":role/second");
    QVERIFY(!m_page->isDirty());
    m_fixture->store.undoStack()->undo();
    m_fixture->settle();
    QCOMPARE(function()->code, std::string("[]"));
    QCOMPARE(function()->description, std::string());
}

void TestFunctionsPage::warnsOfARoleThatDoesNotTrustLambda()
{
    makeFunction({});
    openFunction();
    STEP(robot().chooseTab(QStringLiteral("functionsTabs"), QStringLiteral("Code")));
    QCOMPARE(words("functionsCodeTrust"), QString());
    m_fixture->must("iam:UpdateAssumeRolePolicy", {{"RoleName", "worker"}, {"PolicyDocument", trusting("ec2.amazonaws.com")}});
    m_fixture->settle();
    QVERIFY(words("functionsCodeTrust").contains(QLatin1String("does not let Lambda in")));
    STEP(robot().type(QStringLiteral("functionsCodeRole"), QStringLiteral("arn:aws:iam::444455556666:role/x")));
    STEP(robot().click(QStringLiteral("functionsCodeSave")));
    m_fixture->settle();
    QCOMPARE(words("functionsCodeMessage"), QStringLiteral("Cross-account pass role is not allowed."));
}

void TestFunctionsPage::letsInAServiceAndWarnsOfTheConfusedDeputy()
{
    makeFunction({});
    openFunction();
    STEP(robot().chooseTab(QStringLiteral("functionsTabs"), QStringLiteral("Permissions")));
    QVERIFY(words("functionsPolicyDeputy").contains(QLatin1String("confused deputy")));
    QVERIFY(!part<QPushButton>("functionsPolicyAdd")->isEnabled());
    STEP(robot().type(QStringLiteral("functionsPolicySourceArn"), QStringLiteral("arn:aws:s3:::reports")));
    STEP(robot().type(QStringLiteral("functionsPolicySourceAccount"), QStringLiteral("111122223333")));
    QCOMPARE(words("functionsPolicyDeputy"), QString());
    STEP(robot().type(QStringLiteral("functionsPolicyId"), QStringLiteral("reports")));
    STEP(robot().click(QStringLiteral("functionsPolicyAdd")));
    m_fixture->settle();
    QVERIFY(function()->policy && function()->policy->text().find("\"AWS:SourceAccount\":\"111122223333\"") != std::string::npos);
    const auto* list = part<QTreeWidget>("functionsPolicyList");
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("s3.amazonaws.com"));
    QVERIFY(list->topLevelItem(0)->text(3).contains(QLatin1String("AWS:SourceArn = arn:aws:s3:::reports")));
    QVERIFY(part<CodeView>("functionsPolicyJson")->code().contains(QLatin1String("ArnLike")));
    STEP(robot().type(QStringLiteral("functionsPolicyId"), QStringLiteral("reports")));
    STEP(robot().click(QStringLiteral("functionsPolicyAdd")));
    m_fixture->settle();
    QVERIFY(words("functionsPolicyMessage").startsWith(QLatin1String("The statement id (reports) provided already exists.")));
    STEP(robot().chooseRow(QStringLiteral("functionsPolicyList"), QStringLiteral("reports")));
    STEP(robot().click(QStringLiteral("functionsPolicyRemove")));
    m_fixture->settle();
    QVERIFY(!function()->policy);
    QCOMPARE(list->topLevelItemCount(), 0);
    m_fixture->store.undoStack()->undo();
    m_fixture->settle();
    QVERIFY(function()->policy);
}

void TestFunctionsPage::aBucketTellsAFunction()
{
    makeFunction({step("s3:PutObject", {{"Bucket", "reports-111122223333"}, {"Key", "seen"}, {"Body", "${event.Records.0.s3.object.key}"}})});
    m_fixture->must("s3:CreateBucket", {{"Bucket", "reports-111122223333"}});
    m_page.reset();
    ResourcesPage page(m_fixture->context(), nullptr);
    m_fixture->show(page);
    m_fixture->settle();
    STEP(robot().chooseRow(QStringLiteral("resourcesList"), QStringLiteral("reports-111122223333")));
    STEP(robot().chooseTab(QStringLiteral("resourcesTabs"), QStringLiteral("Notifications")));
    STEP(robot().chooseEntry(QStringLiteral("notificationsEvent"), QStringLiteral("s3:ObjectCreated:Put")));
    STEP(robot().type(QStringLiteral("notificationsPrefix"), QStringLiteral("in/")));
    STEP(robot().click(QStringLiteral("notificationsPermit")));
    STEP(robot().click(QStringLiteral("notificationsAdd")));
    m_fixture->settle();
    QCOMPARE(page.findChild<InlineMessage*>(QStringLiteral("notificationsMessage"))->words(), QStringLiteral("Unable to validate the following destination configurations"));
    QVERIFY(bucket("reports-111122223333")->notifications.empty());
    STEP(robot().click(QStringLiteral("notificationsPermit")));
    STEP(robot().click(QStringLiteral("notificationsAdd")));
    m_fixture->settle();
    const identity::BucketNotification made = bucket("reports-111122223333")->notifications.at(0);
    QCOMPARE(made.function, functionArn);
    QCOMPARE(made.prefix, std::string("in/"));
    QCOMPARE(made.events, std::vector<std::string>{"s3:ObjectCreated:Put"});
    QVERIFY(function()->policy->text().find("\"AWS:SourceArn\":\"arn:aws:s3:::reports-111122223333\"") != std::string::npos);
    QVERIFY(!page.findChild<QWidget*>(QStringLiteral("notificationsPermit"))->isVisible());
    m_fixture->must("s3:PutObject", {{"Bucket", "reports-111122223333"}, {"Key", "in/a"}, {"Body", "x"}});
    QCOMPARE(json::stringOr(m_fixture->must("s3:GetObject", {{"Bucket", "reports-111122223333"}, {"Key", "seen"}}), "Body"), std::string("in/a"));
    STEP(robot().chooseRow(QStringLiteral("notificationsList"), QStringLiteral("counter")));
    STEP(robot().click(QStringLiteral("notificationsRemove")));
    m_fixture->settle();
    QVERIFY(bucket("reports-111122223333")->notifications.empty());
}

void TestFunctionsPage::deletesAFunction()
{
    makeFunction({});
    openFunction();
    STEP(robot().click(QStringLiteral("functionsDelete")));
    m_fixture->settle();
    QVERIFY(m_fixture->prompts.asked.join(QLatin1Char('\n')).contains(QLatin1String("Delete function counter")));
    QVERIFY(!function());
    m_fixture->store.undoStack()->undo();
    m_fixture->settle();
    QVERIFY(function());
}

void TestFunctionsPage::isFoundByItsArn()
{
    makeFunction({});
    QVERIFY(m_page->reveal(QString::fromStdString(functionArn)));
    QCOMPARE(part<QLabel>("functionsName")->text(), QStringLiteral("counter"));
    QVERIFY(!m_page->reveal(QStringLiteral("arn:aws:lambda:us-east-1:444455556666:function:counter")));
    QVERIFY(!m_page->reveal(QStringLiteral("arn:aws:lambda:us-east-1:111122223333:function:none")));
}

QTEST_MAIN(TestFunctionsPage)
#include "test_functions_page.moc"
