/// A policy as form, JSON and words over one text, worked with mouse and keys.
#include "core/policy/edit.h"
#include "core/json/writer.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/policy/policy_workbench.h"
#include "ui/policy/words_view.h"
#include "ui/widgets/code_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <functional>
#include <random>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

const QString allowGet = QString::fromStdString(test::allowing("s3:GetObject", "arn:aws:s3:::b/*"));
/// Two statements, laid out as no program would.
const QString odd = QStringLiteral("{ \"Version\" : \"2012-10-17\",\n\"Statement\":[\n {\"Effect\":\"Allow\",  \"Action\":[\"s3:GetObject\"],\"Resource\":\"*\"},\n"
                                   "   {\"Sid\":\"Keep\",\"Effect\":\"Deny\",\"Action\":\"iam:*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"false\"}}}\n]}");

/// The same without line breaks: an editor that indents by itself changes what is typed over several lines.
const QString oddLine = QString(odd).remove(QLatin1Char('\n'));

struct Bench : test::PageFixture {
    explicit Bench(policy::Type type = policy::Type::identity) : workbench(type, QStringLiteral("json"), QStringLiteral("b"), QStringLiteral("Policy"))
    {
        workbench.setWorld(store.snapshot(), store.account());
        show(workbench);
    }
    bool click(const char* name)
    {
        const bool done = robot.click(QLatin1String(name));
        if (!done)
            qWarning("%s", qPrintable(robot.trouble()));
        robot.settle();
        return done;
    }
    bool type(const char* name, const QString& text)
    {
        const bool done = robot.type(QLatin1String(name), text);
        if (!done)
            qWarning("%s", qPrintable(robot.trouble()));
        return done;
    }
    template <typename Widget>
    Widget* of(const char* name)
    {
        return part<Widget>(workbench, name);
    }
    QStringList cards()
    {
        QStringList rows;
        const QAbstractItemModel* model = of<QListView>("bStatements")->model();
        for (int i = 0; i < model->rowCount(); ++i)
            rows += model->index(i, 0).data().toString();
        return rows;
    }
    policy::StatementForm statement(std::size_t index = 0)
    {
        const auto document = policy::Document::parse(workbench.text().toStdString());
        return document && index < (*document)->statements().size() ? policy::readStatement(**document, index).value() : policy::StatementForm();
    }
    void choose(int row)
    {
        auto* list = of<QListView>("bStatements");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
    }
    PolicyWorkbench workbench;
};

}  // namespace

class TestPolicyWorkbench : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatIsEdited();
    void cardsFollowTheJson();
    void aMistakeInTheJsonKeepsTheLastStatements();
    void whatNoFormCanShowIsEditedAsJson();
    void suggestsActionsOfEveryService();
    void saysHowMuchIsGiven();
    void makesAResourceFromItsParts();
    void takesAResourceApart();
    void makesAConditionByKeys();
    void valuesAreOfTheOperatorsType();
    void aConditionThatIsNotWholeIsNotSaved();
    void aConditionIsThereOnce();
    void allButTheseActions();
    void namesPrincipalsOfABucket();
    void statementsAreCopiedMovedAndRemoved();
    void insertsATemplate();
    void undoesInTheForm();
    void mendsInTheForm();
    void whatIsTypedAndNotAddedIsNotLost();
    void anotherPolicyHasNothingBegun();
    void tellsInWords();
    void someWayToSeeItIsAlwaysShown();
    void partsFoldAwayAndStayAway();
    void readOnlyPoliciesAreNotChanged();
    void theWheelScrollsAndChangesNothing();
    void entriesAreChangedInPlace();
    void templatesRememberWhatWasTyped();
    void longNamesAndManyConditions();
    void aProblemIsToldOnce();
    void looksAtEveryPolicyAndChangesNoByte();
    void formAndJsonNeverDiffer();
};

void TestPolicyWorkbench::changesOnlyWhatIsEdited()
{
    Bench bench;
    bench.workbench.setText(odd);
    QCOMPARE(bench.cards().size(), qsizetype{2});
    QVERIFY(bench.cards()[0].startsWith(QStringLiteral("ALLOW Statement 1 — s3:GetObject · on *")));
    QVERIFY(bench.cards()[1].startsWith(QStringLiteral("DENY Keep — iam:* · on * · 1 condition")));
    const qsizetype second = odd.indexOf(QStringLiteral("   {\"Sid\""));
    QVERIFY(bench.type("bActionsField", QStringLiteral("s3:PutObject")));
    QVERIFY(bench.click("bActionsAdd"));
    QVERIFY(bench.cards()[0].contains(QStringLiteral("s3:GetObject and 1 more")));
    QVERIFY(bench.workbench.text().startsWith(odd.left(odd.indexOf(QStringLiteral("[\"s3")))));
    QVERIFY(bench.workbench.text().endsWith(odd.mid(second)));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("bActionsList"), QStringLiteral("s3:PutObject")));
    QVERIFY(bench.click("bActionsRemove"));
    QCOMPARE(bench.workbench.text(), odd);
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bEffect"), QStringLiteral("Deny")));
    QCOMPARE(bench.workbench.text(), QString(odd).replace(odd.indexOf(QStringLiteral("Allow")), 5, QStringLiteral("Deny")));
    // To look at a statement changes nothing.
    bench.workbench.setText(odd);
    bench.choose(1);
    QCOMPARE(bench.of<QLineEdit>("bSid")->text(), QStringLiteral("Keep"));
    QCOMPARE(bench.of<QLineEdit>("bConditionKey0")->text(), QStringLiteral("aws:MultiFactorAuthPresent"));
    bench.choose(0);
    QCOMPARE(bench.workbench.text(), odd);
}

