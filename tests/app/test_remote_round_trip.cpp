/// Pull, edit, plan, apply, pull, over the wire: the endpoint is `rolewright serve`, another process, whose account goes on from round to round.
#include "core/mirror/apply.h"
#include "tests/app/serving.h"
#include "tests/endpoint/remote_fixture.h"
#include "tests/support/core/random_edits.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::mirror;
using test::MirrorFixture;

namespace {

constexpr unsigned rounds = 150;
constexpr int edits = 25;

}  // namespace

class TestRemoteRoundTrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasEditedIsThere();
};

void TestRemoteRoundTrip::whatWasEditedIsThere()
{
    const QTemporaryDir home;
    test::Serving serving(home, {QStringLiteral("--in-memory")});
    test::Remote remote(test::connectionTo(serving.exported("AWS_ENDPOINT_URL"), serving.exported("AWS_ACCESS_KEY_ID"), serving.exported("AWS_SECRET_ACCESS_KEY")));
    const CallEndpoint call = callerThrough(*remote.backend, test::Remote::anybody());
    const auto options = [&remote] {
        PullOptions wanted = MirrorFixture().options();
        wanted.now = remote.backend->serverNow();
        return wanted;
    };
    auto pulled = pullAccount(call, options());
    QVERIFY2(pulled.ok(), pulled ? "" : pulled.error().message.c_str());
    for (unsigned round = 1; round <= rounds; ++round) {
        MirrorFixture local(*pulled);
        test::RandomEdits(round, false).make(local, edits);
        const Plan plan = makePlan(*pulled->base, local.snapshot(), pulled->account, pulled->pulledAt);
        const auto conflicts = findConflicts(call, *pulled, local.snapshot(), plan, options());
        QVERIFY2(conflicts && conflicts->clears(plan), QByteArray::number(round));
        const auto unlocked = Unlocked::open({"serve", false, false}, {});
        const auto report = apply({"serve", call}, *unlocked, plan, *conflicts, {});
        QVERIFY(report.ok());
        for (std::size_t i = 0; i < report->results.size(); ++i)
            QVERIFY2(report->results[i].state == StepState::done, ("round " + std::to_string(round) + ": " + plan.steps[i].commandLine() + ": " + (report->results[i].error ? report->results[i].error->message : "not tried")).c_str());
        pulled = pullAccount(call, options());
        QVERIFY(pulled.ok() && pulled->report.isComplete());
        // Ids are the endpoint's own to give: what is compared is what a plan would change.
        QCOMPARE(test::stateOf(*pulled), test::stateOf(local.pull()));
    }
}

QTEST_GUILESS_MAIN(TestRemoteRoundTrip)
#include "test_remote_round_trip.moc"
