#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/engine/engine.h"
#include "core/json/writer.h"
#include "core/storage/workspace.h"
#include "tests/support/core/process.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <unistd.h>

using namespace rolewright;
using namespace std::chrono_literals;

namespace {

const std::string passphrase = "correct horse battery staple";
const std::string alice = "arn:aws:iam::111122223333:user/alice";
const std::string role = "arn:aws:iam::111122223333:role/R1";
const std::string session = "arn:aws:sts::111122223333:assumed-role/R1/s1";

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// A policy that allows `action` on everything; a trust policy when a principal is named.
std::string allow(const std::string& action, const std::string& principal = {})
{
    json::Object statement = {{"Effect", "Allow"}, {"Action", action}};
    if (principal.empty()) {
        statement["Resource"] = "*";
    } else {
        statement["Principal"] = {{"AWS", principal}};
    }
    return json::compact({{"Version", "2012-10-17"}, {"Statement", json::Object::array({statement})}});
}

#define VERIFY_RUN(result, code) QVERIFY2((result).exitCode == (code), ((result).out + (result).error + " -> " + std::to_string((result).exitCode)).c_str())
#define VERIFY_SAYS(text, part) QVERIFY2(contains(text, part), (text).c_str())

}  // namespace

/// `rolewright call` as a person or a script meets it: the real executable, a fresh home for every test.
class TestCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void everyCommandExplainsItself();
    void wrongCommandLinesAreSaidToBeWrong();
    void aWorkspaceBeforeTheCommandIsNotPassedOver();
    void makesAWorkspaceAndSaysSo();
    void answersAsTheAwsCliDoes();
    void errorsAreOneLineWithTheirCode();
    void unknownOperationsAreCorrected();
    void unknownParametersAreRefusedBeforeAnythingIsDone();
    void emptyOptionsAreNotTheDefault();
    void exportsWhatTheIdentityProviderPublishes();

    void readsParametersFromStandardInput();
    void readsParametersFromAFile();
    void refusesParametersThatAreNoJson();
    void readsListsNumbersAndFilesAsParameters();

    void callsAsAUserWithThatUsersPermissions();
    void callsAsASessionWithTheRolesPermissions();
    void delegatesAccess();
    void callsTheEndpointOfARegion();
    void refusesToCallAsARole();
    void refusesCallersThatAreNotThere();
    void expiredSessionIsRefusedByTheApi();

    void withoutKeychainAndPassphraseNothingIsMade();
    void wrongPassphraseOpensNothing();
    void emptyPassphraseIsRefused();
    void asksForANewPassphraseTwiceWithoutShowingIt();
    void asksAgainWhenThePassphraseIsWrong();
    void givingUpAtThePromptLeavesNothing();
    void workspaceInUseIsLeftAlone();
    void callsAtOnceWaitForOneAnother();
    void fileThatIsNoWorkspaceIsLeftAlone();
    void secretsAreNotInTheFileInTheClear();
    void leavesNoCoreDumps();

private:
    std::string home() const { return m_home->path().toStdString(); }
    std::string file() const { return home() + "/w.rolewright"; }
    test::Run call(std::vector<std::string> arguments, const std::string& input = {}, const std::string& secret = passphrase) const;
    /// A call that must succeed.
    json::Object answer(const std::vector<std::string>& arguments) const;
    void makeUserAndRole() const;
    void write(const std::string& name, const std::string& text) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestCommands::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

test::Run TestCommands::call(std::vector<std::string> arguments, const std::string& input, const std::string& secret) const
{
    arguments.insert(arguments.begin(), "call");
    arguments.insert(arguments.end(), {"--workspace", file()});
    return test::run(home(), arguments, {{"ROLEWRIGHT_PASSPHRASE", secret}}, input);
}

json::Object TestCommands::answer(const std::vector<std::string>& arguments) const
{
    const test::Run result = call(arguments);
    if (result.exitCode != 0) {
        qWarning("%s", result.error.c_str());
        return {};
    }
    return result.out.empty() ? json::Object::object() : json::parseObject(result.out).value();
}