void TestPolicyWorkbench::cardsFollowTheJson()
{
    Bench bench;
    bench.workbench.setText(allowGet);
    QVERIFY(bench.type("json", oddLine));
    QCOMPARE(bench.cards().size(), qsizetype{2});
    QCOMPARE(bench.workbench.text(), oddLine);
    QCOMPARE(bench.of<QListWidget>("bActionsList")->item(0)->text(), QStringLiteral("s3:GetObject"));
    QVERIFY(bench.type("json", QString(oddLine).replace(QStringLiteral("s3:GetObject"), QStringLiteral("s3:DeleteObject"))));
    QCOMPARE(bench.of<QListWidget>("bActionsList")->item(0)->text(), QStringLiteral("s3:DeleteObject"));
    QVERIFY(bench.type("json", QString()));
    QVERIFY(bench.cards().isEmpty());
    QVERIFY(bench.click("bAddStatement"));
    QVERIFY(policy::Document::parse(bench.workbench.text().toStdString()).ok());
    QVERIFY2(bench.statement().actions.empty(), "nothing is allowed by itself");
}

void TestPolicyWorkbench::aMistakeInTheJsonKeepsTheLastStatements()
{
    Bench bench;
    bench.workbench.setText(odd);
    auto* json = bench.of<CodeView>("json");
    const qsizetype place = odd.indexOf(QStringLiteral(",\"Action\":\"iam"));
    json->goTo(static_cast<std::size_t>(place));
    json->setFocus();
    QTest::keyClicks(json, QStringLiteral(" oops"));
    const QString broken = QString(odd).insert(place, QStringLiteral(" oops"));
    QCOMPARE(bench.workbench.text(), broken);
    QCOMPARE(bench.cards().size(), qsizetype{2});
    QVERIFY(!bench.of<QPushButton>("bAddStatement")->isEnabled());
    QVERIFY(!bench.of<QWidget>("bEffect")->isEnabled());
    QVERIFY(!bench.workbench.complaint().isEmpty());
    json->goTo(0);
    QVERIFY(bench.click("bMistake"));
    QCOMPARE(static_cast<qsizetype>(json->cursorOffset()), place + 1);
    QVERIFY(bench.click("bUndo"));
    QCOMPARE(bench.workbench.text(), odd);
    QVERIFY(bench.of<QWidget>("bEffect")->isEnabled());
    QVERIFY(bench.of<QPushButton>("bMistake")->isHidden());
}

void TestPolicyWorkbench::whatNoFormCanShowIsEditedAsJson()
{
    Bench bench;
    const QString text = QString(odd).replace(QStringLiteral("\"Effect\":\"Deny\""), QStringLiteral("\"Effect\":\"Dney\""));
    bench.workbench.setText(text);
    QCOMPARE(bench.cards().size(), qsizetype{2});
    QVERIFY(bench.cards()[1].startsWith(QStringLiteral("JSON Keep")));
    bench.choose(1);
    QVERIFY(bench.click("bEditJson"));
    QCOMPARE(static_cast<qsizetype>(bench.of<CodeView>("json")->cursorOffset()), text.indexOf(QStringLiteral("{\"Sid\"")));
    // The other one is still edited, around it.
    bench.choose(0);
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bEffect"), QStringLiteral("Deny")));
    QCOMPARE(bench.workbench.text(), QString(text).replace(text.indexOf(QStringLiteral("Allow")), 5, QStringLiteral("Deny")));
}

void TestPolicyWorkbench::suggestsActionsOfEveryService()
{
    Bench bench;
    bench.workbench.setText(allowGet);
    QVERIFY(bench.type("bActionsField", QStringLiteral("ec2:runin")));
    QWidget* suggestions = bench.robot.find(QStringLiteral("bActionsFieldSuggestions"));
    QVERIFY(suggestions);
    QTest::keyClick(suggestions, Qt::Key_Down);
    QTest::keyClick(suggestions, Qt::Key_Return);
    QCOMPARE(bench.of<QLineEdit>("bActionsField")->text(), QStringLiteral("ec2:RunInstances"));
    QTest::keyClick(bench.of<QLineEdit>("bActionsField"), Qt::Key_Return);
    QCOMPARE(bench.statement().actions, (std::vector<std::string>{"s3:GetObject", "ec2:RunInstances"}));
    // A click on the button beside is one click, though the list of suggestions is open.
    QVERIFY(bench.type("bActionsField", QStringLiteral("s3:PutObject")));
    suggestions = bench.robot.find(QStringLiteral("bActionsFieldSuggestions"));
    auto* add = bench.of<QPushButton>("bActionsAdd");
    QTest::mouseClick(suggestions, Qt::LeftButton, {}, suggestions->mapFromGlobal(add->mapToGlobal(add->rect().center())));
    QCOMPARE(bench.statement().actions.size(), std::size_t{3});
    // Resources of the world are offered as well.
    QVERIFY(bench.type("bResourcesField", QStringLiteral("data-buck")));
    QVERIFY(bench.robot.find(QStringLiteral("bResourcesFieldSuggestions")));
}

