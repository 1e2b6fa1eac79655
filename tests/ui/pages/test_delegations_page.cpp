/// Delegation requests are seen, taken on, accepted, rejected and released on their page, each as one undo step; whether the provider gets in is asked of the engine.
#include "tests/support/ui/rights_bench.h"
#include "ui/pages/delegations/delegations_page.h"
#include "ui/widgets/code_view.h"

#include <QLabel>

using namespace rolewright;
using namespace rolewright::ui;
using test::account;
using test::developmentId;
using test::part;
using test::productionId;

namespace {

struct Bench : test::RightsBench<DelegationsPage> {
    bool make()
    {
        const bool done = click("delegationsPractice");
        settle();
        return done && request();
    }
    identity::RowPtr<identity::DelegationRequest> request() const
    {
        const auto provider = engine->snapshot()->account(account(productionId));
        return provider->delegationRequests.empty() ? nullptr : provider->delegationRequests.at(0);
    }
    identity::DelegationState state() const { return request()->last().state; }
    /// What the provider is told, and what it gets for it.
    std::string tradeIn()
    {
        const sts::Caller provider = sts::Caller::root(account(productionId));
        const json::Object told = must("practice:ListDelegationNotifications", {{"DelegationRequestId", request()->id}}, productionId);
        for (const json::Object& message : told.at("Messages")) {
            if (message.contains("ExchangeToken"))
                return codeOf(provider, "sts:GetDelegatedAccessToken", {{"TradeInToken", message.at("ExchangeToken").get<std::string>()}});
        }
        return "no token";
    }
    QString facts() { return part<QLabel>(page, "delegationsFacts")->text(); }
};

}  // namespace

class TestDelegationsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromRequestToTokenAndBack();
    void whatIsNotPossibleYetSaysWhy();
    void oneIsRejectedWithAReason();
    void oneIsForwardedWithANote();
    void whoMayNotIsBarred();
    void onesOwnRequestIsAnothersToDecide();
    void timeIsUp();
    void itIsRevealedByItsArn();
};

void TestDelegationsPage::fromRequestToTokenAndBack()
{
    Bench bench;
    QVERIFY(bench.make());
    QVERIFY2(bench.facts().contains(QStringLiteral("The request waits to be taken on.")), qPrintable(bench.facts()));
    QVERIFY(part<CodeView>(bench.page, "delegationsPolicy")->code().contains(QStringLiteral("s3:ListAllMyBuckets")));
    QVERIFY(bench.click("delegationsTake"));
    QVERIFY(bench.state() == identity::DelegationState::assigned);
    QVERIFY(bench.click("delegationsAccept"));
    QVERIFY(bench.state() == identity::DelegationState::accepted);
    QCOMPARE(bench.tradeIn(), std::string("no token"));
    QVERIFY(bench.click("delegationsSend"));
    QVERIFY(bench.state() == identity::DelegationState::finalized);
    QCOMPARE(bench.tradeIn(), std::string("ok"));
    bench.undo();
    QVERIFY(bench.state() == identity::DelegationState::accepted);
    QCOMPARE(bench.tradeIn(), std::string("no token"));
    for (int i = 0; i < 3; ++i)
        bench.undo();
    QVERIFY(!bench.request());
    QVERIFY(!bench.store.undoStack()->canUndo());
}

void TestDelegationsPage::whatIsNotPossibleYetSaysWhy()
{
    Bench bench;
    QVERIFY(bench.make());
    for (const char* name : {"delegationsForward", "delegationsAccept", "delegationsReject", "delegationsSend"})
        QVERIFY(bench.barred(name, QStringLiteral("Not now: the request waits to be taken on.")));
    QVERIFY(bench.open("delegationsTake"));
    bench.prompts.yes = false;
    QVERIFY(bench.click("delegationsTake"));
    QVERIFY(bench.click("delegationsAccept"));  // and no
    QVERIFY(bench.state() == identity::DelegationState::assigned);
}

