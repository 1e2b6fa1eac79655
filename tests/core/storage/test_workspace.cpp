#include "core/crypto/crypto.h"
#include "core/storage/rows.h"
#include "core/storage/schema.h"
#include "core/storage/workspace.h"
#include "tests/support/core/sample_world.h"

#include <QtTest>

#include <fstream>
#include <random>
#include <set>
#include <sys/stat.h>

using namespace rolewright;
using namespace rolewright::storage;
using test::MemoryKey;

namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::unique_ptr<Workspace> opened(const fs::path& path, char fill = 'k') {
    MemoryKey key(fill);
    auto workspace = Workspace::open(path, key);
    if (workspace) return std::move(*workspace);
    qWarning("%s", workspace.error().message.c_str());
    return nullptr;
}

/// The code with which opening fails, or `ok`.
std::string codeOf(const fs::path& path, char fill = 'k') {
    MemoryKey key(fill);
    auto workspace = Workspace::open(path, key);
    return workspace ? "ok" : workspace.error().code;
}

audit::RecordPtr record(std::uint64_t sequence, const std::string& previous) {
    audit::Record record;
    record.sequence = sequence;
    record.action = "CreateUser";
    record.service = "iam";
    record.parameters = {{"UserName", "user-" + std::to_string(sequence)}};
    record.previousHash = previous;
    record.hash = audit::hashOf(record);
    return std::make_shared<const audit::Record>(std::move(record));
}

sts::Entry session(const std::string& keyId) {
    sts::Session session;
    session.accessKeyId = keyId;
    session.account = test::account(test::developmentId);
    session.principalId = "AROAAAAAAAAAAAAAAAAAA";
    session.principalArn = "arn:aws:iam::111122223333:role/updateDataBucket";
    session.name = "alice";
    session.expires = Instant(std::chrono::hours(1));
    return {std::make_shared<const sts::Session>(std::move(session)), Instant(std::chrono::seconds(5)), std::nullopt};
}

/// Everything that was in the file, as text.
std::string dump(const Loaded& loaded) {
    std::string text = test::dump(loaded.snapshot);
    for (const sts::Entry& entry : loaded.sessions) {
        text += entry.session->accessKeyId + " " + entry.session->name + " " + (entry.forgotten ? "forgotten" : "") + (entry.lastUsed ? " used" : "") + "\n";
    }
    for (const auto& record : loaded.recentTrail) text += record->hash + "\n";
    for (const auto& [name, secret] : loaded.secrets) text += name + " " + std::string(secret.reveal()) + "\n";
    return text + std::to_string(loaded.lastSequence) + loaded.lastHash;
}

constexpr std::string_view secretText = "the-secret-access-key-of-alice-in-clear!";

/// A workspace with something of every kind in it.
void fill(Workspace& workspace) {
    const identity::ChangeSet changes = test::sampleWorld();
    const crypto::Secret secret(secretText);
    Batch batch;
    batch.changes = &changes;
    batch.sessions = {session("ASIAAAAAAAAAAAAAAAAA"), session("ASIABBBBBBBBBBBBBBBB")};
    batch.records = {record(1, "")};
    batch.records.push_back(record(2, batch.records.front()->hash));
    batch.newSecrets = {{"AKIAAAAAAAAAAAAAAAAA", &secret}};
    QVERIFY(workspace.commit({&batch, 1}, true));
}

void addColumn(SQLite::Database& database) { database.exec("ALTER TABLE trail ADD COLUMN note TEXT NOT NULL DEFAULT ''"); }
void breakOff(SQLite::Database& database) { database.exec("DROP TABLE sessions; SELECT nonsense"); }

int presentVersion() { return migrations().back().version; }

/// The migrations there are, and one more.
std::vector<Migration> stepsWith(std::string_view title, void (*apply)(SQLite::Database&)) {
    std::vector<Migration> steps(migrations().begin(), migrations().end());
    steps.push_back({presentVersion() + 1, title, apply});
    return steps;
}

std::string backupName(const fs::path& file) { return file.string() + ".v" + std::to_string(presentVersion()) + ".backup"; }

}  // namespace

class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsComeBackAsTheyWere();
    void rowsWithWrongMembersAreRefused();
    void aNewFileIsPrivateAndEmpty();
    void everythingComesBackAfterClosing();
    void removedRowsSecretsAndAccountsStayAway();
    void aBatchThatFailsChangesNothing();
    void secretsAreNotInTheFile();
    void whatWasCommittedIsThereAfterACrash();
    void isOpenedOnceAtATime();
    void saysWhenAnotherProgramHasTheFile();
    void strangersAreRefusedUntouched_data();
    void strangersAreRefusedUntouched();
    void aWrongKeyIsRefusedUntouched();
    void passphrasesOpenTheirOwnFile();
    void cutOffFilesAreRefusedUntouched();
    void noFlippedByteGoesUnnoticed();
    void aDamagedFileWithALogIsLeftWithItsLog();
    void aBrokenChainIsFound();
    void olderFilesAreBackedUpAndBroughtUpToDate();
    void aFileOfVersionThreeComesUpToDate();
    void aMigrationThatFailsLeavesTheFile();
    void newerFilesAreRefusedUntouched();
    void largeBodiesAreInFiles();
    void bodiesBehindALinkStay();
    void bodiesOfOlderFilesAreRead();
    void anUploadInPartsComesBack();

