/// Requests of the Query protocol read, and answers written byte for byte.
#include "core/protocol/codec.h"
#include "core/protocol/query_codec.h"
#include "core/protocol/xml_reader.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::protocol;
using test::textOf;

namespace {

const AnswerContext context{"01234567-89ab-cdef-0123-456789abcdef"};

HttpRequest requestOf(const json::Object& row)
{
    HttpRequest request{json::stringOr(row, "method", "POST"), json::stringOr(row, "target", "/"), {}, json::stringOr(row, "body")};
    const std::string type = json::stringOr(row, "type", "application/x-www-form-urlencoded");
    if (!type.empty() && request.method == "POST")
        request.headers.add("content-type", type);
    if (row.contains("accept"))
        request.headers.add("Accept", textOf(row, "accept"));
    if (row.contains("origin"))
        request.headers.add("Origin", textOf(row, "origin"));
    return request;
}

WireCall callOf(const std::string& service, const std::string& action)
{
    WireCall call;
    call.service = findModel(service);
    call.operation = call.service->operation(action);
    return call;
}

void checkCall(const json::Object& row, const WireCall& call)
{
    QCOMPARE(std::string(call.operation->name), textOf(row, "action"));
    QCOMPARE(call.problem ? call.problem->message : std::string(), json::stringOr(row, "problem"));
    if (call.problem)
        QCOMPARE(call.problem->code, "MalformedInput");
    if (row.contains("parameters"))
        QCOMPARE(json::compact(call.parameters), json::compact(row.at("parameters")));
    if (row.contains("raw"))  // bytes that are no UTF-8 arrive as they are, for core/service to refuse
        QCOMPARE(json::compact(call.parameters), json::compact({{"ExternalId", row.at("raw")}}));
}

void checkResponse(const json::Object& row, const HttpResponse& response)
{
    QCOMPARE(response.status, row.at("status").get<int>());
    if (row.contains("body-out"))
        QCOMPARE(response.body, textOf(row, "body-out"));
    QVERIFY2(response.body.find(json::stringOr(row, "contains")) != std::string::npos, response.body.c_str());
    QCOMPARE(std::string(response.headers.find("location").value_or("")), json::stringOr(row, "location"));
}

std::string bodyOf(const WireCall& call, const json::Object& answer)
{
    const HttpResponse response = writeAnswer(call, answer, context);
    return response.status == 200 ? response.body : std::string();
}

}  // namespace

class TestQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRequests_data();
    void readsRequests();
    void refusesWhatIsTooLong();
    void readsManyElements();
    void presignedRequestsAreForms();
    void writesAnswers();
    void writesEmptyThings();
    void writesJsonWhenAsked();
    void writesErrors();
    void everyTextSurvives_data();
    void everyTextSurvives();
    void tellsBrowsers();
    void knowsWhoseRequestItIs();
};

void TestQuery::readsRequests_data()
{
    QTest::addColumn<QByteArray>("row");
    for (const json::Object& row : test::readCases("protocol/query_requests.jsonl"))
        QTest::newRow(textOf(row, "name").c_str()) << QByteArray::fromStdString(json::compact(row));
}

void TestQuery::readsRequests()
{
    QFETCH(QByteArray, row);
    const json::Object object = *json::parseObject(row.toStdString());
    const ReadRequest read = readRequest(requestOf(object), *findModel(json::stringOr(object, "service", "sts")), context);
    QCOMPARE(std::holds_alternative<WireCall>(read), object.contains("action"));
    if (const WireCall* call = std::get_if<WireCall>(&read))
        checkCall(object, *call);
    else
        checkResponse(object, std::get<HttpResponse>(read));
}

void TestQuery::refusesWhatIsTooLong()
{
    HttpRequest request{"GET", "/?Action=GetCallerIdentity&Version=2011-06-15&x=", {}, {}};
    request.target.append(longestQueryString - request.query().size(), 'x');
    QVERIFY(std::holds_alternative<WireCall>(readRequest(request, *findModel("sts"), context)));
    request.target += 'x';
    QCOMPARE(std::get<HttpResponse>(readRequest(request, *findModel("sts"), context)).status, 400);

    HttpRequest post{"POST", "/", {}, "Action=GetCallerIdentity&Version=2011-06-15&x="};
    post.headers.add("Content-Type", "application/x-www-form-urlencoded");
    post.body.append(largestQueryBody - post.body.size(), 'x');
    QVERIFY(std::holds_alternative<WireCall>(readRequest(post, *findModel("sts"), context)));
    post.body += 'x';
    QCOMPARE(std::get<HttpResponse>(readRequest(post, *findModel("sts"), context)).status, 413);

    post.body = "Action=GetCallerIdentity&Version=2011-06-15";
    for (std::size_t count = 2; count <= mostParameters; ++count)  // two are there
        post.body += "&a";
    QCOMPARE(std::get<HttpResponse>(readRequest(post, *findModel("sts"), context)).status, 413);
    QCOMPARE(serviceOf(post, {}), findModel("sts"));
    post.body.resize(post.body.size() - 2);
    QVERIFY(std::holds_alternative<WireCall>(readRequest(post, *findModel("sts"), context)));
}

