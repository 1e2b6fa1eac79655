#include "tests/support/ui/window_fixture.h"
#include "ui/tour/tour.h"

#include <QTest>

using namespace rolewright;

/// The owner's scenario with mouse and keys, from the empty world to a role's session and back. Every stage asks the engine, not the widgets.
class TestScenario : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromTheEmptyWorldToTheRoleAndBack()
    {
        test::WindowFixture fixture(test::World::empty);
        fixture.show();
        QStringList played;
        const Result<void> result = ui::playTour(
            fixture.store(), [](const QString&) { return Result<void>(); }, [&played](const QString& title) { played.append(title); });
        QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
        QCOMPARE(played.size(), 23);
    }
};

QTEST_MAIN(TestScenario)
#include "test_scenario.moc"
