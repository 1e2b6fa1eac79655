/// Roles and policies with mouse and keys; after every stage the engine is asked.
#include "tests/support/ui/page_bench.h"
#include "ui/pages/policies/policies_page.h"
#include "ui/pages/roles/roles_page.h"
#include "ui/widgets/code_view.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;

namespace {

const std::string aliceArn = "arn:aws:iam::111122223333:user/alice";
const std::string roleArn = "arn:aws:iam::111122223333:role/R1";
const std::string policyArn = "arn:aws:iam::111122223333:policy/P1";

/// The roles page, on R1, which trusts alice.
struct Roles : test::PageBench<RolesPage> {
    Roles()
    {
        must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting(aliceArn)}, {"Description", "as it was"}});
        settle();
        if (!choose("rolesList", "R1"))
            qFatal("R1 is not in the list");
    }
    identity::RowPtr<identity::Role> role() const { return world()->roles.find("R1"); }
    std::string trust() const { return role()->trust->text(); }
    std::string assuming() { return codeOf(as("alice"), "sts:AssumeRole", {{"RoleArn", roleArn}, {"RoleSessionName", "alice"}}); }
};

/// The policies page, on P1, which lets read objects.
struct Policies : test::PageBench<PoliciesPage> {
    Policies()
    {
        must("iam:CreatePolicy", {{"PolicyName", "P1"}, {"PolicyDocument", test::allowing("s3:GetObject", "*")}});
        settle();
        if (!choose("policiesList", "P1"))
            qFatal("P1 is not in the list");
    }
    identity::RowPtr<identity::ManagedPolicy> policy() const { return world()->policies.find("P1"); }
    QStringList versions() const
    {
        QStringList ids;
        for (const identity::PolicyVersion& version : policy()->versions)
            ids += QString::fromStdString(version.id);
        return ids;
    }
    void save(const std::string& action)
    {
        QVERIFY(type("policiesJson", QString::fromStdString(test::allowing(action, "*"))));
        QVERIFY(click("policiesSave"));
    }
};

}  // namespace

class TestRolePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesTrustByPointAndClick();
    void changesTrustAsJson();
    void keepsFormAndJsonInStep();
    void revertsTrust();
    void asksWhenTwoChangedTheTrust();
    void blocksATrustThatAwsWouldRefuse();
    void showsSomebodyWhoIsGoneAndLetsReplaceThem();
    void setsLimits();
    void marksWhatIsNotSavedAndSendsOnlyThat();
    void comparesWhatWasChangedMeanwhile();
    void refusesLimitsOutsideTheRange();
    void namesThoseWhoMayAssumeIt();
    void showsLiveSessions();
    void switchesToTheRole();
    void deletesARoleWithWhatGoesAlong();
    void createsAPolicy();
    void savesAPolicyAsANewVersion();
    void theOldestVersionMakesRoom();
    void comparesAndChangesVersions();
    void leavesAwsPoliciesAlone();
    void namesAndReleasesThoseWhoUseIt();
    void deletesAPolicyWithWhatGoesAlong();
    void findsWhatAnArnNames();
    void keepsWhatIsNotSavedWhenTheAccountChanges();
    void whatIsShownOfAnotherAccountIsNotChangedInOnesOwn();
    void nothingOfAnotherAccountStaysInTheEditor();
    void aPolicyThatIsBeingWrittenIsNotLostToEscape();
};

void TestRolePages::changesTrustByPointAndClick()
{
    Roles bench;
    QCOMPARE(bench.assuming(), std::string("ok"));
    QVERIFY(bench.tab("rolesTabs", "Trust"));
    QVERIFY(bench.click("trustMfa0"));
    QVERIFY(bench.page.isDirty());
    QCOMPARE(bench.assuming(), std::string("ok"));
    QVERIFY(bench.click("rolesTrustSave"));
    QVERIFY(!bench.page.isDirty());
    QVERIFY(QString::fromStdString(bench.trust()).contains(QStringLiteral("aws:MultiFactorAuthPresent")));
    QCOMPARE(bench.assuming(), std::string("AccessDenied"));
    QCOMPARE(bench.undoText(), QStringLiteral("Change who may assume R1"));
    bench.undo();
    QCOMPARE(bench.trust(), test::trusting(aliceArn));
    QCOMPARE(bench.assuming(), std::string("ok"));
    QVERIFY(!part<QCheckBox>(bench.page, "trustMfa0")->isChecked());
    QVERIFY(!bench.page.isDirty());
}

