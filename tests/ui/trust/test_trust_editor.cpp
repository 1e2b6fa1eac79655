/// The trust relationship by point and click and as JSON: two views of one text, of which nothing changes but what is edited.
#include "core/policy/trust_grant.h"
#include "tests/support/core/data_dir.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/trust/trust_editor.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

const QString alice = QStringLiteral("arn:aws:iam::111122223333:user/alice");

/// An editor on the screen, over the practice world, for a role of Development.
struct Bench {
    explicit Bench(const QString& text = {}) : edited(&editor, &TrustEditor::textEdited)
    {
        editor.setWorld(fixture.engine->snapshot(), test::account(test::developmentId));
        editor.setText(text);
        fixture.show(editor);
    }
    policy::TrustGrant grant(std::size_t index = 0) const
    {
        const auto document = policy::Document::parse(editor.text().toStdString());
        return document.ok() ? policy::readTrust(**document).grants.at(index) : policy::TrustGrant{};
    }
    /// Chooses in the picker that is open.
    bool pick(const QString& search, const QString& row)
    {
        return fixture.robot.type(QStringLiteral("principalFilter"), search) && fixture.robot.chooseRow(QStringLiteral("principalList"), row) &&
               fixture.robot.click(QStringLiteral("principalAdd"));
    }
    bool check(const char* name) { return fixture.robot.click(QString::fromLatin1(name)); }

    test::PageFixture fixture;
    TrustEditor editor;
    QSignalSpy edited;
};

QString trusting(const QString& principal) { return QString::fromStdString(test::trusting(principal.toStdString())); }

/// The bytes of every statement but one.
QStringList otherStatements(const std::string& text, std::size_t index)
{
    QStringList list;
    const auto document = policy::Document::parse(text);
    for (std::size_t i = 0; document.ok() && i < (*document)->statements().size(); ++i) {
        const SourceSpan& span = (*document)->statements()[i].span;
        if (i != index)
            list += QString::fromStdString(text.substr(span.begin.offset, span.end.offset - span.begin.offset));
    }
    return list;
}

}  // namespace

class TestTrustEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesEveryByteThatIsNotEdited_data();
    void leavesEveryByteThatIsNotEdited();
    void switchesGoOnAndOffWithoutATrace_data() { leavesEveryByteThatIsNotEdited_data(); }
    void switchesGoOnAndOffWithoutATrace();
    void beginsWithNobody();
    void choosesUserRoleAccountAndService();
    void takesAnAccountOrArnThatIsTyped_data();
    void takesAnAccountOrArnThatIsTyped();
    void offersNoGroups();
    void removesAPrincipalAndWithTheLastTheStatement();
    void switchesConditions();
    void generatesAnExternalId();
    void writesNothingWhileAFieldIsWrong();
    void followsTheJson();
    void opensTheJsonForWhatItCannotShow();
    void keepsTheLastStatement();
    void warnsOfThoseWhoAreGoneAndOfEverybody();
    void keepsTheFieldOneTypesIn();
};

void TestTrustEditor::leavesEveryByteThatIsNotEdited_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<bool>>("readable");
    for (const json::Object& one : test::readCases("trust/odd_formatting.jsonl")) {
        QList<bool> readable;
        for (const auto& flag : one.at("readable"))
            readable += flag.get<bool>();
        QTest::newRow(test::textOf(one, "name").c_str()) << QString::fromStdString(test::textOf(one, "text")) << readable;
    }
}

void TestTrustEditor::leavesEveryByteThatIsNotEdited()
{
    QFETCH(QString, text);
    QFETCH(QList<bool>, readable);
    Bench bench(text);
    for (int i = 0; i < readable.size(); ++i) {
        QCOMPARE(bench.editor.findChild<QWidget*>(QStringLiteral("trustGrant%1").arg(i)) != nullptr, readable[i]);
        QCOMPARE(bench.editor.findChild<QWidget*>(QStringLiteral("trustOpenJson%1").arg(i)) != nullptr, !readable[i]);
    }
    QCOMPARE(bench.editor.text(), text);
    // To something else and back, as one does by JSON; and with another world.
    bench.editor.setText(trusting(alice));
    bench.editor.setText(text);
    bench.editor.setWorld(bench.fixture.engine->snapshot(), test::account(test::productionId));
    bench.fixture.settle();
    QCOMPARE(bench.editor.text(), text);
    // Into every field and out again, without changing it.
    for (QWidget* field : bench.editor.findChildren<QWidget*>()) {
        if (field->focusPolicy() != Qt::NoFocus && field->isVisible())
            field->setFocus();
    }
    bench.fixture.settle();
    QCOMPARE(bench.editor.text(), text);
    QCOMPARE(bench.edited.count(), 0);
}

