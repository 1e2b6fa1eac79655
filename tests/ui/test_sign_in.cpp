/// Signing in as somebody of the practice directory: what the list says, what the engine then answers, what a refusal says, and what can be seen inside.
#include "core/audit/record.h"
#include "core/service/authorize.h"
#include "tests/support/ui/practice_people.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/shell/cli_lens.h"
#include "ui/sign_in/claims_text.h"
#include "ui/sign_in/sign_in_dialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
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
using test::PracticePeople;

namespace {

/// The dialog, as root of Development, with ann and ben in the directory.
struct Bench : test::PageFixture {
    Bench() : people(*this), dialog(context(), nullptr) { settle(); }

    bool start(const QString& person = {})
    {
        dialog.start(person);
        return QTest::qWaitForWindowExposed(&dialog) && judged();
    }
    bool judged()
    {
        settle();
        return robot.waitUntil([this] { return list()->isVisible() && list()->model()->rowCount() > 0 && !verdicts().contains(QStringLiteral("… checking")); }, QStringLiteral("the engine's judgement"));
    }
    QTableView* list() const { return part<QTableView>(dialog, "signInRoles"); }
    QStringList column(int number) const
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all += list()->model()->index(row, number).data().toString();
        return all;
    }
    QStringList verdicts() const { return column(2); }
    QString verdict(const char* role) const { return verdicts().value(static_cast<int>(column(0).indexOf(QString::fromLatin1(role)))); }
    bool person(const char* name) { return robot.chooseRow(QStringLiteral("signInPeople"), QString::fromLatin1(name)) && judged(); }
    bool choose(const char* role) { return robot.chooseRow(QStringLiteral("signInRoles"), QString::fromLatin1(role)); }
    bool click(const char* name)
    {
        const bool done = robot.click(QString::fromLatin1(name));
        settle();
        return done;
    }
    bool byToken() { return click("signInOpenIdConnect") && judged(); }
    bool signIn(const char* role) { return choose(role) && click("signInButton"); }
    /// The refusal, once its diagnosis is there.
    QString refusal()
    {
        robot.waitUntil([this] { return part<QLabel>(dialog, "refusalWhy")->isVisible(); }, QStringLiteral("the diagnosis"));
        return part<QLabel>(dialog, "refusalMessage")->text() + QLatin1Char('\n') + part<QLabel>(dialog, "refusalWhy")->text();
    }
    std::string whoAmI() const
    {
        const auto result = engine->call(store.caller(), test::operationOf("sts:GetCallerIdentity"));
        return result.answer.ok() ? (*result.answer)["Arn"].get<std::string>() : result.answer.error().code;
    }
    sts::SessionPtr session() const { return store.caller().session; }

    PracticePeople people;
    SignInDialog dialog;
};

constexpr const char* asAnalyst = "arn:aws:sts::111122223333:assumed-role/Analysts/";

}  // namespace

class TestSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysOfEachRoleWhoIsLetIn();
    void signsInBySaml();
    void signsInByOpenIdConnect();
    void onlyTheAttributeOpensWhatIsTagged();
    void theAttributeGoesDownTheChain();
    void aConditionKeepsSomebodyOut();
    void aConditionOnTheSessionNameIsAskedAboutTheName();
    void offersARoleThatTheDirectoryDoesNot();
    void mendsATrustThatForgotTags();
    void mendsNothingAsSomebodyWhoMayNot();
    void aProviderThatIsGoneIsSaid();
    void asksForALengthThatTheRoleAllows();
    void checksTheSessionName();
    void findsAPersonWithTheKeyboard();
    void showsWhatIsInsideTheResponse();
    void showsWhatIsInsideTheToken();
    void keepsTheRawTextToItself();
    void readsNoRubbish_data();
    void readsNoRubbish();
    void saysWhatToDoWhenThereIsNobody();
    void opensByMenuKeyAndIdentityBar();
};

