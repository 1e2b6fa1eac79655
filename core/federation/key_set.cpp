#include "core/federation/key_set.h"

#include "core/federation/base64url.h"
#include "core/federation/members.h"
#include "core/json/value.h"

#include <algorithm>
#include <array>
#include <bit>

namespace rolewright::federation {
namespace {

constexpr json::Limits limits{KeySet::mostBytes, 8, 20'000};
constexpr std::size_t fewestBits = 2048;
constexpr std::size_t mostBits = 8192;        ///< what one verification may cost
constexpr std::size_t mostExponentBytes = 8;  ///< as OpenSSL takes
constexpr std::size_t longestId = 1024;

struct Algorithm {
    std::string_view name;
    std::string_view type;
    std::string_view curve;
    std::size_t coordinateBytes;
};
constexpr std::array<Algorithm, 6> algorithms{{{"RS256", "RSA", "", 0}, {"RS384", "RSA", "", 0}, {"RS512", "RSA", "", 0},
                                               {"ES256", "EC", "P-256", 32}, {"ES384", "EC", "P-384", 48}, {"ES512", "EC", "P-521", 66}}};

Error invalid(std::string message)
{
    return {"InvalidKeySet", std::move(message), {}};
}

const Algorithm* findAlgorithm(std::string_view name)
{
    const auto found = std::find_if(algorithms.begin(), algorithms.end(), [name](const Algorithm& algorithm) { return algorithm.name == name; });
    return found == algorithms.end() ? nullptr : &*found;
}

std::string textOf(const json::Value& object, std::string_view key)
{
    const json::Value* member = object.find(key);
    return member && member->isString() ? member->string : std::string();
}

/// Bits of a big-endian number without leading zero bytes; 0 when it has some, or is none.
std::size_t bitsOf(std::string_view number)
{
    const auto lead = number.empty() ? 0u : static_cast<unsigned char>(number.front());
    return lead == 0 ? 0 : (number.size() - 1) * 8 + static_cast<std::size_t>(std::bit_width(lead));
}

Result<void> checkRsa(const PublicKey& key)
{
    const auto modulus = fromBase64Url(key.first);
    const auto exponent = fromBase64Url(key.second);
    if (!modulus || !exponent)
        return invalid("`n` and `e` of key `" + key.id + "` must be base64url");
    const std::size_t bits = bitsOf(*modulus);
    if (bits < fewestBits || bits > mostBits)
        return invalid("the modulus of key `" + key.id + "` must have 2048 to 8192 bits");
    const bool odd = !exponent->empty() && (exponent->back() & 1) != 0;
    if (!odd || bitsOf(*exponent) < 2 || exponent->size() > mostExponentBytes)
        return invalid("the exponent of key `" + key.id + "` must be an odd number from 3 on, of at most 8 bytes");
    return {};
}

Result<void> checkCurve(const PublicKey& key)
{
    const auto known = std::find_if(algorithms.begin(), algorithms.end(), [&](const Algorithm& algorithm) { return !algorithm.curve.empty() && algorithm.curve == key.curve; });
    const auto x = fromBase64Url(key.first);
    const auto y = fromBase64Url(key.second);
    if (!x || !y || x->size() != known->coordinateBytes || y->size() != known->coordinateBytes)
        return invalid("`x` and `y` of key `" + key.id + "` must be base64url of " + std::to_string(known->coordinateBytes) + " bytes");
    return {};
}

/// Whether the key says itself that it is for something else than verifying a signature.
bool isForOtherEnds(const json::Value& key)
{
    const json::Value* use = key.find("use");
    const json::Value* operations = key.find("key_ops");
    if (use && !(use->isString() && use->string == "sig"))
        return true;
    if (!operations)
        return false;
    return !operations->isArray() ||
           std::none_of(operations->elements.begin(), operations->elements.end(), [](const json::Value& one) { return one.isString() && one.string == "verify"; });
}

bool isSecret(const json::Value& key)
{
    static constexpr std::array<std::string_view, 8> secrets{"k", "d", "p", "q", "dp", "dq", "qi", "oth"};
    return std::any_of(secrets.begin(), secrets.end(), [&](std::string_view name) { return key.find(name) != nullptr; });
}

/// The key, or nothing when it is one that is passed over.
Result<std::optional<PublicKey>> readKey(const json::Value& value)
{
    const std::optional<PublicKey> none;
    if (!value.isObject())
        return invalid("every key must be an object");
    if (isSecret(value))
        return invalid("the set holds a secret or private key: give the public keys alone");
    PublicKey key{textOf(value, "kid"), textOf(value, "kty"), textOf(value, "alg"), textOf(value, "crv"), {}, {}};
    if (key.type == "oct")
        return invalid("the set holds a symmetric key: give the public keys alone");
    if ((key.type != "RSA" && key.type != "EC") || isForOtherEnds(value))
        return none;
    if (key.type == "RSA")
        key.curve.clear();
    const bool fits = std::any_of(algorithms.begin(), algorithms.end(), [&](const Algorithm& algorithm) {
        return algorithm.type == key.type && algorithm.curve == key.curve && (value.find("alg") == nullptr || algorithm.name == key.algorithm);
    });
    if (!fits)
        return none;
    if (key.id.empty() || key.id.size() > longestId)
        return invalid("every key needs a `kid` of 1 to 1024 characters");
    const bool rsa = key.type == "RSA";
    key.first = textOf(value, rsa ? "n" : "x");
    key.second = textOf(value, rsa ? "e" : "y");
    if (auto valid = rsa ? checkRsa(key) : checkCurve(key); !valid)
        return valid.error();
    return std::optional(std::move(key));
}

}  // namespace

bool isSigningAlgorithm(std::string_view algorithm)
{
    return findAlgorithm(algorithm) != nullptr;
}

Result<KeySet> KeySet::parse(std::string_view text)
{
    const auto root = json::parse(text, limits);
    if (!root)
        return invalid("the key set is no JSON: " + root.error().message);
    if (hasDuplicates(*root))
        return invalid("the key set has a member twice");
    const json::Value* list = root->isObject() ? root->find("keys") : nullptr;
    if (!list || !list->isArray())
        return invalid("a key set is an object with a list `keys`");
    KeySet set;
    for (const json::Value& element : list->elements) {
        auto key = readKey(element);
        if (!key)
            return key.error();
        if (!*key)
            continue;
        const auto same = [&](const PublicKey& other) { return other.id == (*key)->id; };
        if (std::any_of(set.m_keys.begin(), set.m_keys.end(), same))
            return invalid("two keys of the set have the `kid` `" + (*key)->id + "`");
        const auto ofType = std::count_if(set.m_keys.begin(), set.m_keys.end(), [&](const PublicKey& other) { return other.type == (*key)->type; });
        if (static_cast<std::size_t>(ofType) == mostKeysOfAType)
            return invalid("a key set holds at most 100 RSA keys and 100 EC keys");
        set.m_keys.push_back(std::move(**key));
    }
    if (set.m_keys.empty())
        return invalid("the set holds no RSA or EC key that verifies signatures");
    return set;
}

const PublicKey* KeySet::find(std::string_view id, std::string_view algorithm) const
{
    const Algorithm* wanted = findAlgorithm(algorithm);
    const auto found = std::find_if(m_keys.begin(), m_keys.end(), [id](const PublicKey& key) { return key.id == id; });
    if (!wanted || found == m_keys.end())
        return nullptr;
    const bool fits = found->type == wanted->type && found->curve == wanted->curve && (found->algorithm.empty() || found->algorithm == algorithm);
    return fits ? &*found : nullptr;
}

}  // namespace rolewright::federation
