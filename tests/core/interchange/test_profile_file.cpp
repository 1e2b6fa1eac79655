#include "core/interchange/profile_place.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rolewright;
using namespace rolewright::interchange;
namespace fs = std::filesystem;

namespace {

constexpr Instant later{std::chrono::seconds(1'795'510'800)};
constexpr const char* foreign = "# mine\n[default]\naws_access_key_id = AKIAFOREIGN\r\n\n  [odd ]\n; [prod]\nx=1\n";

Profile profileOf(const std::string& name, Instant expires = later)
{
    Profile profile{name, "eu-central-1", "http://127.0.0.1:4577", {}};
    profile.credentials = {"ASIAEXAMPLE", crypto::Secret("secret/1"), crypto::Secret("token+1"), expires};
    return profile;
}

std::string read(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

ProfileFile fileOf(const std::string& text) { return ProfileFile::read(text).value(); }

/// The text without what stands between our marks.
std::string withoutOurs(const std::string& text)
{
    std::istringstream lines(text);
    std::string kept;
    bool ours = false;
    for (std::string line; std::getline(lines, line);) {
        ours = ours || line.starts_with("# >>> rolewright ");
        if (!ours)
            kept += line + (lines.eof() ? "" : "\n");
        ours = ours && !line.starts_with("# <<< rolewright ");
    }
    return kept;
}

}  // namespace

/// Foreign bytes of the files of profiles survive whatever we do with ours (trap 4 of the console's design), and no profile has two sources (trap 5).
class TestProfileFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aSectionIsPutAndTakenOut();
    void whatIsNotOursIsNotTouched_data();
    void whatIsNotOursIsNotTouched();
    void linesThatWereAddedStay();
    void onlyWhatHasEndedGoes();
    void namesThatToolsReadDifferently();
    void foreignBytesSurviveAnyOrder();
    void theConfigFileMayHaveTheProfile_data();
    void theConfigFileMayHaveTheProfile();
    void theBackupIsWrittenOnce();
    void linksStay();
    void badFilesAreRefusedWhole();
    void aKillLeavesTheOldFileOrTheNewOne();

private:
    ProfilePlace place() const { return {m_folder.path().toStdString() + "/.aws/credentials", m_folder.path().toStdString() + "/.aws/config"}; }
    QTemporaryDir m_folder;
};

void TestProfileFile::init()
{
    fs::remove_all(place().credentials.parent_path());
    fs::create_directories(place().credentials.parent_path());
}

void TestProfileFile::aSectionIsPutAndTakenOut()
{
    ProfileFile file = fileOf(foreign);
    QVERIFY(file.put(profileOf("prod")));
    const std::string made = std::string(file.text().substr(std::string(foreign).size()));
    QCOMPARE(made, std::string("# >>> rolewright prod until 2026-11-24T09:00:00Z: made and taken out by Rolewright\n[prod]\naws_access_key_id = ASIAEXAMPLE\n"
                               "aws_secret_access_key = secret/1\naws_session_token = token+1\nregion = eu-central-1\nendpoint_url = http://127.0.0.1:4577\n"
                               "# <<< rolewright prod\n"));
    QCOMPARE(file.own().size(), std::size_t{1});
    QCOMPARE(file.own().front().name, std::string("prod"));
    QVERIFY(file.own().front().expires == later);
    QCOMPARE(file.own().front().accessKeyId, std::string("ASIAEXAMPLE"));
    const std::string once(file.text());
    QVERIFY(file.put(profileOf("prod")));
    QCOMPARE(std::string(file.text()), once);
    QVERIFY(file.remove("prod"));
    QCOMPARE(std::string(file.text()), std::string(foreign));
    QVERIFY(!file.remove("prod"));
}

void TestProfileFile::whatIsNotOursIsNotTouched_data()
{
    QTest::addColumn<QString>("text");
    const QString mark = QStringLiteral("# >>> rolewright prod until 2026-11-24T09:00:00Z: made and taken out by Rolewright\n");
    QTest::newRow("a section of somebody's") << QStringLiteral("[prod]\naws_access_key_id = A\n");
    QTest::newRow("with blanks") << QStringLiteral("  [ prod ] # mine\n");
    QTest::newRow("as the other file writes it") << QStringLiteral("[profile prod]\n");
    QTest::newRow("in quotes") << QStringLiteral("[profile \"prod\"]\n");
    QTest::newRow("the end mark is gone") << mark + QStringLiteral("[prod]\naws_access_key_id = A\n");
    QTest::newRow("another section was put into ours") << mark + QStringLiteral("[prod]\nx = 1\n[other]\ny = 1\n# <<< rolewright prod\n");
    QTest::newRow("the mark was changed") << QStringLiteral("# >>> rolewright prod until Tuesday\n[prod]\n# <<< rolewright prod\n");
    QTest::newRow("the section was renamed") << mark + QStringLiteral("[prod2]\n# <<< rolewright prod\n[prod]\n");
}

void TestProfileFile::whatIsNotOursIsNotTouched()
{
    QFETCH(QString, text);
    ProfileFile file = fileOf(text.toStdString());
    QVERIFY(file.own().empty());
    const auto put = file.put(profileOf("prod"));
    QVERIFY(!put);
    QCOMPARE(put.error().code, std::string("ProfileTaken"));
    QVERIFY(!file.remove("prod"));
    QCOMPARE(file.removeExpired(Instant::max()), 0);
    QCOMPARE(std::string(file.text()), text.toStdString());
}

void TestProfileFile::linesThatWereAddedStay()
{
    ProfileFile file = fileOf("");
    QVERIFY(file.put(profileOf("prod")));
    std::string text(file.text());
    text.insert(text.find("# <<<"), "output = table\n# mine\ns3 =\n  max_concurrent_requests = 20\n");
    file = fileOf(text);
    QVERIFY(file.put(profileOf("prod", later + std::chrono::hours(1))));
    QVERIFY(file.text().find("output = table\n# mine\ns3 =\n  max_concurrent_requests = 20\n# <<<") != std::string_view::npos);
    QVERIFY(file.remove("prod"));
    QCOMPARE(std::string(file.text()), std::string("[prod]\noutput = table\n# mine\ns3 =\n  max_concurrent_requests = 20\n"));
}

void TestProfileFile::onlyWhatHasEndedGoes()
{
    ProfileFile file = fileOf(foreign);
    for (int i = 0; i < 3; ++i)
        QVERIFY(file.put(profileOf("p" + std::to_string(i), later + std::chrono::hours(i))));
    QCOMPARE(file.removeExpired(later - std::chrono::seconds(1)), 0);
    QCOMPARE(file.removeExpired(later + std::chrono::hours(1)), 2);
    QCOMPARE(file.own().size(), std::size_t{1});
    QCOMPARE(file.own().front().name, std::string("p2"));
    QVERIFY(file.text().starts_with(foreign));
}

void TestProfileFile::namesThatToolsReadDifferently()
{
    for (const char* name : {"", "a b", "a]", "[a", "a#b", "a;b", "a=b", "\"a\"", "a\nb", "a\tb", "\xff"}) {
        QVERIFY2(!whyNoProfileName(name).empty(), name);
        ProfileFile file = fileOf(foreign);
        QVERIFY2(!file.put(profileOf(name)), name);
        QCOMPARE(std::string(file.text()), std::string(foreign));
    }
    for (const char* name : {"a", "prod-admin", "dev/R1@x", "größe", "1"})
        QVERIFY2(whyNoProfileName(name).empty(), name);
    Profile odd = profileOf("a");
    odd.region = "x\n[default]";
    QVERIFY(!fileOf("").put(odd));
}

void TestProfileFile::foreignBytesSurviveAnyOrder()
{
    std::mt19937 random(7);
    const auto below = [&](std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); };
    const std::string pieces[] = {"[default]\n", "[p9]\r\n", "key = value\n", " \t\n", "# comment\n", "# <<< rolewright p1\n", "\xff\xfe\n", "  more\n", "[", "]\n", "=\n", "\n", "end"};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (std::size_t i = below(12); i > 0; --i)
            text += pieces[below(std::size(pieces))];
        ProfileFile file = fileOf(text);
        for (std::size_t i = below(20); i > 0; --i) {
            const std::string name = "p" + std::to_string(below(4));
            switch (below(3)) {
            case 0: QVERIFY(file.put(profileOf(name, later + std::chrono::hours(below(5))))); break;
            case 1: file.remove(name); break;
            default: file.removeExpired(later + std::chrono::hours(below(5)));
            }
            std::string kept = withoutOurs(std::string(file.text()));
            if (kept.size() == text.size() + 1)  // a last line without an end got one
                kept.pop_back();
            QCOMPARE(kept, text);
        }
    }
}

