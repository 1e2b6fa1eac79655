/// The scenario that Rolewright was made for, done with mouse and keys from an empty world to a role's session and back: `rolewright tour` and the scenario test.
#pragma once

#include "core/engine/engine.h"
#include "core/sts/caller.h"
#include "ui/tour/robot.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace rolewright::ui {

class ScenarioPlace;
class Store;

/// One stage: what a person does, and what the engine must answer afterwards.
struct Stage {
    QString name;   ///< of its picture: `03-few-permissions`
    QString title;
    std::function<bool()> play;
    std::function<QString()> check;  ///< what the engine answers otherwise than it should; empty when nothing
};

/// What the scenario's things are called.
namespace scenario {
inline const QString userName = QStringLiteral("MyUsername");
inline const QString firstRole = QStringLiteral("R1");
inline const QString bucketRole = QStringLiteral("updateDataBucket");
inline const QString bucketName = QStringLiteral("data-bucket-111122223333");
inline const QString group = QStringLiteral("Developers");
inline const QString firstObject = QStringLiteral("readme.txt");
inline const QString secondObject = QStringLiteral("report.txt");
}  // namespace scenario

class OwnersScenario {
public:
    /// `place` has a window on the screen; the world that answers there is `engine::emptyWorld`.
    OwnersScenario(Robot& robot, ScenarioPlace& place);

    /// In order; each rests on the ones before.
    std::vector<Stage> stages();

private:
    std::vector<Stage> setUp();
    std::vector<Stage> becomeRole();
    std::vector<Stage> groupAndBucket();

    bool createUser();
    bool giveFewPermissions();
    bool createBucket();
    bool createFirstRole();
    bool createGroup();
    bool createBucketRole();
    bool openPage(const QString& id);
    bool addStatement(const QString& builder, const QStringList& actions, const QStringList& resources);
    bool switchTo(const QString& role, const QString& sessionName, bool shortest);
    bool readObject(const QString& key);
    bool writeObject(const QString& key, const QString& text);

    /// The error code of a call as who acts now, `ok` when it is allowed; only reads are asked for.
    std::string ask(const char* operation, const std::vector<std::pair<const char*, std::string>>& parameters) const;
    engine::CallResult call(const sts::Caller& caller, const char* operation, const std::vector<std::pair<const char*, std::string>>& parameters) const;
    std::string askAs(const sts::Caller& caller, const char* operation, const std::vector<std::pair<const char*, std::string>>& parameters) const;
    std::string askObject(const char* operation, const QString& key) const;
    std::string askObjectAsLastSession(const char* operation, const QString& key) const;
    std::size_t keysOfUser() const;
    bool attachedToUser(const std::string& policyName) const;
    Store& store() const;
    QString expect(const QString& what, const std::string& answer, const std::string& expected) const;
    std::string arn(const std::string& resource) const;

    Robot& m_robot;
    ScenarioPlace& m_place;
    std::string m_account;
};

}  // namespace rolewright::ui
