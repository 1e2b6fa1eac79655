/// Both halves and Try it begin with whom the role is made for; whoever was chosen stays so.
#include "tests/support/ui/role_wizard_bench.h"

#include <QComboBox>
#include <QTableWidget>

using namespace rolewright;
using test::part;

namespace {

struct Bench : test::RoleWizardBench {
    QString halves() const
    {
        const auto* table = part<QTableWidget>(*wizard, "wizardHalves");
        return table->currentRow() < 0 ? QString() : table->item(table->currentRow(), 0)->text();
    }
    QString tries() const { return part<QComboBox>(*wizard, "wizardTryWho")->currentText().section(QStringLiteral("  "), 0, 0); }
    bool toTry()
    {
        const auto* who = part<QComboBox>(*wizard, "wizardTryWho");
        return step("Try it") && robot.waitUntil([&] { return who->count() > 0; }, QStringLiteral("people to try it as"));
    }
};

}  // namespace

class TestRoleWizardDefaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGroupIsItsMembers();
    void whoIsNamedComesFirst();
    void anAccountBeginsWithWhoeverLacksSomething();
    void whoWasChosenStays();
};

/// Developers are alice and bob; the administrator and carol are of the same account.
void TestRoleWizardDefaults::aGroupIsItsMembers()
{
    Bench bench;
    QVERIFY2(bench.trust("Developers", "Developers"), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QCOMPARE(bench.halves(), QStringLiteral("user alice · Development"));
    QVERIFY(bench.toTry());
    QCOMPARE(bench.tries(), QStringLiteral("alice · Development"));
    QVERIFY(bench.create());
    QCOMPARE(bench.assuming("alice"), std::string("ok"));
    QCOMPARE(bench.assuming("carol"), std::string("AccessDenied"));
}

void TestRoleWizardDefaults::whoIsNamedComesFirst()
{
    Bench bench;
    QVERIFY2(bench.trust("Development", "account"), qPrintable(bench.robot.trouble()));
    QVERIFY2(bench.trust("carol", "carol"), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QCOMPARE(bench.halves(), QStringLiteral("user carol · Development"));
    QVERIFY(bench.toTry());
    QCOMPARE(bench.tries(), QStringLiteral("carol · Development"));
}

void TestRoleWizardDefaults::anAccountBeginsWithWhoeverLacksSomething()
{
    Bench bench;
    QVERIFY2(bench.trust("Development", "account"), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QVERIFY2(part<QPushButton>(*bench.wizard, "wizardGrant")->isVisible(), qPrintable(bench.halves()));
    QVERIFY(bench.toTry());
    QCOMPARE(bench.tries(), QStringLiteral("admin · Development"));  // who can
}

void TestRoleWizardDefaults::whoWasChosenStays()
{
    Bench bench;
    QVERIFY2(bench.trust("Developers", "Developers"), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.name("R1"));
    QVERIFY(bench.rehearsed());
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardHalves"), QStringLiteral("carol")));
    QVERIFY(bench.step("Name"));
    QVERIFY(bench.rehearsed());
    QCOMPARE(bench.halves(), QStringLiteral("user carol · Development"));
}

QTEST_MAIN(TestRoleWizardDefaults)
#include "test_role_wizard_defaults.moc"