void TestCommands::makeUserAndRole() const
{
    QVERIFY(answer({"iam:CreateUser", "UserName=alice"}).contains("User"));
    QVERIFY(answer({"iam:CreateRole", "RoleName=R1", "AssumeRolePolicyDocument=" + allow("sts:AssumeRole", alice)}).contains("Role"));
    QVERIFY(answer({"iam:PutUserPolicy", "UserName=alice", "PolicyName=P3", "PolicyDocument=" + allow("sts:AssumeRole")}).empty());
    QVERIFY(answer({"iam:PutRolePolicy", "RoleName=R1", "PolicyName=P", "PolicyDocument=" + allow("iam:ListUsers")}).empty());
}

void TestCommands::write(const std::string& name, const std::string& text) const
{
    QFile target(QString::fromStdString(home() + "/" + name));
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(text.data(), static_cast<qint64>(text.size()));
}

void TestCommands::everyCommandExplainsItself()
{
    const test::Run version = test::run(home(), {"--version"});
    VERIFY_RUN(version, 0);
    QCOMPARE(version.out, "rolewright " + std::string(ROLEWRIGHT_VERSION) + "\n");
    const test::Run help = test::run(home(), {"--help"});
    VERIFY_RUN(help, 0);
    for (const char* command : {"call", "import", "replay", "serve", "simulate"}) {
        VERIFY_SAYS(help.out, std::string("\n  ") + command + " ");
        const test::Run own = test::run(home(), {command, "--help"});
        VERIFY_RUN(own, 0);
        VERIFY_SAYS(own.out, std::string("rolewright ") + command);
    }
    QVERIFY(!QFile::exists(QString::fromStdString(home() + "/data")));
}

void TestCommands::wrongCommandLinesAreSaidToBeWrong()
{
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"fly"}, {"call"}, {"call", "iam:ListUsers", "--fast"}}) {
        const test::Run result = test::run(home(), words);
        VERIFY_RUN(result, 252);
        QVERIFY(!result.error.empty());
    }
    const test::Run both = call({"iam:CreateUser", "UserName=alice", "--json", "-"});
    VERIFY_RUN(both, 252);
    for (const char* word : {"alice", "=alice"}) {
        const test::Run result = call({"iam:CreateUser", word});
        VERIFY_RUN(result, 252);
        VERIFY_SAYS(result.error, "write Name=Value");
    }
    const test::Run twice = call({"iam:CreateUser", "UserName=a", "UserName=b"});
    VERIFY_RUN(twice, 252);
    VERIFY_SAYS(twice.error, "given twice");
    QVERIFY(!QFile::exists(QString::fromStdString(file())));
}

void TestCommands::aWorkspaceBeforeTheCommandIsNotPassedOver()
{
    const auto run = [this](const std::vector<std::string>& words) { return test::run(home(), words, {{"ROLEWRIGHT_PASSPHRASE", passphrase}}); };
    VERIFY_RUN(call({"iam:CreateUser", "UserName=alice"}), 0);
    for (const std::vector<std::string>& words : {std::vector<std::string>{"--workspace", file(), "call", "iam:ListUsers"}, {"--workspace=" + file(), "call", "iam:ListUsers"}}) {
        const test::Run result = run(words);
        VERIFY_RUN(result, 0);
        VERIFY_SAYS(result.out, "alice");
    }
    // Of a command that knows none, of a file that is called like a command, and both before and after.
    VERIFY_RUN(run({"--workspace", file(), "validate", "policy.json"}), 252);
    VERIFY_RUN(run({"--workspace", file(), "call", "iam:ListUsers", "--workspace", file()}), 252);
    const test::Run nested = run({"--workspace", file(), "identity-provider", "export", "--directory", home() + "/idp"});
    VERIFY_RUN(nested, 0);
    VERIFY_SAYS(nested.out, "3 files written");
    const test::Run other = run({"--role", role, "credentials", "--as", alice});
    VERIFY_RUN(other, 252);
    VERIFY_SAYS(other.error, "written after its name: rolewright credentials --role");
    QCOMPARE(other.out, std::string());
}

