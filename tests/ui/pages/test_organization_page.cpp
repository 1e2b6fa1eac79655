/// The organization's page with mouse and keys: after every stage the engine is asked.
#include "core/engine/practice_world.h"
#include "tests/support/ui/page_bench.h"
#include "ui/organization/organization_model.h"
#include "ui/pages/organization/organization_page.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::productionId;

namespace {


constexpr const char* workloads = "ou-prac-workload";

/// The page, on the screen, in the practice world or in an empty one.
struct Bench : test::PageFixture {
    explicit Bench(test::World kind = test::World::practice) : PageFixture(kind), page(context(), nullptr) { show(page); }

    bool did(bool done)
    {
        if (!done)
            qWarning("%s", qPrintable(robot.trouble()));
        settle();
        return done;
    }
    bool click(const char* name) { return did(robot.click(QString::fromLatin1(name))); }
    bool type(const char* name, const QString& text) { return did(robot.type(QString::fromLatin1(name), text)); }
    bool choose(const char* list, const char* row) { return did(robot.chooseRow(QString::fromLatin1(list), QString::fromLatin1(row))); }
    bool tab(const char* tabs, const char* name) { return did(robot.chooseTab(QString::fromLatin1(tabs), QString::fromLatin1(name))); }
    bool wait(const std::function<bool()>& done, const char* what) { return did(robot.waitUntil(done, QString::fromLatin1(what))); }

    QTreeView* tree() { return test::part<QTreeView>(page, "organizationTree"); }
    QModelIndex node(const QString& id) { return find(id, {}); }
    QModelIndex find(const QString& id, const QModelIndex& parent)
    {
        for (int row = 0; row < tree()->model()->rowCount(parent); ++row) {
            const QModelIndex index = tree()->model()->index(row, 0, parent);
            if (index.data(OrganizationModel::IdRole).toString() == id)
                return index;
            if (const QModelIndex below = find(id, index); below.isValid())
                return below;
        }
        return {};
    }
    bool select(const QString& id)
    {
        const QModelIndex index = node(id);
        tree()->scrollTo(index);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(index).center());
        settle();
        return tree()->currentIndex().data(OrganizationModel::IdRole).toString() == id;
    }
    /// Lets nodes fall on another one.
    void drop(const QStringList& ids, const QString& target)
    {
        QModelIndexList dragged;
        for (const QString& id : ids)
            dragged += node(id);
        const std::unique_ptr<QMimeData> data(tree()->model()->mimeData(dragged));
        const QPoint at = tree()->visualRect(node(target)).center();
        QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tree()->viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tree()->viewport(), &move);
        QDropEvent fall(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tree()->viewport(), &fall);
        settle();
    }
    QString whatIf() { return robot.find(QStringLiteral("whatIfSummary")) ? qobject_cast<QLabel*>(robot.find(QStringLiteral("whatIfSummary")))->text() : QString(); }
    bool whatIfSays(const QString& text)
    {
        return wait([&] { return whatIf().contains(text); }, "the what-if to be answered");
    }
    std::shared_ptr<const identity::Organization> organization() const { return engine->snapshot()->organization(); }
    std::vector<std::string> attachedTo(const std::string& unit) const
    {
        for (const auto& one : organization()->units) {
            if (one.id == unit)
                return one.policies;
        }
        return {};
    }
    std::string unitOf(const char* accountId) const
    {
        for (const auto& member : organization()->accounts) {
            if (member.account.text() == accountId)
                return member.unit;
        }
        return {};
    }
    std::string unitNamed(const char* name) const
    {
        for (const auto& one : organization()->units) {
            if (one.name == name)
                return one.id;
        }
        return {};
    }
    void undoAll()
    {
        while (store.undoStack()->canUndo()) {
            store.undoStack()->undo();
            settle();
        }
    }
    QString refusal() { return test::part<InlineMessage>(page, "organizationMessage")->words(); }

    OrganizationPage page;
};

}  // namespace

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define DO(step) QVERIFY2(step, qPrintable(bench.robot.trouble()))

class TestOrganizationPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePoliciesBeginWithTheFirst();
    void buildsGuardsAndUndoesIt();
    void makesAnOrganizationFromNothing();
    void showsAMemberWhatAwsTellsIt();
    void saysWhoMayNotAsk();
    void makesAnAccountThatCanBeReached();
    void saysWhatIsWrongWithANewAccount();
    void movesByDroppingAndByChoosing();
    void movesSeveralAtOnce();
    void refusesToMoveAnOu();
    void renamesAndDeletesOus();
    void offersOnlyWhatAwsWouldDo();
    void attachesFromThePoliciesSide();
    void asksWhyAnActionIsImpossible();
    void sumsUpWhatIsLeft();
    void changesAPolicyAndSaysWhatThatDoes();
    void keepsWhatWasWrittenOfAPolicy();
    void switchesAPolicyTypeOffAndOn();
    void removesAnAccountAndBringsItBack();
    void drawsInheritanceAndSaysItInWords();
    void keepsItsPlaceWhenTheWorldChanges();
    void previewFollowsTheWorldUnderIt();
    void findsWhatAnArnNames();
};

void TestOrganizationPage::buildsGuardsAndUndoesIt()
{
    Bench bench;
    const sts::Caller root = sts::Caller::root(account(productionId));
    bench.must("s3:CreateBucket", {{"Bucket", "spare-bucket"}}, productionId);
    const identity::SnapshotPtr before = bench.engine->snapshot();

    // A new OU below the root.
    QVERIFY(bench.select(QStringLiteral("r-prac")));
    bench.prompts.text = QStringLiteral("Guarded");
    DO(bench.click("organizationNewUnit"));
    const std::string guarded = bench.unitNamed("Guarded");
    QVERIFY(!guarded.empty());
    QCOMPARE(bench.tree()->currentIndex().data(OrganizationModel::IdRole).toString(), QString::fromStdString(guarded));

    // An SCP that denies s3:DeleteBucket.
    DO(bench.tab("organizationTabs", "SCPs and RCPs"));
    DO(bench.click("organizationPoliciesCreate"));
    DO(bench.type("organizationPolicyName", QStringLiteral("KeepBuckets")));
    DO(bench.type("newScpBuilderActionsField", QStringLiteral("s3:DeleteBucket\n")));
    DO(bench.click("organizationPolicyCreate"));
    DO(bench.robot.waitGone(QStringLiteral("organizationPolicyDialog")));
    QCOMPARE(bench.organization()->policies.back().name, std::string("KeepBuckets"));
    const std::string policy = bench.organization()->policies.back().id;

    // Attached to the OU, that holds nobody yet: nothing would change, and it says so.
    DO(bench.tab("organizationTabs", "Accounts and OUs"));
    QVERIFY(bench.select(QString::fromStdString(guarded)));
    DO(bench.click("organizationAttach"));
    DO(bench.choose("organizationPickList", "KeepBuckets"));
    DO(bench.click("organizationPickTake"));
    QVERIFY(bench.whatIfSays(QStringLiteral("No account")));
    DO(bench.click("whatIfYes"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("whatIfDialog")));
    const auto attached = bench.attachedTo(guarded);
    QVERIFY(std::find(attached.begin(), attached.end(), policy) != attached.end());

    // Production falls on it: the what-if says beforehand what that denies.
    QCOMPARE(bench.codeOf(root, "s3:GetBucketLocation", {{"Bucket", "spare-bucket"}}), std::string("ok"));
    bench.drop({QString::fromLatin1(productionId)}, QString::fromStdString(guarded));
    QVERIFY(bench.whatIfSays(QStringLiteral("Newly denied")));
    QVERIFY(bench.whatIf().contains(QStringLiteral("Production")));
    DO(bench.type("whatIfFilter", QStringLiteral("root user s3:DeleteBucket")));
    QVERIFY(qobject_cast<QAbstractItemView*>(bench.robot.find(QStringLiteral("whatIfList")))->model()->rowCount() > 0);
    QCOMPARE(bench.unitOf(productionId), std::string(workloads));  // nothing is done yet
    DO(bench.click("whatIfYes"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("whatIfDialog")));
    QCOMPARE(bench.unitOf(productionId), guarded);

    // The engine refuses, and names the guardrail.
    const engine::CallResult refused = bench.engine->call(root, test::operationOf("s3:DeleteBucket", {{"Bucket", "spare-bucket"}}));
    QVERIFY(!refused.answer.ok());
    QVERIFY2(refused.answer.error().message.find("service control policy") != std::string::npos, refused.answer.error().message.c_str());

    // Detached, it is possible again, as the what-if said.
    QVERIFY(bench.select(QString::fromStdString(guarded)));
    DO(bench.choose("organizationAttachments", "KeepBuckets"));
    DO(bench.click("organizationDetach"));
    QVERIFY(bench.whatIfSays(QStringLiteral("s3:DeleteBucket")));
    QVERIFY(bench.whatIf().contains(QStringLiteral("Newly denied: 0")));
    DO(bench.click("whatIfYes"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("whatIfDialog")));
    QCOMPARE(bench.store.undoStack()->undoText(), QStringLiteral("Detach KeepBuckets from Guarded"));
    bench.store.undoStack()->undo();
    bench.settle();
    QCOMPARE(bench.codeOf(root, "s3:DeleteBucket", {{"Bucket", "spare-bucket"}}), std::string("AccessDenied"));

    bench.undoAll();
    QCOMPARE(bench.unitOf(productionId), std::string(workloads));
    QVERIFY(bench.unitNamed("Guarded").empty());
    QCOMPARE(bench.organization()->policies.size(), before->organization()->policies.size());
    QCOMPARE(bench.codeOf(root, "s3:DeleteBucket", {{"Bucket", "spare-bucket"}}), std::string("ok"));
}

