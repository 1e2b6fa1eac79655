/// A session that has ended stays so, and so does a trade-in token, also when the clock is set back afterwards: as AWS's clock never does, and the practice clock may.
#pragma once

#include "core/base/clock.h"
#include "core/service/handler.h"
#include "core/sts/session_book.h"

#include <functional>
#include <mutex>

namespace rolewright::engine {

/// All members may be called from any thread.
class EndedSessions {
public:
    struct Look {
        Instant now{};
        service::EndedKeysPtr ended;  ///< null when the clock was never set back
    };
    /// The time, and which sessions and trade-in tokens it had passed before somebody set it back. `sessions` and `world` are asked only when that has just happened.
    Look look(const Clock& clock, const std::function<sts::BookView()>& sessions, const std::function<identity::SnapshotPtr()>& world);

private:
    std::mutex m_mutex;
    Instant m_last = Instant::min();
    service::EndedKeysPtr m_ended;
};

}  // namespace rolewright::engine
