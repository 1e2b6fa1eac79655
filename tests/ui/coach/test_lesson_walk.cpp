/// Walkthroughs that come with the program, played through their window: what has a form is done in it, with mouse and keys.
#include "tests/support/ui/window_fixture.h"
#include "ui/coach/lesson_shelf.h"
#include "ui/shell/practice_desks.h"
#include "ui/tour/lesson_walk.h"

#include <QStandardPaths>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;

class TestLessonWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyStepIsDoneByHand_data()
    {
        QTest::addColumn<int>("inTerminal");
        QTest::newRow("w01-user-and-key") << 1;  // sts:GetCallerIdentity
        QTest::newRow("w02-three-answers") << 0;
        QTest::newRow("w03-role-and-trust") << 0;
        QTest::newRow("w04-becoming-r1") << 0;
        QTest::newRow("w05-the-clock") << 0;
        QTest::newRow("w06-data-bucket") << 0;
        QTest::newRow("w07-mfa") << 0;
        QTest::newRow("w08-third-party") << 0;
        QTest::newRow("w09-who-can-get-in") << 0;
        QTest::newRow("w10-services") << 0;
        QTest::newRow("w11-abac") << 0;
        QTest::newRow("w12-federation") << 0;
        QTest::newRow("w13-proxy") << 1;  // sts:GetFederationToken
        QTest::newRow("w14-incident") << 0;
        QTest::newRow("w15-clinic") << 0;
    }
    void everyStepIsDoneByHand()
    {
        QFETCH(int, inTerminal);
        test::WindowFixture fixture;
        fixture.prompts().yes = true;
        const auto pack = readOwnPack();
        QVERIFY(pack.ok());
        const training::Walkthrough& walkthrough = *(*pack)->find(QTest::currentDataTag());
        auto player = training::Player::start(walkthrough);
        QVERIFY(player.ok());
        PracticeDesks& desks = fixture.application().walkthroughs();
        const ProgressFile file(QStringLiteral("walk"), (*pack)->id, walkthrough.lesson.id);
        PracticeDesk& desk = desks.show({*pack, &walkthrough, *std::move(player), walkthrough.texts("en"), file, false});
        desk.window().resize(1280, 800);
        LessonWalk walk(desk, walkthrough.lesson.steps, [](const QString&) { return Result<void>(); });
        QStringList byCoach;
        const auto played = walk.play([&](const QString& title, const QString& how) {
            if (how.startsWith(QStringLiteral("by the coach")))
                byCoach += QStringLiteral("%1: %2").arg(title, how);
        });
        QVERIFY2(played.ok(), played ? "" : played.error().message.c_str());
        QVERIFY2(byCoach.isEmpty(), qPrintable(byCoach.join(QLatin1Char('\n'))));
        QCOMPARE(walk.count().inTerminal, inTerminal);
        desks.clear();
    }
};

QTEST_MAIN(TestLessonWalk)
#include "test_lesson_walk.moc"
