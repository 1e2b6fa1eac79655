/// The window comes back as it was left, each workspace by itself; one finds back to where one was, and to help.
#include "tests/support/ui/window_fixture.h"
#include "ui/theme/language.h"
#include "ui/shell/help_view.h"
#include "ui/shell/window_memory.h"

#include <QAction>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBlock>

using namespace rolewright;

namespace {

const QString workspace = QStringLiteral("/somewhere/my.rolewright");

/// A window over a workspace that has a name, so that it is remembered.
struct Run {
    explicit Run(test::BackendFixture& fixture, const QString& name = workspace)
        : m_fixture(fixture), m_application(*fixture.backend, fixture.clock, std::make_unique<test::ScriptedPrompts>(), name)
    {
        window().resize(1280, 800);
        window().show();
        (void)QTest::qWaitForWindowExposed(&window());
        window().activateWindow();
        fixture.settle();
    }
    ui::MainWindow& window() { return m_application.window(); }
    ui::Store& store() { return m_application.store(); }
    template <typename Part>
    Part* part(const char* name)
    {
        return test::part<Part>(window(), name);
    }
    QHeaderView* columns(const char* list) { return part<QTableView>(list)->horizontalHeader(); }
    ui::Page* page() { return qobject_cast<ui::Page*>(part<QStackedWidget>("pagesStack")->currentWidget()); }
    void close() { window().close(); }

private:
    test::BackendFixture& m_fixture;
    ui::Application m_application;
};

QString user(const char* name)
{
    return QStringLiteral("arn:aws:iam::111122223333:user/") + QLatin1String(name);
}

}  // namespace

class TestWindowMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasArrangedComesBack();
    void anotherWorkspaceHasAnArrangementOfItsOwn();
    void resetLayoutBringsTheDesignBack();
    void aColumnIsHiddenByTheHeadersMenu();
    void settingsThatAreRubbishDoNoHarm();
    void theLastObjectLeftIsReopened();
    void aPageAndATabAreReopenedToo();
    void whatWasDeletedIsSkipped();
    void tabsAreTurnedAndTheListIsReached();
    void aDragOverAPagesNameShowsThePage();
    void helpFollowsThePageAndTheTab();
    void everyPageHasAHelpText();
};

void TestWindowMemory::whatWasArrangedComesBack()
{
    test::BackendFixture fixture(test::World::practice);
    QList<int> arranged;
    {
        Run first(fixture);
        first.window().open(user("bob"));
        first.part<QLineEdit>("usersFilter")->setText(QStringLiteral("o"));
        first.part<QTabWidget>("usersTabs")->setCurrentIndex(4);
        first.columns("usersList")->resizeSection(1, 123);
        first.columns("usersList")->setSectionHidden(2, true);
        first.part<QTableView>("usersList")->sortByColumn(1, Qt::DescendingOrder);
        first.part<QSplitter>("usersSplitter")->setSizes({500, 500});
        first.part<QDockWidget>("dockSessions")->hide();
        fixture.settle();
        arranged = first.part<QSplitter>("usersSplitter")->sizes();
        first.close();
    }
    Run again(fixture);
    QCOMPARE(again.page()->id(), QStringLiteral("users"));
    QCOMPARE(again.page()->currentArn(), user("bob"));
    QCOMPARE(again.part<QLineEdit>("usersFilter")->text(), QStringLiteral("o"));
    QCOMPARE(again.part<QTabWidget>("usersTabs")->currentIndex(), 4);
    QCOMPARE(again.columns("usersList")->sectionSize(1), 123);
    QVERIFY(again.columns("usersList")->isSectionHidden(2));
    QCOMPARE(again.columns("usersList")->sortIndicatorSection(), 1);
    QCOMPARE(again.columns("usersList")->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(arranged.value(0), 500);
    QCOMPARE(again.part<QSplitter>("usersSplitter")->sizes(), arranged);
    QVERIFY(again.part<QDockWidget>("dockSessions")->isHidden());
}

void TestWindowMemory::anotherWorkspaceHasAnArrangementOfItsOwn()
{
    test::BackendFixture fixture(test::World::practice);
    {
        Run first(fixture);
        first.window().open(user("bob"));
        first.part<QLineEdit>("usersFilter")->setText(QStringLiteral("bob"));
        first.store().setReadOnly(true);
        first.close();
    }
    Run other(fixture, QStringLiteral("/somewhere/other.rolewright"));
    QCOMPARE(other.page()->id(), QStringLiteral("overview"));
    other.window().openPage(QStringLiteral("users"));
    QCOMPARE(other.part<QLineEdit>("usersFilter")->text(), QString());
    QVERIFY(!other.store().isReadOnly());
    Run again(fixture);
    QVERIFY(again.store().isReadOnly());
}

void TestWindowMemory::resetLayoutBringsTheDesignBack()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture);
    run.window().openPage(QStringLiteral("users"));
    const int width = run.columns("usersList")->sectionSize(1);
    run.columns("usersList")->resizeSection(1, width + 40);
    run.columns("usersList")->setSectionHidden(2, true);
    run.part<QLineEdit>("usersFilter")->setText(QStringLiteral("bob"));
    run.part<QDockWidget>("dockCliLens")->hide();
    run.part<QAction>("actionResetLayout")->trigger();
    QCOMPARE(run.columns("usersList")->sectionSize(1), width);
    QVERIFY(!run.columns("usersList")->isSectionHidden(2));
    QVERIFY(!run.part<QDockWidget>("dockCliLens")->isHidden());
    QCOMPARE(run.part<QLineEdit>("usersFilter")->text(), QStringLiteral("bob"));
}

