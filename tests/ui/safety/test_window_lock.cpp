/// The lock: nothing to see, nothing to press, nothing secret left, and the way back.
#include "core/crypto/crypto.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/safety/keychain_key.h"
#include "ui/safety/keychain_reason.h"
#include "ui/safety/lock_dialog.h"
#include "ui/safety/passphrase_dialog.h"
#include "ui/safety/window_lock.h"
#include "ui/safety/workspace_unlock.h"
#include "ui/store/session_preferences.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/secret_field.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

#include <thread>

using namespace rolewright;
using test::part;

namespace {

/// A passphrase that is asked for, without a file.
class Scripted final : public ui::Unlock {
public:
    bool asksPassphrase() const override { return true; }
    void attempt(crypto::Secret passphrase, QObject*, std::function<void(Result<void>)> answered) override
    {
        if (passphrase.equals("sesame"))
            answered({});
        else
            answered(Error{"WrongPassphrase", "this is not it", {}});
    }
};

struct Fixture : test::WindowFixture {
    Fixture()
    {
        lock().guardWith(std::make_unique<Scripted>());
        show();
    }
    ui::WindowLock& lock() { return application().lock(); }
    QLabel* cover(QWidget& window) { return window.findChild<QLabel*>(QStringLiteral("lockCover"), Qt::FindDirectChildrenOnly); }
    void unlock()
    {
        robot.type(QStringLiteral("lockPassphrase"), QStringLiteral("sesame"));
        robot.click(QStringLiteral("lockUnlock"));
        settle();
    }
};

}  // namespace

class TestWindowLock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void coversEveryWindowAndLetsNothingThrough();
    void theWrongPassphraseUnlocksNothing();
    void escapeAndCloseDoNotUnlock();
    void masksSecretsAndForgetsWhatWasCopied();
    void aWindowThatOpensMeanwhileIsCoveredToo();
    void whatWasBeingWrittenIsThereAgain();
    void locksWhenNobodyIsThere();
    void locksWithTheScreenUnlessNotWanted();
    void theRealPassphraseIsRecognised();
    void withoutAKeychainThereIsAClearErrorAndTheWindowGoesOn();
    void theClipboardIsClearedOnlyOfOurOwnText();
    void aCopiedSecretSaysHowLongItStaysAndGoesWhenToldTo();
    void quittingFromTheLockClosesTheWindow();
};

