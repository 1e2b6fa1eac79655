/// Classes: rules, exam seeds, sealed records, tables and statements; and what the access analyzer answers in a quiz.
#include "core/base/time_text.h"
#include "core/training/lint.h"
#include "core/training/record_files.h"
#include "core/training/replay.h"
#include "core/training/skeleton.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace rolewright;
using namespace rolewright::training;

namespace {

using json::Object;

constexpr const char* exam = R"({"format": 1, "name": "Spring", "help": ["hints"], "examSeed": 7, "weights": {"hinted": 0.5}, "due": "2026-12-24T12:00:00Z"})";

const Pack& sample()
{
    static const Pack pack = *loadPack(*skeleton("sample"));
    return pack;
}

/// Played to the end of the exercise, with one hint.
Object recordIn(const ClassRules& rules, const std::string& learner, std::uint32_t seed)
{
    const auto player = *Player::start(sample().walkthroughs.front(), seed, rules.help);
    const Object document{{"Version", "2012-10-17"}, {"Statement", Object::array({Object{{"Effect", "Allow"}, {"Action", "s3:GetObject"}, {"Resource", "arn:aws:s3:::reports/*"}}})}};
    const Deed deed{"iam:PutUserPolicy", {}, {{"UserName", "alice"}, {"PolicyName", "p"}, {"PolicyDocument", json::compact(document)}}};
    for (const Move& move : {Move{Move::Kind::answer, {}, {{"outcome", "deny"}, {"reason", "implicit-deny"}}}, Move{Move::Kind::next}, Move{Move::Kind::hint}, Move{Move::Kind::act, deed},
                             Move{Move::Kind::next}, Move{Move::Kind::answer, {}, {{"text", "x"}, {"ticks", {"default-is-no", "one-allow"}}}}, Move{Move::Kind::next}}) {
        if (!player->make(move))
            qFatal("a move cannot be made");
    }
    return *json::parseObject(json::compact(recordOf(*player, {learner, sample().id, sample().hash, "2026-12-24T12:00:01Z"}, rules)));
}

}  // namespace

class TestClasses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wrongRulesAreRefusedAtTheirPlace_data();
    void wrongRulesAreRefusedAtTheirPlace();
    void helpThatAClassForbidsIsNotGiven();
    void recordsAreOfTheirClassAndLearner();
    void aSealBreaksWhenARecordIsTouched();
    void tablesAndStatementsSayWhatRecordsSay();
    void everyRowOfAClassSaysWhetherItIsGenuine();
    void aFolderOfRecordsIsRead();
    void anAttemptIsReplayedMoveByMove();
    void aReplayEndsWhereTheMovesDo();
    void aQuizMayAskWhatTheAnalyzerReports();
};

void TestClasses::wrongRulesAreRefusedAtTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << "{";
    QTest::newRow("a list") << "[]";
    QTest::newRow("no name") << R"({"format": 1})";
    QTest::newRow("a newer format") << R"({"format": 2, "name": "x"})";
    QTest::newRow("unknown help") << R"({"format": 1, "name": "x", "help": ["whisper"]})";
    QTest::newRow("a weight above one") << R"({"format": 1, "name": "x", "weights": {"shown": 1.5}})";
    QTest::newRow("a day that is none") << R"({"format": 1, "name": "x", "due": "soon"})";
    QTest::newRow("a seed that is none") << R"({"format": 1, "name": "x", "examSeed": -1})";
    QTest::newRow("an unknown member") << R"({"format": 1, "name": "x", "teacher": "y"})";
}

void TestClasses::wrongRulesAreRefusedAtTheirPlace()
{
    QFETCH(QString, text);
    const auto rules = ClassRules::read(text.toStdString());
    QVERIFY(!rules.ok());
    QVERIFY(!rules.error().message.empty());
}

void TestClasses::helpThatAClassForbidsIsNotGiven()
{
    const auto rules = ClassRules::read(exam);
    QVERIFY2(rules.ok(), rules ? "" : rules.error().message.c_str());
    QVERIFY(rules->help.hints && !rules->help.show && !rules->help.doForMe);
    QCOMPARE(toIso8601(*rules->due), std::string("2026-12-24T12:00:00Z"));
    const auto player = *Player::start(sample().walkthroughs.front(), {}, rules->help);
    QVERIFY(player->make({Move::Kind::answer, {}, {{"outcome", "deny"}}}).ok() && player->make({Move::Kind::next}).ok());
    QVERIFY(player->make({Move::Kind::hint}).ok());
    for (const Move::Kind kind : {Move::Kind::show, Move::Kind::doForMe}) {
        const auto refused = player->make({kind});
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().message.find("not given in your class") != std::string::npos);
    }
    QVERIFY(player->state().how() == How::hinted);
    QVERIFY(ClassRules::read(R"({"format": 1, "name": "x", "help": []})")->help.hints == false);
    QVERIFY(ClassRules::read(R"({"format": 1, "name": "x"})")->help.show);
}