void TestSignIn::saysOfEachRoleWhoIsLetIn()
{
    Bench bench;
    QVERIFY2(bench.start(QStringLiteral("ann")), qPrintable(bench.robot.trouble()));
    QCOMPARE(bench.column(0), (QStringList{QStringLiteral("Analysts"), QStringLiteral("Finance"), QStringLiteral("Guests")}));
    QCOMPARE(bench.verdict("Analysts"), QStringLiteral("✔ would be let in"));
    QCOMPARE(bench.verdict("Finance"), QStringLiteral("✔ would be let in"));
    QCOMPARE(bench.verdict("Guests"), QStringLiteral("✖ the practice directory does not offer this role to ann"));
    QVERIFY(bench.person("ben"));
    QCOMPARE(bench.verdict("Analysts"), QStringLiteral("✔ would be let in"));
    QVERIFY2(bench.verdict("Finance").startsWith(QStringLiteral("✖ denied")), qPrintable(bench.verdict("Finance")));
    QVERIFY(bench.byToken());
    QCOMPARE(bench.column(0), (QStringList{QStringLiteral("Analysts"), QStringLiteral("Finance")}));
    QVERIFY(bench.verdict("Finance").startsWith(QStringLiteral("✖ denied")));
    // What the list says is what the engine does.
    const auto token = [&](const char* name) { return bench.must("practice:SignIn", {{"UserName", name}, {"Protocol", "OIDC"}, {"ClientId", "console"}})["IdToken"]; };
    const auto code = [&](const char* name, const char* role) {
        return bench.codeOf(sts::Caller::anonymous(), "sts:AssumeRoleWithWebIdentity", {{"RoleArn", PracticePeople::roleArn(role)}, {"RoleSessionName", name}, {"WebIdentityToken", token(name)}});
    };
    QCOMPARE(code("ben", "Finance"), std::string("AccessDenied"));
    QCOMPARE(code("ben", "Analysts"), std::string("ok"));
    QCOMPARE(code("ann", "Finance"), std::string("ok"));
    QVERIFY(bench.engine->sessions()->size() == 2);  // looking at the list issued none
}

void TestSignIn::signsInBySaml()
{
    Bench bench;
    QVERIFY(bench.start(QStringLiteral("ann")));
    QVERIFY(bench.signIn("Analysts"));
    QVERIFY(!bench.dialog.isVisible());
    QCOMPARE(bench.whoAmI(), std::string(asAnalyst) + "ann");
    QCOMPARE(bench.store.chain().size(), std::size_t{2});
    QVERIFY(bench.session()->kind == sts::SessionKind::assumeRoleWithSaml);
    QVERIFY(bench.session()->tags == (identity::Tags{{"department", "finance"}}));
    QVERIFY(bench.engine->findSession(bench.session()->accessKeyId));
    QCOMPARE(bench.store.account().text(), std::string(developmentId));
    QCOMPARE(bench.codeOf(bench.store.caller(), "iam:ListRoles"), std::string("AccessDenied"));  // only what the role may
    bench.store.back();
    QCOMPARE(bench.whoAmI(), std::string("arn:aws:iam::111122223333:root"));
}

void TestSignIn::signsInByOpenIdConnect()
{
    Bench bench;
    QVERIFY(bench.start(QStringLiteral("ann")));
    QVERIFY(bench.byToken());
    QVERIFY(bench.robot.type(QStringLiteral("signInSessionName"), QStringLiteral("night.shift")));
    QVERIFY(bench.choose("Analysts"));
    QTest::keyClick(bench.list(), Qt::Key_Return);
    bench.settle();
    QVERIFY(!bench.dialog.isVisible());
    QCOMPARE(bench.whoAmI(), std::string(asAnalyst) + "night.shift");
    QVERIFY(bench.session()->kind == sts::SessionKind::assumeRoleWithWebIdentity);
    QCOMPARE(bench.session()->provider, bench.people.openIdConnectProvider);
}

void TestSignIn::onlyTheAttributeOpensWhatIsTagged()
{
    for (const bool saml : {true, false}) {
        for (const char* name : {"ann", "ben"}) {
            Bench bench;
            QVERIFY(bench.start(QString::fromLatin1(name)));
            QVERIFY(saml || bench.byToken());
            QVERIFY(bench.signIn("Analysts"));
            QCOMPARE(bench.whoAmI(), std::string(asAnalyst) + name);
            QCOMPARE(bench.codeOf(bench.store.caller(), "iam:ListUsers"), std::string(name) == "ann" ? std::string("ok") : std::string("AccessDenied"));
        }
    }
}

