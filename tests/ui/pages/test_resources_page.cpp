/// Buckets and objects with mouse and keys, as one identity and as another; after every stage the engine is asked.
#include "core/engine/practice_world.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/models/objects_model.h"
#include "ui/pages/resources/bucket_dialog.h"
#include "ui/pages/resources/resources_page.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/permitted_control.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

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

/// A policy of the data bucket that lets this principal read its objects.
json::Object lettingRead(json::Object principal)
{
    json::Object statement{{"Effect", "Allow"}, {"Principal", std::move(principal)}, {"Action", "s3:GetObject"}, {"Resource", "arn:aws:s3:::" + bucketName + "/*"}};
    return {{"Version", "2012-10-17"}, {"Statement", std::move(statement)}};
}

}  // namespace

class TestResourcesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheBucketByItsName();
    void refusesBobAndHandsOnTheWhy();
    void readsAndWritesAsTheRole();
    void keepsNothingReadWhenTheIdentityChanges();
    void saysThatTheSessionHasExpired();
    void makesAndDeletesObjects();
    void asksBeforeDroppingWhatWasTyped();
    void keepsEveryByteOfAText();
    void takesContentFromAFile();
    void savesAndUndoesABucketPolicy();
    void blocksAWrongPolicyWithItsPlace_data();
    void blocksAWrongPolicyWithItsPlace();
    void removesABucketPolicy();
    void tellsOfPrincipalsThatAreGone();
    void setsTheSwitchesOfPublicAccess();
    void whatWasSwitchedOffAndSavedStaysOff();
    void dropsAllTagsAtOnce();
    void showsWhatTheApiAnswers();
    void createsABucket();
    void saysWhatIsWrongWithABucketsName_data();
    void saysWhatIsWrongWithABucketsName();
    void deletesABucketWithItsObjects();
    void isFoundByTheArnOfAnObject();
    void theListsFollowTheWorldStepByStep();

private:
    void actAs(sts::Caller caller);
    void actAsRoot() { actAs(sts::Caller::root(account(productionId))); }
    void enterRole();
    void openBucket();
    Robot& robot() { return m_fixture->robot; }
    template <typename Widget> Widget* part(const char* name) const { return m_page->findChild<Widget*>(QLatin1String(name)); }
    QString answer() const { return part<InlineMessage>("objectAnswer")->words(); }
    identity::RowPtr<identity::Bucket> bucket(const std::string& name = bucketName) const;
    std::optional<std::string> body(const std::string& key) const;
    bool listHas(int rows);

    std::unique_ptr<test::PageFixture> m_fixture;
    std::unique_ptr<ResourcesPage> m_page;
};

void TestResourcesPage::init()
{
    m_fixture = std::make_unique<test::PageFixture>();
    m_page = std::make_unique<ResourcesPage>(m_fixture->context(), nullptr);
    m_fixture->show(*m_page);
}

void TestResourcesPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

/// Production stays on show, whoever acts.
void TestResourcesPage::actAs(sts::Caller caller)
{
    m_fixture->store.setBase(std::move(caller));
    m_fixture->store.setAccount(account(productionId));
    m_fixture->settle();
}

void TestResourcesPage::enterRole()
{
    const sts::Caller bob = sts::Caller::user(account(developmentId), "bob");
    actAs(bob);
    m_fixture->store.enter(m_fixture->assume(bob, std::string(engine::practice::updateDataBucketArn), "bob"));
    m_fixture->settle();
}

void TestResourcesPage::openBucket() { STEP(robot().chooseRow(QStringLiteral("resourcesList"), QStringLiteral("Data Bucket"))); }

identity::RowPtr<identity::Bucket> TestResourcesPage::bucket(const std::string& name) const
{
    const identity::AccountPtr owner = m_fixture->engine->snapshot()->bucketOwner(name);
    return owner ? owner->buckets.find(name) : nullptr;
}

