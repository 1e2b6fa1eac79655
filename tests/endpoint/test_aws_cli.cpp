#include "core/crypto/crypto.h"
#include "core/crypto/totp.h"
#include "tests/endpoint/served_world.h"

#include <QRegularExpression>
#include <QTest>

using namespace rolewright;

/// The owner's scenario, typed into the AWS CLI: a user with few rights becomes a role that may write the bucket.
class TestAwsCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void init();
    void becomesTheRoleThatMayWriteTheBucket();
    void keepsWhatConfigureIsTold();
    void endsWithTheSession();
    void takesOnTheRoleOfAProfile();
    void saysWhatWasWrong();
    void copiesAndSynchronisesFolders();

private:
    /// Runs `aws`; the answer as JSON. `null` after a failure, whose words are in m_said.
    json::Object aws(std::vector<std::string> arguments, const std::string& input = {});
    json::Object must(std::vector<std::string> arguments, const std::string& input = {});
    /// As whom the next commands are made.
    void become(const std::string& id, const std::string& secret, const std::string& token = {});
    void becomeAdmin() { become(test::ServedWorld::adminId, test::ServedWorld::adminSecret); }
    void becomeRole(const std::vector<std::string>& more = {});
    /// Becomes alice, who may assume R1, which may read and write the bucket.
    void prepare(const std::string& trustCondition = "{}");
    bool wasRefused(const std::string& words) const { return m_said.exitCode != 0 && m_said.error.find(words) != std::string::npos; }

    std::string m_program;
    std::unique_ptr<test::ServedWorld> m_world;
    test::Said m_said;
    std::string m_id, m_secret;  ///< as whom commands are made
};

