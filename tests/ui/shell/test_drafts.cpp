/// What is being written in dialogs and on pages, and is not saved: it counts as unsaved, and is there again after the program was killed.
#include "core/engine/practice_world.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/prompts/dialog_prompts.h"
#include "ui/prompts/kept_draft.h"
#include "ui/shell/unsaved.h"
#include "ui/widgets/code_view.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

/// A window over a workspace's drafts; a second one over the same engine is what is there after a kill.
struct Run {
    Run(test::BackendFixture& over, const QString& workspace) : fixture(over)
    {
        auto scripted = std::make_unique<test::ScriptedPrompts>();
        prompts = scripted.get();
        prompts->choice = 0;  // go on with drafts, and keep them
        application = std::make_unique<Application>(*fixture.backend, fixture.clock, std::move(scripted), workspace);
        window().resize(1280, 800);
        window().show();
        (void)QTest::qWaitForWindowExposed(&window());
        fixture.settle();
    }
    MainWindow& window() { return application->window(); }
    bool click(const char* name)
    {
        const bool done = fixture.robot.click(QLatin1String(name));
        if (!done)
            qWarning("%s", qPrintable(fixture.robot.trouble()));
        fixture.settle();
        return done;
    }
    bool type(const char* name, const QString& text) { return fixture.robot.type(QLatin1String(name), text); }
    /// As a kill leaves it: nothing is closed.
    void vanish() { window().hide(); }

    test::BackendFixture& fixture;
    test::ScriptedPrompts* prompts = nullptr;
    std::unique_ptr<Application> application;
};

QString workspaceOf(const char* name)
{
    const QString workspace = QStringLiteral("/somewhere/%1.rolewright").arg(QLatin1String(name));
    QFile::remove(Unsaved::fileOf(workspace));
    return workspace;
}

}  // namespace

class TestDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCancelDoesIsOnItsButton();
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void aPolicyDialogIsGoneOnWith();
    void aDraftCanBeRefused();
    void escapeKeepsOrDrops();
    void whatIsMadeIsNoDraft();
    void anScpDialogIsGoneOnWith();
    void anScpIsThereAgain();
    void leavingAnScpAsks();
    void anObjectIsThereAgain();
    void whatIsTypedInADialogIsGoneOnWith_data();
    void whatIsTypedInADialogIsGoneOnWith();
    void anEventIsThereAgain();
    void whatIsBegunIsThereAgain();
    void aConditionThatIsBegunIsThereAgain();
    void savingAsSomebodyElseAsks();
    void whatIsBegunCounts_data();
    void whatIsBegunCounts();
};

/// It closes the dialog and keeps the draft.
void TestDrafts::whatCancelDoesIsOnItsButton()
{
    test::WindowFixture fixture;
    fixture.show();
    ui::DialogPrompts prompts;
    QDialog dialog(&fixture.window());
    auto* field = new QLineEdit(&dialog);
    field->setObjectName(QStringLiteral("field"));
    ui::KeptDraft draft(dialog, fixture.store(), prompts, QStringLiteral("cancelled"), QStringLiteral("A thing"));
    draft.add(field);
    QSettings().setValue(QStringLiteral("drafts/cancelled"), QVariantMap{{QStringLiteral("field"), QStringLiteral("typed")}});
    dialog.open();
    auto* button = qobject_cast<QPushButton*>(fixture.robot.find(QStringLiteral("promptNo")));
    QVERIFY(button);
    QCOMPARE(QString(button->text()).remove(QLatin1Char('&')), QStringLiteral("Keep for later"));
    QVERIFY(fixture.robot.click(QStringLiteral("promptNo")));
    fixture.settle();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(QSettings().value(QStringLiteral("drafts/cancelled")).toMap().value(QStringLiteral("field")).toString(), QStringLiteral("typed"));
}

