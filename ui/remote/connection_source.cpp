#include "ui/remote/connection_source.h"

#include "ui/remote/connection_keys.h"
#include "ui/sessions/saved_profiles.h"
#include "ui/store/calls.h"
#include "ui/store/store_parts.h"
#include "ui/theme/phrases.h"

#include <QSettings>
#include <QThreadPool>

namespace rolewright::ui {
namespace {

struct SourceTexts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::ConnectionSource)
};

const QString profilePrefix = QStringLiteral("profile/");
const QString marksKey = QStringLiteral("profileEnvironments/");

QString whatOf(const interchange::AwsProfile& profile)
{
    if (!profile.roles.empty()) {
        const interchange::ProfileRole& role = profile.roles.back();
        const QString name = toQt(role.roleArn).section(QLatin1Char('/'), -1);
        if (!role.webIdentityTokenFile.empty())
            return SourceTexts::tr("role %1, with a web identity's token").arg(name);
        return role.mfaSerial.empty() ? SourceTexts::tr("role %1").arg(name) : SourceTexts::tr("role %1, with MFA").arg(name);
    }
    switch (profile.origin) {
    case interchange::KeyOrigin::file:
        return profile.sessionToken.empty() ? SourceTexts::tr("keys in the file") : SourceTexts::tr("temporary keys in the file");
    case interchange::KeyOrigin::process:
        return SourceTexts::tr("keys from a program");
    case interchange::KeyOrigin::environment:
        return SourceTexts::tr("keys of the environment");
    default:
        return SourceTexts::tr("no keys");
    }
}

Result<client::Connection> ofProfile(const QString& name, client::AskCode askCode)
{
    const auto files = interchange::AwsConfig::load(SavedProfiles::place());
    if (!files)
        return files.error();
    const auto profile = files->profile(name.toStdString());
    if (!profile)
        return profile.error();
    auto connection = client::connectionOf(*profile, {[](const char* variable) { return qEnvironmentVariable(variable).toStdString(); }, std::move(askCode)});
    if (connection) {
        connection->environment = markOf(*profile);
        connection->readOnly = false;  // RemoteLine lets nothing through while it is locked
    }
    return connection;
}

}  // namespace

client::Environment markOf(const interchange::AwsProfile& profile)
{
    client::Connection place;
    place.url = profile.endpointUrl;
    place.serviceUrls = profile.serviceUrls;
    const auto usual = client::reachesAws(place) ? client::Environment::production : client::Environment::practice;
    return static_cast<client::Environment>(std::clamp(QSettings().value(marksKey + toQt(profile.name), static_cast<int>(usual)).toInt(), 0, 3));
}

QString profileReference(const QString& name)
{
    return profilePrefix + name;
}

bool isProfile(const QString& reference)
{
    return reference.startsWith(profilePrefix);
}

std::vector<ConnectionLine> savedLines()
{
    std::vector<ConnectionLine> lines;
    for (const SavedConnection& saved : savedConnections())
        lines.push_back({saved.id, saved.name, saved.place(), SourceTexts::tr("made here"), {}, saved.environment});
    return lines;
}

ProfileLines profileLines()
{
    ProfileLines read;
    const auto files = interchange::AwsConfig::load(SavedProfiles::place());
    if (!files) {
        read.problem = messageOf(files.error());
        return read;
    }
    for (const std::string& name : files->names()) {
        ConnectionLine line{profileReference(toQt(name)), toQt(name), {}, {}, {}, client::Environment::production};
        if (const auto profile = files->profile(name)) {
            line.place = profile->endpointUrl.empty() ? SourceTexts::tr("AWS, %1").arg(profile->region.empty() ? QStringLiteral("us-east-1") : toQt(profile->region)) : toQt(profile->endpointUrl);
            line.what = SourceTexts::tr("profile: %1").arg(whatOf(*profile));
            line.environment = markOf(*profile);
        } else {
            line.what = SourceTexts::tr("profile: not usable");
            line.problem = messageOf(profile.error());
        }
        read.lines.push_back(std::move(line));
    }
    return read;
}

void markProfile(const QString& name, client::Environment environment)
{
    QSettings().setValue(marksKey + name, static_cast<int>(environment));
}

void makeConnection(const QString& reference, ConnectionKeys& keys, client::AskCode askCode, QObject* receiver, std::function<void(Result<client::Connection>)> done)
{
    if (isProfile(reference)) {
        QThreadPool::globalInstance()->start([name = reference.mid(profilePrefix.size()), askCode = std::move(askCode), receiver = QPointer<QObject>(receiver), done = std::move(done)]() mutable {
            auto made = std::make_shared<Result<client::Connection>>(ofProfile(name, std::move(askCode)));
            onGuiThread(receiver, [made, done = std::move(done)] { done(std::move(*made)); });
        });
        return;
    }
    const auto saved = savedConnection(reference);
    auto connection = saved ? toConnection(*saved) : Result<client::Connection>(Error{"NoSuchEntity", SourceTexts::tr("This connection is not there any more.").toStdString(), {}});
    if (!connection)
        return done(connection.error());
    keys.find(reference, receiver, [connection = *std::move(connection), done = std::move(done)](Result<sts::Credentials> found) mutable {
        if (!found)
            return done(found.error());
        connection.keys = client::fixedKeys(*std::move(found));
        done(std::move(connection));
    });
}

}  // namespace rolewright::ui
