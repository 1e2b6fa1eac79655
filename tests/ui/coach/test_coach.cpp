/// A walkthrough in the window: the list, a practice world of its own, the coach beside it, and what is kept of it.
#include "tests/support/ui/window_fixture.h"
#include "ui/coach/coach_panel.h"
#include "ui/coach/coach_text.h"
#include "ui/coach/progress_file.h"
#include "ui/coach/question_form.h"
#include "ui/coach/ring.h"
#include "ui/shell/main_menus.h"
#include "ui/shell/practice_desks.h"
#include "ui/store/calls.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>
#include <QWheelEvent>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

constexpr int patience = 20'000;  ///< milliseconds, on a busy machine
const QString firstLesson = QStringLiteral("w01-user-and-key");

ProgressFile progressFile()
{
    return ProgressFile(currentLearner(), "basics", firstLesson.toStdString());
}

/// The window of the workspace, and the first walkthrough opened from it.
struct Bench : test::WindowFixture {
    Bench() { show(); }

    PracticeDesk* desk() { return application().walkthroughs().find(firstLesson); }
    MainWindow& lesson() { return desk()->window(); }
    bool comesTo(const std::function<bool()>& state) { return QTest::qWaitFor(state, patience); }
    bool open()
    {
        window().openPage(QStringLiteral("walkthroughs"));
        auto* list = part<QAbstractItemView>(window(), "walkthroughsList");
        if (!comesTo([&] { return list->model()->rowCount() > 1; }))
            return false;
        list->setCurrentIndex(list->model()->index(0, 0));
        part<QAbstractButton>(window(), "walkthroughsStart")->click();
        return comesTo([this] { return desk() != nullptr; }) && QTest::qWaitForWindowExposed(&lesson());
    }
    QString title() { return part<QLabel>(lesson(), "coachTitle")->text(); }
    QString text() { return part<CoachText>(lesson(), "coachText")->toPlainText(); }
    QString status() { return part<QLabel>(lesson(), "coachStatus")->text(); }
    QAction* action(const char* name) { return part<QAction>(lesson(), name); }
    bool goOnTo(const char* begin)
    {
        action("coachNext")->trigger();
        return comesTo([&] { return title().startsWith(QLatin1String(begin)); });
    }
    bool hasUser(const char* name)
    {
        const identity::SnapshotPtr world = desk()->store().snapshot();
        return world->accounts().front()->users.find(name) != nullptr;
    }
    bool make(const char* name)
    {
        bool answered = false;
        desk()->store().call(iamCall("CreateUser", {{"UserName", name}}), &lesson(), [&](const engine::CallResult&) { answered = true; });
        return comesTo([&] { return answered; });
    }
};

void turnWheel(QWidget& over)
{
    const QPoint middle = over.rect().center();
    QWheelEvent turn(middle, over.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&over, &turn);
}

}  // namespace

