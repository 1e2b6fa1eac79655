/// The local engine and a served one, asked the same through the two backends: what they answer is the same, and so is what stands in their worlds.
#include "core/client/pages.h"
#include "core/client/profile_connection.h"
#include "core/protocol/codec.h"
#include "tests/endpoint/remote_fixture.h"
#include "tests/endpoint/served_world.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/wire_equality.h"

#include <QRegularExpression>
#include <QTest>

using namespace rolewright;
using namespace std::chrono_literals;
using test::Remote;
using test::ServedWorld;
using test::textOf;

namespace {

const protocol::AnswerContext context{"01234567-89ab-cdef-0123-456789abcdef"};

/// An operation as a row of engine_calls.jsonl has it on the wire; nothing when it is none that is understood.
std::optional<service::Operation> operationOf(const json::Object& row)
{
    protocol::HttpRequest request{json::stringOr(row, "method", "POST"), json::stringOr(row, "target", "/"), {}, json::stringOr(row, "body")};
    if (row.contains("operation"))
        request.headers.add("X-Amz-Target", "AWSOrganizationsV20161128." + textOf(row, "operation"));
    if (row.contains("headers")) {
        for (const auto& [name, value] : row.at("headers").items())
            request.headers.add(name, value.get<std::string>());
    }
    protocol::ReadRequest read = protocol::readRequest(request, *protocol::findModel(textOf(row, "service")), context);
    auto* const call = std::get_if<protocol::WireCall>(&read);
    if (!call || call->problem)
        return std::nullopt;
    if (call->payload)
        call->parameters["Body"] = *call->payload;
    return service::Operation{std::string(call->service->service()), std::string(call->operation->name), call->parameters};
}

/// What is drawn at random looks like `AIDA…`.
std::string withoutChance(const nlohmann::json& value)
{
    QString shown = QString::fromStdString(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    shown.replace(QRegularExpression(QStringLiteral("\\b(A[A-Z]{3})[A-Z2-7]{12,17}\\b")), QStringLiteral("\\1…"));
    shown.replace(QRegularExpression(QStringLiteral("\\b(o|r|ou|p|rp|root|car)-[a-z0-9]{4,}(-[a-z0-9]+)?")), QStringLiteral("\\1-…"));
    shown.replace(QRegularExpression(QStringLiteral("\"(SecretAccessKey|SessionToken|UploadId|VersionId|AccountId)\":\"[^\"]*\"")), QStringLiteral("\"\\1\":\"…\""));
    return shown.toStdString();
}

void stopClock(test::EngineFixture& fixture)
{
    fixture.clock.freeze();
    fixture.clock.moveTo(Instant(1'700'000'000s));
}

}  // namespace

class TestRemoteBackend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAsTheLocalEngineDoes();
    void actsAsTheRolesItTakesOn();
    void followsProfilesToTheirRole();
    void saysWhoIsRefused();
    void bytesComeAsTheyAre();
    void listsToTheirEnd();
    void writesNoSecretIntoItsRecords();
};

void TestRemoteBackend::answersAsTheLocalEngineDoes()
{
    ServedWorld served;
    test::EngineFixture local;
    stopClock(served.fixture);
    Remote root(test::connectionTo(served.url(), ServedWorld::adminId, ServedWorld::adminSecret));
    std::map<std::string, std::unique_ptr<Remote>> users;
    int compared = 0;
    for (const json::Object& row : test::readCases("protocol/engine_calls.jsonl")) {
        const auto operation = operationOf(row);
        if (!operation)
            continue;
        const std::string user = json::stringOr(row, "as");
        if (!user.empty() && !users.contains(user)) {
            const json::Object key = served.fixture.must("iam:CreateAccessKey", {{"UserName", user}}).answer->at("AccessKey");
            local.must("iam:CreateAccessKey", {{"UserName", user}});
            users[user] = std::make_unique<Remote>(test::connectionTo(served.url(), textOf(key, "AccessKeyId"), textOf(key, "SecretAccessKey")));
        }
        const engine::CallResult here = local.call(user.empty() ? local.root() : local.user(user), operation->name(), operation->parameters);
        const engine::CallResult there = (user.empty() ? root : *users[user]).call(operation->name(), operation->parameters);
        const std::string name = textOf(row, "name");
        QVERIFY2(here.answer.ok() == there.answer.ok(), (name + ": " + (there.answer ? "ok" : there.answer.error().code + ": " + there.answer.error().message)).c_str());
        if (!here.answer) {
            const std::string wrong = test::sameError(*operation, here.answer.error(), there.answer.error());
            QVERIFY2(wrong.empty(), (name + ": " + wrong).c_str());
        } else if (const protocol::Shape* shape = protocol::findModel(operation->service)->operation(operation->action)->output) {
            const std::string expected = withoutChance(test::onTheWire(*shape, *here.answer));
            const std::string found = withoutChance(test::onTheWire(*shape, *there.answer));
            QVERIFY2(expected == found, (name + ": " + found + "\nhere " + expected).c_str());
        }
        QVERIFY2(!there.record->requestId.empty(), name.c_str());
        ++compared;
    }
    QVERIFY2(compared > 40, std::to_string(compared).c_str());
    QVERIFY(std::chrono::abs(root.backend->serverNow() - Instant(1'700'000'000s)) < 60s);
}

void TestRemoteBackend::actsAsTheRolesItTakesOn()
{
    ServedWorld served;
    test::EngineFixture& world = served.fixture;
    world.must("iam:CreateUser", {{"UserName", "alice"}});
    world.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "p"}, {"PolicyDocument", test::allowing("sts:AssumeRole", "*")}});
    world.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    world.must("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "p"}, {"PolicyDocument", test::allowing("iam:ListUsers", "*")}});
    const json::Object key = world.must("iam:CreateAccessKey", {{"UserName", "alice"}}).answer->at("AccessKey");
    Remote alice(test::connectionTo(served.url(), textOf(key, "AccessKeyId"), textOf(key, "SecretAccessKey")));
    QCOMPARE(alice.codeOf("iam:ListUsers"), std::string("AccessDenied"));
    const engine::CallResult assumed = alice.call("sts:AssumeRole", {{"RoleArn", "arn:aws:iam::111122223333:role/R1"}, {"RoleSessionName", "s1"}, {"DurationSeconds", 900}});
    QVERIFY2(assumed.answer.ok() && assumed.newSession, assumed.answer ? "" : assumed.answer.error().message.c_str());
    QCOMPARE(assumed.newSession->arn(), std::string("arn:aws:sts::111122223333:assumed-role/R1/s1"));
    QCOMPARE(assumed.newSession->account.text(), std::string("111122223333"));
    QVERIFY(std::chrono::abs(assumed.newSession->expires - alice.backend->serverNow() - 900s) < 60s);
    const sts::Caller role = sts::Caller::of(assumed.newSession);
    const engine::CallResult listed = alice.call("iam:ListUsers", json::Object::object(), role);
    QVERIFY2(listed.answer.ok(), listed.answer ? "" : (listed.answer.error().code + ": " + listed.answer.error().message).c_str());
    QCOMPARE(textOf(*alice.call("sts:GetCallerIdentity", json::Object::object(), role).answer, "Arn"), assumed.newSession->arn());
    auto stranger = std::make_shared<sts::Session>(*assumed.newSession);
    stranger->accessKeyId = "ASIAUNKNOWN";
    QCOMPARE(alice.call("iam:ListUsers", json::Object::object(), sts::Caller::of(stranger)).answer.error().code, std::string("UnknownCaller"));
    QCOMPARE(alice.call("iam:ListUsers", json::Object::object(), sts::Caller::anonymous()).answer.error().code, std::string("MissingAuthenticationToken"));
}

/// A user's key, a role by it, and another by that; only the second may list.
void TestRemoteBackend::followsProfilesToTheirRole()
{
    ServedWorld served;
    test::EngineFixture& world = served.fixture;
    world.must("iam:CreateUser", {{"UserName", "alice"}});
    world.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "p"}, {"PolicyDocument", test::allowing("sts:AssumeRole", "*")}});
    world.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    world.must("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "p"}, {"PolicyDocument", test::allowing("sts:AssumeRole", "*")}});
    world.must("iam:CreateRole", {{"RoleName", "R2"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:role/R1")}});
    world.must("iam:PutRolePolicy", {{"RoleName", "R2"}, {"PolicyName", "p"}, {"PolicyDocument", test::allowing("iam:ListUsers", "*")}});
    const json::Object key = world.must("iam:CreateAccessKey", {{"UserName", "alice"}}).answer->at("AccessKey");
    const std::string text = "[profile two]\nrole_arn = arn:aws:iam::111122223333:role/R2\nsource_profile = one\nrole_session_name = s2\nendpoint_url = " + served.url() +
                             "\n[profile one]\nrole_arn = arn:aws:iam::111122223333:role/R1\nsource_profile = alice\n[profile code]\nrole_arn = arn:aws:iam::111122223333:role/R1\n"
                             "source_profile = alice\nmfa_serial = arn:aws:iam::111122223333:mfa/alice\nendpoint_url = " + served.url() + "\n";
    const std::string credentials = "[alice]\naws_access_key_id = " + textOf(key, "AccessKeyId") + "\naws_secret_access_key = " + textOf(key, "SecretAccessKey") + "\n";
    const auto config = interchange::AwsConfig::read({"config", text}, {"credentials", credentials});
    const client::Surroundings nobody{[](const char*) { return std::string(); }, {}};
    auto connection = client::connectionOf(*config->profile("two"), nobody);
    QVERIFY(connection.ok());
    Remote two(*std::move(connection));
    QCOMPARE(textOf(*two.call("sts:GetCallerIdentity").answer, "Arn"), std::string("arn:aws:sts::111122223333:assumed-role/R2/s2"));
    QCOMPARE(two.codeOf("iam:ListUsers"), std::string("ok"));
    QCOMPARE(Remote(*client::connectionOf(*config->profile("code"), nobody)).codeOf("sts:GetCallerIdentity"), std::string("MfaRequired"));
    std::string asked;
    const client::Surroundings somebody{nobody.variable, [&asked](const std::string& serial, const std::function<void(Result<std::string>)>& done) {
                                            asked = serial;
                                            done(std::string("123456"));
                                        }};
    QCOMPARE(Remote(*client::connectionOf(*config->profile("code"), somebody)).codeOf("sts:GetCallerIdentity"), std::string("AccessDenied"));
    QCOMPARE(asked, std::string("arn:aws:iam::111122223333:mfa/alice"));
}

void TestRemoteBackend::saysWhoIsRefused()
{
    ServedWorld served;
    Remote wrong(test::connectionTo(served.url(), ServedWorld::adminId, "another"));
    QCOMPARE(wrong.codeOf("sts:GetCallerIdentity"), std::string("SignatureDoesNotMatch"));
    QCOMPARE(wrong.codeOf("organizations:DescribeOrganization"), std::string("SignatureDoesNotMatch"));
    QCOMPARE(wrong.codeOf("s3:ListBuckets"), std::string("SignatureDoesNotMatch"));
    Remote unknown(test::connectionTo(served.url(), "AKIAUNKNOWN", "another"));
    QCOMPARE(unknown.codeOf("iam:ListUsers"), std::string("InvalidClientTokenId"));
    QCOMPARE(unknown.codeOf("organizations:DescribeOrganization"), std::string("InvalidClientTokenId"));
    Remote nobody(test::connectionTo("http://127.0.0.1:1", ServedWorld::adminId, "x"));
    QCOMPARE(nobody.codeOf("iam:CreateUser", {{"UserName", "a"}}), std::string("EndpointUnreachable"));
    Remote root(test::connectionTo(served.url(), ServedWorld::adminId, ServedWorld::adminSecret));
    QCOMPARE(root.codeOf("iam:CreateUser", {{"UserNam", "a"}}), std::string("ParamValidation"));
    QCOMPARE(root.codeOf("iam:CreateUser", {{"UserName", "a"}, {"Tags", "x"}}), std::string("ParamValidation"));
}

void TestRemoteBackend::bytesComeAsTheyAre()
{
    ServedWorld served;
    Remote root(test::connectionTo(served.url(), ServedWorld::adminId, ServedWorld::adminSecret));
    QCOMPARE(root.codeOf("s3:CreateBucket", {{"Bucket", "data-bucket"}}), std::string("ok"));
    std::string bytes;
    for (int i = 0; i < 3'000'000; ++i)
        bytes += static_cast<char>(i * 7);
    for (const char* key : {"plain", "with blank", "a//b/../c", "%41+~*'()", "über/\xE2\x82\xAC"}) {
        service::Operation put{"s3", "PutObject", {{"Bucket", "data-bucket"}, {"Key", key}, {"Metadata", {{"colour", "red"}}}}};
        put.payload = service::Payload::of(bytes);
        const engine::CallResult stored = root.call(put, Remote::anybody());
        QVERIFY2(stored.answer.ok(), stored.answer ? "" : (std::string(key) + ": " + stored.answer.error().message).c_str());
        const engine::CallResult read = root.call("s3:GetObject", {{"Bucket", "data-bucket"}, {"Key", key}});
        QVERIFY2(read.answer.ok() && read.body, read.answer ? key : (std::string(key) + ": " + read.answer.error().code + ": " + read.answer.error().message).c_str());
        QVERIFY(read.body->all().value() == bytes);
        QCOMPARE(read.answer->at("Metadata").at("colour").get<std::string>(), std::string("red"));
    }
    QCOMPARE(root.codeOf("s3:HeadObject", {{"Bucket", "data-bucket"}, {"Key", "none"}}), std::string("404"));
}

void TestRemoteBackend::listsToTheirEnd()
{
    ServedWorld served;
    for (int i = 0; i < 250; ++i)
        served.fixture.must("iam:CreateUser", {{"UserName", "user" + std::to_string(i)}});
    Remote root(test::connectionTo(served.url(), ServedWorld::adminId, ServedWorld::adminSecret));
    std::promise<std::size_t> came;
    std::size_t told = 0;
    client::callForPages(*root.backend, Remote::anybody(), {"iam", "ListUsers"}, [&told](std::size_t pages, const json::Object&) { return (told = pages) > 0; },
                         [&came](Result<json::Object> whole, bool complete) { came.set_value(complete && whole && !whole->contains("Marker") ? whole->at("Users").size() : 0); });
    QCOMPARE(came.get_future().get(), std::size_t(250));
    QCOMPARE(told, std::size_t(3));
}

void TestRemoteBackend::writesNoSecretIntoItsRecords()
{
    ServedWorld served;
    Remote root(test::connectionTo(served.url(), ServedWorld::adminId, ServedWorld::adminSecret));
    QCOMPARE(root.codeOf("iam:CreateUser", {{"UserName", "alice"}}), std::string("ok"));
    const engine::CallResult result = root.call("iam:CreateLoginProfile", {{"UserName", "alice"}, {"Password", "hunter2-Hunter2"}});
    QVERIFY2(result.answer.ok(), result.answer ? "" : result.answer.error().message.c_str());
    const std::string record = json::compact(audit::toJson(*result.record));
    QVERIFY(record.find("hunter2") == std::string::npos);
    QVERIFY(record.find("CreateLoginProfile") != std::string::npos);
    QVERIFY(record.find(ServedWorld::adminSecret) == std::string::npos);
}

QTEST_GUILESS_MAIN(TestRemoteBackend)
#include "test_remote_backend.moc"
