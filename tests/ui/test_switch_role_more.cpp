/// Becoming a role with MFA, session tags, a source identity and session policies; and session tokens of the user's own.
#include "core/crypto/totp.h"
#include "core/service/mfa.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/models/session_facts.h"
#include "ui/shell/cli_lens.h"
#include "ui/switch_role/session_token_dialog.h"
#include "ui/switch_role/switch_role_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;

namespace {

const std::string roleArn = "arn:aws:iam::111122223333:role/R1";
const std::string nextArn = "arn:aws:iam::111122223333:role/R2";
const std::string serial = "arn:aws:iam::111122223333:mfa/phone";

sts::Caller user(const char* name) { return sts::Caller::user(account(developmentId), name); }

std::string trust(const std::string& principal, const std::string& actions, const std::string& condition = {})
{
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + principal + "\"},\"Action\":" + actions +
           (condition.empty() ? std::string() : ",\"Condition\":" + condition) + "}]}";
}

const std::string alice = "arn:aws:iam::111122223333:user/alice";
const std::string everything = "[\"sts:AssumeRole\",\"sts:TagSession\",\"sts:SetSourceIdentity\"]";
const std::string withMfa = "{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}";

/// The dialog, as alice of Development.
struct Bench : test::PageFixture {
    Bench() : dialog(store, prompts, ticker, nullptr) { store.setBase(user("alice")); }

    void role(const std::string& document, const char* name = "R1") { must("iam:CreateRole", {{"RoleName", name}, {"AssumeRolePolicyDocument", document}, {"MaxSessionDuration", 14400}}); }
    void device()
    {
        must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", "phone"}});
        must("iam:EnableMFADevice", {{"UserName", "alice"}, {"SerialNumber", serial}, {"AuthenticationCode1", code(-1).toStdString()}, {"AuthenticationCode2", code().toStdString()}});
        clock.advance(std::chrono::seconds(60));
        settle();
    }
    QString code(int ahead = 0)
    {
        const auto seed = engine->secretOf(service::seedName(serial));
        return QString::fromStdString(std::string(crypto::totpCode(*seed, crypto::totpStep(clock.now()) + ahead).reveal()));
    }
    bool start(const std::string& arn)
    {
        settle();
        dialog.start(QString::fromStdString(arn));
        return QTest::qWaitForWindowExposed(&dialog) && judged();
    }
    bool judged()
    {
        settle();
        return robot.waitUntil([this] { return !verdict().startsWith(QStringLiteral("…")); }, QStringLiteral("the engine's judgement"));
    }
    QString verdict() { return part<QLabel>(dialog, "switchRoleVerdict")->text(); }
    bool click(const char* name)
    {
        const bool done = robot.click(QString::fromLatin1(name));
        settle();
        if (!done)
            qWarning("%s", qPrintable(robot.trouble()));
        return done;
    }
    bool type(const char* name, const QString& text) { return robot.type(QString::fromLatin1(name), text); }
    bool shown(const char* name) { return part<QWidget>(dialog, name)->isVisible(); }
    QString label(const char* name) { return part<QLabel>(dialog, name)->text(); }
    bool refused() { return shown("refusalPanel") && dialog.isVisible(); }
    sts::SessionPtr session() { return store.caller().session; }
    bool more(const char* tab) { return click("switchRoleMore") && robot.chooseTab(QStringLiteral("switchRoleMoreTabs"), QString::fromLatin1(tab)); }
    bool addTag(const QString& key, const QString& value, bool transitive)
    {
        auto* table = part<QTableWidget>(dialog, "switchRoleTagsTable");
        if (!click("switchRoleTagsAdd"))
            return false;
        const int row = table->rowCount() - 1;
        table->item(row, 0)->setText(key);
        table->item(row, 1)->setText(value);
        table->setCurrentCell(row, 2);
        table->setFocus();
        if (transitive)
            QTest::keyClick(table, Qt::Key_Space);
        return (table->item(row, 2)->checkState() == Qt::Checked) == transitive;
    }

    SwitchRoleDialog dialog;
};

}  // namespace

