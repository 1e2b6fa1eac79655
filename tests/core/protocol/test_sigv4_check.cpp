#include "core/base/http_date.h"
#include "core/crypto/crypto.h"
#include "core/protocol/chunked_upload.h"
#include "core/protocol/sigv4_check.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::protocol;

namespace {

const Instant now = std::chrono::sys_days(std::chrono::year(2013) / 6 / 9) + std::chrono::hours(10);

HttpRequest requestOf(const json::Object& row)
{
    HttpRequest request{"GET", "/?" + json::stringOr(row, "query"), {}, {}};
    request.headers.add("Host", "localhost");
    if (row.contains("header")) {
        request.headers.add("Authorization", test::textOf(row, "header"));
        if (!row.contains("noDate"))
            request.headers.add("X-Amz-Date", json::stringOr(row, "date", "20130609T095204Z"));
    }
    if (row.contains("hash"))
        request.headers.add("X-Amz-Content-Sha256", test::textOf(row, "hash"));
    return request;
}

/// The first objection; fails when there is none.
Result<void> ask(const HttpRequest& request, Dialect dialect, bool isRegion)
{
    const auto claim = readClaim(request, dialect);
    if (!claim)
        return claim.error();
    if (const auto right = checkScope(**claim, dialect == Dialect::s3 ? "s3" : "sts", isRegion, dialect); !right)
        return right;
    if (const auto right = checkTime(**claim, now, std::chrono::minutes(15), dialect); !right)
        return right;
    const auto hash = payloadHashOf(request, **claim, dialect);
    if (!hash)
        return hash.error();
    return checkSignature(request, **claim, signingKey(crypto::Secret("secret"), (*claim)->scope), *hash, dialect);
}

/// The upload of S3's documentation: 65 KiB of `a`, whose signatures are given there.
struct DocumentedUpload {
    std::string hash = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    std::vector<std::string> signatures{"ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
                                        "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
                                        "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"};
    std::string seed = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9";
    std::string trailers = "\r\n";

    static DocumentedUpload withTrailer()
    {
        return {"STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
                {"b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2", "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
                 "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992"},
                "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e",
                "x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n"};
    }
    std::string body() const
    {
        return "10000;chunk-signature=" + signatures[0] + "\r\n" + std::string(65536, 'a') + "\r\n400;chunk-signature=" + signatures[1] + "\r\n" +
               std::string(1024, 'a') + "\r\n0;chunk-signature=" + signatures[2] + "\r\n" + trailers;
    }
    SignatureClaim claim() const
    {
        SignatureClaim claimed;
        claimed.scope = {"20130524", "us-east-1", "s3"};
        claimed.timestamp = "20130524T000000Z";
        claimed.signature = seed;
        return claimed;
    }
    Result<ChunkedUpload> read(std::string_view text, std::optional<std::string_view> length = "66560") const
    {
        const SignatureClaim claimed = claim();
        return readChunks(text, hash, length, claimed, signingKey(crypto::Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), claimed.scope));
    }
};

}  // namespace

class TestSigv4Check : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void objectsInAwssWords_data();
    void objectsInAwssWords();
    void anyTimeWillDoWithoutAWindow();
    void anUnsignedRequestClaimsNothing();
    void namesTheHeadersThatNobodySigned();
    void comparesThePayload();
    void readsChunksAsDocumented();
    void refusesChunksThatWereChanged();
    void refusesChunksThatAreNotWhole();
    void readsUnsignedChunks();
    void writesAndReadsDates();
};

void TestSigv4Check::objectsInAwssWords_data()
{
    QTest::addColumn<QByteArray>("row");
    int number = 0;
    for (const json::Object& row : test::readCases("sigv4/refusals.jsonl"))
        QTest::addRow("%d %s", ++number, test::textOf(row, "code").c_str()) << QByteArray::fromStdString(json::compact(row));
}

void TestSigv4Check::objectsInAwssWords()
{
    QFETCH(QByteArray, row);
    const json::Object facts = *json::parseObject(row.toStdString());
    const Dialect dialect = test::textOf(facts, "dialect") == "s3" ? Dialect::s3 : Dialect::query;
    const auto objection = ask(requestOf(facts), dialect, !facts.contains("region"));
    QVERIFY(!objection.ok());
    QCOMPARE(objection.error().message, test::textOf(facts, "message"));
    QCOMPARE(objection.error().code, test::textOf(facts, "code"));
}

void TestSigv4Check::anyTimeWillDoWithoutAWindow()
{
    SignatureClaim claim;
    claim.time = now - std::chrono::years(10);
    claim.timestamp = toBasicIso8601(claim.time);
    QVERIFY(!checkTime(claim, now, std::chrono::minutes(15), Dialect::query).ok());
    QVERIFY(checkTime(claim, now, std::nullopt, Dialect::query).ok());
}

void TestSigv4Check::anUnsignedRequestClaimsNothing()
{
    HttpRequest request{"GET", "/?Action=X&X-Amz-Date=20130609T095204Z", {}, {}};
    request.headers.add("X-Amz-Security-Token", "token");
    QVERIFY(!readClaim(request, Dialect::query)->has_value());
    QVERIFY(!readClaim(request, Dialect::s3)->has_value());
}

void TestSigv4Check::namesTheHeadersThatNobodySigned()
{
    HttpRequest request{"PUT", "/b/k", {}, {}};
    for (const char* name : {"Host", "X-Amz-Meta-Colour", "x-amz-date", "X-Amz-Acl", "Content-Type", "X-Amz-Content-Sha256"})
        request.headers.add(name, "x");
    SignatureClaim claim;
    claim.signedHeaders = {"host", "x-amz-date"};
    const std::vector<std::string> inHeader{"x-amz-acl", "x-amz-content-sha256", "x-amz-meta-colour"};
    QCOMPARE(unsignedHeaders(request, claim), inHeader);
    claim.presigned = true;
    const std::vector<std::string> inQuery{"x-amz-acl", "x-amz-meta-colour"};
    QCOMPARE(unsignedHeaders(request, claim), inQuery);
    claim.signedHeaders.insert(claim.signedHeaders.end(), inQuery.begin(), inQuery.end());
    QVERIFY(unsignedHeaders(request, claim).empty());
}