void TestOrganizationPage::makesAnOrganizationFromNothing()
{
    Bench bench(test::World::empty);
    QVERIFY(!bench.organization());
    DO(bench.click("organizationCreate"));
    QVERIFY(bench.organization());
    QCOMPARE(bench.organization()->managementAccount.text(), std::string(developmentId));
    DO(bench.robot.find(QStringLiteral("organizationTree")) != nullptr);
    // Service control policies are on from the beginning; the other type is switched on by menu.
    QVERIFY(bench.organization()->serviceControlEnabled);
    DO(bench.click("organizationTypes"));
    DO(bench.robot.chooseAction(QStringLiteral("organizationTypesMenu"), QStringLiteral("Switch on resource control policies")));
    QVERIFY(bench.whatIfSays(QStringLiteral("No account")));
    DO(bench.click("whatIfYes"));
    QVERIFY(bench.organization()->resourceControlEnabled);
    bench.undoAll();
    QVERIFY(!bench.organization());
    DO(bench.robot.find(QStringLiteral("organizationCreate")) != nullptr);
}

void TestOrganizationPage::showsAMemberWhatAwsTellsIt()
{
    Bench bench;
    bench.store.setBase(sts::Caller::root(account(productionId)));
    bench.settle();
    QVERIFY(!bench.tree()->isVisible());
    QStringList shown;
    for (const QLabel* label : bench.page.findChildren<QLabel*>()) {
        if (label->isVisible())
            shown += label->text();
    }
    const QString all = shown.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("o-practice01")), qPrintable(all));
    QVERIFY(all.contains(QString::fromLatin1(developmentId)));
    QVERIFY(!all.contains(QStringLiteral("Workloads")));
    bench.store.setBase(sts::Caller::root(account(developmentId)));
    bench.settle();
    QVERIFY(bench.tree()->isVisible());
}

void TestOrganizationPage::saysWhoMayNotAsk()
{
    Bench bench;
    bench.store.setBase(sts::Caller::user(account(developmentId), "bob"));
    bench.settle();
    QVERIFY(!bench.tree()->isVisible());
    bool told = false;
    for (const QLabel* label : bench.page.findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text().contains(QStringLiteral("is not authorized to perform: organizations:")));
    QVERIFY(told);
}

void TestOrganizationPage::makesAnAccountThatCanBeReached()
{
    Bench bench;
    DO(bench.click("organizationNewAccount"));
    DO(bench.type("accountName", QStringLiteral("Sandbox")));
    DO(bench.type("accountEmail", QStringLiteral("sandbox@example.com")));
    DO(bench.click("accountCreate"));
    DO(bench.robot.waitGone(QStringLiteral("accountDialog")));
    const auto made = bench.engine->snapshot()->accounts();
    const auto found = std::find_if(made.begin(), made.end(), [](const auto& one) { return one->name == "Sandbox"; });
    QVERIFY(found != made.end());
    QCOMPARE(bench.tree()->currentIndex().data(OrganizationModel::IdRole).toString(), QString::fromStdString((*found)->id.text()));
    const std::string role = "arn:aws:iam::" + (*found)->id.text() + ":role/OrganizationAccountAccessRole";
    QVERIFY(bench.assume(sts::Caller::user(account(developmentId), "admin"), role, "work") != nullptr);
    bench.undoAll();
    QVERIFY(!bench.engine->snapshot()->account((*found)->id));
}

