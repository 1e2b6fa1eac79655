/// Requests as clients send them, carried out by the engine, answered byte for byte; and nothing that the engine answers is lost on the way.
#include "core/protocol/codec.h"
#include "core/service/handler.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/engine_fixture.h"
#include "tests/support/core/practice.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace rolewright;
using namespace rolewright::protocol;
using test::textOf;

namespace {

const AnswerContext context{"01234567-89ab-cdef-0123-456789abcdef"};
constexpr Instant beginning{std::chrono::seconds(1'700'000'000)};

HttpRequest requestOf(const json::Object& row)
{
    HttpRequest request{json::stringOr(row, "method", "POST"), json::stringOr(row, "target", "/"), {}, json::stringOr(row, "body")};
    if (textOf(row, "service") == "iam" || textOf(row, "service") == "sts")
        request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    if (row.contains("operation"))
        request.headers.add("X-Amz-Target", "AWSOrganizationsV20161128." + textOf(row, "operation"));
    if (row.contains("headers")) {
        for (const auto& [name, value] : row.at("headers").items())
            request.headers.add(name, value.get<std::string>());
    }
    return request;
}

/// What is drawn at random looks like `AIDA…`.
std::string withoutIds(std::string text)
{
    QString shown = QString::fromStdString(text);
    shown.replace(QRegularExpression(QStringLiteral("\\b(A[A-Z]{3})[A-Z2-7]{12,17}\\b")), QStringLiteral("\\1…"));
    shown.replace(QRegularExpression(QStringLiteral("\\b(o|r|ou|p|rp|root)-[a-z0-9]{4,}(-[a-z0-9]+)?")), QStringLiteral("\\1-…"));
    shown.replace(QRegularExpression(QStringLiteral("<(SecretAccessKey|SessionToken)>[A-Za-z0-9+/=]+<")), QStringLiteral("<\\1>…<"));
    shown.replace(QRegularExpression(QStringLiteral("car-[a-z0-9]+")), QStringLiteral("car-…"));
    shown.replace(QRegularExpression(QStringLiteral("\"AccountId\":\"\\d{12}\"")), QStringLiteral("\"AccountId\":\"…\""));
    shown.replace(QRegularExpression(QStringLiteral("<UploadId>[^<]*</UploadId>")), QStringLiteral("<UploadId>…</UploadId>"));
    return shown.toStdString();
}

sts::Caller callerOf(const json::Object& row, const test::EngineFixture& fixture)
{
    return row.contains("as") ? fixture.user(textOf(row, "as")) : fixture.root();
}

/// Members of the answer that the model does not know, as paths.
std::vector<std::string> lost(const Shape& shape, const json::Object& value, const std::string& path)
{
    std::vector<std::string> paths;
    const auto add = [&](const std::vector<std::string>& more) { paths.insert(paths.end(), more.begin(), more.end()); };
    if (shape.type == ShapeType::list && value.is_array()) {
        for (const json::Object& each : value)
            add(lost(*shape.element, each, path + "[]"));
    } else if (shape.type == ShapeType::structure && value.is_object()) {
        for (const auto& [name, inner] : value.items()) {
            const Member* member = shape.member(name);
            if (member)
                add(lost(*member->shape, inner, path + "." + name));
            else if (name != "BodyBase64")
                paths.push_back(path + "." + name);
        }
    }
    return paths;
}

}  // namespace

class TestEngineCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersByteForByte();
    void losesNothing();
};

void TestEngineCalls::answersByteForByte()
{
    test::EngineFixture fixture;
    const QString target = qEnvironmentVariable("ROLEWRIGHT_WRITE_ANSWERS");
    QByteArray made;
    for (const json::Object& row : test::readCases("protocol/engine_calls.jsonl")) {
        const HttpRequest request = requestOf(row);
        ReadRequest read = readRequest(request, *findModel(textOf(row, "service")), context);
        WireCall* call = std::get_if<WireCall>(&read);
        QVERIFY2(call, textOf(row, "name").c_str());
        const std::string service(call->service->service());
        const std::string name = service + ":" + std::string(call->operation->name);
        if (call->payload)
            call->parameters["Body"] = *call->payload;
        const engine::CallResult result = call->problem ? engine::CallResult{{}, *call->problem, {}, nullptr, {}, nullptr, nullptr} : fixture.call(callerOf(row, fixture), name, call->parameters);
        const auto& answer = result.answer;
        if (answer && call->operation->output) {
            const auto paths = lost(*call->operation->output, *answer, name);
            QVERIFY2(paths.empty(), paths.empty() ? "" : paths.front().c_str());
        }
        const HttpResponse response = answer ? writeAnswer(*call, *answer, context, result.body)
                                             : writeError(*call, answer.error(), context, result.errorFacts.elements, result.errorFacts.members);
        json::Object found = row;
        found["status"] = response.status;
        found["out"] = withoutIds(response.body);
        if (row.contains("fields")) {
            for (auto& [field, value] : found["fields"].items())
                value = std::string(response.headers.find(field).value_or("(none)"));
        }
        made += QByteArray::fromStdString(json::compact(found)) + '\n';
        if (target.isEmpty())
            QVERIFY2(json::compact(found) == json::compact(row), (json::compact(found) + "\n" + json::compact(row)).c_str());
    }
    if (QFile file(target); !target.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(made);
}

/// Every operation that finds what it needs in the practice world, whoever may ask for it: the model knows all that is answered.
void TestEngineCalls::losesNothing()
{
    const identity::SnapshotPtr world = test::guardedPracticeWorld(beginning);
    service::CallContext callContext;
    callContext.now = beginning;
    // As root of whichever account has most to tell.
    const auto ask = [&](std::string_view service, std::string_view action, const json::Object& parameters) {
        Result<json::Object> best = Error{};
        for (const auto& account : world->accounts()) {
            auto answer =
                service::explainCall(sts::Caller::root(account->id), {std::string(service), std::string(action), parameters}, *world, callContext).answer;
            if (answer && (!best || json::compact(*answer).size() > json::compact(*best).size()))
                best = std::move(answer);
        }
        return best;
    };
    std::map<std::string_view, json::Object> known{{"PolicyName", "p"},      {"PolicyDocument", test::allowing("s3:GetObject", "*")},
                                                   {"VersionId", "v1"},      {"ActionNames", {"s3:GetObject"}},
                                                   {"RoleSessionName", "s"}, {"Status", "Inactive"},
                                                   {"Name", "federated"}};
    const auto learn = [&](std::string_view name, std::string_view service, const char* action, const char* list, const char* member) {
        const auto answer = ask(service, action, json::Object::object());
        QVERIFY2(answer && answer->contains(list) && !answer->at(list).empty(), action);
        known[name] = answer->at(list).front().at(member);
    };
    learn("RoleName", "iam", "ListRoles", "Roles", "RoleName");
    learn("RoleArn", "iam", "ListRoles", "Roles", "Arn");
    learn("UserName", "iam", "ListUsers", "Users", "UserName");
    learn("GroupName", "iam", "ListGroups", "Groups", "GroupName");
    learn("PolicyArn", "iam", "ListPolicies", "Policies", "Arn");
    learn("Bucket", "s3", "ListBuckets", "Buckets", "Name");
    std::size_t answered = 0;
    for (const service::OperationInfo& info : service::operations()) {
        const ServiceModel* model = findModel(info.service);
        const OperationModel* operation = model ? model->operation(info.action) : nullptr;
        json::Object parameters = json::Object::object();
        for (const Member& member : operation ? operation->parameters() : std::span<const Member>()) {
            if (member.required && known.contains(member.name))
                parameters[std::string(member.name)] = known[member.name];
        }
        const auto answer = operation && operation->output ? ask(info.service, info.action, parameters) : Error{};
        if (!answer)
            continue;
        ++answered;
        const auto paths = lost(*operation->output, *answer, std::string(info.action));
        QVERIFY2(paths.empty(), paths.empty() ? "" : paths.front().c_str());
    }
    QVERIFY2(answered > 40, std::to_string(answered).c_str());
}

QTEST_APPLESS_MAIN(TestEngineCalls)
#include "test_engine_calls.moc"