void TestTrustEditor::switchesGoOnAndOffWithoutATrace()
{
    QFETCH(QString, text);
    QFETCH(QList<bool>, readable);
    for (int i = 0; i < readable.size(); ++i) {
        Bench bench(text);
        auto* mfa = bench.editor.findChild<QCheckBox*>(QStringLiteral("trustMfa%1").arg(i));
        if (!mfa || mfa->isChecked() || !mfa->isVisible())  // services have no MFA
            continue;
        const auto index = static_cast<std::size_t>(i);
        const QStringList others = otherStatements(text.toStdString(), index);
        const policy::TrustGrant before = bench.grant(index);
        QVERIFY(bench.fixture.robot.click(mfa->objectName()));
        policy::TrustGrant wanted = before;
        wanted.say(policy::TrustSwitch::mfa, {"true"});
        QVERIFY2(bench.grant(index) == wanted, qPrintable(bench.editor.text()));
        QCOMPARE(otherStatements(bench.editor.text().toStdString(), index), others);
        QVERIFY(bench.fixture.robot.click(mfa->objectName()));
        QVERIFY(bench.grant(index) == before);
        QCOMPARE(bench.editor.text(), text);
        QCOMPARE(bench.edited.count(), 2);
    }
}

void TestTrustEditor::beginsWithNobody()
{
    Bench bench;
    QVERIFY(bench.editor.text().isEmpty());
    QVERIFY(bench.fixture.robot.click(QStringLiteral("trustAddStatement")));
    QVERIFY(bench.pick(QStringLiteral("alice"), QStringLiteral("alice")));
    const auto document = policy::Document::parse(bench.editor.text().toStdString());
    QVERIFY(document.ok());
    QVERIFY(policy::check(**document, policy::Type::trust).empty());
    QCOMPARE(bench.grant().principals.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(bench.grant().principals[0].value.value), alice);
    QCOMPARE(bench.grant().actions, std::vector<std::string>{"sts:AssumeRole"});
}

void TestTrustEditor::choosesUserRoleAccountAndService()
{
    Bench bench(trusting(alice));
    const std::pair<const char*, const char*> choices[] = {{"bob", "bob"}, {"Auditor", "Auditor"}, {"Production", "account"}, {"cloudtrail", "cloudtrail"}};
    for (const auto& [search, row] : choices) {
        QVERIFY(bench.check("trustAddPrincipal0"));
        QVERIFY2(bench.pick(QString::fromLatin1(search), QString::fromLatin1(row)), qPrintable(bench.fixture.robot.trouble()));
    }
    QStringList said;
    for (const policy::PrincipalEntry& principal : bench.grant().principals)
        said += QString::fromStdString(principal.kind + ' ' + principal.value.value);
    said.sort();
    QCOMPARE(said, (QStringList{QStringLiteral("AWS arn:aws:iam::111122223333:role/Auditor"), QStringLiteral("AWS arn:aws:iam::111122223333:user/alice"), QStringLiteral("AWS arn:aws:iam::111122223333:user/bob"),
                                QStringLiteral("AWS arn:aws:iam::444455556666:root"), QStringLiteral("Service cloudtrail.amazonaws.com")}));
    QCOMPARE(part<QListWidget>(bench.editor, "trustPrincipals0")->count(), 5);
    const auto document = policy::Document::parse(bench.editor.text().toStdString());
    QVERIFY(policy::check(**document, policy::Type::trust).empty());
}

void TestTrustEditor::takesAnAccountOrArnThatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("principal");
    QTest::newRow("account") << QStringLiteral("777788889999") << QStringLiteral("AWS arn:aws:iam::777788889999:root");
    QTest::newRow("ARN") << QStringLiteral(" arn:aws:iam::777788889999:role/x/Y ") << QStringLiteral("AWS arn:aws:iam::777788889999:role/x/Y");
    QTest::newRow("service") << QStringLiteral("made-up.amazonaws.com") << QStringLiteral("Service made-up.amazonaws.com");
    QTest::newRow("identity provider") << QStringLiteral("arn:aws:iam::777788889999:saml-provider/Acme") << QStringLiteral("Federated arn:aws:iam::777788889999:saml-provider/Acme");
    QTest::newRow("nobody") << QStringLiteral("no such body") << QString();
}

