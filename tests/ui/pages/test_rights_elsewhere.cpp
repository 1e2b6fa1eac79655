/// What the acting identity may not do is disabled and says why also on the pages of providers, buckets, functions, instance profiles and the organization, in the tabs
/// of keys, devices, versions and holders, while dragging, and when one saves by key; whether it was right is asked of the engine.
#include "tests/support/ui/rights_bench.h"
#include "ui/models/filter_model.h"
#include "ui/organization/policies_view.h"
#include "ui/pages/functions/functions_page.h"
#include "ui/pages/guarded/guarded_page.h"
#include "ui/pages/instance_profiles/instance_profiles_page.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/policies/policies_page.h"
#include "ui/pages/providers/providers_page.h"
#include "ui/pages/resources/resources_page.h"
#include "ui/pages/roles/roles_page.h"
#include "ui/pages/users/users_page.h"
#include "ui/shell/page_keys.h"
#include "ui/widgets/permitted_control.h"

#include <QLabel>
#include <QMimeData>
#include <QToolTip>
#include <QTreeWidget>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;

namespace {

template <typename PageType>
using Bench = test::RightsBench<PageType>;

QString mayNot(const char* action) { return QStringLiteral("alice may not %1: nothing allows it. Act as the administrator to do it.").arg(QLatin1String(action)); }

std::string both(const char* one, const char* other)
{
    const auto statement = [](const char* action) { return json::Object{{"Effect", "Allow"}, {"Action", action}, {"Resource", "*"}}; };
    return json::compact({{"Version", "2012-10-17"}, {"Statement", json::Object::array({statement(one), statement(other)})}});
}

}  // namespace

class TestRightsElsewhere : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keys();
    void devices();
    void versionsAndHolders();
    void providers();
    void buckets();
    void objectsAreForetoldAndCanBeTried();
    void functions();
    void instanceProfiles();
    void instanceProfilesOfARole();
    void organizationPolicies();
    void otherResources();
    void whatADialogMakes_data();
    void whatADialogMakes();
    void theFirstSteps();
    void whatIsDraggedIsRefusedWithItsReason();
    void savingByKeySaysWhy();
};

void TestRightsElsewhere::keys()
{
    Bench<UsersPage> bench;
    const std::string key = bench.must("iam:CreateAccessKey", {{"UserName", "dora"}}).at("AccessKey").at("AccessKeyId").get<std::string>();
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("usersList", "dora"));
    QVERIFY(bench.tab("usersTabs", "Security credentials"));
    QVERIFY(bench.barred("usersKeysCreate", mayNot("iam:CreateAccessKey")));
    QVERIFY(bench.barred("usersKeysToggle", mayNot("iam:UpdateAccessKey")));
    QVERIFY(bench.barred("usersKeysDelete", mayNot("iam:DeleteAccessKey")));
    bench.allow(test::allowing("iam:UpdateAccessKey", "arn:aws:iam::111122223333:user/dora"));
    QVERIFY(bench.open("usersKeysToggle"));
    QVERIFY(bench.barred("usersKeysDelete", mayNot("iam:DeleteAccessKey")));
    QVERIFY(bench.click("usersKeysToggle"));
    QVERIFY(!bench.world()->accessKeys.find(key)->active);
    bench.actAsAdministrator();
    QVERIFY(bench.open("usersKeysCreate") && bench.open("usersKeysDelete"));
    QVERIFY(bench.click("usersKeysDelete"));
    QVERIFY(!bench.world()->accessKeys.find(key));
}

/// Setting one up is open: where it is done one is offered to go on as the administrator.
void TestRightsElsewhere::devices()
{
    Bench<UsersPage> bench;
    bench.must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", "spare"}});
    bench.settle();
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("usersList", "dora"));
    QVERIFY(bench.tab("usersTabs", "MFA devices"));
    QVERIFY(bench.barred("usersMfaEnable", mayNot("iam:EnableMFADevice")));
    QVERIFY(bench.barred("usersMfaDelete", mayNot("iam:DeleteVirtualMFADevice")));
    QVERIFY(bench.open("usersMfaSetUp"));
    bench.allow(test::allowing("iam:DeleteVirtualMFADevice", "*"));
    QVERIFY(bench.open("usersMfaDelete"));
    QVERIFY(bench.click("usersMfaDelete"));
    QCOMPARE(bench.world()->mfaDevices.size(), std::size_t{0});
}

