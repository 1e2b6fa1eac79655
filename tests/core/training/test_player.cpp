/// Playing: steps, answers, help, undo, restart, held goals; saved games and records, genuine and altered.
#include "core/training/checker.h"
#include "core/training/record.h"
#include "core/training/skeleton.h"

#include <QTest>

#include <algorithm>

using namespace rolewright;
using namespace rolewright::training;

namespace {

using json::Object;

const Pack& basics()
{
    static const Pack pack = [] {
        const auto files = readPack(std::filesystem::path(qgetenv("ROLEWRIGHT_SOURCE_DIR").toStdString()) / "resources" / "training" / "basics");
        return *loadPack(*files);
    }();
    return pack;
}

const Pack& sample()
{
    static const Pack pack = *loadPack(*skeleton("sample"));
    return pack;
}

std::unique_ptr<Player> play(const Pack& pack, const std::string& id)
{
    return *Player::start(*pack.find(id));
}

Deed putPolicy(const std::string& name, const std::string& action)
{
    const Object document{{"Version", "2012-10-17"}, {"Statement", Object::array({Object{{"Effect", "Allow"}, {"Action", action}, {"Resource", "arn:aws:s3:::reports/*"}}})}};
    return {"iam:PutUserPolicy", {}, {{"UserName", "alice"}, {"PolicyName", name}, {"PolicyDocument", json::compact(document)}}};
}

void answerDeny(Player& player)
{
    QVERIFY(player.make({Move::Kind::answer, {}, {{"outcome", "deny"}, {"reason", "implicit-deny"}}}).ok());
    QVERIFY(player.make({Move::Kind::next}).ok());
}

/// Plays to the end by the author's solutions.
void finish(Player& player)
{
    while (!player.isFinished()) {
        const Step& step = player.step();
        if (!player.state().done && !step.solve.empty())
            QVERIFY(player.make({Move::Kind::doForMe}).ok());
        else if (step.predict)
            QVERIFY(player.make({Move::Kind::answer, {}, {{"outcome", "deny"}}}).ok());
        else if (step.quiz)
            QVERIFY(player.make({Move::Kind::answer, {}, "Guard"}).ok());
        else if (step.audit)
            QVERIFY(player.make({Move::Kind::answer, {}, Object::array()}).ok());
        else if (step.explain)
            QVERIFY(player.make({Move::Kind::answer, {}, {{"text", "because"}, {"ticks", {step.explain->rubric.front()}}}}).ok());
        QVERIFY(player.make({Move::Kind::next}).ok());
    }
}

}  // namespace

class TestPlayer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStepIsDoneByWhatTheEngineAnswers();
    void aWrongAnswerCountsAndTheFirstOneOnly();
    void helpCostsPoints();
    void undoAndRestartTakeBackTheWorld();
    void aHeldGoalThatBreaksIsSaid();
    void aFixIsJudgedBothWays();
    void whatIsAlreadyTrueIsAcknowledged();
    void nextWaitsForTheGoal();
    void aNextStepThatCannotBeginChangesNothing();
    void aSolutionThatFailsChangesNothing();
    void aRepairMayAskForMoreThanItsRequests();
    void workIsTimedAndPausesAreNot();
    void backGoesToAnEarlierStep();
    void aSavedGameGoesOn();
    void aGenuineRecordVerifies();
    void anAlteredRecordDoesNot_data();
    void anAlteredRecordDoesNot();
    void aRecordKeepsNoPassword();
    void statisticsSayWhereLearnersGotStuck();
};

void TestPlayer::aStepIsDoneByWhatTheEngineAnswers()
{
    const auto player = play(sample(), "first-steps");
    answerDeny(*player);
    QCOMPARE(player->step().uid, std::string("let-her-read"));
    QVERIFY(player->act(putPolicy("p", "s3:*")).ok());
    QVERIFY(player->lastDone().answer.ok());
    QVERIFY(!player->state().done);
    QCOMPARE(player->whyNot().diagnosis, std::string("too-much"));
    QVERIFY(player->whyNot().missing.english().find("s3:DeleteObject") != std::string::npos);
    QVERIFY(player->goal().missing()->verdict.has_value());
    QVERIFY(player->act(putPolicy("p", "s3:GetObject")).ok());
    QVERIFY(player->state().done);
    QVERIFY(player->state().how() == How::alone);
    QVERIFY(player->make({Move::Kind::next}).ok());
    QVERIFY(player->make({Move::Kind::answer, {}, {{"text", "x"}, {"ticks", {"default-is-no", "one-allow"}}}}).ok());
    QVERIFY(player->make({Move::Kind::next}).ok());
    QVERIFY(player->isFinished());
    const Score score = scoreOf(*player);
    QCOMPARE(score.scaled(), 1.0);
    QVERIFY(score.passed);
}

