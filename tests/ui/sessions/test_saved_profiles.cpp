/// A session becomes a profile in the file of the AWS CLI from its menu, and is gone from it when it ends.
#include "core/engine/practice_world.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/pages/sessions/sessions_page.h"
#include "ui/sessions/saved_profiles.h"
#include "ui/widgets/sessions_view.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace rolewright;
using test::part;

namespace {

const std::string bucketRole(engine::practice::updateDataBucketArn);

sts::Caller alice() { return sts::Caller::user(test::account(test::developmentId), "alice"); }

struct Fixture : test::PageFixture {
    Fixture()
    {
        qputenv("AWS_SHARED_CREDENTIALS_FILE", folder.filePath(QStringLiteral("aws/credentials")).toUtf8());
        qputenv("AWS_CONFIG_FILE", folder.filePath(QStringLiteral("aws/config")).toUtf8());
        session = engine->call(alice(), {"sts", "AssumeRole", {{"RoleArn", bucketRole}, {"RoleSessionName", "alice"}, {"DurationSeconds", 900}}}).newSession;
        profiles = new ui::SavedProfiles(store, ticker);
        store.setBase(alice());
        page = std::make_unique<ui::SessionsPage>(context(), nullptr);
        settle();
        show(*page);
        part<ui::SessionsView>(*page, "sessionsList")->choose(session->accessKeyId);
        work();
    }
    /// What was begun on other threads is done, and told.
    void work()
    {
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        settle();
    }
    bool openDialog()
    {
        auto* menu = page->findChild<QMenu*>(QStringLiteral("sessionsCopyMenu"));
        QAction* action = menu ? menu->findChild<QAction*>(QStringLiteral("sessionsSaveProfile")) : nullptr;
        if (!action || !action->isEnabled())
            return false;
        action->trigger();
        settle();
        return robot.find(QStringLiteral("saveProfileName")) != nullptr;
    }
    void type(const char* field, const QString& text)
    {
        auto* line = qobject_cast<QLineEdit*>(robot.find(QString::fromLatin1(field)));
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    bool click(const char* name)
    {
        const bool done = robot.click(QString::fromLatin1(name));
        work();
        return done;
    }
    QString text() const
    {
        QFile file(folder.filePath(QStringLiteral("aws/credentials")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTemporaryDir folder;
    sts::SessionPtr session;
    ui::SavedProfiles* profiles = nullptr;
    std::unique_ptr<ui::SessionsPage> page;
};

}  // namespace

class TestSavedProfiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSessionIsSavedAndSweptAtItsEnd();
    void aProfileOfSomebodyElseIsNotOverwritten();
    void namesAreCheckedAtTheField();
};

void TestSavedProfiles::aSessionIsSavedAndSweptAtItsEnd()
{
    Fixture fixture;
    QVERIFY(!QFile::exists(fixture.folder.filePath(QStringLiteral("aws"))));  // to look makes nothing
    QVERIFY(fixture.openDialog());
    QCOMPARE(qobject_cast<QLineEdit*>(fixture.robot.find(QStringLiteral("saveProfileName")))->text(), QStringLiteral("updateDataBucket"));
    fixture.type("saveProfileName", QStringLiteral("r1"));
    QVERIFY(fixture.click("saveProfileSave"));
    QVERIFY(!fixture.robot.find(QStringLiteral("saveProfileName")));
    const QString key = QString::fromStdString(fixture.session->accessKeyId);
    QVERIFY2(fixture.text().contains(QStringLiteral("[r1]\naws_access_key_id = ") + key), qPrintable(fixture.text()));
    QCOMPARE(fixture.profiles->namesOf(fixture.session->accessKeyId), QStringList{QStringLiteral("r1")});
    fixture.clock.advance(std::chrono::seconds(899));
    fixture.ticker.pulse();
    fixture.work();
    QVERIFY(fixture.text().contains(key));
    fixture.clock.advance(std::chrono::seconds(1));
    fixture.ticker.pulse();
    fixture.work();
    QVERIFY2(!fixture.text().contains(key), qPrintable(fixture.text()));
    QVERIFY(fixture.profiles->own().empty());
}

void TestSavedProfiles::aProfileOfSomebodyElseIsNotOverwritten()
{
    Fixture fixture;
    QVERIFY(QDir(fixture.folder.path()).mkpath(QStringLiteral("aws")));
    QFile file(fixture.folder.filePath(QStringLiteral("aws/credentials")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[r1]\naws_access_key_id = AKIAFOREIGN\n");
    file.close();
    QVERIFY(fixture.openDialog());
    fixture.type("saveProfileName", QStringLiteral("r1"));
    QVERIFY(fixture.click("saveProfileSave"));
    const auto* refusal = qobject_cast<QLabel*>(fixture.robot.find(QStringLiteral("saveProfileRefusal")));
    QVERIFY(refusal && refusal->text().contains(QStringLiteral("not Rolewright's")));
    QCOMPARE(fixture.text(), QStringLiteral("[r1]\naws_access_key_id = AKIAFOREIGN\n"));
    fixture.type("saveProfileName", QStringLiteral("r2"));
    QVERIFY(fixture.click("saveProfileSave"));
    QVERIFY(fixture.text().startsWith(QStringLiteral("[r1]\naws_access_key_id = AKIAFOREIGN\n# >>> rolewright r2 ")));
}

void TestSavedProfiles::namesAreCheckedAtTheField()
{
    Fixture fixture;
    QVERIFY(fixture.openDialog());
    auto* save = qobject_cast<QPushButton*>(fixture.robot.find(QStringLiteral("saveProfileSave")));
    for (const char* name : {"a b", "[a]", "a#"}) {
        fixture.type("saveProfileName", QString::fromLatin1(name));
        QVERIFY2(!save->isEnabled() && !save->toolTip().isEmpty(), name);
    }
    fixture.type("saveProfileName", QStringLiteral("a"));
    QVERIFY(save->isEnabled());
    if (const QByteArray picture = qgetenv("ROLEWRIGHT_TEST_PICTURES"); !picture.isEmpty())
        save->window()->grab().save(QString::fromUtf8(picture) + QStringLiteral("/save_profile.png"));
    QVERIFY(fixture.click("saveProfileCancel"));
    QVERIFY(fixture.text().isEmpty());
}

QTEST_MAIN(TestSavedProfiles)
#include "test_saved_profiles.moc"
