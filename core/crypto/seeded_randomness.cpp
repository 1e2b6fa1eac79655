#include "core/crypto/seeded_randomness.h"

#include "core/crypto/crypto.h"
#include "core/crypto/true_randomness.h"

namespace rolewright::crypto {
namespace {

thread_local SeededRandomness* active = nullptr;

}  // namespace

SeededRandomness::SeededRandomness(std::string seed) : m_seed(std::move(seed)), m_outer(active)
{
    active = this;
}

SeededRandomness::~SeededRandomness()
{
    active = m_outer;
}

std::string SeededRandomness::bytes(std::size_t count)
{
    while (m_rest.size() < count) {
        const Digest block = sha256(m_seed + ":" + std::to_string(m_block++));
        m_rest.append(block.begin(), block.end());
    }
    std::string taken = m_rest.substr(0, count);
    m_rest.erase(0, count);
    return taken;
}

SeededRandomness* SeededRandomness::current()
{
    return active;
}

TrueRandomness::TrueRandomness(bool isWanted) : m_outer(active)
{
    if (isWanted)
        active = nullptr;
}

TrueRandomness::~TrueRandomness()
{
    active = m_outer;
}

}  // namespace rolewright::crypto
