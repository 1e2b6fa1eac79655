/// Several windows over one engine, the frame around them, and the ways back along the chain.
#include "tests/support/ui/practice_people.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/shell/life_ring.h"
#include "ui/shell/window_mark.h"
#include "ui/store/auto_renewal.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QScreen>
#include <QTest>
#include <QStatusBar>
#include <QToolButton>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;

namespace {

const std::string roleArn = "arn:aws:iam::111122223333:role/R1";

QList<MainWindow*> openWindows()
{
    QList<MainWindow*> windows;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<MainWindow*>(widget); window && window->isVisible())
            windows += window;
    }
    return windows;
}

/// The real window, and a second one that was opened from it.
struct Bench : test::WindowFixture {
    Bench() { show(); }

    MainWindow* openSecond()
    {
        QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
        settle();
        for (MainWindow* other : openWindows()) {
            if (other != &window())
                return other;
        }
        return nullptr;
    }
    void trigger(MainWindow* in, const char* action)
    {
        part<QAction>(*in, action)->trigger();
        settle();
    }
    static QAction* action(MainWindow* in, const char* name) { return part<QAction>(*in, name); }
    static QString place(MainWindow* in) { return part<QLabel>(*in, "identityPlace")->text(); }
    static QColor edge(QWidget* of) { return of->grab().toImage().pixelColor(1, of->height() / 2); }
    /// Acts as R1 of Development, which trusts its administrator.
    sts::SessionPtr actAsR1()
    {
        must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/admin")}});
        const sts::SessionPtr session = assume(sts::Caller::user(account(developmentId), "admin"), roleArn, "night");
        settle();
        store().enter(session);
        settle();
        return session;
    }
};

}  // namespace

class TestWindows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachWindowHasItsOwnIdentity();
    void editsInOneAreSeenInTheOther();
    void eachWindowUndoesItsOwn();
    void whatAnotherWindowChangedIsNotOverwritten();
    void closingOneKeepsTheOther();
    void aNewOneIsWholeOnTheScreen();
    void aNewOneOfALargeOneIsWholeToo();
    void whatAClosedOneRenewsGoesOn();
    void quittingClosesAll();
    void whatIsNotSavedIsAskedAbout();
    void theFrameTellsTheEnvironment();
    void theFrameIsAroundDialogs();
    void aCrumbHasAMenu();
    void backLeavesTheSessionAlive();
    void backAndEnd();
    void whoAProviderVouchedForComesFromNobody();
    void windowsOfOneIdentityHaveOneMark();
    void marksCanBeReadAndToldApart();
    void theRingIsWhatIsLeft();
    void theRingStandsStillWhenMotionIsReduced();
};

void TestWindows::eachWindowHasItsOwnIdentity()
{
    Bench bench;
    MainWindow* second = bench.openSecond();
    QVERIFY(second);
    QCOMPARE(part<QToolButton>(*second, "crumb0")->text(), QStringLiteral("admin"));
    QTest::mouseClick(part<QToolButton>(*second, "signInAs"), Qt::LeftButton);
    QVERIFY(bench.robot.chooseAction(QStringLiteral("signInMenu"), QStringLiteral("alice")));
    bench.settle();
    QCOMPARE(part<QToolButton>(*second, "crumb0")->text(), QStringLiteral("alice"));
    QCOMPARE(part<QToolButton>(bench.window(), "crumb0")->text(), QStringLiteral("admin"));
    QVERIFY(second->windowTitle().startsWith(QStringLiteral("alice · Development · development")));
    QVERIFY(bench.window().windowTitle().startsWith(QStringLiteral("admin")));
}

void TestWindows::editsInOneAreSeenInTheOther()
{
    Bench bench;
    bench.window().openPage(QStringLiteral("users"));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("usersList"), QStringLiteral("bob")));
    auto* users = part<QTableView>(bench.window(), "usersList");
    const int rows = users->model()->rowCount();
    MainWindow* second = bench.openSecond();
    second->openPage(QStringLiteral("users"));
    bench.settle();
    bench.must("iam:CreateUser", {{"UserName", "aaron"}});
    bench.settle();
    QCOMPARE(users->model()->rowCount(), rows + 1);
    QCOMPARE(part<QTableView>(*second, "usersList")->model()->rowCount(), rows + 1);
    QCOMPARE(users->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("bob"));
    bench.trigger(second, "mark/staging");
    QVERIFY2(Bench::place(&bench.window()).endsWith(QStringLiteral("staging")), qPrintable(Bench::place(&bench.window())));
    QVERIFY(Bench::place(second).endsWith(QStringLiteral("staging")));
    QCOMPARE(users->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("bob"));
    QVERIFY(bench.engine->snapshot()->account(account(developmentId))->environment == identity::Environment::staging);
    QVERIFY(bench.engine->snapshot()->account(account(developmentId))->users.find("aaron"));
}

