/// The tables of AWS's service models: whole, and of one mind with core/service.
#include "core/base/text.h"
#include "core/protocol/service_model.h"
#include "core/service/handler.h"
#include "tests/support/core/engine_fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>
#include <thread>

using namespace rolewright;
using namespace rolewright::protocol;

namespace {

constexpr const char* services[] = {"iam", "organizations", "s3", "s3control", "sts"};

/// What a complaint about missing parameters names: `Value null at 'roleArn'`, without the value for IAM.
std::set<std::string> namedAsMissing(const std::string& message)
{
    std::set<std::string> names;
    static const QRegularExpression place(QStringLiteral("at '([A-Za-z0-9]+)' failed to satisfy constraint: Member must not be null"));
    for (auto found = place.globalMatch(QString::fromStdString(message)); found.hasNext();)
        names.insert(found.next().captured(1).toStdString());
    return names;
}

std::set<std::string> required(const OperationModel& operation)
{
    std::set<std::string> names;
    for (const Member& member : operation.parameters()) {
        if (!member.required)
            continue;
        std::string name(member.name);
        name[0] = static_cast<char>(std::tolower(name[0]));
        names.insert(name);
    }
    return names;
}

}  // namespace

class TestServiceModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsItsServices();
    void isWhole();
    void hasWhatTheServicesHave();
    void missesWhatTheServicesMiss();
    void knowsLimits();
    void knowsStatuses();
    void loadsOnceFromManyThreads();
};

void TestServiceModel::knowsItsServices()
{
    QVERIFY(!findModel("ec2"));
    QVERIFY(!findModel(""));
    QCOMPARE(findModel("sts")->operations().size(), std::size_t{11});
    QCOMPARE(findModel("iam")->operations().size(), std::size_t{176});
    QCOMPARE(std::string(findModel("iam")->version()), "2010-05-08");
    QCOMPARE(std::string(findModel("sts")->xmlNamespace()), "https://sts.amazonaws.com/doc/2011-06-15/");
    QCOMPARE(std::string(findModel("s3")->xmlNamespace()), "http://s3.amazonaws.com/doc/2006-03-01/");
    QCOMPARE(std::string(findModel("organizations")->targetPrefix()), "AWSOrganizationsV20161128");
    QVERIFY(findModel("s3")->source().starts_with("botocore "));
}

void TestServiceModel::isWhole()
{
    for (const char* service : services) {
        const auto& operations = findModel(service)->operations();
        QVERIFY(std::is_sorted(operations.begin(), operations.end(), [](const auto& a, const auto& b) { return a.name < b.name; }));
        for (const OperationModel& operation : operations) {
            QVERIFY2(!operation.method.empty() && operation.target.starts_with('/'), std::string(operation.name).c_str());
            QVERIFY(!operation.input || operation.input->type == ShapeType::structure);
            QVERIFY(!operation.output || operation.output->type == ShapeType::structure);
            QCOMPARE(findModel(service)->operation(operation.name), &operation);
            for (const Member& member : operation.parameters())
                QVERIFY2(member.shape && (member.shape->type != ShapeType::list || member.shape->element), std::string(member.name).c_str());
        }
        QVERIFY(!findModel(service)->operation("Nothing"));
    }
}

void TestServiceModel::hasWhatTheServicesHave()
{
    std::size_t count = 0;
    for (const service::OperationInfo& info : service::operations()) {
        const ServiceModel* model = findModel(info.service);
        if (!model)
            continue;
        const OperationModel* operation = model->operation(info.action);
        QVERIFY2(operation, (std::string(info.service) + ":" + std::string(info.action)).c_str());
        QCOMPARE(operation->isUnsigned, info.isUnsigned);
        ++count;
    }
    QVERIFY(count > 150);
}

/// What an operation misses when it is given nothing is what the model requires.
void TestServiceModel::missesWhatTheServicesMiss()
{
    test::EngineFixture fixture;
    std::size_t compared = 0;
    std::vector<std::string> different;
    for (const service::OperationInfo& info : service::operations()) {
        const ServiceModel* model = findModel(info.service);
        if (!model || info.service.starts_with("s3"))
            continue;
        const std::string name = std::string(info.service) + ":" + std::string(info.action);
        const auto answer = fixture.call(fixture.root(), name).answer;
        const std::string message = answer ? std::string() : answer.error().message;
        if (message.find("Member must not be null") == std::string::npos)
            continue;
        const auto missing = namedAsMissing(message);
        const auto wanted = required(*model->operation(info.action));
        if (missing != wanted)
            different.push_back(name + ": " + message);
        ++compared;
    }
    QVERIFY2(different.empty(), text::join(different, "\n").c_str());
    QVERIFY2(compared > 100, std::to_string(compared).c_str());
}

/// Source: STS API Reference.
void TestServiceModel::knowsLimits()
{
    const OperationModel& assume = *findModel("sts")->operation("AssumeRole");
    const Shape& duration = *assume.input->member("DurationSeconds")->shape;
    QCOMPARE(duration.least.value(), 900);
    QCOMPARE(duration.most.value(), 43200);
    const Shape& name = *assume.input->member("RoleSessionName")->shape;
    QCOMPARE(std::string(name.pattern), R"([\w+=,.@-]*)");
    QVERIFY(assume.input->member("RoleSessionName")->required && !assume.input->member("ExternalId")->required);
    QVERIFY(assume.input->member("ProvidedContexts"));
    const Shape& acl = *findModel("s3")->operation("PutObject")->input->member("ACL")->shape;
    QVERIFY(std::find(acl.words.begin(), acl.words.end(), "bucket-owner-full-control") != acl.words.end());
}

void TestServiceModel::knowsStatuses()
{
    QCOMPARE(findModel("iam")->statusOf("NoSuchEntity").value(), 404);
    QCOMPARE(findModel("sts")->statusOf("IDPRejectedClaim").value(), 403);
    QCOMPARE(findModel("sts")->statusOf("ExpiredTokenException").value(), 400);
    QCOMPARE(findModel("s3")->statusOf("NoSuchTagSet").value(), 404);
    QVERIFY(!findModel("iam")->statusOf("Nonsense"));
}

void TestServiceModel::loadsOnceFromManyThreads()
{
    std::vector<const ServiceModel*> found(8);
    std::vector<std::thread> threads;
    for (const ServiceModel*& model : found)
        threads.emplace_back([&model] { model = findModel("s3"); });
    for (std::thread& thread : threads)
        thread.join();
    QVERIFY(std::all_of(found.begin(), found.end(), [&](const ServiceModel* model) { return model && model == found.front(); }));
}

QTEST_APPLESS_MAIN(TestServiceModel)
#include "test_service_model.moc"
