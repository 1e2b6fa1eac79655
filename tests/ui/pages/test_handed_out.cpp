/// The list of sessions shows where credentials went, as soon as they go there.
#include "core/engine/practice_world.h"
#include "core/server/credential_desk.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/models/sessions_model.h"
#include "ui/pages/sessions/sessions_page.h"
#include "ui/shell/session_notices.h"
#include "ui/store/handed_out.h"
#include "ui/widgets/sessions_view.h"

#include <QLabel>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

const std::string bucketRole(engine::practice::updateDataBucketArn);
sts::Caller alice() { return sts::Caller::user(test::account(test::developmentId), "alice"); }

struct Bench : test::WindowFixture {
    Bench() : session(assume(alice(), bucketRole, "s1"))
    {
        settle();
        show();
        window().openPage(QStringLiteral("sessions"));
        settle();
        view()->choose(session->accessKeyId);
        settle();
    }
    SessionsView* view() { return part<SessionsPage>(window(), "sessions")->findChild<SessionsView*>(QStringLiteral("sessionsList")); }
    QString way() { return view()->sessions().find(session->accessKeyId).siblingAtColumn(SessionsModel::kindColumn).data().toString(); }
    /// As the socket does, on a thread of its own.
    void give(const std::string& use)
    {
        server::CredentialWish wish;
        wish.session = "s1";
        wish.use = use;
        const auto given = server::giveCredentials(*engine, wish);
        if (!given)
            qFatal("%s", given.error().message.c_str());
        application().handedOut()->note(given->session->accessKeyId, wish.use, engine->now());
        settle();
    }

    sts::SessionPtr session;
};

}  // namespace

class TestHandedOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListSaysSoAtOnce()
    {
        Bench bench;
        QVERIFY2(!bench.way().contains(QStringLiteral("handed out")), qPrintable(bench.way()));
        bench.give("credential_process");
        QVERIFY2(bench.way().contains(QStringLiteral("handed out")), qPrintable(bench.way()));
        auto* details = part<QLabel>(bench.window(), "sessionsHandedOut");
        QVERIFY2(details->text().startsWith(QStringLiteral("a credential_process (at ")), qPrintable(details->text()));
        bench.give("credential_process");
        QVERIFY2(details->text().contains(QStringLiteral("2 times")), qPrintable(details->text()));
    }

    void copyingIsHandingOut()
    {
        Bench bench;
        QVERIFY2(bench.robot.click(QStringLiteral("sessionsCopy")), qPrintable(bench.robot.trouble()));
        QVERIFY2(bench.robot.chooseAction(QStringLiteral("sessionsCopyMenu"), QStringLiteral("for bash")), qPrintable(bench.robot.trouble()));
        bench.settle();
        QVERIFY(bench.way().contains(QStringLiteral("handed out")));
        QVERIFY(part<QLabel>(bench.window(), "sessionsHandedOut")->text().startsWith(QStringLiteral("the clipboard")));
    }

    void theNoticeSaysWhoWillBeRefused()
    {
        Bench bench;
        bench.give("container");
        bench.clock.advance(std::chrono::minutes(58));
        bench.ticker().pulse();
        bench.settle();
        const QString words = bench.window().findChild<SessionNotices*>()->text();
        QVERIFY2(words.contains(QStringLiteral("Its credentials went to a container")), qPrintable(words));
    }
};

QTEST_MAIN(TestHandedOut)
#include "test_handed_out.moc"
