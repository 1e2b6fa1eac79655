#include "core/base/http_date.h"
#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/lint/regions.h"
#include "core/server/endpoint.h"
#include "tests/support/core/engine_fixture.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <fstream>

using namespace rolewright;
using namespace rolewright::server;
using protocol::Dialect;
using protocol::HttpRequest;
using protocol::HttpResponse;

namespace {

const std::string adminId = "AKIAIOSFODNN7EXAMPLE";
const std::string adminSecret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const Peer here{"127.0.0.1", true};
const std::string stsVersion = "&Version=2011-06-15";
const std::string iamVersion = "&Version=2010-05-08";

/// Credentials as a client holds them.
struct Held {
    std::string id = adminId;
    crypto::Secret secret{adminSecret};
    std::optional<crypto::Secret> token = {};
};

/// The text of the first element of this name, empty when there is none.
std::string elementOf(const std::string& xml, const std::string& name)
{
    const std::size_t begin = xml.find('<' + name + '>');
    if (begin == std::string::npos)
        return {};
    const std::size_t text = begin + name.size() + 2;
    return xml.substr(text, xml.find("</", text) - text);
}

/// A PUT of `data-bucket/key` whose body comes in pieces, as S3's clients send it: each signed, or with a checksum behind.
HttpRequest chunkedPut(const std::string& data, bool isSigned, Instant now, const std::string& announced = "x-amz-checksum-sha256")
{
    const std::string timestamp = protocol::toBasicIso8601(now);
    const protocol::CredentialScope scope{timestamp.substr(0, 8), "us-east-1", "s3"};
    const crypto::Secret key = protocol::signingKey(crypto::Secret(adminSecret), scope);
    const std::string kind = isSigned ? "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" : "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    HttpRequest request{"PUT", "/data-bucket/key", {}, {}};
    request.headers.add("content-encoding", "aws-chunked");
    request.headers.add("host", "localhost");
    request.headers.add("x-amz-content-sha256", kind);
    request.headers.add("x-amz-date", timestamp);
    request.headers.add("x-amz-decoded-content-length", std::to_string(data.size()));
    if (!isSigned && !announced.empty())
        request.headers.add("x-amz-trailer", announced);
    std::vector<std::string> names;
    for (const auto& [name, value] : request.headers.fields())
        names.push_back(name);
    std::string signature = protocol::signatureOf(key, protocol::stringToSign(timestamp, scope, protocol::canonicalRequest(request, names, kind, Dialect::s3)));
    request.headers.add("authorization", "AWS4-HMAC-SHA256 Credential=" + adminId + '/' + scope.text() + ", SignedHeaders=" + text::join(names, ";") +
                                             ", Signature=" + signature);
    const auto hashOf = [](std::string_view bytes) { return crypto::toHex(crypto::sha256(bytes)); };
    for (const std::string& piece : {data, std::string()}) {
        signature = protocol::signatureOf(key, "AWS4-HMAC-SHA256-PAYLOAD\n" + timestamp + '\n' + scope.text() + '\n' + signature + '\n' + hashOf("") + '\n' +
                                                   hashOf(piece));
        request.body +=
            QByteArray::number(static_cast<qulonglong>(piece.size()), 16).toStdString() + (isSigned ? ";chunk-signature=" + signature : "") + "\r\n" + piece;
        request.body += piece.empty() ? "" : "\r\n";
    }
    const crypto::Digest digest = crypto::sha256(data);
    const std::string checksum = crypto::toBase64({reinterpret_cast<const char*>(digest.data()), digest.size()});
    request.body += isSigned ? "\r\n" : "x-amz-checksum-sha256:" + checksum + "\r\n\r\n";
    return request;
}

HttpRequest formOf(const std::string& body)
{
    HttpRequest request{"POST", "/", {}, body};
    request.headers.add("Host", "127.0.0.1:4577");
    request.headers.add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    request.headers.add("User-Agent", "aws-cli/2.9.19");
    return request;
}

}  // namespace

class TestEndpoint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void answersWhoCalls();
    void aUsersKeyIsTheUser();
    void aKeyTellsWhenItWasUsedLast();
    void assumesARoleAndForgetsTheUser();
    void objectsInTheOrderOfAws();
    void anExpiredTokenComesBeforeAWrongSignature();
    void keysThatAreGoneAreNobodys();
    void keepsToTheClockOfTheWorkspace();
    void unsignedOperationsNeedNoSignature();
    void aSignatureThatNobodyChecksSaysNothing();
    void takesTheRegionFromTheScope();
    void aBucketAnswersInItsOwnRegion();
    void plainTextFromElsewhereIsNotSecure();
    void linksAndRequestsThatAreTooOldSaySo();
    void takesObjectsInPieces_data();
    void takesObjectsInPieces();
    void trailersAreThoseThatWereAnnounced();
    void filesThatWereChangedAreNotServed();
    void settingsOfAnAccountAreS3Controls();
    void everyOtherByteIsRefused();
    void beginsAnew();
    void beginsAnewOnlyWhenAllowed();
    void tellsThatItIsThere();
    void keepsPagesOut();
    void logsNoSecrets();
    void tellsOfEveryRequest();
    void whatIsNotAllowedIsNotCalled();
    void signingHasAClockOfItsOwn();
    void limitsBodies();

