/// Users and groups with mouse and keys; after every stage the engine is asked.
#include "core/audit/record.h"
#include "tests/support/ui/page_bench.h"
#include "ui/pages/groups/groups_page.h"
#include "ui/pages/users/users_page.h"
#include "ui/shell/cli_lens.h"
#include "ui/widgets/code_view.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;

namespace {

QStringList& logged()
{
    static QStringList lines;
    return lines;
}

void keepLog(QtMsgType, const QMessageLogContext&, const QString& line) { logged() += line; }

using Users = test::PageBench<UsersPage>;
using Groups = test::PageBench<GroupsPage>;

/// Everything that widgets say, show or would read aloud.
QString allTexts()
{
    QStringList texts;
    for (QWidget* widget : QApplication::allWidgets()) {
        texts << widget->toolTip() << widget->whatsThis() << widget->accessibleName() << widget->accessibleDescription() << widget->windowTitle();
        for (const char* property : {"text", "plainText", "placeholderText"})
            texts << widget->property(property).toString();
        if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
            for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts << view->model()->index(row, column).data().toString() << view->model()->index(row, column).data(Qt::ToolTipRole).toString();
            }
        }
    }
    return texts.join(QLatin1Char('\n'));
}

const std::string readsObjects = test::allowing("s3:GetObject", "*");

}  // namespace

class TestPrincipalPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsAUser();
    void saysWhatIsWrongWithAName();
    void saysWhyTheEngineRefuses();
    void plansAUserInSteps();
    void showsASecretOnceAndNeverAgain();
    void hasAtMostTwoKeys();
    void attachesAndDetaches();
    void writesInlinePolicies();
    void savesNothingWhileAnyDraftIsWrong();
    void countsAllInlinePoliciesAgainstTheQuota();
    void setsABoundary();
    void joinsAndLeavesGroups();
    void editsTags();
    void mergesWhatOthersChangedMeanwhile();
    void asksWhenTwoChangedTheSame();
    void asksBeforeDroppingWhatIsNotSaved();
    void deletesAUserWithWhatGoesAlong();
    void createsAGroupWithMembers();
    void deletesAGroupWithWhatGoesAlong();
    void showsWhatTheApiAnswers();
    void actsOnlyWithinTheActingIdentitysRights();
};

void TestPrincipalPages::createsAUser()
{
    Users bench;
    QVERIFY(bench.click("usersCreate"));
    QVERIFY(bench.type("principalName", QStringLiteral("dora")));
    QVERIFY(bench.type("principalPath", QStringLiteral("/data/")));
    QTest::keyClick(bench.robot.find(QStringLiteral("principalName")), Qt::Key_Return);
    QVERIFY(bench.robot.checkRow(QStringLiteral("principalLinks"), QStringLiteral("Developers")));
    QVERIFY(bench.click("wizardCreate"));
    const auto dora = bench.user("dora");
    QVERIFY(dora);
    QCOMPARE(dora->path, std::string("/data/"));
    QCOMPARE(dora->groups, std::vector<std::string>{"Developers"});
    QCOMPARE(part<QLabel>(bench.page, "usersName")->text(), QStringLiteral("dora"));
    QCOMPARE(bench.undoText(), QStringLiteral("Create user dora"));
    bench.undo();
    QVERIFY(!bench.user("dora"));
    QCOMPARE(bench.store.undoStack()->redoText(), QStringLiteral("Create user dora"));
    bench.redo();
    QCOMPARE(bench.user("dora")->id, dora->id);
    QCOMPARE(bench.user("dora")->groups, std::vector<std::string>{"Developers"});
}

