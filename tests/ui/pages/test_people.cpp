/// The practice directory and its provider with mouse and keys; after every stage the engine is asked.
#include "core/federation/saml_metadata.h"
#include "tests/support/ui/page_bench.h"
#include "tests/support/ui/practice_people.h"
#include "ui/pages/people/people_page.h"
#include "ui/widgets/code_view.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;
using test::PracticePeople;
using test::productionId;

namespace {

struct Bench : test::PageBench<PeoplePage> {
    identity::RowPtr<identity::Person> person(const char* name) const { return engine->snapshot()->people().find(name); }
    identity::RowPtr<identity::Role> role(const char* name) const { return world()->roles.find(name); }
    /// What the plan says, once it is there.
    QString plan()
    {
        told(robot.waitUntil([this] { return !text("connectMessage").isEmpty(); }, QStringLiteral("the plan")));
        return text("connectPlan");
    }
    QString text(const char* name)
    {
        auto* label = qobject_cast<QLabel*>(robot.find(QString::fromLatin1(name)));
        return label ? label->text() : QString();
    }
    bool waitFor(const std::function<bool()>& done, const char* what) { return told(robot.waitUntil(done, QString::fromLatin1(what))); }
    /// Opens "Connect…" and waits for its plan.
    bool connectDialog()
    {
        return click("practiceConnect") && waitFor([this] { return robot.find(QStringLiteral("connectDialog")) && part<QLabel>(*robot.find(QStringLiteral("connectDialog")), "connectMessage")->isVisible(); }, "the plan");
    }
};

}  // namespace

class TestPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDirectorySaysWhatToDo();
    void createsAPerson();
    void saysWhatIsWrongWithAName();
    void clonesAPersonWithANewSubject();
    void namesCanBeToldFromEachOther();
    void findsPeopleByAnAttribute();
    void savesNamesAndGroups();
    void saysWhyTheEngineRefuses();
    void savesAttributesAndWhichGoDownTheChain();
    void keepsWhatIsTypedWhenAnotherAccountIsShown();
    void deletesPeopleAndBringsThemBack();
    void connectsTheProviderAsOneStep();
    void connectsOnlyWhatIsMissing();
    void addsTheTrustToARoleThatIsThere();
    void saysBeforehandWhatTheEngineWouldRefuse();
    void saysWhatIsWrongWithThePlan();
    void bringsStaleMetadataUpToDate();
    void offersRolesToAPerson();
    void exportsWhatIsPublished_data();
    void exportsWhatIsPublished();
    void saysWhenAFileCannotBeWritten();
    void goesOnToTheSignIn();
    void showsWhatTheApiAnswers();
};

void TestPeople::anEmptyDirectorySaysWhatToDo()
{
    Bench bench;
    QVERIFY(bench.robot.find(QStringLiteral("peopleEmptyAction")));
    QVERIFY(!bench.robot.find(QStringLiteral("practiceSignIn"))->isEnabled());
    QVERIFY(bench.robot.find(QStringLiteral("practiceSignIn"))->toolTip().contains(QStringLiteral("create a person")));
    QVERIFY(bench.waitFor([&] { return bench.text("practiceState").contains(QStringLiteral("not known in Development")); }, "the state"));
    QVERIFY(bench.click("peopleEmptyAction"));
    QVERIFY(bench.robot.find(QStringLiteral("personDialog")));
}

void TestPeople::createsAPerson()
{
    Bench bench;
    QVERIFY(bench.click("peopleCreate"));
    QVERIFY(bench.type("personName", QStringLiteral("dora")));
    QVERIFY(bench.type("personDisplayName", QStringLiteral("Dora Doe")));
    QVERIFY(bench.type("personEmail", QStringLiteral("dora@practice.example")));
    QTest::keyClick(bench.robot.find(QStringLiteral("personEmail")), Qt::Key_Return);
    bench.settle();
    const auto dora = bench.person("dora");
    QVERIFY(dora);
    QCOMPARE(dora->displayName, std::string("Dora Doe"));
    QCOMPARE(dora->email, std::string("dora@practice.example"));
    QCOMPARE(part<QLabel>(bench.page, "peopleName")->text(), QStringLiteral("dora"));
    QVERIFY(!bench.robot.find(QStringLiteral("personDialog")) || !bench.robot.find(QStringLiteral("personDialog"))->isVisible());
    QCOMPARE(bench.undoText(), QStringLiteral("Add dora to the practice directory"));
    bench.undo();
    QVERIFY(!bench.person("dora"));
    bench.redo();
    QCOMPARE(bench.person("dora")->id, dora->id);
}

