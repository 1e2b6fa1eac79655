/// Random bytes that follow from a seed, for practice worlds alone: the same lesson makes the same ids, so that it can be replayed.
#pragma once

#include <cstdint>
#include <string>

namespace rolewright::crypto {

/// While one lives, `randomBytes` on this thread (and whatever draws on it) is a stream that anybody can compute. Never around anything whose secrets count: only the engine of a
/// walkthrough's world is made and called under it. The last one made on a thread counts.
class SeededRandomness {
public:
    explicit SeededRandomness(std::string seed);
    ~SeededRandomness();
    SeededRandomness(const SeededRandomness&) = delete;
    SeededRandomness& operator=(const SeededRandomness&) = delete;

    std::string bytes(std::size_t count);
    /// Null when this thread's bytes are truly random.
    static SeededRandomness* current();

private:
    std::string m_seed;
    std::string m_rest;
    std::uint64_t m_block = 0;
    SeededRandomness* m_outer;
};

}  // namespace rolewright::crypto
