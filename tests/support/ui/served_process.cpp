#include "tests/support/ui/served_process.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcessEnvironment>
#include <QUrl>

namespace rolewright::test {
namespace {

constexpr int patienceMilliseconds = 30'000;

}  // namespace

ServedProcess::ServedProcess(const QStringList& more)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.path());
    m_process.setProcessEnvironment(environment);
    m_process.start(qEnvironmentVariable("ROLEWRIGHT_BINARY"),
                    QStringList{QStringLiteral("serve"), QStringLiteral("--in-memory"), QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--allow-reset"),
                                QStringLiteral("--max-clock-skew"), QStringLiteral("off")} +
                        more);
    while (secret.empty() && (m_process.canReadLine() || m_process.waitForReadyRead(patienceMilliseconds))) {
        while (m_process.canReadLine()) {
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            const QString value = line.section(QLatin1Char('='), 1);
            if (line.startsWith(QLatin1String("export AWS_ENDPOINT_URL=")))
                url = value;
            else if (line.startsWith(QLatin1String("export AWS_ACCESS_KEY_ID=")))
                keyId = value.toStdString();
            else if (line.startsWith(QLatin1String("export AWS_SECRET_ACCESS_KEY=")))
                secret = value.toStdString();
        }
    }
    if (secret.empty())
        url.clear();
}

ServedProcess::~ServedProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(patienceMilliseconds))
        m_process.kill();
}

bool ServedProcess::advance(int seconds) const
{
    QNetworkAccessManager network;
    QEventLoop loop;
    QNetworkRequest request(QUrl(url + QStringLiteral("/_rolewright/advance?seconds=%1").arg(seconds)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("text/plain"));
    QNetworkReply* reply = network.post(request, QByteArray());
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->error() == QNetworkReply::NoError;
}

}  // namespace rolewright::test