void TestOrganizationPage::saysWhatIsWrongWithANewAccount()
{
    Bench bench;
    DO(bench.click("organizationNewAccount"));
    auto* create = qobject_cast<QPushButton*>(bench.robot.find(QStringLiteral("accountCreate")));
    QVERIFY(create && !create->isEnabled());
    DO(bench.type("accountName", QString(60, QLatin1Char('x'))));
    DO(bench.type("accountEmail", QStringLiteral("not an address")));
    QVERIFY(!create->isEnabled());
    QVERIFY(qobject_cast<InlineMessage*>(bench.robot.find(QStringLiteral("accountNameMessage")))->words().contains(QStringLiteral("1 to 50")));
    QVERIFY(qobject_cast<InlineMessage*>(bench.robot.find(QStringLiteral("accountEmailMessage")))->words().contains(QStringLiteral("name@example.com")));
    DO(bench.type("accountName", QStringLiteral("Second")));
    DO(bench.type("accountEmail", QStringLiteral("second@example.com")));
    QVERIFY(create->isEnabled());
    bench.must("organizations:CreateAccount", {{"AccountName", "First"}, {"Email", "second@example.com"}});
    bench.settle();
    DO(bench.type("accountName", QStringLiteral("Second again")));
    QVERIFY(!create->isEnabled());
    QVERIFY(qobject_cast<InlineMessage*>(bench.robot.find(QStringLiteral("accountEmailMessage")))->words().contains(QStringLiteral("Another account")));
    DO(bench.click("accountCancel"));
}

void TestOrganizationPage::movesByDroppingAndByChoosing()
{
    Bench bench;
    bench.drop({QString::fromLatin1(productionId)}, QStringLiteral("r-prac"));
    QVERIFY(bench.whatIfSays(QStringLiteral("LeaveOrganization")));
    DO(bench.click("whatIfYes"));
    QCOMPARE(bench.unitOf(productionId), std::string("r-prac"));
    // Back by keyboard: the button's action, the picker, Enter.
    QVERIFY(bench.select(QString::fromLatin1(productionId)));
    DO(bench.robot.focus(QStringLiteral("organizationMove")) && bench.robot.press(Qt::Key_Space));
    DO(bench.choose("organizationMovePickList", "Workloads"));
    DO(bench.robot.press(Qt::Key_Return));
    DO(bench.click("whatIfYes"));
    QCOMPARE(bench.unitOf(productionId), std::string(workloads));
    // On where it is already: nothing to do, and it says so.
    bench.drop({QString::fromLatin1(productionId)}, QString::fromLatin1(workloads));
    QVERIFY(bench.refusal().contains(QStringLiteral("already")));
    bench.undoAll();
    QCOMPARE(bench.unitOf(productionId), std::string(workloads));
}

void TestOrganizationPage::movesSeveralAtOnce()
{
    Bench bench;
    QStringList ids;
    for (const char* name : {"One & <b>only</b>", "Two %1"}) {
        const std::string email = "a" + std::to_string(ids.size()) + "@example.com";
        const json::Object status = bench.must("organizations:CreateAccount", {{"AccountName", name}, {"Email", email}}).at("CreateAccountStatus");
        ids += QString::fromStdString(status.at("AccountId").get<std::string>());
    }
    bench.settle();
    // Nothing falls on an account.
    bench.drop({ids[0]}, ids[1]);
    QVERIFY(!bench.page.findChild<QDialog*>(QStringLiteral("whatIfDialog")));
    bench.drop(ids, QString::fromLatin1(workloads));
    QVERIFY(bench.whatIfSays(QStringLiteral("<b>only</b>, Two %1")) || bench.whatIf().contains(QStringLiteral("Two %1, One & <b>only</b>")));
    DO(bench.click("whatIfYes"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("whatIfDialog")));
    for (const QString& id : ids)
        QCOMPARE(bench.unitOf(qPrintable(id)), std::string(workloads));
    // One step back for both.
    bench.store.undoStack()->undo();
    bench.settle();
    for (const QString& id : ids)
        QCOMPARE(bench.unitOf(qPrintable(id)), std::string("r-prac"));
}

