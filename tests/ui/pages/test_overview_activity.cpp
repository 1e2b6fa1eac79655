#include "core/audit/chain.h"
#include "core/engine/practice_world.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/models/activity_model.h"
#include "ui/models/activity_text.h"
#include "ui/models/filter_model.h"
#include "ui/models/rows_model.h"
#include "ui/pages/activity/activity_page.h"
#include "ui/pages/overview/account_facts.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rolewright;
using namespace rolewright::ui;
using test::PageFixture;
using test::World;

namespace {

#define MUST(step) QVERIFY2((step), qPrintable(f.robot.trouble()))

std::vector<audit::RecordPtr> records(std::uint64_t first, std::uint64_t last)
{
    std::vector<audit::RecordPtr> made;
    for (std::uint64_t sequence = first; sequence <= last; ++sequence) {
        auto record = std::make_shared<audit::Record>();
        record->sequence = sequence;
        record->service = "iam";
        record->action = "ListUsers";
        record->readOnly = true;
        made.push_back(std::move(record));
    }
    return made;
}

sts::Caller alice() { return sts::Caller::user(test::account(test::developmentId), "alice"); }

/// What the list of a page shows, line by line, in these columns.
QStringList shown(const QAbstractItemView* view, std::initializer_list<int> columns)
{
    QStringList lines;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells += view->model()->index(row, column).data().toString();
        lines += cells.join(QStringLiteral(" | "));
    }
    return lines;
}

bool says(const AccountFacts& facts, const QString& words)
{
    return std::any_of(facts.findings.begin(), facts.findings.end(), [&](const Finding& finding) { return finding.text.contains(words); });
}

AccountFacts factsNow(PageFixture& f)
{
    return factsOf(*f.engine->snapshot(), test::account(test::developmentId), f.clock.now(), [] { return false; });
}

}  // namespace

class TestOverviewActivity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trailModelGrowsAtBothEnds();
    void hundredThousandRecordsAreFiltered();
    void textsSayWhoDidWhatToWhom();
    void chainCheckFindsWhatWasChanged();

    void activityShowsTheNewestFirstAndFollows();
    void activityReadsWhatCameBeforeItWasShown();
    void activityFiltersByWordsAndKind();
    void activityShowsARecordInFull();
    void activityShowsARefusalInWords();
    void activityLeadsToWhatTheRecordNames();
    void activityVerifiesTheTrail();
    void activityLeadsToThePersonBehindARecord();
    void activityExportsTheTrail();

    void overviewCountsAndLeadsToThePages();
    void overviewSaysWhoActs();
    void overviewStartsWhatItOffers();
    void overviewMakesAUser();
    void overviewCountsSessionsDown();
    void overviewShowsTheLatestCalls();
    void overviewShowsAnotherAccount();
    void overviewNamesWhatDeservesALook();
    void overviewShowsHowFullTheAccountIs();
    void overviewOfAnEmptyAccountSaysWhatToDo();
};