std::optional<std::string> TestResourcesPage::body(const std::string& key) const
{
    const auto object = m_fixture->engine->snapshot()->account(account(productionId))->objects.find(identity::objectKey(bucketName, key));
    return object ? std::optional(object->body.all().value()) : std::nullopt;
}

bool TestResourcesPage::listHas(int rows)
{
    return robot().waitUntil([this, rows] { return part<QAbstractItemView>("objectsList")->model()->rowCount() == rows; }, QStringLiteral("%1 objects in the list").arg(rows));
}

void TestResourcesPage::showsTheBucketByItsName()
{
    QCOMPARE(part<QAbstractItemView>("resourcesList")->model()->rowCount(), 0);  // Development has none
    actAsRoot();
    openBucket();
    QCOMPARE(part<QLabel>("resourcesName")->text(), QStringLiteral("Data Bucket (data-bucket-444455556666)"));
    STEP(listHas(4));
    STEP(robot().type(QStringLiteral("resourcesFilter"), QStringLiteral("data bucket")));
    QCOMPARE(part<QAbstractItemView>("resourcesList")->model()->rowCount(), 1);
}

void TestResourcesPage::refusesBobAndHandsOnTheWhy()
{
    actAs(sts::Caller::user(account(developmentId), "bob"));
    openBucket();
    STEP(robot().waitUntil([this] { return part<InlineMessage>("objectsRefusal")->words().contains(QLatin1String("bob")); }, QStringLiteral("the refusal of the list")));
    STEP(listHas(0));
    QVERIFY(part<QLabel>("objectsActor")->text().contains(QStringLiteral("bob in Development")));
    QVERIFY(!part<QPushButton>("objectRead")->isEnabled());
    QVERIFY(!part<QPushButton>("objectWhy")->isVisible());
    STEP(robot().type(QStringLiteral("objectKey"), QStringLiteral("readme.txt")));
    STEP(robot().click(QStringLiteral("objectRead")));
    m_fixture->settle();
    QVERIFY(answer().startsWith(QLatin1String("AccessDenied: User: arn:aws:iam::111122223333:user/bob is not authorized to perform: s3:GetObject")));
    QCOMPARE(part<QPlainTextEdit>("objectText")->toPlainText(), QString());
    STEP(robot().click(QStringLiteral("objectWhy")));
    QCOMPARE(m_fixture->navigation.whys.size(), std::size_t{1});
    QCOMPARE(m_fixture->navigation.whys.front().operation.name(), std::string("s3:GetObject"));
    QVERIFY(m_fixture->navigation.whys.front().denied.has_value());
    STEP(robot().type(QStringLiteral("objectText"), QStringLiteral("mine")));
    STEP(robot().click(QStringLiteral("objectWrite")));
    m_fixture->settle();
    QVERIFY(answer().contains(QLatin1String("s3:PutObject")));
    QVERIFY(body("readme.txt")->starts_with("The data"));
    QVERIFY(m_page->isDirty());
}

