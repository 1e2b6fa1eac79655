/// The window on an endpoint that somebody else wrote: moto's server, where it is installed. It answers much of IAM in its own way, breaks down over what it does not know, and checks nobody.
#include "tests/endpoint/remote_fixture.h"
#include "tests/support/ui/remote_bench.h"

#include <QAction>
#include <QLabel>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace rolewright;
using test::RemoteBench;

namespace {

constexpr int startPatience = 60'000;
constexpr const char* owner = "123456789012";  // moto's

/// moto_server, as long as this lives; no URL when it is not installed.
struct Moto {
    Moto()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("moto_server"));
        if (program.isEmpty())
            return;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, {QStringLiteral("-p"), QStringLiteral("0")});
        QByteArray said;
        while (url.isEmpty() && process.waitForReadyRead(startPatience)) {
            said += process.readAll();
            const qsizetype place = said.indexOf("http://127.0.0.1:");
            const qsizetype end = place < 0 ? -1 : said.indexOf('\n', place);
            if (end > 0)
                url = QString::fromLatin1(said.mid(place, end - place)).trimmed();
        }
    }
    ~Moto()
    {
        process.kill();
        process.waitForFinished();
    }

    QProcess process;
    QString url;
};

/// What stands there before the window is opened.
void fill(const QString& url)
{
    test::Remote remote(test::connectionTo(url.toStdString(), "AKIAIOSFODNN7EXAMPLE", "secret"));
    const std::string policy = std::string("arn:aws:iam::") + owner + ":policy/P1";
    const std::pair<const char*, json::Object> calls[] = {
        {"iam:CreateUser", {{"UserName", "alice"}, {"Tags", {{{"Key", "team"}, {"Value", "atlas"}}}}}},
        {"iam:CreateAccessKey", {{"UserName", "alice"}}},
        {"iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "in1"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}}},
        {"iam:CreateGroup", {{"GroupName", "devs"}}},
        {"iam:CreatePolicy", {{"PolicyName", "P1"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}}},
        {"iam:CreateRole", {{"RoleName", "R1"}, {"Description", "as it was"}, {"AssumeRolePolicyDocument", test::trusting(owner)}}},
        {"iam:AttachRolePolicy", {{"RoleName", "R1"}, {"PolicyArn", policy}}},
        {"iam:CreateInstanceProfile", {{"InstanceProfileName", "I1"}}},
        {"iam:AddRoleToInstanceProfile", {{"InstanceProfileName", "I1"}, {"RoleName", "R1"}}},
        {"iam:CreateOpenIDConnectProvider", {{"Url", "https://oidc.example.com"}, {"ClientIDList", {"a"}}, {"ThumbprintList", {std::string(40, 'a')}}}},
    };
    for (const auto& [name, parameters] : calls)
        QCOMPARE(remote.codeOf(name, parameters), std::string("ok"));
}

std::vector<std::pair<const char*, json::Object>> edits()
{
    const std::string policy = std::string("arn:aws:iam::") + owner + ":policy/P1";
    return {
        {"iam:CreateUser", {{"UserName", "bob"}, {"Path", "/team/"}}},
        {"iam:AddUserToGroup", {{"UserName", "bob"}, {"GroupName", "devs"}}},
        {"iam:AttachGroupPolicy", {{"GroupName", "devs"}, {"PolicyArn", policy}}},
        {"iam:DeleteUserPolicy", {{"UserName", "alice"}, {"PolicyName", "in1"}}},
        {"iam:TagUser", {{"UserName", "alice"}, {"Tags", {{{"Key", "team"}, {"Value", "borealis"}}}}}},
        {"iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "edited"}}},
        {"iam:UpdateAssumeRolePolicy", {{"RoleName", "R1"}, {"PolicyDocument", test::trusting(std::string("arn:aws:iam::") + owner + ":user/alice")}}},
        {"iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "in2"}, {"PolicyDocument", test::allowing("s3:PutObject", "*")}}},
        {"iam:DetachRolePolicy", {{"RoleName", "R1"}, {"PolicyArn", policy}}},
        {"iam:PutRolePermissionsBoundary", {{"RoleName", "R1"}, {"PermissionsBoundary", policy}}},
        {"iam:TagRole", {{"RoleName", "R1"}, {"Tags", {{{"Key", "stage"}, {"Value", "test"}}}}}},
        {"iam:CreatePolicyVersion", {{"PolicyArn", policy}, {"PolicyDocument", test::allowing("s3:ListBucket", "*")}, {"SetAsDefault", true}}},
        {"iam:CreateRole", {{"RoleName", "R2"}, {"AssumeRolePolicyDocument", test::trusting(owner)}, {"MaxSessionDuration", 7200}}},
        {"iam:CreateInstanceProfile", {{"InstanceProfileName", "I2"}}},
    };
}

/// For who wants to look at it: into the folder that ROLEWRIGHT_PICTURES names.
void keepPicture(QWidget* widget, const char* name)
{
    if (const QString folder = qEnvironmentVariable("ROLEWRIGHT_PICTURES"); !folder.isEmpty())
        widget->grab().save(folder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".png"));
}

}  // namespace

class TestRemoteMoto : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theAccountIsReadEditedAppliedAndTakenBack();
    void theProbeSaysThatNobodyIsChecked();

private:
    void connectTo(RemoteBench& bench);
    std::unique_ptr<Moto> m_moto;
};

