/// Sessions in windows on an endpoint: they count down by its clock, are renewed, end, and are revoked; each window acts as its own; and keys that end are got again from their source.
#include "core/crypto/totp.h"
#include "tests/support/ui/remote_bench.h"
#include "ui/store/fall_back.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using namespace std::chrono_literals;
using test::connectionId;
using test::developmentId;
using test::RemoteBench;

namespace {

const std::string roleArn = std::string("arn:aws:iam::") + developmentId + ":role/R1";

std::string seedOf(const json::Object& device)
{
    const std::string seed = json::stringOr(device, "Base32StringSeed");
    return QByteArray::fromBase64(QByteArray::fromStdString(seed)).toStdString();
}

/// Configuration files with the profile `dev`, which takes R1 on with a code, as long as this lives.
class Profile {
public:
    Profile(const test::ServedAccount& served, const std::string& serial)
    {
        const std::string place = "region = us-east-1\nendpoint_url = " + served.url().toStdString() + "\n";
        const std::string text = "[profile base]\n" + place + "aws_access_key_id = " + served.keyId + "\naws_secret_access_key = " + served.secret + "\n[profile dev]\n" + place + "role_arn = " +
                                 roleArn + "\nrole_session_name = dev\nduration_seconds = 900\nsource_profile = base\nmfa_serial = " + serial + "\n";
        QFile file(m_folder.filePath(QStringLiteral("config")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
            qFatal("no configuration file");
        qputenv("AWS_CONFIG_FILE", file.fileName().toUtf8());
        qputenv("AWS_SHARED_CREDENTIALS_FILE", m_folder.filePath(QStringLiteral("none")).toUtf8());
    }
    ~Profile()
    {
        qunsetenv("AWS_CONFIG_FILE");
        qunsetenv("AWS_SHARED_CREDENTIALS_FILE");
    }

private:
    QTemporaryDir m_folder;
};

/// With a session of R1 that was taken on by mouse and keys.
struct SessionBench : RemoteBench {
    bool switchRole()
    {
        return open() && robot.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier) && robot.type(QStringLiteral("switchRoleFilter"), QString::fromStdString(roleArn)) &&
               robot.type(QStringLiteral("switchRoleSessionName"), QStringLiteral("night")) && robot.focus(QStringLiteral("switchRoleDuration")) && robot.press(Qt::Key_Home) &&
               robot.click(QStringLiteral("switchRoleButton")) && waitFor([this] { return session() != nullptr; });
    }
    sts::SessionPtr session() { return desk()->store().caller().session; }
    /// The endpoint's clock goes on, and its next answer tells the window.
    void forward(std::chrono::minutes by)
    {
        served.clock.advance(by);
        call("sts:GetCallerIdentity");
    }
    std::chrono::milliseconds left() { return session()->expires - desk()->store().serverNow(); }
    bool chooseSession()
    {
        desk()->window().open(QString::fromStdString(desk()->store().sessions()->back()->session->accessKeyId));
        return robot.find(QStringLiteral("sessionsDetailsTitle")) && waitFor([this] { return robot.textOf(QStringLiteral("sessionsDetailsTitle")).contains(QStringLiteral("R1")); });
    }
};

}  // namespace

class TestRemoteSessions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSessionCountsDownIsRenewedAndEnds();
    void aSessionIsRevokedByTheDialog();
    void copiedCredentialsNameTheEndpoint();
    void eachWindowActsAsItsOwnKeys();
    void keysOfAProfilesRoleAreGotAgainWithACode();
};

