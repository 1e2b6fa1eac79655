/// A clipboard that forgets: what is put there goes again by itself, and clipboard managers are asked not to keep it.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace rolewright::ui {

class SecretClipboard final : public QObject {
    Q_OBJECT
public:
    /// How long a copied secret stays in the clipboard, unless something else was copied meanwhile.
    static constexpr int seconds = 30;

    explicit SecretClipboard(QObject* parent = nullptr);
    /// Clears what is still there.
    ~SecretClipboard() override;

    void put(const QString& text);
    /// Clears it now, if it is still ours.
    void forget();

Q_SIGNALS:
    /// Every second while something is there, and with 0 when it is gone.
    void secondsLeft(int seconds);

private:
    void tick();
    void wipe();

    QByteArray m_copied;  ///< digest of what was put there
    std::chrono::milliseconds m_until{};  ///< by the clock that runs on while the machine sleeps
    QTimer m_timer;
};

}  // namespace rolewright::ui