void TestRolePages::changesTrustAsJson()
{
    Roles bench;
    const std::string text = "{ \"Version\":\"2012-10-17\",  \"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:user/bob\"},\"Action\":\"sts:AssumeRole\"} }";
    QVERIFY(bench.tab("rolesTabs", "Trust"));
    QVERIFY(bench.click("rolesTrustAsJson"));
    QVERIFY(bench.type("rolesTrustJson", QString::fromStdString(text)));
    QVERIFY(bench.click("rolesTrustSave"));
    QCOMPARE(bench.trust(), text);  // byte for byte
    QCOMPARE(bench.assuming(), std::string("AccessDenied"));
}

void TestRolePages::keepsFormAndJsonInStep()
{
    Roles bench;
    QVERIFY(bench.tab("rolesTabs", "Trust"));
    QVERIFY(bench.click("trustExternalIdOn0"));
    QVERIFY(bench.type("trustExternalId0", QStringLiteral("abc-1")));
    QVERIFY(bench.click("rolesTrustAsJson"));
    auto* json = part<CodeView>(bench.page, "rolesTrustJson");
    QVERIFY(json->code().contains(QStringLiteral("\"abc-1\"")));
    QVERIFY(bench.type("rolesTrustJson", QString(json->code()).replace(QStringLiteral("abc-1"), QStringLiteral("xyz-2")).simplified()));
    QVERIFY(bench.click("rolesTrustAsForm"));
    QCOMPARE(part<QLineEdit>(bench.page, "trustExternalId0")->text(), QStringLiteral("xyz-2"));
    QVERIFY(bench.click("rolesTrustAsJson"));
    QVERIFY(bench.type("rolesTrustJson", QStringLiteral("{ broken")));
    QVERIFY(bench.click("rolesTrustAsForm"));
    QVERIFY(!bench.page.findChild<QWidget*>(QStringLiteral("trustGrant0")));
    QVERIFY(!part<QPushButton>(bench.page, "rolesTrustSave")->isEnabled());
}

void TestRolePages::revertsTrust()
{
    Roles bench;
    QVERIFY(bench.tab("rolesTabs", "Trust"));
    QVERIFY(bench.click("trustMfa0"));
    QVERIFY(bench.click("rolesTrustRevert"));
    QVERIFY(!part<QCheckBox>(bench.page, "trustMfa0")->isChecked());
    QVERIFY(!bench.page.isDirty());
    QVERIFY(!part<QPushButton>(bench.page, "rolesTrustSave")->isEnabled());
    QCOMPARE(bench.trust(), test::trusting(aliceArn));
}

void TestRolePages::asksWhenTwoChangedTheTrust()
{
    for (const bool mine : {true, false}) {
        Roles bench;
        QVERIFY(bench.tab("rolesTabs", "Trust"));
        QVERIFY(bench.click("trustMfa0"));
        const std::string theirs = test::trusting("arn:aws:iam::111122223333:user/bob");
        bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R1"}, {"PolicyDocument", theirs}});
        bench.settle();
        QVERIFY(part<QPushButton>(bench.page, "rolesTrustKeepMine")->isVisible());
        QVERIFY(!part<QPushButton>(bench.page, "rolesTrustSave")->isEnabled());
        QVERIFY(part<QCheckBox>(bench.page, "trustMfa0")->isChecked());
        QVERIFY(bench.click(mine ? "rolesTrustKeepMine" : "rolesTrustTakeTheirs"));
        if (mine)
            QVERIFY(bench.click("rolesTrustSave"));
        QCOMPARE(bench.trust() == theirs, !mine);
        QCOMPARE(QString::fromStdString(bench.trust()).contains(QStringLiteral("alice")), mine);
        QVERIFY(!bench.page.isDirty());
    }
}