/// Work grows with the size of the request and not with its square, whatever the numbers are.
void TestQuery::readsManyElements()
{
    std::string body = "Action=AssumeRole&Version=2011-06-15";
    constexpr int count = 200'000;
    for (int i = count; i > 0; --i)
        body += "&TransitiveTagKeys.member." + std::to_string(i * 1'000'003LL) + "=k" + std::to_string(i);
    const auto parameters = readQueryParameters(readForm(body), *findModel("sts")->operation("AssumeRole")->input);
    QVERIFY(parameters.ok());
    QCOMPARE((*parameters)["TransitiveTagKeys"].size(), std::size_t{count});
    QCOMPARE((*parameters)["TransitiveTagKeys"].front().get<std::string>(), "k1");
    std::string deep = "RoleArn";
    for (int i = 0; i < count; ++i)
        deep += ".member.1";
    QCOMPARE(readQueryParameters(readForm(deep + "=x"), *findModel("sts")->operation("AssumeRole")->input).error().code, "MalformedInput");
}

/// The signature's own parameters are none of the operation's.
void TestQuery::presignedRequestsAreForms()
{
    const HttpRequest request{"GET", "/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=00", {}, {}};
    const ReadRequest read = readRequest(request, *findModel("sts"), context);
    QVERIFY(std::get<WireCall>(read).parameters.empty());
}

void TestQuery::writesAnswers()
{
    const json::Object assumed{
        {"Credentials",
         {{"AccessKeyId", "ASIAIOSFODNN7EXAMPLE"}, {"SecretAccessKey", "secret"}, {"SessionToken", "token=="}, {"Expiration", "2026-11-30T06:37:51+00:00"}}},
        {"AssumedRoleUser", {{"AssumedRoleId", "AROAIOSFODNN7EXAMPLE1:s"}, {"Arn", "arn:aws:sts::111122223333:assumed-role/r/s"}}},
        {"NotOfTheModel", "x"}};
    QCOMPARE(bodyOf(callOf("sts", "AssumeRole"), assumed), test::readData("protocol/assume_role.xml"));
    const json::Object role{{"Role",
                             {{"Path", "/"},
                              {"RoleName", "r"},
                              {"AssumeRolePolicyDocument", {{"Version", "2012-10-17"}, {"Statement", json::Object::array()}}},
                              {"Tags", json::Object::array()},
                              {"RoleLastUsed", json::Object::object()},
                              {"Description", nullptr},
                              {"MaxSessionDuration", 3600}}}};
    QCOMPARE(bodyOf(callOf("iam", "GetRole"), role), test::readData("protocol/get_role.xml"));
    const HttpResponse response = writeAnswer(callOf("sts", "AssumeRole"), assumed, context);
    QCOMPARE(std::string(response.headers.find("Content-Type").value()), "text/xml");
    QCOMPARE(std::string(response.headers.find("x-amzn-requestid").value()), context.requestId);
    QVERIFY(response.headers.find("x-amz-sts-extended-request-id"));
    QVERIFY(!response.headers.find("Content-Length"));
}

void TestQuery::writesEmptyThings()
{
    QCOMPARE(bodyOf(callOf("iam", "DeleteUser"), json::Object::object()),
             "<DeleteUserResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">\n  <ResponseMetadata>\n    "
             "<RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId>\n"
             "  </ResponseMetadata>\n</DeleteUserResponse>\n");
    const std::string users = bodyOf(callOf("iam", "ListUsers"), {{"Users", json::Object::array()}, {"IsTruncated", false}});
    QVERIFY2(users.find("  <ListUsersResult>\n    <Users/>\n    <IsTruncated>false</IsTruncated>\n  </ListUsersResult>\n") != std::string::npos, users.c_str());
    const std::string summary = bodyOf(callOf("iam", "GetAccountSummary"), {{"SummaryMap", {{"Users", 3}}}});
    QVERIFY2(summary.find("<SummaryMap>\n      <entry>\n        <key>Users</key>\n        <value>3</value>\n      </entry>\n    </SummaryMap>") !=
                 std::string::npos,
             summary.c_str());
}

void TestQuery::writesJsonWhenAsked()
{
    WireCall call = callOf("sts", "GetSessionToken");
    call.wantsJson = true;
    const HttpResponse response = writeAnswer(call, {{"Credentials", {{"AccessKeyId", "ASIA"}, {"Expiration", "2026-11-30T06:37:51+00:00"}}}}, context);
    QCOMPARE(response.body, R"({"GetSessionTokenResponse":{"GetSessionTokenResult":{"Credentials":{"AccessKeyId":"ASIA","Expiration":1796020671}},)"
                            R"("ResponseMetadata":{"RequestId":"01234567-89ab-cdef-0123-456789abcdef"}}})");
    QCOMPARE(std::string(response.headers.find("Content-Type").value()), "application/json");
}

