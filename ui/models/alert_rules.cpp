#include "ui/models/alert_rules.h"

#include <algorithm>

namespace rolewright::ui {

using namespace std::chrono;

Thresholds thresholdsOf(milliseconds lifetime, const AlertRule& rule)
{
    const auto mark = [lifetime](int wholeMinutes, int percent) { return std::min<milliseconds>(minutes(wholeMinutes), lifetime / 100 * percent + lifetime % 100 * percent / 100); };
    Thresholds marks;
    marks.soon = mark(rule.soonMinutes, rule.soonPercent);
    marks.urgent = std::min(mark(rule.urgentMinutes, rule.urgentPercent), marks.soon);
    marks.last = std::min<milliseconds>(seconds(60), marks.urgent);
    return marks;
}

Urgency urgencyAt(const Span& span, Instant now, const Thresholds& marks)
{
    const milliseconds left = span.remaining(now);
    if (left == milliseconds::zero())
        return Urgency::expired;
    if (left <= marks.last)
        return Urgency::last;
    if (left <= marks.urgent)
        return Urgency::urgent;
    return left <= marks.soon ? Urgency::soon : Urgency::calm;
}

std::optional<Instant> nextChange(const Span& span, Instant now, const Thresholds& marks)
{
    for (const milliseconds mark : {marks.soon, marks.urgent, marks.last, milliseconds::zero()}) {
        if (span.expires - mark > now)
            return span.expires - mark;
    }
    return std::nullopt;
}

const AlertRule& AlertRules::of(const sts::Session& session, const identity::Snapshot& world) const
{
    if (const auto own = ofRoles.find(session.principalArn); own != ofRoles.end())
        return own->second;
    const identity::AccountPtr account = world.account(session.account);
    return account && account->environment == identity::Environment::production ? production : standard;
}

}  // namespace rolewright::ui