void TestPrincipalPages::saysWhatIsWrongWithAName()
{
    Users bench;
    QVERIFY(bench.click("usersCreate"));
    QVERIFY(!bench.robot.find(QStringLiteral("wizardCreate"))->isEnabled());
    const std::pair<const char*, const char*> wrong[] = {{"do ra", "` ` cannot be used"}, {"ALICE", "`alice` is there already"}, {"d/o", "`/`"}};
    for (const auto& [name, words] : wrong) {
        QVERIFY(bench.type("principalName", QString::fromLatin1(name)));
        auto* said = qobject_cast<QLabel*>(bench.robot.find(QStringLiteral("principalNameMessage")));
        QVERIFY2(said && said->text().contains(QString::fromLatin1(words)), said ? qPrintable(said->text()) : name);
        QVERIFY(!bench.robot.find(QStringLiteral("wizardCreate"))->isEnabled());
    }
    QVERIFY(bench.type("principalName", QStringLiteral("dora")));
    QVERIFY(bench.type("principalPath", QStringLiteral("data")));
    QVERIFY(!bench.robot.find(QStringLiteral("wizardCreate"))->isEnabled());
    QVERIFY(bench.click("wizardClose"));
    QVERIFY(!bench.user("dora"));
}

void TestPrincipalPages::saysWhyTheEngineRefuses()
{
    Users bench;
    QVERIFY(bench.click("usersCreate"));
    QVERIFY(bench.type("principalName", QStringLiteral("dora")));
    bench.store.setBase(bench.as("bob"));
    QVERIFY(bench.click("wizardCreate"));
    auto* refusal = qobject_cast<QLabel*>(bench.robot.find(QStringLiteral("wizardReviewSummary")));
    QVERIFY(refusal && refusal->text().contains(QStringLiteral("not authorized to perform: iam:CreateUser")));
    QVERIFY(bench.robot.find(QStringLiteral("wizardCreate"))->isEnabled());
    QVERIFY(!bench.user("dora"));
    QVERIFY(!bench.store.undoStack()->canUndo());
}

/// Everything in one plan and one undo step; what is typed survives a program that ends.
void TestPrincipalPages::plansAUserInSteps()
{
    Users bench;
    QVERIFY(bench.click("usersCreate"));
    QVERIFY(bench.type("principalName", QStringLiteral("dora")));
    QVERIFY(bench.click("wizardNext"));
    QVERIFY(bench.type("principalLinkFilter", QStringLiteral("devel")));
    QVERIFY(bench.robot.checkRow(QStringLiteral("principalLinks"), QStringLiteral("Developers")));
    QVERIFY(bench.click("wizardNext"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("wizardPolicies"), QStringLiteral("AmazonS3ReadOnlyAccess")));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("wizardBoundary"), QStringLiteral("PowerUserAccess")));
    QVERIFY(bench.click("wizardClose"));
    QVERIFY(!bench.user("dora"));

    bench.prompts.asked.clear();
    bench.prompts.choice = 0;  // go on with the draft
    QVERIFY(bench.click("usersCreate"));
    QVERIFY2(bench.prompts.asked.value(1).contains(QStringLiteral("a user (dora)")), qPrintable(bench.prompts.asked.join(QLatin1Char('|'))));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("wizardSteps"), QStringLiteral("Review")));
    QVERIFY(qobject_cast<QPlainTextEdit*>(bench.robot.find(QStringLiteral("wizardCommands")))->toPlainText().contains(QStringLiteral("aws iam attach-user-policy")));
    QVERIFY(bench.click("wizardCreate"));
    const auto dora = bench.user("dora");
    QVERIFY(dora);
    QCOMPARE(dora->groups, std::vector<std::string>{"Developers"});
    QCOMPARE(bench.codeOf(bench.as("dora"), "s3:ListBuckets"), std::string("ok"));
    QCOMPARE(bench.codeOf(bench.as("dora"), "iam:ListUsers"), std::string("AccessDenied"));  // the group would let her, the boundary does not
    bench.undo();
    QVERIFY(!bench.user("dora"));
    QVERIFY(!bench.store.undoStack()->canUndo());
}

