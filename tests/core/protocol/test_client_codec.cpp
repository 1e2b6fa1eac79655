/// What a client writes, a server reads; what a server answers, a client reads: every call of every scenario goes there and back without a loss.
#include "core/base/http_date.h"
#include "core/base/time_text.h"
#include "core/protocol/answer_reader.h"
#include "core/protocol/codec.h"
#include "core/protocol/next_page.h"
#include "core/protocol/request_writer.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/scenario.h"
#include "tests/support/core/wire_equality.h"

#include <QtTest>

#include <set>

using namespace rolewright;
using namespace rolewright::protocol;

namespace {

const AnswerContext context{"01234567-89ab-cdef-0123-456789abcdef"};

std::string shown(const nlohmann::json& value)
{
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Where the way there and back does not end where it began; empty when it does. What cannot be sent at all is none.
std::string lostOnTheWay(const service::Operation& operation, const engine::CallResult& result, std::set<std::string>& travelled)
{
    const ServiceModel* const service = findModel(operation.service);
    const OperationModel* const model = service ? service->operation(operation.action) : nullptr;
    const auto request = model ? writeRequest(*service, *model, operation.parameters, "localhost") : Result<HttpRequest>(Error{});
    if (!request)
        return {};
    ReadRequest read = readRequest(*request, *service, context);
    WireCall* const call = std::get_if<WireCall>(&read);
    if (!call)
        return result.answer ? "the request is not understood" : "";
    if (call->operation != model)
        return "it is read as " + std::string(call->operation->name);
    if (call->payload)
        call->parameters["Body"] = *call->payload;
    if (result.answer && call->problem)
        return "its body is refused: " + call->problem->message;
    if (result.answer && model->input) {
        const auto sent = test::onTheWire(*model->input, operation.parameters);
        auto arrived = test::onTheWire(*model->input, call->parameters);
        const std::string sum = "Checksum" + json::stringOr(operation.parameters, "ChecksumAlgorithm");
        if (!sent.contains(sum))  // which was announced, and made on the way
            arrived.erase(sum);
        if (sent != arrived)
            return "sent " + shown(sent) + ", arrived " + shown(arrived);
    }
    HttpResponse response = result.answer ? writeAnswer(*call, *result.answer, context, result.body) : writeError(*call, result.answer.error(), context, result.errorFacts.elements, result.errorFacts.members);
    response.body += response.rest.all().value();
    if (!response.headers.find("Content-Length"))
        response.headers.add("Content-Length", std::to_string(response.body.size()));
    const AnswerRead answer = readAnswer(*service, *model, std::move(response));
    if (answer.requestId != context.requestId)
        return "the request id is lost";
    if (result.answer.ok() != answer.answer.ok())
        return result.answer ? "answered, but read as " + answer.answer.error().code + ": " + answer.answer.error().message : "refused, but read as an answer";
    travelled.insert(operation.name());
    if (!result.answer)
        return test::sameError(operation, result.answer.error(), answer.answer.error());
    if (!model->output)
        return {};
    const auto before = test::onTheWire(*model->output, *result.answer);
    const auto after = test::onTheWire(*model->output, *answer.answer);
    return before == after ? std::string() : "answered " + shown(before) + ", read " + shown(after);
}

}  // namespace

class TestClientCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCallOfEveryScenarioComesBackAsItWas_data();
    void everyCallOfEveryScenarioComesBackAsItWas();
    void mostOperationsOfTheModelsWereSent();

private:
    std::set<std::string> m_travelled;
};

void TestClientCodec::everyCallOfEveryScenarioComesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("scenario");
    for (const std::string& file : test::dataFiles("service")) {
        if (!file.ends_with(".json") || file.find("wrong_scenarios") != std::string::npos)
            continue;
        for (const json::Object& row : test::readCases(file)) {
            if (row.contains("Steps"))
                QTest::newRow(test::textOf(row, "Name").c_str()) << QByteArray::fromStdString(json::compact(row));
        }
    }
}

void TestClientCodec::everyCallOfEveryScenarioComesBackAsItWas()
{
    QFETCH(QByteArray, scenario);
    std::vector<std::string> lost;
    const auto witness = [&](const service::Operation& operation, const engine::CallResult& result) {
        if (const std::string wrong = lostOnTheWay(operation, result, m_travelled); !wrong.empty())
            lost.push_back(operation.name() + ": " + wrong);
    };
    test::playScenario(json::parseObject(scenario.toStdString()).value(), witness);
    QVERIFY2(lost.empty(), lost.empty() ? "" : lost.front().c_str());
}

void TestClientCodec::mostOperationsOfTheModelsWereSent()
{
    QVERIFY2(m_travelled.size() > 250, std::to_string(m_travelled.size()).c_str());
}

QTEST_APPLESS_MAIN(TestClientCodec)
#include "test_client_codec.moc"
