/// Author mode: what was done becomes a solution and a goal, and both prove themselves.
#include "core/training/author.h"
#include "core/training/predicate_reader.h"
#include "core/training/skeleton.h"

#include <QTest>

#include <algorithm>

using namespace rolewright;
using namespace rolewright::training;

namespace {

using json::Object;

const Pack& sample()
{
    static const Pack pack = *loadPack(*skeleton("sample"));
    return pack;
}

std::unique_ptr<Player> at(const char* step)
{
    auto player = playTo(sample().walkthroughs.front(), step);
    if (!player)
        qFatal("%s", player.error().message.c_str());
    return *std::move(player);
}

Object statement(const Object& members)
{
    Object one{{"Effect", "Allow"}};
    one.update(members);
    return {{"Version", "2012-10-17"}, {"Statement", Object::array({one})}};
}

Deed call(const char* op, const Object& params)
{
    return {op, {}, params};
}

/// A role that alice may become, and the policy that lets her read drafts.
std::vector<Deed> roleAndPolicy()
{
    const Object trust = statement({{"Principal", {{"AWS", "arn:aws:iam::111122223333:user/alice"}}}, {"Action", "sts:AssumeRole"}});
    const Object drafts = statement({{"Action", "s3:GetOb*"}, {"Resource", "arn:aws:s3:::reports/drafts/*"}});
    return {call("iam:CreateRole", {{"RoleName", "R-1"}, {"AssumeRolePolicyDocument", json::compact(trust)}}),
            call("iam:GetRole", {{"RoleName", "R-1"}}),
            call("iam:CreatePolicy", {{"PolicyName", "P3"}, {"PolicyDocument", json::compact(drafts)}}),
            call("iam:AttachRolePolicy", {{"RoleName", "R-1"}, {"PolicyArn", "arn:aws:iam::111122223333:policy/P3"}})};
}

Check judge(const Object& goal, const Player& player)
{
    Flaws flaws("goal");
    const auto predicate = readPredicate(*json::parse(json::compact(goal)), flaws);
    if (!predicate)
        qFatal("%s", flaws.verdict().error().message.c_str());
    return check(*predicate, player.state().bindings, player.scene());
}

bool proposes(const Object& draft, const char* text)
{
    const Object& all = draft["goal"]["all"];
    return std::any_of(all.begin(), all.end(), [&](const Object& one) { return json::compact(one) == text; });
}

}  // namespace

class TestAuthor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStepIsReachedByTheSolutionsBeforeIt();
    void whatWasDoneIsWrittenAsASolution();
    void theProposedGoalIsOpenBeforeAndHoldsAfter();
    void theDraftIsAStepThatProvesItself();
    void whatWasTakenAwayIsProposedToo();
    void namesStandForWholeArnsOnly();
};

void TestAuthor::aStepIsReachedByTheSolutionsBeforeIt()
{
    QCOMPARE(at("say-it")->step().uid, std::string("say-it"));
    QVERIFY(at("say-it")->states()[1].done);
    QCOMPARE(playTo(sample().walkthroughs.front(), "nowhere").error().code, std::string("NoStep"));
}

void TestAuthor::whatWasDoneIsWrittenAsASolution()
{
    const auto player = at("let-her-read");
    QVERIFY(doAgain(*player, roleAndPolicy()).ok());
    const Object solve = draftOf(*player)["solve"];
    QCOMPARE(solve.size(), std::size_t{3});
    QCOMPARE(json::compact(solve[0]), std::string(R"({"op":"iam:CreateRole","params":{"RoleName":"R-1","AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"${alice}"},"Action":"sts:AssumeRole"}]}}})"));
    QCOMPARE(solve[1]["bind"].get<std::string>(), std::string("P3"));
    QCOMPARE(solve[2]["params"]["PolicyArn"].get<std::string>(), std::string("${P3}"));
    const auto refused = doAgain(*player, {call("iam:CreateRole", {{"RoleName", "R-1"}, {"AssumeRolePolicyDocument", "{}"}})});
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.starts_with("call 1, iam:CreateRole: "), refused.error().message.c_str());
}