void TestPrincipalPages::showsASecretOnceAndNeverAgain()
{
    Users bench;
    CliLens lens(bench.store, bench.prompts);
    logged().clear();
    const QtMessageHandler before = qInstallMessageHandler(keepLog);
    QVERIFY(bench.choose("usersList", "alice"));
    QVERIFY(bench.tab("usersTabs", "Security"));
    QVERIFY(bench.click("usersKeysCreate"));
    QCOMPARE(bench.world()->accessKeys.size(), std::size_t{1});
    const std::string id = bench.world()->accessKeys.at(0)->id;
    const auto secret = bench.engine->secretOfKey(id);
    QVERIFY(secret.ok());
    const QString text = QString::fromStdString(std::string(secret->reveal()));
    QCOMPARE(part<QLabel>(bench.page, "usersKeysSecretId")->text(), QString::fromStdString(id));
    QVERIFY(part<QLineEdit>(bench.page, "usersKeysSecretField")->isVisible());
    QVERIFY2(!allTexts().contains(text), "masked until it is asked for");
    auto* reveal = part<QPushButton>(bench.page, "usersKeysSecretReveal");
    QTest::mousePress(reveal, Qt::LeftButton);
    QCOMPARE(part<QLineEdit>(bench.page, "usersKeysSecretField")->text(), text);
    QTest::mouseRelease(reveal, Qt::LeftButton);
    // To another tab and back, and the world moves: still there, until it is put away.
    QVERIFY(bench.tab("usersTabs", "Tags"));
    QVERIFY(bench.tab("usersTabs", "Security"));
    bench.must("iam:CreateUser", {{"UserName", "dora"}});
    bench.settle();
    QVERIFY(reveal->isVisible());
    QVERIFY(bench.click("usersKeysSecretDone"));
    QVERIFY(!reveal->isVisible());
    QTest::mousePress(reveal, Qt::LeftButton);
    QVERIFY2(!allTexts().contains(text), "put away, it is nowhere");
    QTest::mouseRelease(reveal, Qt::LeftButton);
    QVERIFY(part<QPlainTextEdit>(lens, "cliLensText")->toPlainText().contains(QStringLiteral("aws iam create-access-key --user-name alice")));
    qInstallMessageHandler(before);
    QVERIFY(!logged().join(QLatin1Char('\n')).contains(text));
    for (const audit::RecordPtr& record : bench.engine->trail(0, 100000))
        QVERIFY(!QString::fromStdString(audit::toJson(*record).dump()).contains(text));
    // The key works, so it was the right secret.
    QVERIFY(bench.engine->authenticate(id, text.toStdString(), {}).ok());
}

void TestPrincipalPages::hasAtMostTwoKeys()
{
    Users bench;
    QVERIFY(bench.choose("usersList", "alice"));
    QVERIFY(bench.tab("usersTabs", "Security"));
    QVERIFY(bench.click("usersKeysCreate"));
    QVERIFY(bench.click("usersKeysSecretDone"));
    QVERIFY(bench.click("usersKeysCreate"));
    QCOMPARE(bench.world()->accessKeys.size(), std::size_t{2});
    QVERIFY(!part<QPushButton>(bench.page, "usersKeysCreate")->isEnabled());
    QCOMPARE(bench.codeOf(sts::Caller::root(account(developmentId)), "iam:CreateAccessKey", {{"UserName", "alice"}}), std::string("LimitExceeded"));
    auto* list = part<QTreeWidget>(bench.page, "usersKeysList");
    const std::string first = list->topLevelItem(0)->text(0).toStdString();
    QVERIFY(bench.choose("usersKeysList", first.c_str()));
    QVERIFY(bench.click("usersKeysToggle"));
    QVERIFY(!bench.world()->accessKeys.find(first)->active);
    QVERIFY(list->topLevelItem(0)->text(1).contains(QStringLiteral("inactive")));
    QCOMPARE(part<QPushButton>(bench.page, "usersKeysToggle")->text(), QStringLiteral("Ac&tivate"));
    QCOMPARE(bench.undoText(), QStringLiteral("Deactivate access key %1").arg(QString::fromStdString(first)));
    bench.prompts.yes = false;
    QVERIFY(bench.click("usersKeysDelete"));
    QVERIFY(bench.world()->accessKeys.find(first));
    bench.prompts.yes = true;
    QVERIFY(bench.click("usersKeysDelete"));
    QVERIFY(!bench.world()->accessKeys.find(first));
    QVERIFY(part<QPushButton>(bench.page, "usersKeysCreate")->isEnabled());
    bench.undo();
    QVERIFY(bench.engine->secretOfKey(first).ok());
}

