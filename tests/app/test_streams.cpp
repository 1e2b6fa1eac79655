/// What strangers wrote must not drive the terminal.
#include "app/commands/streams.h"

#include <QTest>

using namespace rolewright;

class TestStreams : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOthersWroteIsShownAndNotObeyed_data();
    void whatOthersWroteIsShownAndNotObeyed();
};

void TestStreams::whatOthersWroteIsShownAndNotObeyed_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("plain") << QByteArray("Größe — 5 €\tok\n") << QByteArray("Größe — 5 €\tok\n");
    QTest::newRow("line ends of a table") << QByteArray("a,b\r\n") << QByteArray("a,b\r\n");
    QTest::newRow("back to the beginning of the line") << QByteArray("a\rb\r") << QByteArray("a\xef\xbf\xbd"
                                                                                                 "b\xef\xbf\xbd");
    QTest::newRow("a title for the window") << QByteArray("\x1b]0;root\x07!") << QByteArray("\xef\xbf\xbd]0;root\xef\xbf\xbd!");
    QTest::newRow("eight-bit control") << QByteArray("a\xc2\x9b"
                                                     "2Jb")
                                       << QByteArray("a\xef\xbf\xbd"
                                                     "2Jb");
    QTest::newRow("a no-break space stays") << QByteArray("a\xc2\xa0z") << QByteArray("a\xc2\xa0z");
    QTest::newRow("right to left") << QByteArray("a\xe2\x80\xae.exe") << QByteArray("a\xef\xbf\xbd.exe");
    QTest::newRow("an isolate") << QByteArray("\xe2\x81\xa6x\xe2\x81\xa9") << QByteArray("\xef\xbf\xbdx\xef\xbf\xbd");
    QTest::newRow("cut off") << QByteArray("a\xe2\x80") << QByteArray("a\xe2\x80");
}

void TestStreams::whatOthersWroteIsShownAndNotObeyed()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, shown);
    QCOMPARE(QByteArray::fromStdString(app::forTerminal(written.toStdString())), shown);
}

QTEST_GUILESS_MAIN(TestStreams)
#include "test_streams.moc"
