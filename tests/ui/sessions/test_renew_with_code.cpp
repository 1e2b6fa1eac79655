/// Renewing what was obtained with MFA: a code is asked for, on the page and by the notice, and the practice code is offered beside it.
#include "core/engine/practice_world.h"
#include "core/service/mfa.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/pages/sessions/sessions_page.h"
#include "ui/store/auto_renewal.h"
#include "ui/widgets/sessions_view.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace rolewright;
using test::part;

namespace {

const std::string bucketRole(engine::practice::updateDataBucketArn);
const std::string serial = "arn:aws:iam::111122223333:mfa/phone";

sts::Caller alice() { return sts::Caller::user(test::account(test::developmentId), "alice"); }

std::string codeOfPhone(const test::BackendFixture& fixture, int stepsAgo)
{
    const auto shown = service::codeShownBy(*fixture.engine->snapshot(), *fixture.engine, serial, fixture.clock.now(), stepsAgo);
    return shown ? std::string(shown->code.reveal()) : std::string();
}

/// alice's session of a quarter of an hour, for a code of her phone.
sts::SessionPtr obtainedWithCode(test::BackendFixture& fixture)
{
    fixture.must("iam:CreateVirtualMFADevice", {{"VirtualMFADeviceName", "phone"}});
    fixture.must("iam:EnableMFADevice",
                 {{"UserName", "alice"}, {"SerialNumber", serial}, {"AuthenticationCode1", codeOfPhone(fixture, 1)}, {"AuthenticationCode2", codeOfPhone(fixture, 0)}});
    fixture.clock.advance(std::chrono::seconds(30));
    const json::Object wish{{"RoleArn", bucketRole}, {"RoleSessionName", "alice"}, {"DurationSeconds", 900}, {"SerialNumber", serial}, {"TokenCode", codeOfPhone(fixture, 0)}};
    return fixture.engine->call(alice(), {"sts", "AssumeRole", wish}).newSession;
}

/// alice acts through it.
struct Fixture : test::PageFixture {
    Fixture() : sessions(ui::SessionsModel::Shape::list), first(obtainedWithCode(*this))
    {
        store.setBase(alice());
        store.enter(first);
        settle();
        sessions.follow(store, ticker);
        renewal = new ui::AutoRenewal(store, ticker, sessions, [] { return 0.0; });
        page = std::make_unique<ui::SessionsPage>(context(), nullptr);
        show(*page);
        view()->choose(first->accessKeyId);
    }
    ui::SessionsView* view() { return part<ui::SessionsView>(*page, "sessionsList"); }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        ticker.pulse();
        settle();
    }
    bool click(const char* name)
    {
        const bool done = robot.click(QString::fromLatin1(name));
        settle();
        return done;
    }
    QWidget* shown(const char* name) { return robot.find(QString::fromLatin1(name)); }

    ui::SessionsModel sessions;
    sts::SessionPtr first;
    ui::AutoRenewal* renewal = nullptr;
    std::unique_ptr<ui::SessionsPage> page;
};

}  // namespace

class TestRenewWithCode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksForACodeAndRenews();
    void aUsedCodeIsRefusedAndTheNextOneTaken();
    void theNoticeAsksToo();
    void cancelLeavesAllAsItWas();
};

void TestRenewWithCode::asksForACodeAndRenews()
{
    Fixture fixture;
    QVERIFY(fixture.first && fixture.first->mfa);
    QVERIFY(!fixture.renewal->obstacle(*fixture.first).isEmpty());  // by itself it cannot
    fixture.pass(std::chrono::seconds(30));
    QVERIFY(fixture.click("sessionsRenew"));
    auto* take = qobject_cast<QPushButton*>(fixture.shown("renewCodeTake"));
    QVERIFY(take && !take->isEnabled() && !take->toolTip().isEmpty());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("renewCodeMfaCode"));
    QVERIFY(fixture.click("renewCodeMfaPracticeCode"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    fixture.settle();
    QVERIFY(fixture.robot.waitGone(QStringLiteral("renewCodeDialog")));
    const sts::SessionPtr now = fixture.store.caller().session;
    QVERIFY(now && now->accessKeyId != fixture.first->accessKeyId);
    QVERIFY(now->mfa);
    QCOMPARE(now->principalArn, bucketRole);
    QVERIFY(part<QLabel>(*fixture.page, "sessionsMessage")->text().contains(QStringLiteral("is renewed")));
}

void TestRenewWithCode::aUsedCodeIsRefusedAndTheNextOneTaken()
{
    Fixture fixture;
    QVERIFY(fixture.click("sessionsRenew"));
    auto* practice = qobject_cast<QPushButton*>(fixture.shown("renewCodeMfaPracticeCode"));
    QVERIFY(practice && !practice->isEnabled());
    QVERIFY(practice->toolTip().contains(QStringLiteral("wait for the next")));
    QVERIFY(fixture.robot.type(QStringLiteral("renewCodeMfaCode"), QString::fromStdString(codeOfPhone(fixture, 0))) && fixture.click("renewCodeTake"));
    QVERIFY(part<QLabel>(*fixture.shown("renewCodeDialog"), "renewCodeMfaMessage")->text().contains(QStringLiteral("used before")));
    QCOMPARE(fixture.engine->sessions()->size(), std::size_t{1});
    fixture.pass(std::chrono::seconds(30));
    QVERIFY(practice->isEnabled());
    QVERIFY(fixture.click("renewCodeMfaPracticeCode") && fixture.click("renewCodeTake"));
    QCOMPARE(fixture.engine->sessions()->size(), std::size_t{2});
}

void TestRenewWithCode::theNoticeAsksToo()
{
    test::WindowFixture fixture;
    const sts::SessionPtr first = obtainedWithCode(fixture);
    fixture.settle();
    fixture.store().setBase(alice());
    fixture.store().enter(first);
    fixture.show();
    fixture.clock.advance(std::chrono::minutes(16));
    fixture.ticker().pulse();
    fixture.settle();
    const auto* renew = part<QToolButton>(fixture.window(), "sessionNoticesRenew");
    QVERIFY2(renew->isVisible() && renew->isEnabled(), qPrintable(renew->toolTip()));
    QVERIFY(fixture.robot.click(QStringLiteral("sessionNoticesRenew")) && fixture.robot.click(QStringLiteral("renewCodeMfaPracticeCode")));
    QVERIFY(fixture.robot.click(QStringLiteral("renewCodeTake")));
    fixture.settle();
    QCOMPARE(fixture.engine->sessions()->size(), std::size_t{2});
    QVERIFY(fixture.store().caller().session && fixture.store().caller().session->accessKeyId != first->accessKeyId);
}

void TestRenewWithCode::cancelLeavesAllAsItWas()
{
    Fixture fixture;
    QVERIFY(fixture.click("sessionsRenew") && fixture.click("renewCodeCancel"));
    QVERIFY(fixture.robot.waitGone(QStringLiteral("renewCodeDialog")));
    QCOMPARE(fixture.store.caller().session->accessKeyId, fixture.first->accessKeyId);
    QCOMPARE(fixture.engine->sessions()->size(), std::size_t{1});
}

QTEST_MAIN(TestRenewWithCode)
#include "test_renew_with_code.moc"