void TestPolicyWorkbench::saysHowMuchIsGiven()
{
    Bench bench;
    bench.workbench.setText(QString::fromStdString(test::allowing("iam:AttachUserPolicy", "*")));
    auto* access = bench.of<QLabel>("bAccess");
    QVERIFY(bench.robot.waitUntil([&] { return access->text().contains(QStringLiteral("permissions management")); }, QStringLiteral("the access levels")));
    QVERIFY(access->text().startsWith(QStringLiteral("iam: ⚠ 1 of ")));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bActionsMode"), QStringLiteral("NotAction")));
    QVERIFY(access->text().contains(QStringLiteral("Every service")));
}

void TestPolicyWorkbench::makesAResourceFromItsParts()
{
    Bench bench;
    bench.workbench.setText(allowGet);
    QVERIFY(bench.click("bResourcesParts"));
    QVERIFY(bench.robot.find(QStringLiteral("arnDialog")));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("arnDialogType"), QStringLiteral("s3: object")));
    QVERIFY(!bench.robot.find(QStringLiteral("arnDialogAdd"))->isEnabled());
    QVERIFY(bench.type("arnDialogPartBucketName", QStringLiteral("reports")));
    QVERIFY(bench.click("arnDialogAnyObjectName"));
    QVERIFY(bench.click("arnDialogAdd"));
    QCOMPARE(bench.statement().resources, (std::vector<std::string>{"arn:aws:s3:::b/*", "arn:aws:s3:::reports/*"}));
}

void TestPolicyWorkbench::takesAResourceApart()
{
    Bench bench;
    bench.workbench.setText(QString::fromStdString(test::allowing("iam:GetRole", "arn:aws:iam::111122223333:role/app/R1")));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("bResourcesList"), QStringLiteral("R1")));
    QVERIFY(bench.click("bResourcesParts"));
    QVERIFY(bench.click("arnDialogAnyAccount"));
    QVERIFY(bench.click("arnDialogAdd"));
    QCOMPARE(bench.statement().resources, std::vector<std::string>{"arn:aws:iam::*:role/app/R1"});
}

void TestPolicyWorkbench::makesAConditionByKeys()
{
    Bench bench;
    bench.workbench.setText(allowGet);
    QVERIFY(bench.robot.focus(QStringLiteral("bAddCondition")));
    QVERIFY(bench.robot.press(Qt::Key_Space));
    QVERIFY(bench.of<QLineEdit>("bConditionKey0")->hasFocus());
    QTest::keyClicks(bench.of<QLineEdit>("bConditionKey0"), QStringLiteral("aws:SourceIp"));
    QTest::keyClick(bench.of<QLineEdit>("bConditionKey0"), Qt::Key_Return);
    QCOMPARE(bench.of<QComboBox>("bConditionOperator0")->currentText(), QStringLiteral("IpAddress"));
    QCOMPARE(bench.workbench.text(), allowGet);  // no value yet
    bench.of<QPlainTextEdit>("bConditionValues0")->setFocus();
    QTest::keyClicks(bench.of<QPlainTextEdit>("bConditionValues0"), QStringLiteral("10.0.0.0/8"));
    QTest::keyClick(bench.of<QPlainTextEdit>("bConditionValues0"), Qt::Key_Return);
    QTest::keyClicks(bench.of<QPlainTextEdit>("bConditionValues0"), QStringLiteral("192.0.2.1"));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bConditionOperator0"), QStringLiteral("NotIpAddress")));
    QVERIFY(bench.click("bConditionIfExists0"));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bConditionSet0"), QStringLiteral("any value")));
    const policy::ConditionForm wanted{"ForAnyValue:NotIpAddressIfExists", "aws:SourceIp", {"10.0.0.0/8", "192.0.2.1"}};
    QCOMPARE(bench.statement().conditions.size(), std::size_t{1});
    QVERIFY(bench.statement().conditions.front() == wanted);
    QVERIFY(bench.click("bConditionRemove0"));
    QCOMPARE(bench.workbench.text(), allowGet);
}