void TestOverviewActivity::trailModelGrowsAtBothEnds()
{
    ActivityModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    FilterModel filtered;
    const QAbstractItemModelTester filterTester(&filtered, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filtered.setSourceModel(&model);
    model.addOlder(activityRows(records(11, 20)));
    model.addNewer(activityRows(records(21, 22)));
    model.addOlder(activityRows(records(1, 10)));
    model.addNewer({});
    QCOMPARE(model.rowCount(), 22);
    for (int row = 0; row < 22; ++row)
        QCOMPARE(model.record(row)->sequence, static_cast<std::uint64_t>(22 - row));
    QCOMPARE(filtered.rowCount(), 22);
    filtered.setFilterText(QStringLiteral("is:error"));
    QCOMPARE(filtered.rowCount(), 0);
    model.addNewer(activityRows(records(23, 23)));
    filtered.setFilterText(QStringLiteral("is:read list"));
    QCOMPARE(filtered.rowCount(), 23);
}

void TestOverviewActivity::hundredThousandRecordsAreFiltered()
{
    ActivityModel model;
    FilterModel filtered;
    filtered.setSourceModel(&model);
    filtered.sort(ActivityModel::timeColumn, Qt::DescendingOrder);
    for (std::uint64_t end = 100'000; end > 0; end -= 1000)
        model.addOlder(activityRows(records(end - 999, end)));
    model.addNewer(activityRows(records(100'001, 100'001)));
    QCOMPARE(filtered.rowCount(), 100'001);
    QCOMPARE(filtered.index(0, 0).data(KeyRole).toString(), QStringLiteral("100001"));
    QCOMPARE(filtered.index(100'000, 0).data(KeyRole).toString(), QStringLiteral("1"));
    filtered.setFilterText(QStringLiteral("nothing of the kind"));
    QCOMPARE(filtered.rowCount(), 0);
}

void TestOverviewActivity::textsSayWhoDidWhatToWhom()
{
    PageFixture f;
    const identity::SnapshotPtr world = f.engine->snapshot();
    const auto last = [&f] { return f.engine->trail(f.engine->lastRecord() - 1, 1).front(); };
    f.must("iam:CreateUser", {{"UserName", "dora"}, {"Path", "/x/"}});
    QCOMPARE(eventText(*last()), QStringLiteral("iam:CreateUser"));
    QCOMPARE(callerText(*last()), QStringLiteral("root of 111122223333"));
    QCOMPARE(subjectText(*last()), QStringLiteral("user dora"));
    QCOMPARE(outcomeText(*last()), QStringLiteral("✔ done"));
    QCOMPARE(subjectArn(*last(), *f.engine->snapshot()), QStringLiteral("arn:aws:iam::111122223333:user/x/dora"));
    QCOMPARE(subjectArn(*last(), *world), QString());
    QCOMPARE(f.codeOf(alice(), "iam:DeleteUser", {{"UserName", "dora"}}), std::string("AccessDenied"));
    QCOMPARE(callerText(*last()), QStringLiteral("alice"));
    QCOMPARE(outcomeText(*last()), QStringLiteral("✖ AccessDenied"));
    f.assume(alice(), std::string(engine::practice::updateDataBucketArn), "s1");
    QCOMPARE(subjectText(*last()), QStringLiteral("role updateDataBucket"));
    QCOMPARE(subjectArn(*last(), *world), QStringLiteral("arn:aws:iam::444455556666:role/updateDataBucket"));
    const sts::SessionPtr session = f.assume(alice(), std::string(engine::practice::updateDataBucketArn), "s2");
    QCOMPARE(f.codeOf(sts::Caller::of(session), "s3:GetObject", {{"Bucket", std::string(engine::practice::dataBucket)}, {"Key", "none.txt"}}), std::string("NoSuchKey"));
    QCOMPARE(callerText(*last()), QStringLiteral("updateDataBucket / s2"));
    QCOMPARE(subjectText(*last()), QStringLiteral("data-bucket-444455556666/none.txt"));
    QCOMPARE(subjectArn(*last(), *world), QStringLiteral("arn:aws:s3:::data-bucket-444455556666"));
    f.must("iam:CreateInstanceProfile", {{"InstanceProfileName", "web"}});
    QCOMPARE(subjectText(*last()), QStringLiteral("instance profile web"));
    const auto first = f.engine->trail(0, 1).front();
    QCOMPARE(callerText(*first), QStringLiteral("Rolewright itself"));
}

void TestOverviewActivity::chainCheckFindsWhatWasChanged()
{
    PageFixture f;
    for (const char* name : {"a", "b", "c"})
        f.must("iam:CreateUser", {{"UserName", name}});
    const std::vector<audit::RecordPtr> trail = f.engine->trail(0, 10);
    const auto check = [&](const std::vector<audit::RecordPtr>& of) {
        audit::ChainCheck chain;
        for (const audit::RecordPtr& record : of) {
            if (auto followed = chain.follow(*record); !followed)
                return followed.error().message;
        }
        return std::to_string(chain.first()) + "-" + std::to_string(chain.last());
    };
    QCOMPARE(check(trail), std::string("1-4"));
    QCOMPARE(check({trail.begin() + 1, trail.end()}), std::string("2-4"));
    QCOMPARE(check({}), std::string("0-0"));
    QCOMPARE(check({trail[0], trail[2]}), std::string("activity record 3 does not follow the one before it"));
    QCOMPARE(check({trail[0], trail[1], trail[1]}), std::string("activity record 2 does not follow the one before it"));
    audit::Record changed = *trail[2];
    changed.callerArn = "arn:aws:iam::111122223333:user/somebody-else";
    QCOMPARE(check({trail[0], trail[1], std::make_shared<const audit::Record>(changed)}), std::string("activity record 3 is not what was written"));
    changed.hash = audit::hashOf(changed);
    QCOMPARE(check({trail[0], trail[1], std::make_shared<const audit::Record>(changed), trail[3]}), std::string("activity record 4 does not follow the one before it"));
}

void TestOverviewActivity::activityShowsTheNewestFirstAndFollows()
{
    PageFixture f(World::empty);
    ActivityPage page(f.context(), nullptr);
    f.must("iam:CreateUser", {{"UserName", "early"}});
    f.show(page);
    auto* list = page.findChild<QTableView*>(QStringLiteral("activityList"));
    const auto lines = [list] { return shown(list, {ActivityModel::eventColumn, ActivityModel::outcomeColumn, ActivityModel::subjectColumn}); };
    MUST(f.robot.waitUntil([&] { return list->model()->rowCount() == 2; }, QStringLiteral("the records")));
    f.must("iam:CreateUser", {{"UserName", "late"}});
    QCOMPARE(f.codeOf(sts::Caller::root(test::account(test::developmentId)), "iam:CreateUser", {{"UserName", "late"}}), std::string("EntityAlreadyExists"));
    MUST(f.robot.waitUntil([&] { return list->model()->rowCount() == 4; }, QStringLiteral("the new records")));
    QCOMPARE(lines().mid(0, 3), (QStringList{QStringLiteral("iam:CreateUser | ✖ EntityAlreadyExists | user late"), QStringLiteral("iam:CreateUser | ✔ done | user late"),
                                             QStringLiteral("iam:CreateUser | ✔ done | user early")}));
    QVERIFY(list->model()->index(0, ActivityModel::timeColumn).data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("\n2026-11-24T09:00:00Z\nrecord 4")));
}

void TestOverviewActivity::activityReadsWhatCameBeforeItWasShown()
{
    PageFixture f(World::empty);
    ActivityPage page(f.context(), nullptr);
    constexpr int calls = 2500;  // more than is read at a time
    for (int i = 0; i < calls; ++i)
        f.must("sts:GetCallerIdentity", {});
    f.show(page);
    auto* list = page.findChild<QTableView*>(QStringLiteral("activityList"));
    MUST(f.robot.waitUntil([&] { return list->model()->rowCount() == calls + 1; }, QStringLiteral("all records")));
    MUST(f.robot.waitUntil([&] { return list->isVisible(); }, QStringLiteral("the list in the place of what is said when there is none")));
    QCOMPARE(test::part<QLabel>(page, "activityCount")->text(), QStringLiteral("%1 records").arg(calls + 1));
    QCOMPARE(list->model()->index(0, 0).data(KeyRole).toString(), QString::number(calls + 1));
    QCOMPARE(list->model()->index(calls, 0).data(KeyRole).toString(), QStringLiteral("1"));
    // A burst while it is on show.
    for (int i = 0; i < calls; ++i)
        f.must("sts:GetCallerIdentity", {});
    MUST(f.robot.waitUntil([&] { return list->model()->rowCount() == 2 * calls + 1; }, QStringLiteral("the burst")));
}

void TestOverviewActivity::activityFiltersByWordsAndKind()
{
    PageFixture f(World::empty);
    f.must("iam:CreateUser", {{"UserName", "dora"}});
    f.must("iam:ListUsers", {});
    QCOMPARE(f.codeOf(sts::Caller::user(test::account(test::developmentId), "dora"), "iam:ListUsers"), std::string("AccessDenied"));
    QCOMPARE(f.codeOf(sts::Caller::user(test::account(test::developmentId), "dora"), "iam:CreateUser", {{"UserName", "eve"}}), std::string("AccessDenied"));
    ActivityPage page(f.context(), nullptr);
    f.show(page);
    auto* list = page.findChild<QTableView*>(QStringLiteral("activityList"));
    MUST(f.robot.waitUntil([&] { return list->model()->rowCount() == 5; }, QStringLiteral("the records")));
    MUST(f.robot.click(QStringLiteral("activityErrors")));
    QCOMPARE(shown(list, {ActivityModel::eventColumn}), (QStringList{QStringLiteral("iam:CreateUser"), QStringLiteral("iam:ListUsers")}));
    MUST(f.robot.click(QStringLiteral("activityChanges")));
    QCOMPARE(shown(list, {ActivityModel::eventColumn}), QStringList{QStringLiteral("iam:CreateUser")});
    QCOMPARE(qobject_cast<QLineEdit*>(page.filterField())->text(), QStringLiteral("is:error is:change"));
    MUST(f.robot.type(QStringLiteral("activityFilter"), QStringLiteral("dora list")));
    QVERIFY(!page.findChild<QCheckBox*>(QStringLiteral("activityErrors"))->isChecked());
    QVERIFY(!page.findChild<QCheckBox*>(QStringLiteral("activityChanges"))->isChecked());
    QCOMPARE(shown(list, {ActivityModel::eventColumn, ActivityModel::callerColumn}), QStringList{QStringLiteral("iam:ListUsers | dora")});
    MUST(f.robot.type(QStringLiteral("activityFilter"), QStringLiteral("nonsense")));
    MUST(f.robot.click(QStringLiteral("activityEmptyAction")));
    QCOMPARE(list->model()->rowCount(), 5);
}

void TestOverviewActivity::activityShowsARecordInFull()
{
    PageFixture f(World::empty);
    f.must("iam:CreateUser", {{"UserName", "dora"}});
    ActivityPage page(f.context(), nullptr);
    f.show(page);
    MUST(f.robot.chooseRow(QStringLiteral("activityList"), QStringLiteral("iam:CreateUser")));
    const auto* json = page.findChild<CodeView*>(QStringLiteral("activityRecord"));
    const audit::RecordPtr record = f.engine->trail(f.engine->lastRecord() - 1, 1).front();
    QCOMPARE(json->code().toStdString(), json::pretty(audit::toCloudTrail(*record)));
    QVERIFY(json->isReadOnly());
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("activityTitle"))->text(), QStringLiteral("iam:CreateUser · ✔ done"));
    QVERIFY(page.findChild<InlineMessage*>(QStringLiteral("activityRefusal"))->isHidden());
    MUST(f.robot.click(QStringLiteral("activityCopyRecord")));
    QCOMPARE(QGuiApplication::clipboard()->text(), json->code());
}

void TestOverviewActivity::activityShowsARefusalInWords()
{
    PageFixture f;
    QCOMPARE(f.codeOf(alice(), "iam:DeleteUser", {{"UserName", "bob"}}), std::string("AccessDenied"));
    ActivityPage page(f.context(), nullptr);
    f.show(page);
    MUST(f.robot.chooseRow(QStringLiteral("activityList"), QStringLiteral("iam:DeleteUser")));
    const QString words = page.findChild<InlineMessage*>(QStringLiteral("activityRefusal"))->words();
    QVERIFY2(words.startsWith(QStringLiteral("AccessDenied: User: arn:aws:iam::111122223333:user/alice is not authorized to perform: iam:DeleteUser")), qPrintable(words));
}

void TestOverviewActivity::activityLeadsToWhatTheRecordNames()
{
    PageFixture f;
    const sts::SessionPtr session = f.assume(alice(), std::string(engine::practice::updateDataBucketArn), "s1");
    QCOMPARE(f.codeOf(sts::Caller::of(session), "s3:GetObject", {{"Bucket", std::string(engine::practice::dataBucket)}, {"Key", "none.txt"}}), std::string("NoSuchKey"));
    ActivityPage page(f.context(), nullptr);
    f.show(page);
    MUST(f.robot.chooseRow(QStringLiteral("activityList"), QStringLiteral("s3:GetObject")));
    MUST(f.robot.click(QStringLiteral("activityOpenCaller")));
    MUST(f.robot.click(QStringLiteral("activityOpenRole")));
    MUST(f.robot.click(QStringLiteral("activityOpenSubject")));
    QCOMPARE(f.navigation.opened, (QStringList{QStringLiteral("arn:aws:sts::444455556666:assumed-role/updateDataBucket/s1"),
                                               QStringLiteral("arn:aws:iam::444455556666:role/updateDataBucket"), QStringLiteral("arn:aws:s3:::data-bucket-444455556666")}));
    // What was no call leads nowhere.
    MUST(f.robot.chooseRow(QStringLiteral("activityList"), QStringLiteral("rolewright:PracticeWorld")));
    QVERIFY(page.findChild<QWidget*>(QStringLiteral("activityOpenCaller"))->isHidden());
}

void TestOverviewActivity::activityVerifiesTheTrail()
{
    PageFixture f(World::empty);
    ActivityPage page(f.context(), nullptr);
    f.show(page);
    for (int i = 0; i < 1500; ++i)
        f.must("sts:GetCallerIdentity", {});
    MUST(f.robot.click(QStringLiteral("activityVerify")));
    const auto* message = page.findChild<InlineMessage*>(QStringLiteral("activityMessage"));
    MUST(f.robot.waitUntil([&] { return message->words().startsWith(QStringLiteral("Trail intact")); }, QStringLiteral("the verdict")));
    QCOMPARE(message->words(), QStringLiteral("Trail intact: 1501 records"));
}

void TestOverviewActivity::activityLeadsToThePersonBehindARecord()
{
    PageFixture f;
    const auto session = f.assume(sts::Caller::user(test::account(test::developmentId), "alice"), std::string(engine::practice::updateDataBucketArn), "alice");
    f.codeOf(sts::Caller::of(session), "s3:ListObjectsV2", {{"Bucket", std::string(engine::practice::dataBucket)}});
    f.settle();
    ActivityPage page(f.context(), nullptr);
    f.show(page);
    MUST(f.robot.chooseRow(QStringLiteral("activityList"), QStringLiteral("s3:ListObjectsV2")));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("activityOrigin"))->text(), QStringLiteral("Behind it: user alice → updateDataBucket / alice"));
    MUST(f.robot.click(QStringLiteral("activityOpenPerson")));
    QCOMPARE(f.navigation.opened.last(), QStringLiteral("arn:aws:iam::111122223333:user/alice"));
}