void TestTrustEditor::takesAnAccountOrArnThatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, principal);
    Bench bench;
    QVERIFY(bench.check("trustAddStatement"));
    QVERIFY(bench.fixture.robot.type(QStringLiteral("principalFilter"), typed));
    QCOMPARE(bench.fixture.robot.find(QStringLiteral("principalAdd"))->isEnabled(), !principal.isEmpty());
    QTest::keyClick(bench.fixture.robot.find(QStringLiteral("principalFilter")), Qt::Key_Return);
    QCOMPARE(bench.editor.text().isEmpty(), principal.isEmpty());
    if (!principal.isEmpty())
        QCOMPARE(QString::fromStdString(bench.grant().principals[0].kind + ' ' + bench.grant().principals[0].value.value), principal);
}

void TestTrustEditor::offersNoGroups()
{
    Bench bench;
    QVERIFY(bench.check("trustAddStatement"));
    QVERIFY(bench.fixture.robot.type(QStringLiteral("principalFilter"), QStringLiteral("Developers")));
    auto* list = qobject_cast<QListView*>(bench.fixture.robot.find(QStringLiteral("principalList")));
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("not a principal")));
    QVERIFY(bench.fixture.robot.chooseRow(QStringLiteral("principalList"), QStringLiteral("Developers")));
    QVERIFY(!bench.fixture.robot.find(QStringLiteral("principalAdd"))->isEnabled());
}

void TestTrustEditor::removesAPrincipalAndWithTheLastTheStatement()
{
    Bench bench(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"%1\", \"arn:aws:iam::111122223333:user/bob\"]},\"Action\":\"sts:AssumeRole\"}]}").arg(alice));
    QVERIFY(bench.fixture.robot.chooseRow(QStringLiteral("trustPrincipals0"), QStringLiteral("bob")));
    QVERIFY(bench.check("trustRemovePrincipal0"));
    QCOMPARE(bench.grant().principals.size(), std::size_t{1});
    QVERIFY(bench.fixture.robot.chooseRow(QStringLiteral("trustPrincipals0"), QStringLiteral("alice")));
    QVERIFY(bench.check("trustRemovePrincipal0"));
    QCOMPARE(bench.grant().principals.size(), std::size_t{1});  // the only statement stays, and it is said why
    const auto labels = bench.editor.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(QStringLiteral("at least one statement")); }));
}

void TestTrustEditor::switchesConditions()
{
    Bench bench(trusting(alice));
    QVERIFY(bench.check("trustExternalIdOn0"));
    QCOMPARE(bench.edited.count(), 0);  // on, but nothing is typed yet
    QVERIFY(part<QLabel>(bench.editor, "trustWarnings0")->text().contains(QStringLiteral("✖")));
    QVERIFY(bench.fixture.robot.type(QStringLiteral("trustExternalId0"), QStringLiteral("abc-1")));
    QCOMPARE(bench.grant().externalId(), std::optional<std::string>("abc-1"));
    QVERIFY(bench.check("trustMfa0"));
    QVERIFY(bench.check("trustMfaAgeOn0"));
    part<QSpinBox>(bench.editor, "trustMfaAge0")->setValue(900);
    QVERIFY(bench.check("trustSourceIpOn0"));
    QVERIFY(bench.fixture.robot.type(QStringLiteral("trustSourceIp0"), QStringLiteral("203.0.113.0/24, 2001:db8::/32")));
    policy::TrustGrant grant = bench.grant();
    QCOMPARE(grant.says(policy::TrustSwitch::mfa), std::vector<std::string>{"true"});
    QCOMPARE(grant.says(policy::TrustSwitch::mfaAge), std::vector<std::string>{"900"});
    QCOMPARE(grant.says(policy::TrustSwitch::sourceIp), (std::vector<std::string>{"203.0.113.0/24", "2001:db8::/32"}));
    const auto document = policy::Document::parse(bench.editor.text().toStdString());
    QVERIFY(policy::check(**document, policy::Type::trust).empty());
    for (const char* name : {"trustSourceIpOn0", "trustMfaAgeOn0", "trustMfa0", "trustExternalIdOn0"})
        QVERIFY(bench.check(name));
    QCOMPARE(bench.editor.text(), trusting(alice));
}

void TestTrustEditor::generatesAnExternalId()
{
    Bench bench(trusting(alice));
    QVERIFY(bench.check("trustExternalIdGenerate0"));
    QVERIFY(part<QCheckBox>(bench.editor, "trustExternalIdOn0")->isChecked());
    const std::string first = bench.grant().externalId().value_or("");
    QVERIFY(first.size() >= 16);
    QVERIFY(bench.check("trustExternalIdGenerate0"));
    QVERIFY(bench.grant().externalId() != std::optional(first));
}