void TestSignIn::theAttributeGoesDownTheChain()
{
    Bench bench;
    const std::string analysts = PracticePeople::roleArn("Analysts");
    bench.must("iam:CreateRole", {{"RoleName", "Next"}, {"AssumeRolePolicyDocument", test::trusting(analysts)}});
    QVERIFY(bench.start(QStringLiteral("ann")));
    QVERIFY(bench.signIn("Analysts"));
    const std::string policy = test::allowing("sts:AssumeRole", "*");
    bench.must("iam:PutRolePolicy", {{"RoleName", "Analysts"}, {"PolicyName", "Go"}, {"PolicyDocument", policy}});
    // The next role must let the tag in, too.
    json::Object trust = json::Object::parse(test::trusting(analysts));
    trust["Statement"][0]["Action"] = {"sts:AssumeRole", "sts:TagSession"};
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "Next"}, {"PolicyDocument", json::compact(trust)}});
    const sts::SessionPtr next = bench.assume(bench.store.caller(), PracticePeople::roleArn("Next"), "ann");
    QVERIFY(next->tags == (identity::Tags{{"department", "finance"}}));
}

void TestSignIn::aConditionKeepsSomebodyOut()
{
    Bench bench;
    QVERIFY(bench.start(QStringLiteral("ben")));
    QVERIFY(bench.signIn("Finance"));
    QVERIFY(bench.dialog.isVisible());
    const QString said = bench.refusal();
    QVERIFY2(said.contains(QStringLiteral("Not authorized to perform sts:AssumeRoleWithSAML")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("aws:RequestTag/department"), Qt::CaseInsensitive), qPrintable(said));
    QVERIFY(!part<QPushButton>(bench.dialog, "refusalFix")->isVisible());  // the condition is meant
    QCOMPARE(bench.store.chain().size(), std::size_t{1});
    QVERIFY(bench.engine->sessions()->empty());
    // Another role is another matter.
    QVERIFY(bench.choose("Analysts"));
    QVERIFY(!part<QWidget>(bench.dialog, "refusalPanel")->isVisible());
}

void TestSignIn::aConditionOnTheSessionNameIsAskedAboutTheName()
{
    Bench bench;
    const json::Object named{{"StringEquals", {{"sts:RoleSessionName", "ann"}}}};
    bench.must("iam:UpdateAssumeRolePolicy",
               {{"RoleName", "Analysts"}, {"PolicyDocument", test::federatedTrust({{bench.people.openIdConnectProvider, "sts:AssumeRoleWithWebIdentity"}}, named)}});
    QVERIFY(bench.start(QStringLiteral("ben")));
    QVERIFY(bench.byToken());
    QVERIFY(bench.verdict("Analysts").startsWith(QStringLiteral("✖ denied")));
    QVERIFY(bench.person("ann"));
    QCOMPARE(bench.verdict("Analysts"), QStringLiteral("✔ would be let in"));
    QVERIFY(bench.robot.type(QStringLiteral("signInSessionName"), QStringLiteral("somebody")));
    QVERIFY(bench.signIn("Analysts"));
    QVERIFY2(bench.refusal().contains(QStringLiteral("sts:RoleSessionName")), qPrintable(bench.refusal()));
    QVERIFY(!part<QPushButton>(bench.dialog, "refusalFix")->isVisible());
    QVERIFY(bench.robot.type(QStringLiteral("signInSessionName"), QStringLiteral("ann")));
    QVERIFY(bench.click("signInButton"));
    QCOMPARE(bench.whoAmI(), std::string(asAnalyst) + "ann");
}

void TestSignIn::offersARoleThatTheDirectoryDoesNot()
{
    Bench bench;
    QVERIFY(bench.start(QStringLiteral("ben")));
    QVERIFY(bench.signIn("Guests"));
    const QString said = bench.refusal();
    QVERIFY2(said.contains(QStringLiteral("does not offer this role to ben")), qPrintable(said));
    QVERIFY(part<QPushButton>(bench.dialog, "refusalFix")->text().contains(QStringLiteral("Offer Guests to ben")));
    QVERIFY(bench.click("refusalFix"));
    QVERIFY(bench.prompts.asked.value(1).contains(QStringLiteral("root of Development")));
    QVERIFY(bench.judged());
    QCOMPARE(bench.verdict("Guests"), QStringLiteral("✔ would be let in"));
    QVERIFY(bench.signIn("Guests"));
    QCOMPARE(bench.whoAmI(), std::string("arn:aws:sts::111122223333:assumed-role/Guests/ben"));
    bench.store.back();
    bench.store.undoStack()->undo();
    bench.settle();
    QCOMPARE(bench.engine->snapshot()->people().find("ben")->roles.size(), std::size_t{2});
}

