/// The editors of policies, worked with mouse and keys: JSON with its problems, two versions side by side.
#include "core/policy/edit.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/policy/known_actions.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/policy_editor.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

const QString allowGet = QString::fromStdString(test::allowing("s3:GetObject", "arn:aws:s3:::b/*"));
constexpr int errorIndicator = 8;
constexpr int warningIndicator = 9;
constexpr int suggestionIndicator = 10;
/// Legal, and three things to say about it.
const QString faulty = QStringLiteral("{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": [\"s3:GetObjekt\", \"s3:PutObject\", \"s3:Put*\", \"iam:PassRole\"], \"Resource\": \"*\"}}");

QStringList rowsOf(const PolicyEditor& editor)
{
    QStringList rows;
    const auto* list = part<QListWidget>(editor, "jsonProblems");
    for (int i = 0; i < list->count(); ++i)
        rows += list->item(i)->text();
    return rows;
}

QPoint centreOf(const PolicyEditor& editor, int row)
{
    auto* list = part<QListWidget>(editor, "jsonProblems");
    list->scrollToItem(list->item(row));
    return list->visualItemRect(list->item(row)).center();
}

/// Offsets of the bytes that are underlined, as [first, last + 1).
std::pair<int, int> underlined(const CodeView& view, int indicator = errorIndicator)
{
    std::pair<int, int> span{-1, -1};
    for (int i = 0; i < view.length(); ++i) {
        if (view.SendScintilla(QsciScintillaBase::SCI_INDICATORVALUEAT, static_cast<unsigned long>(indicator), static_cast<long>(i)) == 0)
            continue;
        span.first = span.first < 0 ? i : span.first;
        span.second = i + 1;
    }
    return span;
}

}  // namespace

class TestPolicyWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void underlinesAProblemWhereItIs_data();
    void underlinesAProblemWhereItIs();
    void blocksOnlyWhatAwsWouldRefuse();
    void whatIsNotThereYetIsNotWrong();
    void goesToTheProblemThatIsChosen();
    void saysWhatTheLintFindsAndBlocksNothing();
    void mendsByButtonKeyAndMenu();
    void mendsInOneStepOfUndo();
    void mendsTheTextAsItStandsNow();
    void knowsTheTypeOfItsPolicy();
    void lintsLargeTextsOnAnotherThread();
    void readOnlyTextsAreNotMended();
    void formatKeepsTheMeaning();
    void formatLeavesBrokenTextAlone();
    void countsAgainstTheQuota();
    void typingIsUndoneInTheEditor();
    void theEnginesActionsAreKnown();
    void marksLinesThatDiffer();
};

void TestPolicyWidgets::underlinesAProblemWhereItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("words");
    const QString head = QStringLiteral("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    ");
    const QString tail = QStringLiteral("\n  ]\n}\n");
    QTest::newRow("effect") << head + QStringLiteral("{\"Effect\": \"Alow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}") + tail << QStringLiteral("\"Alow\"") << QStringLiteral("Line 4, column 16");
    QTest::newRow("unknown element") << head + QStringLiteral("{\"Effect\": \"Allow\", \"Actoin\": \"s3:*\", \"Resource\": \"*\"}") + tail << QStringLiteral("\"Actoin\"") << QStringLiteral("Line 4");
    QTest::newRow("duplicate key") << head + QStringLiteral("{\"Effect\": \"Allow\", \"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"*\"}") + tail << QStringLiteral("\"Effect\"") << QStringLiteral("Line 4, column 25");
    QTest::newRow("after letters of several bytes") << head + QStringLiteral("{\"Sid\": \"Größe€\", \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}") + tail << QStringLiteral("\"Größe€\"") << QStringLiteral("Line 4");
}