void TestResourcesPage::readsAndWritesAsTheRole()
{
    enterRole();
    openBucket();
    STEP(listHas(4));
    STEP(robot().chooseRow(QStringLiteral("objectsList"), QStringLiteral("readme.txt")));
    QCOMPARE(part<QPlainTextEdit>("objectText")->toPlainText(), QString());  // choosing is not reading
    STEP(robot().press(Qt::Key_Return));
    m_fixture->settle();
    QVERIFY(part<QPlainTextEdit>("objectText")->toPlainText().startsWith(QLatin1String("The data that Production works with.")));
    QCOMPARE(answer(), QStringLiteral("updateDataBucket read readme.txt."));
    const std::string before = *body("readme.txt");
    STEP(robot().type(QStringLiteral("objectText"), QStringLiteral("written by the role\n")));
    QVERIFY(m_page->isDirty());
    QVERIFY(part<QPushButton>("objectWrite")->isEnabled());
    STEP(robot().press(Qt::Key_S, Qt::ControlModifier));  // a shortcut presses the button for a moment
    STEP(robot().waitUntil([this] { return *body("readme.txt") == "written by the role\n"; }, QStringLiteral("the object to be written")));
    m_fixture->settle();
    QVERIFY(!m_page->isDirty());
    const auto trail = m_fixture->engine->trail(0, 1000);
    const auto put = std::find_if(trail.rbegin(), trail.rend(), [](const auto& record) { return record->action == "PutObject"; });
    QCOMPARE((*put)->callerArn, std::string("arn:aws:sts::444455556666:assumed-role/updateDataBucket/bob"));
    m_fixture->store.undoStack()->undo();
    m_fixture->settle();
    QCOMPARE(*body("readme.txt"), before);
    STEP(robot().click(QStringLiteral("objectsAsk")));
    m_fixture->settle();
    QVERIFY(answer().contains(QLatin1String("objects: 4")));
}

void TestResourcesPage::keepsNothingReadWhenTheIdentityChanges()
{
    enterRole();
    openBucket();
    STEP(robot().chooseRow(QStringLiteral("objectsList"), QStringLiteral("readme.txt")));
    STEP(robot().click(QStringLiteral("objectRead")));
    m_fixture->settle();
    QVERIFY(!part<QPlainTextEdit>("objectText")->toPlainText().isEmpty());
    m_fixture->store.back();
    m_fixture->store.setAccount(account(productionId));
    m_fixture->settle();
    QCOMPARE(part<QPlainTextEdit>("objectText")->toPlainText(), QString());
    STEP(listHas(0));
    QVERIFY(part<QLabel>("objectsActor")->text().contains(QStringLiteral("bob in Development")));
}

void TestResourcesPage::saysThatTheSessionHasExpired()
{
    enterRole();
    openBucket();
    STEP(robot().chooseRow(QStringLiteral("objectsList"), QStringLiteral("readme.txt")));
    m_fixture->clock.advance(std::chrono::hours(2));
    STEP(robot().click(QStringLiteral("objectRead")));
    m_fixture->settle();
    QCOMPARE(answer(), QStringLiteral("ExpiredToken: The provided token has expired."));
}

void TestResourcesPage::makesAndDeletesObjects()
{
    actAsRoot();
    openBucket();
    STEP(robot().click(QStringLiteral("objectsNew")));
    QVERIFY(!part<QPushButton>("objectWrite")->isEnabled());
    STEP(robot().type(QStringLiteral("objectKey"), QStringLiteral("notes/new.txt")));
    STEP(robot().type(QStringLiteral("objectText"), QStringLiteral("hello")));
    STEP(robot().click(QStringLiteral("objectWrite")));
    m_fixture->settle();
    QCOMPARE(*body("notes/new.txt"), std::string("hello"));
    STEP(listHas(5));
    STEP(robot().chooseRow(QStringLiteral("objectsList"), QStringLiteral("notes/new.txt")));
    STEP(robot().click(QStringLiteral("objectDelete")));
    m_fixture->settle();
    QVERIFY(!body("notes/new.txt"));
    STEP(listHas(4));
    m_fixture->store.undoStack()->undo();
    m_fixture->settle();
    QCOMPARE(*body("notes/new.txt"), std::string("hello"));
}

