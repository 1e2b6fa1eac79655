/// The Findings page: what it lists follows the world, the account and the zone, and its example is what the engine allows.
#include "core/analysis/asker.h"
#include "tests/support/ui/page_bench.h"
#include "ui/models/findings_model.h"
#include "ui/pages/findings/findings_page.h"
#include "ui/why/why_inquiry.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;
using test::productionId;

namespace {

const QString partner = QStringLiteral("account 777788889999");

struct Bench : test::PageBench<FindingsPage> {
    explicit Bench(const char* shown = productionId) { store.setAccount(account(shown)); }
    QTableView* list() const { return part<QTableView>(page, "findingsList"); }
    /// "● external · account 777788889999 · PartnerMonitoring"
    QStringList rows() const
    {
        QStringList rows;
        const QAbstractItemModel* model = list()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (const int column : {FindingsModel::accessColumn, FindingsModel::whoColumn, FindingsModel::resourceColumn})
                cells += model->index(row, column).data().toString();
            rows += cells.join(QStringLiteral(" · "));
        }
        return rows;
    }
    void select(const QString& row) const { list()->setCurrentIndex(list()->model()->index(static_cast<int>(rows().indexOf(row)), 0)); }
    bool lists(const QString& row) const { return rows().contains(row); }
    void openBucket()
    {
        must("s3:DeletePublicAccessBlock", {{"Bucket", "data-bucket-444455556666"}}, productionId);
        const json::Object everybody{
            {"Sid", "Everybody"}, {"Effect", "Allow"}, {"Principal", "*"}, {"Action", "s3:GetObject"}, {"Resource", "arn:aws:s3:::data-bucket-444455556666/*"}};
        const json::Object policy{{"Version", "2012-10-17"}, {"Statement", json::Object::array({everybody})}};
        must("s3:PutBucketPolicy", {{"Bucket", "data-bucket-444455556666"}, {"Policy", policy.dump()}}, productionId);
    }
    QString state() const { return part<InlineMessage>(page, "findingsState")->words(); }
};

const QString publicBucket = QStringLiteral("▲ public · everybody · data-bucket-444455556666");
const QString partnersRole = QStringLiteral("● external · account 777788889999 · PartnerMonitoring");

/// Keys choose, as a person does.
void chooseZone(const Bench& bench, int index)
{
    auto* zone = part<QComboBox>(bench.page, "findingsZone");
    zone->setFocus();
    QTest::keyClick(zone, index == 1 ? Qt::Key_Down : Qt::Key_Up);
}

}  // namespace

class TestFindingsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhoGetsIn();
    void theZoneMayBeTheOrganization();
    void followsTheWorldAndUndo();
    void opensTheStatement();
    void theExampleIsAllowedInTheSimulator();
    void filtersByAccess();
    void whatIsSelectedStaysSo();
    void anAccountWithoutFindingsSaysSo();
    void looksOnlyWhileItCanBeSeen();
};

void TestFindingsPage::listsWhoGetsIn()
{
    Bench bench;
    QTRY_VERIFY(bench.lists(partnersRole));
    bench.select(partnersRole);
    const QString conditions = part<QLabel>(bench.page, "findingConditions")->text();
    QVERIFY2(conditions.contains(QStringLiteral("sts:ExternalId is ")) && !conditions.contains(QLatin1Char('{')), qPrintable(conditions));  // in words
    QVERIFY(part<CodeView>(bench.page, "findingJson")->code().contains(QStringLiteral("externalAccessDetails")));
    QVERIFY(bench.click("findingCopy"));
    QCOMPARE(QGuiApplication::clipboard()->text(), part<CodeView>(bench.page, "findingJson")->code());
}

void TestFindingsPage::theZoneMayBeTheOrganization()
{
    Bench bench;
    QTRY_VERIFY(bench.lists(partnersRole));
    const auto ofDevelopment = [&] { return bench.rows().join(QLatin1Char('\n')).contains(QStringLiteral("Development")); };  // the account is called by its name
    QVERIFY(ofDevelopment());
    chooseZone(bench, 1);
    QTRY_VERIFY(bench.state().contains(QStringLiteral("the organization o-practice01")));
    QVERIFY(bench.lists(partnersRole));
    QVERIFY(!ofDevelopment());
    chooseZone(bench, 0);
    QTRY_VERIFY(ofDevelopment());
}

void TestFindingsPage::followsTheWorldAndUndo()
{
    Bench bench;
    QTRY_VERIFY(bench.lists(partnersRole));
    QVERIFY(!bench.lists(publicBucket));
    QAbstractItemModelTester tester(bench.list()->model());
    bench.openBucket();
    QTRY_VERIFY(bench.lists(publicBucket));
    QCOMPARE(bench.rows().front(), publicBucket);
    bench.must("s3:DeleteBucketPolicy", {{"Bucket", "data-bucket-444455556666"}}, productionId);
    QTRY_VERIFY(!bench.lists(publicBucket));
    QVERIFY(bench.lists(partnersRole));
}

