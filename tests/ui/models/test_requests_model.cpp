/// The list of what clients ask: bounded, newest first, and it stands still when it is told to.
#include "ui/models/filter_model.h"
#include "ui/models/requests_model.h"
#include "ui/models/rows_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace rolewright::ui;

namespace {

std::vector<RequestLine> lines(int first, int count)
{
    std::vector<RequestLine> made;
    for (int i = first; i < first + count; ++i) {
        RequestLine line;
        line.operation = QStringLiteral("iam:Call%1").arg(i);
        line.status = i % 2 == 0 ? 200 : 403;
        line.code = i % 2 == 0 ? QString() : QStringLiteral("AccessDenied");
        line.call = std::make_shared<rolewright::engine::CallResult>();
        made.push_back(std::move(line));
    }
    return made;
}

QString operation(const QAbstractItemModel& model, int row)
{
    return model.index(row, RequestsModel::operationColumn).data().toString();
}

}  // namespace

class TestRequestsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestIsFirst();
    void theOldestGo();
    void reasonsAreKeptOfTheNewest();
    void standsStillWhilePaused();
    void waitingIsBoundedAsWell();
    void theFilterFollows();
    void theShortReason_data();
    void theShortReason();
};

void TestRequestsModel::theNewestIsFirst()
{
    RequestsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.add(lines(0, 3));
    model.add(lines(3, 1));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(operation(model, 0), QStringLiteral("iam:Call3"));
    QCOMPARE(operation(model, 3), QStringLiteral("iam:Call0"));
    QCOMPARE(model.index(0, RequestsModel::answerColumn).data().toString(), QStringLiteral("✖ AccessDenied"));
    QCOMPARE(model.index(1, RequestsModel::answerColumn).data().toString(), QStringLiteral("✔ 200"));
    QCOMPARE(model.index(0, RequestsModel::callerColumn).data().toString(), QStringLiteral("nobody known"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestRequestsModel::theOldestGo()
{
    RequestsModel model;
    const int most = static_cast<int>(RequestsModel::mostLines);
    for (int i = 0; i < most + 2000; i += 250)
        model.add(lines(i, 250));
    QVERIFY(model.rowCount() >= most && model.rowCount() < most + 1000);
    QCOMPARE(operation(model, 0), QStringLiteral("iam:Call%1").arg(most + 1999));
    QCOMPARE(operation(model, model.rowCount() - 1), QStringLiteral("iam:Call%1").arg(most + 2000 - model.rowCount()));
    model.add(lines(0, 3 * most));
    QCOMPARE(model.rowCount(), most);
    QCOMPARE(operation(model, most - 1), QStringLiteral("iam:Call%1").arg(2 * most));
}

void TestRequestsModel::reasonsAreKeptOfTheNewest()
{
    RequestsModel model;
    const int most = static_cast<int>(RequestsModel::mostExplained);
    model.add(lines(0, most));
    QVERIFY(model.line(most - 1).call);
    model.add(lines(most, 7));
    QVERIFY(model.line(0).call && model.line(most - 1).call);
    for (int row = most; row < model.rowCount(); ++row)
        QVERIFY(!model.line(row).call);
}

void TestRequestsModel::standsStillWhilePaused()
{
    RequestsModel model;
    model.add(lines(0, 2));
    model.setPaused(true);
    model.add(lines(2, 3));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.waiting(), std::size_t(3));
    model.setPaused(false);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.waiting(), std::size_t(0));
    QCOMPARE(operation(model, 0), QStringLiteral("iam:Call4"));
}

void TestRequestsModel::waitingIsBoundedAsWell()
{
    RequestsModel model;
    model.setPaused(true);
    const int most = static_cast<int>(RequestsModel::mostLines);
    for (int i = 0; i < 2 * most; i += 500)
        model.add(lines(i, 500));
    QVERIFY(model.waiting() < static_cast<std::size_t>(most + 1000));
    model.setPaused(false);
    QVERIFY(model.rowCount() <= most);
    QCOMPARE(operation(model, 0), QStringLiteral("iam:Call%1").arg(2 * most - 1));
    QVERIFY(!model.line(static_cast<int>(RequestsModel::mostExplained)).call);
}

void TestRequestsModel::theFilterFollows()
{
    RequestsModel model;
    FilterModel filter;
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    filter.sort(RequestsModel::timeColumn, Qt::DescendingOrder);
    filter.setFilterText(QStringLiteral("is:refused call"));
    model.add(lines(0, 10));
    const QPersistentModelIndex kept = filter.index(0, RequestsModel::operationColumn);
    QCOMPARE(kept.data().toString(), QStringLiteral("iam:Call9"));
    model.add(lines(10, 300));
    QCOMPARE(filter.rowCount(), 155);
    QCOMPARE(operation(filter, 0), QStringLiteral("iam:Call309"));
    QCOMPARE(kept.data().toString(), QStringLiteral("iam:Call9"));
}

void TestRequestsModel::theShortReason_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing allows it")
        << QStringLiteral(
               "User: arn:aws:iam::111122223333:user/a is not authorized to perform: iam:CreateUser on resource: x because no identity-based policy allows the "
               "iam:CreateUser action")
        << QStringLiteral("no identity-based policy allows the iam:CreateUser action");
    QTest::newRow("something denies it")
        << QStringLiteral("User: a is not authorized to perform: s3:GetObject on resource: x with an explicit deny in a service control policy")
        << QStringLiteral("an explicit deny in a service control policy");
    QTest::newRow("another") << QStringLiteral("The user with name a cannot be found.") << QStringLiteral("The user with name a cannot be found.");
    QTest::newRow("none") << QString() << QString();
}

void TestRequestsModel::theShortReason()
{
    QFETCH(QString, message);
    QFETCH(QString, reason);
    QCOMPARE(shortReason(message), reason);
}

QTEST_GUILESS_MAIN(TestRequestsModel)
#include "test_requests_model.moc"