private:
    fs::path file(const char* name = "w.rolewright") const { return fs::path(m_folder->path().toStdString()) / name; }
    /// A filled, closed workspace.
    void make() {
        auto workspace = opened(file());
        QVERIFY(workspace);
        fill(*workspace);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWorkspace::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

template <typename Row>
static bool survives(const std::string& text) {
    const auto row = fromText<Row>(text);
    return row && toText(*row) == text;
}

void TestWorkspace::rowsComeBackAsTheyWere() {
    const auto world = identity::apply({}, test::sampleWorld());
    QVERIFY(world);
    const auto development = world->account(test::account(test::developmentId));
    QVERIFY(survives<identity::User>(toText(*development->users.find("alice"))));
    QVERIFY(survives<identity::Group>(toText(*development->groups.find("Developers"))));
    QVERIFY(survives<identity::Role>(toText(*development->roles.find("updateDataBucket"))));
    QVERIFY(survives<identity::ManagedPolicy>(toText(*development->policies.find("P3"))));
    QVERIFY(survives<identity::AccessKey>(toText(*development->accessKeys.at(0))));
    QVERIFY(survives<identity::Bucket>(toText(*development->buckets.at(0))));
    QVERIFY(survives<identity::StoredObject>(toText(*development->objects.at(0))));
    QVERIFY(survives<identity::StoredObject>(toText(*development->objects.at(1))));
    QVERIFY(survives<identity::MfaDevice>(toText(*development->mfaDevices.at(0))));
    QVERIFY(survives<identity::SamlProvider>(toText(*development->samlProviders.at(0))));
    QVERIFY(survives<identity::OidcProvider>(toText(*development->oidcProviders.at(0))));
    QVERIFY(survives<identity::Function>(toText(*development->functions.at(0))));
    QVERIFY(survives<identity::Person>(toText(*world->people().at(0))));
    QVERIFY(survives<identity::DelegationRequest>(toText(*development->delegationRequests.at(0))));
    QVERIFY(survives<identity::DelegationTemplate>(toText(*development->delegationTemplates.at(0))));
    QVERIFY(survives<identity::GuardedResource>(toText(*development->guardedResources.at(0))));
    QVERIFY(survives<identity::Account>(toText(*development)));
    identity::Account issuing = *development;
    issuing.outboundIssuer = "https://issuer.example";
    issuing.stsRegions = {"af-south-1", "eu-west-1"};
    issuing.globalTokensEverywhere = true;
    issuing.passwordPolicy = identity::PasswordPolicy{12, true, false, true, false, true, 90, 24, false};
    issuing.publicAccessBlock = identity::PublicAccessBlock{true, false, false, true};
    QVERIFY(identity::sameFacts(*fromText<identity::Account>(toText(issuing)), issuing));
    issuing.credentialReport = std::make_shared<const identity::CredentialReport>(identity::CredentialReport{issuing.created, "user,arn\n"});
    QVERIFY(survives<identity::Account>(toText(issuing)));
    QVERIFY(survives<identity::InstanceProfile>(toText(*development->instanceProfiles.at(0))));
    QVERIFY(survives<identity::ServerCertificate>(toText(*development->serverCertificates.at(0))));
    identity::StoredObject archived = *development->objects.at(0);
    archived.restoration = identity::Restoration{"Bulk", 3, archived.modified, archived.modified + std::chrono::hours(72)};
    QVERIFY(survives<identity::StoredObject>(toText(archived)));
    QVERIFY(fromText<identity::StoredObject>(toText(archived))->restoration->expires == archived.restoration->expires);
    QVERIFY(survives<identity::Organization>(toText(*world->organization())));
    identity::Organization shares = *world->organization();
    shares.allFeatures = false;
    shares.resourcePolicyId = "rp-sample";
    shares.resourcePolicy = shares.policies.front().document;
    shares.handshakes.push_back({"h-sample", development->id, "OPEN", "", false, development->created, development->created, "APPROVE_ALL_FEATURES", "h-parent"});
    QVERIFY(survives<identity::Organization>(toText(shares)));
    const auto read = fromText<identity::Organization>(toText(shares));
    QVERIFY(!read->allFeatures && read->resourcePolicy && read->handshakes.back().parent == "h-parent");
    const auto role = fromText<identity::Role>(toText(*development->roles.find("updateDataBucket")));
    QCOMPARE(role->trust->text(), development->roles.find("updateDataBucket")->trust->text());
    QCOMPARE(role->maxSessionSeconds, std::optional(7200));
    const auto plain = fromText<identity::Role>(toText(*world->account(test::account(test::productionId))->roles.at(0)));
    QVERIFY(!plain->maxSessionSeconds && !plain->trust && !plain->lastUsed);
}

void TestWorkspace::rowsWithWrongMembersAreRefused() {
    const std::string good = "{\"id\":\"111122223333\",\"name\":\"a\",\"alias\":\"\",\"email\":\"a@example.com\",\"environment\":\"staging\",\"created\":7}";
    QVERIFY(survives<identity::Account>(good));
    const auto message = [](const std::string& text) {
        const auto account = fromText<identity::Account>(text);
        return account ? std::string("accepted") : account.error().code + ": " + account.error().message;
    };
    const auto with = [&](const std::string& from, const std::string& to) { return message(text::replaceAll(good, from, to)); };
    QCOMPARE(with("\"staging\"", "\"heaven\""), std::string("InvalidRow: `environment` of a stored row is missing or cannot be read"));
    QCOMPARE(with("111122223333", "1111"), std::string("InvalidRow: `id` of a stored row is missing or cannot be read"));
    QCOMPARE(with(":7", ":\"7\""), std::string("InvalidRow: `created` of a stored row is missing or cannot be read"));
    QCOMPARE(with(":7", ":7.5"), std::string("InvalidRow: `created` of a stored row is missing or cannot be read"));
    QCOMPARE(with(":7", ":99999999999999999999"), std::string("InvalidRow: `created` of a stored row is missing or cannot be read"));
    QCOMPARE(with("\"name\"", "\"Name\""), std::string("InvalidRow: `name` of a stored row is missing or cannot be read"));
    QCOMPARE(message("[]"), std::string("InvalidRow: a stored row must be an object"));
    // Rows that were written before buckets had notifications.
    QVERIFY(fromText<identity::Bucket>("{\"name\":\"b\",\"region\":\"\",\"created\":1,\"policyBindings\":{},\"tags\":[],\"publicAccessBlock\":[]}"));
    QVERIFY(!fromText<identity::User>("{"));
    QVERIFY(!fromText<identity::StoredObject>("{\"bucket\":\"b\",\"key\":\"k\",\"body\":\"*\",\"contentType\":\"\",\"etag\":\"\",\"modified\":1,\"tags\":[]}"));
    QVERIFY(!fromText<identity::Bucket>("{\"name\":\"b\",\"region\":\"\",\"created\":1,\"policy\":\"no policy\",\"policyBindings\":{},\"tags\":[],"
                                        "\"blockPublicAccess\":true}"));
}

void TestWorkspace::aNewFileIsPrivateAndEmpty() {
    const fs::path path = fs::path(m_folder->path().toStdString()) / "new" / "folder" / "w.rolewright";
    auto workspace = opened(path);
    QVERIFY(workspace);
    const Loaded loaded = workspace->takeLoaded();
    QVERIFY(loaded.fresh);
    QVERIFY(loaded.snapshot.accounts().empty() && !loaded.snapshot.organization());
    QCOMPARE(loaded.workspaceKey.size(), std::size_t{32});
    QCOMPARE(loaded.workspaceId.size(), std::size_t{32});
    for (const char* suffix : {"", "-wal", ".lock"}) {
        struct stat status {};
        QCOMPARE(::stat((path.string() + suffix).c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0600u);
    }
    struct stat folder {};
    QCOMPARE(::stat(path.parent_path().c_str(), &folder), 0);
    QCOMPARE(folder.st_mode & 0777u, 0700u);
    workspace.reset();
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(path.parent_path())) files += entry.is_regular_file() ? 1 : 0;
    QCOMPARE(files, std::size_t{1});
    QVERIFY(!opened(path)->takeLoaded().fresh);
}

void TestWorkspace::everythingComesBackAfterClosing() {
    make();
    auto workspace = opened(file());
    const Loaded loaded = workspace->takeLoaded();
    QCOMPARE(test::dump(loaded.snapshot), test::dump(*identity::apply({}, test::sampleWorld())));
    QCOMPARE(loaded.sessions.size(), std::size_t{2});
    QCOMPARE(loaded.sessions[1].session->accessKeyId, std::string("ASIABBBBBBBBBBBBBBBB"));
    QVERIFY(loaded.sessions[0].forgotten == Instant(std::chrono::seconds(5)) && !loaded.sessions[0].lastUsed);
    QCOMPARE(loaded.recentTrail.size(), std::size_t{2});
    QCOMPARE(loaded.lastSequence, std::uint64_t{2});
    QCOMPARE(loaded.lastHash, loaded.recentTrail[1]->hash);
    QCOMPARE(loaded.secrets.size(), std::size_t{1});
    QVERIFY(loaded.secrets[0].second.equals(secretText));
    const auto page = workspace->trail(1, 10);
    QVERIFY(page && page->size() == 1 && page->front()->parameters["UserName"] == "user-2");
    QVERIFY(workspace->trail(2, 10)->empty());
    QCOMPARE(*workspace->verifyTrail(), std::uint64_t{2});
}

void TestWorkspace::removedRowsSecretsAndAccountsStayAway() {
    make();
    identity::Snapshot world;
    {
        auto workspace = opened(file());
        world = workspace->takeLoaded().snapshot;
        identity::Editor editor(world);
        editor.remove<identity::User>(test::account(test::developmentId), "ALICE");
        editor.remove<identity::StoredObject>(test::account(test::developmentId), identity::objectKey("data-bucket", "Reports/2026.csv"));
        editor.removeAccount(test::account(test::productionId));
        world = editor.snapshot();
        const auto changes = std::move(editor).finish(Phrase("Clear"));
        Batch batch;
        batch.changes = &changes;
        batch.sessions = {session("ASIAAAAAAAAAAAAAAAAA")};
        batch.sessions[0].lastUsed = Instant(std::chrono::seconds(9));
        batch.removedSecrets = {"AKIAAAAAAAAAAAAAAAAA"};
        QVERIFY(workspace->commit({&batch, 1}, false));
        QVERIFY(workspace->sync());
    }
    auto workspace = opened(file());
    const Loaded loaded = workspace->takeLoaded();
    QCOMPARE(test::dump(loaded.snapshot), test::dump(world));
    QVERIFY(loaded.secrets.empty());
    QCOMPARE(loaded.sessions.size(), std::size_t{2});
    QVERIFY(loaded.sessions[0].lastUsed.has_value());
    // Undone, the account comes back with its rows.
    identity::Editor editor(*identity::apply({}, test::sampleWorld()));
    editor.removeAccount(test::account(test::productionId));
    const auto back = std::move(editor).finish(Phrase("Remove account")).inverse();
    Batch batch;
    batch.changes = &back;
    QVERIFY(workspace->commit({&batch, 1}, true));
    workspace.reset();
    QVERIFY(opened(file())->takeLoaded().snapshot.account(test::account(test::productionId))->users.find("bob"));
}

void TestWorkspace::aBatchThatFailsChangesNothing() {
    make();
    std::string before;
    {
        auto workspace = opened(file());
        before = test::dump(workspace->takeLoaded().snapshot);
        identity::Editor editor(*identity::apply({}, test::sampleWorld()));
        editor.remove<identity::User>(test::account(test::developmentId), "alice");
        const auto changes = std::move(editor).finish(Phrase("Remove alice"));
        Batch good;
        good.changes = &changes;
        Batch bad;
        bad.records = {record(2, "already there")};
        const std::vector<Batch> both = {good, bad};
        const auto written = workspace->commit(both, true);
        QVERIFY(!written);
        QCOMPARE(written.error().code, std::string("WorkspaceUnwritable"));
        // The next one finds everything ready.
        Batch next;
        next.records = {record(3, workspace->trail(1, 1)->front()->hash)};
        QVERIFY(workspace->commit({&next, 1}, false));
        QCOMPARE(*workspace->verifyTrail(), std::uint64_t{3});
    }
    QCOMPARE(test::dump(opened(file())->takeLoaded().snapshot), before);
}

void TestWorkspace::secretsAreNotInTheFile() {
    auto workspace = opened(file());
    fill(*workspace);
    const Loaded loaded = workspace->takeLoaded();
    for (const char* suffix : {"", "-wal"}) {
        const std::string bytes = bytesOf(file().string() + suffix);
        QVERIFY(bytes.find(secretText.substr(0, 12)) == std::string::npos);
        QVERIFY(bytes.find(std::string(loaded.workspaceKey.reveal())) == std::string::npos);
        QVERIFY(bytes.find(std::string(32, 'k')) == std::string::npos);
    }
    QVERIFY(bytesOf(file().string() + "-wal").find("updateDataBucket") != std::string::npos);
}

void TestWorkspace::whatWasCommittedIsThereAfterACrash() {
    auto workspace = opened(file());
    fill(*workspace);
    fs::copy_file(file(), file("crashed"));
    fs::copy_file(file().string() + "-wal", file("crashed").string() + "-wal");
    const Loaded loaded = opened(file("crashed"))->takeLoaded();
    QCOMPARE(test::dump(loaded.snapshot), test::dump(*identity::apply({}, test::sampleWorld())));
    QCOMPARE(loaded.lastSequence, std::uint64_t{2});
}

void TestWorkspace::isOpenedOnceAtATime() {
    auto workspace = opened(file());
    QVERIFY(workspace);
    MemoryKey key;
    const auto second = Workspace::open(file(), key);
    QVERIFY(!second);
    QCOMPARE(second.error().code, std::string("WorkspaceInUse"));
    QVERIFY(second.error().message.find("process " + std::to_string(QCoreApplication::applicationPid())) != std::string::npos);
    QCOMPARE(Workspace::keyKind(file()).error().code, std::string("WorkspaceInUse"));
    workspace.reset();
    QCOMPARE(*Workspace::keyKind(file()), std::string("memory"));
    QCOMPARE(*Workspace::keyKind(file("none")), std::string());
    QCOMPARE(codeOf(file()), std::string("ok"));
}

void TestWorkspace::saysWhenAnotherProgramHasTheFile() {
    make();
    SQLite::Database other(file().string(), SQLite::OPEN_READWRITE);
    other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE meta SET name = name");
    QCOMPARE(codeOf(file()), std::string("WorkspaceInUse"));
}

void TestWorkspace::strangersAreRefusedUntouched_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("WorkspaceDamaged");
    QTest::newRow("text") << QByteArray("name,age\nalice,7\n") << QStringLiteral("WorkspaceUnreadable");
    QTest::newRow("long text") << QByteArray(5000, 'x') << QStringLiteral("WorkspaceUnreadable");
    QTest::newRow("zeros") << QByteArray(8192, '\0') << QStringLiteral("WorkspaceUnreadable");
    QTest::newRow("magic only") << QByteArray("SQLite format 3\0", 16) << QStringLiteral("WorkspaceDamaged");
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("other.db")).toStdString();
    SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE notes (text TEXT)");
    QTest::newRow("another program's database") << QByteArray::fromStdString(bytesOf(path)) << QStringLiteral("WorkspaceUnreadable");
}