void TestPlayer::aWrongAnswerCountsAndTheFirstOneOnly()
{
    const auto player = play(sample(), "first-steps");
    QVERIFY(!player->make({Move::Kind::answer, {}, {{"outcome", "maybe"}}}).ok());
    QVERIFY(player->make({Move::Kind::answer, {}, {{"outcome", "allow"}}}).ok());
    QCOMPARE(player->state().right, std::optional(false));
    QCOMPARE(json::stringOr(player->state().truth, "reason"), std::string("implicit-deny"));
    QCOMPARE(player->make({Move::Kind::answer, {}, {{"outcome", "deny"}, {"reason", "implicit-deny"}}}).error().code, std::string("NotNow"));
    QCOMPARE(scoreOf(*player).shares.front(), 0.0);
}

void TestPlayer::helpCostsPoints()
{
    const auto player = play(sample(), "first-steps");
    answerDeny(*player);
    QVERIFY(player->make({Move::Kind::hint}).ok());
    QVERIFY(player->make({Move::Kind::hint}).ok());
    QVERIFY(!player->make({Move::Kind::hint}).ok());
    QVERIFY(player->act(putPolicy("p", "s3:GetObject")).ok());
    QCOMPARE(scoreOf(*player).shares[1], 0.8);
    const auto shown = play(sample(), "first-steps");
    answerDeny(*shown);
    QVERIFY(shown->make({Move::Kind::show}).ok());
    QCOMPARE(shown->solution()->size(), std::size_t{1});
    QVERIFY(!shown->state().done);
    QVERIFY(shown->act(shown->solution()->front()).ok());
    QCOMPARE(scoreOf(*shown).shares[1], 0.4);
    const auto forMe = play(sample(), "first-steps");
    answerDeny(*forMe);
    QVERIFY(forMe->make({Move::Kind::doForMe}).ok());
    QVERIFY(forMe->state().done);
    QCOMPARE(scoreOf(*forMe).shares[1], 0.0);
    QVERIFY(!scoreOf(*forMe).passed);
}

void TestPlayer::undoAndRestartTakeBackTheWorld()
{
    const auto player = play(sample(), "first-steps");
    answerDeny(*player);
    const std::string before = player->sandbox().digest();
    QVERIFY(!player->make({Move::Kind::undo}).ok());
    QVERIFY(player->act(putPolicy("a", "s3:*")).ok());
    QVERIFY(player->act(putPolicy("b", "s3:GetObject")).ok());
    QVERIFY(!player->state().done);
    QVERIFY(player->make({Move::Kind::undo}).ok());
    QCOMPARE(player->undoable(), std::size_t{1});
    QVERIFY(player->make({Move::Kind::restart}).ok());
    QCOMPARE(player->undoable(), std::size_t{0});
    QCOMPARE(player->sandbox().digest(), before);
    QVERIFY(player->act(putPolicy("b", "s3:GetObject")).ok());
    QVERIFY(player->state().done);
    QVERIFY(player->make({Move::Kind::undo}).ok());
    QVERIFY(!player->state().done);
}

void TestPlayer::aHeldGoalThatBreaksIsSaid()
{
    const auto player = play(basics(), "w03-role-and-trust");
    while (player->step().uid != "predict-without-p3") {
        if (player->step().goal)
            QVERIFY(player->make({Move::Kind::doForMe}).ok());
        else if (player->step().predict)
            QVERIFY(player->make({Move::Kind::answer, {}, {{"outcome", "deny"}}}).ok());
        QVERIFY(player->make({Move::Kind::next}).ok());
    }
    QVERIFY(player->broken().empty());
    const Object world{{"Version", "2012-10-17"}, {"Statement", Object::array({Object{{"Effect", "Allow"}, {"Principal", {{"AWS", "*"}}}, {"Action", "sts:AssumeRole"}}})}};
    QVERIFY(player->act({"iam:UpdateAssumeRolePolicy", {}, {{"RoleName", "R1"}, {"PolicyDocument", json::compact(world)}}}).ok());
    QVERIFY2(player->lastDone().answer.ok(), player->lastDone().answer ? "" : player->lastDone().answer.error().message.c_str());
    QCOMPARE(player->broken().size(), std::size_t{1});
    QCOMPARE(player->lesson().steps[player->broken().front()].uid, std::string("trust-alice"));
    QVERIFY(player->make({Move::Kind::undo}).ok());
    QVERIFY(player->broken().empty());
    QVERIFY(!player->isWorldBroken());
    QVERIFY(player->act({"s3:DeleteBucket", {}, {{"Bucket", "reports"}}}).ok());
    QVERIFY(player->isWorldBroken());
}

