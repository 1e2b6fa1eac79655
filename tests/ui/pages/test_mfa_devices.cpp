/// MFA devices with mouse and keys: what the window sets up, the engine takes; what is given up leaves nothing behind.
#include "core/crypto/totp.h"
#include "core/service/mfa.h"
#include "core/service/qr_code.h"
#include "tests/support/ui/page_bench.h"
#include "ui/mfa/code_field.h"
#include "ui/mfa/mfa_set_up_dialog.h"
#include "ui/mfa/qr_view.h"
#include "ui/pages/users/users_page.h"
#include "ui/shell/cli_lens.h"
#include "ui/widgets/inline_message.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;

namespace {

const std::string serial = "arn:aws:iam::111122223333:mfa/phone";
const std::string guarded = "arn:aws:iam::111122223333:role/Guarded";
const std::string trustWithMfa = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:user/alice\"},"
                                 "\"Action\":\"sts:AssumeRole\",\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}}]}";

struct Bench : test::PageBench<UsersPage> {
    Bench()
    {
        must("iam:CreateRole", {{"RoleName", "Guarded"}, {"AssumeRolePolicyDocument", trustWithMfa}});
        settle();
    }
    bool open(const char* user = "alice") { return choose("usersList", user) && tab("usersTabs", "MFA devices"); }
    /// As far as the QR code.
    bool create(const QString& name = QStringLiteral("phone"))
    {
        return open() && click("usersMfaSetUp") && type("mfaName", name) && click("mfaNext") && robot.find(QStringLiteral("mfaQr"));
    }
    /// Right up to the end, by the practice code.
    bool setUp()
    {
        const bool done = create() && click("mfaPracticeCode") && click("mfaNext");
        robot.waitGone(QStringLiteral("mfaSetUpDialog"));
        return done;
    }
    QString code(int stepsAhead = 0) const
    {
        const auto seed = engine->secretOf(service::seedName(serial));
        return seed ? QString::fromStdString(std::string(crypto::totpCode(*seed, crypto::totpStep(clock.now()) + stepsAhead).reveal())) : QString();
    }
    std::string assumeWith(const QString& tokenCode)
    {
        return codeOf(as("alice"), "sts:AssumeRole", {{"RoleArn", guarded}, {"RoleSessionName", "alice"}, {"SerialNumber", serial}, {"TokenCode", tokenCode.toStdString()}});
    }
    identity::RowPtr<identity::MfaDevice> device() const { return world()->mfaDevices.find("/phone"); }
    QString words(const char* message)
    {
        const auto* label = qobject_cast<InlineMessage*>(robot.find(QString::fromLatin1(message)));
        return label ? label->words() : QString();
    }
    QDialog* dialog() { return qobject_cast<QDialog*>(robot.find(QStringLiteral("mfaSetUpDialog"))); }
    QStringList devices() const
    {
        QStringList rows;
        const auto* list = part<QTreeWidget>(page, "usersMfaList");
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            rows += list->topLevelItem(row)->text(0) + QLatin1Char(' ') + list->topLevelItem(row)->text(1);
        return rows;
    }
};

}  // namespace

class TestMfaDevices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsUpADeviceThatOpensARole();
    void showsTheSeedOnlyWhileHeldAndCopiesIt();
    void wrongCodesAreExplainedAtTheField();
    void theSameCodeTwiceCannotBeSent();
    void tabAfterTheLastDigitStaysInTheNextField();
    void takesPastedCodesWithBlanks();
    void cancelLeavesNothingBehind();
    void leavingBeforeTheAnswerLeavesNothingBehind();
    void anEndOfTheWindowLeavesNothingBehind();
    void saysWhatIsWrongWithAName();
    void saysWhyTheEngineRefuses();
    void theCliLensMasksTheCodes();
    void resyncsADeviceWhoseClockHasGone();
    void deactivatesAndEnablesAgain();
    void deletesAndBringsBack();
    void eightDevicesAreTheMost();
    void deletingAUserTakesTheDevicesAlong();
    void drawsTheCodeModuleByModule();
    void theRingCountsByTheWorldsClock();
};