void TestPolicyWidgets::underlinesAProblemWhereItIs()
{
    QFETCH(QString, text);
    QFETCH(QString, marked);
    QFETCH(QString, words);
    test::PageFixture fixture;
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    fixture.show(editor);
    editor.setText(text);
    const auto [begin, end] = underlined(*editor.view());
    const QByteArray bytes = text.toUtf8();
    const QString under = QString::fromUtf8(bytes.mid(begin, end - begin));
    QVERIFY2(under.contains(marked), qPrintable(under));
    QVERIFY2(under.size() <= marked.size() + 40, qPrintable(under));
    auto* list = part<QListWidget>(editor, "jsonProblems");
    QVERIFY(list->isVisible());
    // What the lint finds stands among the problems, in the order of the text.
    const QList<QListWidgetItem*> problems = list->findItems(QStringLiteral("✖ "), Qt::MatchStartsWith);
    QVERIFY(!problems.isEmpty());
    QVERIFY2(problems.first()->text().contains(words), qPrintable(problems.first()->text()));
    QVERIFY(editor.complaint().contains(words));
    QVERIFY(part<QLabel>(editor, "jsonState")->text().contains(QStringLiteral("AWS would refuse")));
}

void TestPolicyWidgets::blocksOnlyWhatAwsWouldRefuse()
{
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    editor.setText(allowGet);
    QVERIFY(editor.complaint().isEmpty());
    QCOMPARE(underlined(*editor.view()), std::pair(-1, -1));
    QCOMPARE(part<QLabel>(editor, "jsonState")->text(), QStringLiteral("✔ No problems"));
    // Odd but legal: an action that nobody knows, everything allowed, the old version.
    for (const char* odd : {"{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"made:Up\",\"Resource\":\"*\"}}",
                            "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}"}) {
        editor.setText(QString::fromLatin1(odd));
        QVERIFY2(editor.complaint().isEmpty(), qPrintable(editor.complaint()));
    }
    for (const char* wrong : {"", "{", "[]", "{\"Version\":\"2012-10-17\"}", "{\"Version\":\"2012-10-18\",\"Statement\":[]}"}) {
        editor.setText(QString::fromLatin1(wrong));
        QVERIFY2(!editor.complaint().isEmpty(), wrong);
    }
}

void TestPolicyWidgets::whatIsNotThereYetIsNotWrong()
{
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    editor.setVisible(true);
    auto* list = part<QListWidget>(editor, "jsonProblems");
    for (const char* nothing : {"", " \n"}) {
        editor.setText(QStringLiteral("{"));
        QVERIFY(list->count() > 0);
        editor.setText(QString::fromLatin1(nothing));
        QCOMPARE(list->count(), 0);
        QVERIFY2(!editor.complaint().isEmpty(), "whoever needs a policy still hears that there is none");
    }
}

void TestPolicyWidgets::goesToTheProblemThatIsChosen()
{
    test::PageFixture fixture;
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    fixture.show(editor);
    QString text = allowGet;
    editor.setText(text.replace(QStringLiteral("Allow"), QStringLiteral("Perhaps")));
    editor.view()->goTo(0);
    auto* list = part<QListWidget>(editor, "jsonProblems");
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(static_cast<qsizetype>(editor.view()->cursorOffset()), text.indexOf(QStringLiteral("\"Perhaps\"")));
    QVERIFY(editor.view()->hasFocus());
}