void TestOverviewActivity::activityExportsTheTrail()
{
    PageFixture f;
    ActivityPage page(f.context(), nullptr);
    f.show(page);
    QTemporaryDir folder;
    f.prompts.saveAs = folder.filePath(QStringLiteral("trail.json"));
    MUST(f.robot.click(QStringLiteral("activityExport")));
    QTRY_VERIFY(QFile::exists(f.prompts.saveAs));
    QTRY_VERIFY(page.findChild<InlineMessage*>(QStringLiteral("activityMessage"))->words().contains(QStringLiteral("exported to")));
    QFile file(f.prompts.saveAs);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto log = json::parseObject(file.readAll().toStdString());
    QVERIFY(log && (*log)["Records"].is_array());
    f.prompts.saveAs = folder.filePath(QStringLiteral("nowhere/trail.json"));
    MUST(f.robot.click(QStringLiteral("activityExport")));
    QTRY_VERIFY(page.findChild<InlineMessage*>(QStringLiteral("activityMessage"))->words().contains(QStringLiteral("could not be exported")));
}

void TestOverviewActivity::overviewCountsAndLeadsToThePages()
{
    PageFixture f;
    OverviewPage page(f.context(), nullptr);
    f.show(page);
    const identity::AccountPtr account = f.engine->snapshot()->account(test::account(test::developmentId));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("overviewName"))->text(), QStringLiteral("Development"));
    QCOMPARE(page.findChild<QPushButton*>(QStringLiteral("overviewUsers"))->text(), QStringLiteral("%1 users").arg(account->users.size()));
    f.must("iam:CreateUser", {{"UserName", "dora"}});
    f.settle();
    QCOMPARE(page.findChild<QPushButton*>(QStringLiteral("overviewUsers"))->text(), QStringLiteral("%1 users").arg(account->users.size() + 1));
    for (const char* name : {"overviewUsers", "overviewGroups", "overviewRoles", "overviewPolicies", "overviewBuckets"})
        MUST(f.robot.click(QLatin1String(name)));
    QCOMPARE(f.navigation.pages, (QStringList{QStringLiteral("users"), QStringLiteral("groups"), QStringLiteral("roles"), QStringLiteral("policies"), QStringLiteral("resources")}));
}