void TestMfaDevices::setsUpADeviceThatOpensARole()
{
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(part<QLabel>(bench.page, "usersMfaNote")->text().contains(QStringLiteral("alice has no MFA device")));
    QCOMPARE(bench.codeOf(bench.as("alice"), "sts:AssumeRole", {{"RoleArn", guarded}, {"RoleSessionName", "alice"}}), std::string("AccessDenied"));
    QVERIFY(bench.create());
    QVERIFY(part<QrView>(*bench.dialog(), "mfaQr")->modules() > 20);
    QVERIFY(bench.device() && bench.device()->user.empty());
    QVERIFY(!part<QPushButton>(*bench.dialog(), "mfaNext")->isEnabled());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("mfaCode1"));
    QVERIFY(bench.type("mfaCode1", bench.code(-1)));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("mfaCode2"));  // by itself
    for (const QChar digit : bench.code())
        QTest::keyClick(QApplication::focusWidget(), digit.toLatin1());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    bench.settle();
    QVERIFY(bench.robot.waitGone(QStringLiteral("mfaSetUpDialog")));
    QCOMPARE(bench.device()->user, std::string("alice"));
    QCOMPARE(bench.devices(), QStringList{QStringLiteral("phone ● enabled")});
    QCOMPARE(bench.undoText(), QStringLiteral("Enable MFA device phone of alice"));
    // Each code once; a wrong one never; the right one opens the role.
    QCOMPARE(bench.assumeWith(bench.code()), std::string("AccessDenied"));
    bench.clock.advance(std::chrono::seconds(30));
    const QString right = bench.code();
    QCOMPARE(bench.assumeWith(right == QLatin1String("000000") ? QStringLiteral("111111") : QStringLiteral("000000")), std::string("AccessDenied"));
    QCOMPARE(bench.assumeWith(right), std::string("ok"));
    QCOMPARE(bench.assumeWith(right), std::string("AccessDenied"));
}

void TestMfaDevices::showsTheSeedOnlyWhileHeldAndCopiesIt()
{
    Bench bench;
    QVERIFY(bench.create());
    const std::string seed(bench.engine->secretOf(service::seedName(serial))->reveal());
    auto* field = part<QLineEdit>(*bench.dialog(), "mfaSeedField");
    auto* reveal = part<QPushButton>(*bench.dialog(), "mfaSeedReveal");
    QVERIFY(!field->text().contains(QString::fromStdString(seed)));
    QTest::mousePress(reveal, Qt::LeftButton);
    QCOMPARE(field->text().toStdString(), seed);
    QTest::mouseRelease(reveal, Qt::LeftButton);
    QVERIFY(!field->text().contains(QString::fromStdString(seed)));
    QVERIFY(bench.click("mfaSeedCopy"));
    QCOMPARE(QApplication::clipboard()->text().toStdString(), seed);
    QVERIFY(bench.click("mfaCancel"));
    bench.robot.waitGone(QStringLiteral("mfaSetUpDialog"));
    QVERIFY(!QApplication::clipboard()->text().contains(QString::fromStdString(seed)));
    for (const QWidget* widget : QApplication::allWidgets())
        QVERIFY(!widget->property("text").toString().contains(QString::fromStdString(seed)));
}