void TestRightsElsewhere::versionsAndHolders()
{
    Bench<PoliciesPage> bench;
    const std::string arn = "arn:aws:iam::111122223333:policy/Spare";
    bench.must("iam:CreatePolicy", {{"PolicyName", "Spare"}, {"PolicyDocument", test::allowing("s3:ListBucket", "*")}});
    bench.must("iam:CreatePolicyVersion", {{"PolicyArn", arn}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
    bench.must("iam:AttachUserPolicy", {{"UserName", "dora"}, {"PolicyArn", arn}});
    bench.settle();
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("policiesList", "Spare"));
    QVERIFY(bench.tab("policiesTabs", "Versions"));
    QVERIFY(bench.choose("policiesVersions", "v2"));
    QVERIFY(bench.barred("policiesVersionDefault", mayNot("iam:SetDefaultPolicyVersion")));
    QVERIFY(bench.barred("policiesVersionDelete", mayNot("iam:DeletePolicyVersion")));
    QVERIFY(bench.tab("policiesTabs", "Used by"));
    QVERIFY(bench.choose("policiesHolders", "dora"));
    QVERIFY(bench.barred("policiesHoldersDetach", mayNot("iam:DetachUserPolicy")));
    bench.allow(both("iam:DetachUserPolicy", "iam:DeletePolicyVersion"));
    QVERIFY(bench.open("policiesHoldersDetach"));
    QVERIFY(bench.click("policiesHoldersDetach"));
    QVERIFY(bench.user("dora")->attachedPolicies.empty());
    QVERIFY(bench.tab("policiesTabs", "Versions"));
    QVERIFY(bench.choose("policiesVersions", "v2"));
    QVERIFY(bench.open("policiesVersionDelete"));
    QVERIFY(bench.barred("policiesVersionDefault", mayNot("iam:SetDefaultPolicyVersion")));
    QVERIFY(bench.click("policiesVersionDelete"));
    QCOMPARE(bench.world()->policies.find("Spare")->versions.size(), std::size_t{1});
}

void TestRightsElsewhere::providers()
{
    Bench<ProvidersPage> bench;
    bench.must("iam:CreateOpenIDConnectProvider", {{"Url", "https://id.example.org/app"}, {"ClientIDList", {"app"}}});
    bench.settle();
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("providersList", "id.example.org/app"));
    QVERIFY(bench.barred("providersCreateSaml", mayNot("iam:CreateSAMLProvider")));
    QVERIFY(bench.barred("providersCreateOidc", mayNot("iam:CreateOpenIDConnectProvider")));
    QVERIFY(bench.barred("providersDelete", mayNot("iam:DeleteOpenIDConnectProvider")));
    QVERIFY(bench.barred("providersGiveKeys", mayNot("iam:UpdateOpenIDConnectProviderThumbprint")));
    bench.allow(both("iam:CreateSAMLProvider", "iam:DeleteOpenIDConnectProvider"));
    QVERIFY(bench.open("providersCreateSaml") && bench.open("providersDelete"));
    QVERIFY(bench.barred("providersCreateOidc", mayNot("iam:CreateOpenIDConnectProvider")));
    QVERIFY(bench.click("providersDelete"));
    QCOMPARE(bench.world()->oidcProviders.size(), std::size_t{0});
}

void TestRightsElsewhere::buckets()
{
    Bench<ResourcesPage> bench;
    bench.must("s3:CreateBucket", {{"Bucket", "spare-of-development"}});
    bench.settle();
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("resourcesList", "spare-of-development"));
    QVERIFY(bench.barred("resourcesCreate", mayNot("s3:CreateBucket")));
    QVERIFY(bench.barred("resourcesDelete", mayNot("s3:DeleteBucket")));
    QVERIFY(bench.tab("resourcesTabs", "Tags"));
    bench.allow(test::allowing("s3:DeleteBucket", "arn:aws:s3:::spare-of-development"));
    QVERIFY(bench.open("resourcesDelete"));
    QVERIFY(bench.click("resourcesDelete"));
    QVERIFY(!bench.world()->buckets.find("spare-of-development"));
}

