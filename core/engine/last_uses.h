/// When users, roles and access keys were used last: kept beside the trail, so that nobody walks over it to learn that.
#pragma once

#include "core/audit/record.h"
#include "core/engine/secret_store.h"
#include "core/service/trail_view.h"

#include <set>

namespace rolewright::engine {

/// Every use is among the secrets at once, in memory; the file is told of many at a time, with the record up to which it knows them, and the records behind that one are
/// gone through when it is opened. So a call costs nothing on the disk, and nothing is lost with the process. Not thread-safe: whoever leads the ledger has it.
class LastUses {
public:
    explicit LastUses(SecretStore& secrets) : m_secrets(secrets) {}

    /// What the file knew: reads the secret if it says up to which record; false when it is something else.
    bool take(std::string_view name, const crypto::Secret& value);
    /// Sequence of the newest record that was noted.
    std::uint64_t noted() const { return m_noted; }
    /// Takes note of what a record is a use of; of one that came before `noted` it is known.
    void note(const audit::Record& record);

    /// What the file should be told with its next records: nothing until `recordsAtOnce` were noted since.
    std::vector<std::pair<std::string, crypto::Secret>> due() const;
    /// The file was told what was due.
    void written();

    static std::string nameOf(std::string_view id);
    /// What a secret of `nameOf` says. Nothing when it cannot be read.
    static std::optional<service::NewestUse> read(std::string_view text);

    /// Fewer than a file shows of its trail when it is opened.
    static constexpr std::uint64_t recordsAtOnce = 500;

private:
    SecretStore& m_secrets;
    std::set<std::string, std::less<>> m_unwritten;  ///< names
    std::uint64_t m_noted = 0;
    std::uint64_t m_written = 0;
};

}  // namespace rolewright::engine
