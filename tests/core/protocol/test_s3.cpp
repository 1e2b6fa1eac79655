/// S3's requests: which operation, with what; bodies and checksums. Answers: headers and bytes.
#include "core/crypto/crypto.h"
#include "core/crypto/sums.h"
#include "core/protocol/checksums.h"
#include "core/protocol/codec.h"
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

std::string sum64(crypto::SumKind kind, std::string_view bytes)
{
    return crypto::toBase64(crypto::sumOf(kind, bytes));
}

}  // namespace

class TestS3 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsOperations_data();
    void findsOperations();
    void refusesOtherMethods();
    void checksWhatCameWithTheBody();
    void keepsBytes();
    void sendsBytes();
    void errorsSayMore();
    void readsDays();
    void missesAnnouncedSums();
    void leavesTransportOut();
    void readsMetadata();
    void refusesOtherXml_data();
    void refusesOtherXml();
    void writesMetadata();
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
                           "<ResourceType>OBJECT</ResourceType><RequestId>") != std::string::npos,
        response.body.c_str());
}

void TestS3::checksWhatCameWithTheBody()
{
    QCOMPARE(problemOf(put("hello", {{"Content-MD5", "XUFAKrxLKna5cZ2REBfFkg=="}})), "none");
    QCOMPARE(problemOf(put("hellO", {{"Content-MD5", "XUFAKrxLKna5cZ2REBfFkg=="}})), "BadDigest");
    QCOMPARE(problemOf(put("hello", {{"Content-MD5", "XUFA"}})), "InvalidDigest");
    QCOMPARE(problemOf(put("hello", {{"Content-MD5", "?"}})), "InvalidDigest");
    using crypto::SumKind;
    for (const auto& [name, kind] : {std::pair("crc32", SumKind::crc32), std::pair("crc32c", SumKind::crc32c), std::pair("crc64nvme", SumKind::crc64nvme),
                                     std::pair("sha1", SumKind::sha1), std::pair("sha256", SumKind::sha256)}) {
        const std::string header = std::string("X-Amz-Checksum-") + name;
        QCOMPARE(problemOf(put("hello", {{header, sum64(kind, "hello")}})), "none");
        QCOMPARE(problemOf(put("hellO", {{header, sum64(kind, "hello")}})), "BadDigest");
        QCOMPARE(problemOf(put("hello", {{header, "AAAA"}})), "InvalidRequest");
    }
    // The sum of a multipart upload is not that of the list of its parts.
    HttpRequest complete{
        "POST", "/b/k?uploadId=u", {}, "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>\"x\"</ETag></Part></CompleteMultipartUpload>"};
    complete.headers.add("x-amz-checksum-crc32", sum64(crypto::SumKind::crc32, "the object"));
    const WireCall call = callOf(complete);
    QVERIFY(!call.problem);
    QCOMPARE(json::stringOr(call.parameters, "ChecksumCRC32"), sum64(crypto::SumKind::crc32, "the object"));
    QCOMPARE(json::compact(call.parameters["MultipartUpload"]), R"({"Parts":[{"PartNumber":1,"ETag":"\"x\""}]})");
}

void TestS3::keepsBytes()
{
    QCOMPARE(callOf(put("Zo\xC3\xAB")).payload, std::optional<std::string>("Zo\xC3\xAB"));
    QCOMPARE(callOf(put("")).payload, std::optional<std::string>(""));
    const WireCall call = callOf(put("a\xFF"));
    QVERIFY(!call.parameters.contains("Body"));
    QCOMPARE(call.payload, std::optional<std::string>("a\xFF"));
    const WireCall get = callOf({"GET", "/b/k", {}, {}});
    QCOMPARE(writeAnswer(get, {{"BodyBase64", "Yf8="}, {"ContentType", "x/y"}}, context).body, "a\xFF");
}

Body bodyOf(std::string bytes)
{
    return Body(std::make_shared<const Blob>(std::move(bytes), "name"));
}

/// Few bytes are in the answer, many are read while they are sent; a HEAD has none.
void TestS3::sendsBytes()
{
    const std::string many(3u << 20, 'x');
    const WireCall get = callOf({"GET", "/b/k", {}, {}});
    const HttpResponse few = writeAnswer(get, {{"ContentLength", 1}, {"Body", "passed over"}}, context, bodyOf("y"));
    QCOMPARE(few.body, "y");
    QCOMPARE(few.status, 200);
    QVERIFY(!few.headers.find("content-length"));
    const HttpResponse part = writeAnswer(get, {{"ContentLength", many.size()}, {"ContentRange", "bytes 1-2/9"}}, context, bodyOf(many));
    QCOMPARE(part.status, 206);
    QVERIFY(part.body.empty());
    QCOMPARE(part.rest.size(), many.size());
    QCOMPARE(std::string(part.headers.find("content-length").value()), std::to_string(many.size()));
    const HttpResponse head = writeAnswer(callOf({"HEAD", "/b/k", {}, {}}), {{"ContentLength", 7}}, context, bodyOf(many));
    QVERIFY(head.body.empty() && head.rest.size() == 0);
    QCOMPARE(std::string(head.headers.find("content-length").value()), "7");
    const HttpResponse image = writeAnswer(callOf({"HEAD", "/b/k", {}, {}}), {{"ContentType", "image/png"}}, context, bodyOf(many));
    QCOMPARE(std::string(image.headers.find("content-type").value()), "image/png");
    const HttpResponse bucket = writeAnswer(callOf({"HEAD", "/b", {}, {}}), {{"BucketRegion", "eu-west-1"}}, context);
    QCOMPARE(std::string(bucket.headers.find("content-type").value()), "application/xml");
}