void TestPrincipalPages::attachesAndDetaches()
{
    Users bench;
    QCOMPARE(bench.codeOf(bench.as("carol"), "s3:ListBuckets"), std::string("AccessDenied"));
    QVERIFY(bench.choose("usersList", "carol"));
    QVERIFY(bench.click("usersPermissionsAttach"));
    QVERIFY(bench.pick(QStringLiteral("usersPermissionsPicker"), "AmazonS3ReadOnlyAccess"));
    QCOMPARE(bench.user("carol")->attachedPolicies, std::vector<std::string>{"arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"});
    QCOMPARE(bench.codeOf(bench.as("carol"), "s3:ListBuckets"), std::string("ok"));
    QCOMPARE(bench.undoText(), QStringLiteral("Attach AmazonS3ReadOnlyAccess to carol"));
    QVERIFY(bench.choose("usersPermissionsList", "AmazonS3ReadOnlyAccess"));
    QVERIFY(bench.click("usersPermissionsDetach"));
    QVERIFY(bench.user("carol")->attachedPolicies.empty());
    QCOMPARE(bench.undoText(), QStringLiteral("Detach AmazonS3ReadOnlyAccess from carol"));
    bench.undo();
    QCOMPARE(bench.codeOf(bench.as("carol"), "s3:ListBuckets"), std::string("ok"));
    bench.undo();
    QCOMPARE(bench.codeOf(bench.as("carol"), "s3:ListBuckets"), std::string("AccessDenied"));
    // What comes from a group is shown and cannot be detached here.
    QVERIFY(bench.choose("usersPermissionsList", "AssumeAuditor"));
    QVERIFY(!part<QPushButton>(bench.page, "usersPermissionsDetach")->isEnabled());
}

void TestPrincipalPages::writesInlinePolicies()
{
    Users bench;
    QVERIFY(bench.choose("usersList", "carol"));
    QVERIFY(bench.click("usersPermissionsAddInline"));
    QVERIFY(bench.type("policyDialogName", QStringLiteral("Own")));
    QVERIFY(bench.type("policyDialogJson", QStringLiteral("{ broken")));
    QVERIFY(!bench.robot.find(QStringLiteral("policyDialogCreate"))->isEnabled());
    QVERIFY(bench.type("policyDialogJson", QString::fromStdString(readsObjects)));
    QVERIFY(bench.click("policyDialogCreate"));
    QCOMPARE(bench.user("carol")->inlinePolicies.size(), std::size_t{1});
    QCOMPARE(bench.user("carol")->inlinePolicies[0].document->text(), readsObjects);
    QVERIFY(bench.choose("usersPermissionsList", "Own"));
    const std::string wider = test::allowing("s3:*", "*");
    QVERIFY(bench.type("usersPermissionsJson", QString::fromStdString(wider)));
    QVERIFY(bench.click("usersPermissionsSave"));
    QCOMPARE(bench.user("carol")->inlinePolicies[0].document->text(), wider);
    QVERIFY(!bench.page.isDirty());
    QVERIFY(bench.type("usersPermissionsJson", QString::fromStdString(readsObjects)));
    QVERIFY(bench.page.isDirty());
    QVERIFY(bench.click("usersPermissionsRevert"));
    QVERIFY(!bench.page.isDirty());
    QVERIFY(bench.choose("usersPermissionsList", "Own"));
    QVERIFY(bench.click("usersPermissionsDetach"));
    QVERIFY(bench.user("carol")->inlinePolicies.empty());
    QCOMPARE(bench.undoText(), QStringLiteral("Delete policy Own of carol"));
}