void TestRemoteMoto::initTestCase()
{
    m_moto = std::make_unique<Moto>();
    if (m_moto->url.isEmpty())
        QSKIP("moto_server is not installed here (pip install 'moto[server]'), so no endpoint that somebody else wrote was tried");
    fill(m_moto->url);
}

void TestRemoteMoto::connectTo(RemoteBench& bench)
{
    ui::SavedConnection saved = *ui::savedConnection(test::connectionId);
    saved.url = m_moto->url;
    ui::keepConnection(saved);
    QVERIFY(bench.open());
}

void TestRemoteMoto::theAccountIsReadEditedAppliedAndTakenBack()
{
    RemoteBench bench;
    connectTo(bench);
    const identity::AccountPtr read = bench.desk()->store().accountRow();
    QVERIFY(read->users.find("alice") && read->groups.find("devs") && read->policies.find("P1") && read->roles.find("R1"));
    QCOMPARE(read->users.find("alice")->tags.size(), std::size_t(1));
    QCOMPARE(read->accessKeys.size(), std::size_t(1));
    QCOMPARE(read->instanceProfiles.size(), std::size_t(1));
    QCOMPARE(read->oidcProviders.size(), std::size_t(1));
    const QString gaps = test::part<QLabel>(bench.desk()->window(), "remoteGaps")->text();
    QVERIFY2(gaps.contains(QLatin1String("the endpoint breaks down over it")) && !gaps.contains(QLatin1String("(500)")), qPrintable(gaps));
    keepPicture(&bench.desk()->window(), "opened");
    QVERIFY(bench.drafts().empty());

    for (const auto& [name, parameters] : edits())
        QCOMPARE(std::pair(std::string(name), bench.call(name, parameters)), std::pair(std::string(name), std::string("ok")));
    QVERIFY(bench.apply());
    const auto said = [&] { return bench.robot.textOf(QStringLiteral("reviewMessage")); };
    QVERIFY(bench.waitFor([&] { return said().contains(QLatin1String("calls were made")); }));
    keepPicture(bench.robot.find(QStringLiteral("reviewDialog")), "applied");
    QVERIFY2(!said().contains(QLatin1String("✖")), qPrintable(said()));
    QVERIFY2(bench.waitFor([&] { return bench.drafts().empty(); }), "what was applied is no draft any more");

    QVERIFY(bench.robot.click(QStringLiteral("reviewTakeBack")));
    QVERIFY(bench.waitFor([&] { return !bench.drafts().empty(); }));
    keepPicture(bench.robot.find(QStringLiteral("reviewDialog")), "taken-back");
    QVERIFY2(!said().contains(QLatin1String("✖")), qPrintable(said()));
    test::Remote remote(test::connectionTo(m_moto->url.toStdString(), "AKIAIOSFODNN7EXAMPLE", "secret"));
    QCOMPARE(remote.codeOf("iam:GetUser", {{"UserName", "bob"}}), std::string("NoSuchEntity"));
    QCOMPARE(remote.codeOf("iam:GetUserPolicy", {{"UserName", "alice"}, {"PolicyName", "in1"}}), std::string("ok"));
}

void TestRemoteMoto::theProbeSaysThatNobodyIsChecked()
{
    RemoteBench bench;
    connectTo(bench);
    bench.desk()->room().setUnlocked(true);
    test::part<QAction>(bench.desk()->window(), "actionProbe")->trigger();
    const auto badges = [&] { return test::part<QLabel>(bench.desk()->window(), "honestyBadges"); };
    QVERIFY(bench.waitFor([&] { return !badges()->text().isEmpty(); }));
    QCOMPARE(badges()->text(), QStringLiteral("trust ✖ enforce ✖ expiry ? signature ✖ token ✖"));
    QVERIFY(badges()->toolTip().contains(QLatin1String("says little about AWS")) && badges()->toolTip().contains(QLatin1String("nothing that is done here is credited")));
    keepPicture(&bench.desk()->window(), "probed");
    test::Remote remote(test::connectionTo(m_moto->url.toStdString(), "AKIAIOSFODNN7EXAMPLE", "secret"));
    const engine::CallResult users = remote.call("iam:ListUsers");
    QVERIFY2(json::compact(*users.answer).find("rolewright-probe") == std::string::npos, "what the probe made is gone");
}

QTEST_MAIN(TestRemoteMoto)
#include "test_remote_moto.moc"
