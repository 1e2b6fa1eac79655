#include "tests/support/core/data_dir.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/import/import_dialog.h"
#include "ui/models/lines_model.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QUndoStack>

using namespace rolewright;
using namespace rolewright::ui;
using test::PageFixture;
using test::World;

namespace {

const AccountId owner = AccountId::parse("444455556666").value();

#define MUST(step) QVERIFY2((step), qPrintable(robot.trouble()))

QString dataFile(const char* name)
{
    return QStringLiteral(ROLEWRIGHT_TEST_DATA "/import/") + QLatin1String(name);
}

std::string userEntry(const std::string& name)
{
    return "{\"UserName\": \"" + name + "\", \"UserId\": \"AIDAWOAXYZ0000000001\", \"Arn\": \"arn:aws:iam::444455556666:user/" + name + "\"}";
}

/// A dialog over a world of one account, 111122223333.
class Fixture : public PageFixture {
public:
    explicit Fixture(World world = World::empty) : PageFixture(world), dialog(new ImportDialog(context(), nullptr))
    {
        dialog->open();
        robot.settle();
    }
    ~Fixture() { delete dialog; }

    template <typename Widget> Widget* part(const char* name) const { return dialog->findChild<Widget*>(QLatin1String(name)); }
    bool isReady() { return robot.waitUntil([this] { return part<QPushButton>("importTake")->isEnabled(); }, QStringLiteral("the preview")); }
    bool isSaid(const QString& words)
    {
        return robot.waitUntil([&] { return part<InlineMessage>("importMessage")->words().contains(words); }, QStringLiteral("“%1”").arg(words));
    }
    bool isClosed()
    {
        return robot.waitUntil([this] { return dialog.isNull(); }, QStringLiteral("the dialog to close"));
    }
    QString write(const std::string& name, const std::string& text) const
    {
        const QString path = folder.filePath(QString::fromStdString(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
            qFatal("cannot write a file");
        return path;
    }
    identity::AccountPtr imported() const { return engine->snapshot()->account(owner); }

    QTemporaryDir folder;
    QPointer<ImportDialog> dialog;
};

QStringList column(const QTableView* view, int column)
{
    QStringList cells;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        cells += view->model()->index(row, column).data().toString();
    return cells;
}

}  // namespace

class TestImportDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesModelIsATable();
    void showsWhatWouldComeInBeforeAnythingChanges();
    void importsAsOneStepThatCanBeUndoneAndRedone();
    void namesANewAccount();
    void takesSeveralFilesAsPages();
    void takesFilesThatAreDropped();
    void listsWhatIsReplaced();
    void listsRefusalsWithTheirPlace();
    void saysWhatIsWrongWithAFile();
    void theChosenAccountDecides();
    void anAccountIdIsTyped();
    void aWorldThatMovedMeanwhileIsLookedAtAgain();
    void stopsReading();
    void closingStopsReading();
    void goesByKeyboard();
};

void TestImportDialog::linesModelIsATable()
{
    LinesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLines({QStringLiteral("a"), QStringLiteral("b")}, {{QStringLiteral("1"), QStringLiteral("2")}, {QStringLiteral("3"), QStringLiteral("4")}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("4"));
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("b"));
    model.setLines({QStringLiteral("a")}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestImportDialog::showsWhatWouldComeInBeforeAnythingChanges()
{
    Fixture f;
    Robot& robot = f.robot;
    QVERIFY(!f.part<QPushButton>("importTake")->isEnabled());
    f.prompts.files = {dataFile("account_cli.json")};
    MUST(robot.click(QStringLiteral("importAdd")));
    MUST(f.isReady());
    const QString summary = f.part<QLabel>("importSummary")->text();
    QVERIFY2(summary.startsWith(QStringLiteral("Users: 4 · Groups: 2 · Roles: 5 · Policies: 4\nInto the new account 444455556666.")), qPrintable(summary));
    QVERIFY(column(f.part<QTableView>("importUnknowns"), 0).contains(QStringLiteral("maximum session length of 4 roles")));
    QCOMPARE(f.part<QTableView>("importReplaced")->model()->rowCount(), 0);
    QVERIFY(!f.imported());
    MUST(robot.click(QStringLiteral("importClose")));
    MUST(f.isClosed());
    QVERIFY(!f.imported());
    QVERIFY(!f.store.undoStack()->canUndo());
}

void TestImportDialog::importsAsOneStepThatCanBeUndoneAndRedone()
{
    Fixture f;
    Robot& robot = f.robot;
    f.dialog->addFiles({dataFile("account_cli.json")});
    MUST(f.isReady());
    MUST(robot.click(QStringLiteral("importTake")));
    MUST(f.isClosed());
    QVERIFY(f.imported());
    QCOMPARE(f.imported()->roles.size(), std::size_t{5});
    QCOMPARE(f.store.account(), owner);
    QCOMPARE(f.navigation.pages, QStringList{QStringLiteral("overview")});
    QCOMPARE(f.store.undoStack()->count(), 1);
    QCOMPARE(f.store.undoStack()->undoText(), QStringLiteral("Import 4 users, 2 groups, 5 roles, 4 policies into 444455556666"));
    f.store.undoStack()->undo();
    f.settle();
    QVERIFY(!f.imported());
    // Its facts are what they are, also the second time: policies that nobody has the documents of.
    f.store.undoStack()->redo();
    f.settle();
    QVERIFY(f.imported());
    QCOMPARE(f.imported()->users.size(), std::size_t{4});
    QVERIFY(f.store.undoStack()->canUndo());
}

void TestImportDialog::namesANewAccount()
{
    Fixture f;
    Robot& robot = f.robot;
    f.dialog->addFiles({dataFile("account_cli.json")});
    MUST(f.isReady());
    MUST(robot.type(QStringLiteral("importName"), QStringLiteral("Payments")));
    MUST(robot.chooseEntry(QStringLiteral("importEnvironment"), QStringLiteral("production")));
    MUST(robot.click(QStringLiteral("importTake")));
    MUST(f.isClosed());
    QCOMPARE(f.imported()->name, std::string("Payments"));
    QCOMPARE(f.imported()->environment, identity::Environment::production);
}

void TestImportDialog::takesSeveralFilesAsPages()
{
    Fixture f;
    Robot& robot = f.robot;
    const std::string pages = test::readData("import/account_raw_pages.json");
    const std::size_t cut = pages.rfind("{\"UserDetailList\"");
    f.prompts.files = {f.write("2.json", pages.substr(cut))};
    MUST(robot.click(QStringLiteral("importAdd")));
    MUST(f.isReady());
    f.prompts.files = {f.write("1.json", pages.substr(0, cut))};
    MUST(robot.click(QStringLiteral("importAdd")));
    MUST(f.isReady());
    QVERIFY(f.part<QLabel>("importSummary")->text().startsWith(QStringLiteral("Users: 4 · Groups: 2 · Roles: 5 · Policies: 4")));
    MUST(robot.chooseRow(QStringLiteral("importFiles"), QStringLiteral("2.json")));
    MUST(robot.click(QStringLiteral("importRemove")));
    MUST(f.isReady());
    QVERIFY(column(f.part<QTableView>("importUnknowns"), 0).first().startsWith(QStringLiteral("the entities of further pages")));
    QCOMPARE(f.part<QListWidget>("importFiles")->count(), 1);
}

void TestImportDialog::takesFilesThatAreDropped()
{
    Fixture f;
    Robot& robot = f.robot;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(dataFile("account_cli.json"))});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f.dialog, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f.dialog, &drop);
    MUST(f.isReady());
    QMimeData text;
    text.setText(QStringLiteral("hello"));
    QDragEnterEvent other(QPoint(20, 20), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(f.dialog, &other);
    QVERIFY(!other.isAccepted());
}

void TestImportDialog::listsWhatIsReplaced()
{
    Fixture f(World::practice);  // which has an account 444455556666
    Robot& robot = f.robot;
    f.dialog->addFiles({dataFile("account_cli.json")});
    MUST(f.isReady());
    QVERIFY(f.part<QLabel>("importSummary")->text().contains(QStringLiteral("Into the account Production (444455556666)")));
    QVERIFY(column(f.part<QTableView>("importReplaced"), 2).contains(QStringLiteral("updateDataBucket")));
    QVERIFY(!f.part<QLineEdit>("importName")->isVisible());
    const std::string before = f.imported()->roles.find("updateDataBucket")->id;
    MUST(robot.click(QStringLiteral("importTake")));
    MUST(f.isClosed());
    QVERIFY(f.imported()->roles.find("updateDataBucket")->id != before);
    f.store.undoStack()->undo();
    f.settle();
    QCOMPARE(f.imported()->roles.find("updateDataBucket")->id, before);
}

void TestImportDialog::listsRefusalsWithTheirPlace()
{
    Fixture f;
    Robot& robot = f.robot;
    f.dialog->addFiles({f.write("a.json", "{\"UserDetailList\": [\n  " + userEntry("fine") + ",\n  " + userEntry("not fine") + "\n]}")});
    MUST(f.isReady());
    const auto* refusals = f.part<QTableView>("importRefusals");
    QVERIFY(refusals->isVisible());
    QCOMPARE(column(refusals, 0), QStringList{QStringLiteral("a.json:3:3")});
    QCOMPARE(column(refusals, 1), QStringList{QStringLiteral("user `not fine`")});
    MUST(robot.click(QStringLiteral("importTake")));
    MUST(f.isClosed());
    QCOMPARE(f.imported()->users.size(), std::size_t{1});
}

void TestImportDialog::saysWhatIsWrongWithAFile()
{
    Fixture f;
    Robot& robot = f.robot;
    const QString broken = f.write("x.json", "{\"UserDetailList\": [\n  }");
    f.dialog->addFiles({broken});
    MUST(f.isSaid(QStringLiteral("x.json:2:3: expected a value")));
    QVERIFY(!f.part<QPushButton>("importTake")->isEnabled());
    QFile::remove(broken);
    f.dialog->addFiles({dataFile("account_cli.json")});
    MUST(f.isSaid(QStringLiteral("x.json cannot be read")));
    // What else was chosen is still there.
    MUST(robot.chooseRow(QStringLiteral("importFiles"), QStringLiteral("x.json")));
    MUST(robot.click(QStringLiteral("importRemove")));
    MUST(f.isReady());
    QVERIFY(f.part<InlineMessage>("importMessage")->isHidden());
}

void TestImportDialog::theChosenAccountDecides()
{
    Fixture f;
    Robot& robot = f.robot;
    f.dialog->addFiles({f.write("a.json", "{\"UserDetailList\": [" + userEntry("u") + "]}")});
    MUST(f.isReady());
    MUST(robot.chooseEntry(QStringLiteral("importAccount"), QStringLiteral("111122223333")));
    MUST(robot.waitUntil([&] { return f.part<QTableView>("importRefusals")->isVisible(); }, QStringLiteral("the refusals")));
    QCOMPARE(column(f.part<QTableView>("importRefusals"), 2), QStringList{QStringLiteral("it belongs to account 444455556666, not to 111122223333")});
    QCOMPARE(f.part<QLabel>("importSummary")->text(), QStringLiteral("Nothing of this can be imported."));
    QVERIFY(!f.part<QPushButton>("importTake")->isEnabled());
}

void TestImportDialog::anAccountIdIsTyped()
{
    Fixture f;
    Robot& robot = f.robot;
    f.dialog->addFiles({f.write("a.json", "{\"UserDetailList\": []}")});
    MUST(f.isSaid(QStringLiteral("nothing in the file says which account it is of")));
    MUST(robot.chooseEntry(QStringLiteral("importAccount"), QStringLiteral("another account")));
    MUST(robot.type(QStringLiteral("importAccountId"), QStringLiteral("44445555")));
    MUST(f.isSaid(QStringLiteral("An account id has twelve digits.")));
    MUST(robot.type(QStringLiteral("importAccountId"), QStringLiteral("444455556666")));
    MUST(f.isReady());
    MUST(robot.click(QStringLiteral("importTake")));
    MUST(f.isClosed());
    QVERIFY(f.imported());
}

void TestImportDialog::aWorldThatMovedMeanwhileIsLookedAtAgain()
{
    Fixture f(World::practice);
    Robot& robot = f.robot;
    f.dialog->addFiles({dataFile("account_cli.json")});
    MUST(f.isReady());
    f.must("iam:TagRole", {{"RoleName", "updateDataBucket"}, {"Tags", json::Object::array({{{"Key", "a"}, {"Value", "b"}}})}}, "444455556666");
    MUST(robot.click(QStringLiteral("importTake")));
    MUST(f.isSaid(QStringLiteral("below is what the import would do now")));
    QVERIFY(f.imported()->roles.find("updateDataBucket")->id.find("WOAXYZ") == std::string::npos);
    MUST(f.isReady());
    f.settle();
    MUST(robot.waitUntil([] { return QThreadPool::globalInstance()->activeThreadCount() == 0; }, QStringLiteral("the second look")));
    robot.settle();
    MUST(robot.click(QStringLiteral("importTake")));
    MUST(f.isClosed());
    QVERIFY(f.imported()->roles.find("updateDataBucket")->id.find("WOAXYZ") != std::string::npos);
}

void TestImportDialog::stopsReading()
{
    Fixture f;
    Robot& robot = f.robot;
    std::string text = "{\"UserDetailList\": [";
    for (int i = 0; i < 20'000; ++i)
        text += std::string(i ? ",\n" : "\n") + userEntry("user-" + std::to_string(i));
    f.dialog->addFiles({f.write("large.json", text + "]}")});
    QVERIFY(f.part<QProgressBar>("importProgress")->isVisible());
    QTest::mouseClick(f.part<QPushButton>("importStop"), Qt::LeftButton);
    QVERIFY(f.part<InlineMessage>("importMessage")->words().startsWith(QStringLiteral("Stopped.")));
    MUST(robot.waitUntil([] { return QThreadPool::globalInstance()->activeThreadCount() == 0; }, QStringLiteral("the worker to stop")));
    QVERIFY(!f.part<QPushButton>("importTake")->isEnabled());
    QVERIFY(!f.imported());
}

void TestImportDialog::closingStopsReading()
{
    Fixture f;
    Robot& robot = f.robot;
    std::string text = "{\"UserDetailList\": [";
    for (int i = 0; i < 20'000; ++i)
        text += std::string(i ? ",\n" : "\n") + userEntry("user-" + std::to_string(i));
    f.dialog->addFiles({f.write("large.json", text + "]}")});
    QTest::keyClick(f.dialog, Qt::Key_Escape);
    MUST(f.isClosed());
    MUST(robot.waitUntil([] { return QThreadPool::globalInstance()->activeThreadCount() == 0; }, QStringLiteral("the worker to stop")));
    QVERIFY(!f.imported());
}

void TestImportDialog::goesByKeyboard()
{
    Fixture f;
    Robot& robot = f.robot;
    f.prompts.files = {dataFile("account_cli.json")};
    f.part<QPushButton>("importAdd")->setFocus();
    MUST(robot.press(Qt::Key_Space));
    MUST(f.isReady());
    f.part<QPushButton>("importTake")->setFocus();
    MUST(robot.press(Qt::Key_Space));
    MUST(f.isClosed());
    QVERIFY(f.imported());
    const QList<const char*> named{"importFiles", "importAccountId", "importProgress", "importTabs", "importRefusals", "importReplaced", "importUnknowns", "importEnvironment"};
    Fixture again;
    for (const char* name : named)
        QVERIFY2(!again.part<QWidget>(name)->accessibleName().isEmpty(), name);
}

QTEST_MAIN(TestImportDialog)
#include "test_import_dialog.moc"
