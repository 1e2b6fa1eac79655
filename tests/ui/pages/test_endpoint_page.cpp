/// The endpoint page in the real window, with real clients: what they make is the window's, and what the window takes back is gone for them.
#include "tests/support/ui/shell_client.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/endpoint/served_endpoint.h"
#include "ui/models/requests_model.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/inline_message.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

struct Served {
    Served()
    {
        fixture.show();
        fixture.window().openPage(QStringLiteral("endpoint"));
        fixture.settle();
    }
    ServedEndpoint& endpoint() { return fixture.application().endpoint(); }
    MainWindow& window() { return fixture.window(); }
    bool did(bool done)
    {
        if (!done)
            qWarning("%s", qPrintable(fixture.robot.trouble()));
        return done;
    }
    bool click(const char* name) { return did(fixture.robot.click(QString::fromLatin1(name))); }
    bool waitFor(const std::function<bool()>& done, const char* what) { return did(fixture.robot.waitUntil(done, QString::fromLatin1(what))); }
    /// With the mouse, at any port that is free.
    bool switchOn()
    {
        part<QSpinBox>(window(), "endpointPort")->setValue(0);
        return click("endpointSwitch") && waitFor([this] { return endpoint().isOn(); }, "the endpoint to be on");
    }
    QString copied()
    {
        QGuiApplication::clipboard()->clear();
        return click("endpointCopy") ? QGuiApplication::clipboard()->text() : QString();
    }
    QString words(const char* message) { return part<InlineMessage>(window(), message)->words(); }
    /// Asks IAM with what the copied lines put into the shell. Curl signs by itself, and is there sooner than the AWS CLI.
    test::ShellClient::Said iam(const QString& lines, const QString& form)
    {
        return ask(lines, QStringLiteral("iam"), form + QStringLiteral("&Version=2010-05-08"));
    }
    test::ShellClient::Said ask(const QString& lines, const QString& service, const QString& form)
    {
        return shell.run(lines + QStringLiteral("curl --silent --show-error --aws-sigv4 aws:amz:$AWS_DEFAULT_REGION:%1 --user "
                                                "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY --data '%2' $AWS_ENDPOINT_URL")
                                     .arg(service, form));
    }
    bool hasUser(const char* name) { return fixture.engine->snapshot()->account(test::account(test::developmentId))->users.find(name) != nullptr; }
    QTableView* list() { return part<QTableView>(window(), "endpointList"); }
    QString cell(int row, int column) { return list()->model()->index(row, column).data().toString(); }
    /// The row of this operation that came last.
    int rowOf(const QString& operation)
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (cell(row, RequestsModel::operationColumn) == operation)
                return row;
        }
        return -1;
    }

    test::WindowFixture fixture;
    test::ShellClient shell{fixture.robot};
};

}  // namespace

class TestEndpointPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void clientsWorkWithTheLinesAsCopied();
    void aRefusalLeadsToItsReasonsAndItsRecord();
    void readOnlyHoldsForClients();
    void aSessionSaysWhereItWasAskedFrom();
    void theLinesOfEveryShell();
    void secretsAreMaskedAndOnlyCopied();
    void aPortInUseOffersAnother();
    void anAddressForOthersWarns();
    void isRememberedForTheWorkspace();
    void aKeyOfAnEarlierStartIsSaidToBeOne();
    void whatIsPressedStaysWhereItIs();
    void theReasonIsOnTheScreen();
    void closingTheLastWindowAsks();
    void theWindowMayGoWhileClientsAsk();
    void whatIsUndoneUnderThePersonIsSaid();
};

void TestEndpointPage::init()
{
    test::BackendFixture anything(test::World::empty);  // settings begin empty
    Q_UNUSED(anything)
}

