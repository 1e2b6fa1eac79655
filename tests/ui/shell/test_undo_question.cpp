/// Undo asks no policy: what somebody else did is asked about before it is taken back. Whether it was is asked of the engine.
#include "core/engine/practice_world.h"
#include "tests/support/ui/window_fixture.h"

#include <QAction>
#include <QTest>
#include <QUndoStack>

using namespace rolewright;
using test::account;
using test::developmentId;
using test::part;
using test::productionId;

namespace {

struct Bench : test::WindowFixture {
    Bench() { show(); }
    void act(sts::Caller caller)
    {
        store().setBase(std::move(caller));
        settle();
    }
    void create(const char* name)
    {
        store().call(test::operationOf("iam:CreateUser", {{"UserName", name}}), &window());
        settle();
    }
    void take(const char* action)
    {
        part<QAction>(window(), action)->trigger();
        settle();
    }
    bool isThere(const char* name) const { return engine->snapshot()->account(account(developmentId))->users.find(name) != nullptr; }
    QString asked() { return prompts().asked.join(QLatin1Char('|')); }
    static sts::Caller alice() { return sts::Caller::user(account(developmentId), "alice"); }
};

}  // namespace

class TestUndoQuestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onesOwnIsTakenBackAtOnce();
    void somebodyElsesIsAskedAbout();
    void redoAsksToo();
    void theAccountIsNamed();
    void aSessionIsNotWhoAskedForIt();
    void whatNobodyDidAsAnIdentityIsTakenBackAtOnce();
};

void TestUndoQuestion::onesOwnIsTakenBackAtOnce()
{
    Bench bench;
    bench.act(sts::Caller::root(account(developmentId)));
    bench.create("dora");
    bench.take("actionUndo");
    QVERIFY(!bench.isThere("dora"));
    bench.take("actionRedo");
    QVERIFY(bench.isThere("dora"));
    QVERIFY2(bench.prompts().asked.isEmpty(), qPrintable(bench.asked()));
}

void TestUndoQuestion::somebodyElsesIsAskedAbout()
{
    Bench bench;
    bench.act(sts::Caller::root(account(developmentId)));
    bench.create("dora");
    bench.act(Bench::alice());
    QCOMPARE(bench.codeOf(Bench::alice(), "iam:DeleteUser", {{"UserName", "dora"}}), std::string("AccessDenied"));
    bench.prompts().yes = false;
    bench.take("actionUndo");
    QVERIFY(bench.isThere("dora"));
    QVERIFY2(bench.asked().contains(QStringLiteral("was done by root in Development; you act as user/alice in Development")), qPrintable(bench.asked()));
    QVERIFY(bench.store().undoStack()->canUndo());
    bench.prompts().yes = true;
    bench.take("actionUndo");
    QVERIFY(!bench.isThere("dora"));
}

void TestUndoQuestion::redoAsksToo()
{
    Bench bench;
    bench.act(sts::Caller::root(account(developmentId)));
    bench.create("dora");
    bench.take("actionUndo");
    bench.act(Bench::alice());
    bench.prompts().yes = false;
    bench.take("actionRedo");
    QVERIFY(!bench.isThere("dora"));
    QVERIFY2(bench.asked().contains(QStringLiteral("Redo what somebody else did?")), qPrintable(bench.asked()));
}

void TestUndoQuestion::theAccountIsNamed()
{
    Bench bench;
    bench.act(sts::Caller::root(account(productionId)));
    bench.create("dora");
    bench.act(Bench::alice());
    bench.take("actionUndo");
    QVERIFY2(bench.asked().contains(QStringLiteral("root in Production")), qPrintable(bench.asked()));
    QVERIFY(!bench.engine->snapshot()->account(account(productionId))->users.find("dora"));
}

/// What alice did as herself is not the role's.
void TestUndoQuestion::aSessionIsNotWhoAskedForIt()
{
    Bench bench;
    bench.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "More"}, {"PolicyDocument", test::allowing("iam:CreateUser", "*")}});
    const std::string role(engine::practice::updateDataBucketArn);
    const sts::SessionPtr session = bench.assume(Bench::alice(), role, "s1");
    bench.act(Bench::alice());
    bench.create("dora");
    QVERIFY(bench.isThere("dora"));
    bench.store().enter(session);
    bench.settle();
    bench.prompts().yes = false;
    bench.take("actionUndo");
    QVERIFY(bench.isThere("dora"));
    bench.store().back();
    bench.settle();
    bench.prompts().asked.clear();
    bench.take("actionUndo");
    QVERIFY(!bench.isThere("dora"));
    QVERIFY2(bench.prompts().asked.isEmpty(), qPrintable(bench.asked()));
}

void TestUndoQuestion::whatNobodyDidAsAnIdentityIsTakenBackAtOnce()
{
    Bench bench;
    bench.act(sts::Caller::root(account(developmentId)));
    identity::Editor editor(*bench.engine->snapshot());
    identity::User user;
    user.name = "imported";
    user.id = "AIDAIMPORTED";
    editor.put(account(developmentId), user);
    bench.store().applyChanges(std::move(editor).finish(Phrase("Import")), "rolewright:Import", &bench.window());
    bench.settle();
    QVERIFY(bench.isThere("imported"));
    bench.act(Bench::alice());
    bench.take("actionUndo");
    QVERIFY(!bench.isThere("imported"));
    QVERIFY2(bench.prompts().asked.isEmpty(), qPrintable(bench.asked()));
}

QTEST_MAIN(TestUndoQuestion)
#include "test_undo_question.moc"
