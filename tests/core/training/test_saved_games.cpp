/// Saved games when the walkthrough has changed since, and records that would take for ever.
#include "core/training/pack_diff.h"
#include "core/training/record.h"
#include "core/training/skeleton.h"

#include <QTest>

#include <algorithm>

using namespace rolewright;
using namespace rolewright::training;

namespace {

using json::Object;

constexpr const char* lessonFile = "walkthroughs/first-steps/walkthrough.json";

void replace(std::string& text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        qFatal("nothing to replace: %s", from.c_str());
    text.replace(at, from.size(), to);
}

Pack packWith(const std::vector<std::pair<std::string, std::string>>& edits)
{
    PackFiles files = *skeleton("sample");
    for (const auto& [from, to] : edits)
        replace(files[lessonFile], from, to);
    auto pack = loadPack(files);
    if (!pack)
        qFatal("%s", pack.error().message.c_str());
    return *std::move(pack);
}

Deed putPolicy(const std::string& action)
{
    const Object document{{"Version", "2012-10-17"}, {"Statement", Object::array({Object{{"Effect", "Allow"}, {"Action", action}, {"Resource", "arn:aws:s3:::reports/*"}}})}};
    return {"iam:PutUserPolicy", {}, {{"UserName", "alice"}, {"PolicyName", "mine"}, {"PolicyDocument", json::compact(document)}}};
}

/// Answered, and the exercise done by a policy called `mine`; with `leave` gone on to the last step.
Object savedGame(bool leave = true)
{
    static const Pack pack = packWith({});
    const auto player = *Player::start(pack.walkthroughs.front());
    const std::vector<Move> moves = {{Move::Kind::answer, {}, {{"outcome", "deny"}, {"reason", "implicit-deny"}}}, {Move::Kind::next}, {Move::Kind::hint}, {Move::Kind::act, putPolicy("s3:GetObject")}};
    for (const Move& move : moves) {
        if (!player->make(move))
            qFatal("a move cannot be made");
    }
    if (leave && !player->make({Move::Kind::next}))
        qFatal("the exercise is not done");
    return *json::parseObject(json::compact(progressOf(*player, pack.hash)));
}

std::unique_ptr<Player> resumed(const Object& game, const Pack& pack)
{
    auto again = resume(game, pack.walkthroughs.front(), pack.hash);
    if (!again)
        qFatal("%s", again.error().message.c_str());
    if (!again->changed)
        qFatal("the content is the same");
    return std::move(again->player);
}

const std::pair<std::string, std::string> newVersion{"\"version\": \"1.0.0\",\n  \"engine\"", "\"version\": \"1.1.0\",\n  \"engine\""};

std::pair<std::string, std::string> migration(const std::string& step, const std::string& effect)
{
    const Object migrations = Object::array({Object{{"from", "1.0.0"}, {"step", step}, {"effect", effect}}});
    return {"\"pass\":", "\"migrations\": " + json::compact(migrations) + ",\n  \"pass\":"};
}

/// Now she must be able to write, which the saved game's policy does not let her.
const std::pair<std::string, std::string> harder{R"("action": "s3:GetObject", "resource": "${file}"}, "expect": {"is": "allow"})", R"("action": "s3:PutObject", "resource": "${file}"}, "expect": {"is": "allow"})"};
const std::pair<std::string, std::string> harderSolution{R"("Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports)", R"("Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports)"};

}  // namespace

class TestSavedGames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishedStepsStayFinishedAndTheCurrentOneBeginsAnew();
    void aStepIsRedoneWhenItsAuthorSaysSo();
    void aStepWhoseMovesNoLongerSolveItIsOpenAgain();
    void aStepIsKeptWhenItsAuthorSaysSo();
    void aStepThatIsGoneIsLeftOut();
    void whatWasGoneBackToIsPlayedOnce();
    void aRecordThatWouldTakeForEverIsStopped();
    void differencesAreNamed();
};

void TestSavedGames::finishedStepsStayFinishedAndTheCurrentOneBeginsAnew()
{
    const Pack pack = packWith({newVersion});
    const auto player = resumed(savedGame(), pack);
    QCOMPARE(player->step().uid, std::string("say-it"));
    QVERIFY(player->states()[1].done && player->states()[1].how() == How::hinted);
    const auto current = resumed(savedGame(false), pack);
    QCOMPARE(current->step().uid, std::string("let-her-read"));
    QVERIFY(!current->state().done);
    QCOMPARE(current->undoable(), std::size_t{0});
}

void TestSavedGames::aStepIsRedoneWhenItsAuthorSaysSo()
{
    const auto player = resumed(savedGame(), packWith({newVersion, migration("let-her-read", "redo")}));
    QCOMPARE(player->step().uid, std::string("let-her-read"));
    QVERIFY(!player->state().done && player->states()[0].done);
}

void TestSavedGames::aStepWhoseMovesNoLongerSolveItIsOpenAgain()
{
    const auto player = resumed(savedGame(), packWith({newVersion, harder, harderSolution}));
    QCOMPARE(player->step().uid, std::string("let-her-read"));
    QVERIFY(!player->state().done);
    QCOMPARE(player->undoable(), std::size_t{0});
}