void TestRemoteSessions::aSessionCountsDownIsRenewedAndEnds()
{
    SessionBench bench;
    QVERIFY2(bench.switchRole(), qPrintable(bench.robot.trouble()));
    const sts::SessionPtr first = bench.session();
    QVERIFY(bench.left() <= 15min && bench.left() > 14min);
    bench.forward(10min);
    QVERIFY(bench.left() <= 5min + 1s && bench.left() > 3min);

    QVERIFY2(bench.chooseSession() && bench.robot.click(QStringLiteral("sessionsRenew")), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.waitFor([&] { return bench.session() && bench.session() != first; }));
    QVERIFY(bench.left() > 14min);
    QVERIFY(bench.served.engine->findSession(bench.session()->accessKeyId));

    bench.forward(16min);
    QVERIFY(bench.waitFor([&] { return !bench.session(); }));  // back to the connection's own identity, which looks on
    QVERIFY(FallBack::of(bench.desk()->store())->lost());
    QCOMPARE(bench.call("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "late"}}), std::string("ReadOnly"));
    QVERIFY(bench.robot.click(QStringLiteral("identityGoOn")));
    QCOMPARE(bench.call("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "late"}}), std::string("ok"));
}

void TestRemoteSessions::aSessionIsRevokedByTheDialog()
{
    SessionBench bench;
    QVERIFY2(bench.switchRole(), qPrintable(bench.robot.trouble()));
    bench.desk()->store().back();
    bench.desk()->room().setUnlocked(true);
    QVERIFY2(bench.chooseSession(), qPrintable(bench.robot.trouble()));
    test::part<QAction>(bench.desk()->window(), "sessionsRevokeRole")->trigger();
    QVERIFY2(bench.robot.click(QStringLiteral("revocationYes")), qPrintable(bench.robot.trouble()));
    QVERIFY(bench.waitFor([&] { return bench.served.role("R1")->inlinePolicies.size() == 2; }));
    QVERIFY(bench.drafts().empty());
    const auto session = bench.served.engine->findSession(bench.desk()->store().sessions()->front()->session->accessKeyId);
    QVERIFY(session);
    const auto refused = bench.served.engine->call(sts::Caller::of(session), test::operationOf("iam:GetUser", {{"UserName", "admin"}}));
    QCOMPARE(refused.answer.error().code, std::string("AccessDenied"));
}

/// Pasted into a shell, the keys must not go to AWS.
void TestRemoteSessions::copiedCredentialsNameTheEndpoint()
{
    SessionBench bench;
    QVERIFY2(bench.switchRole() && bench.chooseSession(), qPrintable(bench.robot.trouble()));
    const std::pair<const char*, QString> shells[] = {{"sessionsCopy0", QStringLiteral("export AWS_ENDPOINT_URL='%1'")},
                                                      {"sessionsCopy1", QStringLiteral("set -gx AWS_ENDPOINT_URL '%1'")},
                                                      {"sessionsCopy2", QStringLiteral("$Env:AWS_ENDPOINT_URL = '%1'")},
                                                      {"sessionsCopy3", QStringLiteral("AWS_ENDPOINT_URL=%1")}};
    for (const auto& [action, line] : shells) {
        test::part<QAction>(bench.desk()->window(), action)->trigger();
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.contains(line.arg(bench.served.url()), Qt::CaseInsensitive), qPrintable(text.section(QStringLiteral("AWS_CREDENTIAL_EXPIRATION"), 1)));
        QVERIFY(text.contains(QString::fromStdString(bench.session()->accessKeyId)));
        QVERIFY(text.contains(QStringLiteral("AWS_DEFAULT_REGION")));
    }
}

void TestRemoteSessions::eachWindowActsAsItsOwnKeys()
{
    RemoteBench bench;
    const json::Object key = bench.served.must("iam:CreateAccessKey", {{"UserName", "alice"}})["AccessKey"];
    const QString other = QStringLiteral("c2");
    SavedConnection saved = *savedConnection(connectionId);
    saved.id = other;
    saved.name = QStringLiteral("As alice");
    keepConnection(saved);
    bench.application().connections().keys().keepForThisRun(other, {json::stringOr(key, "AccessKeyId"), crypto::Secret(json::stringOr(key, "SecretAccessKey")), {}, client::noEnd});
    QVERIFY(bench.open());
    Q_EMIT bench.application().connections().door().connectRequested(&bench.desk()->window(), other);
    QVERIFY(bench.waitFor([&] { return bench.application().connections().find(other) != nullptr; }));
    RemoteDesk& second = *bench.application().connections().find(other);
    QCOMPARE(bench.desk()->store().caller().name, std::string("admin"));
    QCOMPARE(second.store().caller().name, std::string("alice"));
    for (RemoteDesk* desk : {bench.desk(), &second}) {
        std::string arn;
        desk->store().call(test::operationOf("sts:GetCallerIdentity"), desk, [&](const engine::CallResult& result) { arn = result.answer ? json::stringOr(*result.answer, "Arn") : result.answer.error().code; });
        QVERIFY(bench.waitFor([&] { return !arn.empty(); }));
        QCOMPARE(arn, std::string("arn:aws:iam::") + developmentId + ":user/" + desk->store().caller().name);
    }
    // A role that one takes on is not the other's.
    QCOMPARE(bench.call("sts:AssumeRole", {{"RoleArn", roleArn}, {"RoleSessionName", "one"}}), std::string("ok"));
    QVERIFY(bench.waitFor([&] { return bench.desk()->store().sessions()->size() == 1; }));
    QVERIFY(second.store().sessions()->empty());
}

void TestRemoteSessions::keysOfAProfilesRoleAreGotAgainWithACode()
{
    RemoteBench bench;
    const std::string serial = std::string("arn:aws:iam::") + developmentId + ":mfa/admin-phone";
    const json::Object device = bench.served.must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", "admin-phone"}})["VirtualMFADevice"];
    const crypto::Secret seed(seedOf(device));
    const auto code = [&](int later) { return std::string(crypto::totpCode(seed, crypto::totpStep(bench.served.clock.now()) + later).reveal()); };
    bench.served.must("iam:EnableMFADevice", {{"UserName", "admin"}, {"SerialNumber", serial}, {"AuthenticationCode1", code(-1)}, {"AuthenticationCode2", code(0)}});
    const Profile profile(bench.served, serial);

    bench.served.clock.advance(1min);
    bench.prompts().text = QString::fromStdString(code(0));
    const QString reference = QStringLiteral("profile/dev");
    Q_EMIT bench.application().connections().door().connectRequested(&bench.window(), reference);
    const auto asked = [&] { return bench.prompts().asked.count(QStringLiteral("MFA code")); };
    RemoteDesk* desk = nullptr;
    QVERIFY2(bench.waitFor([&] { return (desk = bench.application().connections().find(reference)) != nullptr; }), qPrintable(bench.robot.textOf(QStringLiteral("connectionsMessage"))));
    QCOMPARE(asked(), 1);
    bench.hideOwn();
    const sts::SessionPtr first = desk->store().caller().session;
    QVERIFY(first);  // one is the role's session, although the role may not even be looked at with it
    QCOMPARE(first->principalArn, roleArn);

    bench.served.clock.advance(12min);
    bench.prompts().text = QString::fromStdString(code(0));
    std::string answer;
    desk->store().call(test::operationOf("sts:GetCallerIdentity"), desk, [&](const engine::CallResult& result) { answer = result.answer ? "ok" : result.answer.error().code; });
    QVERIFY(bench.waitFor([&] { return !answer.empty(); }));
    QCOMPARE(answer, std::string("ok"));
    QVERIFY(bench.waitFor([&] { return asked() == 2; }));
    QVERIFY(bench.waitFor([&] { return desk->store().caller().session && desk->store().caller().session->accessKeyId != first->accessKeyId; }));
    QVERIFY(desk->store().caller().session->expires - desk->store().serverNow() > 14min);
    QVERIFY(desk->room().isBase(desk->store().caller()));
}

QTEST_MAIN(TestRemoteSessions)
#include "test_remote_sessions.moc"
