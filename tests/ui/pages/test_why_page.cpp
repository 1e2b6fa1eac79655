/// The simulator: questions put together by mouse and keys, answers held against the engine, and the matrix.
#include "core/engine/practice_world.h"
#include "tests/support/core/practice.h"
#include "tests/support/ui/page_bench.h"
#include "ui/pages/why/why_page.h"
#include "ui/why/evaluation_picture.h"
#include "ui/why/keys_model.h"
#include "ui/why/matrix_model.h"
#include "ui/why/suggestions.h"
#include "ui/why/why_lines.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::part;

namespace {

using Bench = test::PageBench<WhyPage>;

const QString bob = QStringLiteral("arn:aws:iam::111122223333:user/bob");
const QString admin = QStringLiteral("arn:aws:iam::111122223333:user/admin");
const QString dataRole = QString::fromLatin1(engine::practice::updateDataBucketArn.data());
const QString breakGlass = QStringLiteral("arn:aws:iam::444455556666:role/BreakGlass");
const QString readme = QStringLiteral("arn:aws:s3:::data-bucket-444455556666/readme.txt");

/// The simulator on the screen, and short ways to read it.
struct Simulator : Bench {
    bool ask(const QString& caller, const QString& action, const QString& resource)
    {
        return type("whyCaller", caller) && type("whyAction", action) && type("whyResource", resource);
    }
    QString says(const char* message) { return part<InlineMessage>(page, message)->words(); }
    bool answers(const QString& words)
    {
        return told(robot.waitUntil([&] { return says("simulatorSentence").contains(words) && part<InlineMessage>(page, "simulatorSentence")->isVisible(); },
                                    QStringLiteral("“%1”; it says: %2").arg(words, says("simulatorSentence"))));
    }
    bool complains(const char* message, const QString& words)
    {
        return told(robot.waitUntil([&] { return says(message).contains(words); }, QStringLiteral("“%1”; it says: %2").arg(words, says(message))));
    }
    /// What the engine says to the same question, asked the way calls are.
    QString engineSays(const sts::Caller& caller, const QString& action, const QString& resource, const evaluation::Context& extra = {})
    {
        service::CallContext call;
        call.now = clock.now();
        const service::Verdict verdict = service::explain(*engine->snapshot(), caller, {action.toStdString(), resource.toStdString(), extra}, call);
        return QString::fromStdString(evaluation::sentence(verdict.explanation, verdict.action, verdict.resource).english());
    }
    StepBox* box(const char* id) { return page.findChild<StepBox*>(QStringLiteral("whyStep_") + QLatin1String(id)); }
    QTreeWidget* tree() { return part<QTreeWidget>(page, "simulatorTree"); }
    KeysModel* keys() { return qobject_cast<KeysModel*>(part<QTableView>(page, "whyKeys")->model()); }
    MatrixModel* cells() { return qobject_cast<MatrixModel*>(part<QTableView>(page, "matrixTable")->model()); }
    int keyRow(const QString& key)
    {
        for (int row = 0; row < keys()->rowCount(); ++row) {
            if (keys()->row(row).key == key)
                return row;
        }
        return -1;
    }
    bool add(const char* list, const QString& text)
    {
        const QString name = QString::fromLatin1(list);
        return told(robot.type(name + QStringLiteral("Field"), text) && robot.press(Qt::Key_Escape) && robot.click(name + QStringLiteral("Add")));
    }
    bool filled()
    {
        const bool done = told(robot.waitUntil([&] { return cells()->run() && cells()->run()->done() == cells()->run()->cells() && !part<QPushButton>(page, "matrixStop")->isEnabled(); },
                                               QStringLiteral("a full matrix; it says: %1").arg(says("matrixMessage"))));
        settle();
        return done;
    }
};

}  // namespace

class TestWhyPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhereToBegin();
    void answersWhileOneTypes();
    void suggestsByPartsOfNames();
    void suggestsActionsOfAService();
    void saysWhatIsMissing();
    void drawsTheOrderOfEvaluation();
    void picturesAgreeWithTheEngine_data();
    void picturesAgreeWithTheEngine();
    void leavesALayerOut();
    void keysCanBeAddedEditedAndTakenAway();
    void keysOfTheWrongTypeAreNoticed();
    void wildcardsMakeSeveralQuestions();
    void rolesSessionsAndServicesAsk();
    void aSessionThatEndsIsNoCaller();
    void followsTheWorld();
    void opensThePolicyOfABox();
    void copiesTheExplanation();
    void keepsTheQuestion();
    void matrixFillsInAndAgreesWithTheEngine();
    void matrixRefusesWhatIsTooMuch();
    void matrixCanBeCancelled();
    void matrixIsSavedAsCsv();
    void cellsAreExplained();
    void modelsKeepTheirPromises();
};

