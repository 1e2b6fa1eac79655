/// A window on an endpoint, and the endpoint itself on loopback: windows on endpoints are tried with it.
#pragma once

#include "core/client/key_source.h"
#include "tests/support/ui/served_account.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/remote/remote_desks.h"
#include "ui/remote/saved_connections.h"

#include <QPushButton>
#include <QTest>

namespace rolewright::test {

inline const QString connectionId = QStringLiteral("c1");
constexpr int remotePatience = 30'000;

/// The program with its own window, and an endpoint.
struct RemoteBench : WindowFixture {
    explicit RemoteBench(client::Environment environment = client::Environment::practice)
    {
        ui::SavedConnection saved;
        saved.id = connectionId;
        saved.name = QStringLiteral("Lab");
        saved.url = served.url();
        saved.environment = environment;
        ui::keepConnection(saved);
        application().connections().keys().keepForThisRun(connectionId, {served.keyId, crypto::Secret(served.secret), {}, client::noEnd});
        show();
    }
    bool open()
    {
        Q_EMIT application().connections().door().connectRequested(&window(), connectionId);
        return waitFor([this] { return desk() != nullptr; }) && hideOwn();
    }
    bool hideOwn()
    {
        window().hide();
        settle();
        return true;
    }
    ui::RemoteDesk* desk() { return application().connections().find(connectionId); }
    bool waitFor(const std::function<bool()>& done) { return QTest::qWaitFor(done, remotePatience); }
    /// A call of the window on the endpoint, as who acts there; the error code or `ok`.
    std::string call(std::string_view name, json::Object parameters = json::Object::object())
    {
        std::string code;
        desk()->store().call(operationOf(name, std::move(parameters)), desk(), [&](const engine::CallResult& result) { code = result.answer ? "ok" : result.answer.error().code; });
        return waitFor([&] { return !code.empty(); }) ? code : "no answer";
    }
    mirror::EntityRefs drafts() { return ui::draftedEntities(desk()->room().states(), desk()->room().account()); }
    bool review()
    {
        return robot.click(QStringLiteral("draftsStatus")) && robot.find(QStringLiteral("reviewDialog"));
    }
    QPushButton* button(const char* name) { return qobject_cast<QPushButton*>(robot.find(QString::fromLatin1(name))); }
    bool apply()
    {
        desk()->room().setUnlocked(true);
        return review() && waitFor([this] { return button("reviewApply")->isEnabled(); }) && robot.click(QStringLiteral("reviewApply"));
    }
    std::string descriptionThere() const { return served.role("R1")->description; }

    ServedAccount served;
};

}  // namespace rolewright::test
