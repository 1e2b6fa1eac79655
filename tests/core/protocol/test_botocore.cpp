/// The codec against botocore: what its serializer sends is read as what was asked, and what its parser reads is what was answered. Rows of
/// packaging/tools/make_protocol_cases.py.
#include "core/protocol/codec.h"
#include "tests/support/core/data_dir.h"

#include <QFile>
#include <QTest>

using namespace rolewright;
using namespace rolewright::protocol;
using test::textOf;

namespace {

const AnswerContext context{"01234567-89ab-cdef-0123-456789abcdef"};

std::string nameOf(const json::Object& row)
{
    return textOf(row, "service") + ":" + textOf(row, "operation");
}

HttpRequest requestOf(const json::Object& row)
{
    HttpRequest request{textOf(row, "method"), textOf(row, "target"), {}, textOf(row, "body")};
    for (const auto& [name, value] : row.at("headers").items())
        request.headers.add(name, value.get<std::string>());
    return request;
}

WireCall callOf(const json::Object& row)
{
    WireCall call;
    call.service = findModel(textOf(row, "service"));
    call.operation = call.service->operation(textOf(row, "operation"));
    call.isHead = call.operation && call.operation->method == "HEAD";
    return call;
}

/// The row with what the codec makes of its answer.
json::Object written(const json::Object& row)
{
    const HttpResponse response = writeAnswer(callOf(row), row.at("answer"), context);
    json::Object out{{"service", row.at("service")}, {"operation", row.at("operation")}, {"answer", row.at("answer")}, {"status", response.status}};
    out["headers"] = json::Object::array();
    for (const auto& [name, value] : response.headers.fields())
        out["headers"].push_back(json::Object::array({name, value}));
    out["body"] = response.body;
    return out;
}

/// Parameters in any order.
std::string sorted(const json::Object& object)
{
    return nlohmann::json::parse(json::compact(object)).dump();
}

}  // namespace

class TestBotocore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryRequest();
    void writesEveryAnswer();
    void coversEveryOperation();
};

void TestBotocore::readsEveryRequest()
{
    for (const json::Object& row : test::readCases("protocol/botocore_requests.jsonl")) {
        const HttpRequest request = requestOf(row);
        const ServiceModel* service = serviceOf(request, textOf(row, "service"));
        ReadRequest read = readRequest(request, *service, context);
        WireCall* call = std::get_if<WireCall>(&read);
        QVERIFY2(call, nameOf(row).c_str());
        if (call->payload)
            call->parameters["Body"] = *call->payload;
        QVERIFY2(call->operation->name == textOf(row, "operation"), (nameOf(row) + " was read as " + std::string(call->operation->name)).c_str());
        QVERIFY2(!call->problem, (nameOf(row) + ": " + (call->problem ? call->problem->message : "")).c_str());
        const std::string wanted = sorted(row.at("parameters"));
        const std::string found = sorted(call->parameters);
        QVERIFY2(found == wanted, (nameOf(row) + "\n" + found + "\n" + wanted).c_str());
    }
}

/// With ROLEWRIGHT_READ_ANSWERS and ROLEWRIGHT_WRITE_ANSWERS it makes the rows for botocore to check.
void TestBotocore::writesEveryAnswer()
{
    const QString target = qEnvironmentVariable("ROLEWRIGHT_WRITE_ANSWERS");
    if (!target.isEmpty()) {
        QFile source(qEnvironmentVariable("ROLEWRIGHT_READ_ANSWERS"));
        QFile file(target);
        QVERIFY(source.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly));
        while (!source.atEnd())
            file.write(QByteArray::fromStdString(json::compact(written(*json::parseObject(source.readLine().toStdString()))) + "\n"));
        QSKIP("made the rows");
    }
    for (const json::Object& row : test::readCases("protocol/botocore_answers.jsonl")) {
        const std::string found = json::compact(written(row));
        QVERIFY2(found == json::compact(row), (nameOf(row) + "\n" + found + "\n" + json::compact(row)).c_str());
    }
}

void TestBotocore::coversEveryOperation()
{
    std::map<std::string, std::size_t> rows;
    for (const json::Object& row : test::readCases("protocol/botocore_requests.jsonl"))
        ++rows[textOf(row, "service")];
    for (const char* service : {"iam", "sts", "s3", "organizations"})
        QCOMPARE(rows[service], findModel(service)->operations().size());
}

QTEST_APPLESS_MAIN(TestBotocore)
#include "test_botocore.moc"