void TestPolicyWorkbench::valuesAreOfTheOperatorsType()
{
    Bench bench;
    bench.workbench.setText(allowGet);
    QVERIFY(bench.click("bAddCondition"));
    QVERIFY(bench.type("bConditionKey0", QStringLiteral("aws:MultiFactorAuthPresent")));
    QTest::keyClick(bench.of<QLineEdit>("bConditionKey0"), Qt::Key_Return);
    QVERIFY(bench.of<QPlainTextEdit>("bConditionValues0")->isHidden());
    QVERIFY(bench.statement().conditions.front() == (policy::ConditionForm{"Bool", "aws:MultiFactorAuthPresent", {"true"}}));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bConditionFlag0"), QStringLiteral("false")));
    QVERIFY(bench.statement().conditions.front().values == std::vector<std::string>{"false"});
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bConditionOperator0"), QStringLiteral("Null")));
    QVERIFY(bench.statement().conditions.front() == (policy::ConditionForm{"Null", "aws:MultiFactorAuthPresent", {"false"}}));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bConditionOperator0"), QStringLiteral("DateLessThan")));
    QVERIFY(bench.type("bConditionValues0", QStringLiteral("tomorrow")));
    QVERIFY(bench.of<QPlainTextEdit>("bConditionValues0")->accessibleDescription().contains(QStringLiteral("`tomorrow` does not fit DateLessThan")));
    QVERIFY(bench.type("bConditionValues0", QStringLiteral("2027-01-01T00:00:00Z")));
    QVERIFY(bench.of<QPlainTextEdit>("bConditionValues0")->accessibleDescription().isEmpty());
}

void TestPolicyWorkbench::aConditionThatIsNotWholeIsNotSaved()
{
    Bench bench;
    bench.workbench.setText(odd);
    bench.choose(1);
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bConditionOperator0"), QStringLiteral("StringEquals")));
    QVERIFY(bench.type("bConditionValues0", QStringLiteral(" ")));
    QVERIFY2(bench.statement(1).conditions.size() == 1 && !bench.statement(1).conditions.front().values.empty(), "a condition does not fall out of the policy while its value is typed anew");
    QVERIFY(bench.workbench.complaint().contains(QStringLiteral("Give aws:MultiFactorAuthPresent a value")));
    QVERIFY(bench.type("bConditionValues0", QStringLiteral("no")));
    QVERIFY(bench.workbench.complaint().isEmpty());
    QVERIFY(bench.statement(1).conditions.front().values == std::vector<std::string>{"no"});
}

void TestPolicyWorkbench::aConditionIsThereOnce()
{
    Bench bench;
    bench.workbench.setText(odd);
    bench.choose(1);
    QVERIFY(bench.click("bAddCondition"));
    QVERIFY(bench.type("bConditionKey1", QStringLiteral("aws:multifactorauthpresent")));
    QTest::keyClick(bench.of<QLineEdit>("bConditionKey1"), Qt::Key_Return);
    QVERIFY(bench.workbench.complaint().contains(QStringLiteral("already")));
    QCOMPARE(bench.workbench.text(), odd);
}

void TestPolicyWorkbench::allButTheseActions()
{
    Bench bench;
    bench.workbench.setText(odd);
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bActionsMode"), QStringLiteral("NotAction")));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bResourcesMode"), QStringLiteral("NotResource")));
    QCOMPARE(bench.workbench.text(), QString(odd).replace(odd.indexOf(QStringLiteral("\"Action\"")), 8, QStringLiteral("\"NotAction\"")).replace(QStringLiteral("],\"Resource\""), QStringLiteral("],\"NotResource\"")));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bActionsMode"), QStringLiteral("Actions")));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bResourcesMode"), QStringLiteral("Resources")));
    QCOMPARE(bench.workbench.text(), odd);
}

void TestPolicyWorkbench::namesPrincipalsOfABucket()
{
    Bench bench(policy::Type::resource);
    bench.workbench.setText(allowGet);
    QVERIFY(bench.click("bAddPrincipal"));
    QVERIFY(bench.type("principalFilter", QStringLiteral("444455556666")));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("principalList"), QStringLiteral("account")));
    QVERIFY(bench.click("principalAdd"));
    QCOMPARE(bench.statement().principals.size(), std::size_t{1});
    QCOMPARE(bench.statement().principals.front().kind, std::string("AWS"));
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bWho"), QStringLiteral("NotPrincipal")));
    QVERIFY(bench.statement().notPrincipal);
    QVERIFY(bench.robot.chooseRow(QStringLiteral("bPrincipals"), QStringLiteral("Production")));
    QVERIFY(bench.robot.press(Qt::Key_Delete));
    QVERIFY2(bench.statement().principals.empty(), qPrintable(bench.workbench.text()));
    Bench identity;
    identity.workbench.setText(allowGet);
    QVERIFY(identity.of<QListWidget>("bPrincipals")->parentWidget()->isHidden());
}

