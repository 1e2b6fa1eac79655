#include "core/audit/log_file.h"

namespace rolewright::audit {

bool LogSelection::holds(const Record& record) const {
    if (record.service == "rolewright") return false;
    return (!from || record.time >= *from) && (!to || record.time < *to) && (account.empty() || record.accountId == account);
}

bool LogFile::add(const Record& record) {
    if (!m_selection.holds(record)) return true;
    return m_sink((m_count++ == 0 ? "{\"Records\":[\n" : ",\n") + json::compact(toCloudTrail(record)));
}

bool LogFile::finish() { return m_sink(m_count == 0 ? "{\"Records\":[]}\n" : "\n]}\n"); }

}  // namespace rolewright::audit