void TestDrafts::aPolicyDialogIsGoneOnWith()
{
    test::BackendFixture fixture(test::World::practice);
    const QString workspace = workspaceOf("dialog");
    Run first(fixture, workspace);
    first.window().openPage(QStringLiteral("policies"));
    QVERIFY(first.click("policiesCreate"));
    QVERIFY(first.type("policyDialogName", QStringLiteral("Begun")));
    auto* json = part<CodeView>(first.window(), "policyDialogJson");
    json->replaceCode(json->code() + QStringLiteral(" "));
    const QString text = json->code();
    first.vanish();
    Run again(fixture, workspace);
    again.window().openPage(QStringLiteral("policies"));
    QVERIFY(again.click("policiesCreate"));
    QCOMPARE(again.prompts->asked.value(again.prompts->asked.size() - 2), QStringLiteral("Go on with your draft?"));
    QCOMPARE(part<QLineEdit>(again.window(), "policyDialogName")->text(), QStringLiteral("Begun"));
    QCOMPARE(part<CodeView>(again.window(), "policyDialogJson")->code(), text);
}

void TestDrafts::aDraftCanBeRefused()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture, {});
    run.window().openPage(QStringLiteral("policies"));
    QSettings().setValue(QStringLiteral("drafts/policy/111122223333"), QVariantMap{{QStringLiteral("policyDialogName"), QStringLiteral("Old")}});
    run.prompts->yes = false;  // not now: the dialog goes, the draft stays
    QVERIFY(run.click("policiesCreate"));
    QVERIFY(fixture.robot.waitGone(QStringLiteral("policyDialog")));
    QVERIFY(QSettings().contains(QStringLiteral("drafts/policy/111122223333")));
    run.prompts->yes = true;
    run.prompts->choice = 1;  // begin anew
    QVERIFY(run.click("policiesCreate"));
    QVERIFY(part<QLineEdit>(run.window(), "policyDialogName")->text().isEmpty());
    QVERIFY(!QSettings().contains(QStringLiteral("drafts/policy/111122223333")));
    run.prompts->asked.clear();
    QTest::keyClick(part<QDialog>(run.window(), "policyDialog"), Qt::Key_Escape);
    QVERIFY(run.prompts->asked.isEmpty());  // nothing was written
}

void TestDrafts::escapeKeepsOrDrops()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture, {});
    run.window().openPage(QStringLiteral("policies"));
    for (const bool keep : {true, false}) {
        QVERIFY(run.click("policiesCreate"));
        auto* name = part<QLineEdit>(run.window(), "policyDialogName");
        name->setText(QStringLiteral("Written"));
        run.prompts->choice = keep ? 0 : 1;
        QTest::keyClick(name, Qt::Key_Escape);
        fixture.settle();
        QTRY_VERIFY(!run.window().findChild<QDialog*>(QStringLiteral("policyDialog")));
        QCOMPARE(QSettings().contains(QStringLiteral("drafts/policy/111122223333")), keep);
    }
}

void TestDrafts::whatIsMadeIsNoDraft()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture, {});
    run.window().openPage(QStringLiteral("policies"));
    QVERIFY(run.click("policiesCreate"));
    QVERIFY(run.type("policyDialogName", QStringLiteral("Made")));
    part<CodeView>(run.window(), "policyDialogJson")->replaceCode(QString::fromStdString(test::allowing("s3:GetObject", "*")));
    QVERIFY(QSettings().contains(QStringLiteral("drafts/policy/111122223333")));
    QVERIFY(run.click("policyDialogCreate"));
    QVERIFY(fixture.engine->snapshot()->account(test::account(test::developmentId))->policies.find("Made"));
    QVERIFY(!QSettings().contains(QStringLiteral("drafts/policy/111122223333")));
}

