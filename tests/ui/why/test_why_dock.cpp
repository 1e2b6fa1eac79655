/// The Why? dock: what it says of calls that were refused and allowed, and where it leads.
#include "core/engine/practice_world.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/store/calls.h"
#include "ui/why/why_dock.h"
#include "ui/why/why_inquiry.h"
#include "ui/widgets/inline_message.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <memory>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::productionId;

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define STEP(step) QVERIFY2(step, qPrintable(m_fixture->robot.trouble()))

namespace {

const std::string bucketName(engine::practice::dataBucket);

}  // namespace

class TestWhyDock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatToDoWhenNothingWasCalled();
    void namesBothHalvesThatAreMissing();
    void marksTheStatementThatAllowed();
    void opensTheOwnerOfAnInlinePolicy();
    void opensTheBucketOfABucketPolicy();
    void showsConditionsWithBothSides();
    void marksTheDenyAmongAllows();
    void asksTheWorldThatDecided();
    void showsEveryQuestionOfACall();
    void tellsFailuresThatNoPolicyMade();
    void keepsAChosenDecisionWhileOthersCome();
    void forgetsAllButTwenty();
    void explainsOnlyWhatIsSeen();
    void copiesTheExplanation();
    void asksTheSimulator();

private:
    sts::Caller bob() const { return sts::Caller::user(account(developmentId), "bob"); }
    void call(const sts::Caller& caller, service::Operation operation);
    /// Calls, and waits until the dock says something that contains `words`.
    bool explained(const sts::Caller& caller, service::Operation operation, const QString& words);
    bool says(const QString& words);
    service::Operation read(const std::string& key = "readme.txt") const { return s3Call("GetObject", {{"Bucket", bucketName}, {"Key", key}}); }
    template <typename Widget> Widget* part(const char* name) const { return m_dock->findChild<Widget*>(QLatin1String(name)); }
    QTreeWidget* tree() const { return part<QTreeWidget>("whyTree"); }
    QString facts() const { return part<QPlainTextEdit>("whyFacts")->toPlainText(); }
    QString sentence() const { return part<InlineMessage>("whySentence")->words(); }
    /// The line whose first cell contains `step`, anywhere in the tree.
    QTreeWidgetItem* line(const QString& step) const { return tree()->findItems(step, Qt::MatchContains | Qt::MatchRecursive).value(0); }

    std::unique_ptr<test::PageFixture> m_fixture;
    std::unique_ptr<WhyDock> m_dock;
    std::optional<engine::CallResult> m_last;
};

void TestWhyDock::init()
{
    m_fixture = std::make_unique<test::PageFixture>();
    m_dock = std::make_unique<WhyDock>(m_fixture->context(), nullptr);
    connect(&m_fixture->store, &Store::called, m_dock.get(), [this](const engine::CallResult& result) { m_last = result; });
    m_fixture->show(*m_dock);
}

void TestWhyDock::cleanup()
{
    m_dock.reset();
    m_last.reset();
    m_fixture.reset();
}

void TestWhyDock::call(const sts::Caller& caller, service::Operation operation)
{
    m_fixture->store.callAs(caller, std::move(operation), m_dock.get());
    m_fixture->settle();
}

bool TestWhyDock::says(const QString& words)
{
    return m_fixture->robot.waitUntil([this, words] { return sentence().contains(words); }, QStringLiteral("“%1”; it says: %2").arg(words, sentence()));
}

bool TestWhyDock::explained(const sts::Caller& caller, service::Operation operation, const QString& words)
{
    call(caller, std::move(operation));
    return says(words);
}

void TestWhyDock::saysWhatToDoWhenNothingWasCalled()
{
    QVERIFY(!part<QPlainTextEdit>("whyFacts")->placeholderText().isEmpty());
    QVERIFY(!part<QPushButton>("whyOpen")->isEnabled());
    QVERIFY(!part<QPushButton>("whyCopy")->isEnabled());
    QCOMPARE(sentence(), QString());
}