class TestSwitchRoleMore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForMfaWhenTheRoleDoes();
    void aWrongCodeIsToldBesideTheField();
    void mfaAndExternalIdTogether();
    void withoutADeviceOneIsSetUpOnTheSpot();
    void aRefusalGoesWithWhatItRestsOn();
    void onlyTheReasonOfNowStands();
    void aRefusalMovesNothing();
    void thePracticeCodeIsOfferedWhereACodeIsAsked();
    void aSessionTokenTakesThePracticeCode();
    void asksForMfaAfterARefusal();
    void sendsTagsSourceIdentityAndPolicies();
    void saysWhichPermissionIsMissing();
    void inheritedThingsCannotBeSetAnew();
    void remembersAllButTheCode();
    void whatIsRememberedBelongsToWhoAsked();
    void tellsWhyTheLengthWasCut();
    void theCliLensShowsAllButTheCode();
    void fitsASmallWindow();
    void aSessionTokenCarriesMfa();
    void aSessionTokenWithAWrongCode();
    void theRootUserGetsAnHour();
    void aTokenIsOfferedFromMenuAndDialog();
};

void TestSwitchRoleMore::asksForMfaWhenTheRoleDoes()
{
    Bench bench;
    bench.role(trust(alice, everything, withMfa));
    bench.device();
    QVERIFY(bench.start(roleArn));
    QCOMPARE(bench.verdict(), QStringLiteral("✔ with an MFA code"));
    QVERIFY(bench.shown("switchRoleMfaCode"));
    QCOMPARE(part<QComboBox>(bench.dialog, "switchRoleMfaDevice")->currentData().toString().toStdString(), serial);
    QVERIFY(bench.click("switchRoleButton"));  // without a code: said, and not sent
    QVERIFY(!bench.refused());
    QVERIFY2(bench.label("switchRoleMfaMessage").contains(QStringLiteral("Type the code that phone shows now")), qPrintable(bench.label("switchRoleMfaMessage")));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("switchRoleMfaCode"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);  // who insists is refused
    bench.settle();
    QVERIFY(bench.refused());
    QVERIFY(!bench.shown("switchRoleMfaMessage"));
    QVERIFY2(bench.label("refusalWhy").contains(QStringLiteral("type the code")), qPrintable(bench.label("refusalWhy")));
    QVERIFY(bench.type("switchRoleMfaCode", bench.code().left(5)));
    QVERIFY(!part<QPushButton>(bench.dialog, "switchRoleButton")->isEnabled());
    QVERIFY(bench.type("switchRoleMfaCode", bench.code()));
    QTest::keyClick(part<QLineEdit>(bench.dialog, "switchRoleMfaCode"), Qt::Key_Return);
    bench.settle();
    QVERIFY(!bench.dialog.isVisible());
    QCOMPARE(bench.session()->principalArn, roleArn);
    QVERIFY(bench.session()->mfa);
    QCOMPARE(bench.engine->sessions()->size(), std::size_t{1});
}

void TestSwitchRoleMore::aWrongCodeIsToldBesideTheField()
{
    Bench bench;
    bench.role(trust(alice, everything, withMfa));
    bench.device();
    QVERIFY(bench.start(roleArn));
    for (const int ahead : {-5, 5}) {
        QVERIFY(bench.type("switchRoleMfaCode", bench.code(ahead)));
        QVERIFY(bench.click("switchRoleButton"));
        QVERIFY(bench.refused());
        QVERIFY(bench.shown("switchRoleMfaMessage"));
        QVERIFY(bench.label("switchRoleMfaMessage").contains(QStringLiteral("phone shows now")));
        QVERIFY(part<QLineEdit>(bench.dialog, "switchRoleMfaCode")->text().isEmpty());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("switchRoleMfaCode"));
        QCOMPARE(bench.store.chain().size(), std::size_t{1});
    }
    const QString right = bench.code();
    QVERIFY(bench.type("switchRoleMfaCode", right) && bench.click("switchRoleButton"));
    QVERIFY(bench.session());
    // The same code does not work a second time, also from here.
    bench.store.back();
    QVERIFY(bench.start(roleArn));
    QVERIFY(bench.type("switchRoleMfaCode", right) && bench.click("switchRoleButton"));
    QVERIFY(bench.refused());
    QCOMPARE(bench.store.chain().size(), std::size_t{1});
}

void TestSwitchRoleMore::mfaAndExternalIdTogether()
{
    Bench bench;
    bench.role(trust(alice, everything, "{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"},\"StringEquals\":{\"sts:ExternalId\":\"abc-1\"}}"));
    bench.device();
    QVERIFY(bench.start(roleArn));
    QVERIFY(bench.shown("switchRoleMfaCode") && bench.shown("switchRoleExternalId"));
    QVERIFY(bench.type("switchRoleMfaCode", bench.code()) && bench.click("switchRoleButton"));
    QVERIFY(bench.refused());
    bench.clock.advance(std::chrono::seconds(30));
    QVERIFY(bench.type("switchRoleExternalId", QStringLiteral("abc-1")) && bench.type("switchRoleMfaCode", bench.code()) && bench.click("switchRoleButton"));
    QVERIFY(bench.session());
}

