/// Predicates on a small practice world, one by one from a table: true, false and unknown, what names stand for, and what a check may cost.
#include "core/training/evaluator.h"
#include "core/training/lesson_reader.h"
#include "core/training/predicate_reader.h"
#include "core/training/sandbox.h"
#include "tests/support/core/data_dir.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::training;

namespace {

struct Stage {
    std::unique_ptr<Sandbox> sandbox;
    Bindings names;
};

Stage stage()
{
    Flaws flaws("predicate-world.json");
    const auto lesson = readLesson(test::readData("training/predicate-world.json"), flaws);
    if (!lesson || !flaws.all().empty())
        qFatal("%s", flaws.all().front().error().message.c_str());
    Stage made{*Sandbox::create(lesson->world, lesson->world.seed), {}};
    for (const auto& [name, text] : lesson->world.vars)
        made.names[name] = text;
    if (auto built = made.sandbox->perform(lesson->world.setup, made.names); !built)
        qFatal("%s", built.error().message.c_str());
    return made;
}

std::optional<Predicate> predicateOf(const json::Object& object, Flaws& flaws)
{
    const auto value = json::parse(json::compact(object));
    return readPredicate(*value, flaws);
}

Scene sceneOf(const Stage& stage, std::size_t mark, const Answers& answers)
{
    Scene scene = stage.sandbox->scene(mark, mark);
    scene.answers = &answers;
    return scene;
}

const char* nameOfTruth(Truth truth)
{
    return truth == Truth::yes ? "yes" : truth == Truth::no ? "no" : "unknown";
}

}  // namespace

class TestPredicates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPredicateIsJudged_data();
    void everyPredicateIsJudged();
    void whatIsMissingIsTheFarthestThatWasReached();
    void aCheckHasALimit();
    void codesAreThoseOfTheirTime();
    void theSameDeedsMakeTheSameWorld();
    void anotherSeedMakesOtherIds();
};

void TestPredicates::everyPredicateIsJudged_data()
{
    QTest::addColumn<QString>("text");
    for (const json::Object& one : test::readCases("training/predicates.jsonl"))
        QTest::newRow(test::textOf(one, "name").c_str()) << QString::fromStdString(json::compact(one));
}

void TestPredicates::everyPredicateIsJudged()
{
    QFETCH(QString, text);
    const json::Object one = *json::parseObject(text.toStdString());
    Stage made = stage();
    const std::size_t mark = made.sandbox->deeds().size();
    Flaws flaws("case");
    const auto ops = json::parse(json::compact(one.value("ops", json::Object::array())));
    Bindings names = made.names;
    const auto performed = made.sandbox->perform(readOps(ops->elements, flaws), names);
    QVERIFY2(performed.ok(), performed ? "" : performed.error().message.c_str());
    const auto predicate = predicateOf(one["predicate"], flaws);
    QVERIFY2(predicate && flaws.all().empty(), flaws.all().empty() ? "" : flaws.all().front().error().message.c_str());
    const Answers answers{{"one", true}};
    const Check check = training::check(*predicate, made.names, sceneOf(made, mark, answers));
    const std::string last = check.evidence.empty() ? std::string() : check.evidence.back().what.english();
    QVERIFY2(nameOfTruth(check.truth) == test::textOf(one, "truth"), (std::string(nameOfTruth(check.truth)) + ": " + last).c_str());
    QVERIFY(!check.evidence.empty() && !last.empty());
    if (one.contains("says"))
        QCOMPARE(last, test::textOf(one, "says"));
    const json::Object bound = one.value("bound", json::Object::object());
    for (const auto& [name, value] : bound.items())
        QCOMPARE(check.bindings.at(name), value.get<std::string>());
    QCOMPARE(check.bindings.size(), made.names.size() + bound.size());
}

void TestPredicates::whatIsMissingIsTheFarthestThatWasReached()
{
    const Stage made = stage();
    Flaws flaws("case");
    const auto predicate = predicateOf({{"all", json::Object::array({json::Object{{"exists", {{"type", "policy"}, {"bind", "P"}}}}, json::Object{{"exists", {{"type", "user"}, {"id", "${bob}"}}}},
                                                             json::Object{{"attached", {{"policy", "${P}"}, {"to", "${bob}"}}}}})}}, flaws);
    const Answers answers;
    const Check check = training::check(*predicate, made.names, sceneOf(made, 0, answers));
    QCOMPARE(check.truth, Truth::no);
    QCOMPARE(check.evidence.size(), std::size_t{3});
    QVERIFY(check.missing()->what.english().find("is not attached") != std::string::npos);
    QVERIFY(check.missing()->span.begin.line == 1 && check.missing()->span.begin.offset > 0);
}