private:
    void makeEndpoint(EndpointOptions options = {});
    HttpResponse ask(const Held& held, const std::string& body, const std::string& service = "sts", const std::string& region = "us-east-1",
                     const Peer& peer = here);
    /// As root; the answer must be 200.
    std::string must(const std::string& body, const std::string& service);
    Held keyOf(const std::string& user);
    Held assume(const Held& held, const std::string& more = {});
    std::string codeOf(const Held& held, const std::string& body, const std::string& service = "sts", const std::string& region = "us-east-1");

    std::unique_ptr<test::EngineFixture> m_fixture;
    std::unique_ptr<Endpoint> m_endpoint;
};

void TestEndpoint::init()
{
    m_fixture = std::make_unique<test::EngineFixture>();
    makeEndpoint();
}

void TestEndpoint::makeEndpoint(EndpointOptions options)
{
    options.admin.emplace(AdminKey{adminId, crypto::Secret(adminSecret), test::account(test::developmentId)});
    options.isRegion = lint::isRegion;
    auto made = Endpoint::create(
        [this]() -> Result<std::shared_ptr<engine::Engine>> { return std::shared_ptr<engine::Engine>(std::shared_ptr<void>(), m_fixture->engine.get()); },
        std::move(options));
    QVERIFY(made.ok());
    m_endpoint = *std::move(made);
}

HttpResponse TestEndpoint::ask(const Held& held, const std::string& body, const std::string& service, const std::string& region, const Peer& peer)
{
    HttpRequest request = formOf(body);
    protocol::sign(request, {held.id, held.secret, held.token ? &*held.token : nullptr}, region, service, m_fixture->clock.now(), Dialect::query);
    return m_endpoint->answer(request, peer);
}

std::string TestEndpoint::must(const std::string& body, const std::string& service)
{
    const HttpResponse response = ask(Held(), body, service);
    if (response.status != 200)
        qFatal("%s: %s", body.c_str(), response.body.c_str());
    return response.body;
}

Held TestEndpoint::keyOf(const std::string& user)
{
    const std::string answer = must("Action=CreateAccessKey&UserName=" + user + iamVersion, "iam");
    return {elementOf(answer, "AccessKeyId"), crypto::Secret(elementOf(answer, "SecretAccessKey"))};
}

Held TestEndpoint::assume(const Held& held, const std::string& more)
{
    const HttpResponse response =
        ask(held, "Action=AssumeRole&RoleArn=arn:aws:iam::" + std::string(test::developmentId) + ":role/R1&RoleSessionName=s1" + more + stsVersion);
    if (response.status != 200)
        qFatal("%s", response.body.c_str());
    return {elementOf(response.body, "AccessKeyId"), crypto::Secret(elementOf(response.body, "SecretAccessKey")),
            crypto::Secret(elementOf(response.body, "SessionToken"))};
}

std::string TestEndpoint::codeOf(const Held& held, const std::string& body, const std::string& service, const std::string& region)
{
    const HttpResponse response = ask(held, body, service, region);
    return response.status == 200 ? "ok" : std::to_string(response.status) + ' ' + elementOf(response.body, "Code");
}

void TestEndpoint::answersWhoCalls()
{
    const HttpResponse response = ask(Held(), "Action=GetCallerIdentity" + stsVersion);
    QCOMPARE(response.status, 200);
    QCOMPARE(elementOf(response.body, "Arn"), "arn:aws:iam::" + std::string(test::developmentId) + ":root");
    QCOMPARE(response.headers.find("x-amzn-requestid"), std::optional<std::string_view>(elementOf(response.body, "RequestId")));
    QCOMPARE(response.headers.find("date"), std::optional<std::string_view>(toHttpDate(m_fixture->clock.now())));
}

void TestEndpoint::aUsersKeyIsTheUser()
{
    must("Action=CreateUser&UserName=alice" + iamVersion, "iam");
    const Held alice = keyOf("alice");
    const HttpResponse response = ask(alice, "Action=GetCallerIdentity" + stsVersion);
    QVERIFY(elementOf(response.body, "Arn").ends_with(":user/alice"));
    QCOMPARE(codeOf(alice, "Action=ListUsers" + iamVersion, "iam"), std::string("403 AccessDenied"));
    must("Action=PutUserPolicy&UserName=alice&PolicyName=P&PolicyDocument=" +
             QUrl::toPercentEncoding(QString::fromStdString(test::allowing("iam:ListUsers", "*"))).toStdString() + iamVersion,
         "iam");
    QCOMPARE(codeOf(alice, "Action=ListUsers" + iamVersion, "iam"), std::string("ok"));
}