/// The buttons are there to see how one is refused.
void TestRightsElsewhere::objectsAreForetoldAndCanBeTried()
{
    Bench<ResourcesPage> bench;
    bench.must("s3:CreateBucket", {{"Bucket", "spare-of-development"}});
    bench.must("s3:PutObject", {{"Bucket", "spare-of-development"}, {"Key", "a.txt"}, {"Body", "a"}});
    bench.settle();
    QVERIFY(bench.choose("resourcesList", "spare-of-development"));
    QVERIFY(bench.choose("objectsList", "a.txt"));
    bench.act(bench.as("alice"));
    auto* actor = part<QLabel>(bench.page, "objectsActor");
    QVERIFY(bench.robot.waitUntil([&] { return actor->text().contains(mayNot("s3:PutObject")) && actor->text().contains(mayNot("s3:DeleteObject")); }, QStringLiteral("the foretelling")));
    QVERIFY(bench.click("objectDelete"));
    QVERIFY(part<QLabel>(bench.page, "objectAnswer")->text().contains(QStringLiteral("AccessDenied")));
    QVERIFY(bench.world()->objects.size() > 0);
    bench.actAsAdministrator();
    QVERIFY(bench.robot.waitUntil([&] { return !actor->text().contains(QStringLiteral("may not")); }, QStringLiteral("nothing to be foretold")));
}

void TestRightsElsewhere::functions()
{
    Bench<FunctionsPage> bench;
    bench.must("iam:CreateRole", {{"RoleName", "Runs"}, {"AssumeRolePolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]})"}});
    bench.must("lambda:CreateFunction", {{"FunctionName", "spare"}, {"Role", "arn:aws:iam::111122223333:role/Runs"}, {"Runtime", "python3.12"}, {"Handler", "index.handler"}, {"Code", {{"ZipFile", "[]"}}}});
    bench.settle();
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("functionsList", "spare"));
    QVERIFY(bench.barred("functionsCreate", mayNot("lambda:CreateFunction")));
    QVERIFY(bench.barred("functionsDelete", mayNot("lambda:DeleteFunction")));
    QVERIFY(bench.tab("functionsTabs", "Permissions"));
    QVERIFY(bench.barred("functionsPolicyAdd", mayNot("lambda:AddPermission")));
    bench.allow(test::allowing("lambda:DeleteFunction", "*"));
    QVERIFY(bench.open("functionsDelete"));
    QVERIFY(bench.click("functionsDelete"));
    QCOMPARE(bench.world()->functions.size(), std::size_t{0});
}

void TestRightsElsewhere::instanceProfiles()
{
    Bench<InstanceProfilesPage> bench;
    bench.must("iam:CreateInstanceProfile", {{"InstanceProfileName", "servers"}});
    bench.must("iam:AddRoleToInstanceProfile", {{"InstanceProfileName", "servers"}, {"RoleName", "Auditor"}});
    bench.settle();
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("instanceProfilesList", "servers"));
    QVERIFY(bench.barred("instanceProfilesCreate", mayNot("iam:CreateInstanceProfile")));
    QVERIFY(bench.barred("instanceProfilesDelete", mayNot("iam:RemoveRoleFromInstanceProfile")));
    QVERIFY(bench.barred("instanceProfilesRoleChoose", mayNot("iam:AddRoleToInstanceProfile")));
    QVERIFY(bench.barred("instanceProfilesRoleRemove", mayNot("iam:RemoveRoleFromInstanceProfile")));
    bench.allow(test::allowing("iam:RemoveRoleFromInstanceProfile", "*"));
    QVERIFY(bench.open("instanceProfilesRoleRemove"));
    QVERIFY(bench.barred("instanceProfilesDelete", mayNot("iam:DeleteInstanceProfile")));
    QVERIFY(bench.click("instanceProfilesRoleRemove"));
    QCOMPARE(bench.world()->instanceProfiles.find("servers")->role, std::string());
}

void TestRightsElsewhere::instanceProfilesOfARole()
{
    Bench<RolesPage> bench;
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("rolesList", "Auditor"));
    QVERIFY(bench.tab("rolesTabs", "Instance profiles"));
    QVERIFY(bench.barred("rolesProfilesCreate", mayNot("iam:CreateInstanceProfile")));
    QVERIFY(bench.barred("rolesProfilesAdd", mayNot("iam:AddRoleToInstanceProfile")));
    bench.actAsAdministrator();
    QVERIFY(bench.open("rolesProfilesCreate") && bench.open("rolesProfilesAdd"));
}

