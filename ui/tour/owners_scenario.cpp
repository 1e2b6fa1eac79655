#include "ui/tour/owners_scenario.h"

#include "ui/store/calls.h"
#include "ui/store/store.h"

#include <algorithm>

namespace rolewright::ui {
using namespace scenario;

OwnersScenario::OwnersScenario(Robot& robot, Store& store) : m_robot(robot), m_store(store), m_account(store.account().text()) {}

std::string OwnersScenario::arn(const std::string& resource) const
{
    return "arn:aws:iam::" + m_account + ":" + resource;
}

std::string OwnersScenario::ask(const char* operation, const std::vector<std::pair<const char*, std::string>>& parameters) const
{
    return askAs(m_store.caller(), operation, parameters);
}

std::string OwnersScenario::askAs(const sts::Caller& caller, const char* operation, const std::vector<std::pair<const char*, std::string>>& parameters) const
{
    const std::string_view name(operation);
    const std::size_t colon = name.find(':');
    service::Operation call{std::string(name.substr(0, colon)), std::string(name.substr(colon + 1)), json::Object::object()};
    for (const auto& [key, value] : parameters)
        call.parameters[key] = value;
    const engine::CallResult result = m_store.engine()->call(caller, call);
    return result.answer.ok() ? "ok" : result.answer.error().code;
}

std::string OwnersScenario::askObject(const char* operation, const QString& key) const
{
    return ask(operation, {{"Bucket", bucketName.toStdString()}, {"Key", key.toStdString()}});
}

std::string OwnersScenario::askObjectAsLastSession(const char* operation, const QString& key) const
{
    const sts::BookView book = m_store.sessions();
    if (book->empty())
        return "no session was ever issued";
    return askAs(sts::Caller::of(book->back()->session), operation, {{"Bucket", bucketName.toStdString()}, {"Key", key.toStdString()}});
}

int OwnersScenario::keysOfUser() const
{
    int keys = 0;
    m_store.engine()->snapshot()->account(m_store.account())->accessKeys.forEach([&keys](const auto& key) { keys += key->user == userName.toStdString(); });
    return keys;
}

bool OwnersScenario::attachedToUser(const std::string& policyName) const
{
    const auto user = m_store.engine()->snapshot()->account(m_store.account())->users.find(userName.toStdString());
    return user && std::find(user->attachedPolicies.begin(), user->attachedPolicies.end(), arn("policy/" + policyName)) != user->attachedPolicies.end();
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

bool OwnersScenario::signInAs(const QString& name)
{
    return m_robot.click(QStringLiteral("signInAs")) && m_robot.chooseAction(QStringLiteral("signInMenu"), name);
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
    return m_robot.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier) && m_robot.chooseRow(QStringLiteral("switchRoleList"), role) &&
           m_robot.type(QStringLiteral("switchRoleSessionName"), sessionName) &&
           (!shortest || (m_robot.focus(QStringLiteral("switchRoleDuration")) && m_robot.press(Qt::Key_Home))) && m_robot.click(QStringLiteral("switchRoleButton")) &&
           m_robot.waitUntil([this] { return m_store.caller().session != nullptr; }, QStringLiteral("the session to begin"));
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
