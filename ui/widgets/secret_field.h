/// A secret on the screen: masked, shown while its button is held, copied with a clipboard that forgets.
#pragma once

#include "core/crypto/secret.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class SecretField final : public QWidget {
    Q_OBJECT
public:
    /// How long a copied secret stays in the clipboard, unless something else was copied meanwhile.
    static constexpr int clipboardSeconds = 30;

    /// Parts are named after `prefix`: `…Field`, `…Reveal`, `…Copy`.
    SecretField(const QString& prefix, const QString& accessibleName, QWidget* parent);
    ~SecretField() override;

    void setSecret(crypto::Secret secret);
    void clear();
    /// Puts a text with the secret in it into the clipboard, cleared like the secret itself.
    void copy(const QString& text);
    QString secret() const;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void show(bool revealed);
    void tick();
    void forget();

    crypto::Secret m_secret;
    QByteArray m_copied;  ///< digest of what was put into the clipboard
    int m_left = 0;
    QTimer m_timer;
    QLineEdit* m_field = nullptr;
    QPushButton* m_reveal = nullptr;
    QPushButton* m_copy = nullptr;
};

}  // namespace rolewright::ui
