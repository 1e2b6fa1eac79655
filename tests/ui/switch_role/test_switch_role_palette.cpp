/// The switch-role dialog as a palette: finding roles, pasted links, what changes, second thoughts, diagnoses and their fixes.
#include "tests/support/ui/window_fixture.h"
#include "ui/switch_role/role_candidates.h"
#include "ui/switch_role/switch_role_dialog.h"
#include "ui/switch_role/switch_settings.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;
using test::productionId;

namespace {

const std::string dataBucketRole = "arn:aws:iam::444455556666:role/updateDataBucket";
const std::string r1 = "arn:aws:iam::111122223333:role/R1";

sts::Caller user(const char* name)
{
    return sts::Caller::user(account(developmentId), name);
}

/// The dialog, as alice of Development in the practice world.
struct Bench : test::PageFixture {
    Bench() : dialog(store, prompts, ticker, nullptr) { store.setBase(user("alice")); }

    bool start(const std::string& arn = {})
    {
        settle();
        dialog.start(QString::fromStdString(arn));
        return QTest::qWaitForWindowExposed(&dialog) && judged();
    }
    bool judged()
    {
        settle();
        return robot.waitUntil(
            [this] { return !cells(2).contains(QStringLiteral("… checking")) && !label("switchRoleVerdict").startsWith(QStringLiteral("…")); },
            QStringLiteral("the judgement"));
    }
    bool compared()
    {
        return robot.waitUntil([this] { return label("switchRoleChangesSummary").startsWith(QStringLiteral("You give up")); },
                               QStringLiteral("the comparison"));
    }
    QStringList cells(int column) const
    {
        const QAbstractItemModel* model = part<QTableView>(dialog, "switchRoleList")->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all += model->index(row, column).data().toString();
        return all;
    }
    QString label(const char* name) const { return part<QLabel>(dialog, name)->text(); }
    bool shown(const char* name) const { return part<QWidget>(dialog, name)->isVisible(); }
    bool type(const char* name, const QString& text)
    {
        const bool done = robot.type(QString::fromLatin1(name), text);
        settle();
        return done;
    }
    bool click(const char* name)
    {
        const bool done = robot.click(QString::fromLatin1(name));
        settle();
        if (!done)
            qWarning("%s", qPrintable(robot.trouble()));
        return done;
    }
    bool canPress() const { return part<QPushButton>(dialog, "switchRoleButton")->isEnabled(); }
    void role(const std::string& trust, const char* name = "R1")
    {
        must("iam:CreateRole", {{"RoleName", name}, {"AssumeRolePolicyDocument", trust}, {"MaxSessionDuration", 14400}});
    }
    sts::SessionPtr session() const { return store.caller().session; }
    QString side() const { return label("refusalSide"); }

    SwitchRoleDialog dialog;
};

std::string trustIf(const std::string& condition)
{
    return R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/alice"},"Action":"sts:AssumeRole","Condition":)" +
           condition + "}]}";
}

}  // namespace

class TestSwitchRolePalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesNothingThatCannotBe();
    void findsByLettersAccountAndTag();
    void takesALinkOfTheConsole();
    void saysWhatIsWrongWithALink();
    void aRoleOfAnUnknownAccountIsUnknown();
    void theReasonNamesTheSide();
    void aSecondSessionOnlyWhenAsked();
    void anotherPersonsSessionIsNotOffered();
    void everySourceSaysHowLong();
    void favouritesBelongToTheWorkspace();
    void saysWhatChanges();
    void theSessionPolicyChangesWhatChanges();
    void administratorsAreThoughtAboutTwice();
    void theReasonIsWrittenDown_data();
    void theReasonIsWrittenDown();
    void cautionIsASetting();
    void sessionsAreNamedByThePattern();
    void aConditionIsNamed();
    void aBoundaryIsNamed();
    void anExpiredSessionAndTheClock();
    void theAgeOfTheMfaCode();
    void grantsToAGroup();
    void theFixCanBeTakenBackAndTriedAgain();
    void replacesADeletedPrincipal();
    void takesTheNameThatWasMeant();
    void followsWhatHappensUnderIt();
    void manyRoles();
};

