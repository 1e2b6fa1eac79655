#include "core/json/writer.h"
#include "tests/app/serving.h"
#include "tests/support/core/process.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace rolewright;
using test::Serving;

namespace {

const std::string passphrase = "correct horse battery staple";
const std::string account = "111122223333";
const std::string role = "arn:aws:iam::" + account + ":role/R";
const std::string carol = "arn:aws:iam::" + account + ":user/carol";

QStringList wordsOf(const std::string& line)
{
    return QString::fromStdString(line).split(QLatin1Char(' '));
}

/// Whose credentials were printed; the token's seal is another one each time.
std::string keyOf(const test::Run& run)
{
    const Result<json::Object> printed = json::parseObject(run.out);
    return printed ? json::stringOr(*printed, "AccessKeyId") : run.error;
}

std::string statement(const std::string& inside)
{
    return R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow",)" + inside + "}]}";
}

}  // namespace

/// `rolewright credentials` as a program meets it, with the workspace closed and open, and what `rolewright serve` offers to people and containers.
class TestCredentialsCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void printsWhatACredentialProcessPrints();
    void speaksEveryShell();
    void givesASessionByName();
    void saysWhyThereAreNone_data();
    void saysWhyThereAreNone();
    void savesAProfileThatTheAwsCliReads();
    void aProfileHasOneSource();
    void asksWhoeverServesTheWorkspace();
    void theAwsCliAsksByItself();
    void peopleSignInOverHttps();
    void containersAskForTheirCredentials();

private:
    std::string home() const { return m_home->path().toStdString(); }
    test::Run run(std::vector<std::string> arguments) const;
    test::Run call(const std::string& operation, std::vector<std::string> words) const;
    test::Run credentials(std::vector<std::string> words, bool knowsPassphrase = true) const;
    QProcessEnvironment clientEnvironment() const;
    QByteArray runClient(const char* program, const QStringList& words, const QProcessEnvironment& environment, bool& there) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

test::Run TestCredentialsCommand::run(std::vector<std::string> arguments) const
{
    arguments.insert(arguments.end(), {"--workspace", "w.rolewright"});
    return test::run(home(), arguments, {{"ROLEWRIGHT_PASSPHRASE", passphrase}});
}

test::Run TestCredentialsCommand::call(const std::string& operation, std::vector<std::string> words) const
{
    words.insert(words.begin(), {"call", operation});
    const test::Run done = run(words);
    if (done.exitCode != 0)
        qFatal("%s: %s", operation.c_str(), done.error.c_str());
    return done;
}

test::Run TestCredentialsCommand::credentials(std::vector<std::string> words, bool knowsPassphrase) const
{
    words.insert(words.begin(), "credentials");
    words.insert(words.end(), {"--workspace", "w.rolewright"});
    return test::run(home(), words,
                     knowsPassphrase ? std::map<std::string, std::string>{{"ROLEWRIGHT_PASSPHRASE", passphrase}} : std::map<std::string, std::string>());
}

void TestCredentialsCommand::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    call("iam:CreateUser", {"UserName=carol"});
    call("iam:PutUserPolicy", {"UserName=carol", "PolicyName=P", "PolicyDocument=" + statement(R"("Action":"sts:AssumeRole","Resource":"*")")});
    call("iam:CreateRole", {"RoleName=R", "AssumeRolePolicyDocument=" + statement(R"("Principal":{"AWS":")" + carol + R"("},"Action":"sts:AssumeRole")")});
}

void TestCredentialsCommand::printsWhatACredentialProcessPrints()
{
    const test::Run first = credentials({"--role", role, "--as", carol});
    QVERIFY2(first.exitCode == 0, first.error.c_str());
    const json::Object printed = *json::parseObject(first.out);
    QCOMPARE(printed.value("Version", 0), 1);
    for (const char* member : {"AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"})
        QVERIFY2(!json::stringOr(printed, member).empty(), member);
    QCOMPARE(printed.size(), std::size_t{5});
    QCOMPARE(keyOf(credentials({"--role", role, "--as", carol})), keyOf(first));
}

void TestCredentialsCommand::speaksEveryShell()
{
    const auto as = [&](const char* format) { return credentials({"--role", role, "--as", carol, "--format", format}).out; };
    QVERIFY(as("env").starts_with("export AWS_ACCESS_KEY_ID='ASIA"));
    QVERIFY(as("fish").starts_with("set -gx AWS_ACCESS_KEY_ID 'ASIA"));
    QVERIFY(as("powershell").starts_with("$Env:AWS_ACCESS_KEY_ID = 'ASIA"));
    QVERIFY(as("cmd").starts_with("set \"AWS_ACCESS_KEY_ID=ASIA"));
    QVERIFY(as("profile").starts_with("[rolewright]\naws_access_key_id = ASIA"));
    QVERIFY(credentials({"--role", role, "--as", carol, "--format", "profile", "--profile", "r1"}).out.starts_with("[r1]\n"));
}

