/// S3's requests: which operation, with what; bodies, checksums, ranges and conditions.
#include "core/crypto/crypto.h"
#include "core/protocol/checksums.h"
#include "core/protocol/codec.h"
#include "core/protocol/object_terms.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::protocol;
using test::textOf;

namespace {

const AnswerContext context{"01234567-89ab-cdef-0123-456789abcdef"};

ReadRequest read(const HttpRequest& request)
{
    return readRequest(request, *findModel("s3"), context);
}

WireCall callOf(const HttpRequest& request)
{
    const ReadRequest answer = read(request);
    return std::holds_alternative<WireCall>(answer) ? std::get<WireCall>(answer) : WireCall{};
}

HttpRequest put(const std::string& body, std::initializer_list<Headers::Field> fields = {})
{
    HttpRequest request{"PUT", "/b/k", {}, body};
    for (const auto& [name, value] : fields)
        request.headers.add(name, value);
    return request;
}

std::string problemOf(const HttpRequest& request)
{
    const WireCall call = callOf(request);
    return call.problem ? call.problem->code : "none";
}

std::string sum64(std::string_view algorithm, std::string_view bytes)
{
    return crypto::toBase64(sumOf(algorithm, bytes));
}

}  // namespace

class TestS3 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsOperations_data();
    void findsOperations();
    void refusesOtherMethods();
    void knowsChecksums();
    void checksWhatCameWithTheBody();
    void keepsBytes();
    void leavesTransportOut();
    void readsMetadata();
    void refusesOtherXml_data();
    void refusesOtherXml();
    void readsRanges_data();
    void readsRanges();
    void asksConditions_data();
    void asksConditions();
    void writesMetadataAndOverrides();
};

void TestS3::findsOperations_data()
{
    QTest::addColumn<QByteArray>("row");
    int number = 0;
    for (const json::Object& row : test::readCases("protocol/s3_routes.jsonl"))
        QTest::newRow((std::to_string(++number) + " " + textOf(row, "request")).c_str()) << QByteArray::fromStdString(json::compact(row));
}

void TestS3::findsOperations()
{
    QFETCH(QByteArray, row);
    const json::Object object = *json::parseObject(row.toStdString());
    const std::string line = textOf(object, "request");
    const std::size_t blank = line.find(' ');
    HttpRequest request{line.substr(0, blank), line.substr(blank + 1), {}, "<Delete/>"};
    request.headers.add("Host", json::stringOr(object, "host", "localhost:4566"));
    if (object.contains("headers")) {
        for (const auto& [name, value] : object.at("headers").items())
            request.headers.add(name, value.get<std::string>());
    }
    const WireCall call = callOf(request);
    QCOMPARE(call.operation ? std::string(call.operation->name) : std::string(), textOf(object, "operation"));
    if (!call.operation)
        return;
    QCOMPARE(json::stringOr(call.parameters, "Bucket"), json::stringOr(object, "bucket"));
    QCOMPARE(json::stringOr(call.parameters, "Key"), json::stringOr(object, "key"));
}

void TestS3::refusesOtherMethods()
{
    const HttpResponse response = std::get<HttpResponse>(read({"PATCH", "/b/k", {}, {}}));
    QCOMPARE(response.status, 405);
    QVERIFY2(
        response.body.find("<Code>MethodNotAllowed</Code><Message>The specified method is not allowed against this resource.</Message><Method>PATCH</Method>"
                           "<ResourceType>OBJECT</ResourceType><Resource>/b/k</Resource>") != std::string::npos,
        response.body.c_str());
}

/// Source: the check values of the catalogue of parametrised CRC algorithms.
void TestS3::knowsChecksums()
{
    QCOMPARE(crypto::toHex(sumOf("crc32", "123456789")), "cbf43926");
    QCOMPARE(crypto::toHex(sumOf("crc32c", "123456789")), "e3069283");
    QCOMPARE(crypto::toHex(sumOf("crc64nvme", "123456789")), "ae8b14860a799888");
    QCOMPARE(crypto::toHex(sumOf("crc32", "")), "00000000");
}