void TestSwitchRolePalette::choosesNothingThatCannotBe()
{
    Bench bench;
    QVERIFY(bench.start());
    QCOMPARE(bench.dialog.chosenArn(), QString::fromStdString(dataBucketRole));  // of all roles the one alice can have
    bench.dialog.reject();
    bench.store.setBase(sts::Caller::root(account(developmentId)));
    QVERIFY(bench.start());
    QCOMPARE(bench.dialog.chosenArn(), QString());
    QVERIFY(!bench.canPress());
    QVERIFY(part<QPushButton>(bench.dialog, "switchRoleButton")->toolTip().contains(QStringLiteral("No role")));
}

void TestSwitchRolePalette::findsByLettersAccountAndTag()
{
    Bench bench;
    bench.must("iam:TagRole", {{"RoleName", "Auditor"}, {"Tags", json::Object::array({{{"Key", "team"}, {"Value", "Night"}}})}});
    QVERIFY(bench.start());
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("udb")));
    QCOMPARE(bench.cells(0), QStringList{QStringLiteral("updateDataBucket")});
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("team=night")));
    QCOMPARE(bench.cells(1).size(), 1);
    QVERIFY(bench.cells(1).first().startsWith(QStringLiteral("Development")));
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("rolewright-production aud")));
    QCOMPARE(bench.cells(1).size(), 1);
    QVERIFY(bench.cells(1).first().startsWith(QStringLiteral("Production")));
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("zebra")));
    QVERIFY(bench.cells(0).isEmpty() && !bench.canPress());
    QTest::keyClick(part<QLineEdit>(bench.dialog, "switchRoleFilter"), Qt::Key_Return);
    QVERIFY(bench.dialog.isVisible() && bench.store.chain().size() == 1);
}

void TestSwitchRolePalette::takesALinkOfTheConsole()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.type("switchRoleFilter",
                       QStringLiteral("https://signin.aws.amazon.com/switchrole?roleName=updateDataBucket&account=rolewright-production&displayName=Night")));
    QVERIFY2(bench.label("switchRoleTitle").startsWith(QStringLiteral("“Night”")), qPrintable(bench.label("switchRoleTitle")));
    QVERIFY(bench.judged() && bench.click("switchRoleButton"));
    QVERIFY(bench.session());
    QCOMPARE(bench.session()->principalArn, dataBucketRole);
}

void TestSwitchRolePalette::saysWhatIsWrongWithALink()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("https://signin.aws.amazon.com/switchrole?account=nobody&roleName=R")));
    QVERIFY2(bench.label("switchRoleVerdict").contains(QStringLiteral("nobody")), qPrintable(bench.label("switchRoleVerdict")));
    QVERIFY(!bench.canPress());
}

void TestSwitchRolePalette::aRoleOfAnUnknownAccountIsUnknown()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("arn:aws:iam::999988887777:role/Elsewhere")));
    QVERIFY(bench.label("switchRoleVerdict").startsWith(QStringLiteral("? unknown")));
    QVERIFY(bench.canPress());  // one may try
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("arn:rubbish")));
    QVERIFY2(bench.label("switchRoleVerdict").contains(QStringLiteral("not the ARN")), qPrintable(bench.label("switchRoleVerdict")));
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("arn:aws:iam::111122223333:role/") + QString(5000, QLatin1Char('x'))));
    QVERIFY2(bench.label("switchRoleVerdict").contains(QStringLiteral("no such role in Development")), qPrintable(bench.label("switchRoleVerdict")));
    QVERIFY(!bench.shown("switchRoleChangesSummary"));
}