void TestPolicyWorkbench::statementsAreCopiedMovedAndRemoved()
{
    Bench bench;
    bench.workbench.setText(odd);
    bench.choose(1);
    auto* list = bench.of<QListView>("bStatements");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(bench.cards().size(), qsizetype{3});
    QVERIFY(bench.cards()[2].startsWith(QStringLiteral("DENY Keep2")));
    QCOMPARE(list->currentIndex().row(), 2);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QVERIFY(bench.cards()[0].startsWith(QStringLiteral("DENY Keep2")));
    QCOMPARE(list->currentIndex().row(), 0);
    QVERIFY(!bench.of<QToolButton>("bUpStatement")->isEnabled());
    QVERIFY(bench.click("bDownStatement"));
    QVERIFY(bench.cards()[1].startsWith(QStringLiteral("DENY Keep2")));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(bench.cards().size(), qsizetype{2});
    QCOMPARE(bench.workbench.text(), odd);
    QVERIFY(bench.click("bRemoveStatement"));
    QVERIFY2(!bench.of<QToolButton>("bRemoveStatement")->isEnabled(), "a policy needs a statement");
}

void TestPolicyWorkbench::insertsATemplate()
{
    Bench bench;
    bench.workbench.setText(allowGet);
    QVERIFY(bench.click("bTemplate"));
    QVERIFY(bench.type("templateDialogFilter", QStringLiteral("prefix")));
    QVERIFY(!bench.robot.find(QStringLiteral("templateDialogInsert"))->isEnabled());
    QVERIFY(bench.type("templateDialogField_bucket", QStringLiteral("reports")));
    QVERIFY(bench.type("templateDialogField_prefix", QStringLiteral("team1/")));
    QVERIFY(bench.click("templateDialogInsert"));
    QCOMPARE(bench.cards().size(), qsizetype{3});
    QCOMPARE(bench.of<QListView>("bStatements")->currentIndex().row(), 1);
    QVERIFY(bench.statement(2).resources == std::vector<std::string>{"arn:aws:s3:::reports/team1/*"});
    QVERIFY(bench.workbench.complaint().isEmpty());
    QVERIFY(bench.workbench.text().contains(QStringLiteral("s3:prefix")));
}

void TestPolicyWorkbench::undoesInTheForm()
{
    Bench bench;
    bench.workbench.setText(odd);
    QVERIFY(!bench.of<QToolButton>("bUndo")->isEnabled());
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bEffect"), QStringLiteral("Deny")));
    const QString changed = bench.workbench.text();
    QVERIFY(changed != odd);
    auto* list = bench.of<QListView>("bStatements");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.workbench.text(), odd);
    QCOMPARE(bench.of<QComboBox>("bEffect")->currentText(), QStringLiteral("Allow"));
    QVERIFY(bench.click("bRedo"));
    QCOMPARE(bench.workbench.text(), changed);
    QVERIFY(bench.click("bUndo"));
    QCOMPARE(bench.workbench.text(), odd);
    // A statement that is on show goes away under it.
    QVERIFY(bench.click("bAddStatement"));
    QVERIFY(bench.type("bActionsField", QStringLiteral("s3:GetObject")));
    QVERIFY(bench.click("bUndo"));
    QCOMPARE(bench.workbench.text(), odd);
    QCOMPARE(bench.cards().size(), qsizetype{2});
}

void TestPolicyWorkbench::mendsInTheForm()
{
    Bench bench;
    bench.workbench.setText(QString(odd).replace(QStringLiteral("s3:GetObject"), QStringLiteral("s3:GetObjekt")));
    QVERIFY(bench.cards()[0].contains(QStringLiteral("⚠ 1")));
    auto* notes = bench.of<QListWidget>("bProblems");
    QCOMPARE(notes->count(), 1);
    QVERIFY(notes->item(0)->text().contains(QStringLiteral("GetObjekt")));
    bench.choose(1);
    QCOMPARE(notes->count(), 0);
    bench.choose(0);
    QVERIFY(bench.click("bFix"));
    QCOMPARE(bench.workbench.text(), odd);
    QVERIFY(!bench.cards()[0].contains(QStringLiteral("⚠")));
    QVERIFY(bench.click("bUndo"));
    QVERIFY(bench.workbench.text().contains(QStringLiteral("GetObjekt")));
}

void TestPolicyWorkbench::whatIsTypedAndNotAddedIsNotLost()
{
    Bench bench;
    bench.workbench.setText(odd);
    QSignalSpy edited(&bench.workbench, &PolicyWorkbench::edited);
    QVERIFY(bench.type("bActionsField", QStringLiteral("sqs:SendMessage")));
    QVERIFY(edited.count() > 0);
    QVERIFY(bench.workbench.complaint().contains(QStringLiteral("`sqs:SendMessage` is typed and not in the list yet")));
    QTest::keyClick(bench.of<QLineEdit>("bActionsField"), Qt::Key_Escape);
    QTest::keyClick(bench.of<QLineEdit>("bActionsField"), Qt::Key_Escape);
    QCOMPARE(bench.of<QLineEdit>("bActionsField")->text(), QStringLiteral("sqs:SendMessage"));
    bench.choose(1);
    QCOMPARE(bench.statement(0).actions.back(), std::string("sqs:SendMessage"));
    QCOMPARE(bench.of<QListView>("bStatements")->currentIndex().row(), 1);
    QCOMPARE(bench.of<QLineEdit>("bSid")->text(), QStringLiteral("Keep"));
    QVERIFY(bench.workbench.complaint().isEmpty());
    QVERIFY(bench.statement(1).actions == std::vector<std::string>{"iam:*"});
}