/// From "needs MFA" to the session without leaving the dialog.
void TestSwitchRoleMore::withoutADeviceOneIsSetUpOnTheSpot()
{
    Bench bench;
    bench.role(trust(alice, everything, withMfa));
    QVERIFY(bench.start(roleArn));
    QVERIFY2(bench.verdict().startsWith(QStringLiteral("✖ needs MFA")), qPrintable(bench.verdict()));
    QVERIFY(!bench.shown("switchRoleMfaCode"));
    QVERIFY(bench.label("switchRoleMfaNone").contains(QStringLiteral("alice has no MFA device")));
    QVERIFY(bench.click("switchRoleMfaSetUp"));
    QVERIFY(bench.robot.find(QStringLiteral("mfaName")));
    QCOMPARE(qobject_cast<QLineEdit*>(bench.robot.find(QStringLiteral("mfaName")))->text(), QStringLiteral("alice-phone"));
    QVERIFY(bench.type("mfaName", QStringLiteral("phone")));
    // alice may not: said before she tries, and the administrator offered by name.
    QVERIFY(!bench.robot.find(QStringLiteral("mfaNext"))->isEnabled());
    QVERIFY(bench.robot.find(QStringLiteral("mfaNext"))->toolTip().contains(QStringLiteral("iam:CreateVirtualMFADevice")));
    auto* refusal = qobject_cast<QLabel*>(bench.robot.find(QStringLiteral("mfaRefusal")));
    QVERIFY2(refusal && refusal->text().contains(QStringLiteral("iam:CreateVirtualMFADevice")), "alice is refused");
    auto* administrator = qobject_cast<QPushButton*>(bench.robot.find(QStringLiteral("mfaAsAdministrator")));
    QVERIFY(administrator && administrator->text().remove(QLatin1Char('&')).contains(QStringLiteral("administrator: root of Development")));
    QVERIFY(administrator->toolTip().contains(QStringLiteral("root of Development")));
    QVERIFY(bench.click("mfaAsAdministrator") && bench.click("mfaPracticeCode") && bench.click("mfaNext"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("mfaSetUpDialog")));
    const auto device = bench.engine->snapshot()->account(account(developmentId))->mfaDevices.find("/phone");
    QVERIFY(device && device->user == "alice");
    QVERIFY(bench.judged() && bench.dialog.isVisible());
    QVERIFY2(bench.verdict().startsWith(QStringLiteral("✔ with an MFA code")), qPrintable(bench.verdict()));
    bench.dialog.activateWindow();  // no window manager does it here
    bench.settle();
    QVERIFY(part<QLineEdit>(bench.dialog, "switchRoleMfaCode")->hasFocus());
    QVERIFY(bench.click("switchRoleMfaPracticeCode"));  // the one of now: those that proved the device were older
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    bench.settle();
    QVERIFY(bench.session() && bench.session()->mfa);
}

/// The device that was missing is set up out of the refusal, which is then gone.
void TestSwitchRoleMore::aRefusalGoesWithWhatItRestsOn()
{
    Bench bench;
    bench.role(trust(alice, everything, withMfa));
    QVERIFY(bench.start(roleArn));
    QVERIFY(bench.click("switchRoleButton"));
    QVERIFY(!bench.refused());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("switchRoleMfaSetUp"));
    QVERIFY(bench.click("switchRoleButton") && bench.refused());
    QVERIFY2(bench.label("refusalWhy").contains(QStringLiteral("alice has no MFA device")), qPrintable(bench.label("refusalWhy")));
    QVERIFY(!bench.label("refusalWhy").contains(QStringLiteral("choose the device")));
    QVERIFY(bench.click("refusalDevice"));
    QVERIFY(bench.click("mfaAsAdministrator") && bench.click("mfaPracticeCode") && bench.click("mfaNext"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("mfaSetUpDialog")));
    QVERIFY(bench.judged());
    QVERIFY2(bench.verdict().startsWith(QStringLiteral("✔ with an MFA code")), qPrintable(bench.verdict()));
    QVERIFY(!bench.refused());
    QVERIFY(!bench.shown("switchRoleMfaMessage"));

    // So does one of a code when another is typed, and it stays while nothing changes.
    QVERIFY(bench.type("switchRoleMfaCode", QStringLiteral("000000")) && bench.click("switchRoleButton") && bench.refused());
    Q_EMIT bench.store.snapshotChanged();
    QVERIFY(bench.judged() && bench.refused());
    QVERIFY(bench.type("switchRoleMfaCode", QStringLiteral("1")));
    QVERIFY(!bench.refused());
}

