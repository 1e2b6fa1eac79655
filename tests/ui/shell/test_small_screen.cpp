/// On the smallest screen that the console is made for, 1024 × 600, no dialog is larger than the screen and none can be made to be.
#include "tests/support/ui/window_fixture.h"
#include "ui/tour/gallery_scenes.h"
#include "ui/tour/gallery_world.h"
#include "ui/tour/window_walk.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace rolewright;
using namespace rolewright::ui;

namespace {

constexpr QSize smallest(1024, 600);

/// Collects what does not fit, so that one run shows all of it.
class Ruler {
public:
    void measure(const QWidget& window, const QString& where)
    {
        if (!qobject_cast<const QDialog*>(&window))
            return;
        m_dialogs.insert(window.objectName());
        hold(window, window.minimumSizeHint().expandedTo(window.minimumSize()), QStringLiteral("%1: “%2” is at least %3 × %4").arg(where));
        hold(window, window.size(), QStringLiteral("%1: “%2” is %3 × %4").arg(where));
    }
    std::size_t dialogs() const { return m_dialogs.size(); }

    QStringList complaints;

private:
    void hold(const QWidget& window, const QSize& size, const QString& complaint)
    {
        if (size.boundedTo(smallest) != size)
            complaints += complaint.arg(window.objectName()).arg(size.width()).arg(size.height());
    }

    std::set<QString> m_dialogs;
};

}  // namespace

class TestSmallScreen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDialogFits();
};

void TestSmallScreen::everyDialogFits()
{
    test::WindowFixture fixture;
    fixture.prompts().yes = false;  // nothing is deleted on the way
    fixture.show();
    QCOMPARE(fixture.window().screen()->size(), smallest);
    fixture.window().resize(smallest);
    QVERIFY(furnishGallery(*fixture.engine).ok());
    Ruler ruler;
    const auto settle = [&fixture] { fixture.settle(); };
    const WindowWalk::Visit measure = [&ruler](QWidget& window, const QString& name) {
        ruler.measure(window, name);
        return Result<void>();
    };
    WindowWalk walk(fixture.window(), measure, settle);
    QVERIFY(walk.pages().ok() && walk.docks().ok() && walk.menuDialogs().ok());
    QVERIFY(GalleryScenes(fixture.application(), walk, measure, settle).play().ok());
    QVERIFY2(ruler.complaints.isEmpty(), qPrintable(QLatin1Char('\n') + ruler.complaints.join(QLatin1Char('\n'))));
    QVERIFY(ruler.dialogs() >= 30);
}

/// The screen is made before the application is.
int main(int argc, char** argv)
{
    const QTemporaryDir place;
    QFile screens(place.filePath(QStringLiteral("screens.json")));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(R"({"screens": [{"name": "small", "x": 0, "y": 0, "width": 1024, "height": 600, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", QByteArray("offscreen:configfile=") + QFile::encodeName(screens.fileName()));
    QApplication application(argc, argv);
    TestSmallScreen test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_small_screen.moc"