void TestWhyPage::saysWhereToBegin()
{
    Simulator fixture;
    QVERIFY(part<QPushButton>(fixture.page, "simulatorBegin")->isVisible());
    QVERIFY(fixture.click("simulatorBegin"));
    QVERIFY(fixture.answers(QStringLiteral("allowed: sts:GetCallerIdentity on * needs no permission")));
    QCOMPARE(fixture.says("whyCallerMessage"), QStringLiteral("root user of Development"));
}

void TestWhyPage::answersWhileOneTypes()
{
    Simulator fixture;
    QVERIFY(fixture.ask(bob, QStringLiteral("sts:AssumeRole"), dataRole));
    QVERIFY(fixture.answers(QStringLiteral("allowed:")));
    QCOMPARE(fixture.says("simulatorSentence"), fixture.engineSays(fixture.as("bob"), QStringLiteral("sts:AssumeRole"), dataRole));
    QVERIFY(fixture.type("whyResource", readme));
    QVERIFY(fixture.type("whyAction", QStringLiteral("s3:GetObject")));
    QVERIFY(fixture.answers(QStringLiteral("denied:")));
    QCOMPARE(fixture.says("simulatorSentence"), fixture.engineSays(fixture.as("bob"), QStringLiteral("s3:GetObject"), readme));
    QVERIFY(fixture.type("whyCaller", QStringLiteral("arn:aws:iam::444455556666:user/admin")));
    QVERIFY(fixture.answers(QStringLiteral("allowed:")));
}

void TestWhyPage::suggestsByPartsOfNames()
{
    Simulator fixture;
    QVERIFY(fixture.type("whyCaller", QStringLiteral("bo")));
    QVERIFY(fixture.told(fixture.robot.waitUntil([] { return QApplication::activePopupWidget() != nullptr; }, QStringLiteral("suggestions"))));
    auto* list = qobject_cast<QAbstractItemView*>(QApplication::activePopupWidget());
    QVERIFY(list && list->model()->index(0, 0).data().toString().contains(QStringLiteral("bob   —   user · Development")));
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(part<QLineEdit>(fixture.page, "whyCaller")->text(), bob);
    QVERIFY(fixture.complains("whyCallerMessage", QStringLiteral("user bob · Development")));
}

void TestWhyPage::suggestsActionsOfAService()
{
    const auto services = suggestActions(QStringLiteral("s3"), 50);
    QVERIFY(!services.empty());
    QCOMPARE(services.front().value, QStringLiteral("s3:"));
    const auto actions = suggestActions(QStringLiteral("S3:getobj"), 50);
    QVERIFY(!actions.empty());
    QCOMPARE(actions.front().value, QStringLiteral("s3:GetObject"));
    QVERIFY(suggestActions(QStringLiteral("nothing:Get"), 50).empty());
    QCOMPARE(suggestActions(QStringLiteral("ec2:"), 20).size(), std::size_t{20});
    const auto keys = suggestKeys(QStringLiteral("MultiFactor"), 50);
    QVERIFY(std::any_of(keys.begin(), keys.end(), [](const Suggestion& one) { return one.value == QStringLiteral("aws:MultiFactorAuthPresent"); }));
    const auto ofSts = suggestKeys(QStringLiteral("sts:Ext"), 50);
    QVERIFY(!ofSts.empty() && ofSts.front().value == QStringLiteral("sts:ExternalId"));
}

void TestWhyPage::saysWhatIsMissing()
{
    Simulator fixture;
    QVERIFY(fixture.type("whyCaller", QStringLiteral("somebody")));
    QVERIFY(fixture.complains("whyCallerMessage", QStringLiteral("is no caller")));
    QVERIFY(fixture.complains("whyActionMessage", QStringLiteral("Say what would be done")));
    QVERIFY(fixture.complains("whyResourceMessage", QStringLiteral("Say on what")));
    QVERIFY(fixture.ask(bob, QStringLiteral("GetObject"), readme));
    QVERIFY(fixture.complains("whyActionMessage", QStringLiteral("is no action")));
    QVERIFY(fixture.type("whyAction", QStringLiteral("s3:GetObjct")));
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    QVERIFY(fixture.says("simulatorNotes").contains(QStringLiteral("did you mean `s3:GetObject`?")));
    QVERIFY(fixture.type("whyAction", QStringLiteral("ec2:*, iam:*, s3:*")));
    QVERIFY(fixture.type("whyResource", QStringLiteral("*, arn:aws:s3:::a, arn:aws:s3:::b, arn:aws:s3:::c")));
    QVERIFY(fixture.complains("whyActionMessage", QStringLiteral("ask the matrix")));
}

