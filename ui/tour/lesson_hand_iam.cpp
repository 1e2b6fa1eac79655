// What a solution does in IAM, form by form.
#include "ui/shell/main_window.h"
#include "ui/shell/practice_desk.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/tour/lesson_hand.h"

#include <algorithm>

namespace rolewright::ui {
namespace {

QString told(const json::Object& parameters, const char* key)
{
    return toQt(std::string_view(json::stringOr(parameters, key)));
}

/// `P3` of `arn:aws:iam::111122223333:policy/P3`.
QString lastPart(const QString& arn)
{
    return arn.section(QLatin1Char('/'), -1);
}

/// The first whom a trust policy's statement names, and whether the wizard's choice of principals may say something else.
struct Trusted {
    QString principal;
    bool mustBeWritten = false;
};

Trusted trustedBy(const std::string& document)
{
    const auto parsed = json::parseObject(document);
    const json::Object statement = parsed && parsed->contains("Statement") ? (*parsed)["Statement"].at(0) : json::Object::object();
    Trusted trusted{{}, statement.contains("Condition")};
    for (const json::Object& value : statement.value("Principal", json::Object::object()))
        trusted.principal = toQt(std::string_view(value.is_string() ? value.get_ref<const std::string&>() : value.at(0).get_ref<const std::string&>()));
    trusted.mustBeWritten = trusted.mustBeWritten || trusted.principal.endsWith(QLatin1String(".amazonaws.com"));  // several services have it at their end
    return trusted;
}

}  // namespace

bool LessonHand::createUser(const json::Object& parameters)
{
    return openPage(QStringLiteral("users")) && m_robot.click(QStringLiteral("usersCreate")) &&
           m_robot.type(QStringLiteral("principalName"), told(parameters, "UserName")) && press(QStringLiteral("wizardCreate")) &&
           m_robot.waitGone(QStringLiteral("userWizard"));
}

/// The wizard asks whom to trust; conditions that are not its own, and services, are written into the trust relationship afterwards.
bool LessonHand::createRole(const json::Object& parameters)
{
    const std::string document = json::stringOr(parameters, "AssumeRolePolicyDocument");
    const Trusted trusted = trustedBy(document);
    const auto step = [this](const char* name) { return m_robot.click(QStringLiteral("wizardNext")) && m_robot.find(QLatin1String(name)) != nullptr; };
    const bool isMade = m_robot.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier) && m_robot.click(QStringLiteral("trustAddStatement")) &&
                        m_robot.type(QStringLiteral("principalFilter"), trusted.principal) && choosePrincipal(trusted.principal) &&
                        m_robot.click(QStringLiteral("principalAdd")) && step("wizardConditions") && step("wizardWhat") && step("wizardLimits") &&
                        step("wizardName") && m_robot.type(QStringLiteral("wizardRoleName"), told(parameters, "RoleName")) && step("wizardBothHalves") &&
                        step("wizardTry") && step("wizardReview") && press(QStringLiteral("wizardCreate")) && m_robot.waitGone(QStringLiteral("roleWizard"));
    return isMade && (!trusted.mustBeWritten || writeTrust({{"RoleName", json::stringOr(parameters, "RoleName")}, {"PolicyDocument", document}}));
}

/// What is typed is a row of its own, unless it is known.
bool LessonHand::choosePrincipal(const QString& principal)
{
    const QString account = principal.section(QLatin1Char(':'), 4, 4);
    return principal.endsWith(QLatin1String(":root")) ? m_robot.chooseRow(QStringLiteral("principalList"), account)
                                                      : m_robot.chooseRow(QStringLiteral("principalList"), lastPart(principal));
}

bool LessonHand::writePolicyDialog(const json::Object& parameters)
{
    return m_robot.type(QStringLiteral("policyDialogName"), told(parameters, "PolicyName")) &&
           writeJson(QStringLiteral("policyDialogBuilder"), QStringLiteral("policyDialogJson"), json::stringOr(parameters, "PolicyDocument")) &&
           press(QStringLiteral("policyDialogCreate")) && m_robot.waitGone(QStringLiteral("policyDialog"));
}

bool LessonHand::createPolicy(const json::Object& parameters)
{
    return openPage(QStringLiteral("policies")) && m_robot.click(QStringLiteral("policiesCreate")) && writePolicyDialog(parameters);
}

