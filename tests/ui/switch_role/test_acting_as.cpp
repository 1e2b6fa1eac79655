/// Acting as somebody else: the menu of whom one can sign in as, by keys, and "Switch to it as…", which lists whom a role lets in.
#include "core/engine/practice_world.h"
#include "tests/support/ui/window_fixture.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QTest>

using namespace rolewright;
using test::account;
using test::developmentId;
using test::part;

namespace {

const QString partnerRole = QStringLiteral("arn:aws:iam::444455556666:role/PartnerMonitoring");

struct Bench : test::WindowFixture {
    Bench() { show(); }

    /// The menu that is open; null when none comes.
    QMenu* menu(const char* name)
    {
        QMenu* open = nullptr;
        robot.waitUntil([&] { return (open = qobject_cast<QMenu*>(QApplication::activePopupWidget())) && open->objectName() == QLatin1String(name); }, QString::fromLatin1(name));
        return open;
    }
    QMenu* switchAs(const QString& role)
    {
        window().open(role);
        settle();
        return robot.click(QStringLiteral("rolesSwitchAs")) ? menu("switchAsMenu") : nullptr;
    }
    static QStringList entries(const QMenu& menu)
    {
        QStringList all;
        for (const QAction* action : menu.actions())
            all += action->isSeparator() ? QStringList() : QStringList{action->text()};
        return all;
    }
};

}  // namespace

class TestActingAs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysChooseWhoActs();
    void escapeLeavesWhoActs();
    void thoseAreListedWhomTheRoleLetsIn();
    void aRoleForNobodyHereSaysSo();
};

void TestActingAs::keysChooseWhoActs()
{
    Bench bench;
    bench.robot.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QMenu* menu = bench.menu("signInMenu");
    QVERIFY(menu);
    QVERIFY(menu->activeAction());
    QCOMPARE(menu->activeAction()->text(), QStringLiteral("admin"));  // the first who is somebody
    QVERIFY(menu->actions().contains(part<QAction>(bench.window(), "actionSessionToken")));  // a session that proves MFA
    QTest::keyClick(menu, Qt::Key_Down);
    QCOMPARE(menu->activeAction()->text(), QStringLiteral("alice"));
    QTest::keyClick(menu, Qt::Key_Return);
    bench.settle();
    QCOMPARE(bench.store().caller().name, std::string("alice"));
    QCOMPARE(bench.store().caller().account.text(), std::string(developmentId));
    QVERIFY(bench.store().chain().size() == 1 && !bench.store().caller().session);
}

void TestActingAs::escapeLeavesWhoActs()
{
    Bench bench;
    bench.robot.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QMenu* menu = bench.menu("signInMenu");
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Escape);
    bench.settle();
    QVERIFY(!QApplication::activePopupWidget());
    QCOMPARE(bench.store().caller().name, std::string("admin"));
}

void TestActingAs::thoseAreListedWhomTheRoleLetsIn()
{
    Bench bench;
    const std::string role(engine::practice::updateDataBucketArn);
    QMenu* menu = bench.switchAs(QString::fromStdString(role));
    QVERIFY2(menu, qPrintable(bench.robot.trouble()));
    for (const char* name : {"admin", "alice", "bob", "carol"}) {
        const std::string code = bench.codeOf(sts::Caller::user(account(developmentId), name), "sts:AssumeRole", {{"RoleArn", role}, {"RoleSessionName", name}});
        const QString begins = QString::fromLatin1(name) + QStringLiteral(" · Development   ✔ can");
        QVERIFY2(Bench::entries(*menu).contains(begins) == (code == "ok"), name);
    }
    QVERIFY(!Bench::entries(*menu).filter(QStringLiteral("alice")).isEmpty());
    for (QAction* action : menu->actions()) {
        if (action->text().startsWith(QStringLiteral("alice")))
            menu->setActiveAction(action);
    }
    QTest::keyClick(menu, Qt::Key_Return);
    bench.settle();
    QCOMPARE(bench.store().caller().name, std::string("alice"));
    QVERIFY(bench.robot.find(QStringLiteral("switchRoleDialog")));
    QVERIFY(bench.robot.waitUntil([&] { return part<QLabel>(bench.window(), "switchRoleVerdict")->text().startsWith(QStringLiteral("✔")); }, QStringLiteral("the verdict on the role")));
    QVERIFY2(bench.robot.click(QStringLiteral("switchRoleButton")), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.robot.waitUntil([&] { return bench.store().caller().session != nullptr; }, QStringLiteral("the session")));
    QCOMPARE(bench.store().caller().session->principalArn, role);
}

void TestActingAs::aRoleForNobodyHereSaysSo()
{
    Bench bench;
    QMenu* menu = bench.switchAs(partnerRole);
    QVERIFY2(menu, qPrintable(bench.robot.trouble()));
    QCOMPARE(Bench::entries(*menu), QStringList{QStringLiteral("No user can assume it")});
    QVERIFY(!menu->actions().constFirst()->isEnabled());
    QVERIFY(menu->actions().constFirst()->toolTip().contains(QStringLiteral("two halves")));
}

QTEST_MAIN(TestActingAs)
#include "test_acting_as.moc"