void TestPeople::saysWhatIsWrongWithAName()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    QVERIFY(bench.click("peopleCreate"));
    QVERIFY(!bench.robot.find(QStringLiteral("personTake"))->isEnabled());
    const std::pair<const char*, const char*> wrong[] = {{"do ra", "` ` cannot be used"}, {"ANN", "`ann` is there already"}, {"d/o", "`/`"}};
    for (const auto& [name, words] : wrong) {
        QVERIFY(bench.type("personName", QString::fromLatin1(name)));
        QVERIFY2(bench.text("personNameMessage").contains(QString::fromLatin1(words)), qPrintable(bench.text("personNameMessage")));
        QVERIFY(!bench.robot.find(QStringLiteral("personTake"))->isEnabled());
        QCOMPARE(bench.codeOf(bench.store.caller(), "practice:CreatePerson", {{"UserName", name}}) == "ok", false);
    }
}

void TestPeople::clonesAPersonWithANewSubject()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    QVERIFY(bench.choose("peopleList", "ann"));
    QVERIFY(bench.click("peopleClone"));
    QVERIFY(bench.type("personName", QStringLiteral("anna")));
    QVERIFY(bench.click("personTake"));
    const auto ann = bench.person("ann");
    const auto anna = bench.person("anna");
    QVERIFY(anna);
    QCOMPARE(anna->groups, ann->groups);
    QVERIFY(anna->attributes == ann->attributes);
    QCOMPARE(anna->transitiveKeys, ann->transitiveKeys);
    QCOMPARE(anna->roles, ann->roles);
    QVERIFY(anna->id != ann->id);
    QVERIFY(anna->displayName.empty());
    QCOMPARE(part<QLabel>(bench.page, "peopleName")->text(), QStringLiteral("anna"));
}

void TestPeople::namesCanBeToldFromEachOther()
{
    Bench bench;
    for (int i = 0; i < 50; ++i)
        bench.must("practice:CreatePerson", {{"UserName", "person" + std::to_string(10 + i)}});
    bench.settle();
    auto* list = qobject_cast<QTableView*>(bench.robot.find(QStringLiteral("peopleList")));
    QVERIFY(list);
    list->setFixedWidth(368);  // what a window of 1280 gives it
    const int needed = list->fontMetrics().horizontalAdvance(QStringLiteral("person17")) + 16 + 12;  // the icon, and room around both
    QVERIFY2(list->columnWidth(0) > needed, qPrintable(QStringLiteral("%1 of %2").arg(list->columnWidth(0)).arg(needed)));
}

void TestPeople::findsPeopleByAnAttribute()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    auto* list = part<QTableView>(bench.page, "peopleList");
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(bench.type("peopleFilter", QStringLiteral("department=fin")));
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("ann"));
    QVERIFY(bench.type("peopleFilter", QStringLiteral("nobody at all")));
    QVERIFY(bench.robot.find(QStringLiteral("peopleEmptyAction")));
}

void TestPeople::savesNamesAndGroups()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    QVERIFY(bench.choose("peopleList", "ann"));
    QVERIFY(bench.type("peopleDisplayName", QStringLiteral("Ann Other")));
    QVERIFY(bench.type("peopleGroupsField", QStringLiteral("Audit")));
    QTest::keyClick(bench.robot.find(QStringLiteral("peopleGroupsField")), Qt::Key_Return);
    QVERIFY(bench.page.isDirty());
    QVERIFY(bench.click("peopleDetailsSave"));
    QCOMPARE(bench.person("ann")->displayName, std::string("Ann Other"));
    QCOMPARE(bench.person("ann")->email, std::string("ann@practice.example"));
    QCOMPARE(bench.person("ann")->groups, (std::vector<std::string>{"Ledger", "Audit"}));
    QVERIFY(!bench.page.isDirty());
    // Groups can be emptied as well.
    auto* groups = part<QListWidget>(bench.page, "peopleGroupsList");
    groups->selectAll();
    QVERIFY(bench.click("peopleGroupsRemove"));
    QVERIFY(bench.click("peopleDetailsSave"));
    QVERIFY(bench.person("ann")->groups.empty());
    bench.undo();
    bench.undo();
    QCOMPARE(bench.person("ann")->displayName, std::string("Ann Example"));
    QCOMPARE(part<QLineEdit>(bench.page, "peopleDisplayName")->text(), QStringLiteral("Ann Example"));
}

