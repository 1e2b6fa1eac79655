/// The account's password policy: set, changed, dropped, undone; after every step the engine is asked whether it takes a password.
#include "tests/support/ui/page_bench.h"
#include "ui/pages/users/users_page.h"
#include "ui/widgets/inline_message.h"

#include <QCheckBox>
#include <QDialog>
#include <QGroupBox>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

struct Bench : test::PageBench<UsersPage> {
    std::optional<identity::PasswordPolicy> policy() const { return world()->passwordPolicy; }
    bool open() { return click("usersPasswordPolicy"); }
    /// What the engine says to a new password of bob, which is taken back.
    std::string answerTo(const char* password)
    {
        const std::string code = codeOf(sts::Caller::root(test::account(test::developmentId)), "iam:CreateLoginProfile", {{"UserName", "bob"}, {"Password", password}});
        if (code == "ok")
            must("iam:DeleteLoginProfile", {{"UserName", "bob"}});
        return code;
    }
    void check(const char* name, bool checked) { part<QCheckBox>(page, name)->setChecked(checked); }
    bool gone()
    {
        return robot.waitGone(QStringLiteral("passwordPolicyDialog"));
    }
};

}  // namespace

class TestPasswordPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofTheAccountInThePlaceOfAwsOwn();
    void whatIsSetIsShownAndNothingIsLost();
    void itCanBeDropped();
    void nothingChangedIsNotSaved();
    void leavingAsksAndKeeps();
    void changedElsewhereIsTold();
    void aRefusalIsTold();
    void readOnlyIsToBeLookedAt();
};

void TestPasswordPolicy::ofTheAccountInThePlaceOfAwsOwn()
{
    Bench bench;
    QCOMPARE(bench.answerTo("abcdefgh"), std::string("PasswordPolicyViolation"));  // one of four kinds
    QVERIFY(bench.open());
    QVERIFY(!part<QGroupBox>(bench.page, "passwordPolicyOwn")->isChecked());
    part<QGroupBox>(bench.page, "passwordPolicyOwn")->setChecked(true);
    part<QSpinBox>(bench.page, "passwordPolicyLength")->setValue(12);
    bench.check("passwordPolicyNumbers", true);
    QVERIFY(bench.click("passwordPolicySave"));
    QVERIFY(bench.gone());
    QCOMPARE(bench.answerTo("abcdefgh1"), std::string("PasswordPolicyViolation"));
    QCOMPARE(bench.answerTo("abcdefghijkl"), std::string("PasswordPolicyViolation"));
    QCOMPARE(bench.answerTo("abcdefghijk1"), std::string("ok"));
    bench.undo();
    QVERIFY(!bench.policy());
    QCOMPARE(bench.answerTo("abcdefghijk1"), std::string("PasswordPolicyViolation"));
    bench.redo();
    QCOMPARE(bench.answerTo("abcdefghijk1"), std::string("ok"));
}

void TestPasswordPolicy::whatIsSetIsShownAndNothingIsLost()
{
    Bench bench;
    bench.must("iam:UpdateAccountPasswordPolicy", {{"MinimumPasswordLength", 14}, {"RequireSymbols", true}, {"MaxPasswordAge", 30}, {"PasswordReusePrevention", 7}, {"HardExpiry", true}, {"AllowUsersToChangePassword", true}});
    bench.settle();
    const auto before = *bench.policy();
    QVERIFY(bench.open());
    QCOMPARE(part<QSpinBox>(bench.page, "passwordPolicyLength")->value(), 14);
    QCOMPARE(part<QSpinBox>(bench.page, "passwordPolicyDays")->value(), 30);
    QCOMPARE(part<QSpinBox>(bench.page, "passwordPolicyRemembered")->value(), 7);
    for (const char* on : {"passwordPolicySymbols", "passwordPolicyExpire", "passwordPolicyRemember", "passwordPolicyHardExpiry", "passwordPolicyMayChange"})
        QVERIFY2(part<QCheckBox>(bench.page, on)->isChecked(), on);
    for (const char* off : {"passwordPolicyUppercase", "passwordPolicyLowercase", "passwordPolicyNumbers"})
        QVERIFY2(!part<QCheckBox>(bench.page, off)->isChecked(), off);
    bench.check("passwordPolicyUppercase", true);
    QVERIFY(bench.click("passwordPolicySave"));
    auto expected = before;
    expected.requireUppercase = true;
    QVERIFY(bench.policy() == expected);
}