void TestPrincipalPages::savesNothingWhileAnyDraftIsWrong()
{
    Users bench;
    for (const char* name : {"A", "B"})
        bench.must("iam:PutUserPolicy", {{"UserName", "carol"}, {"PolicyName", name}, {"PolicyDocument", readsObjects}});
    bench.settle();
    QVERIFY(bench.choose("usersList", "carol"));
    QVERIFY(bench.choose("usersPermissionsList", "A"));
    QVERIFY(bench.type("usersPermissionsJson", QStringLiteral("{ broken")));
    QVERIFY(!part<QPushButton>(bench.page, "usersPermissionsSave")->isEnabled());
    QTreeWidgetItem* other = part<QTreeWidget>(bench.page, "usersPermissionsList")->findItems(QStringLiteral("B"), Qt::MatchExactly).value(0);
    part<QTreeWidget>(bench.page, "usersPermissionsList")->setCurrentItem(other);
    bench.settle();
    QVERIFY2(!part<QPushButton>(bench.page, "usersPermissionsSave")->isEnabled(), "A is still broken");
    QVERIFY(part<QLabel>(bench.page, "usersPermissionsMessage")->text().contains(QStringLiteral("Inline policy A")));
    QVERIFY(bench.type("usersPermissionsJson", QString::fromStdString(test::allowing("s3:*", "*"))));
    QVERIFY(!part<QPushButton>(bench.page, "usersPermissionsSave")->isEnabled());
}

void TestPrincipalPages::countsAllInlinePoliciesAgainstTheQuota()
{
    Users bench;  // 2048 characters for all inline policies of a user together
    const std::string big = test::allowing("s3:GetObject", "arn:aws:s3:::" + std::string(1000, 'b'));
    for (const char* name : {"A", "B"})
        bench.codeOf(sts::Caller::root(account(developmentId)), "iam:PutUserPolicy", {{"UserName", "carol"}, {"PolicyName", name}, {"PolicyDocument", name[0] == 'A' ? big : readsObjects}});
    bench.settle();
    QVERIFY(bench.choose("usersList", "carol"));
    QTreeWidgetItem* small = part<QTreeWidget>(bench.page, "usersPermissionsList")->findItems(QStringLiteral("B"), Qt::MatchExactly).value(0);
    part<QTreeWidget>(bench.page, "usersPermissionsList")->setCurrentItem(small);
    bench.settle();
    QVERIFY(bench.type("usersPermissionsJson", QString::fromStdString(big)));
    QVERIFY2(!part<QPushButton>(bench.page, "usersPermissionsSave")->isEnabled(), "both together are over the quota");
    QVERIFY(part<QLabel>(bench.page, "usersPermissionsMessage")->text().contains(QStringLiteral("quota")));
}

void TestPrincipalPages::setsABoundary()
{
    Users bench;
    QVERIFY(bench.choose("usersList", "admin"));
    QVERIFY(bench.click("usersPermissionsSetBoundary"));
    QVERIFY(bench.choose("usersPermissionsBoundaryPickerList", "AmazonS3ReadOnlyAccess"));
    QVERIFY(bench.click("usersPermissionsBoundaryPickerTake"));
    QCOMPARE(bench.user("admin")->boundary, std::optional<std::string>("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"));
    QVERIFY(part<QLabel>(bench.page, "usersPermissionsBoundary")->text().endsWith(QStringLiteral("AmazonS3ReadOnlyAccess")));
    QCOMPARE(bench.codeOf(bench.as("admin"), "iam:ListUsers"), std::string("AccessDenied"));
    QVERIFY(bench.click("usersPermissionsRemoveBoundary"));
    QVERIFY(!bench.user("admin")->boundary);
    QCOMPARE(bench.codeOf(bench.as("admin"), "iam:ListUsers"), std::string("ok"));
    QCOMPARE(bench.undoText(), QStringLiteral("Remove the boundary of admin"));
}

