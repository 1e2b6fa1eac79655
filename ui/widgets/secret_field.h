/// A secret on the screen: masked, shown while its button is held, copied with a clipboard that forgets.
#pragma once

#include "core/crypto/secret.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class SecretClipboard;

class SecretField final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named after `prefix`: `…Field`, `…Reveal`, `…Copy`, `…ClearNow`.
    SecretField(const QString& prefix, const QString& accessibleName, QWidget* parent);
    void setSecret(crypto::Secret secret);
    void clear();
    /// Masks it, whatever is held down.
    void conceal() { show(false); }
    /// Puts a text with the secret in it into the clipboard, cleared like the secret itself.
    void copy(const QString& text);
    QString secret() const;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void show(bool revealed);
    void followSharing();

    crypto::Secret m_secret;
    SecretClipboard* m_clipboard = nullptr;
    QLineEdit* m_field = nullptr;
    QPushButton* m_reveal = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_clear = nullptr;  ///< there while a copy is in the clipboard
};

}  // namespace rolewright::ui