void TestCommands::makesAWorkspaceAndSaysSo()
{
    const test::Run first = test::run(home(), {"call", "sts:GetCallerIdentity"}, {{"ROLEWRIGHT_PASSPHRASE", passphrase}});
    VERIFY_RUN(first, 0);
    const QString made = QString::fromStdString(home() + "/data/rolewright/workspace.rolewright");
    VERIFY_SAYS(first.error, "made the workspace " + made.toStdString() + " with one account, 111122223333");
    QVERIFY(QFile::exists(made));
    QCOMPARE(QFile::permissions(made) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    const test::Run second = test::run(home(), {"call", "sts:GetCallerIdentity"}, {{"ROLEWRIGHT_PASSPHRASE", passphrase}});
    VERIFY_RUN(second, 0);
    QCOMPARE(second.error, std::string());
    QCOMPARE(second.out, first.out);
}

void TestCommands::answersAsTheAwsCliDoes()
{
    const test::Run created = call({"iam:CreateUser", "UserName=alice", "Path=/team/"});
    VERIFY_RUN(created, 0);
    QVERIFY2(created.out.starts_with("{\n    \"User\": {\n        \"Path\": \"/team/\",\n"), created.out.c_str());
    QVERIFY(created.out.ends_with("}\n"));
    const test::Run cliSpelling = call({"IAM:get-user", "UserName=alice"});
    VERIFY_RUN(cliSpelling, 0);
    QCOMPARE(json::parseObject(cliSpelling.out)->at("User").at("UserName").get<std::string>(), std::string("alice"));
    const test::Run nothing = call({"iam:DeleteUser", "UserName=alice"});
    VERIFY_RUN(nothing, 0);
    QCOMPARE(nothing.out, std::string());
}

void TestCommands::errorsAreOneLineWithTheirCode()
{
    QVERIFY(answer({"iam:CreateUser", "UserName=alice"}).contains("User"));
    const test::Run again = call({"iam:CreateUser", "UserName=alice"});
    VERIFY_RUN(again, 254);
    QCOMPARE(again.out, std::string());
    QCOMPARE(again.error, std::string("An error occurred (EntityAlreadyExists) when calling the CreateUser operation: User with name alice already exists.\n"));
    const test::Run missing = call({"iam:GetUser", "UserName=bob"});
    VERIFY_RUN(missing, 254);
    QCOMPARE(missing.error, std::string("An error occurred (NoSuchEntity) when calling the GetUser operation: The user with name bob cannot be found.\n"));
}

void TestCommands::unknownOperationsAreCorrected()
{
    const test::Run result = call({"iam:CreateUsr", "UserName=alice"});
    VERIFY_RUN(result, 252);
    VERIFY_SAYS(result.error, "iam:CreateUser");
    QVERIFY(!QFile::exists(QString::fromStdString(file())));
}

/// A boundary that is misspelled must not make a user without one.
void TestCommands::unknownParametersAreRefusedBeforeAnythingIsDone()
{
    const test::Run misspelled = call({"iam:CreateUser", "UserName=alice", "PermissionsBoundry=arn:aws:iam::aws:policy/ReadOnlyAccess"});
    VERIFY_RUN(misspelled, 252);
    VERIFY_SAYS(misspelled.error, "`PermissionsBoundry`");
    VERIFY_RUN(call({"iam:GetUser", "UserName=alice"}), 254);
    const test::Run otherCase = call({"iam:CreateUser", "username=alice"});
    VERIFY_RUN(otherCase, 252);
    VERIFY_SAYS(otherCase.error, "`username`");
    VERIFY_RUN(call({"iam:SimulateCustomPolicy", "ActionNames=[\"s3:GetObject\"]", "PolicyInputList=[]", "ResourceArns=[\"*\"]"}), 0);
}

void TestCommands::emptyOptionsAreNotTheDefault()
{
    VERIFY_RUN(call({"sts:GetCallerIdentity", "--as", ""}), 252);
    VERIFY_RUN(call({"iam:CreateUser", "--json", ""}), 252);
    VERIFY_RUN(test::run(home(), {"call", "sts:GetCallerIdentity", "--workspace", ""}), 252);
}

/// What is exported is what an account is given to trust it, and the same every time.
void TestCommands::exportsWhatTheIdentityProviderPublishes()
{
    const std::string folder = home() + "/idp/here";
    const auto run = [&](const std::string& where, bool force = false) {
        std::vector<std::string> words{"identity-provider", "export", "--directory", where, "--workspace", file()};
        if (force) words.emplace_back("--force");
        return test::run(home(), words, {{"ROLEWRIGHT_PASSPHRASE", passphrase}}, {});
    };
    VERIFY_RUN(run(folder), 0);
    const auto read = [&](const std::string& name) {
        QFile published(QString::fromStdString(folder + "/" + name));
        return published.open(QIODevice::ReadOnly) ? published.readAll().toStdString() : std::string();
    };
    const std::string keys = read("jwks.json");
    VERIFY_SAYS(keys, "\"kid\"");
    QVERIFY(!contains(keys, "\"d\""));
    VERIFY_SAYS(read("openid-configuration.json"), "https://idp.practice.example/.well-known/jwks.json");
    VERIFY_SAYS(read("saml-metadata.xml"), "EntityDescriptor");
    QVERIFY(QFile::remove(QString::fromStdString(folder + "/saml-metadata.xml")));
    VERIFY_RUN(run(folder), 1);  // jwks.json is there: nothing is written
    QVERIFY(read("saml-metadata.xml").empty());
    VERIFY_RUN(run(folder, true), 0);
    QCOMPARE(read("jwks.json"), keys);
    QVERIFY(answer({"iam:CreateSAMLProvider", "Name=Practice", "SAMLMetadataDocument=file://" + folder + "/saml-metadata.xml"}).contains("SAMLProviderArn"));
    QVERIFY(answer({"iam:CreateOpenIDConnectProvider", "Url=https://other.example"}).contains("OpenIDConnectProviderArn"));
    QVERIFY(answer({"practice:PutProviderKeys", "OpenIDConnectProviderArn=arn:aws:iam::111122223333:oidc-provider/other.example", "Keys=file://" + folder + "/jwks.json"}).empty());
    VERIFY_RUN(run(file()), 253);
    VERIFY_RUN(run(""), 252);
}

void TestCommands::readsParametersFromStandardInput()
{
    const test::Run created = call({"iam:CreateUser", "--json", "-"}, "{\"UserName\": \"zoë\", \"Path\": \"/x/\"}");
    VERIFY_RUN(created, 254);
    VERIFY_SAYS(created.error, "(ValidationError)");
    const test::Run fine = call({"iam:CreateUser", "--json", "-"}, "\n{\"UserName\": \"zoe\", \"Path\": \"/x/\"}\n");
    VERIFY_RUN(fine, 0);
    QCOMPARE(json::parseObject(fine.out)->at("User").at("Arn").get<std::string>(), std::string("arn:aws:iam::111122223333:user/x/zoe"));
}

void TestCommands::readsParametersFromAFile()
{
    write("p.json", "{\"UserName\": \"alice\"}");
    const test::Run created = call({"iam:CreateUser", "--json", "p.json"});
    VERIFY_RUN(created, 0);
    const test::Run missing = call({"iam:CreateUser", "--json", "q.json"});
    VERIFY_RUN(missing, 252);
    VERIFY_SAYS(missing.error, "`q.json` cannot be read: No such file or directory");
}

void TestCommands::refusesParametersThatAreNoJson()
{
    const test::Run broken = call({"iam:CreateUser", "--json", "-"}, "{\"UserName\": \"alice\",\n}");
    VERIFY_RUN(broken, 252);
    VERIFY_SAYS(broken.error, "line 1, column 21: ");
    for (const char* text : {"", "[]", "\"UserName\"", "{} {}"}) {
        VERIFY_RUN(call({"iam:CreateUser", "--json", "-"}, text), 252);
    }
    const test::Run inWord = call({"iam:TagUser", "UserName=alice", "Tags=[{]"});
    VERIFY_RUN(inWord, 252);
    VERIFY_SAYS(inWord.error, "parameter `Tags`: line 1, column 3: ");
    QVERIFY(!QFile::exists(QString::fromStdString(file())));
}

void TestCommands::readsListsNumbersAndFilesAsParameters()
{
    write("trust.json", allow("sts:AssumeRole", "arn:aws:iam::111122223333:root"));
    const json::Object tag = {{"Key", "Project"}, {"Value", "Atlas"}};
    const json::Object created = answer({"iam:CreateRole", "RoleName=R1", "AssumeRolePolicyDocument=file://trust.json", "MaxSessionDuration=7200",
                                         "Description={not JSON", "Tags=" + json::compact(json::Object::array({tag}))});
    QVERIFY(created.contains("Role"));
    const json::Object got = answer({"iam:GetRole", "RoleName=R1"});
    QCOMPARE(got.at("Role").at("MaxSessionDuration"), json::Object(7200));
    QCOMPARE(got.at("Role").at("Description"), json::Object("{not JSON"));
    QCOMPARE(got.at("Role").at("Tags"), json::Object::array({tag}));
    const test::Run wrong = call({"iam:UpdateRole", "RoleName=R1", "MaxSessionDuration=long"});
    VERIFY_RUN(wrong, 254);
    const test::Run noFile = call({"iam:UpdateAssumeRolePolicy", "RoleName=R1", "PolicyDocument=file://none.json"});
    VERIFY_RUN(noFile, 252);
    VERIFY_SAYS(noFile.error, "parameter `PolicyDocument`: `none.json` cannot be read");
    QVERIFY(answer({"organizations:CreateOrganization", "FeatureSet=ALL"}).contains("Organization"));
    const std::string deny = R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]})";
    const json::Object policy = answer({"organizations:CreatePolicy", "Name=NoS3", "Description=", "Type=SERVICE_CONTROL_POLICY", "Content=" + deny});
    QCOMPARE(policy.at("Policy").at("Content").get<std::string>(), deny);
}