void TestPrincipalPages::joinsAndLeavesGroups()
{
    Users bench;
    QVERIFY(bench.choose("usersList", "carol"));
    QVERIFY(bench.tab("usersTabs", "Groups"));
    QVERIFY(bench.click("usersMembersAdd"));
    QVERIFY(bench.pick(QStringLiteral("usersMembersPicker"), "Developers"));
    QCOMPARE(bench.user("carol")->groups.size(), std::size_t{2});
    QVERIFY(bench.choose("usersMembersList", "Auditors"));
    QVERIFY(bench.click("usersMembersOpen"));
    QCOMPARE(bench.navigation.opened, QStringList{QStringLiteral("arn:aws:iam::111122223333:group/Auditors")});
    QVERIFY(bench.choose("usersMembersList", "Auditors"));
    QVERIFY(bench.click("usersMembersRemove"));
    QCOMPARE(bench.user("carol")->groups, std::vector<std::string>{"Developers"});
    bench.undo();
    bench.undo();
    QCOMPARE(bench.user("carol")->groups, std::vector<std::string>{"Auditors"});
}

void TestPrincipalPages::editsTags()
{
    Users bench;
    QVERIFY(bench.choose("usersList", "bob"));
    QVERIFY(bench.tab("usersTabs", "Tags"));
    QVERIFY(bench.click("usersTagsAdd"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Team"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Data"));
    QVERIFY(bench.page.isDirty());
    QTest::keyClick(&bench.page, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(bench.robot.waitUntil([&] { return !bench.page.isDirty(); }, QStringLiteral("the tags to be saved")));
    bench.settle();
    QCOMPARE(bench.user("bob")->tags, (identity::Tags{{"Team", "Data"}}));
    QVERIFY(!bench.page.isDirty());
    QCOMPARE(bench.undoText(), QStringLiteral("Change the tags of bob"));
    bench.undo();
    QVERIFY(bench.user("bob")->tags.empty());
    QCOMPARE(part<QTableWidget>(bench.page, "usersTagsTable")->rowCount(), 0);
}

namespace {

/// Bob has the tag Team=Data; somebody typed Mine over it, and it is not saved.
void typeOverTheTag(Users& bench)
{
    bench.must("iam:TagUser", {{"UserName", "bob"}, {"Tags", json::Object::array({{{"Key", "Team"}, {"Value", "Data"}}})}});
    bench.settle();
    QVERIFY(bench.choose("usersList", "bob"));
    QVERIFY(bench.tab("usersTabs", "Tags"));
    part<QTableWidget>(bench.page, "usersTagsTable")->item(0, 1)->setText(QStringLiteral("Mine"));
    bench.settle();
}

void tagElsewhere(Users& bench, const char* key, const char* value)
{
    bench.must("iam:TagUser", {{"UserName", "bob"}, {"Tags", json::Object::array({{{"Key", key}, {"Value", value}}})}});
    bench.settle();
}

}  // namespace

void TestPrincipalPages::mergesWhatOthersChangedMeanwhile()
{
    Users bench;
    typeOverTheTag(bench);
    tagElsewhere(bench, "Cost", "4711");
    QCOMPARE(part<QTableWidget>(bench.page, "usersTagsTable")->rowCount(), 2);
    QVERIFY(part<QPushButton>(bench.page, "usersTagsSave")->isEnabled());
    QVERIFY(bench.click("usersTagsSave"));
    QCOMPARE(bench.user("bob")->tags.size(), std::size_t{2});
    QVERIFY(QString::fromStdString(test::dump(*bench.engine->snapshot())).contains(QStringLiteral("Mine")));
}

void TestPrincipalPages::asksWhenTwoChangedTheSame()
{
    for (const bool mine : {true, false}) {
        Users bench;
        typeOverTheTag(bench);
        tagElsewhere(bench, "Team", "Theirs");
        QVERIFY(part<QPushButton>(bench.page, "usersTagsKeepMine")->isVisible());
        QVERIFY(!part<QPushButton>(bench.page, "usersTagsSave")->isEnabled());
        QVERIFY(allTexts().contains(QStringLiteral("It says now: Theirs. You typed: Mine.")));
        QVERIFY(bench.click(mine ? "usersTagsKeepMine" : "usersTagsTakeTheirs"));
        QCOMPARE(part<QTableWidget>(bench.page, "usersTagsTable")->item(0, 1)->text(), mine ? QStringLiteral("Mine") : QStringLiteral("Theirs"));
        QCOMPARE(bench.page.isDirty(), mine);
        if (mine)
            QVERIFY(bench.click("usersTagsSave"));
        QCOMPARE(bench.user("bob")->tags, (identity::Tags{{"Team", mine ? "Mine" : "Theirs"}}));
    }
}

void TestPrincipalPages::asksBeforeDroppingWhatIsNotSaved()
{
    Users bench;
    typeOverTheTag(bench);
    bench.prompts.yes = false;
    QVERIFY(bench.choose("usersList", "carol"));
    bench.settle();
    QVERIFY(bench.prompts.asked.contains(QStringLiteral("Unsaved changes")));
    QCOMPARE(part<QLabel>(bench.page, "usersName")->text(), QStringLiteral("bob"));
    QVERIFY(bench.page.isDirty());
    bench.prompts.yes = true;
    QVERIFY(bench.choose("usersList", "carol"));
    bench.settle();
    QCOMPARE(part<QLabel>(bench.page, "usersName")->text(), QStringLiteral("carol"));
    QVERIFY(!bench.page.isDirty());
    QCOMPARE(bench.user("bob")->tags, (identity::Tags{{"Team", "Data"}}));
}

void TestPrincipalPages::deletesAUserWithWhatGoesAlong()
{
    Users bench;
    bench.must("iam:CreateAccessKey", {{"UserName", "alice"}});
    bench.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "Own"}, {"PolicyDocument", readsObjects}});
    bench.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    const std::string key = bench.world()->accessKeys.at(0)->id;
    bench.settle();
    QVERIFY(bench.choose("usersList", "alice"));
    bench.prompts.yes = false;
    QTest::keyClick(bench.robot.find(QStringLiteral("usersList")), Qt::Key_Delete);
    const QString question = bench.prompts.asked.value(1);
    for (const char* words : {"Access keys deleted", "Inline policies deleted: 1", "Leaves the groups Developers", "Named in the policies of R1", "Undo brings it all back"})
        QVERIFY2(question.contains(QString::fromLatin1(words)), qPrintable(QString::fromLatin1(words) + QStringLiteral(" is not in: ") + bench.prompts.asked.join(QLatin1Char('|'))));
    QVERIFY(bench.user("alice"));
    bench.prompts.yes = true;
    QVERIFY(bench.click("usersDelete"));
    QVERIFY(!bench.user("alice"));
    QVERIFY(bench.world()->accessKeys.empty());
    QCOMPARE(bench.undoText(), QStringLiteral("Delete user alice"));
    QVERIFY(part<QLabel>(bench.page, "usersName")->text() != QStringLiteral("alice") || !part<QLabel>(bench.page, "usersName")->isVisible());
    bench.undo();
    QCOMPARE(bench.user("alice")->groups, std::vector<std::string>{"Developers"});
    QVERIFY(bench.engine->secretOfKey(key).ok());
    bench.redo();
    QVERIFY(!bench.user("alice"));
}

