#include "ui/store/fall_back.h"

#include "ui/models/session_cells.h"
#include "ui/store/calls.h"
#include "ui/widgets/ticker.h"

namespace rolewright::ui {

FallBack::FallBack(Store& store, Ticker& ticker) : QObject(&store), m_store(store), m_ticker(ticker)
{
    connect(&ticker, &Ticker::tick, this, &FallBack::look);
    connect(&store, &Store::callerChanged, this, [this] {
        if (!m_falling)
            end();
    });
}

FallBack* FallBack::of(const Store& store) { return store.findChild<FallBack*>(QString(), Qt::FindDirectChildrenOnly); }

void FallBack::look()
{
    const auto& chain = m_store.chain();
    const Instant now = m_ticker.now();
    std::size_t depth = chain.size() - 1;
    if (!chain[depth].session || !chain[depth].session->expiredAt(now))
        return;
    const sts::SessionPtr expired = chain[depth].session;
    while (depth > 0 && chain[depth].session && chain[depth].session->expiredAt(now))
        --depth;
    if (depth + 1 == chain.size())
        return;  // there is nobody above
    const QString above = chain[depth].session ? sessionTitle(*chain[depth].session) : chain[depth].name.empty() ? tr("root") : toQt(chain[depth].name);
    m_store.lookOn(tr("nothing was changed: %1 has expired, and you only look on as %2. Renew it, or go on as %2 (in the bar at the top), then try again").arg(sessionTitle(*expired), above));
    m_lost = m_lost ? m_lost : expired;  // the ancestor may expire in its turn
    m_falling = true;
    m_store.backTo(depth);
    m_falling = false;
    Q_EMIT changed();
}

void FallBack::goOn() { end(); }

void FallBack::end()
{
    if (!m_lost)
        return;
    m_lost.reset();
    m_store.lookOn({});
    Q_EMIT changed();
}

}  // namespace rolewright::ui