void TestDrafts::anScpDialogIsGoneOnWith()
{
    test::BackendFixture fixture(test::World::practice);
    const QString workspace = workspaceOf("scpdialog");
    for (const bool second : {false, true}) {
        Run run(fixture, workspace);
        run.application->store().setBase(sts::Caller::root(fixture.engine->snapshot()->organization()->managementAccount));
        run.window().openPage(QStringLiteral("organization"));
        part<QTabWidget>(run.window(), "organizationTabs")->setCurrentIndex(1);
        fixture.settle();
        QVERIFY(run.click("organizationPoliciesCreate"));
        if (second) {
            QCOMPARE(part<QLineEdit>(run.window(), "organizationPolicyName")->text(), QStringLiteral("Begun"));
            QVERIFY(part<CodeView>(run.window(), "newRcpJson")->code().endsWith(QLatin1String(" ")));
            QVERIFY(part<CodeView>(run.window(), "newRcpJson")->isVisible());
            return;
        }
        QVERIFY(run.type("organizationPolicyName", QStringLiteral("Begun")));
        auto* json = part<CodeView>(run.window(), "newRcpJson");
        json->replaceCode(json->code() + QStringLiteral(" "));
        run.vanish();
    }
}

namespace {

/// Types a blank at the end of the first policy that can be changed.
CodeView* typeIntoScp(Run& run)
{
    run.application->store().setBase(sts::Caller::root(run.fixture.engine->snapshot()->organization()->managementAccount));
    run.window().openPage(QStringLiteral("organization"));
    part<QTabWidget>(run.window(), "organizationTabs")->setCurrentIndex(1);
    run.fixture.settle();
    if (!run.fixture.robot.chooseRow(QStringLiteral("organizationPoliciesList"), QStringLiteral("DenyLeavingTheOrganization")))
        qFatal("%s", qPrintable(run.fixture.robot.trouble()));
    run.fixture.settle();
    auto* json = part<CodeView>(run.window(), "scpJson");
    json->replaceCode(json->code() + QStringLiteral("\n"));
    run.fixture.settle();
    return json;
}

}  // namespace

void TestDrafts::anScpIsThereAgain()
{
    test::BackendFixture fixture(test::World::practice);
    const QString workspace = workspaceOf("scp");
    const QString file = Unsaved::fileOf(workspace);
    Run first(fixture, workspace);
    const QString text = typeIntoScp(first)->code();
    QVERIFY(fixture.robot.waitUntil([&] { return QFile::exists(file); }, QStringLiteral("the draft")));
    first.vanish();
    Run again(fixture, workspace);
    QCOMPARE(part<CodeView>(again.window(), "scpJson")->code(), text);
    QVERIFY(again.window().isWindowModified());
    QFile::remove(file);
}

void TestDrafts::leavingAnScpAsks()
{
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture, {});
    CodeView* json = typeIntoScp(run);
    QVERIFY(run.window().isWindowModified());
    run.prompts->yes = false;
    run.window().close();
    QVERIFY(run.prompts->asked.contains(QStringLiteral("Save before leaving?")));
    QVERIFY(json->code().endsWith(QLatin1Char('\n')));
    run.prompts->yes = true;
    run.prompts->choice = 0;
    run.window().close();
    fixture.settle();
    const auto& policies = fixture.engine->snapshot()->organization()->policies;
    QVERIFY(std::any_of(policies.begin(), policies.end(), [&](const auto& policy) { return policy.document && policy.document->text() == json->code().toStdString(); }));
}

void TestDrafts::anObjectIsThereAgain()
{
    test::BackendFixture fixture(test::World::practice);
    const QString workspace = workspaceOf("object");
    const QString file = Unsaved::fileOf(workspace);
    {
        Run first(fixture, workspace);
        first.application->store().setAccount(test::account(test::productionId));
        first.window().openPage(QStringLiteral("resources"));
        fixture.settle();
        QVERIFY2(fixture.robot.chooseRow(QStringLiteral("resourcesList"), QStringLiteral("Data Bucket")), qPrintable(fixture.robot.trouble()));
        QVERIFY(first.type("objectKey", QStringLiteral("notes/today.txt")));
        part<QPlainTextEdit>(first.window(), "objectText")->setPlainText(QStringLiteral("worth a minute\nor two"));
        QVERIFY(fixture.robot.waitUntil([&] { return QFile::exists(file); }, QStringLiteral("the draft")));
        first.vanish();
        Run again(fixture, workspace);
        QCOMPARE(part<QLineEdit>(again.window(), "objectKey")->text(), QStringLiteral("notes/today.txt"));
        QCOMPARE(part<QPlainTextEdit>(again.window(), "objectText")->toPlainText(), QStringLiteral("worth a minute\nor two"));
        QVERIFY(again.window().isWindowModified());
    }
    QFile::remove(file);
}

