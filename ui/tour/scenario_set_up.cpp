// The owner's scenario, first part: a user with few permissions, a bucket, a role, and the two halves that let the one become the other.
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/tour/owners_scenario.h"
#include "ui/tour/scenario_place.h"

#include <QObject>

namespace rolewright::ui {

using namespace scenario;

bool OwnersScenario::createUser()
{
    return openPage(QStringLiteral("users")) && m_robot.click(QStringLiteral("usersCreate")) && m_robot.type(QStringLiteral("principalName"), userName) &&
           m_robot.click(QStringLiteral("wizardCreate")) && m_robot.chooseRow(QStringLiteral("usersList"), userName);
}

/// An inline policy that lets the user look at itself, and nothing else.
bool OwnersScenario::giveFewPermissions()
{
    return m_robot.chooseTab(QStringLiteral("usersTabs"), QStringLiteral("Permissions")) && m_robot.click(QStringLiteral("usersPermissionsAddInline")) &&
           m_robot.type(QStringLiteral("policyDialogName"), QStringLiteral("P1")) &&
           addStatement(QStringLiteral("policyDialogBuilder"), {QStringLiteral("iam:GetUser")}, {toQt(arn("user/" + userName.toStdString()))}) &&
           m_robot.click(QStringLiteral("policyDialogCreate")) && m_robot.waitGone(QStringLiteral("policyDialog"));
}

bool OwnersScenario::createBucket()
{
    return openPage(QStringLiteral("resources")) && m_robot.click(QStringLiteral("resourcesCreate")) && m_robot.type(QStringLiteral("bucketName"), bucketName) &&
           m_robot.click(QStringLiteral("bucketCreate")) && m_place.chooseBucket(bucketName) &&
           writeObject(firstObject, QStringLiteral("Hello from the bucket"));
}

bool OwnersScenario::createFirstRole()
{
    const auto step = [this](const char* name) { return m_robot.click(QStringLiteral("wizardNext")) && m_robot.find(QLatin1String(name)) != nullptr; };
    return m_robot.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier) && m_robot.click(QStringLiteral("trustAddStatement")) &&
           m_robot.type(QStringLiteral("principalFilter"), userName) && m_robot.chooseRow(QStringLiteral("principalList"), userName) &&
           m_robot.click(QStringLiteral("principalAdd")) && step("wizardConditions") && step("wizardWhat") && m_robot.chooseTab(QStringLiteral("wizardWhatTabs"), QStringLiteral("Policy of its own")) &&
           m_robot.chooseEntry(QStringLiteral("wizardTemplate"), QStringLiteral("Only read bucket")) && step("wizardLimits") && step("wizardName") &&
           m_robot.type(QStringLiteral("wizardRoleName"), firstRole) && step("wizardBothHalves") && 
           m_robot.chooseRow(QStringLiteral("wizardHalves"), userName);
}

std::vector<Stage> OwnersScenario::setUp()
{
    const auto fine = [] { return QString(); };
    return {
        {QStringLiteral("01-empty-account"), QObject::tr("An account with nobody in it"), [this] { return m_robot.find(QStringLiteral("overview")) != nullptr; }, fine},
        {QStringLiteral("02-user"), QObject::tr("Create the user MyUsername"), [this] { return createUser(); },
         [this] { return expect(userName, ask("iam:GetUser", {{"UserName", userName.toStdString()}}), "ok"); }},
        {QStringLiteral("03-access-key"), QObject::tr("Give it an access key; the secret is shown once"),
         [this] {
             return m_robot.chooseTab(QStringLiteral("usersTabs"), QStringLiteral("Security credentials")) && m_robot.click(QStringLiteral("usersKeysCreate")) &&
                    m_robot.find(QStringLiteral("usersKeysSecretField")) != nullptr;
         },
         [this] { return keysOfUser() == 1 ? QString() : QStringLiteral("the user has %1 keys instead of 1").arg(keysOfUser()); }},
        {QStringLiteral("04-few-permissions"), QObject::tr("Give it few permissions"),
         [this] { return m_robot.click(QStringLiteral("usersKeysSecretDone")) && giveFewPermissions(); },
         [this] { return expect(QStringLiteral("P1"), ask("iam:GetUserPolicy", {{"UserName", userName.toStdString()}, {"PolicyName", "P1"}}), "ok"); }},
        {QStringLiteral("05-bucket"), QObject::tr("Create a bucket with an object"), [this] { return createBucket(); },
         [this] { return expect(firstObject, askObject("s3:GetObject", firstObject), "ok"); }},
        {QStringLiteral("06-role-both-halves"), QObject::tr("Plan the role R1: who, what, both halves"), [this] { return createFirstRole(); }, fine},
        {QStringLiteral("07-role-try-it"), QObject::tr("Try it before it is there"),
         [this] {
             return m_robot.click(QStringLiteral("wizardNext")) && m_robot.click(QStringLiteral("wizardTryButton")) &&
                    m_robot.chooseRow(QStringLiteral("wizardTrySteps"), QStringLiteral("s3:GetObject"));
         },
         fine},
        {QStringLiteral("08-role-review"), QObject::tr("Review what will be done"),
         [this] { return m_robot.click(QStringLiteral("wizardNext")) && m_robot.find(QStringLiteral("wizardCommands")) != nullptr; }, fine},
        {QStringLiteral("09-role"), QObject::tr("Create the role R1, which trusts the user"),
         [this] {
             return m_robot.click(QStringLiteral("wizardCreate")) && m_robot.waitGone(QStringLiteral("roleWizard")) &&
                    m_robot.chooseTab(QStringLiteral("rolesTabs"), QStringLiteral("Trust relationship"));
         },
         [this] { return expect(firstRole, ask("iam:GetRole", {{"RoleName", firstRole.toStdString()}}), "ok"); }},
        {QStringLiteral("10-policy"), QObject::tr("Create the policy P3: sts:AssumeRole on exactly R1"),
         [this] {
             return openPage(QStringLiteral("policies")) && m_robot.click(QStringLiteral("policiesCreate")) &&
                    m_robot.type(QStringLiteral("policyDialogName"), QStringLiteral("P3")) &&
                    addStatement(QStringLiteral("policyDialogBuilder"), {QStringLiteral("sts:AssumeRole")}, {toQt(arn("role/" + firstRole.toStdString()))}) &&
                    m_robot.click(QStringLiteral("policyDialogCreate")) && m_robot.waitGone(QStringLiteral("policyDialog"));
         },
         [this] { return expect(QStringLiteral("P3"), ask("iam:GetPolicy", {{"PolicyArn", arn("policy/P3")}}), "ok"); }},
        {QStringLiteral("11-attach"), QObject::tr("Attach P3 to the user"),
         [this] {
             return openPage(QStringLiteral("users")) && m_robot.chooseRow(QStringLiteral("usersList"), userName) &&
                    m_robot.chooseTab(QStringLiteral("usersTabs"), QStringLiteral("Permissions")) && m_robot.click(QStringLiteral("usersPermissionsAttach")) &&
                    m_robot.type(QStringLiteral("usersPermissionsPickerFilter"), QStringLiteral("P3")) &&
                    m_robot.checkRow(QStringLiteral("usersPermissionsPickerList"), QStringLiteral("P3")) && m_robot.click(QStringLiteral("usersPermissionsPickerTake")) &&
                    m_robot.waitGone(QStringLiteral("usersPermissionsPicker"));
         },
         [this] { return attachedToUser("P3") ? QString() : QStringLiteral("P3 is not attached to the user"); }},
    };
}

}  // namespace rolewright::ui