void TestSwitchRolePalette::theReasonNamesTheSide()
{
    Bench bench;
    bench.role(test::trusting("arn:aws:iam::111122223333:user/bob"), "TrustsBob");
    bench.role(test::trusting("arn:aws:iam::444455556666:root"), "TrustsProduction");
    bench.must("iam:CreateRole", {{"RoleName", "NoPermission"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:root")}}, productionId);
    bench.must("iam:PutUserPolicy",
               {{"UserName", "alice"},
                {"PolicyName", "deny"},
                {"PolicyDocument",
                 R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"sts:AssumeRole","Resource":"arn:aws:iam::111122223333:role/Denied"}]})"}});
    bench.role(test::trusting("arn:aws:iam::111122223333:user/alice"), "Denied");
    QVERIFY(bench.start());
    const auto said = [&](const char* name) {
        const auto row = bench.cells(0).indexOf(QString::fromLatin1(name));
        return row < 0 ? QString() : bench.cells(2).value(row);
    };
    QCOMPARE(said("TrustsBob"), QStringLiteral("✖ cannot: neither its trust policy nor yours allow it"));
    QCOMPARE(said("NoPermission"), QStringLiteral("✖ cannot: your policies do not allow it"));
    QCOMPARE(said("Denied"), QStringLiteral("✖ cannot: your own policy denies it"));
    for (const char* name : {"TrustsBob", "TrustsProduction", "Denied"})
        QCOMPARE(
            bench.codeOf(user("alice"), "sts:AssumeRole", {{"RoleArn", std::string("arn:aws:iam::111122223333:role/") + name}, {"RoleSessionName", "alice"}}),
            std::string("AccessDenied"));
}

void TestSwitchRolePalette::aSecondSessionOnlyWhenAsked()
{
    Bench bench;
    const sts::SessionPtr first = bench.assume(user("alice"), dataBucketRole, "first");
    QVERIFY(bench.start());
    QCOMPARE(bench.dialog.chosenArn(), QString::fromStdString(dataBucketRole));
    auto* list = part<QTableView>(bench.dialog, "switchRoleList");
    const QPoint row = list->visualRect(list->currentIndex()).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, row);
    bench.settle();
    QVERIFY(bench.session() && bench.session()->accessKeyId == first->accessKeyId);
    QCOMPARE(bench.engine->sessions()->size(), std::size_t{1});
    bench.store.back();
    QVERIFY(bench.start());
    QVERIFY(part<QPushButton>(bench.dialog, "switchRoleButton")->text().contains(QStringLiteral("New")));
    QVERIFY(bench.click("switchRoleButton"));
    QCOMPARE(bench.engine->sessions()->size(), std::size_t{2});
}

void TestSwitchRolePalette::anotherPersonsSessionIsNotOffered()
{
    Bench bench;
    bench.assume(user("bob"), dataBucketRole, "bob");
    QVERIFY(bench.start(dataBucketRole));
    QVERIFY(!bench.shown("switchRoleGoToSession"));
}

void TestSwitchRolePalette::everySourceSaysHowLong()
{
    Bench bench;
    bench.must("iam:CreateRole", {{"RoleName", "Next"}, {"AssumeRolePolicyDocument", test::trusting(dataBucketRole)}, {"MaxSessionDuration", 43200}},
               productionId);
    bench.store.enter(bench.assume(user("alice"), dataBucketRole, "alice"));
    QVERIFY(bench.start("arn:aws:iam::444455556666:role/Next"));
    const auto* sources = part<QComboBox>(bench.dialog, "switchRoleSource");
    QCOMPARE(sources->count(), 2);
    QCOMPARE(sources->itemText(0), QStringLiteral("updateDataBucket (chained) — up to 1 h 00 min"));
    QCOMPARE(sources->itemText(1), QStringLiteral("alice (base identity, long-term credentials) — up to 12 h 00 min"));
    QCOMPARE(part<QSlider>(bench.dialog, "switchRoleDuration")->maximum() * 300, 3600);
}

void TestSwitchRolePalette::favouritesBelongToTheWorkspace()
{
    Bench bench;
    RoleMemory(*bench.store.snapshot()).toggleFavourite(QString::fromStdString(dataBucketRole));
    QVERIFY(RoleMemory(*bench.store.snapshot()).favourites().contains(QString::fromStdString(dataBucketRole)));
    identity::Editor editor{identity::Snapshot()};
    identity::Account other = *bench.store.accountRow();
    other.created += std::chrono::hours(1);
    editor.putAccount(other);
    QVERIFY(RoleMemory(editor.snapshot()).favourites().isEmpty());
}

void TestSwitchRolePalette::saysWhatChanges()
{
    Bench bench;
    QVERIFY(bench.start(dataBucketRole));
    QVERIFY(bench.compared());
    QVERIFY2(bench.label("switchRoleChangesSummary").contains(QStringLiteral("not added together")), qPrintable(bench.label("switchRoleChangesSummary")));
    QVERIFY(!bench.shown("switchRoleChangesList"));
    QVERIFY(bench.click("switchRoleChanges"));
    auto* list = part<QTreeWidget>(bench.dialog, "switchRoleChangesList");
    QVERIFY(list->isVisible() && list->topLevelItemCount() > 2);
    QVERIFY(list->topLevelItem(0)->text(0).startsWith(QStringLiteral("⚠ dangerous")));
    QVERIFY(bench.type("switchRoleChangesFind", QStringLiteral("putobject")));
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->child(0)->text(0), QStringLiteral("s3:PutObject"));
    QVERIFY(list->topLevelItem(0)->child(0)->text(1).startsWith(QLatin1Char('+')));
    QVERIFY(bench.type("switchRoleChangesFind", QStringLiteral("iam:ListUsers")));
    QVERIFY(list->topLevelItem(0)->child(0)->text(1).startsWith(QStringLiteral("−")));
    QVERIFY(bench.type("switchRoleChangesFind", QStringLiteral("zebra")));
    QCOMPARE(list->topLevelItemCount(), 0);
    // And so it is.
    QCOMPARE(bench.codeOf(user("alice"), "iam:ListUsers"), std::string("ok"));
    QVERIFY(bench.click("switchRoleButton"));
    QCOMPARE(bench.codeOf(bench.store.caller(), "iam:ListUsers"), std::string("AccessDenied"));
    QCOMPARE(bench.codeOf(bench.store.caller(), "s3:PutObject", {{"Bucket", "data-bucket-444455556666"}, {"Key", "x"}, {"Body", "y"}}), std::string("ok"));
}