void TestRolePages::blocksATrustThatAwsWouldRefuse()
{
    Roles bench;
    QVERIFY(bench.tab("rolesTabs", "Trust"));
    QVERIFY(bench.click("rolesTrustAsJson"));
    for (const char* wrong : {"{", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\"}]}",
                              "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"sts:AssumeRole\",\"Resource\":\"*\"}]}"}) {
        QVERIFY(bench.type("rolesTrustJson", QString::fromLatin1(wrong)));
        QVERIFY2(!part<QPushButton>(bench.page, "rolesTrustSave")->isEnabled(), wrong);
        QVERIFY2(!part<QLabel>(bench.page, "rolesTrustMessage")->text().isEmpty(), wrong);
    }
    // AWS takes this text and refuses whom it names: the answer stands where the mistake is.
    QVERIFY(bench.type("rolesTrustJson", QString::fromStdString(test::trusting("arn:aws:iam::111122223333:user/nobody"))));
    QVERIFY(bench.click("rolesTrustSave"));
    QVERIFY2(part<QLabel>(bench.page, "rolesTrustMessage")->text().contains(QStringLiteral("Invalid principal")), qPrintable(part<QLabel>(bench.page, "rolesTrustMessage")->text()));
    QVERIFY(bench.page.isDirty());
    QCOMPARE(bench.trust(), test::trusting(aliceArn));
}

void TestRolePages::showsSomebodyWhoIsGoneAndLetsReplaceThem()
{
    Roles bench;
    bench.must("iam:CreateUser", {{"UserName", "dave"}});
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R1"}, {"PolicyDocument", test::trusting("arn:aws:iam::111122223333:user/dave")}});
    bench.must("iam:DeleteUser", {{"UserName", "dave"}});
    bench.must("iam:CreateUser", {{"UserName", "dave"}});
    bench.settle();
    QVERIFY(bench.tab("rolesTabs", "Trust"));
    QVERIFY(part<QLabel>(bench.page, "rolesTrustOrphans")->text().contains(QStringLiteral("user/dave")));
    auto* principals = part<QListWidget>(bench.page, "trustPrincipals0");
    QVERIFY2(principals->item(0)->text().contains(QStringLiteral("AIDA")), qPrintable(principals->item(0)->text()));
    QVERIFY(bench.click("trustAddPrincipal0"));
    QVERIFY(bench.type("principalFilter", QStringLiteral("dave")));
    QVERIFY(bench.choose("principalList", "dave"));
    QVERIFY(bench.click("principalAdd"));
    QVERIFY(bench.choose("trustPrincipals0", "AIDA"));
    QVERIFY(bench.click("trustRemovePrincipal0"));
    QVERIFY(bench.click("rolesTrustSave"));
    QCOMPARE(bench.codeOf(bench.as("dave"), "sts:AssumeRole", {{"RoleArn", roleArn}, {"RoleSessionName", "dave"}}), std::string("ok"));
    QVERIFY(!part<QLabel>(bench.page, "rolesTrustOrphans")->isVisible());
}

void TestRolePages::setsLimits()
{
    Roles bench;
    QVERIFY(bench.tab("rolesTabs", "Limits"));
    part<QSpinBox>(bench.page, "rolesLimitsHours")->setValue(4);
    part<QSpinBox>(bench.page, "rolesLimitsMinutes")->setValue(30);
    QVERIFY(bench.click("rolesLimitsSave"));
    QCOMPARE(bench.role()->maxSessionSeconds, std::optional<int>(4 * 3600 + 30 * 60));
    QCOMPARE(bench.role()->description, std::string("as it was"));
    QVERIFY(bench.type("rolesLimitsDescription", QStringLiteral("For the night")));
    QVERIFY(bench.click("rolesLimitsSave"));
    QCOMPARE(bench.role()->description, std::string("For the night"));
    QCOMPARE(bench.role()->maxSessionSeconds, std::optional<int>(4 * 3600 + 30 * 60));
    QCOMPARE(bench.codeOf(bench.as("alice"), "sts:AssumeRole", {{"RoleArn", roleArn}, {"RoleSessionName", "alice"}, {"DurationSeconds", 4 * 3600}}), std::string("ok"));
    bench.undo();
    bench.undo();
    QCOMPARE(part<QSpinBox>(bench.page, "rolesLimitsHours")->value(), 1);
    QCOMPARE(part<QPlainTextEdit>(bench.page, "rolesLimitsDescription")->toPlainText(), QStringLiteral("as it was"));
}

