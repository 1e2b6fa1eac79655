/// Asking what access could exist: which facts of a request are known when the rest is left open.
#pragma once

#include "core/evaluation/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {

/// What is known of context keys. A condition whose outcome hangs on what is not known is left open: an Allow is taken to be
/// satisfiable, a Deny not to be certain. So "allowed" then means "some such request would be allowed"; it is no verdict on one request.
class Discovery {
public:
    struct Knowledge {
        bool presence = false;  ///< whether the key is in the request, as the context says
        bool value = false;     ///< the value it has there
    };

    /// `key` ignores case; one that ends with `*` speaks for every key with that beginning (`aws:ResourceTag/*`).
    void add(std::string_view key, Knowledge knowledge);
    /// What any matching entry knows is known.
    Knowledge of(std::string_view key) const;
    /// True when what `context` says about the key (its value, or that it is missing) is not to be relied on.
    bool leavesOpen(const ContextKey& key, const Context& context) const;
    /// True when even the key's presence is not to be relied on.
    bool leavesPresenceOpen(const ContextKey& key) const { return !of(key.name).presence; }

private:
    struct Entry {
        std::string key;
        bool prefix = false;
        Knowledge knowledge;
    };
    std::vector<Entry> m_entries;
};

}  // namespace rolewright::evaluation