class TestCoach : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QFile::remove(progressFile().path()); }

    void aStepIsDoneByTheEngineAndTheWorkspaceIsNotTouched()
    {
        Bench bench;
        const identity::SnapshotPtr before = bench.engine->snapshot();
        QVERIFY(bench.open());
        QVERIFY(bench.title().startsWith(QStringLiteral("1 of ")));
        QVERIFY(!part<QLabel>(bench.lesson(), "practiceBand")->text().isEmpty());
        QVERIFY(bench.goOnTo("2 of "));
        QVERIFY(!bench.action("coachNext")->isEnabled());
        bench.action("coachWhy")->trigger();
        QVERIFY(!bench.status().isEmpty());
        QVERIFY(bench.make("Alice"));  // the wrong one is refused, with its diagnosis
        QVERIFY(bench.comesTo([&] { return bench.action("coachUndo")->isEnabled(); }));
        QVERIFY(bench.text().contains(QStringLiteral("Why not yet?")));
        QVERIFY(!bench.action("coachNext")->isEnabled());
        bench.action("coachUndo")->trigger();
        QVERIFY(bench.comesTo([&] { return !bench.hasUser("Alice"); }));
        QVERIFY(bench.make("alice"));
        QVERIFY(bench.comesTo([&] { return bench.action("coachNext")->isEnabled(); }));
        QVERIFY(bench.hasUser("alice"));
        QVERIFY(bench.text().contains(QStringLiteral("▸ What the engine looked at")));
        QCOMPARE(bench.engine->snapshot(), before);
    }

    void hintsComeOneByOneAndASolutionIsShownAndTakenBack()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(bench.goOnTo("2 of "));
        bench.action("coachHint")->trigger();
        QVERIFY(bench.comesTo([&] { return bench.text().contains(QStringLiteral("Hint 1:")); }));
        QVERIFY(!bench.text().contains(QStringLiteral("Hint 2:")));
        QVERIFY(bench.make("bob"));
        bench.action("coachShow")->trigger();
        QVERIFY(bench.comesTo([&] { return bench.hasUser("alice"); }));
        QVERIFY(bench.comesTo([&] { return bench.text().contains(QStringLiteral("aws iam create-user")); }));
        QVERIFY(bench.comesTo([&] { return part<QWidget>(bench.lesson(), "coachRing")->isVisible(); }));  // one is taken to where it is done
        QVERIFY(!bench.action("coachNext")->isEnabled());
        bench.action("coachShow")->trigger();
        QVERIFY(bench.comesTo([&] { return !bench.hasUser("alice"); }));
        QVERIFY(bench.hasUser("bob"));  // what the learner had done is there again
        QVERIFY(bench.comesTo([&] { return bench.action("coachDoForMe")->isEnabled(); }));
        bench.action("coachDoForMe")->trigger();
        QVERIFY(bench.comesTo([&] { return bench.action("coachNext")->isEnabled(); }));
    }

    void aQuestionIsAnsweredOnceAndTheGameGoesOnWhereItWas()
    {
        {
            Bench bench;
            QVERIFY(bench.open());
            QVERIFY(bench.goOnTo("2 of "));
            QVERIFY(bench.make("alice"));
            QVERIFY(bench.comesTo([&] { return bench.action("coachNext")->isEnabled(); }));
            QVERIFY(bench.goOnTo("3 of "));
            auto* answer = part<QAbstractButton>(bench.lesson(), "coachAnswer");
            answer->click();  // nothing is chosen yet
            QVERIFY(!part<QLabel>(bench.lesson(), "coachAnswerProblem")->text().isEmpty());
            part<QAbstractButton>(bench.lesson(), "coachChoice/allow")->click();
            answer->click();
            QVERIFY(bench.comesTo([&] { return bench.text().contains(QStringLiteral("Not so.")); }));
            QVERIFY2(bench.text().contains(QStringLiteral("You chose: It is allowed. The engine: It is denied.")), qPrintable(bench.text()));
            QVERIFY2(!bench.text().contains(QStringLiteral("implicit-deny")), qPrintable(bench.text()));
            QVERIFY(bench.action("coachNext")->isEnabled());
            QVERIFY(bench.goOnTo("4 of "));
            QVERIFY2(!bench.status().contains(CoachText::plain(bench.desk()->room().view().title)), qPrintable(bench.status()));  // it stands above already
            QVERIFY(part<QLabel>(bench.lesson(), "coachStatus")->accessibleName().contains(QStringLiteral("Step 4 of ")));
            QVERIFY(bench.make("carl"));
            bench.action("coachWhy")->trigger();
            QVERIFY2(bench.text().contains(QStringLiteral("an access key")) && !bench.text().contains(QStringLiteral("accessKey")), qPrintable(bench.text()));
            bench.action("coachHint")->trigger();
            QVERIFY(bench.comesTo([&] { return bench.text().contains(QStringLiteral("Hint 1:")); }));
            QVERIFY2(!bench.text().contains(bench.status()), qPrintable(bench.status()));
            bench.action("coachBack")->trigger();
            QVERIFY(bench.comesTo([&] { return bench.title().startsWith(QStringLiteral("3 of ")); }));
        }
        // As after kill -9: what was written is all there is.
        Bench again;
        QVERIFY(again.open());
        QVERIFY(again.title().startsWith(QStringLiteral("3 of ")));
        QVERIFY(again.text().contains(QStringLiteral("Not so.")));
        QVERIFY(again.hasUser("alice"));
    }

    void theClockIsTheSandboxs()
    {
        Bench bench;
        QVERIFY(bench.open());
        const Instant before = bench.desk()->store().serverNow();
        part<QAction>(bench.lesson(), "clockForward60")->trigger();
        QVERIFY(bench.comesTo([&] { return bench.desk()->store().serverNow() == before + std::chrono::hours(1); }));
        QVERIFY(!part<QAction>(bench.lesson(), "clockReset")->isEnabled());
        QVERIFY(bench.comesTo([&] { return bench.action("coachUndo")->isEnabled(); }));
        bench.action("coachUndo")->trigger();
        QVERIFY(bench.comesTo([&] { return bench.desk()->store().serverNow() == before; }));
    }

    void aCallIsTypedAsForTheCommandLine()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.action("coachTerminal")->trigger();
        auto* line = part<QLineEdit>(bench.lesson(), "terminalLine");
        auto* text = part<QPlainTextEdit>(bench.lesson(), "terminalText");
        QTest::keyClicks(line, QStringLiteral("aws sts get-caller-"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(text->toPlainText().contains(QStringLiteral("$ aws sts get-caller-")));
        QCOMPARE(line->text(), QStringLiteral("aws sts get-caller-"));  // what cannot be read can be mended
        QTest::keyClicks(line, QStringLiteral("identity"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(bench.comesTo([&] { return text->toPlainText().contains(QStringLiteral("user/admin\"")); }));
        QTest::keyClick(line, Qt::Key_Up);
        QCOMPARE(line->text(), QStringLiteral("aws sts get-caller-identity"));
    }

    void theKeyboardGoesFromConsoleToCoachAndBack()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.lesson().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.lesson()));
        auto* pages = part<QWidget>(bench.lesson(), "pages");
        pages->setFocus();
        QTest::keyClick(pages, Qt::Key_F6);
        QCOMPARE(bench.lesson().focusWidget(), part<QWidget>(bench.lesson(), "coachText"));
        QTest::keyClick(bench.lesson().focusWidget(), Qt::Key_F6);
        QCOMPARE(bench.lesson().focusWidget(), pages);
    }

    void everythingHasANameAndAKeyOfItsOwn()
    {
        Bench bench;
        QVERIFY(bench.open());
        for (const char* place : {"dockCoach", "dockTerminal"}) {
            for (const QWidget* one : part<QWidget>(bench.lesson(), place)->findChildren<QWidget*>()) {
                if (!one->isVisible() || (one->focusPolicy() & Qt::TabFocus) == 0)
                    continue;
                QVERIFY2(!one->objectName().isEmpty(), one->metaObject()->className());
                QVERIFY2(!one->accessibleName().isEmpty() || !one->property("text").toString().isEmpty(), qPrintable(one->objectName()));
            }
        }
        QHash<QString, QString> taken;
        for (const QAction* one : actionsOf(*bench.lesson().menuBar())) {
            for (const QKeySequence& keys : one->shortcuts()) {
                QVERIFY2(!taken.contains(keys.toString()),
                         qPrintable(keys.toString() + QLatin1Char(' ') + one->text() + QLatin1Char(' ') + taken.value(keys.toString())));
                taken.insert(keys.toString(), one->text());
            }
        }
        for (const QShortcut* one : bench.lesson().findChildren<QShortcut*>())
            QVERIFY2(one->context() != Qt::WindowShortcut || !taken.contains(one->key().toString()), qPrintable(one->key().toString()));
        QVERIFY(taken.values().contains(bench.action("coachHint")->text()));
    }

    void progressThatCannotBeReadIsToldAndPutAsideByStartingOver()
    {
        QVERIFY(progressFile().write({{"format", 1}}).ok());
        QFile file(progressFile().path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ broken");
        file.close();
        Bench bench;
        bench.window().openPage(QStringLiteral("walkthroughs"));
        auto* start = part<QAbstractButton>(bench.window(), "walkthroughsStart");
        QVERIFY(bench.comesTo([&] { return !start->text().isEmpty() && !start->isEnabled(); }));
        bench.prompts().yes = true;
        part<QAbstractButton>(bench.window(), "walkthroughsStartOver")->click();
        QVERIFY(bench.comesTo([&] { return bench.desk() != nullptr; }));
        QVERIFY(QFile::exists(progressFile().path() + QStringLiteral(".old")));
    }

    void theWheelScrollsAndAnswersNothing()
    {
        QuestionForm form(nullptr);
        form.ask({CoachQuestion::Form::match, {{"a", QStringLiteral("A")}}, {{"x", QStringLiteral("X")}, {"y", QStringLiteral("Y")}}, {}}, QStringLiteral("wheel/1"));
        form.show();
        auto* list = form.findChild<QComboBox*>();
        turnWheel(*list);
        QCOMPARE(list->currentIndex(), 0);
        form.ask({CoachQuestion::Form::number, {}, {}, {}}, QStringLiteral("wheel/2"));
        auto* number = form.findChild<QSpinBox*>();
        turnWheel(*number);
        QCOMPARE(number->value(), 0);
    }

    void whatIsMissingOfAnAnswerIsNamed()
    {
        QuestionForm form(nullptr);
        form.ask({CoachQuestion::Form::prediction, {}, {}, {training::Ask::outcome, training::Ask::reason}}, QStringLiteral("missing"));
        form.show();
        bool answered = false;
        connect(&form, &QuestionForm::answered, &form, [&] { answered = true; });
        auto* problem = form.findChild<QLabel*>(QStringLiteral("coachAnswerProblem"));
        part<QAbstractButton>(form, "coachChoice/deny")->click();
        part<QAbstractButton>(form, "coachAnswer")->click();
        QVERIFY2(problem->text().contains(QStringLiteral("Not answered yet: Why?")), qPrintable(problem->text()));
        QVERIFY(!answered);
        form.findChild<QComboBox*>()->setCurrentIndex(1);
        part<QAbstractButton>(form, "coachAnswer")->click();
        QVERIFY(answered);
    }

    void whatIsNewIsBroughtIntoViewAndTheRestStays()
    {
        CoachText text(QStringLiteral("coachText"), nullptr);
        text.resize(240, 120);
        text.show();
        QString body;
        for (int i = 0; i < 40; ++i)
            body += QStringLiteral("Paragraph %1.\n\n").arg(i);
        text.setText(body);
        QCOMPARE(text.verticalScrollBar()->value(), 0);
        text.renew(body + QStringLiteral("A hint at the end."));
        QCOMPARE(text.verticalScrollBar()->value(), text.verticalScrollBar()->maximum());
        const int middle = text.verticalScrollBar()->maximum() / 2;
        text.verticalScrollBar()->setValue(middle);
        text.renew(body);  // taken back: where one reads
        QCOMPARE(text.verticalScrollBar()->value(), middle);
        text.renew(QStringLiteral("New at the top.\n\n") + body);
        QCOMPARE(text.verticalScrollBar()->value() < middle, true);
    }

    void theNumberOfTheRingCoversNothingOfItsPlace_data()
    {
        QTest::addColumn<QRect>("place");
        QTest::newRow("in the middle") << QRect(100, 100, 80, 40);
        QTest::newRow("at the left edge") << QRect(0, 100, 80, 40);
        QTest::newRow("in the corner") << QRect(0, 0, 80, 40);
        QTest::newRow("at the bottom right") << QRect(320, 260, 80, 40);
    }
    void theNumberOfTheRingCoversNothingOfItsPlace()
    {
        QFETCH(QRect, place);
        QWidget window;
        window.resize(400, 300);
        auto* target = new QWidget(&window);
        target->setGeometry(place);
        auto* ring = new Ring(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        ring->surround({target}, {}, 12);
        QImage image(ring->size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        ring->render(&image, {}, {}, QWidget::DrawChildren);
        const QRect inside = place.translated(-ring->pos()).adjusted(1, 1, -1, -1);
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            for (int x = inside.left(); x <= inside.right(); ++x)
                QVERIFY2(qAlpha(image.pixel(x, y)) == 0, qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
        }
    }

    void theRingGoesWithItsPlace()
    {
        QWidget window;
        window.resize(400, 300);
        auto* place = new QWidget(&window);
        place->setGeometry(100, 100, 80, 40);
        QRect meant(0, 0, 20, 20);
        auto* ring = new Ring(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        ring->surround({place}, [&](const QWidget&) { return meant; }, 1);
        QVERIFY(ring->isVisible());
        const QPoint before = ring->pos();
        meant.translate(30, 10);
        place->update();  // what is in it has moved
        QVERIFY(QTest::qWaitFor([&] { return ring->pos() == before + QPoint(30, 10); }));
        meant = QRect();
        place->update();
        QVERIFY(QTest::qWaitFor([&] { return !ring->isVisible(); }));
        meant = place->rect();
        place->update();
        QVERIFY(QTest::qWaitFor([&] { return ring->isVisible(); }));
        delete place;
        QVERIFY(QTest::qWaitFor([&] { return !ring->isVisible(); }));
    }

    void whatTheCheckerSaysIsFoldedAndARestartedStepHasNoOldReproach()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(bench.goOnTo("2 of "));
        QVERIFY(bench.make("Alice"));
        QVERIFY(bench.comesTo([&] { return bench.action("coachUndo")->isEnabled(); }));
        bench.action("coachWhy")->trigger();
        QVERIFY(bench.text().contains(QStringLiteral("▸ What the engine looked at")));
        QVERIFY2(!bench.text().contains(QStringLiteral("such things")) && !bench.text().contains(QStringLiteral("No user called")), qPrintable(bench.text()));
        Q_EMIT part<CoachText>(bench.lesson(), "coachText")->anchorClicked(QUrl(QStringLiteral("#looked")));
        QVERIFY2(bench.text().contains(QStringLiteral("▾ What the engine looked at")), qPrintable(bench.text()));
        bench.action("coachRestart")->trigger();
        QVERIFY(bench.comesTo([&] { return !bench.hasUser("Alice"); }));
        QVERIFY(bench.comesTo([&] { return !bench.text().contains(QStringLiteral("Why not yet?")); }));
    }

    void anAuthorsTextFetchesNothing()
    {
        CoachText text(QStringLiteral("coachText"), nullptr);
        text.setText(QStringLiteral("<b>no</b> ![x](https://example.com/x.png)"));
        QVERIFY(text.toPlainText().contains(QStringLiteral("<b>no</b>")));
        QVERIFY(!text.document()->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("https://example.com/x.png"))).isValid());
        QCOMPARE(CoachText::plain(CoachText::escaped(QStringLiteral("s3:* on [a](b) <i> 1. x"))), QStringLiteral("s3:* on [a](b) <i> 1. x"));
    }
};

QTEST_MAIN(TestCoach)
#include "test_coach.moc"
