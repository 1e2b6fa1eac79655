/// Where credentials went is remembered beside the workspace, by every way of handing them out; nothing secret is written, and rubbish in the file harms nobody.
#include "core/server/credential_ledger.h"
#include "core/server/credential_site.h"
#include "tests/support/core/engine_fixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace rolewright;
using namespace std::chrono_literals;
using namespace rolewright::server;

namespace {

const Instant morning{1'795'510'800s};
const std::string role = "arn:aws:iam::111122223333:role/R";

std::filesystem::path in(const QTemporaryDir& folder) { return CredentialLedger::fileOf(folder.filePath(QStringLiteral("w.rolewright")).toStdString()); }

QByteArray contentOf(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestCredentialLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsEachWay()
    {
        CredentialLedger ledger;
        QVERIFY(ledger.of("ASIA1").empty());
        ledger.note("ASIA1", "container", morning);
        ledger.note("ASIA1", "container", morning + 5min);
        ledger.note("ASIA1", "clipboard", morning + 1min);
        ledger.note("ASIA2", "profile", morning);
        const std::vector<HandOut> ways = ledger.of("ASIA1");
        QCOMPARE(ways.size(), std::size_t{2});
        QCOMPARE(ways[0].way, std::string("container"));
        QCOMPARE(ways[0].times, 2);
        QVERIFY(ways[0].last == morning + 5min);
        QCOMPARE(ways[1].times, 1);
        QCOMPARE(ledger.of("ASIA2").size(), std::size_t{1});
    }

    void theNextProgramKnowsIt()
    {
        QTemporaryDir folder;
        {
            CredentialLedger ledger;
            ledger.keepIn(in(folder));
            ledger.note("ASIA1", "container", morning);
        }
        CredentialLedger next;
        next.keepIn(in(folder));
        next.note("ASIA1", "container", morning + 1min);
        QCOMPARE(next.of("ASIA1").front().times, 2);
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(QString::fromStdString(in(folder).string())) & others));
    }

    void rubbishAndHalfALineAreLeftOut()
    {
        QTemporaryDir folder;
        QFile file(QString::fromStdString(in(folder).string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x01\xff\n[1,2]\n{\"session\":\"ASIA1\",\"way\":\"container\",\"when\":\"soon\"}\n{\"session\":\"ASIA2\",\"way\":\"container\",\"when\":1795510800000}\n{\"session\":\"ASIA3\",\"wa");
        file.close();
        CredentialLedger ledger;
        ledger.keepIn(in(folder));
        QVERIFY(ledger.of("ASIA1").empty());
        QCOMPARE(ledger.of("ASIA2").size(), std::size_t{1});
        QVERIFY(ledger.of("ASIA3").empty());
        ledger.note("ASIA4", "profile", morning);
        CredentialLedger next;
        next.keepIn(in(folder));
        QCOMPARE(next.of("ASIA2").size(), std::size_t{1});
        QCOMPARE(next.of("ASIA4").size(), std::size_t{1});
    }

    void aLongFileIsCutToTheNewest()
    {
        QTemporaryDir folder;
        QByteArray lines;
        for (std::size_t i = 0; i <= 2 * CredentialLedger::mostEntries; ++i)
            lines += "{\"session\":\"ASIA" + QByteArray::number(static_cast<qulonglong>(i)) + "\",\"way\":\"container\",\"when\":1}\n";
        QFile file(QString::fromStdString(in(folder).string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines);
        file.close();
        CredentialLedger ledger;
        ledger.keepIn(in(folder));
        QVERIFY(ledger.of("ASIA0").empty());
        QCOMPARE(ledger.of("ASIA" + std::to_string(2 * CredentialLedger::mostEntries)).size(), std::size_t{1});
        QCOMPARE(contentOf(in(folder)).count('\n'), static_cast<qsizetype>(CredentialLedger::mostEntries));
    }

    void aFileThatCannotBeWrittenHoldsNobodyUp()
    {
        CredentialLedger ledger;
        ledger.keepIn("/nonexistent/folder/w.handed-out");
        ledger.note("ASIA1", "container", morning);
        QCOMPARE(ledger.of("ASIA1").size(), std::size_t{1});
    }

    void aContainerIsNotedAndNoSecretIsWritten()
    {
        QTemporaryDir folder;
        test::EngineFixture fixture;
        fixture.must("iam:CreateUser", {{"UserName", "alice"}});
        fixture.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "P"}, {"PolicyDocument", test::allowing("sts:AssumeRole", "*")}});
        fixture.must("iam:CreateRole", {{"RoleName", "R"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
        const auto ledger = std::make_shared<CredentialLedger>();
        ledger->keepIn(in(folder));
        std::string told;
        ledger->onNote([&told](const std::string& key) { told = key; });
        CredentialWish wish;
        wish.role = role;
        wish.caller = "arn:aws:iam::111122223333:user/alice";
        const CredentialSite site("R", crypto::Secret(std::string("token")), wish, ledger);
        protocol::HttpRequest request;
        request.method = "GET";
        request.target = site.target();
        request.headers.add("Authorization", "wrong");
        Peer peer;
        peer.isLoopback = true;
        QCOMPARE(site.answer(request, peer, *fixture.engine).status, 401);
        QVERIFY(told.empty());
        request.headers = {};
        request.headers.add("Authorization", "token");
        const auto answer = site.answer(request, peer, *fixture.engine);
        QCOMPARE(answer.status, 200);
        const sts::SessionPtr session = fixture.engine->sessions()->back()->session;
        QCOMPARE(told, session->accessKeyId);
        QCOMPARE(ledger->of(session->accessKeyId).front().way, std::string("container"));
        const auto credentials = json::parseObject(answer.body);
        QVERIFY(credentials);
        const QByteArray kept = contentOf(in(folder));
        QVERIFY(kept.contains(QByteArray::fromStdString(session->accessKeyId)));
        for (const char* secret : {"SecretAccessKey", "Token"})
            QVERIFY(!kept.contains(QByteArray::fromStdString(json::stringOr(*credentials, secret))));
    }

    void manyThreadsMayNote()
    {
        CredentialLedger ledger;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&ledger] {
                for (int j = 0; j < 250; ++j)
                    ledger.note("ASIA1", "container", morning);
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(ledger.of("ASIA1").front().times, 1000);
    }
};

QTEST_GUILESS_MAIN(TestCredentialLedger)
#include "test_credential_ledger.moc"