void TestDrafts::whatIsTypedInADialogIsGoneOnWith_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QStringList>("fields");  // those that are typed into
    QTest::addColumn<QString>("key");
    const auto row = [](const char* name, const char* page, const char* button, const QStringList& fields, const char* key) {
        QTest::newRow(name) << QString::fromLatin1(page) << QString::fromLatin1(button) << fields << QString::fromLatin1(key);
    };
    row("a function", "functions", "functionsCreate", {QStringLiteral("functionName"), QStringLiteral("functionDescription")}, "function/111122223333");
    row("a person", "people", "peopleCreate", {QStringLiteral("personName"), QStringLiteral("personEmail")}, "person");
    row("a SAML provider", "providers", "providersCreateSaml", {QStringLiteral("samlName")}, "saml/111122223333/");
    row("an OpenID Connect provider", "providers", "providersCreateOidc", {QStringLiteral("oidcUrl"), QStringLiteral("oidcAudiencesField")}, "oidc/111122223333");
    row("a resource", "guarded", "guardedAdd", {QStringLiteral("guardedArn")}, "guarded/111122223333");
}

void TestDrafts::whatIsTypedInADialogIsGoneOnWith()
{
    QFETCH(QString, page);
    QFETCH(QString, button);
    QFETCH(QStringList, fields);
    QFETCH(QString, key);
    test::BackendFixture fixture(test::World::practice);
    const QString setting = QStringLiteral("drafts/") + key;
    QSettings().remove(setting);
    const auto text = [](const QString& field) { return QStringLiteral("typed-into-") + field; };
    for (const bool again : {false, true}) {
        Run run(fixture, {});
        run.window().openPage(page);
        QVERIFY(run.click(qPrintable(button)));
        for (const QString& field : fields) {
            if (again)
                QCOMPARE(run.window().findChild<QLineEdit*>(field)->text(), text(field));
            else
                QVERIFY(run.type(qPrintable(field), text(field)));
        }
        if (!again) {
            QVERIFY(QSettings().contains(setting));
            run.vanish();
            continue;
        }
        run.prompts->asked.clear();
        run.prompts->choice = 1;
        QTest::keyClick(run.window().findChild<QLineEdit*>(fields.first()), Qt::Key_Escape);
        QVERIFY(run.prompts->asked.value(0).endsWith(QStringLiteral("is not saved")));
        QVERIFY(!QSettings().contains(setting));
    }
}

/// From the first letter until it is sent.
void TestDrafts::anEventIsThereAgain()
{
    test::BackendFixture fixture(test::World::practice);
    const QString workspace = workspaceOf("event");
    const QString file = Unsaved::fileOf(workspace);
    fixture.must("iam:CreateRole", {{"RoleName", "Runner"}, {"AssumeRolePolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]})"}});
    fixture.must("lambda:CreateFunction", {{"FunctionName", "f"}, {"Role", "arn:aws:iam::111122223333:role/Runner"}, {"Runtime", "python3.13"}, {"Handler", "index.handler"}, {"Code", {{"ZipFile", "[]"}}}});
    const QString event = QStringLiteral("{\"worth\": \"a minute\"}");
    {
        Run first(fixture, workspace);
        first.window().open(QStringLiteral("arn:aws:lambda:us-east-1:111122223333:function:f"));
        fixture.settle();
        part<CodeView>(first.window(), "functionsEvent")->replaceCode(event);
        QVERIFY(!first.window().isWindowModified());  // nothing is unsaved
        QVERIFY(fixture.robot.waitUntil([&] { return QFile::exists(file); }, QStringLiteral("the draft")));
        first.vanish();
    }
    Run again(fixture, workspace);
    QCOMPARE(part<CodeView>(again.window(), "functionsEvent")->code(), event);
    part<QPushButton>(again.window(), "functionsInvoke")->click();
    fixture.settle();
    QVERIFY(fixture.robot.waitUntil([&] { return !QFile::exists(file); }, QStringLiteral("the end of the draft")));
}