void TestPlayer::aFixIsJudgedBothWays()
{
    const auto player = play(basics(), "w15-clinic");
    QVERIFY(player->make({Move::Kind::next}).ok());
    QCOMPARE(player->step().uid, std::string("ticket-1"));
    const auto trust = [&](const std::string& principal) {
        const Object document{{"Version", "2012-10-17"}, {"Statement", Object::array({Object{{"Effect", "Allow"}, {"Principal", {{"AWS", principal}}}, {"Action", "sts:AssumeRole"}}})}};
        QVERIFY(player->act({"iam:UpdateAssumeRolePolicy", "arn:aws:iam::444455556666:root", {{"RoleName", "updateDataBucket"}, {"PolicyDocument", json::compact(document)}}}).ok());
    };
    trust("*");
    QVERIFY(!player->state().done);
    QCOMPARE(player->whyNot().diagnosis, std::string("trusts-the-world"));
    trust("arn:aws:iam::111122223333:user/dan");
    QVERIFY(player->state().done);
}

void TestPlayer::whatIsAlreadyTrueIsAcknowledged()
{
    Walkthrough walkthrough = sample().walkthroughs.front();
    walkthrough.lesson.steps[1].onEnter = walkthrough.lesson.steps[1].solve;
    walkthrough.lesson.steps[1].onEnter.front().as = "arn:aws:iam::111122223333:root";
    auto player = *Player::start(walkthrough);
    answerDeny(*player);
    QVERIFY(player->state().wasTrue && player->state().done);
    walkthrough.lesson.steps[1].skipWhenTrue = true;
    player = *Player::start(walkthrough);
    answerDeny(*player);
    QCOMPARE(player->step().uid, std::string("say-it"));
}

void TestPlayer::nextWaitsForTheGoal()
{
    const auto player = play(sample(), "first-steps");
    QCOMPARE(player->make({Move::Kind::next}).error().code, std::string("NotNow"));
    QCOMPARE(player->moves().size(), std::size_t{0});
    QVERIFY(!player->make({Move::Kind::doForMe}).ok());
    QVERIFY(!player->make({Move::Kind::back, {}, {}, "nowhere"}).ok());
}

void TestPlayer::aNextStepThatCannotBeginChangesNothing()
{
    Walkthrough walkthrough = sample().walkthroughs.front();
    walkthrough.lesson.steps[1].onEnter = {walkthrough.lesson.steps[1].solve.front(), {"s3:CreateBucket", {}, {}, {{"Bucket", "NO"}}, {}, false, {}}};
    walkthrough.lesson.steps[1].onEnter.front().as = "arn:aws:iam::111122223333:root";
    const auto player = *Player::start(walkthrough);
    QVERIFY(player->make({Move::Kind::answer, {}, {{"outcome", "deny"}, {"reason", "implicit-deny"}}}).ok());
    const std::string before = player->sandbox().digest();
    QVERIFY(!player->make({Move::Kind::next}).ok());
    QCOMPARE(player->index(), std::size_t{0});
    QVERIFY(player->state().done && !player->states()[1].entered);
    QCOMPARE(player->moves().size(), std::size_t{1});
    QCOMPARE(player->sandbox().digest(), before);
}

void TestPlayer::aSolutionThatFailsChangesNothing()
{
    Walkthrough walkthrough = sample().walkthroughs.front();
    walkthrough.lesson.steps[1].solve.push_back({"s3:CreateBucket", {}, {}, {{"Bucket", "NO"}}, {}, false, {}});
    const auto player = *Player::start(walkthrough);
    answerDeny(*player);
    QVERIFY(player->act(putPolicy("mine", "s3:*")).ok());
    const std::string before = player->sandbox().digest();
    QVERIFY(!player->make({Move::Kind::doForMe}).ok());
    QCOMPARE(player->sandbox().digest(), before);
    QVERIFY(player->state().how() == How::alone);
}