void TestCommands::callsAsAUserWithThatUsersPermissions()
{
    makeUserAndRole();
    QCOMPARE(answer({"sts:GetCallerIdentity", "--as", alice}).at("Arn").get<std::string>(), alice);
    const test::Run refused = call({"iam:ListUsers", "--as", alice});
    VERIFY_RUN(refused, 254);
    QVERIFY2(refused.error.starts_with("An error occurred (AccessDenied) when calling the ListUsers operation: User: " + alice), refused.error.c_str());
}

void TestCommands::callsAsASessionWithTheRolesPermissions()
{
    makeUserAndRole();
    const json::Object assumed = answer({"sts:AssumeRole", "RoleArn=" + role, "RoleSessionName=s1", "DurationSeconds=900", "--as", alice});
    QCOMPARE(assumed.at("AssumedRoleUser").at("Arn").get<std::string>(), session);
    QVERIFY(assumed.at("Credentials").at("SessionToken").get<std::string>().size() > 100);
    QCOMPARE(answer({"sts:GetCallerIdentity", "--as", session}).at("Arn").get<std::string>(), session);
    QCOMPARE(answer({"iam:ListUsers", "--as", session}).at("Users").size(), std::size_t{1});
    const test::Run refused = call({"iam:ListRoles", "--as", session});
    VERIFY_RUN(refused, 254);
    VERIFY_SAYS(refused.error, "(AccessDenied)");
}