void TestRolePages::marksWhatIsNotSavedAndSendsOnlyThat()
{
    test::PageBench<RolesPage> bench;
    QVERIFY(bench.choose("rolesList", "Auditor"));
    QVERIFY(bench.tab("rolesTabs", "Limits"));
    const auto marked = [&bench] {
        QStringList found;
        for (const QLabel* label : bench.page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().startsWith(QStringLiteral("● ")))
                found += label->text().mid(2).remove(QLatin1Char('&'));
        }
        return found;
    };
    const auto* save = part<QPushButton>(bench.page, "rolesLimitsSave");
    const auto* revert = part<QPushButton>(bench.page, "rolesLimitsRevert");
    QVERIFY(marked().isEmpty() && !save->isEnabled() && !revert->isEnabled());
    QVERIFY(bench.type("rolesLimitsDescription", QStringLiteral("For the night")));
    QCOMPARE(marked(), QStringList{QStringLiteral("Description")});
    QVERIFY(save->isEnabled() && revert->isEnabled());
    // What somebody else changes of another field is neither shown as one's own nor sent back.
    bench.must("iam:UpdateRole", {{"RoleName", "Auditor"}, {"MaxSessionDuration", 7200}});
    bench.settle();
    QCOMPARE(marked(), QStringList{QStringLiteral("Description")});
    QVERIFY(bench.click("rolesLimitsSave"));
    QVERIFY(marked().isEmpty() && !save->isEnabled() && !revert->isEnabled());
    QCOMPARE(bench.world()->roles.find("Auditor")->maxSessionSeconds, std::optional(7200));
    part<QSpinBox>(bench.page, "rolesLimitsHours")->setValue(3);
    QCOMPARE(marked(), QStringList{QStringLiteral("Maximum session")});
    QVERIFY(bench.click("rolesLimitsRevert"));
    QVERIFY(marked().isEmpty());
}

void TestRolePages::comparesWhatWasChangedMeanwhile()
{
    for (const char* choice : {"rolesLimitsConflictLater", "rolesLimitsConflictMine", "rolesLimitsConflictTheirs"}) {
        test::PageBench<RolesPage> bench;
        QVERIFY(bench.choose("rolesList", "Auditor"));
        QVERIFY(bench.tab("rolesTabs", "Limits"));
        QVERIFY(bench.type("rolesLimitsDescription", QStringLiteral("mine")));
        bench.must("iam:UpdateRole", {{"RoleName", "Auditor"}, {"Description", "theirs"}});
        bench.settle();
        QVERIFY(!part<QPushButton>(bench.page, "rolesLimitsSave")->isEnabled());
        QVERIFY(bench.click("rolesLimitsCompare"));
        const auto* dialog = part<QDialog>(bench.page, "rolesLimitsConflictDialog");
        QVERIFY(part<CodeView>(*dialog, "rolesLimitsConflictLeft")->code().startsWith(QStringLiteral("theirs")));
        QVERIFY(part<CodeView>(*dialog, "rolesLimitsConflictRight")->code().startsWith(QStringLiteral("mine")));
        QVERIFY(bench.click(choice));
        const bool later = QByteArray(choice).endsWith("Later");
        const bool mine = !QByteArray(choice).endsWith("Theirs");
        QCOMPARE(part<QPlainTextEdit>(bench.page, "rolesLimitsDescription")->toPlainText(), mine ? QStringLiteral("mine") : QStringLiteral("theirs"));
        QCOMPARE(part<QPushButton>(bench.page, "rolesLimitsKeepMine")->isVisible(), later);
        QCOMPARE(part<QPushButton>(bench.page, "rolesLimitsSave")->isEnabled(), mine && !later);
        QCOMPARE(bench.page.isDirty(), mine);
    }
}

