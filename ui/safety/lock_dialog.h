/// All that a locked window shows: that it is locked, what that protects, and the way back.
#pragma once

#include "ui/safety/unlock.h"
#include "ui/widgets/inline_message.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace rolewright::ui {

/// Blocks every other window of the program while it is shown, and closes only when it is unlocked. Parts: `lockPassphrase`, `lockMessage`, `lockUnlock`, `lockQuit`.
class LockDialog final : public QDialog {
    Q_OBJECT
public:
    /// Without `unlock` nothing is asked: there is no workspace that would be sealed.
    LockDialog(Unlock* unlock, QWidget* parent);
    /// Asks, whatever was typed before.
    void start();

Q_SIGNALS:
    void unlocked();
    void quitRequested();

protected:
    void reject() override {}  // Escape does not unlock
    void closeEvent(QCloseEvent* event) override;

private:
    QString words() const;
    void attempt();
    void say(InlineMessage::Tone tone, const QString& text);  // and makes room for it
    void take(const Result<void>& result);

    Unlock* m_unlock;
    bool m_asks = false;
    QLineEdit* m_passphrase = nullptr;
    InlineMessage* m_message = nullptr;
    QPushButton* m_yes = nullptr;
};

}  // namespace rolewright::ui
