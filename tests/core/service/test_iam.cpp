#include "core/identity/references.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/engine_fixture.h"

#include <QTest>

using namespace rolewright;
using rolewright::test::EngineFixture;
using json::Object;

namespace {

/// A fixture with the world of iam_world.jsonl in it.
std::unique_ptr<EngineFixture> furnished()
{
    auto fixture = std::make_unique<EngineFixture>();
    for (const Object& step : test::readCases("service/iam_world.jsonl"))
        fixture->must(test::textOf(step, "call"), step.at("with"));
    return fixture;
}

Object trust(const std::string& arn)
{
    return Object(test::trusting(arn));
}

/// The names in a list of objects, joined by blanks.
std::string names(const Object& list, const char* member)
{
    std::string text;
    for (const Object& item : list)
        text += (text.empty() ? "" : " ") + json::stringOr(item, member);
    return text;
}

/// The id of the key that CreateAccessKey made.
std::string keyOf(const engine::CallResult& result)
{
    return json::stringOr(result.answer->at("AccessKey"), "AccessKeyId");
}

std::string trustOf(EngineFixture& fixture, const std::string& role)
{
    return fixture.must("iam:GetRole", {{"RoleName", role}}).answer->at("Role").at("AssumeRolePolicyDocument").at("Statement").at(0).at("Principal").at("AWS").get<std::string>();
}

}  // namespace

class TestIam : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesInIamsWords_data();
    void refusesInIamsWords();
    void answersUsersAsTheCliPrintsThem();
    void renamesAUserWithItsKeysGroupsAndId();
    void changesOnlyTheCaseOfAName();
    void changesNothingWhenNothingIsNew();
    void namesPlacesInTheTrailAndTitlesChanges();
    void answersAUserAboutItself();
    void listsInPagesThroughChanges();
    void listsByPath();
    void managesGroups();
    void renamesAGroupForItsMembers();
    void managesRoles();
    void keepsWhatUpdateRoleIsNotTold();
    void showsDeletedPrincipalsAsIds();
    void followsRenamedPrincipals();
    void managesAccessKeys();
    void keepsSecretsOutOfTheTrail();
    void mergesTags();
    void wantsThePermissionToTagOnCreation();
    void managesBoundaries();
    void protectsServiceLinkedRoles();
    void managesTheAlias();
    void sumsUpTheAccount();
    void asksForBothNamesOnRenaming();
    void tellsOperationsApart();
};

void TestIam::refusesInIamsWords_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const Object& testCase : test::readCases("service/iam_errors.jsonl"))
        QTest::newRow(test::textOf(testCase, "name").c_str()) << QByteArray::fromStdString(json::compact(testCase));
}

void TestIam::refusesInIamsWords()
{
    QFETCH(QByteArray, line);
    const Object testCase = *json::parseObject(line.toStdString());
    const auto fixture = furnished();
    for (const Object& step : testCase.value("setup", Object::array()))
        fixture->must(test::textOf(step, "call"), step.at("with"));
    const identity::SnapshotPtr before = fixture->engine->snapshot();
    const sts::Caller caller = testCase.contains("as") ? fixture->user(test::textOf(testCase, "as")) : fixture->root();
    const auto result = fixture->call(caller, test::textOf(testCase, "call"), testCase.at("with"));
    QVERIFY(!result.answer);
    QCOMPARE(QString::fromStdString(result.answer.error().message), QString::fromStdString(test::textOf(testCase, "message")));
    QCOMPARE(QString::fromStdString(result.answer.error().code), QString::fromStdString(test::textOf(testCase, "code")));
    QVERIFY(result.changes.empty());
    QCOMPARE(fixture->engine->snapshot(), before);
    QCOMPARE(result.record->errorCode, test::textOf(testCase, "code"));
    QVERIFY(testCase.contains("as") == result.denied.has_value());
}