void TestProfileFile::theConfigFileMayHaveTheProfile_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("way");
    QTest::newRow("no file") << QString() << QString();
    QTest::newRow("only a Region") << QStringLiteral("[profile prod]\nregion = x\n") << QString();
    QTest::newRow("a process") << QStringLiteral("[profile prod]\nregion = x\ncredential_process = y\n") << QStringLiteral("credential_process");
    QTest::newRow("a role") << QStringLiteral("[profile 'prod']\nrole_arn=y\n") << QStringLiteral("role_arn");
    QTest::newRow("of another") << QStringLiteral("[profile other]\ncredential_process = y\n[profile prod]\n") << QString();
    QTest::newRow("in a comment") << QStringLiteral("[profile prod]\n# credential_process = y\n") << QString();
}

void TestProfileFile::theConfigFileMayHaveTheProfile()
{
    QFETCH(QString, config);
    QFETCH(QString, way);
    if (!config.isEmpty())
        write(place().config, config.toStdString());
    const auto put = putProfile(place(), profileOf("prod"));
    QCOMPARE(bool(put), way.isEmpty());
    if (!way.isEmpty()) {
        QCOMPARE(put.error().code, std::string("ProfileTaken"));
        QVERIFY(put.error().message.find('`' + way.toStdString() + '`') != std::string::npos);
        QVERIFY(!fs::exists(place().credentials));
    }
}