void TestCommands::delegatesAccess()
{
    makeUserAndRole();
    const json::Object registered = answer({"practice:PutDelegationTemplate", "TemplateName=Setup", "PolicyDocument=" + allow("s3:ListAllMyBuckets")});
    const json::Object permissions{{"PolicyTemplateArn", registered.at("TemplateArn")}};
    const json::Object made = answer({"iam:CreateDelegationRequest", "Description=Setup", "Permissions=" + json::compact(permissions), "RequestorWorkflowId=12345", "SessionDuration=3600",
                                      "RequestMessage={for} alice", "OnlySendByOwner=true", "NotificationChannel=arn:aws:sns:us-east-1:111122223333:setup"});
    const std::string id = "DelegationRequestId=" + json::stringOr(made, "DelegationRequestId");
    QVERIFY(answer({"iam:associate-delegation-request", id, "--as", alice}).empty());
    QCOMPARE(answer({"iam:GetDelegationRequest", id, "DelegationPermissionCheck=true", "--as", alice}).at("PermissionCheckResult").get<std::string>(), std::string("DENIED"));
    QVERIFY(answer({"iam:AcceptDelegationRequest", id}).empty());
    VERIFY_SAYS(call({"iam:SendDelegationToken", id}).error, "(AccessDenied)");
    QVERIFY(answer({"iam:SendDelegationToken", id, "--as", alice}).empty());
    const json::Object told = answer({"practice:ListDelegationNotifications", id});
    const json::Object traded = answer({"sts:GetDelegatedAccessToken", "TradeInToken=" + json::stringOr(told.at("Messages").back(), "ExchangeToken")});
    QCOMPARE(json::stringOr(traded, "AssumedPrincipal"), std::string("arn:aws:iam::111122223333:root"));
    QVERIFY(traded.at("Credentials").contains("SessionToken"));
}

