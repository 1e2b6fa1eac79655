// The owner's scenario, second part: become the role, do what only the role may, see the session end, and come back.
#include "core/base/clock.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/tour/owners_scenario.h"
#include "ui/tour/scenario_place.h"

#include <QObject>

namespace rolewright::ui {

using namespace scenario;

std::vector<Stage> OwnersScenario::becomeRole()
{
    const std::string user = userName.toStdString();
    return {
        {QStringLiteral("12-user-refused"), QObject::tr("As the user: reading the bucket is refused"),
         [this] { return m_place.signInAs(userName) && openPage(QStringLiteral("resources")) && m_place.chooseBucket(bucketName) && readObject(firstObject); },
         [this, user] {
             const QString own = expect(QStringLiteral("iam:GetUser as the user"), ask("iam:GetUser", {{"UserName", user}}), "ok");
             return own.isEmpty() ? expect(QStringLiteral("s3:GetObject as the user"), askObject("s3:GetObject", firstObject), "AccessDenied") : own;
         }},
        {QStringLiteral("13-switch-role"), QObject::tr("Switch to R1 for 15 minutes"), [this] { return switchTo(firstRole, QStringLiteral("first-session"), true); },
         [this] {
             const sts::SessionPtr session = store().caller().session;
             return session && std::chrono::round<std::chrono::minutes>(session->expires - session->issued) == std::chrono::minutes(15) ? QString() : QStringLiteral("the session does not last 15 minutes");
         }},
        {QStringLiteral("14-role-reads"), QObject::tr("As R1: the bucket can be read"),
         [this] { return openPage(QStringLiteral("resources")) && m_place.chooseBucket(bucketName) && readObject(firstObject); },
         [this, user] {
             const QString reads = expect(QStringLiteral("s3:GetObject as R1"), askObject("s3:GetObject", firstObject), "ok");
             return reads.isEmpty() ? expect(QStringLiteral("iam:GetUser as R1"), ask("iam:GetUser", {{"UserName", user}}), "AccessDenied") : reads;
         }},
        {QStringLiteral("15-own-permissions-gone"), QObject::tr("As R1: what the user itself may do is gone"),
         [this] {
             return openPage(QStringLiteral("users")) && m_robot.chooseRow(QStringLiteral("usersList"), userName) &&
                    m_robot.chooseTab(QStringLiteral("usersTabs"), QStringLiteral("Security credentials"));
         },
         [this, user] {
             const QWidget* button = m_robot.find(QStringLiteral("usersKeysCreate"));
             if (m_place.knowsRights() && (!button || button->isEnabled() || button->toolTip().isEmpty()))
                 return QStringLiteral("R1 is offered to make an access key, or is not told why not");
             return expect(QStringLiteral("iam:CreateAccessKey as R1"), ask("iam:CreateAccessKey", {{"UserName", user}}), "AccessDenied");
         }},
        {QStringLiteral("16-countdown"), QObject::tr("The session counts down"), [this] { return openPage(QStringLiteral("sessions")); }, [] { return QString(); }},
        {QStringLiteral("17-expired"), QObject::tr("A quarter of an hour later the session has ended"), [this] { return m_place.forwardQuarter(); },
         [this] { return expect(QStringLiteral("s3:GetObject with the old session"), askObjectAsLastSession("s3:GetObject", firstObject), "ExpiredToken"); }},
        {QStringLiteral("18-back"), QObject::tr("Back as the user"),
         [this] {
             while (store().chain().size() > 1) {
                 if (!m_robot.click(QStringLiteral("roleBack")))
                     return false;
             }
             return true;
         },
         [this, user] { return expect(QStringLiteral("iam:GetUser as the user again"), ask("iam:GetUser", {{"UserName", user}}), "ok"); }},
    };
}

std::vector<Stage> OwnersScenario::groupAndBucket()
{
    return {
        {QStringLiteral("19-group"), QObject::tr("Create the group Developers with the user in it"), [this] { return m_place.signInAs(QObject::tr("root")) && createGroup(); },
         [this] { return expect(group, ask("iam:GetGroup", {{"GroupName", group.toStdString()}}), "ok"); }},
        {QStringLiteral("20-bucket-role"), QObject::tr("Create updateDataBucket: the account is trusted, the group may assume it"), [this] { return createBucketRole(); },
         [this] {
             return expect(bucketRole,
                           ask("iam:GetGroupPolicy", {{"GroupName", group.toStdString()}, {"PolicyName", "assume-" + bucketRole.toStdString()}}), "ok");
         }},
        {QStringLiteral("21-member-switches"), QObject::tr("A member becomes updateDataBucket"),
         [this] { return m_place.signInAs(userName) && switchTo(bucketRole, QStringLiteral("member"), false); },
         [this] { return store().caller().session ? QString() : QStringLiteral("nobody acts as the role"); }},
        {QStringLiteral("22-member-writes"), QObject::tr("The member writes to the bucket and reads it"),
         [this] {
             return openPage(QStringLiteral("resources")) && m_place.chooseBucket(bucketName) &&
                    writeObject(secondObject, QStringLiteral("Written as updateDataBucket")) && readObject(secondObject);
         },
         [this] { return expect(secondObject, askObject("s3:GetObject", secondObject), "ok"); }},
        {QStringLiteral("23-activity"), QObject::tr("Everything is in the activity trail"), [this] { return openPage(QStringLiteral("activity")); }, [] { return QString(); }},
    };
}

bool OwnersScenario::createGroup()
{
    return openPage(QStringLiteral("groups")) && m_robot.click(QStringLiteral("groupsCreate")) && m_robot.type(QStringLiteral("principalName"), group) &&
           m_robot.click(QStringLiteral("wizardCreate")) && m_robot.waitGone(QStringLiteral("groupWizard")) && m_robot.chooseRow(QStringLiteral("groupsList"), group) &&
           m_robot.chooseTab(QStringLiteral("groupsTabs"), QStringLiteral("Members")) && m_robot.click(QStringLiteral("groupsMembersAdd")) &&
           m_robot.checkRow(QStringLiteral("groupsMembersPickerList"), userName) && m_robot.click(QStringLiteral("groupsMembersPickerTake")) &&
           m_robot.waitGone(QStringLiteral("groupsMembersPicker"));
}

bool OwnersScenario::createBucketRole()
{
    const auto step = [this](const char* name) { return m_robot.click(QStringLiteral("wizardNext")) && m_robot.find(QLatin1String(name)) != nullptr; };
    return m_robot.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier) && m_robot.click(QStringLiteral("trustAddStatement")) &&
           m_robot.chooseRow(QStringLiteral("principalList"), QStringLiteral("whole account")) && m_robot.click(QStringLiteral("principalAdd")) && step("wizardConditions") &&
           step("wizardWhat") && m_robot.chooseTab(QStringLiteral("wizardWhatTabs"), QStringLiteral("Policy of its own")) &&
           m_robot.chooseEntry(QStringLiteral("wizardTemplate"), QStringLiteral("Read and write bucket")) && step("wizardLimits") && step("wizardName") &&
           m_robot.type(QStringLiteral("wizardRoleName"), bucketRole) && step("wizardBothHalves") && m_robot.chooseRow(QStringLiteral("wizardHalves"), userName) &&
           m_robot.click(QStringLiteral("wizardGrant")) && step("wizardTry") && step("wizardReview") && m_robot.click(QStringLiteral("wizardCreate")) &&
           m_robot.waitGone(QStringLiteral("roleWizard"));
}

}  // namespace rolewright::ui
