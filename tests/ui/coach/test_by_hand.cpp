/// Walkthroughs played from the window alone, with mouse and keys, as a learner does.
#include "tests/support/ui/window_fixture.h"
#include "ui/coach/progress_file.h"
#include "ui/shell/practice_desks.h"
#include "ui/tour/robot.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace rolewright;
using namespace rolewright::ui;

namespace {

/// A learner's hand in the window of one walkthrough. With `ROLEWRIGHT_PICTURES` a picture is kept of each step.
struct Learner : test::WindowFixture {
    explicit Learner(const QString& lesson) : name(lesson)
    {
        QFile::remove(ProgressFile(currentLearner(), "basics", lesson.toStdString()).path());
        show();
    }

    bool open(const QString& title)
    {
        return robot.chooseRow(QStringLiteral("pages"), QStringLiteral("Walkthroughs")) && robot.chooseRow(QStringLiteral("walkthroughsList"), title) &&
               robot.click(QStringLiteral("walkthroughsStart")) &&
               robot.waitUntil([this] { return application().walkthroughs().find(name) != nullptr; }, QStringLiteral("the walkthrough to open")) && alone();
    }
    /// The window of the workspace has parts of the same names.
    bool alone()
    {
        window().hide();
        lesson().resize(1280, 800);
        return robot.find(QStringLiteral("coachTitle")) != nullptr;
    }
    MainWindow& lesson() { return application().walkthroughs().find(name)->window(); }
    const CoachView& view() { return application().walkthroughs().find(name)->room().view(); }
    bool page(const QString& title) { return robot.chooseRow(QStringLiteral("pages"), title); }
    bool signIn(const QString& who) { return robot.click(QStringLiteral("signInAs")) && robot.chooseAction(QStringLiteral("signInMenu"), who); }
    bool choose(const QString& choice) { return robot.click(QStringLiteral("coachChoice/") + choice); }
    bool answer()
    {
        return robot.click(QStringLiteral("coachAnswer")) && robot.waitUntil([this] { return view().isAnswered; }, QStringLiteral("the answer to be taken"));
    }
    bool type(const QString& command) { return robot.type(QStringLiteral("terminalLine"), command) && robot.press(Qt::Key_Return); }
    bool explain(const QString& words)
    {
        return robot.type(QStringLiteral("coachWords"), words) && robot.click(QStringLiteral("coachAnswer")) && robot.find(QStringLiteral("coachAnswer")) &&
               answer();
    }
    bool goOn()
    {
        keepPicture();
        const std::string step = view().uid;
        return robot.click(QStringLiteral("coachNextButton")) && robot.waitUntil([&] { return view().uid != step; }, QStringLiteral("the next step"));
    }
    QString oldestKey()
    {
        const identity::SnapshotPtr world = application().walkthroughs().find(name)->store().snapshot();
        QString oldest;
        world->accounts().front()->accessKeys.forEach(
            [&](const auto& key) { oldest = key->user == "alice" && oldest.isEmpty() ? QString::fromStdString(key->id) : oldest; });
        return oldest;
    }
    void keepPicture()
    {
        const QString folder = qEnvironmentVariable("ROLEWRIGHT_PICTURES");
        if (!folder.isEmpty())
            lesson().grab().save(QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(name).arg(view().index + 1, 2, 10, QLatin1Char('0'))));
    }
    /// Of an inline policy's dialog that is open.
    bool writePolicy(const QString& policy, const QString& action, const QString& resource)
    {
        const QString form = QStringLiteral("policyDialogBuilder");
        return robot.type(QStringLiteral("policyDialogName"), policy) && robot.type(form + QStringLiteral("ActionsField"), action) &&
               robot.click(form + QStringLiteral("ActionsAdd")) && robot.type(form + QStringLiteral("ResourcesField"), resource) &&
               robot.click(form + QStringLiteral("ResourcesAdd")) && robot.click(QStringLiteral("policyDialogCreate")) &&
               robot.waitGone(QStringLiteral("policyDialog"));
    }

    QString name;
    Robot robot;
};

}  // namespace

#define PLAY(what) QVERIFY2((what), qPrintable(learner.robot.trouble() + QStringLiteral(" in step ") + QString::fromStdString(learner.view().uid)))

