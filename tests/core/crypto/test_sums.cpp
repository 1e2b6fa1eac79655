/// Sums of bytes that come piece by piece.
#include "core/crypto/crypto.h"
#include "core/crypto/sums.h"

#include <QTest>

using namespace rolewright::crypto;

class TestSums : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsCheckValues_data();
    void knowsCheckValues();
    void piecesMakeNoDifference();
    void joinsSums();
};

/// Source: the check values of the catalogue of parametrised CRC algorithms; RFC 1321, RFC 3174 and FIPS 180-4 for the others.
void TestSums::knowsCheckValues_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sum");
    const auto row = [](SumKind kind, const char* text, const char* sum) {
        QTest::addRow("%d of %s", static_cast<int>(kind), text) << static_cast<int>(kind) << QByteArray(text) << QByteArray(sum);
    };
    row(SumKind::crc32, "123456789", "cbf43926");
    row(SumKind::crc32c, "123456789", "e3069283");
    row(SumKind::crc64nvme, "123456789", "ae8b14860a799888");
    row(SumKind::crc32, "", "00000000");
    row(SumKind::crc64nvme, "", "0000000000000000");
    row(SumKind::md5, "abc", "900150983cd24fb0d6963f7d28e17f72");
    row(SumKind::sha1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d");
    row(SumKind::sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

void TestSums::knowsCheckValues()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, sum);
    QCOMPARE(toHex(sumOf(static_cast<SumKind>(kind), text.toStdString())), sum.toStdString());
}

void TestSums::piecesMakeNoDifference()
{
    const std::string bytes = randomBytes(257);
    for (const SumKind kind : {SumKind::md5, SumKind::sha1, SumKind::sha256, SumKind::crc32, SumKind::crc32c, SumKind::crc64nvme}) {
        for (std::size_t cut = 0; cut <= bytes.size(); cut += 7) {
            Sum sum(kind);
            sum.add(bytes.substr(0, cut));
            sum.add(bytes.substr(cut));
            QCOMPARE(sum.take(), sumOf(kind, bytes));
        }
    }
}

void TestSums::joinsSums()
{
    const std::string bytes = randomBytes(1000);
    for (const SumKind kind : {SumKind::crc32, SumKind::crc32c, SumKind::crc64nvme}) {
        for (const std::size_t cut : {0u, 1u, 8u, 500u, 999u, 1000u})
            QCOMPARE(joinedSum(kind, sumOf(kind, bytes.substr(0, cut)), sumOf(kind, bytes.substr(cut)), bytes.size() - cut), sumOf(kind, bytes));
    }
}

QTEST_APPLESS_MAIN(TestSums)
#include "test_sums.moc"
