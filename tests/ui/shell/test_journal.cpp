/// The journal: every change with its commands; what was undone says so; the script makes the same world again.
#include "core/service/script.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/store/journal.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace rolewright;

namespace {

struct Changes {
    Changes()
    {
        fixture.show();
        test::part<QTabWidget>(fixture.window(), "cliLensTabs")->setCurrentIndex(1);
        test::part<QWidget>(fixture.window(), "dockCliLens")->raise();
    }
    void call(const char* name, json::Object parameters)
    {
        fixture.store().call(test::operationOf(name, std::move(parameters)), &fixture.window());
        fixture.settle();
    }
    QTreeView* list() { return test::part<QTreeView>(fixture.window(), "journalList"); }
    QString cell(int row, int column) { return list()->model()->index(row, column).data().toString(); }
    int rows() { return list()->model()->rowCount(); }
    QString copied()
    {
        test::part<QPushButton>(fixture.window(), "journalCopy")->click();
        return QGuiApplication::clipboard()->text();
    }

    test::WindowFixture fixture;
};

}  // namespace

class TestJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatChangesSomethingIsInIt();
    void whatWasUndoneSaysSo();
    void aRunIsOneLineWithAllItsCommands();
    void selectedChangesAreCopiedAlone();
    void theScriptIsAShellScript();
    void theScriptIsReadAsTheCallsThatWereMade();
};

void TestJournal::onlyWhatChangesSomethingIsInIt()
{
    Changes changes;
    QVERIFY(!test::part<QPushButton>(changes.fixture.window(), "journalCopy")->isEnabled());
    changes.call("iam:CreateUser", {{"UserName", "dora"}});
    changes.call("iam:GetUser", {{"UserName", "dora"}});
    changes.call("iam:CreateUser", {{"UserName", "dora"}});  // refused: there is one
    QCOMPARE(changes.rows(), 1);
    QCOMPARE(changes.cell(0, ui::Journal::callerColumn), QStringLiteral("user/admin"));
    QCOMPARE(changes.cell(0, ui::Journal::stateColumn), QStringLiteral("done, 1 command"));
    QVERIFY(changes.copied().contains(QStringLiteral("\naws iam create-user --user-name dora\n")));
}

void TestJournal::whatWasUndoneSaysSo()
{
    Changes changes;
    changes.call("iam:CreateUser", {{"UserName", "dora"}});
    changes.call("iam:CreateUser", {{"UserName", "emil"}});
    changes.fixture.store().undoStack()->undo();
    changes.fixture.settle();
    QCOMPARE(changes.rows(), 2);
    QCOMPARE(changes.cell(1, ui::Journal::stateColumn), QStringLiteral("undone"));
    QVERIFY(changes.list()->model()->index(1, ui::Journal::titleColumn).data(Qt::FontRole).value<QFont>().strikeOut());
    QVERIFY(changes.copied().contains(QStringLiteral("\n# aws iam create-user --user-name emil\n")));
    changes.fixture.store().undoStack()->redo();
    changes.fixture.settle();
    QVERIFY(changes.cell(1, ui::Journal::stateColumn).startsWith(QStringLiteral("done")));
    QVERIFY(changes.copied().contains(QStringLiteral("\naws iam create-user --user-name emil\n")));

    // Something else instead of what was undone: both stay in the journal.
    changes.fixture.store().undoStack()->undo();
    changes.fixture.settle();
    changes.call("iam:CreateUser", {{"UserName", "fritz"}});
    QCOMPARE(changes.rows(), 3);
    QCOMPARE(changes.cell(1, ui::Journal::stateColumn), QStringLiteral("undone"));
}

void TestJournal::aRunIsOneLineWithAllItsCommands()
{
    Changes changes;
    changes.fixture.store().run(QStringLiteral("Two users"),
                                {test::operationOf("iam:CreateUser", {{"UserName", "one"}}), test::operationOf("iam:CreateUser", {{"UserName", "two"}})},
                                &changes.fixture.window());
    changes.fixture.settle();
    QCOMPARE(changes.rows(), 1);
    QCOMPARE(changes.cell(0, ui::Journal::titleColumn), QStringLiteral("Two users"));
    QCOMPARE(changes.cell(0, ui::Journal::stateColumn), QStringLiteral("done, 2 commands"));
}

