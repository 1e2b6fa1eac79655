/// Seeded bytes stay in the practice world that they are for: never in what a workspace keeps, on another thread, or with whoever listens.
#include "core/crypto/crypto.h"
#include "core/crypto/seeded_randomness.h"
#include "core/crypto/true_randomness.h"
#include "tests/support/core/engine_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <set>
#include <thread>

using namespace rolewright;

namespace {

/// An access key's secret, made under a seed, in an engine that is kept in a file or not.
std::string secretMade(const std::filesystem::path& file, std::string* heardByObserver = nullptr)
{
    const PracticeClock clock(Instant(std::chrono::seconds(1'700'000'000)));
    std::unique_ptr<storage::Workspace> workspace;
    test::MemoryKey key;
    if (!file.empty())
        workspace = std::move(*storage::Workspace::open(file, key));
    const crypto::SeededRandomness seeded("seed");
    const auto engine = std::move(*engine::Engine::create(std::move(workspace), clock));
    identity::Editor editor(*engine->snapshot());
    identity::Account account;
    account.id = *AccountId::parse("111122223333");
    editor.putAccount(std::move(account));
    if (!engine->applyChanges(std::move(editor).finish(Phrase::tr("Create accounts")), "rolewright:PracticeWorld"))
        qFatal("no account");
    const sts::Caller root = sts::Caller::root(*AccountId::parse("111122223333"));
    const auto subscription = engine->subscribe([&](const engine::Notice&) {
        if (heardByObserver)
            *heardByObserver = crypto::randomBytes(16);
    });
    if (!engine->call(root, test::operationOf("iam:CreateUser", {{"UserName", "alice"}})).answer)
        qFatal("no user");
    const auto made = engine->call(root, test::operationOf("iam:CreateAccessKey", {{"UserName", "alice"}}));
    if (!made.answer)
        qFatal("no key");
    return made.answer->dump();
}

}  // namespace

class TestRandomness : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSeedAlwaysMakesTheSame();
    void trueBytesComeBackInside();
    void anotherThreadKnowsNothingOfIt();
    void anEngineInMemoryFollowsFromTheSeed();
    void aWorkspaceNeverDoes();
    void whoeverListensNeverDoes();
};

void TestRandomness::aSeedAlwaysMakesTheSame()
{
    const auto drawn = [] {
        const crypto::SeededRandomness seeded("seed");
        return crypto::randomBytes(100);
    };
    QCOMPARE(drawn(), drawn());
    QVERIFY(crypto::randomBytes(100) != drawn());
    QVERIFY(!crypto::SeededRandomness::current());
}

void TestRandomness::trueBytesComeBackInside()
{
    const crypto::SeededRandomness seeded("seed");
    {
        const crypto::TrueRandomness real;
        QVERIFY(!crypto::SeededRandomness::current());
        const crypto::SeededRandomness inner("seed");
        QVERIFY(crypto::SeededRandomness::current() == &inner);
    }
    QVERIFY(crypto::SeededRandomness::current() == &seeded);
    const crypto::TrueRandomness unwanted(false);
    QVERIFY(crypto::SeededRandomness::current() == &seeded);
}

void TestRandomness::anotherThreadKnowsNothingOfIt()
{
    const crypto::SeededRandomness seeded("seed");
    bool isSeeded = true;
    std::thread([&] { isSeeded = crypto::SeededRandomness::current() != nullptr; }).join();
    QVERIFY(!isSeeded);
}

void TestRandomness::anEngineInMemoryFollowsFromTheSeed()
{
    QCOMPARE(secretMade({}), secretMade({}));
}

void TestRandomness::aWorkspaceNeverDoes()
{
    const QTemporaryDir folder;
    std::set<std::string> secrets{secretMade({})};
    for (const char* name : {"a", "b"})
        secrets.insert(secretMade(std::filesystem::path(folder.path().toStdString()) / name));
    QCOMPARE(secrets.size(), std::size_t{3});
}

void TestRandomness::whoeverListensNeverDoes()
{
    std::string first;
    std::string second;
    QCOMPARE(secretMade({}, &first), secretMade({}, &second));
    QVERIFY(!first.empty() && first != second);
}

QTEST_GUILESS_MAIN(TestRandomness)
#include "test_randomness.moc"