void TestSwitchRolePalette::theSessionPolicyChangesWhatChanges()
{
    Bench bench;
    QVERIFY(bench.start(dataBucketRole) && bench.compared());
    const QString before = bench.label("switchRoleChangesSummary");
    QVERIFY(bench.click("switchRoleMore") && bench.robot.chooseTab(QStringLiteral("switchRoleMoreTabs"), QStringLiteral("Session policy")));
    QVERIFY(bench.click("switchRoleLimitByPolicy"));
    QVERIFY(bench.robot.waitUntil(
        [&] { return bench.label("switchRoleChangesSummary").startsWith(QStringLiteral("You")) && bench.label("switchRoleChangesSummary") != before; },
        QStringLiteral("another comparison")));
}

void TestSwitchRolePalette::administratorsAreThoughtAboutTwice()
{
    Bench bench;
    bench.role(test::trusting("arn:aws:iam::111122223333:user/alice"));
    QVERIFY(bench.start(r1));
    QVERIFY(!bench.shown("switchRoleConfirm") && bench.canPress());
    bench.dialog.reject();
    bench.must("iam:AttachRolePolicy", {{"RoleName", "R1"}, {"PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"}});
    QVERIFY(bench.start(r1));
    QVERIFY(bench.shown("switchRoleConfirm") && !bench.canPress());
    QCOMPARE(part<QSlider>(bench.dialog, "switchRoleDuration")->value() * 300, 1800);
    QVERIFY(bench.type("switchRoleConfirm", QStringLiteral("r1")) && bench.type("switchRoleReason", QStringLiteral("ticket 42")));
    QVERIFY(!bench.canPress());
    QVERIFY(bench.type("switchRoleConfirm", QStringLiteral("R1")));
    QVERIFY(bench.canPress());
    QVERIFY(bench.type("switchRoleReason", QStringLiteral("  ")));
    QVERIFY2(!bench.canPress() && bench.label("switchRoleComplaint").contains(QStringLiteral("why")), qPrintable(bench.label("switchRoleComplaint")));
    // Nothing of it is kept for another role or another time.
    QVERIFY(bench.robot.chooseRow(QStringLiteral("switchRoleList"), QStringLiteral("updateDataBucket")));
    QVERIFY(!bench.shown("switchRoleConfirm") && bench.canPress());
    QVERIFY(bench.robot.chooseRow(QStringLiteral("switchRoleList"), QStringLiteral("R1")));
    QCOMPARE(part<QLineEdit>(bench.dialog, "switchRoleConfirm")->text(), QString());
}

