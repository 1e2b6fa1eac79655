/// A class in the window: a folder of records, what each came to, what was written, and every attempt move by move.
#include "tests/support/ui/played_lesson.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/pages/walkthroughs/class_reading.h"
#include "ui/pages/walkthroughs/class_view.h"
#include "ui/theme/tame_text.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractButton>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QMimeData>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

constexpr int patience = 30'000;  ///< milliseconds, on a busy machine
const char* const firstLesson = "w01-user-and-key";
const char* const hostile = "=cmd|'/C calc'!A0 <b>x</b>\n\xE2\x80\xAE"
                            "evil";

/// The class's tab of the page.
struct Class : test::WindowFixture {
    explicit Class(Scheme scheme = Scheme::light) : WindowFixture(test::World::practice, scheme)
    {
        show();
        window().openPage(QStringLiteral("walkthroughs"));
        part<QTabWidget>(window(), "walkthroughsTabs")->setCurrentIndex(1);
    }
    bool comesTo(const std::function<bool()>& state) { return QTest::qWaitFor(state, patience); }
    ClassView& view() { return *part<ClassView>(window(), "classView"); }
    QTableView* table(const char* name) { return part<QTableView>(window(), name); }
    QString cell(const char* name, int row, int column) { return table(name)->model()->index(row, column).data().toString(); }
    QString words() { return part<InlineMessage>(window(), "classState")->words(); }
    QString text(const char* name) { return part<QTextBrowser>(window(), name)->toPlainText(); }
    void write(const char* name, const std::string& content) { test::writeText(folder.filePath(QString::fromLatin1(name)), content); }
    /// As a person does: the button, and the folder in the dialog.
    bool open(const char* button = "classFolder")
    {
        part<QAbstractButton>(window(), button)->click();
        auto* dialog = window().findChild<QFileDialog*>(QStringLiteral("promptFolder"));
        if (!dialog)
            return false;
        dialog->setDirectory(folder.path());
        dialog->selectFile(folder.path());
        Q_EMIT dialog->fileSelected(folder.path());
        dialog->close();
        return comesTo([this] { return !words().isEmpty(); });
    }
    bool find(const QString& learner)
    {
        for (int row = 0; row < table("classRecords")->model()->rowCount(); ++row) {
            if (cell("classRecords", row, 0) == learner) {
                table("classRecords")->selectRow(row);
                return true;
            }
        }
        return false;
    }

    QTemporaryDir folder;
};

std::string recordText(const std::string& learner, std::size_t until = training::mostSteps)
{
    return json::compact(test::playedRecord(firstLesson, learner, until));
}

}  // namespace

