#include "core/audit/chain.h"

namespace rolewright::audit {

Result<void> ChainCheck::follow(const Record& record) {
    const std::string name = "activity record " + std::to_string(record.sequence);
    const bool follows = m_first == 0 ? record.sequence > 1 || record.previousHash.empty() : record.sequence == m_last + 1 && record.previousHash == m_hash;
    if (!follows) return Error{"TrailBroken", name + " does not follow the one before it", std::nullopt};
    if (hashOf(record) != record.hash) return Error{"TrailBroken", name + " is not what was written", std::nullopt};
    if (m_first == 0) m_first = record.sequence;
    m_last = record.sequence;
    m_hash = record.hash;
    return {};
}

}  // namespace rolewright::audit