void TestWindowMemory::aColumnIsHiddenByTheHeadersMenu()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture);
    run.window().openPage(QStringLiteral("users"));
    QHeaderView* header = run.columns("usersList");
    const QString title = header->model()->headerData(1, Qt::Horizontal).toString();
    for (const bool hidden : {true, false}) {
        Q_EMIT header->customContextMenuRequested(QPoint(5, 5));
        QVERIFY2(fixture.robot.chooseAction(QStringLiteral("usersColumns"), title), qPrintable(fixture.robot.trouble()));
        QVERIFY(fixture.robot.waitGone(QStringLiteral("usersColumns")));
        QCOMPARE(header->isSectionHidden(1), hidden);
    }
}

void TestWindowMemory::settingsThatAreRubbishDoNoHarm()
{
    test::BackendFixture fixture(test::World::practice);
    const QString group = ui::WindowMemory::groupOf(workspace);
    QSettings().setValue(group + QStringLiteral("arrangement"),
                         QVariantMap{{QStringLiteral("window"), QByteArray("x")}, {QStringLiteral("columns/usersList"), QByteArray("no header")}});
    QSettings().setValue(group + QStringLiteral("content"), QStringLiteral("not a map"));
    QSettings().setValue(group + QStringLiteral("places"),
                         QVariantMap{{QStringLiteral("page"), QStringLiteral("nowhere")},
                                     {QStringLiteral("account"), QStringLiteral("12")},
                                     {QStringLiteral("selected"), QVariantMap{{QStringLiteral("users"), QStringLiteral("arn:gone")}}}});
    Run run(fixture);
    QCOMPARE(run.page()->id(), QStringLiteral("overview"));
    run.window().openPage(QStringLiteral("users"));
    QVERIFY(run.columns("usersList")->sectionSize(0) > 0);
}

void TestWindowMemory::theLastObjectLeftIsReopened()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture);
    run.window().open(user("alice"));
    run.window().open(QStringLiteral("arn:aws:iam::444455556666:role/updateDataBucket"));
    run.window().openPage(QStringLiteral("activity"));
    fixture.robot.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(run.page()->currentArn(), QStringLiteral("arn:aws:iam::444455556666:role/updateDataBucket"));
    fixture.robot.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(run.page()->currentArn(), user("alice"));
    QCOMPARE(run.store().account().text(), std::string("111122223333"));
    fixture.robot.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(run.page()->id(), QStringLiteral("overview"));  // where it began
    fixture.robot.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(run.page()->id(), QStringLiteral("overview"));
}

