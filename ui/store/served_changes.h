/// Undo steps for what clients change over the endpoint, among those of the window's own calls.
#pragma once

#include "ui/store/store.h"

#include <QElapsedTimer>

namespace rolewright::ui {

/// What one request changed.
struct ServedChange {
    std::string caller;       ///< in few words: `alice`
    engine::CallResult call;  ///< without its answer, which may have secrets
};

/// A change has a step of its own as long as few come; those of a burst share steps, so that they do not push the person's own off the stack. One for each
/// store, and a child of it.
class ServedChanges final : public QObject {
    Q_OBJECT
public:
    static constexpr int singleSteps = 20;            ///< of a burst: what comes after them shares steps
    static constexpr int burstMilliseconds = 1000;    ///< a pause as long as that ends a burst
    static constexpr std::size_t largestStep = 1000;  ///< rows that a shared step changes, about

    explicit ServedChanges(Store& store);
    /// Null when this store has none.
    static ServedChanges* of(const Store& store);

    /// In the order in which they were made.
    void take(std::vector<ServedChange> changes);

private:
    void pushOne(const ServedChange& change);
    void pushTogether(const std::vector<ServedChange>& changes, std::size_t first, std::size_t last);

    Store& m_store;
    int m_lastStep = 0;  ///< counts down, for the store numbers its own upwards
    int m_inBurst = 0;
    QElapsedTimer m_sinceLast;
};

}  // namespace rolewright::ui