void TestOrganizationPage::refusesToMoveAnOu()
{
    Bench bench;
    const std::string other = bench.must("organizations:CreateOrganizationalUnit", {{"ParentId", "r-prac"}, {"Name", "Other"}}).at("OrganizationalUnit").at("Id").get<std::string>();
    bench.settle();
    bench.drop({QString::fromLatin1(workloads)}, QString::fromStdString(other));
    QVERIFY2(bench.refusal().contains(QStringLiteral("no call that moves an OU")), qPrintable(bench.refusal()));
    QVERIFY(bench.select(QString::fromLatin1(workloads)));
    QVERIFY(!test::part<QToolButton>(bench.page, "organizationMove")->isEnabled());
    QVERIFY(test::part<QToolButton>(bench.page, "organizationMove")->toolTip().contains(QStringLiteral("no call that moves an OU")));
}

void TestOrganizationPage::renamesAndDeletesOus()
{
    Bench bench;
    QVERIFY(bench.select(QString::fromLatin1(workloads)));
    auto* remove = test::part<QToolButton>(bench.page, "organizationRemove");
    QVERIFY(!remove->isEnabled());
    QVERIFY2(remove->toolTip().contains(QStringLiteral("not empty")), qPrintable(remove->toolTip()));
    bench.prompts.text = QStringLiteral("Projects");
    bench.tree()->setFocus();
    DO(bench.robot.press(Qt::Key_F2));
    bench.settle();
    QVERIFY(!bench.unitNamed("Projects").empty());
    QCOMPARE(test::part<QLabel>(bench.page, "organizationName")->text(), QStringLiteral("Projects"));
    // A name that is taken beside it is not taken again.
    QVERIFY(bench.select(QStringLiteral("r-prac")));
    bench.prompts.text = QStringLiteral("PROJECTS");
    DO(bench.click("organizationNewUnit"));
    QCOMPARE(bench.organization()->units.size(), std::size_t{2});
    bench.prompts.text = QStringLiteral("Empty");
    DO(bench.click("organizationNewUnit"));
    QVERIFY(!bench.unitNamed("Empty").empty());
    bench.tree()->setFocus();
    DO(bench.robot.press(Qt::Key_Delete));
    bench.settle();
    QVERIFY(bench.unitNamed("Empty").empty());
    bench.undoAll();
    QVERIFY(!bench.unitNamed("Workloads").empty());
}

void TestOrganizationPage::offersOnlyWhatAwsWouldDo()
{
    Bench bench;
    // Carol's Auditor reads the organization and changes nothing.
    const auto session = bench.assume(sts::Caller::user(account(developmentId), "carol"), "arn:aws:iam::111122223333:role/Auditor", "carol");
    bench.store.setBase(sts::Caller::user(account(developmentId), "carol"));
    bench.store.enter(session);
    bench.settle();
    QVERIFY(bench.tree()->isVisible());
    QVERIFY(bench.select(QString::fromLatin1(productionId)));
    for (const char* name : {"organizationNewAccount", "organizationNewUnit", "organizationMove", "organizationRemove", "organizationDetach"}) {
        auto* button = test::part<QToolButton>(bench.page, name);
        QVERIFY2(!button->isEnabled(), name);
    }
    QVERIFY(test::part<QToolButton>(bench.page, "organizationNewAccount")->toolTip().contains(QStringLiteral("is not authorized to perform: organizations:CreateAccount")));
    // The last SCP of an account stays: AWS's own words say so.
    bench.store.setBase(sts::Caller::root(account(developmentId)));
    bench.settle();
    QVERIFY(bench.select(QString::fromLatin1(productionId)));
    DO(bench.choose("organizationAttachments", "FullAWSAccess"));
    QVERIFY(!test::part<QToolButton>(bench.page, "organizationDetach")->isEnabled());
    QVERIFY(test::part<QToolButton>(bench.page, "organizationDetach")->toolTip().contains(QStringLiteral("at least one")));
    DO(bench.choose("organizationAttachments", "DenyLeavingTheOrganization"));
    QVERIFY(test::part<QToolButton>(bench.page, "organizationDetach")->toolTip().contains(QStringLiteral("inherited")));
}