void TestSwitchRoleMore::onlyTheReasonOfNowStands()
{
    Bench bench;
    bench.role(trust(alice, everything, withMfa));
    bench.device();
    QVERIFY(bench.start(roleArn));
    QVERIFY(bench.type("switchRoleMfaCode", bench.code(-5)) && bench.click("switchRoleButton"));
    QVERIFY(bench.refused() && bench.shown("switchRoleMfaMessage"));
    QVERIFY(bench.click("switchRoleButton"));
    QVERIFY(!bench.refused());
    QVERIFY(!bench.label("switchRoleMfaMessage").contains(QStringLiteral("The code is not")));
    QVERIFY(bench.click("switchRoleButton"));
    QVERIFY(bench.refused() && !bench.shown("switchRoleMfaMessage"));
    QCOMPARE(bench.label("refusalSide"), QStringLiteral("MFA is missing"));
}

void TestSwitchRoleMore::aRefusalMovesNothing()
{
    Bench bench;
    bench.role(trust(alice, everything, withMfa));
    bench.device();
    QVERIFY(bench.start(roleArn));
    const auto places = [&] {
        QList<QPoint> found;
        for (const char* name : {"switchRoleVerdict", "switchRoleSource", "switchRoleSessionName", "switchRoleMfaCode", "switchRoleButton", "switchRoleFilter"})
            found += part<QWidget>(bench.dialog, name)->mapTo(&bench.dialog, QPoint());
        return found;
    };
    const QList<QPoint> before = places();
    QVERIFY(bench.type("switchRoleMfaCode", bench.code(-5)) && bench.click("switchRoleButton") && bench.refused());
    QCOMPARE(places(), before);
    QVERIFY(bench.click("switchRoleButton") && bench.click("switchRoleButton") && bench.refused());
    QCOMPARE(places(), before);
}

/// The practice engine keeps the seed: no telephone is needed again.
void TestSwitchRoleMore::thePracticeCodeIsOfferedWhereACodeIsAsked()
{
    Bench bench;
    bench.role(trust(alice, everything, withMfa));
    bench.device();
    QVERIFY(bench.start(roleArn));
    QVERIFY(bench.shown("switchRoleMfaPracticeCode"));
    QVERIFY2(bench.label("switchRoleMfaPracticeWords").contains(QStringLiteral("30 s")), qPrintable(bench.label("switchRoleMfaPracticeWords")));
    QVERIFY(bench.click("switchRoleMfaPracticeCode"));
    QCOMPARE(part<QLineEdit>(bench.dialog, "switchRoleMfaCode")->text(), bench.code());
    QVERIFY(bench.click("switchRoleButton"));
    QVERIFY(bench.session() && bench.session()->mfa);
    // The same once more in this half minute: it was used, and says so. The next one goes through.
    bench.store.back();
    QVERIFY(bench.start(roleArn));
    QVERIFY(!part<QPushButton>(bench.dialog, "switchRoleMfaPracticeCode")->isEnabled());
    QVERIFY2(bench.label("switchRoleMfaPracticeWords").contains(QStringLiteral("wait for the next")), qPrintable(bench.label("switchRoleMfaPracticeWords")));
    bench.clock.advance(std::chrono::seconds(30));
    QVERIFY(bench.robot.waitUntil([&] { return part<QPushButton>(bench.dialog, "switchRoleMfaPracticeCode")->isEnabled(); }, QStringLiteral("the next code")));
    QVERIFY(bench.click("switchRoleMfaPracticeCode") && bench.click("switchRoleButton"));
    QCOMPARE(bench.engine->sessions()->size(), std::size_t{2});
    const std::string seed(bench.engine->secretOf(service::seedName(serial))->reveal());
    for (const QWidget* widget : QApplication::allWidgets())
        QVERIFY2(!widget->property("text").toString().contains(QString::fromStdString(seed)), "the seed is on the screen");
}

void TestSwitchRoleMore::asksForMfaAfterARefusal()
{
    Bench bench;
    bench.role(trust(alice, everything));
    bench.device();
    QVERIFY(bench.start(roleArn));
    QVERIFY(!bench.shown("switchRoleMfaCode"));
    // Somebody tightens the trust while the dialog is open.
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "R1"}, {"PolicyDocument", trust(alice, everything, withMfa)}});
    QVERIFY(bench.click("switchRoleButton"));
    if (!bench.refused())  // the list knew it already: then the code was asked for first
        QVERIFY(bench.shown("switchRoleMfaMessage") && bench.click("switchRoleButton"));
    QVERIFY(bench.refused());
    QVERIFY(bench.shown("switchRoleMfaCode"));
    QVERIFY(bench.type("switchRoleMfaCode", bench.code()) && bench.click("switchRoleButton"));
    QVERIFY(bench.session());
}