void TestWindows::eachWindowUndoesItsOwn()
{
    Bench bench;
    MainWindow* second = bench.openSecond();
    bench.trigger(second, "mark/staging");
    QVERIFY(Bench::action(second, "actionUndo")->isEnabled());
    QVERIFY(Bench::action(second, "actionUndo")->text().contains(QStringLiteral("Mark Development as staging")));
    QVERIFY(!Bench::action(&bench.window(), "actionUndo")->isEnabled());
    bench.trigger(second, "actionUndo");
    QVERIFY(Bench::place(&bench.window()).endsWith(QStringLiteral("development")));
    bench.trigger(second, "actionRedo");
    QVERIFY(Bench::place(&bench.window()).endsWith(QStringLiteral("staging")));
}

void TestWindows::whatAnotherWindowChangedIsNotOverwritten()
{
    Bench bench;
    MainWindow* second = bench.openSecond();
    bench.trigger(second, "mark/staging");
    bench.trigger(&bench.window(), "mark/production");
    bench.trigger(second, "actionUndo");
    QVERIFY(bench.engine->snapshot()->account(account(developmentId))->environment == identity::Environment::production);
    QVERIFY2(bench.prompts().asked.contains(QStringLiteral("That could not be done")), qPrintable(bench.prompts().asked.join(QLatin1Char('|'))));
    bench.trigger(&bench.window(), "actionUndo");
    QVERIFY(bench.engine->snapshot()->account(account(developmentId))->environment == identity::Environment::staging);
}

void TestWindows::closingOneKeepsTheOther()
{
    Bench bench;
    MainWindow* first = &bench.window();
    MainWindow* second = bench.openSecond();
    QCOMPARE(openWindows().size(), 2);
    first->close();
    bench.settle();
    QCOMPARE(openWindows(), QList<MainWindow*>{second});
    QCOMPARE(&bench.window(), second);
    bench.trigger(second, "mark/staging");
    QVERIFY(Bench::place(second).endsWith(QStringLiteral("staging")));
    second->close();
    bench.settle();
    QVERIFY(openWindows().isEmpty());
    QCOMPARE(&bench.window(), first);  // hidden, it stays with the program: the lock and the notifications rest on it
}

void TestWindows::aNewOneIsWholeOnTheScreen()
{
    Bench bench;
    const QRect room = bench.window().screen()->availableGeometry();
    bench.window().resize(900, 560);
    bench.window().move(room.bottomRight() - QPoint(300, 300));
    bench.settle();
    const MainWindow* second = bench.openSecond();
    const QRect place(second->pos(), second->size());
    QVERIFY(place.left() >= room.left() && place.top() >= room.top());
    QVERIFY(place.width() > room.width() || place.right() <= room.right());
    QVERIFY(place.height() > room.height() || place.bottom() <= room.bottom());
}

/// The person said until when: closing a window is not taking that back, and the window that stays shows it and can stop it.
/// The frame counts: without it the status bar would be below the screen.
void TestWindows::aNewOneOfALargeOneIsWholeToo()
{
    Bench bench;
    const QRect room = bench.window().screen()->availableGeometry();
    bench.window().move(room.topLeft());
    bench.window().resize(qMax(900, room.width()), room.height() + 200);
    bench.settle();
    const MainWindow* second = bench.openSecond();
    QVERIFY(second);
    QVERIFY2(second->frameGeometry().bottom() <= room.bottom(), qPrintable(QString::number(second->frameGeometry().bottom())));
    QVERIFY(second->frameGeometry().top() >= room.top());
    QVERIFY(second->statusBar()->isVisible());
}

void TestWindows::whatAClosedOneRenewsGoesOn()
{
    Bench bench;
    const sts::SessionPtr session = bench.actAsR1();
    MainWindow* first = &bench.window();
    Store& firstStore = bench.store();
    MainWindow* second = bench.openSecond();
    QVERIFY(second);
    first->close();  // the one that stays to the end, hidden
    bench.settle();
    QCOMPARE(&bench.window(), second);
    const Instant until = bench.clock.now() + std::chrono::hours(3);
    AutoRenewal::of(bench.store())->begin(session, until);
    first->show();
    second->close();
    bench.settle();
    QCOMPARE(AutoRenewal::of(firstStore)->untilOf(session->accessKeyId), std::optional(until));
    const std::size_t before = bench.engine->sessions()->size();
    bench.clock.advance(std::chrono::minutes(58));
    bench.ticker().pulse();
    bench.settle();
    QCOMPARE(bench.engine->sessions()->size(), before + 1);
}