void TestPrincipalPages::createsAGroupWithMembers()
{
    Groups bench;
    QVERIFY(bench.click("groupsCreate"));
    QVERIFY(bench.type("principalName", QStringLiteral("Operators")));
    QVERIFY(bench.click("wizardCreate"));
    QVERIFY(bench.group("Operators"));
    QVERIFY(bench.click("groupsMembersAdd"));
    QVERIFY(bench.robot.checkRow(QStringLiteral("groupsMembersPickerList"), QStringLiteral("alice")));
    QVERIFY(bench.pick(QStringLiteral("groupsMembersPicker"), "carol"));
    QCOMPARE(bench.user("alice")->groups.size(), std::size_t{2});
    QCOMPARE(bench.user("carol")->groups.size(), std::size_t{2});
    QVERIFY(bench.tab("groupsTabs", "Permissions"));
    QVERIFY(bench.click("groupsPermissionsAttach"));
    QVERIFY(bench.pick(QStringLiteral("groupsPermissionsPicker"), "AmazonS3ReadOnlyAccess"));
    QCOMPARE(bench.codeOf(bench.as("carol"), "s3:ListBuckets"), std::string("ok"));
    QVERIFY(bench.tab("groupsTabs", "Members"));
    QVERIFY(bench.choose("groupsMembersList", "carol"));
    QVERIFY(bench.click("groupsMembersRemove"));
    QCOMPARE(bench.codeOf(bench.as("carol"), "s3:ListBuckets"), std::string("AccessDenied"));
}