void TestSwitchRoleMore::sendsTagsSourceIdentityAndPolicies()
{
    Bench bench;
    bench.role(trust(alice, everything));
    QVERIFY(bench.start(roleArn));
    QVERIFY(!bench.shown("switchRoleSourceIdentity"));
    QVERIFY(bench.more("Session tags"));
    QVERIFY(bench.type("switchRoleSourceIdentity", QStringLiteral("x")));
    QVERIFY(!part<QPushButton>(bench.dialog, "switchRoleButton")->isEnabled());
    QVERIFY(bench.type("switchRoleSourceIdentity", QStringLiteral("alice@example.org")));
    QVERIFY(bench.addTag(QStringLiteral("Team"), QStringLiteral("Data"), true));
    QVERIFY(bench.addTag(QStringLiteral("Cost"), QStringLiteral("7"), false));
    QVERIFY(bench.robot.chooseTab(QStringLiteral("switchRoleMoreTabs"), QStringLiteral("Managed policies")));
    QVERIFY(bench.type("switchRolePolicyArnsField", QStringLiteral("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")));
    QVERIFY2(!part<QPushButton>(bench.dialog, "switchRoleButton")->isEnabled(), "a limit that is typed is not left out unnoticed");
    QTest::keyClick(part<QLineEdit>(bench.dialog, "switchRolePolicyArnsField"), Qt::Key_Return);
    QVERIFY(bench.robot.chooseTab(QStringLiteral("switchRoleMoreTabs"), QStringLiteral("Session policy")));
    QVERIFY(bench.click("switchRoleLimitByPolicy"));
    QVERIFY(bench.type("switchRoleSessionPolicy", QString::fromStdString(test::allowing("s3:ListBucket", "*"))));
    const QString summary = bench.label("switchRoleMoreSummary");
    QVERIFY2(summary.contains(QStringLiteral("2 tags")) && summary.contains(QStringLiteral("1 managed policy")) && summary.contains(QStringLiteral("alice@example.org")), qPrintable(summary));
    QVERIFY(bench.label("switchRolePackedSize").contains(QLatin1Char('%')));
    QVERIFY2(bench.click("switchRoleButton") && bench.session(), qPrintable(bench.label("refusalMessage")));
    const sts::SessionPtr session = bench.session();
    QCOMPARE(session->sourceIdentity, std::optional<std::string>("alice@example.org"));
    QCOMPARE(session->tags, (identity::Tags{{"Team", "Data"}, {"Cost", "7"}}));
    QCOMPARE(session->transitiveKeys, std::vector<std::string>{"Team"});
    QCOMPARE(session->sessionPolicyArns, std::vector<std::string>{"arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"});
    QCOMPARE(session->sessionPolicies.size(), std::size_t{1});
}

void TestSwitchRoleMore::saysWhichPermissionIsMissing()
{
    Bench bench;
    bench.role(trust(alice, "\"sts:AssumeRole\""));
    QVERIFY(bench.start(roleArn));
    QVERIFY(bench.more("Session tags") && bench.addTag(QStringLiteral("Team"), QStringLiteral("Data"), false) && bench.click("switchRoleButton"));
    QVERIFY(bench.refused());
    QVERIFY2(bench.label("refusalWhy").contains(QStringLiteral("sts:TagSession")), qPrintable(bench.label("refusalWhy")));
    QCOMPARE(bench.store.chain().size(), std::size_t{1});
}

