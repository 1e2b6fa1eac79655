#include "ui/widgets/secret_clipboard.h"

#include "ui/models/clock_watch.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

namespace rolewright::ui {
namespace {

QByteArray digest(const QString& text) { return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256); }

}  // namespace

SecretClipboard::SecretClipboard(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::tick);
}

SecretClipboard::~SecretClipboard() { wipe(); }

void SecretClipboard::put(const QString& text)
{
    auto* content = new QMimeData;
    content->setText(text);
    // What clipboard managers of KDE, macOS and Windows look for before they keep a copy.
    content->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    content->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), QByteArrayLiteral("1"));
    content->setData(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"), QByteArrayLiteral("1"));
    QGuiApplication::clipboard()->setMimeData(content);
    m_copied = digest(text);
    m_until = readMachineClocks().boot + std::chrono::seconds(seconds);
    m_timer.start();
    Q_EMIT secondsLeft(seconds);
}

void SecretClipboard::tick()
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_until - readMachineClocks().boot);
    if (left.count() > 0)
        Q_EMIT secondsLeft(static_cast<int>(left.count()));
    else
        forget();
}

void SecretClipboard::forget()
{
    wipe();
    Q_EMIT secondsLeft(0);
}

void SecretClipboard::wipe()
{
    m_timer.stop();
    if (!m_copied.isEmpty() && qGuiApp && digest(QGuiApplication::clipboard()->text()) == m_copied)
        QGuiApplication::clipboard()->clear();
    m_copied.clear();
}

}  // namespace rolewright::ui
