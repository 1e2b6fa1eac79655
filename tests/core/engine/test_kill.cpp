/// Kill -9 during a stream of operations: what was answered is there afterwards, and nothing is half there.
/// The test starts itself as a child that does the operations and says each answer over a pipe.
#include "tests/support/core/engine_fixture.h"

#include <QtTest>

#include <array>
#include <csignal>
#include <random>
#include <set>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace rolewright;
using namespace rolewright::engine;
using test::EngineFixture;

namespace fs = std::filesystem;

namespace {

constexpr int operations = 500;
constexpr int threads = 2;
constexpr int rounds = 100;

std::string nameOf(int thread, int number) { return "n" + std::to_string(thread) + "-" + std::to_string(number); }

/// Three rows that belong together: a group, a user in it, and a user's key.
identity::ChangeSet family(const identity::Snapshot& world, const std::string& name) {
    const AccountId account = test::account(test::developmentId);
    identity::Editor editor(world);
    identity::Group group;
    group.name = "group-" + name;
    editor.put(account, group);
    identity::User user;
    user.name = "user-" + name;
    user.groups = {group.name};
    editor.put(account, user);
    editor.put(account, identity::AccessKey{"AKIA" + name, user.name, true, {}, {}, {}});
    return std::move(editor).finish(Phrase("Add family " + name));
}

/// Operation `number` of a thread: an edit by the API, an edit of several rows, a session, or a function that makes an edit.
bool carryOut(EngineFixture& fixture, int thread, int number) {
    const std::string name = nameOf(thread, number);
    switch (number % 4) {
        case 0: return fixture.engine->call(fixture.root(), test::operationOf("iam:CreateUser", {{"UserName", name}})).answer.ok();
        case 1: return fixture.engine->applyChanges(family(*fixture.engine->snapshot(), name), "rolewright:Import").ok();
        case 2:
            return fixture.engine->call(fixture.root(), test::operationOf("lambda:Invoke", {{"FunctionName", "maker"}, {"Payload", {{"name", "made-" + name}}}})).followUps.size() == 2;
        default:
            return fixture.engine
                ->call(fixture.user("alice"),
                       test::operationOf("sts:AssumeRole", {{"RoleArn", "arn:aws:iam::111122223333:role/R1"}, {"RoleSessionName", name}}))
                .answer.ok();
    }
}

/// In the child: does everything and writes a line for each answer, `<thread> <number>\n`, in one write.
int stream(const fs::path& path, int out) {
    EngineFixture fixture(path);
    fixture.must("iam:CreateUser", {{"UserName", "alice"}});
    fixture.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    fixture.must("iam:CreateRole", {{"RoleName", "worker"}, {"AssumeRolePolicyDocument", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"}});
    fixture.must("iam:PutRolePolicy", {{"RoleName", "worker"}, {"PolicyName", "Work"}, {"PolicyDocument", test::allowing("iam:CreateUser", "*")}});
    fixture.must("lambda:CreateFunction", {{"FunctionName", "maker"}, {"Role", "arn:aws:iam::111122223333:role/worker"}, {"Runtime", "p"}, {"Handler", "h"},
                                           {"Code", {{"ZipFile", "[{\"call\":\"iam:CreateUser\",\"parameters\":{\"UserName\":\"${event.name}\"}}]"}}}});
    std::vector<std::thread> running;
    for (int thread = 0; thread < threads; ++thread) {
        running.emplace_back([&fixture, thread, out] {
            for (int number = 0; number < operations / threads; ++number) {
                if (!carryOut(fixture, thread, number)) std::_Exit(3);
                const std::string line = std::to_string(thread) + " " + std::to_string(number) + "\n";
                if (::write(out, line.data(), line.size()) != static_cast<ssize_t>(line.size())) std::_Exit(4);
            }
        });
    }
    for (std::thread& thread : running) thread.join();
    return 0;
}

/// Which operations are there, thread by thread. `broken` is set when one is half there.
std::array<std::vector<bool>, threads> present(EngineFixture& fixture, bool& broken) {
    std::array<std::vector<bool>, threads> there;
    const identity::Account& world = fixture.world();
    std::set<std::string> sessions;
    for (const sts::EntryPtr& entry : *fixture.engine->sessions()) sessions.insert(entry->session->name);
    for (int thread = 0; thread < threads; ++thread) {
        for (int number = 0; number < operations / threads; ++number) {
            const std::string name = nameOf(thread, number);
            const bool group = world.groups.find("group-" + name) != nullptr;
            const bool member = world.users.find("user-" + name) != nullptr;
            const bool key = world.accessKeys.find("AKIA" + name) != nullptr;
            if (group != member || member != key) broken = true;
            there[static_cast<std::size_t>(thread)].push_back(number % 4 == 0   ? world.users.find(name) != nullptr
                                                              : number % 4 == 1 ? group
                                                              : number % 4 == 2 ? world.users.find("made-" + name) != nullptr
                                                                                : sessions.contains(name));
        }
    }
    return there;
}

}  // namespace

class TestKill : public QObject {
    Q_OBJECT

public:
    explicit TestKill(std::string program) : m_program(std::move(program)) {}

private Q_SLOTS:
    void whatWasAnsweredSurvives();

private:
    /// Starts a child, kills it after `answers` answers and `pause`, and says how many each thread had got.
    std::array<int, threads> killed(const fs::path& path, int answers, std::chrono::microseconds pause) const;
    std::string m_program;
};

std::array<int, threads> TestKill::killed(const fs::path& path, int answers, std::chrono::microseconds pause) const {
    std::array<int, threads> answered{};
    int ends[2];
    if (::pipe(ends) != 0) return answered;
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        const std::string out = std::to_string(ends[1]);
        ::execl(m_program.c_str(), m_program.c_str(), "--stream", path.c_str(), out.c_str(), nullptr);
        ::_exit(5);
    }
    ::close(ends[1]);
    FILE* const lines = ::fdopen(ends[0], "r");
    int thread = 0;
    int number = 0;
    int seen = 0;
    const auto readLine = [&] {
        if (std::fscanf(lines, "%d %d", &thread, &number) != 2) return false;
        answered[static_cast<std::size_t>(thread)] = number + 1;
        ++seen;
        return true;
    };
    while (seen < answers && readLine()) {}
    std::this_thread::sleep_for(pause);
    ::kill(child, SIGKILL);
    // What it had said before it died counts as well.
    while (readLine()) {}
    std::fclose(lines);
    ::waitpid(child, nullptr, 0);
    return answered;
}

void TestKill::whatWasAnsweredSurvives() {
    std::mt19937 random(static_cast<unsigned>(std::chrono::steady_clock::now().time_since_epoch().count()));
    int killedInTheMiddle = 0;
    for (int round = 0; round < rounds; ++round) {
        QTemporaryDir folder;
        const fs::path path = fs::path(folder.path().toStdString()) / "w.rolewright";
        const int answers = static_cast<int>(random() % operations);
        const auto pause = std::chrono::microseconds(random() % 1500);
        const auto answered = killed(path, answers, pause);
        const auto place = [&](int thread, int number) {
            return qPrintable(QStringLiteral("round %1, killed after %2 answers and %3 µs: operation %4 of thread %5")
                                  .arg(round).arg(answers).arg(pause.count()).arg(number).arg(thread));
        };
        // A child killed before its first answer may have made no workspace yet; then there is nothing to find.
        if (!fs::exists(path)) {
            QCOMPARE(answers, 0);
            continue;
        }
        bool broken = false;
        EngineFixture fixture(path);
        const auto there = present(fixture, broken);
        QVERIFY2(!broken, "an operation is half there");
        std::size_t effects = 0;
        std::size_t records = 0;
        for (int thread = 0; thread < threads; ++thread) {
            const auto& mine = there[static_cast<std::size_t>(thread)];
            const int sure = answered[static_cast<std::size_t>(thread)];
            for (int number = 0; number < static_cast<int>(mine.size()); ++number) {
                const bool is = mine[static_cast<std::size_t>(number)];
                if (number < sure) QVERIFY2(is, place(thread, number));
                if (number > sure) QVERIFY2(!is, place(thread, number));
                effects += is ? 1 : 0;
                records += !is ? 0 : number % 4 == 2 ? 3 : 1;
            }
        }
        // One record for each call, in an unbroken chain; a function that was cut off has up to two without its edit.
        const auto trail = fixture.engine->trail(0, 10'000);
        const std::size_t preparations = 6;
        QVERIFY(effects == 0 || (trail.size() >= records + preparations && trail.size() <= records + preparations + 2 * threads));
        std::string hash;
        for (const audit::RecordPtr& record : trail) {
            QCOMPARE(record->previousHash, hash);
            hash = audit::hashOf(*record);
            QCOMPARE(record->hash, hash);
        }
        if (effects > 0 && effects < operations) ++killedInTheMiddle;
    }
    QVERIFY2(killedInTheMiddle > rounds / 2, qPrintable(QString::number(killedInTheMiddle)));
}

int main(int argc, char** argv) {
    if (argc == 4 && std::string_view(argv[1]) == "--stream") return stream(argv[2], std::stoi(argv[3]));
    TestKill test(fs::canonical("/proc/self/exe").string());
    return QTest::qExec(&test, argc, argv);
}

#include "test_kill.moc"