void TestIam::answersUsersAsTheCliPrintsThem()
{
    EngineFixture fixture;
    const auto created = fixture.must("iam:CreateUser", {{"UserName", "alice"}, {"Path", "/team/"}, {"Tags", {{{"Key", "a"}, {"Value", "b"}}}}});
    const Object& user = created.answer->at("User");
    const std::string id = json::stringOr(user, "UserId");
    QVERIFY(isUniqueId(id, unique_id_prefix::user));
    const std::string expected = "{\"User\":{\"Path\":\"/team/\",\"UserName\":\"alice\",\"UserId\":\"" + id +
                                 "\",\"Arn\":\"arn:aws:iam::111122223333:user/team/alice\",\"CreateDate\":\"2023-11-14T22:13:20+00:00\","
                                 "\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]}}";
    QCOMPARE(QString::fromStdString(json::compact(*created.answer)), QString::fromStdString(expected));
    QCOMPARE(json::compact(*fixture.must("iam:GetUser", {{"UserName", "ALICE"}}).answer), expected);
    const Object list = *fixture.must("iam:ListUsers").answer;
    QVERIFY(!list.at("Users").at(0).contains("Tags"));
    QVERIFY(!list.at("IsTruncated").get<bool>());
    QVERIFY(!list.contains("Marker"));
}

void TestIam::renamesAUserWithItsKeysGroupsAndId()
{
    const auto fixture = furnished();
    const std::string key = keyOf(fixture->must("iam:CreateAccessKey", {{"UserName", "alice"}}));
    const std::string id = fixture->world().users.find("alice")->id;
    const auto renamed = fixture->must("iam:UpdateUser", {{"UserName", "alice"}, {"NewUserName", "alicia"}, {"NewPath", "/boss/"}});
    QCOMPARE(renamed.changes.title.english(), std::string("Rename user alice to alicia"));
    QVERIFY(!fixture->world().users.find("alice"));
    const auto user = fixture->world().users.find("alicia");
    QCOMPARE(user->id, id);
    QCOMPARE(identity::arnOf(test::account(test::developmentId), *user), std::string("arn:aws:iam::111122223333:user/boss/alicia"));
    QCOMPARE(user->groups, std::vector<std::string>{"Developers"});
    QCOMPARE(fixture->world().accessKeys.find(key)->user, std::string("alicia"));
    QVERIFY(identity::checkReferences(*fixture->engine->snapshot(), renamed.changes).ok());
    sts::Caller keyed = fixture->user("alice");  // as it was known when the key was made
    keyed.accessKeyId = key;
    QCOMPARE(fixture->call(keyed, "sts:GetCallerIdentity").answer->at("Arn").get<std::string>(), std::string("arn:aws:iam::111122223333:user/boss/alicia"));
}

void TestIam::changesOnlyTheCaseOfAName()
{
    const auto fixture = furnished();
    const std::string key = keyOf(fixture->must("iam:CreateAccessKey", {{"UserName", "bob"}}));
    fixture->must("iam:UpdateUser", {{"UserName", "bob"}, {"NewUserName", "Bob"}});
    QCOMPARE(fixture->world().users.find("bob")->name, std::string("Bob"));
    QCOMPARE(fixture->world().users.size(), std::size_t(2));
    QCOMPARE(fixture->world().accessKeys.find(key)->user, std::string("Bob"));
    fixture->must("iam:UpdateGroup", {{"GroupName", "Developers"}, {"NewGroupName", "developers"}});
    QCOMPARE(fixture->world().users.find("alice")->groups, std::vector<std::string>{"developers"});
}

void TestIam::changesNothingWhenNothingIsNew()
{
    const auto fixture = furnished();
    QVERIFY(fixture->must("iam:UpdateUser", {{"UserName", "bob"}, {"NewUserName", "bob"}}).changes.empty());
    QVERIFY(fixture->must("iam:UpdateGroup", {{"GroupName", "Auditors"}}).changes.empty());
    QVERIFY(fixture->must("iam:AddUserToGroup", {{"GroupName", "Developers"}, {"UserName", "alice"}}).changes.empty());
    QVERIFY(fixture->must("iam:RemoveUserFromGroup", {{"GroupName", "Auditors"}, {"UserName", "alice"}}).changes.empty());
    QVERIFY(fixture->must("iam:UntagUser", {{"UserName", "bob"}, {"TagKeys", {"none"}}}).changes.empty());
}

