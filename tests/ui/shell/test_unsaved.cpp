/// What was typed and not saved: it is marked, asked about before it is lost, saved on the way out, and back after a crash.
#include "tests/support/ui/window_fixture.h"
#include "ui/shell/unsaved.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace rolewright;

namespace {

const QString auditor = QStringLiteral("arn:aws:iam::111122223333:role/Auditor");

/// The Limits tab of the role Auditor, with another description typed into it.
struct Typed {
    explicit Typed(const QString& workspace = {}, bool type = true)
    {
        auto scripted = std::make_unique<test::ScriptedPrompts>();
        prompts = scripted.get();
        application = std::make_unique<ui::Application>(*fixture.backend, fixture.clock, std::move(scripted), workspace);
        window().resize(1280, 800);
        window().show();
        (void)QTest::qWaitForWindowExposed(&window());
        if (type)
            typeInto();
    }
    ui::MainWindow& window() { return application->window(); }
    QPlainTextEdit* field() { return test::part<QPlainTextEdit>(window(), "rolesLimitsDescription"); }
    QTabWidget* tabs() { return test::part<QTabWidget>(window(), "rolesTabs"); }
    void typeInto()
    {
        window().open(auditor);
        tabs()->setCurrentIndex(2);
        fixture.settle();
        QVERIFY(fixture.robot.type(QStringLiteral("rolesLimitsDescription"), QStringLiteral("typed")));
    }
    QString shownInList()
    {
        const QModelIndex row = test::part<QTableView>(window(), "rolesList")->currentIndex();
        return row.siblingAtColumn(0).data().toString();
    }
    std::string description() { return fixture.engine->snapshot()->account(test::account(test::developmentId))->roles.find("Auditor")->description; }
    bool close()
    {
        const bool closed = window().close();
        fixture.settle();
        return closed;
    }

    test::BackendFixture fixture{test::World::practice};
    test::ScriptedPrompts* prompts = nullptr;
    std::unique_ptr<ui::Application> application;
};

}  // namespace

class TestUnsaved : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void itIsMarkedEverywhere();
    void savingOnTheWayOut();
    void discardingOnTheWayOut();
    void cancellingStays();
    void whatCannotBeSavedStays();
    void choosingAnotherSavesFirst();
    void anotherAccountAsksFirst_data();
    void anotherAccountAsksFirst();
    void anotherAccountAsksWhenItIsSeen();
    void savingAsSomebodyElseAsks();
    void aCrashLosesNothing();
    void whatIsSavedIsNoDraft();
    void aDraftMeetsWhatWasChangedMeanwhile();
    void aBrokenDraftFileDoesNoHarm();
};

void TestUnsaved::itIsMarkedEverywhere()
{
    Typed typed;
    auto* pages = test::part<QListWidget>(typed.window(), "pages");
    QCOMPARE(typed.shownInList(), QStringLiteral("● Auditor"));
    QCOMPARE(typed.tabs()->tabText(2), QStringLiteral("● Limits"));
    QVERIFY(typed.window().isWindowModified());
    QVERIFY(!pages->findItems(QStringLiteral("● Roles"), Qt::MatchExactly).isEmpty());
    QVERIFY2(typed.fixture.robot.click(QStringLiteral("rolesLimitsRevert")), qPrintable(typed.fixture.robot.trouble()));
    QCOMPARE(typed.shownInList(), QStringLiteral("Auditor"));
    QCOMPARE(typed.tabs()->tabText(2), QStringLiteral("Limits"));
    QVERIFY(!typed.window().isWindowModified());
    QVERIFY(pages->findItems(QStringLiteral("●"), Qt::MatchContains).isEmpty());
}

void TestUnsaved::savingOnTheWayOut()
{
    Typed typed;
    typed.prompts->choice = 0;
    QVERIFY(!typed.close());
    QCOMPARE(typed.prompts->asked.value(0), QStringLiteral("Save before leaving?"));
    QCOMPARE(typed.description(), std::string("typed"));
    QVERIFY(!typed.window().isWindowModified());
    QVERIFY(typed.close());
}

void TestUnsaved::discardingOnTheWayOut()
{
    Typed typed;
    const std::string before = typed.description();
    typed.prompts->choice = 1;
    QVERIFY(!typed.close());
    QCOMPARE(typed.description(), before);
    QVERIFY(!typed.window().isWindowModified());
    QVERIFY(typed.close());
}

