#include "ui/models/session_time.h"

#include "core/base/time_text.h"
#include "ui/models/alert_rules.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace rolewright::ui {

namespace {

using namespace std::chrono;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SessionTime)
};

QString twoDigits(long long value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

QDateTime toLocal(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::LocalTime);
}

}  // namespace

milliseconds Span::remaining(Instant now) const
{
    return std::max(expires - now, milliseconds::zero());
}

double Span::fractionLeft(Instant now) const
{
    if (lifetime() <= milliseconds::zero())
        return 0;
    return std::clamp(duration<double>(remaining(now)) / duration<double>(lifetime()), 0.0, 1.0);
}

Thresholds thresholdsOf(milliseconds lifetime) { return thresholdsOf(lifetime, AlertRule()); }

Urgency urgencyAt(const Span& span, Instant now) { return urgencyAt(span, now, thresholdsOf(span.lifetime())); }

std::optional<Instant> nextChange(const Span& span, Instant now) { return nextChange(span, now, thresholdsOf(span.lifetime())); }

QString remainingText(milliseconds remaining)
{
    const long long whole = floor<seconds>(std::max(remaining, milliseconds::zero())).count();
    const long long days = whole / 86400;
    const long long hours = whole / 3600 % 24;
    const long long mins = whole / 60 % 60;
    const long long secs = whole % 60;
    if (days > 0)
        return Texts::tr("%1 d %2:%3", "remaining time: days, hours, minutes").arg(days).arg(twoDigits(hours), twoDigits(mins));
    if (hours > 0)
        return QStringLiteral("%1:%2:%3").arg(hours).arg(twoDigits(mins), twoDigits(secs));
    if (mins > 0)
        return QStringLiteral("%1:%2").arg(twoDigits(mins), twoDigits(secs));
    return QStringLiteral("0:%1").arg(twoDigits(secs));
}

QString durationText(milliseconds duration)
{
    const long long whole = floor<seconds>(std::max(duration, milliseconds::zero())).count();
    const long long days = whole / 86400;
    const long long hours = whole / 3600 % 24;
    const long long mins = whole / 60 % 60;
    if (days > 0)
        return hours > 0 ? Texts::tr("%1 d %2 h").arg(days).arg(hours) : Texts::tr("%1 d").arg(days);
    if (hours > 0)
        return mins > 0 ? Texts::tr("%1 h %2 min").arg(hours).arg(mins) : Texts::tr("%1 h").arg(hours);
    return mins > 0 ? Texts::tr("%1 min").arg(mins) : Texts::tr("%1 s").arg(whole);
}

QString expiredText(milliseconds since)
{
    return since < seconds(1) ? Texts::tr("expired just now") : Texts::tr("expired %1 ago").arg(durationText(since));
}

QString countdownText(const Span& span, Instant now)
{
    return now >= span.expires ? expiredText(now - span.expires) : remainingText(span.remaining(now));
}

QString signOf(Urgency urgency)
{
    switch (urgency) {
    case Urgency::calm: return QStringLiteral("●");
    case Urgency::soon: return QStringLiteral("◐");
    case Urgency::urgent:
    case Urgency::last: return QStringLiteral("▲");
    case Urgency::expired: break;
    }
    return QStringLiteral("✕");
}

QString wordOf(Urgency urgency)
{
    switch (urgency) {
    case Urgency::calm: return Texts::tr("active");
    case Urgency::soon: return Texts::tr("ends soon");
    case Urgency::urgent: return Texts::tr("ending");
    case Urgency::last: return Texts::tr("last minute");
    case Urgency::expired: break;
    }
    return Texts::tr("expired");
}

QString localText(Instant instant)
{
    const QDateTime local = toLocal(instant);
    const int offset = local.offsetFromUtc() / 60;
    return QStringLiteral("%1 %2%3:%4")
        .arg(localTextWithoutOffset(instant), offset < 0 ? QStringLiteral("-") : QStringLiteral("+"), twoDigits(std::abs(offset) / 60),
             twoDigits(std::abs(offset) % 60));
}

QString localTextWithoutOffset(Instant instant)
{
    return toLocal(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString utcText(Instant instant)
{
    return QString::fromStdString(toIso8601(instant));
}

QString shortLocalText(Instant instant, Instant now)
{
    const QDateTime local = toLocal(instant);
    return QLocale().toString(local, local.date() == toLocal(now).date() ? QStringLiteral("HH:mm") : QStringLiteral("d MMM HH:mm"));
}

}  // namespace rolewright::ui