void TestPlayer::aRepairMayAskForMoreThanItsRequests()
{
    PackFiles files = *skeleton("sample");
    std::string& text = files["walkthroughs/first-steps/walkthrough.json"];
    const std::string from = "{\"uid\": \"let-her-read\", \"kind\": \"do\"";
    QVERIFY(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(),
                 R"({"uid": "let-her-read", "kind": "fix", "fix": {"fault": [], "mustAllow": [{"principal": "${alice}", "action": "s3:GetObject", "resource": "${file}"}],
                     "mustDeny": [{"principal": "${alice}", "action": "s3:PutObject", "resource": "${file}"}]})");
    const Pack pack = *loadPack(files);
    const auto player = play(pack, "first-steps");
    answerDeny(*player);
    const auto two = [](const char* action) { return putPolicy("p", action); };
    QVERIFY(player->act(two("s3:PutObject")).ok() && !player->state().done);
    QVERIFY(player->act(two("s3:*")).ok() && !player->state().done);
    QVERIFY(player->act(two("s3:GetObject")).ok() && player->state().done);
    const Predicate& goal = *pack.walkthroughs.front().lesson.steps[1].goal;
    QCOMPARE(std::get<All>(goal.what).of.size(), std::size_t{3});
    QVERIFY(std::holds_alternative<All>(std::get<All>(goal.what).of.back().what));
}

void TestPlayer::workIsTimedAndPausesAreNot()
{
    PracticeClock clock(Instant(std::chrono::seconds(1'000'000)));
    const auto player = play(sample(), "first-steps");
    player->watch(clock);
    clock.advance(std::chrono::seconds(20));
    QVERIFY(!player->make({Move::Kind::next}).ok());
    clock.advance(std::chrono::seconds(22));
    answerDeny(*player);
    clock.advance(std::chrono::hours(9));
    QVERIFY(player->act(putPolicy("p", "s3:GetObject")).ok());
    QCOMPARE(player->states()[0].seconds, 42);
    QCOMPARE(player->states()[1].seconds, longestPause);
    const Object record = *json::parseObject(json::compact(recordOf(*player, {"Alice", sample().id, sample().hash})));
    QCOMPARE(record["seconds"].get<int>(), 42 + longestPause);
    QVERIFY(verifyRecord(record, sample()).ok());
    Object faster = record;
    faster["moves"][0]["seconds"] = 1;
    QCOMPARE(verifyRecord(faster, sample()).error().code, std::string("RecordBroken"));
    std::size_t unread = 0;
    QVERIFY(statistics({record}, unread).find("first-steps,no-policy,1,1,1,0,0,0,0,1,0,42,") != std::string::npos);
}

void TestPlayer::backGoesToAnEarlierStep()
{
    const auto player = play(basics(), "w03-role-and-trust");
    finish(*player);
    QVERIFY(player->isFinished());
    QVERIFY(player->make({Move::Kind::back, {}, {}, "make-role"}).ok());
    QCOMPARE(player->step().uid, std::string("make-role"));
    QVERIFY(!player->state().done);
    QVERIFY(!player->bindings().contains("R1"));
    QVERIFY(player->make({Move::Kind::doForMe}).ok());
    QCOMPARE(player->bindings().at("R1"), std::string("arn:aws:iam::111122223333:role/R1"));
}

void TestPlayer::aSavedGameGoesOn()
{
    const auto player = play(sample(), "first-steps");
    answerDeny(*player);
    QVERIFY(player->act(putPolicy("p", "s3:*")).ok());
    const Object saved = *json::parseObject(json::compact(progressOf(*player, sample().hash)));
    const auto resumed = resume(saved, sample().walkthroughs.front(), sample().hash);
    QVERIFY(resumed.ok());
    QVERIFY(!resumed->changed);
    QCOMPARE(resumed->player->sandbox().digest(), player->sandbox().digest());
    QCOMPARE(resumed->player->step().uid, player->step().uid);
    const auto changed = resume(saved, sample().walkthroughs.front(), "other");
    QVERIFY(changed->changed);
    for (const char* rubbish : {"[]", "{}", "1", "null"})
        QVERIFY(!resume(*json::parseObject(rubbish), sample().walkthroughs.front(), sample().hash).ok());
}

