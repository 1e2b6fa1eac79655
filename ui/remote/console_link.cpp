#include "ui/remote/console_link.h"

#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/secret_clipboard.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int answerMilliseconds = 20'000;
constexpr qint64 largestAnswer = 64 << 10;

/// Where its links lead to.
QString consoleOf(const QUrl& endpoint)
{
    const QString host = endpoint.host();
    return QStringLiteral("https://console.") + host.mid(host.indexOf(QLatin1Char('.')) + 1) + QLatin1Char('/');
}

QByteArray encoded(const QString& text)
{
    return QUrl::toPercentEncoding(text);
}

}  // namespace

QUrl federationEndpoint(const std::string& arn)
{
    const auto parsed = Arn::parse(arn);
    const std::string partition = parsed ? parsed->partition : std::string();
    const char* host = partition == "aws" ? "signin.aws.amazon.com" : partition == "aws-cn" ? "signin.amazonaws.cn" : partition == "aws-us-gov" ? "signin.amazonaws-us-gov.com" : nullptr;
    return host ? QUrl(QStringLiteral("https://%1/federation").arg(QString::fromLatin1(host))) : QUrl();
}

QUrl signInTokenRequest(const QUrl& endpoint, const sts::Credentials& credentials)
{
    const json::Object session{{"sessionId", credentials.accessKeyId}, {"sessionKey", std::string(credentials.secretAccessKey.reveal())}, {"sessionToken", std::string(credentials.sessionToken.reveal())}};
    QUrl url = endpoint;
    url.setQuery(QString::fromLatin1("Action=getSigninToken&Session=" + encoded(toQt(json::compact(session)))), QUrl::StrictMode);
    return url;
}

Result<QUrl> consoleLink(const QUrl& endpoint, const QByteArray& answer)
{
    const auto read = json::parseObject(std::string_view(answer.constData(), static_cast<std::size_t>(answer.size())));
    const QString token = read && read->is_object() ? toQt(json::stringOr(*read, "SigninToken")) : QString();
    if (token.isEmpty())
        return Error{"UnreadableAnswer", ConsoleLinkDialog::tr("The sign-in gave no token.").toStdString(), {}};
    QUrl url = endpoint;
    url.setQuery(QString::fromLatin1("Action=login&Issuer=rolewright&Destination=" + encoded(consoleOf(endpoint)) + "&SigninToken=" + encoded(token)), QUrl::StrictMode);
    return url;
}

ConsoleLinkDialog::ConsoleLinkDialog(sts::Credentials credentials, const std::string& principalArn, QWidget* parent)
    : QDialog(parent), m_endpoint(federationEndpoint(principalArn)), m_network(new QNetworkAccessManager(this)), m_clipboard(new SecretClipboard(this))
{
    setObjectName(QStringLiteral("consoleLinkDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Link to the AWS console"));
    auto* words = new QLabel(tr("The link signs in to the AWS console as %1. It can be used within 15 minutes, by whoever has it: treat it like a password.").arg(toQt(principalArn)), this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("consoleLinkField"));
    m_field->setAccessibleName(tr("Link"));
    m_field->setReadOnly(true);
    m_field->setEchoMode(QLineEdit::Password);
    m_message = new InlineMessage(QStringLiteral("consoleLinkMessage"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("consoleLinkClose"));
    m_copy = buttons->addButton(tr("&Copy the link"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("consoleLinkCopy"));
    m_copy->setAccessibleName(tr("Copy the link"));
    m_open = buttons->addButton(tr("&Open it"), QDialogButtonBox::ActionRole);
    m_open->setObjectName(QStringLiteral("consoleLinkOpen"));
    m_open->setAccessibleName(tr("Open the link in the browser"));
    for (QPushButton* button : {m_copy, m_open})
        button->setEnabled(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(m_field);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(560, 200);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] { m_clipboard->put(m_field->text()); });
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(m_field->text(), QUrl::StrictMode)); });
    if (m_endpoint.isEmpty())
        m_message->say(InlineMessage::Tone::error, tr("The partition of this session has no console sign-in that is known here."));
    else
        ask(credentials);
}

void ConsoleLinkDialog::ask(const sts::Credentials& credentials)
{
    m_message->say(InlineMessage::Tone::note, tr("Asking %1 for a sign-in token…").arg(m_endpoint.host()));
    QNetworkRequest request(signInTokenRequest(m_endpoint, credentials));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);  // to nobody else
    request.setTransferTimeout(answerMilliseconds);
    QNetworkReply* reply = m_network->get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError)  // its words would hold the request's URL, and that the credentials
            return m_message->say(InlineMessage::Tone::error, tr("The sign-in did not answer as it should (HTTP %1).").arg(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()));
        const auto link = consoleLink(m_endpoint, reply->read(largestAnswer));
        if (!link)
            return m_message->say(InlineMessage::Tone::error, messageOf(link.error()));
        take(*link);
    });
}

void ConsoleLinkDialog::take(const QUrl& link)
{
    m_field->setText(QString::fromLatin1(link.toEncoded()));
    for (QPushButton* button : {m_copy, m_open})
        button->setEnabled(true);
    m_message->say(InlineMessage::Tone::success, tr("The link is ready."));
}

}  // namespace rolewright::ui