void TestWorkspace::strangersAreRefusedUntouched() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    write(file(), bytes.toStdString());
    QCOMPARE(codeOf(file()), code.toStdString());
    QCOMPARE(bytesOf(file()), bytes.toStdString());
    QVERIFY(!Workspace::keyKind(file()));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    fs::create_directory(file("folder"));
    QCOMPARE(codeOf(file("folder")), std::string("WorkspaceUnreadable"));
}

void TestWorkspace::aWrongKeyIsRefusedUntouched() {
    make();
    const std::string before = bytesOf(file());
    QCOMPARE(codeOf(file(), 'x'), std::string("KeyUnavailable"));
    PassphraseKey other{crypto::Secret("hunter2")};
    const auto refused = Workspace::open(file(), other);
    QCOMPARE(refused.error().code, std::string("KeyUnavailable"));
    QCOMPARE(refused.error().message, std::string("the key of this workspace comes from `memory`, not from `passphrase`"));
    QCOMPARE(bytesOf(file()), before);
}

void TestWorkspace::passphrasesOpenTheirOwnFile() {
    const auto with = [this](const char* passphrase) {
        PassphraseKey key{crypto::Secret(passphrase)};
        return Workspace::open(file(), key);
    };
    QCOMPARE(with("").error().code, std::string("KeyUnavailable"));
    QVERIFY(!fs::exists(file()));
    {
        auto workspace = with("correct horse");
        QVERIFY(workspace);
        fill(**workspace);
    }
    QCOMPARE(*Workspace::keyKind(file()), std::string("passphrase"));
    const std::string before = bytesOf(file());
    QCOMPARE(with("correct horsf").error().code, std::string("WrongPassphrase"));
    QCOMPARE(bytesOf(file()), before);
    QCOMPARE((*with("correct horse"))->takeLoaded().secrets.size(), std::size_t{1});
}

