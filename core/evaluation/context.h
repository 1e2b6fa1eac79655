/// The request context: keys and values that conditions ask about. Source: IAM User Guide, "AWS JSON policy elements: Condition".
#pragma once

#include "core/evaluation/values.h"

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {

/// The hash by which context keys are found: FNV-1a over ASCII lower case.
std::uint64_t hashIgnoringCase(std::string_view text);

/// Same bytes; quicker than memcmp on the short texts of policies. The last words overlap, so that no byte is compared alone.
template <typename Word>
inline bool sameWords(const char* a, const char* b, std::size_t count)
{
    const auto differs = [a, b](std::size_t at) {
        Word x = 0;
        Word y = 0;
        std::memcpy(&x, a + at, sizeof x);
        std::memcpy(&y, b + at, sizeof y);
        return x != y;
    };
    for (std::size_t at = 0; at + sizeof(Word) < count; at += sizeof(Word)) {
        if (differs(at)) {
            return false;
        }
    }
    return !differs(count - sizeof(Word));
}
inline bool sameBytes(const char* a, const char* b, std::size_t count)
{
    if (count >= sizeof(std::uint64_t)) {
        return sameWords<std::uint64_t>(a, b, count);
    }
    if (count >= sizeof(std::uint32_t)) {
        return sameWords<std::uint32_t>(a, b, count);
    }
    return count == 0 || (a[0] == b[0] && a[count / 2] == b[count / 2] && a[count - 1] == b[count - 1]);
}

/// One context key with its values. `multivalued` keys come from AWS's *List types.
struct ContextEntry {
    std::string key;  ///< as AWS spells it; compared ignoring case
    std::vector<std::string> values;
    bool multivalued = false;
};

/// A context key's name, hashed once so that looking it up costs nanoseconds.
struct ContextKey {
    std::string name;  ///< as written
    std::uint64_t hash = 0;
    ContextKey() = default;
    explicit ContextKey(std::string_view key);
};

/// The request context: a small map from key (case ignored) to values. Values are read as numbers, dates and addresses when they
/// are set, so that deciding parses nothing; copies share what they hold until one of them changes.
class Context {
public:
    void set(std::string key, std::string value);
    void set(std::string key, std::vector<std::string> values, bool multivalued);
    void remove(std::string_view key);
    /// Null when the key is not in the request.
    const ContextEntry* find(std::string_view key) const;
    const std::vector<ContextEntry>& entries() const;

    /// An entry with what its values mean, value by value; a cache line of its own.
    struct alignas(64) Slot {
        const ContextEntry* entry = nullptr;
        const TypedValue* typed = nullptr;
        std::uint64_t hash = 0;
        std::string_view key;  ///< of the entry: one step less on the way to it
        bool single = false;   ///< one value, and no more possible
        explicit operator bool() const { return entry != nullptr; }
    };
    /// Null when the key is not in the request.
    const Slot* lookup(const ContextKey& key) const
    {
        if (m_data) {
            const Data& data = *m_data;
            for (std::size_t at = key.hash & data.mask; data.table[at]; at = (at + 1) & data.mask) {
                // The hash is no proof: two keys may share it, and a wrong key must never decide.
                const Slot& slot = data.table[at];
                if (slot.hash == key.hash && isSameKey(slot.key, key.name)) {
                    return &slot;
                }
            }
        }
        return nullptr;
    }

private:
    struct Data {
        std::vector<ContextEntry> entries;  // sorted by key, case ignored
        std::vector<std::vector<TypedValue>> typed;
        std::vector<std::uint64_t> hashes;
        std::size_t mask = 0;     // of the table's places
        std::vector<Slot> table;  // by hash, open addressing, at most half full, a power of two
    };
    static bool isSameKey(std::string_view a, std::string_view b)
    {
        return (a.size() == b.size() && sameBytes(a.data(), b.data(), a.size())) || isSameIgnoringCase(a, b);
    }
    static bool isSameIgnoringCase(std::string_view a, std::string_view b);
    std::size_t position(std::string_view key) const;
    Data& change();
    static void index(Data& data);

    std::shared_ptr<Data> m_data;  // shared by copies until one of them changes; null when empty
};

}  // namespace rolewright::evaluation