void TestFindingsPage::opensTheStatement()
{
    Bench bench;
    bench.openBucket();
    QTRY_VERIFY(bench.lists(publicBucket));
    bench.select(publicBucket);
    QVERIFY(bench.click("findingStatement"));
    QCOMPARE(bench.navigation.places.size(), std::size_t{1});
    QCOMPARE(bench.navigation.places.front().arn, QStringLiteral("arn:aws:s3:::data-bucket-444455556666"));
    const auto bucket = bench.engine->snapshot()->account(account(productionId))->buckets.find("data-bucket-444455556666");
    QCOMPARE(bench.navigation.places.front().offset, bucket->policy->statements().front().span.begin.offset);
    QTest::keyClick(bench.list(), Qt::Key_Return);
    QCOMPARE(bench.navigation.places.size(), std::size_t{2});
}

void TestFindingsPage::theExampleIsAllowedInTheSimulator()
{
    Bench bench;
    bench.openBucket();
    QTRY_VERIFY(bench.lists(publicBucket));
    for (int row = 0; row < bench.list()->model()->rowCount(); ++row) {
        bench.list()->setCurrentIndex(bench.list()->model()->index(row, 0));
        QVERIFY(bench.click("findingWhy"));
        QCOMPARE(bench.navigation.questions.size(), static_cast<std::size_t>(row + 1));
        const WhyQuestion& question = bench.navigation.questions.back();
        const WhyAnswer answer = answerOf(question, 0, {bench.engine->snapshot(), bench.store.sessions(), bench.store.serverNow()}, [] { return false; });
        QVERIFY2(answer.callerComplaint.isEmpty(), qPrintable(answer.callerComplaint));
        QCOMPARE(answer.pairs.size(), std::size_t{1});
        QVERIFY2(answer.pairs.front().effect == evaluation::Effect::allowed, qPrintable(toText(question)));
    }
}

void TestFindingsPage::filtersByAccess()
{
    Bench bench;
    bench.openBucket();
    QTRY_VERIFY(bench.lists(publicBucket));
    QVERIFY(bench.rows().size() > 1);
    QVERIFY(bench.click("findingsPublic"));
    QCOMPARE(bench.rows(), QStringList{publicBucket});
    QVERIFY(bench.click("findingsPublic"));
    QVERIFY(bench.type("findingsFilter", QStringLiteral("ExternalId")));
    QTRY_COMPARE(bench.rows(), QStringList{partnersRole});
}

void TestFindingsPage::whatIsSelectedStaysSo()
{
    Bench bench;
    QTRY_VERIFY(bench.lists(partnersRole));
    QVERIFY(bench.type("findingsFilter", QStringLiteral("PartnerMonitoring")));
    QTRY_COMPARE(bench.rows(), QStringList{partnersRole});
    bench.list()->setCurrentIndex(bench.list()->model()->index(0, 0));
    QVERIFY(bench.type("findingsFilter", QString()));
    const QString title = part<QLabel>(bench.page, "findingTitle")->text();
    QVERIFY2(title.contains(QStringLiteral("PartnerMonitoring")), qPrintable(title));
    bench.openBucket();
    QTRY_VERIFY(bench.lists(publicBucket));
    QCOMPARE(part<QLabel>(bench.page, "findingTitle")->text(), title);
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "PartnerMonitoring"}, {"PolicyDocument", test::trusting(productionId)}}, productionId);
    QTRY_VERIFY(!bench.lists(partnersRole));
    QVERIFY(part<QLabel>(bench.page, "findingTitle")->text() != title);
}

void TestFindingsPage::anAccountWithoutFindingsSaysSo()
{
    Bench bench(developmentId);
    QTRY_VERIFY(!bench.state().isEmpty() && !bench.state().contains(QStringLiteral("Looking")));
    QVERIFY(bench.rows().isEmpty());
    QTRY_VERIFY(!part<QTableView>(bench.page, "findingsList")->isVisible());
    QVERIFY(!part<QPushButton>(bench.page, "findingWhy")->isVisible());
    bench.store.setAccount(account(productionId));
    QTRY_VERIFY(bench.lists(partnersRole));
}

void TestFindingsPage::looksOnlyWhileItCanBeSeen()
{
    Bench bench;
    QTRY_VERIFY(bench.lists(partnersRole));
    bench.page.hide();
    bench.openBucket();
    bench.settle();
    QTest::qWait(200);
    QVERIFY(!bench.lists(publicBucket));
    bench.page.show();
    QTRY_VERIFY(bench.lists(publicBucket));
}

QTEST_MAIN(TestFindingsPage)
#include "test_findings_page.moc"