void TestWorkspace::cutOffFilesAreRefusedUntouched() {
    make();
    const std::string whole = bytesOf(file());
    for (std::size_t size = 1; size < whole.size(); size += size < 200 ? 33 : 4096 - 7) {
        write(file("cut"), whole.substr(0, size));
        const std::string code = codeOf(file("cut"));
        QVERIFY2(code == "WorkspaceDamaged" || code == "WorkspaceUnreadable", qPrintable(QString::fromStdString(code)));
        QCOMPARE(bytesOf(file("cut")), whole.substr(0, size));
    }
}

void TestWorkspace::noFlippedByteGoesUnnoticed() {
    make();
    const std::string whole = bytesOf(file());
    const std::string content = dump(opened(file())->takeLoaded());
    std::mt19937 random(7);
    int refused = 0;
    for (int round = 0; round < 400; ++round) {
        std::string bytes = whole;
        const std::size_t place = random() % bytes.size();
        bytes[place] = static_cast<char>(bytes[place] ^ static_cast<char>(1 + random() % 255));
        write(file("flipped"), bytes);
        MemoryKey key;
        auto workspace = Workspace::open(file("flipped"), key);
        if (workspace) {
            // The byte was in a page or a place that holds nothing.
            QCOMPARE(dump((*workspace)->takeLoaded()), content);
        } else {
            ++refused;
            QVERIFY2(bytesOf(file("flipped")) == bytes, qPrintable(QStringLiteral("byte %1 was refused but the file was changed").arg(place)));
        }
        workspace = Error{};
        fs::remove(file("flipped"));
    }
    QVERIFY2(refused > 50, qPrintable(QString::number(refused)));
}

