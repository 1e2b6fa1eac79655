/// Pages are made when they are first shown, and nobody can tell: what was selected, arranged and the order of Tab are as if they had been there from the start.
#include "tests/support/ui/window_fixture.h"
#include "ui/shell/late_page.h"
#include "ui/shell/window_memory.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QTableView>
#include <QTest>

using namespace rolewright;

namespace {

const QString workspace = QStringLiteral("/somewhere/late.rolewright");

QString arnOf(const char* name) { return QStringLiteral("arn:aws:iam::111122223333:") + QLatin1String(name); }

struct Run {
    explicit Run(test::BackendFixture& fixture) : application(*fixture.backend, fixture.clock, std::make_unique<test::ScriptedPrompts>(), workspace)
    {
        window().resize(1280, 800);
        window().show();
        (void)QTest::qWaitForWindowExposed(&window());
        window().activateWindow();
        fixture.settle();
    }
    ui::MainWindow& window() { return application.window(); }
    bool isMade(const char* page) { return window().findChild<QTableView*>(QLatin1String(page) + QLatin1String("List")); }
    QString selected(const char* page) { return window().pages().at(QLatin1String(page))->currentArn(); }

    ui::Application application;
};

}  // namespace

class TestLatePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageIsMadeWhenItIsFirstShown();
    void openingAnArnMakesItsPageAlone();
    void tabGoesThroughAPageThatCameLateBeforeTheDocks();
    void theSelectionIsKeptUntilThePageIsOpenedAgain();
    void somethingElseThatIsOpenedFirstStaysSelected();
    void columnsComeBackWithThePageAndGoWithTheReset();
    void aDraftMakesItsPage();
};

void TestLatePages::aPageIsMadeWhenItIsFirstShown()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture);
    QVERIFY(!run.isMade("users"));
    QVERIFY(!run.window().pages().at(QStringLiteral("users"))->isDirty());
    run.window().openPage(QStringLiteral("users"));
    QVERIFY(run.isMade("users"));
    QVERIFY(test::part<QTableView>(run.window(), "usersList")->isVisible());
    QVERIFY(!run.isMade("roles"));
}

void TestLatePages::openingAnArnMakesItsPageAlone()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture);
    run.window().open(arnOf("role/Auditor"));
    QCOMPARE(run.selected("roles"), arnOf("role/Auditor"));
    QVERIFY(!run.isMade("users") && !run.isMade("groups") && !run.isMade("policies"));
    run.window().open(arnOf("user/nobody-of-this-name"));
    QVERIFY(test::part<QTableView>(run.window(), "rolesList")->isVisible());
}

void TestLatePages::tabGoesThroughAPageThatCameLateBeforeTheDocks()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture);
    run.window().openPage(QStringLiteral("roles"));
    run.window().openPage(QStringLiteral("users"));
    const auto* pages = test::part<QListWidget>(run.window(), "pages");
    const auto* page = run.window().pages().at(QStringLiteral("users"));
    const QWidget* dock = test::part<QWidget>(run.window(), "dockSessions");
    QStringList order;  // each once, as one comes to it
    for (const QWidget* widget = pages->nextInFocusChain(); widget != pages; widget = widget->nextInFocusChain()) {
        const QString where = page->isAncestorOf(widget) ? QStringLiteral("page") : dock->isAncestorOf(widget) ? QStringLiteral("dock") : QString();
        if (!where.isEmpty() && (widget->focusPolicy() & Qt::TabFocus) && (order.isEmpty() || order.last() != where))
            order += where;
    }
    QCOMPARE(order, (QStringList{QStringLiteral("page"), QStringLiteral("dock")}));
    // Within the page as it was made: filter, list, then the editor.
    QStringList names;
    for (const QWidget* widget = page->nextInFocusChain(); widget != page; widget = widget->nextInFocusChain()) {
        if (page->isAncestorOf(widget) && (widget->objectName() == QLatin1String("usersFilter") || widget->objectName() == QLatin1String("usersList") || widget->objectName() == QLatin1String("usersTabBar")))
            names += widget->objectName();
    }
    QCOMPARE(names, (QStringList{QStringLiteral("usersFilter"), QStringLiteral("usersList"), QStringLiteral("usersTabBar")}));
}

