/// Packs that did not come with the program: linted, marked, played, remembered; at worst they are wrong.
#include "tests/support/ui/author_bench.h"
#include "ui/coach/progress_file.h"
#include "ui/pages/walkthroughs/walkthroughs_page.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

const QString lesson = QStringLiteral("first-steps");
constexpr const char* lessonText = "walkthroughs/first-steps/text/en.md";

}  // namespace

class TestOpenedPacks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().remove(QStringLiteral("training/packs")); }

    void aStrangersPackIsMarkedAndPlayedLikeAnother()
    {
        test::AuthorBench bench;
        bench.writePack();
        QVERIFY(!part<QWidget>(bench.window(), "packAbout")->isVisible());
        QVERIFY(bench.open());
        QVERIFY(bench.comesTo([&] { return bench.cell("walkthroughsList", 0, 0) == QStringLiteral("First steps"); }));
        const QString about = part<QLabel>(bench.window(), "packAbout")->text();
        QVERIFY2(about.contains(QStringLiteral("“sample” 1.0.0 by Your name")) && about.contains(QStringLiteral("did not come with the program")), qPrintable(about));
        QCOMPARE(part<QAbstractItemView>(bench.window(), "walkthroughsList")->model()->rowCount(), 1);
        QTest::mouseClick(part<QWidget>(bench.window(), "walkthroughsStart"), Qt::LeftButton);
        const PackPlace place{bench.packPath()};
        auto& desks = bench.application().walkthroughs();
        QVERIFY(bench.comesTo([&] { return desks.find(lesson, place) != nullptr; }));
        QVERIFY(!desks.find(lesson));
        MainWindow& played = desks.find(lesson, place)->window();
        QVERIFY(part<QLabel>(played, "practiceBand")->text().contains(QStringLiteral("which did not come with the program")));
        QVERIFY(!played.findChild<QWidget*>(QStringLiteral("dockAuthor")));
        part<QAbstractButton>(played, "coachChoice/deny")->click();
        part<QComboBox>(played, "coachAsk/reason")->setCurrentIndex(1);
        part<QAbstractButton>(played, "coachAnswer")->click();
        const ProgressFile file(currentLearner(), progressName("sample", place), lesson.toStdString());
        QVERIFY(bench.comesTo([&] { return file.isThere(); }));
        QVERIFY(!ProgressFile(currentLearner(), "sample", lesson.toStdString()).isThere());
    }

    void whatIsWrongIsSaidWithRuleAndPlace()
    {
        test::AuthorBench bench;
        bench.writePack();
        bench.edit(lessonText, "## let-her-read.hint.nudge\n", "## let-her-read.hint.nudges\n");
        QVERIFY(bench.open());
        QVERIFY(bench.comesTo([&] { return part<QWidget>(bench.window(), "packFlaws")->isVisible(); }));
        QCOMPARE(bench.cell("packFlaws", 0, 0), QStringLiteral("⚠ W042"));
        QVERIFY2(bench.cell("packFlaws", 0, 1).startsWith(QLatin1String(lessonText) + QLatin1Char(':')), qPrintable(bench.cell("packFlaws", 0, 1)));
        QCOMPARE(bench.cell("packFlaws", 1, 0), QStringLiteral("⚠ W041"));
        QCOMPARE(bench.cell("packFlaws", 1, 2), QStringLiteral("the text `let-her-read.hint.nudge` is missing"));
        bench.keepPicture(bench.window(), "opened-pack");
        // Nothing of a stranger's is opened by it.
        auto* table = part<QAbstractItemView>(bench.window(), "packFlaws");
        const auto windows = QApplication::topLevelWidgets().size();
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 1)).center());
        QTest::keyClick(table, Qt::Key_Return);
        bench.settle();
        QCOMPARE(QApplication::topLevelWidgets().size(), windows);
        QVERIFY(part<QWidget>(bench.window(), "walkthroughsStart")->isEnabled());  // it can be played nevertheless
    }

    void aPackThatCannotBePlayedSaysWhyAndTheProgramsComesBack()
    {
        test::AuthorBench bench;
        bench.writePack();
        bench.edit("walkthroughs/first-steps/walkthrough.json", "\"minutes\": 5,", "\"minutes\": 5,,");
        QVERIFY(bench.open());
        QVERIFY(bench.comesTo([&] { return part<QWidget>(bench.window(), "packFlaws")->isVisible(); }));
        QCOMPARE(bench.cell("packFlaws", 1, 0), QStringLiteral("⚠ W001"));
        QVERIFY(!part<QWidget>(bench.window(), "walkthroughsList")->isVisible());
        auto* choice = part<QComboBox>(bench.window(), "packChoice");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home);
        QVERIFY(bench.comesTo([&] { return part<QWidget>(bench.window(), "walkthroughsList")->isVisible(); }));
        QVERIFY(!part<QWidget>(bench.window(), "packFlaws")->isVisible());
        QVERIFY(part<QAbstractItemView>(bench.window(), "walkthroughsList")->model()->rowCount() > 10);
    }

    void aBundleIsRememberedAndForgotten()
    {
        const QTemporaryDir folder;
        const QString bundle = folder.filePath(QStringLiteral("one.iamtrain"));
        test::writeText(bundle, training::bundleOf(*training::skeleton("sample")));
        {
            test::AuthorBench bench;
            bench.prompts().files = QStringList{bundle};
            part<QAction>(bench.window(), "packOpenBundle")->trigger();
            QVERIFY(bench.comesTo([&] { return bench.cell("walkthroughsList", 0, 0) == QStringLiteral("First steps"); }));
            QCOMPARE(recentPacks(), QStringList{bundle});
        }
        test::AuthorBench again;
        rememberPack(bundle);  // each bench has settings of its own
        again.window().openPage(QStringLiteral("overview"));
        again.window().openPage(QStringLiteral("walkthroughs"));
        QVERIFY(again.comesTo([&] { return part<QAbstractItemView>(again.window(), "walkthroughsList")->model()->rowCount() > 10; }));
        auto* choice = part<QComboBox>(again.window(), "packChoice");
        QVERIFY(choice->itemText(1).startsWith(QStringLiteral("one.iamtrain (")));
        QVERIFY(!part<QAction>(again.window(), "packForget")->isEnabled());
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QVERIFY(again.comesTo([&] { return again.cell("walkthroughsList", 0, 0) == QStringLiteral("First steps"); }));
        part<QAction>(again.window(), "packForget")->trigger();
        QVERIFY(again.comesTo([&] { return part<QAbstractItemView>(again.window(), "walkthroughsList")->model()->rowCount() > 10; }));
        QVERIFY(recentPacks().isEmpty());
        QCOMPARE(choice->count(), 1);
    }

    void aPackIsDroppedOnThePage()
    {
        test::AuthorBench bench;
        bench.writePack();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(bench.packPath())});
        auto* page = bench.window().findChild<WalkthroughsPage*>();
        QDragEnterEvent enter(page->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(page->rect().center()), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &drop);
        QVERIFY(bench.comesTo([&] { return bench.cell("walkthroughsList", 0, 0) == QStringLiteral("First steps"); }));
    }

    void noPackGetsAtTheProgressOfAnother()
    {
        const QString path = QStringLiteral("/tmp/a");
        QCOMPARE(progressName("basics", {}), std::string("basics"));
        const std::string opened = progressName("basics", {path});
        const std::string preview = progressName("basics", {path, true});
        QVERIFY(opened != "basics" && preview != "basics" && opened != preview);
        QVERIFY(progressName("basics", {QStringLiteral("/tmp/b")}) != opened);
        QVERIFY(ProgressFile(QStringLiteral("ann"), opened, "w01").game() != ProgressFile(QStringLiteral("ann"), preview, "w01").game());  // under which a learner's own words are kept
        QVERIFY(ProgressFile(QStringLiteral("ann"), opened, "w01").game() != ProgressFile(QStringLiteral("ben"), opened, "w01").game());
    }

    void whatAStrangerWroteIsTame()
    {
        test::AuthorBench bench;
        bench.writePack();
        bench.edit("pack.json", "Your name", "<b>x</b>\\u202Eevil\\n");
        QVERIFY(bench.open());
        QVERIFY(bench.comesTo([&] { return part<QLabel>(bench.window(), "packAbout")->text().contains(QStringLiteral("evil")); }));
        const auto* about = part<QLabel>(bench.window(), "packAbout");
        QCOMPARE(about->textFormat(), Qt::PlainText);
        QVERIFY(!about->text().contains(QChar(0x202E)));
    }
};

QTEST_MAIN(TestOpenedPacks)
#include "test_opened_packs.moc"