void TestEndpoint::aKeyTellsWhenItWasUsedLast()
{
    must("Action=CreateUser&UserName=alice" + iamVersion, "iam");
    const Held alice = keyOf("alice");
    const std::string question = "Action=GetAccessKeyLastUsed&AccessKeyId=" + alice.id + iamVersion;
    QCOMPARE(elementOf(must(question, "iam"), "ServiceName"), std::string("N/A"));
    m_fixture->clock.advance(std::chrono::hours(1));
    QCOMPARE(codeOf(alice, "Action=ListUsers" + iamVersion, "iam"), std::string("403 AccessDenied"));  // an attempt is a use
    m_fixture->clock.advance(std::chrono::hours(1));
    const Held other{alice.id, crypto::Secret(adminSecret)};
    QCOMPARE(codeOf(other, "Action=GetCallerIdentity" + stsVersion), std::string("403 SignatureDoesNotMatch"));  // and that of a stranger none
    const std::string answer = must(question, "iam");
    QCOMPARE(elementOf(answer, "ServiceName"), std::string("iam"));
    QCOMPARE(elementOf(answer, "Region"), std::string("us-east-1"));
    QCOMPARE(elementOf(answer, "LastUsedDate"), std::string("2023-11-14T23:13:20Z"));
    must("Action=GenerateCredentialReport" + iamVersion, "iam");
    const auto report = crypto::fromBase64(elementOf(must("Action=GetCredentialReport" + iamVersion, "iam"), "Content"));
    QVERIFY(report && report->find(",2023-11-14T23:13:20+00:00,us-east-1,iam,") != std::string::npos);
}