void TestIam::namesPlacesInTheTrailAndTitlesChanges()
{
    EngineFixture fixture;
    const auto created = fixture.must("iam:CreateUser", {{"UserName", "alice"}});
    QCOMPARE(created.changes.title.english(), std::string("Create user alice"));
    QCOMPARE(created.record->summary, std::string("Create user alice"));
    QCOMPARE(created.record->response, *created.answer);
    QVERIFY(!created.record->readOnly);
    QVERIFY(fixture.must("iam:GetUser", {{"UserName", "alice"}}).record->readOnly);
}

void TestIam::answersAUserAboutItself()
{
    const auto fixture = furnished();
    fixture->must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "self"}, {"PolicyDocument", test::allowing("iam:*", "arn:aws:iam::111122223333:user/${aws:username}")}});
    const auto bob = fixture->user("bob");
    QCOMPARE(fixture->call(bob, "iam:GetUser").answer->at("User").at("UserName").get<std::string>(), std::string("bob"));
    const std::string key = keyOf(fixture->call(bob, "iam:CreateAccessKey"));
    QCOMPARE(names(fixture->call(bob, "iam:ListAccessKeys").answer->at("AccessKeyMetadata"), "AccessKeyId"), key);
    QVERIFY(fixture->call(bob, "iam:DeleteAccessKey", {{"AccessKeyId", key}}).answer.ok());
    QCOMPARE(fixture->call(bob, "iam:GetUser", {{"UserName", "alice"}}).answer.error().code, std::string("AccessDenied"));
    QCOMPARE(fixture->must("iam:GetUser").answer->at("User").at("Arn").get<std::string>(), std::string("arn:aws:iam::111122223333:root"));
}

void TestIam::listsInPagesThroughChanges()
{
    EngineFixture fixture;
    for (const char* name : {"u1", "U2", "u3", "u4", "u5"})
        fixture.must("iam:CreateUser", {{"UserName", name}});
    const Object first = *fixture.must("iam:ListUsers", {{"MaxItems", 2}}).answer;
    QCOMPARE(names(first.at("Users"), "UserName"), std::string("u1 U2"));
    QVERIFY(first.at("IsTruncated").get<bool>());
    fixture.must("iam:DeleteUser", {{"UserName", "U2"}});  // the item that the marker stands for
    const Object second = *fixture.must("iam:ListUsers", {{"MaxItems", "2"}, {"Marker", first.at("Marker")}}).answer;
    QCOMPARE(names(second.at("Users"), "UserName"), std::string("u3 u4"));
    const Object third = *fixture.must("iam:ListUsers", {{"MaxItems", 2}, {"Marker", second.at("Marker")}}).answer;
    QCOMPARE(names(third.at("Users"), "UserName"), std::string("u5"));
    QVERIFY(!third.at("IsTruncated").get<bool>());
}

void TestIam::listsByPath()
{
    const auto fixture = furnished();
    QCOMPARE(names(fixture->must("iam:ListUsers", {{"PathPrefix", "/te"}}).answer->at("Users"), "UserName"), std::string("alice"));
    QCOMPARE(names(fixture->must("iam:ListUsers").answer->at("Users"), "UserName"), std::string("alice bob"));
    QVERIFY(fixture->must("iam:ListRoles", {{"PathPrefix", "/none/"}}).answer->at("Roles").empty());
}

