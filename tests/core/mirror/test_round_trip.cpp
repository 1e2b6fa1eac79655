#include "core/mirror/apply.h"
#include "tests/support/core/random_edits.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::mirror;
using test::MirrorFixture;
using test::stateOf;

/// Pull, edit, plan, apply, pull: what is at the endpoint is what was edited.
class TestRoundTrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEditOfAMirrorIsMadeAtItsEndpoint_data();
    void anEditOfAMirrorIsMadeAtItsEndpoint();
};

namespace {

QString difference(const std::string& expected, const std::string& actual)
{
    const QStringList a = QString::fromStdString(expected).split(QLatin1Char('\n'));
    const QStringList b = QString::fromStdString(actual).split(QLatin1Char('\n'));
    QStringList lines;
    QString entity;
    for (const QString& line : a) {
        entity = line.startsWith(QLatin1Char(' ')) ? entity : line;
        if (!b.contains(line))
            lines.append(QStringLiteral("- ") + entity + line);
    }
    for (const QString& line : b) {
        entity = line.startsWith(QLatin1Char(' ')) ? entity : line;
        if (!a.contains(line))
            lines.append(QStringLiteral("+ ") + entity + line);
    }
    return lines.join(QLatin1Char('\n'));
}

std::string stepsOf(const Plan& plan)
{
    std::string text;
    for (const PlanStep& step : plan.steps)
        text += "\n" + step.operation.name() + " " + json::compact(step.operation.parameters);
    return text;
}

ApplyReport applied(MirrorFixture& endpoint, const Plan& plan, const ConflictReport& conflicts)
{
    const auto unlocked = Unlocked::open({"test", false, false}, {});
    auto report = apply({"test", endpoint.endpoint()}, *unlocked, plan, conflicts, {});
    if (!report)
        qFatal("%s", report.error().message.c_str());
    return *std::move(report);
}

QString failure(const ApplyReport& report)
{
    for (std::size_t i = 0; i < report.results.size(); ++i) {
        if (report.results[i].error)
            return QString::fromStdString("step " + std::to_string(i) + ": " + report.results[i].error->message + stepsOf(report.plan));
    }
    return {};
}

}  // namespace

void TestRoundTrip::anEditOfAMirrorIsMadeAtItsEndpoint_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 25; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRoundTrip::anEditOfAMirrorIsMadeAtItsEndpoint()
{
    QFETCH(unsigned, seed);
    MirrorFixture endpoint;
    endpoint.must("iam:CreateUser", {{"UserName", "u0"}});
    endpoint.must("iam:CreateRole", {{"RoleName", "r0"}, {"AssumeRolePolicyDocument", test::trusting("111122223333")}});
    test::RandomEdits(seed, true).make(endpoint, 250);
    const Mirror pulled = endpoint.pull();
    QVERIFY2(pulled.report.isComplete(), pulled.report.gaps.empty() ? "" : pulled.report.gaps.front().operation.c_str());

    MirrorFixture local(pulled);
    QVERIFY(makePlan(*pulled.base, local.snapshot(), pulled.account, pulled.pulledAt).empty());
    QCOMPARE(stateOf(local.pull()), stateOf(pulled));

    test::RandomEdits(seed + 1000, false).make(local, 120);
    const Plan plan = makePlan(*pulled.base, local.snapshot(), pulled.account, pulled.pulledAt);
    QVERIFY2(!plan.empty(), "nothing was edited: the test says nothing");
    QVERIFY2(!plan.refusal, plan.refusal ? ("step " + std::to_string(plan.refusal->step) + ": " + plan.refusal->error.message + stepsOf(plan)).c_str() : "");
    QVERIFY(plan.notMade.empty());

    const auto conflicts = findConflicts(endpoint.endpoint(), pulled, local.snapshot(), plan, endpoint.options());
    QVERIFY2(conflicts && conflicts->clears(plan), conflicts && !conflicts->conflicts.empty() ? describe(conflicts->conflicts.front().entity).english().c_str() : "");
    const ApplyReport report = applied(endpoint, plan, *conflicts);
    QVERIFY2(report.complete(), qPrintable(failure(report)));
    const Mirror after = endpoint.pull();
    QVERIFY2(stateOf(after) == stateOf(local.pull()), qPrintable(difference(stateOf(local.pull()), stateOf(after)) + QString::fromStdString(stepsOf(plan))));

    // And back, as far as there is a way.
    const Plan back = report.undo();
    const ApplyReport undone = applied(endpoint, back, *conflicts);
    QVERIFY2(undone.complete(), qPrintable(failure(undone) + QStringLiteral("\nof") + QString::fromStdString(stepsOf(plan))));
    if (back.notMade.empty())
        QVERIFY2(stateOf(endpoint.pull()) == stateOf(pulled), qPrintable(difference(stateOf(pulled), stateOf(endpoint.pull())) + QString::fromStdString(stepsOf(plan))));
}

QTEST_APPLESS_MAIN(TestRoundTrip)
#include "test_round_trip.moc"