void TestEndpointPage::clientsWorkWithTheLinesAsCopied()
{
    Served served;
    QVERIFY(!served.endpoint().isOn());
    QVERIFY(part<QToolButton>(served.window(), "endpointStatus")->isHidden());
    QVERIFY(served.switchOn());
    QVERIFY(part<QToolButton>(served.window(), "endpointStatus")->text().contains(served.endpoint().url().section(QLatin1Char('/'), 2)));
    const QString lines = served.copied();
    QVERIFY(served.click("endpointTry"));
    const QString tryIt = QGuiApplication::clipboard()->text();
    QVERIFY(served.words("endpointFirst").contains(QStringLiteral("No request has come yet")));
    // A token of other keys that is still there is taken away.
    auto said = served.shell.run(QStringLiteral("AWS_SESSION_TOKEN=old; export AWS_SESSION_TOKEN\n") + lines + tryIt);
    if (said.error.contains(QStringLiteral("not found")))
        QSKIP("the AWS CLI is not installed");
    QVERIFY2(said.out.contains(QStringLiteral("arn:aws:iam::111122223333:root")), qPrintable(said.error));
    QVERIFY(served.waitFor([&] { return served.words("endpointFirst").startsWith(QStringLiteral("It works")); }, "the first request to be told"));

    // Somebody looks at bob meanwhile: he stays chosen.
    served.window().open(QStringLiteral("arn:aws:iam::111122223333:user/bob"));
    said = served.iam(lines, QStringLiteral("Action=CreateUser&UserName=dora"));
    QVERIFY2(said.out.contains(QStringLiteral("<CreateUserResult>")), qPrintable(said.out));
    auto* users = part<QTableView>(served.window(), "usersList");
    QVERIFY(served.waitFor([&] { return !users->model()->match(users->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("dora")).isEmpty(); },
                           "dora in the list"));
    QCOMPARE(users->currentIndex().siblingAtColumn(0).data(ArnRole).toString(), QStringLiteral("arn:aws:iam::111122223333:user/bob"));
    QUndoStack* steps = served.fixture.store().undoStack();
    QVERIFY2(steps->undoText().contains(QStringLiteral("dora")) && steps->undoText().contains(QStringLiteral("endpoint")), qPrintable(steps->undoText()));
    QTest::keyClick(&served.window(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(served.waitFor([&] { return !served.hasUser("dora"); }, "dora to be gone"));
    said = served.iam(lines, QStringLiteral("Action=GetUser&UserName=dora"));
    QVERIFY2(said.out.contains(QStringLiteral("<Code>NoSuchEntity</Code>")), qPrintable(said.out));
    QTest::keyClick(&served.window(), Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(served.waitFor([&] { return served.hasUser("dora"); }, "dora to be back"));

    QVERIFY(served.click("endpointStatus"));
    QCOMPARE(served.cell(0, RequestsModel::operationColumn), QStringLiteral("iam:GetUser"));
    QCOMPARE(served.cell(0, RequestsModel::answerColumn), QStringLiteral("✖ NoSuchEntity"));
    QCOMPARE(served.cell(1, RequestsModel::answerColumn), QStringLiteral("✔ 200"));
    QCOMPARE(served.cell(1, RequestsModel::callerColumn), QStringLiteral("root of 111122223333"));
    QVERIFY(served.click("endpointSwitch"));
    QVERIFY(served.waitFor([&] { return served.endpoint().state() == ServedEndpoint::State::off; }, "the endpoint to be off"));
    said = served.iam(lines, QStringLiteral("Action=ListUsers"));
    QVERIFY(said.exitCode != 0 && said.out.isEmpty());
}

void TestEndpointPage::aRefusalLeadsToItsReasonsAndItsRecord()
{
    Served served;
    QVERIFY(served.switchOn());
    QVERIFY(served.click("endpointMakeKey"));
    QVERIFY(served.did(served.fixture.robot.chooseRow(QStringLiteral("endpointUserPickerList"), QStringLiteral("carol"))));
    QVERIFY(served.click("endpointUserPickerTake"));
    QVERIFY(
        served.waitFor([&] { return part<QComboBox>(served.window(), "endpointIdentity")->currentText().startsWith(QStringLiteral("carol")); }, "carol's key"));
    const auto said = served.iam(served.copied(), QStringLiteral("Action=CreateUser&UserName=eve"));
    QVERIFY2(said.out.contains(QStringLiteral("<Code>AccessDenied</Code>")), qPrintable(said.out + said.error));
    QVERIFY(served.waitFor([&] { return served.rowOf(QStringLiteral("iam:CreateUser")) >= 0; }, "the line"));
    const int row = served.rowOf(QStringLiteral("iam:CreateUser"));
    QCOMPARE(served.cell(row, RequestsModel::callerColumn), QStringLiteral("carol"));
    QCOMPARE(served.cell(row, RequestsModel::answerColumn), QStringLiteral("✖ AccessDenied"));
    QCOMPARE(served.cell(row, RequestsModel::whyColumn), QStringLiteral("no identity-based policy allows the iam:CreateUser action"));
    QVERIFY(served.did(served.fixture.robot.chooseRow(QStringLiteral("endpointList"), QStringLiteral("iam:CreateUser"))));
    QVERIFY(served.click("endpointWhy"));
    QVERIFY(served.waitFor([&] { return part<QPlainTextEdit>(served.window(), "whyFacts")->toPlainText().contains(QStringLiteral("carol")); }, "the reasons"));
    QVERIFY(part<QDockWidget>(served.window(), "dockWhy")->isVisible());
    QVERIFY(served.click("endpointCopyCli"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("aws iam create-user --user-name eve\n"));
    QVERIFY(served.click("endpointActivity"));
    auto* trail = part<QTableView>(served.window(), "activityList");
    QVERIFY(served.waitFor([&] { return trail->isVisible() && trail->model()->rowCount() == 1; }, "the record"));
    QVERIFY(trail->model()->index(0, 1).data().toString().contains(QStringLiteral("CreateUser")));
}

void TestEndpointPage::readOnlyHoldsForClients()
{
    Served served;
    QVERIFY(served.switchOn());
    QVERIFY(served.click("readOnly"));
    QVERIFY(served.words("endpointReadOnly").contains(QStringLiteral("AccessDenied")));
    const QString lines = served.copied();
    auto said = served.iam(lines, QStringLiteral("Action=CreateUser&UserName=dora"));
    QVERIFY2(said.out.contains(QStringLiteral("<Code>AccessDenied</Code>")) && said.out.contains(QStringLiteral("read-only")), qPrintable(said.out));
    QVERIFY(!served.hasUser("dora"));
    QVERIFY(served.waitFor([&] { return served.rowOf(QStringLiteral("iam:CreateUser")) == 0; }, "the line"));
    QCOMPARE(served.cell(0, RequestsModel::callerColumn), QStringLiteral("root of 111122223333"));
    QVERIFY(served.click("readOnly"));
    QVERIFY(served.words("endpointReadOnly").isEmpty());
    said = served.iam(lines, QStringLiteral("Action=CreateUser&UserName=dora"));
    QVERIFY2(said.out.contains(QStringLiteral("<CreateUserResult>")), qPrintable(said.out));
}

void TestEndpointPage::aSessionSaysWhereItWasAskedFrom()
{
    Served served;
    served.fixture.must("iam:CreateRole", {{"RoleName", "R1"}, {"AssumeRolePolicyDocument", test::trusting("arn:aws:iam::111122223333:user/alice")}});
    served.fixture.must("iam:PutUserPolicy", {{"UserName", "alice"}, {"PolicyName", "P"}, {"PolicyDocument", test::allowing("sts:AssumeRole", "*")}});
    const json::Object key = served.fixture.must("iam:CreateAccessKey", {{"UserName", "alice"}}).at("AccessKey");
    served.fixture.settle();
    QVERIFY(served.switchOn());
    auto* identity = part<QComboBox>(served.window(), "endpointIdentity");
    identity->setCurrentIndex(identity->findData(QString::fromStdString(key.at("AccessKeyId").get<std::string>())));
    const auto said = served.ask(served.copied(), QStringLiteral("sts"),
                                 QStringLiteral("Action=AssumeRole&RoleArn=arn:aws:iam::111122223333:role/R1&RoleSessionName=night&Version=2011-06-15"));
    QVERIFY2(said.out.contains(QStringLiteral("<AssumeRoleResult>")), qPrintable(said.out));
    QVERIFY(served.waitFor([&] { return served.fixture.store().sessions()->size() == 1; }, "the session"));
    served.window().open(QStringLiteral("arn:aws:sts::111122223333:assumed-role/R1/night"));
    served.fixture.settle();
    const QString from = part<QLabel>(served.window(), "sessionsFrom")->text();
    QVERIFY2(from.contains(QStringLiteral("127.0.0.1, curl/")), qPrintable(from));
}

void TestEndpointPage::theLinesOfEveryShell()
{
    Served served;
    QVERIFY(served.switchOn());
    auto* shells = part<QComboBox>(served.window(), "endpointShell");
    const QString url = served.endpoint().url();
    const QString id = QString::fromStdString(served.endpoint().admin().accessKeyId);
    const QStringList begin{
        QStringLiteral("export AWS_ENDPOINT_URL='%1'\nexport AWS_ENDPOINT_URL_STS='%1'\nexport AWS_ENDPOINT_URL_IAM='%1'\nexport AWS_ENDPOINT_URL_S3='%1'\n"),
        QStringLiteral("set -gx AWS_ENDPOINT_URL '%1'\n"), QStringLiteral("$Env:AWS_ENDPOINT_URL = '%1'\n"), QStringLiteral("set \"AWS_ENDPOINT_URL=%1\"\r\n"),
        QStringLiteral("[profile rolewright]\nregion = us-east-1\nendpoint_url = %1\n")};
    for (int entry = 0; entry < begin.size(); ++entry) {
        shells->setCurrentIndex(entry);
        const QString lines = served.copied();
        QVERIFY2(lines.startsWith(begin[entry].arg(url)), qPrintable(lines.left(60)));
        QVERIFY(lines.contains(id) &&
                lines.contains(QString::fromUtf8(served.endpoint().admin().secret.reveal().data(), qsizetype(served.endpoint().admin().secret.size()))));
    }
}

void TestEndpointPage::secretsAreMaskedAndOnlyCopied()
{
    Served served;
    QVERIFY(!part<QPushButton>(served.window(), "endpointCopy")->isEnabled());
    QVERIFY(part<QPushButton>(served.window(), "endpointCopy")->toolTip().contains(QStringLiteral("Switch the endpoint on first")));
    QVERIFY(served.switchOn());
    const QString secret = QString::fromStdString(std::string(served.endpoint().admin().secret.reveal()));
    QVERIFY(served.copied().contains(secret));
    for (const auto* text : served.window().findChildren<QPlainTextEdit*>())
        QVERIFY2(!text->toPlainText().contains(secret), qPrintable(text->objectName()));
    for (const auto* field : served.window().findChildren<QLineEdit*>())
        QVERIFY2(!field->text().contains(secret), qPrintable(field->objectName()));
    QVERIFY(part<QPlainTextEdit>(served.window(), "endpointLines")->toPlainText().contains(QStringLiteral("AWS_SECRET_ACCESS_KEY='•••")));
    QVERIFY(part<QPushButton>(served.window(), "endpointSecretCopy")->text().contains(QStringLiteral("cleared in")));
    QVERIFY(served.click("endpointSecretClearNow"));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(secret));
}

void TestEndpointPage::aPortInUseOffersAnother()
{
    Served served;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    part<QSpinBox>(served.window(), "endpointPort")->setValue(other.serverPort());
    QVERIFY(served.click("endpointSwitch"));
    QCOMPARE(int(served.endpoint().state()), int(ServedEndpoint::State::failed));
    QVERIFY(served.words("endpointState").contains(QString::number(other.serverPort())));
    QCOMPARE(part<QToolButton>(served.window(), "endpointStatus")->text(), QStringLiteral("Endpoint failed"));
    QVERIFY(served.click("endpointOtherPort"));
    QVERIFY(served.endpoint().isOn());
    QVERIFY(served.endpoint().place().port > other.serverPort());
    QVERIFY(part<QPushButton>(served.window(), "endpointOtherPort")->isHidden());
}

void TestEndpointPage::anAddressForOthersWarns()
{
    Served served;
    auto* address = part<QLineEdit>(served.window(), "endpointAddress");
    address->setText(QStringLiteral("0.0.0.0"));
    QVERIFY(served.words("endpointAddressProblem").contains(QStringLiteral("nothing is encrypted")));
    QVERIFY(part<QPushButton>(served.window(), "endpointSwitch")->isEnabled());
    address->setText(QStringLiteral("localhost"));
    QVERIFY(served.words("endpointAddressProblem").contains(QStringLiteral("no IP address")));
    QVERIFY(!part<QPushButton>(served.window(), "endpointSwitch")->isEnabled());
    address->setText(QStringLiteral(" ::1 "));
    QVERIFY(served.words("endpointAddressProblem").isEmpty());
}

void TestEndpointPage::isRememberedForTheWorkspace()
{
    test::BackendFixture fixture(test::World::practice);
    const auto run = [&](const QString& workspace, const std::function<void(ui::Application&)>& work) {
        ui::Application application(*fixture.backend, fixture.clock, std::make_unique<test::ScriptedPrompts>(), workspace);
        work(application);
    };
    run(QStringLiteral("/a"), [](ui::Application& application) {
        QVERIFY(!application.endpoint().isOn());
        application.endpoint().setPlace({QStringLiteral("127.0.0.1"), 0});
        application.endpoint().switchOn();
        QVERIFY(application.endpoint().isOn());
    });
    run(QStringLiteral("/b"), [](ui::Application& application) { QVERIFY(!application.endpoint().isOn()); });
    run(QStringLiteral("/a"), [&](ui::Application& application) {
        QVERIFY(application.endpoint().isOn());
        application.endpoint().switchOff();
        QVERIFY(fixture.robot.waitUntil([&] { return application.endpoint().state() == ServedEndpoint::State::off; }, QStringLiteral("off")));
    });
    run(QStringLiteral("/a"), [](ui::Application& application) { QVERIFY(!application.endpoint().isOn()); });
}

void TestEndpointPage::aKeyOfAnEarlierStartIsSaidToBeOne()
{
    test::BackendFixture fixture(test::World::practice);
    test::ShellClient shell{fixture.robot};
    const auto switchOn = [](ServedEndpoint& endpoint) {
        endpoint.setPlace({QStringLiteral("127.0.0.1"), 0});
        endpoint.switchOn();
        return endpoint.isOn();
    };
    QString signer;
    {
        ServedEndpoint before(*fixture.engine, QStringLiteral("w/"));
        QVERIFY(!before.hadOtherAdmin());
        QVERIFY(switchOn(before));
        signer = QString::fromStdString(before.admin().accessKeyId + ':' + std::string(before.admin().secret.reveal()));
    }
    ServedEndpoint after(*fixture.engine, QStringLiteral("w/"));
    QVERIFY(after.hadOtherAdmin());
    QVERIFY(switchOn(after));
    shell.run(QStringLiteral("curl --silent --aws-sigv4 aws:amz:us-east-1:iam --user '%1' --data 'Action=ListUsers&Version=2010-05-08' %2").arg(signer, after.url()));
    QVERIFY(fixture.robot.waitUntil([&] { return after.requests().rowCount() == 1; }, QStringLiteral("the request")));
    const RequestLine& line = after.requests().line(0);
    QCOMPARE(line.status, 403);
    QVERIFY2(line.message.contains(QStringLiteral("earlier start")) && line.message.contains(QStringLiteral("invalid")), qPrintable(line.message));
    // No secret is kept for that.
    const QString secret = signer.section(QLatin1Char(':'), 1);
    for (const QString& key : QSettings().allKeys())
        QVERIFY2(!QSettings().value(key).toStringList().join(QLatin1Char(' ')).contains(secret), qPrintable(key));
}

void TestEndpointPage::whatIsPressedStaysWhereItIs()
{
    Served served;
    QVERIFY(served.switchOn());
    const auto place = [&served] { return part<QPushButton>(served.window(), "endpointCopy")->mapTo(&served.window(), QPoint()); };
    const QPoint before = place();
    QVERIFY(served.click("endpointMakeKey"));
    QVERIFY(served.did(served.fixture.robot.chooseRow(QStringLiteral("endpointUserPickerList"), QStringLiteral("alice"))));
    QVERIFY(served.click("endpointUserPickerTake"));
    served.fixture.settle();
    QVERIFY(served.words("endpointAccessMessage").contains(QStringLiteral("alice has a new key")));
    QVERIFY(served.words("endpointKeyLasts").contains(QStringLiteral("it lasts")));
    QCOMPARE(place(), before);
}

void TestEndpointPage::theReasonIsOnTheScreen()
{
    Served served;
    served.window().resize(1280, 800);
    QVERIFY(served.switchOn());
    served.iam(served.copied(), QStringLiteral("Action=ListUsers"));
    QVERIFY(served.waitFor([&] { return served.list()->isVisible(); }, "the request"));
    served.fixture.settle();
    const QHeaderView* header = served.list()->horizontalHeader();
    QCOMPARE(header->visualIndex(RequestsModel::whyColumn), header->visualIndex(RequestsModel::answerColumn) + 1);
    const int left = header->sectionViewportPosition(RequestsModel::whyColumn);
    QVERIFY2(left + 120 <= header->viewport()->width(), qPrintable(QStringLiteral("%1 of %2").arg(left).arg(header->viewport()->width())));
}

void TestEndpointPage::closingTheLastWindowAsks()
{
    Served served;
    QVERIFY(served.switchOn());
    served.fixture.prompts().yes = false;
    served.window().close();
    served.fixture.settle();
    QVERIFY(served.window().isVisible());
    QVERIFY(served.fixture.prompts().asked.last().contains(served.endpoint().url()));
    served.fixture.prompts().yes = true;
    served.window().close();
    served.fixture.settle();
    QVERIFY(!served.window().isVisible());
}

void TestEndpointPage::theWindowMayGoWhileClientsAsk()
{
    test::BackendFixture fixture(test::World::practice);
    test::ShellClient shell(fixture.robot);
    {
        ui::Application application(*fixture.backend, fixture.clock, std::make_unique<test::ScriptedPrompts>());
        application.endpoint().setPlace({QStringLiteral("127.0.0.1"), 0});
        application.endpoint().switchOn();
        application.window().show();
        application.window().openPage(QStringLiteral("endpoint"));
        shell.start(QStringLiteral("for i in 1 2 3 4; do (while curl --silent --fail -o /dev/null %1/_rolewright/health; do :; done) & done; wait")
                        .arg(application.endpoint().url()));
        QVERIFY(fixture.robot.waitUntil([&] { return application.endpoint().answered() > 20; }, QStringLiteral("requests")));
        // What was made meanwhile by an import or an undo is seen by the next request: it is one engine.
        fixture.must("iam:CreateUser", {{"UserName", "late"}});
    }
    QCOMPARE(shell.finish().exitCode, 0);  // the loops end with the first request that nobody answers
}

void TestEndpointPage::whatIsUndoneUnderThePersonIsSaid()
{
    Served served;
    QVERIFY(served.switchOn());
    const auto said = served.iam(served.copied(), QStringLiteral("Action=CreateUser&UserName=dora"));
    QVERIFY2(said.out.contains(QStringLiteral("<CreateUserResult>")), qPrintable(said.out));
    QVERIFY(served.waitFor([&] { return served.fixture.store().undoStack()->canUndo(); }, "the step"));
    served.fixture.must("iam:TagUser", {{"UserName", "dora"}, {"Tags", {{{"Key", "k"}, {"Value", "v"}}}}});  // by nobody of this window
    served.fixture.store().undoStack()->undo();
    QVERIFY(served.waitFor([&] { return !served.fixture.prompts().asked.isEmpty(); }, "the refusal"));
    QVERIFY2(served.fixture.prompts().asked.last().contains(QStringLiteral("dora")), qPrintable(served.fixture.prompts().asked.last()));
    QVERIFY(served.hasUser("dora"));
}

QTEST_MAIN(TestEndpointPage)
#include "test_endpoint_page.moc"