void TestIam::managesGroups()
{
    const auto fixture = furnished();
    const Object group = *fixture->must("iam:GetGroup", {{"GroupName", "developers"}}).answer;
    QCOMPARE(group.at("Group").at("Arn").get<std::string>(), std::string("arn:aws:iam::111122223333:group/Developers"));
    QCOMPARE(names(group.at("Users"), "UserName"), std::string("alice"));
    QCOMPARE(fixture->must("iam:AddUserToGroup", {{"GroupName", "Auditors"}, {"UserName", "alice"}}).changes.title.english(), std::string("Add alice to Auditors"));
    QCOMPARE(names(fixture->must("iam:ListGroupsForUser", {{"UserName", "alice"}}).answer->at("Groups"), "GroupName"), std::string("Auditors Developers"));
    fixture->must("iam:RemoveUserFromGroup", {{"GroupName", "Developers"}, {"UserName", "alice"}});
    fixture->must("iam:DeleteGroup", {{"GroupName", "Developers"}});
    QCOMPARE(names(fixture->must("iam:ListGroups").answer->at("Groups"), "GroupName"), std::string("Auditors"));
}

void TestIam::renamesAGroupForItsMembers()
{
    const auto fixture = furnished();
    const std::string id = fixture->world().groups.find("Developers")->id;
    const auto renamed = fixture->must("iam:UpdateGroup", {{"GroupName", "Developers"}, {"NewGroupName", "Engineers"}, {"NewPath", "/e/"}});
    QCOMPARE(fixture->world().users.find("alice")->groups, std::vector<std::string>{"Engineers"});
    QCOMPARE(fixture->world().groups.find("Engineers")->id, id);
    QVERIFY(identity::checkReferences(*fixture->engine->snapshot(), renamed.changes).ok());
}

void TestIam::managesRoles()
{
    const auto fixture = furnished();
    const Object created = fixture->must("iam:CreateRole", {{"RoleName", "R2"},
                                                            {"Description", "second"},
                                                            {"MaxSessionDuration", 7200},
                                                            {"PermissionsBoundary", "arn:aws:iam::111122223333:policy/Reader"},
                                                            {"AssumeRolePolicyDocument", trust("111122223333")}})
                               .answer->at("Role");
    QVERIFY(!created.contains("Description") && !created.contains("MaxSessionDuration") && !created.contains("RoleLastUsed"));
    QCOMPARE(created.at("PermissionsBoundary").at("PermissionsBoundaryType").get<std::string>(), std::string("Policy"));
    const Object role = fixture->must("iam:GetRole", {{"RoleName", "R2"}}).answer->at("Role");
    QCOMPARE(role.at("MaxSessionDuration").get<int>(), 7200);
    QCOMPARE(role.at("Description").get<std::string>(), std::string("second"));
    QVERIFY(role.at("RoleLastUsed").empty());
    const Object listed = fixture->must("iam:ListRoles").answer->at("Roles").at(1);
    QVERIFY(listed.contains("Description") && !listed.contains("PermissionsBoundary") && !listed.contains("RoleLastUsed"));
    fixture->must("iam:DeleteRole", {{"RoleName", "r2"}});
    QVERIFY(!fixture->world().roles.find("R2"));
}

