#include "ui/store/session_preferences.h"

#include "ui/store/store.h"

#include <QSettings>

namespace rolewright::ui {
namespace {

const QString quietKey = QStringLiteral("sessions/quiet");
const QString onDesktopKey = QStringLiteral("sessions/onDesktop");
const QString unusedKey = QStringLiteral("sessions/quietUnusedMinutes");
const QString lockWithScreenKey = QStringLiteral("sessions/lockWithScreen");
const QString lockIdleKey = QStringLiteral("sessions/lockIdleSeconds");
const QString rolesKey = QStringLiteral("sessions/marksOfRoles");
constexpr int mostMinutes = 720;

int within(const QVariant& value, int least, int most, int otherwise)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= least && number <= most ? number : otherwise;
}

AlertRule readRule(const QSettings& settings, const QString& prefix)
{
    AlertRule rule;
    rule.soonMinutes = within(settings.value(prefix + QStringLiteral("soonMinutes")), 1, mostMinutes, rule.soonMinutes);
    rule.soonPercent = within(settings.value(prefix + QStringLiteral("soonPercent")), 1, 100, rule.soonPercent);
    rule.urgentMinutes = within(settings.value(prefix + QStringLiteral("urgentMinutes")), 1, mostMinutes, rule.urgentMinutes);
    rule.urgentPercent = within(settings.value(prefix + QStringLiteral("urgentPercent")), 1, 100, rule.urgentPercent);
    return rule;
}

void writeRule(QSettings& settings, const QString& prefix, const AlertRule& rule)
{
    settings.setValue(prefix + QStringLiteral("soonMinutes"), rule.soonMinutes);
    settings.setValue(prefix + QStringLiteral("soonPercent"), rule.soonPercent);
    settings.setValue(prefix + QStringLiteral("urgentMinutes"), rule.urgentMinutes);
    settings.setValue(prefix + QStringLiteral("urgentPercent"), rule.urgentPercent);
}

const QString standardPrefix = QStringLiteral("sessions/marks/");
const QString productionPrefix = QStringLiteral("sessions/marksOfProduction/");

}  // namespace

SessionSettings loadSessionSettings()
{
    QSettings kept;
    SessionSettings settings;
    settings.quiet = kept.value(quietKey, settings.quiet).toBool();
    settings.onDesktop = kept.value(onDesktopKey, settings.onDesktop).toBool();
    settings.quietUnusedMinutes = within(kept.value(unusedKey), 0, 1440, 0);
    settings.lockWithScreen = kept.value(lockWithScreenKey, settings.lockWithScreen).toBool();
    const int idle = within(kept.value(lockIdleKey), 0, 86400, 0);
    settings.lockIdleSeconds = idle < 30 ? 0 : idle;
    settings.rules.standard = readRule(kept, standardPrefix);
    settings.rules.production = readRule(kept, productionPrefix);
    const int roles = kept.beginReadArray(rolesKey);
    for (int i = 0; i < roles; ++i) {
        kept.setArrayIndex(i);
        const QString arn = kept.value(QStringLiteral("role")).toString();
        if (!arn.isEmpty())
            settings.rules.ofRoles[arn.toStdString()] = readRule(kept, {});
    }
    return settings;
}

void saveSessionSettings(const SessionSettings& settings)
{
    QSettings kept;
    kept.setValue(quietKey, settings.quiet);
    kept.setValue(onDesktopKey, settings.onDesktop);
    kept.setValue(unusedKey, settings.quietUnusedMinutes);
    kept.setValue(lockWithScreenKey, settings.lockWithScreen);
    kept.setValue(lockIdleKey, settings.lockIdleSeconds);
    writeRule(kept, standardPrefix, settings.rules.standard);
    writeRule(kept, productionPrefix, settings.rules.production);
    kept.remove(rolesKey);
    kept.beginWriteArray(rolesKey, static_cast<int>(settings.rules.ofRoles.size()));
    int i = 0;
    for (const auto& [arn, rule] : settings.rules.ofRoles) {
        kept.setArrayIndex(i++);
        kept.setValue(QStringLiteral("role"), QString::fromStdString(arn));
        writeRule(kept, {}, rule);
    }
    kept.endArray();
}

SessionPreferences::SessionPreferences(Store& store) : QObject(&store), m_store(store), m_settings(loadSessionSettings()) {}

SessionPreferences& SessionPreferences::of(Store& store)
{
    auto* known = store.findChild<SessionPreferences*>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new SessionPreferences(store);
}

void SessionPreferences::change(const SessionSettings& settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    saveSessionSettings(m_settings);
    Q_EMIT changed();
}

Thresholds SessionPreferences::marksOf(const sts::Session& session) const
{
    return thresholdsOf(session.expires - session.issued, m_settings.rules.of(session, *m_store.snapshot()));
}

}  // namespace rolewright::ui
