/// The packs that come with the program: nothing is wrong with them, and every claim they make holds.
#include "core/training/author.h"
#include "core/training/checker.h"
#include "core/training/lint.h"
#include "core/training/record.h"
#include "core/training/skeleton.h"

#include <QTest>

#include <algorithm>

using namespace rolewright;
using namespace rolewright::training;

namespace {

std::filesystem::path folder()
{
    return std::filesystem::path(qgetenv("ROLEWRIGHT_SOURCE_DIR").toStdString()) / "resources" / "training";
}

PackFiles filesOf(const std::string& pack)
{
    auto files = readPack(folder() / pack);
    if (!files)
        qFatal("%s", files.error().message.c_str());
    return *std::move(files);
}

/// What does not hold, one a line.
std::string failures(const std::vector<Claim>& claims)
{
    std::string text;
    for (const Claim& claim : claims) {
        if (!claim.holds)
            text += claim.step + " (line " + std::to_string(claim.span.begin.line) + "): " + claim.what + ": " + claim.detail + "\n";
    }
    return text;
}

void tryAndTakeBack(Player& player, const Ops& ops)
{
    for (const Op& op : ops) {
        if (const auto deed = deedOf(op, player.bindings(), player.step().actor))
            static_cast<void>(player.act(*deed));
    }
    while (player.undoable() > 0 && player.make({Move::Kind::undo})) {
    }
}

void playLong(Player& player)
{
    while (!player.isFinished()) {
        while (player.make({Move::Kind::hint})) {
        }
        for (int i = 0; i < 3; ++i) {
            for (const Mutant& mutant : player.step().mutants)
                tryAndTakeBack(player, mutant.ops);
        }
        if (!player.state().done && isAnswered(player.step().kind) && !player.make({Move::Kind::answer, {}, anyAnswer(player.step())}))
            return;
        if (!player.state().done && !player.step().solve.empty() && !player.make({Move::Kind::doForMe}))
            return;
        if (!player.make({Move::Kind::next}))
            return;
    }
}

}  // namespace

class TestPacks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsWrongWithThem_data();
    void nothingIsWrongWithThem();
    void everyClaimHolds_data();
    void everyClaimHolds();
    void aLongHonestPlayTakesLessWorkThanOneMay_data();
    void aLongHonestPlayTakesLessWorkThanOneMay();
    void theSkeletonIsWholeAndProved();
    void aBundleIsTheSamePack();
    void claimsThatDoNotHoldAreFound_data();
    void claimsThatDoNotHoldAreFound();
    void bentSolutionsOfTheFirstGoalAreRefused();
};

void TestPacks::nothingIsWrongWithThem_data()
{
    QTest::addColumn<QString>("pack");
    for (const auto& entry : std::filesystem::directory_iterator(folder())) {
        if (entry.is_directory())
            QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().filename().string());
    }
}

void TestPacks::nothingIsWrongWithThem()
{
    QFETCH(QString, pack);
    for (const Flaw& flaw : lint(filesOf(pack.toStdString())))
        QVERIFY2(!flaw.mustGo(), flaw.error().message.c_str());
}

void TestPacks::everyClaimHolds_data()
{
    nothingIsWrongWithThem_data();
}

void TestPacks::everyClaimHolds()
{
    QFETCH(QString, pack);
    const auto loaded = loadPack(filesOf(pack.toStdString()));
    QVERIFY2(loaded.ok(), loaded ? "" : loaded.error().message.c_str());
    for (const Walkthrough& walkthrough : loaded->walkthroughs) {
        const auto claims = prove(walkthrough);
        QVERIFY2(failures(claims).empty(), (walkthrough.lesson.id + "\n" + failures(claims)).c_str());
        QVERIFY(claims.size() > walkthrough.lesson.steps.size());
    }
}

void TestPacks::aLongHonestPlayTakesLessWorkThanOneMay_data()
{
    nothingIsWrongWithThem_data();
}

/// Every wrong answer that the author thought of is tried three times and taken back call by call, every hint asked for. A play may cost six times as much.
void TestPacks::aLongHonestPlayTakesLessWorkThanOneMay()
{
    QFETCH(QString, pack);
    const auto loaded = loadPack(filesOf(pack.toStdString()));
    QVERIFY(loaded.ok());
    for (const Walkthrough& walkthrough : loaded->walkthroughs) {
        auto player = Player::start(walkthrough);
        QVERIFY(player.ok());
        playLong(**player);
        QVERIFY((*player)->isFinished());
        QVERIFY2((*player)->work() * 6 < mostWork, (walkthrough.lesson.id + ": " + std::to_string((*player)->work())).c_str());
    }
}

