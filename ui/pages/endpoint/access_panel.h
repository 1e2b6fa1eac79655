/// What a client needs: whose key it signs with, and the lines that make a shell ask the endpoint.
#pragma once

#include "core/crypto/secret.h"
#include "ui/pages/page.h"
#include "ui/store/store.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace rolewright::ui {

class ArnLabel;
class InlineMessage;
class SecretField;
class ServedEndpoint;

/// Parts: `endpointIdentity`, `endpointMakeKey` (with the picker `endpointUserPicker…`), `endpointKeyId`, `endpointSecretField` …, `endpointShell`,
/// `endpointLines`, `endpointCopy`, `endpointTry`, `endpointKeyLasts`, `endpointFirst`, `endpointAccessMessage`. Keys are those of the account that is shown.
class AccessPanel final : public QWidget {
    Q_OBJECT
public:
    AccessPanel(const PageContext& context, ServedEndpoint& endpoint, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildIdentity();
    QWidget* buildLines();
    void connectAll();
    /// Reads the keys that there are, when they may be others and somebody looks.
    void readKeys();
    void keysChanged();
    void showKey();
    void showLines();
    void showLasting();
    void showFirst();
    void pickUser();
    void makeKey(const QString& user);
    void copyLines();
    QString keyId() const;
    std::optional<crypto::Secret> secret() const;
    std::optional<crypto::Secret> linesWith(crypto::Secret secret) const;

    PageContext m_context;
    ServedEndpoint& m_endpoint;
    identity::SnapshotPtr m_read;  ///< the world of which the keys are listed
    QString m_wanted;              ///< a key that was made and is to be chosen
    QComboBox* m_identity = nullptr;
    QPushButton* m_makeKey = nullptr;
    ArnLabel* m_keyId = nullptr;
    SecretField* m_secret = nullptr;
    QComboBox* m_shell = nullptr;
    QPlainTextEdit* m_lines = nullptr;
    QPushButton* m_copy = nullptr;
    ArnLabel* m_try = nullptr;
    InlineMessage* m_lasts = nullptr;  ///< how long the key does
    InlineMessage* m_first = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