void TestOverviewActivity::overviewSaysWhoActs()
{
    PageFixture f;
    OverviewPage page(f.context(), nullptr);
    f.show(page);
    const auto* words = page.findChild<QLabel*>(QStringLiteral("overviewCaller"));
    QCOMPARE(words->text(), QStringLiteral("You act as arn:aws:iam::111122223333:root."));
    f.store.setBase(alice());
    QCOMPARE(words->text(), QStringLiteral("You act as arn:aws:iam::111122223333:user/alice."));
    f.store.enter(f.assume(alice(), std::string(engine::practice::updateDataBucketArn), "s1"));
    f.settle();
    QCOMPARE(words->text(), QStringLiteral("You act as arn:aws:sts::444455556666:assumed-role/updateDataBucket/s1."));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("overviewName"))->text(), QStringLiteral("Production"));
}

void TestOverviewActivity::overviewStartsWhatItOffers()
{
    PageFixture f;
    OverviewPage page(f.context(), nullptr);
    f.show(page);
    QCOMPARE(page.findChild<QPushButton*>(QStringLiteral("overviewSwitch"))->text(), QStringLiteral("Switch to updateDataBucket…"));
    MUST(f.robot.click(QStringLiteral("overviewSwitch")));
    QCOMPARE(f.navigation.switches, QStringList{QStringLiteral("arn:aws:iam::444455556666:role/updateDataBucket")});
    MUST(f.robot.click(QStringLiteral("overviewCreateRole")));
    QCOMPARE(f.navigation.newRoles, 1);
    MUST(f.robot.click(QStringLiteral("overviewSessions")));
    QCOMPARE(f.navigation.pages, QStringList{QStringLiteral("sessions")});
    MUST(f.robot.click(QStringLiteral("overviewImport")));
    MUST(f.robot.find(QStringLiteral("importDialog")));
    MUST(f.robot.click(QStringLiteral("importClose")));
}