void TestResourcesPage::asksBeforeDroppingWhatWasTyped()
{
    actAsRoot();
    openBucket();
    STEP(robot().chooseRow(QStringLiteral("objectsList"), QStringLiteral("readme.txt")));
    STEP(robot().type(QStringLiteral("objectText"), QStringLiteral("half a thought")));
    m_fixture->prompts.yes = false;
    STEP(robot().chooseRow(QStringLiteral("objectsList"), QStringLiteral("prices.json")));
    QVERIFY(m_fixture->prompts.asked.join(QLatin1Char('\n')).contains(QLatin1String("readme.txt")));
    QCOMPARE(part<QLineEdit>("objectKey")->text(), QStringLiteral("readme.txt"));
    QCOMPARE(part<QPlainTextEdit>("objectText")->toPlainText(), QStringLiteral("half a thought"));
    m_fixture->prompts.yes = true;
    STEP(robot().chooseRow(QStringLiteral("objectsList"), QStringLiteral("2026-q1.csv")));
    QCOMPARE(part<QLineEdit>("objectKey")->text(), QStringLiteral("reports/2026-q1.csv"));
    QVERIFY(!m_page->isDirty());
}

void TestResourcesPage::keepsEveryByteOfAText()
{
    const std::string text = "first\r\nsecond with\xc2\xa0no break\r\n";
    const std::string mixed = "one\r\ntwo\n";
    m_fixture->must("s3:PutObject", {{"Bucket", bucketName}, {"Key", "crlf.txt"}, {"Body", text}, {"ContentType", "text/x-special"}}, productionId);
    m_fixture->must("s3:PutObject", {{"Bucket", bucketName}, {"Key", "mixed.txt"}, {"Body", mixed}}, productionId);
    actAsRoot();
    openBucket();
    STEP(robot().chooseRow(QStringLiteral("objectsList"), QStringLiteral("crlf.txt")));
    STEP(robot().click(QStringLiteral("objectRead")));
    m_fixture->settle();
    QCOMPARE(part<QPlainTextEdit>("objectText")->document()->blockCount(), 3);
    STEP(robot().click(QStringLiteral("objectWrite")));
    m_fixture->settle();
    QCOMPARE(*body("crlf.txt"), text);
    QCOMPARE(m_fixture->engine->snapshot()->account(account(productionId))->objects.find(identity::objectKey(bucketName, "crlf.txt"))->contentType, std::string("text/x-special"));
    STEP(robot().chooseRow(QStringLiteral("objectsList"), QStringLiteral("mixed.txt")));
    STEP(robot().click(QStringLiteral("objectRead")));
    m_fixture->settle();
    QVERIFY(part<QPlainTextEdit>("objectText")->isReadOnly());
    QVERIFY(part<QLabel>("objectNote")->text().contains(QLatin1String("cannot be edited")));
}

