#include "ui/shell/global_search.h"

#include "ui/store/store.h"

namespace rolewright::ui {

GlobalSearch::GlobalSearch(const Store& store, QObject* parent) : QObject(parent), m_store(store)
{
}

void GlobalSearch::bringUpToDate()
{
    if (m_world == m_store.snapshot() && m_sessions == m_store.sessions())
        return;
    m_world = m_store.snapshot();
    m_sessions = m_store.sessions();
    m_making.start([world = m_world, sessions = m_sessions](const LatestTask::Cancelled& cancelled) { return SearchIndex::build(*world, sessions, cancelled); },
                   [this](std::shared_ptr<const SearchIndex> index) {
                       m_index = std::move(index);
                       Q_EMIT ready();
                   });
}

}  // namespace rolewright::ui