void TestTrustEditor::writesNothingWhileAFieldIsWrong()
{
    Bench bench(trusting(alice));
    QVERIFY(bench.check("trustSourceIpOn0"));
    for (const char* wrong : {"300.1.2.3/24", "10.0.0.0/40", "here", ","}) {
        QVERIFY(bench.fixture.robot.type(QStringLiteral("trustSourceIp0"), QString::fromLatin1(wrong)));
        QVERIFY2(part<QLabel>(bench.editor, "trustWarnings0")->text().startsWith(QStringLiteral("✖")), wrong);
    }
    QVERIFY2(!bench.editor.text().contains(QStringLiteral("here")), qPrintable(bench.editor.text()));
    QVERIFY(bench.fixture.robot.type(QStringLiteral("trustSourceIp0"), QStringLiteral("10.0.0.1")));
    QCOMPARE(bench.grant().says(policy::TrustSwitch::sourceIp), std::vector<std::string>{"10.0.0.1"});
}

void TestTrustEditor::followsTheJson()
{
    Bench bench(trusting(alice));
    bench.editor.setText(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%1\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{\"sts:ExternalId\":\"seen\"},\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}}]}").arg(alice));
    bench.fixture.settle();
    QCOMPARE(part<QLineEdit>(bench.editor, "trustExternalId0")->text(), QStringLiteral("seen"));
    QVERIFY(part<QCheckBox>(bench.editor, "trustMfa0")->isChecked());
    bench.editor.setText(QStringLiteral("{ broken"));
    bench.fixture.settle();
    QVERIFY(!bench.editor.findChild<QWidget*>(QStringLiteral("trustGrant0")));
    QVERIFY(!part<QPushButton>(bench.editor, "trustAddStatement")->isEnabled());
    QCOMPARE(bench.editor.text(), QStringLiteral("{ broken"));
    bench.editor.setText(trusting(alice));
    bench.fixture.settle();
    QVERIFY(bench.editor.findChild<QWidget*>(QStringLiteral("trustGrant0")));
    QCOMPARE(bench.edited.count(), 0);
}

void TestTrustEditor::opensTheJsonForWhatItCannotShow()
{
    const QString text = QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[ {\"Effect\":\"Deny\",\"NotPrincipal\":{\"AWS\":\"%1\"},\"Action\":\"sts:AssumeRole\"}]}").arg(alice);
    Bench bench(text);
    QSignalSpy requested(&bench.editor, &TrustEditor::jsonRequested);
    QVERIFY(bench.check("trustOpenJson0"));
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().toInt(), static_cast<int>(text.indexOf(QStringLiteral("{\"Effect"))));
}

void TestTrustEditor::keepsTheLastStatement()
{
    Bench bench(trusting(alice));
    QVERIFY(bench.check("trustAddStatement"));
    QVERIFY(bench.pick(QStringLiteral("lambda"), QStringLiteral("lambda")));
    QVERIFY(bench.check("trustDeleteStatement1"));
    QCOMPARE(bench.editor.text(), trusting(alice));
    QVERIFY(bench.check("trustDeleteStatement0"));
    QCOMPARE(bench.editor.text(), trusting(alice));
    bool said = false;
    for (const QLabel* label : bench.editor.findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("at least one statement")));
    QVERIFY(said);
}

void TestTrustEditor::warnsOfThoseWhoAreGoneAndOfEverybody()
{
    Bench bench(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"AIDACKCEVSQ6C2EXAMPLE\",\"arn:aws:iam::111122223333:user/nobody\",\"*\"]},\"Action\":\"sts:AssumeRole\"}]}"));
    const QString warnings = part<QLabel>(bench.editor, "trustWarnings0")->text();
    QVERIFY(warnings.contains(QStringLiteral("AIDACKCEVSQ6C2EXAMPLE")) && warnings.contains(QStringLiteral("was deleted")));
    QVERIFY(warnings.contains(QStringLiteral("nobody of this name now")));
    QVERIFY(warnings.contains(QStringLiteral("anyone in any account")));
}

void TestTrustEditor::keepsTheFieldOneTypesIn()
{
    Bench bench(trusting(alice));
    QVERIFY(bench.check("trustExternalIdOn0"));
    auto* field = part<QLineEdit>(bench.editor, "trustExternalId0");
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("abcdef"));
    bench.fixture.settle();
    QCOMPARE(part<QLineEdit>(bench.editor, "trustExternalId0"), field);
    QVERIFY(field->hasFocus());
    QCOMPARE(bench.grant().externalId(), std::optional<std::string>("abcdef"));
}

QTEST_MAIN(TestTrustEditor)
#include "test_trust_editor.moc"