void TestPolicyWidgets::saysWhatTheLintFindsAndBlocksNothing()
{
    test::PageFixture fixture;
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    fixture.show(editor);
    QVERIFY(fixture.robot.type(QStringLiteral("json"), faulty));
    QVERIFY2(editor.complaint().isEmpty(), "AWS would take it");
    QCOMPARE(rowsOf(editor), (QStringList{QStringLiteral("⚠ Line 1, column 71, Error INVALID_ACTION: there is no action `s3:GetObjekt`; did you mean `s3:GetObject`?"),
                                          QStringLiteral("ℹ Line 1, column 87, Suggestion REDUNDANT_ACTION: the action `s3:PutObject` is included in `s3:Put*`"),
                                          QStringLiteral("⚠ Line 1, column 114, Security warning PASS_ROLE_WITH_STAR_IN_RESOURCE: with `*` any role can be handed to a service, with all that the role may do: name "
                                                         "the roles, or the service with iam:PassedToService")}));
    QCOMPARE(part<QLabel>(editor, "jsonState")->text(), QStringLiteral("⚠ 2 warnings, 1 suggestion"));
    QCOMPARE(underlined(*editor.view()), std::pair(-1, -1));
    QCOMPARE(underlined(*editor.view(), suggestionIndicator).first, static_cast<int>(faulty.indexOf(QStringLiteral("\"s3:PutObject\""))));
    QCOMPARE(underlined(*editor.view(), warningIndicator).first, static_cast<int>(faulty.indexOf(QStringLiteral("\"s3:GetObjekt\""))));
    QTest::mouseClick(part<QListWidget>(editor, "jsonProblems")->viewport(), Qt::LeftButton, {}, centreOf(editor, 2));
    QCOMPARE(static_cast<qsizetype>(editor.view()->cursorOffset()), faulty.indexOf(QStringLiteral("\"iam:PassRole\"")));
}