void TestJournal::selectedChangesAreCopiedAlone()
{
    Changes changes;
    changes.call("iam:CreateUser", {{"UserName", "dora"}});
    changes.call("iam:CreateUser", {{"UserName", "emil"}});
    QVERIFY2(changes.fixture.robot.chooseRow(QStringLiteral("journalList"), changes.cell(1, ui::Journal::titleColumn)),
             qPrintable(changes.fixture.robot.trouble()));
    changes.list()->setCurrentIndex(changes.list()->model()->index(1, 0));
    const QString script = changes.copied();
    QVERIFY(!script.contains(QStringLiteral("dora")));
    QVERIFY(script.contains(QStringLiteral("emil")));
}

/// A name that a shell would run must reach `aws` as it is; the script is run with an `aws` that writes down what it is given.
void TestJournal::theScriptIsAShellScript()
{
    Changes changes;
    const QString nasty = QStringLiteral("it's $(touch owned) `x`\nnew \"line\"");
    changes.call("iam:TagUser", {{"UserName", "bob"}, {"Tags", json::Object::array({{{"Key", "note"}, {"Value", "a b"}}})}});
    changes.call("iam:CreateUser", {{"UserName", "dora"}});
    changes.fixture.store().undoStack()->undo();
    changes.fixture.settle();
    changes.fixture.store().run(nasty, {test::operationOf("iam:CreateUser", {{"UserName", "emil"}})}, &changes.fixture.window());
    changes.fixture.settle();
    QTemporaryDir folder;
    changes.fixture.prompts().saveAs = folder.filePath(QStringLiteral("changes.sh"));
    QVERIFY2(changes.fixture.robot.click(QStringLiteral("journalSave")), qPrintable(changes.fixture.robot.trouble()));
    QFile aws(folder.filePath(QStringLiteral("aws")));
    QVERIFY(aws.open(QIODevice::WriteOnly));
    aws.write("#!/bin/sh\nprintf '%s|' \"$@\" >> calls\nprintf '\\n' >> calls\n");
    aws.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    aws.close();
    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), folder.path() + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("sh"), {changes.fixture.prompts().saveAs});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("owned"))));
    QFile calls(folder.filePath(QStringLiteral("calls")));
    QVERIFY(calls.open(QIODevice::ReadOnly));
    const QString made = QString::fromUtf8(calls.readAll());
    QCOMPARE(made.count(QLatin1Char('\n')), 2);
    QVERIFY2(made.startsWith(QStringLiteral("iam|tag-user|--user-name|bob|")), qPrintable(made));
    QVERIFY2(made.endsWith(QStringLiteral("iam|create-user|--user-name|emil|\n")), qPrintable(made));
}

void TestJournal::theScriptIsReadAsTheCallsThatWereMade()
{
    Changes changes;
    std::vector<service::Operation> made;
    connect(&changes.fixture.store(), &ui::Store::called, this, [&made](const engine::CallResult& result) {
        if (result.answer.ok() && !result.changes.empty())
            made.push_back(result.operation);
    });
    changes.call("iam:CreateUser", {{"UserName", "dora"}, {"Tags", json::Object::array({{{"Key", "note"}, {"Value", "a b + c=d"}}})}});
    changes.call("iam:GetUser", {{"UserName", "dora"}});
    changes.call("iam:CreatePolicy", {{"PolicyName", "P"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
    changes.call("s3:CreateBucket", {{"Bucket", "bucket-of-dora"}});
    changes.call("s3:PutObject", {{"Bucket", "bucket-of-dora"}, {"Key", "a b"}, {"Body", std::string(5000, 'x')}});
    changes.call("practice:CreatePerson", {{"UserName", "petra"}, {"DisplayName", "it's 'Petra' $HOME"}});
    changes.call("iam:CreateUser", {{"UserName", "emil"}});
    changes.fixture.store().undoStack()->undo();
    changes.fixture.settle();
    made.pop_back();
    QCOMPARE(made.size(), std::size_t(5));
    const auto calls = service::parseScript(changes.copied().toStdString());
    QVERIFY2(calls.ok(), calls.ok() ? "" : calls.error().message.c_str());
    QCOMPARE(calls->size(), made.size());
    for (std::size_t i = 0; i < made.size(); ++i) {
        QCOMPARE(calls->at(i).operation.name(), made[i].name());
        QCOMPARE(json::compact(calls->at(i).operation.parameters), json::compact(made[i].parameters));
    }
}

QTEST_MAIN(TestJournal)
#include "test_journal.moc"
