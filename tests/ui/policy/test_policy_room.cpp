/// Wherever a policy is edited there is room for it, also in a small window: what has none scrolls, and Save stays in sight.
#include "tests/support/ui/window_fixture.h"
#include "ui/policy/policy_workbench.h"

#include <QAbstractScrollArea>
#include <QDialog>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

class TestPolicyRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRoomy_data();
    void isRoomy();
    void theDialogFitsASmallScreen();
};

namespace {

constexpr int leastLines = 12;  // of text, form and JSON alike

QRect inWindow(const QWidget& widget) { return {widget.mapTo(widget.window(), QPoint()), widget.size()}; }

}  // namespace

void TestPolicyRoom::isRoomy_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("arn");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("tabs");
    QTest::addColumn<int>("tab");
    QTest::addColumn<QString>("save");
    const struct {
        const char* name;
        QString arn;
        QString page;
        QString tabs;
        int tab;
        QString save;
    } places[] = {
        {"permissions", QStringLiteral("arn:aws:iam::111122223333:user/alice"), QStringLiteral("users"), QStringLiteral("usersTabs"), 1, QStringLiteral("usersPermissionsSave")},
        {"managed", QStringLiteral("arn:aws:iam::111122223333:policy/P3"), QStringLiteral("policies"), QStringLiteral("policiesTabs"), 0, QStringLiteral("policiesSave")},
        {"bucket", QString(), QStringLiteral("resources"), QStringLiteral("resourcesTabs"), 1, QStringLiteral("resourcesPolicySave")},
    };
    for (const auto& place : places) {
        for (const QSize size : {QSize(1024, 640), QSize(1280, 800), QSize(640, 400)})
            QTest::addRow("%s at %dx%d", place.name, size.width(), size.height()) << size << place.arn << place.page << place.tabs << place.tab << place.save;
    }
}

void TestPolicyRoom::isRoomy()
{
    QFETCH(QSize, size);
    QFETCH(QString, arn);
    QFETCH(QString, page);
    QFETCH(QString, tabs);
    QFETCH(int, tab);
    QFETCH(QString, save);
    test::WindowFixture fixture;
    fixture.show();
    fixture.window().resize(size);
    fixture.window().openPage(page);
    if (arn.isEmpty() || !fixture.window().findChild<Page*>(page)->reveal(arn))
        fixture.window().findChild<QTableView*>(page + QStringLiteral("List"))->selectRow(0);
    auto* tabWidget = fixture.window().findChild<QTabWidget*>(tabs);
    for (int i = 0; i < tabWidget->count(); ++i) {
        if (tabWidget->widget(i)->findChild<QPushButton*>(save))
            tab = i;
    }
    tabWidget->setCurrentIndex(tab);
    fixture.settle();
    QVERIFY(tabWidget->currentWidget()->findChild<QPushButton*>(save));
    const QList<PolicyWorkbench*> benches = tabWidget->currentWidget()->findChildren<PolicyWorkbench*>();
    QVERIFY(!benches.isEmpty());
    for (const PolicyWorkbench* bench : benches) {
        const int least = bench->fontMetrics().lineSpacing() * leastLines;
        QVERIFY2(bench->editor()->height() >= least, qPrintable(QString::number(bench->editor()->height())));
    }
    const auto* button = fixture.window().findChild<QPushButton*>(save);
    QVERIFY(QRect(QPoint(), fixture.window().size()).contains(inWindow(*button)));
}

void TestPolicyRoom::theDialogFitsASmallScreen()
{
    test::WindowFixture fixture;
    fixture.show();
    fixture.window().openPage(QStringLiteral("policies"));
    fixture.settle();
    QVERIFY2(fixture.robot.click(QStringLiteral("policiesCreate")), qPrintable(fixture.robot.trouble()));
    auto* dialog = part<QDialog>(fixture.window(), "policyDialog");
    dialog->resize(600, 360);
    fixture.settle();
    QVERIFY2(dialog->height() <= 400, qPrintable(QString::number(dialog->height())));
    QVERIFY(dialog->findChild<PolicyWorkbench*>()->editor()->height() >= dialog->fontMetrics().lineSpacing() * leastLines);
    QVERIFY(dialog->rect().contains(inWindow(*part<QPushButton>(*dialog, "policyDialogCreate"))));
}

QTEST_MAIN(TestPolicyRoom)
#include "test_policy_room.moc"
