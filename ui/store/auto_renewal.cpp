#include "ui/store/auto_renewal.h"

#include "ui/models/session_cells.h"
#include "ui/store/calls.h"
#include "ui/store/session_preferences.h"
#include "ui/store/session_renewal.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/ticker.h"

#include <QRandomGenerator>
#include <QSettings>

#include <algorithm>

namespace rolewright::ui {
namespace {

using namespace std::chrono;

constexpr seconds firstWait{30};
constexpr seconds spreadOver{30};  ///< after a sleep, when many are due at once

milliseconds partOf(milliseconds whole, double part) { return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(whole.count()) * part)); }

}  // namespace

AutoRenewal::AutoRenewal(Store& store, Ticker& ticker, const SessionsModel& sessions, std::function<double()> chance)
    : QObject(&store), m_store(store), m_ticker(ticker), m_sessions(&sessions), m_chance(chance ? std::move(chance) : [] { return QRandomGenerator::global()->generateDouble(); })
{
    connect(&ticker, &Ticker::tick, this, &AutoRenewal::look);
    connect(&ticker, &Ticker::jumped, this, &AutoRenewal::spread);
}

AutoRenewal* AutoRenewal::of(const Store& store) { return store.findChild<AutoRenewal*>(QString(), Qt::FindDirectChildrenOnly); }

QString AutoRenewal::obstacle(const sts::Session& session) const
{
    if (!m_sessions)
        return tr("The window is closing.");
    if (m_sessions->revocation(session))
        return tr("The session is revoked.");
    return renewalOf(session, *m_sessions, m_store).obstacle;
}

Instant AutoRenewal::firstTry(const sts::Session& session) const
{
    const Thresholds marks = SessionPreferences::of(m_store).marksOf(session);
    return session.expires - marks.soon + partOf(marks.soon - marks.urgent, m_chance() / 2);
}

void AutoRenewal::begin(const sts::SessionPtr& session, Instant until)
{
    watch(session, until, firstTry(*session));
    remember(session->accessKeyId, until);
    Q_EMIT changed();
}

void AutoRenewal::watch(const sts::SessionPtr& session, Instant until, Instant next)
{
    m_watches[session->accessKeyId] = {session, until, next, 0};
    wantTicks();
}

void AutoRenewal::remember(const std::string& accessKeyId, std::optional<Instant> until) const
{
    if (m_group.isEmpty())
        return;
    QSettings settings;
    const QString key = m_group + QString::fromStdString(accessKeyId);
    if (until)
        settings.setValue(key, static_cast<qlonglong>(until->time_since_epoch().count()));
    else
        settings.remove(key);
}

void AutoRenewal::resume()
{
    QSettings settings;
    settings.beginGroup(m_group);
    const Instant now = m_ticker.now();
    for (const QString& key : settings.childKeys()) {
        const Instant until{milliseconds(settings.value(key).toLongLong())};
        const std::string accessKeyId = key.toStdString();
        const QModelIndex row = m_sessions->find(accessKeyId);
        const sts::EntryPtr entry = row.isValid() ? m_sessions->entry(row) : nullptr;
        if (entry && until > now && until <= now + longest)
            watch(entry->session, until, firstTry(*entry->session));
        else
            settings.remove(key);
    }
    spread();
    if (!m_watches.empty())
        Q_EMIT changed();
}

void AutoRenewal::stop(const std::string& accessKeyId)
{
    remember(accessKeyId, {});
    if (m_watches.erase(accessKeyId) == 0)
        return;
    wantTicks();
    Q_EMIT changed();
}

std::optional<Instant> AutoRenewal::untilOf(const std::string& accessKeyId) const
{
    const auto watch = m_watches.find(accessKeyId);
    return watch == m_watches.end() ? std::nullopt : std::optional(watch->second.until);
}

void AutoRenewal::wantTicks() { m_ticker.want(this, m_watches.empty() ? Cadence::none : Cadence::second); }

/// After a sleep, or when the clock was set, all may be due: each waits a little, and not all equally long.
void AutoRenewal::spread()
{
    for (auto& [key, watch] : m_watches)
        watch.next = std::max(watch.next, m_ticker.now() + partOf(spreadOver, m_chance()));
}

void AutoRenewal::look()
{
    if (m_watches.empty() || m_asking || !m_sessions)
        return;
    const Instant now = m_ticker.now();
    const auto over = std::erase_if(m_watches, [&](const auto& entry) {
        const bool isOver = entry.second.until <= now || !m_sessions->find(entry.first).isValid();
        if (isOver)
            remember(entry.first, {});
        return isOver;
    });
    auto due = m_watches.end();
    for (auto watch = m_watches.begin(); watch != m_watches.end(); ++watch) {
        const bool wanted = watch->second.next <= now && watch->second.session->expires < watch->second.until;
        if (wanted && (due == m_watches.end() || watch->second.next < due->second.next))
            due = watch;
    }
    if (due != m_watches.end())
        renewNow(due);
    if (over > 0) {
        wantTicks();
        Q_EMIT changed();
    }
}

void AutoRenewal::renewNow(Watches::iterator watch)
{
    const sts::SessionPtr session = watch->second.session;
    if (const QString why = obstacle(*session); !why.isEmpty()) {
        giveUp(watch, why);
        return;
    }
    m_asking = true;
    renew(session, *m_sessions, m_store, this, [this, key = session->accessKeyId](const engine::CallResult& result) { answered(key, result); });
}

void AutoRenewal::answered(const std::string& key, const engine::CallResult& result)
{
    m_asking = false;
    const auto watch = m_watches.find(key);
    if (watch == m_watches.end())
        return;  // stopped meanwhile
    if (result.newSession) {
        const Instant until = watch->second.until;
        m_watches.erase(watch);
        remember(key, {});
        begin(result.newSession, until);
        return;
    }
    const int failures = ++watch->second.failures;
    if (failures >= mostFailures) {
        giveUp(watch, result.answer.ok() ? tr("No session came of it.") : messageOf(result.answer.error()));
        return;
    }
    watch->second.next = m_ticker.now() + partOf(firstWait * (1 << (failures - 1)), 1 + m_chance() / 2);
}

void AutoRenewal::giveUp(Watches::iterator watch, const QString& why)
{
    const QString name = sessionTitle(*watch->second.session);
    const int failures = watch->second.failures;
    remember(watch->first, {});
    m_watches.erase(watch);
    wantTicks();
    Q_EMIT changed();
    Q_EMIT gaveUp(failures > 0 ? tr("%1 is not renewed by itself any more: it was refused %n time(s). %2", nullptr, failures).arg(name, why)
                               : tr("%1 is not renewed by itself any more. %2").arg(name, why));
}

}  // namespace rolewright::ui