void TestPrincipalPages::deletesAGroupWithWhatGoesAlong()
{
    Groups bench;
    QVERIFY(bench.choose("groupsList", "Developers"));
    QVERIFY(bench.click("groupsDelete"));
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("Loses its members: alice, bob")));
    QVERIFY2(!bench.group("Developers"), qPrintable(bench.prompts.asked.join(QLatin1Char('|'))));
    QVERIFY(bench.user("alice")->groups.empty());
    bench.undo();
    QVERIFY(bench.group("Developers"));
    QCOMPARE(bench.user("bob")->groups, std::vector<std::string>{"Developers"});
}

void TestPrincipalPages::showsWhatTheApiAnswers()
{
    Users bench;
    const auto before = bench.engine->trail(0, 100000).size();
    QVERIFY(bench.choose("usersList", "alice"));
    QVERIFY(bench.tab("usersTabs", "JSON"));
    const QString shown = part<CodeView>(bench.page, "usersJson")->code();
    for (const char* words : {"\"GetUser\"", "\"alice\"", "\"ListGroupsForUser\"", "\"Developers\""})
        QVERIFY2(shown.contains(QString::fromLatin1(words)), qPrintable(shown));
    QCOMPARE(bench.engine->trail(0, 100000).size(), before);  // looking leaves no trace
}

void TestPrincipalPages::actsOnlyWithinTheActingIdentitysRights()
{
    Users bench;
    bench.store.setBase(bench.as("bob"));
    QVERIFY(bench.choose("usersList", "alice"));
    auto* remove = bench.robot.find(QStringLiteral("usersDelete"));
    QVERIFY(bench.robot.waitUntil([=] { return !remove->isEnabled(); }, QStringLiteral("the deletion to be barred")));
    QVERIFY2(remove->toolTip().startsWith(QStringLiteral("bob may not iam:")), qPrintable(remove->toolTip()));
    QTest::mouseClick(remove, Qt::LeftButton);
    bench.settle();
    QVERIFY(bench.user("alice"));
    QVERIFY(!bench.store.undoStack()->canUndo());
}

QTEST_MAIN(TestPrincipalPages)
#include "test_principal_pages.moc"
