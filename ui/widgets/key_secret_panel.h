/// A new access key with its secret, which is shown this once.
#pragma once

#include "core/json/writer.h"

#include <QFrame>

class QLabel;

namespace rolewright::ui {

class SecretField;

/// Hidden while there is no secret. Parts are named after `prefix`: `…Id`, `…Field`, `…Copy`, `…Configure`, `…Done`.
class KeySecretPanel final : public QFrame {
    Q_OBJECT
public:
    KeySecretPanel(const QString& prefix, QWidget* parent);

    /// Shows what CreateAccessKey answered: its `AccessKey`.
    void take(const json::Object& accessKey);
    /// Forgets the secret.
    void clear();
    /// True while a secret is shown.
    bool hasSecret() const { return m_hasSecret; }

Q_SIGNALS:
    /// The person has kept it; it is forgotten here.
    void kept();

private:
    QString configuration() const;

    QLabel* m_id = nullptr;
    SecretField* m_secret = nullptr;
    bool m_hasSecret = false;
};

}  // namespace rolewright::ui