void TestMfaDevices::wrongCodesAreExplainedAtTheField()
{
    Bench bench;
    QVERIFY(bench.create());
    const std::pair<int, int> wrong[] = {{0, 0}, {-2, 0}, {-9, -8}, {3, 4}};
    for (const auto& [first, second] : wrong) {
        QVERIFY(bench.type("mfaCode1", bench.code(first)) && bench.type("mfaCode2", first == second ? QStringLiteral("123456") : bench.code(second)));
        QVERIFY(bench.click("mfaNext"));
        QVERIFY2(bench.words("mfaCodesMessage").contains(QStringLiteral("follow one another")), qPrintable(bench.words("mfaCodesMessage")));
        QVERIFY(bench.device()->user.empty());
        QVERIFY(part<QLineEdit>(*bench.dialog(), "mfaCode1")->text().isEmpty());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("mfaCode1"));
        QVERIFY(part<QLineEdit>(*bench.dialog(), "mfaCode1")->accessibleDescription().contains(QStringLiteral("follow one another")));
    }
    QVERIFY(bench.type("mfaCode1", bench.code(0)) && bench.type("mfaCode2", bench.code(1)));
    QVERIFY(bench.click("mfaNext"));
    QVERIFY(bench.robot.waitGone(QStringLiteral("mfaSetUpDialog")));
    QCOMPARE(bench.device()->user, std::string("alice"));
}

void TestMfaDevices::theSameCodeTwiceCannotBeSent()
{
    Bench bench;
    QVERIFY(bench.create());
    QVERIFY(bench.type("mfaCode1", bench.code()) && bench.type("mfaCode2", bench.code()));
    QVERIFY(!part<QPushButton>(*bench.dialog(), "mfaNext")->isEnabled());
    QVERIFY(bench.words("mfaCodesMessage").contains(QStringLiteral("same code twice")));
    QVERIFY(bench.type("mfaCode2", QStringLiteral("12345")));
    QVERIFY(!part<QPushButton>(*bench.dialog(), "mfaNext")->isEnabled());
}

void TestMfaDevices::tabAfterTheLastDigitStaysInTheNextField()
{
    Bench bench;
    QVERIFY(bench.create());
    const auto* second = part<QLineEdit>(*bench.dialog(), "mfaCode2");
    QVERIFY(bench.type("mfaCode1", QStringLiteral("123456")));
    QVERIFY(second->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(!second->hasFocus());
}

void TestMfaDevices::takesPastedCodesWithBlanks()
{
    CodeField field(QStringLiteral("code"), QStringLiteral("Code"), nullptr);
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    QSignalSpy completed(&field, &CodeField::completed);
    Robot robot;
    QVERIFY(robot.type(QStringLiteral("code"), QStringLiteral("1a2-\u0663")));  // an Arabic three is none of the digits that count
    QCOMPARE(field.text(), QStringLiteral("12"));
    QVERIFY(!field.isComplete());
    field.clear();
    QApplication::clipboard()->setText(QStringLiteral(" 123 456\n789"));
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field.text(), QStringLiteral("123456"));
    QCOMPARE(completed.count(), 1);
    QVERIFY(field.isComplete());
}

void TestMfaDevices::cancelLeavesNothingBehind()
{
    for (const bool byKey : {true, false}) {
        Bench bench;
        QVERIFY(bench.create());
        QVERIFY(bench.device());
        if (byKey)
            QTest::keyClick(bench.dialog(), Qt::Key_Escape);
        else
            bench.dialog()->close();
        bench.settle();
        QVERIFY(!bench.device());
        QVERIFY(!bench.engine->secretOf(service::seedName(serial)) || bench.undoText().startsWith(QStringLiteral("Delete MFA device")));
        QCOMPARE(bench.devices(), QStringList());
        QVERIFY(bench.prompts.asked.isEmpty());
    }
}

void TestMfaDevices::leavingBeforeTheAnswerLeavesNothingBehind()
{
    Bench bench;
    QVERIFY(bench.open() && bench.click("usersMfaSetUp") && bench.type("mfaName", QStringLiteral("phone")));
    QDialog* dialog = bench.dialog();
    part<QPushButton>(*dialog, "mfaNext")->click();
    dialog->reject();
    bench.settle();
    QVERIFY(bench.robot.waitGone(QStringLiteral("mfaSetUpDialog")));
    bench.settle();
    QVERIFY(!bench.device());
}

void TestMfaDevices::anEndOfTheWindowLeavesNothingBehind()
{
    Bench bench;
    QVERIFY(bench.create());
    delete bench.dialog();
    bench.settle();
    QVERIFY(!bench.device());
}

