/// How the window looks can be chosen, and is remembered: colours, size, motion; every icon is sharp, and a dock's own buttons can be seen.
#include "tests/support/ui/window_fixture.h"
#include "ui/theme/icons.h"
#include "ui/theme/live_colours.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QSpinBox>
#include <QStyle>
#include <QTest>

using namespace rolewright;
using ui::Scheme;

class TestAppearance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coloursAreChosenAndRemembered();
    void sizeCountsFromTheNextStart();
    void theNoteOfTheNextStartIsThereAgain();
    void picturesFollowTheColours();
    void nothingMovesWhenThatIsWanted();
    void theButtonsOfADockCanBeSeen_data();
    void theButtonsOfADockCanBeSeen();
    void iconsAreSharp();
};

void TestAppearance::coloursAreChosenAndRemembered()
{
    test::WindowFixture fixture;
    fixture.show();
    QVERIFY(!ui::schemeChoice());
    fixture.robot.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY2(fixture.robot.chooseEntry(QStringLiteral("settingsScheme"), QStringLiteral("Dark")), qPrintable(fixture.robot.trouble()));
    QCOMPARE(ui::schemeChoice().value_or(Scheme::light), Scheme::dark);
    QCOMPARE(qApp->palette().color(QPalette::Window), ui::tokensOf(Scheme::dark).background);
    QVERIFY(fixture.robot.chooseEntry(QStringLiteral("settingsScheme"), QStringLiteral("As the desktop")));
    QVERIFY(!ui::schemeChoice());
    QSettings().setValue(QStringLiteral("window/scheme"), 77);
    QVERIFY(!ui::schemeChoice());
}

void TestAppearance::sizeCountsFromTheNextStart()
{
    test::WindowFixture fixture;
    fixture.show();
    fixture.robot.press(Qt::Key_Comma, Qt::ControlModifier);
    auto* size = qobject_cast<QSpinBox*>(fixture.robot.find(QStringLiteral("settingsSize")));
    QVERIFY(size);
    QCOMPARE(size->value(), 100);
    size->setValue(130);
    QCOMPARE(ui::sizePercent(), 130);
    QVERIFY(fixture.robot.find(QStringLiteral("settingsSizeNote")));
    qunsetenv("QT_SCALE_FACTOR");
    ui::applySize();
    QCOMPARE(qgetenv("QT_SCALE_FACTOR"), QByteArray("1.3"));
    qputenv("QT_SCALE_FACTOR", "2");
    ui::applySize();
    QCOMPARE(qgetenv("QT_SCALE_FACTOR"), QByteArray("2"));
    qunsetenv("QT_SCALE_FACTOR");
    QSettings().setValue(QStringLiteral("window/size"), 100'000);
    QCOMPARE(ui::sizePercent(), 200);
    QSettings().setValue(QStringLiteral("window/size"), QStringLiteral("huge"));
    QCOMPARE(ui::sizePercent(), 80);
}

void TestAppearance::theNoteOfTheNextStartIsThereAgain()
{
    test::WindowFixture fixture;
    fixture.show();
    fixture.robot.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY2(fixture.robot.chooseEntry(QStringLiteral("settingsLanguage"), QStringLiteral("Deutsch")), qPrintable(fixture.robot.trouble()));
    QVERIFY(fixture.robot.find(QStringLiteral("settingsSizeNote")));
    QVERIFY(fixture.robot.press(Qt::Key_Escape) && fixture.robot.waitGone(QStringLiteral("settingsLanguage")));
    fixture.robot.press(Qt::Key_Comma, Qt::ControlModifier);
    auto* note = qobject_cast<QLabel*>(fixture.robot.find(QStringLiteral("settingsSizeNote")));
    QVERIFY(note && note->text().contains(QStringLiteral("speaks this language from the next start on")));
    QVERIFY(fixture.robot.chooseEntry(QStringLiteral("settingsLanguage"), QStringLiteral("English")));
    QVERIFY(note->isHidden());
    QSettings().remove(QStringLiteral("window/language"));
}

/// Those of labels too, which hold a picture and no icon.
void TestAppearance::picturesFollowTheColours()
{
    test::WindowFixture fixture;
    fixture.show();
    QLabel label(&fixture.window());
    ui::showIcon(label, ui::icon(QStringLiteral("role")), 24);
    QLabel own(&fixture.window());
    ui::showIcon(own, [] { return ui::icon(QStringLiteral("warning"), ui::tokens().warning); }, 24);
    label.show();
    own.show();
    const auto inkOf = [](const QLabel& shown) {
        const QImage image = shown.pixmap(Qt::ReturnByValue).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() == 255)
                    return image.pixelColor(x, y);
            }
        }
        return QColor();
    };
    for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::light}) {
        ui::applyTheme(*qApp, scheme);
        fixture.settle();
        QCOMPARE(inkOf(label).name(), ui::tokensOf(scheme).text.name());
        QCOMPARE(inkOf(own).name(), ui::tokensOf(scheme).warning.name());
    }
}

void TestAppearance::nothingMovesWhenThatIsWanted()
{
    test::WindowFixture fixture;
    fixture.show();
    fixture.robot.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(fixture.robot.click(QStringLiteral("settingsMotion")));
    QVERIFY(ui::reducedMotion());
    QCOMPARE(qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    QCOMPARE(qApp->cursorFlashTime(), 0);
    QVERIFY(fixture.robot.click(QStringLiteral("settingsMotion")));
    QVERIFY(qApp->cursorFlashTime() > 0);
}

void TestAppearance::theButtonsOfADockCanBeSeen_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(Scheme::light);
    QTest::newRow("dark") << static_cast<int>(Scheme::dark);
    QTest::newRow("high contrast") << static_cast<int>(Scheme::highContrast);
}

/// The strongest pixel of each button against the dock's title.
void TestAppearance::theButtonsOfADockCanBeSeen()
{
    QFETCH(int, scheme);
    test::WindowFixture fixture(test::World::practice, static_cast<Scheme>(scheme));
    fixture.show();
    const auto* dock = fixture.window().findChild<QDockWidget*>(QStringLiteral("dockSessions"));
    int buttons = 0;
    for (auto* button : dock->findChildren<QAbstractButton*>()) {
        if (button->parentWidget() != dock || !button->isVisible())
            continue;
        const QImage image = button->grab().toImage();
        double best = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                best = std::max(best, ui::contrast(image.pixelColor(x, y), ui::tokens().raised));
        }
        QVERIFY2(best >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(button->objectName()).arg(best)));
        ++buttons;
    }
    QCOMPARE(buttons, 2);
}

void TestAppearance::iconsAreSharp()
{
    const QPixmap twice = ui::icon(QStringLiteral("user")).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(twice.size(), QSize(32, 32));
    QCOMPARE(twice.devicePixelRatio(), 2.0);
    QVERIFY(!ui::icon(QStringLiteral("user")).isNull());
    QVERIFY(ui::icon(QStringLiteral("no such icon")).isNull());
}

QTEST_MAIN(TestAppearance)
#include "test_appearance.moc"