void TestOrganizationPage::attachesFromThePoliciesSide()
{
    Bench bench;
    DO(bench.tab("organizationTabs", "SCPs and RCPs"));
    DO(bench.choose("organizationPoliciesList", "DenyLeavingTheOrganization"));
    DO(bench.tab("organizationPoliciesTabs", "Attached to"));
    QCOMPARE(test::part<QTreeWidget>(bench.page, "organizationTargets")->topLevelItemCount(), 1);
    DO(bench.click("organizationTargetsAttach"));
    DO(bench.choose("organizationTargetPickList", "Root"));
    DO(bench.click("organizationTargetPickTake"));
    DO(bench.click("whatIfYes"));
    QCOMPARE(bench.attachedTo("r-prac").size(), std::size_t{2});
    QCOMPARE(test::part<QTreeWidget>(bench.page, "organizationTargets")->topLevelItemCount(), 2);
    // What is attached is not deleted, and AWS's reason says what to do first.
    bench.prompts.asked.clear();
    DO(bench.click("organizationPoliciesDelete"));
    QVERIFY(bench.prompts.asked.join(QLatin1Char('\n')).contains(QStringLiteral("detach it from all")));
    DO(bench.choose("organizationTargets", "Root"));
    DO(bench.click("organizationTargetsOpen"));
    QVERIFY(bench.tree()->isVisible());
    QCOMPARE(bench.tree()->currentIndex().data(OrganizationModel::IdRole).toString(), QStringLiteral("r-prac"));
}

void TestOrganizationPage::asksWhyAnActionIsImpossible()
{
    Bench bench;
    QVERIFY(bench.select(QString::fromLatin1(productionId)));
    DO(bench.tab("organizationDetails", "Effective guardrails"));
    DO(bench.type("guardrailAction", QStringLiteral("organizations:LeaveOrganization\n")));
    const QString answer = test::part<InlineMessage>(bench.page, "guardrailAnswer")->words();
    QVERIFY2(answer.contains(QStringLiteral("denied")), qPrintable(answer));
    auto* levels = test::part<QTreeWidget>(bench.page, "guardrailLevels");
    QStringList says;
    for (int row = 0; row < levels->topLevelItemCount(); ++row)
        says += levels->topLevelItem(row)->text(0).trimmed() + QLatin1Char(' ') + levels->topLevelItem(row)->text(1) + QLatin1Char(' ') + levels->topLevelItem(row)->text(3);
    QVERIFY(says.contains(QStringLiteral("Root SCP ✔ allows")));
    QVERIFY2(!says.filter(QStringLiteral("Workloads SCP ✖ denies")).isEmpty(), qPrintable(says.join(QLatin1Char('\n'))));
    DO(bench.type("guardrailAction", QStringLiteral("ec2:RunInstances\n")));
    QVERIFY(test::part<InlineMessage>(bench.page, "guardrailAnswer")->words().contains(QStringLiteral("allowed")));
    DO(bench.click("guardrailSimulate"));
    QCOMPARE(bench.navigation.questions.size(), std::size_t{1});
    QCOMPARE(bench.navigation.questions.front().caller, QString::fromLatin1(productionId));
    // Rubbish is told, not asked.
    DO(bench.type("guardrailAction", QStringLiteral("rubbish\n")));
    QVERIFY(test::part<InlineMessage>(bench.page, "guardrailAnswer")->words().contains(QStringLiteral("rubbish")));
}

void TestOrganizationPage::sumsUpWhatIsLeft()
{
    Bench bench;
    QVERIFY(bench.select(QString::fromLatin1(productionId)));
    DO(bench.tab("organizationDetails", "Effective guardrails"));
    auto* services = test::part<QAbstractItemView>(bench.page, "guardrailServices");
    QVERIFY(bench.wait([&] { return services->model()->rowCount() == 1; }, "the one row that is limited"));
    QCOMPARE(services->model()->index(0, 0).data().toString(), QStringLiteral("organizations"));
    DO(bench.click("guardrailLimited"));
    QVERIFY(services->model()->rowCount() > 500);
    DO(bench.type("guardrailFilter", QStringLiteral("LeaveOrganization")));
    QCOMPARE(services->model()->rowCount(), 1);
}

