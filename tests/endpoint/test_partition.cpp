/// What an endpoint learns from the name by which it is called, and from the Region that a request is signed for.
#include "core/lint/regions.h"
#include "core/server/host_name.h"
#include "core/server/partition.h"
#include "core/server/wipe.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::server;

class TestPartition : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsHostNames_data();
    void readsHostNames();
    void liesByTheRegion_data();
    void liesByTheRegion();
    void turnsArnsBothWays();
    void leavesPeoplesDataAlone();
    void wipesWhatCameAndWent();
};

void TestPartition::readsHostNames_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* host, const char* found) { QTest::newRow(host) << QString::fromLatin1(host) << QString::fromLatin1(found); };
    row("127.0.0.1:4577", "");
    row("localhost", "");
    row("[::1]:80", "");
    row("", "");
    row("sts.eu-west-1.amazonaws.com", "sts eu-west-1");
    row("STS.EU-West-1.LocalHost:4577", "sts eu-west-1");
    row("sts.cn-north-1.amazonaws.com.cn", "sts cn-north-1");
    row("sts.amazonaws.com", "sts us-east-1 global");
    row("iam.amazonaws.com:80", "iam us-east-1 global");
    row("sts.localhost", "sts ");
    row("sts.amazonaws.com.evil.example", "sts ");
    row("data-bucket.s3.us-west-2.localhost:4577", "s3 us-west-2");
    row("sts.s3.localhost", "s3 ");
    row("organizations.us-east-1.amazonaws.com", "organizations us-east-1");
    row("sts.eu-moon-1.localhost", "sts ");
}

void TestPartition::readsHostNames()
{
    QFETCH(QString, host);
    QFETCH(QString, found);
    const HostName name = HostName::parse(host.toStdString(), lint::isRegion);
    const std::string told = name.service.empty() ? "" : name.service + ' ' + name.region + (name.isGlobal ? " global" : "");
    QCOMPARE(told, found.toStdString());
}

void TestPartition::liesByTheRegion_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("partition");
    const auto row = [](const char* region, const char* partition) { QTest::newRow(region) << QString::fromLatin1(region) << QString::fromLatin1(partition); };
    row("us-east-1", "aws");
    row("eu-central-1", "aws");
    row("", "aws");
    row("cn-northwest-1", "aws-cn");
    row("us-gov-east-1", "aws-us-gov");
    row("us-iso-west-1", "aws-iso");
    row("us-isob-east-1", "aws-iso-b");
    row("eu-isoe-west-1", "aws-iso-e");
    row("us-isof-south-1", "aws-iso-f");
    row("eusc-de-east-1", "aws-eusc");
}

void TestPartition::liesByTheRegion()
{
    QFETCH(QString, region);
    QFETCH(QString, partition);
    QCOMPARE(std::string(Partition::ofRegion(region.toStdString()).name()), partition.toStdString());
}

void TestPartition::turnsArnsBothWays()
{
    const Partition china = Partition::ofRegion("cn-north-1");
    const json::Object there{{"RoleArn", "arn:aws-cn:iam::111122223333:role/R"},
                             {"Tags", {{{"Key", "a"}, {"Value", 1}}}},
                             {"Policy", "{\"Resource\":[\"arn:aws-cn:s3:::b\",\"arn:aws-cn:s3:::c\"]}"}};
    json::Object value = there;
    china.understand(value, false);
    QCOMPARE(json::compact(value),
             std::string("{\"RoleArn\":\"arn:aws:iam::111122223333:role/"
                         "R\",\"Tags\":[{\"Key\":\"a\",\"Value\":1}],\"Policy\":\"{\\\"Resource\\\":[\\\"arn:aws:s3:::b\\\",\\\"arn:aws:s3:::c\\\"]}\"}"));
    china.tell(value, false);
    QCOMPARE(json::compact(value), json::compact(there));
    QCOMPARE(china.tell("a arn%3Aaws%3Aiam b"), std::string("a arn%3Aaws-cn%3Aiam b"));
    QCOMPARE(china.tell("arn:aws-us-gov:iam"), std::string("arn:aws-us-gov:iam"));
    const Partition aws = Partition::ofRegion("us-east-1");
    QCOMPARE(aws.understand("arn:aws-cn:iam::1:role/R"), std::string("arn:aws-cn:iam::1:role/R"));
}

void TestPartition::leavesPeoplesDataAlone()
{
    const Partition china = Partition::ofRegion("cn-north-1");
    json::Object value{{"Body", "arn:aws-cn:x"}, {"Policy", "arn:aws-cn:x"}};
    china.understand(value, true);
    QCOMPARE(json::compact(value), std::string("{\"Body\":\"arn:aws-cn:x\",\"Policy\":\"arn:aws:x\"}"));
    china.tell(value, true);
    QCOMPARE(json::compact(value), std::string("{\"Body\":\"arn:aws-cn:x\",\"Policy\":\"arn:aws-cn:x\"}"));
}

/// Zeroing keeps the memory, so that what stands there afterwards can be looked at.
void TestPartition::wipesWhatCameAndWent()
{
    const std::string secret(64, 's');
    protocol::HttpRequest request{"POST", '/' + secret, {}, secret};
    protocol::HttpResponse response{200, {}, secret};
    const char* const places[] = {request.target.data() + 1, request.body.data(), response.body.data()};
    wipe(request);
    wipe(response);
    QVERIFY(request.target.empty() && request.body.empty() && response.body.empty());
    for (const char* place : places)
        QVERIFY(std::all_of(place + 1, place + 60, [](char c) { return c == 0; }));
    json::Object value{{"list", {secret}}};
    const char* const inside = value["list"][0].get_ref<const std::string&>().data();
    QCOMPARE(std::string(inside, 4), std::string("ssss"));
    wipe(value);
    QVERIFY(value.is_null());
}

QTEST_APPLESS_MAIN(TestPartition)
#include "test_partition.moc"
