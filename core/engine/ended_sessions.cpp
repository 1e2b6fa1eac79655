#include "core/engine/ended_sessions.h"

namespace rolewright::engine {

EndedSessions::Look EndedSessions::look(const Clock& clock, const std::function<sts::BookView()>& sessions, const std::function<identity::SnapshotPtr()>& world) {
    const std::lock_guard lock(m_mutex);
    const Instant now = clock.now();  // under the lock, so that two threads do not look like a clock that goes back
    if (now < m_last) {
        auto ended = m_ended ? std::make_shared<service::EndedKeys>(*m_ended) : std::make_shared<service::EndedKeys>();
        for (const sts::EntryPtr& entry : *sessions()) {
            if (entry->session->expiredAt(m_last) && !entry->session->expiredAt(now)) ended->insert(entry->session->accessKeyId);
        }
        for (const identity::AccountPtr& account : world()->accounts()) {
            account->delegationRequests.forEach([&](const identity::RowPtr<identity::DelegationRequest>& request) {
                if (request->released() && request->accessEnds() <= m_last) ended->insert(identity::nameOfToken(*request));
            });
        }
        m_ended = std::move(ended);
    }
    m_last = now;
    return {now, m_ended};
}

}  // namespace rolewright::engine