void TestWhyDock::namesBothHalvesThatAreMissing()
{
    STEP(explained(bob(), read(), QStringLiteral("denied: there is no resource-based policy that allows s3:GetObject")));
    QVERIFY(facts().contains(QStringLiteral("Caller: arn:aws:iam::111122223333:user/bob")));
    QVERIFY(facts().contains(QStringLiteral("Resource: arn:aws:s3:::data-bucket-444455556666/readme.txt")));
    QVERIFY(facts().contains(QStringLiteral("Missing: an Allow in each of: Resource-based policy, Identity-based policies")));
    QCOMPARE(line(QStringLiteral("Resource-based policy"))->text(1), QStringLiteral("✖ stops  ◀ decides"));
    QCOMPARE(line(QStringLiteral("Resource-based policy"))->text(2), QStringLiteral("there is none, and one must allow"));
    QCOMPARE(line(QStringLiteral("Identity-based policies"))->text(1), QStringLiteral("✖ stops"));
    QCOMPARE(line(QStringLiteral("Permissions boundary"))->text(1), QStringLiteral("– not present"));
    QCOMPARE(tree()->currentItem(), line(QStringLiteral("Resource-based policy")));
    QVERIFY(tree()->indexOfTopLevelItem(line(QStringLiteral("Service control"))) < tree()->indexOfTopLevelItem(line(QStringLiteral("Identity-based"))));
}

void TestWhyDock::marksTheStatementThatAllowed()
{
    const sts::SessionPtr session = m_fixture->assume(bob(), std::string(engine::practice::updateDataBucketArn), "bob-at-work");
    m_fixture->settle();
    STEP(explained(sts::Caller::of(session), read(), QStringLiteral("allowed: statement 1 of arn:aws:iam::444455556666:policy/UpdateDataBucket allows s3:GetObject")));
    QVERIFY(facts().contains(QStringLiteral("Caller: arn:aws:sts::444455556666:assumed-role/updateDataBucket/bob-at-work ‹ arn:aws:iam::111122223333:user/bob")));
    QCOMPARE(tree()->currentItem()->text(0), QStringLiteral("UpdateDataBucket · statement 1"));
    QVERIFY(tree()->currentItem()->text(1).contains(QStringLiteral("✔ allows  ◀ decides")));
    QVERIFY(tree()->currentItem()->text(2).contains(QLatin1String("line ")));
    QCOMPARE(line(QStringLiteral("Identity-based policies"))->text(1), QStringLiteral("✔ passes  ◀ decides"));
    QCOMPARE(line(QStringLiteral("Service control policies (SCP) · Workloads"))->text(1), QStringLiteral("✔ passes"));
    tree()->setFocus();
    STEP(m_fixture->robot.press(Qt::Key_Return));
    QCOMPARE(m_fixture->navigation.opened, QStringList{QStringLiteral("arn:aws:iam::444455556666:policy/UpdateDataBucket")});
}

void TestWhyDock::opensTheOwnerOfAnInlinePolicy()
{
    const service::Operation assume{"sts", "AssumeRole", {{"RoleArn", std::string(engine::practice::updateDataBucketArn)}, {"RoleSessionName", "bob"}}};
    STEP(explained(bob(), assume, QStringLiteral("allowed: ")));
    QTreeWidgetItem* own = line(QStringLiteral("Developers/AssumeUpdateDataBucket"));
    QVERIFY(own && own->text(1).contains(QStringLiteral("✔ allows")));
    tree()->setCurrentItem(own);
    STEP(m_fixture->robot.click(QStringLiteral("whyOpen")));
    QTreeWidgetItem* trust = line(QStringLiteral("trust policy of updateDataBucket"));
    QVERIFY(trust && trust->text(2).contains(QStringLiteral("✔ principal, by its account")));
    tree()->setCurrentItem(trust);
    STEP(m_fixture->robot.click(QStringLiteral("whyOpen")));
    QCOMPARE(m_fixture->navigation.opened,
             (QStringList{QStringLiteral("arn:aws:iam::111122223333:group/Developers"), QString::fromStdString(std::string(engine::practice::updateDataBucketArn))}));
}