bool LessonHand::newVersion(const json::Object& parameters)
{
    return open(QStringLiteral("policies"), lastPart(told(parameters, "PolicyArn")), QStringLiteral("Permissions")) &&
           writeJson(QStringLiteral("policiesBuilder"), QStringLiteral("policiesJson"), json::stringOr(parameters, "PolicyDocument")) &&
           press(QStringLiteral("policiesSave"));
}

bool LessonHand::putPolicy(const QString& page, const QString& name, const json::Object& parameters)
{
    const QString permissions = page + QStringLiteral("Permissions");
    const QString policy = told(parameters, "PolicyName");
    if (!open(page, name, QStringLiteral("Permissions")))
        return false;
    if (!m_robot.seesRow(permissions + QStringLiteral("List"), policy))
        return m_robot.click(permissions + QStringLiteral("AddInline")) && writePolicyDialog(parameters);
    return m_robot.chooseRow(permissions + QStringLiteral("List"), policy) &&
           writeJson(permissions + QStringLiteral("Form"), permissions + QStringLiteral("Json"), json::stringOr(parameters, "PolicyDocument")) &&
           press(permissions + QStringLiteral("Save"));
}

bool LessonHand::putUserPolicy(const json::Object& parameters)
{
    return putPolicy(QStringLiteral("users"), told(parameters, "UserName"), parameters);
}

bool LessonHand::putGroupPolicy(const json::Object& parameters)
{
    return putPolicy(QStringLiteral("groups"), told(parameters, "GroupName"), parameters);
}

bool LessonHand::putRolePolicy(const json::Object& parameters)
{
    return putPolicy(QStringLiteral("roles"), told(parameters, "RoleName"), parameters);
}

bool LessonHand::deletePolicy(const json::Object& parameters)
{
    return open(QStringLiteral("users"), told(parameters, "UserName"), QStringLiteral("Permissions")) &&
           m_robot.chooseRow(QStringLiteral("usersPermissionsList"), told(parameters, "PolicyName")) && press(QStringLiteral("usersPermissionsDetach"));
}

bool LessonHand::attachPolicy(const json::Object& parameters)
{
    const QString policy = lastPart(told(parameters, "PolicyArn"));
    return open(QStringLiteral("users"), told(parameters, "UserName"), QStringLiteral("Permissions")) &&
           m_robot.click(QStringLiteral("usersPermissionsAttach")) && m_robot.type(QStringLiteral("usersPermissionsPickerFilter"), policy) &&
           m_robot.checkRow(QStringLiteral("usersPermissionsPickerList"), policy) && press(QStringLiteral("usersPermissionsPickerTake")) &&
           m_robot.waitGone(QStringLiteral("usersPermissionsPicker"));
}

bool LessonHand::addToGroup(const json::Object& parameters)
{
    return open(QStringLiteral("groups"), told(parameters, "GroupName"), QStringLiteral("Members")) && m_robot.click(QStringLiteral("groupsMembersAdd")) &&
           m_robot.checkRow(QStringLiteral("groupsMembersPickerList"), told(parameters, "UserName")) && press(QStringLiteral("groupsMembersPickerTake")) &&
           m_robot.waitGone(QStringLiteral("groupsMembersPicker"));
}

bool LessonHand::writeTrust(const json::Object& parameters)
{
    const auto document = json::parseObject(json::stringOr(parameters, "PolicyDocument"));
    return document && open(QStringLiteral("roles"), told(parameters, "RoleName"), QStringLiteral("Trust")) &&
           m_robot.click(QStringLiteral("rolesTrustAsJson")) && m_robot.paste(QStringLiteral("rolesTrustJson"), toQt(std::string_view(json::pretty(*document)))) &&
           press(QStringLiteral("rolesTrustSave"));
}

bool LessonHand::limitSessions(const json::Object& parameters)
{
    constexpr int hour = 3600;
    const QString hours = QString::number(parameters.value("MaxSessionDuration", hour) / hour);
    return open(QStringLiteral("roles"), told(parameters, "RoleName"), QStringLiteral("Limits")) && m_robot.type(QStringLiteral("rolesLimitsHours"), hours) &&
           press(QStringLiteral("rolesLimitsSave"));
}

bool LessonHand::tagUser(const json::Object& parameters)
{
    return open(QStringLiteral("users"), told(parameters, "UserName"), QStringLiteral("Tags")) && writeTags(QStringLiteral("usersTags"), parameters) &&
           press(QStringLiteral("usersTagsSave"));
}