void TestOrganizationPage::changesAPolicyAndSaysWhatThatDoes()
{
    Bench bench;
    DO(bench.tab("organizationTabs", "SCPs and RCPs"));
    DO(bench.choose("organizationPoliciesList", "DenyLeavingTheOrganization"));
    DO(bench.type("scpBuilderActionsField", QStringLiteral("s3:DeleteBucket\n")));
    QVERIFY(bench.page.isDirty());
    DO(bench.click("organizationPoliciesWhatIf"));
    QVERIFY(bench.whatIfSays(QStringLiteral("s3:DeleteBucket")));
    DO(bench.click("whatIfYes"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("whatIfDialog")));
    QVERIFY(!bench.page.isDirty());
    const auto* policy = bench.organization()->policy("p-stayinorg");
    QVERIFY(policy->document->text().find("s3:DeleteBucket") != std::string::npos);
    bench.undoAll();
    QVERIFY(bench.organization()->policy("p-stayinorg")->document->text().find("s3:DeleteBucket") == std::string::npos);
}

void TestOrganizationPage::keepsWhatWasWrittenOfAPolicy()
{
    Bench bench;
    DO(bench.tab("organizationTabs", "SCPs and RCPs"));
    DO(bench.click("organizationPoliciesCreate"));
    DO(bench.type("organizationPolicyName", QStringLiteral("Half")));
    bench.prompts.yes = false;
    bench.prompts.asked.clear();
    DO(bench.robot.press(Qt::Key_Escape));
    QVERIFY(bench.prompts.asked.contains(QStringLiteral("The policy is not saved")));
    QCOMPARE(qobject_cast<QLineEdit*>(bench.robot.find(QStringLiteral("organizationPolicyName")))->text(), QStringLiteral("Half"));
    // A name of another policy of the type is refused where it is typed.
    DO(bench.type("organizationPolicyName", QStringLiteral("FullAWSAccess")));
    QVERIFY(qobject_cast<InlineMessage*>(bench.robot.find(QStringLiteral("organizationPolicyNameMessage")))->words().contains(QStringLiteral("must differ")));
    bench.prompts.yes = true;
    DO(bench.click("organizationPolicyCancel"));
    DO(bench.robot.waitGone(QStringLiteral("organizationPolicyDialog")));
}

void TestOrganizationPage::switchesAPolicyTypeOffAndOn()
{
    Bench bench;
    DO(bench.click("organizationTypes"));
    DO(bench.robot.chooseAction(QStringLiteral("organizationTypesMenu"), QStringLiteral("Switch off service control policies")));
    QVERIFY(bench.whatIfSays(QStringLiteral("LeaveOrganization")));
    DO(bench.click("whatIfYes"));
    QVERIFY(!bench.organization()->serviceControlEnabled);
    QVERIFY(bench.attachedTo(workloads).empty());
    bench.undoAll();
    QCOMPARE(bench.attachedTo(workloads).size(), std::size_t{2});
}

void TestOrganizationPage::removesAnAccountAndBringsItBack()
{
    Bench bench;
    QVERIFY(bench.select(QString::fromLatin1(developmentId)));
    QVERIFY(test::part<QToolButton>(bench.page, "organizationRemove")->toolTip().contains(QStringLiteral("can't remove a management account")));
    QVERIFY(bench.select(QString::fromLatin1(productionId)));
    DO(bench.click("organizationRemove"));
    DO(bench.click("whatIfYes"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("whatIfDialog")));
    QVERIFY(bench.unitOf(productionId).empty());
    QVERIFY(!bench.node(QString::fromLatin1(productionId)).isValid());
    bench.undoAll();
    QVERIFY(bench.node(QString::fromLatin1(productionId)).isValid());
}

void TestOrganizationPage::drawsInheritanceAndSaysItInWords()
{
    Bench bench;
    const QModelIndex production = bench.node(QString::fromLatin1(productionId));
    const QModelIndex cell = production.siblingAtColumn(OrganizationModel::policiesColumn);
    const auto chips = cell.data(OrganizationModel::ChipsRole).value<std::vector<PolicyChip>>();
    QCOMPARE(chips.size(), std::size_t{2});
    QCOMPARE(chips[0].from, QStringLiteral("Workloads"));
    QVERIFY(!chips[1].inherited() && chips[1].full);
    QCOMPARE(cell.data().toString(), QStringLiteral("attached: SCP FullAWSAccess; inherited: SCP DenyLeavingTheOrganization (from Workloads)"));
    const QModelIndex management = bench.node(QString::fromLatin1(developmentId)).siblingAtColumn(OrganizationModel::policiesColumn);
    QVERIFY(management.data().toString().contains(QStringLiteral("do not limit it")));
    OrganizationModel model;
    const QAbstractItemModelTester tester(&model);
    model.setWorld(bench.engine->snapshot());
    QCOMPARE(model.size(), std::size_t{4});
}

