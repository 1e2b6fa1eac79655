/// The role wizard on the screen, and short ways through its steps.
#pragma once

#include "tests/support/ui/page_fixture.h"
#include "ui/role_wizard/role_wizard.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

namespace rolewright::test {

/// Of the role that is called R1.
inline const std::string plannedRoleArn = "arn:aws:iam::111122223333:role/R1";

/// A wizard on the screen, as Development's root user in the practice world.
struct RoleWizardBench : PageFixture {
    explicit RoleWizardBench(ui::RolePurpose forWhat = ui::RolePurpose::any) : purpose(forWhat)
    {
        prompts.choice = 0;  // go on with drafts
        begin();
    }

    void begin()
    {
        wizard = std::make_unique<ui::RoleWizard>(store, prompts, ticker, purpose, nullptr);
        wizard->start();
        if (!QTest::qWaitForWindowExposed(wizard.get()))
            qFatal("the wizard is not shown");
        wizard->activateWindow();
        settle();
    }
    identity::AccountPtr world() const { return engine->snapshot()->account(account(developmentId)); }
    identity::RowPtr<identity::Role> role() const { return world()->roles.find("R1"); }
    std::string assuming(const char* user)
    {
        return codeOf(sts::Caller::user(account(developmentId), user), "sts:AssumeRole", {{"RoleArn", plannedRoleArn}, {"RoleSessionName", user}});
    }
    bool next() { return robot.click(QStringLiteral("wizardNext")); }
    bool step(const char* title) { return robot.chooseRow(QStringLiteral("wizardSteps"), QString::fromLatin1(title)); }
    /// The tab of the What step.
    bool tab(const char* title) { return step("What") && robot.chooseTab(QStringLiteral("wizardWhatTabs"), QString::fromLatin1(title)); }
    /// Begins the role's own policy with a template.
    bool startFrom(const char* entry) { return tab("Policy of its own") && robot.chooseEntry(QStringLiteral("wizardTemplate"), QString::fromLatin1(entry)); }
    /// The steps that are ticked.
    QStringList ticked() const
    {
        QStringList titles;
        const auto* steps = part<QListWidget>(*wizard, "wizardSteps");
        for (int row = 0; row < steps->count(); ++row) {
            if (steps->item(row)->text().startsWith(QStringLiteral("✔")))
                titles += steps->item(row)->text().mid(2);
        }
        return titles;
    }
    bool click(const char* name) { return robot.click(QString::fromLatin1(name)); }
    bool trust(const char* search, const char* row)
    {
        return step("Who") && click("trustAddStatement") && robot.type(QStringLiteral("principalFilter"), QString::fromLatin1(search)) &&
               robot.chooseRow(QStringLiteral("principalList"), QString::fromLatin1(row)) && click("principalAdd");
    }
    bool name(const char* text) { return step("Name") && robot.type(QStringLiteral("wizardRoleName"), QString::fromLatin1(text)); }
    bool rehearsed()
    {
        auto* summary = part<QLabel>(*wizard, "wizardHalvesSummary");
        return step("Both halves") && robot.waitUntil([&] { return !summary->text().startsWith(QStringLiteral("…")); }, QStringLiteral("the rehearsal"));
    }
    QString text(const char* label) const { return part<QLabel>(*wizard, label)->text(); }
    bool create()
    {
        auto* button = part<QPushButton>(*wizard, "wizardCreate");
        const bool done = step("Review") && robot.waitUntil([&] { return button->isEnabled(); }, QStringLiteral("Create to be enabled")) && click("wizardCreate");
        settle();
        return done;
    }

    ui::RolePurpose purpose;
    std::unique_ptr<ui::RoleWizard> wizard;
};

}  // namespace rolewright::test