void TestCommands::callsTheEndpointOfARegion()
{
    makeUserAndRole();
    const test::Run refused = call({"sts:AssumeRole", "RoleArn=" + role, "RoleSessionName=s1", "--as", alice, "--region", "af-south-1"});
    VERIFY_RUN(refused, 254);
    VERIFY_SAYS(refused.error, "(RegionDisabledException)");
    QVERIFY(answer({"practice:SetSTSRegionalEndpointStatus", "RegionName=af-south-1", "Status=Active"}).empty());
    QVERIFY(answer({"sts:AssumeRole", "RoleArn=" + role, "RoleSessionName=s1", "--as", alice, "--region", "af-south-1"}).contains("Credentials"));
    QVERIFY(answer({"sts:AssumeRole", "RoleArn=" + role, "RoleSessionName=s1", "--as", alice, "--region", "aws-global"}).contains("Credentials"));
    VERIFY_SAYS(call({"sts:GetCallerIdentity", "--as", session, "--region", "af-south-1"}).error, "(InvalidClientTokenId)");
    for (const char* region : {"../../x", "US-EAST-1", "eu-nowhere-9"}) {
        const test::Run wrong = call({"sts:GetCallerIdentity", "--region", region});
        QCOMPARE(wrong.exitCode, 252);
        VERIFY_SAYS(wrong.error, "is no Region of AWS");
    }
}

void TestCommands::refusesToCallAsARole()
{
    makeUserAndRole();
    const test::Run result = call({"sts:GetCallerIdentity", "--as", role});
    VERIFY_RUN(result, 252);
    VERIFY_SAYS(result.error, "call sts:AssumeRole with RoleArn=" + role);
    VERIFY_SAYS(result.error, "arn:aws:sts::111122223333:assumed-role/R1/SESSION-NAME");
}

void TestCommands::refusesCallersThatAreNotThere()
{
    makeUserAndRole();
    for (const char* caller : {"alice", "arn:aws:iam::111122223333:user/bob", "arn:aws:iam::111122223333:user/x/alice", "arn:aws:iam::999999999999:root",
                               "arn:aws:sts::111122223333:assumed-role/R1/other", "arn:aws:iam::111122223333:group/g", "arn:aws:s3:::bucket"}) {
        const test::Run result = call({"sts:GetCallerIdentity", "--as", caller});
        VERIFY_RUN(result, 252);
        VERIFY_SAYS(result.error, "`" + std::string(caller).substr(0, 5));
        QCOMPARE(result.out, std::string());
    }
    QCOMPARE(answer({"sts:GetCallerIdentity", "--as", "arn:aws:iam::111122223333:root"}).at("Arn").get<std::string>(),
             std::string("arn:aws:iam::111122223333:root"));
}

