/// Which SAML assertions have proved something: each does so once, also after a restart and when the clock is set back.
#pragma once

#include "core/service/handler.h"

#include <map>
#include <set>

namespace rolewright::engine {

/// Kept among the secrets of the workspace, which undo does not reach. Not thread-safe: the ledger guards it.
class UsedAssertions {
public:
    /// Takes a secret of the file that is one of its own; false when it is something else.
    bool take(std::string_view name, const crypto::Secret& value);
    /// True for the names of its secrets.
    static bool owns(std::string_view name);

    /// False when it was used before, and when so many came after it that nobody knows any more.
    bool isFresh(const service::UsedAssertion& assertion) const;

    /// What the file must be told.
    struct Note {
        std::vector<std::pair<std::string, crypto::Secret>> put;
        std::vector<std::string> removed;
    };
    /// Notes its use. Those that are over are forgotten, the earliest first, once more than `remembered` are known: as long as they are known, a clock that is
    /// set back brings none to life; and whatever ends no later than one that was forgotten counts as used.
    Note add(const service::UsedAssertion& assertion, Instant now);

    static constexpr std::size_t remembered = 1000;

private:
    std::map<std::string, Instant, std::less<>> m_until;       ///< by id
    std::set<std::pair<Instant, std::string>> m_byEnd;         ///< the same, in the order in which they end
    std::optional<Instant> m_forgotten;                        ///< when the last one ended that is not known any more
};

}  // namespace rolewright::engine