void TestMfaDevices::saysWhatIsWrongWithAName()
{
    Bench bench;
    bench.must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", "taken"}});
    bench.settle();
    QVERIFY(bench.open() && bench.click("usersMfaSetUp"));
    auto* next = part<QPushButton>(*bench.dialog(), "mfaNext");
    QCOMPARE(part<QLineEdit>(*bench.dialog(), "mfaName")->text(), QStringLiteral("alice-phone"));
    QVERIFY(next->isEnabled());  // Enter takes the name that is offered
    QVERIFY(bench.type("mfaName", QString()));
    QVERIFY(!next->isEnabled());
    const std::pair<const char*, const char*> wrong[] = {{"my phone", "` ` cannot be used"}, {"taken", "there already"}, {"a/b", "`/`"}};
    for (const auto& [name, words] : wrong) {
        QVERIFY(bench.type("mfaName", QString::fromLatin1(name)));
        QVERIFY2(bench.words("mfaNameMessage").contains(QString::fromLatin1(words)), qPrintable(bench.words("mfaNameMessage")));
        QVERIFY(!next->isEnabled());
    }
    QVERIFY(bench.type("mfaName", QStringLiteral("fine")) && bench.type("mfaPath", QStringLiteral("team")));
    QVERIFY(!next->isEnabled());
    QVERIFY(bench.type("mfaPath", QStringLiteral("/team/")) && bench.click("mfaNext"));
    QVERIFY(part<QLabel>(*bench.dialog(), "mfaSerial")->text().endsWith(QStringLiteral(":mfa/team/fine")));
    QVERIFY(bench.world()->mfaDevices.find("/team/fine"));
}

void TestMfaDevices::saysWhyTheEngineRefuses()
{
    Bench bench;
    bench.store.setBase(bench.as("bob"));
    QVERIFY(bench.open() && bench.click("usersMfaSetUp") && bench.type("mfaName", QStringLiteral("phone")));
    QVERIFY(!bench.dialog()->findChild<QPushButton*>(QStringLiteral("mfaNext"))->isEnabled());
    QVERIFY(bench.dialog()->findChild<QPushButton*>(QStringLiteral("mfaAsAdministrator"))->isVisible());
    QVERIFY2(bench.words("mfaRefusal").contains(QStringLiteral("bob may not set up a device")) && bench.words("mfaRefusal").contains(QStringLiteral("iam:CreateVirtualMFADevice")), qPrintable(bench.words("mfaRefusal")));
    QVERIFY(!bench.device());
    // Who may create but not delete is told what is left.
    bench.must("iam:PutUserPolicy", {{"UserName", "bob"}, {"PolicyName", "Half"}, {"PolicyDocument", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"iam:CreateVirtualMFADevice\",\"iam:EnableMFADevice\"],\"Resource\":\"*\"}]}"}});
    bench.settle();
    QVERIFY(bench.click("mfaNext"));
    QVERIFY(bench.device());
    QVERIFY(bench.click("mfaCancel"));
    QVERIFY(bench.device());
    QVERIFY(bench.prompts.asked.contains(QStringLiteral("The device is still there")));
    QCOMPARE(bench.devices(), QStringList{QStringLiteral("phone ○ assigned to nobody")});
}

void TestMfaDevices::theCliLensMasksTheCodes()
{
    Bench bench;
    CliLens lens(bench.store, bench.prompts);
    QVERIFY(bench.create());
    const QString first = bench.code(-1);
    const QString second = bench.code();
    QVERIFY(bench.type("mfaCode1", first) && bench.type("mfaCode2", second) && bench.click("mfaNext"));
    const QString text = part<QPlainTextEdit>(lens, "cliLensText")->toPlainText();
    QVERIFY2(text.contains(QStringLiteral("aws iam create-virtual-mfa-device")) && text.contains(QStringLiteral("aws iam enable-mfa-device")), qPrintable(text));
    QVERIFY2(!text.contains(first) && !text.contains(second), qPrintable(text));
}