void TestCommands::expiredSessionIsRefusedByTheApi()
{
    makeUserAndRole();
    {
        PracticeClock yesterday(SystemClock().now() - 24h);
        storage::PassphraseKey key{crypto::Secret(passphrase)};
        auto workspace = storage::Workspace::open(file(), key);
        QVERIFY(workspace.ok());
        auto engine = engine::Engine::create(*std::move(workspace), yesterday);
        QVERIFY(engine.ok());
        const service::Operation assume{"sts", "AssumeRole", {{"RoleArn", role}, {"RoleSessionName", "s1"}}};
        const auto result = (*engine)->call(sts::Caller::user(*AccountId::parse("111122223333"), "alice"), assume);
        QVERIFY2(result.answer.ok(), result.answer.ok() ? "" : result.answer.error().message.c_str());
    }
    const test::Run result = call({"iam:ListUsers", "--as", session});
    VERIFY_RUN(result, 254);
    QCOMPARE(result.error,
             std::string("An error occurred (ExpiredToken) when calling the ListUsers operation: The security token included in the request is expired\n"));
}

void TestCommands::withoutKeychainAndPassphraseNothingIsMade()
{
    const test::Run result = test::run(home(), {"call", "iam:ListUsers", "--workspace", file()});
    VERIFY_RUN(result, 253);
    VERIFY_SAYS(result.error, "ROLEWRIGHT_PASSPHRASE is not set");
    QVERIFY(!QFile::exists(QString::fromStdString(file())));
    QVERIFY(answer({"iam:ListUsers"}).contains("Users"));
    const test::Run existing = test::run(home(), {"call", "iam:ListUsers", "--workspace", file()});
    VERIFY_RUN(existing, 253);
    VERIFY_SAYS(existing.error, "needs its passphrase");
}

void TestCommands::wrongPassphraseOpensNothing()
{
    QVERIFY(answer({"iam:CreateUser", "UserName=alice"}).contains("User"));
    const test::Run result = call({"iam:ListUsers"}, {}, "wrong");
    VERIFY_RUN(result, 253);
    VERIFY_SAYS(result.error, "the passphrase does not open this workspace");
    QCOMPARE(answer({"iam:ListUsers"}).at("Users").size(), std::size_t{1});
}

void TestCommands::emptyPassphraseIsRefused()
{
    const test::Run result = call({"iam:ListUsers"}, {}, "");
    VERIFY_RUN(result, 253);
    VERIFY_SAYS(result.error, "passphrase is empty");
    QVERIFY(!QFile::exists(QString::fromStdString(file())));
}

void TestCommands::asksForANewPassphraseTwiceWithoutShowingIt()
{
    const test::Run made = test::runOnTerminal(home(), {"call", "sts:GetCallerIdentity", "--workspace", file()},
                                               {{"New passphrase: ", "geheim\x7f\x7f"
                                                                     "im1\n"},
                                                {"The same again: ", "other\n"},
                                                {"the two differ", ""},
                                                {"New passphrase: ", "wrong\x15geheim1\n"},
                                                {"The same again: ", "geheim1\n"}});
    VERIFY_RUN(made, 0);
    QVERIFY2(!contains(made.out, "geh") && !contains(made.out, "im1"), made.out.c_str());
    VERIFY_SAYS(made.out, "arn:aws:iam::111122223333:root");
    const test::Run opened = call({"sts:GetCallerIdentity"}, {}, "geheim1");
    VERIFY_RUN(opened, 0);
}

void TestCommands::asksAgainWhenThePassphraseIsWrong()
{
    QVERIFY(answer({"iam:ListUsers"}).contains("Users"));
    const std::vector<std::string> words{"call", "sts:GetCallerIdentity", "--workspace", file()};
    const std::string prompt = "Passphrase for " + file() + ": ";
    const test::Run right = test::runOnTerminal(home(), words, {{prompt, "wrong\n"}, {"does not open", ""}, {prompt, passphrase + "\n"}});
    VERIFY_RUN(right, 0);
    const test::Run wrong = test::runOnTerminal(home(), words, {{prompt, "a\n"}, {prompt, "b\n"}, {prompt, "c\n"}});
    VERIFY_RUN(wrong, 253);
}

