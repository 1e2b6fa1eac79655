/// Other resources by their ARNs: added, given a policy, tried, removed; after every stage the engine is asked.
#include "core/service/authorize.h"
#include "tests/support/ui/page_bench.h"
#include "ui/pages/guarded/guarded_page.h"
#include "ui/policy/policy_workbench.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/inline_message.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::productionId;
using test::part;

namespace {

const QString queue = QStringLiteral("arn:aws:sqs:us-east-1:%1:orders").arg(QString::fromLatin1(developmentId));

struct Bench : test::PageBench<GuardedPage> {
    identity::RowPtr<identity::GuardedResource> row(const QString& arn = queue) const { return world()->guardedResources.find(arn.toStdString()); }
    /// Through the dialog, as a person does it.
    bool add(const QString& arn = queue) { return click("guardedAdd") && type("guardedArn", arn) && click("guardedCreate"); }
    /// Whether a user of the other account, who has the permission himself, may send.
    bool strangerMaySend()
    {
        const auto verdict = service::explain(*engine->snapshot(), sts::Caller::user(account(productionId), "stranger"), {"sqs:SendMessage", queue.toStdString(), {}}, engine->contextNow());
        return verdict.explanation.decision.effect == evaluation::Effect::allowed;
    }
};

}  // namespace

class TestGuardedPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsAQueueAndLetsAnotherAccountIn();
    void saysWhatIsWrongWithAnArn_data();
    void saysWhatIsWrongWithAnArn();
    void asksWhy();
    void theServicesRulesAreTold();
    void withoutAPolicyItCannotBe();
    void removesAndUndoes();
    void aVeryLongNameIsCut();
};

void TestGuardedPage::addsAQueueAndLetsAnotherAccountIn()
{
    Bench bench;
    bench.must("iam:CreateUser", {{"UserName", "stranger"}}, productionId);
    bench.must("iam:PutUserPolicy", {{"UserName", "stranger"}, {"PolicyName", "p"}, {"PolicyDocument", test::allowing("sqs:*", "*")}}, productionId);
    QVERIFY(bench.add());
    QVERIFY(bench.row());
    QCOMPARE(bench.page.currentArn(), queue);
    QCOMPARE(part<QLabel>(bench.page, "guardedName")->text(), QStringLiteral("orders"));
    QVERIFY(!bench.strangerMaySend());
    auto* json = part<CodeView>(bench.page, "guardedPolicyJson");
    json->replaceCode(json->code().replace(QString::fromStdString(std::string(developmentId) + ":root"), QString::fromStdString(std::string(productionId) + ":root")));
    QVERIFY(bench.page.isDirty());
    QVERIFY(bench.click("guardedPolicySave"));
    QVERIFY(!bench.page.isDirty());
    QVERIFY(bench.strangerMaySend());
    bench.undo();
    QVERIFY(!bench.strangerMaySend());
}

void TestGuardedPage::saysWhatIsWrongWithAnArn_data()
{
    QTest::addColumn<QString>("arn");
    QTest::addColumn<QString>("said");
    QTest::newRow("rubbish") << QStringLiteral("orders") << QStringLiteral("is no ARN");
    QTest::newRow("pattern") << QString(queue + QLatin1Char('*')) << QStringLiteral("is a pattern");
    QTest::newRow("bucket") << QStringLiteral("arn:aws:s3:::bucket") << QStringLiteral("a place of its own");
    QTest::newRow("role") << QStringLiteral("arn:aws:iam::111122223333:role/Auditor") << QStringLiteral("is IAM's");
    QTest::newRow("elsewhere") << QStringLiteral("arn:aws:sqs:us-east-1:999999999999:orders") << QStringLiteral("belongs to account 999999999999");
    QTest::newRow("very long") << QString(queue + QString(3000, QLatin1Char('x'))) << QString();
}

void TestGuardedPage::saysWhatIsWrongWithAnArn()
{
    QFETCH(QString, arn);
    QFETCH(QString, said);
    Bench bench;
    QVERIFY(bench.click("guardedAdd"));
    QVERIFY(bench.type("guardedArn", arn.left(200)));
    part<QLineEdit>(bench.page, "guardedArn")->setText(arn);
    auto* create = part<QPushButton>(bench.page, "guardedCreate");
    if (!said.isEmpty()) {
        QVERIFY2(part<InlineMessage>(bench.page, "guardedArnMessage")->words().contains(said), qPrintable(part<InlineMessage>(bench.page, "guardedArnMessage")->words()));
        QVERIFY(!create->isEnabled());
        return;
    }
    create->click();
    bench.settle();
    QVERIFY(!part<InlineMessage>(bench.page, "guardedRefusal")->words().isEmpty());  // the engine's own limit
    QVERIFY(bench.world()->guardedResources.empty());
}

void TestGuardedPage::asksWhy()
{
    Bench bench;
    QVERIFY(bench.add());
    QVERIFY(bench.click("guardedAsk"));
    QCOMPARE(bench.navigation.questions.size(), std::size_t{1});
    QCOMPARE(bench.navigation.questions[0].resources, queue);
    QCOMPARE(bench.navigation.questions[0].actions, QStringLiteral("sqs:*"));
}

void TestGuardedPage::theServicesRulesAreTold()
{
    Bench bench;
    QVERIFY(bench.add());
    auto* json = part<CodeView>(bench.page, "guardedPolicyJson");
    json->replaceCode(json->code().replace(QStringLiteral("sqs:*"), QStringLiteral("sns:Publish")));
    QVERIFY(part<InlineMessage>(bench.page, "guardedPolicyMessage")->words().contains(QStringLiteral("out of service scope")));
    QVERIFY(!part<QPushButton>(bench.page, "guardedPolicySave")->isEnabled());
}

void TestGuardedPage::withoutAPolicyItCannotBe()
{
    Bench bench;
    QVERIFY(bench.add());
    part<CodeView>(bench.page, "guardedPolicyJson")->replaceCode({});
    QVERIFY(!part<QPushButton>(bench.page, "guardedPolicySave")->isEnabled());
    QVERIFY(!part<QPushButton>(bench.page, "guardedPolicyClear")->isVisible());
    QVERIFY(bench.click("guardedPolicyBegin"));
    QVERIFY(!part<CodeView>(bench.page, "guardedPolicyJson")->code().isEmpty());
}

void TestGuardedPage::removesAndUndoes()
{
    Bench bench;
    QVERIFY(bench.add());
    QVERIFY(bench.click("guardedDelete"));
    QVERIFY(!bench.row());
    bench.undo();
    QVERIFY(bench.row());
    bench.undo();
    QVERIFY(!bench.row());
    bench.redo();
    QVERIFY(bench.row());
}

void TestGuardedPage::aVeryLongNameIsCut()
{
    Bench bench;
    const QString longName = queue + QString(400, QLatin1Char('x'));
    QVERIFY(bench.click("guardedAdd"));
    part<QLineEdit>(bench.page, "guardedArn")->setText(longName);
    QVERIFY(bench.click("guardedCreate"));
    QVERIFY(bench.row(longName));
    QCOMPARE(bench.page.width(), 1100);
    QVERIFY(part<QLabel>(bench.page, "guardedName")->width() < 1100);
    QCOMPARE(part<QLabel>(bench.page, "guardedName")->text().size(), longName.section(QLatin1Char(':'), 5).size());
}

QTEST_MAIN(TestGuardedPage)
#include "test_guarded_page.moc"