void TestRolePages::refusesLimitsOutsideTheRange()
{
    Roles bench;
    QVERIFY(bench.tab("rolesTabs", "Limits"));
    auto* hours = part<QSpinBox>(bench.page, "rolesLimitsHours");
    auto* minutes = part<QSpinBox>(bench.page, "rolesLimitsMinutes");
    const std::pair<int, int> wrong[] = {{0, 59}, {12, 1}};
    for (const auto& [h, m] : wrong) {
        hours->setValue(h);
        minutes->setValue(m);
        QVERIFY(!part<QPushButton>(bench.page, "rolesLimitsSave")->isEnabled());
        QVERIFY(part<QLabel>(bench.page, "rolesLimitsMessage")->text().contains(QStringLiteral("1 to 12 hours")));
    }
    minutes->setValue(0);
    QVERIFY(bench.click("rolesLimitsSave"));
    QCOMPARE(bench.role()->maxSessionSeconds, std::optional<int>(12 * 3600));
}

void TestRolePages::namesThoseWhoMayAssumeIt()
{
    Roles bench;
    QVERIFY(bench.tab("rolesTabs", "Used by"));
    auto* list = part<QTreeWidget>(bench.page, "rolesUsedByList");
    QVERIFY(bench.robot.waitUntil([&] { return list->topLevelItemCount() > 0; }, QStringLiteral("the engine's answer")));
    QStringList names;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        names += list->topLevelItem(i)->text(0);
    QCOMPARE(names, QStringList{QStringLiteral("alice")});
    QVERIFY(bench.choose("rolesUsedByList", "alice"));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(bench.navigation.opened, QStringList{QString::fromStdString(aliceArn)});
}

void TestRolePages::showsLiveSessions()
{
    Roles bench;
    QVERIFY(bench.tab("rolesTabs", "Sessions"));
    auto* list = part<QTreeWidget>(bench.page, "rolesSessions");
    QCOMPARE(list->topLevelItemCount(), 0);
    bench.assume(bench.as("alice"), roleArn, "night-shift", 900);
    bench.settle();
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("night-shift"));
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("15:00"));
    bench.clock.advance(std::chrono::seconds(61));
    bench.ticker.pulse();
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("13:59"));
    bench.clock.advance(std::chrono::minutes(15));
    bench.ticker.pulse();
    QVERIFY2(list->topLevelItemCount() == 0 || list->topLevelItem(0)->text(1).startsWith(QStringLiteral("expired")), qPrintable(list->topLevelItem(0)->text(1)));
}

void TestRolePages::switchesToTheRole()
{
    Roles bench;
    QVERIFY(bench.click("rolesSwitch"));
    QCOMPARE(bench.navigation.switches, QStringList{QString::fromStdString(roleArn)});
    QVERIFY(bench.click("rolesCreate"));
    QCOMPARE(bench.navigation.newRoles, 1);
}

void TestRolePages::deletesARoleWithWhatGoesAlong()
{
    Roles bench;
    bench.must("iam:AttachRolePolicy", {{"RoleName", "R1"}, {"PolicyArn", "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"}});
    const sts::SessionPtr session = bench.assume(bench.as("alice"), roleArn, "alice");
    bench.settle();
    QCOMPARE(bench.codeOf(sts::Caller::of(session), "s3:ListBuckets"), std::string("ok"));
    QVERIFY(bench.click("rolesDelete"));
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("Managed policies detached: 1")));
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("sessions are refused at once")));
    QVERIFY(!bench.role());
    QVERIFY(bench.codeOf(sts::Caller::of(session), "s3:ListBuckets") != "ok");
    bench.undo();
    QVERIFY(bench.role());
    QCOMPARE(bench.codeOf(sts::Caller::of(session), "s3:ListBuckets"), std::string("ok"));
}

