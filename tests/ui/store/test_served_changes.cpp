/// Undo steps for what clients change: one by one, and together when they come in a burst.
#include "tests/support/ui/page_fixture.h"
#include "ui/store/journal.h"
#include "ui/store/served_changes.h"

#include <QTest>
#include <QUndoStack>

using namespace rolewright;
using namespace rolewright::ui;

namespace {

/// Whatever the plural is in the language of the test.
bool isShared(const QString& title, int count, bool byAlice)
{
    return title.startsWith(QStringLiteral("%1 change").arg(count)) && title.contains(QStringLiteral("alice")) == byAlice;
}

struct Bench : test::PageFixture {
    Bench() : test::PageFixture(test::World::empty), changes(*new ServedChanges(store)) {}

    /// As a client would, without the window.
    ServedChange made(const std::string& user, const std::string& caller = "alice")
    {
        ServedChange change{caller, engine->call(sts::Caller::root(test::account(test::developmentId)), {"iam", "CreateUser", {{"UserName", user}}})};
        if (!change.call.answer.ok())
            qFatal("%s", change.call.answer.error().message.c_str());
        return change;
    }
    std::vector<ServedChange> many(int first, int count, const std::string& caller = "alice")
    {
        std::vector<ServedChange> all;
        for (int i = first; i < first + count; ++i)
            all.push_back(made("u" + std::to_string(i), caller));
        return all;
    }
    std::size_t users() { return engine->snapshot()->account(test::account(test::developmentId))->users.size(); }
    void undo()
    {
        store.undoStack()->undo();
        settle();
    }

    ServedChanges& changes;
};

}  // namespace

class TestServedChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachHasAStepOfItsOwn();
    void theyStandAmongThoseOfTheWindow();
    void aBurstSharesSteps();
    void aSharedStepGrows();
    void aStepOfTheWindowEndsASharedOne();
    void sharedStepsAreBounded();
    void theJournalHasThem();
};

void TestServedChanges::eachHasAStepOfItsOwn()
{
    Bench bench;
    bench.changes.take({bench.made("dora"), bench.made("eve", "bob")});
    QCOMPARE(bench.store.undoStack()->count(), 2);
    QCOMPARE(bench.store.undoStack()->text(0), QStringLiteral("Create user dora, by alice over the endpoint"));
    QCOMPARE(bench.store.undoStack()->text(1), QStringLiteral("Create user eve, by bob over the endpoint"));
    bench.undo();
    QCOMPARE(bench.users(), std::size_t(1));
    bench.store.undoStack()->redo();
    bench.settle();
    QCOMPARE(bench.users(), std::size_t(2));
}

void TestServedChanges::theyStandAmongThoseOfTheWindow()
{
    Bench bench;
    bench.changes.take({bench.made("dora")});
    bench.store.call({"iam", "TagUser", {{"UserName", "dora"}, {"Tags", {{{"Key", "k"}, {"Value", "v"}}}}}}, &bench.store);
    bench.settle();
    bench.undo();
    bench.undo();
    QCOMPARE(bench.users(), std::size_t(0));
    QVERIFY(bench.prompts.asked.isEmpty());
}

void TestServedChanges::aBurstSharesSteps()
{
    Bench bench;
    bench.changes.take(bench.many(0, ServedChanges::singleSteps + 250));
    QUndoStack* steps = bench.store.undoStack();
    QCOMPARE(steps->count(), ServedChanges::singleSteps + 1);
    QVERIFY2(isShared(steps->undoText(), 250, true), qPrintable(steps->undoText()));
    bench.undo();
    QCOMPARE(bench.users(), std::size_t(ServedChanges::singleSteps));
    steps->redo();
    bench.settle();
    QCOMPARE(bench.users(), std::size_t(ServedChanges::singleSteps + 250));
}

void TestServedChanges::aSharedStepGrows()
{
    Bench bench;
    bench.changes.take(bench.many(0, ServedChanges::singleSteps + 2));
    bench.changes.take(bench.many(500, 3, "bob"));
    QCOMPARE(bench.store.undoStack()->count(), ServedChanges::singleSteps + 1);
    QVERIFY2(isShared(bench.store.undoStack()->undoText(), 5, false), qPrintable(bench.store.undoStack()->undoText()));
    bench.undo();
    QCOMPARE(bench.users(), std::size_t(ServedChanges::singleSteps));
    QTest::qWait(ServedChanges::burstMilliseconds + 200);
    bench.changes.take({bench.made("calm")});
    QCOMPARE(bench.store.undoStack()->undoText(), QStringLiteral("Create user calm, by alice over the endpoint"));
}

void TestServedChanges::aStepOfTheWindowEndsASharedOne()
{
    Bench bench;
    bench.changes.take(bench.many(0, ServedChanges::singleSteps + 2));
    bench.store.call({"iam", "CreateGroup", {{"GroupName", "g"}}}, &bench.store);
    bench.settle();
    bench.changes.take(bench.many(500, 2));
    QUndoStack* steps = bench.store.undoStack();
    QCOMPARE(steps->count(), ServedChanges::singleSteps + 3);
    QVERIFY2(isShared(steps->undoText(), 2, true), qPrintable(steps->undoText()));
    bench.undo();
    QCOMPARE(steps->undoText(), QStringLiteral("Create group g"));
}

void TestServedChanges::sharedStepsAreBounded()
{
    Bench bench;
    const int most = static_cast<int>(ServedChanges::largestStep);
    bench.changes.take(bench.many(0, ServedChanges::singleSteps + most + 300));
    QCOMPARE(bench.store.undoStack()->count(), ServedChanges::singleSteps + 2);
    QVERIFY2(isShared(bench.store.undoStack()->undoText(), 300, true), qPrintable(bench.store.undoStack()->undoText()));
}

void TestServedChanges::theJournalHasThem()
{
    Bench bench;
    Journal journal(bench.store, nullptr);
    bench.changes.take(bench.many(0, ServedChanges::singleSteps + 2));
    bench.changes.take(bench.many(500, 1));
    QCOMPARE(journal.rowCount(), ServedChanges::singleSteps + 2);  // what joined a step is a row of its own
    QVERIFY(journal.scriptOfAll().contains(QStringLiteral("aws iam create-user --user-name u500")));
    bench.undo();
    for (const int row : {journal.rowCount() - 1, journal.rowCount() - 2})
        QCOMPARE(journal.index(row, Journal::stateColumn).data().toString(), QStringLiteral("undone"));
    QVERIFY(journal.index(0, Journal::stateColumn).data().toString() != QStringLiteral("undone"));
}

QTEST_MAIN(TestServedChanges)
#include "test_served_changes.moc"