void TestSwitchRolePalette::theReasonIsWrittenDown_data()
{
    QTest::addColumn<bool>("inTag");
    QTest::newRow("in the name") << false;
    QTest::newRow("in a tag") << true;
}

void TestSwitchRolePalette::theReasonIsWrittenDown()
{
    QFETCH(bool, inTag);
    Bench bench;
    setReasonGoesToTag(inTag);
    bench.role(
        R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/alice"},"Action":["sts:AssumeRole","sts:TagSession"]}]})");
    bench.must("iam:PutRolePolicy", {{"RoleName", "R1"}, {"PolicyName", "all"}, {"PolicyDocument", test::allowing("*", "*")}});
    QVERIFY(bench.start(r1));
    QVERIFY(bench.type("switchRoleConfirm", QStringLiteral("R1")) && bench.type("switchRoleReason", inTag ? QStringLiteral("key's") : QStringLiteral("x")));
    QCOMPARE(bench.canPress(), !inTag);  // a tag holds no apostrophe
    QVERIFY(bench.type("switchRoleReason", QStringLiteral("Ticket 42: key of Jürgen")));
    QTest::keyClick(part<QLineEdit>(bench.dialog, "switchRoleReason"), Qt::Key_Return);
    bench.settle();
    QVERIFY(bench.session());
    if (inTag) {
        QVERIFY(bench.session()->tags == (identity::Tags{{"reason", "Ticket 42: key of Jürgen"}}));
    } else {
        const QString name = QString::fromStdString(bench.session()->name);
        QVERIFY2(name.startsWith(QStringLiteral("alice-")) && name.endsWith(QStringLiteral("-Ticket-42--key-of-J-rgen")), qPrintable(name));
    }
}

void TestSwitchRolePalette::cautionIsASetting()
{
    Bench bench;
    QVERIFY(bench.start(dataBucketRole));
    QVERIFY(!bench.shown("switchRoleConfirm"));
    QVERIFY(bench.click("switchRoleOptions") && bench.robot.chooseAction(QStringLiteral("switchRoleOptionsMenu"), QStringLiteral("marked as")));
    bench.settle();
    QVERIFY(bench.shown("switchRoleConfirm") && !bench.canPress());
    QVERIFY(bench.label("switchRoleGuardText").contains(QStringLiteral("production")));
    QVERIFY(bench.click("switchRoleOptions") && bench.robot.chooseAction(QStringLiteral("switchRoleOptionsMenu"), QStringLiteral("Never")));
    bench.settle();
    QVERIFY(!bench.shown("switchRoleConfirm") && bench.canPress());
    QVERIFY(chosenCaution() == Caution::never);
}

void TestSwitchRolePalette::sessionsAreNamedByThePattern()
{
    Bench bench;
    bench.prompts.text = QStringLiteral("{user}.at.{role}");
    QVERIFY(bench.start(dataBucketRole));
    QVERIFY(bench.click("switchRoleOptions") && bench.robot.chooseAction(QStringLiteral("switchRoleOptionsMenu"), QStringLiteral("named")));
    bench.settle();
    QCOMPARE(part<QLineEdit>(bench.dialog, "switchRoleSessionName")->text(), QStringLiteral("alice.at.updateDataBucket"));
    QVERIFY(bench.click("switchRoleButton"));
    QCOMPARE(bench.session()->name, std::string("alice.at.updateDataBucket"));
    // What was typed is not lost to another pattern.
    bench.store.back();
    bench.prompts.text = QStringLiteral("{date}.{user}");
    QVERIFY(bench.start(dataBucketRole) && bench.type("switchRoleSessionName", QStringLiteral("my.own")));
    QVERIFY(bench.click("switchRoleOptions") && bench.robot.chooseAction(QStringLiteral("switchRoleOptionsMenu"), QStringLiteral("named")));
    bench.settle();
    QCOMPARE(part<QLineEdit>(bench.dialog, "switchRoleSessionName")->text(), QStringLiteral("my.own"));
}