void TestIam::keepsWhatUpdateRoleIsNotTold()
{
    const auto fixture = furnished();
    fixture->must("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "d"}, {"MaxSessionDuration", 7200}});
    fixture->must("iam:UpdateRole", {{"RoleName", "R1"}});
    QCOMPARE(fixture->world().roles.find("R1")->description, std::string("d"));
    QCOMPARE(fixture->world().roles.find("R1")->maxSessionSeconds, std::optional<int>(7200));
    const Object described = fixture->must("iam:UpdateRoleDescription", {{"RoleName", "R1"}, {"Description", ""}}).answer->at("Role");
    QCOMPARE(described.at("Description").get<std::string>(), std::string());
    QVERIFY(!described.contains("MaxSessionDuration"));
}

void TestIam::showsDeletedPrincipalsAsIds()
{
    const auto fixture = furnished();
    const std::string id = fixture->world().users.find("alice")->id;
    QCOMPARE(trustOf(*fixture, "R1"), std::string("arn:aws:iam::111122223333:user/team/alice"));
    fixture->must("iam:RemoveUserFromGroup", {{"GroupName", "Developers"}, {"UserName", "alice"}});
    fixture->must("iam:DeleteUser", {{"UserName", "alice"}});
    QCOMPARE(trustOf(*fixture, "R1"), id);
    fixture->must("iam:CreateUser", {{"UserName", "alice"}, {"Path", "/team/"}});
    QCOMPARE(trustOf(*fixture, "R1"), id);  // another alice
    QCOMPARE(fixture->codeOf("iam:UpdateAssumeRolePolicy", {{"RoleName", "R1"}, {"PolicyDocument", trust(id)}}), std::string("MalformedPolicyDocument"));
    fixture->must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R1"}, {"PolicyDocument", trust("arn:aws:iam::111122223333:user/team/alice")}});
    QCOMPARE(trustOf(*fixture, "R1"), std::string("arn:aws:iam::111122223333:user/team/alice"));
}

void TestIam::followsRenamedPrincipals()
{
    const auto fixture = furnished();
    fixture->must("iam:UpdateUser", {{"UserName", "alice"}, {"NewUserName", "alicia"}});
    QCOMPARE(trustOf(*fixture, "R1"), std::string("arn:aws:iam::111122223333:user/team/alicia"));
    fixture->must("iam:CreateUser", {{"UserName", "alice"}, {"Path", "/team/"}});
    const Object parameters{{"RoleArn", "arn:aws:iam::111122223333:role/R1"}, {"RoleSessionName", "s1"}};
    QVERIFY(fixture->call(fixture->user("alicia"), "sts:AssumeRole", parameters).answer.ok());
    QVERIFY(!fixture->call(fixture->user("alice"), "sts:AssumeRole", parameters).answer.ok());
}

void TestIam::managesAccessKeys()
{
    const auto fixture = furnished();
    const Object key = fixture->must("iam:CreateAccessKey", {{"UserName", "Bob"}}).answer->at("AccessKey");
    const std::string id = json::stringOr(key, "AccessKeyId");
    const std::string secret = json::stringOr(key, "SecretAccessKey");
    QCOMPARE(json::stringOr(key, "UserName"), std::string("bob"));
    QCOMPARE(secret.size(), std::size_t(40));
    QCOMPARE(sts::accountOfKeyId(id)->text(), std::string(test::developmentId));
    QVERIFY(fixture->engine->authenticate(id, secret, {}).ok());
    const Object used = *fixture->must("iam:GetAccessKeyLastUsed", {{"AccessKeyId", id}}).answer;
    QCOMPARE(json::compact(used), std::string("{\"UserName\":\"bob\",\"AccessKeyLastUsed\":{\"ServiceName\":\"N/A\",\"Region\":\"N/A\"}}"));

    sts::Caller keyed = fixture->user("bob");
    keyed.accessKeyId = id;
    QVERIFY(fixture->call(keyed, "sts:GetCallerIdentity").answer.ok());
    QCOMPARE(fixture->must("iam:UpdateAccessKey", {{"UserName", "bob"}, {"AccessKeyId", id}, {"Status", "Inactive"}}).changes.title.english(),
             "Deactivate access key " + id + " of bob");
    QCOMPARE(fixture->call(keyed, "sts:GetCallerIdentity").answer.error().code, std::string("InvalidClientTokenId"));
    QCOMPARE(fixture->codeOf("iam:DeleteAccessKey", {{"UserName", "alice"}, {"AccessKeyId", id}}), std::string("NoSuchEntity"));
    const Object listed = *fixture->must("iam:ListAccessKeys", {{"UserName", "bob"}}).answer;
    QCOMPARE(listed.at("AccessKeyMetadata").at(0).at("Status").get<std::string>(), std::string("Inactive"));
    QVERIFY(!listed.at("AccessKeyMetadata").at(0).contains("SecretAccessKey"));
    fixture->must("iam:DeleteAccessKey", {{"UserName", "bob"}, {"AccessKeyId", id}});
    QVERIFY(!fixture->engine->authenticate(id, secret, {}).ok());
    QVERIFY(!fixture->engine->secretOfKey(id).ok());
}

void TestIam::keepsSecretsOutOfTheTrail()
{
    const auto fixture = furnished();
    const auto result = fixture->must("iam:CreateAccessKey", {{"UserName", "bob"}});
    const std::string secret = json::stringOr(result.answer->at("AccessKey"), "SecretAccessKey");
    for (const audit::RecordPtr& record : fixture->engine->trail(0, 1000))
        QVERIFY(json::compact(audit::toJson(*record)).find(secret) == std::string::npos);
    QCOMPARE(result.record->response.at("accessKey").at("userName").get<std::string>(), std::string("bob"));
}

void TestIam::mergesTags()
{
    const auto fixture = furnished();
    fixture->must("iam:TagUser", {{"UserName", "bob"}, {"Tags", {{{"Key", "Team"}, {"Value", "a"}}, {{"Key", "Stra\xC3\x9F" "e"}, {"Value", ""}}}}});
    fixture->must("iam:TagUser", {{"UserName", "bob"}, {"Tags", {{{"Key", "team"}, {"Value", "b"}}}}});
    const Object tags = fixture->must("iam:ListUserTags", {{"UserName", "bob"}}).answer->at("Tags");
    QCOMPARE(json::compact(tags), std::string("[{\"Key\":\"team\",\"Value\":\"b\"},{\"Key\":\"Stra\xC3\x9F" "e\",\"Value\":\"\"}]"));
    fixture->must("iam:UntagUser", {{"UserName", "bob"}, {"TagKeys", {"TEAM"}}});
    QCOMPARE(fixture->world().users.find("bob")->tags.size(), std::size_t(1));
    fixture->must("iam:TagRole", {{"RoleName", "R1"}, {"Tags", {{{"Key", "a"}, {"Value", "1"}}}}});
    fixture->must("iam:TagPolicy", {{"PolicyArn", "arn:aws:iam::111122223333:policy/Reader"}, {"Tags", {{{"Key", "a"}, {"Value", "1"}}}}});
    QCOMPARE(names(fixture->must("iam:ListRoleTags", {{"RoleName", "R1"}}).answer->at("Tags"), "Key"), std::string("a"));
    QCOMPARE(names(fixture->must("iam:ListPolicyTags", {{"PolicyArn", "arn:aws:iam::111122223333:policy/Reader"}}).answer->at("Tags"), "Key"), std::string("a"));
}

void TestIam::wantsThePermissionToTagOnCreation()
{
    const auto fixture = furnished();
    fixture->must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "make"}, {"PolicyDocument", test::allowing("iam:Create*", "*")}});
    const Object tags = {{{"Key", "a"}, {"Value", "b"}}};
    const auto user = fixture->call(fixture->user("bob"), "iam:CreateUser", {{"UserName", "carol"}, {"Tags", tags}});
    QVERIFY(user.answer.error().message.find("iam:TagUser on resource: arn:aws:iam::111122223333:user/carol") != std::string::npos);
    const auto role = fixture->call(fixture->user("bob"), "iam:CreateRole", {{"RoleName", "R2"}, {"AssumeRolePolicyDocument", trust("111122223333")}, {"Tags", tags}});
    QVERIFY(role.answer.error().message.find("iam:TagRole on resource") != std::string::npos);
    QVERIFY(fixture->call(fixture->user("bob"), "iam:CreateUser", {{"UserName", "carol"}}).answer.ok());
}