void TestSwitchRoleMore::inheritedThingsCannotBeSetAnew()
{
    Bench bench;
    bench.role(trust(alice, everything));
    bench.role(trust(roleArn, everything), "R2");
    const engine::CallResult first = bench.engine->call(
        user("alice"), test::operationOf("sts:AssumeRole", {{"RoleArn", roleArn},
                                                             {"RoleSessionName", "alice"},
                                                             {"SourceIdentity", "alice"},
                                                             {"Tags", json::Object::array({{{"Key", "Team"}, {"Value", "Data"}}})},
                                                             {"TransitiveTagKeys", json::Object::array({"Team"})}}));
    QVERIFY(first.newSession);
    bench.settle();
    bench.store.enter(first.newSession);
    QVERIFY(bench.start(nextArn));
    QVERIFY(bench.more("Session tags"));
    QVERIFY(!part<QLineEdit>(bench.dialog, "switchRoleSourceIdentity")->isEnabled());
    QCOMPARE(part<QLineEdit>(bench.dialog, "switchRoleSourceIdentity")->text(), QStringLiteral("alice"));
    QVERIFY(bench.label("switchRoleInheritedTags").contains(QStringLiteral("Team = Data")));
    QVERIFY(bench.label("switchRoleMfaNone").contains(QStringLiteral("only be proved by a user")));
    QVERIFY(bench.addTag(QStringLiteral("TEAM"), QStringLiteral("Other"), false));
    QVERIFY(!part<QPushButton>(bench.dialog, "switchRoleButton")->isEnabled());
    QVERIFY(bench.label("switchRoleComplaint").contains(QStringLiteral("cannot be set anew")));
    part<QTableWidget>(bench.dialog, "switchRoleTagsTable")->item(0, 0)->setText(QStringLiteral("Cost"));
    QVERIFY2(bench.click("switchRoleButton") && bench.session()->principalArn == nextArn, qPrintable(bench.label("refusalMessage")));
    QCOMPARE(bench.session()->tags.size(), std::size_t{2});
    // The details say what came from above.
    QVERIFY(tagsText(*bench.session(), first.newSession.get()).contains(QStringLiteral("Team = Data (transitive, handed on by R1 / alice)")));
    QCOMPARE(sourceIdentityText(*bench.session(), first.newSession.get()), QStringLiteral("alice (handed on by R1 / alice)"));
}

void TestSwitchRoleMore::remembersAllButTheCode()
{
    Bench bench;
    bench.role(trust(alice, everything, withMfa));
    bench.role(trust(alice, everything), "R2");
    bench.device();
    QVERIFY(bench.start(roleArn));
    QVERIFY(bench.more("Session tags") && bench.addTag(QStringLiteral("Team"), QStringLiteral("Data"), true));
    QVERIFY(bench.type("switchRoleSourceIdentity", QStringLiteral("alice")) && bench.type("switchRoleSessionName", QStringLiteral("night.shift")));
    part<QSlider>(bench.dialog, "switchRoleDuration")->setValue(36);
    const QString code = bench.code();
    QVERIFY(bench.type("switchRoleMfaCode", code) && bench.click("switchRoleButton") && bench.session());
    bench.store.back();
    const QSettings settings;
    for (const QString& key : settings.allKeys())
        QVERIFY(!settings.value(key).toString().contains(code));
    QVERIFY(bench.start(nextArn));
    QVERIFY(part<QLineEdit>(bench.dialog, "switchRoleSessionName")->text().startsWith(QStringLiteral("alice-")));
    QCOMPARE(part<QTableWidget>(bench.dialog, "switchRoleTagsTable")->rowCount(), 0);
    QVERIFY(bench.start(roleArn));
    QCOMPARE(part<QLineEdit>(bench.dialog, "switchRoleSessionName")->text(), QStringLiteral("night.shift"));
    QCOMPARE(part<QSlider>(bench.dialog, "switchRoleDuration")->value(), 36);
    QCOMPARE(part<QLineEdit>(bench.dialog, "switchRoleMfaCode")->text(), QString());
    QVERIFY2(bench.label("switchRoleMoreSummary").contains(QStringLiteral("1 tag")), "what is sent is said although it is folded");
    bench.clock.advance(std::chrono::seconds(60));
    QVERIFY(bench.type("switchRoleMfaCode", bench.code()) && bench.click("switchRoleButton"));
    QCOMPARE(bench.session()->transitiveKeys, std::vector<std::string>{"Team"});
    QCOMPARE(bench.session()->sourceIdentity, std::optional<std::string>("alice"));
}

void TestSwitchRoleMore::whatIsRememberedBelongsToWhoAsked()
{
    Bench bench;
    bench.role(trust("arn:aws:iam::111122223333:root", everything));
    for (const char* name : {"alice", "bob"})
        bench.must("iam:PutUserPolicy", {{"UserName", name}, {"PolicyName", "assume"}, {"PolicyDocument", test::allowing("sts:*", "*")}});
    QVERIFY(bench.start(roleArn));
    QVERIFY(bench.type("switchRoleSessionName", QStringLiteral("alice.herself")) && bench.click("switchRoleButton") && bench.session());
    bench.store.setBase(user("bob"));
    QVERIFY(bench.start(roleArn));
    QVERIFY(part<QLineEdit>(bench.dialog, "switchRoleSessionName")->text().startsWith(QStringLiteral("bob-")));
}