void TestUnsaved::cancellingStays()
{
    Typed typed;
    const std::string before = typed.description();
    typed.prompts->yes = false;
    QVERIFY(!typed.close());
    QCOMPARE(typed.description(), before);
    QCOMPARE(typed.field()->toPlainText(), QStringLiteral("typed"));
    QVERIFY(typed.window().isWindowModified());
}

void TestUnsaved::whatCannotBeSavedStays()
{
    Typed typed;
    typed.application->store().setReadOnly(true);
    typed.prompts->choice = 0;
    QVERIFY(!typed.close());
    QVERIFY2(typed.prompts->asked.contains(QStringLiteral("Not everything could be saved")), qPrintable(typed.prompts->asked.join(QLatin1Char('\n'))));
    QCOMPARE(typed.field()->toPlainText(), QStringLiteral("typed"));
    QVERIFY(typed.window().isWindowModified());
}

void TestUnsaved::choosingAnotherSavesFirst()
{
    Typed typed;
    typed.fixture.must("iam:CreateRole", {{"RoleName", "Zulu"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    typed.fixture.settle();
    typed.prompts->choice = 0;
    QVERIFY2(typed.fixture.robot.chooseRow(QStringLiteral("rolesList"), QStringLiteral("Zulu")), qPrintable(typed.fixture.robot.trouble()));
    typed.fixture.settle();
    QCOMPARE(typed.prompts->asked.value(0), QStringLiteral("Unsaved changes"));
    QCOMPARE(typed.description(), std::string("typed"));
    QCOMPARE(typed.shownInList(), QStringLiteral("Zulu"));
}

void TestUnsaved::anotherAccountAsksFirst_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("save") << 0;
    QTest::newRow("discard") << 1;
    QTest::newRow("stay") << -1;
}

/// What is typed about a role of Development does not stand beside the roles of Production.
void TestUnsaved::anotherAccountAsksFirst()
{
    QFETCH(int, choice);
    Typed typed;
    const std::string before = typed.description();
    typed.prompts->yes = choice >= 0;
    typed.prompts->choice = choice;
    ui::Store& store = typed.application->store();
    store.setAccount(test::account(test::productionId));
    typed.fixture.settle();
    QCOMPARE(typed.prompts->asked.value(0), QStringLiteral("Unsaved changes"));
    QVERIFY2(typed.prompts->asked.value(1).contains(QStringLiteral("Auditor of Development")), qPrintable(typed.prompts->asked.value(1)));
    const bool stays = choice < 0;
    QCOMPARE(store.account(), test::account(stays ? test::developmentId : test::productionId));
    QCOMPARE(typed.window().isWindowModified(), stays);
    QCOMPARE(typed.description(), choice == 0 ? std::string("typed") : before);
    if (!stays)
        return;
    QCOMPARE(typed.field()->toPlainText(), QStringLiteral("typed"));
    QCOMPARE(typed.shownInList(), QStringLiteral("● Auditor"));
    typed.prompts->asked.clear();
    typed.fixture.settle();
    QVERIFY(typed.prompts->asked.isEmpty());
}

/// Of a page that is not in front nothing is asked before it is.
void TestUnsaved::anotherAccountAsksWhenItIsSeen()
{
    Typed typed;
    typed.window().openPage(QStringLiteral("users"));
    typed.fixture.settle();
    typed.application->store().setAccount(test::account(test::productionId));
    typed.fixture.settle();
    QVERIFY(typed.prompts->asked.isEmpty());
    QVERIFY(typed.window().isWindowModified());
    typed.prompts->choice = 0;
    typed.window().openPage(QStringLiteral("roles"));
    typed.fixture.settle();
    QCOMPARE(typed.prompts->asked.value(0), QStringLiteral("Unsaved changes"));
    QCOMPARE(typed.description(), std::string("typed"));
    QVERIFY(!typed.window().isWindowModified());
}

/// CONSOLE 5.8. Begun as the administrator, saved as root: another name in the trail.
void TestUnsaved::savingAsSomebodyElseAsks()
{
    Typed typed;
    const std::string before = typed.description();
    auto& store = typed.application->store();
    store.setBase(sts::Caller::root(test::account(test::developmentId)));
    typed.fixture.settle();
    QCOMPARE(typed.field()->toPlainText(), QStringLiteral("typed"));  // nothing is lost by it
    typed.prompts->yes = false;
    QVERIFY(typed.fixture.robot.click(QStringLiteral("rolesLimitsSave")));
    typed.fixture.settle();
    const QString asked = typed.prompts->asked.join(QLatin1Char(' '));
    QVERIFY2(asked.contains(QStringLiteral("111122223333:user/admin")) && asked.contains(QStringLiteral("111122223333:root")), qPrintable(asked));
    QCOMPARE(typed.description(), before);
    QCOMPARE(typed.field()->toPlainText(), QStringLiteral("typed"));
    typed.prompts->yes = true;
    QVERIFY(typed.fixture.robot.click(QStringLiteral("rolesLimitsSave")));
    typed.fixture.settle();
    QCOMPARE(typed.description(), std::string("typed"));
    // Whoever saves what was begun by the same one is not asked.
    typed.prompts->asked.clear();
    QVERIFY(typed.fixture.robot.type(QStringLiteral("rolesLimitsDescription"), QStringLiteral("again")) && typed.fixture.robot.click(QStringLiteral("rolesLimitsSave")));
    typed.fixture.settle();
    QVERIFY(typed.prompts->asked.isEmpty());
    QCOMPARE(typed.description(), std::string("again"));
}

void TestUnsaved::aCrashLosesNothing()
{
    const QString workspace = QStringLiteral("/somewhere/crashing.rolewright");
    const QString file = ui::Unsaved::fileOf(workspace);
    QFile::remove(file);
    Typed typed(workspace);
    QVERIFY(typed.fixture.robot.waitUntil([&] { return QFile::exists(file); }, QStringLiteral("the draft")));
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    // No closing: the next window finds what the first left. The hands find parts by name, so one window alone may be on the screen.
    typed.window().hide();
    Typed again(workspace, false);
    again.fixture.settle();
    QCOMPARE(again.field()->toPlainText(), QStringLiteral("typed"));
    QCOMPARE(again.shownInList(), QStringLiteral("● Auditor"));
    QVERIFY(again.window().isWindowModified());
    again.window().openPage(QStringLiteral("roles"));
    again.fixture.settle();
    QVERIFY2(again.fixture.robot.click(QStringLiteral("rolesLimitsSave")), qPrintable(again.fixture.robot.trouble()));
    again.fixture.settle();
    QCOMPARE(again.description(), std::string("typed"));
    QVERIFY(again.fixture.robot.waitUntil([&] { return !QFile::exists(file); }, QStringLiteral("the draft to go")));
}

void TestUnsaved::whatIsSavedIsNoDraft()
{
    const QString workspace = QStringLiteral("/somewhere/saved.rolewright");
    Typed typed(workspace);
    typed.prompts->choice = 0;
    typed.close();
    QVERIFY(typed.close());
    QVERIFY(!QFile::exists(ui::Unsaved::fileOf(workspace)));
}

void TestUnsaved::aDraftMeetsWhatWasChangedMeanwhile()
{
    const QString workspace = QStringLiteral("/somewhere/meanwhile.rolewright");
    const QString file = ui::Unsaved::fileOf(workspace);
    Typed typed(workspace);
    QVERIFY(typed.fixture.robot.waitUntil([&] { return QFile::exists(file); }, QStringLiteral("the draft")));
    typed.fixture.must("iam:UpdateRole", {{"RoleName", "Auditor"}, {"Description", "of somebody else"}});
    typed.fixture.settle();
    ui::Application again(*typed.fixture.backend, typed.fixture.clock, std::make_unique<test::ScriptedPrompts>(), workspace);
    again.window().openPage(QStringLiteral("roles"));
    again.window().show();
    typed.fixture.settle();
    QCOMPARE(test::part<QPlainTextEdit>(again.window(), "rolesLimitsDescription")->toPlainText(), QStringLiteral("typed"));
    QVERIFY(test::part<QPushButton>(again.window(), "rolesLimitsKeepMine")->isVisible());
    QVERIFY(!test::part<QPushButton>(again.window(), "rolesLimitsSave")->isEnabled());
    QFile::remove(file);
}

void TestUnsaved::aBrokenDraftFileDoesNoHarm()
{
    const QString workspace = QStringLiteral("/somewhere/broken.rolewright");
    for (const QByteArray& content :
         {QByteArray("{"),
          QByteArray("[1, {\"page\": \"roles\"}, {\"page\": \"roles\", \"draft\": {\"arn\": \"arn:aws:iam::111122223333:role/Gone\", \"tabs\": 3}}]"),
          QByteArray(100, '\0')}) {
        QFile file(ui::Unsaved::fileOf(workspace));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        Typed typed(workspace, false);
        QVERIFY(!typed.window().isWindowModified());
    }
}

QTEST_MAIN(TestUnsaved)
#include "test_unsaved.moc"