/// What an error tells beside its code: elements, and the headers of the answer that it stands for.
void TestS3::errorsSayMore()
{
    const WireCall get = callOf({"GET", "/b/k", {}, {}});
    const HttpResponse failed = writeError(get, {"PreconditionFailed", "m", {}}, context, {{"Condition", "If-Match"}});
    QCOMPARE(failed.status, 412);
    QVERIFY2(failed.body.find("<Condition>If-Match</Condition>") != std::string::npos, failed.body.c_str());
    const HttpResponse unchanged = writeError(get, {"304", "Not Modified", {}}, context, {}, {{"ETag", "\"t\""}, {"LastModified", "2026-11-30T06:37:51+00:00"}});
    QCOMPARE(unchanged.status, 304);
    QVERIFY(unchanged.body.empty() && !unchanged.headers.find("content-type"));
    QCOMPARE(std::string(unchanged.headers.find("etag").value()), "\"t\"");
    QCOMPARE(std::string(unchanged.headers.find("last-modified").value()), "Mon, 30 Nov 2026 06:37:51 GMT");
    const HttpResponse gone = writeError(get, {"NoSuchKey", "m", {}}, context, {}, {{"DeleteMarker", true}, {"VersionId", "v"}});
    QCOMPARE(gone.status, 404);
    QCOMPARE(std::string(gone.headers.find("x-amz-delete-marker").value()), "true");
    QCOMPARE(writeError(get, {"CrossLocationLoggingProhibitted", "m", {}}, context, {}).status, 403);
    QCOMPARE(writeError(get, {"ConditionalRequestConflict", "m", {}}, context, {}).status, 409);
}

/// Days of conditions become moments as core/service has them; what an object says of itself stays.
void TestS3::readsDays()
{
    const std::string day = "Mon, 30 Nov 2026 06:37:51 GMT";
    HttpRequest get{"GET", "/b/k", {}, {}};
    get.headers.add("If-Modified-Since", day);
    QCOMPARE(json::stringOr(callOf(get).parameters, "IfModifiedSince"), "2026-11-30T06:37:51Z");
    QCOMPARE(json::stringOr(callOf(put("x", {{"Expires", day}})).parameters, "Expires"), day);
}

/// A checksum that is announced has to come, unless it comes behind the body.
void TestS3::missesAnnouncedSums()
{
    QCOMPARE(problemOf(put("x", {{"x-amz-sdk-checksum-algorithm", "SHA256"}})), "InvalidRequest");
    QCOMPARE(problemOf(put("x", {{"x-amz-sdk-checksum-algorithm", "SHA256"}, {"x-amz-trailer", "x-amz-checksum-sha256"}})), "none");
}

void TestS3::leavesTransportOut()
{
    const WireCall call = callOf(put("x", {{"Content-Length", "1"},
                                           {"Content-Encoding", "aws-chunked"},
                                           {"x-amz-sdk-checksum-algorithm", "SHA256"},
                                           {"x-amz-trailer", "x-amz-checksum-sha256"}}));
    QCOMPARE(json::compact(call.parameters), R"({"Bucket":"b","ChecksumAlgorithm":"SHA256","Key":"k"})");
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

void TestS3::writesMetadata()
{
    const WireCall call = callOf({"GET", "/b/k?response-content-disposition=attachment", {}, {}});
    QCOMPARE(json::stringOr(call.parameters, "ResponseContentDisposition"), "attachment");
    const HttpResponse response = writeAnswer(
        call, {{"Body", "x"}, {"ContentType", "image/png"}, {"Metadata", {{"colour", "red"}}}, {"LastModified", "2026-11-30T06:37:51+00:00"}}, context);
    QCOMPARE(std::string(response.headers.find("content-type").value()), "image/png");
    QCOMPARE(std::string(response.headers.find("x-amz-meta-colour").value()), "red");
    QCOMPARE(std::string(response.headers.find("last-modified").value()), "Mon, 30 Nov 2026 06:37:51 GMT");
    QCOMPARE(std::string(response.headers.find("x-amz-request-id").value()), context.requestId);
    // Nobody begins a header of his own.
    const HttpResponse whole = writeAnswer(call, {{"Body", "x"}, {"ContentType", "a\r\nX: y"}, {"Expires", "\nb"}}, context);
    QCOMPARE(std::string(whole.headers.find("content-type").value()), "a  X: y");
    QCOMPARE(std::string(whole.headers.find("expires").value()), " b");
}

QTEST_APPLESS_MAIN(TestS3)
#include "test_s3.moc"
