#include "core/crypto/crypto.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

#include <set>

using namespace rolewright;

namespace {

#define VERIFY_ROW(condition, row) QVERIFY2(condition, json::compact(row).c_str())

/// The bytes that the member spells in hexadecimal.
std::string bytesOf(const json::Object& row, const char* key)
{
    return QByteArray::fromHex(QByteArray::fromStdString(test::textOf(row, key))).toStdString();
}

const std::string context = "access key AKIA";

crypto::Secret newKey()
{
    return crypto::Secret(crypto::randomBytes(32));
}

}  // namespace

class TestCrypto : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hashesTheStandardTexts();
    void authenticatesTheTextsOfRfc4231();
    void opensTheTextsOfTheGcmSpecification();
    void opensWhatItSealed();
    void everyChangedBitBreaksTheSeal();
    void otherKeyOrContextBreaksTheSeal();
    void shortTextBreaksTheSeal();
    void sealsTheSameTextDifferentlyEachTime();
    void derivesKeysFromPassphrases();
    void readsAndWritesBase64();
    void randomTextKeepsToItsAlphabetEvenly();
    void uuidsSayThatTheyAreRandomOnes();
    void comparesInFull();
    void secretsMoveAndAreGoneWhereTheyWere();
    void cleansesText();
};

void TestCrypto::hashesTheStandardTexts()
{
    for (const json::Object& row : test::readCases("crypto/digests.jsonl")) {
        VERIFY_ROW(crypto::toHex(crypto::sha256(bytesOf(row, "data"))) == test::textOf(row, "sha256"), row);
        VERIFY_ROW(crypto::md5Hex(bytesOf(row, "data")) == test::textOf(row, "md5"), row);
    }
}

void TestCrypto::authenticatesTheTextsOfRfc4231()
{
    for (const json::Object& row : test::readCases("crypto/hmac_sha256.jsonl")) {
        VERIFY_ROW(crypto::toHex(crypto::hmacSha256(bytesOf(row, "key"), bytesOf(row, "data"))) == test::textOf(row, "hmac"), row);
    }
    QCOMPARE(crypto::toHex(crypto::hmacSha256({}, {})), crypto::toHex(crypto::hmacSha256("", "")));
}

void TestCrypto::opensTheTextsOfTheGcmSpecification()
{
    for (const json::Object& row : test::readCases("crypto/aes_256_gcm.jsonl")) {
        const crypto::Secret key(bytesOf(row, "key"));
        const std::string sealedBytes = bytesOf(row, "nonce") + bytesOf(row, "cipher") + bytesOf(row, "tag");
        const Result<crypto::Secret> plain = crypto::unseal(key, sealedBytes, bytesOf(row, "context"));
        VERIFY_ROW(plain.ok(), row);
        VERIFY_ROW(plain->reveal() == bytesOf(row, "plain"), row);
    }
}