void TestWorkspace::aDamagedFileWithALogIsLeftWithItsLog() {
    auto workspace = opened(file());
    fill(*workspace);
    const std::string log = bytesOf(file().string() + "-wal");
    std::string bytes = bytesOf(file());
    workspace.reset();
    // Wrong key: sound files, and both must stay as they are.
    write(file("a"), bytes);
    write(file("a").string() + "-wal", log);
    QCOMPARE(codeOf(file("a"), 'x'), std::string("KeyUnavailable"));
    QCOMPARE(bytesOf(file("a")), bytes);
    QCOMPARE(bytesOf(file("a").string() + "-wal"), log);
    // Damage: likewise.
    bytes[1] = 'x';
    write(file("b"), bytes);
    write(file("b").string() + "-wal", log);
    QCOMPARE(codeOf(file("b")), std::string("WorkspaceDamaged"));
    QCOMPARE(bytesOf(file("b")), bytes);
    QCOMPARE(bytesOf(file("b").string() + "-wal"), log);
    QCOMPARE(codeOf(file("a")), std::string("ok"));
}

void TestWorkspace::aBrokenChainIsFound() {
    make();
    {
        auto workspace = opened(file());
        std::string hash = workspace->takeLoaded().lastHash;
        Batch batch;
        for (std::uint64_t sequence = 3; sequence <= 1200; ++sequence) {
            batch.records.push_back(record(sequence, hash));
            hash = batch.records.back()->hash;
        }
        QVERIFY(workspace->commit({&batch, 1}, true));
        QCOMPARE(*workspace->verifyTrail(), std::uint64_t{1200});
    }
    SQLite::Database(file().string(), SQLite::OPEN_READWRITE).exec("DELETE FROM trail WHERE sequence = 100");
    auto workspace = opened(file());
    QVERIFY(workspace);
    const Loaded loaded = workspace->takeLoaded();
    QCOMPARE(loaded.recentTrail.size(), std::size_t{1000});
    QCOMPARE(workspace->verifyTrail().error().code, std::string("TrailBroken"));
    workspace.reset();
    SQLite::Database(file().string(), SQLite::OPEN_READWRITE).exec("UPDATE trail SET content = replace(content, 'user-1100', 'user-1101')");
    QCOMPARE(codeOf(file()), std::string("WorkspaceDamaged"));
}