void TestClasses::recordsAreOfTheirClassAndLearner()
{
    const ClassRules rules = *ClassRules::read(exam);
    const std::uint32_t seed = rules.seedFor("Alice", "first-steps");
    QVERIFY(seed != rules.seedFor("Bob", "first-steps") && seed != rules.seedFor("Alice", "other"));
    const Object record = recordIn(rules, "Alice", seed);
    const auto verified = verifyRecord(record, sample(), rules);
    QVERIFY2(verified.ok(), verified ? "" : verified.error().message.c_str());
    QCOMPARE(record["steps"][1]["share"].get<double>(), 0.5);
    QCOMPARE(verifyRecord(record, sample()).error().code, std::string("WrongClass"));
    QCOMPARE(verifyRecord(recordIn(rules, "Bob", seed), sample(), rules).error().code, std::string("WrongSeed"));
    ClassRules stricter = rules;
    stricter.help.hints = false;
    QCOMPARE(verifyRecord(record, sample(), stricter).error().code, std::string("RecordBroken"));
    ClassRules kinder = rules;
    kinder.weights.hinted = 1;
    QCOMPARE(verifyRecord(record, sample(), kinder).error().code, std::string("RecordBroken"));
    Object later = record;
    later["written"] = "2026-12-01T00:00:00Z";
    QCOMPARE(verifyRecord(later, sample(), rules).error().code, std::string("RecordBroken"));
}

void TestClasses::aSealBreaksWhenARecordIsTouched()
{
    const ClassRules rules = *ClassRules::read(exam);
    const Object record = *json::parseObject(json::compact(sealed(recordIn(rules, "Alice", rules.seedFor("Alice", "first-steps")), "open sesame")));
    QVERIFY(isSealedWith(record, "open sesame"));
    QVERIFY(!isSealedWith(record, "open barley"));
    QVERIFY(verifyRecord(record, sample(), rules).ok());
    Object touched = record;
    touched["passed"] = false;
    QVERIFY(!isSealedWith(touched, "open sesame"));
    touched = record;
    touched.erase("seal");
    QVERIFY(!isSealedWith(touched, "open sesame"));
    QVERIFY(!isSealedWith(Object::array(), "open sesame"));
    QCOMPARE(sealed(record, "open sesame"), record);
}

void TestClasses::tablesAndStatementsSayWhatRecordsSay()
{
    const ClassRules rules = *ClassRules::read(exam);
    const Object record = recordIn(rules, "Alice", rules.seedFor("Alice", "first-steps"));
    const std::string table = classTable(classRows({{"alice.json", record}}, {sample()}, rules));
    QVERIFY2(table.find("learner,walkthrough,passed,scaled,done,steps,hints,minutes,written,late,genuine,file,permission-policy\r\nAlice,first-steps,yes,") == 0, table.c_str());
    QVERIFY2(table.find(",3,3,1,0,2026-12-24T12:00:01Z,yes,yes,alice.json,") != std::string::npos, table.c_str());
    QVERIFY(classTable(classRows({{"alice.json", record}}, {sample()})).find(",0,2026-12-24T12:00:01Z,,the record is of the class") != std::string::npos);
    std::size_t unread = 0;
    const Object statements = xapiStatements({record, Object(3)}, unread);
    QCOMPARE(unread, std::size_t{1});
    QCOMPARE(statements.size(), std::size_t{1});
    const Object& one = statements[0];
    QCOMPARE(one["verb"]["id"].get<std::string>(), std::string("http://adlnet.gov/expapi/verbs/passed"));
    QCOMPARE(one["actor"]["account"]["name"].get<std::string>(), std::string("Alice"));
    QCOMPARE(one["object"]["id"].get<std::string>(), std::string("urn:rolewright:walkthrough:sample:first-steps"));
    QCOMPARE(one["result"]["score"]["scaled"], record["scaled"]);
    QCOMPARE(one["result"]["duration"].get<std::string>(), std::string("PT0S"));
    QCOMPARE(one["id"].get<std::string>().size(), std::size_t{36});
    QCOMPARE(xapiStatements({record}, unread), Object::array({one}));
    Object failed = record;
    failed["passed"] = false;
    QVERIFY(xapiStatements({failed}, unread)[0]["verb"]["id"].get<std::string>().ends_with("failed"));
    failed["finished"] = false;
    QVERIFY(xapiStatements({failed}, unread)[0]["verb"]["id"].get<std::string>().ends_with("attempted"));
}