void TestWhyPage::drawsTheOrderOfEvaluation()
{
    Simulator fixture;
    QVERIFY(fixture.ask(bob, QStringLiteral("s3:GetObject"), readme));
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    const char* order[] = {"explicitDeny", "resourceControl", "serviceControl", "publicAccess", "resource", "identity", "boundary", "session"};
    QPoint before(-1, -1);
    for (const char* id : order) {
        StepBox* box = fixture.box(id);
        QVERIFY2(box && box->isVisible(), id);
        QVERIFY2(box->y() > before.y() || (box->y() == before.y() && box->x() > before.x()), id);
        QVERIFY(!box->accessibleName().isEmpty() && !box->accessibleDescription().isEmpty());
        before = box->pos();
    }
    QVERIFY(fixture.box("resource")->accessibleName().contains(QStringLiteral("stops, decides")));
    QVERIFY(fixture.box("boundary")->accessibleName().contains(QStringLiteral("not present")));
    QVERIFY(fixture.box("resource")->isChecked());
    QVERIFY(fixture.tree()->topLevelItem(0)->text(0).contains(QStringLiteral("Resource-based policy")));
    QTest::mouseClick(fixture.box("identity"), Qt::LeftButton);
    QVERIFY(fixture.box("identity")->isChecked());
    QVERIFY(fixture.tree()->topLevelItem(0)->text(0).contains(QStringLiteral("Identity-based policies")));
    fixture.box("identity")->setFocus();
    QTest::keyClick(fixture.box("identity"), Qt::Key_Right);
    QVERIFY(fixture.box("boundary")->isChecked());
}

void TestWhyPage::picturesAgreeWithTheEngine_data()
{
    QTest::addColumn<QString>("caller");
    QTest::addColumn<int>("excluded");
    for (const char* caller : {"arn:aws:iam::111122223333:user/bob", "arn:aws:iam::111122223333:user/admin", "arn:aws:iam::444455556666:user/admin", "444455556666", "111122223333",
                               "arn:aws:iam::444455556666:role/updateDataBucket", "anonymous", "lambda.amazonaws.com"}) {
        QTest::addRow("%s", caller) << QString::fromLatin1(caller) << 0;
        for (const evaluation::Layer layer : layerOrder()) {
            if (layer != evaluation::Layer::service)
                QTest::addRow("%s without %s", caller, std::string(evaluation::describe(layer)).c_str()) << QString::fromLatin1(caller) << static_cast<int>(evaluation::bit(layer));
        }
    }
}