void TestSignIn::mendsATrustThatForgotTags()
{
    Bench bench;
    std::string trust = test::federatedTrust({{bench.people.openIdConnectProvider, "sts:AssumeRoleWithWebIdentity"}});
    trust.erase(trust.find(",\"sts:TagSession\""), std::string(",\"sts:TagSession\"").size());
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "Analysts"}, {"PolicyDocument", trust}});
    QVERIFY(bench.start(QStringLiteral("ann")));
    QVERIFY(bench.byToken());
    QVERIFY2(bench.verdict("Analysts").contains(QStringLiteral("sts:TagSession")), qPrintable(bench.verdict("Analysts")));
    QVERIFY(bench.signIn("Analysts"));
    QVERIFY2(bench.refusal().contains(QStringLiteral("sts:TagSession")), qPrintable(bench.refusal()));
    QVERIFY(bench.click("refusalFix"));
    QVERIFY(bench.judged());
    QVERIFY(bench.signIn("Analysts"));
    QCOMPARE(bench.whoAmI(), std::string(asAnalyst) + "ann");
    // What was added is for this audience alone.
    const auto role = bench.engine->snapshot()->account(account(developmentId))->roles.find("Analysts");
    const auto& added = role->trust->statements().back();
    QCOMPARE(added.actions.size(), std::size_t{1});
    QCOMPARE(added.conditions.front().key.value, std::string("idp.practice.example:aud"));
}

void TestSignIn::mendsNothingAsSomebodyWhoMayNot()
{
    Bench bench;
    std::string trust = test::federatedTrust({{bench.people.openIdConnectProvider, "sts:AssumeRoleWithWebIdentity"}});
    trust.erase(trust.find(",\"sts:TagSession\""), std::string(",\"sts:TagSession\"").size());
    bench.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "Analysts"}, {"PolicyDocument", trust}});
    bench.store.setBase(sts::Caller::user(account(developmentId), "alice"));
    QVERIFY(bench.start(QStringLiteral("ann")));
    QVERIFY(bench.byToken());
    QVERIFY(bench.signIn("Analysts"));
    QVERIFY(bench.refusal().contains(QStringLiteral("sts:TagSession")));
    QVERIFY(!part<QPushButton>(bench.dialog, "refusalFix")->isVisible());
}

void TestSignIn::aProviderThatIsGoneIsSaid()
{
    Bench bench;
    bench.must("iam:DeleteSAMLProvider", {{"SAMLProviderArn", bench.people.samlProvider}});
    QVERIFY(bench.start(QStringLiteral("ann")));
    QCOMPARE(bench.column(0), (QStringList{QStringLiteral("Analysts"), QStringLiteral("Finance")}));
    QVERIFY2(bench.verdict("Analysts").contains(QStringLiteral("account Development does not know the practice identity provider")), qPrintable(bench.verdict("Analysts")));
    QVERIFY(!part<QPushButton>(bench.dialog, "signInButton")->isEnabled());
}

void TestSignIn::asksForALengthThatTheRoleAllows()
{
    Bench bench;
    QVERIFY(bench.start(QStringLiteral("ann")));
    QVERIFY(bench.choose("Analysts"));
    auto* duration = part<QSlider>(bench.dialog, "signInDuration");
    QCOMPARE(duration->minimum() * 300, 900);
    QCOMPARE(duration->maximum() * 300, 7200);
    QCOMPARE(duration->value() * 300, 3600);
    QVERIFY(duration->accessibleDescription().contains(QStringLiteral("2 h")));
    duration->setValue(duration->maximum());
    QVERIFY(bench.choose("Finance"));
    QCOMPARE(duration->maximum() * 300, 3600);
    QVERIFY(bench.choose("Analysts"));
    duration->setValue(duration->maximum());
    QVERIFY(bench.click("signInButton"));
    QCOMPARE(bench.session()->expires - bench.session()->issued, Instant::duration(std::chrono::hours(2)));
}

