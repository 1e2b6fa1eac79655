/// Every kind of principal and every switch of the trust form by mouse and keys, and what the engine then answers to those who ask for the role.
#include "core/policy/trust_grant.h"
#include "core/service/authorize.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/core/saml_forge.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/trust/trust_editor.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

const QString alice = QStringLiteral("arn:aws:iam::111122223333:user/alice");
const std::string roleArn = "arn:aws:iam::111122223333:role/T";

/// An editor for the role T of Development.
struct Bench {
    Bench() : Bench(QString::fromStdString(test::trusting(alice.toStdString()))) {}
    explicit Bench(const QString& text)
    {
        fixture.must("iam:CreateRole", {{"RoleName", "T"}, {"AssumeRolePolicyDocument", test::trusting(alice.toStdString())}});
        show(text);
    }
    void show(const QString& text)
    {
        editor.setWorld(fixture.engine->snapshot(), test::account(test::developmentId));
        editor.setText(text);
        fixture.show(editor);
    }
    bool click(const QString& name) { return fixture.robot.click(name); }
    bool type(const QString& name, const QString& text) { return fixture.robot.type(name, text); }
    QString warnings(int card = 0) const { return part<QLabel>(editor, qPrintable(QStringLiteral("trustWarnings%1").arg(card)))->text(); }
    policy::TrustGrant grant(std::size_t index = 0) const
    {
        const auto document = policy::Document::parse(editor.text().toStdString());
        return document.ok() ? policy::readTrust(**document).grants.at(index) : policy::TrustGrant{};
    }
    /// Saves what the form says.
    void save()
    {
        const auto document = policy::Document::parse(editor.text().toStdString());
        QVERIFY2(document.ok() && policy::check(**document, policy::Type::trust).empty(), qPrintable(editor.text()));
        fixture.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "T"}, {"PolicyDocument", editor.text().toStdString()}});
    }
    std::string assume(const sts::Caller& caller, json::Object more = json::Object::object())
    {
        json::Object parameters{{"RoleArn", roleArn}, {"RoleSessionName", "s1"}};
        parameters.update(more);
        return fixture.codeOf(caller, "sts:AssumeRole", parameters);
    }
    sts::Caller user(const char* name, const char* account = test::developmentId) const { return sts::Caller::user(test::account(account), name); }
    /// Chooses in the picker: the kind, what to search for, a name when the kind takes one.
    bool pick(const QString& kind, const QString& search, const QString& name = {})
    {
        ui::Robot& robot = fixture.robot;
        return click(QStringLiteral("trustAddStatement")) && robot.chooseEntry(QStringLiteral("principalKind"), kind) && type(QStringLiteral("principalFilter"), search) &&
               robot.chooseRow(QStringLiteral("principalList"), search) && (name.isEmpty() || type(QStringLiteral("principalSessionName"), name)) && click(QStringLiteral("principalAdd")) &&
               robot.waitGone(QStringLiteral("principalPicker"));
    }

    test::PageFixture fixture;
    TrustEditor editor;
};

/// What the engine says to somebody whom a provider vouches for.
bool letsIn(test::PageFixture& fixture, const std::string& provider, const std::string& action, const std::vector<std::pair<std::string, std::string>>& claims)
{
    sts::Caller person;
    person.kind = sts::CallerKind::federated;
    person.account = test::account(test::developmentId);
    person.provider = provider;
    person.bySaml = action == "sts:AssumeRoleWithSAML";
    service::Question question{action, roleArn, {}};
    question.extra.set("sts:RoleSessionName", std::string("s1"));
    for (const auto& [key, value] : claims)
        question.extra.set(key, value);
    return service::explain(*fixture.engine->snapshot(), person, question, fixture.engine->contextNow()).explanation.decision.effect == evaluation::Effect::allowed;
}

}  // namespace