void TestRightsElsewhere::organizationPolicies()
{
    Bench<PoliciesView> bench;
    bench.act(bench.as("alice"));
    QVERIFY(bench.barred("organizationPoliciesCreate", mayNot("organizations:CreatePolicy")));
    QCOMPARE(bench.codeOf(bench.as("alice"), "organizations:CreatePolicy", {{"Name", "n"}, {"Description", ""}, {"Type", "SERVICE_CONTROL_POLICY"}, {"Content", test::allowing("s3:*", "*")}}), std::string("AccessDeniedException"));
    bench.actAsAdministrator();
    QVERIFY(bench.open("organizationPoliciesCreate"));
}

/// Whose service lets somebody put a policy may add a resource of it, and of no other.
void TestRightsElsewhere::otherResources()
{
    Bench<GuardedPage> bench;
    bench.act(bench.as("alice"));
    QAbstractButton* add = bench.button("guardedAdd");
    QVERIFY(bench.robot.waitUntil([&] { return !add->isEnabled() && add->toolTip().contains(QStringLiteral("nothing allows it")); }, QStringLiteral("adding to be barred")));
    bench.allow(test::allowing("sqs:SetQueueAttributes", "arn:aws:sqs:*:*:orders"));
    QVERIFY(bench.open("guardedAdd"));
    QVERIFY(bench.click("guardedAdd"));
    QVERIFY(bench.type("guardedArn", QStringLiteral("arn:aws:sqs:us-east-1:111122223333:invoices")));
    QVERIFY(bench.barred("guardedCreate", mayNot("sqs:SetQueueAttributes")));
    QVERIFY(bench.type("guardedArn", QStringLiteral("arn:aws:sqs:us-east-1:111122223333:orders")));
    QVERIFY(bench.open("guardedCreate"));
    QVERIFY(bench.click("guardedCreate"));
    QVERIFY(bench.world()->guardedResources.find("arn:aws:sqs:us-east-1:111122223333:orders"));
}

void TestRightsElsewhere::whatADialogMakes_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("resource");  // the only one on which it is allowed
    QTest::addColumn<QString>("button");    // of the dialog
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("allowed");
    QTest::newRow("policy") << "iam:CreatePolicy" << "arn:aws:iam::111122223333:policy/Team*" << "policyDialogCreate" << "policyDialogName" << "Other" << "TeamOne";
    QTest::newRow("bucket") << "s3:CreateBucket" << "arn:aws:s3:::team-*" << "bucketCreate" << "bucketName" << "other-bucket" << "team-bucket";
    QTest::newRow("function") << "lambda:CreateFunction" << "arn:aws:lambda:*:111122223333:function:team-*" << "functionCreate" << "functionName" << "other" << "team-one";
    QTest::newRow("SAML provider") << "iam:CreateSAMLProvider" << "arn:aws:iam::111122223333:saml-provider/Team*" << "samlTake" << "samlName" << "Other" << "TeamOne";
    QTest::newRow("OIDC provider") << "iam:CreateOpenIDConnectProvider" << "arn:aws:iam::111122223333:oidc-provider/team.example*" << "oidcTake" << "oidcUrl" << "https://other.example"
                                   << "https://team.example";
}

/// The button of the page lets alice in, for something might be allowed; that of the dialog is barred as soon as what she types is not.
void TestRightsElsewhere::whatADialogMakes()
{
    QFETCH(QString, action);
    QFETCH(QString, resource);
    QFETCH(QString, button);
    QFETCH(QString, field);
    QFETCH(QString, other);
    QFETCH(QString, allowed);
    const auto play = [&](auto& bench, const char* opener) {
        bench.act(bench.as("alice"));
        bench.allow(test::allowing(action.toStdString(), resource.toStdString()));
        QVERIFY(bench.open(opener) && bench.click(opener));
        const QByteArray create = button.toUtf8();
        QVERIFY(bench.type(field.toUtf8().constData(), other));
        QVERIFY(bench.barred(create.constData(), mayNot(action.toUtf8().constData())));
        QCOMPARE(whyNotPermitted(*bench.button(create.constData())), mayNot(action.toUtf8().constData()));
        QVERIFY(bench.type(field.toUtf8().constData(), allowed));
        QVERIFY(bench.robot.waitUntil([&] { return whyNotPermitted(*bench.button(create.constData())).isEmpty(); }, QStringLiteral("`%1` not to be barred").arg(button)));
        bench.must("iam:DeleteUserPolicy", {{"UserName", "alice"}, {"PolicyName", "More"}});
        bench.settle();
        QVERIFY(bench.barred(create.constData(), mayNot(action.toUtf8().constData())));
        bench.actAsAdministrator();
        QVERIFY(bench.robot.waitUntil([&] { return whyNotPermitted(*bench.button(create.constData())).isEmpty(); }, QStringLiteral("`%1` not to be barred").arg(button)));
    };
    const QByteArray row = QTest::currentDataTag();
    if (row == "policy") {
        Bench<PoliciesPage> bench;
        play(bench, "policiesCreate");
    } else if (row == "bucket") {
        Bench<ResourcesPage> bench;
        play(bench, "resourcesCreate");
    } else if (row == "function") {
        Bench<FunctionsPage> bench;
        play(bench, "functionsCreate");
    } else {
        Bench<ProvidersPage> bench;
        play(bench, row == "SAML provider" ? "providersCreateSaml" : "providersCreateOidc");
    }
}