void TestSignIn::checksTheSessionName()
{
    Bench bench;
    QVERIFY(bench.start(QStringLiteral("ann")));
    QCOMPARE(part<QLineEdit>(bench.dialog, "signInSessionName")->text(), QStringLiteral("ann"));
    for (const QString& wrong : {QStringLiteral("a"), QStringLiteral("a b"), QString(65, QLatin1Char('x'))}) {
        QVERIFY(bench.robot.type(QStringLiteral("signInSessionName"), wrong));
        QVERIFY(!part<QPushButton>(bench.dialog, "signInButton")->isEnabled());
        QVERIFY(part<QLabel>(bench.dialog, "signInComplaint")->isVisible());
    }
    QVERIFY(bench.robot.type(QStringLiteral("signInSessionName"), QString(64, QLatin1Char('x'))));
    QVERIFY(part<QPushButton>(bench.dialog, "signInButton")->isEnabled());
    // A name of one letter is too short for a session.
    bench.must("practice:CreatePerson", {{"UserName", "z"}});
    bench.settle();
    QVERIFY(bench.robot.chooseRow(QStringLiteral("signInPeople"), QStringLiteral("z")));
    QCOMPARE(part<QLineEdit>(bench.dialog, "signInSessionName")->text(), QStringLiteral("z-practice"));
}

void TestSignIn::findsAPersonWithTheKeyboard()
{
    Bench bench;
    QVERIFY(bench.start());
    QCOMPARE(bench.dialog.focusWidget(), static_cast<QWidget*>(part<QLineEdit>(bench.dialog, "signInPersonFilter")));
    QTest::keyClick(bench.dialog.focusWidget(), Qt::Key_Down);
    QVERIFY(bench.judged());
    QVERIFY(bench.verdict("Finance").startsWith(QStringLiteral("✖")));  // ben
    QTest::keyClicks(bench.dialog.focusWidget(), QStringLiteral("department"));
    QVERIFY(bench.judged());
    QVERIFY(bench.robot.waitUntil([&] { return bench.verdict("Finance").startsWith(QStringLiteral("✔")); }, QStringLiteral("ann's verdict")));
    QTest::keyClick(bench.dialog.focusWidget(), Qt::Key_Return);
    bench.settle();
    QCOMPARE(bench.whoAmI(), std::string(asAnalyst) + "ann");
}

void TestSignIn::showsWhatIsInsideTheResponse()
{
    Bench bench;
    QVERIFY(bench.start(QStringLiteral("ben")));
    QVERIFY(bench.signIn("Finance"));
    QVERIFY(!bench.refusal().isEmpty());
    const std::size_t before = bench.engine->trail(0, 1000).size();
    QVERIFY(bench.click("signInLookInside"));
    QVERIFY(bench.engine->trail(0, 1000).size() > 0 && before > 0);
    auto* shown = bench.robot.find(QStringLiteral("claimsDialog"));
    QVERIFY(shown);
    const QString text = part<QPlainTextEdit>(*shown, "claimsText")->toPlainText();
    QVERIFY2(text.startsWith(QStringLiteral("<samlp:Response")), qPrintable(text.left(100)));
    QVERIFY2(text.contains(QStringLiteral("https://aws.amazon.com/SAML/Attributes/Role")) && text.contains(QLatin1Char('\n')), qPrintable(text.left(600)));
    QVERIFY2(part<QLabel>(*shown, "claimsAbout")->text().contains(QStringLiteral("did not let ben into Finance")), qPrintable(part<QLabel>(*shown, "claimsAbout")->text()));
    auto* claims = part<QTreeWidget>(*shown, "claimsList");
    QVERIFY(!claims->findItems(QStringLiteral("RoleSessionName"), Qt::MatchExactly).isEmpty());
    QCOMPARE(claims->findItems(QStringLiteral("RoleSessionName"), Qt::MatchExactly).first()->text(1), QStringLiteral("ben"));
    QVERIFY(bench.click("claimsCopyRaw"));
    const QString raw = QGuiApplication::clipboard()->text();
    QVERIFY(QByteArray::fromBase64(raw.toLatin1()).startsWith('<'));
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
    QVERIFY(part<QLabel>(*shown, "claimsCopied")->text().contains(QStringLiteral("30 s")));
    QVERIFY(bench.click("claimsClose"));
    QVERIFY(bench.robot.waitUntil([] { return QGuiApplication::clipboard()->text().isEmpty(); }, QStringLiteral("an empty clipboard")));
}