void TestEndpoint::assumesARoleAndForgetsTheUser()
{
    must("Action=CreateUser&UserName=alice" + iamVersion, "iam");
    const Held alice = keyOf("alice");
    const std::string aliceArn = "arn:aws:iam::" + std::string(test::developmentId) + ":user/alice";
    m_fixture->must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting(aliceArn)}});
    const Held role = assume(alice);
    QVERIFY(role.id.starts_with("ASIA"));
    const HttpResponse response = ask(role, "Action=GetCallerIdentity" + stsVersion);
    QVERIFY(elementOf(response.body, "Arn").ends_with(":assumed-role/R1/s1"));
    Held mixed{role.id, role.secret.clone(), std::nullopt};
    QCOMPARE(codeOf(mixed, "Action=GetCallerIdentity" + stsVersion), std::string("403 InvalidClientTokenId"));
    mixed = {alice.id, alice.secret.clone(), role.token->clone()};
    QCOMPARE(codeOf(mixed, "Action=GetCallerIdentity" + stsVersion), std::string("403 InvalidClientTokenId"));
    mixed = {role.id, alice.secret.clone(), role.token->clone()};
    QCOMPARE(codeOf(mixed, "Action=GetCallerIdentity" + stsVersion), std::string("403 SignatureDoesNotMatch"));
    // Revoking is a policy of the role.
    m_fixture->must("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "P"}, {"PolicyDocument", test::allowing("iam:ListUsers", "*")}});
    QCOMPARE(codeOf(role, "Action=ListUsers" + iamVersion, "iam"), std::string("ok"));
    m_fixture->must("iam:DeleteRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "P"}});
    QCOMPARE(codeOf(role, "Action=ListUsers" + iamVersion, "iam"), std::string("403 AccessDenied"));
    m_fixture->must("iam:DeleteRole", {{"RoleName", "R1"}});
    QCOMPARE(codeOf(role, "Action=GetCallerIdentity" + stsVersion), std::string("403 InvalidClientTokenId"));
}

void TestEndpoint::objectsInTheOrderOfAws()
{
    const std::string who = "Action=GetCallerIdentity" + stsVersion;
    const Held nobody{"AKIAI44QH8DHBEXAMPLE", crypto::Secret("secret")};
    const HttpResponse wrongRegion = ask(nobody, who, "sts", "us-moon-1");
    QCOMPARE(elementOf(wrongRegion.body, "Message"), std::string("Credential should be scoped to a valid region. "));
    QCOMPARE(codeOf(nobody, who), std::string("403 InvalidClientTokenId"));
    const Held wrong{adminId, crypto::Secret("another secret")};
    QCOMPARE(codeOf(wrong, who), std::string("403 SignatureDoesNotMatch"));
    QCOMPARE(codeOf(wrong, "Action=AssumeRole" + stsVersion), std::string("403 SignatureDoesNotMatch"));  // before its parameters are looked at
    QCOMPARE(codeOf(wrong, "Action=NoSuchAction" + stsVersion), std::string("400 InvalidAction"));
    QCOMPARE(m_endpoint->answer(formOf(who), here).status, 403);
    QCOMPARE(elementOf(m_endpoint->answer(formOf(who), here).body, "Code"), std::string("MissingAuthenticationToken"));
}

void TestEndpoint::anExpiredTokenComesBeforeAWrongSignature()
{
    must("Action=CreateUser&UserName=alice" + iamVersion, "iam");
    const Held alice = keyOf("alice");
    m_fixture->must("iam:CreateRole",
                    {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::" + std::string(test::developmentId) + ":user/alice")}});
    Held role = assume(alice, "&DurationSeconds=900");
    m_fixture->clock.advance(std::chrono::seconds(899));
    QCOMPARE(codeOf(role, "Action=GetCallerIdentity" + stsVersion), std::string("ok"));
    m_fixture->clock.advance(std::chrono::seconds(2));
    QCOMPARE(codeOf(role, "Action=GetCallerIdentity" + stsVersion), std::string("403 ExpiredToken"));
    role.secret = crypto::Secret("another");
    QCOMPARE(codeOf(role, "Action=GetCallerIdentity" + stsVersion), std::string("403 ExpiredToken"));
    QCOMPARE(codeOf(role, "Action=GetCallerIdentity" + stsVersion, "sts", "us-moon-1"), std::string("403 SignatureDoesNotMatch"));
}

void TestEndpoint::keysThatAreGoneAreNobodys()
{
    must("Action=CreateUser&UserName=alice" + iamVersion, "iam");
    const Held alice = keyOf("alice");
    const std::string who = "Action=GetCallerIdentity" + stsVersion;
    QCOMPARE(codeOf(alice, who), std::string("ok"));
    must("Action=UpdateAccessKey&UserName=alice&Status=Inactive&AccessKeyId=" + alice.id + iamVersion, "iam");
    QCOMPARE(codeOf(alice, who), std::string("403 InvalidClientTokenId"));
    must("Action=UpdateAccessKey&UserName=alice&Status=Active&AccessKeyId=" + alice.id + iamVersion, "iam");
    QCOMPARE(codeOf(alice, who), std::string("ok"));
    must("Action=DeleteAccessKey&UserName=alice&AccessKeyId=" + alice.id + iamVersion, "iam");
    QCOMPARE(codeOf(alice, who), std::string("403 InvalidClientTokenId"));
}

void TestEndpoint::keepsToTheClockOfTheWorkspace()
{
    HttpRequest request = formOf("Action=GetCallerIdentity" + stsVersion);
    const Held admin;
    protocol::sign(request, {admin.id, admin.secret}, "us-east-1", "sts", m_fixture->clock.now(), Dialect::query);
    m_fixture->clock.advance(std::chrono::minutes(15));
    QCOMPARE(m_endpoint->answer(request, here).status, 200);
    m_fixture->clock.advance(std::chrono::seconds(1));
    const HttpResponse late = m_endpoint->answer(request, here);
    QVERIFY(elementOf(late.body, "Message").starts_with("Signature expired: "));
    EndpointOptions options;
    options.clockWindow.reset();
    makeEndpoint(std::move(options));
    QCOMPARE(m_endpoint->answer(request, here).status, 200);
}

void TestEndpoint::unsignedOperationsNeedNoSignature()
{
    const HttpResponse response = m_endpoint->answer(formOf("Action=AssumeRoleWithWebIdentity&RoleArn=arn:aws:iam::" + std::string(test::developmentId) +
                                                            ":role/R1&RoleSessionName=s1&WebIdentityToken=none" + stsVersion),
                                                     here);
    QVERIFY(response.status == 400 || response.status == 403);
    QVERIFY2(elementOf(response.body, "Code") != "MissingAuthenticationToken", response.body.c_str());
}

/// What nobody verified says nothing: neither where the call is, nor who made it.
void TestEndpoint::aSignatureThatNobodyChecksSaysNothing()
{
    HttpRequest request = formOf("Action=AssumeRoleWithWebIdentity&RoleArn=arn:aws:iam::" + std::string(test::developmentId) +
                                 ":role/R1&RoleSessionName=s1&WebIdentityToken=none" + stsVersion);
    protocol::sign(request, {"AKIAIOSFODNN7EXAMPLE", crypto::Secret("wrong")}, "cn-north-1", "sts", m_fixture->clock.now(), Dialect::query);
    QVERIFY(m_endpoint->answer(request, here).status != 200);
    const audit::RecordPtr record = m_fixture->engine->trail(0, 100).back();
    QCOMPARE(record->action, std::string("AssumeRoleWithWebIdentity"));
    QCOMPARE(record->region, std::string("us-east-1"));
    QCOMPARE(record->accessKeyId, std::string());
}

void TestEndpoint::takesTheRegionFromTheScope()
{
    must("Action=CreateUser&UserName=alice" + iamVersion, "iam");
    const Held alice = keyOf("alice");
    m_fixture->must("iam:PutUserPolicy", {{"UserName", "alice"},
                                          {"PolicyName", "P"},
                                          {"PolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:GetFederationToken","iam:ListUsers"],
                                              "Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-central-1"}}}]})"}});
    const std::string federate = "Action=GetFederationToken&Name=bob" + stsVersion;
    QCOMPARE(codeOf(alice, federate, "sts", "eu-central-1"), std::string("ok"));
    QCOMPARE(codeOf(alice, federate, "sts", "us-east-1"), std::string("403 AccessDenied"));
    // IAM has one Region, to which the request comes whatever it was signed for.
    QCOMPARE(codeOf(alice, "Action=ListUsers" + iamVersion, "iam", "eu-central-1"), std::string("403 AccessDenied"));
    QCOMPARE(m_fixture->engine->trail(0, 100).back()->region, std::string("us-east-1"));
}

