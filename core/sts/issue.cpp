#include "core/sts/issue.h"

#include "core/crypto/crypto.h"
#include "core/json/writer.h"

#include <array>
#include <cassert>
#include <charconv>

namespace rolewright::sts {

namespace {

constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t prefixSize = 4;
constexpr std::size_t keyIdSize = 20;

/// A key id carries 80 bits: a one (ids made before 2019 have a zero and carry no account), forty bits of account id, 39 random ones.
constexpr unsigned accountBits = 40;
constexpr unsigned randomBitsInFirstSix = 7;

/// The first byte of every token, so that another form can follow one day.
constexpr char tokenVersion = 1;
/// What AWS's answers promise to stay under is 4 KiB; ours carry their session policy and tags in the open, so they may be longer.
constexpr std::size_t longestToken = 256u << 10;

constexpr std::string_view tradeInContext = "trade-in token";

Error invalidTradeInToken()
{
    return {"AccessDenied", "The trade-in token is invalid.", {}};
}

Error invalidToken()
{
    return {"InvalidClientTokenId", "The security token included in the request is invalid.", {}};
}

/// Keys for different uses are derived under different labels, so that none of them says anything about another.
crypto::Secret derive(const crypto::Secret& workspaceKey, std::string_view label, std::string_view subject)
{
    std::string message(label);
    message += '\0';
    message += subject;
    crypto::Digest digest = crypto::hmacSha256(workspaceKey.reveal(), message);
    crypto::Secret key(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
    crypto::cleanse(digest);
    return key;
}

crypto::Secret tokenKey(const crypto::Secret& workspaceKey)
{
    return derive(workspaceKey, "session token", "");
}

}  // namespace

std::string newAccessKeyId(std::string_view prefix, const AccountId& account)
{
    assert(prefix.size() == prefixSize && !account.empty());
    std::uint64_t number = 0;
    std::from_chars(account.text().data(), account.text().data() + account.text().size(), number);
    const std::string random = crypto::randomBytes(5);
    std::uint64_t high = (std::uint64_t{1} << accountBits | number) << randomBitsInFirstSix;
    high |= static_cast<std::uint8_t>(random[0]) & 0x7Fu;
    std::string bytes;
    for (unsigned shift = 48; shift > 0; shift -= 8) {
        bytes += static_cast<char>(high >> (shift - 8) & 0xFFu);
    }
    bytes.append(random, 1);

    std::string id(prefix);
    std::uint32_t pending = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        pending = pending << 8u | static_cast<std::uint8_t>(byte);
        for (bits += 8; bits >= 5; bits -= 5) {
            id += base32[pending >> (bits - 5) & 31u];
        }
    }
    return id;
}

Result<AccountId> accountOfKeyId(std::string_view keyId)
{
    const Error invalid{"ValidationError", "`" + std::string(keyId.substr(0, 128)) + "` is no access key id that carries an account", {}};
    if (keyId.size() != keyIdSize) {
        return invalid;
    }
    // Ten characters are the first fifty bits; the last two of them are beyond the six bytes that matter.
    std::uint64_t first = 0;
    for (const char c : keyId.substr(prefixSize)) {
        if (base32.find(c) == std::string_view::npos) {
            return invalid;
        }
    }
    for (const char c : keyId.substr(prefixSize, 10)) {
        first = first << 5u | base32.find(c);
    }
    const std::uint64_t high = first >> 2u;
    const bool carriesAccount = (high >> (accountBits + randomBitsInFirstSix) & 1u) == 1;
    std::string digits = std::to_string(high >> randomBitsInFirstSix & ((std::uint64_t{1} << accountBits) - 1));
    if (!carriesAccount || digits.size() > 12) {
        return invalid;
    }
    digits.insert(0, 12 - digits.size(), '0');
    return AccountId::parse(digits);
}

std::string newUniqueId(std::string_view prefix)
{
    return std::string(prefix) + crypto::randomText(17, base32);
}

crypto::Secret newSecretAccessKey()
{
    std::string bytes = crypto::randomBytes(30);
    std::string text = crypto::toBase64(bytes);
    crypto::Secret secret(text);
    crypto::cleanse(bytes);
    crypto::cleanse(text);
    return secret;
}

Credentials issue(const crypto::Secret& workspaceKey, const Session& session)
{
    const std::string sealedSession = tokenVersion + crypto::seal(tokenKey(workspaceKey), toText(session), session.accessKeyId);
    std::string token = crypto::toBase64(sealedSession);
    Credentials credentials{session.accessKeyId, secretOf(workspaceKey, session.accessKeyId), crypto::Secret(token), session.expires};
    crypto::cleanse(token);
    return credentials;
}

Result<Session> open(const crypto::Secret& workspaceKey, std::string_view accessKeyId, std::string_view token)
{
    if (token.size() > longestToken) {
        return invalidToken();
    }
    const Result<std::string> sealedSession = crypto::fromBase64(token);
    if (!sealedSession || sealedSession->empty() || sealedSession->front() != tokenVersion) {
        return invalidToken();
    }
    const Result<crypto::Secret> text = crypto::unseal(tokenKey(workspaceKey), std::string_view(*sealedSession).substr(1), accessKeyId);
    if (!text) {
        return invalidToken();
    }
    Result<Session> session = fromText(text->reveal());
    if (!session || session->accessKeyId != accessKeyId) {
        return invalidToken();
    }
    return session;
}

crypto::Secret sealTradeInToken(const crypto::Secret& workspaceKey, const TradeInToken& token)
{
    const std::string facts = json::compact({{"request", token.request}, {"requestor", token.requestor.text()}, {"released", token.released.time_since_epoch().count()}});
    std::string text = crypto::toBase64(tokenVersion + crypto::seal(derive(workspaceKey, tradeInContext, ""), facts, tradeInContext));
    crypto::Secret secret(text);
    crypto::cleanse(text);
    return secret;
}

Result<TradeInToken> openTradeInToken(const crypto::Secret& workspaceKey, std::string_view text)
{
    const Result<std::string> sealedFacts = crypto::fromBase64(text);
    if (!sealedFacts || sealedFacts->empty() || sealedFacts->front() != tokenVersion) {
        return invalidTradeInToken();
    }
    const Result<crypto::Secret> facts = crypto::unseal(derive(workspaceKey, tradeInContext, ""), std::string_view(*sealedFacts).substr(1), tradeInContext);
    if (!facts) {
        return invalidTradeInToken();
    }
    const Result<json::Object> object = json::parseObject(facts->reveal());
    if (!object || !object->is_object() || !object->contains("released") || !object->at("released").is_number_integer()) {
        return invalidTradeInToken();
    }
    const Result<AccountId> requestor = AccountId::parse(json::stringOr(*object, "requestor"));
    if (!requestor) {
        return invalidTradeInToken();
    }
    return TradeInToken{json::stringOr(*object, "request"), *requestor, Instant(std::chrono::milliseconds(object->at("released").get<std::int64_t>()))};
}

crypto::Secret secretOf(const crypto::Secret& workspaceKey, std::string_view accessKeyId)
{
    const crypto::Secret key = derive(workspaceKey, "secret access key", accessKeyId);
    std::string text = crypto::toBase64(key.reveal().substr(0, 30));
    crypto::Secret secret(text);
    crypto::cleanse(text);
    return secret;
}

}  // namespace rolewright::sts