void TestPeople::saysWhyTheEngineRefuses()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    QVERIFY(bench.choose("peopleList", "ann"));
    part<QLineEdit>(bench.page, "peopleDisplayName")->setText(QStringLiteral("Ann \u4e2d"));  // outside of Latin-1
    QVERIFY(bench.click("peopleDetailsSave"));
    QVERIFY2(bench.text("peopleDetailsMessage").contains(QStringLiteral("displayName")), qPrintable(bench.text("peopleDetailsMessage")));
    QCOMPARE(bench.person("ann")->displayName, std::string("Ann Example"));
    QVERIFY(bench.page.isDirty());
}

void TestPeople::savesAttributesAndWhichGoDownTheChain()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    QVERIFY(bench.choose("peopleList", "ben"));
    QVERIFY(bench.tab("peopleTabs", "Attributes"));
    auto* table = part<QTableWidget>(bench.page, "peopleAttributesTable");
    QCOMPARE(table->columnCount(), 3);
    QVERIFY(bench.click("peopleAttributesAdd"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("level"));
    table->setCurrentCell(0, 1);
    QTest::keyClicks(table, QStringLiteral("7"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    table->setCurrentCell(0, 2);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(bench.click("peopleAttributesSave"));
    QVERIFY(bench.person("ben")->attributes == (identity::Tags{{"level", "7"}}));
    QCOMPARE(bench.person("ben")->transitiveKeys, std::vector<std::string>{"level"});
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(bench.click("peopleAttributesSave"));
    QVERIFY(bench.person("ben")->transitiveKeys.empty());
    // Other people's are shown when they are chosen.
    QVERIFY(bench.choose("peopleList", "ann"));
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("department"));
    QCOMPARE(table->item(0, 2)->checkState(), Qt::Checked);
    table->selectRow(0);
    QVERIFY(bench.click("peopleAttributesRemove"));
    QVERIFY(bench.click("peopleAttributesSave"));
    QVERIFY(bench.person("ann")->attributes.empty() && bench.person("ann")->transitiveKeys.empty());
    bench.undo();
    QCOMPARE(bench.person("ann")->transitiveKeys, std::vector<std::string>{"department"});
    QCOMPARE(table->item(0, 2)->checkState(), Qt::Checked);
}

void TestPeople::keepsWhatIsTypedWhenAnotherAccountIsShown()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    QVERIFY(bench.choose("peopleList", "ann"));
    QVERIFY(bench.type("peopleDisplayName", QStringLiteral("Ann Other")));
    bench.store.setAccount(account(productionId));
    bench.settle();
    QVERIFY(bench.prompts.asked.isEmpty());
    QCOMPARE(part<QLabel>(bench.page, "peopleName")->text(), QStringLiteral("ann"));
    QVERIFY(bench.waitFor([&] { return bench.text("practiceState").contains(QStringLiteral("not known in Production")); }, "the state of Production"));
    QVERIFY(bench.click("peopleDetailsSave"));
    QCOMPARE(bench.person("ann")->displayName, std::string("Ann Other"));
}

void TestPeople::deletesPeopleAndBringsThemBack()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    const std::string subject = bench.person("ann")->id;
    part<QTableView>(bench.page, "peopleList")->selectAll();
    QVERIFY(bench.click("peopleDelete"));
    QVERIFY(bench.prompts.asked.value(0).contains(QStringLiteral("2 people")));
    QVERIFY(!bench.person("ann") && !bench.person("ben"));
    bench.undo();
    QVERIFY(bench.person("ann") && bench.person("ben"));
    QCOMPARE(bench.person("ann")->id, subject);
}

