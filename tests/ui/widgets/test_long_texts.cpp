/// Long titles of tabs and texts of buttons give way in the middle, and are whole on hover.
#include "tests/support/ui/page_fixture.h"
#include "ui/widgets/long_text.h"
#include "ui/widgets/title_tabs.h"

#include <QHelpEvent>
#include <QPushButton>
#include <QTest>
#include <QToolTip>

using namespace rolewright;
using namespace rolewright::ui;

class TestLongTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tabsGiveWayBeforeTheyAreOutOfSight();
    void buttonsKeepBeginningAndEnd();
};

void TestLongTexts::tabsGiveWayBeforeTheyAreOutOfSight()
{
    test::PageFixture fixture;
    TitleTabs tabs(nullptr);
    const QString title = QStringLiteral("Who of the whole organization may do this");
    for (int i = 0; i < 3; ++i)
        tabs.addTab(new QWidget(&tabs), title);
    tabs.addTab(new QWidget(&tabs), QStringLiteral("Tags"));
    fixture.show(tabs);
    const QTabBar* bar = tabs.tabBar();
    const int whole = bar->tabRect(0).width();
    const auto hover = [&] {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, bar->tabRect(0).center(), bar->mapToGlobal(bar->tabRect(0).center()));
        QCoreApplication::sendEvent(tabs.tabBar(), &event);
        return QToolTip::text();
    };
    QCOMPARE(hover(), QString());
    const int letters = bar->fontMetrics().horizontalAdvance(title);
    tabs.resize(letters * 2, tabs.height());
    fixture.settle();
    QVERIFY(bar->tabRect(0).width() < whole);
    QVERIFY2(bar->tabRect(3).right() <= bar->width() && bar->tabRect(3).left() > 0, "all of them are in sight");
    QCOMPARE(hover(), title);
    QCOMPARE(tabs.tabText(0), title);
}

void TestLongTexts::buttonsKeepBeginningAndEnd()
{
    QPushButton button;
    const QString name(64, QLatin1Char('x'));
    setLongText(button, QStringLiteral("&Take begin") + name + QStringLiteral("end"));
    QVERIFY(button.text().startsWith(QStringLiteral("&Take begin")) && button.text().endsWith(QStringLiteral("end")) && button.text().size() <= 48);
    QCOMPARE(button.toolTip(), QStringLiteral("&Take begin") + name + QStringLiteral("end"));
    setLongText(button, QStringLiteral("Short"));
    QCOMPARE(button.text(), QStringLiteral("Short"));
    QCOMPARE(button.toolTip(), QString());
    button.setToolTip(QStringLiteral("Says more"));
    setLongText(button, name);
    QCOMPARE(button.toolTip(), QStringLiteral("Says more"));
}

QTEST_MAIN(TestLongTexts)
#include "test_long_texts.moc"
