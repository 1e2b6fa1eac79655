/// Where the owner's scenario is played: in a window on the local engine, or in windows on an endpoint. What differs between them is here; the steps are the same.
#pragma once

#include "core/engine/engine.h"
#include "core/sts/caller.h"

#include <QString>

#include <map>

namespace rolewright::ui {

class Robot;
class Store;

class ScenarioPlace {
public:
    virtual ~ScenarioPlace() = default;

    /// Of the window that is worked in now.
    virtual Store& store() = 0;
    /// What was edited is so at once, or is made so now.
    virtual bool carryOut() = 0;
    /// As the user of that name, or as root.
    virtual bool signInAs(const QString& name) = 0;
    /// Finds the role in the palette, which is open.
    virtual bool chooseRole(const QString& name) = 0;
    /// Shows the bucket; the page is open.
    virtual bool chooseBucket(const QString& name) = 0;
    /// The clock of who answers goes on by a quarter of an hour.
    virtual bool forwardQuarter() = 0;
    /// Asks who answers calls, past the window.
    virtual engine::CallResult ask(const sts::Caller& caller, service::Operation operation) = 0;
    /// Whether the window knows what whoever acts may do.
    virtual bool knowsRights() const = 0;

    QString stage;                         ///< that is played now
    std::map<QString, std::string> told;   ///< what was answered at last, by stage and question: JSON, or an error's code and message
};

/// A window on the local engine.
class LocalPlace final : public ScenarioPlace {
public:
    LocalPlace(Robot& robot, Store& store) : m_robot(robot), m_store(store) {}

    Store& store() override { return m_store; }
    bool carryOut() override { return true; }
    bool signInAs(const QString& name) override;
    bool chooseRole(const QString& name) override;
    bool chooseBucket(const QString& name) override;
    bool forwardQuarter() override;
    engine::CallResult ask(const sts::Caller& caller, service::Operation operation) override;
    bool knowsRights() const override { return true; }

private:
    Robot& m_robot;
    Store& m_store;
};

}  // namespace rolewright::ui