void TestResourcesPage::takesContentFromAFile()
{
    const QTemporaryDir folder;
    const QByteArray bytes("\x89PNG\r\n\x1a\n\0\xff\xfe", 11);
    QFile file(folder.filePath(QStringLiteral("logo.png")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    QFile huge(folder.filePath(QStringLiteral("huge.bin")));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(2 * 1024 * 1024));
    huge.close();
    actAsRoot();
    openBucket();
    STEP(robot().click(QStringLiteral("objectsNew")));
    m_fixture->prompts.files = {huge.fileName()};
    STEP(robot().click(QStringLiteral("objectFile")));
    QVERIFY(answer().contains(QLatin1String("huge.bin")));
    m_fixture->prompts.files = {file.fileName()};
    STEP(robot().click(QStringLiteral("objectFile")));
    QCOMPARE(part<QLineEdit>("objectKey")->text(), QStringLiteral("logo.png"));
    STEP(robot().click(QStringLiteral("objectWrite")));
    m_fixture->settle();
    QCOMPARE(*body("logo.png"), bytes.toStdString());
    QCOMPARE(m_fixture->engine->snapshot()->account(account(productionId))->objects.find(identity::objectKey(bucketName, "logo.png"))->contentType, std::string("image/png"));
}

void TestResourcesPage::savesAndUndoesABucketPolicy()
{
    actAsRoot();
    openBucket();
    STEP(robot().chooseTab(QStringLiteral("resourcesTabs"), QStringLiteral("Policy")));
    QVERIFY(!part<QPushButton>("resourcesPolicySave")->isEnabled());
    STEP(robot().click(QStringLiteral("resourcesPolicyBegin")));
    STEP(robot().click(QStringLiteral("resourcesPolicySave")));
    m_fixture->settle();
    QVERIFY(bucket()->policy);
    QVERIFY(bucket()->policy->text().find("arn:aws:s3:::data-bucket-444455556666/*") != std::string::npos);
    QVERIFY(!m_page->isDirty());
    m_fixture->store.undoStack()->undo();
    m_fixture->settle();
    QVERIFY(!bucket()->policy);
    QVERIFY(part<QPushButton>("resourcesPolicyBegin")->isVisible());
}

void TestResourcesPage::blocksAWrongPolicyWithItsPlace_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("words");
    const QString form = QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%1\"},\"Action\":\"%2\",\"Resource\":\"%3\"}]}");
    const QString root = QStringLiteral("arn:aws:iam::111122223333:root");
    const QString objects = QStringLiteral("arn:aws:s3:::data-bucket-444455556666/*");
    QTest::newRow("grammar") << QStringLiteral("{\"Version\"") << QStringLiteral("Line 1, column");
    QTest::newRow("another bucket") << form.arg(root, QStringLiteral("s3:GetObject"), QStringLiteral("arn:aws:s3:::elsewhere/*")) << QStringLiteral("Line 1, column 144: Policy has invalid resource");
    QTest::newRow("bucket action on objects") << form.arg(root, QStringLiteral("s3:ListBucket"), objects) << QStringLiteral("Line 1, column 118: Action does not apply to any resource(s) in statement");
    QTest::newRow("nobody of that name") << form.arg(QStringLiteral("arn:aws:iam::111122223333:user/nobody"), QStringLiteral("s3:GetObject"), objects)
                                         << QStringLiteral("Line 1, column 75: Invalid principal in policy");
}

void TestResourcesPage::blocksAWrongPolicyWithItsPlace()
{
    QFETCH(QString, policy);
    QFETCH(QString, words);
    actAsRoot();
    openBucket();
    STEP(robot().chooseTab(QStringLiteral("resourcesTabs"), QStringLiteral("Policy")));
    STEP(robot().type(QStringLiteral("resourcesPolicyJson"), policy));
    QVERIFY2(part<InlineMessage>("resourcesPolicyMessage")->words().contains(words), qPrintable(part<InlineMessage>("resourcesPolicyMessage")->words()));
    QVERIFY(!part<QPushButton>("resourcesPolicySave")->isEnabled());
    STEP(robot().press(Qt::Key_S, Qt::ControlModifier));
    m_fixture->settle();
    QVERIFY(!bucket()->policy);
}

void TestResourcesPage::removesABucketPolicy()
{
    m_fixture->must("s3:PutBucketPolicy", {{"Bucket", bucketName}, {"Policy", lettingRead({{"AWS", "arn:aws:iam::111122223333:user/bob"}})}}, productionId);
    actAsRoot();
    openBucket();
    STEP(robot().chooseTab(QStringLiteral("resourcesTabs"), QStringLiteral("Policy")));
    STEP(robot().click(QStringLiteral("resourcesPolicyClear")));
    STEP(robot().click(QStringLiteral("resourcesPolicySave")));
    m_fixture->settle();
    QVERIFY(!bucket()->policy);
}

void TestResourcesPage::tellsOfPrincipalsThatAreGone()
{
    m_fixture->must("iam:CreateUser", {{"UserName", "dora"}});
    m_fixture->must("s3:PutBucketPolicy", {{"Bucket", bucketName}, {"Policy", lettingRead({{"AWS", "arn:aws:iam::111122223333:user/dora"}})}}, productionId);
    actAsRoot();
    openBucket();
    STEP(robot().chooseTab(QStringLiteral("resourcesTabs"), QStringLiteral("Policy")));
    QVERIFY(part<InlineMessage>("resourcesPolicyOrphans")->isHidden());
    m_fixture->must("iam:DeleteUser", {{"UserName", "dora"}});
    m_fixture->settle();
    QVERIFY(part<InlineMessage>("resourcesPolicyOrphans")->words().contains(QLatin1String("user/dora")));
}