static BlobPtr blobOf(std::string bytes) {
    std::string name = crypto::toHex(crypto::sha256(bytes));
    return std::make_shared<const Blob>(std::move(bytes), std::move(name));
}

static identity::StoredObject objectOf(const char* key, const BlobPtr& bytes) {
    identity::StoredObject object;
    object.bucket = "data-bucket";
    object.key = key;
    object.body = Body(bytes);
    return object;
}

void TestWorkspace::olderFilesAreBackedUpAndBroughtUpToDate() {
    make();
    const std::string large(largestInRow + 1, 'x');
    {
        auto workspace = opened(file());
        identity::Editor editor(workspace->takeLoaded().snapshot);
        editor.put(test::account(test::developmentId), objectOf("large", blobOf(large)));
        const identity::ChangeSet changes = std::move(editor).finish(Phrase("Put"));
        Batch batch;
        batch.changes = &changes;
        QVERIFY(workspace->commit({&batch, 1}, true));
    }
    const std::string content = dump(opened(file())->takeLoaded());
    const auto steps = stepsWith("a note", &addColumn);
    {
        MemoryKey key;
        auto workspace = Workspace::open(file(), key, steps);
        QVERIFY(workspace);
        QCOMPARE(dump((*workspace)->takeLoaded()), content);
    }
    QCOMPARE(SQLite::Database(file().string()).execAndGet("SELECT max(version) FROM schema_version").getInt(), presentVersion() + 1);
    const fs::path backup = backupName(file());
    struct stat status {};
    QCOMPARE(::stat(backup.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777u, 0600u);
    QCOMPARE(dump(opened(backup)->takeLoaded()), content);

    // The backup is whole without the file that it was made of.
    fs::remove_all(file().string() + ".objects");
    const auto object = opened(backup)->takeLoaded().snapshot.account(test::account(test::developmentId))->objects.find(identity::objectKey("data-bucket", "large"));
    QVERIFY(object);
    QCOMPARE(object->body.all().value(), large);
}

/// As a program left it that knew no delegation: without its rows, and with accounts that say nothing of STS.
void TestWorkspace::aFileOfVersionThreeComesUpToDate() {
    const auto older = migrations().first(3);
    QCOMPARE(older.back().version, 3);
    std::string content;
    {
        MemoryKey key;
        auto workspace = Workspace::open(file(), key, older);
        QVERIFY(workspace);
        identity::ChangeSet changes = test::sampleWorld();
        std::erase_if(changes.changes, [](const identity::Change& change) {
            return change.table >= identity::TableId::delegationRequests;  // and whatever came later
        });
        Batch batch;
        batch.changes = &changes;
        QVERIFY((*workspace)->commit({&batch, 1}, true));
        content = test::dump(*identity::apply({}, changes));
    }
    QCOMPARE(SQLite::Database(file().string()).execAndGet("SELECT max(version) FROM schema_version").getInt(), 3);
    const Loaded loaded = opened(file())->takeLoaded();
    QCOMPARE(test::dump(loaded.snapshot), content);
    QVERIFY(loaded.snapshot.account(test::account(test::developmentId))->delegationRequests.empty());
    QVERIFY(loaded.snapshot.account(test::account(test::developmentId))->guardedResources.empty());
    QCOMPARE(SQLite::Database(file().string()).execAndGet("SELECT max(version) FROM schema_version").getInt(), presentVersion());
    QVERIFY(fs::exists(file().string() + ".v3.backup"));
}

void TestWorkspace::aMigrationThatFailsLeavesTheFile() {
    make();
    const std::string before = bytesOf(file());
    const std::string content = dump(opened(file())->takeLoaded());
    MemoryKey key;
    const auto refused = Workspace::open(file(), key, stepsWith("broken", &breakOff));
    QVERIFY(!refused);
    QCOMPARE(bytesOf(file()), before);
    QCOMPARE(dump(opened(file())->takeLoaded()), content);
    QVERIFY(fs::exists(backupName(file())));
}

void TestWorkspace::newerFilesAreRefusedUntouched() {
    MemoryKey key;
    { QVERIFY(Workspace::open(file(), key, stepsWith("a note", &addColumn))); }
    const std::string before = bytesOf(file());
    const auto refused = Workspace::open(file(), key);
    QCOMPARE(refused.error().code, std::string("WorkspaceTooNew"));
    QCOMPARE(bytesOf(file()), before);
}

static std::set<std::string> filesIn(const fs::path& folder) {
    std::set<std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) names.insert(entry.path().filename().string());
    return names;
}