void TestRolePages::createsAPolicy()
{
    Policies bench;
    QVERIFY(bench.click("policiesCreate"));
    QVERIFY(bench.type("policyDialogName", QStringLiteral("ReadReports")));
    QVERIFY(bench.type("policyDialogPath", QStringLiteral("/data/")));
    QVERIFY(bench.type("policyDialogDescription", QStringLiteral("Reads reports")));
    QVERIFY(bench.type("policyDialogBuilderActionsField", QStringLiteral("s3:GetObject")));
    QTest::keyClick(bench.robot.find(QStringLiteral("policyDialogBuilderActionsField")), Qt::Key_Return);
    QVERIFY(!part<QPushButton>(*bench.robot.find(QStringLiteral("policyDialog")), "policyDialogCreate")->isEnabled());  // no resource yet
    QVERIFY(bench.type("policyDialogBuilderResourcesField", QStringLiteral("arn:aws:s3:::reports/*")));
    QVERIFY(bench.click("policyDialogBuilderResourcesAdd"));
    QVERIFY(bench.click("policyDialogCreate"));
    const auto made = bench.world()->policies.find("ReadReports");
    QVERIFY(made);
    QCOMPARE(made->path, std::string("/data/"));
    QCOMPARE(made->description, std::string("Reads reports"));
    QVERIFY(QString::fromStdString(made->document()->text()).contains(QStringLiteral("s3:GetObject")));
    QVERIFY(!QString::fromStdString(made->document()->text()).contains(QStringLiteral("\"*\"")));
    QCOMPARE(part<QLabel>(bench.page, "policiesName")->text(), QStringLiteral("ReadReports"));
    bench.undo();
    QVERIFY(!bench.world()->policies.find("ReadReports"));
}

void TestRolePages::savesAPolicyAsANewVersion()
{
    Policies bench;
    bench.must("iam:AttachUserPolicy", {{"UserName", "carol"}, {"PolicyArn", policyArn}});
    bench.settle();
    QCOMPARE(bench.codeOf(bench.as("carol"), "s3:ListBuckets"), std::string("AccessDenied"));
    bench.save("s3:*");
    QCOMPARE(bench.versions(), (QStringList{QStringLiteral("v1"), QStringLiteral("v2")}));
    QCOMPARE(bench.policy()->defaultVersion, std::string("v2"));
    QCOMPARE(bench.codeOf(bench.as("carol"), "s3:ListBuckets"), std::string("ok"));
    QCOMPARE(bench.undoText(), QStringLiteral("Change policy P1"));
    bench.undo();
    QCOMPARE(bench.versions(), QStringList{QStringLiteral("v1")});
    QCOMPARE(bench.codeOf(bench.as("carol"), "s3:ListBuckets"), std::string("AccessDenied"));
}

void TestRolePages::theOldestVersionMakesRoom()
{
    Policies bench;
    for (const char* action : {"s3:Get*", "s3:List*", "s3:Put*", "s3:*"})
        bench.save(action);
    QCOMPARE(bench.versions().size(), 5);
    bench.save("iam:Get*");
    QCOMPARE(bench.versions(), (QStringList{QStringLiteral("v2"), QStringLiteral("v3"), QStringLiteral("v4"), QStringLiteral("v5"), QStringLiteral("v6")}));
    bench.undo();
    QCOMPARE(bench.versions().first(), QStringLiteral("v1"));
    QCOMPARE(bench.policy()->defaultVersion, std::string("v5"));
}

void TestRolePages::comparesAndChangesVersions()
{
    Policies bench;
    bench.save("s3:*");
    QVERIFY(bench.tab("policiesTabs", "Versions"));
    QVERIFY(bench.choose("policiesVersions", "v1"));
    QVERIFY(part<CodeView>(bench.page, "policiesVersionsLeft")->code().contains(QStringLiteral("s3:*")));
    QVERIFY(part<CodeView>(bench.page, "policiesVersionsRight")->code().contains(QStringLiteral("s3:GetObject")));
    QVERIFY(bench.click("policiesVersionDefault"));
    QCOMPARE(bench.policy()->defaultVersion, std::string("v1"));
    QCOMPARE(bench.undoText(), QStringLiteral("Set v1 of P1 as the default"));
    QVERIFY(!part<QPushButton>(bench.page, "policiesVersionDelete")->isEnabled());
    QVERIFY(bench.choose("policiesVersions", "v2"));
    QVERIFY(bench.click("policiesVersionDelete"));
    QCOMPARE(bench.versions(), QStringList{QStringLiteral("v1")});
    bench.undo();
    QCOMPARE(bench.versions().size(), 2);
}