class TestTrustSwitches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySwitchIsALineAndIsEnforced_data();
    void everySwitchIsALineAndIsEnforced();
    void opensForAWhile();
    void servicesActForWhomTheyMay();
    void everyKindOfPrincipalIsLetIn();
    void samlPeopleComeWithTheirAudience();
    void tokensAreToldByTheirSubject();
    void otherKindsGetAStatementOfTheirOwn();
    void everyoneNeedsACondition();
    void whatTheFormDoesNotKnowKeepsItsText();
    void deniesAreShownAndEdited();
    void aWrongValueIsSaidAndNotWritten_data();
    void aWrongValueIsSaidAndNotWritten();
    void theLastActionStays();
    void anotherWorldLeavesWhatIsTyped();
    void aUserCreatedAgainIsAnOrphanUntilRepaired();
    void orphansAreRemovedOrReplacedByOthers();
    void theLastOrphanTakesItsStatementAlong();
    void canonicalUsersAreRefusedInWords();
};

void TestTrustSwitches::everySwitchIsALineAndIsEnforced_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const json::Object& one : test::readCases("trust/switches.jsonl"))
        QTest::newRow(test::textOf(one, "name").c_str()) << QByteArray::fromStdString(one.dump());
}

void TestTrustSwitches::everySwitchIsALineAndIsEnforced()
{
    QFETCH(QByteArray, line);
    const json::Object one = json::Object::parse(line.toStdString());
    Bench bench;
    const QString before = bench.editor.text();
    if (one.contains("tags")) {
        for (const auto& [key, value] : one.at("tags").items())
            bench.fixture.must("iam:TagUser", {{"UserName", "alice"}, {"Tags", json::Object::array({{{"Key", key}, {"Value", value}}})}});
    }
    for (const auto& name : one.at("on"))
        QVERIFY2(bench.click(QString::fromStdString(name.get<std::string>())), qPrintable(bench.fixture.robot.trouble()));
    for (const auto& [name, text] : one.at("type").items())
        QVERIFY2(bench.type(QString::fromStdString(name), QString::fromStdString(text.get<std::string>())), qPrintable(bench.fixture.robot.trouble()));
    for (const auto& [name, text] : one.at("lines").items()) {
        auto* label = part<QLabel>(bench.editor, name.c_str());
        QVERIFY(label->isVisible());
        QCOMPARE(label->text(), QString::fromStdString(text.get<std::string>()));
    }
    bench.save();
    for (const json::Object& parameters : one.at("granted"))
        QCOMPARE(bench.assume(bench.user("alice"), parameters), std::string("ok"));
    for (const json::Object& parameters : one.at("refused"))
        QCOMPARE(bench.assume(bench.user("alice"), parameters), std::string("AccessDenied"));
    // Off again, nothing is left of it.
    for (const auto& name : one.at("on")) {
        if (name.get<std::string>() != "trustMore0")
            QVERIFY(bench.click(QString::fromStdString(name.get<std::string>())));
    }
    QCOMPARE(bench.editor.text().replace(QStringLiteral("[\"sts:AssumeRole\"]"), QStringLiteral("\"sts:AssumeRole\"")), before);  // a list of one is the same
}

void TestTrustSwitches::opensForAWhile()
{
    Bench bench;  // it is 2026-11-24 09:00
    QVERIFY(bench.click(QStringLiteral("trustMore0")) && bench.click(QStringLiteral("trustNotBeforeOn0")) && bench.click(QStringLiteral("trustNotAfterOn0")));
    const auto set = [&](const char* name, int day) { part<QDateTimeEdit>(bench.editor, name)->setDateTime(QDateTime(QDate(2026, 11, day), QTime(12, 0), Qt::UTC)); };
    set("trustNotAfter0", 25);
    set("trustNotBefore0", 23);
    QCOMPARE(part<QLabel>(bench.editor, "trustNotBeforeLine0")->text(), QStringLiteral("\"DateGreaterThan\": {\"aws:CurrentTime\": \"2026-11-23T12:00:00Z\"}"));
    bench.save();
    QCOMPARE(bench.assume(bench.user("alice")), std::string("ok"));
    set("trustNotBefore0", 24);
    bench.save();
    QCOMPARE(bench.assume(bench.user("alice")), std::string("AccessDenied"));
    set("trustNotBefore0", 26);
    QVERIFY(bench.warnings().contains(QStringLiteral("ends before it begins")));
    QVERIFY(!bench.editor.text().contains(QStringLiteral("11-26")));
}