void TestSwitchRolePalette::aConditionIsNamed()
{
    Bench bench;
    bench.role(trustIf(R"({"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}})"));
    QVERIFY(bench.start(r1) && bench.click("switchRoleButton"));
    QVERIFY2(bench.side().contains(QStringLiteral("aws:SourceIp")) && bench.side().contains(QStringLiteral("trust policy of R1")), qPrintable(bench.side()));
    QVERIFY(!bench.shown("refusalFix"));
}

void TestSwitchRolePalette::aBoundaryIsNamed()
{
    Bench bench;
    bench.must("iam:CreatePolicy", {{"PolicyName", "B"}, {"PolicyDocument", test::allowing("s3:*", "*")}});
    bench.must("iam:PutUserPermissionsBoundary", {{"UserName", "alice"}, {"PermissionsBoundary", "arn:aws:iam::111122223333:policy/B"}});
    QVERIFY(bench.start(dataBucketRole));
    const auto row = bench.cells(0).indexOf(QStringLiteral("updateDataBucket"));
    QCOMPARE(bench.cells(2).value(row), QStringLiteral("✖ cannot: your permissions boundary does not allow it"));
    QVERIFY(bench.click("switchRoleButton"));
    QVERIFY2(bench.side().contains(QStringLiteral("boundary"), Qt::CaseInsensitive), qPrintable(bench.side()));
}

void TestSwitchRolePalette::anExpiredSessionAndTheClock()
{
    Bench bench;
    bench.must("iam:CreateRole", {{"RoleName", "Next"}, {"AssumeRolePolicyDocument", test::trusting(dataBucketRole)}}, productionId);
    bench.store.enter(bench.assume(user("alice"), dataBucketRole, "alice", 900));
    QVERIFY(bench.start("arn:aws:iam::444455556666:role/Next"));
    QVERIFY(bench.label("switchRoleVerdict").startsWith(QStringLiteral("✔")));
    bench.clock.advance(std::chrono::minutes(16));
    QVERIFY(bench.click("switchRoleButton"));
    QVERIFY2(bench.side().contains(QStringLiteral("clock")), qPrintable(bench.side()));
    QVERIFY(!bench.shown("refusalFix"));
}

/// A session token proves MFA for as long as it lives; the role wants it fresher.
void TestSwitchRolePalette::theAgeOfTheMfaCode()
{
    Bench bench;
    bench.role(trustIf(R"({"NumericLessThan":{"aws:MultiFactorAuthAge":"600"}})"));
    const engine::CallResult plain = bench.engine->call(user("alice"), test::operationOf("sts:GetSessionToken"));
    auto token = std::make_shared<sts::Session>(*plain.newSession);
    token->mfa = true;
    token->mfaAt = token->issued;
    bench.store.enter(token);
    QVERIFY(bench.start(r1));
    QVERIFY(bench.label("switchRoleVerdict").startsWith(QStringLiteral("✔")));
    bench.clock.advance(std::chrono::minutes(11));
    QVERIFY(bench.click("switchRoleButton"));
    QVERIFY2(bench.side().startsWith(QStringLiteral("The age of the MFA code")), qPrintable(bench.side() + bench.label("refusalMessage")));
    QVERIFY(bench.label("refusalWhy").contains(QStringLiteral("newer")));
}