void TestClasses::everyRowOfAClassSaysWhetherItIsGenuine()
{
    const ClassRules rules = *ClassRules::read(exam);
    const Object record = *json::parseObject(json::compact(sealed(recordIn(rules, "=Alice", rules.seedFor("=Alice", "first-steps")), "open sesame")));
    Object better = record;
    better["scaled"] = 1;
    Object elsewhere = record;
    elsewhere["pack"] = "other";
    Object odd = record;
    odd["concepts"] = Object::array({3});
    odd["moves"] = Object{{"move", "hint"}};
    odd["steps"] = Object::array({3, Object{{"done", "yes"}}});
    odd["seconds"] = -1;
    Object endless = record;
    for (int i = 0; i < 1000; ++i)
        endless["concepts"]["c" + std::to_string(i)] = {{"earned", 1}, {"possible", 1}};
    QCOMPARE(classRows({{"x", endless}}, {sample()}).front().concepts.size(), std::size_t{100});
    const std::vector<HandedIn> files = {{"a", record}, {"b", better}, {"c", elsewhere}, {"d", Object(3)}, {"e", Error{"Unreadable", "it cannot be read", {}}}, {"f", odd}};
    const auto rows = classRows(files, {sample()}, rules, "open sesame");
    QCOMPARE(rows.size(), files.size());
    QVERIFY2(rows[0].genuine.ok(), rows[0].genuine ? "" : rows[0].genuine.error().message.c_str());
    QCOMPARE(rows[0].hints, std::size_t{1});
    QCOMPARE(rows[0].isLate, std::optional(true));
    const char* const codes[] = {"RecordBroken", "WrongPack", "RecordInvalid", "Unreadable", "RecordInvalid"};
    for (std::size_t i = 1; i < rows.size(); ++i)
        QCOMPARE(rows[i].genuine.error().code, std::string(codes[i - 1]));
    QCOMPARE(rows[5].done, std::size_t{0});
    QCOMPARE(rows[5].seconds, 0);
    QCOMPARE(classRows(files, {sample()}, rules, "open barley").front().genuine.error().code, std::string("WrongSeal"));
    const std::string table = classTable(rows);
    QVERIFY2(table.find("\r\n\"'=Alice\",first-steps,yes,") != std::string::npos, table.c_str());
    QCOMPARE(std::count(table.begin(), table.end(), '\n'), std::ptrdiff_t(1 + rows.size()));
    QCOMPARE(classRows(files, {sample()}, rules, {}, [] { return true; }).size(), std::size_t{0});
}

void TestClasses::aFolderOfRecordsIsRead()
{
    const QTemporaryDir folder;
    const auto write = [&](const char* name, const std::string& text) {
        QFile file(folder.filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.data(), static_cast<qint64>(text.size()));
    };
    write("b.json", json::compact(recordIn({}, "Bob", 1)));
    write("a.json", "{");
    write("notes.txt", "x");
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("c.json")));
    QVERIFY(QFile::link(QStringLiteral("b.json"), folder.filePath(QStringLiteral("link.json"))));
    const auto rows = classRows(readHandedIn(folder.path().toStdString()), {sample()});
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].genuine.error().code, std::string("InvalidJson"));
    QVERIFY(rows[1].genuine.ok());
    QCOMPARE(rows[1].learner, std::string("Bob"));
    const std::string nowhere = folder.filePath(QStringLiteral("nowhere")).toStdString();
    QCOMPARE(classRows(readHandedIn(nowhere), {sample()}).front().genuine.error().code, std::string("Unreadable"));
    QCOMPARE(readRecord(folder.path().toStdString()).error().code, std::string("Unreadable"));
    write("a.json", std::string(largestRecord + 1, ' '));
    QCOMPARE(readRecord(folder.filePath(QStringLiteral("a.json")).toStdString()).error().code, std::string("TooLarge"));
}