void TestTrustSwitches::servicesActForWhomTheyMay()
{
    Bench bench{QString()};
    QVERIFY2(bench.pick(QStringLiteral("AWS services"), QStringLiteral("· lambda.amazonaws")), qPrintable(bench.fixture.robot.trouble()));
    const std::string function = "arn:aws:lambda:us-east-1:111122223333:function:f";
    const sts::Caller mine = sts::Caller::service("lambda.amazonaws.com", function, test::developmentId);
    const sts::Caller theirs = sts::Caller::service("lambda.amazonaws.com", "arn:aws:lambda:us-east-1:444455556666:function:f", test::productionId);
    bench.save();
    QCOMPARE(bench.assume(theirs), std::string("ok"));
    QVERIFY(!part<QCheckBox>(bench.editor, "trustExternalIdOn0")->isVisible());
    QVERIFY(bench.click(QStringLiteral("trustSourceAccountOn0")));
    QCOMPARE(part<QLineEdit>(bench.editor, "trustSourceAccount0")->text(), QString::fromLatin1(test::developmentId));
    bench.save();
    QCOMPARE(bench.assume(theirs), std::string("AccessDenied"));
    QCOMPARE(bench.assume(mine), std::string("ok"));
    QVERIFY(bench.click(QStringLiteral("trustSourceArnOn0")) && bench.type(QStringLiteral("trustSourceArn0"), QStringLiteral("arn:aws:lambda:us-east-1:111122223333:function:g*")));
    bench.save();
    QCOMPARE(bench.assume(mine), std::string("AccessDenied"));
    QCOMPARE(bench.assume(sts::Caller::service("lambda.amazonaws.com", "arn:aws:lambda:us-east-1:111122223333:function:g1", test::developmentId)), std::string("ok"));
}

void TestTrustSwitches::everyKindOfPrincipalIsLetIn()
{
    Bench bench{QString()};
    const auto wholeText = [&] { return bench.editor.text(); };
    QVERIFY2(bench.pick(QStringLiteral("Users"), QStringLiteral("bob")), qPrintable(bench.fixture.robot.trouble()));
    bench.save();
    QCOMPARE(bench.assume(bench.user("bob")), std::string("ok"));
    QCOMPARE(bench.assume(bench.user("alice")), std::string("AccessDenied"));

    bench.editor.setText({});
    QVERIFY2(bench.pick(QStringLiteral("Whole accounts"), QStringLiteral("Production")), qPrintable(bench.fixture.robot.trouble()));
    bench.save();
    QCOMPARE(bench.assume(bench.user("admin", test::productionId)), std::string("ok"));

    bench.editor.setText({});
    bench.fixture.must("iam:PutRolePolicy", {{"RoleName", "Auditor"}, {"PolicyName", "T"}, {"PolicyDocument", test::allowing("sts:AssumeRole", roleArn)}});
    const auto session = [&](const char* name) { return sts::Caller::of(bench.fixture.assume(bench.user("carol"), "arn:aws:iam::111122223333:role/Auditor", name)); };
    QVERIFY2(bench.pick(QStringLiteral("Roles"), QStringLiteral("Auditor")), qPrintable(bench.fixture.robot.trouble()));
    bench.save();
    QCOMPARE(bench.assume(session("night")), std::string("ok"));

    bench.editor.setText({});
    QVERIFY2(bench.pick(QStringLiteral("One session"), QStringLiteral("Auditor"), QStringLiteral("night")), qPrintable(bench.fixture.robot.trouble()));
    QVERIFY2(wholeText().contains(QStringLiteral("arn:aws:sts::111122223333:assumed-role/Auditor/night")), qPrintable(wholeText()));
    bench.fixture.must("iam:DeleteRolePolicy", {{"RoleName", "Auditor"}, {"PolicyName", "T"}});
    bench.save();
    QCOMPARE(bench.assume(session("night")), std::string("ok"));
    QCOMPARE(bench.assume(session("day")), std::string("AccessDenied"));

    bench.editor.setText({});
    QVERIFY2(bench.pick(QStringLiteral("federated user"), QStringLiteral("Development"), QStringLiteral("guest")), qPrintable(bench.fixture.robot.trouble()));
    QVERIFY2(wholeText().contains(QStringLiteral("arn:aws:sts::111122223333:federated-user/guest")), qPrintable(wholeText()));
    QVERIFY(bench.warnings().contains(QStringLiteral("cannot call AssumeRole")));
    bench.save();
}