bool LessonHand::writeTags(const QString& editor, const json::Object& parameters)
{
    const json::Object tags = parameters.value("Tags", json::Object::array());
    return std::all_of(tags.begin(), tags.end(), [&](const json::Object& tag) {
        return m_robot.click(editor + QStringLiteral("Add")) && m_robot.typeInLastRow(editor + QStringLiteral("Table"), 0, told(tag, "Key")) &&
               m_robot.typeInLastRow(editor + QStringLiteral("Table"), 1, told(tag, "Value"));
    });
}

bool LessonHand::createKey(const json::Object& parameters)
{
    return open(QStringLiteral("users"), told(parameters, "UserName"), QStringLiteral("Security credentials")) && press(QStringLiteral("usersKeysCreate")) &&
           m_robot.click(QStringLiteral("usersKeysSecretDone"));
}

bool LessonHand::changeKey(const json::Object& parameters)
{
    return open(QStringLiteral("users"), told(parameters, "UserName"), QStringLiteral("Security credentials")) &&
           m_robot.chooseRow(QStringLiteral("usersKeysList"), told(parameters, "AccessKeyId")) && press(QStringLiteral("usersKeysToggle"));
}

/// The window asks for the device's name and its codes one after the other.
bool LessonHand::createDevice(const json::Object& parameters)
{
    return open(QStringLiteral("users"), toQt(std::string_view(m_deviceUser)), QStringLiteral("MFA")) && m_robot.click(QStringLiteral("usersMfaSetUp")) &&
           m_robot.type(QStringLiteral("mfaName"), told(parameters, "VirtualMFADeviceName")) && press(QStringLiteral("mfaNext"));
}

bool LessonHand::enableDevice(const json::Object&)
{
    return m_robot.click(QStringLiteral("mfaPracticeCode")) && press(QStringLiteral("mfaNext")) && m_robot.waitGone(QStringLiteral("mfaSetUpDialog"));
}

bool LessonHand::createSamlProvider(const json::Object& parameters)
{
    return openPage(QStringLiteral("providers")) && m_robot.click(QStringLiteral("providersCreateSaml")) &&
           m_robot.type(QStringLiteral("samlName"), told(parameters, "Name")) &&
           m_robot.paste(QStringLiteral("samlMetadataText"), told(parameters, "SAMLMetadataDocument")) && press(QStringLiteral("samlTake")) &&
           m_robot.waitGone(QStringLiteral("samlDialog"));
}

bool LessonHand::replaceMetadata(const json::Object& parameters)
{
    return open(QStringLiteral("providers"), lastPart(told(parameters, "SAMLProviderArn")), QStringLiteral("Details")) &&
           m_robot.click(QStringLiteral("providersReplace")) && m_robot.paste(QStringLiteral("samlMetadataText"), practiceMetadata()) &&
           press(QStringLiteral("samlTake")) && m_robot.waitGone(QStringLiteral("samlDialog"));
}

QString LessonHand::practiceMetadata()
{
    std::string metadata;
    m_desk.store().callAs(sts::Caller::anonymous(), {"practice", "GetIdentityProvider", json::Object::object()}, &m_desk.window(), [&metadata](const engine::CallResult& result) {
        metadata = result.answer.ok() ? json::stringOr(*result.answer, "SAMLMetadataDocument") : std::string(" ");
    });
    m_robot.waitUntil([&metadata] { return !metadata.empty(); }, QStringLiteral("the metadata of the practice identity provider"));
    return toQt(std::string_view(metadata));
}

bool LessonHand::createOidcProvider(const json::Object& parameters)
{
    const auto addAll = [&](const QString& editor, const char* key) {
        const json::Object texts = parameters.value(key, json::Object::array());
        return std::all_of(texts.begin(), texts.end(), [&](const json::Object& one) {
            return m_robot.type(editor + QStringLiteral("Field"), toQt(one.get_ref<const std::string&>())) && m_robot.click(editor + QStringLiteral("Add"));
        });
    };
    return openPage(QStringLiteral("providers")) && m_robot.click(QStringLiteral("providersCreateOidc")) &&
           m_robot.type(QStringLiteral("oidcUrl"), told(parameters, "Url")) && addAll(QStringLiteral("oidcAudiences"), "ClientIDList") &&
           addAll(QStringLiteral("oidcThumbprints"), "ThumbprintList") && press(QStringLiteral("oidcTake")) && m_robot.waitGone(QStringLiteral("oidcDialog"));
}

}  // namespace rolewright::ui