void TestCredentialsCommand::givesASessionByName()
{
    call("sts:AssumeRole", {"--as", carol, "RoleArn=" + role, "RoleSessionName=work"});
    const test::Run given = credentials({"--session", "work"});
    QVERIFY2(given.exitCode == 0 && given.out.find("ASIA") != std::string::npos, given.error.c_str());
    call("iam:DeleteRole", {"RoleName=R"});
    const test::Run gone = credentials({"--session", "work"});
    QCOMPARE(gone.exitCode, 1);
    QVERIFY(gone.out.empty() && !gone.error.empty());
}

void TestCredentialsCommand::saysWhyThereAreNone_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* words, int code, const char* said) {
        QTest::newRow(words) << QString::fromLatin1(words) << code << QString::fromLatin1(said);
    };
    row("", 252, "name either a session or a role");
    row("--session play", 1, "there is no session `play`");
    row("--role arn:aws:iam::111122223333:role/R", 252, "say with --as who assumes the role");
    row("--role arn:aws:iam::111122223333:role/None --as arn:aws:iam::111122223333:user/carol", 1, "is not authorized to perform: sts:AssumeRole");
    row("--role arn:aws:iam::111122223333:role/R --as arn:aws:iam::111122223333:user/nobody", 252, "there is no user");
    row("--role arn:aws:iam::111122223333:role/R --as arn:aws:iam::111122223333:user/carol --mfa-code 123456", 252, "one MFA device");
    row("--role arn:aws:iam::111122223333:role/R --as arn:aws:iam::111122223333:user/carol --duration 10", 1, "durationSeconds");
    row("--session play --format xml", 252, "--format");
    row("--session play --profile a]b", 252, "cannot be the name of a profile");
    row("--session play --external-id e", 252, "--role");
    row("--session play --region us-east-1", 252, "--save");
    row("--session play --remove", 252, "--remove");
}

void TestCredentialsCommand::saysWhyThereAreNone()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    QFETCH(QString, said);
    std::vector<std::string> arguments;
    for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        arguments.push_back(word.toStdString());
    const test::Run refused = credentials(arguments);
    QCOMPARE(refused.exitCode, code);
    QVERIFY(refused.out.empty());
    QVERIFY2(refused.error.find(said.toStdString()) != std::string::npos, refused.error.c_str());
    const test::Run elsewhere = test::run(home(), {"credentials", "--session", "s", "--workspace", "none.rolewright"});
    QCOMPARE(elsewhere.exitCode, 253);
    QVERIFY(!QFileInfo::exists(m_home->filePath(QStringLiteral("none.rolewright"))));
}

void TestCredentialsCommand::savesAProfileThatTheAwsCliReads()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("ROLEWRIGHT_PASSPHRASE"), QString::fromStdString(passphrase));
    Serving serving(*m_home, wordsOf("--workspace w.rolewright"), environment);
    const std::string url = serving.exported("AWS_ENDPOINT_URL");
    QDir(m_home->path()).mkpath(QStringLiteral(".aws"));
    QFile file(m_home->filePath(QStringLiteral(".aws/credentials")));
    const QByteArray mine = "# mine\n[default]\naws_access_key_id = AKIAFOREIGN\n";
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(mine);
    file.close();
    const test::Run saved = credentials({"--role", role, "--as", carol, "--save", "--profile", "r1", "--region", "us-east-1", "--endpoint-url", url});
    QVERIFY2(saved.exitCode == 0, saved.error.c_str());
    QVERIFY(saved.out.starts_with("profile r1 in ") && saved.out.find("SECRET") == std::string::npos);
    bool there = false;
    const QByteArray said = runClient(
        "aws", {QStringLiteral("--profile"), QStringLiteral("r1"), QStringLiteral("--endpoint-url"), QString::fromStdString(url), QStringLiteral("sts"), QStringLiteral("get-caller-identity")},
        clientEnvironment(), there);
    if (there)
        QVERIFY2(said.contains("assumed-role/R/carol"), said.constData());
    QCOMPARE(credentials({"--remove", "--profile", "r1"}).exitCode, 0);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), mine);
    const test::Run again = credentials({"--remove", "--profile", "r1"});
    QVERIFY2(again.exitCode == 1 && again.error.find("no profile `r1` of Rolewright's") != std::string::npos, again.error.c_str());
}