void TestTrustSwitches::samlPeopleComeWithTheirAudience()
{
    Bench bench{QString()};
    QVERIFY(bench.click(QStringLiteral("trustAddStatement")) && bench.fixture.robot.chooseEntry(QStringLiteral("principalKind"), QStringLiteral("SAML")));
    QVERIFY(qobject_cast<QLabel*>(bench.fixture.robot.find(QStringLiteral("principalHint")))->text().contains(QStringLiteral("no such provider")));
    QVERIFY(bench.click(QStringLiteral("principalCancel")) && bench.fixture.robot.waitGone(QStringLiteral("principalPicker")));
    bench.fixture.must("iam:CreateSAMLProvider", {{"Name", "Corp"}, {"SAMLMetadataDocument", test::samlMetadata({{"EntityId", test::samlIssuer}})}});
    bench.show({});
    QVERIFY2(bench.pick(QStringLiteral("SAML"), QStringLiteral("Corp")), qPrintable(bench.fixture.robot.trouble()));
    QCOMPARE(bench.grant().actions, std::vector<std::string>{"sts:AssumeRoleWithSAML"});
    QCOMPARE(part<QLineEdit>(bench.editor, "trustSamlAudience0")->text(), QStringLiteral("https://signin.aws.amazon.com/saml"));
    bench.save();
    const auto asks = [&](const std::string& audience) { return letsIn(bench.fixture, "arn:aws:iam::111122223333:saml-provider/Corp", "sts:AssumeRoleWithSAML", {{"saml:aud", audience}}); };
    QVERIFY(asks("https://signin.aws.amazon.com/saml"));
    QVERIFY(!asks("https://other.example/saml"));
    QVERIFY(bench.type(QStringLiteral("trustSamlAudience0"), QStringLiteral("https://other.example/saml")));
    bench.save();
    QVERIFY(asks("https://other.example/saml"));
}

void TestTrustSwitches::tokensAreToldByTheirSubject()
{
    Bench bench{QString()};
    bench.fixture.must("iam:CreateOpenIDConnectProvider", {{"Url", "https://token.actions.githubusercontent.com"}, {"ClientIDList", {"sts.amazonaws.com"}}, {"ThumbprintList", {std::string(40, 'a')}}});
    bench.show({});
    QVERIFY2(bench.pick(QStringLiteral("OpenID"), QStringLiteral("github")), qPrintable(bench.fixture.robot.trouble()));
    QCOMPARE(bench.grant().actions, std::vector<std::string>{"sts:AssumeRoleWithWebIdentity"});
    QCOMPARE(part<QLineEdit>(bench.editor, "trustTokenAudience0")->text(), QStringLiteral("sts.amazonaws.com"));
    QVERIFY(bench.warnings().contains(QStringLiteral("say by the token's subject")));
    QVERIFY(bench.click(QStringLiteral("trustTokenSubjectShapes0")));
    QVERIFY2(bench.fixture.robot.chooseAction(QStringLiteral("trustSubjectMenu"), QStringLiteral("one branch")), qPrintable(bench.fixture.robot.trouble()));
    QVERIFY2(bench.warnings().contains(QStringLiteral("between < and >")), qPrintable(bench.warnings()));
    QVERIFY(!bench.editor.text().contains(QStringLiteral(":sub")));
    QVERIFY(bench.type(QStringLiteral("trustTokenSubject0"), QStringLiteral("repo:octo-org/app:ref:refs/heads/*")));
    bench.save();
    const std::string provider = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
    const std::string host = "token.actions.githubusercontent.com";
    const auto asks = [&](const std::string& audience, const std::string& subject) { return letsIn(bench.fixture, provider, "sts:AssumeRoleWithWebIdentity", {{host + ":aud", audience}, {host + ":sub", subject}}); };
    QVERIFY(asks("sts.amazonaws.com", "repo:octo-org/app:ref:refs/heads/main"));
    QVERIFY(!asks("sts.amazonaws.com", "repo:octo-org/other:ref:refs/heads/main"));
    QVERIFY(!asks("another", "repo:octo-org/app:ref:refs/heads/main"));
}