namespace {

/// Managed policy P3 of Development in its editor.
void openP3(Run& run, const char* tabField)
{
    run.window().open(QStringLiteral("arn:aws:iam::111122223333:policy/P3"));
    run.fixture.settle();
    auto* tabs = part<QTabWidget>(run.window(), "policiesTabs");
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->widget(i)->findChild<QWidget*>(QLatin1String(tabField)))
            tabs->setCurrentIndex(i);
    }
    run.fixture.settle();
}

void makeP3(test::BackendFixture& fixture)
{
    fixture.must("iam:CreatePolicy", {{"PolicyName", "P3"}, {"PolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]})"}});
}

}  // namespace

/// In the statement where it was.
void TestDrafts::whatIsBegunIsThereAgain()
{
    test::BackendFixture fixture(test::World::practice);
    makeP3(fixture);
    const QString workspace = workspaceOf("begun");
    const QString file = Unsaved::fileOf(workspace);
    {
        Run first(fixture, workspace);
        openP3(first, "policiesBuilderActionsField");
        QVERIFY2(fixture.robot.chooseRow(QStringLiteral("policiesBuilderStatements"), QStringLiteral("s3:GetObject")), qPrintable(fixture.robot.trouble()));
        QVERIFY(first.type("policiesBuilderActionsField", QStringLiteral("s3:GetObjectTag")));
        QVERIFY(fixture.robot.waitUntil([&] { return QFile::exists(file); }, QStringLiteral("the draft")));
        first.vanish();
    }
    Run again(fixture, workspace);
    auto* field = part<QLineEdit>(again.window(), "policiesBuilderActionsField");
    QCOMPARE(field->text(), QStringLiteral("s3:GetObjectTag"));
    QVERIFY(again.window().isWindowModified());
    openP3(again, "policiesBuilderActionsField");  // the tab that was open is not known after a kill
    QVERIFY(fixture.robot.waitUntil([&] { return field->isVisible(); }, QStringLiteral("the form")));
    QCOMPARE(field->text(), QStringLiteral("s3:GetObjectTag"));
    QTest::keyClick(field, Qt::Key_Return);
    fixture.settle();
    const QString text = part<CodeView>(again.window(), "policiesJson")->code();
    QVERIFY2(text.indexOf(QStringLiteral("s3:GetObjectTag\"")) > text.indexOf(QStringLiteral("s3:GetObject\"")) && text.contains(QStringLiteral("s3:GetObjectTag\"")), qPrintable(text));
    part<QPushButton>(again.window(), "policiesRevert")->click();
    fixture.settle();
    again.window().close();
    QVERIFY(!QFile::exists(file));
}

void TestDrafts::aConditionThatIsBegunIsThereAgain()
{
    test::BackendFixture fixture(test::World::practice);
    makeP3(fixture);
    const QString workspace = workspaceOf("condition");
    const QString file = Unsaved::fileOf(workspace);
    {
        Run first(fixture, workspace);
        openP3(first, "policiesBuilderActionsField");
        part<QPushButton>(first.window(), "policiesBuilderAddCondition")->click();
        fixture.settle();
        QTest::keyClicks(part<QLineEdit>(first.window(), "policiesBuilderConditionKey0"), QStringLiteral("aws:SourceIp"));
        fixture.settle();
        QVERIFY(fixture.robot.waitUntil([&] { return QFile::exists(file); }, QStringLiteral("the draft")));
        first.vanish();
    }
    Run again(fixture, workspace);
    QCOMPARE(part<QLineEdit>(again.window(), "policiesBuilderConditionKey0")->text(), QStringLiteral("aws:SourceIp"));
    QVERIFY(again.window().isWindowModified());
    QFile::remove(file);
}