void TestPasswordPolicy::itCanBeDropped()
{
    Bench bench;
    bench.must("iam:UpdateAccountPasswordPolicy", {{"MinimumPasswordLength", 20}});
    bench.settle();
    QVERIFY(bench.open());
    part<QGroupBox>(bench.page, "passwordPolicyOwn")->setChecked(false);
    QVERIFY(bench.click("passwordPolicySave"));
    QVERIFY(!bench.policy());
    bench.undo();
    QCOMPARE(bench.policy()->minimumLength, 20);
}

void TestPasswordPolicy::nothingChangedIsNotSaved()
{
    Bench bench;
    QVERIFY(bench.open());
    auto* save = part<QPushButton>(bench.page, "passwordPolicySave");
    QVERIFY(!save->isEnabled());
    part<QGroupBox>(bench.page, "passwordPolicyOwn")->setChecked(true);
    QVERIFY(save->isEnabled());
    part<QGroupBox>(bench.page, "passwordPolicyOwn")->setChecked(false);
    QVERIFY(!save->isEnabled());
    QTest::keyClick(part<QDialog>(bench.page, "passwordPolicyDialog"), Qt::Key_Escape);
    QVERIFY(bench.gone());
    QVERIFY(bench.prompts.asked.isEmpty());
}

void TestPasswordPolicy::leavingAsksAndKeeps()
{
    Bench bench;
    QVERIFY(bench.open());
    part<QGroupBox>(bench.page, "passwordPolicyOwn")->setChecked(true);
    part<QSpinBox>(bench.page, "passwordPolicyLength")->setValue(33);
    bench.prompts.choice = 0;  // keep it for later
    QTest::keyClick(part<QDialog>(bench.page, "passwordPolicyDialog"), Qt::Key_Escape);
    QVERIFY(bench.prompts.asked.contains(QStringLiteral("The password policy is not saved")));
    QVERIFY(bench.gone());
    QVERIFY(!bench.policy());
    QVERIFY(bench.open());  // and goes on with it
    QVERIFY(bench.robot.waitUntil([&] { return part<QSpinBox>(bench.page, "passwordPolicyLength")->value() == 33; }, QStringLiteral("the draft")));
    QVERIFY(part<QGroupBox>(bench.page, "passwordPolicyOwn")->isChecked());
    QVERIFY(bench.click("passwordPolicySave"));
    QCOMPARE(bench.policy()->minimumLength, 33);
    QVERIFY(!QSettings().contains(QStringLiteral("drafts/passwordPolicy/111122223333")));
}

void TestPasswordPolicy::changedElsewhereIsTold()
{
    Bench bench;
    QVERIFY(bench.open());
    part<QGroupBox>(bench.page, "passwordPolicyOwn")->setChecked(true);
    QVERIFY(part<InlineMessage>(bench.page, "passwordPolicyMessage")->words().isEmpty());
    bench.must("iam:UpdateAccountPasswordPolicy", {{"MinimumPasswordLength", 50}});
    bench.settle();
    QVERIFY(part<InlineMessage>(bench.page, "passwordPolicyMessage")->words().startsWith(QStringLiteral("It was changed elsewhere")));
    QVERIFY(bench.click("passwordPolicySave"));
    QCOMPARE(bench.policy()->minimumLength, 8);
    bench.undo();
    QCOMPARE(bench.policy()->minimumLength, 50);
}

void TestPasswordPolicy::aRefusalIsTold()
{
    Bench bench;
    bench.store.setBase(bench.as("carol"));
    bench.settle();
    QVERIFY(bench.open());
    part<QGroupBox>(bench.page, "passwordPolicyOwn")->setChecked(true);
    QVERIFY(bench.click("passwordPolicySave"));
    QVERIFY(part<InlineMessage>(bench.page, "passwordPolicyMessage")->words().contains(QStringLiteral("iam:UpdateAccountPasswordPolicy")));
    QVERIFY(part<QGroupBox>(bench.page, "passwordPolicyOwn")->isChecked());
    QVERIFY(!bench.policy());
}

void TestPasswordPolicy::readOnlyIsToBeLookedAt()
{
    Bench bench;
    bench.store.setReadOnly(true);
    QVERIFY(bench.open());
    part<QGroupBox>(bench.page, "passwordPolicyOwn")->setChecked(true);
    QVERIFY(!part<QPushButton>(bench.page, "passwordPolicySave")->isEnabled());
}

QTEST_MAIN(TestPasswordPolicy)
#include "test_password_policy.moc"