void TestWindowLock::coversEveryWindowAndLetsNothingThrough()
{
    Fixture f;
    f.window().findChild<QAction*>(QStringLiteral("actionLock"))->trigger();
    f.settle();
    QVERIFY(f.lock().isLocked());
    QVERIFY(f.cover(f.window()));
    QCOMPARE(f.cover(f.window())->geometry(), f.window().rect());
    QVERIFY(QApplication::activeModalWidget() && QApplication::activeModalWidget()->objectName() == QStringLiteral("lockDialog"));
    f.window().resize(1400, 900);
    f.settle();
    QCOMPARE(f.cover(f.window())->geometry(), f.window().rect());
    for (int x = 10; x < f.window().width(); x += 100) {
        for (int y = 5; y < f.window().height(); y += 50)
            QCOMPARE(f.window().childAt(x, y), f.cover(f.window()));
    }
    f.unlock();
    QVERIFY(!f.lock().isLocked());
    QVERIFY(!f.cover(f.window()));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestWindowLock::theWrongPassphraseUnlocksNothing()
{
    Fixture f;
    f.lock().lock();
    QVERIFY(f.robot.type(QStringLiteral("lockPassphrase"), QStringLiteral("open")));
    QVERIFY(f.robot.click(QStringLiteral("lockUnlock")));
    f.settle();
    QVERIFY(f.lock().isLocked());
    auto* dialog = f.window().findChild<ui::LockDialog*>();
    QVERIFY(part<QLabel>(*dialog, "lockMessage")->text().contains(QStringLiteral("this is not it")));
    QVERIFY(part<QLineEdit>(*dialog, "lockPassphrase")->text().isEmpty());
    QVERIFY(dialog->height() >= dialog->layout()->totalHeightForWidth(dialog->width()));  // the words above are not cut
    f.unlock();
    QVERIFY(!f.lock().isLocked());
}

void TestWindowLock::escapeAndCloseDoNotUnlock()
{
    Fixture f;
    f.lock().lock();
    f.settle();
    auto* dialog = f.window().findChild<ui::LockDialog*>();
    QTest::keyClick(dialog, Qt::Key_Escape);
    dialog->close();
    QVERIFY(dialog->isVisible() && f.lock().isLocked());
    f.unlock();
}

void TestWindowLock::masksSecretsAndForgetsWhatWasCopied()
{
    Fixture f;
    ui::SecretField secret(QStringLiteral("probe"), QStringLiteral("Probe"), nullptr);
    secret.setSecret(crypto::Secret("AbCdEf0123456789"));
    secret.setVisible(true);
    QLineEdit typed;
    typed.setEchoMode(QLineEdit::Password);
    typed.setText(QStringLiteral("half a passphr"));
    QTest::mousePress(part<QPushButton>(secret, "probeReveal"), Qt::LeftButton);
    QCOMPARE(part<QLineEdit>(secret, "probeField")->text(), QStringLiteral("AbCdEf0123456789"));
    secret.copy(secret.secret());
    QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    f.lock().lock();
    QVERIFY(!part<QLineEdit>(secret, "probeField")->text().contains(QLatin1Char('A')));
    QVERIFY(typed.text().isEmpty());
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(f.cover(secret));
    f.unlock();
    QCOMPARE(secret.secret(), QStringLiteral("AbCdEf0123456789"));  // shown once by the API: not lost
}

void TestWindowLock::aWindowThatOpensMeanwhileIsCoveredToo()
{
    Fixture f;
    f.lock().lock();
    QDialog late(&f.window());
    late.open();
    f.settle();
    QVERIFY(f.cover(late));
    f.unlock();
    QVERIFY(!f.lock().isLocked());
    QVERIFY(!f.cover(late));
    QVERIFY(late.isVisible());
}

void TestWindowLock::whatWasBeingWrittenIsThereAgain()
{
    Fixture f;
    f.window().openPage(QStringLiteral("users"));
    QVERIFY(f.robot.type(QStringLiteral("usersFilter"), QStringLiteral("ali")));
    f.lock().lock();
    f.settle();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ce"));
    QCOMPARE(part<QLineEdit>(f.window(), "usersFilter")->text(), QStringLiteral("ali"));
    f.unlock();
    QCOMPARE(part<QLineEdit>(f.window(), "usersFilter")->text(), QStringLiteral("ali"));
    QVERIFY(part<QLineEdit>(f.window(), "usersFilter")->hasFocus());
}

void TestWindowLock::locksWhenNobodyIsThere()
{
    Fixture f;
    ui::SessionPreferences& preferences = ui::SessionPreferences::of(f.store());
    ui::SessionSettings settings = preferences.settings();
    QCOMPARE(settings.lockIdleSeconds, 0);
    settings.lockIdleSeconds = 1;  // less than the dialog lets one choose
    preferences.change(settings);
    QTRY_VERIFY(f.lock().isLocked());
    f.unlock();
    QVERIFY(!f.lock().isLocked());
    settings.lockIdleSeconds = 0;
    preferences.change(settings);
    Q_EMIT f.ticker().jumped(ui::ClockEvent::slept);
    QVERIFY(!f.lock().isLocked());
    settings.lockIdleSeconds = 240;
    preferences.change(settings);
    Q_EMIT f.ticker().jumped(ui::ClockEvent::slept);
    QVERIFY(f.lock().isLocked());
    f.unlock();
}

void TestWindowLock::locksWithTheScreenUnlessNotWanted()
{
    Fixture f;
    ui::SessionPreferences& preferences = ui::SessionPreferences::of(f.store());
    ui::SessionSettings settings = preferences.settings();
    settings.lockWithScreen = false;
    preferences.change(settings);
    f.lock().screenLocked();
    QVERIFY(!f.lock().isLocked());
    settings.lockWithScreen = true;
    preferences.change(settings);
    f.lock().screenLocked();
    QVERIFY(f.lock().isLocked());
    f.unlock();
}

void TestWindowLock::theRealPassphraseIsRecognised()
{
    ui::RememberedKey source(std::make_unique<storage::PassphraseKey>(crypto::Secret("correct horse")));
    QVERIFY(source.key("0123", "salt of sixteen.", true).ok());
    ui::WorkspaceUnlock unlock(source.takeMemory());
    QVERIFY(unlock.asksPassphrase());
    for (const auto& [typed, code] : {std::pair("correct horse", ""), std::pair("correct hors", "WrongPassphrase"), std::pair("", "KeyUnavailable")}) {
        std::optional<Result<void>> answer;
        unlock.attempt(crypto::Secret(typed), this, [&answer](const Result<void>& result) { answer = result; });
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000);
        QCOMPARE(answer->ok() ? std::string() : answer->error().code, std::string(code));
    }
}