void TestRolePages::leavesAwsPoliciesAlone()
{
    Policies bench;
    QVERIFY(bench.choose("policiesList", "AmazonS3ReadOnlyAccess"));
    auto* json = part<CodeView>(bench.page, "policiesJson");
    const QString before = json->code();
    QVERIFY(before.contains(QStringLiteral("s3:Get*")));
    QVERIFY(bench.type("policiesJson", QStringLiteral("x")));
    QCOMPARE(json->code(), before);
    QVERIFY(!part<QPushButton>(bench.page, "policiesSave")->isEnabled());
    QVERIFY(bench.click("policiesDelete"));
    QVERIFY(bench.engine->snapshot()->managedPolicy("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"));
    QVERIFY2(!bench.prompts.asked.isEmpty(), "nothing happens and nothing is said");
    QVERIFY(bench.tab("policiesTabs", "Tags"));
    QVERIFY(!part<QPushButton>(bench.page, "policiesTagsAdd")->isEnabled());
}

void TestRolePages::namesAndReleasesThoseWhoUseIt()
{
    Policies bench;
    bench.must("iam:AttachUserPolicy", {{"UserName", "carol"}, {"PolicyArn", policyArn}});
    bench.must("iam:AttachGroupPolicy", {{"GroupName", "Developers"}, {"PolicyArn", policyArn}});
    bench.must("iam:PutUserPermissionsBoundary", {{"UserName", "bob"}, {"PermissionsBoundary", policyArn}});
    bench.settle();
    QVERIFY(bench.tab("policiesTabs", "Used by"));
    const QAbstractItemModel* list = part<QTreeView>(bench.page, "policiesHolders")->model();
    QCOMPARE(list->rowCount(), 3);
    QVERIFY(bench.choose("policiesHolders", "carol"));
    QVERIFY(bench.click("policiesHoldersDetach"));
    QVERIFY(bench.user("carol")->attachedPolicies.empty());
    QCOMPARE(bench.undoText(), QStringLiteral("Detach P1 from carol"));
    QVERIFY(bench.choose("policiesHolders", "permissions boundary"));
    QVERIFY(bench.click("policiesHoldersDetach"));
    QVERIFY(!bench.user("bob")->boundary);
    QCOMPARE(list->rowCount(), 1);
}

void TestRolePages::deletesAPolicyWithWhatGoesAlong()
{
    Policies bench;
    bench.save("s3:*");
    bench.must("iam:AttachUserPolicy", {{"UserName", "carol"}, {"PolicyArn", policyArn}});
    bench.must("iam:PutUserPermissionsBoundary", {{"UserName", "bob"}, {"PermissionsBoundary", policyArn}});
    bench.settle();
    QVERIFY(bench.click("policiesDelete"));
    const QString question = bench.prompts.asked.value(1);
    QVERIFY2(question.contains(QStringLiteral("Detached from carol")) && question.contains(QStringLiteral("No boundary holds bob")), qPrintable(question));
    QVERIFY(!bench.policy());
    bench.undo();
    QCOMPARE(bench.versions().size(), 2);
    QCOMPARE(bench.user("bob")->boundary, std::optional<std::string>(policyArn));
    QCOMPARE(bench.user("carol")->attachedPolicies, std::vector<std::string>{policyArn});
}

void TestRolePages::findsWhatAnArnNames()
{
    Policies bench;
    QVERIFY(bench.type("policiesFilter", QStringLiteral("P1")));
    QVERIFY(bench.page.reveal(QStringLiteral("arn:aws:iam::aws:policy/IAMReadOnlyAccess")));
    QCOMPARE(part<QLabel>(bench.page, "policiesName")->text(), QStringLiteral("IAMReadOnlyAccess"));
    QVERIFY(bench.page.reveal(QString::fromStdString(policyArn)));
    QCOMPARE(part<QLabel>(bench.page, "policiesName")->text(), QStringLiteral("P1"));
    QVERIFY(!bench.page.reveal(QStringLiteral("arn:aws:iam::111122223333:policy/None")));
    QVERIFY(!bench.page.reveal(QString::fromStdString(roleArn)));
    QVERIFY(!bench.page.reveal(QStringLiteral("nonsense")));
}