void TestPeople::connectsTheProviderAsOneStep()
{
    Bench bench;
    bench.must("practice:CreatePerson", {{"UserName", "ann"}});
    bench.settle();
    QVERIFY(bench.choose("peopleList", "ann"));
    QVERIFY(bench.connectDialog());
    const QString plan = bench.plan();
    QVERIFY2(plan.startsWith(QStringLiteral("1. Create the SAML provider practice")) && plan.contains(QStringLiteral("4. Let SAML offer the role to ann")), qPrintable(plan));
    const QString commands = part<QPlainTextEdit>(*bench.robot.find(QStringLiteral("connectDialog")), "connectCommands")->toPlainText();
    QVERIFY(commands.contains(QStringLiteral("aws iam create-saml-provider --name practice")) && commands.contains(QStringLiteral("aws iam create-role")));
    QVERIFY(bench.world()->samlProviders.empty());  // it is a plan
    QVERIFY(bench.click("connectTake"));
    const auto saml = bench.world()->samlProviders.find("practice");
    const auto openIdConnect = bench.world()->oidcProviders.find("idp.practice.example");
    QVERIFY(saml && openIdConnect && bench.role("PracticePeople"));
    QCOMPARE(openIdConnect->clientIds, std::vector<std::string>{"sts.amazonaws.com"});
    QVERIFY(!openIdConnect->keys.empty());
    QCOMPARE(bench.person("ann")->roles, std::vector<std::string>{PracticePeople::roleArn("PracticePeople")});
    QVERIFY(bench.waitFor([&] { return bench.text("practiceState").contains(QStringLiteral("✔ practice")); }, "the state"));
    // What it made lets ann in, both ways.
    const json::Object response = bench.must("practice:SignIn", {{"UserName", "ann"}, {"Protocol", "SAML"}, {"ProviderArn", "arn:aws:iam::111122223333:saml-provider/practice"}});
    QCOMPARE(bench.codeOf(sts::Caller::anonymous(), "sts:AssumeRoleWithSAML",
                          {{"RoleArn", PracticePeople::roleArn("PracticePeople")}, {"PrincipalArn", "arn:aws:iam::111122223333:saml-provider/practice"}, {"SAMLAssertion", response["SAMLResponse"]}}),
             std::string("ok"));
    const json::Object token = bench.must("practice:SignIn", {{"UserName", "ann"}, {"Protocol", "OIDC"}, {"ClientId", "sts.amazonaws.com"}});
    QCOMPARE(bench.codeOf(sts::Caller::anonymous(), "sts:AssumeRoleWithWebIdentity", {{"RoleArn", PracticePeople::roleArn("PracticePeople")}, {"RoleSessionName", "ann"}, {"WebIdentityToken", token["IdToken"]}}),
             std::string("ok"));
    QCOMPARE(bench.undoText(), QStringLiteral("Connect the practice identity provider"));
    bench.undo();
    QVERIFY(bench.world()->samlProviders.empty() && bench.world()->oidcProviders.empty() && !bench.role("PracticePeople"));
    QVERIFY(bench.person("ann")->roles.empty());
}

void TestPeople::connectsOnlyWhatIsMissing()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    QVERIFY(bench.connectDialog());
    const QString plan = bench.plan();
    QVERIFY2(plan.contains(QStringLiteral("✔ There already: SAML provider practice")), qPrintable(plan));
    QVERIFY2(plan.contains(QStringLiteral("take tokens for the audience sts.amazonaws.com as well")), qPrintable(plan));
    QVERIFY(bench.type("connectAudience", QStringLiteral("console")));
    QVERIFY(bench.type("connectRoleName", QStringLiteral("analysts")));  // names of roles know no case
    QVERIFY(bench.waitFor([&] { return bench.text("connectMessage").contains(QStringLiteral("nothing is left to do")); }, "the other plan"));
    QVERIFY(!bench.robot.find(QStringLiteral("connectTake"))->isEnabled());
    QVERIFY(bench.text("connectPlan").contains(QStringLiteral("Role analysts, which trusts it")));
}

