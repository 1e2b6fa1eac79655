#include "tests/support/ui/endpoint_place.h"

#include "core/client/remote_backend.h"
#include "ui/remote/saved_connections.h"
#include "ui/store/store.h"
#include "ui/tour/owners_scenario.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <future>

namespace rolewright::test {
namespace {

constexpr int patience = 30'000;
const QString root = QStringLiteral("root");

sts::Credentials copyOf(const sts::Credentials& keys)
{
    return {keys.accessKeyId, keys.secretAccessKey.clone(), keys.sessionToken.clone(), keys.expires};
}

}  // namespace

EndpointPlace::EndpointPlace(WindowFixture& fixture, const ServedProcess& served) : m_fixture(fixture), m_served(served) {}

bool EndpointPlace::fail(const QString& what)
{
    trouble = what + QStringLiteral(": ") + m_fixture.robot.trouble() + QLatin1Char(' ') + m_fixture.robot.textOf(QStringLiteral("reviewMessage")) + QLatin1Char(' ') +
              m_fixture.robot.textOf(QStringLiteral("connectionsMessage"));
    return false;
}

bool EndpointPlace::begin()
{
    return connectTo(m_fixture.window(), root, m_served.keyId, m_served.secret) && show(root);
}

bool EndpointPlace::connectTo(QWidget& from, const QString& name, const std::string& keyId, const std::string& secret)
{
    ui::Robot& robot = m_fixture.robot;
    const auto typed = [&](const char* field, const QString& text) { return robot.type(QString::fromLatin1(field), text); };
    from.activateWindow();
    m_fixture.settle();
    QTest::keyClick(&from, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    if (!robot.click(QStringLiteral("connectionsNew")) || !typed("connectionName", name) || !typed("connectionUrl", m_served.url) ||
        !typed("connectionKeyId", QString::fromStdString(keyId)) || !typed("connectionSecret", QString::fromStdString(secret)) || !robot.click(QStringLiteral("connectionKeychain")) ||
        !robot.click(QStringLiteral("connectionSave")) || !robot.waitGone(QStringLiteral("connectionForm")) || !robot.chooseRow(QStringLiteral("connectionsList"), name) ||
        !robot.click(QStringLiteral("connectionsOpen")))
        return fail(QStringLiteral("the connection could not be made"));
    ui::RemoteDesk* opened = nullptr;
    const bool isOpen = QTest::qWaitFor(
        [&] {
            for (const QString& reference : ui::recentConnections()) {
                ui::RemoteDesk* const one = m_fixture.application().connections().find(reference);
                if (one && std::none_of(m_desks.begin(), m_desks.end(), [one](const auto& known) { return known.second == one; }))
                    opened = one;
            }
            return opened != nullptr;
        },
        patience);
    if (!isOpen)
        return fail(QStringLiteral("the window did not open"));
    m_desks[name] = opened;
    from.hide();
    m_fixture.settle();
    QTest::keyClick(&opened->window(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);  // unlocks it
    return opened->room().isUnlocked() || fail(QStringLiteral("it is still locked"));
}

bool EndpointPlace::show(const QString& name)
{
    for (const auto& [whose, one] : m_desks)
        one->window().setVisible(whose == name);
    m_desk = m_desks.at(name);
    m_desk->window().activateWindow();
    m_fixture.settle();
    return QTest::qWaitForWindowExposed(&m_desk->window());
}

ui::Store& EndpointPlace::store()
{
    return desk().store();
}

bool EndpointPlace::carryOut()
{
    noteUsersKey();
    ui::RemoteRoom& room = desk().room();
    const auto drafts = [&room] { return ui::draftedEntities(room.states(), room.account()).size(); };
    m_fixture.settle();
    // What was clicked may still be on its way to the drafts.
    if (!QTest::qWaitFor([&] { return drafts() > 0; }, 500))
        return true;
    ui::Robot& robot = m_fixture.robot;
    if (!robot.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier) || !robot.find(QStringLiteral("reviewDialog")))
        return fail(QStringLiteral("no review"));
    auto* apply = qobject_cast<QPushButton*>(robot.find(QStringLiteral("reviewApply")));
    if (!apply || !QTest::qWaitFor([apply] { return apply->isEnabled(); }, patience) || !robot.click(QStringLiteral("reviewApply")))
        return fail(QStringLiteral("the plan cannot be applied"));
    if (!QTest::qWaitFor([&] { return drafts() == 0; }, patience))
        return fail(QStringLiteral("drafts are left"));
    return (robot.press(Qt::Key_Escape) && robot.waitGone(QStringLiteral("reviewDialog"))) || fail(QStringLiteral("the review stays"));
}

/// As a person copies it: the secret is shown once.
void EndpointPlace::noteUsersKey()
{
    if (!m_user.accessKeyId.empty() || !m_fixture.robot.sees(QStringLiteral("usersKeysSecretField")))
        return;
    const bool isCopied = m_fixture.robot.click(QStringLiteral("usersKeysSecretCopy"));
    const engine::CallResult listed = ask(store().caller(), {"iam", "ListAccessKeys", {{"UserName", ui::scenario::userName.toStdString()}}});
    if (!isCopied || !listed.answer || (*listed.answer)["AccessKeyMetadata"].empty())
        return;
    m_user = {json::stringOr((*listed.answer)["AccessKeyMetadata"][0], "AccessKeyId"), crypto::Secret(QApplication::clipboard()->text().toStdString()), {}, client::noEnd};
}

bool EndpointPlace::signInAs(const QString& name)
{
    if (!m_desks.contains(name) && !connectTo(desk().window(), name, m_user.accessKeyId, std::string(m_user.secretAccessKey.reveal())))
        return false;
    return show(name);
}

/// Who may not list roles pastes the one that he was told of.
bool EndpointPlace::chooseRole(const QString& name)
{
    return m_fixture.robot.type(QStringLiteral("switchRoleFilter"), QStringLiteral("arn:aws:iam::%1:role/%2").arg(QString::fromStdString(desk().room().account().text()), name));
}

bool EndpointPlace::chooseBucket(const QString& name)
{
    ui::Robot& robot = m_fixture.robot;
    if (!desk().room().knowsRightsOf(desk().room().base()) && !robot.seesRow(QStringLiteral("resourcesList"), name)) {
        m_fixture.prompts().text = name;
        if (!robot.click(QStringLiteral("resourcesByName")))
            return fail(QStringLiteral("no bucket by name"));
    }
    return robot.chooseRow(QStringLiteral("resourcesList"), name);
}

/// F5 tells the window, as any call does.
bool EndpointPlace::forwardQuarter()
{
    const Instant before = store().serverNow();
    if (!m_served.advance(15 * 60))
        return fail(QStringLiteral("the clock does not move"));
    QTest::keyClick(&desk().window(), Qt::Key_F5);
    return QTest::qWaitFor([&] { return store().serverNow() - before >= std::chrono::minutes(15); }, patience);
}

sts::Credentials EndpointPlace::keysOf(const sts::Caller& caller)
{
    if (!caller.session)
        return caller.kind == sts::CallerKind::user ? copyOf(m_user) : sts::Credentials{m_served.keyId, crypto::Secret(m_served.secret), {}, client::noEnd};
    const std::string& id = caller.session->accessKeyId;
    if (auto held = store().engine()->credentialsOf(id))
        m_sessions.insert_or_assign(id, *std::move(held));
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() ? sts::Credentials() : copyOf(found->second);
}

/// By a client of its own, with the keys of whoever asks.
engine::CallResult EndpointPlace::ask(const sts::Caller& caller, service::Operation operation)
{
    client::Connection connection;
    connection.name = "asking";
    connection.url = m_served.url.toStdString();
    connection.readOnly = false;
    connection.keys = client::fixedKeys(keysOf(caller));
    auto backend = client::RemoteBackend::create(std::move(connection), {});
    if (!backend) {
        engine::CallResult failed;
        failed.answer = backend.error();
        return failed;
    }
    std::promise<engine::CallResult> came;
    (*backend)->call(sts::Caller::root(AccountId()), std::move(operation), [&came](engine::CallResult result) { came.set_value(std::move(result)); });
    return came.get_future().get();
}

bool EndpointPlace::knowsRights() const
{
    return desk().room().knowsRightsOf(m_desk->store().caller());
}

}  // namespace rolewright::test