/// Else a policy that closes a Region would be got round by signing for another.
void TestEndpoint::aBucketAnswersInItsOwnRegion()
{
    m_fixture->must("s3:CreateBucket", {{"Bucket", "eu-bucket"}, {"CreateBucketConfiguration", {{"LocationConstraint", "eu-central-1"}}}});
    const auto get = [this](const std::string& path, const std::string& region) {
        HttpRequest request{"GET", path, {}, {}};
        request.headers.add("Host", "localhost");
        protocol::sign(request, {adminId, crypto::Secret(adminSecret)}, region, "s3", m_fixture->clock.now(), Dialect::s3);
        return m_endpoint->answer(request, here);
    };
    QCOMPARE(get("/eu-bucket", "eu-central-1").status, 200);
    QCOMPARE(get("/eu-bucket?location", "us-east-1").status, 200);
    const HttpResponse elsewhere = get("/eu-bucket", "us-east-1");
    QCOMPARE(elsewhere.status, 400);
    QCOMPARE(elementOf(elsewhere.body, "Code"), std::string("AuthorizationHeaderMalformed"));
    QCOMPARE(elementOf(elsewhere.body, "Message"), std::string("The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'"));
    QCOMPARE(elementOf(elsewhere.body, "Region"), std::string("eu-central-1"));
    QCOMPARE(m_fixture->engine->trail(0, 100).back()->region, std::string("us-east-1"));  // of asking where it is
}

void TestEndpoint::plainTextFromElsewhereIsNotSecure()
{
    must("Action=CreateUser&UserName=alice" + iamVersion, "iam");
    const Held alice = keyOf("alice");
    m_fixture->must("iam:PutUserPolicy", {{"UserName", "alice"},
                                          {"PolicyName", "P"},
                                          {"PolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:ListUsers","Resource":"*",
                                              "Condition":{"Bool":{"aws:SecureTransport":"true"}}}]})"}});
    QCOMPARE(ask(alice, "Action=ListUsers" + iamVersion, "iam").status, 200);
    QCOMPARE(ask(alice, "Action=ListUsers" + iamVersion, "iam", "us-east-1", {"192.0.2.1", false}).status, 403);
}

/// What they were good for, and what time it is here: clients correct their clocks by it.
void TestEndpoint::linksAndRequestsThatAreTooOldSaySo()
{
    const Instant now = m_fixture->clock.now();
    const std::string day = protocol::toBasicIso8601(now - std::chrono::hours(1));
    const std::string scope = day.substr(0, 8) + "/us-east-1/s3/aws4_request";
    HttpRequest link{"GET",
                     "/data-bucket/key?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + adminId + '/' + scope + "&X-Amz-Date=" + day +
                         "&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=00",
                     {},
                     {}};
    link.headers.add("Host", "127.0.0.1:4577");
    const HttpResponse late = m_endpoint->answer(link, here);
    QCOMPARE(late.status, 403);
    QCOMPARE(elementOf(late.body, "Code") + ": " + elementOf(late.body, "Message"), std::string("AccessDenied: Request has expired"));
    QCOMPARE(elementOf(late.body, "X-Amz-Expires"), std::string("60"));
    QCOMPARE(elementOf(late.body, "Expires"), toIso8601(now - std::chrono::minutes(59)));
    QCOMPARE(elementOf(late.body, "ServerTime"), toIso8601(now));
    HttpRequest request{"GET", "/data-bucket/key", {}, {}};
    request.headers.add("Host", "127.0.0.1:4577");
    protocol::sign(request, {adminId, crypto::Secret(adminSecret)}, "us-east-1", "s3", now - std::chrono::hours(1), Dialect::s3);
    const HttpResponse skewed = m_endpoint->answer(request, here);
    QCOMPARE(elementOf(skewed.body, "Code"), std::string("RequestTimeTooSkewed"));
    QCOMPARE(elementOf(skewed.body, "RequestTime"), day);
    QCOMPARE(elementOf(skewed.body, "ServerTime"), toIso8601(now));
    QCOMPARE(elementOf(skewed.body, "MaxAllowedSkewMilliseconds"), std::string("900000"));
}

void TestEndpoint::takesObjectsInPieces_data()
{
    QTest::addColumn<bool>("isSigned");
    QTest::newRow("signed") << true;
    QTest::newRow("with a checksum behind") << false;
}