void TestQuery::writesErrors()
{
    const auto error = [](const char* service, const char* action, const char* code) {
        return writeError(callOf(service, action), {code, "x < y", {}}, context);
    };
    QCOMPARE(error("sts", "AssumeRole", "AccessDenied").body, test::readData("protocol/access_denied.xml"));
    QCOMPARE(error("sts", "AssumeRole", "AccessDenied").status, 403);
    QCOMPARE(error("sts", "AssumeRole", "ValidationError").status, 400);
    QCOMPARE(error("sts", "AssumeRole", "InternalFailure").status, 500);
    QVERIFY(error("sts", "AssumeRole", "InternalFailure").body.find("<Type>Receiver</Type>") != std::string::npos);
    QCOMPARE(error("iam", "GetUser", "NoSuchEntity").status, 404);
    QCOMPARE(error("iam", "CreateUser", "EntityAlreadyExists").status, 409);
    // What core/service does not carry out is no operation.
    const HttpResponse unknown = error("iam", "CreateLoginProfile", "InvalidAction");
    QVERIFY2(unknown.body.find("Could not find operation CreateLoginProfile for version 2010-05-08") != std::string::npos, unknown.body.c_str());
}

void TestQuery::everyTextSurvives_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("read");
    const auto same = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text << text; };
    same("markup", "<a href=\"x\">&amp;</a> ]]> ' \"");
    same("line ends", "a\r\nb\rc\nd\t");
    same("letters", "Zo\xC3\xAB \xF0\x9F\xA6\x8A");
    same("blanks", "  a  ");
    QTest::newRow("control characters") << QByteArray("a\x01z") << QByteArray("a\xEF\xBF\xBDz");
    QTest::newRow("no UTF-8") << QByteArray("a\xFFz\xC3") << QByteArray("a\xEF\xBF\xBDz\xEF\xBF\xBD");
    QTest::newRow("U+FFFE") << QByteArray("a\xEF\xBF\xBEz") << QByteArray("a\xEF\xBF\xBDz");
}

void TestQuery::everyTextSurvives()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, read);
    const HttpResponse response = writeError(callOf("sts", "AssumeRole"), {"AccessDenied", text.toStdString(), {}}, context);
    const auto document = readXml(response.body);
    QVERIFY2(document.ok(), response.body.c_str());
    QCOMPARE(document->child("Error")->child("Message")->text, read.toStdString());
}

void TestQuery::tellsBrowsers()
{
    HttpRequest request{"OPTIONS", "/", {}, {}};
    request.headers.add("Origin", "https://example.com");
    request.headers.add("Access-Control-Request-Headers", "authorization,x-amz-date");
    const HttpResponse response = std::get<HttpResponse>(readRequest(request, *findModel("sts"), context));
    QCOMPARE(std::string(response.headers.find("Access-Control-Allow-Methods").value()), "POST");
    QCOMPARE(std::string(response.headers.find("Access-Control-Allow-Headers").value()), "authorization,x-amz-date");
    QCOMPARE(std::string(response.headers.find("Access-Control-Max-Age").value()), "172800");
}

void TestQuery::knowsWhoseRequestItIs()
{
    const auto serviceFor = [](HttpRequest request, std::string_view scope) { return std::string(serviceOf(request, scope)->service()); };
    QCOMPARE(serviceFor({"POST", "/", {}, "Action=ListUsers&Version=2010-05-08"}, "iam"), "iam");
    QCOMPARE(serviceFor({"POST", "/", {}, "Action=ListUsers&Version=2010-05-08"}, "sts"), "sts");
    QCOMPARE(serviceFor({"POST", "/", {}, "Action=ListUsers&Version=2010-05-08"}, ""), "iam");
    QCOMPARE(serviceFor({"POST", "/", {}, "Action=ListUsers"}, "ec2"), "iam");
    QCOMPARE(serviceFor({"POST", "/", {}, "Action=AssumeRoleWithSAML&Version=2011-06-15"}, ""), "sts");
    QCOMPARE(serviceFor({"POST", "/", {}, ""}, ""), "sts");
    QCOMPARE(serviceFor({"GET", "/", {}, ""}, ""), "s3");
    QCOMPARE(serviceFor({"GET", "/?Action=GetCallerIdentity", {}, ""}, ""), "sts");
    QCOMPARE(serviceFor({"PUT", "/bucket/key?Action=AssumeRole", {}, ""}, ""), "s3");
    HttpRequest json{"POST", "/", {}, "{}"};
    json.headers.add("X-Amz-Target", "AWSOrganizationsV20161128.ListRoots");
    QCOMPARE(serviceFor(json, ""), "organizations");
}

QTEST_APPLESS_MAIN(TestQuery)
#include "test_query.moc"
