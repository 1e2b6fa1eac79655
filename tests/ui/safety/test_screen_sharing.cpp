/// While others see the screen no secret is shown on it; copying goes on. By keys and mouse.
#include "core/crypto/crypto.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/mfa/qr_view.h"
#include "ui/safety/screen_sharing.h"
#include "ui/widgets/secret_field.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace rolewright;
using namespace rolewright::ui;
using test::part;

namespace {

const QString secret = QStringLiteral("wJalrXUtnFEMI");

/// A picture as QrView takes them: a finder pattern of seven dark modules, two pixels each.
QByteArray codePicture()
{
    constexpr int side = 2 * 21;
    QImage picture(side, side, QImage::Format_RGB32);
    picture.fill(Qt::white);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            if ((x < 14 && y < 14) || (x / 2 + y / 2) % 3 == 0)
                picture.setPixel(x, y, qRgb(0, 0, 0));
        }
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return png;
}

}  // namespace

class TestScreenSharing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { ScreenSharing::ofProgram().set(false); }
    void theKeyTurnsItOnAndTheSignTurnsItOff();
    void aSecretThatIsHeldIsMaskedAtOnceAndStaysSo();
    void aQrCodeIsNotThere();
};

void TestScreenSharing::theKeyTurnsItOnAndTheSignTurnsItOff()
{
    test::WindowFixture f;
    f.show();
    auto* sign = part<QToolButton>(f.window(), "screenShared");
    QVERIFY(!sign->isVisible());
    QTest::keyClick(&f.window(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(ScreenSharing::ofProgram().isOn());
    QVERIFY(part<QAction>(f.window(), "actionScreenShared")->isChecked());
    QTRY_VERIFY(sign->isVisible());
    QVERIFY(!sign->accessibleName().isEmpty() && !sign->accessibleDescription().isEmpty());
    QTest::mouseClick(sign, Qt::LeftButton);
    QVERIFY(!ScreenSharing::ofProgram().isOn());
    QVERIFY(!part<QAction>(f.window(), "actionScreenShared")->isChecked());
    QVERIFY(!sign->isVisible());
}

void TestScreenSharing::aSecretThatIsHeldIsMaskedAtOnceAndStaysSo()
{
    test::PageFixture f;
    SecretField field(QStringLiteral("key"), QStringLiteral("Secret access key"), nullptr);
    field.setSecret(crypto::Secret(secret.toStdString()));
    f.show(field);
    auto* shown = part<QLineEdit>(field, "keyField");
    auto* reveal = part<QPushButton>(field, "keyReveal");
    QTest::mousePress(reveal, Qt::LeftButton);
    QCOMPARE(shown->text(), secret);
    ScreenSharing::ofProgram().set(true);
    QVERIFY(!shown->text().contains(secret.left(3)));
    QVERIFY(!reveal->isEnabled() && reveal->toolTip().contains(QStringLiteral("shared")));
    QTest::mouseRelease(reveal, Qt::LeftButton);
    QTest::mousePress(reveal, Qt::LeftButton);
    QVERIFY(!shown->text().contains(secret.left(3)));
    QTest::mouseRelease(reveal, Qt::LeftButton);
    QTest::mouseClick(part<QPushButton>(field, "keyCopy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), secret);
    ScreenSharing::ofProgram().set(false);
    QTest::mousePress(reveal, Qt::LeftButton);
    QCOMPARE(shown->text(), secret);
    QTest::mouseRelease(reveal, Qt::LeftButton);

    ScreenSharing::ofProgram().set(true);
    SecretField later(QStringLiteral("later"), QStringLiteral("Secret access key"), nullptr);
    QVERIFY(!part<QPushButton>(later, "laterReveal")->isEnabled());
}

void TestScreenSharing::aQrCodeIsNotThere()
{
    test::PageFixture f;
    QrView view(QStringLiteral("code"), QStringLiteral("QR code"), nullptr);
    QVERIFY(view.setPicture(codePicture()));
    f.show(view);
    const auto darkPart = [&view] {
        const QImage seen = view.grab().toImage();
        int dark = 0;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x)
                dark += qGray(seen.pixel(x, y)) < 64 ? 1 : 0;
        }
        return 100.0 * dark / (seen.width() * seen.height());
    };
    const double before = darkPart();
    QVERIFY2(before > 10, qPrintable(QString::number(before)));
    ScreenSharing::ofProgram().set(true);
    QVERIFY2(darkPart() < 2, qPrintable(QString::number(darkPart())));
    ScreenSharing::ofProgram().set(false);
    QCOMPARE(darkPart(), before);
}

QTEST_MAIN(TestScreenSharing)
#include "test_screen_sharing.moc"