void TestS3::checksWhatCameWithTheBody()
{
    QCOMPARE(problemOf(put("hello", {{"Content-MD5", "XUFAKrxLKna5cZ2REBfFkg=="}})), "none");
    QCOMPARE(problemOf(put("hellO", {{"Content-MD5", "XUFAKrxLKna5cZ2REBfFkg=="}})), "BadDigest");
    QCOMPARE(problemOf(put("hello", {{"Content-MD5", "XUFA"}})), "InvalidDigest");
    QCOMPARE(problemOf(put("hello", {{"Content-MD5", "?"}})), "InvalidDigest");
    for (const std::string name : {"crc32", "crc32c", "crc64nvme", "sha256"}) {
        const std::string header = "X-Amz-Checksum-" + name;
        QCOMPARE(problemOf(put("hello", {{header, sum64(name, "hello")}})), "none");
        QCOMPARE(problemOf(put("hellO", {{header, sum64(name, "hello")}})), "BadDigest");
        QCOMPARE(problemOf(put("hello", {{header, "AAAA"}})), "InvalidRequest");
    }
    // The sum of a multipart upload is not that of the list of its parts.
    HttpRequest complete{
        "POST", "/b/k?uploadId=u", {}, "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>\"x\"</ETag></Part></CompleteMultipartUpload>"};
    complete.headers.add("x-amz-checksum-crc32", sum64("crc32", "the object"));
    const WireCall call = callOf(complete);
    QVERIFY(!call.problem);
    QCOMPARE(json::compact(call.parameters["MultipartUpload"]), R"({"Parts":[{"PartNumber":1,"ETag":"\"x\""}]})");
}

void TestS3::keepsBytes()
{
    QCOMPARE(json::stringOr(callOf(put("Zo\xC3\xAB")).parameters, "Body"), "Zo\xC3\xAB");
    QVERIFY(callOf(put("")).parameters.contains("Body"));
    const WireCall call = callOf(put("a\xFF"));
    QVERIFY(!call.parameters.contains("Body"));
    QCOMPARE(json::stringOr(call.parameters, "BodyBase64"), "Yf8=");
    const WireCall get = callOf({"GET", "/b/k", {}, {}});
    QCOMPARE(writeAnswer(get, {{"BodyBase64", "Yf8="}, {"ContentType", "x/y"}}, context).body, "a\xFF");
}

void TestS3::leavesTransportOut()
{
    const WireCall call = callOf(put("x", {{"Content-Length", "1"},
                                           {"Content-Encoding", "aws-chunked"},
                                           {"x-amz-sdk-checksum-algorithm", "SHA256"},
                                           {"x-amz-trailer", "x-amz-checksum-sha256"}}));
    QCOMPARE(json::compact(call.parameters), R"({"Body":"x","Bucket":"b","Key":"k"})");
    QCOMPARE(json::stringOr(callOf(put("x", {{"Content-Encoding", "aws-chunked, gzip"}})).parameters, "ContentEncoding"), "gzip");
    QCOMPARE(json::compact(callOf({"GET", "/b/k?x-id=GetObject&X-Amz-Signature=1", {}, {}}).parameters), R"({"Bucket":"b","Key":"k"})");
}

void TestS3::readsMetadata()
{
    const WireCall call = callOf(put("x", {{"X-Amz-Meta-Colour", "red"}, {"x-amz-meta-size", "1"}, {"x-amz-metadata-directive", "COPY"}}));
    QCOMPARE(json::compact(call.parameters["Metadata"]), R"({"colour":"red","size":"1"})");
}

void TestS3::refusesOtherXml_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("right") << QByteArray("<Tagging><TagSet/></Tagging>") << QByteArray("none");
    QTest::newRow("another namespace") << QByteArray("<x:Tagging xmlns:x='u'><x:TagSet></x:TagSet></x:Tagging>") << QByteArray("none");
    QTest::newRow("another root") << QByteArray("<Tags><TagSet/></Tags>") << QByteArray("MalformedXML");
    QTest::newRow("another member") << QByteArray("<Tagging><TagSet/><X/></Tagging>") << QByteArray("MalformedXML");
    QTest::newRow("twice") << QByteArray("<Tagging><TagSet/><TagSet/></Tagging>") << QByteArray("MalformedXML");
    QTest::newRow("another element") << QByteArray("<Tagging><TagSet><Tags/></TagSet></Tagging>") << QByteArray("MalformedXML");
    QTest::newRow("text between") << QByteArray("<Tagging>x<TagSet/></Tagging>") << QByteArray("MalformedXML");
    QTest::newRow("elements in a text") << QByteArray("<Tagging><TagSet><Tag><Key><b/></Key></Tag></TagSet></Tagging>") << QByteArray("MalformedXML");
    QTest::newRow("no XML") << QByteArray("{}") << QByteArray("MalformedXML");
    QTest::newRow("blank") << QByteArray(" \n") << QByteArray("MissingRequestBodyError");
}

void TestS3::refusesOtherXml()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, code);
    QCOMPARE(problemOf({"PUT", "/b?tagging", {}, body.toStdString()}), code.toStdString());
}

void TestS3::readsRanges_data()
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
    row("bytes=99999999999999999999-", 20, "all");
    row("bytes=0-18446744073709551615", 20, "0+20");
    row("bytes=-18446744073709551615", 20, "0+20");
}

