/// What happens when the session one acts as expires: on to the nearest ancestor that lives, looking only, until the person decides.
#pragma once

#include "ui/store/store.h"

namespace rolewright::ui {

class Ticker;

/// Nothing that is being written is lost: pages keep their texts, and what is saved meanwhile is refused with the reason. It ends when the lost session is renewed, when
/// somebody else is chosen to act, or by `goOn`. One for each store, and a child of it.
class FallBack final : public QObject {
    Q_OBJECT
public:
    FallBack(Store& store, Ticker& ticker);
    /// Null when this store has none.
    static FallBack* of(const Store& store);

    /// The session that was acted as; null while nobody looks on only.
    const sts::SessionPtr& lost() const { return m_lost; }
    /// Acts as the ancestor in earnest.
    void goOn();

Q_SIGNALS:
    void changed();

private:
    void look();
    void end();

    Store& m_store;
    Ticker& m_ticker;
    sts::SessionPtr m_lost;
    bool m_falling = false;  ///< the change of caller is ours
};

}  // namespace rolewright::ui
