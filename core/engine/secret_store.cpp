#include "core/engine/secret_store.h"

namespace rolewright::engine {

void SecretStore::put(std::string accessKeyId, crypto::Secret secret) {
    const std::lock_guard lock(m_mutex);
    m_removed.erase(accessKeyId);
    m_secrets.insert_or_assign(std::move(accessKeyId), std::move(secret));
}

void SecretStore::remove(const std::string& accessKeyId) {
    const std::lock_guard lock(m_mutex);
    if (auto node = m_secrets.extract(accessKeyId)) m_removed.insert(std::move(node));
}

std::optional<crypto::Secret> SecretStore::find(std::string_view accessKeyId) const {
    const std::lock_guard lock(m_mutex);
    return copyOf(m_secrets, accessKeyId);
}

std::optional<crypto::Secret> SecretStore::findRemoved(std::string_view accessKeyId) const {
    const std::lock_guard lock(m_mutex);
    return copyOf(m_removed, accessKeyId);
}

std::optional<crypto::Secret> SecretStore::copyOf(const Map& map, std::string_view accessKeyId) {
    const auto found = map.find(accessKeyId);
    if (found == map.end()) return std::nullopt;
    return found->second.clone();
}

}  // namespace rolewright::engine