void TestLatePages::theSelectionIsKeptUntilThePageIsOpenedAgain()
{
    test::BackendFixture fixture(test::World::practice);
    {
        Run first(fixture);
        first.window().open(arnOf("user/bob"));
        first.window().open(arnOf("role/Auditor"));
        first.window().openPage(QStringLiteral("overview"));
        first.window().close();
    }
    {
        Run between(fixture);
        QVERIFY(!between.isMade("users"));
        between.window().close();
    }
    Run again(fixture);
    QVERIFY(!again.isMade("users") && !again.isMade("roles"));
    again.window().openPage(QStringLiteral("users"));
    QCOMPARE(again.selected("users"), arnOf("user/bob"));
    again.window().openPage(QStringLiteral("roles"));
    QCOMPARE(again.selected("roles"), arnOf("role/Auditor"));
}

void TestLatePages::somethingElseThatIsOpenedFirstStaysSelected()
{
    test::BackendFixture fixture(test::World::practice);
    {
        Run first(fixture);
        first.window().open(arnOf("user/bob"));
        first.window().openPage(QStringLiteral("overview"));
        first.window().close();
    }
    Run again(fixture);
    again.window().open(arnOf("user/alice"));
    QCOMPARE(again.selected("users"), arnOf("user/alice"));
    again.window().openPage(QStringLiteral("groups"));
    again.window().openPage(QStringLiteral("users"));
    QCOMPARE(again.selected("users"), arnOf("user/alice"));
}

void TestLatePages::columnsComeBackWithThePageAndGoWithTheReset()
{
    test::BackendFixture fixture(test::World::practice);
    const auto header = [](Run& run) { return test::part<QTableView>(run.window(), "usersList")->horizontalHeader(); };
    int designed = 0;
    {
        Run first(fixture);
        first.window().openPage(QStringLiteral("users"));
        designed = header(first)->sectionSize(1);
        header(first)->resizeSection(1, designed + 37);
        test::part<QLineEdit>(first.window(), "usersFilter")->setText(QStringLiteral("o"));
        first.window().openPage(QStringLiteral("overview"));
        first.window().close();
    }
    {
        Run again(fixture);
        again.window().openPage(QStringLiteral("users"));
        QCOMPARE(header(again)->sectionSize(1), designed + 37);
        QCOMPARE(test::part<QLineEdit>(again.window(), "usersFilter")->text(), QStringLiteral("o"));
        again.window().openPage(QStringLiteral("overview"));
        again.window().close();
    }
    Run third(fixture);
    QVERIFY(!third.isMade("users"));
    third.window().findChild<ui::WindowMemory*>()->reset();
    third.window().openPage(QStringLiteral("users"));
    QCOMPARE(header(third)->sectionSize(1), designed);
    QCOMPARE(test::part<QLineEdit>(third.window(), "usersFilter")->text(), QStringLiteral("o"));
}

void TestLatePages::aDraftMakesItsPage()
{
    test::WindowFixture fixture;
    fixture.show();
    ui::Page* users = fixture.window().pages().at(QStringLiteral("users"));
    QVERIFY(users->draft().isEmpty());
    QVERIFY(!users->restoreDraft({{QStringLiteral("arn"), arnOf("user/nobody-of-this-name")}}));
    QVERIFY(users->restoreDraft({{QStringLiteral("arn"), arnOf("user/bob")}}));
    QCOMPARE(users->currentArn(), arnOf("user/bob"));
}

QTEST_MAIN(TestLatePages)
#include "test_late_pages.moc"