void TestClasses::anAttemptIsReplayedMoveByMove()
{
    const std::vector<Pack> packs{sample()};
    const Object record = recordIn({}, "Alice", 1);
    const Replay replay = replayOf(record, packs);
    QVERIFY(replay.whole.ok());
    QCOMPARE(replay.walkthrough, packs.front().find("first-steps"));
    QCOMPARE(replay.moves.size(), record["moves"].size());
    QVERIFY(replay.moves[0].right == true && replay.moves[0].completes && replay.moves[0].step == 0);
    QVERIFY(replay.moves[2].move.kind == Move::Kind::hint && !replay.moves[2].completes && replay.moves[2].step == 1);
    QVERIFY(replay.moves[3].move.deed.op == "iam:PutUserPolicy" && replay.moves[3].answer.ok() && replay.moves[3].completes);
    QVERIFY(!replay.moves[5].right);  // an explanation is neither right nor wrong
    Object touched = record;
    touched["passed"] = false;
    QVERIFY(replayOf(touched, packs).whole.ok());  // its moves are as they were
    QVERIFY(!verifyRecord(touched, sample()).ok());
}

void TestClasses::aReplayEndsWhereTheMovesDo()
{
    const std::vector<Pack> packs{sample()};
    const Object record = recordIn({}, "Alice", 1);
    Object touched = record;
    touched["moves"][3]["deed"]["params"]["UserName"] = "nobody";
    const Replay replay = replayOf(touched, packs);
    QCOMPARE(replay.moves.size(), std::size_t{4});
    QCOMPARE(replay.moves.back().answer.error().code, std::string("NoSuchEntity"));
    QCOMPARE(replay.whole.error().code, std::string("RecordBroken"));
    QCOMPARE(replayOf(record, packs, {}, [] { return true; }).moves.size(), std::size_t{1});
    QCOMPARE(replayOf(record, {}).whole.error().code, std::string("WrongPack"));
    QCOMPARE(replayOf(Object(7), packs).whole.error().code, std::string("RecordInvalid"));
    Object older = record;
    older["content"] = "x";
    QCOMPARE(replayOf(older, packs).whole.error().code, std::string("WrongPack"));
}

void TestClasses::aQuizMayAskWhatTheAnalyzerReports()
{
    PackFiles files = *skeleton("sample");
    std::string& text = files["walkthroughs/first-steps/walkthrough.json"];
    const std::string from = "{\"uid\": \"say-it\"";
    const std::string quiz = R"({"uid": "reported", "kind": "quiz", "concepts": ["permission-policy"],
      "onEnter": [{"op": "iam:CreateRole", "account": "111122223333", "bind": "Open", "params": {"RoleName": "open", "AssumeRolePolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}]}}},
                  {"op": "iam:CreateRole", "account": "111122223333", "bind": "Own", "params": {"RoleName": "own", "AssumeRolePolicyDocument": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "${alice}"}, "Action": "sts:AssumeRole"}]}}}],
      "quiz": {"type": "multiple", "options": ["open", "own"], "computed": {"findings": {"zone": "account", "of": {"open": "${Open}", "own": "${Own}"}}}}},
    )";
    text.replace(text.find(from), from.size(), quiz + from);
    std::string& prose = files["walkthroughs/first-steps/text/en.md"];
    prose += "## reported.title\nWho is let in?\n## reported.body\nWhich does the analyzer report?\n## reported.option.open\nopen\n## reported.option.own\nown\n## reported.reveal\nWhoever trusts everybody.\n";
    const auto flaws = lint(files);
    QVERIFY2(flaws.empty(), flaws.empty() ? "" : flaws.front().error().message.c_str());
    const Pack pack = *loadPack(files);
    const auto player = *Player::start(pack.walkthroughs.front());
    QVERIFY(player->make({Move::Kind::answer, {}, {{"outcome", "deny"}}}).ok() && player->make({Move::Kind::next}).ok());
    QVERIFY(player->make({Move::Kind::doForMe}).ok() && player->make({Move::Kind::next}).ok());
    QCOMPARE(player->step().uid, std::string("reported"));
    QVERIFY(player->make({Move::Kind::answer, {}, Object::array({"open"})}).ok());
    QCOMPARE(player->state().right, std::optional(true));
    PackFiles broken = files;
    std::string& wrong = broken["walkthroughs/first-steps/walkthrough.json"];
    wrong.replace(wrong.find(R"("own": "${Own}")"), 15, R"("new": "${Old}")");
    const auto found = lint(broken);
    const auto names = [&](const char* rule) { return std::any_of(found.begin(), found.end(), [&](const Flaw& flaw) { return flaw.rule == rule; }); };
    QVERIFY(names("W026") && names("W007"));
}

QTEST_GUILESS_MAIN(TestClasses)
#include "test_classes.moc"
