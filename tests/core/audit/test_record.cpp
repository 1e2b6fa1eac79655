#include "core/audit/masking.h"
#include "core/audit/record.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace rolewright;
using namespace rolewright::audit;

namespace {

Record sample() {
    Record record;
    record.sequence = 7;
    record.eventId = "5f1c1c2c-1f8e-4f6a-9d6c-0123456789ab";
    record.time = Instant(std::chrono::milliseconds(1'700'000'000'123));
    record.accountId = "111122223333";
    record.service = "sts";
    record.action = "AssumeRole";
    record.callerArn = "arn:aws:sts::111122223333:assumed-role/Team/alice";
    record.callerType = "AssumedRole";
    record.callerPrincipalId = "AROAAAAAAAAAAAAAAAAAA:alice";
    record.accessKeyId = "ASIAAAAAAAAAAAAAAAAA";
    record.sourceIdentity = "alice";
    record.issuerArn = "arn:aws:iam::111122223333:role/x/Team";
    record.sessionIssued = Instant(std::chrono::seconds(1'699'999'000));
    record.mfa = true;
    record.sourceIp = "127.0.0.1";
    record.userAgent = "rolewright";
    record.region = "us-east-1";
    record.requestId = "b0a0";
    record.summary = "assumed R1";
    record.parameters = {{"RoleArn", "arn:aws:iam::111122223333:role/R1"}, {"RoleSessionName", "alice"}};
    record.response = {{"assumedRoleUser", {{"arn", "arn:aws:sts::111122223333:assumed-role/R1/alice"}}}};
    record.previousHash = "00ff";
    record.hash = hashOf(record);
    return record;
}

}  // namespace

class TestRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void hashesEveryFact();
    void wrongMembersAreNamed();
    void secretsAreMasked();
    void environmentsAndKeySetsAreLeftOut();
    void messagesQuoteNoSecretsAndAreCut();
    void manyMembersAreMaskedInPassing();
    void longParametersAreLeftOut();
    void cloudTrailShowsTheSession();
    void cloudTrailShowsUsersErrorsAndDataEvents();
};

void TestRecord::comesBackAsItWas() {
    const Record record = sample();
    const auto text = json::compact(toJson(record));
    const auto object = json::parseObject(text);
    QVERIFY(object);
    const auto back = fromJson(*object);
    QVERIFY(back);
    QCOMPARE(json::compact(toJson(*back)), text);
    QCOMPARE(hashOf(*back), record.hash);
    QCOMPARE(back->sequence, std::uint64_t{7});
    QCOMPARE(back->sessionIssued, record.sessionIssued);
    Record plain = record;
    plain.sessionIssued.reset();
    QVERIFY(!fromJson(toJson(plain))->sessionIssued);
}

void TestRecord::hashesEveryFact() {
    const Record record = sample();
    QCOMPARE(record.hash.size(), std::size_t{64});
    const auto object = toJson(record);
    // A change to any member but the hash itself changes the hash.
    for (const auto& [name, value] : object.items()) {
        if (name == "hash") continue;
        json::Object other = object;
        if (value.is_string()) other[name] = value.get<std::string>() + "0";
        else if (value.is_boolean()) other[name] = !value.get<bool>();
        else if (value.is_number()) other[name] = value.get<std::int64_t>() + 1;
        else other[name]["RoleArn"] = "other";
        const auto changed = fromJson(other);
        QVERIFY2(changed, name.c_str());
        QVERIFY2(hashOf(*changed) != record.hash, name.c_str());
    }
}

void TestRecord::wrongMembersAreNamed() {
    const auto object = toJson(sample());
    for (const auto& [name, value] : object.items()) {
        if (name == "parameters" || name == "response") continue;
        json::Object other = object;
        other[name] = json::Object::array();
        const auto refused = fromJson(other);
        QVERIFY2(!refused, name.c_str());
        QCOMPARE(refused.error().message, "`" + name + "` of an activity record is missing or of the wrong kind");
    }
    json::Object negative = object;
    negative["sequence"] = -1;
    QVERIFY(!fromJson(negative));
    QCOMPARE(fromJson(json::Object::array()).error().code, std::string("InvalidRecord"));
}

void TestRecord::secretsAreMasked() {
    const json::Object parameters = {{"UserName", "alice"},
                                     {"Password", "correct horse"},
                                     {"tokenCode", "123456"},
                                     {"AddPrivateKey", "-----BEGIN PRIVATE KEY-----"},
                                     {"Body", "a,b"},
                                     {"BodyBase64", "YSxi"},
                                     {"Tags", {{{"Key", "Password"}, {"Value", "kept"}}}},
                                     {"Nested", {{"SecretAccessKey", "x"}, {"SessionToken", {{"deep", "y"}}}}}};
    const std::string text = json::compact(masked(parameters));
    QCOMPARE(text, std::string("{\"UserName\":\"alice\",\"Password\":\"HIDDEN_DUE_TO_SECURITY_REASONS\",\"tokenCode\":\"HIDDEN_DUE_TO_SECURITY_REASONS\","
                               "\"AddPrivateKey\":\"HIDDEN_DUE_TO_SECURITY_REASONS\","
                               "\"Tags\":[{\"Key\":\"Password\",\"Value\":\"kept\"}],\"Nested\":{\"SecretAccessKey\":\"HIDDEN_DUE_TO_SECURITY_REASONS\","
                               "\"SessionToken\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"}}"));
}

void TestRecord::environmentsAndKeySetsAreLeftOut() {
    const json::Object parameters = {{"Environment", {{"Variables", {{"DB", "hush"}}}}}, {"Keys", "{\"keys\":[{\"d\":\"hush\"}]}"}, {"Tags", {{"Environment", "test"}, {"Keys", "two"}}}, {"userName", "bob"}};
    QCOMPARE(json::compact(recordedParameters(parameters)), std::string("{\"Tags\":{\"Environment\":\"test\",\"Keys\":\"two\"}}"));
}

void TestRecord::messagesQuoteNoSecretsAndAreCut() {
    const std::string jwt(20'001, 'j');
    const json::Object parameters = {{"WebIdentityToken", jwt}, {"TokenCode", 12345}, {"RoleSessionName", "x"}};
    QCOMPARE(maskedMessage("Value '" + jwt + "' at 'webIdentityToken' failed; Value '12345' at 'tokenCode' failed; Value 'x' at 'roleSessionName' failed", parameters),
             std::string("Value 'HIDDEN_DUE_TO_SECURITY_REASONS' at 'webIdentityToken' failed; Value 'HIDDEN_DUE_TO_SECURITY_REASONS' at 'tokenCode' failed; "
                         "Value 'x' at 'roleSessionName' failed"));
    QCOMPARE(maskedMessage(std::string(longestMessage, 'm'), parameters).size(), longestMessage);
    QCOMPARE(maskedMessage(std::string(longestMessage - 1, 'm') + "\u00e9", parameters), std::string(longestMessage - 1, 'm'));
    QCOMPARE(maskedMessage("no parameters", nullptr), std::string("no parameters"));
}

/// Quadratic work would take minutes here.
void TestRecord::manyMembersAreMaskedInPassing() {
    json::Object many = json::Object::object();
    for (int i = 0; i < 300'000; ++i) many.get_ref<json::Object::object_t&>().push_back({"member" + std::to_string(i), i});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(json::compact(masked({{"Tags", many}})), std::string("{\"omitted\":\"more than 100 KB of parameters\"}"));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void TestRecord::longParametersAreLeftOut() {
    const json::Object kept = {{"PolicyDocument", std::string(100'000, 'x')}};
    QVERIFY(masked(kept) == kept);
    const json::Object left = {{"PolicyDocument", std::string(103'000, 'x')}};
    QCOMPARE(json::compact(masked(left)), std::string("{\"omitted\":\"more than 100 KB of parameters\"}"));
}

void TestRecord::cloudTrailShowsTheSession() {
    QCOMPARE(json::compact(toCloudTrail(sample())),
             std::string("{\"eventVersion\":\"1.08\",\"userIdentity\":{\"type\":\"AssumedRole\",\"principalId\":\"AROAAAAAAAAAAAAAAAAAA:alice\","
                         "\"arn\":\"arn:aws:sts::111122223333:assumed-role/Team/alice\",\"accountId\":\"111122223333\","
                         "\"accessKeyId\":\"ASIAAAAAAAAAAAAAAAAA\",\"sessionContext\":{\"sessionIssuer\":{\"type\":\"Role\","
                         "\"principalId\":\"AROAAAAAAAAAAAAAAAAAA\",\"arn\":\"arn:aws:iam::111122223333:role/x/Team\",\"accountId\":\"111122223333\","
                         "\"userName\":\"Team\"},\"attributes\":{\"creationDate\":\"2023-11-14T21:56:40Z\",\"mfaAuthenticated\":\"true\"},"
                         "\"sourceIdentity\":\"alice\"}},\"eventTime\":\"2023-11-14T22:13:20Z\",\"eventSource\":\"sts.amazonaws.com\","
                         "\"eventName\":\"AssumeRole\",\"awsRegion\":\"us-east-1\",\"sourceIPAddress\":\"127.0.0.1\",\"userAgent\":\"rolewright\","
                         "\"requestParameters\":{\"roleArn\":\"arn:aws:iam::111122223333:role/R1\",\"roleSessionName\":\"alice\"},"
                         "\"responseElements\":{\"assumedRoleUser\":{\"arn\":\"arn:aws:sts::111122223333:assumed-role/R1/alice\"}},"
                         "\"requestID\":\"b0a0\",\"eventID\":\"5f1c1c2c-1f8e-4f6a-9d6c-0123456789ab\",\"readOnly\":false,"
                         "\"resources\":[{\"accountId\":\"111122223333\",\"type\":\"AWS::IAM::Role\",\"ARN\":\"arn:aws:iam::111122223333:role/R1\"}],"
                         "\"eventType\":\"AwsApiCall\",\"managementEvent\":true,\"recipientAccountId\":\"111122223333\","
                         "\"eventCategory\":\"Management\"}"));
}

void TestRecord::cloudTrailShowsUsersErrorsAndDataEvents() {
    Record record = sample();
    record.service = "s3";
    record.action = "PutObject";
    record.callerType = "IAMUser";
    record.callerArn = "arn:aws:iam::111122223333:user/team/alice";
    record.callerPrincipalId = "AIDAAAAAAAAAAAAAAAAAA";
    record.sessionIssued.reset();
    record.errorCode = "AccessDenied";
    record.errorMessage = "no";
    record.parameters = {{"Bucket", "data-bucket"}, {"Key", "a"}};
    record.response = nullptr;
    const json::Object event = toCloudTrail(record);
    QCOMPARE(json::compact(event["userIdentity"]),
             std::string("{\"type\":\"IAMUser\",\"principalId\":\"AIDAAAAAAAAAAAAAAAAAA\",\"arn\":\"arn:aws:iam::111122223333:user/team/alice\","
                         "\"accountId\":\"111122223333\",\"accessKeyId\":\"ASIAAAAAAAAAAAAAAAAA\",\"userName\":\"alice\"}"));
    QCOMPARE(json::compact(event["requestParameters"]), std::string("{\"bucketName\":\"data-bucket\",\"key\":\"a\"}"));
    QVERIFY(event["responseElements"].is_null());
    QCOMPARE(json::stringOr(event, "errorCode"), std::string("AccessDenied"));
    QCOMPARE(json::stringOr(event, "eventCategory"), std::string("Data"));
    QCOMPARE(event["managementEvent"].get<bool>(), false);
    record.callerType = "Unknown";
    record.callerArn = record.callerPrincipalId = record.accessKeyId = "";
    QCOMPARE(json::compact(toCloudTrail(record)["userIdentity"]), std::string("{\"type\":\"Unknown\"}"));
}

QTEST_APPLESS_MAIN(TestRecord)
#include "test_record.moc"