class TestClassView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aFolderBecomesAClass_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void aFolderBecomesAClass()
    {
        QFETCH(bool, isDark);
        Class room(isDark ? Scheme::dark : Scheme::light);
        keepPicture(room, isDark, "empty");
        room.write("ada.json", recordText("Ada"));
        room.write("bob.json", recordText("Bob", 3));
        json::Object touched = test::playedRecord(firstLesson, "Mallory", 3);
        touched["passed"] = true;
        room.write("mallory.json", json::compact(touched));
        room.write("broken.json", "{ \"a\":");
        room.write("other.json", "{\"steps\": 3, \"walkthrough\": []}");
        QVERIFY(room.open("classNothing"));
        QCOMPARE(room.table("classRecords")->model()->rowCount(), 5);
        QVERIFY(room.find(QStringLiteral("Ada")));
        QVERIFY(room.cell("classRecords", 0, 3).contains(QStringLiteral("passed, 100")));
        QVERIFY(room.cell("classRecords", 0, 6).contains(QStringLiteral("genuine")));
        QVERIFY(room.find(QStringLiteral("Mallory")));
        QVERIFY(room.cell("classRecords", room.table("classRecords")->currentIndex().row(), 6).contains(QStringLiteral("comes to something else")));
        QVERIFY(room.find(QStringLiteral("broken.json")));
        for (const char* name : {"mallory.json: ", "broken.json: ", "other.json: "})
            QVERIFY2(room.words().contains(QLatin1String(name)), qPrintable(room.words()));
        QVERIFY(!room.words().contains(QStringLiteral("bob.json")));
        QVERIFY(room.table("classConcepts")->model()->rowCount() > 0);
        QCOMPARE(room.cell("classConcepts", 0, 1), QStringLiteral("2"));  // what is not genuine does not count
        QVERIFY(room.cell("classConcepts", 0, 3).contains(QStringLiteral("Bob")));
        keepPicture(room, isDark, "concepts");
    }

    void whatWasWrittenStandsBesideWhatHadToBeSaid()
    {
        Class room;
        room.write("ada.json", recordText("Ada"));
        room.write("bob.json", recordText("Bob", 2));
        QVERIFY(room.open());
        part<QTabWidget>(room.window(), "classTabs")->setCurrentIndex(1);
        QVERIFY2(room.text("classWords").contains(QStringLiteral("and one Deny ends it. <b>bold</b>")), qPrintable(room.text("classWords")));
        QVERIFY(room.text("classRubric").contains(QStringLiteral("☑")));
        keepPicture(room, false, "words");
        room.table("classRecords")->setFocus();
        QTest::keyClick(room.table("classRecords"), Qt::Key_Down);
        QCOMPARE(room.text("classWords"), QStringLiteral("Nothing was written."));
        QVERIFY(room.text("classRubric").isEmpty());
    }

    void anAttemptIsPlayedMoveByMove()
    {
        Class room;
        room.write("ada.json", recordText("Ada"));
        json::Object touched = test::playedRecord(firstLesson, "Zoe", 4);
        touched["moves"][1]["deed"]["params"] = {{"UserName", ""}};
        room.write("zoe.json", json::compact(touched));
        QVERIFY(room.open());
        part<QTabWidget>(room.window(), "classTabs")->setCurrentIndex(2);
        auto* moves = room.table("classMoves");
        QVERIFY(room.comesTo([&] { return moves->model()->rowCount() > 8; }));
        QVERIFY(room.cell("classMoves", 1, 1).contains(QStringLiteral("aws iam create-user --user-name alice")));
        QVERIFY(room.cell("classMoves", 1, 2).contains(QStringLiteral("done")));
        QVERIFY(part<InlineMessage>(room.window(), "classMovesState")->words().isEmpty());
        keepPicture(room, false, "moves");
        QVERIFY(room.find(QStringLiteral("Zoe")));
        QVERIFY(room.comesTo([&] { return part<InlineMessage>(room.window(), "classMovesState")->words().contains(QStringLiteral("cannot be made")); }));
        QVERIFY(room.cell("classMoves", 1, 2).contains(QStringLiteral("✖")));
        QFile::remove(room.folder.filePath(QStringLiteral("ada.json")));
        QVERIFY(room.find(QStringLiteral("Ada")));
        QVERIFY(room.comesTo([&] { return part<InlineMessage>(room.window(), "classMovesState")->words().contains(QStringLiteral("cannot be read")); }));
    }

    void aHostileNameMeansNothing()
    {
        Class room;
        room.write("h.json", recordText(hostile, 2));
        QVERIFY(room.open());
        const QString shown = room.cell("classRecords", 0, 0);
        QCOMPARE(shown, QStringLiteral("=cmd|'/C calc'!A0 <b>x</b> evil"));
        QVERIFY(!Qt::mightBeRichText(shown) ||
                room.table("classRecords")->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
        QCOMPARE(tameText(std::string(10'000, 'x')).size(), qsizetype{160});
        room.prompts().saveAs = room.folder.filePath(QStringLiteral("class.csv"));
        part<QAbstractButton>(room.window(), "classCsv")->click();
        QVERIFY(room.comesTo([&] { return room.words().contains(room.prompts().saveAs); }));
        QFile csv(room.prompts().saveAs);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray text = csv.readAll();
        QVERIFY(text.startsWith("learner,walkthrough,passed"));
        QVERIFY2(text.contains("'=cmd"), text.constData());
    }

    void theRulesOfTheClassAreTakenAlong()
    {
        Class room;
        room.write("ada.json", recordText("Ada", 2));
        room.write("class.json", R"({"format": 1, "name": "Spring"})");
        room.write("own.iamtrain", "{}");
        QVERIFY(room.open());
        QCOMPARE(room.table("classRecords")->model()->rowCount(), 1);
        QVERIFY2(room.words().contains(QStringLiteral("of no class")), qPrintable(room.words()));
        QVERIFY2(room.words().contains(QStringLiteral("own.iamtrain: ")), qPrintable(room.words()));
        room.write("class.json", "{");
        QVERIFY(room.open());
        QVERIFY2(room.words().contains(QStringLiteral("class.json: ")), qPrintable(room.words()));
        QVERIFY(room.cell("classRecords", 0, 6).contains(QStringLiteral("genuine")));
    }

    void anEmptyFolderSaysSoAndReadingCanBeStopped()
    {
        Class room;
        QVERIFY(!part<QAbstractButton>(room.window(), "classCsv")->isEnabled());
        QVERIFY(room.open());
        QVERIFY(room.words().contains(QStringLiteral("no records")));
        QVERIFY(part<QWidget>(room.window(), "classNothing")->isVisible());
        room.write("ada.json", recordText("Ada"));
        QVERIFY(room.open());
        for (int i = 0; i < 40; ++i)
            QFile::copy(room.folder.filePath(QStringLiteral("ada.json")), room.folder.filePath(QStringLiteral("ada%1.json").arg(i)));
        room.view().read({room.folder.path()});
        QVERIFY(part<QWidget>(room.window(), "classStop")->isVisible());
        part<QAbstractButton>(room.window(), "classStop")->click();
        QVERIFY(!part<QWidget>(room.window(), "classStop")->isVisible());
        QVERIFY(room.words().contains(QStringLiteral("Stopped")));
        QCOMPARE(room.table("classRecords")->model()->rowCount(), 1);
        QVERIFY(part<QAbstractButton>(room.window(), "classCsv")->isEnabled());
    }

    void recordsAreSortedByAColumn()
    {
        Class room;
        room.write("ada.json", recordText("Ada", 2));
        room.write("bob.json", recordText("Bob", 7));
        room.write("cleo.json", recordText("Cleo", 4));
        QVERIFY(room.open());
        const auto order = [&] {
            QStringList names;
            for (int row = 0; row < 3; ++row)
                names += room.cell("classRecords", row, 0);
            return names.join(QLatin1Char(' '));
        };
        QCOMPARE(order(), QStringLiteral("Ada Bob Cleo"));
        auto* head = room.table("classRecords")->horizontalHeader();
        const QPoint steps(head->sectionViewportPosition(2) + head->sectionSize(2) / 2, head->height() / 2);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, steps);
        const QString once = order();
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, steps);
        const QString twice = order();
        QVERIFY2((once == QStringLiteral("Ada Cleo Bob") && twice == QStringLiteral("Bob Cleo Ada")) ||
                     (twice == QStringLiteral("Ada Cleo Bob") && once == QStringLiteral("Bob Cleo Ada")),
                 qPrintable(once + QStringLiteral(" / ") + twice));
        QVERIFY(room.find(QStringLiteral("Ada")));  // what is beside is still of whoever is chosen
        part<QTabWidget>(room.window(), "classTabs")->setCurrentIndex(2);
        QVERIFY(room.comesTo([&] { return room.table("classMoves")->model()->rowCount() > 0; }));
        QVERIFY(room.table("classMoves")->model()->rowCount() < 5);
    }

    void sealsAreLookedAtWithTheCodeOfTheClass()
    {
        Class room;
        room.write("ada.json", json::compact(training::sealed(test::playedRecord(firstLesson, "Ada", 2), "tulip")));
        room.write("bob.json", recordText("Bob", 2));
        QVERIFY(room.open());
        QVERIFY(room.find(QStringLiteral("Bob")) && room.cell("classRecords", 1, 6).contains(QStringLiteral("genuine")));
        room.prompts().text = QStringLiteral("tulip");
        part<QAbstractButton>(room.window(), "classCode")->click();
        QVERIFY(room.comesTo([&] { return room.cell("classRecords", 1, 6).contains(QStringLiteral("not sealed with this code")); }));
        QVERIFY(room.cell("classRecords", 0, 6).contains(QStringLiteral("genuine")));
    }

    void aPackOfTheFolderIsTold()
    {
        Class room;
        auto files = *training::readPack(std::filesystem::path(qgetenv("ROLEWRIGHT_SOURCE_DIR").toStdString()) / "resources/training/basics");
        room.write("again.iamtrain", training::bundleOf(files));
        std::string& manifest = files.at("pack.json");
        manifest.replace(manifest.find("\"basics\""), 8, "\"easy\"");
        room.write("easy.iamtrain", training::bundleOf(files));
        const training::Pack easy = *training::loadPack(files);
        auto player = *training::Player::start(*easy.find(firstLesson));
        test::playOn(*player, 2);
        room.write("ada.json", json::compact(training::recordOf(*player, {"Ada", "easy", easy.hash, "2026-11-24T09:00:00Z"})));
        room.write("bob.json", recordText("Bob", 2));
        QVERIFY(room.open());
        QVERIFY2(room.cell("classRecords", 0, 1).endsWith(QStringLiteral("(pack “easy”, from the folder)")), qPrintable(room.cell("classRecords", 0, 1)));
        QVERIFY(!room.cell("classRecords", 1, 1).contains(QStringLiteral("from the folder")));
        QVERIFY2(room.words().contains(QStringLiteral("again.iamtrain: there is a pack “basics” before it")), qPrintable(room.words()));
    }

    void filesAreDropped()
    {
        Class room;
        room.write("ada.json", recordText("Ada", 2));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(room.folder.filePath(QStringLiteral("ada.json")))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&room.view(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&room.view(), &drop);
        QVERIFY(room.comesTo([&] { return room.table("classRecords")->model()->rowCount() == 1; }));
        QMimeData nothing;
        nothing.setText(QStringLiteral("x"));
        QDragEnterEvent other(QPoint(5, 5), Qt::CopyAction, &nothing, Qt::LeftButton, {});
        other.setAccepted(false);
        QApplication::sendEvent(&room.view(), &other);
        QVERIFY(!other.isAccepted());
    }

private:
    static void keepPicture(Class& room, bool isDark, const char* what)
    {
        const QString folder = qEnvironmentVariable("ROLEWRIGHT_PICTURES");
        if (!folder.isEmpty())
            room.window().grab().save(
                QDir(folder).filePath(QStringLiteral("class-%1-%2.png").arg(QLatin1String(what), isDark ? QStringLiteral("dark") : QStringLiteral("light"))));
    }
};

QTEST_MAIN(TestClassView)
#include "test_class_view.moc"
