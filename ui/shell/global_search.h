/// Keeps the index of everything up to date: made in the background when it is asked for and the world has moved on.
#pragma once

#include "ui/shell/search_index.h"
#include "ui/tasks/latest_task.h"

#include <QObject>

namespace rolewright::ui {

class Store;

class GlobalSearch final : public QObject {
    Q_OBJECT
public:
    GlobalSearch(const Store& store, QObject* parent);

    /// The newest there is; null before the first is made.
    const std::shared_ptr<const SearchIndex>& index() const { return m_index; }
    /// Makes it anew if the world or the sessions are others by now; `ready` follows.
    void bringUpToDate();

Q_SIGNALS:
    void ready();

private:
    const Store& m_store;
    std::shared_ptr<const SearchIndex> m_index;
    identity::SnapshotPtr m_world;  ///< of which the index is, or is being made
    sts::BookView m_sessions;
    LatestTask m_making;
};

}  // namespace rolewright::ui
