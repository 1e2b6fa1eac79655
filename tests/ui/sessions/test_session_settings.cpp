/// Marks, notifications and lock as the person settles them: kept, and obeyed by lists and notices.
#include "core/engine/practice_world.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/models/alert_rules.h"
#include "ui/sessions/session_settings_dialog.h"
#include "ui/shell/session_notices.h"

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QSettings>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace rolewright;
using namespace std::chrono;
using test::part;
using ui::AlertRule;
using ui::Urgency;

namespace {

const std::string bucketRole(engine::practice::updateDataBucketArn);
const std::string auditor = "arn:aws:iam::111122223333:role/Auditor";

sts::Caller userOf(const std::string& name) { return sts::Caller::user(test::account(test::developmentId), name); }

struct Fixture : test::PageFixture {
    Fixture() : sessions(ui::SessionsModel::Shape::list)
    {
        first = assume(userOf("alice"), bucketRole, "alice");
        settle();
        sessions.follow(store, ticker);
    }
    /// The dialog, on the screen; it deletes itself.
    ui::SessionSettingsDialog& open()
    {
        auto* dialog = new ui::SessionSettingsDialog(context(), nullptr);
        show(*dialog);
        return *dialog;
    }
    void pass(milliseconds time)
    {
        clock.advance(time);
        ticker.pulse();
        settle();
    }
    Urgency urgency(const sts::SessionPtr& session) const { return static_cast<Urgency>(sessions.find(session->accessKeyId).data(ui::SessionsModel::UrgencyRole).toInt()); }
    ui::SessionPreferences& preferences() { return ui::SessionPreferences::of(store); }
    template <typename Edit>
    void change(Edit edit)
    {
        ui::SessionSettings settings = preferences().settings();
        edit(settings);
        preferences().change(settings);
    }

    ui::SessionsModel sessions;
    sts::SessionPtr first;
};

}  // namespace

class TestSessionSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aShortSessionIsNeverAmberAtBirthUnlessAllOfItIsWanted();
    void whatIsSavedIsThereAgain();
    void cancelChangesNothing();
    void nonsenseInTheFileIsNotThere();
    void marksMoveWhileTheListIsOpen();
    void productionAndSingleRolesHaveTheirOwn();
    void doNotDisturbTellsOnlyWhatStopsTheActingIdentity();
    void unusedSessionsAreSilent();
};

void TestSessionSettings::aShortSessionIsNeverAmberAtBirthUnlessAllOfItIsWanted()
{
    for (const seconds lifetime : {seconds(900), seconds(3600), seconds(43200), seconds(1)}) {
        for (int percent = 1; percent <= 100; ++percent) {
            const ui::Thresholds marks = ui::thresholdsOf(lifetime, AlertRule{720, percent, 720, 101 - percent});
            QVERIFY(marks.urgent <= marks.soon && marks.last <= marks.urgent && marks.soon <= lifetime);
            QVERIFY(marks.soon.count() * 100 <= milliseconds(lifetime).count() * percent);
        }
    }
    const ui::Thresholds usual = ui::thresholdsOf(hours(1), AlertRule());
    QCOMPARE(usual.soon, milliseconds(minutes(15)));
    QCOMPARE(usual.urgent, milliseconds(minutes(5)));
}

void TestSessionSettings::whatIsSavedIsThereAgain()
{
    Fixture f;
    ui::SessionSettingsDialog& dialog = f.open();
    part<QSpinBox>(dialog, "sessionSettingsStandardSoonMinutes")->setValue(20);
    part<QSpinBox>(dialog, "sessionSettingsStandardSoonPercent")->setValue(50);
    QVERIFY(f.robot.click(QStringLiteral("sessionSettingsQuiet")));
    QVERIFY(f.robot.click(QStringLiteral("sessionSettingsLockIdle")));
    QCOMPARE(part<QSpinBox>(dialog, "sessionSettingsIdleSeconds")->value(), 240);
    QVERIFY2(f.robot.click(QStringLiteral("sessionSettingsAddRole")), qPrintable(f.robot.trouble()));
    QVERIFY2(f.robot.chooseRow(QStringLiteral("sessionSettingsPickerList"), QStringLiteral("Auditor")), qPrintable(f.robot.trouble()));
    QVERIFY2(f.robot.click(QStringLiteral("sessionSettingsPickerTake")), qPrintable(f.robot.trouble()));
    f.settle();
    QVERIFY(part<QComboBox>(dialog, "sessionSettingsRoles")->currentText().contains(QStringLiteral("Auditor")));
    part<QSpinBox>(dialog, "sessionSettingsRoleUrgentMinutes")->setValue(9);
    QVERIFY2(f.robot.click(QStringLiteral("sessionSettingsSave")), qPrintable(f.robot.trouble()));
    f.settle();
    const ui::SessionSettings read = ui::loadSessionSettings();
    QVERIFY(read == f.preferences().settings());
    QCOMPARE(read.rules.standard.soonMinutes, 20);
    QVERIFY(read.quiet);
    QCOMPARE(read.lockIdleSeconds, 240);
    QCOMPARE(read.rules.ofRoles.size(), std::size_t(1));
    QCOMPARE(read.rules.ofRoles.at(auditor).urgentMinutes, 9);
    QCOMPARE(read.rules.ofRoles.at(auditor).soonPercent, 50);  // began as the others are
    ui::SessionSettingsDialog& again = f.open();
    QCOMPARE(part<QSpinBox>(again, "sessionSettingsRoleUrgentMinutes")->value(), 9);
    QVERIFY(f.robot.click(QStringLiteral("sessionSettingsRemoveRole")));
    QVERIFY(f.robot.click(QStringLiteral("sessionSettingsSave")));
    f.settle();
    QVERIFY(ui::loadSessionSettings().rules.ofRoles.empty());
}

