/// Ranges of objects as clients write them.
#include "core/service/byte_range.h"

#include <QTest>

using namespace rolewright;
using service::readRange;

class TestByteRange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRanges_data();
    void readsRanges();
};

void TestByteRange::readsRanges_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* text, int size, const char* part) {
        QTest::addRow("%s of %d", text, size) << QByteArray(text) << size << QByteArray(part);
    };
    row("bytes=0-9", 20, "0+10");
    row("bytes=0-0", 20, "0+1");
    row("bytes=19-", 20, "19+1");
    row("bytes=5-100", 20, "5+15");
    row("bytes=-3", 20, "17+3");
    row("bytes=-30", 20, "0+20");
    row("bytes=20-", 20, "outside");
    row("bytes=-0", 20, "outside");
    row("bytes=0-", 0, "outside");
    row("bytes=-1", 0, "outside");
    row("bytes=9-5", 20, "all");
    row("bytes=0-1,3-4", 20, "all");
    row("bytes=a-b", 20, "all");
    row("bytes=-", 20, "all");
    row("bytes=", 20, "all");
    row("lines=0-1", 20, "all");
    row("", 20, "all");
    row("bytes=99999999999999999999-", 20, "outside");
    row("bytes=0-99999999999999999999", 20, "0+20");
    row("bytes=-99999999999999999999", 20, "0+20");
    row("bytes=99999999999999999999x-", 20, "all");
    row("bytes=0-18446744073709551615", 20, "0+20");
    row("bytes=-18446744073709551615", 20, "0+20");
}

void TestByteRange::readsRanges()
{
    QFETCH(QByteArray, text);
    QFETCH(int, size);
    QFETCH(QByteArray, part);
    const auto range = readRange(text.toStdString(), static_cast<std::size_t>(size));
    const std::string found = !range ? "outside" : !*range ? "all" : std::to_string((*range)->begin) + "+" + std::to_string((*range)->length);
    QCOMPARE(found, part.toStdString());
}

QTEST_APPLESS_MAIN(TestByteRange)
#include "test_byte_range.moc"