void TestPlayer::aGenuineRecordVerifies()
{
    for (const Walkthrough& walkthrough : basics().walkthroughs) {
        const auto player = *Player::start(walkthrough, 77);
        finish(*player);
        const Object record = *json::parseObject(json::compact(recordOf(*player, {"Alice", basics().id, basics().hash})));
        const auto verified = verifyRecord(record, basics());
        QVERIFY2(verified.ok(), verified ? "" : verified.error().message.c_str());
        QCOMPARE(verifyRecord(record, sample()).error().code, std::string("WrongPack"));
    }
    const auto unfinished = play(sample(), "first-steps");
    QVERIFY(verifyRecord(*json::parseObject(json::compact(recordOf(*unfinished, {"A", sample().id, sample().hash}))), sample()).ok());
}

void TestPlayer::anAlteredRecordDoesNot_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::newRow("another learner") << QStringLiteral("/learner") << QStringLiteral("Mallory");
    QTest::newRow("another operation") << QStringLiteral("/moves/2/deed/params/PolicyName") << QStringLiteral("other");
    QTest::newRow("another answer") << QStringLiteral("/moves/0/answer/outcome") << QStringLiteral("allow");
    QTest::newRow("a better score") << QStringLiteral("/scaled") << QStringLiteral("1");
    QTest::newRow("done alone") << QStringLiteral("/steps/1/how") << QStringLiteral("shown");
    QTest::newRow("another digest") << QStringLiteral("/digest") << QStringLiteral("00");
    QTest::newRow("another chain") << QStringLiteral("/chain") << QStringLiteral("00");
    QTest::newRow("a rewritten link") << QStringLiteral("/moves/1/chain") << QStringLiteral("00");
}

void TestPlayer::anAlteredRecordDoesNot()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    const auto player = play(sample(), "first-steps");
    answerDeny(*player);
    QVERIFY(player->act(putPolicy("p", "s3:GetObject")).ok());
    Object record = *json::parseObject(json::compact(recordOf(*player, {"Alice", sample().id, sample().hash})));
    QVERIFY(verifyRecord(record, sample()).ok());
    const Object::json_pointer place(pointer.toStdString());
    QVERIFY(record.contains(place));
    record[place] = value.toStdString();
    QCOMPARE(verifyRecord(record, sample()).error().code, std::string("RecordBroken"));
    Object shorter = record;
    shorter["moves"].erase(shorter["moves"].size() - 1);
    QVERIFY(!verifyRecord(shorter, sample()).ok());
}

void TestPlayer::aRecordKeepsNoPassword()
{
    const auto player = play(sample(), "first-steps");
    answerDeny(*player);
    QVERIFY(player->act({"iam:CreateLoginProfile", {}, {{"UserName", "alice"}, {"Password", "My-Own-Secret-77"}}}).ok());
    QVERIFY(player->lastDone().answer.ok());
    const std::string record = json::compact(recordOf(*player, {"Alice", sample().id, sample().hash}));
    QVERIFY(record.find("My-Own-Secret") == std::string::npos);
    QVERIFY(json::compact(progressOf(*player, sample().hash)).find("My-Own-Secret") == std::string::npos);
    QVERIFY(verifyRecord(*json::parseObject(record), sample()).ok());
}

void TestPlayer::statisticsSayWhereLearnersGotStuck()
{
    std::vector<Object> records;
    for (const char* action : {"s3:*", "s3:GetObject"}) {
        const auto player = play(sample(), "first-steps");
        answerDeny(*player);
        QVERIFY(player->act(putPolicy("p", action)).ok());
        records.push_back(*json::parseObject(json::compact(recordOf(*player, {"=Alice", sample().id, sample().hash}))));
    }
    records.push_back(Object::array());
    std::size_t unread = 0;
    const std::string table = statistics(records, unread);
    QCOMPARE(unread, std::size_t{1});
    QVERIFY(table.find("first-steps,let-her-read,2,1,1,0,0,0,1,0,0,0,too-much 1\r\n") != std::string::npos);
    QVERIFY(table.find("first-steps,no-policy,2,2,2,0,0,0,0,2,0,0,\r\n") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestPlayer)
#include "test_player.moc"