void TestDelegationsPage::oneIsRejectedWithAReason()
{
    Bench bench;
    QVERIFY(bench.make());
    QVERIFY(bench.click("delegationsTake"));
    bench.prompts.text = QStringLiteral("Too much");
    QVERIFY(bench.click("delegationsReject"));
    QVERIFY(bench.state() == identity::DelegationState::rejected);
    QCOMPARE(bench.request()->rejectionReason, std::string("Too much"));
    QVERIFY(bench.facts().contains(QStringLiteral("Rejected because: Too much")));
    QVERIFY(bench.barred("delegationsAccept", QStringLiteral("Not now: the request is rejected.")));
}

void TestDelegationsPage::oneIsForwardedWithANote()
{
    Bench bench;
    QVERIFY(bench.make());
    QVERIFY(bench.click("delegationsTake"));
    bench.prompts.text = QString(600, QLatin1Char('x'));  // longer than AWS takes
    QVERIFY(bench.click("delegationsForward"));
    QVERIFY(bench.state() == identity::DelegationState::assigned);
    bench.prompts.text = QStringLiteral("Please look");
    QVERIFY(bench.click("delegationsForward"));
    QVERIFY(bench.state() == identity::DelegationState::pendingApproval);
    QVERIFY(bench.facts().contains(QStringLiteral("Notes: Please look")));
    QVERIFY(bench.open("delegationsAccept"));
}

void TestDelegationsPage::whoMayNotIsBarred()
{
    Bench bench;
    QVERIFY(bench.make());
    bench.act(bench.as("alice"));
    QVERIFY(bench.click("delegationsTake"));  // what is open to anybody anybody takes on, unless a policy denies it
    QCOMPARE(bench.request()->owner, std::string("arn:aws:iam::111122223333:user/alice"));
    QVERIFY(bench.barred("delegationsAccept", QStringLiteral("alice may not iam:AcceptDelegationRequest: nothing allows it. Act as the administrator to do it.")));
    QCOMPARE(bench.codeOf(bench.as("alice"), "iam:AcceptDelegationRequest", {{"DelegationRequestId", bench.request()->id}}), std::string("AccessDenied"));
    bench.allow(test::allowing("iam:AcceptDelegationRequest", "*"));
    QVERIFY(bench.open("delegationsAccept"));
    QVERIFY(bench.click("delegationsAccept"));
    QCOMPARE(bench.request()->approver->arn, std::string("arn:aws:iam::111122223333:user/alice"));
}

void TestDelegationsPage::onesOwnRequestIsAnothersToDecide()
{
    Bench bench;
    QVERIFY(bench.make());
    bench.store.setBase(sts::Caller::root(account(productionId)));
    bench.settle();
    QVERIFY(bench.barred("delegationsTake", QStringLiteral("Account 111122223333 decides on it.")));
    QVERIFY(bench.facts().contains(QStringLiteral("Asked for by Production")));
}

void TestDelegationsPage::timeIsUp()
{
    Bench bench;
    QVERIFY(bench.make());
    bench.clock.advance(std::chrono::hours(25));
    bench.must("iam:CreateUser", {{"UserName", "later"}});
    bench.settle();
    QVERIFY(bench.barred("delegationsTake", QStringLiteral("Not now: the request has expired.")));
    QVERIFY(bench.codeOf(sts::Caller::root(account(developmentId)), "iam:AssociateDelegationRequest", {{"DelegationRequestId", bench.request()->id}}) != "ok");
}

void TestDelegationsPage::itIsRevealedByItsArn()
{
    Bench bench;
    QVERIFY(!bench.page.reveal(QStringLiteral("arn:aws:iam::444455556666:delegation-request/none")));
    QVERIFY(bench.make());
    QVERIFY(bench.page.reveal(bench.page.currentArn()));
    QVERIFY(bench.page.currentArn().endsWith(QString::fromStdString(bench.request()->id)));
}

QTEST_MAIN(TestDelegationsPage)
#include "test_delegations_page.moc"
