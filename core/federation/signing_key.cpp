#include "core/federation/signing_key.h"

#include "core/crypto/crypto.h"
#include "core/federation/base64url.h"
#include "core/federation/jose_json.h"
#include "core/federation/key_set.h"

#include <cstdlib>

namespace rolewright::federation {
namespace {

Error invalidKey()
{
    return {"InvalidKey", "this is no private key that signs tokens", {}};
}

/// The text that jansson writes, wiped where jansson kept it.
crypto::Secret dumped(const json_t* value)
{
    char* text = json_dumps(value, JSON_COMPACT | JSON_SORT_KEYS);
    if (!text)
        return {};
    const std::size_t size = std::char_traits<char>::length(text);
    crypto::Secret secret(std::string_view(text, size));
    crypto::cleanse(std::span(reinterpret_cast<std::uint8_t*>(text), size));
    std::free(text);
    return secret;
}

SecretJsonPtr load(const crypto::Secret& jwk)
{
    SecretJsonPtr key(json_loadb(jwk.reveal().data(), jwk.size(), JSON_REJECT_DUPLICATES, nullptr));
    return key && json_is_object(key.get()) && isSigningAlgorithm(textOf(key.get(), "alg")) && !textOf(key.get(), "kid").empty() ? std::move(key) : nullptr;
}

}  // namespace

Result<crypto::Secret> newSigningJwk(std::string_view algorithm)
{
    if (!isSigningAlgorithm(algorithm))
        return Error{"InvalidAlgorithm", "`" + std::string(algorithm) + "` is no algorithm that signs tokens", {}};
    SecretJsonPtr key(json_object());
    setText(key.get(), "alg", algorithm);
    if (!jose_jwk_gen(quietJose(), key.get()))
        return Error{"InvalidAlgorithm", "no key could be made for `" + std::string(algorithm) + "`", {}};
    json_object_del(key.get(), "key_ops");
    setText(key.get(), "use", "sig");
    const JsonPtr thumbprint(jose_jwk_thp(quietJose(), key.get(), "S256"));
    if (!json_is_string(thumbprint.get()))
        return invalidKey();
    setText(key.get(), "kid", json_string_value(thumbprint.get()));
    return dumped(key.get());
}

Result<std::string> signedToken(const json::Object& claims, const crypto::Secret& jwk)
{
    const SecretJsonPtr key = load(jwk);
    if (!key)
        return invalidKey();
    const json::Object header{{"alg", textOf(key.get(), "alg")}, {"kid", textOf(key.get(), "kid")}, {"typ", "JWT"}};
    return signedText(json::compact(header), json::compact(claims), jwk);
}

Result<std::string> signedText(std::string_view header, std::string_view payload, const crypto::Secret& jwk)
{
    const SecretJsonPtr key = load(jwk);
    if (!key)
        return invalidKey();
    json_object_del(key.get(), "alg");  // the header says it; what the key cannot do José refuses
    const std::string head = toBase64Url(header);
    const std::string body = toBase64Url(payload);
    const JsonPtr jws(json_object());
    setText(jws.get(), "payload", body);
    const JsonPtr form(json_object());
    setText(form.get(), "protected", head);
    if (!jose_jws_sig(quietJose(), jws.get(), form.get(), key.get()))
        return invalidKey();
    return head + "." + body + "." + textOf(jws.get(), "signature");
}

Result<std::string> publicKeys(const std::vector<const crypto::Secret*>& jwks)
{
    const JsonPtr keys(json_array());
    for (const crypto::Secret* jwk : jwks) {
        const SecretJsonPtr key = load(*jwk);
        JsonPtr half(key ? json_deep_copy(key.get()) : nullptr);
        if (!half || !jose_jwk_pub(quietJose(), half.get()))
            return invalidKey();
        json_array_append(keys.get(), half.get());
    }
    const JsonPtr set(json_object());
    json_object_set(set.get(), "keys", keys.get());
    return std::string(dumped(set.get()).reveal());
}

}  // namespace rolewright::federation