void TestSigv4Check::comparesThePayload()
{
    const HttpRequest request{"PUT", "/b/k", {}, "body"};
    QVERIFY(checkPayload(request, crypto::toHex(crypto::sha256("body"))).ok());
    QVERIFY(checkPayload(request, unsignedPayload).ok());
    QCOMPARE(checkPayload(request, crypto::toHex(crypto::sha256("bodY"))).error().code, std::string("XAmzContentSHA256Mismatch"));
    QCOMPARE(checkPayload(request, "").error().code, std::string("XAmzContentSHA256Mismatch"));
}

void TestSigv4Check::readsChunksAsDocumented()
{
    for (const DocumentedUpload& upload : {DocumentedUpload(), DocumentedUpload::withTrailer()}) {
        const auto read = upload.read(upload.body());
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
        QCOMPARE(read->body, std::string(66560, 'a'));
        QCOMPARE(read->trailers.find("x-amz-checksum-crc32c").has_value(), upload.hash.ends_with("TRAILER"));
    }
}

void TestSigv4Check::refusesChunksThatWereChanged()
{
    for (const DocumentedUpload& upload : {DocumentedUpload(), DocumentedUpload::withTrailer()}) {
        const std::string body = upload.body();
        std::vector<std::size_t> places{100, 65536, 66000};  // within the data
        for (const std::string& signature : upload.signatures)
            places.push_back(body.find(signature) + 5);
        if (const std::size_t trailer = body.find("sOO8"); trailer != std::string::npos) {
            places.push_back(trailer);
            places.push_back(body.find("trailer-signature:") + 20);
        }
        for (const std::size_t place : places) {
            std::string changed = body;
            changed[place] = changed[place] == 'b' ? 'c' : 'b';
            const auto read = upload.read(changed);
            QVERIFY2(!read.ok() && read.error().code == "SignatureDoesNotMatch", std::to_string(place).c_str());
        }
    }
    DocumentedUpload another;
    another.seed[0] = '5';
    QCOMPARE(another.read(another.body()).error().code, std::string("SignatureDoesNotMatch"));
}

void TestSigv4Check::refusesChunksThatAreNotWhole()
{
    const DocumentedUpload upload;
    const std::string body = upload.body();
    for (const std::size_t length : {std::size_t(0), std::size_t(10), std::size_t(5000), body.size() - 3, body.size() - 90})
        QVERIFY2(!upload.read(std::string_view(body).substr(0, length)).ok(), std::to_string(length).c_str());
    QCOMPARE(upload.read(body + "more").error().code, std::string("IncompleteBody"));
    QCOMPARE(upload.read(body, "66561").error().code, std::string("IncompleteBody"));
    QCOMPARE(upload.read(body, std::nullopt).error().code, std::string("MissingContentLength"));
    QCOMPARE(upload.read(body, "-1").error().code, std::string("MissingContentLength"));
    DocumentedUpload unknown;
    unknown.hash = "STREAMING-UNSIGNED-PAYLOAD";
    QCOMPARE(unknown.read(body).error().code, std::string("InvalidRequest"));
    // A trailer that is not signed where one has to be.
    DocumentedUpload bare = DocumentedUpload::withTrailer();
    bare.trailers = "x-amz-checksum-crc32c:sOO8/Q==\r\n\r\n";
    QCOMPARE(bare.read(bare.body()).error().code, std::string("SignatureDoesNotMatch"));
}

void TestSigv4Check::readsUnsignedChunks()
{
    DocumentedUpload upload;
    upload.hash = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    const auto read = upload.read("5\r\nhello\r\n1\r\n!\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n", "6");
    QVERIFY(read.ok());
    QCOMPARE(read->body, std::string("hello!"));
    QCOMPARE(read->trailers.find("x-amz-checksum-crc32"), std::optional<std::string_view>("AAAAAA=="));
    QCOMPARE(upload.read("ffffffffffffffff\r\nhello\r\n0\r\n\r\n", "5").error().code, std::string("IncompleteBody"));
    QCOMPARE(upload.read("x\r\nhello\r\n0\r\n\r\n", "5").error().code, std::string("IncompleteBody"));
}

void TestSigv4Check::writesAndReadsDates()
{
    const Instant moment =
        std::chrono::sys_days(std::chrono::year(1994) / 11 / 6) + std::chrono::hours(8) + std::chrono::minutes(49) + std::chrono::seconds(37);
    QCOMPARE(toHttpDate(moment), std::string("Sun, 06 Nov 1994 08:49:37 GMT"));
    QCOMPARE(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), std::optional(moment));
    for (const char* wrong :
         {"Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "", "x"})
        QVERIFY2(!parseHttpDate(wrong), wrong);
    QCOMPARE(toBasicIso8601(moment), std::string("19941106T084937Z"));
    QCOMPARE(parseBasicIso8601("19941106T084937Z"), std::optional(moment));
    for (const char* wrong : {"19941106T084937", "19941306T084937Z", "1994110aT084937Z", "19941106 084937Z", "-9941106T084937Z", "+9941106T084937Z"})
        QVERIFY2(!parseBasicIso8601(wrong), wrong);
}

QTEST_APPLESS_MAIN(TestSigv4Check)
#include "test_sigv4_check.moc"
