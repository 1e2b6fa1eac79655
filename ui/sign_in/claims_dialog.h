/// "Look inside": what an assertion or a token says, for reading. The text itself is a secret, copied with a clipboard that forgets.
#pragma once

#include "core/crypto/secret.h"
#include "ui/sign_in/claims_text.h"

#include <QDialog>

class QLabel;

namespace rolewright::ui {

class SecretClipboard;

class ClaimsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `about` says whose it is and what became of it.
    ClaimsDialog(SignInWay way, const crypto::Secret& proof, const QString& about, QWidget* parent);

private:
    QWidget* buildClaims(const ReadableProof& proof);
    QWidget* buildText(const QString& text);
    void copyRaw();

    SignInWay m_way;
    crypto::Secret m_proof;
    SecretClipboard* m_clipboard = nullptr;
    QLabel* m_copied = nullptr;
};

}  // namespace rolewright::ui