void TestEndpoint::takesObjectsInPieces()
{
    QFETCH(bool, isSigned);
    m_fixture->must("s3:CreateBucket", {{"Bucket", "data-bucket"}});
    HttpRequest request = chunkedPut("hello, pieces", isSigned, m_fixture->clock.now());
    const std::string whole = request.body;
    request.body.replace(request.body.find("hello"), 5, "HELLO");
    const HttpResponse refused = m_endpoint->answer(request, here);
    QCOMPARE(elementOf(refused.body, "Code"), std::string(isSigned ? "SignatureDoesNotMatch" : "BadDigest"));
    QCOMPARE(m_fixture->codeOf("s3:GetObject", {{"Bucket", "data-bucket"}, {"Key", "key"}}), std::string("NoSuchKey"));
    request.body = whole;
    const HttpResponse taken = m_endpoint->answer(request, here);
    QVERIFY2(taken.status == 200, taken.body.c_str());
    const json::Object object = *m_fixture->must("s3:GetObject", {{"Bucket", "data-bucket"}, {"Key", "key"}}).answer;
    QCOMPARE(object.at("Body").get<std::string>(), std::string("hello, pieces"));
    QVERIFY2(!object.contains("ContentEncoding"), "aws-chunked is the way it came, not what it is");
}

void TestEndpoint::trailersAreThoseThatWereAnnounced()
{
    m_fixture->must("s3:CreateBucket", {{"Bucket", "data-bucket"}});
    const auto answered = [this](const HttpRequest& request) { return m_endpoint->answer(request, here); };
    QCOMPARE(answered(chunkedPut("data", false, m_fixture->clock.now())).status, 200);
    for (const std::string announced : {"", "x-amz-checksum-crc32", "x-amz-checksum-sha256, x-amz-checksum-crc32"}) {
        const HttpResponse response = answered(chunkedPut("data", false, m_fixture->clock.now(), announced));
        QCOMPARE(response.status, 400);
        QCOMPARE(elementOf(response.body, "Code"), std::string("MalformedTrailerError"));
    }
    HttpRequest cut = chunkedPut("data", false, m_fixture->clock.now());
    cut.body = cut.body.substr(0, cut.body.find("x-amz-checksum")) + "\r\n";
    QCOMPARE(elementOf(answered(cut).body, "Code"), std::string("MalformedTrailerError"));
}

void TestEndpoint::filesThatWereChangedAreNotServed()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("w.rolewright")).toStdString();
    m_endpoint.reset();
    m_fixture = std::make_unique<test::EngineFixture>(path);
    makeEndpoint();
    m_fixture->must("s3:CreateBucket", {{"Bucket", "data-bucket"}});
    const std::string bytes(3u << 20, 'x');  // more than is read before the answer begins
    QCOMPARE(m_endpoint->answer(chunkedPut(bytes, true, m_fixture->clock.now()), here).status, 200);
    const auto answered = [this] {
        HttpRequest get{"GET", "/data-bucket/key", {}, {}};
        get.headers.add("Host", "localhost");
        protocol::sign(get, {adminId, crypto::Secret(adminSecret)}, "us-east-1", "s3", m_fixture->clock.now(), Dialect::s3);
        return m_endpoint->answer(get, here);
    };
    QCOMPARE(answered().status, 200);
    QCOMPARE(answered().rest.size(), bytes.size());

    const std::filesystem::path file = std::filesystem::directory_iterator(path.string() + ".objects")->path();
    std::fstream(file) << "y";
    const HttpResponse changed = answered();
    QCOMPARE(changed.status, 500);
    QCOMPARE(elementOf(changed.body, "Code"), std::string("InternalError"));
    QVERIFY(elementOf(changed.body, "Reason").find("beside the workspace") != std::string::npos);
    std::fstream(file) << "x";
    QCOMPARE(answered().status, 200);
    std::filesystem::remove(file);
    QCOMPARE(answered().status, 500);
}