/// CONSOLE §7, trap 6.
void TestWindowLock::withoutAKeychainThereIsAClearErrorAndTheWindowGoesOn()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    qunsetenv("DISPLAY");
    std::optional<Result<crypto::Secret>> answer;
    int turns = 0;
    std::thread worker([&answer] {
        ui::KeychainKey keychain;
        auto key = keychain.key("0123456789abcdef", "salt", false);
        QMetaObject::invokeMethod(qApp, [&answer, key = std::make_shared<Result<crypto::Secret>>(std::move(key))] { answer.emplace(std::move(*key)); }, Qt::QueuedConnection);
    });
    QTimer turning;
    connect(&turning, &QTimer::timeout, this, [&turns] { ++turns; });
    turning.start(1);
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000);
    worker.join();
    QVERIFY(!answer->ok());
    QCOMPARE(answer->error().code, std::string("KeyUnavailable"));
    QCOMPARE(answer->error().message, std::string(ui::noKeychain));  // and not "Unknown error"
    ui::PassphraseDialog().ask({QStringLiteral("world.rolewright"), true, {}}, this, [](const std::optional<crypto::Secret>&) {});
    QPointer<QDialog> dialog;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->objectName() == QLatin1String("passphraseDialog"))
            dialog = qobject_cast<QDialog*>(window);
    }
    QVERIFY(dialog);
    QString said;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        said += label->text() + QLatin1Char('\n');
    QVERIFY2(said.contains(QStringLiteral("There is no keychain here")) && said.contains(QStringLiteral("asked at each start")) && !said.contains(QStringLiteral("⚠")), qPrintable(said));
    dialog->reject();
}

void TestWindowLock::theClipboardIsClearedOnlyOfOurOwnText()
{
    QClipboard* clipboard = QGuiApplication::clipboard();
    {
        ui::SecretClipboard ours;
        int left = -1;
        connect(&ours, &ui::SecretClipboard::secondsLeft, this, [&left](int seconds) { left = seconds; });
        ours.put(QStringLiteral("secret"));
        QCOMPARE(left, ui::SecretClipboard::seconds);
        for (const char* hint : {"x-kde-passwordManagerHint", "application/x-nspasteboard-concealed-type", "ExcludeClipboardContentFromMonitorProcessing"})
            QVERIFY2(clipboard->mimeData()->hasFormat(QLatin1String(hint)), hint);
        QCOMPARE(clipboard->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        ours.forget();
        QVERIFY(clipboard->text().isEmpty());
        QCOMPARE(left, 0);
        ours.put(QStringLiteral("secret"));
        clipboard->setText(QStringLiteral("somebody else's"));
        ours.forget();
        QCOMPARE(clipboard->text(), QStringLiteral("somebody else's"));
        ours.put(QStringLiteral("secret"));
    }
    QVERIFY(clipboard->text().isEmpty());  // cleared at the end of the program
}

void TestWindowLock::aCopiedSecretSaysHowLongItStaysAndGoesWhenToldTo()
{
    ui::SecretField secret(QStringLiteral("probe"), QStringLiteral("Probe"), nullptr);
    secret.setSecret(crypto::Secret("AbCdEf0123456789"));
    secret.setVisible(true);
    QVERIFY(!part<QPushButton>(secret, "probeClearNow")->isVisible());
    QTest::mouseClick(part<QPushButton>(secret, "probeCopy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("AbCdEf0123456789"));
    QVERIFY(part<QPushButton>(secret, "probeCopy")->text().contains(QStringLiteral("30 s")));
    QTest::mouseClick(part<QPushButton>(secret, "probeClearNow"), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(!part<QPushButton>(secret, "probeClearNow")->isVisible());
    QCOMPARE(part<QPushButton>(secret, "probeCopy")->text(), QStringLiteral("Copy"));
}

void TestWindowLock::quittingFromTheLockClosesTheWindow()
{
    Fixture f;
    f.lock().lock();
    QVERIFY(f.robot.click(QStringLiteral("lockQuit")));
    f.settle();
    QVERIFY(!f.window().isVisible());
    QVERIFY(!QApplication::activeModalWidget());
}

QTEST_MAIN(TestWindowLock)
#include "test_window_lock.moc"
