#include "ui/sessions/saved_profiles.h"

#include "core/storage/files.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/ticker.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace rolewright::ui {

SavedProfiles::SavedProfiles(Store& store, Ticker& ticker) : QObject(&store), m_store(store), m_ticker(ticker)
{
    connect(&m_ticker, &Ticker::tick, this, &SavedProfiles::tick);
    look();
}

SavedProfiles* SavedProfiles::of(const Store& store)
{
    return store.findChild<SavedProfiles*>(QString(), Qt::FindDirectChildrenOnly);
}

interchange::ProfilePlace SavedProfiles::place()
{
    return interchange::ProfilePlace::of(storage::homeFolder(), [](const char* name) { return qEnvironmentVariable(name).toStdString(); });
}

QStringList SavedProfiles::namesOf(const std::string& accessKeyId) const
{
    QStringList names;
    for (const interchange::OwnProfile& profile : m_own) {
        if (profile.accessKeyId == accessKeyId)
            names += toQt(profile.name);
    }
    return names;
}

void SavedProfiles::save(interchange::Profile profile, const QObject* receiver, const Done& done)
{
    change([profile = std::make_shared<interchange::Profile>(std::move(profile))] { return interchange::putProfile(place(), *profile); }, receiver, done);
}

void SavedProfiles::remove(const std::string& name, const QObject* receiver, const Done& done)
{
    change(
        [name]() -> Result<void> {
            const Result<bool> removed = interchange::removeProfile(place(), name);
            return removed ? Result<void>() : Result<void>(removed.error());
        },
        receiver, done);
}

void SavedProfiles::look()
{
    change([] { return Result<void>(); }, this, {});
}

/// After each change what has ended is swept out, and what is left is read.
void SavedProfiles::change(const std::function<Result<void>()>& work, const QObject* receiver, const Done& done)
{
    QThreadPool::globalInstance()->start([self = QPointer(this), receiver = QPointer(receiver), now = endedBy(), work, done] {
        Result<void> worked = work();
        if (const auto swept = interchange::removeExpiredProfiles(place(), now); !swept && worked)
            worked = swept.error();
        auto own = interchange::ownProfiles(place());
        QMetaObject::invokeMethod(
            qApp,
            [self, receiver, done, worked = std::move(worked), own = std::move(own)] {
                if (self && own) {
                    self->m_own = *own;
                    const auto first = std::min_element(own->begin(), own->end(), [](const auto& a, const auto& b) { return a.expires < b.expires; });
                    self->m_first = first == own->end() ? Instant::max() : first->expires;
                    self->m_ticker.want(self, own->empty() ? Cadence::none : Cadence::minute);
                    Q_EMIT self->changed();
                }
                if (receiver && done)
                    done(worked);
            },
            Qt::QueuedConnection);
    });
}

/// What ended before it is over in this world and by the machine's clock: another world's profiles stand there as well, and a practice clock runs ahead.
Instant SavedProfiles::endedBy() const
{
    return std::min(m_store.serverNow(), SystemClock().now());
}

void SavedProfiles::tick()
{
    if (endedBy() < m_first)
        return;
    m_first = Instant::max();  // one look is enough
    look();
}

}  // namespace rolewright::ui
