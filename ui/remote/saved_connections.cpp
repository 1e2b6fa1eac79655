#include "ui/remote/saved_connections.h"

#include "ui/models/account_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct ConnectionTexts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::SavedConnections)
};

const QString group = QStringLiteral("connections");
const QString recentKey = QStringLiteral("recentConnections");
constexpr qsizetype mostRecent = 8;
constexpr qint64 largestCa = 1 << 20;

SavedConnection read(QSettings& settings, const QString& id)
{
    settings.beginGroup(id);
    SavedConnection saved;
    saved.id = id;
    saved.name = settings.value(QStringLiteral("name")).toString();
    saved.url = settings.value(QStringLiteral("url")).toString();
    saved.region = settings.value(QStringLiteral("region"), saved.region).toString();
    saved.caFile = settings.value(QStringLiteral("ca")).toString();
    saved.proxy = settings.value(QStringLiteral("proxy")).toString();
    saved.account = settings.value(QStringLiteral("account")).toString();
    saved.environment = static_cast<client::Environment>(std::clamp(settings.value(QStringLiteral("environment"), 1).toInt(), 0, 3));
    saved.honesty = settings.value(QStringLiteral("honesty")).toString();
    saved.lastUsed = settings.value(QStringLiteral("lastUsed")).toDateTime();
    settings.endGroup();
    return saved;
}

}  // namespace

QString SavedConnection::place() const
{
    return url.isEmpty() ? ConnectionTexts::tr("AWS, %1").arg(region) : url;
}

identity::Environment environmentOf(client::Environment mark)
{
    switch (mark) {
    case client::Environment::production:
        return identity::Environment::production;
    case client::Environment::staging:
        return identity::Environment::staging;
    case client::Environment::practice:
        return identity::Environment::practice;
    case client::Environment::unmarked:
        break;
    }
    return identity::Environment::development;
}

QString environmentWordOf(client::Environment mark)
{
    return environmentWord(environmentOf(mark));
}

std::vector<SavedConnection> savedConnections()
{
    QSettings settings;
    settings.beginGroup(group);
    std::vector<SavedConnection> all;
    for (const QString& id : settings.childGroups())
        all.push_back(read(settings, id));
    std::sort(all.begin(), all.end(), [](const SavedConnection& a, const SavedConnection& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return all;
}

std::optional<SavedConnection> savedConnection(const QString& id)
{
    QSettings settings;
    settings.beginGroup(group);
    return settings.childGroups().contains(id) ? std::optional(read(settings, id)) : std::nullopt;
}

void keepConnection(const SavedConnection& connection)
{
    QSettings settings;
    settings.beginGroup(group);
    settings.beginGroup(connection.id);
    settings.setValue(QStringLiteral("name"), connection.name);
    settings.setValue(QStringLiteral("url"), connection.url);
    settings.setValue(QStringLiteral("region"), connection.region);
    settings.setValue(QStringLiteral("ca"), connection.caFile);
    settings.setValue(QStringLiteral("proxy"), connection.proxy);
    settings.setValue(QStringLiteral("account"), connection.account);
    settings.setValue(QStringLiteral("environment"), static_cast<int>(connection.environment));
    settings.setValue(QStringLiteral("honesty"), connection.honesty);
    settings.setValue(QStringLiteral("lastUsed"), connection.lastUsed);
}

void dropConnection(const QString& id)
{
    QSettings settings;
    settings.remove(group + QLatin1Char('/') + id);
    QStringList recent = recentConnections();
    recent.removeAll(id);
    settings.setValue(recentKey, recent);
}

QStringList recentConnections()
{
    return QSettings().value(recentKey).toStringList();
}

void noteConnected(const QString& reference)
{
    QStringList recent = recentConnections();
    recent.removeAll(reference);
    recent.prepend(reference);
    QSettings().setValue(recentKey, recent.mid(0, mostRecent));
    if (auto saved = savedConnection(reference)) {
        saved->lastUsed = QDateTime::currentDateTimeUtc();
        keepConnection(*saved);
    }
}

Result<client::Connection> toConnection(const SavedConnection& saved)
{
    client::Connection connection;
    connection.name = saved.name.toStdString();
    connection.url = saved.url.toStdString();
    connection.region = saved.region.toStdString();
    connection.proxy = saved.proxy.toStdString();
    connection.environment = saved.environment;
    connection.readOnly = false;  // RemoteLine lets nothing through while it is locked
    if (!saved.account.isEmpty()) {
        auto account = AccountId::parse(saved.account.toStdString());
        if (!account)
            return account.error();
        connection.account = *account;
    }
    if (!saved.caFile.isEmpty()) {
        QFile file(saved.caFile);
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestCa)
            return Error{"InvalidConnection", ConnectionTexts::tr("The file with the certificates, %1, cannot be read.").arg(saved.caFile).toStdString(), {}};
        connection.customCa = file.readAll().toStdString();
    }
    if (auto valid = client::check(connection); !valid)
        return valid.error();
    return connection;
}

}  // namespace rolewright::ui