void TestSessionSettings::cancelChangesNothing()
{
    Fixture f;
    const ui::SessionSettings before = f.preferences().settings();
    ui::SessionSettingsDialog& dialog = f.open();
    part<QSpinBox>(dialog, "sessionSettingsUnused")->setValue(10);
    QVERIFY(f.robot.click(QStringLiteral("sessionSettingsCancel")));
    QVERIFY(before == f.preferences().settings());
    QVERIFY(before == ui::loadSessionSettings());
}

void TestSessionSettings::nonsenseInTheFileIsNotThere()
{
    Fixture f;
    QSettings kept;
    kept.setValue(QStringLiteral("sessions/marks/soonMinutes"), QStringLiteral("many"));
    kept.setValue(QStringLiteral("sessions/marks/urgentPercent"), 4000);
    kept.setValue(QStringLiteral("sessions/lockIdleSeconds"), -5);
    kept.setValue(QStringLiteral("sessions/quietUnusedMinutes"), 1e9);
    kept.setValue(QStringLiteral("sessions/marksOfRoles/size"), 3);
    QVERIFY(ui::loadSessionSettings() == ui::SessionSettings());
}

void TestSessionSettings::marksMoveWhileTheListIsOpen()
{
    Fixture f;
    f.pass(minutes(30));
    QCOMPARE(f.urgency(f.first), Urgency::calm);
    f.change([](ui::SessionSettings& settings) { settings.rules.standard = settings.rules.production = {40, 100, 31, 100}; });
    QCOMPARE(f.urgency(f.first), Urgency::urgent);
    f.change([](ui::SessionSettings& settings) { settings.rules = {}; });
    QCOMPARE(f.urgency(f.first), Urgency::calm);
    f.pass(minutes(15));
    QCOMPARE(f.urgency(f.first), Urgency::soon);
}

void TestSessionSettings::productionAndSingleRolesHaveTheirOwn()
{
    Fixture f;
    const sts::SessionPtr here = f.assume(userOf("carol"), auditor, "carol");
    f.settle();
    f.change([](ui::SessionSettings& settings) { settings.rules.production = {45, 100, 5, 10}; });
    f.pass(minutes(20));
    QCOMPARE(f.urgency(f.first), Urgency::soon);  // updateDataBucket is in production
    QCOMPARE(f.urgency(here), Urgency::calm);
    f.change([](ui::SessionSettings& settings) { settings.rules.ofRoles[auditor] = {50, 100, 41, 100}; });
    QCOMPARE(f.urgency(here), Urgency::urgent);
}

void TestSessionSettings::doNotDisturbTellsOnlyWhatStopsTheActingIdentity()
{
    Fixture f;
    const sts::SessionPtr other = f.assume(userOf("bob"), bucketRole, "bob");
    f.settle();
    ui::SessionNotices notices(f.context(), f.sessions, nullptr);
    f.change([](ui::SessionSettings& settings) { settings.quiet = true; });
    f.pass(minutes(56));
    QVERIFY(notices.text().isEmpty());
    f.store.setBase(userOf("alice"));
    f.store.enter(f.first);
    f.pass(minutes(5));
    QVERIFY2(notices.text().contains(QStringLiteral("updateDataBucket / alice, as which you are acting, has expired")), qPrintable(notices.text()));
    QVERIFY(!notices.text().contains(QStringLiteral("bob")));
}

void TestSessionSettings::unusedSessionsAreSilent()
{
    Fixture f;
    const sts::SessionPtr other = f.assume(userOf("bob"), bucketRole, "bob");
    f.settle();
    ui::SessionNotices notices(f.context(), f.sessions, nullptr);
    f.change([](ui::SessionSettings& settings) { settings.quietUnusedMinutes = 20; });
    f.pass(minutes(50));
    QCOMPARE(f.codeOf(sts::Caller::of(other), "sts:GetCallerIdentity"), std::string("ok"));
    f.settle();
    f.pass(minutes(6));
    QCOMPARE(notices.text(), QStringLiteral("updateDataBucket / bob ends in 4 min."));
}

QTEST_MAIN(TestSessionSettings)
#include "test_session_settings.moc"