void TestRolePages::keepsWhatIsNotSavedWhenTheAccountChanges()
{
    test::PageBench<RolesPage> bench;
    QVERIFY(bench.choose("rolesList", "Auditor"));
    QVERIFY(bench.tab("rolesTabs", "Limits"));
    QVERIFY(bench.type("rolesLimitsDescription", QStringLiteral("Not saved yet")));
    bench.prompts.yes = false;
    bench.store.setAccount(account(test::productionId));  // which has a role of the same name
    bench.settle();
    QVERIFY(bench.page.isDirty());
    QVERIFY(bench.choose("rolesList", "Auditor"));
    QVERIFY(bench.page.isDirty());
    QVERIFY(bench.click("rolesLimitsSave"));
    QVERIFY(!bench.page.isDirty());
    QCOMPARE(bench.world()->roles.find("Auditor")->description, std::string("Not saved yet"));
}

/// Both accounts have a role Auditor; IAM's calls name it without its account.
void TestRolePages::whatIsShownOfAnotherAccountIsNotChangedInOnesOwn()
{
    test::PageBench<RolesPage> bench;
    const auto production = [&bench] { return bench.store.snapshot()->account(account(test::productionId))->roles.find("Auditor"); };
    const auto before = bench.world()->roles.find("Auditor");
    bench.store.setAccount(account(test::productionId));
    bench.settle();
    QVERIFY(part<QLabel>(bench.page, "rolesElsewhere")->isVisible());
    QVERIFY(bench.choose("rolesList", "Auditor"));
    QVERIFY(bench.click("rolesDelete"));
    QVERIFY(bench.prompts.asked.last().contains(QStringLiteral("you act in")));
    QVERIFY(bench.tab("rolesTabs", "Limits"));
    QVERIFY(bench.type("rolesLimitsDescription", QStringLiteral("Changed")));
    QVERIFY(bench.click("rolesLimitsSave"));
    QVERIFY(bench.page.isDirty());
    QCOMPARE(bench.world()->roles.find("Auditor"), before);
    QVERIFY(bench.click("rolesElsewhereAct"));
    bench.settle();
    QVERIFY(bench.store.caller().kind == sts::CallerKind::root && bench.store.caller().account == account(test::productionId));
    QVERIFY(bench.page.isDirty());  // what is typed stays
    QVERIFY(!part<QLabel>(bench.page, "rolesElsewhere")->isVisible());
    QVERIFY(bench.click("rolesLimitsSave"));
    QCOMPARE(production()->description, std::string("Changed"));
    QVERIFY(bench.click("rolesDelete"));
    QVERIFY(!production());
    QCOMPARE(bench.world()->roles.find("Auditor"), before);
}

void TestRolePages::nothingOfAnotherAccountStaysInTheEditor()
{
    test::PageBench<RolesPage> bench;
    QVERIFY(bench.choose("rolesList", "Auditor"));
    QVERIFY(part<QLabel>(bench.page, "rolesName")->isVisible());
    bench.store.setAccount(account(test::productionId));
    bench.settle();
    QVERIFY(!part<QLabel>(bench.page, "rolesName")->isVisible());
}

void TestRolePages::aPolicyThatIsBeingWrittenIsNotLostToEscape()
{
    Policies bench;
    QVERIFY(bench.click("policiesCreate"));
    auto* dialog = part<QDialog>(bench.page, "policyDialog");
    QVERIFY(bench.type("policyDialogName", QStringLiteral("ReadReports")));
    bench.prompts.yes = false;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    QVERIFY(bench.prompts.asked.value(0).contains(QStringLiteral("not saved")));
    bench.prompts.yes = true;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

QTEST_MAIN(TestRolePages)
#include "test_role_pages.moc"