void TestOverviewActivity::overviewMakesAUser()
{
    PageFixture f;
    OverviewPage page(f.context(), nullptr);
    f.show(page);
    MUST(f.robot.click(QStringLiteral("overviewCreateUser")));
    MUST(f.robot.type(QStringLiteral("principalName"), QStringLiteral("dora")));
    MUST(f.robot.click(QStringLiteral("wizardCreate")));
    f.settle();
    QVERIFY(f.engine->snapshot()->account(test::account(test::developmentId))->users.find("dora"));
    QCOMPARE(f.navigation.opened, QStringList{QStringLiteral("arn:aws:iam::111122223333:user/dora")});
}

void TestOverviewActivity::overviewCountsSessionsDown()
{
    PageFixture f;
    OverviewPage page(f.context(), nullptr);
    f.show(page);
    auto* list = page.findChild<QTreeWidget*>(QStringLiteral("overviewLive"));
    QVERIFY(list->isHidden());
    const std::string role(engine::practice::updateDataBucketArn);
    for (const char* name : {"s1", "s2", "s3", "s4", "s5"})
        f.assume(alice(), role, name, 3600);
    f.assume(alice(), role, "short", 900);
    f.settle();
    QCOMPARE(list->topLevelItemCount(), 5);
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("updateDataBucket / short"));
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("15:00"));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("overviewLiveNote"))->text(), QStringLiteral("1 more are on the Sessions page."));
    f.clock.advance(std::chrono::seconds(61));
    f.ticker.pulse();
    QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("13:59"));
    f.clock.advance(std::chrono::minutes(14));
    f.ticker.pulse();
    QCOMPARE(list->topLevelItem(0)->text(0).left(20), QStringLiteral("updateDataBucket / s"));
    QVERIFY(!list->topLevelItem(0)->text(0).contains(QStringLiteral("short")));
    MUST(f.robot.chooseRow(QStringLiteral("overviewLive"), QStringLiteral("s3")));
    QCOMPARE(f.navigation.opened, QStringList{QStringLiteral("arn:aws:sts::444455556666:assumed-role/updateDataBucket/s3")});
    f.clock.advance(std::chrono::hours(1));
    f.ticker.pulse();
    QVERIFY(list->isHidden());
}

