/// Whether the trail is what it was: every record in its place, and unchanged.
#pragma once

#include "core/audit/record.h"

namespace rolewright::audit {

/// Is shown record after record, oldest first, beginning anywhere.
class ChainCheck {
public:
    /// Fails with `TrailBroken` and says which record was changed, or does not follow the one before it.
    Result<void> follow(const Record& record);

    std::uint64_t first() const { return m_first; }  ///< sequence; 0 before the first record
    std::uint64_t last() const { return m_last; }

private:
    std::uint64_t m_first = 0;
    std::uint64_t m_last = 0;
    std::string m_hash;
};

}  // namespace rolewright::audit