void TestWindowMemory::aPageAndATabAreReopenedToo()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture);
    run.window().open(user("alice"));
    auto* tabs = run.part<QTabWidget>("usersTabs");
    tabs->setCurrentIndex(2);
    run.window().openPage(QStringLiteral("activity"));
    run.window().openPage(QStringLiteral("simulator"));
    fixture.robot.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(run.page()->id(), QStringLiteral("activity"));
    tabs->setCurrentIndex(0);  // out of sight: that is not going anywhere
    fixture.robot.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(run.page()->currentArn(), user("alice"));
    QCOMPARE(tabs->currentIndex(), 2);
    fixture.robot.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tabs->currentIndex(), 0);
}

void TestWindowMemory::whatWasDeletedIsSkipped()
{
    test::BackendFixture fixture(test::World::practice);
    fixture.must("iam:CreateUser", {{"UserName", "passing"}});
    Run run(fixture);
    run.window().open(user("alice"));
    run.window().open(user("passing"));
    run.window().openPage(QStringLiteral("groups"));
    fixture.must("iam:DeleteUser", {{"UserName", "passing"}});
    fixture.settle();
    fixture.robot.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(run.page()->currentArn(), user("alice"));
}

void TestWindowMemory::tabsAreTurnedAndTheListIsReached()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture);
    run.window().open(user("alice"));
    fixture.settle();
    auto* tabs = run.part<QTabWidget>("usersTabs");
    fixture.robot.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), 1);
    fixture.robot.press(Qt::Key_PageUp, Qt::ControlModifier);
    fixture.robot.press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), tabs->count() - 1);
    tabs->setFocus();
    fixture.robot.press(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(run.part<QTableView>("usersList")->hasFocus());
}

void TestWindowMemory::aDragOverAPagesNameShowsThePage()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture);
    run.window().openPage(QStringLiteral("users"));
    auto* pages = run.part<QListWidget>("pages");
    QMimeData data;
    data.setText(user("alice"));
    const QPoint at = pages->visualItemRect(pages->findItems(QStringLiteral("Groups"), Qt::MatchExactly).first()).center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(pages->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(run.page()->id(), QStringLiteral("users"));
    QVERIFY(fixture.robot.waitUntil([&] { return run.page()->id() == QLatin1String("groups"); }, QStringLiteral("the page of groups")));
}

void TestWindowMemory::helpFollowsThePageAndTheTab()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture);
    auto* dock = run.part<QDockWidget>("dockHelp");
    QVERIFY(dock->isHidden());
    run.window().open(QStringLiteral("arn:aws:iam::111122223333:role/Auditor"));
    run.part<QTabWidget>("rolesTabs")->setCurrentIndex(1);
    fixture.robot.press(Qt::Key_F1);
    fixture.settle();
    QVERIFY(dock->isVisible());
    auto* help = run.part<ui::HelpView>("helpText");
    QVERIFY(help->toPlainText().startsWith(QStringLiteral("Roles")));
    QCOMPARE(help->textCursor().block().text(), QStringLiteral("Trust relationship"));
    run.window().openPage(QStringLiteral("sessions"));
    QVERIFY(help->toPlainText().startsWith(QStringLiteral("Sessions")));

    dock->toggleViewAction()->trigger();
    QVERIFY(!dock->isVisible());
    run.window().openPage(QStringLiteral("groups"));
    dock->toggleViewAction()->trigger();  // as the View menu does
    QVERIFY(dock->isVisible());
    QVERIFY(help->toPlainText().startsWith(QStringLiteral("Groups")));
}

void TestWindowMemory::everyPageHasAHelpText()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture);
    for (const auto& [id, page] : run.window().pages()) {
        const QString language = ui::installedLanguage();
        QFile file(QStringLiteral(":/rolewright/help/%1%2.md").arg(language == QLatin1String("en") ? QString() : language + QLatin1Char('/'), id));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(id));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QTabWidget* tabs : page->findChildren<QTabWidget*>(id + QStringLiteral("Tabs"))) {
            for (int i = 0; i < tabs->count(); ++i) {
                const QString title = tabs->tabText(i).remove(QLatin1Char('&'));
                QVERIFY2(text.contains(QStringLiteral("\n## %1\n").arg(title)), qPrintable(id + QStringLiteral(": ") + title));
            }
        }
    }
}

QTEST_MAIN(TestWindowMemory)
#include "test_window_memory.moc"