void TestSignIn::showsWhatIsInsideTheToken()
{
    Bench bench;
    QVERIFY(bench.start(QStringLiteral("ann")));
    QVERIFY(bench.byToken());
    QVERIFY(bench.choose("Analysts"));
    QVERIFY(bench.click("signInLookInside"));  // nothing was signed yet: something is, for looking
    auto* shown = bench.robot.find(QStringLiteral("claimsDialog"));
    QVERIFY(shown);
    const auto whole = json::parseObject(part<QPlainTextEdit>(*shown, "claimsText")->toPlainText().toStdString());
    QVERIFY(whole.ok());
    QCOMPARE((*whole)["claims"]["iss"].get<std::string>(), std::string("https://idp.practice.example"));
    QCOMPARE((*whole)["claims"]["aud"].get<std::string>(), std::string("console"));
    QVERIFY((*whole)["signature"].get<std::string>().find("characters)") != std::string::npos);
    auto* claims = part<QTreeWidget>(*shown, "claimsList");
    QVERIFY(!claims->findItems(QStringLiteral("department"), Qt::MatchExactly).isEmpty());
    QVERIFY(claims->findItems(QStringLiteral("department"), Qt::MatchExactly).first()->text(2).contains(QStringLiteral("aws:PrincipalTag/department")));
    QVERIFY(bench.store.chain().size() == 1);
    QVERIFY(bench.click("claimsClose"));
    // What was used can still be looked at afterwards, and nothing new is signed for it.
    QVERIFY(bench.click("signInButton"));
    QCOMPARE(bench.whoAmI(), std::string(asAnalyst) + "ann");
    QVERIFY(bench.start(QStringLiteral("ann")));
    const std::size_t records = bench.engine->trail(0, 1000).size();
    QVERIFY(bench.robot.click(QStringLiteral("signInLookInside")));
    shown = bench.robot.find(QStringLiteral("claimsDialog"));
    QVERIFY(shown && part<QLabel>(*shown, "claimsAbout")->text().contains(QStringLiteral("The proof let ann into Analysts")));
    QCOMPARE(bench.engine->trail(0, 1000).size(), records);
    QVERIFY(bench.click("claimsClose"));
}

void TestSignIn::keepsTheRawTextToItself()
{
    Bench bench;
    CliLens lens(bench.store, bench.prompts);
    QString raw;
    QObject::connect(&bench.store, &Store::called, &lens, [&raw](const engine::CallResult& result) {
        if (result.operation.action == "SignIn" && result.answer.ok())
            raw = QString::fromStdString(proofIn(*result.answer));
    });
    for (const bool saml : {true, false}) {
        QVERIFY(bench.start(QStringLiteral("ben")));
        if (!saml)
            QVERIFY(bench.byToken());
        QVERIFY(bench.signIn("Finance"));
        QVERIFY(!bench.refusal().isEmpty());
        QVERIFY(bench.click("signInLookInside"));
        QVERIFY(raw.size() > 400);
        const QString part = raw.mid(raw.size() - 60, 50);  // of a signature, or of what is signed
        QVERIFY(!test::part<QPlainTextEdit>(lens, "cliLensText")->toPlainText().contains(part));
        for (const auto& record : bench.engine->trail(0, 1000))
            QVERIFY(!QString::fromStdString(json::compact(audit::toCloudTrail(*record))).contains(part));
        for (QWidget* widget : QApplication::allWidgets()) {
            for (const char* property : {"text", "plainText", "toolTip", "accessibleName", "accessibleDescription"})
                QVERIFY2(!widget->property(property).toString().contains(part), widget->metaObject()->className());
        }
        QVERIFY(bench.click("claimsClose"));
        bench.dialog.reject();
    }
}

