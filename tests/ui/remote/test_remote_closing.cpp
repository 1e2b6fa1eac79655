/// A window on an endpoint is closed: drafts are asked about, and nobody waits for what is on its way there.
#include "tests/support/ui/remote_bench.h"

#include <QAction>
#include <QPointer>
#include <QSemaphore>

using namespace rolewright;
using test::RemoteBench;

namespace {

/// An endpoint that lets go only when it may.
class Clinging final : public engine::Backend {
public:
    Clinging(std::shared_ptr<engine::Backend> endpoint, std::shared_ptr<QSemaphore> mayGo) : m_endpoint(std::move(endpoint)), m_mayGo(std::move(mayGo)) {}
    ~Clinging() override { m_mayGo->acquire(); }
    void call(sts::Caller caller, service::Operation operation, Callback callback) override { m_endpoint->call(std::move(caller), std::move(operation), std::move(callback)); }
    void applyChanges(identity::ChangeSet changes, std::string source, std::function<void(Result<void>)> callback) override
    {
        m_endpoint->applyChanges(std::move(changes), std::move(source), std::move(callback));
    }
    engine::Engine* engine() override { return m_endpoint->engine(); }
    Instant serverNow() const override { return m_endpoint->serverNow(); }

private:
    std::shared_ptr<engine::Backend> m_endpoint;
    std::shared_ptr<QSemaphore> m_mayGo;
};

/// A window with one draft.
bool openWithDraft(RemoteBench& bench)
{
    return bench.open() && bench.call("iam:UpdateRole", {{"RoleName", "R1"}, {"Description", "by night"}}) == "ok" && bench.drafts().size() == 1;
}

}  // namespace

class TestRemoteClosing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWindowWithoutDraftsClosesUnasked();
    void draftsAreAskedAboutAndCancelKeepsTheWindow();
    void insteadOfClosingThePlanIsReviewed();
    void draftsThatAreGivenUpCloseTheWindow();
    void theProgramIsNotQuitOverDrafts();
    void theWindowIsGoneWhileSomethingIsStillOnItsWay();
};

void TestRemoteClosing::aWindowWithoutDraftsClosesUnasked()
{
    RemoteBench bench;
    QVERIFY(bench.open());
    bench.desk()->window().close();
    QVERIFY(bench.waitFor([&] { return !bench.desk(); }));
    QVERIFY(bench.prompts().asked.isEmpty());
}

void TestRemoteClosing::draftsAreAskedAboutAndCancelKeepsTheWindow()
{
    RemoteBench bench;
    QVERIFY(openWithDraft(bench));
    bench.prompts().yes = false;
    QVERIFY(!bench.desk()->window().close());
    bench.settle();
    QVERIFY(bench.desk() && bench.desk()->window().isVisible());
    QVERIFY2(bench.prompts().asked.last().startsWith(QStringLiteral("1 draft")), qPrintable(bench.prompts().asked.join(QLatin1Char('|'))));
    QCOMPARE(bench.drafts().size(), std::size_t(1));
}

void TestRemoteClosing::insteadOfClosingThePlanIsReviewed()
{
    RemoteBench bench;
    QVERIFY(openWithDraft(bench));
    bench.prompts().choice = 0;
    QVERIFY(!bench.desk()->window().close());
    QVERIFY(bench.robot.find(QStringLiteral("reviewDialog")));
    QVERIFY(bench.desk());
}

void TestRemoteClosing::draftsThatAreGivenUpCloseTheWindow()
{
    RemoteBench bench;
    QVERIFY(openWithDraft(bench));
    QVERIFY(!bench.desk()->window().close());  // not before the answer
    QVERIFY(bench.waitFor([&] { return !bench.desk(); }));
    QCOMPARE(bench.descriptionThere(), std::string("as it was"));
}

void TestRemoteClosing::theProgramIsNotQuitOverDrafts()
{
    RemoteBench bench;
    QVERIFY(openWithDraft(bench));
    bench.prompts().yes = false;
    test::part<QAction>(bench.desk()->window(), "actionQuit")->trigger();
    bench.settle();
    QVERIFY(bench.desk() && bench.desk()->window().isVisible());
    QCOMPARE(bench.prompts().asked.size(), 2);
    QCOMPARE(bench.drafts().size(), std::size_t(1));
}

void TestRemoteClosing::theWindowIsGoneWhileSomethingIsStillOnItsWay()
{
    const auto mayGo = std::make_shared<QSemaphore>();
    RemoteBench bench;
    bench.application().connections().setRemotes([usual = ui::usualRemotes(), mayGo](const client::Connection& connection) -> Result<std::shared_ptr<engine::Backend>> {
        auto endpoint = usual(connection);
        if (!endpoint)
            return endpoint.error();
        return std::shared_ptr<engine::Backend>(std::make_shared<Clinging>(*std::move(endpoint), mayGo));
    });
    QVERIFY(bench.open());
    const QPointer<QObject> room = &bench.desk()->room();
    const QPointer<QWidget> window = &bench.desk()->window();
    window->close();
    QVERIFY(bench.waitFor([&] { return !window; }));
    bench.settle();
    QVERIFY(!bench.desk() && room);
    mayGo->release();
    QVERIFY(bench.waitFor([&] { return !room; }));
}

QTEST_MAIN(TestRemoteClosing)
#include "test_remote_closing.moc"