void TestIam::managesBoundaries()
{
    const auto fixture = furnished();
    const std::string boundary = "arn:aws:iam::111122223333:policy/Reader";
    fixture->must("iam:PutUserPermissionsBoundary", {{"UserName", "bob"}, {"PermissionsBoundary", boundary}});
    const Object user = fixture->must("iam:GetUser", {{"UserName", "bob"}}).answer->at("User");
    QCOMPARE(user.at("PermissionsBoundary").at("PermissionsBoundaryArn").get<std::string>(), boundary);
    fixture->must("iam:DeleteUserPermissionsBoundary", {{"UserName", "bob"}});
    QVERIFY(!fixture->world().users.find("bob")->boundary);
    fixture->must("iam:PutRolePermissionsBoundary", {{"RoleName", "R1"}, {"PermissionsBoundary", boundary}});
    fixture->must("iam:DeleteRolePermissionsBoundary", {{"RoleName", "R1"}});
    QVERIFY(!fixture->world().roles.find("R1")->boundary);
}

void TestIam::protectsServiceLinkedRoles()
{
    const auto fixture = furnished();
    fixture->must("iam:CreateRole", {{"RoleName", "AWSServiceRoleForX"}, {"Path", "/aws-service-role/x.amazonaws.com/"}, {"AssumeRolePolicyDocument", trust("111122223333")}});
    for (const auto& [name, extra] : std::map<std::string, Object>{{"iam:UpdateRole", {{"MaxSessionDuration", 7200}}}, {"iam:DeleteRole", Object::object()}})
        QCOMPARE(fixture->codeOf(name, [&] { Object p = extra; p["RoleName"] = "AWSServiceRoleForX"; return p; }()), std::string("UnmodifiableEntity"));
}