/// As clients ask: the account in front of the host and in a header, signed as for S3.
void TestEndpoint::settingsOfAnAccountAreS3Controls()
{
    const auto asked = [this](const char* method, const char* host, std::string body = {}) {
        HttpRequest request{method, "/v20180820/configuration/publicAccessBlock", {}, std::move(body)};
        request.headers.add("Host", host);
        request.headers.add("x-amz-account-id", test::developmentId);
        protocol::sign(request, {adminId, crypto::Secret(adminSecret)}, "us-east-1", "s3", m_fixture->clock.now(), Dialect::s3);
        return m_endpoint->answer(request, here);
    };
    const HttpResponse none = asked("GET", "111122223333.localhost:4577");
    QCOMPARE(none.status, 404);
    QVERIFY(none.body.find("<ErrorResponse") != std::string::npos);
    QCOMPARE(elementOf(none.body, "Code"), std::string("NoSuchPublicAccessBlockConfiguration"));
    QCOMPARE(asked("PUT", "127.0.0.1:4577", "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>").status, 201);
    const HttpResponse block = asked("GET", "111122223333.localhost:4577");
    QCOMPARE(block.status, 200);
    QCOMPARE(elementOf(block.body, "BlockPublicAcls") + elementOf(block.body, "IgnorePublicAcls"), std::string("truefalse"));
    QVERIFY(m_fixture->world().publicAccessBlock->blockPublicAcls);
    QCOMPARE(asked("DELETE", "111122223333.localhost:4577").status, 204);
    QVERIFY(!m_fixture->world().publicAccessBlock);
    HttpRequest unsignedOne{"GET", "/v20180820/configuration/publicAccessBlock", {}, {}};
    unsignedOne.headers.add("Host", "localhost");
    unsignedOne.headers.add("x-amz-account-id", test::developmentId);
    QCOMPARE(m_endpoint->answer(unsignedOne, here).status, 403);
}

void TestEndpoint::everyOtherByteIsRefused()
{
    HttpRequest request = formOf("Action=GetCallerIdentity" + stsVersion);
    const Held admin;
    protocol::sign(request, {admin.id, admin.secret}, "us-east-1", "sts", m_fixture->clock.now(), Dialect::query);
    QCOMPARE(m_endpoint->answer(request, here).status, 200);
    const std::string authorization(*request.headers.find("authorization"));
    for (std::size_t i = 0; i < authorization.size(); ++i) {
        HttpRequest changed = formOf(request.body);
        changed.headers.add("X-Amz-Date", std::string(*request.headers.find("x-amz-date")));
        std::string other = authorization;
        ++other[i];
        changed.headers.add("Authorization", other);
        QVERIFY2(m_endpoint->answer(changed, here).status != 200, other.c_str());
    }
    for (std::size_t i = 0; i < request.body.size(); ++i) {
        HttpRequest changed = request;
        ++changed.body[i];
        QVERIFY2(m_endpoint->answer(changed, here).status != 200, changed.body.c_str());
    }
}

void TestEndpoint::beginsAnew()
{
    PracticeClock clock(m_fixture->clock.now());
    EndpointOptions options;
    options.allowsReset = true;
    options.admin.emplace(AdminKey{adminId, crypto::Secret(adminSecret), test::account(test::developmentId)});
    auto made = Endpoint::create(
        [&]() -> Result<std::shared_ptr<engine::Engine>> {
            auto engine = engine::Engine::create(nullptr, clock);
            test::addAccount(**engine, test::developmentId, "Development");
            return std::shared_ptr<engine::Engine>(*std::move(engine));
        },
        std::move(options));
    m_endpoint = *std::move(made);
    must("Action=CreateUser&UserName=alice" + iamVersion, "iam");
    const Held alice = keyOf("alice");
    HttpRequest reset{"POST", "/_rolewright/reset", {}, {}};
    reset.headers.add("Host", "localhost");
    QCOMPARE(m_endpoint->answer(reset, here).status, 200);
    QVERIFY(must("Action=ListUsers" + iamVersion, "iam").find("alice") == std::string::npos);
    QCOMPARE(codeOf(alice, "Action=GetCallerIdentity" + stsVersion), std::string("403 InvalidClientTokenId"));
    must("Action=CreateUser&UserName=alice" + iamVersion, "iam");
    reset.method = "GET";
    QCOMPARE(m_endpoint->answer(reset, here).status, 404);
}

void TestEndpoint::beginsAnewOnlyWhenAllowed()
{
    must("Action=CreateUser&UserName=alice" + iamVersion, "iam");
    HttpRequest reset{"POST", "/_rolewright/reset", {}, {}};
    reset.headers.add("Host", "localhost");
    QCOMPARE(m_endpoint->answer(reset, here).status, 403);
    QVERIFY(must("Action=ListUsers" + iamVersion, "iam").find("alice") != std::string::npos);
}

void TestEndpoint::tellsThatItIsThere()
{
    HttpRequest health{"GET", "/_rolewright/health", {}, {}};
    health.headers.add("Host", "localhost");
    QCOMPARE(m_endpoint->answer(health, here).body, std::string("{\"status\":\"running\"}\n"));
    health.target = "/_rolewright/other";
    QCOMPARE(m_endpoint->answer(health, here).status, 404);
}

void TestEndpoint::keepsPagesOut()
{
    HttpRequest request = formOf("Action=GetCallerIdentity" + stsVersion);
    request.headers.add("Origin", "https://evil.example");
    const Held admin;
    protocol::sign(request, {admin.id, admin.secret}, "us-east-1", "sts", m_fixture->clock.now(), Dialect::query);
    QCOMPARE(m_endpoint->answer(request, here).status, 403);
    EndpointOptions options;
    options.corsOrigins = {"https://evil.example", "http://localhost:3000"};
    makeEndpoint(std::move(options));
    const HttpResponse allowed = m_endpoint->answer(request, here);
    QCOMPARE(allowed.status, 200);
    QCOMPARE(allowed.headers.find("access-control-allow-origin"), std::optional<std::string_view>("https://evil.example"));
}