void TestWindows::quittingClosesAll()
{
    Bench bench;
    bench.openSecond();
    bench.trigger(&bench.window(), "actionQuit");
    QVERIFY(openWindows().isEmpty());
}

void TestWindows::whatIsNotSavedIsAskedAbout()
{
    Bench bench;
    const test::PracticePeople people(bench);
    MainWindow* first = &bench.window();
    first->openPage(QStringLiteral("people"));
    bench.settle();
    QVERIFY(bench.robot.chooseRow(QStringLiteral("peopleList"), QStringLiteral("ann")));
    QVERIFY(bench.robot.type(QStringLiteral("peopleDisplayName"), QStringLiteral("Ann Other")));
    MainWindow* second = bench.openSecond();
    bench.prompts().yes = false;
    first->close();
    bench.settle();
    QVERIFY(first->isVisible() && bench.prompts().asked.contains(QStringLiteral("Save before leaving?")));
    bench.prompts().yes = true;
    first->close();
    bench.settle();
    QCOMPARE(openWindows(), QList<MainWindow*>{second});  // and only that window went
}

void TestWindows::theFrameTellsTheEnvironment()
{
    Bench bench;
    QCOMPARE(Bench::edge(&bench.window()), environmentColour(identity::Environment::development));
    bench.trigger(&bench.window(), "mark/production");
    QCOMPARE(Bench::edge(&bench.window()), environmentColour(identity::Environment::production));
    QVERIFY(bench.window().windowTitle().contains(QStringLiteral("production")));  // the colour does not say it alone
    bench.window().resize(1100, 700);
    bench.settle();
    QCOMPARE(bench.window().grab().toImage().pixelColor(bench.window().width() - 2, bench.window().height() / 2),
             environmentColour(identity::Environment::production));
    // It lets everything through.
    QVERIFY(bench.robot.click(QStringLiteral("switchRole")) && bench.robot.find(QStringLiteral("switchRoleDialog")));
}

void TestWindows::theFrameIsAroundDialogs()
{
    Bench bench;
    bench.trigger(&bench.window(), "mark/production");
    bench.window().switchRole();
    QWidget* dialog = bench.robot.find(QStringLiteral("switchRoleDialog"));
    QVERIFY(dialog);
    QCOMPARE(Bench::edge(dialog), environmentColour(identity::Environment::production));
    bench.store().setBase(sts::Caller::user(account(test::productionId), "admin"));
    bench.trigger(&bench.window(), "mark/staging");
    QCOMPARE(Bench::edge(dialog), environmentColour(identity::Environment::staging));
}

void TestWindows::aCrumbHasAMenu()
{
    Bench bench;
    bench.actAsR1();
    auto* crumb = part<QToolButton>(bench.window(), "crumb0");
    const auto openMenu = [&](QToolButton* of) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, of->rect().center(), of->mapToGlobal(of->rect().center()));
        QCoreApplication::sendEvent(of, &event);
        return bench.robot.find(QStringLiteral("chainMenu")) != nullptr;
    };
    QVERIFY(openMenu(part<QToolButton>(bench.window(), "crumb1")));
    QVERIFY(bench.robot.chooseAction(QStringLiteral("chainMenu"), QStringLiteral("Copy ARN")));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("arn:aws:sts::111122223333:assumed-role/R1/night"));
    bench.settle();
    QVERIFY(openMenu(crumb) && bench.robot.chooseAction(QStringLiteral("chainMenu"), QStringLiteral("Work as admin")));
    bench.settle();
    QCOMPARE(bench.store().chain().size(), std::size_t{1});
}

void TestWindows::backLeavesTheSessionAlive()
{
    Bench bench;
    const sts::SessionPtr session = bench.actAsR1();
    QVERIFY(bench.robot.click(QStringLiteral("roleBackMenu")) && bench.robot.chooseAction(QStringLiteral("chainMenu"), QStringLiteral("stays alive")));
    bench.settle();
    QCOMPARE(bench.store().chain().size(), std::size_t{1});
    QCOMPARE(bench.codeOf(sts::Caller::of(session), "sts:GetCallerIdentity"), std::string("ok"));
    QVERIFY(!part<QToolButton>(bench.window(), "roleBackMenu")->isEnabled());
}