void TestSwitchRoleMore::tellsWhyTheLengthWasCut()
{
    Bench bench;
    bench.role(trust(alice, everything));
    QVERIFY(bench.start(roleArn));
    part<QSlider>(bench.dialog, "switchRoleDuration")->setValue(48);
    QVERIFY(bench.click("switchRoleButton") && bench.session());
    bench.store.back();
    bench.must("iam:UpdateRole", {{"RoleName", "R1"}, {"MaxSessionDuration", 7200}});
    QVERIFY(bench.start(roleArn));
    QCOMPARE(bench.label("switchRoleDurationText"), QStringLiteral("2 h 00 min instead of 4 h 00 min — the role allows up to 2 h 00 min"));
    // Refused, because the role changed meanwhile.
    bench.must("iam:UpdateRole", {{"RoleName", "R1"}, {"MaxSessionDuration", 3600}});
    QVERIFY(bench.click("switchRoleButton"));
    QVERIFY(bench.refused());
    QVERIFY2(bench.label("refusalWhy").contains(QStringLiteral("1 h 00 min is the most")), qPrintable(bench.label("refusalWhy")));
    // With a session token of one's own an hour is the most, too.
    const engine::CallResult token = bench.engine->call(user("alice"), test::operationOf("sts:GetSessionToken"));
    bench.settle();
    bench.dialog.reject();
    bench.must("iam:UpdateRole", {{"RoleName", "R1"}, {"MaxSessionDuration", 14400}});
    bench.store.enter(token.newSession);
    QVERIFY(bench.start(roleArn));
    QCOMPARE(part<QSlider>(bench.dialog, "switchRoleDuration")->maximum() * 300, 3600);
    QVERIFY(bench.label("switchRoleDurationText").contains(QStringLiteral("asked for with a session token")));
    QVERIFY(bench.click("switchRoleButton"));
    QCOMPARE(bench.session()->principalArn, roleArn);
}

void TestSwitchRoleMore::theCliLensShowsAllButTheCode()
{
    Bench bench;
    CliLens lens(bench.store, bench.prompts);
    bench.role(trust(alice, everything, withMfa));
    bench.device();
    QVERIFY(bench.start(roleArn));
    QVERIFY(bench.more("Session tags") && bench.addTag(QStringLiteral("Team"), QStringLiteral("Data"), true));
    const QString code = bench.code();
    QVERIFY(bench.type("switchRoleMfaCode", code) && bench.click("switchRoleButton"));
    const QString text = part<QPlainTextEdit>(lens, "cliLensText")->toPlainText();
    for (const char* piece : {"aws sts assume-role", "--serial-number arn:aws:iam::111122223333:mfa/phone", "--tags Key=Team,Value=Data", "--transitive-tag-keys Team", "--token-code"})
        QVERIFY2(text.contains(QString::fromLatin1(piece)), qPrintable(text));
    QVERIFY2(!text.contains(code), qPrintable(text));
}

void TestSwitchRoleMore::fitsASmallWindow()
{
    Bench bench;
    const std::string longest(64, 'W');
    bench.role(trust(alice, everything, withMfa), longest.c_str());
    bench.device();
    QVERIFY(bench.start("arn:aws:iam::111122223333:role/" + longest));
    QVERIFY(bench.click("switchRoleButton") && bench.click("switchRoleButton") && bench.refused());
    QVERIFY(bench.more("Session policy") && bench.click("switchRoleLimitByPolicy") && bench.type("switchRoleSourceIdentity", QString(64, QLatin1Char('w'))));
    bench.dialog.resize(1024, 700);
    bench.settle();
    QVERIFY(bench.dialog.width() <= 1024 && bench.dialog.height() <= 700);
    for (const char* name : {"switchRoleButton", "switchRoleCancel", "switchRoleGetToken", "switchRoleFilter"}) {
        const auto* widget = part<QWidget>(bench.dialog, name);
        QVERIFY(bench.dialog.rect().contains(QRect(widget->mapTo(&bench.dialog, QPoint(0, 0)), widget->size())));
    }
    const auto* area = part<QScrollArea>(bench.dialog, "switchRoleArea");
    QVERIFY(area->widget()->width() <= area->viewport()->width());  // nothing to the right of what is seen
}