void TestPeople::addsTheTrustToARoleThatIsThere()
{
    Bench bench;
    QVERIFY(bench.role("Auditor"));
    const std::string before = bench.role("Auditor")->trust->text();
    QVERIFY(bench.connectDialog());
    QVERIFY(bench.type("connectRoleName", QStringLiteral("Auditor")));
    QVERIFY(bench.waitFor([&] { return bench.text("connectPlan").contains(QStringLiteral("to whom the role Auditor trusts")); }, "the other plan"));
    QVERIFY(bench.click("connectTake"));
    const auto trust = bench.role("Auditor")->trust;
    const auto old = policy::Document::parse(before);
    QCOMPARE(trust->statements().size(), (*old)->statements().size() + 2);
    QCOMPARE(bench.codeOf(bench.as("carol"), "sts:AssumeRole", {{"RoleArn", PracticePeople::roleArn("Auditor")}, {"RoleSessionName", "carol"}}), std::string("ok"));
    bench.undo();
    QCOMPARE(bench.role("Auditor")->trust->text(), before);
}

void TestPeople::saysBeforehandWhatTheEngineWouldRefuse()
{
    Bench bench;
    bench.store.setBase(bench.as("alice"));
    bench.settle();
    QVERIFY(bench.connectDialog());
    QVERIFY2(bench.text("connectMessage").contains(QStringLiteral("not authorized to perform: iam:CreateSAMLProvider")), qPrintable(bench.text("connectMessage")));
    QVERIFY(!bench.robot.find(QStringLiteral("connectTake"))->isEnabled());
}

void TestPeople::saysWhatIsWrongWithThePlan()
{
    Bench bench;
    bench.must("iam:CreateSAMLProvider", {{"Name", "practice"}, {"SAMLMetadataDocument", [&] {
                                               QString other = QString::fromStdString(bench.must("practice:GetIdentityProvider", json::Object::object())["SAMLMetadataDocument"].get<std::string>());
                                               return other.replace(QStringLiteral("https://idp.practice.example/saml\""), QStringLiteral("https://idp.other.example/saml\"")).toStdString();
                                           }()}});
    bench.settle();
    QVERIFY(bench.connectDialog());
    QVERIFY2(bench.text("connectMessage").contains(QStringLiteral("There is a SAML provider practice already, and it is not the practice one")), qPrintable(bench.text("connectMessage")));
    QVERIFY(!bench.robot.find(QStringLiteral("connectTake"))->isEnabled());
    QVERIFY(bench.click("connectSaml"));
    QVERIFY(bench.click("connectOpenIdConnect"));
    QVERIFY(bench.waitFor([&] { return bench.text("connectMessage").contains(QStringLiteral("Choose SAML, OpenID Connect or both")); }, "another complaint"));
    QVERIFY(bench.click("connectOpenIdConnect"));
    QVERIFY(bench.type("connectRoleName", QStringLiteral("a role")));
    QVERIFY(bench.waitFor([&] { return bench.text("connectMessage").contains(QStringLiteral("Role: ` ` cannot be used")); }, "a complaint about the role"));
}

void TestPeople::bringsStaleMetadataUpToDate()
{
    Bench bench;
    const PracticePeople people(bench);
    QString stale = QString::fromStdString(bench.world()->samlProviders.find("practice")->metadata);
    bench.must("iam:UpdateSAMLProvider", {{"SAMLProviderArn", people.samlProvider}, {"SAMLMetadataDocument", (stale + QLatin1Char('\n')).toStdString()}});
    bench.settle();
    QVERIFY(bench.connectDialog());
    QVERIFY2(bench.plan().contains(QStringLiteral("Give the SAML provider practice the metadata of now")), qPrintable(bench.plan()));
    QVERIFY(bench.click("connectTake"));
    QCOMPARE(QString::fromStdString(bench.world()->samlProviders.find("practice")->metadata), stale);
}