/// A role of another account trusts everybody here; only the permission is missing.
void TestSwitchRolePalette::grantsToAGroup()
{
    Bench bench;
    bench.must("iam:CreateRole", {{"RoleName", "Far"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:root")}}, productionId);
    bench.must("iam:AttachUserPolicy", {{"UserName", "alice"}, {"PolicyArn", "arn:aws:iam::aws:policy/IAMFullAccess"}});
    const std::string far = "arn:aws:iam::444455556666:role/Far";
    QVERIFY(bench.start(far) && bench.click("switchRoleButton"));
    QVERIFY2(bench.side().contains(QStringLiteral("policies of alice")), qPrintable(bench.side()));
    QVERIFY(part<QPushButton>(bench.dialog, "refusalFix")->text().contains(QStringLiteral("alice")));
    QVERIFY(part<QPushButton>(bench.dialog, "refusalFix1")->text().contains(QStringLiteral("Developers")));
    QVERIFY(bench.click("refusalFix1"));
    QVERIFY(bench.shown("refusalRetry"));
    const auto group = bench.engine->snapshot()->account(account(developmentId))->groups.find("Developers");
    const auto added = std::find_if(group->inlinePolicies.begin(), group->inlinePolicies.end(), [](const auto& policy) { return policy.name == "assume-Far"; });
    QVERIFY(added != group->inlinePolicies.end() && added->document->text().find('"' + far + '"') != std::string::npos);
    QCOMPARE(bench.codeOf(user("bob"), "sts:AssumeRole", {{"RoleArn", far}, {"RoleSessionName", "bob"}}), std::string("ok"));
    QVERIFY(bench.click("refusalRetry"));
    QVERIFY(bench.session() && bench.session()->principalArn == far);
}

void TestSwitchRolePalette::theFixCanBeTakenBackAndTriedAgain()
{
    Bench bench;
    bench.role(test::trusting("arn:aws:iam::111122223333:user/bob"));
    bench.store.setBase(user("admin"));
    QVERIFY(bench.start(r1) && bench.click("switchRoleButton"));
    const json::Object asked{{"RoleArn", r1}, {"RoleSessionName", "admin"}};
    QCOMPARE(bench.codeOf(user("admin"), "sts:AssumeRole", asked), std::string("AccessDenied"));
    QVERIFY(bench.click("refusalFix") && bench.shown("refusalRetry"));
    QCOMPARE(bench.codeOf(user("admin"), "sts:AssumeRole", asked), std::string("ok"));
    bench.store.undoStack()->undo();
    bench.settle();
    QCOMPARE(bench.codeOf(user("admin"), "sts:AssumeRole", asked), std::string("AccessDenied"));
    QVERIFY(bench.click("refusalRetry"));  // refused again, and diagnosed again
    QVERIFY(bench.store.chain().size() == 1 && bench.shown("refusalFix"));
}

/// CONSOLE 7.14: deleted and created anew.
void TestSwitchRolePalette::replacesADeletedPrincipal()
{
    Bench bench;
    bench.role(test::trusting("arn:aws:iam::111122223333:user/carol"));
    bench.must("iam:RemoveUserFromGroup", {{"GroupName", "Auditors"}, {"UserName", "carol"}});
    bench.must("iam:DeleteUser", {{"UserName", "carol"}});
    bench.must("iam:CreateUser", {{"UserName", "carol"}});
    bench.must("iam:AttachUserPolicy", {{"UserName", "carol"}, {"PolicyArn", "arn:aws:iam::aws:policy/IAMFullAccess"}});
    bench.store.setBase(user("carol"));
    QVERIFY(bench.start(r1) && bench.click("switchRoleButton"));
    QVERIFY2(bench.side().contains(QStringLiteral("deleted principal")), qPrintable(bench.side()));
    const auto trust = [&] { return bench.engine->snapshot()->account(account(developmentId))->roles.find("R1"); };
    const std::string before = trust()->trust->text();
    QVERIFY(bench.click("refusalFix"));
    QCOMPARE(trust()->trust->text(), before);  // the name stays; whom it means has changed
    QVERIFY(bench.click("refusalRetry"));
    QVERIFY(bench.session() && bench.session()->principalArn == r1);
}

/// CONSOLE 7.15: another case.
void TestSwitchRolePalette::takesTheNameThatWasMeant()
{
    Bench bench;
    QVERIFY(bench.start());
    QVERIFY(bench.type("switchRoleFilter", QStringLiteral("arn:aws:iam::444455556666:role/updatedatabucket")) && bench.click("switchRoleButton"));
    QCOMPARE(bench.side(), QStringLiteral("The name"));
    QVERIFY(bench.label("refusalWhy").contains(QStringLiteral("did you mean")));
    QVERIFY(bench.click("refusalInstead"));
    QCOMPARE(bench.dialog.chosenArn(), QString::fromStdString(dataBucketRole));
    QVERIFY(bench.judged() && bench.click("switchRoleButton"));
    QCOMPARE(bench.session()->principalArn, dataBucketRole);
}

void TestSwitchRolePalette::followsWhatHappensUnderIt()
{
    Bench bench;
    bench.role(test::trusting("arn:aws:iam::111122223333:user/alice"));
    QVERIFY(bench.start(r1));
    QVERIFY(bench.type("switchRoleSessionName", QStringLiteral("typed.already")));
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R1"}, {"PolicyDocument", test::trusting("arn:aws:iam::111122223333:user/bob")}});
    QVERIFY(bench.judged());
    QVERIFY(bench.label("switchRoleVerdict").startsWith(QStringLiteral("✖")));
    QCOMPARE(part<QLineEdit>(bench.dialog, "switchRoleSessionName")->text(), QStringLiteral("typed.already"));
    bench.must("iam:DeleteRole", {{"RoleName", "R1"}});
    QVERIFY(bench.judged());
    QVERIFY(bench.click("switchRoleButton"));
    QVERIFY(bench.store.chain().size() == 1 && bench.shown("refusalPanel"));
}

/// What is looked at is judged, wherever it is; what is searched is found.
void TestSwitchRolePalette::manyRoles()
{
    Bench bench;
    identity::Editor editor(*bench.engine->snapshot());
    std::vector<identity::Role> roles;
    for (int i = 0; i < 20'000; ++i) {
        identity::Role role;
        role.name = "Many" + std::to_string(i);
        role.id = "AROAMANY" + std::to_string(i);
        role.trust = test::document(test::trusting("arn:aws:iam::111122223333:user/alice"));
        roles.push_back(std::move(role));
    }
    editor.putAll(account(developmentId), std::move(roles));
    QVERIFY(bench.engine->applyChanges(std::move(editor).finish(Phrase("Many roles")), "test").ok());
    bench.settle();
    bench.dialog.start();
    QVERIFY(QTest::qWaitForWindowExposed(&bench.dialog));
    auto* list = part<QTableView>(bench.dialog, "switchRoleList");
    const int rows = list->model()->rowCount();
    QVERIFY(rows > 20'000);
    const auto said = [&](int row) { return list->model()->index(row, 2).data().toString(); };
    QVERIFY(bench.robot.waitUntil([&] { return said(0) != QStringLiteral("… checking"); }, QStringLiteral("the first row")));
    list->scrollToBottom();
    QVERIFY(bench.robot.waitUntil([&] { return said(rows - 1) != QStringLiteral("… checking"); }, QStringLiteral("the last row")));
    QVERIFY(bench.robot.type(QStringLiteral("switchRoleFilter"), QStringLiteral("many19876")));
    QVERIFY(bench.robot.waitUntil([&] { return list->model()->rowCount() == 1; }, QStringLiteral("one role")));
    QVERIFY(bench.robot.waitUntil([&] { return said(0) == QStringLiteral("✔ can be assumed"); }, QStringLiteral("its judgement")));
    QVERIFY(bench.robot.click(QStringLiteral("switchRoleButton")));
    bench.settle();
    QVERIFY(bench.session() && bench.session()->principalArn == "arn:aws:iam::111122223333:role/Many19876");
}

QTEST_MAIN(TestSwitchRolePalette)
#include "test_switch_role_palette.moc"
