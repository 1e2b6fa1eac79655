/// Secrets of long-term access keys, in memory. Secrets of removed keys are kept until the program ends, so that an undone deletion
/// brings back a key that works.
#pragma once

#include "core/crypto/secret.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace rolewright::engine {

/// All members may be called from any thread.
class SecretStore {
public:
    void put(std::string accessKeyId, crypto::Secret secret);
    void remove(const std::string& accessKeyId);
    /// A copy of the secret of a key that is in use.
    std::optional<crypto::Secret> find(std::string_view accessKeyId) const;
    /// A copy of the secret of a key that was removed since the program began.
    std::optional<crypto::Secret> findRemoved(std::string_view accessKeyId) const;

private:
    using Map = std::map<std::string, crypto::Secret, std::less<>>;
    static std::optional<crypto::Secret> copyOf(const Map& map, std::string_view accessKeyId);

    mutable std::mutex m_mutex;
    Map m_secrets;
    Map m_removed;
};

}  // namespace rolewright::engine