void TestAuthor::theProposedGoalIsOpenBeforeAndHoldsAfter()
{
    const auto player = at("let-her-read");
    QVERIFY(doAgain(*player, roleAndPolicy()).ok());
    const Object draft = draftOf(*player);
    for (const char* one : {R"({"exists":{"type":"role","account":"111122223333","new":true,"bind":"R1"}})", R"({"exists":{"type":"policy","account":"111122223333","new":true,"bind":"P3"}})",
                            R"({"verdict":{"request":{"principal":"${alice}","action":"sts:AssumeRole","resource":"${R1}"},"expect":{"is":"allow"}}})",
                            R"({"verdict":{"request":{"principal":"${R1}","action":"s3:GetObject","resource":"arn:aws:s3:::reports/drafts/example"},"expect":{"is":"allow"}}})",
                            R"({"attached":{"policy":"${P3}","to":"${R1}"}})",
                            R"({"verdict":{"request":{"principal":"arn:aws:iam::999900001111:user/mallory","action":"sts:AssumeRole","resource":"${R1}","outsider":true},"expect":{"is":"deny"}}})"})
        QVERIFY2(proposes(draft, one), (one + ("\n" + json::pretty(draft))).c_str());
    QVERIFY(proposes(draft, R"({"verdict":{"request":{"principal":"${R1}","action":"s3:GetObject","resource":"arn:aws:s3:::another/drafts/example"},"expect":{"is":"deny"}}})"));
    const Check now = judge(draft["goal"], *player);
    QVERIFY2(now.holds(), now.missing() ? now.missing()->what.english().c_str() : "");
    QVERIFY(!judge(draft["goal"], *at("let-her-read")).holds());
    // Somebody who trusts the world does not reach it.
    const auto careless = at("let-her-read");
    auto deeds = roleAndPolicy();
    deeds[0].params["AssumeRolePolicyDocument"] = json::compact(statement({{"Principal", {{"AWS", "*"}}}, {"Action", "sts:AssumeRole"}}));
    QVERIFY(doAgain(*careless, deeds).ok());
    QVERIFY(!judge(draft["goal"], *careless).holds());
}

void TestAuthor::theDraftIsAStepThatProvesItself()
{
    const auto player = at("let-her-read");
    QVERIFY(doAgain(*player, roleAndPolicy()).ok());
    const Object draft = draftOf(*player);
    PackFiles files = *skeleton("sample");
    std::string& text = files["walkthroughs/first-steps/walkthrough.json"];
    Object lesson = *json::parseObject(text);
    for (const char* key : {"solve", "goal"})
        lesson["steps"][1][key] = draft[key];
    lesson["steps"][1].erase("mutants");
    text = json::pretty(lesson);
    const auto pack = loadPack(files);
    QVERIFY2(pack.ok(), pack ? "" : pack.error().message.c_str());
    const auto again = playTo(pack->walkthroughs.front(), "say-it");
    QVERIFY2(again.ok(), again ? "" : again.error().message.c_str());
    QVERIFY((*again)->states()[1].done && !(*again)->states()[1].wasTrue);
}

void TestAuthor::whatWasTakenAwayIsProposedToo()
{
    const auto player = at("say-it");
    QVERIFY(doAgain(*player, {call("iam:DeleteUserPolicy", {{"UserName", "alice"}, {"PolicyName", "read"}}), call("s3:DeleteBucket", {{"Bucket", "reports"}})}).ok());
    const Object draft = draftOf(*player);
    for (const char* one : {R"({"exists":{"type":"user","id":"${alice}","where":{"ownPolicies":0}}})", R"({"not":{"exists":{"type":"bucket","id":"arn:aws:s3:::reports"}}})",
                            R"({"verdict":{"request":{"principal":"${alice}","action":"s3:GetObject","resource":"arn:aws:s3:::reports/example"},"expect":{"is":"deny"}}})"})
        QVERIFY2(proposes(draft, one), (one + ("\n" + json::pretty(draft))).c_str());
    QVERIFY(judge(draft["goal"], *player).holds());
}

void TestAuthor::namesStandForWholeArnsOnly()
{
    const Bindings names{{"b", "arn:aws:s3:::reports"}, {"R1", "arn:aws:iam::111122223333:role/R1"}, {"acct", "111122223333"}};
    const auto written = [&](const char* text) { return withNames(Object(text), names).get<std::string>(); };
    QCOMPARE(written("arn:aws:s3:::reports/*"), std::string("${b}/*"));
    QCOMPARE(written("arn:aws:s3:::reports-old"), std::string("arn:aws:s3:::reports-old"));
    QCOMPARE(written("arn:aws:iam::111122223333:role/R1"), std::string("${R1}"));
    QCOMPARE(written("home/${aws:username}"), std::string("home/${aws:username}"));
    for (const char* text : {"${R1}", "$${R1}", "${aws:username}", "arn:aws:s3:::reports/${R1}", "${"})
        QCOMPARE(*expand(std::string_view(written(text)), names), std::string(text));
}

QTEST_GUILESS_MAIN(TestAuthor)
#include "test_author.moc"