void TestResourcesPage::setsTheSwitchesOfPublicAccess()
{
    actAsRoot();
    openBucket();
    STEP(robot().chooseTab(QStringLiteral("resourcesTabs"), QStringLiteral("Public access")));
    QVERIFY(bucket()->publicAccessBlock->restrictPublicBuckets);
    part<QWidget>("resourcesRestrictPublicBuckets")->setFocus();
    STEP(robot().press(Qt::Key_Space));
    STEP(robot().click(QStringLiteral("resourcesAccessSave")));
    m_fixture->settle();
    QVERIFY(!bucket()->publicAccessBlock->restrictPublicBuckets);
    QVERIFY(bucket()->publicAccessBlock->blockPublicPolicy && bucket()->publicAccessBlock->blockPublicAcls && bucket()->publicAccessBlock->ignorePublicAcls);
    m_fixture->must("s3:DeletePublicAccessBlock", {{"Bucket", bucketName}}, productionId);
    m_fixture->must("s3:PutBucketPolicy", {{"Bucket", bucketName}, {"Policy", lettingRead("*")}}, productionId);
    m_fixture->settle();
    QVERIFY(part<QLabel>("resourcesAccessState")->text().contains(QLatin1String("is public")));
    QVERIFY(!part<QAbstractButton>("resourcesBlockPublicPolicy")->isChecked());
}

/// A form must not bring back a stale copy of a field that was saved before (CONSOLE.md, trap 12).
void TestResourcesPage::whatWasSwitchedOffAndSavedStaysOff()
{
    actAsRoot();
    openBucket();
    STEP(robot().chooseTab(QStringLiteral("resourcesTabs"), QStringLiteral("Public access")));
    for (const char* box : {"resourcesRestrictPublicBuckets", "resourcesIgnorePublicAcls"}) {
        part<QWidget>(box)->setFocus();
        STEP(robot().press(Qt::Key_Space));
        STEP(robot().click(QStringLiteral("resourcesAccessSave")));
        m_fixture->settle();
        QVERIFY(!bucket()->publicAccessBlock->restrictPublicBuckets);
        QVERIFY(!part<QAbstractButton>(box)->isChecked());
    }
    QVERIFY(!bucket()->publicAccessBlock->ignorePublicAcls && bucket()->publicAccessBlock->blockPublicAcls);
    m_fixture->must("s3:PutBucketTagging", {{"Bucket", bucketName}, {"Tagging", {{"TagSet", json::Object::array({{{"Key", "Round"}, {"Value", "2"}}})}}}}, productionId);
    m_fixture->settle();
    QVERIFY(!part<QAbstractButton>("resourcesRestrictPublicBuckets")->isChecked());
    QVERIFY(!part<QAbstractButton>("resourcesAccessSave")->isEnabled());
}

void TestResourcesPage::dropsAllTagsAtOnce()
{
    actAsRoot();
    openBucket();
    STEP(robot().chooseTab(QStringLiteral("resourcesTabs"), QStringLiteral("Tags")));
    STEP(robot().chooseRow(QStringLiteral("resourcesTagsTable"), QStringLiteral("Name")));
    STEP(robot().click(QStringLiteral("resourcesTagsRemove")));
    STEP(robot().click(QStringLiteral("resourcesTagsSave")));
    m_fixture->settle();
    QVERIFY(bucket()->tags.empty());
    QCOMPARE(part<QLabel>("resourcesName")->text(), QStringLiteral("data-bucket-444455556666"));
    m_fixture->store.undoStack()->undo();
    m_fixture->settle();
    QCOMPARE(bucket()->tags.size(), std::size_t{1});
}