void TestOverviewActivity::overviewShowsTheLatestCalls()
{
    PageFixture f;
    OverviewPage page(f.context(), nullptr);
    f.show(page);
    for (const char* name : {"a", "b", "c", "d", "e"})
        f.must("iam:CreateUser", {{"UserName", name}});
    QCOMPARE(f.codeOf(alice(), "iam:DeleteUser", {{"UserName", "a"}}), std::string("AccessDenied"));
    f.settle();
    auto* list = page.findChild<QTreeWidget*>(QStringLiteral("overviewTrail"));
    QCOMPARE(list->topLevelItemCount(), 5);
    const auto texts = shown(list, {0, 1});
    QVERIFY2(texts.contains(QStringLiteral("iam:DeleteUser by alice | ✖ AccessDenied")), qPrintable(texts.join(QLatin1Char('\n'))));
    MUST(f.robot.chooseRow(QStringLiteral("overviewTrail"), QStringLiteral("iam:DeleteUser")));
    QCOMPARE(f.navigation.pages, QStringList{QStringLiteral("activity")});
}

void TestOverviewActivity::overviewShowsAnotherAccount()
{
    PageFixture f;
    OverviewPage page(f.context(), nullptr);
    f.show(page);
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("overviewAccount/111122223333"))->isEnabled());
    MUST(f.robot.click(QStringLiteral("overviewAccount/444455556666")));
    QCOMPARE(f.store.account().text(), std::string("444455556666"));
    QCOMPARE(page.findChild<QLabel*>(QStringLiteral("overviewName"))->text(), QStringLiteral("Production"));
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("overviewOrganization"))->text().startsWith(QStringLiteral("Organization o-")));
    // What is made here would be there, and whoever acts elsewhere is told so before beginning.
    const auto* note = page.findChild<QLabel*>(QStringLiteral("overviewElsewhere"));
    QVERIFY(note->isVisible() && note->text().contains(QStringLiteral("would be in Production")));
    MUST(f.robot.click(QStringLiteral("overviewElsewhereAct")));
    QVERIFY(f.store.caller().kind == sts::CallerKind::root && f.store.caller().account.text() == "444455556666");
    QVERIFY(!note->isVisible());
}

