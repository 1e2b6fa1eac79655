/// The way back from SeededRandomness to bytes that nobody can foretell.
#pragma once

namespace rolewright::crypto {

class SeededRandomness;

/// While one lives, `randomBytes` on this thread is truly random, whatever surrounds it: for everything that is kept, or that outsiders call from inside a practice world's engine.
class TrueRandomness {
public:
    /// Changes nothing when it is not wanted.
    explicit TrueRandomness(bool isWanted = true);
    ~TrueRandomness();
    TrueRandomness(const TrueRandomness&) = delete;
    TrueRandomness& operator=(const TrueRandomness&) = delete;

private:
    SeededRandomness* m_outer;
};

}  // namespace rolewright::crypto