namespace {

const std::string accountId = test::developmentId;
const std::string roleArn = "arn:aws:iam::" + accountId + ":role/R1";
const std::string bucketPolicy =
    R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::data-bucket/*"}]})";

std::string trustOfAlice(const std::string& condition = "{}")
{
    return R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::)" + accountId +
           R"(:user/alice"},"Action":"sts:AssumeRole","Condition":)" + condition + "}]}";
}

}  // namespace

void TestAwsCli::initTestCase_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("the distribution's") << QStringLiteral("/usr/bin/aws");
    QTest::newRow("the one in PATH") << QStringLiteral("aws");
}

void TestAwsCli::init()
{
    QFETCH_GLOBAL(QString, program);
    m_program = program.toStdString();
    m_world = std::make_unique<test::ServedWorld>();
    if (m_world->run(m_program, {"--version"}).exitCode != 0)
        QSKIP("the AWS CLI is not installed");
    becomeAdmin();
}

json::Object TestAwsCli::aws(std::vector<std::string> arguments, const std::string& input)
{
    arguments.insert(arguments.begin(), {"--endpoint-url", m_world->url(), "--output", "json"});
    m_said = m_world->run(m_program, arguments, input);
    const auto answer = json::parseObject(m_said.out);
    return m_said.exitCode == 0 && answer ? *answer : json::Object();
}

json::Object TestAwsCli::must(std::vector<std::string> arguments, const std::string& input)
{
    json::Object answer = aws(arguments, input);
    if (m_said.exitCode != 0)
        qFatal("%s", m_said.error.c_str());
    return answer;
}

void TestAwsCli::become(const std::string& id, const std::string& secret, const std::string& token)
{
    m_id = id;
    m_secret = secret;
    m_world->set("AWS_ACCESS_KEY_ID", id);
    m_world->set("AWS_SECRET_ACCESS_KEY", secret);
    m_world->set("AWS_SESSION_TOKEN", token);
}

void TestAwsCli::becomeRole(const std::vector<std::string>& more)
{
    std::vector<std::string> words{"sts", "assume-role", "--role-arn", roleArn, "--role-session-name", "s1", "--duration-seconds", "900"};
    words.insert(words.end(), more.begin(), more.end());
    const json::Object credentials = must(words)["Credentials"];
    become(credentials["AccessKeyId"].get<std::string>(), credentials["SecretAccessKey"].get<std::string>(), credentials["SessionToken"].get<std::string>());
}

void TestAwsCli::prepare(const std::string& trustCondition)
{
    test::EngineFixture& engine = m_world->fixture;
    engine.must("iam:CreateUser", {{"UserName", "alice"}});
    const json::Object key = engine.must("iam:CreateAccessKey", {{"UserName", "alice"}}).answer->at("AccessKey");
    become(key.at("AccessKeyId").get<std::string>(), key.at("SecretAccessKey").get<std::string>());
    engine.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", trustOfAlice(trustCondition)}});
    engine.must("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "Bucket"}, {"PolicyDocument", bucketPolicy}});
    engine.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "P3"}, {"PolicyDocument", test::allowing("sts:AssumeRole", roleArn)}});
    engine.must("s3:CreateBucket", {{"Bucket", "data-bucket"}});
}

void TestAwsCli::becomesTheRoleThatMayWriteTheBucket()
{
    must({"iam", "create-user", "--user-name", "alice"});
    const json::Object key = must({"iam", "create-access-key", "--user-name", "alice"})["AccessKey"];
    m_world->write("trust.json", trustOfAlice());
    m_world->write("p3.json", test::allowing("sts:AssumeRole", roleArn));
    m_world->write("bucket.json", bucketPolicy);
    must({"iam", "create-role", "--role-name", "R1", "--assume-role-policy-document", "file://trust.json"});
    must({"iam", "put-role-policy", "--role-name", "R1", "--policy-name", "Bucket", "--policy-document", "file://bucket.json"});
    const std::string policyArn =
        must({"iam", "create-policy", "--policy-name", "P3", "--policy-document", "file://p3.json"})["Policy"]["Arn"].get<std::string>();
    must({"iam", "attach-user-policy", "--user-name", "alice", "--policy-arn", policyArn});
    must({"s3api", "create-bucket", "--bucket", "data-bucket"});
    m_world->write("hello.txt", "hello, bucket\n");
    become(key["AccessKeyId"].get<std::string>(), key["SecretAccessKey"].get<std::string>());
    QCOMPARE(must({"sts", "get-caller-identity"})["Arn"].get<std::string>(), "arn:aws:iam::" + accountId + ":user/alice");
    aws({"s3", "cp", "hello.txt", "s3://data-bucket/a b+c.txt"});
    QVERIFY2(wasRefused("AccessDenied"), m_said.error.c_str());
    becomeRole();
    QCOMPARE(must({"sts", "get-caller-identity"})["Arn"].get<std::string>(), "arn:aws:sts::" + accountId + ":assumed-role/R1/s1");
    must({"s3", "cp", "hello.txt", "s3://data-bucket/a b+c.txt"});
    must({"s3api", "get-object", "--bucket", "data-bucket", "--key", "a b+c.txt", "back.txt"});
    QCOMPARE(m_world->read("back.txt"), std::string("hello, bucket\n"));
    // The engine has it; and the role has nothing else.
    QVERIFY(m_world->fixture.codeOf("s3:GetObject", {{"Bucket", "data-bucket"}, {"Key", "a b+c.txt"}}) == "ok");
    aws({"iam", "list-users"});
    QVERIFY2(wasRefused("AccessDenied"), m_said.error.c_str());
}

void TestAwsCli::keepsWhatConfigureIsTold()
{
    prepare();
    for (const char* name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_DEFAULT_REGION"})
        m_world->environment.remove(QString::fromLatin1(name));
    const test::Said configured = m_world->run(m_program, {"configure"}, m_id + "\n" + m_secret + "\neu-central-1\njson\n");
    QVERIFY2(configured.exitCode == 0, configured.error.c_str());
    QVERIFY(m_world->read(".aws/credentials").find(m_id) != std::string::npos);
    QCOMPARE(must({"sts", "get-caller-identity"})["Arn"].get<std::string>(), "arn:aws:iam::" + accountId + ":user/alice");
    QCOMPARE(must({"sts", "assume-role", "--role-arn", roleArn, "--role-session-name", "s1"})["AssumedRoleUser"]["Arn"].get<std::string>(),
             "arn:aws:sts::" + accountId + ":assumed-role/R1/s1");
}

void TestAwsCli::endsWithTheSession()
{
    prepare();
    becomeRole();
    must({"sts", "get-caller-identity"});
    // Revoked: what was issued up to now is denied everything.
    m_world->fixture.must("iam:PutRolePolicy", {{"RoleName", "R1"},
                                                {"PolicyName", "AWSRevokeOlderSessions"},
                                                {"PolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*",
                                                    "Condition":{"DateLessThan":{"aws:TokenIssueTime":"2100-01-01T00:00:00Z"}}}]})"}});
    aws({"s3api", "get-object", "--bucket", "data-bucket", "--key", "k", "back.txt"});
    QVERIFY2(wasRefused("explicit deny"), m_said.error.c_str());
    m_world->fixture.must("iam:DeleteRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "AWSRevokeOlderSessions"}});
    m_world->fixture.clock.advance(std::chrono::seconds(901));
    aws({"sts", "get-caller-identity"});
    QVERIFY2(wasRefused("(ExpiredToken)"), m_said.error.c_str());
    aws({"s3api", "get-object", "--bucket", "data-bucket", "--key", "k", "back.txt"});
    QVERIFY2(wasRefused("(ExpiredToken)"), m_said.error.c_str());
}

void TestAwsCli::takesOnTheRoleOfAProfile()
{
    const QRegularExpressionMatch version =
        QRegularExpression(QStringLiteral("aws-cli/(\\d+)\\.(\\d+)")).match(QString::fromStdString(m_world->run(m_program, {"--version"}).out));
    const int minor = version.captured(2).toInt();
    if (minor < (version.captured(1) == QLatin1String("1") ? 29 : 13))
        QSKIP("this AWS CLI asks AWS itself for a profile's role: it knows no AWS_ENDPOINT_URL");
    prepare(R"({"StringEquals":{"sts:ExternalId":"atlas-7"},"Bool":{"aws:MultiFactorAuthPresent":"true"}})");
    const json::Object device = m_world->fixture.must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", "phone"}}).answer->at("VirtualMFADevice");
    const std::string serial = device.at("SerialNumber").get<std::string>();
    const crypto::Secret seed(*crypto::fromBase64(device.at("Base32StringSeed").get<std::string>()));
    const std::int64_t step = crypto::totpStep(m_world->fixture.clock.now());
    const auto code = [&](std::int64_t at) { return std::string(crypto::totpCode(seed, at).reveal()); };
    m_world->fixture.must("iam:EnableMFADevice",
                          {{"UserName", "alice"}, {"SerialNumber", serial}, {"AuthenticationCode1", code(step - 1)}, {"AuthenticationCode2", code(step)}});
    m_world->write(".aws/config", "[profile role]\nrole_arn = " + roleArn + "\nsource_profile = alice\nexternal_id = atlas-7\nmfa_serial = " + serial + "\n");
    m_world->write(".aws/credentials", "[alice]\naws_access_key_id = " + m_id + "\naws_secret_access_key = " + m_secret + "\n");
    for (const char* name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"})
        m_world->environment.remove(QString::fromLatin1(name));
    aws({"--profile", "role", "sts", "get-caller-identity"}, "000000\n");
    QVERIFY2(wasRefused("MultiFactorAuthentication failed"), m_said.error.c_str());
    const json::Object who = must({"--profile", "role", "sts", "get-caller-identity"}, code(step + 1) + "\n");
    QVERIFY(who["Arn"].get<std::string>().starts_with("arn:aws:sts::" + accountId + ":assumed-role/R1/"));
    m_world->write(".aws/config", "[profile role]\nrole_arn = " + roleArn + "\nsource_profile = alice\nexternal_id = other\n");
    aws({"--profile", "role", "sts", "get-caller-identity"});
    QVERIFY2(wasRefused("is not authorized to perform: sts:AssumeRole on resource: " + roleArn), m_said.error.c_str());
}

void TestAwsCli::saysWhatWasWrong()
{
    become(test::ServedWorld::adminId, "another secret");
    aws({"sts", "get-caller-identity"});
    QVERIFY2(wasRefused("(SignatureDoesNotMatch)"), m_said.error.c_str());
    aws({"s3api", "list-buckets"});
    QVERIFY2(wasRefused("(SignatureDoesNotMatch)"), m_said.error.c_str());
    become("AKIAI44QH8DHBEXAMPLE", "secret");
    aws({"iam", "list-users"});
    QVERIFY2(wasRefused("(InvalidClientTokenId)"), m_said.error.c_str());
    aws({"s3api", "list-buckets"});
    QVERIFY2(wasRefused("(InvalidAccessKeyId)"), m_said.error.c_str());
    becomeAdmin();
    aws({"iam", "get-user", "--user-name", "nobody"});
    QVERIFY2(wasRefused("The user with name nobody cannot be found."), m_said.error.c_str());
}

/// `aws s3` with files of every size: large ones go in parts, and come back as they were.
void TestAwsCli::copiesAndSynchronisesFolders()
{
    must({"s3", "mb", "s3://files"});
    const std::string large = std::string(20u << 20, 'x') + "end";
    m_world->write("up/large", large);
    m_world->write("up/a b/+%.txt", "small");
    m_world->write("up/empty", "");
    must({"s3", "sync", "up", "s3://files/kept"});
    QCOMPARE(must({"s3api", "head-object", "--bucket", "files", "--key", "kept/large"})["ETag"].get<std::string>().substr(33), std::string("-3\""));
    QCOMPARE(must({"s3api", "list-objects-v2", "--bucket", "files"})["Contents"].size(), std::size_t(3));
    must({"s3", "sync", "up", "s3://files/kept", "--size-only"});  // the files are of the very second in which they were sent
    QCOMPARE(m_said.out, std::string());  // nothing changed, nothing is sent
    must({"s3", "cp", "s3://files/kept/large", "s3://files/copy"});
    must({"s3", "mv", "s3://files/kept/a b/+%.txt", "s3://files/moved"});
    must({"s3", "sync", "s3://files", "down"});
    QVERIFY(m_world->read("down/kept/large") == large && m_world->read("down/copy") == large);
    QCOMPARE(m_world->read("down/moved"), std::string("small"));
    QCOMPARE(m_world->read("down/kept/empty"), std::string());
    must({"s3", "rm", "s3://files", "--recursive"});
    QVERIFY(m_world->fixture.world().objects.empty());
    must({"s3", "rb", "s3://files"});
}

QTEST_GUILESS_MAIN(TestAwsCli)
#include "test_aws_cli.moc"
