// What a solution does with sessions, objects, functions and the clock, form by form.
#include "ui/shell/practice_desk.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/tour/lesson_hand.h"

#include <QSlider>

namespace rolewright::ui {
namespace {

QString given(const json::Object& parameters, const char* key)
{
    return toQt(std::string_view(json::stringOr(parameters, key)));
}

}  // namespace

bool LessonHand::switchRole(const json::Object& parameters)
{
    const QString role = given(parameters, "RoleArn");
    const auto opens = [&] {
        return m_robot.click(QStringLiteral("switchRole")) && m_robot.type(QStringLiteral("switchRoleFilter"), role.section(QLatin1Char('/'), -1)) &&
               m_robot.chooseRow(QStringLiteral("switchRoleList"), role.section(QLatin1Char('/'), -1)) &&
               m_robot.type(QStringLiteral("switchRoleSessionName"), given(parameters, "RoleSessionName"));
    };
    return opens() && (!parameters.contains("DurationSeconds") || chooseDuration(parameters["DurationSeconds"].get<int>())) &&
           (!parameters.contains("ExternalId") || m_robot.type(QStringLiteral("switchRoleExternalId"), given(parameters, "ExternalId"))) &&
           (!parameters.contains("TokenCode") || m_robot.click(QStringLiteral("switchRoleMfaPracticeCode"))) &&
           (!parameters.contains("Tags") || (m_robot.click(QStringLiteral("switchRoleMore")) && m_robot.chooseTab(QStringLiteral("switchRoleMoreTabs"), QStringLiteral("ags")) &&
                                             writeTags(QStringLiteral("switchRoleTags"), parameters))) &&
           press(QStringLiteral("switchRoleButton")) && m_robot.waitGone(QStringLiteral("switchRoleDialog"));
}

/// The slider's steps are five minutes.
bool LessonHand::chooseDuration(int seconds)
{
    constexpr int step = 300;
    const auto* slider = qobject_cast<QSlider*>(m_robot.find(QStringLiteral("switchRoleDuration")));
    if (!slider || !m_robot.waitUntil([&] { return slider->maximum() * step >= seconds; }, QStringLiteral("sessions of %1 s to be offered").arg(seconds)) ||
        !m_robot.focus(QStringLiteral("switchRoleDuration")) || !m_robot.press(Qt::Key_Home))
        return false;
    while (slider->value() * step < seconds) {
        if (!m_robot.press(Qt::Key_Right))
            return false;
    }
    return true;
}

bool LessonHand::getSessionToken(const json::Object& parameters)
{
    return m_robot.click(QStringLiteral("signInAs")) && m_robot.chooseNamedAction(QStringLiteral("signInMenu"), QStringLiteral("actionSessionToken")) &&
           m_robot.find(QStringLiteral("sessionTokenDialog")) &&
           (!parameters.contains("TokenCode") || m_robot.click(QStringLiteral("sessionTokenMfaPracticeCode"))) && press(QStringLiteral("sessionTokenTake")) &&
           m_robot.waitGone(QStringLiteral("sessionTokenDialog"));
}

bool LessonHand::openObject(const json::Object& parameters)
{
    return open(QStringLiteral("resources"), given(parameters, "Bucket"), QStringLiteral("Objects"));
}

bool LessonHand::writeObject(const json::Object& parameters)
{
    return openObject(parameters) && m_robot.click(QStringLiteral("objectsNew")) && m_robot.type(QStringLiteral("objectKey"), given(parameters, "Key")) &&
           m_robot.paste(QStringLiteral("objectText"), given(parameters, "Body")) && press(QStringLiteral("objectWrite"));
}

bool LessonHand::readObject(const json::Object& parameters)
{
    return openObject(parameters) && m_robot.type(QStringLiteral("objectKey"), given(parameters, "Key")) && press(QStringLiteral("objectRead"));
}

bool LessonHand::deleteObject(const json::Object& parameters)
{
    return openObject(parameters) && m_robot.type(QStringLiteral("objectKey"), given(parameters, "Key")) && press(QStringLiteral("objectDelete"));
}

bool LessonHand::writeBucketPolicy(const json::Object& parameters)
{
    return open(QStringLiteral("resources"), given(parameters, "Bucket"), QStringLiteral("Policy")) &&
           writeJson(QStringLiteral("resourcesPolicyForm"), QStringLiteral("resourcesPolicyJson"), json::stringOr(parameters, "Policy")) &&
           press(QStringLiteral("resourcesPolicySave"));
}

/// Its code is written afterwards: the form begins with an example.
bool LessonHand::createFunction(const json::Object& parameters)
{
    const QString name = given(parameters, "FunctionName");
    const std::string code = json::stringOr(parameters.value("Code", json::Object::object()), "ZipFile");
    const bool isMade = openPage(QStringLiteral("functions")) && m_robot.click(QStringLiteral("functionsCreate")) && m_robot.type(QStringLiteral("functionName"), name) &&
                        m_robot.type(QStringLiteral("functionRole"), given(parameters, "Role")) && press(QStringLiteral("functionCreate")) &&
                        m_robot.waitGone(QStringLiteral("functionDialog"));
    return isMade && (code.empty() || (open(QStringLiteral("functions"), name, QStringLiteral("Code")) &&
                                       m_robot.paste(QStringLiteral("functionsCodeText"), toQt(std::string_view(code))) && press(QStringLiteral("functionsCodeSave"))));
}

/// The practice directory's only person; the assertion is made here.
bool LessonHand::signInPerson(const json::Object& parameters)
{
    return openPage(QStringLiteral("people")) && m_robot.click(QStringLiteral("practiceSignIn")) && m_robot.click(QStringLiteral("signInSaml")) &&
           m_robot.chooseRow(QStringLiteral("signInRoles"), given(parameters, "RoleArn").section(QLatin1Char('/'), -1)) && press(QStringLiteral("signInButton")) &&
           m_robot.waitGone(QStringLiteral("signInDialog"));
}

bool LessonHand::invoke(const json::Object& parameters)
{
    return open(QStringLiteral("functions"), given(parameters, "FunctionName").section(QLatin1Char(':'), -1), QStringLiteral("Invoke")) &&
           press(QStringLiteral("functionsInvoke"));
}

/// The menu moves it by quarters of an hour.
bool LessonHand::advance(const json::Object& parameters)
{
    constexpr std::int64_t quarter = 900;
    const std::int64_t wanted = training::secondsOf(parameters).value_or(0);
    for (std::int64_t moved = 0; moved < wanted; moved += quarter) {
        const Instant before = m_desk.store().serverNow();
        if (!m_robot.chooseMenu({QStringLiteral("View"), QStringLiteral("Practice clock"), QStringLiteral("Forward 15")}) ||
            !m_robot.waitUntil([&] { return m_desk.store().serverNow() > before; }, QStringLiteral("the clock to move")))
            return false;
    }
    return true;
}

}  // namespace rolewright::ui