void TestCredentialsCommand::aProfileHasOneSource()
{
    QDir(m_home->path()).mkpath(QStringLiteral(".aws"));
    QFile config(m_home->filePath(QStringLiteral(".aws/config")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[profile r1]\ncredential_process = x\n");
    config.close();
    const test::Run refused = credentials({"--role", role, "--as", carol, "--save", "--profile", "r1"});
    QVERIFY2(refused.exitCode == 1 && refused.error.find("by `credential_process`") != std::string::npos, refused.error.c_str());
    QVERIFY(refused.out.empty() && !QFileInfo::exists(m_home->filePath(QStringLiteral(".aws/credentials"))));
}

void TestCredentialsCommand::asksWhoeverServesTheWorkspace()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("ROLEWRIGHT_PASSPHRASE"), QString::fromStdString(passphrase));
    environment.insert(QStringLiteral("ROLEWRIGHT_ADMIN_KEY"), QStringLiteral("AKIAIOSFODNN7EXAMPLE:secret"));
    for (const int signal : {SIGKILL, SIGTERM}) {
        Serving serving(*m_home, wordsOf("--workspace w.rolewright"), environment);
        const test::Run given = credentials({"--role", role, "--as", carol}, false);
        QVERIFY2(given.exitCode == 0, given.error.c_str());
        QCOMPARE(keyOf(credentials({"--role", role, "--as", carol}, false)), keyOf(given));
        const test::Run refused = credentials({"--session", "play"}, false);
        QVERIFY2(refused.exitCode == 1 && refused.error.find("there is no session `play`") != std::string::npos, refused.error.c_str());
        serving.stop(signal);
    }
    QVERIFY(!QFileInfo::exists(m_home->filePath(QStringLiteral("w.rolewright.socket"))));
    QCOMPARE(credentials({"--role", role, "--as", carol}).exitCode, 0);
}

QProcessEnvironment TestCredentialsCommand::clientEnvironment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys()) {
        if (name.startsWith(QStringLiteral("AWS_")) || name.endsWith(QStringLiteral("_proxy"), Qt::CaseInsensitive))
            environment.remove(name);
    }
    environment.insert(QStringLiteral("HOME"), m_home->path());
    environment.insert(QStringLiteral("AWS_EC2_METADATA_DISABLED"), QStringLiteral("true"));
    environment.insert(QStringLiteral("AWS_DEFAULT_REGION"), QStringLiteral("us-east-1"));
    environment.insert(QStringLiteral("AWS_PAGER"), QString());
    return environment;
}

/// Both streams.
QByteArray TestCredentialsCommand::runClient(const char* program, const QStringList& words, const QProcessEnvironment& environment, bool& there) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_home->path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QString::fromLatin1(program), words);
    there = process.waitForStarted();
    process.waitForFinished(120'000);
    return process.readAll();
}

void TestCredentialsCommand::theAwsCliAsksByItself()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("ROLEWRIGHT_PASSPHRASE"), QString::fromStdString(passphrase));
    Serving serving(*m_home, wordsOf("--workspace w.rolewright"), environment);
    QDir(m_home->path()).mkpath(QStringLiteral(".aws"));
    QFile config(m_home->filePath(QStringLiteral(".aws/config")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[profile r1]\ncredential_process = " + qgetenv("ROLEWRIGHT_BINARY") + " credentials --role " + QByteArray::fromStdString(role) + " --as " +
                 QByteArray::fromStdString(carol) + " --workspace " + m_home->filePath(QStringLiteral("w.rolewright")).toUtf8() + '\n');
    config.close();
    bool there = false;
    const QByteArray said =
        runClient("aws",
                  {QStringLiteral("--profile"), QStringLiteral("r1"), QStringLiteral("--endpoint-url"),
                   QString::fromStdString(serving.exported("AWS_ENDPOINT_URL")), QStringLiteral("sts"), QStringLiteral("get-caller-identity")},
                  clientEnvironment(), there);
    if (!there)
        QSKIP("the AWS CLI is not installed");
    QVERIFY2(said.contains("assumed-role/R/carol"), said.constData());
}

