#include "ui/tour/lesson_hand.h"

#include "ui/models/session_cells.h"
#include "ui/shell/main_window.h"
#include "ui/shell/practice_desk.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"

#include <algorithm>
#include <map>

namespace rolewright::ui {

LessonHand::Recipe LessonHand::recipeOf(const std::string& operation)
{
    static const std::map<std::string, Recipe> recipes = {
        {"clock:Advance", &LessonHand::advance},
        {"iam:AddUserToGroup", &LessonHand::addToGroup},
        {"iam:AttachUserPolicy", &LessonHand::attachPolicy},
        {"iam:CreateAccessKey", &LessonHand::createKey},
        {"iam:CreateOpenIDConnectProvider", &LessonHand::createOidcProvider},
        {"iam:CreatePolicy", &LessonHand::createPolicy},
        {"iam:CreatePolicyVersion", &LessonHand::newVersion},
        {"iam:CreateRole", &LessonHand::createRole},
        {"iam:CreateSAMLProvider", &LessonHand::createSamlProvider},
        {"iam:CreateUser", &LessonHand::createUser},
        {"iam:CreateVirtualMFADevice", &LessonHand::createDevice},
        {"iam:DeleteUserPolicy", &LessonHand::deletePolicy},
        {"iam:EnableMFADevice", &LessonHand::enableDevice},
        {"iam:PutGroupPolicy", &LessonHand::putGroupPolicy},
        {"iam:PutRolePolicy", &LessonHand::putRolePolicy},
        {"iam:PutUserPolicy", &LessonHand::putUserPolicy},
        {"iam:TagUser", &LessonHand::tagUser},
        {"iam:UpdateAccessKey", &LessonHand::changeKey},
        {"iam:UpdateAssumeRolePolicy", &LessonHand::writeTrust},
        {"iam:UpdateRole", &LessonHand::limitSessions},
        {"iam:UpdateSAMLProvider", &LessonHand::replaceMetadata},
        {"lambda:CreateFunction", &LessonHand::createFunction},
        {"lambda:Invoke", &LessonHand::invoke},
        {"s3:DeleteObject", &LessonHand::deleteObject},
        {"s3:GetObject", &LessonHand::readObject},
        {"s3:PutBucketPolicy", &LessonHand::writeBucketPolicy},
        {"s3:PutObject", &LessonHand::writeObject},
        {"signin:As", &LessonHand::signIn},
        {"sts:AssumeRole", &LessonHand::switchRole},
        {"sts:AssumeRoleWithSAML", &LessonHand::signInPerson},
        {"sts:GetSessionToken", &LessonHand::getSessionToken},
    };
    const auto found = recipes.find(operation);
    return found == recipes.end() ? nullptr : found->second;
}

std::optional<LessonHand::Way> LessonHand::carryOut(const std::vector<training::Deed>& deeds)
{
    Way way = Way::form;
    for (const training::Deed& deed : deeds) {
        if (deed.op == "iam:EnableMFADevice")
            m_deviceUser = json::stringOr(deed.params, "UserName");
    }
    for (const training::Deed& deed : deeds) {
        const Recipe recipe = recipeOf(deed.op);
        if ((!deed.as.empty() && !become(deed.as)) || !(recipe ? (this->*recipe)(deed.params) : byTerminal(deed))) {
            m_trouble = QStringLiteral("%1: %2").arg(toQt(std::string_view(deed.op)), m_robot.trouble());
            return std::nullopt;
        }
        way = recipe ? way : Way::terminal;
    }
    return way;
}

bool LessonHand::byTerminal(const training::Deed& deed)
{
    const std::uint64_t before = m_desk.room().engine()->lastRecord();
    return m_robot.click(QStringLiteral("terminalLine")) && m_robot.paste(QStringLiteral("terminalLine"), commandOf(deed)) && m_robot.press(Qt::Key_Return) &&
           waitForCall(before);
}

/// `who` is the ARN of a user or of an account's root, or the access key id of a session.
bool LessonHand::become(const std::string& who)
{
    const Store& store = m_desk.store();
    const auto isSo = [&] { return training::callerText(*m_desk.room().engine(), store.caller()) == who; };
    if (isSo())
        return true;
    if (who.starts_with("ASIA"))
        return becomeSession();
    const auto arn = Arn::parse(who);
    if (!arn)
        return false;
    const std::string name = arn->resource.substr(arn->resource.rfind('/') + 1);
    return m_robot.click(QStringLiteral("signInAs")) &&
           m_robot.chooseNamedAction(QStringLiteral("signInMenu"), QStringLiteral("signIn/%1/%2").arg(toQt(std::string_view(arn->account)), toQt(std::string_view(name)))) &&
           m_robot.waitUntil(isSo, QStringLiteral("the window to act as %1").arg(toQt(std::string_view(who))));
}

/// One that was switched to acts already, whatever its key is called this time; else it is the newest in the list.
bool LessonHand::becomeSession()
{
    const Store& store = m_desk.store();
    const auto acts = [&] {
        const sts::SessionPtr session = store.caller().session;
        return session && !session->expiredAt(store.serverNow());
    };
    const sts::BookView book = store.sessions();
    if (acts() || book->empty())
        return acts();
    return openPage(QStringLiteral("sessions")) && m_robot.chooseRow(QStringLiteral("sessionsList"), sessionTitle(*book->back()->session)) &&
           m_robot.click(QStringLiteral("sessionsSwitch")) && m_robot.waitUntil(acts, QStringLiteral("the session to act"));
}

bool LessonHand::signIn(const json::Object& parameters)
{
    return become(json::stringOr(parameters, "Principal"));
}

bool LessonHand::press(const QString& button)
{
    const QString yes = QStringLiteral("promptYes");
    const std::uint64_t before = m_desk.room().engine()->lastRecord();
    const auto isMade = [&] { return m_desk.room().engine()->lastRecord() > before; };
    return m_robot.click(button) && m_robot.waitUntil([&] { return isMade() || m_robot.sees(yes); }, QStringLiteral("the call by `%1`").arg(button)) &&
           (!m_robot.sees(yes) || m_robot.click(yes)) && waitForCall(before);
}

bool LessonHand::waitForCall(std::uint64_t before)
{
    return m_robot.waitUntil([&] { return m_desk.room().engine()->lastRecord() > before; }, QStringLiteral("the call in the trail"));
}

bool LessonHand::openPage(const QString& id)
{
    const auto page = m_desk.window().pages().find(id);
    return page != m_desk.window().pages().end() && m_robot.chooseRow(QStringLiteral("pages"), page->second->title());
}

bool LessonHand::open(const QString& page, const QString& row, const QString& tab)
{
    return openPage(page) && m_robot.chooseRow(page + QStringLiteral("List"), row) && m_robot.chooseTab(page + QStringLiteral("Tabs"), tab);
}

bool LessonHand::writeJson(const QString& form, const QString& editor, const std::string& document)
{
    const auto parsed = json::parseObject(document);
    return (m_robot.sees(editor) || m_robot.click(form + QStringLiteral("ShowJson"))) &&
           m_robot.paste(editor, toQt(std::string_view(parsed ? json::pretty(*parsed) : document)));
}

}  // namespace rolewright::ui