void TestTrustSwitches::otherKindsGetAStatementOfTheirOwn()
{
    Bench bench;
    QVERIFY(bench.click(QStringLiteral("trustMfa0")));
    QVERIFY(bench.click(QStringLiteral("trustAddPrincipal0")));
    QVERIFY(bench.type(QStringLiteral("principalFilter"), QStringLiteral("arn:aws:iam::111122223333:saml-provider/Corp")) && bench.click(QStringLiteral("principalAdd")));
    bench.fixture.settle();
    QCOMPARE(bench.grant(0).principals.size(), std::size_t{1});
    QCOMPARE(bench.grant(1).actions, std::vector<std::string>{"sts:AssumeRoleWithSAML"});
    QVERIFY(bench.grant(1).says(policy::TrustSwitch::mfa).empty());
    QVERIFY(bench.warnings(1).contains(QStringLiteral("no such provider")));
}

void TestTrustSwitches::everyoneNeedsACondition()
{
    Bench bench{QString()};
    QVERIFY2(bench.pick(QStringLiteral("Everyone"), QStringLiteral("Everyone")), qPrintable(bench.fixture.robot.trouble()));
    QVERIFY2(bench.warnings().startsWith(QStringLiteral("✖ Everyone")), qPrintable(bench.warnings()));
    QVERIFY(policy::letsAnybodyIn(bench.grant()));
    QVERIFY(bench.click(QStringLiteral("trustMore0")) && bench.click(QStringLiteral("trustOrganizationOn0")));
    QVERIFY(!bench.warnings().contains(QStringLiteral("✖")));
    bench.save();
    QCOMPARE(bench.assume(bench.user("admin", test::productionId)), std::string("ok"));
}

void TestTrustSwitches::whatTheFormDoesNotKnowKeepsItsText()
{
    const QString text = QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%1\"},\"Action\":[\"sts:AssumeRole\", \"sts:Set*\"],"
                                        "\"Condition\":{\"StringNotLike\":{ \"aws:UserAgent\" :[ \"odd*\" ]},\"StringEquals\":{\"sts:ExternalId\":[\"one\",\"two\"]}}}]}").arg(alice);
    Bench bench(text);
    const QString also = part<QLabel>(bench.editor, "trustAlso0")->text();
    QVERIFY2(also.contains(QStringLiteral("also: \"StringNotLike\": {\"aws:UserAgent\": \"odd*\"}")) && also.contains(QStringLiteral("also: the action sts:Set*")), qPrintable(also));
    QVERIFY(!part<QCheckBox>(bench.editor, "trustExternalIdOn0")->isEnabled());
    QVERIFY(!part<QCheckBox>(bench.editor, "trustExternalIdOn0")->toolTip().isEmpty());
    QVERIFY(bench.click(QStringLiteral("trustMfa0")));
    QVERIFY2(bench.editor.text().contains(QStringLiteral("{ \"aws:UserAgent\" :[ \"odd*\" ]}")), qPrintable(bench.editor.text()));
    QSignalSpy requested(&bench.editor, &TrustEditor::jsonRequested);
    QVERIFY(bench.click(QStringLiteral("trustAlsoJson0")));
    QCOMPARE(requested.count(), 1);
    QVERIFY(bench.click(QStringLiteral("trustMfa0")));
    QCOMPARE(bench.editor.text(), text);
}

void TestTrustSwitches::deniesAreShownAndEdited()
{
    Bench bench(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"111122223333\"},\"Action\":\"sts:AssumeRole\"},"
                               "{\"Effect\":\"Deny\",\"Principal\":{\"AWS\":\"%1\"},\"Action\":\"sts:AssumeRole\"}]}").arg(alice));
    QVERIFY(part<QLabel>(bench.editor, "trustHeading1")->text().contains(QStringLiteral("Deny")));
    bench.fixture.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "T"}, {"PolicyDocument", test::allowing("sts:AssumeRole", roleArn)}});
    bench.save();
    QCOMPARE(bench.assume(bench.user("alice"), {{"RoleSessionName", "night-1"}}), std::string("AccessDenied"));
    QVERIFY(bench.click(QStringLiteral("trustMore1")) && bench.click(QStringLiteral("trustSessionNameOn1")) && bench.type(QStringLiteral("trustSessionName1"), QStringLiteral("night-*")));
    bench.save();
    QCOMPARE(bench.assume(bench.user("alice"), {{"RoleSessionName", "night-1"}}), std::string("AccessDenied"));
    QCOMPARE(bench.assume(bench.user("alice"), {{"RoleSessionName", "day-1"}}), std::string("ok"));
}

