/// Bytes in memory and in files, joined and cut.
#include "core/base/blob.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace rolewright;

class TestBlob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesLeaveTheMemory();
    void whatCannotBeReadIsAnError();
    void filesAreProvenWhenTheyWereTouched();
    void bodiesAreJoinedAndCut();
};

namespace {

BlobPtr blob(const char* bytes)
{
    return std::make_shared<const Blob>(bytes, "name");
}

}  // namespace

void TestBlob::bytesLeaveTheMemory()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("f")).toStdString();
    std::ofstream(file) << "0123456789";
    const BlobPtr bytes = blob("0123456789");
    QVERIFY(!bytes->isFiled());
    QCOMPARE(bytes->read(2, 3).value(), std::string("234"));
    bytes->keepIn(file);
    QVERIFY(bytes->isFiled());
    QCOMPARE(bytes->read(2, 3).value(), std::string("234"));
    QCOMPARE(bytes->read(8, 30).value(), std::string("89"));
    QCOMPARE(bytes->read(30, 1).value(), std::string());
}

void TestBlob::whatCannotBeReadIsAnError()
{
    QCOMPARE(Blob(3, "name").read(0, 3).error().code, std::string("InternalError"));
    const BlobPtr bytes = blob("abc");
    bytes->keepIn("/nowhere/at/all");
    QCOMPARE(bytes->read(0, 1).error().code, std::string("InternalError"));
    QCOMPARE(Body(bytes).part(1, 1).all().error().code, std::string("InternalError"));
}

void TestBlob::filesAreProvenWhenTheyWereTouched()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("f")).toStdString();
    std::ofstream(file) << "0123456789";
    const BlobPtr bytes = blob("0123456789");
    int asked = 0;
    const auto prove = [&](const char* wanted) {
        return Body(bytes).part(2, 3).prove([&](const BlobPtr& one) {
            ++asked;
            return one->read(0, 10).value() == wanted;
        });
    };
    QVERIFY(prove("in memory").ok());
    QCOMPARE(asked, 0);
    bytes->keepIn(file);
    QVERIFY(prove("0123456789").ok());
    QVERIFY(prove("0123456789").ok());
    QCOMPARE(asked, 1);

    // Of the same size, and with the old time.
    const auto written = std::filesystem::last_write_time(file);
    std::ofstream(file) << "X123456789";
    std::filesystem::last_write_time(file, written);
    QCOMPARE(prove("0123456789").error().code, std::string("InternalError"));
    QCOMPARE(prove("0123456789").error().code, std::string("InternalError"));
    QCOMPARE(asked, 3);
    std::ofstream(file) << "0123456789";
    QVERIFY(prove("0123456789").ok());

    std::ofstream(file) << "012";
    QCOMPARE(prove("012").error().code, std::string("InternalError"));
    std::filesystem::remove(file);
    QCOMPARE(prove("0123456789").error().code, std::string("InternalError"));
    QCOMPARE(asked, 4);
}

void TestBlob::bodiesAreJoinedAndCut()
{
    Body body(blob("abc"));
    body.append(Body(blob("")));
    body.append(Body(blob("defg")));
    QCOMPARE(body.size(), std::size_t(7));
    QCOMPARE(body.pieces().size(), std::size_t(2));
    const std::string text = "abcdefg";
    for (std::size_t begin = 0; begin <= text.size(); ++begin) {
        for (std::size_t length = 0; length <= text.size() + 1; ++length) {
            QCOMPARE(body.read(begin, length).value(), text.substr(begin, length));
            QCOMPARE(body.part(begin, length).all().value(), text.substr(begin, length));
            QCOMPARE(body.part(1, 5).part(begin, length).all().value(), begin <= 5 ? std::string("bcdef").substr(begin, length) : std::string());
        }
    }
}

QTEST_APPLESS_MAIN(TestBlob)
#include "test_blob.moc"