void TestCredentialsCommand::peopleSignInOverHttps()
{
    call("practice:CreatePerson", {"UserName=alice", "DisplayName=Alice Archer", R"(Roles=["arn:aws:iam::111122223333:role/People"])"});
    call("iam:CreateOpenIDConnectProvider", {"Url=https://idp.practice.example", R"(ClientIDList=["app"])"});
    QCOMPARE(run({"identity-provider", "export", "--directory", "idp"}).exitCode, 0);
    call("iam:CreateSAMLProvider", {"Name=Practice", "SAMLMetadataDocument=file://idp/saml-metadata.xml"});
    const std::string web =
        R"("Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/idp.practice.example"},"Action":"sts:AssumeRoleWithWebIdentity"},{"Effect":"Allow",)";
    call("iam:CreateRole",
         {"RoleName=People",
          "AssumeRolePolicyDocument=" +
              statement(web + R"("Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/Practice"},"Action":"sts:AssumeRoleWithSAML")")});
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("ROLEWRIGHT_PASSPHRASE"), QString::fromStdString(passphrase));
    Serving serving(*m_home, wordsOf("--workspace w.rolewright --tls localhost.pem --identity-provider --identity-provider-port 0 --log access.log"),
                    environment);
    QVERIFY2(serving.exported("AWS_ENDPOINT_URL").starts_with("https://127.0.0.1:"), serving.error().constData());
    const QByteArray mark = "practice identity provider on ";
    const qsizetype at = serving.error().indexOf(mark);
    QVERIFY2(at >= 0, serving.error().constData());
    const QString site = QString::fromUtf8(serving.error().mid(at + mark.size()).split('\n').first());
    const QString script = qEnvironmentVariable("ROLEWRIGHT_SOURCE_DIR") + QStringLiteral("/tests/endpoint/federated.py");
    bool there = false;
    const QByteArray said = runClient(
        "/usr/bin/python3", {script, site, m_home->filePath(QStringLiteral("localhost.pem")), QString::fromStdString(serving.exported("AWS_ENDPOINT_URL"))},
        clientEnvironment(), there);
    if (!there || said.contains("No module named 'boto"))
        QSKIP("boto3 is not installed");
    QCOMPARE(said, QByteArray("all held\n"));
    QCOMPARE(serving.stop(SIGTERM), 0);
    QFile log(m_home->filePath(QStringLiteral("access.log")));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray lines = log.readAll();
    QVERIFY2(lines.contains(" POST /sign-in ") && !lines.contains("code"), lines.constData());
    QFile certificate(m_home->filePath(QStringLiteral("localhost.pem")));
    QVERIFY(certificate.open(QIODevice::ReadOnly));
    const QByteArray text = certificate.readAll();
    QVERIFY(text.contains("BEGIN CERTIFICATE") && !text.contains("PRIVATE"));
}

void TestCredentialsCommand::containersAskForTheirCredentials()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("ROLEWRIGHT_PASSPHRASE"), QString::fromStdString(passphrase));
    const std::string options = "--workspace w.rolewright --log access.log --credentials-for " + role + " --credentials-as " + carol;
    Serving serving(*m_home, wordsOf(options + " --credentials-token-file token"), environment);
    QFile file(m_home->filePath(QStringLiteral("token")));
    QVERIFY2(file.open(QIODevice::ReadOnly), serving.error().constData());
    const QByteArray token = file.readAll();
    QVERIFY(token.size() == 64 && !serving.out().contains(token));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    QProcessEnvironment client = clientEnvironment();
    client.insert(QStringLiteral("AWS_CONTAINER_CREDENTIALS_FULL_URI"), QString::fromStdString(serving.exported("AWS_CONTAINER_CREDENTIALS_FULL_URI")));
    const QString url = QString::fromStdString(serving.exported("AWS_ENDPOINT_URL"));
    const QString script = QStringLiteral("import boto3; print(boto3.client('sts', endpoint_url='%1').get_caller_identity()['Arn'])").arg(url);
    bool there = false;
    for (const bool knows : {false, true}) {
        client.insert(QStringLiteral("AWS_CONTAINER_AUTHORIZATION_TOKEN"), knows ? QString::fromLatin1(token) : QStringLiteral("other"));
        const QByteArray byBoto = runClient("/usr/bin/python3", {QStringLiteral("-c"), script}, client, there);
        if (!there || byBoto.contains("No module named 'boto"))
            QSKIP("boto3 is not installed");
        QVERIFY2(byBoto.contains("assumed-role/R/carol") == knows, byBoto.constData());
    }
    const QByteArray byCli =
        runClient("aws", {QStringLiteral("--endpoint-url"), url, QStringLiteral("sts"), QStringLiteral("get-caller-identity")}, client, there);
    QVERIFY2(!there || byCli.contains("assumed-role/R/carol"), byCli.constData());
    QCOMPARE(serving.stop(SIGTERM), 0);
    QFile log(m_home->filePath(QStringLiteral("access.log")));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray lines = log.readAll();
    QVERIFY2(lines.contains(" GET /_rolewright/credentials/R ") && !lines.contains(token), lines.constData());
}

QTEST_GUILESS_MAIN(TestCredentialsCommand)
#include "test_credentials_command.moc"