void TestRightsElsewhere::theFirstSteps()
{
    Bench<OverviewPage> bench;
    bench.act(bench.as("alice"));
    QVERIFY(bench.barred("overviewCreateUser", mayNot("iam:CreateUser")));
    QVERIFY(bench.barred("overviewCreateRole", mayNot("iam:CreateRole")));
    bench.allow(test::allowing("iam:CreateRole", "*"));
    QVERIFY(bench.open("overviewCreateRole"));
    QVERIFY(bench.barred("overviewCreateUser", mayNot("iam:CreateUser")));
    QVERIFY(bench.click("overviewCreateRole"));
    QCOMPARE(bench.navigation.newRoles, 1);
}

/// A user dragged on a group joins it.
void TestRightsElsewhere::whatIsDraggedIsRefusedWithItsReason()
{
    Bench<UsersPage> bench;
    auto* model = part<QTableView>(bench.page, "usersList")->model();
    QMimeData policy;
    policy.setData(QLatin1String(FilterModel::arnsType), "arn:aws:iam::aws:policy/IAMReadOnlyAccess");
    const auto dora = [&] {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == QLatin1String("dora"))
                return model->index(row, 0);
        }
        return QModelIndex();
    };
    bench.act(bench.as("alice"));
    QVERIFY(bench.robot.waitUntil([&] { return !model->canDropMimeData(&policy, Qt::CopyAction, -1, -1, dora()); }, QStringLiteral("the drop to be refused")));
    QVERIFY(!model->dropMimeData(&policy, Qt::CopyAction, -1, -1, dora()));
    QCOMPARE(QToolTip::text(), mayNot("iam:AttachUserPolicy"));
    bench.settle();
    QVERIFY(bench.user("dora")->attachedPolicies.empty());
    bench.actAsAdministrator();
    QVERIFY(bench.robot.waitUntil([&] { return model->canDropMimeData(&policy, Qt::CopyAction, -1, -1, dora()); }, QStringLiteral("the drop to be possible")));
    QVERIFY(model->dropMimeData(&policy, Qt::CopyAction, -1, -1, dora()));
    bench.settle();
    QCOMPARE(bench.user("dora")->attachedPolicies.size(), std::size_t{1});
}

void TestRightsElsewhere::savingByKeySaysWhy()
{
    Bench<RolesPage> bench;
    bench.act(bench.as("alice"));
    QVERIFY(bench.choose("rolesList", "Auditor"));
    QVERIFY(bench.tab("rolesTabs", "Limits"));
    QVERIFY(bench.type("rolesLimitsDescription", QStringLiteral("Looks on")));
    QVERIFY(bench.barred("rolesLimitsSave", mayNot("iam:UpdateRoleDescription")));
    QCOMPARE(saveTyped(bench.page), mayNot("iam:UpdateRoleDescription"));
    QVERIFY(bench.world()->roles.find("Auditor")->description != "Looks on");
    bench.actAsAdministrator();
    QVERIFY(bench.open("rolesLimitsSave"));
    QCOMPARE(saveTyped(bench.page), QString());
    bench.settle();
    QCOMPARE(bench.world()->roles.find("Auditor")->description, std::string("Looks on"));
}

QTEST_MAIN(TestRightsElsewhere)
#include "test_rights_elsewhere.moc"
