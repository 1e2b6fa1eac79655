/// A small world that has a row of every kind, with everything set that a row can hold; for tests of storage and editing.
#pragma once

#include "core/identity/change_set.h"
#include "core/storage/workspace.h"

namespace rolewright::test {

AccountId account(std::string_view digits);
policy::DocumentPtr document(const std::string& text);

inline constexpr const char* developmentId = "111122223333";
inline constexpr const char* productionId = "444455556666";

/// Two accounts, an organisation, and in the first account a row in every table. Applies to the empty snapshot.
identity::ChangeSet sampleWorld();

/// Everything in a snapshot as text: two snapshots of equal text have equal content.
std::string dump(const identity::Snapshot& world);

/// A key that needs neither passphrase nor keychain.
class MemoryKey final : public storage::KeySource {
public:
    explicit MemoryKey(char fill = 'k') : m_fill(fill) {}
    std::string kind() const override { return "memory"; }
    Result<crypto::Secret> key(std::string_view, std::string_view, bool) override { return crypto::Secret(std::string(32, m_fill)); }

private:
    char m_fill;
};

}  // namespace rolewright::test