void TestProfileFile::theBackupIsWrittenOnce()
{
    write(place().credentials, foreign);
    QVERIFY(putProfile(place(), profileOf("a")));
    QCOMPARE(read(place().backup()), std::string(foreign));
    QCOMPARE(fs::status(place().credentials).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    QCOMPARE(fs::status(place().backup()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    QVERIFY(*removeProfile(place(), "a"));
    QCOMPARE(read(place().credentials), std::string(foreign));
    write(place().credentials, "");
    QVERIFY(putProfile(place(), profileOf("a")));
    QCOMPARE(*removeExpiredProfiles(place(), later), 1);
    write(place().credentials, "[other]\n");
    QVERIFY(putProfile(place(), profileOf("a")));
    QCOMPARE(read(place().backup()), std::string(foreign));
    QCOMPARE(ownProfiles(place())->size(), std::size_t{1});
}

void TestProfileFile::linksStay()
{
    const fs::path kept = m_folder.path().toStdString() + "/.aws/kept/file";
    fs::create_directories(kept.parent_path());
    write(kept, foreign);
    fs::create_symlink("kept/file", place().credentials);
    QVERIFY(putProfile(place(), profileOf("a")));
    QVERIFY(fs::is_symlink(place().credentials));
    QVERIFY(read(kept).starts_with(foreign));
    QCOMPARE(fileOf(read(kept)).own().size(), std::size_t{1});
    fs::remove(kept);  // leads nowhere now
    QVERIFY(putProfile(place(), profileOf("b")));
    QCOMPARE(fileOf(read(kept)).own().size(), std::size_t{1});
}

void TestProfileFile::badFilesAreRefusedWhole()
{
    for (const std::string& text : {std::string("a\0b", 3), std::string(ProfileFile::largest + 1, 'x')}) {
        write(place().credentials, text);
        const auto put = putProfile(place(), profileOf("a"));
        QVERIFY(!put);
        QCOMPARE(put.error().code, std::string("ProfileFileUnreadable"));
        QCOMPARE(read(place().credentials), text);
    }
    fs::remove(place().credentials);
    fs::create_directory(place().credentials);
    QVERIFY(!putProfile(place(), profileOf("a")));
    const ProfilePlace nowhere{m_folder.path().toStdString() + "/none/credentials", m_folder.path().toStdString() + "/none/config"};
    QCOMPARE(*removeExpiredProfiles(nowhere, later), 0);
    QVERIFY(!fs::exists(nowhere.credentials.parent_path()));
    const ProfilePlace home = ProfilePlace::of("/home/x", [](const char* name) { return std::string_view(name) == "AWS_CONFIG_FILE" ? std::string("~/c") : std::string(); });
    QCOMPARE(home.credentials.string(), std::string("/home/x/.aws/credentials"));
    QCOMPARE(home.config.string(), std::string("/home/x/c"));
}

/// The writer is stopped before every system call in turn, as if the power were gone.
void TestProfileFile::aKillLeavesTheOldFileOrTheNewOne()
{
    bool finished = false;
    std::string after;
    int states[2] = {0, 0};
    constexpr int most = 2000;
    for (int calls = 1; !finished && calls < most; ++calls) {
        init();
        write(place().credentials, foreign);
        const pid_t child = fork();
        if (child == 0) {
            ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
            raise(SIGSTOP);
            _exit(putProfile(place(), profileOf("a")) ? 0 : 1);
        }
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY2(WIFSTOPPED(status), "this machine does not let a process be watched");
        for (int i = 0; i < 2 * calls && WIFSTOPPED(status); ++i) {
            ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
            waitpid(child, &status, 0);
        }
        finished = WIFEXITED(status);
        if (finished)
            QCOMPARE(WEXITSTATUS(status), 0);
        else {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
        }
        const std::string text = read(place().credentials);
        QVERIFY2(text == foreign || (text.starts_with(foreign) && fileOf(text).own().size() == 1), text.c_str());
        ++states[text == foreign ? 0 : 1];
        if (fs::exists(place().backup()))
            QCOMPARE(read(place().backup()), std::string(foreign));
    }
    QVERIFY(finished);
    QVERIFY(states[0] > 5 && states[1] > 1);
    // What a kill left behind is swept away by the next writing.
    write(place().credentials.parent_path() / ".credentials.rolewright-abcdef", "secret");
    QVERIFY(putProfile(place(), profileOf("b")));
    for (const auto& entry : fs::directory_iterator(place().credentials.parent_path()))
        QVERIFY2(entry.path().filename().string().find(".rolewright-") == std::string::npos, entry.path().c_str());
}

QTEST_APPLESS_MAIN(TestProfileFile)
#include "test_profile_file.moc"
