#include "tests/support/core/engine_fixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rolewright;
using test::EngineFixture;

namespace {

/// Whether the records follow each other from the first on and every hash is right.
bool chained(const std::vector<audit::RecordPtr>& records)
{
    std::string hash;
    std::uint64_t sequence = 1;
    for (const audit::RecordPtr& record : records) {
        if (record->sequence != sequence++ || record->previousHash != hash || record->hash != audit::hashOf(*record))
            return false;
        hash = record->hash;
    }
    return true;
}

}  // namespace

class TestLongTrail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sessionsThatAreOverLeaveNothingBehind();
    void parametersOfAnyDepthCanBeReadAgain();
};

void TestLongTrail::sessionsThatAreOverLeaveNothingBehind()
{
    EngineFixture fixture;
    fixture.must("iam:CreateUser", {{"UserName", "alice"}});
    const std::string alice = std::string("arn:aws:iam::") + test::developmentId + ":user/alice";
    fixture.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting(alice)}});
    const std::uint64_t before = fixture.engine->lastRecord();
    const std::string role = std::string("arn:aws:iam::") + test::developmentId + ":role/R1";
    constexpr std::size_t sessions = 4 * sts::SessionBook::remembered;
    for (std::size_t i = 0; i < sessions; ++i) {
        if (i % 1000 == 0)
            fixture.clock.advance(std::chrono::hours(1));
        QVERIFY(fixture.call(fixture.user("alice"), "sts:AssumeRole", {{"RoleArn", role}, {"RoleSessionName", "work"}}).answer.ok());
    }
    QVERIFY(fixture.engine->sessions()->size() <= 2 * sts::SessionBook::remembered);
    QVERIFY(fixture.engine->sessions()->size() >= sts::SessionBook::remembered);
    // All of it is in the trail, which reads as it was written also where it is kept as texts.
    const auto trail = fixture.engine->trail(0, 2 * sessions);
    QCOMPARE(trail.size(), static_cast<std::size_t>(before) + sessions);
    QVERIFY(chained(trail));
}

void TestLongTrail::parametersOfAnyDepthCanBeReadAgain()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("deep.rolewright")).toStdString();
    json::Object deep = "x";
    for (int i = 0; i < 63; ++i)  // with the parameters around it as deep as a request may be
        deep = json::Object::array({deep});
    {
        EngineFixture fixture(file);
        QVERIFY(!fixture.call(fixture.root(), "iam:CreateUser", {{"UserName", "not a name"}, {"Tags", deep}}).answer.ok());
    }
    EngineFixture again(file);
    const auto trail = again.engine->trail(0, 100);
    QVERIFY(chained(trail));
    QVERIFY(!trail.empty() && trail.back()->parameters.at("Tags") == deep);
    QVERIFY(!json::parseObject(audit::contentOf(*trail.back())));  // deeper than others may write
}

QTEST_APPLESS_MAIN(TestLongTrail)
#include "test_long_trail.moc"