void TestTrustSwitches::aWrongValueIsSaidAndNotWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("wrong");
    const std::pair<const char*, const char*> cases[] = {{"Organization", "acme"}, {"OrganizationPath", "r-1/ou-1"}, {"Vpc", "subnet-1"}, {"VpcEndpoint", "vpc-1"}, {"SessionName", "a b"},
                                                         {"SourceIdentity", "a/b"}, {"PrincipalTags", "Team"}, {"RequestTags", "=x"}, {"TransitiveKeys", "A=b"}, {"SourceIp", "10.0.0.0/33"}, {"Organization", ""}};
    for (const auto& [name, wrong] : cases)
        QTest::addRow("%s %s", name, wrong) << QString::fromLatin1(name) << QString::fromLatin1(wrong);
}

void TestTrustSwitches::aWrongValueIsSaidAndNotWritten()
{
    QFETCH(QString, name);
    QFETCH(QString, wrong);
    Bench bench;
    const QString field = QStringLiteral("trust") + name;
    QVERIFY(bench.click(QStringLiteral("trustMore0")) && bench.click(field + QStringLiteral("On0")));
    const QString before = bench.editor.text();
    QVERIFY(bench.type(field + QLatin1Char('0'), wrong.isEmpty() ? QStringLiteral(" ") : wrong));
    QVERIFY2(bench.warnings().startsWith(QStringLiteral("✖")), qPrintable(bench.warnings()));
    QVERIFY(wrong.isEmpty() || !bench.editor.text().contains(QLatin1Char('"') + wrong + QLatin1Char('"')));
    QVERIFY(policy::Document::parse(bench.editor.text().toStdString()).ok());
}

void TestTrustSwitches::theLastActionStays()
{
    const QString text = QString::fromStdString(test::trusting(alice.toStdString())).replace(QStringLiteral("sts:AssumeRole"), QStringLiteral("sts:TagSession"));
    Bench bench(text);
    QVERIFY(bench.click(QStringLiteral("trustTagSession0")));
    QVERIFY(bench.warnings().contains(QStringLiteral("needs an action")));
    QCOMPARE(bench.editor.text(), text);
    QVERIFY(bench.click(QStringLiteral("trustMore0")) && bench.click(QStringLiteral("trustSetSourceIdentity0")));
    QCOMPARE(bench.grant().actions, std::vector<std::string>{"sts:SetSourceIdentity"});
}

void TestTrustSwitches::anotherWorldLeavesWhatIsTyped()
{
    Bench bench;
    QVERIFY(bench.click(QStringLiteral("trustExternalIdOn0")) && bench.type(QStringLiteral("trustExternalId0"), QStringLiteral("a")));
    auto* field = part<QLineEdit>(bench.editor, "trustExternalId0");
    bench.fixture.must("iam:CreateUser", {{"UserName", "zoe"}});
    bench.editor.setWorld(bench.fixture.engine->snapshot(), test::account(test::developmentId));
    bench.fixture.settle();
    QCOMPARE(part<QLineEdit>(bench.editor, "trustExternalId0"), field);
    QCOMPARE(field->text(), QStringLiteral("a"));
    QVERIFY(field->hasFocus());
}