void TestPolicyWorkbench::anotherPolicyHasNothingBegun()
{
    Bench bench;
    bench.workbench.setText(odd);
    QVERIFY(bench.click("bAddCondition"));
    QVERIFY(bench.type("bConditionKey0", QStringLiteral("aws:SourceIp")));
    QVERIFY(bench.type("bActionsField", QStringLiteral("sqs:SendMessage")));
    bench.workbench.setText(allowGet);
    QVERIFY(bench.workbench.complaint().isEmpty());
    QCOMPARE(bench.of<QLineEdit>("bActionsField")->text(), QString());
    QCOMPARE(bench.workbench.text(), allowGet);
}

void TestPolicyWorkbench::tellsInWords()
{
    Bench bench;
    bench.workbench.setText(QString::fromStdString(test::allowing("*", "*")));
    QVERIFY(bench.click("bShowWords"));
    auto* words = bench.of<WordsView>("bWords");
    QVERIFY(bench.robot.waitUntil([&] { return words->count() == 2; }, QStringLiteral("two sentences")));
    QVERIFY(words->item(0)->text().contains(QStringLiteral("administrator")));
    QVERIFY(bench.type("json", oddLine));
    QVERIFY(bench.robot.waitUntil([&] { return words->item(0)->text().startsWith(QStringLiteral("1. Allows s3:GetObject")); }, QStringLiteral("the other policy")));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("bWords"), QStringLiteral("Denies")));
    QCOMPARE(bench.of<QListView>("bStatements")->currentIndex().row(), 1);
}

void TestPolicyWorkbench::someWayToSeeItIsAlwaysShown()
{
    Bench bench;
    bench.workbench.setText(allowGet);
    QVERIFY(bench.click("bShowJson"));
    QVERIFY(!bench.of<CodeView>("json")->isVisible());
    QVERIFY(bench.of<QLabel>("jsonState")->isVisible());
    QVERIFY(bench.click("bShowForm"));
    QVERIFY2(bench.of<QListView>("bStatements")->isVisible(), "the last one stays");
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bEffect"), QStringLiteral("Deny")));
    QVERIFY(bench.click("bShowJson"));
    QVERIFY(bench.of<CodeView>("json")->code().contains(QStringLiteral("Deny")));
}

void TestPolicyWorkbench::partsFoldAwayAndStayAway()
{
    Bench bench;
    bench.workbench.editor()->setQuota(2048);
    bench.workbench.setText(QString::fromStdString(test::allowing("*", "*")));
    QVERIFY(bench.click("bShowForm"));  // else the problems stand on the card
    const auto* problems = bench.of<QListWidget>("jsonProblems");
    QVERIFY(bench.robot.waitUntil([&] { return problems->isVisible(); }, QStringLiteral("what the lint says")));
    const int before = bench.of<CodeView>("json")->height();
    QVERIFY(bench.click("bShowProblems"));
    QVERIFY(!problems->isVisible() && bench.of<CodeView>("json")->height() > before);
    QVERIFY(bench.of<QLabel>("jsonState")->isVisible());  // that there are some is still said
    QVERIFY(bench.click("bShowForm") && bench.click("bShowTools"));
    QVERIFY(!bench.of<QPushButton>("bTemplate")->isVisible());
    PolicyWorkbench again(policy::Type::identity, QStringLiteral("json"), QStringLiteral("b"), QStringLiteral("Policy"));
    again.show();
    bench.settle();
    QVERIFY(!part<QPushButton>(again, "bTemplate")->isVisible());
    QVERIFY(!part<QToolButton>(again, "bShowProblems")->isChecked());
    PolicyWorkbench elsewhere(policy::Type::identity, QStringLiteral("other"), QStringLiteral("c"), QStringLiteral("Policy"));
    elsewhere.show();
    bench.settle();
    QVERIFY(part<QPushButton>(elsewhere, "cTemplate")->isVisible());
}

void TestPolicyWorkbench::readOnlyPoliciesAreNotChanged()
{
    Bench bench;
    bench.workbench.setText(odd);
    bench.workbench.setReadOnly(true);
    QVERIFY(!bench.of<QPushButton>("bAddStatement")->isEnabled());
    QVERIFY(!bench.of<QToolButton>("bRemoveStatement")->isEnabled());
    QVERIFY(!bench.of<QComboBox>("bEffect")->isEnabled());
    bench.choose(1);
    QCOMPARE(bench.of<QLineEdit>("bSid")->text(), QStringLiteral("Keep"));
    auto* list = bench.of<QListView>("bStatements");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(bench.workbench.text(), odd);
}