void TestCommands::givingUpAtThePromptLeavesNothing()
{
    for (const char* key : {"\x03", "abc\x03", "\x04"}) {
        const test::Run result = test::runOnTerminal(home(), {"call", "iam:ListUsers", "--workspace", file()}, {{"New passphrase: ", key}});
        VERIFY_RUN(result, 253);
        VERIFY_SAYS(result.out, "no answer was given");
        QVERIFY(!QFile::exists(QString::fromStdString(file())));
    }
}

void TestCommands::workspaceInUseIsLeftAlone()
{
    QVERIFY(answer({"iam:CreateUser", "UserName=alice"}).contains("User"));
    storage::PassphraseKey key{crypto::Secret(passphrase)};
    auto workspace = storage::Workspace::open(file(), key);
    QVERIFY(workspace.ok());
    const test::Run result = call({"iam:ListUsers"});
    VERIFY_RUN(result, 253);
    VERIFY_SAYS(result.error, "open");
    workspace = Error{"", "", {}};
    QCOMPARE(answer({"iam:ListUsers"}).at("Users").size(), std::size_t{1});
}

void TestCommands::callsAtOnceWaitForOneAnother()
{
    QVERIFY(answer({"iam:CreateUser", "UserName=a"}).contains("User"));
    std::vector<std::future<test::Run>> calls;
    for (const char* const name : {"UserName=b", "UserName=c", "UserName=d", "UserName=e"})
        calls.push_back(std::async(std::launch::async, [this, name] { return call({"iam:CreateUser", name}); }));
    for (std::future<test::Run>& one : calls) {
        const test::Run result = one.get();
        VERIFY_RUN(result, 0);
    }
    QCOMPARE(answer({"iam:ListUsers"}).at("Users").size(), std::size_t{5});
}

void TestCommands::fileThatIsNoWorkspaceIsLeftAlone()
{
    const std::string text = "my precious notes";
    write("w.rolewright", text);
    const test::Run result = call({"iam:ListUsers"});
    VERIFY_RUN(result, 253);
    VERIFY_SAYS(result.error, "not a Rolewright workspace");
    QFile same(QString::fromStdString(file()));
    QVERIFY(same.open(QIODevice::ReadOnly));
    QCOMPARE(same.readAll().toStdString(), text);
}

void TestCommands::secretsAreNotInTheFileInTheClear()
{
    QVERIFY(answer({"iam:CreateUser", "UserName=alice"}).contains("User"));
    const json::Object key = answer({"iam:CreateAccessKey", "UserName=alice"}).at("AccessKey");
    const std::string secret = key.at("SecretAccessKey").get<std::string>();
    QCOMPARE(secret.size(), std::size_t{40});
    for (const char* suffix : {"", "-wal"}) {
        QFile stored(QString::fromStdString(file() + suffix));
        if (!stored.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray bytes = stored.readAll();
        QVERIFY(!bytes.contains(QByteArray::fromStdString(secret)));
        QVERIFY(!bytes.contains(QByteArray::fromStdString(passphrase)));
        QVERIFY(*suffix != '\0' || bytes.contains(QByteArray::fromStdString(key.at("AccessKeyId").get<std::string>())));
    }
}

void TestCommands::leavesNoCoreDumps()
{
    QProcess waiting;
    waiting.start(qEnvironmentVariable("ROLEWRIGHT_BINARY"),
                  {QStringLiteral("call"), QStringLiteral("iam:ListUsers"), QStringLiteral("--json"), QStringLiteral("-")});
    QVERIFY(waiting.waitForStarted());
    // The limit is set in the first instructions of main, which this may overtake.
    const auto limits = [&] {
        QFile file(QStringLiteral("/proc/%1/limits").arg(waiting.processId()));
        return file.open(QIODevice::ReadOnly) ? file.readAll().simplified() : QByteArray();
    };
    QTRY_VERIFY(limits().contains("Max core file size 0 0 bytes"));
    waiting.write("[]");
    waiting.closeWriteChannel();
    QVERIFY(waiting.waitForFinished());
    QCOMPARE(waiting.exitCode(), 252);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
