/// Author mode's eyes: any step at once, the place kept over a change, and what each part of a goal comes to.
#include "core/training/preview.h"
#include "core/training/skeleton.h"

#include <QTest>

using namespace rolewright;
using namespace rolewright::training;

namespace {

using json::Object;

constexpr const char* lessonFile = "walkthroughs/first-steps/walkthrough.json";

/// The skeleton's pack with another walkthrough.
Pack changed(const std::function<void(Object& lesson)>& change)
{
    PackFiles files = *skeleton("sample");
    Object lesson = *json::parseObject(files[lessonFile]);
    change(lesson);
    files[lessonFile] = json::pretty(lesson);
    return *loadPack(files);
}

const Pack& sample()
{
    static const Pack pack = changed([](Object&) {});
    return pack;
}

Deed putPolicy(const char* action)
{
    const Object one{{"Effect", "Allow"}, {"Action", action}, {"Resource", "arn:aws:s3:::reports/*"}};
    return {"iam:PutUserPolicy", {}, {{"UserName", "alice"}, {"PolicyName", "mine"}, {"PolicyDocument", json::compact({{"Version", "2012-10-17"}, {"Statement", Object::array({one})}})}}};
}

bool hasOwnPolicy(const Player& player)
{
    return !player.sandbox().engine().snapshot()->accounts().front()->users.find("alice")->inlinePolicies.empty();
}

std::unique_ptr<Player> at(const char* uid)
{
    auto player = *Player::start(sample().walkthroughs.front());
    if (auto gone = goTo(*player, uid); !gone)
        qFatal("%s", gone.error().message.c_str());
    return player;
}

}  // namespace

class TestPreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anyStepIsReachedForwardAndBack()
    {
        const auto player = at("say-it");
        QVERIFY(player->states()[1].forMe);
        QVERIFY(goTo(*player, "no-policy").ok());
        QCOMPARE(player->step().uid, std::string("no-policy"));
        QVERIFY(goTo(*player, "no-policy").ok());
        QVERIFY(goTo(*player, "let-her-read").ok());
        QVERIFY(!hasOwnPolicy(*player));
        QCOMPARE(goTo(*player, "nowhere").error().code, std::string("NoStep"));
        QCOMPARE(player->step().uid, std::string("let-her-read"));
    }

    void aStepThatNoSolutionReachesSaysWhy()
    {
        const Pack pack = changed([](Object& lesson) { lesson["steps"][1]["solve"][0]["params"]["UserName"] = "nobody"; });
        auto player = *Player::start(pack.walkthroughs.front());
        const auto gone = goTo(*player, "say-it");
        QVERIFY(!gone.ok());
        QVERIFY2(gone.error().message.starts_with("step `let-her-read`: "), gone.error().message.c_str());
        QCOMPARE(player->step().uid, std::string("let-her-read"));
    }

    void whatWasDoneInTheStepIsThereAgain()
    {
        const auto player = at("let-her-read");
        QVERIFY(player->act(putPolicy("s3:*")).ok());
        QVERIFY(player->make({Move::Kind::hint}).ok());
        const Pack pack = changed([](Object& lesson) { lesson["minutes"] = 7; });
        const auto again = reload(*player, pack.walkthroughs.front());
        QVERIFY(again.ok() && again->whole.ok());
        QCOMPARE(again->player->step().uid, std::string("let-her-read"));
        QCOMPARE(again->player->lesson().minutes, 7);
        QVERIFY(hasOwnPolicy(*again->player));
        QCOMPARE(again->player->state().hints, std::size_t{1});
        QCOMPARE(again->player->whyNot().diagnosis, std::string("too-much"));
        QVERIFY(!again->player->states()[0].answer.is_null());  // answered as before
    }

    void aWeakerGoalIsDoneAtOnceAndAnAnswerStays()
    {
        const auto player = at("no-policy");
        QVERIFY(player->make({Move::Kind::answer, {}, {{"outcome", "allow"}}}).ok());
        const auto answered = reload(*player, sample().walkthroughs.front());
        QVERIFY(answered.ok());
        QCOMPARE(answered->player->state().right, std::optional(false));
        const auto doing = at("let-her-read");
        QVERIFY(doing->act(putPolicy("s3:*")).ok());
        QVERIFY(!doing->state().done);
        const Pack pack = changed([](Object& lesson) { lesson["steps"][1]["goal"]["all"].erase(1); });
        const auto again = reload(*doing, pack.walkthroughs.front());
        QVERIFY(again.ok());
        QVERIFY(again->player->state().done);
    }

    void whatAnEarlierStepNeedsNowIsDoneByItsSolution()
    {
        const auto player = at("let-her-read");
        QVERIFY(player->act(putPolicy("s3:GetObject")).ok());
        QVERIFY(player->make({Move::Kind::next}).ok());
        const Pack pack = changed([](Object& lesson) {  // deleting is to be allowed now
            lesson["steps"][1]["goal"]["all"][1]["verdict"]["expect"]["is"] = "allow";
            lesson["steps"][1]["solve"][0]["params"]["PolicyDocument"]["Statement"][0]["Action"] = "s3:*";
        });
        const auto again = reload(*player, pack.walkthroughs.front());
        QVERIFY(again.ok() && again->whole.ok());
        QCOMPARE(again->player->step().uid, std::string("say-it"));
        QVERIFY(again->player->states()[1].forMe);
    }

    void aStepThatIsGoneIsReplacedByTheOneInItsPlace()
    {
        const auto player = at("let-her-read");
        const Pack pack = changed([](Object& lesson) {
            lesson["steps"].insert(lesson["steps"].begin(), Object{{"uid", "first"}, {"kind", "read"}, {"concepts", Object::array({"permission-policy"})}});
            lesson["steps"].erase(2);
            lesson["pass"]["mustPass"] = Object::array();
        });
        const auto again = reload(*player, pack.walkthroughs.front());
        QVERIFY(again.ok() && again->whole.ok());
        QCOMPARE(again->player->step().uid, std::string("no-policy"));
        const Pack broken = changed([](Object& lesson) { lesson["world"]["setup"][0]["params"]["UserName"] = "not a name"; });
        QVERIFY(!reload(*player, broken.walkthroughs.front()).ok());
    }

    void aFinishedOneStaysFinishedWhereItCan()
    {
        const auto player = at("say-it");
        QVERIFY(player->make({Move::Kind::answer, {}, {{"text", "so"}, {"ticks", Object::array()}}}).ok());
        QVERIFY(player->make({Move::Kind::next}).ok());
        QVERIFY(player->isFinished());
        QVERIFY(traceOf(*player).empty());
        const auto again = reload(*player, sample().walkthroughs.front());
        QVERIFY(again.ok());
        QVERIFY(again->player->isFinished());
        QVERIFY(goTo(*again->player, "let-her-read").ok());
        QCOMPARE(again->player->step().uid, std::string("let-her-read"));
    }

    void partsOfAGoalAreJudgedEachForItself()
    {
        const auto player = at("let-her-read");
        const auto before = traceOf(*player);
        QCOMPARE(before.size(), std::size_t{3});
        QVERIFY(before[0].of == TraceLine::Of::goal && before[0].truth == Truth::no && before[0].span.begin.line > 1);
        QVERIFY(before[1].of == TraceLine::Of::goal && before[1].truth == Truth::yes && !before[1].looked.empty());
        QVERIFY(before[2].of == TraceLine::Of::diagnosis && before[2].name == "too-much" && before[2].truth == Truth::no);
        QVERIFY(player->act(putPolicy("s3:*")).ok());
        const auto after = traceOf(*player);
        QVERIFY(after[0].truth == Truth::yes && after[1].truth == Truth::no && after[2].truth == Truth::yes);
    }

    void namesThatOnePartBindsTheNextOnesSee()
    {
        const Pack pack = changed([](Object& lesson) {
            lesson["steps"][1]["goal"] = *json::parseObject(
                "{\"all\": [{\"exists\": {\"type\": \"role\", \"new\": true, \"bind\": \"R\"}},"
                " {\"verdict\": {\"request\": {\"principal\": \"${R}\", \"action\": \"s3:GetObject\", \"resource\": \"${file}\"}, \"expect\": {\"is\": \"deny\"}}}]}");
        });
        auto player = *Player::start(pack.walkthroughs.front());
        QVERIFY(goTo(*player, "let-her-read").ok());
        QVERIFY(traceOf(*player)[1].truth == Truth::unknown);  // nobody is meant yet
        const Object ec2{{"Effect", "Allow"}, {"Principal", {{"Service", "ec2.amazonaws.com"}}}, {"Action", "sts:AssumeRole"}};
        QVERIFY(player->act({"iam:CreateRole", {}, {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", json::compact({{"Version", "2012-10-17"}, {"Statement", Object::array({ec2})}})}}}).ok());
        QVERIFY(traceOf(*player)[0].truth == Truth::yes && traceOf(*player)[1].truth == Truth::yes);
    }
};

QTEST_GUILESS_MAIN(TestPreview)
#include "test_preview.moc"