void TestPolicyWidgets::mendsByButtonKeyAndMenu()
{
    test::PageFixture fixture;
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    fixture.show(editor);
    auto* button = part<QPushButton>(editor, "jsonFix");
    const QString mended = QString(faulty).replace(QStringLiteral("GetObjekt"), QStringLiteral("GetObject"));
    QVERIFY(!button->isVisible());
    editor.setText(faulty);
    QCOMPARE(button->text(), QStringLiteral("Replace it by `s3:GetObject`"));
    QVERIFY(fixture.robot.click(QStringLiteral("jsonFix")));
    QCOMPARE(editor.text(), mended);
    // The cursor chooses what the key mends.
    editor.setText(faulty);
    editor.view()->goTo(static_cast<std::size_t>(faulty.indexOf(QStringLiteral("s3:PutObject"))));
    QTRY_COMPARE(button->text(), QStringLiteral("Remove `s3:PutObject`"));
    editor.view()->setFocus();
    QTest::keyClick(editor.view(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(editor.text(), QString(faulty).remove(QStringLiteral("\"s3:PutObject\", ")));
    // What cannot be mended says so.
    editor.view()->goTo(static_cast<std::size_t>(editor.text().indexOf(QStringLiteral("iam:PassRole"))));
    QTRY_VERIFY(!button->isEnabled());
    auto* action = editor.findChild<QAction*>(QStringLiteral("jsonFixAction"));
    QVERIFY(!action->isEnabled());
    editor.setText(faulty);
    QVERIFY(part<QListWidget>(editor, "jsonProblems")->actions().contains(action));
    action->trigger();
    QCOMPARE(editor.text(), mended);
    QVERIFY(editor.view()->hasFocus());
}

void TestPolicyWidgets::mendsInOneStepOfUndo()
{
    test::PageFixture fixture;
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    fixture.show(editor);
    // Two edits at two places.
    const QString text = QString(allowGet).replace(QStringLiteral("\"arn:aws:s3:::b/*\""), QStringLiteral("\"arn:aws:s3:::b/*\", \"Condition\": {\"StringLike\": {\"aws:username\": \"*\"}}"));
    editor.setText(text);
    QSignalSpy edited(&editor, &PolicyEditor::edited);
    QVERIFY(fixture.robot.click(QStringLiteral("jsonFix")));
    QCOMPARE(edited.count(), 1);
    QCOMPARE(editor.text(), QString(text).replace(QStringLiteral("{\"StringLike\": {\"aws:username\": \"*\"}}"), QStringLiteral("{\"Null\": {\"aws:username\": \"false\"}}")));
    editor.view()->undo();
    QCOMPARE(editor.text(), text);
}

void TestPolicyWidgets::mendsTheTextAsItStandsNow()
{
    test::PageFixture fixture;
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    fixture.show(editor);
    editor.setText(faulty);
    editor.view()->goTo(0);
    editor.view()->setFocus();
    // Faster than the list follows: its places are no longer those of the text.
    QTest::keyClicks(editor.view(), QStringLiteral("  "));
    QTest::keyClick(editor.view(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(editor.text(), QStringLiteral("  ") + QString(faulty).replace(QStringLiteral("GetObjekt"), QStringLiteral("GetObject")));
}

void TestPolicyWidgets::knowsTheTypeOfItsPolicy()
{
    const QString trust = QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
                                         "\"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\"}}");
    PolicyEditor roles(policy::Type::trust, QStringLiteral("json"), QStringLiteral("Policy"));
    roles.setText(trust);
    QVERIFY2(rowsOf(roles).join(QLatin1Char('\n')).contains(QStringLiteral("MISSING_GITHUB_REPO_CONDITION_KEY")), qPrintable(rowsOf(roles).join(QLatin1Char('\n'))));
    PolicyEditor buckets(policy::Type::resource, QStringLiteral("json"), QStringLiteral("Policy"));
    buckets.setText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"111122223333\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"arn:aws:s3:::b/*\"}}"));
    QVERIFY2(rowsOf(buckets).join(QLatin1Char('\n')).contains(QStringLiteral("UNSUPPORTED_ACTION_IN_POLICY")), qPrintable(rowsOf(buckets).join(QLatin1Char('\n'))));
    PolicyEditor organization(policy::Type::serviceControl, QStringLiteral("json"), QStringLiteral("Policy"));
    organization.setText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*:Delete*\",\"Resource\":\"*\"}}"));
    QVERIFY2(rowsOf(organization).join(QLatin1Char('\n')).contains(QStringLiteral("SCP_SYNTAX_ERROR_ACTION_WILDCARD")), qPrintable(rowsOf(organization).join(QLatin1Char('\n'))));
}

void TestPolicyWidgets::lintsLargeTextsOnAnotherThread()
{
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    QString large = faulty;
    large.insert(1, QString(20'000, QLatin1Char(' ')));
    editor.setText(large);
    QVERIFY(rowsOf(editor).isEmpty());
    QTRY_COMPARE(rowsOf(editor).size(), 3);
    // The answer about a text that is gone is dropped.
    editor.setText(large);
    editor.setText(QString(large).replace(QStringLiteral("GetObjekt"), QStringLiteral("GetObject")));
    editor.setText(allowGet);
    QTest::qWait(100);
    QVERIFY(rowsOf(editor).isEmpty());
}

void TestPolicyWidgets::readOnlyTextsAreNotMended()
{
    test::PageFixture fixture;
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    fixture.show(editor);
    editor.setReadOnly(true);
    editor.setText(faulty);
    QCOMPARE(rowsOf(editor).size(), 3);
    QVERIFY(!part<QPushButton>(editor, "jsonFix")->isVisible());
    QTest::keyClick(editor.view(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(editor.text(), faulty);
}

void TestPolicyWidgets::formatKeepsTheMeaning()
{
    test::PageFixture fixture;
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    fixture.show(editor);
    const QString cramped = QStringLiteral("{\"Statement\":[{\"Resource\":[\"arn:aws:s3:::a\",\"arn:aws:s3:::\\u0062\"],\"Effect\":\"Allow\",\"Action\":\"s3:*\"}],\"Version\":\"2012-10-17\"}");
    editor.setText(cramped);
    QSignalSpy edited(&editor, &PolicyEditor::edited);
    QVERIFY(fixture.robot.click(QStringLiteral("jsonFormat")));
    QCOMPARE(edited.count(), 1);
    QVERIFY(editor.text().contains(QLatin1Char('\n')));
    QVERIFY2(editor.text().contains(QStringLiteral("\\u0062")), "a value was spelt anew");
    QVERIFY(editor.text().indexOf(QStringLiteral("Statement")) < editor.text().indexOf(QStringLiteral("Version")));
    const auto before = policy::Document::parse(cramped.toStdString());
    const auto after = policy::Document::parse(editor.text().toStdString());
    QVERIFY(before.ok() && after.ok());
    QVERIFY(*policy::readStatement(**before, 0) == *policy::readStatement(**after, 0));
    const QString once = editor.text();
    QVERIFY(fixture.robot.click(QStringLiteral("jsonFormat")));
    QCOMPARE(editor.text(), once);
    editor.view()->undo();
    QCOMPARE(editor.text(), cramped);
}

void TestPolicyWidgets::formatLeavesBrokenTextAlone()
{
    test::PageFixture fixture;
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    fixture.show(editor);
    editor.setText(QStringLiteral("{ \"Version\": "));
    QVERIFY(fixture.robot.click(QStringLiteral("jsonFormat")));
    QCOMPARE(editor.text(), QStringLiteral("{ \"Version\": "));
}

void TestPolicyWidgets::countsAgainstTheQuota()
{
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    editor.setText(allowGet);
    const auto document = policy::Document::parse(allowGet.toStdString());
    const auto size = static_cast<int>((*document)->countedSize());
    editor.setQuota(size);
    QVERIFY(editor.complaint().isEmpty());
    editor.setText(QString(allowGet).replace(QStringLiteral("\":"), QStringLiteral("\" :  \n ")));
    QVERIFY2(editor.complaint().isEmpty(), "white space does not count");
    editor.setUsedElsewhere(1);
    QVERIFY(editor.complaint().contains(QStringLiteral("quota")));
    editor.setUsedElsewhere(0);
    editor.setQuota(size - 1);
    QVERIFY(editor.complaint().contains(QStringLiteral("quota")));
    editor.setQuota(0);
    QVERIFY(editor.complaint().isEmpty());
}

void TestPolicyWidgets::typingIsUndoneInTheEditor()
{
    test::PageFixture fixture;
    PolicyEditor editor(policy::Type::identity, QStringLiteral("json"), QStringLiteral("Policy"));
    fixture.show(editor);
    editor.setText(allowGet);
    QSignalSpy edited(&editor, &PolicyEditor::edited);
    QVERIFY(fixture.robot.type(QStringLiteral("json"), QStringLiteral("xyz")));
    QCOMPARE(editor.text(), QStringLiteral("xyz"));
    QVERIFY(edited.count() > 0);
    QVERIFY(!editor.complaint().isEmpty());
    while (editor.view()->isUndoAvailable())
        editor.view()->undo();
    QCOMPARE(editor.text(), allowGet);
    QVERIFY(editor.complaint().isEmpty());
    editor.setReadOnly(true);
    QVERIFY(fixture.robot.type(QStringLiteral("json"), QStringLiteral("q")));
    QCOMPARE(editor.text(), allowGet);
}

void TestPolicyWidgets::theEnginesActionsAreKnown()
{
    QVERIFY(knownActions().contains(QStringLiteral("sts:AssumeRole")));
    QVERIFY(knownActions().contains(QStringLiteral("s3:ListAllMyBuckets")));
    QVERIFY(!knownActions().contains(QStringLiteral("s3:ListBuckets")));
}

void TestPolicyWidgets::marksLinesThatDiffer()
{
    CompareView view(QStringLiteral("c"), nullptr);
    view.compare(QStringLiteral("Default"), QStringLiteral("a\nb\nc\nd"), QStringLiteral("Selected"), QStringLiteral("a\nc\nx\nd"));
    const auto marked = [&](const char* name) {
        QList<int> lines;
        auto* code = part<CodeView>(view, name);
        for (int line = 0; line < code->lines(); ++line) {
            if (code->markersAtLine(line) & 3U)
                lines += line;
        }
        return lines;
    };
    QCOMPARE(marked("cLeft"), QList<int>{1});
    QCOMPARE(marked("cRight"), QList<int>{2});
    view.compare(QStringLiteral("Default"), QStringLiteral("a"), QStringLiteral("Selected"), QStringLiteral("a"));
    QVERIFY(marked("cLeft").isEmpty() && marked("cRight").isEmpty());
}

QTEST_MAIN(TestPolicyWidgets)
#include "test_policy_widgets.moc"