void TestWhyDock::opensTheBucketOfABucketPolicy()
{
    const std::string deny = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"NotBob\",\"Effect\":\"Deny\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:user/bob\"},"
                             "\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::data-bucket-444455556666/*\"}]}";
    m_fixture->must("s3:PutBucketPolicy", {{"Bucket", bucketName}, {"Policy", deny}}, productionId);
    STEP(explained(bob(), read(), QStringLiteral("denied: statement 1 (NotBob) of bucket policy")));
    QVERIFY(tree()->currentItem()->text(0).contains(QLatin1String("(NotBob)")));
    QVERIFY(tree()->currentItem()->text(1).contains(QStringLiteral("✖ denies  ◀ decides")));
    STEP(m_fixture->robot.click(QStringLiteral("whyOpen")));
    QCOMPARE(m_fixture->navigation.opened, QStringList{QStringLiteral("arn:aws:s3:::data-bucket-444455556666")});
}

void TestWhyDock::showsConditionsWithBothSides()
{
    const std::string fromOffice = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"iam:CreateUser\",\"Resource\":\"*\","
                                   "\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"10.0.0.0/8\"},\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}}}";
    m_fixture->must("iam:CreateUser", {{"UserName", "dora"}});
    m_fixture->must("iam:PutUserPolicy", {{"UserName", "dora"}, {"PolicyName", "Office"}, {"PolicyDocument", fromOffice}});
    STEP(explained(sts::Caller::user(account(developmentId), "dora"), iamCall("CreateUser", {{"UserName", "eve"}}), QStringLiteral("denied: ")));
    QVERIFY(facts().contains(QStringLiteral("absent from the request: aws:MultiFactorAuthPresent")));
    const QTreeWidgetItem* address = line(QStringLiteral("IpAddress aws:SourceIp"));
    QVERIFY(address);
    QCOMPARE(address->text(1), QStringLiteral("✖ does not hold"));
    QCOMPARE(address->text(2), QStringLiteral("policy: 10.0.0.0/8 · request: 127.0.0.1"));
    const QTreeWidgetItem* mfa = line(QStringLiteral("Bool aws:MultiFactorAuthPresent"));
    QVERIFY(mfa && mfa->text(2).contains(QLatin1String("the key is absent from the request")));
    QVERIFY(mfa->parent()->isExpanded());
    QVERIFY(mfa->parent()->text(2).contains(QStringLiteral("✖ conditions")));
}

void TestWhyDock::marksTheDenyAmongAllows()
{
    m_fixture->must("iam:PutUserPolicy",
                    {{"UserName", "admin"},
                     {"PolicyName", "NoUsers"},
                     {"PolicyDocument", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"},"
                                        "{\"Effect\":\"Deny\",\"Action\":\"iam:CreateUser\",\"Resource\":\"*\"}]}"}});
    STEP(explained(sts::Caller::user(account(developmentId), "admin"), iamCall("CreateUser", {{"UserName", "eve"}}), QStringLiteral("denied: statement 2 of admin/NoUsers")));
    QCOMPARE(tree()->currentItem()->text(0), QStringLiteral("admin/NoUsers · statement 2"));
    QVERIFY(!line(QStringLiteral("admin/NoUsers · statement 1"))->text(1).contains(QStringLiteral("◀")));
    QVERIFY(!facts().contains(QLatin1String("Missing")));
}