void TestResourcesPage::showsWhatTheApiAnswers()
{
    actAsRoot();
    openBucket();
    const std::size_t before = m_fixture->engine->trail(0, 1000).size();
    STEP(robot().chooseTab(QStringLiteral("resourcesTabs"), QStringLiteral("JSON")));
    const QString text = part<CodeView>("resourcesJson")->code();
    QVERIFY(text.contains(QLatin1String("Data Bucket")) && text.contains(QLatin1String("RestrictPublicBuckets")));
    m_fixture->robot.settle();
    QCOMPARE(m_fixture->engine->trail(0, 1000).size(), before);  // looking is no call
}

void TestResourcesPage::createsABucket()
{
    actAsRoot();
    STEP(robot().click(QStringLiteral("resourcesCreate")));
    STEP(robot().type(QStringLiteral("bucketName"), QStringLiteral("data-bucket-444455556666")));
    QVERIFY(!robot().find(QStringLiteral("bucketCreate"))->isEnabled());
    STEP(robot().type(QStringLiteral("bucketName"), QStringLiteral("reports-444455556666")));
    STEP(robot().chooseEntry(QStringLiteral("bucketRegion"), QStringLiteral("eu-central-1")));
    STEP(robot().click(QStringLiteral("bucketCreate")));
    m_fixture->settle();
    QVERIFY(bucket("reports-444455556666"));
    QCOMPARE(bucket("reports-444455556666")->region, std::string("eu-central-1"));
    QCOMPARE(part<QLabel>("resourcesName")->text(), QStringLiteral("reports-444455556666"));
    m_fixture->must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "Some"}, {"PolicyDocument", test::allowing("s3:CreateBucket", "arn:aws:s3:::team-*")}});
    actAs(sts::Caller::user(account(developmentId), "bob"));
    STEP(robot().click(QStringLiteral("resourcesCreate")));
    QVERIFY(static_cast<InlineMessage*>(robot().find(QStringLiteral("bucketOwner")))->words().contains(QLatin1String("bob acts in Development")));
    STEP(robot().type(QStringLiteral("bucketName"), QStringLiteral("bobs-own")));
    const auto* create = part<QPushButton>("bucketCreate");
    STEP(robot().waitUntil([create] { return whyNotPermitted(*create).contains(QLatin1String("s3:CreateBucket")); }, QStringLiteral("a bucket of that name to be barred")));
    QVERIFY(!create->isEnabled());
}

void TestResourcesPage::saysWhatIsWrongWithABucketsName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("good") << QStringLiteral("a-bucket.1") << QString();
    QTest::newRow("short") << QStringLiteral("ab") << QStringLiteral("3 to 63");
    QTest::newRow("long") << QString(64, QLatin1Char('a')) << QStringLiteral("this has 64");
    QTest::newRow("upper case") << QStringLiteral("myBucket") << QStringLiteral("`B` cannot be used");
    QTest::newRow("underscore") << QStringLiteral("my_bucket") << QStringLiteral("`_` cannot be used");
    QTest::newRow("hyphen at the end") << QStringLiteral("bucket-") << QStringLiteral("begins and ends");
    QTest::newRow("two dots") << QStringLiteral("my..bucket") << QStringLiteral("side by side");
    QTest::newRow("address") << QStringLiteral("192.168.5.4") << QStringLiteral("keeps such names");
    QTest::newRow("reserved") << QStringLiteral("xn--bucket") << QStringLiteral("keeps such names");
}

void TestResourcesPage::saysWhatIsWrongWithABucketsName()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    const QString said = bucketNameComplaint(name);
    QCOMPARE(said.isEmpty(), words.isEmpty());
    QVERIFY2(said.contains(words), qPrintable(said));
    // The engine is of the same opinion.
    const std::string code = m_fixture->codeOf(sts::Caller::root(account(developmentId)), "s3:CreateBucket", {{"Bucket", name.toStdString()}});
    QCOMPARE(code, words.isEmpty() ? std::string("ok") : std::string("InvalidBucketName"));
}