void TestWindows::backAndEnd()
{
    Bench bench;
    const sts::SessionPtr session = bench.actAsR1();
    bench.must("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "p"}, {"PolicyDocument", test::allowing("iam:ListUsers", "*")}});
    QCOMPARE(bench.codeOf(sts::Caller::of(session), "iam:ListUsers"), std::string("ok"));
    QVERIFY(bench.robot.click(QStringLiteral("roleBackMenu")) &&
            bench.robot.chooseAction(QStringLiteral("chainMenu"), QStringLiteral("assumed-role/R1/night")));
    bench.settle();
    QCOMPARE(bench.store().chain().size(), std::size_t{1});
    auto* dialog = qobject_cast<QDialog*>(bench.robot.find(QStringLiteral("revocationDialog")));
    QVERIFY(dialog && dialog->windowTitle().contains(QStringLiteral("night")));
    QVERIFY(bench.robot.click(QStringLiteral("revocationYes")));
    bench.settle();
    QCOMPARE(bench.codeOf(sts::Caller::of(session), "iam:ListUsers"), std::string("AccessDenied"));
}

void TestWindows::whoAProviderVouchedForComesFromNobody()
{
    Bench bench;
    auto session = std::make_shared<sts::Session>(*bench.actAsR1());
    bench.store().back();
    session->kind = sts::SessionKind::assumeRoleWithSaml;
    session->provider = "arn:aws:iam::111122223333:saml-provider/practice";
    bench.store().enter(session);
    bench.settle();
    const auto* crumb = part<QToolButton>(bench.window(), "crumb1");
    QVERIFY2(crumb->text().startsWith(QLatin1Char('|')) && !crumb->text().contains(QStringLiteral("›")), qPrintable(crumb->text()));
    QVERIFY(crumb->toolTip().contains(QStringLiteral("saml-provider/practice")));
}

void TestWindows::windowsOfOneIdentityHaveOneMark()
{
    Bench bench;
    const auto* first = part<WindowMark>(bench.window(), "windowMark");
    QVERIFY(!first->isVisible());
    MainWindow* second = bench.openSecond();
    const auto* other = part<WindowMark>(*second, "windowMark");
    QVERIFY(first->isVisible() && other->isVisible());
    QCOMPARE(first->text(), QStringLiteral("A"));
    QCOMPARE(other->text(), QStringLiteral("A"));
    QVERIFY(first->toolTip().contains(QLatin1Char('2')));
    const sts::SessionPtr session = bench.actAsR1();
    QVERIFY(first->text() != other->text() && first->styleSheet() != other->styleSheet());
    QCOMPARE(other->text(), QStringLiteral("A"));  // who stays keeps his letter
    QVERIFY(!bench.window().windowIcon().isNull() && bench.window().windowIcon().cacheKey() != second->windowIcon().cacheKey());
    bench.store().back();
    bench.settle();
    QCOMPARE(first->text(), QStringLiteral("A"));
    second->close();
    bench.settle();
    QVERIFY(!first->isVisible());
}

void TestWindows::marksCanBeReadAndToldApart()
{
    for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::highContrast}) {
        applyTheme(*qApp, scheme);
        for (int group = 0; group < 6; ++group) {
            QVERIFY(contrast(WindowMark::colourOf(group), tokens().surface) >= 4.5);
            for (int other = 0; other < group; ++other)
                QVERIFY(WindowMark::colourOf(group) != WindowMark::colourOf(other));
        }
    }
    applyTheme(*qApp, Scheme::light);
    QCOMPARE(WindowMark::letterOf(25), QStringLiteral("Z"));
    QCOMPARE(WindowMark::letterOf(26), QStringLiteral("27"));
}

void TestWindows::theRingIsWhatIsLeft()
{
    Bench bench;
    const auto* ring = part<LifeRing>(bench.window(), "identityRing");
    QVERIFY(!ring->isVisible());
    bench.actAsR1();
    QVERIFY(ring->isVisible());
    QCOMPARE(ring->fraction(), 1.0);
    const QString expiry = ring->accessibleDescription();
    QVERIFY2(expiry.contains(QStringLiteral("2026-11-24")), qPrintable(expiry));
    bench.clock.advance(std::chrono::minutes(30));
    bench.ticker().pulse();
    bench.settle();
    QCOMPARE(ring->fraction(), 0.5);
    QCOMPARE(ring->accessibleDescription(), expiry);  // told once, not every second
    bench.clock.advance(std::chrono::minutes(31));
    bench.ticker().pulse();
    bench.settle();
    QVERIFY(!ring->isVisible() || ring->fraction() == 0.0);  // one looks on as who one was before
}

void TestWindows::theRingStandsStillWhenMotionIsReduced()
{
    Bench bench;
    setReducedMotion(*qApp, true);
    const auto* ring = part<LifeRing>(bench.window(), "identityRing");
    bench.actAsR1();
    bench.clock.advance(std::chrono::minutes(1));
    bench.ticker().pulse();
    bench.settle();
    const double before = ring->fraction();
    bench.clock.advance(std::chrono::minutes(5));
    bench.ticker().pulse();
    bench.settle();
    QCOMPARE(ring->fraction(), before);
    QCOMPARE(before, 0.875);
    setReducedMotion(*qApp, false);
}

QTEST_MAIN(TestWindows)
#include "test_windows.moc"