/// CONSOLE.md 7.14.
void TestTrustSwitches::aUserCreatedAgainIsAnOrphanUntilRepaired()
{
    Bench bench;
    bench.fixture.must("iam:CreateUser", {{"UserName", "dave"}});
    bench.fixture.must("iam:UpdateAssumeRolePolicy", {{"RoleName", "T"}, {"PolicyDocument", test::trusting("arn:aws:iam::111122223333:user/dave")}});
    QCOMPARE(bench.assume(bench.user("dave")), std::string("ok"));
    bench.fixture.must("iam:DeleteUser", {{"UserName", "dave"}});
    const auto shownTrust = [&] { return QString::fromStdString(bench.fixture.must("iam:GetRole", {{"RoleName", "T"}}).at("Role").at("AssumeRolePolicyDocument").dump()); };
    const std::string id = bench.fixture.engine->snapshot()->account(test::account(test::developmentId))->roles.find("T")->trustBindings.begin()->second;
    const auto show = [&] {
        bench.editor.setWorld(bench.fixture.engine->snapshot(), test::account(test::developmentId), {{id, "arn:aws:iam::111122223333:user/dave"}});
        bench.editor.setText(shownTrust());
        bench.fixture.settle();
    };
    show();
    QVERIFY(!part<QPushButton>(bench.editor, "trustOrphanReplace0_0")->isEnabled());
    QVERIFY(part<QPushButton>(bench.editor, "trustOrphanReplace0_0")->toolTip().contains(QStringLiteral("Nobody is called dave")));
    bench.fixture.must("iam:CreateUser", {{"UserName", "dave"}});
    show();
    QCOMPARE(bench.assume(bench.user("dave")), std::string("AccessDenied"));
    QVERIFY(part<QWidget>(bench.editor, "trustOrphans0")->isVisible());
    QVERIFY2(bench.click(QStringLiteral("trustOrphanReplace0_0")), qPrintable(bench.fixture.robot.trouble()));
    QVERIFY(!part<QWidget>(bench.editor, "trustOrphans0")->isVisible());
    bench.save();
    QCOMPARE(bench.assume(bench.user("dave")), std::string("ok"));
}

void TestTrustSwitches::orphansAreRemovedOrReplacedByOthers()
{
    Bench bench(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"AIDAAAAAAAAAAAAAAAAAA\",\"%1\",\"AROABBBBBBBBBBBBBBBBB\"]},\"Action\":\"sts:AssumeRole\"}]}").arg(alice));
    QVERIFY(bench.click(QStringLiteral("trustOrphanRemove0_2")));
    QCOMPARE(bench.grant().principals.size(), std::size_t{2});
    QVERIFY(bench.click(QStringLiteral("trustOrphanChoose0_0")));
    QVERIFY(bench.type(QStringLiteral("principalFilter"), QStringLiteral("bob")) && bench.fixture.robot.chooseRow(QStringLiteral("principalList"), QStringLiteral("bob")) && bench.click(QStringLiteral("principalAdd")));
    QCOMPARE(bench.grant().principals.front().value.value, std::string("arn:aws:iam::111122223333:user/bob"));
    bench.save();
    QCOMPARE(bench.assume(bench.user("bob")), std::string("ok"));
}

/// Both Remove buttons work: the one beside the orphan, and the one for what is selected.
void TestTrustSwitches::theLastOrphanTakesItsStatementAlong()
{
    const QString both = QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"AIDAAAAAAAAAAAAAAAAAA\"},\"Action\":\"sts:AssumeRole\"},"
                                        "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%1\"},\"Action\":\"sts:AssumeRole\"}]}").arg(alice);
    {
        Bench bench(both);
        QVERIFY(part<QPushButton>(bench.editor, "trustOrphanRemove0_0")->isEnabled());
        QVERIFY(bench.click(QStringLiteral("trustOrphanRemove0_0")));
        QCOMPARE(bench.grant().principals.size(), std::size_t{1});
        QCOMPARE(bench.grant().principals.front().value.value, alice.toStdString());
        bench.save();
        QCOMPARE(bench.assume(bench.user("alice")), std::string("ok"));
    }
    Bench bench(both);
    auto* principals = part<QListWidget>(bench.editor, "trustPrincipals0");
    principals->item(0)->setSelected(true);
    QVERIFY(bench.click(QStringLiteral("trustRemovePrincipal0")));
    QCOMPARE(bench.grant().principals.front().value.value, alice.toStdString());
}

void TestTrustSwitches::canonicalUsersAreRefusedInWords()
{
    Bench bench;
    QVERIFY(bench.click(QStringLiteral("trustAddStatement")) && bench.type(QStringLiteral("principalFilter"), QString(64, QLatin1Char('a'))));
    QVERIFY(qobject_cast<QLabel*>(bench.fixture.robot.find(QStringLiteral("principalHint")))->text().contains(QStringLiteral("bucket policies")));
    QVERIFY(!bench.fixture.robot.find(QStringLiteral("principalAdd"))->isEnabled());
}

QTEST_MAIN(TestTrustSwitches)
#include "test_trust_switches.moc"