void TestSavedGames::aStepIsKeptWhenItsAuthorSaysSo()
{
    const Pack pack = packWith({newVersion, harder, harderSolution, migration("let-her-read", "keep")});
    const auto player = resumed(savedGame(), pack);
    QCOMPARE(player->step().uid, std::string("say-it"));
    QVERIFY(player->states()[1].done);
    const Object record = *json::parseObject(json::compact(recordOf(*player, {"Alice", pack.id, pack.hash})));
    QVERIFY(verifyRecord(record, pack).ok());
}

void TestSavedGames::aStepThatIsGoneIsLeftOut()
{
    Pack pack = packWith({newVersion, migration("no-policy", "dropped")});
    auto& steps = pack.walkthroughs.front().lesson.steps;
    steps.erase(steps.begin());
    const auto player = resumed(savedGame(), pack);
    QCOMPARE(player->step().uid, std::string("say-it"));
}

void TestSavedGames::whatWasGoneBackToIsPlayedOnce()
{
    const Pack old = packWith({});
    const auto player = *Player::start(old.walkthroughs.front());
    const std::vector<Move> moves = {{Move::Kind::answer, {}, {{"outcome", "deny"}, {"reason", "implicit-deny"}}}, {Move::Kind::next}, {Move::Kind::act, putPolicy("s3:*")}, {Move::Kind::back, {}, {}, "no-policy"},
                                     {Move::Kind::next}, {Move::Kind::act, putPolicy("s3:GetObject")}, {Move::Kind::next}};
    for (const Move& move : moves)
        QVERIFY(player->make(move).ok());
    const auto again = resumed(*json::parseObject(json::compact(progressOf(*player, old.hash))), packWith({newVersion}));
    QCOMPARE(again->step().uid, std::string("say-it"));
    QCOMPARE(again->sandbox().digest(), player->sandbox().digest());
}

void TestSavedGames::aRecordThatWouldTakeForEverIsStopped()
{
    const Pack pack = packWith({});
    const auto player = *Player::start(pack.walkthroughs.front());
    QVERIFY(player->make({Move::Kind::answer, {}, {{"outcome", "deny"}}}).ok());
    QVERIFY(player->make({Move::Kind::next}).ok());
    Object game = progressOf(*player, pack.hash);
    const Object act = Move{Move::Kind::act, {"sts:GetCallerIdentity", {}}}.toJson();
    const Object undo = Move{Move::Kind::undo}.toJson();
    for (int i = 0; i < 1200; ++i)
        game["moves"].push_back(act);
    for (int i = 0; i < 1200; ++i)
        game["moves"].push_back(undo);
    const auto stopped = resume(game, pack.walkthroughs.front(), pack.hash);
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().code, std::string("RecordTooLong"));
    for (int i = 0; i < 5000; ++i)
        game["moves"].push_back(act);
    QCOMPARE(resume(game, pack.walkthroughs.front(), pack.hash).error().code, std::string("RecordInvalid"));
    QVERIFY(player->work() < mostWork / 100);
    // One large object, carried out again with every undo.
    Object large = progressOf(*player, pack.hash);
    large["moves"].push_back(Move{Move::Kind::act, {"s3:PutObject", {}, {{"Bucket", "reports"}, {"Key", "k"}, {"Body", std::string(4u << 20, 'x')}}}}.toJson());
    for (int i = 0; i < 150; ++i) {
        large["moves"].push_back(act);
        large["moves"].push_back(undo);
    }
    QCOMPARE(resume(large, pack.walkthroughs.front(), pack.hash).error().code, std::string("RecordTooLong"));
}

void TestSavedGames::differencesAreNamed()
{
    const PackFiles before = *skeleton("sample");
    QVERIFY(differences(before, before).empty());
    PackFiles after = before;
    replace(after[lessonFile], harder.first, harder.second);
    replace(after[lessonFile], "\"uid\": \"no-policy\"", "\"uid\": \"at-first\"");
    replace(after["walkthroughs/first-steps/text/en.md"], "In your own words", "In other words");
    using Kind = Difference::Kind;
    const auto found = differences(before, after);
    const auto has = [&](Kind kind, const std::string& step) { return std::any_of(found.begin(), found.end(), [&](const Difference& one) { return one.kind == kind && one.step == step; }); };
    QVERIFY(has(Kind::added, "at-first") && has(Kind::removed, "no-policy") && has(Kind::changed, "let-her-read") && has(Kind::reworded, "say-it") && has(Kind::notRaised, ""));
    QCOMPARE(found.size(), std::size_t{5});
    QCOMPARE(std::count_if(found.begin(), found.end(), [](const Difference& one) { return one.wantsMigration(); }), 2);
    replace(after[lessonFile], newVersion.first, newVersion.second);
    replace(after[lessonFile], migration("let-her-read", "redo").first, migration("let-her-read", "redo").second);
    const auto migrated = differences(before, after);
    QCOMPARE(migrated.size(), std::size_t{4});
    QCOMPARE(std::count_if(migrated.begin(), migrated.end(), [](const Difference& one) { return one.wantsMigration(); }), 1);
}

QTEST_GUILESS_MAIN(TestSavedGames)
#include "test_saved_games.moc"
