/// A link that signs in to the AWS console with a session's credentials. Source: IAM User Guide, "Enable custom identity broker access to the AWS console".
#pragma once

#include "core/sts/session.h"

#include <QDialog>
#include <QUrl>

class QLineEdit;
class QNetworkAccessManager;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class SecretClipboard;

/// Where the partition of an ARN has its sign-in: `https://signin.aws.amazon.com/federation`. Empty when it has none that is known.
QUrl federationEndpoint(const std::string& arn);
/// The request for a sign-in token. It holds the credentials.
QUrl signInTokenRequest(const QUrl& endpoint, const sts::Credentials& credentials);
/// The link that the answer, `{"SigninToken": "…"}`, leads to. Fails with `UnreadableAnswer`.
Result<QUrl> consoleLink(const QUrl& endpoint, const QByteArray& answer);

/// Parts: `consoleLinkField`, `consoleLinkCopy`, `consoleLinkOpen`, `consoleLinkMessage`. The link works for 15 minutes; whoever has it has the session.
class ConsoleLinkDialog final : public QDialog {
    Q_OBJECT
public:
    ConsoleLinkDialog(sts::Credentials credentials, const std::string& principalArn, QWidget* parent);

private:
    void ask(const sts::Credentials& credentials);
    void take(const QUrl& link);

    QUrl m_endpoint;
    QNetworkAccessManager* m_network = nullptr;
    SecretClipboard* m_clipboard = nullptr;
    QLineEdit* m_field = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_open = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