void TestIam::managesTheAlias()
{
    const auto fixture = furnished();
    QCOMPARE(json::compact(*fixture->must("iam:ListAccountAliases").answer), std::string("{\"AccountAliases\":[\"dev-account\"],\"IsTruncated\":false}"));
    fixture->must("iam:CreateAccountAlias", {{"AccountAlias", "new-name"}});  // takes the place of the first
    QCOMPARE(fixture->world().alias, std::string("new-name"));
    QCOMPARE(fixture->world().users.size(), std::size_t(2));
    fixture->must("iam:DeleteAccountAlias", {{"AccountAlias", "new-name"}});
    QVERIFY(fixture->must("iam:ListAccountAliases").answer->at("AccountAliases").empty());
}

void TestIam::sumsUpTheAccount()
{
    const Object summary = furnished()->must("iam:GetAccountSummary").answer->at("SummaryMap");
    QCOMPARE(summary.at("Users").get<int>(), 2);
    QCOMPARE(summary.at("Groups").get<int>(), 2);
    QCOMPARE(summary.at("Roles").get<int>(), 1);
    QCOMPARE(summary.at("Policies").get<int>(), 1);
    QCOMPARE(summary.at("UsersQuota").get<int>(), 5000);
    QCOMPARE(summary.at("AssumeRolePolicySizeQuota").get<int>(), 2048);
    QCOMPARE(summary.size(), std::size_t(34));
}

void TestIam::asksForBothNamesOnRenaming()
{
    const auto fixture = furnished();
    fixture->must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "rename"}, {"PolicyDocument", test::allowing("iam:UpdateUser", "arn:aws:iam::111122223333:user/team/*")}});
    const auto outside = fixture->call(fixture->user("bob"), "iam:UpdateUser", {{"UserName", "alice"}, {"NewPath", "/"}});
    QVERIFY(outside.answer.error().message.find("on resource: user alice ") != std::string::npos);
    QVERIFY(fixture->call(fixture->user("bob"), "iam:UpdateUser", {{"UserName", "alice"}, {"NewUserName", "alicia"}}).answer.ok());
}

void TestIam::tellsOperationsApart()
{
    const auto all = service::operations();
    for (std::size_t i = 1; i < all.size(); ++i)
        QVERIFY(std::pair(all[i - 1].service, all[i - 1].action) < std::pair(all[i].service, all[i].action));
    QVERIFY(service::findOperation("iam", "ListUsers")->readOnly);
    QVERIFY(!service::findOperation("sts", "AssumeRole")->readOnly);
    QVERIFY(!service::findOperation("iam", "listUsers"));
}

QTEST_APPLESS_MAIN(TestIam)
#include "test_iam.moc"