void TestPolicyWorkbench::theWheelScrollsAndChangesNothing()
{
    Bench bench;
    bench.workbench.setText(odd);
    bench.choose(1);
    for (const char* name : {"bEffect", "bActionsMode", "bConditionOperator0", "bConditionFlag0"}) {
        auto* box = bench.of<QComboBox>(name);
        const QPointF centre = QRectF(box->rect()).center();
        QWheelEvent turn(centre, box->mapToGlobal(centre), {0, -120}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &turn);
    }
    QCOMPARE(bench.workbench.text(), odd);
}

void TestPolicyWorkbench::entriesAreChangedInPlace()
{
    Bench bench;
    bench.workbench.setText(QString::fromStdString(test::allowing("s3:GetObject", "arn:aws:s3:::b/*")));
    QVERIFY(bench.robot.chooseRow(QStringLiteral("bResourcesList"), QStringLiteral("arn:aws:s3:::b/*")));
    auto* list = bench.of<QListWidget>("bResourcesList");
    const auto rewrite = [&](const QString& text) {
        QTest::keyClick(list, Qt::Key_F2);
        auto* field = list->findChild<QLineEdit*>();
        if (!field)
            return false;
        field->selectAll();
        QTest::keyClicks(field, text);
        if (text.isEmpty())
            QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClick(field, Qt::Key_Return);
        bench.robot.settle();
        return true;
    };
    QVERIFY(rewrite(QStringLiteral(" arn:aws:s3:::c/*")));
    QCOMPARE(bench.statement().resources, std::vector<std::string>{"arn:aws:s3:::c/*"});
    list->setCurrentRow(0);
    QVERIFY(rewrite(QString()));
    QVERIFY2(bench.statement().resources.empty(), "an entry without text is none");
}

void TestPolicyWorkbench::templatesRememberWhatWasTyped()
{
    Bench bench;
    QVERIFY(bench.click("bTemplate"));
    QVERIFY(bench.type("templateDialogFilter", QStringLiteral("one bucket")));
    QVERIFY(bench.type("templateDialogField_bucket", QStringLiteral("reports")));
    QVERIFY(bench.robot.press(Qt::Key_Escape));
    QVERIFY(bench.robot.waitGone(QStringLiteral("templateDialog")));
    QVERIFY(bench.click("bTemplate"));
    QVERIFY(bench.type("templateDialogFilter", QStringLiteral("one bucket")));
    QVERIFY(bench.click("templateDialogInsert"));
    QCOMPARE(bench.statement(1).resources, std::vector<std::string>{"arn:aws:s3:::reports/*"});
}

void TestPolicyWorkbench::longNamesAndManyConditions()
{
    Bench bench;
    policy::StatementForm form;
    form.sid = std::string(5000, 'S');
    form.actions = {"s3:" + std::string(3000, 'A')};
    form.resources = {std::string(3000, 'r')};
    for (int i = 0; i < 60; ++i)
        form.conditions.push_back({"StringEquals", "aws:PrincipalTag/t" + std::to_string(i), {"x"}});
    const QString text = QString::fromStdString(policy::newPolicy({form}));
    bench.workbench.setText(text);
    QVERIFY(bench.of<QPushButton>("bConditionsJson")->isVisible());
    QVERIFY(bench.of<QPushButton>("bAddCondition")->isHidden());
    QVERIFY(bench.workbench.width() <= 1200);
    QVERIFY(bench.robot.chooseEntry(QStringLiteral("bEffect"), QStringLiteral("Deny")));
    QCOMPARE(bench.statement().conditions.size(), std::size_t{60});
    QCOMPARE(bench.workbench.text(), QString(text).replace(text.indexOf(QStringLiteral("Allow")), 5, QStringLiteral("Deny")));
    bench.workbench.setText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"a:b\":\"x\\ny\"}}}}"));
    QVERIFY2(bench.of<QPushButton>("bConditionsJson")->isVisible(), "a value of two lines");
}

/// Whatever is done in whatever order: the form shows the statements of the text, and undo leads back to where it began.
/// On the card of its statement; below the JSON only what no card in sight says. In the text it is underlined either way.
void TestPolicyWorkbench::aProblemIsToldOnce()
{
    Bench bench;
    bench.workbench.setText(QString(odd).replace(QStringLiteral("s3:GetObject"), QStringLiteral("s3:GetObjekt")));
    const auto told = [&](const char* list) {
        auto* notes = bench.of<QListWidget>(list);
        int shown = 0;
        for (int i = 0; i < notes->count(); ++i)
            shown += notes->isVisible() && !notes->isRowHidden(i) ? 1 : 0;
        return shown;
    };
    QCOMPARE(told("bProblems"), 1);
    QCOMPARE(told("jsonProblems"), 0);
    bench.choose(1);  // the other card says nothing of it
    QCOMPARE(told("bProblems"), 0);
    QCOMPARE(told("jsonProblems"), 1);
    bench.choose(0);
    QVERIFY(bench.click("bShowForm"));
    QCOMPARE(told("jsonProblems"), 1);
    QVERIFY(bench.click("bShowForm"));
    QCOMPARE(told("jsonProblems"), 0);
    // What cannot be read has no card.
    bench.workbench.replaceText(QStringLiteral("{"));
    QVERIFY(told("jsonProblems") >= 1);
}

