/// What is taken along of a walkthrough: the record, the certificate and the statements, from the page and from the coach.
#include "tests/support/ui/played_lesson.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/coach/lesson_shelf.h"
#include "ui/shell/practice_desks.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

constexpr int patience = 20'000;  ///< milliseconds, on a busy machine
const char* const lesson = "w01-user-and-key";

/// The page over what was kept of the first walkthrough.
struct Bench : test::WindowFixture {
    explicit Bench(Scheme scheme = Scheme::light) : WindowFixture(test::World::practice, scheme)
    {
        show();
        window().openPage(QStringLiteral("walkthroughs"));
        prompts().text = QStringLiteral("  Ada <b>Lovelace</b>  ");
    }
    bool comesTo(const std::function<bool()>& state) { return QTest::qWaitFor(state, patience); }
    bool choose(int row = 0)
    {
        auto* list = part<QAbstractItemView>(window(), "walkthroughsList");
        if (!comesTo([&] { return list->model()->rowCount() > 1; }))
            return false;
        list->setCurrentIndex(list->model()->index(row, 0));
        return true;
    }
    QAction* action(const char* name) { return part<QAction>(window(), name); }
    void click(const char* name) { part<QAbstractButton>(window(), name)->click(); }
    QString words() { return part<InlineMessage>(window(), "walkthroughsState")->words(); }
    QString saveAs(const char* name)
    {
        prompts().saveAs = folder.filePath(QString::fromLatin1(name));
        return prompts().saveAs;
    }