void TestS3::readsRanges()
{
    QFETCH(QByteArray, text);
    QFETCH(int, size);
    QFETCH(QByteArray, part);
    const auto range = readRange(text.toStdString(), static_cast<std::size_t>(size));
    const std::string found = !range ? "outside" : !*range ? "all" : std::to_string((*range)->begin) + "+" + std::to_string((*range)->length);
    QCOMPARE(found, part.toStdString());
}

void TestS3::asksConditions_data()
{
    QTest::addColumn<QByteArray>("match");
    QTest::addColumn<QByteArray>("noneMatch");
    QTest::addColumn<QByteArray>("unmodified");
    QTest::addColumn<QByteArray>("modified");
    QTest::addColumn<int>("status");
    const QByteArray before = "Mon, 30 Nov 2026 06:37:50 GMT";
    const QByteArray same = "Mon, 30 Nov 2026 06:37:51 GMT";
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray() << QByteArray() << 0;
    QTest::newRow("the tag") << QByteArray("\"t\"") << QByteArray() << QByteArray() << QByteArray() << 0;
    QTest::newRow("a list") << QByteArray("\"a\", \"t\"") << QByteArray() << QByteArray() << QByteArray() << 0;
    QTest::newRow("any") << QByteArray("*") << QByteArray() << QByteArray() << QByteArray() << 0;
    QTest::newRow("another tag") << QByteArray("\"a\"") << QByteArray() << QByteArray() << QByteArray() << 412;
    QTest::newRow("not the tag") << QByteArray() << QByteArray("t") << QByteArray() << QByteArray() << 304;
    QTest::newRow("not weakly the tag") << QByteArray() << QByteArray("W/\"t\"") << QByteArray() << QByteArray() << 304;
    QTest::newRow("not another") << QByteArray() << QByteArray("\"a\"") << QByteArray() << QByteArray() << 0;
    QTest::newRow("unmodified") << QByteArray() << QByteArray() << same << QByteArray() << 0;
    QTest::newRow("modified since") << QByteArray() << QByteArray() << before << QByteArray() << 412;
    QTest::newRow("the tag counts more") << QByteArray("\"t\"") << QByteArray() << before << QByteArray() << 0;
    QTest::newRow("not modified") << QByteArray() << QByteArray() << QByteArray() << same << 304;
    QTest::newRow("modified") << QByteArray() << QByteArray() << QByteArray() << before << 0;
    QTest::newRow("the other tag counts more") << QByteArray() << QByteArray("\"a\"") << QByteArray() << same << 0;
    QTest::newRow("no day") << QByteArray() << QByteArray() << QByteArray("yesterday") << QByteArray("yesterday") << 0;
}

void TestS3::asksConditions()
{
    ObjectTerms terms;
    const auto set = [](std::optional<std::string>& condition, const QByteArray& text) {
        if (!text.isEmpty())
            condition = text.toStdString();
    };
    QFETCH(QByteArray, match);
    QFETCH(QByteArray, noneMatch);
    QFETCH(QByteArray, unmodified);
    QFETCH(QByteArray, modified);
    set(terms.ifMatch, match);
    set(terms.ifNoneMatch, noneMatch);
    set(terms.ifUnmodifiedSince, unmodified);
    set(terms.ifModifiedSince, modified);
    QTEST(failedCondition(terms, "\"t\"", "Mon, 30 Nov 2026 06:37:51 GMT"), "status");
}

void TestS3::writesMetadataAndOverrides()
{
    const WireCall call = callOf({"GET", "/b/k?response-content-disposition=attachment&response-content-type=text%2Fplain", {}, {}});
    const HttpResponse response = writeAnswer(
        call, {{"Body", "x"}, {"ContentType", "image/png"}, {"Metadata", {{"colour", "red"}}}, {"LastModified", "2026-11-30T06:37:51+00:00"}}, context);
    QCOMPARE(std::string(response.headers.find("content-type").value()), "text/plain");
    QCOMPARE(std::string(response.headers.find("content-disposition").value()), "attachment");
    QCOMPARE(std::string(response.headers.find("x-amz-meta-colour").value()), "red");
    QCOMPARE(std::string(response.headers.find("last-modified").value()), "Mon, 30 Nov 2026 06:37:51 GMT");
    QCOMPARE(std::string(response.headers.find("x-amz-request-id").value()), context.requestId);
    // Nobody begins a header of his own.
    const WireCall split = callOf({"GET", "/b/k?response-content-type=a%0D%0AX:%20y&response-expires=%0Ab", {}, {}});
    const HttpResponse whole = writeAnswer(split, {{"Body", "x"}, {"ContentType", "image/png"}}, context);
    QCOMPARE(std::string(whole.headers.find("content-type").value()), "a  X: y");
    QCOMPARE(std::string(whole.headers.find("expires").value()), " b");
}

QTEST_APPLESS_MAIN(TestS3)
#include "test_s3.moc"