/// Not only forms: a dialog that was begun as one, kept, and gone on with as another.
void TestDrafts::savingAsSomebodyElseAsks()
{
    test::BackendFixture fixture(test::World::practice);
    QSettings().remove(QStringLiteral("drafts/person"));
    Run run(fixture, {});
    run.window().openPage(QStringLiteral("people"));
    QVERIFY(run.click("peopleCreate"));
    QVERIFY(run.type("personName", QStringLiteral("petra")));
    run.prompts->choice = 0;  // keep it for later
    QTest::keyClick(part<QLineEdit>(run.window(), "personName"), Qt::Key_Escape);
    fixture.settle();
    run.application->store().setBase(sts::Caller::root(test::account(test::developmentId)));
    run.window().openPage(QStringLiteral("people"));
    QVERIFY(run.click("peopleCreate"));
    QCOMPARE(part<QLineEdit>(run.window(), "personName")->text(), QStringLiteral("petra"));
    run.prompts->yes = false;
    QVERIFY(run.click("personTake"));
    QCOMPARE(run.prompts->asked.value(run.prompts->asked.size() - 2), QStringLiteral("Save as somebody else?"));
    QVERIFY(!fixture.engine->snapshot()->people().find("petra"));
    run.prompts->yes = true;
    QVERIFY(run.click("personTake"));
    QVERIFY(fixture.engine->snapshot()->people().find("petra"));
    QVERIFY(!QSettings().contains(QStringLiteral("drafts/person")));
}

void TestDrafts::whatIsBegunCounts_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("revert");
    QTest::newRow("managed policy") << QStringLiteral("policies") << QStringLiteral("P3") << QStringLiteral("policiesBuilderActionsField") << QStringLiteral("policiesRevert");
    QTest::newRow("bucket policy") << QStringLiteral("resources") << QStringLiteral("Data Bucket") << QStringLiteral("resourcesPolicyFormActionsField") << QStringLiteral("resourcesPolicyRevert");
}

void TestDrafts::whatIsBegunCounts()
{
    QFETCH(QString, page);
    QFETCH(QString, row);
    QFETCH(QString, field);
    QFETCH(QString, revert);
    test::BackendFixture fixture(test::World::practice);
    Run run(fixture, {});
    if (page == QLatin1String("resources")) {
        fixture.must("s3:PutBucketPolicy", {{"Bucket", std::string(engine::practice::dataBucket)}, {"Policy", R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::)" + std::string(engine::practice::dataBucket) + R"(/*"}]})"}}, test::productionId);
        run.application->store().setAccount(test::account(test::productionId));
    }
    else
        fixture.must("iam:CreatePolicy", {{"PolicyName", "P3"}, {"PolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]})"}});
    run.window().openPage(page);
    fixture.settle();
    QVERIFY2(fixture.robot.chooseRow(page + QStringLiteral("List"), row), qPrintable(fixture.robot.trouble()));
    auto* edit = run.window().findChild<QLineEdit*>(field);
    QVERIFY(edit);
    auto* tabs = run.window().findChild<QTabWidget*>(page + QStringLiteral("Tabs"));
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->widget(i)->isAncestorOf(edit))
            tabs->setCurrentIndex(i);
    }
    fixture.settle();
    QVERIFY(!run.window().isWindowModified());
    QVERIFY2(fixture.robot.type(field, QStringLiteral("s3:GetObjectTagging")), qPrintable(fixture.robot.trouble()));
    QVERIFY(run.window().isWindowModified());
    QVERIFY(tabs->tabText(tabs->currentIndex()).startsWith(QStringLiteral("●")));
    run.prompts->yes = false;
    run.window().close();
    QVERIFY(run.prompts->asked.contains(QStringLiteral("Save before leaving?")));
    QCOMPARE(edit->text(), QStringLiteral("s3:GetObjectTagging"));
    run.window().findChild<QPushButton*>(revert)->click();
    fixture.settle();
    QVERIFY(edit->text().isEmpty());
    QVERIFY(!run.window().isWindowModified());
}

QTEST_MAIN(TestDrafts)
#include "test_drafts.moc"