    QTemporaryDir folder;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestTakeAlong : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QFile::remove(ProgressFile(currentLearner(), "basics", lesson).path()); }

    void nothingIsTakenAlongOfWhatIsNotBegun()
    {
        Bench page;
        QVERIFY(page.choose());
        for (const char* name : {"recordSave", "recordCertificate", "recordXapi"}) {
            QVERIFY(!page.action(name)->isEnabled());
            QVERIFY(page.action(name)->toolTip().contains(QStringLiteral("not begun")));
        }
    }

    void theRecordIsGenuineAndHasTheName()
    {
        test::keepProgress(*test::playedLesson(lesson, 3));
        Bench page;
        QVERIFY(page.choose());
        QVERIFY(page.action("recordSave")->isEnabled());
        QVERIFY(!page.action("recordCertificate")->isEnabled());
        QVERIFY(page.action("recordCertificate")->toolTip().contains(QStringLiteral("not finished")));
        const QString path = page.saveAs("r.json");
        page.click("recordSaveButton");
        QVERIFY(page.comesTo([&] { return page.words().contains(path); }));
        const auto record = json::parseObject(contentOf(path).toStdString());
        QVERIFY(record.ok());
        QCOMPARE(json::stringOr(*record, "learner"), std::string("Ada <b>Lovelace</b>"));
        const auto genuine = training::verifyRecord(*record, **readOwnPack());
        QVERIFY2(genuine.ok(), genuine ? "" : genuine.error().message.c_str());
        QVERIFY(!(*record)["finished"].get<bool>());
        QVERIFY(page.action("recordSave")->isEnabled());
    }

    void nothingIsWrittenWithoutANameOrAPlace()
    {
        test::keepProgress(*test::playedLesson(lesson, 2));
        Bench page;
        QVERIFY(page.choose());
        const QString path = page.saveAs("r.json");
        page.prompts().text = QStringLiteral("   ");
        page.click("recordSaveButton");
        page.prompts().text = QString(200, QLatin1Char('x'));
        page.click("recordSaveButton");
        QVERIFY(page.action("recordSave")->isEnabled());
        QVERIFY(!QFile::exists(path));
        page.prompts().text = QStringLiteral("Ada");
        page.prompts().saveAs = page.folder.filePath(QStringLiteral("nowhere/r.json"));
        page.click("recordSaveButton");
        QVERIFY(page.comesTo([&] { return page.words().contains(QStringLiteral("cannot be written")); }));
        QVERIFY(page.action("recordSave")->isEnabled());
    }

    void aPassedWalkthroughHasACertificateAndStatements()
    {
        test::keepProgress(*test::playedLesson(lesson));
        Bench page;
        QVERIFY(page.choose());
        const QString path = page.saveAs("c.pdf");
        page.click("recordCertificateButton");
        QVERIFY2(page.comesTo([&] { return page.words().contains(path); }), qPrintable(page.words()));
        QVERIFY(contentOf(path).startsWith("%PDF-1"));
        if (const QString pictures = qEnvironmentVariable("ROLEWRIGHT_PICTURES"); !pictures.isEmpty()) {
            QFile::copy(path, QDir(pictures).filePath(QStringLiteral("certificate.pdf")));
            page.window().grab().save(QDir(pictures).filePath(QStringLiteral("page.png")));
        }
        page.click("recordXapiButton");
        QVERIFY(page.comesTo([&] { return page.words().contains(QStringLiteral("Copied")); }));
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("http://adlnet.gov/expapi/verbs/passed")) && copied.contains(QStringLiteral("Ada")));
    }

    void whatIsNotPassedHasNone()
    {
        const auto player = test::playedLesson(lesson, 0);
        while (!player->isFinished()) {
            if (!player->state().done && !player->step().solve.empty())
                QVERIFY(player->make({training::Move::Kind::doForMe}).ok());
            else if (player->step().predict)
                QVERIFY(player->make({training::Move::Kind::answer, {}, {{"outcome", "invalid"}}}).ok());
            else if (player->step().explain)
                QVERIFY(player->make({training::Move::Kind::answer, {}, {{"text", "x"}, {"ticks", json::Object::array()}}}).ok());
            QVERIFY(player->make({training::Move::Kind::next}).ok());
        }
        test::keepProgress(*player);
        Bench page;
        QVERIFY(page.choose());
        auto* list = part<QAbstractItemView>(page.window(), "walkthroughsList");
        QVERIFY2(list->currentIndex().siblingAtColumn(1).data().toString().contains(QStringLiteral("not passed")), qPrintable(list->currentIndex().siblingAtColumn(1).data().toString()));
        auto* certificate = part<QAction>(page.window(), "recordCertificate");
        QVERIFY(!certificate->isEnabled());
        QVERIFY2(certificate->toolTip().contains(QStringLiteral("not passed")), qPrintable(certificate->toolTip()));
    }

    void theCoachOffersItAtTheEnd_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void theCoachOffersItAtTheEnd()
    {
        QFETCH(bool, isDark);
        test::keepProgress(*test::playedLesson(lesson, 7));
        Bench page(isDark ? Scheme::dark : Scheme::light);
        QVERIFY(page.choose());
        page.click("walkthroughsStart");
        QVERIFY(page.comesTo([&] { return page.application().walkthroughs().find(QLatin1String(lesson)) != nullptr; }));
        PracticeDesk& desk = *page.application().walkthroughs().find(QLatin1String(lesson));
        QVERIFY(!part<QWidget>(desk.window(), "recordBar")->isVisible());
        QVERIFY(!part<QAction>(desk.window(), "recordCertificate")->isEnabled());
        desk.room().make(
            {training::Move::Kind::answer,
             {},
             {{"text", "It proves who calls."},
              {"ticks", desk.room().view().question.choices.isEmpty() ? json::Object::array()
                                                                      : json::Object::array({desk.room().view().question.choices.front().name})}}});
        desk.room().make({training::Move::Kind::next});
        QVERIFY(page.comesTo([&] { return desk.room().view().isFinished; }));
        QVERIFY(part<QWidget>(desk.window(), "recordBar")->isVisible());
        const QString path = page.saveAs("from-coach.pdf");
        part<QAction>(desk.window(), "recordCertificate")->trigger();
        auto* status = part<QLabel>(desk.window(), "coachStatus");
        QVERIFY2(page.comesTo([&] { return status->text().contains(path); }), qPrintable(status->text()));
        QVERIFY(contentOf(path).startsWith("%PDF-1"));
        if (const QString pictures = qEnvironmentVariable("ROLEWRIGHT_PICTURES"); !pictures.isEmpty())
            desk.window().grab().save(QDir(pictures).filePath(isDark ? QStringLiteral("coach-dark.png") : QStringLiteral("coach-light.png")));
    }
};

QTEST_MAIN(TestTakeAlong)
#include "test_take_along.moc"