namespace {

/// Every policy that stands anywhere in a value.
void collectPolicies(const json::Object& value, std::vector<std::string>& found)
{
    if (value.is_object() && value.contains("Statement"))
        found.push_back(json::compact(value));
    else if (value.is_structured())
        for (const json::Object& each : value)
            collectPolicies(each, found);
}

/// The same document with blanks and line breaks between its tokens where they mean nothing.
QString loosely(const std::string& text, std::mt19937& random)
{
    std::string loose;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' && (i == 0 || text[i - 1] != '\\'))
            quoted = !quoted;
        loose += text[i];
        if (!quoted && (text[i] == ',' || text[i] == ':' || text[i] == '{' || text[i] == '['))
            loose += std::array{"", " ", "\n", "\n\t", "   "}[random() % 5];
    }
    return QString::fromStdString(loose);
}

}  // namespace

/// JSON, form, JSON: for the policies of all tables of cases, laid out at random; and an edit that is undone leaves as little behind.
void TestPolicyWorkbench::looksAtEveryPolicyAndChangesNoByte()
{
    std::vector<std::string> policies;
    for (const std::string& file : test::dataFiles("policy")) {
        for (const json::Object& row : test::readCases(file))
            collectPolicies(row, policies);
    }
    std::sort(policies.begin(), policies.end());
    policies.erase(std::unique(policies.begin(), policies.end()), policies.end());
    QVERIFY(policies.size() > 100);
    std::mt19937 random(11);
    std::shuffle(policies.begin(), policies.end(), random);
    policies.resize(std::min<std::size_t>(policies.size(), 150));
    Bench bench(policy::Type::resource);
    QSignalSpy edited(&bench.workbench, &PolicyWorkbench::edited);
    for (const std::string& policy : policies) {
        const QString text = loosely(policy, random);
        bench.workbench.setText(text);
        auto* list = bench.of<QListView>("bStatements");
        for (int row = list->model()->rowCount() - 1; row >= 0; --row)
            list->setCurrentIndex(list->model()->index(row, 0));
        bench.workbench.showPanels(PolicyWorkbench::Panels::form);
        bench.workbench.showPanels(PolicyWorkbench::Panels::json);
        bench.workbench.showPanels(PolicyWorkbench::Panels::formAndJson);
        QCOMPARE(edited.count(), 0);
        QCOMPARE(bench.workbench.text(), text);
    }
}

void TestPolicyWorkbench::formAndJsonNeverDiffer()
{
    Bench bench;
    std::mt19937 random(7);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    bench.workbench.setText(odd);
    auto* list = bench.of<QListView>("bStatements");
    auto* json = bench.of<CodeView>("json");
    const std::vector<std::function<void()>> deeds{
        [&] { list->setCurrentIndex(list->model()->index(below(std::max(1, list->model()->rowCount())), 0)); },
        [&] { QTest::keyClick(bench.of<QComboBox>("bEffect"), below(2) ? Qt::Key_Down : Qt::Key_Up); },
        [&] {
            bench.of<QLineEdit>("bActionsField")->setText(QStringLiteral("s3:Act%1").arg(below(9)));
            bench.of<QPushButton>("bActionsAdd")->click();
        },
        [&] { bench.of<QToolButton>("bCopyStatement")->click(); },
        [&] { bench.of<QToolButton>("bUpStatement")->click(); },
        [&] { bench.of<QToolButton>("bDownStatement")->click(); },
        [&] { bench.of<QToolButton>("bRemoveStatement")->click(); },
        [&] { bench.of<QPushButton>("bAddStatement")->click(); },
        [&] { bench.of<QToolButton>("bUndo")->click(); },
        [&] { bench.of<QToolButton>("bRedo")->click(); },
        [&] {
            json->goTo(static_cast<std::size_t>(below(static_cast<int>(json->length()))));
            QTest::keyClick(json, below(2) ? Qt::Key_Backspace : Qt::Key_Q);
        },
    };
    for (int step = 0; step < 400; ++step) {
        deeds[static_cast<std::size_t>(below(static_cast<int>(deeds.size())))]();
        QCOMPARE(bench.workbench.text(), json->code());
        std::vector<policy::Problem> problems;
        const auto document = policy::Document::parseLeniently(json->code().toStdString(), problems);
        if (document && !document->statements().empty())
            QCOMPARE(bench.cards().size(), static_cast<qsizetype>(document->statements().size()));
        else
            bench.of<QToolButton>("bUndo")->click();  // nobody goes on with a text that cannot be read
    }
    for (int i = 0; i < 2000 && json->isUndoAvailable(); ++i)
        json->undo();
    QCOMPARE(bench.workbench.text(), odd);
    QCOMPARE(bench.cards().size(), qsizetype{2});
}

QTEST_MAIN(TestPolicyWorkbench)
#include "test_policy_workbench.moc"