void TestCrypto::opensWhatItSealed()
{
    const crypto::Secret key = newKey();
    for (const std::size_t size : {0u, 1u, 15u, 16u, 17u, 100'000u}) {
        const std::string plain = crypto::randomBytes(size);
        const std::string sealedBytes = crypto::seal(key, plain, context);
        QCOMPARE(sealedBytes.size(), size + 12 + 16);
        const Result<crypto::Secret> opened = crypto::unseal(key, sealedBytes, context);
        QVERIFY(opened.ok());
        QVERIFY(opened->equals(plain));
    }
    QVERIFY(crypto::unseal(key, crypto::seal(key, "x", ""), "").ok());
}

void TestCrypto::everyChangedBitBreaksTheSeal()
{
    const crypto::Secret key = newKey();
    const std::string sealedBytes = crypto::seal(key, "the secret", context);
    for (std::size_t bit = 0; bit < sealedBytes.size() * 8; ++bit) {
        std::string changed = sealedBytes;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        const Result<crypto::Secret> opened = crypto::unseal(key, changed, context);
        QVERIFY2(!opened.ok(), std::to_string(bit).c_str());
        QCOMPARE(opened.error().code, std::string("SealBroken"));
    }
}

void TestCrypto::otherKeyOrContextBreaksTheSeal()
{
    const crypto::Secret key = newKey();
    const std::string sealedBytes = crypto::seal(key, "the secret", context);
    QVERIFY(!crypto::unseal(newKey(), sealedBytes, context).ok());
    QVERIFY(!crypto::unseal(key, sealedBytes, context + "x").ok());
    QVERIFY(!crypto::unseal(key, sealedBytes, "").ok());
}

void TestCrypto::shortTextBreaksTheSeal()
{
    const crypto::Secret key = newKey();
    const std::string sealedBytes = crypto::seal(key, "the secret", context);
    for (std::size_t size = 0; size < sealedBytes.size(); ++size) {
        QVERIFY(!crypto::unseal(key, sealedBytes.substr(0, size), context).ok());
    }
    QVERIFY(!crypto::unseal(key, sealedBytes + "x", context).ok());
}

void TestCrypto::sealsTheSameTextDifferentlyEachTime()
{
    const crypto::Secret key = newKey();
    std::set<std::string> nonces;
    for (int i = 0; i < 1000; ++i) {
        nonces.insert(crypto::seal(key, "x", context).substr(0, 12));
    }
    QCOMPARE(nonces.size(), std::size_t{1000});
}

void TestCrypto::derivesKeysFromPassphrases()
{
    for (const json::Object& row : test::readCases("crypto/scrypt.jsonl")) {
        const crypto::Secret key = crypto::deriveKey(test::textOf(row, "passphrase"), bytesOf(row, "salt"));
        VERIFY_ROW(crypto::toHex(key.reveal()) == test::textOf(row, "key"), row);
    }
}

void TestCrypto::readsAndWritesBase64()
{
    for (const json::Object& row : test::readCases("crypto/base64.jsonl")) {
        const Result<std::string> bytes = crypto::fromBase64(test::textOf(row, "text"));
        VERIFY_ROW(bytes.ok() != row.contains("refused"), row);
        if (bytes) {
            VERIFY_ROW(*bytes == bytesOf(row, "plain"), row);
            VERIFY_ROW(crypto::toBase64(*bytes) == test::textOf(row, "text"), row);
        } else {
            QCOMPARE(bytes.error().code, std::string("InvalidBase64"));
        }
    }
}

void TestCrypto::uuidsSayThatTheyAreRandomOnes()
{
    const QRegularExpression form(QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    for (int i = 0; i < 100; ++i)
        QVERIFY(form.match(QString::fromStdString(crypto::newUuid())).hasMatch());
    QVERIFY(crypto::newUuid() != crypto::newUuid());
}

void TestCrypto::randomTextKeepsToItsAlphabetEvenly()
{
    constexpr std::size_t count = 30'000;
    const std::string text = crypto::randomText(count, "abc");
    QCOMPARE(text.size(), count);
    for (const char letter : {'a', 'b', 'c'}) {
        // Twelve standard deviations on either side, so that chance cannot fail it.
        const auto seen = std::count(text.begin(), text.end(), letter);
        QVERIFY2(seen > 9000 && seen < 11000, std::to_string(seen).c_str());
    }
    QCOMPARE(crypto::randomText(0, "ab"), std::string());
    QVERIFY(crypto::randomBytes(32) != crypto::randomBytes(32));
}

void TestCrypto::comparesInFull()
{
    QVERIFY(crypto::constantTimeEquals("", ""));
    QVERIFY(crypto::constantTimeEquals("abc", "abc"));
    QVERIFY(!crypto::constantTimeEquals("abc", "abd"));
    QVERIFY(!crypto::constantTimeEquals("abc", "ab"));
    QVERIFY(crypto::Secret("abc").equals("abc"));
    QVERIFY(!crypto::Secret("abc").equals("abcd"));
    QVERIFY(crypto::Secret().equals(""));
}

void TestCrypto::secretsMoveAndAreGoneWhereTheyWere()
{
    crypto::Secret first("one");
    crypto::Secret second(std::move(first));
    QVERIFY(second.equals("one"));
    QVERIFY(first.empty());
    crypto::Secret third("three");
    third = std::move(second);
    QVERIFY(third.equals("one"));
    QVERIFY(second.empty());
    const crypto::Secret copy = third.clone();
    QVERIFY(copy.equals("one") && third.equals("one"));
    QVERIFY(copy.reveal().data() != third.reveal().data());
}

void TestCrypto::cleansesText()
{
    std::string text = "a secret long enough to live on the heap of every library";
    const char* const bytes = text.data();
    const std::size_t size = text.size();
    crypto::cleanse(text);
    QVERIFY(text.empty());
    QVERIFY(std::all_of(bytes, bytes + size, [](char c) { return c == '\0'; }));

    std::array<std::uint8_t, 4> four{1, 2, 3, 4};
    crypto::cleanse(four);
    QVERIFY((four == std::array<std::uint8_t, 4>{}));
}

QTEST_APPLESS_MAIN(TestCrypto)
#include "test_crypto.moc"