/// What is too large for a row is in a file of its own name, once, and stays there until the next start, for undo.
void TestWorkspace::largeBodiesAreInFiles() {
    make();
    const AccountId owner = test::account(test::developmentId);
    const std::string large(largestInRow + 1, 'x');
    const BlobPtr first = blobOf(large);
    const fs::path folder = file().string() + ".objects";
    QVERIFY(!fs::exists(folder));
    {
        auto workspace = opened(file());
        const identity::Snapshot world = workspace->takeLoaded().snapshot;
        const auto commit = [&](const identity::ChangeSet& changes) {
            Batch batch;
            batch.changes = &changes;
            return workspace->commit({&batch, 1}, true);
        };
        identity::Editor editor(world);
        editor.put(owner, objectOf("large", first));
        editor.put(owner, objectOf("again", blobOf(large)));
        editor.put(owner, objectOf("small", blobOf(std::string(largestInRow, 'y'))));
        identity::StoredObject part = objectOf("part", first);
        part.body = Body(first).part(5, 7);
        editor.put(owner, part);
        identity::StoredObject changed = objectOf("changed", blobOf("now"));
        identity::ObjectVersion before;
        before.body = Body(blobOf(std::string(largestOfMany + 1, 'z')));
        changed.older = {std::make_shared<const identity::ObjectVersion>(before)};
        editor.put(owner, changed);
        const identity::Snapshot then = editor.snapshot();
        QVERIFY(commit(std::move(editor).finish(Phrase("Put"))));
        QVERIFY(first->isFiled());
        const std::string& earlier = before.body.pieces().front().blob->name();
        QCOMPARE(filesIn(folder), (std::set<std::string>{first->name(), earlier}));
        QCOMPARE(bytesOf(folder / first->name()), large);
        struct stat status {};
        QCOMPARE(::stat((folder / first->name()).c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0600u);
        identity::Editor remover(then);
        remover.remove<identity::StoredObject>(owner, identity::objectKey("data-bucket", "again"));
        QVERIFY(commit(std::move(remover).finish(Phrase("Delete"))));
        QVERIFY(fs::exists(folder / first->name()));
    }
    std::ofstream(folder / std::string(64, '0')) << "left behind";
    std::ofstream(folder / (std::string(64, '1') + ".abc123")) << "half wri";
    {
        auto workspace = opened(file());
        const auto objects = workspace->takeLoaded().snapshot.account(owner)->objects;
        QCOMPARE(objects.find(identity::objectKey("data-bucket", "large"))->body.all().value(), large);
        QCOMPARE(objects.find(identity::objectKey("data-bucket", "part"))->body.all().value(), std::string("xxxxxxx"));
        QCOMPARE(objects.find(identity::objectKey("data-bucket", "small"))->body.size(), largestInRow);
        QVERIFY(!objects.find(identity::objectKey("data-bucket", "again")));
        const auto changed = objects.find(identity::objectKey("data-bucket", "changed"));
        QCOMPARE(changed->older.front()->body.all().value(), std::string(largestOfMany + 1, 'z'));
        QCOMPARE(filesIn(folder), (std::set<std::string>{first->name(), changed->older.front()->body.pieces().front().blob->name()}));
    }
    std::ofstream(folder / first->name()) << std::string(large.size(), '!');
    std::ofstream(folder / "somebody's notes.txt") << "x";
    {
        auto workspace = opened(file());
        QVERIFY(fs::exists(folder / "somebody's notes.txt"));
        identity::Editor editor(workspace->takeLoaded().snapshot);
        editor.put(owner, objectOf("again", blobOf(large)));
        const identity::ChangeSet changes = std::move(editor).finish(Phrase("Put"));
        Batch batch;
        batch.changes = &changes;
        QVERIFY(workspace->commit({&batch, 1}, true));
        QCOMPARE(bytesOf(folder / first->name()), large);
    }
    fs::remove(folder / first->name());
    auto workspace = opened(file());
    const auto object = workspace->takeLoaded().snapshot.account(owner)->objects.find(identity::objectKey("data-bucket", "large"));
    QCOMPARE(object->body.size(), large.size());
    QCOMPARE(object->body.all().error().code, std::string("InternalError"));
}

/// A folder that is only a name for another may be another workspace's: what that one needs is not taken away.
void TestWorkspace::bodiesBehindALinkStay() {
    make();
    const fs::path elsewhere = fs::path(m_folder->path().toStdString()) / "elsewhere";
    const fs::path body = elsewhere / std::string(64, 'a');
    fs::create_directory(elsewhere);
    std::ofstream(body) << "somebody's";
    fs::create_directory_symlink(elsewhere, file().string() + ".objects");
    QVERIFY(opened(file()));
    QVERIFY(fs::exists(body));
    fs::remove(file().string() + ".objects");
    fs::rename(elsewhere, file().string() + ".objects");
    QVERIFY(opened(file()));
    QVERIFY(filesIn(file().string() + ".objects").empty());  // of its own folder nobody needs it
}

/// Before version 6 a body was one text in its row.
void TestWorkspace::bodiesOfOlderFilesAreRead() {
    const auto object =
        fromText<identity::StoredObject>("{\"bucket\":\"b\",\"key\":\"k\",\"body\":\"eHk=\",\"contentType\":\"t\",\"etag\":\"e\",\"modified\":1,\"tags\":[]}");
    QVERIFY(object);
    QCOMPARE(object->body.all().value(), std::string("xy"));
    QVERIFY(survives<identity::StoredObject>(toText(*object)));
    for (const char* piece : {"{\"blob\":\"../../x\",\"size\":1}", "{\"blob\":\"n\",\"size\":2,\"bytes\":\"eA==\"}", "{\"blob\":\"n\",\"size\":1,\"bytes\":\"eA==\",\"begin\":1,\"length\":1}"}) {
        const std::string text = "{\"bucket\":\"b\",\"key\":\"k\",\"version\":\"\",\"body\":[" + std::string(piece) + "],\"contentType\":\"t\",\"etag\":\"e\",\"modified\":1,\"tags\":[]}";
        QVERIFY2(!fromText<identity::StoredObject>(text), piece);
    }
}

void TestWorkspace::anUploadInPartsComesBack() {
    identity::MultipartUpload upload;
    upload.bucket = "b";
    upload.key = "k";
    upload.id = "u";
    upload.initiator = "arn:aws:iam::111122223333:root";
    upload.object.contentType = "text/plain";
    upload.object.metadata = {{"colour", "red"}};
    upload.object.headers = {{"CacheControl", "no-store"}};
    upload.object.storageClass = "STANDARD_IA";
    upload.object.checksum = {"SHA256", {}, true};
    upload.parts.emplace(3, std::make_shared<const identity::UploadedPart>(identity::UploadedPart{Body(blobOf("three")), "e", "s", {}}));
    QVERIFY(survives<identity::MultipartUpload>(toText(upload)));
    identity::StoredObject object = objectOf("k", blobOf("now"));
    object.id = "v2";
    object.parts = {{3, "s"}};
    object.checksum = {"CRC32", "AAAAAA==", false};
    identity::ObjectVersion marker;
    marker.id = "v1";
    marker.isDeleteMarker = true;
    object.older = {std::make_shared<const identity::ObjectVersion>(marker)};
    QVERIFY(survives<identity::StoredObject>(toText(object)));
    const auto read = fromText<identity::StoredObject>(toText(object));
    QVERIFY(read->older.size() == 1 && read->older.front()->isDeleteMarker && read->parts.front().size == 3);
}

QTEST_APPLESS_MAIN(TestWorkspace)
#include "test_workspace.moc"