/// Who takes a permission away from himself was allowed to, though he is not any more.
void TestWhyDock::asksTheWorldThatDecided()
{
    m_fixture->must("iam:CreateUser", {{"UserName", "dora"}});
    m_fixture->must("iam:PutUserPolicy", {{"UserName", "dora"}, {"PolicyName", "Once"}, {"PolicyDocument", test::allowing("iam:DeleteUserPolicy", "*")}});
    const sts::Caller dora = sts::Caller::user(account(developmentId), "dora");
    const service::Operation once = iamCall("DeleteUserPolicy", {{"UserName", "dora"}, {"PolicyName", "Once"}});
    STEP(explained(dora, once, QStringLiteral("allowed: statement 1 of dora/Once")));
    STEP(explained(dora, once, QStringLiteral("denied: there is no identity-based policy")));
    STEP(m_fixture->robot.chooseEntry(QStringLiteral("whyDecisions"), QStringLiteral("✔ iam:DeleteUserPolicy")));
    STEP(says(QStringLiteral("allowed: statement 1 of dora/Once")));
}

void TestWhyDock::showsEveryQuestionOfACall()
{
    m_fixture->must("iam:PutRolePolicy",
                    {{"RoleName", "updateDataBucket"}, {"PolicyName", "NoTags"},
                     {"PolicyDocument", "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"s3:PutObjectTagging\",\"Resource\":\"*\"}}"}},
                    productionId);
    const sts::SessionPtr session = m_fixture->assume(bob(), std::string(engine::practice::updateDataBucketArn), "bob");
    STEP(explained(sts::Caller::of(session), s3Call("PutObject", {{"Bucket", bucketName}, {"Key", "new"}, {"Body", "x"}, {"Tagging", "a=b"}}), QStringLiteral("denied: statement 1 of updateDataBucket/NoTags")));
    QCOMPARE(tree()->topLevelItemCount(), 2);
    QCOMPARE(tree()->topLevelItem(0)->text(0), QStringLiteral("s3:PutObject"));
    QCOMPARE(tree()->topLevelItem(0)->text(1), QStringLiteral("✔ allowed"));
    QCOMPARE(tree()->topLevelItem(1)->text(1), QStringLiteral("✖ denied"));
    QVERIFY(tree()->topLevelItem(1)->isExpanded() && !tree()->topLevelItem(0)->isExpanded());
    QVERIFY(tree()->currentItem()->text(0).contains(QLatin1String("NoTags")));
}

void TestWhyDock::tellsFailuresThatNoPolicyMade()
{
    const sts::SessionPtr session = m_fixture->assume(bob(), std::string(engine::practice::updateDataBucketArn), "bob");
    STEP(explained(sts::Caller::of(session), read("no-such-key"), QStringLiteral("The call failed for another reason: NoSuchKey")));
    m_fixture->clock.advance(std::chrono::hours(2));
    STEP(explained(sts::Caller::of(session), read(), QStringLiteral("refused before any policy was asked: ExpiredToken")));
    QCOMPARE(tree()->topLevelItemCount(), 0);
    QVERIFY(!part<QPushButton>("whyOpen")->isEnabled());
}

void TestWhyDock::keepsAChosenDecisionWhileOthersCome()
{
    STEP(explained(bob(), read(), QStringLiteral("denied: ")));
    const engine::CallResult refused = *m_last;
    STEP(explained(sts::Caller::root(account(productionId)), read(), QStringLiteral("allowed: ")));
    m_dock->show(refused);
    STEP(says(QStringLiteral("denied: ")));
    QVERIFY(!part<QCheckBox>("whyFollow")->isChecked());
    QCOMPARE(part<QComboBox>("whyDecisions")->currentIndex(), 1);
    call(sts::Caller::root(account(productionId)), read());
    QCOMPARE(part<QComboBox>("whyDecisions")->currentIndex(), 2);
    QVERIFY(sentence().startsWith(QLatin1String("denied: ")));
    STEP(m_fixture->robot.click(QStringLiteral("whyFollow")));
    STEP(says(QStringLiteral("allowed: ")));
    QCOMPARE(part<QComboBox>("whyDecisions")->currentIndex(), 0);
}