void TestPeople::offersRolesToAPerson()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    QVERIFY(bench.choose("peopleList", "ben"));
    QVERIFY(bench.tab("peopleTabs", "Roles by SAML"));
    auto* list = part<QTreeWidget>(bench.page, "peopleRolesList");
    QVERIFY(bench.waitFor([&] { return list->topLevelItemCount() == 2; }, "the roles"));
    QVERIFY(list->topLevelItem(0)->text(2).startsWith(QStringLiteral("✔")));
    QVERIFY(bench.click("peopleRolesAdd"));
    QVERIFY(bench.pick(QStringLiteral("peopleRolesPicker"), "Guests"));
    QCOMPARE(bench.person("ben")->roles.back(), PracticePeople::roleArn("Guests"));
    QVERIFY(bench.waitFor([&] { return list->topLevelItemCount() == 3; }, "one more role"));
    QVERIFY(bench.choose("peopleRolesList", "Finance"));
    QVERIFY(bench.click("peopleRolesRemove"));
    QCOMPARE(bench.person("ben")->roles, (std::vector<std::string>{PracticePeople::roleArn("Analysts"), PracticePeople::roleArn("Guests")}));
    bench.undo();
    QCOMPARE(bench.person("ben")->roles.size(), std::size_t{3});
    bench.must("iam:DeleteRole", {{"RoleName", "Guests"}});
    bench.settle();
    QVERIFY(bench.waitFor([&] { return list->topLevelItemCount() == 3 && list->topLevelItem(2)->text(2) == QStringLiteral("✖ no such role"); }, "the role that is gone"));
    QVERIFY(bench.choose("peopleRolesList", "Analysts"));
    QVERIFY(bench.click("peopleRolesOpen"));
    QCOMPARE(bench.navigation.opened, QStringList{QString::fromStdString(PracticePeople::roleArn("Analysts"))});
}

void TestPeople::exportsWhatIsPublished_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("member");
    QTest::newRow("metadata") << QStringLiteral("metadata") << QStringLiteral("m.xml") << QStringLiteral("SAMLMetadataDocument");
    QTest::newRow("key set") << QStringLiteral("JWKS") << QStringLiteral("k.json") << QStringLiteral("Keys");
    QTest::newRow("configuration") << QStringLiteral("configuration") << QStringLiteral("c.json") << QStringLiteral("Configuration");
}

void TestPeople::exportsWhatIsPublished()
{
    QFETCH(QString, entry);
    QFETCH(QString, file);
    QFETCH(QString, member);
    Bench bench;
    const QTemporaryDir folder;
    bench.prompts.saveAs = folder.filePath(file);
    QVERIFY(bench.click("practiceExport"));
    QVERIFY(bench.told(bench.robot.chooseAction(QStringLiteral("practiceExportMenu"), entry)));
    bench.settle();
    QVERIFY(bench.waitFor([&] { return bench.text("practiceMessage").contains(file); }, "the file"));
    QFile written(folder.filePath(file));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const std::string text = written.readAll().toStdString();
    QCOMPARE(text, bench.must("practice:GetIdentityProvider", json::Object::object())[member.toStdString()].get<std::string>());
    if (entry == QLatin1String("metadata"))
        QCOMPARE(federation::readMetadata(text)->entityId, std::string("https://idp.practice.example/saml"));
    else
        QVERIFY(json::parseObject(text).ok());
    QVERIFY(text.find("PRIVATE") == std::string::npos && text.find("\"d\"") == std::string::npos);
}

void TestPeople::saysWhenAFileCannotBeWritten()
{
    Bench bench;
    const QTemporaryDir folder;
    bench.prompts.saveAs = folder.filePath(QStringLiteral("no/such/folder/m.xml"));
    QVERIFY(bench.click("practiceExport"));
    QVERIFY(bench.told(bench.robot.chooseAction(QStringLiteral("practiceExportMenu"), QStringLiteral("metadata"))));
    bench.settle();
    QVERIFY(bench.waitFor([&] { return bench.text("practiceMessage").contains(QStringLiteral("cannot be written")); }, "the refusal"));
}

void TestPeople::goesOnToTheSignIn()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    QVERIFY(bench.choose("peopleList", "ben"));
    QVERIFY(bench.click("practiceSignIn"));
    QCOMPARE(bench.navigation.signIns, QStringList{QStringLiteral("ben")});
}

void TestPeople::showsWhatTheApiAnswers()
{
    Bench bench;
    const PracticePeople people(bench);
    bench.settle();
    QVERIFY(bench.choose("peopleList", "ann"));
    QVERIFY(bench.tab("peopleTabs", "JSON"));
    const auto shown = json::parseObject(part<CodeView>(bench.page, "peopleJson")->code().toStdString());
    QVERIFY(shown.ok() && shown->contains("GetPerson"));
    QCOMPARE((*shown)["GetPerson"]["Person"]["UserName"].get<std::string>(), std::string("ann"));
}

QTEST_MAIN(TestPeople)
#include "test_people.moc"
