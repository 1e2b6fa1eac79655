/// What deciding remembers of the questions before.
#pragma once

#include "core/evaluation/actions.h"

#include <cstdint>

namespace rolewright::evaluation {

/// Which statements of which policies an action was about, lately. Of each thread its own, so that nothing is waited for; a whole name is compared, for a hash
/// is no proof.
class ActionMemo {
public:
    static ActionMemo& ofThread();

    struct Entry {
        static constexpr std::size_t longest = 40;
        std::uint64_t policy = 0;  ///< its number; 0 is no policy
        std::uint64_t statements = 0;
        std::uint64_t size = 0;
        char action[longest] = {};
    };
    Entry& place(std::uint64_t policy, const ActionName& action) { return m_entries[(policy * 0x9E3779B97F4A7C15u ^ action.hash()) >> 56]; }

private:
    Entry m_entries[256];
};

}  // namespace rolewright::evaluation