void TestWhyPage::picturesAgreeWithTheEngine()
{
    QFETCH(QString, caller);
    QFETCH(int, excluded);
    const Instant now{std::chrono::seconds(1'795'510'800)};
    static const identity::SnapshotPtr snapshot = test::guardedPracticeWorld(now);
    const WhyWorld world{snapshot, std::make_shared<const std::vector<sts::EntryPtr>>(), now};
    WhyQuestion question{caller, QStringLiteral("s3:GetObject, s3:PutObject, s3:DeleteObject, sts:AssumeRole, iam:GetRole, sts:GetCallerIdentity, sts:GetSessionToken"),
                         QStringLiteral("arn:aws:s3:::data-bucket-444455556666/readme.txt, arn:aws:s3:::data-bucket-444455556666/locked/x, "
                                        "arn:aws:s3:::data-bucket-444455556666/public/x, arn:aws:iam::444455556666:role/updateDataBucket, *"),
                         {}, static_cast<evaluation::LayerSet>(excluded)};
    const std::size_t pairs = answerOf(question, 0, world, [] { return false; }).pairs.size();
    QCOMPARE(pairs, std::size_t{35});
    const analysis::Asker asker = *analysis::findAsker(*snapshot, {}, caller.toStdString(), now);
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        const WhyAnswer answer = answerOf(question, pair, world, [] { return false; });
        const service::Verdict verdict = analysis::explain(*snapshot, asker, answer.pairs[pair].action.toStdString(), answer.pairs[pair].resource.toStdString(), circumstancesOf(question, now));
        const evaluation::Decision& decision = verdict.explanation.decision;
        const QByteArray what = (answer.pairs[pair].action + QLatin1Char(' ') + answer.pairs[pair].resource).toUtf8();
        QVERIFY2(answer.pairs[pair].effect == decision.effect, what.constData());
        QVERIFY2(answer.report.allowed == (decision.effect == evaluation::Effect::allowed), what.constData());
        QCOMPARE(answer.report.sentence, QString::fromStdString(evaluation::sentence(verdict.explanation, verdict.action, verdict.resource).english()));
        const auto deciding = std::count_if(answer.steps.begin(), answer.steps.end(), [](const EvaluationStep& step) { return step.decides; });
        QVERIFY2(deciding == 1, what.constData());
        for (const EvaluationStep& step : answer.steps) {
            if (step.decides)
                QVERIFY2((step.outcome == EvaluationStep::Outcome::passes) == answer.report.allowed, what.constData());
            if (answer.report.allowed)
                QVERIFY2(step.outcome != EvaluationStep::Outcome::stops, what.constData());
        }
    }
}

void TestWhyPage::leavesALayerOut()
{
    Simulator fixture;
    fixture.must("iam:PutUserPermissionsBoundary", {{"UserName", "bob"}, {"PermissionsBoundary", "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"}});
    fixture.settle();
    QVERIFY(fixture.ask(bob, QStringLiteral("sts:AssumeRole"), dataRole));
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    QVERIFY(fixture.box("boundary")->accessibleName().contains(QStringLiteral("stops, decides")));
    QVERIFY(fixture.click("whyWithout_boundary"));
    QVERIFY(fixture.answers(QStringLiteral("allowed")));
    QCOMPARE(fixture.says("simulatorWhatIf"), QStringLiteral("What if: without Permissions boundary. This is not what would happen now."));
    QVERIFY(part<InlineMessage>(fixture.page, "simulatorWhatIf")->isVisible());
    QVERIFY(fixture.box("boundary")->accessibleName().contains(QStringLiteral("left out")));
    QVERIFY(fixture.click("whyWithout_boundary"));
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    QVERIFY(!part<InlineMessage>(fixture.page, "simulatorWhatIf")->isVisible());
}

void TestWhyPage::keysCanBeAddedEditedAndTakenAway()
{
    Simulator fixture;
    QVERIFY(fixture.ask(admin, QStringLiteral("sts:AssumeRole"), breakGlass));
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    QVERIFY(fixture.keyRow(QStringLiteral("aws:username")) >= 0);
    const int derived = fixture.keyRow(QStringLiteral("aws:SourceIp"));
    QVERIFY(derived >= 0 && !fixture.keys()->row(derived).given);
    QCOMPARE(fixture.keys()->index(derived, KeysModel::originColumn).data().toString(), QStringLiteral("derived"));

    QVERIFY(fixture.type("whyKey", QStringLiteral("aws:MultiFactorAuthPresent")));
    QVERIFY(fixture.robot.press(Qt::Key_Escape) && fixture.click("whyKeyAdd"));
    for (const Qt::Key key : {Qt::Key_T, Qt::Key_R, Qt::Key_U, Qt::Key_E})
        QTest::keyClick(QApplication::focusWidget(), key);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(fixture.answers(QStringLiteral("allowed")));
    evaluation::Context extra;
    extra.set("aws:MultiFactorAuthPresent", std::string("true"));
    QCOMPARE(fixture.says("simulatorSentence"), fixture.engineSays(fixture.as("admin"), QStringLiteral("sts:AssumeRole"), breakGlass, extra));
    const int row = fixture.keyRow(QStringLiteral("aws:MultiFactorAuthPresent"));
    QVERIFY(fixture.told(fixture.robot.waitUntil([&] { return fixture.keys()->row(row).type == QStringLiteral("Boolean"); }, QStringLiteral("its type"))));
    QCOMPARE(fixture.keys()->index(row, KeysModel::originColumn).data().toString(), QStringLiteral("set by you"));

    // Ticked off it is not in the request; ticked again it is.
    const QModelIndex cell = fixture.keys()->index(row, KeysModel::keyColumn);
    QVERIFY(fixture.keys()->setData(cell, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    QVERIFY(fixture.keys()->setData(fixture.keys()->index(row, KeysModel::keyColumn), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(fixture.answers(QStringLiteral("allowed")));
    QVERIFY(fixture.choose("whyKeys", "aws:MultiFactorAuthPresent"));
    QVERIFY(fixture.robot.press(Qt::Key_Delete));
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    QCOMPARE(fixture.keyRow(QStringLiteral("aws:MultiFactorAuthPresent")), -1);

    QVERIFY(fixture.click("whyKeyUsual"));
    QVERIFY(fixture.told(fixture.robot.chooseAction(QStringLiteral("whyKeyMenu"), QStringLiteral("With MFA"))));
    QVERIFY(fixture.answers(QStringLiteral("allowed")));
}

void TestWhyPage::keysOfTheWrongTypeAreNoticed()
{
    Simulator fixture;
    QVERIFY(fixture.ask(admin, QStringLiteral("sts:AssumeRole"), breakGlass));
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    const int row = fixture.keyRow(QStringLiteral("aws:SecureTransport"));
    QVERIFY(fixture.keys()->setData(fixture.keys()->index(row, KeysModel::valuesColumn), QStringLiteral("perhaps"), Qt::EditRole));
    QVERIFY(fixture.complains("whyKeyMessage", QStringLiteral("aws:SecureTransport is of type Boolean: write true or false.")));
    QVERIFY(fixture.keys()->index(row, KeysModel::originColumn).data().toString().contains(QStringLiteral("⚠")));
    // Ticked off and on again it is what the engine derives.
    QVERIFY(fixture.keys()->setData(fixture.keys()->index(row, KeysModel::keyColumn), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(fixture.keys()->setData(fixture.keys()->index(row, KeysModel::keyColumn), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(fixture.told(fixture.robot.waitUntil([&] { return fixture.keys()->row(row).values == QStringLiteral("true"); }, QStringLiteral("the derived value"))));
    QCOMPARE(fixture.says("whyKeyMessage"), QString());
}

void TestWhyPage::wildcardsMakeSeveralQuestions()
{
    Simulator fixture;
    QVERIFY(fixture.ask(bob, QStringLiteral("sts:AssumeRole*"), dataRole));
    auto* pairs = part<QListView>(fixture.page, "simulatorPairs");
    QVERIFY(fixture.told(fixture.robot.waitUntil([&] { return pairs->isVisible() && pairs->model()->rowCount() == 3; }, QStringLiteral("three questions"))));
    QVERIFY(fixture.answers(QStringLiteral("allowed")));
    QVERIFY(pairs->model()->index(0, 0).data().toString().startsWith(QStringLiteral("✔ sts:AssumeRole ·")));
    QVERIFY(fixture.choose("simulatorPairs", "sts:AssumeRoleWithSAML"));
    QVERIFY(fixture.answers(QStringLiteral("sts:AssumeRoleWithSAML")));
    QCOMPARE(fixture.says("simulatorSentence"), fixture.engineSays(fixture.as("bob"), QStringLiteral("sts:AssumeRoleWithSAML"), dataRole));
}

void TestWhyPage::rolesSessionsAndServicesAsk()
{
    Simulator fixture;
    QVERIFY(fixture.ask(dataRole, QStringLiteral("s3:GetObject"), readme));
    QVERIFY(fixture.answers(QStringLiteral("allowed")));
    QVERIFY(fixture.says("whyCallerMessage").contains(QStringLiteral("role updateDataBucket · Production, as a session of it")));
    const sts::SessionPtr session = fixture.assume(fixture.as("bob"), dataRole.toStdString(), "bob-at-work");
    fixture.settle();
    QVERIFY(fixture.type("whyCaller", QString::fromStdString(session->accessKeyId)));
    QVERIFY(fixture.complains("whyCallerMessage", QStringLiteral("session bob-at-work of updateDataBucket")));
    QVERIFY(fixture.answers(fixture.engineSays(sts::Caller::of(session), QStringLiteral("s3:GetObject"), readme)));
    QVERIFY(fixture.type("whyCaller", QStringLiteral("lambda.amazonaws.com")));
    QVERIFY(fixture.complains("whyCallerMessage", QStringLiteral("the service lambda.amazonaws.com")));
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    QVERIFY(fixture.keyRow(QStringLiteral("aws:PrincipalServiceName")) >= 0);
    QVERIFY(fixture.type("whyCaller", QStringLiteral("anonymous")));
    QVERIFY(fixture.answers(fixture.engineSays(sts::Caller::anonymous(), QStringLiteral("s3:GetObject"), readme)));
}

void TestWhyPage::aSessionThatEndsIsNoCaller()
{
    Simulator fixture;
    const sts::SessionPtr session = fixture.assume(fixture.as("bob"), dataRole.toStdString(), "short", 900);
    fixture.settle();
    QVERIFY(fixture.ask(QString::fromStdString(session->accessKeyId), QStringLiteral("s3:GetObject"), readme));
    QVERIFY(fixture.answers(QStringLiteral("allowed")));
    fixture.clock.advance(std::chrono::minutes(15));
    fixture.ticker.pulse();
    QVERIFY(fixture.complains("whyCallerMessage", QStringLiteral("is over")));
    QVERIFY(!part<InlineMessage>(fixture.page, "simulatorSentence")->isVisible());
}

void TestWhyPage::followsTheWorld()
{
    Simulator fixture;
    QVERIFY(fixture.ask(bob, QStringLiteral("s3:CreateBucket"), QStringLiteral("arn:aws:s3:::bobs")));
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    fixture.must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "Buckets"}, {"PolicyDocument", test::allowing("s3:CreateBucket", "*")}});
    QVERIFY(fixture.answers(QStringLiteral("denied")));  // a bucket that nobody owns is nobody's to give
    QVERIFY(fixture.type("whyAction", QStringLiteral("iam:CreateUser")));
    QVERIFY(fixture.type("whyResource", QStringLiteral("arn:aws:iam::111122223333:user/new")));
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    fixture.must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "Buckets"}, {"PolicyDocument", test::allowing("iam:CreateUser", "*")}});
    QVERIFY(fixture.answers(QStringLiteral("allowed: statement 1 of bob/Buckets")));
}

void TestWhyPage::opensThePolicyOfABox()
{
    Simulator fixture;
    QVERIFY(fixture.ask(bob, QStringLiteral("sts:AssumeRole"), dataRole));
    QVERIFY(fixture.answers(QStringLiteral("allowed")));
    fixture.box("identity")->setFocus();
    QTest::keyClick(fixture.box("identity"), Qt::Key_Return);
    QCOMPARE(fixture.navigation.opened, QStringList{QStringLiteral("arn:aws:iam::111122223333:group/Developers")});
    QTest::mouseDClick(fixture.box("resource"), Qt::LeftButton);
    QCOMPARE(fixture.navigation.opened.last(), dataRole);
    QTest::mouseClick(fixture.box("identity"), Qt::LeftButton);
    QVERIFY(fixture.click("simulatorOpen"));
    QCOMPARE(fixture.navigation.opened.size(), 3);
}

void TestWhyPage::copiesTheExplanation()
{
    Simulator fixture;
    QVERIFY(fixture.ask(bob, QStringLiteral("sts:AssumeRole"), dataRole));
    QVERIFY(fixture.answers(QStringLiteral("allowed")));
    QVERIFY(fixture.click("whyWithout_identity"));
    QVERIFY(fixture.told(fixture.robot.waitUntil([&] { return !fixture.says("simulatorWhatIf").isEmpty(); }, QStringLiteral("the what-if"))));
    QVERIFY(fixture.click("simulatorCopy"));
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(QStringLiteral("Caller: ") + bob));
    QVERIFY(text.contains(QStringLiteral("What if: without Identity-based policies. This is not what would happen now.")));
    QVERIFY(text.contains(QStringLiteral("left out")));
}

void TestWhyPage::keepsTheQuestion()
{
    Simulator fixture;
    WhyQuestion question{bob, QStringLiteral("sts:AssumeRole"), dataRole, {{QStringLiteral("aws:SourceIp"), QStringLiteral("203.0.113.9"), true}, {QStringLiteral("aws:UserAgent"), {}, false}},
                         evaluation::bit(evaluation::Layer::session)};
    QCOMPARE(whyQuestionFrom(toText(question)), question);
    QCOMPARE(whyQuestionFrom(QStringLiteral("{broken")), WhyQuestion());
    {
        WhyPage first(fixture.context(), nullptr);
        first.ask(question);
    }
    WhyPage second(fixture.context(), nullptr);
    fixture.page.hide();
    fixture.show(second);
    QCOMPARE(part<QLineEdit>(second, "whyCaller")->text(), bob);
    QVERIFY(part<QCheckBox>(second, "whyWithout_session")->isChecked());
    auto* keys = qobject_cast<KeysModel*>(part<QTableView>(second, "whyKeys")->model());
    QVERIFY(fixture.told(fixture.robot.waitUntil([&] { return keys->rowCount() > 5; }, QStringLiteral("the keys"))));
    QCOMPARE(keys->given(), question.keys);
}

void TestWhyPage::matrixFillsInAndAgreesWithTheEngine()
{
    Simulator fixture;
    QVERIFY(fixture.tab("simulatorTabs", "Matrix"));
    QVERIFY(!part<QPushButton>(fixture.page, "matrixFill")->isEnabled());
    QVERIFY(fixture.add("matrixCallers", dataRole) && fixture.add("matrixActions", QStringLiteral("s3:GetObject s3:ListBucket")) && fixture.add("matrixResources", readme));
    QVERIFY(fixture.click("matrixMany"));
    QVERIFY(fixture.told(fixture.robot.chooseAction(QStringLiteral("matrixManyMenu"), QStringLiteral("Members of Developers"))));
    QVERIFY(fixture.told(fixture.robot.waitUntil([&] { return part<QListView>(fixture.page, "matrixCallersList")->model()->rowCount() == 3; }, QStringLiteral("three callers"))));
    QVERIFY(fixture.add("matrixActions", QStringLiteral("sts:AssumeRole*")) && fixture.add("matrixResources", dataRole));
    QVERIFY(fixture.click("matrixFill"));
    QVERIFY(fixture.filled());
    const MatrixRun& run = *fixture.cells()->run();
    QCOMPARE(run.rows(), std::size_t{3});
    QCOMPARE(run.columns(), std::size_t{10});
    service::CallContext call;
    call.now = fixture.clock.now();
    for (std::size_t row = 0; row < run.rows(); ++row) {
        const auto asker = analysis::findAsker(*fixture.engine->snapshot(), {}, run.caller(row).toStdString(), call.now);
        for (std::size_t column = 0; column < run.columns(); ++column) {
            const auto verdict = service::explain(*fixture.engine->snapshot(), asker->caller, {run.action(column), run.resource(column), {}}, call);
            QCOMPARE(run.cell(row, column) == analysis::Cell::allowed, verdict.explanation.decision.effect == evaluation::Effect::allowed);
        }
    }
    const QModelIndex first = fixture.cells()->index(0, 0);
    QCOMPARE(first.data().toString(), QStringLiteral("✔"));
    QVERIFY(first.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("allowed: role updateDataBucket")));
    QVERIFY(first.data(Qt::ToolTipRole).toString().contains(QStringLiteral("s3:GetObject")));
    QCOMPARE(part<QProgressBar>(fixture.page, "matrixProgress")->value(), 30);
}

void TestWhyPage::matrixRefusesWhatIsTooMuch()
{
    Simulator fixture;
    QVERIFY(fixture.tab("simulatorTabs", "Matrix"));
    QStringList callers;
    for (int i = 0; i < 400; ++i)
        callers += QStringLiteral("arn:aws:iam::111122223333:user/u%1").arg(i);
    const WhyWorld world{fixture.engine->snapshot(), fixture.engine->sessions(), fixture.clock.now()};
    QStringList resources;
    for (int i = 0; i < 3000; ++i)
        resources += QStringLiteral("arn:aws:s3:::b/%1").arg(i);
    const auto refused = MatrixRun::prepare(callers, {QStringLiteral("s3:GetObject")}, resources, {}, world);
    QVERIFY(!refused);
    QVERIFY2(QString::fromStdString(refused.error().message).contains(QStringLiteral("1,200,000 cells; at most 1,000,000")), refused.error().message.c_str());
    QVERIFY(!MatrixRun::prepare({}, {QStringLiteral("s3:GetObject")}, resources, {}, world));
    QVERIFY(fixture.add("matrixCallers", QStringLiteral("arn:aws:iam::111122223333:user/nobody")) && fixture.add("matrixActions", QStringLiteral("s3:GetObject")) &&
            fixture.add("matrixResources", readme) && fixture.click("matrixFill"));
    QVERIFY(fixture.complains("matrixMessage", QStringLiteral("nobody in this workspace is called")));
    QVERIFY(part<QPushButton>(fixture.page, "matrixFill")->isEnabled());
}

void TestWhyPage::matrixCanBeCancelled()
{
    Simulator fixture;
    QVERIFY(fixture.tab("simulatorTabs", "Matrix"));
    QVERIFY(fixture.add("matrixCallers", bob) && fixture.add("matrixActions", QStringLiteral("s3:* ec2:* iam:*")));
    QString resources;
    for (int i = 0; i < 500; ++i)
        resources += QStringLiteral("arn:aws:s3:::data-bucket-444455556666/%1,").arg(i);
    part<QLineEdit>(fixture.page, "matrixResourcesField")->setText(resources);  // as if pasted
    QVERIFY(fixture.click("matrixResourcesAdd"));
    part<QPushButton>(fixture.page, "matrixFill")->click();
    QVERIFY(fixture.told(fixture.robot.waitUntil([&] { return part<QPushButton>(fixture.page, "matrixStop")->isEnabled() && fixture.cells()->run(); }, QStringLiteral("the matrix to begin"))));
    part<QPushButton>(fixture.page, "matrixStop")->click();
    QVERIFY(fixture.complains("matrixMessage", QStringLiteral("Cancelled: ")));
    QVERIFY(!part<QPushButton>(fixture.page, "matrixStop")->isEnabled() && part<QPushButton>(fixture.page, "matrixFill")->isEnabled());
}

void TestWhyPage::matrixIsSavedAsCsv()
{
    Simulator fixture;
    const QTemporaryDir folder;
    QVERIFY(fixture.tab("simulatorTabs", "Matrix"));
    QVERIFY(fixture.add("matrixCallers", bob) && fixture.add("matrixActions", QStringLiteral("s3:GetObject")) && fixture.add("matrixResources", readme + QStringLiteral(",a \"b\"")));
    QVERIFY(!part<QPushButton>(fixture.page, "matrixSave")->isEnabled());
    QVERIFY(fixture.click("matrixFill") && fixture.filled());
    fixture.prompts.saveAs = folder.filePath(QStringLiteral("m.csv"));
    QVERIFY(fixture.click("matrixSave"));
    QVERIFY(fixture.complains("matrixMessage", QStringLiteral("Saved as ")));
    QFile file(fixture.prompts.saveAs);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), QStringLiteral("Caller,Who,Action,Resource,Decision\r\n%1,user bob · Development,s3:GetObject,\"%2,a \"\"b\"\"\",implicitDeny\r\n").arg(bob, readme));
    fixture.prompts.saveAs = folder.filePath(QStringLiteral("no/such/folder/m.csv"));
    QVERIFY(fixture.click("matrixSave"));
    QVERIFY(fixture.complains("matrixMessage", QStringLiteral("cannot be written")));
    QVERIFY(part<QPushButton>(fixture.page, "matrixSave")->isEnabled());
}