void TestSwitchRoleMore::aSessionTokenCarriesMfa()
{
    Bench bench;
    bench.role(trust(alice, everything, withMfa));
    bench.device();
    auto* dialog = new SessionTokenDialog(bench.store, bench.prompts, bench.ticker, nullptr);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QCOMPARE(part<QSlider>(*dialog, "sessionTokenDuration")->maximum() * 900, 129'600);
    QCOMPARE(part<QPushButton>(*dialog, "sessionTokenTake")->text(), QStringLiteral("&Get it without MFA"));
    QVERIFY(bench.type("sessionTokenMfaCode", QStringLiteral("123")));
    QVERIFY(!part<QPushButton>(*dialog, "sessionTokenTake")->isEnabled());
    QVERIFY(bench.type("sessionTokenMfaCode", bench.code()) && bench.click("sessionTokenTake"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("sessionTokenDialog")));
    const sts::SessionPtr token = bench.session();
    QVERIFY(token && token->mfa && token->mfaAt);
    QCOMPARE(token->kind, sts::SessionKind::getSessionToken);
    QVERIFY(mfaText(*token).contains(QStringLiteral("aws:MultiFactorAuthPresent is true")));
    // What only MFA opens is open now, without another code.
    QVERIFY(bench.start(roleArn));
    QCOMPARE(bench.verdict(), QStringLiteral("✔ can be assumed"));
    QVERIFY(bench.click("switchRoleButton"));
    QCOMPARE(bench.session()->principalArn, roleArn);
    QCOMPARE(bench.store.chain().size(), std::size_t{3});
}

void TestSwitchRoleMore::aSessionTokenTakesThePracticeCode()
{
    Bench bench;
    bench.device();
    auto* dialog = new SessionTokenDialog(bench.store, bench.prompts, bench.ticker, nullptr);
    dialog->open();
    QVERIFY(bench.click("sessionTokenMfaPracticeCode") && bench.click("sessionTokenTake"));
    QVERIFY(bench.session() && bench.session()->mfa && bench.session()->kind == sts::SessionKind::getSessionToken);
}

void TestSwitchRoleMore::aSessionTokenWithAWrongCode()
{
    Bench bench;
    bench.device();
    auto* dialog = new SessionTokenDialog(bench.store, bench.prompts, bench.ticker, nullptr);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QVERIFY(bench.type("sessionTokenMfaCode", bench.code(7)) && bench.click("sessionTokenTake"));
    QVERIFY(dialog->isVisible());
    QVERIFY(part<QLabel>(*dialog, "sessionTokenMfaMessage")->text().contains(QStringLiteral("phone shows now")));
    QVERIFY(bench.robot.focus(QStringLiteral("sessionTokenMfaCode")) && bench.robot.press(Qt::Key_Return));
    bench.robot.settle();
    QVERIFY(dialog->isVisible() && !bench.session());  // Enter does not turn a refused code into none
    QVERIFY(bench.click("sessionTokenTake"));  // without MFA then
    QVERIFY(bench.session() && !bench.session()->mfa);
    QCOMPARE(bench.codeOf(bench.store.caller(), "iam:ListUsers"), std::string("InvalidClientTokenId"));
}

void TestSwitchRoleMore::theRootUserGetsAnHour()
{
    Bench bench;
    bench.store.setBase(sts::Caller::root(account(developmentId)));
    auto* dialog = new SessionTokenDialog(bench.store, bench.prompts, bench.ticker, nullptr);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QCOMPARE(part<QSlider>(*dialog, "sessionTokenDuration")->maximum() * 900, 3600);
    QVERIFY(bench.click("sessionTokenTake"));
    QVERIFY(bench.session());
    QCOMPARE(bench.session()->expires - bench.session()->issued, Instant::duration(std::chrono::hours(1)));
}

void TestSwitchRoleMore::aTokenIsOfferedFromMenuAndDialog()
{
    test::WindowFixture fixture;
    fixture.show();
    QVERIFY(fixture.robot.chooseMenu({QStringLiteral("Act"), QStringLiteral("Get a session token")}));
    QVERIFY(fixture.robot.click(QStringLiteral("sessionTokenCancel")));
    QVERIFY(fixture.robot.waitGone(QStringLiteral("sessionTokenDialog")));
    QVERIFY(fixture.robot.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier));
    QVERIFY(fixture.robot.click(QStringLiteral("switchRoleGetToken")));
    QVERIFY(fixture.robot.click(QStringLiteral("sessionTokenTake")));
    fixture.settle();
    QVERIFY(fixture.store().caller().session);
    auto* crumb = qobject_cast<QToolButton*>(fixture.robot.find(QStringLiteral("crumb1")));
    QVERIFY(crumb && crumb->text().contains(QStringLiteral("admin")));
}

QTEST_MAIN(TestSwitchRoleMore)
#include "test_switch_role_more.moc"