void TestEndpoint::logsNoSecrets()
{
    std::vector<std::string> lines;
    EndpointOptions options;
    options.log = [&](const AccessLine& line) { lines.push_back(line.text()); };
    makeEndpoint(std::move(options));
    HttpRequest request{"GET", "/a%0Ab?X-Amz-Security-Token=token&X-Amz-Signature=signature", {}, {}};
    request.headers.add("Host", "localhost");
    m_endpoint->answer(request, here);
    ask(Held(), "Action=GetCallerIdentity" + stsVersion);
    QCOMPARE(lines.size(), std::size_t(2));
    QVERIFY(lines[0].find("token") == std::string::npos && lines[0].find("signature") == std::string::npos);
    QVERIFY(lines[0].find("GET /a%0Ab ") != std::string::npos);
    QVERIFY(lines[1].find(" 127.0.0.1 POST / sts:GetCallerIdentity 200 ") != std::string::npos);
}

void TestEndpoint::tellsOfEveryRequest()
{
    std::vector<AccessLine> lines;
    EndpointOptions options;
    options.log = [&](const AccessLine& line) { lines.push_back(line); };
    makeEndpoint(std::move(options));
    ask(Held(), "Action=CreateUser&UserName=alice" + iamVersion, "iam");
    ask(Held(), "Action=CreateUser&UserName=alice" + iamVersion, "iam");
    Held wrong;
    wrong.secret = crypto::Secret("wrong");
    ask(wrong, "Action=GetCallerIdentity" + stsVersion);
    QCOMPARE(lines.size(), std::size_t(3));
    QVERIFY(lines[0].result && lines[0].result->answer.ok() && !lines[0].result->changes.empty() && lines[0].result->grounds && !lines[0].error);
    QCOMPARE(lines[0].result->record->requestId, lines[0].requestId);
    QCOMPARE(lines[0].userAgent, std::string("aws-cli/2.9.19"));
    QVERIFY(lines[0].caller && lines[0].caller->kind == sts::CallerKind::root);
    QCOMPARE(lines[1].error->code, std::string("EntityAlreadyExists"));
    QCOMPARE(lines[1].status, 409);
    QCOMPARE(lines[2].error->code, std::string("SignatureDoesNotMatch"));
    QCOMPARE(lines[2].accessKeyId, adminId);
    QVERIFY(!lines[2].caller && !lines[2].result);
}

void TestEndpoint::whatIsNotAllowedIsNotCalled()
{
    EndpointOptions options;
    options.allows = [](const service::Operation& operation) {
        return operation.action == "CreateUser" ? Result<void>(Error{"AccessDenied", "not now", {}}) : Result<void>();
    };
    makeEndpoint(std::move(options));
    const std::uint64_t before = m_fixture->engine->lastRecord();
    const HttpResponse refused = ask(Held(), "Action=CreateUser&UserName=alice" + iamVersion, "iam");
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.body.find("<Code>AccessDenied</Code>") != std::string::npos && refused.body.find("not now") != std::string::npos);
    QCOMPARE(m_fixture->engine->lastRecord(), before);
    QCOMPARE(codeOf(Held(), "Action=ListUsers" + iamVersion, "iam"), std::string("ok"));
    // Whoever is not proved is told that, and nothing else.
    Held wrong;
    wrong.secret = crypto::Secret("wrong");
    QCOMPARE(codeOf(wrong, "Action=CreateUser&UserName=alice" + iamVersion, "iam"), std::string("403 SignatureDoesNotMatch"));
}

void TestEndpoint::signingHasAClockOfItsOwn()
{
    EndpointOptions options;
    options.signingTime = [this] { return m_fixture->clock.now() + std::chrono::hours(5); };
    makeEndpoint(std::move(options));
    QCOMPARE(codeOf(Held(), "Action=GetCallerIdentity" + stsVersion), std::string("403 SignatureDoesNotMatch"));  // too old
    options = {};
    options.signingTime = [now = m_fixture->clock.now()] { return now; };
    makeEndpoint(std::move(options));
    QCOMPARE(codeOf(Held(), "Action=GetCallerIdentity" + stsVersion), std::string("ok"));
}

void TestEndpoint::limitsBodies()
{
    HttpRequest head = formOf({});
    QCOMPARE(m_endpoint->largestBody(head), std::size_t(10'000'000));
    head.headers.add("Authorization", "AWS4-HMAC-SHA256 Credential=A/20130609/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=x");
    head.headers.add("X-Amz-Date", "20130609T095204Z");
    QVERIFY(m_endpoint->largestBody(head) > 10'000'000);
}

QTEST_APPLESS_MAIN(TestEndpoint)
#include "test_endpoint.moc"
