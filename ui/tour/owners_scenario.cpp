#include "ui/tour/owners_scenario.h"

#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/tour/scenario_place.h"

#include <algorithm>

namespace rolewright::ui {
using namespace scenario;

OwnersScenario::OwnersScenario(Robot& robot, ScenarioPlace& place) : m_robot(robot), m_place(place), m_account(place.store().account().text()) {}

Store& OwnersScenario::store() const
{
    return m_place.store();
}

std::string OwnersScenario::arn(const std::string& resource) const
{
    return "arn:aws:iam::" + m_account + ":" + resource;
}

std::string OwnersScenario::ask(const char* operation, const std::vector<std::pair<const char*, std::string>>& parameters) const
{
    return askAs(store().caller(), operation, parameters);
}

engine::CallResult OwnersScenario::call(const sts::Caller& caller, const char* operation, const std::vector<std::pair<const char*, std::string>>& parameters) const
{
    const std::string_view name(operation);
    const std::size_t colon = name.find(':');
    service::Operation asked{std::string(name.substr(0, colon)), std::string(name.substr(colon + 1)), json::Object::object()};
    for (const auto& [key, value] : parameters)
        asked.parameters[key] = value;
    const engine::CallResult result = m_place.ask(caller, asked);
    const std::string who = caller.session ? caller.session->principalArn : caller.name;
    std::string told = result.answer ? json::compact(*result.answer) : result.answer.error().code + ": " + result.answer.error().message;
    m_place.told[m_place.stage + QLatin1Char(' ') + toQt(asked.name() + " " + json::compact(asked.parameters) + " as " + who)] = std::move(told);
    return result;
}

std::string OwnersScenario::askAs(const sts::Caller& caller, const char* operation, const std::vector<std::pair<const char*, std::string>>& parameters) const
{
    const engine::CallResult result = call(caller, operation, parameters);
    return result.answer.ok() ? "ok" : result.answer.error().code;
}

std::string OwnersScenario::askObject(const char* operation, const QString& key) const
{
    return ask(operation, {{"Bucket", bucketName.toStdString()}, {"Key", key.toStdString()}});
}

std::string OwnersScenario::askObjectAsLastSession(const char* operation, const QString& key) const
{
    const sts::BookView book = store().sessions();
    if (book->empty())
        return "no session was ever issued";
    return askAs(sts::Caller::of(book->back()->session), operation, {{"Bucket", bucketName.toStdString()}, {"Key", key.toStdString()}});
}

std::size_t OwnersScenario::keysOfUser() const
{
    const engine::CallResult result = call(store().caller(), "iam:ListAccessKeys", {{"UserName", userName.toStdString()}});
    return result.answer && result.answer->contains("AccessKeyMetadata") ? (*result.answer)["AccessKeyMetadata"].size() : 0;
}

bool OwnersScenario::attachedToUser(const std::string& policyName) const
{
    const engine::CallResult result = call(store().caller(), "iam:ListAttachedUserPolicies", {{"UserName", userName.toStdString()}});
    if (!result.answer || !result.answer->contains("AttachedPolicies"))
        return false;
    const json::Object& attached = (*result.answer)["AttachedPolicies"];
    return std::any_of(attached.begin(), attached.end(), [&](const json::Object& policy) { return json::stringOr(policy, "PolicyArn") == arn("policy/" + policyName); });
}

QString OwnersScenario::expect(const QString& what, const std::string& answer, const std::string& expected) const
{
    return answer == expected ? QString() : QStringLiteral("%1: the engine answers %2 instead of %3").arg(what, toQt(answer), toQt(expected));
}

bool OwnersScenario::openPage(const QString& id)
{
    QString title = id;
    title[0] = title[0].toUpper();
    return m_robot.chooseRow(QStringLiteral("pages"), title) && m_robot.find(id) != nullptr;
}

/// Fills in the statement that a builder begins with.
bool OwnersScenario::addStatement(const QString& builder, const QStringList& actions, const QStringList& resources)
{
    for (const QString& action : actions) {
        if (!m_robot.type(builder + QStringLiteral("ActionsField"), action) || !m_robot.click(builder + QStringLiteral("ActionsAdd")))
            return false;
    }
    for (const QString& resource : resources) {
        if (!m_robot.type(builder + QStringLiteral("ResourcesField"), resource) || !m_robot.click(builder + QStringLiteral("ResourcesAdd")))
            return false;
    }
    return true;
}

bool OwnersScenario::switchTo(const QString& role, const QString& sessionName, bool shortest)
{
    return m_robot.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier) && m_place.chooseRole(role) &&
           m_robot.type(QStringLiteral("switchRoleSessionName"), sessionName) &&
           (!shortest || (m_robot.focus(QStringLiteral("switchRoleDuration")) && m_robot.press(Qt::Key_Home))) && m_robot.click(QStringLiteral("switchRoleButton")) &&
           m_robot.waitUntil([this] { return store().caller().session != nullptr; }, QStringLiteral("the session to begin"));
}

bool OwnersScenario::readObject(const QString& key)
{
    return m_robot.chooseTab(QStringLiteral("resourcesTabs"), QStringLiteral("Objects")) && m_robot.type(QStringLiteral("objectKey"), key) &&
           m_robot.click(QStringLiteral("objectRead")) && m_robot.find(QStringLiteral("objectAnswer")) != nullptr;
}

bool OwnersScenario::writeObject(const QString& key, const QString& text)
{
    return m_robot.chooseTab(QStringLiteral("resourcesTabs"), QStringLiteral("Objects")) && m_robot.click(QStringLiteral("objectsNew")) &&
           m_robot.type(QStringLiteral("objectKey"), key) && m_robot.type(QStringLiteral("objectText"), text) && m_robot.click(QStringLiteral("objectWrite")) &&
           m_robot.find(QStringLiteral("objectAnswer")) != nullptr;
}

std::vector<Stage> OwnersScenario::stages()
{
    std::vector<Stage> all = setUp();
    for (std::vector<Stage> part : {becomeRole(), groupAndBucket()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace rolewright::ui