void TestMfaDevices::resyncsADeviceWhoseClockHasGone()
{
    Bench bench;
    QVERIFY(bench.setUp());
    bench.clock.advance(std::chrono::minutes(5));
    constexpr int ahead = 20;  // ten minutes
    QCOMPARE(bench.assumeWith(bench.code(ahead)), std::string("AccessDenied"));
    QVERIFY(bench.click("usersMfaResync"));
    QVERIFY(bench.type("mfaCodesCode1", bench.code(ahead)) && bench.type("mfaCodesCode2", bench.code(ahead + 3)));
    QVERIFY(bench.click("mfaCodesTake"));
    QVERIFY(bench.words("mfaCodesCodesMessage").contains(QStringLiteral("follow one another")));
    QVERIFY(bench.type("mfaCodesCode1", bench.code(ahead)) && bench.type("mfaCodesCode2", bench.code(ahead + 1)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    bench.settle();
    QVERIFY(bench.robot.waitGone(QStringLiteral("mfaCodesDialog")));
    QCOMPARE(bench.device()->drift, ahead + 1);
    QVERIFY2(bench.devices().first().contains(QStringLiteral("630 s off")), qPrintable(bench.devices().first()));
    bench.clock.advance(std::chrono::seconds(60));
    QCOMPARE(bench.assumeWith(bench.code(ahead + 1)), std::string("ok"));
    bench.undo();
    QCOMPARE(bench.device()->drift, 0);
}

void TestMfaDevices::deactivatesAndEnablesAgain()
{
    Bench bench;
    QVERIFY(bench.setUp());
    bench.prompts.yes = false;
    QVERIFY(bench.click("usersMfaDeactivate"));
    QCOMPARE(bench.device()->user, std::string("alice"));
    bench.prompts.yes = true;
    QVERIFY(bench.click("usersMfaDeactivate"));
    QVERIFY(bench.device()->user.empty());
    QCOMPARE(bench.devices(), QStringList{QStringLiteral("phone ○ assigned to nobody")});
    QVERIFY(!part<QPushButton>(bench.page, "usersMfaDeactivate")->isEnabled() && !part<QPushButton>(bench.page, "usersMfaDeactivate")->toolTip().isEmpty());
    bench.clock.advance(std::chrono::seconds(90));
    QCOMPARE(bench.assumeWith(bench.code()), std::string("AccessDenied"));
    QVERIFY(bench.choose("usersList", "bob"));
    QVERIFY(bench.click("usersMfaEnable"));
    QVERIFY(bench.type("mfaCodesCode1", bench.code(-1)) && bench.type("mfaCodesCode2", bench.code()) && bench.click("mfaCodesTake"));
    QCOMPARE(bench.device()->user, std::string("bob"));
    QCOMPARE(bench.devices(), QStringList{QStringLiteral("phone ● enabled")});
    bench.undo();
    QVERIFY(bench.device()->user.empty());
    bench.undo();
    QCOMPARE(bench.device()->user, std::string("alice"));
}

void TestMfaDevices::deletesAndBringsBack()
{
    Bench bench;
    QVERIFY(bench.setUp());
    bench.clock.advance(std::chrono::seconds(60));
    QVERIFY(bench.click("usersMfaDelete"));
    QVERIFY(!bench.device());
    QCOMPARE(bench.undoText(), QStringLiteral("Delete MFA device phone"));
    bench.undo();
    QCOMPARE(bench.device()->user, std::string("alice"));
    QVERIFY(!bench.code().isEmpty());
    QCOMPARE(bench.assumeWith(bench.code()), std::string("ok"));
    bench.redo();
    QVERIFY(!bench.device());
}

void TestMfaDevices::eightDevicesAreTheMost()
{
    Bench bench;
    for (int number = 0; number < 8; ++number) {
        const std::string name = "device" + std::to_string(number);
        const std::string its = "arn:aws:iam::111122223333:mfa/" + name;
        bench.must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", name}});
        const auto seed = bench.engine->secretOf(service::seedName(its));
        const auto now = crypto::totpStep(bench.clock.now());
        bench.must("iam:EnableMFADevice", {{"UserName", "alice"},
                                           {"SerialNumber", its},
                                           {"AuthenticationCode1", std::string(crypto::totpCode(*seed, now - 1).reveal())},
                                           {"AuthenticationCode2", std::string(crypto::totpCode(*seed, now).reveal())}});
    }
    bench.settle();
    QVERIFY(bench.open());
    QVERIFY(!part<QPushButton>(bench.page, "usersMfaSetUp")->isEnabled());
    QCOMPARE(part<QPushButton>(bench.page, "usersMfaSetUp")->toolTip(), QStringLiteral("A user has at most 8 MFA devices."));
    QCOMPARE(bench.devices().size(), 8);
    QVERIFY(bench.open("bob"));
    QCOMPARE(bench.devices().size(), 0);
    QVERIFY(part<QPushButton>(bench.page, "usersMfaSetUp")->isEnabled());
}

void TestMfaDevices::deletingAUserTakesTheDevicesAlong()
{
    Bench bench;
    QVERIFY(bench.setUp());
    QVERIFY(bench.click("usersDelete"));
    QVERIFY2(bench.prompts.asked.last().contains(QStringLiteral("MFA devices deactivated and deleted: 1")), qPrintable(bench.prompts.asked.last()));
    QVERIFY(!bench.user("alice"));
    QVERIFY(!bench.device());
    bench.undo();
    QCOMPARE(bench.device()->user, std::string("alice"));
}

void TestMfaDevices::drawsTheCodeModuleByModule()
{
    const std::string text = "otpauth://totp/phone@111122223333?secret=ABCDEFGH";
    QrView view(QStringLiteral("qr"), QStringLiteral("QR"), nullptr);
    for (const int scale : {1, 3, 6, 11}) {
        const std::string png = service::qrCodePng(text, scale);
        QVERIFY(view.setPicture(QByteArray::fromStdString(png)));
        QCOMPARE(view.modules(), QImage::fromData(QByteArray::fromStdString(png)).width() / scale);
    }
    // What is on the screen is the code and nothing between black and white.
    const QImage exact = QImage::fromData(QByteArray::fromStdString(service::qrCodePng(text, 1))).convertToFormat(QImage::Format_RGB32);
    view.resize(view.modules() * 4 + 3, view.modules() * 4 + 3);
    const QImage shown = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < exact.height(); ++y) {
        for (int x = 0; x < exact.width(); ++x) {
            for (const int inside : {1, 4})
                QCOMPARE(shown.pixel(x * 4 + inside, y * 4 + inside), exact.pixel(x, y));
        }
    }
    QImage grey(40, 40, QImage::Format_RGB32);
    grey.fill(Qt::white);
    QByteArray blank;
    QBuffer buffer(&blank);
    grey.save(&buffer, "PNG");
    for (const QByteArray& none : {blank, QByteArray("no picture"), QByteArray()}) {
        QVERIFY(!view.setPicture(none));
        QCOMPARE(view.modules(), 0);
    }
}

void TestMfaDevices::theRingCountsByTheWorldsClock()
{
    Bench bench;
    QCOMPARE(CodeClock::secondsLeft(bench.ticker), 30);
    bench.clock.advance(std::chrono::milliseconds(500));
    QCOMPARE(CodeClock::secondsLeft(bench.ticker), 30);
    bench.clock.advance(std::chrono::seconds(29));
    QCOMPARE(CodeClock::secondsLeft(bench.ticker), 1);
    bench.clock.advance(std::chrono::milliseconds(500));
    QCOMPARE(CodeClock::secondsLeft(bench.ticker), 30);
}

QTEST_MAIN(TestMfaDevices)
#include "test_mfa_devices.moc"
