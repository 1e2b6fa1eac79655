/// The owner's scenario on an endpoint in another process: a window with root's keys and one with the user's, edits by the plan.
#pragma once

#include "tests/support/ui/served_process.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/remote/remote_desks.h"
#include "ui/tour/scenario_place.h"

#include <map>

namespace rolewright::test {

class EndpointPlace final : public ui::ScenarioPlace {
public:
    /// `fixture` is the program, whose own window goes from the screen.
    EndpointPlace(WindowFixture& fixture, const ServedProcess& served);

    /// Connects with root's key by the list of connections; false when that does not come to a window.
    bool begin();
    ui::Store& store() override;
    bool carryOut() override;
    bool signInAs(const QString& name) override;
    bool chooseRole(const QString& name) override;
    bool chooseBucket(const QString& name) override;
    bool forwardQuarter() override;
    engine::CallResult ask(const sts::Caller& caller, service::Operation operation) override;
    bool knowsRights() const override;

    /// What went wrong last, for whoever reads why the test failed.
    QString trouble;

private:
    bool connectTo(QWidget& from, const QString& name, const std::string& keyId, const std::string& secret);
    bool show(const QString& name);
    void noteUsersKey();
    sts::Credentials keysOf(const sts::Caller& caller);
    ui::RemoteDesk& desk() const { return *m_desk; }
    bool fail(const QString& what);

    WindowFixture& m_fixture;
    const ServedProcess& m_served;
    ui::RemoteDesk* m_desk = nullptr;                ///< that is worked in
    std::map<QString, ui::RemoteDesk*> m_desks;      ///< by who signs there
    sts::Credentials m_user;                         ///< the key of the scenario's user, as its secret was shown
    std::map<std::string, sts::Credentials> m_sessions;
};

}  // namespace rolewright::test
