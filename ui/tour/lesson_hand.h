/// Does the calls of a walkthrough's solution as a person does: each in its form, with mouse and keys, or typed into the terminal.
#pragma once

#include "core/training/sandbox.h"
#include "ui/tour/robot.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::ui {

class PracticeDesk;

/// One recipe for each kind of operation. The window is in English.
class LessonHand {
public:
    enum class Way { form, terminal };
    LessonHand(PracticeDesk& desk, Robot& robot) : m_desk(desk), m_robot(robot) {}

    /// Does them one after the other and tells how: `terminal` when one of them had no form. Nothing when one could not be done; then `trouble()` says why.
    std::optional<Way> carryOut(const std::vector<training::Deed>& deeds);
    const QString& trouble() const { return m_trouble; }

private:
    using Recipe = bool (LessonHand::*)(const json::Object& parameters);
    static Recipe recipeOf(const std::string& operation);
    bool byTerminal(const training::Deed& deed);
    bool become(const std::string& who);
    bool becomeSession();
    /// Clicks what makes the call, says yes to a question that may come, and waits until the call is in the trail.
    bool press(const QString& button);
    bool waitForCall(std::uint64_t before);

    // Of IAM.
    bool createUser(const json::Object& parameters);
    bool createRole(const json::Object& parameters);
    bool choosePrincipal(const QString& principal);
    bool createPolicy(const json::Object& parameters);
    bool writePolicyDialog(const json::Object& parameters);
    bool newVersion(const json::Object& parameters);
    bool putPolicy(const QString& page, const QString& name, const json::Object& parameters);
    bool putUserPolicy(const json::Object& parameters);
    bool putGroupPolicy(const json::Object& parameters);
    bool putRolePolicy(const json::Object& parameters);
    bool deletePolicy(const json::Object& parameters);
    bool attachPolicy(const json::Object& parameters);
    bool addToGroup(const json::Object& parameters);
    bool writeTrust(const json::Object& parameters);
    bool limitSessions(const json::Object& parameters);
    bool tagUser(const json::Object& parameters);
    bool writeTags(const QString& editor, const json::Object& parameters);
    bool createKey(const json::Object& parameters);
    bool changeKey(const json::Object& parameters);
    bool createDevice(const json::Object& parameters);
    bool enableDevice(const json::Object& parameters);
    bool createSamlProvider(const json::Object& parameters);
    bool replaceMetadata(const json::Object& parameters);
    /// What the practice identity provider publishes: its keys are made anew for every world, so no solution can bring them.
    QString practiceMetadata();
    bool createOidcProvider(const json::Object& parameters);
    // Of the other services.
    bool signIn(const json::Object& parameters);
    bool switchRole(const json::Object& parameters);
    bool chooseDuration(int seconds);
    bool getSessionToken(const json::Object& parameters);
    bool openObject(const json::Object& parameters);
    bool writeObject(const json::Object& parameters);
    bool readObject(const json::Object& parameters);
    bool deleteObject(const json::Object& parameters);
    bool writeBucketPolicy(const json::Object& parameters);
    bool createFunction(const json::Object& parameters);
    bool invoke(const json::Object& parameters);
    bool signInPerson(const json::Object& parameters);
    bool advance(const json::Object& parameters);

    bool openPage(const QString& id);
    bool open(const QString& page, const QString& row, const QString& tab);
    /// Into the workbench of that name.
    bool writeJson(const QString& form, const QString& editor, const std::string& document);

    PracticeDesk& m_desk;
    Robot& m_robot;
    QString m_trouble;
    std::string m_deviceUser;  ///< whose device is made
};

}  // namespace rolewright::ui