void TestWhyDock::forgetsAllButTwenty()
{
    STEP(explained(bob(), read(), QStringLiteral("denied: ")));
    m_dock->show(*m_last);
    part<QCheckBox>("whyFollow")->setChecked(false);
    for (int i = 0; i < 19; ++i)
        call(sts::Caller::root(account(productionId)), read());
    QCOMPARE(part<QComboBox>("whyDecisions")->count(), 20);
    QCOMPARE(part<QComboBox>("whyDecisions")->currentIndex(), 19);
    call(sts::Caller::root(account(productionId)), read());
    QCOMPARE(part<QComboBox>("whyDecisions")->count(), 20);
    STEP(says(QStringLiteral("allowed: ")));  // what was chosen is forgotten
}

void TestWhyDock::explainsOnlyWhatIsSeen()
{
    m_dock->hide();
    call(bob(), read());
    QCOMPARE(sentence(), QString());
    QCOMPARE(part<QComboBox>("whyDecisions")->count(), 1);
    static_cast<QWidget*>(m_dock.get())->show();
    STEP(says(QStringLiteral("denied: ")));
}

void TestWhyDock::copiesTheExplanation()
{
    STEP(explained(bob(), read(), QStringLiteral("denied: ")));
    STEP(m_fixture->robot.click(QStringLiteral("whyCopy")));
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(QStringLiteral("✖ denied: ")));
    QVERIFY(text.contains(QStringLiteral("Missing: an Allow in each of")));
    QVERIFY(text.contains(QStringLiteral("Resource-based policy: ✖ stops (there is none, and one must allow)  ◀ decides")));
    QVERIFY(text.contains(QStringLiteral("  AssumeUpdateDataBucket")) || text.contains(QStringLiteral("  Developers/AssumeUpdateDataBucket · statement 1: – does not match")));
}

void TestWhyDock::asksTheSimulator()
{
    QVERIFY(!part<QPushButton>("whyAsk")->isEnabled());
    STEP(explained(bob(), read(), QStringLiteral("denied")));
    STEP(m_fixture->robot.click(QStringLiteral("whyAsk")));
    QCOMPARE(m_fixture->navigation.questions.size(), std::size_t{1});
    QCOMPARE(m_fixture->navigation.questions[0].caller, QStringLiteral("arn:aws:iam::111122223333:user/bob"));
    QCOMPARE(m_fixture->navigation.questions[0].actions, QStringLiteral("s3:GetObject"));
    QCOMPARE(m_fixture->navigation.questions[0].resources, QStringLiteral("arn:aws:s3:::data-bucket-444455556666/readme.txt"));
    QVERIFY(m_fixture->navigation.questions[0].keys.empty());

    // What only the call itself brought comes along, so that the simulator answers the same.
    m_fixture->must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "Monitor"}, {"PolicyDocument", test::allowing("sts:AssumeRole", "*")}});
    STEP(explained(bob(), {"sts", "AssumeRole", {{"RoleArn", "arn:aws:iam::444455556666:role/PartnerMonitoring"}, {"RoleSessionName", "s1"}, {"ExternalId", "guess"}}}, QStringLiteral("PartnerMonitoring")));
    STEP(m_fixture->robot.click(QStringLiteral("whyAsk")));
    const WhyQuestion question = m_fixture->navigation.questions.back();
    QCOMPARE(question.keys, (std::vector<GivenKey>{{QStringLiteral("sts:ExternalId"), QStringLiteral("guess"), true}}));
    const WhyAnswer answer = answerOf(question, 0, {m_fixture->engine->snapshot(), m_fixture->engine->sessions(), m_fixture->clock.now()}, [] { return false; });
    QCOMPARE(answer.report.sentence, sentence());
}

QTEST_MAIN(TestWhyDock)
#include "test_why_dock.moc"