void TestOverviewActivity::overviewNamesWhatDeservesALook()
{
    PageFixture f(World::empty);
    QVERIFY(factsNow(f).findings.empty());
    f.must("iam:CreateUser", {{"UserName", "dora"}});
    f.must("iam:CreateUser", {{"UserName", "gone"}});
    f.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/gone")}});
    f.must("iam:CreateRole", {{"RoleName", "R2"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:root")}});
    const json::Object key = f.must("iam:CreateAccessKey", {{"UserName", "dora"}});
    const json::Object policy = f.must("iam:CreatePolicy", {{"PolicyName", "P"}, {"PolicyDocument", test::allowing("s3:*", "*")}});
    QCOMPARE(factsNow(f).findings.size(), std::size_t{1});
    QVERIFY(says(factsNow(f), QStringLiteral("The policy P is attached to nobody.")));
    f.must("iam:AttachUserPolicy", {{"UserName", "dora"}, {"PolicyArn", policy.at("Policy").at("Arn")}});
    QVERIFY(factsNow(f).findings.empty());
    f.must("iam:DeleteUser", {{"UserName", "gone"}});
    f.must("iam:CreateUser", {{"UserName", "gone"}});  // another person
    QVERIFY(says(factsNow(f), QStringLiteral("Nobody can assume the role R1")));
    f.clock.advance(std::chrono::hours(24 * 91));
    QVERIFY(says(factsNow(f), QStringLiteral("An access key of dora is 91 days old.")));
    f.must("iam:UpdateAccessKey", {{"UserName", "dora"}, {"AccessKeyId", key.at("AccessKey").at("AccessKeyId")}, {"Status", "Inactive"}});
    QVERIFY(says(factsNow(f), QStringLiteral("dora has an inactive access key.")));

    OverviewPage page(f.context(), nullptr);
    f.show(page);
    MUST(f.robot.chooseRow(QStringLiteral("overviewFindings"), QStringLiteral("Nobody can assume the role R1")));
    QCOMPARE(f.navigation.opened, QStringList{QStringLiteral("arn:aws:iam::111122223333:role/R1")});
}

void TestOverviewActivity::overviewShowsHowFullTheAccountIs()
{
    PageFixture f(World::empty);
    f.must("iam:CreateUser", {{"UserName", "dora"}});
    const AccountFacts facts = factsNow(f);
    QCOMPARE(facts.quotas.size(), std::size_t{5});
    QCOMPARE(facts.quotas.front().used, std::size_t{1});
    QCOMPARE(facts.quotas.front().limit, std::size_t{5000});
}

void TestOverviewActivity::overviewOfAnEmptyAccountSaysWhatToDo()
{
    PageFixture f(World::empty);
    OverviewPage page(f.context(), nullptr);
    f.show(page);
    QCOMPARE(page.findChild<QPushButton*>(QStringLiteral("overviewUsers"))->text(), QStringLiteral("0 users"));
    QCOMPARE(page.findChild<QPushButton*>(QStringLiteral("overviewSwitch"))->text(), QStringLiteral("Switch role…"));
    QVERIFY(page.findChild<QTreeWidget*>(QStringLiteral("overviewLive"))->isHidden());
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("overviewOrganization"))->isHidden());
}

QTEST_MAIN(TestOverviewActivity)
#include "test_overview_activity.moc"