class TestByHand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void firstUserFirstKey()
    {
        Learner learner(QStringLiteral("w01-user-and-key"));
        Robot& robot = learner.robot;
        QVERIFY2(learner.open(QStringLiteral("First user")), qPrintable(robot.trouble()));
        PLAY(learner.goOn());
        PLAY(robot.click(QStringLiteral("coachThereButton")));
        PLAY(robot.find(QStringLiteral("coachRing")));
        PLAY(robot.click(QStringLiteral("coachHintButton")) && robot.waitUntil([&] { return learner.view().hints.size() == 1; }, QStringLiteral("the hint")));
        PLAY(robot.click(QStringLiteral("usersCreate")) && robot.type(QStringLiteral("principalName"), QStringLiteral("alice")) &&
             robot.click(QStringLiteral("wizardCreate")) && learner.goOn());
        PLAY(learner.choose(QStringLiteral("deny")) && robot.chooseEntry(QStringLiteral("coachAsk/reason"), QStringLiteral("No statement")) &&
             robot.chooseEntry(QStringLiteral("coachAsk/layer"), QStringLiteral("Identity")) && learner.answer() && learner.goOn());
        PLAY(robot.chooseRow(QStringLiteral("usersList"), QStringLiteral("alice")) &&
             robot.chooseTab(QStringLiteral("usersTabs"), QStringLiteral("Security credentials")) && robot.click(QStringLiteral("usersKeysCreate")) &&
             robot.find(QStringLiteral("usersKeysSecretDone")));
        learner.lesson().findChild<QAction*>(QStringLiteral("coachRestart"))->trigger();  // the key is gone, and so is its secret
        PLAY(robot.waitGone(QStringLiteral("usersKeysSecretDone")) && robot.waitUntil([&] { return !learner.view().isDone; }, QStringLiteral("the step to begin anew")));
        PLAY(robot.click(QStringLiteral("usersKeysCreate")) && robot.click(QStringLiteral("usersKeysSecretDone")) && learner.goOn());
        PLAY(learner.choose(QStringLiteral("allow")) && learner.answer() && learner.goOn());
        PLAY(learner.signIn(QStringLiteral("alice")) && learner.type(QStringLiteral("aws sts get-caller-identity")) && learner.goOn());
        PLAY(robot.click(QStringLiteral("usersKeysCreate")) && robot.click(QStringLiteral("usersKeysSecretDone")));
        learner.prompts().yes = true;
        PLAY(robot.chooseRow(QStringLiteral("usersKeysList"), learner.oldestKey()) && robot.click(QStringLiteral("usersKeysToggle")) && learner.goOn());
        PLAY(learner.explain(QStringLiteral("The key proves who calls; it gives nothing by itself, and a leaked one is replaced.")) && learner.goOn());
        QVERIFY(learner.view().isFinished);
        const QString& score = learner.view().score;
        QVERIFY2(score.contains(QStringLiteral("**Passed:**")) && score.contains(QStringLiteral("are needed.")), qPrintable(score));
        QVERIFY2(score.contains(QStringLiteral("Step 2, ")) && score.contains(QStringLiteral(", with hints")), qPrintable(score));
        learner.keepPicture();
    }

    void oneAllowChangesIt()
    {
        Learner learner(QStringLiteral("w02-three-answers"));
        Robot& robot = learner.robot;
        QVERIFY2(learner.open(QStringLiteral("Allow, silent no")), qPrintable(robot.trouble()));
        PLAY(learner.choose(QStringLiteral("deny")) && robot.chooseEntry(QStringLiteral("coachAsk/reason"), QStringLiteral("No statement")) &&
             robot.chooseEntry(QStringLiteral("coachAsk/layer"), QStringLiteral("Identity")) && learner.answer() && learner.goOn());
        PLAY(robot.click(QStringLiteral("coachThereButton")) && robot.click(QStringLiteral("usersPermissionsAddInline")) &&
             learner.writePolicy(QStringLiteral("read"), QStringLiteral("s3:GetObject"), QStringLiteral("arn:aws:s3:::reports/*")) && learner.goOn());
        PLAY(learner.page(QStringLiteral("Groups")) && robot.chooseRow(QStringLiteral("groupsList"), QStringLiteral("Analysts")) &&
             robot.chooseTab(QStringLiteral("groupsTabs"), QStringLiteral("Permissions")) && robot.click(QStringLiteral("groupsPermissionsAddInline")) &&
             learner.writePolicy(QStringLiteral("read"), QStringLiteral("s3:GetObject"), QStringLiteral("arn:aws:s3:::reports/*")));
        PLAY(robot.chooseTab(QStringLiteral("groupsTabs"), QStringLiteral("Members")) && robot.click(QStringLiteral("groupsMembersAdd")) &&
             robot.checkRow(QStringLiteral("groupsMembersPickerList"), QStringLiteral("alice")) && robot.click(QStringLiteral("groupsMembersPickerTake")) &&
             robot.waitGone(QStringLiteral("groupsMembersPicker")));
        learner.prompts().yes = true;
        PLAY(learner.page(QStringLiteral("Users")) && robot.chooseRow(QStringLiteral("usersList"), QStringLiteral("alice")) &&
             robot.chooseRow(QStringLiteral("usersPermissionsList"), QStringLiteral("read")) && robot.click(QStringLiteral("usersPermissionsDetach")) &&
             learner.goOn());
        PLAY(learner.choose(QStringLiteral("deny")) && robot.chooseEntry(QStringLiteral("coachAsk/reason"), QStringLiteral("A statement denies")) &&
             robot.type(QStringLiteral("coachAsk/statement"), QStringLiteral("GuardSecret")) && learner.answer() && learner.goOn());
        QVERIFY(learner.view().index > 3);
    }

    void theClock()
    {
        Learner learner(QStringLiteral("w05-the-clock"));
        Robot& robot = learner.robot;
        QVERIFY2(learner.open(QStringLiteral("The clock")), qPrintable(robot.trouble()));
        const auto becomeR1 = [&](Qt::Key duration) {
            return robot.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier) && robot.chooseRow(QStringLiteral("switchRoleList"), QStringLiteral("R1")) &&
                   robot.type(QStringLiteral("switchRoleSessionName"), QStringLiteral("alice")) && robot.focus(QStringLiteral("switchRoleDuration")) &&
                   robot.press(duration) && robot.click(QStringLiteral("switchRoleButton")) && robot.waitGone(QStringLiteral("switchRoleDialog"));
        };
        PLAY(robot.type(QStringLiteral("coachSeconds"), QStringLiteral("3600")) && learner.answer());
        QVERIFY(learner.view().isRight.value_or(false));
        PLAY(learner.goOn());
        PLAY(becomeR1(Qt::Key_Home) && learner.goOn());
        PLAY(learner.choose(QStringLiteral("invalid")) && learner.answer() && learner.goOn());
        PLAY(learner.signIn(QStringLiteral("admin")) && learner.page(QStringLiteral("Roles")) &&
             robot.chooseRow(QStringLiteral("rolesList"), QStringLiteral("R1")) && robot.chooseTab(QStringLiteral("rolesTabs"), QStringLiteral("Limits")) &&
             robot.type(QStringLiteral("rolesLimitsHours"), QStringLiteral("12")) && robot.click(QStringLiteral("rolesLimitsSave")));
        PLAY(learner.signIn(QStringLiteral("alice")) && becomeR1(Qt::Key_End) && learner.goOn());
        PLAY(learner.choose(QStringLiteral("invalid")) && learner.answer() && learner.goOn());
        PLAY(learner.choose(QStringLiteral("deny")) && robot.chooseEntry(QStringLiteral("coachAsk/reason"), QStringLiteral("No statement")) &&
             learner.answer() && learner.goOn());
        for (int quarter = 0; quarter < 2; ++quarter)
            PLAY(robot.chooseMenu({QStringLiteral("View"), QStringLiteral("Practice clock"), QStringLiteral("Forward 15")}));
        PLAY(learner.type(QStringLiteral("aws s3api get-object --bucket reports --key 2025.csv /dev/stdout")));
        PLAY(learner.signIn(QStringLiteral("alice")) && becomeR1(Qt::Key_Home));
        PLAY(learner.page(QStringLiteral("Resources")) && robot.chooseRow(QStringLiteral("resourcesList"), QStringLiteral("reports")) &&
             robot.type(QStringLiteral("objectKey"), QStringLiteral("2025.csv")) && robot.click(QStringLiteral("objectRead")) && learner.goOn());
        PLAY(learner.explain(QStringLiteral("The role sets the limit; more is refused; permissions are looked up at every request.")) && learner.goOn());
        QVERIFY(learner.view().isFinished);
        learner.keepPicture();
    }
};

QTEST_MAIN(TestByHand)
#include "test_by_hand.moc"