void TestWhyPage::cellsAreExplained()
{
    Simulator fixture;
    QVERIFY(fixture.ask(admin, QStringLiteral("sts:AssumeRole"), breakGlass));
    fixture.keys()->give(QStringLiteral("aws:MultiFactorAuthPresent"), QStringLiteral("true"));
    QVERIFY(fixture.answers(QStringLiteral("allowed")));
    QVERIFY(fixture.tab("simulatorTabs", "Matrix"));
    QVERIFY(fixture.click("matrixBegin") && fixture.add("matrixCallers", bob));
    QVERIFY(fixture.click("matrixFill") && fixture.filled());
    QVERIFY(fixture.cells()->run()->cell(0, 0) == analysis::Cell::allowed);  // the keys of the question hold here too
    QVERIFY(fixture.told(fixture.robot.chooseRow(QStringLiteral("matrixTable"), QStringLiteral("✖"))));
    QCOMPARE(part<QTabWidget>(fixture.page, "simulatorTabs")->currentIndex(), 0);
    QCOMPARE(part<QLineEdit>(fixture.page, "whyCaller")->text(), bob);
    QVERIFY(fixture.answers(QStringLiteral("denied")));
    QCOMPARE(fixture.keys()->given().size(), std::size_t{1});
}

void TestWhyPage::modelsKeepTheirPromises()
{
    KeysModel keys;
    const QAbstractItemModelTester keysTester(&keys, QAbstractItemModelTester::FailureReportingMode::QtTest);
    keys.show({{QStringLiteral("aws:username"), QStringLiteral("bob"), {}, {}, {}, false, true, true}});
    QCOMPARE(keys.give(QStringLiteral("aws:SourceVpc"), QStringLiteral("vpc-1")), 0);
    QCOMPARE(keys.give(QStringLiteral("AWS:username"), QStringLiteral("eve")), 1);
    QCOMPARE(keys.given().size(), std::size_t{2});
    keys.remove(1);
    QCOMPARE(keys.rowCount(), 2);
    keys.remove(0);
    QCOMPARE(keys.rowCount(), 1);
    QVERIFY(keys.given().empty());

    const Instant now{std::chrono::seconds(1'795'510'800)};
    const WhyWorld world{test::guardedPracticeWorld(now), std::make_shared<const std::vector<sts::EntryPtr>>(), now};
    auto run = MatrixRun::prepare({bob, admin}, {QStringLiteral("s3:GetObject")}, {readme, QStringLiteral("*")}, {}, world);
    QVERIFY(run.ok());
    MatrixModel matrix;
    const QAbstractItemModelTester matrixTester(&matrix, QAbstractItemModelTester::FailureReportingMode::QtTest);
    matrix.show(*run);
    QCOMPARE(matrix.index(0, 0).data().toString(), QStringLiteral("…"));
    (*run)->ask([] { return false; });
    QCOMPARE(matrix.catchUp(), std::size_t{4});
    QVERIFY(matrix.index(0, 0).data().toString().startsWith(QStringLiteral("✖")));
    matrix.show(nullptr);
    QCOMPARE(matrix.rowCount(), 0);
}

QTEST_MAIN(TestWhyPage)
#include "test_why_page.moc"
