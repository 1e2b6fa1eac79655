/// A run of many calls: how far it is can be seen, it can be stopped, and nothing is undone meanwhile.
#include "tests/support/ui/window_fixture.h"

#include <QAction>
#include <QProgressBar>
#include <QTest>
#include <QUndoStack>

using namespace rolewright;

class TestRunStatus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLongRunIsSeenAndStopped()
    {
        constexpr int calls = 4000;
        test::WindowFixture fixture;
        fixture.show();
        const auto users = [&] { return fixture.engine->snapshot()->account(test::account(test::developmentId))->users.size(); };
        const std::size_t before = users();
        auto* undo = fixture.window().findChild<QAction*>(QStringLiteral("actionUndo"));
        fixture.must("iam:CreateUser", {{"UserName", "first"}});
        fixture.store().call(test::operationOf("iam:CreateUser", {{"UserName", "second"}}), &fixture.window());
        fixture.settle();
        QVERIFY(undo->isEnabled());

        std::vector<service::Operation> operations;
        for (int i = 0; i < calls; ++i)
            operations.push_back(test::operationOf("iam:CreateUser", {{"UserName", "user" + std::to_string(i)}}));
        std::size_t made = 0;
        fixture.store().run(QStringLiteral("Create many users"), std::move(operations), &fixture.window(), [&](const std::vector<engine::CallResult>& results) { made = results.size(); });
        QVERIFY(!undo->isEnabled());
        auto* bar = fixture.window().findChild<QProgressBar*>(QStringLiteral("runProgress"));
        QVERIFY(!bar->isVisible());
        QVERIFY2(fixture.robot.click(QStringLiteral("runStop")), qPrintable(fixture.robot.trouble()));
        QVERIFY(fixture.robot.waitUntil([&] { return made > 0; }, QStringLiteral("the end of the run")));
        fixture.settle();
        QVERIFY(made < static_cast<std::size_t>(calls));
        QCOMPARE(bar->maximum(), calls);
        QVERIFY(!bar->isVisible());
        QCOMPARE(users(), before + 2 + made);
        QVERIFY(undo->isEnabled());
        QCOMPARE(fixture.store().undoStack()->undoText(), QStringLiteral("Create many users"));
        undo->trigger();
        QVERIFY(fixture.robot.waitUntil([&] { return users() == before + 2; }, QStringLiteral("the run undone")));
    }
};

QTEST_MAIN(TestRunStatus)
#include "test_run_status.moc"