void TestPacks::theSkeletonIsWholeAndProved()
{
    QVERIFY(!skeleton("No Slug").ok());
    const PackFiles files = *skeleton("my-pack");
    const auto flaws = lint(files);
    QVERIFY2(flaws.empty(), flaws.empty() ? "" : flaws.front().error().message.c_str());
    const auto pack = loadPack(files);
    QCOMPARE(failures(prove(pack->walkthroughs.front())), std::string());
}

void TestPacks::aBundleIsTheSamePack()
{
    const PackFiles files = filesOf("basics");
    const auto again = readBundle(bundleOf(files));
    QVERIFY(again.ok());
    QVERIFY(*again == files);
    QCOMPARE(contentHash(*again), contentHash(files));
    QVERIFY(contentHash(*skeleton("other")) != contentHash(files));
    for (const std::string path : {"../evil", "/etc/passwd", "a//b", ".hidden", "a/../b"})
        QCOMPARE(readBundle(json::compact({{"iamtrain", 1}, {"files", {{path, "x"}}}})).error().code, std::string("InvalidBundle"));
    QCOMPARE(readBundle("{}").error().code, std::string("InvalidBundle"));
    QCOMPARE(readBundle(std::string(largestPack + 1, ' ')).ok(), false);
}

void TestPacks::claimsThatDoNotHoldAreFound_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("claim");
    const auto row = [](const char* name, const char* from, const char* to, const char* claim) { QTest::newRow(name) << from << to << claim; };
    row("a solution that does not solve", "\"PolicyName\": \"read\",\n                \"PolicyDocument\": {\"Statement\": [{\"Effect\": \"Allow\"",
        "\"PolicyName\": \"read\",\n                \"PolicyDocument\": {\"Statement\": [{\"Effect\": \"Deny\"", "solution reaches the goal");
    row("a prediction that is not so", "\"because\": \"implicit-deny\"}", "\"because\": \"explicit-deny\"}", "prediction is what its author expects");
    row("a mutant that passes", "\"Action\": \"s3:*\"", "\"Action\": \"s3:GetObject\"", "mutant 1 is refused");
    row("a mutant with another diagnosis", "\"Action\": \"s3:*\"", "\"Action\": \"s3:PutObject\"", "mutant 1 gets its diagnosis");
    row("a goal that holds before", "\"expect\": {\"is\": \"allow\"}}},\n       {", "\"expect\": {\"is\": \"deny\"}}},\n       {", "goal is not true before");
    row("a setup that cannot be carried out", "\"Bucket\": \"reports\"", "\"Bucket\": \"NO\"", "the world can be made");
}

void TestPacks::claimsThatDoNotHoldAreFound()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, claim);
    PackFiles files = *skeleton("sample");
    std::string& text = files["walkthroughs/first-steps/walkthrough.json"];
    const std::size_t at = text.find(from.toStdString());
    QVERIFY(at != std::string::npos);
    text.replace(at, static_cast<std::size_t>(from.size()), to.toStdString());
    const auto pack = loadPack(files);
    QVERIFY2(pack.ok(), pack ? "" : pack.error().message.c_str());
    const auto claims = prove(pack->walkthroughs.front());
    QVERIFY2(std::any_of(claims.begin(), claims.end(), [&](const Claim& one) { return !one.holds && one.what == claim.toStdString() && !one.detail.empty(); }),
             failures(claims).c_str());
}

void TestPacks::bentSolutionsOfTheFirstGoalAreRefused()
{
    const auto pack = loadPack(*skeleton("sample"));
    const auto claims = proveAgainstVariants(pack->walkthroughs.front());
    QVERIFY(claims.size() >= 2);
    // Every object of the whole world is more than the reports, and no question of the skeleton asks about another bucket: its author would see that.
    const auto passing = std::count_if(claims.begin(), claims.end(), [](const Claim& one) { return !one.holds; });
    QCOMPARE(passing, 1);
    QVERIFY(failures(claims).find("every Resource") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestPacks)
#include "test_packs.moc"
