#include "core/server/http_wire.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::server;
using protocol::HttpRequest;
using protocol::HttpResponse;

namespace {

constexpr std::size_t bodyLimit = 1000;

HttpReader newReader()
{
    return HttpReader([](const HttpRequest&) { return bodyLimit; });
}

std::vector<HttpRequest> takeAll(HttpReader& reader)
{
    std::vector<HttpRequest> requests;
    while (auto request = reader.next())
        requests.push_back(*std::move(request));
    return requests;
}

std::string described(const HttpRequest& request)
{
    std::string text = request.method + ' ' + request.target;
    for (const auto& [name, value] : request.headers.fields())
        text += '|' + name + ':' + value;
    return text + '|' + request.body;
}

const std::string threeRequests = "POST /a%2fb?x=%20&y HTTP/1.1\r\nHost: h\r\nX-One:  a  b \r\nX-One: c\r\nContent-Length: 5\r\n\r\nhello"
                                  "GET / HTTP/1.1\r\nhost: h\r\n\r\n"
                                  "PUT /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;ext=1\r\nde\r\n0\r\n\r\n";
const std::vector<std::string> asRead{"POST /a%2fb?x=%20&y|Host:h|X-One:a  b|X-One:c|Content-Length:5|hello", "GET /|host:h|",
                                      "PUT /c|Host:h|Transfer-Encoding:chunked|abcde"};

/// What a reader says of bytes it cannot take.
int refusalOf(const std::string& bytes)
{
    HttpReader reader = newReader();
    reader.feed(bytes);
    takeAll(reader);
    return reader.refusal();
}

}  // namespace

class TestHttpWire : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsRequestsCutAnywhere();
    void tellsWhetherARequestHasBegun();
    void refuses_data();
    void refuses();
    void asksForTheBodyOnce();
    void readsWhetherTheConnectionGoesOn();
    void writesAnswers();
};

void TestHttpWire::readsRequestsCutAnywhere()
{
    for (std::size_t first = 0; first <= threeRequests.size(); ++first) {
        HttpReader reader = newReader();
        std::vector<std::string> read;
        for (const std::string& piece : {threeRequests.substr(0, first), threeRequests.substr(first)}) {
            reader.feed(piece);
            for (const HttpRequest& request : takeAll(reader))
                read.push_back(described(request));
        }
        QVERIFY2(read == asRead, std::to_string(first).c_str());
        QCOMPARE(reader.refusal(), 0);
    }
    HttpReader reader = newReader();
    std::vector<std::string> read;
    for (const char byte : threeRequests) {
        reader.feed({&byte, 1});
        for (const HttpRequest& request : takeAll(reader))
            read.push_back(described(request));
    }
    QVERIFY(read == asRead);
}

void TestHttpWire::tellsWhetherARequestHasBegun()
{
    HttpReader reader = newReader();
    QVERIFY(!reader.isAmid());
    for (const char* piece : {"G", "ET / HTTP/1.1\r\nHo", "st: h\r\nContent-Length: 2\r\n\r\n", "a"}) {
        reader.feed(piece);
        QVERIFY(!reader.next());
        QVERIFY2(reader.isAmid(), piece);
    }
    reader.feed("b");
    QVERIFY(reader.next());
    QVERIFY(!reader.isAmid());
}

void TestHttpWire::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const std::string& bytes, int status) { QTest::newRow(name) << QByteArray::fromStdString(bytes) << status; };
    row("rubbish", "\x16\x03\x01\x02\r\n\r\n", 400);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    row("a proxy's target", "GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n", 400);
    row("a blank in the target", "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n", 505);
    row("another version", "GET / HTTP/2.0\r\nHost: h\r\n\r\n", 505);
    row("a length that is none", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n", 400);
    row("two lengths", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400);
    row("length and chunks", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
    row("a chunk's length that is none", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", 400);
    row("too long a body", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1001\r\n\r\n", 413);
    row("too long a body in chunks", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" + std::string(1001, 'a') + "\r\n0\r\n\r\n", 413);
    row("too long a head", "GET /" + std::string(largestHead, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n", 431);
    row("another expectation", "POST / HTTP/1.1\r\nHost: h\r\nExpect: more\r\nContent-Length: 1\r\n\r\n", 417);
    row("as long as may be", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n" + std::string(1000, 'a'), 0);
}

void TestHttpWire::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QCOMPARE(refusalOf(bytes.toStdString()), status);
}

void TestHttpWire::asksForTheBodyOnce()
{
    HttpReader reader = newReader();
    reader.feed("PUT / HTTP/1.1\r\nHost: h\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n");
    QVERIFY(!reader.next());
    QVERIFY(reader.takeContinue());
    QVERIFY(!reader.takeContinue());
    reader.feed("ab");
    QCOMPARE(reader.next()->body, std::string("ab"));
    // A client that did not wait is not asked.
    reader.feed("PUT / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nab");
    QVERIFY(reader.next());
    QVERIFY(!reader.takeContinue());
}

void TestHttpWire::readsWhetherTheConnectionGoesOn()
{
    const auto goesOn = [](const std::string& head) {
        HttpReader reader = newReader();
        reader.feed(head);
        return reader.next() && reader.keepsAlive();
    };
    QVERIFY(goesOn("GET / HTTP/1.1\r\nHost: h\r\n\r\n"));
    QVERIFY(!goesOn("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"));
    QVERIFY(!goesOn("GET / HTTP/1.0\r\nHost: h\r\n\r\n"));
    QVERIFY(goesOn("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
}

void TestHttpWire::writesAnswers()
{
    HttpResponse response{200, {}, "body"};
    response.headers.add("X-One", "a\r\nX-Two: b");
    QCOMPARE(writeResponse(response, false, true), std::string("HTTP/1.1 200 OK\r\nX-One: a  X-Two: b\r\nContent-Length: 4\r\n\r\nbody"));
    QCOMPARE(writeResponse(response, true, false), std::string("HTTP/1.1 200 OK\r\nX-One: a  X-Two: b\r\nContent-Length: 4\r\nConnection: close\r\n\r\n"));
    QCOMPARE(writeResponse({204, {}, {}}, false, true), std::string("HTTP/1.1 204 No Content\r\n\r\n"));
    HttpResponse head{200, {}, {}};
    head.headers.add("content-length", "99");
    QCOMPARE(writeResponse(head, true, true), std::string("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n"));
}

QTEST_APPLESS_MAIN(TestHttpWire)
#include "test_http_wire.moc"