void TestSignIn::readsNoRubbish_data()
{
    QTest::addColumn<bool>("saml");
    QTest::addColumn<QByteArray>("proof");
    const auto encoded = [](const char* text) { return QByteArray(text).toBase64(); };
    QTest::newRow("nothing, SAML") << true << QByteArray();
    QTest::newRow("nothing, token") << false << QByteArray();
    QTest::newRow("no base64") << true << QByteArray("<xml/>");
    QTest::newRow("no XML") << true << encoded("hello");
    QTest::newRow("half an element") << true << encoded("<a><b></a>");
    QTest::newRow("a document type") << true << encoded("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>");
    QTest::newRow("too long") << true << QByteArray(100'001, 'A');
    QTest::newRow("two parts") << false << QByteArray("e30.e30");
    QTest::newRow("four parts") << false << QByteArray("e30.e30.e30.e30");
    QTest::newRow("no base64url") << false << QByteArray("e30.e!0.x");
    QTest::newRow("claims are a list") << false << QByteArray("e30.W10.x");
    QTest::newRow("a token too long") << false << QByteArray(100'001, 'A');
}

void TestSignIn::readsNoRubbish()
{
    QFETCH(bool, saml);
    QFETCH(QByteArray, proof);
    const auto read = readableProof(saml ? SignInWay::saml : SignInWay::openIdConnect, proof.toStdString());
    QVERIFY(!read.ok());
    QVERIFY(!read.error().message.empty());
}

void TestSignIn::saysWhatToDoWhenThereIsNobody()
{
    test::PageFixture fixture;
    SignInDialog dialog(fixture.context(), nullptr);
    dialog.start();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(!part<QPushButton>(dialog, "signInButton")->isEnabled());
    QVERIFY(!part<QPushButton>(dialog, "signInLookInside")->isEnabled());
    QVERIFY(fixture.robot.click(QStringLiteral("signInEmptyAction")));
    QCOMPARE(fixture.navigation.pages, QStringList{QStringLiteral("people")});
    QVERIFY(!dialog.isVisible());
}

void TestSignIn::opensByMenuKeyAndIdentityBar()
{
    test::WindowFixture fixture;
    const PracticePeople people(fixture);
    fixture.show();
    const auto opened = [&] {
        auto* dialog = qobject_cast<QDialog*>(fixture.robot.find(QStringLiteral("signInDialog")));
        const bool there = dialog && dialog->isVisible();
        if (there)
            dialog->reject();
        fixture.settle();
        return there;
    };
    QTest::keyClick(&fixture.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(opened());
    QVERIFY(fixture.robot.chooseMenu({QStringLiteral("Act"), QStringLiteral("practice person")}));
    QVERIFY(opened());
    QVERIFY(fixture.robot.click(QStringLiteral("signInAs")));
    QVERIFY(fixture.robot.chooseAction(QStringLiteral("signInMenu"), QStringLiteral("Practice person")));
    QVERIFY(fixture.robot.find(QStringLiteral("signInDialog")));
    // From there to the bar, with the time that is left, and back.
    QVERIFY(fixture.robot.waitUntil([&] { return part<QTableView>(*fixture.robot.find(QStringLiteral("signInDialog")), "signInRoles")->model()->rowCount() > 0; }, QStringLiteral("the roles")));
    QVERIFY(fixture.robot.chooseRow(QStringLiteral("signInRoles"), QStringLiteral("Analysts")));
    QVERIFY(fixture.robot.click(QStringLiteral("signInButton")));
    fixture.settle();
    auto* crumb = fixture.window().findChild<QToolButton*>(QStringLiteral("crumb1"));
    QVERIFY(crumb && crumb->text().contains(QStringLiteral("Analysts")) && crumb->text().contains(QStringLiteral("1:00:00")));
    fixture.window().openPage(QStringLiteral("sessions"));
    fixture.settle();
    QCOMPARE(fixture.engine->sessions()->size(), std::size_t{1});
    QVERIFY(fixture.robot.click(QStringLiteral("roleBack")));
    QCOMPARE(fixture.store().chain().size(), std::size_t{1});
}

QTEST_MAIN(TestSignIn)
#include "test_sign_in.moc"