void TestResourcesPage::deletesABucketWithItsObjects()
{
    actAsRoot();
    openBucket();
    STEP(robot().click(QStringLiteral("resourcesDelete")));
    m_fixture->settle();
    QVERIFY(m_fixture->prompts.asked.join(QLatin1Char('\n')).contains(QLatin1String("Objects deleted: 4")));
    QVERIFY(!bucket());
    m_fixture->store.undoStack()->undo();
    m_fixture->settle();
    QVERIFY(bucket());
    QVERIFY(body("readme.txt"));
}

void TestResourcesPage::isFoundByTheArnOfAnObject()
{
    const QString arn = QStringLiteral("arn:aws:s3:::data-bucket-444455556666/readme.txt");
    QVERIFY(!m_page->reveal(arn));  // Development is on show
    m_fixture->store.showAccountOf(arn);
    QCOMPARE(m_fixture->store.account().text(), std::string(productionId));
    QVERIFY(m_page->reveal(arn));
    QCOMPARE(part<QLabel>("resourcesName")->text(), QStringLiteral("Data Bucket (data-bucket-444455556666)"));
    m_fixture->store.showAccountOf(QStringLiteral("arn:aws:iam::999999999999:user/stranger"));
    QCOMPARE(m_fixture->store.account().text(), std::string(productionId));
}

void TestResourcesPage::theListsFollowTheWorldStepByStep()
{
    BucketsModel buckets;
    ObjectsModel objects;
    const QAbstractItemModelTester bucketsTester(&buckets, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester objectsTester(&objects, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto follow = [&] {
        const identity::AccountPtr production = m_fixture->engine->snapshot()->account(account(productionId));
        buckets.setTable(production->id, production->buckets);
        objects.setTable(production->id, production->objects);
    };
    follow();
    QCOMPARE(objects.rowCount(), 4);
    const QPersistentModelIndex readme = objects.index(objects.indexOfKey(QString::fromStdString(identity::objectKey(bucketName, "readme.txt"))), 0);
    QCOMPARE(readme.data().toString(), QStringLiteral("readme.txt"));
    m_fixture->must("s3:CreateBucket", {{"Bucket", "another-bucket"}}, productionId);
    m_fixture->must("s3:PutObject", {{"Bucket", "another-bucket"}, {"Key", "first"}, {"Body", "1"}}, productionId);
    m_fixture->must("s3:PutObject", {{"Bucket", bucketName}, {"Key", "readme.txt"}, {"Body", std::string(2048, 'x')}}, productionId);
    m_fixture->must("s3:DeleteObject", {{"Bucket", bucketName}, {"Key", "settings/prices.json"}}, productionId);
    follow();
    QCOMPARE(objects.rowCount(), 4);
    QCOMPARE(readme.data().toString(), QStringLiteral("readme.txt"));
    QCOMPARE(QModelIndex(readme).siblingAtColumn(ObjectsModel::sizeColumn).data(SortRole).toInt(), 2048);
    QCOMPARE(buckets.index(0, BucketsModel::nameColumn).data().toString(), QStringLiteral("another-bucket"));
    QCOMPARE(buckets.index(1, BucketsModel::nameColumn).data().toString(), QStringLiteral("Data Bucket (data-bucket-444455556666)"));
    QCOMPARE(buckets.index(1, BucketsModel::nameColumn).data(KeyRole).toString(), QString::fromStdString(bucketName));
    QCOMPARE(buckets.index(1, 0).data(ArnRole).toString(), QStringLiteral("arn:aws:s3:::data-bucket-444455556666"));
}

QTEST_MAIN(TestResourcesPage)
#include "test_resources_page.moc"