void TestOrganizationPage::keepsItsPlaceWhenTheWorldChanges()
{
    Bench bench;
    QVERIFY(bench.select(QString::fromLatin1(productionId)));
    bench.must("organizations:CreateOrganizationalUnit", {{"ParentId", "r-prac"}, {"Name", "A new one"}});
    bench.settle();
    QCOMPARE(bench.tree()->currentIndex().data(OrganizationModel::IdRole).toString(), QString::fromLatin1(productionId));
    bench.tree()->collapse(bench.node(QString::fromLatin1(workloads)));
    QVERIFY(bench.select(QStringLiteral("r-prac")));
    bench.must("organizations:CreateOrganizationalUnit", {{"ParentId", "r-prac"}, {"Name", "Another"}});
    bench.settle();
    QVERIFY(!bench.tree()->isExpanded(bench.node(QString::fromLatin1(workloads))));
    DO(bench.type("organizationFilter", QStringLiteral("product")));
    QVERIFY(bench.node(QString::fromLatin1(productionId)).isValid());
    QVERIFY(!bench.node(QString::fromLatin1(developmentId)).isValid());
    // What is filtered away is found all the same.
    QVERIFY(bench.page.reveal(QStringLiteral("arn:aws:organizations::111122223333:account/o-practice01/111122223333")));
    QCOMPARE(bench.tree()->currentIndex().data(OrganizationModel::IdRole).toString(), QString::fromLatin1(developmentId));
}

void TestOrganizationPage::previewFollowsTheWorldUnderIt()
{
    Bench bench;
    QVERIFY(bench.select(QString::fromLatin1(workloads)));
    DO(bench.choose("organizationAttachments", "DenyLeavingTheOrganization"));
    DO(bench.click("organizationDetach"));
    QVERIFY(bench.whatIfSays(QStringLiteral("LeaveOrganization")));
    bench.must("organizations:DetachPolicy", {{"PolicyId", "p-stayinorg"}, {"TargetId", workloads}});
    bench.settle();
    QVERIFY(bench.whatIfSays(QStringLiteral("would be refused")));
    QVERIFY(!qobject_cast<QPushButton*>(bench.robot.find(QStringLiteral("whatIfYes")))->isEnabled());
    QVERIFY(qobject_cast<InlineMessage*>(bench.robot.find(QStringLiteral("whatIfMessage")))->words().contains(QStringLiteral("isn't attached")));
    DO(bench.click("whatIfNo"));
}

void TestOrganizationPage::findsWhatAnArnNames()
{
    Bench bench;
    QVERIFY(bench.page.reveal(QStringLiteral("arn:aws:organizations::111122223333:ou/o-practice01/ou-prac-workload")));
    QCOMPARE(bench.tree()->currentIndex().data(OrganizationModel::IdRole).toString(), QString::fromLatin1(workloads));
    QVERIFY(bench.page.reveal(QStringLiteral("arn:aws:organizations::111122223333:policy/o-practice01/service_control_policy/p-stayinorg")));
    QVERIFY(!bench.page.reveal(QStringLiteral("arn:aws:organizations::111122223333:account/o-practice01/999999999999")));
    QVERIFY(!bench.page.reveal(QStringLiteral("arn:aws:iam::111122223333:user/alice")));
}

void TestOrganizationPage::thePoliciesBeginWithTheFirst()
{
    Bench bench;
    DO(bench.tab("organizationTabs", "SCPs and RCPs"));
    QVERIFY(!test::part<QLabel>(bench.page, "organizationPoliciesName")->text().isEmpty());
    QVERIFY(test::part<QLabel>(bench.page, "organizationPoliciesName")->isVisible());
}

QTEST_MAIN(TestOrganizationPage)
#include "test_organization_page.moc"