void TestPredicates::aCheckHasALimit()
{
    Stage made = stage();
    for (int i = 0; i < 12; ++i)
        made.sandbox->perform({"iam:CreateUser", "arn:aws:iam::111122223333:root", {{"UserName", "u" + std::to_string(i)}}});
    json::Object all = json::Object::array();
    for (const char* name : {"A", "B", "C", "D", "E"})
        all.push_back({{"exists", {{"type", "user"}, {"bind", name}}}});
    all.push_back({{"exists", {{"type", "user"}, {"id", "nobody"}}}});
    Flaws flaws("case");
    const auto predicate = predicateOf({{"all", all}}, flaws);
    const Answers answers;
    const Check check = training::check(*predicate, made.names, sceneOf(made, 0, answers));
    QVERIFY(check.exhausted);
    QCOMPARE(check.truth, Truth::unknown);
}

void TestPredicates::codesAreThoseOfTheirTime()
{
    Stage made = stage();
    const std::string root = "arn:aws:iam::111122223333:root";
    const std::string serial = "arn:aws:iam::111122223333:mfa/phone";
    made.names["phone"] = serial;
    QCOMPARE(expand(std::string_view("${phone.code}"), made.names), std::optional(std::string(codeMark) + serial + "}"));
    QCOMPARE(namesIn("${phone.nextCode}"), std::vector<std::string>{"phone"});
    QVERIFY(made.sandbox->perform({"iam:CreateVirtualMFADevice", root, {{"VirtualMFADeviceName", "phone"}}}).answer.ok());
    const Op enable{"iam:EnableMFADevice", root, {}, {{"UserName", "alice"}, {"SerialNumber", "${phone}"}, {"AuthenticationCode1", "${phone.code}"}, {"AuthenticationCode2", "${phone.nextCode}"}}, {}, false, {}};
    const auto enabled = made.sandbox->perform(Ops{enable}, made.names);
    QVERIFY2(enabled.ok(), enabled ? "" : enabled.error().message.c_str());
    QCOMPARE(json::stringOr(made.sandbox->deeds().back().params, "AuthenticationCode1"), std::string(codeMark) + serial + "}");
    QVERIFY(made.sandbox->perform({"clock:Advance", {}, {{"Seconds", 120}}}).answer.ok());
    const Deed session{"sts:GetSessionToken", made.names.at("alice"), {{"SerialNumber", serial}, {"TokenCode", std::string(codeMark) + serial + "}"}}};
    const Done later = made.sandbox->perform(session);
    QVERIFY2(later.answer.ok(), later.answer ? "" : later.answer.error().message.c_str());
    const auto copy = made.sandbox->fork(made.sandbox->deeds().size());
    QCOMPARE((*copy)->digest(), made.sandbox->digest());
    Deed other = session;
    other.params["TokenCode"] = std::string(codeMark) + serial + "2}";
    QVERIFY(!made.sandbox->perform(other).answer.ok());
}

void TestPredicates::theSameDeedsMakeTheSameWorld()
{
    Stage first = stage();
    Stage second = stage();
    const auto key = [](Stage& made) { return made.sandbox->perform({"iam:CreateAccessKey", "arn:aws:iam::111122223333:root", {{"UserName", "alice"}}}).answer->dump(); };
    QCOMPARE(key(first), key(second));
    QCOMPARE(first.sandbox->digest(), second.sandbox->digest());
    const std::size_t count = first.sandbox->deeds().size();
    const auto copy = first.sandbox->fork(count);
    QCOMPARE((*copy)->digest(), first.sandbox->digest());
    QVERIFY(first.sandbox->rewind(count - 1).ok());
    QVERIFY(first.sandbox->digest() != second.sandbox->digest());
    key(first);
    QCOMPARE(first.sandbox->digest(), second.sandbox->digest());
}

void TestPredicates::anotherSeedMakesOtherIds()
{
    Flaws flaws("predicate-world.json");
    const auto lesson = readLesson(test::readData("training/predicate-world.json"), flaws);
    const auto idWith = [&](std::uint32_t seed) {
        auto sandbox = Sandbox::create(lesson->world, seed);
        return (*sandbox)->perform({"iam:CreateUser", "arn:aws:iam::111122223333:root", {{"UserName", "alice"}}}).answer->dump();
    };
    QCOMPARE(idWith(1), idWith(1));
    QVERIFY(idWith(1) != idWith(2));
}

QTEST_GUILESS_MAIN(TestPredicates)
#include "test_predicates.moc"
