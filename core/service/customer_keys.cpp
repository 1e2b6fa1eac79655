#include "core/service/customer_keys.h"

#include "core/crypto/crypto.h"
#include "core/crypto/secret.h"
#include "core/crypto/sums.h"
#include "core/service/object_encryption.h"

namespace rolewright::service {
namespace {

constexpr std::size_t keyBytes = 32;  // of AES-256

/// The names of the three parameters.
struct Names {
    const char* algorithm;
    const char* key;
    const char* md5;
};
constexpr Names ofObject{"SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5"};
constexpr Names ofSource{"CopySourceSSECustomerAlgorithm", "CopySourceSSECustomerKey", "CopySourceSSECustomerKeyMD5"};

/// S3 names one header for all of them, be it this one's fault or not.
Error invalid(Call& call, std::string message, std::string value = "null")
{
    call.outcome.errorFacts.elements = {{"ArgumentName", "x-amz-server-side-encryption"}, {"ArgumentValue", std::move(value)}};
    return {"InvalidArgument", std::move(message), {}};
}

Error missing(Call& call, const char* what)
{
    return invalid(call, std::string("Requests specifying Server Side Encryption with Customer provided keys must provide ") + what);
}

std::string heldMd5(const identity::ObjectVersion& object)
{
    const auto found = object.headers.find(customerKeyName);
    return found == object.headers.end() ? std::string() : found->second;
}

}  // namespace

Result<std::string> readCustomerKey(Call& call, KeyFor whose, bool writes)
{
    const Names& names = whose == KeyFor::object ? ofObject : ofSource;
    const auto given = [&call](const char* name) {
        static_cast<void>(call.parameters.has(name));
        return json::stringOr(call.operation.parameters, name);
    };
    const std::string algorithm = given(names.algorithm);
    std::string text = given(names.key);
    const crypto::Secret key(text);
    crypto::cleanse(text);
    const std::string md5 = given(names.md5);
    if (algorithm.empty() && key.empty() && md5.empty())
        return std::string();
    if (const std::string other = json::stringOr(call.operation.parameters, "ServerSideEncryption"); writes && !other.empty())
        return invalid(call, "Server Side Encryption with Customer provided key is incompatible with the encryption method specified", other);
    if (algorithm.empty())
        return missing(call, "a valid encryption algorithm.");
    if (key.empty())
        return missing(call, "an appropriate secret key.");
    if (algorithm != objectEncryption) {
        const Error error = invalid(call, "The Encryption request you specified is not valid. Supported value: AES256.", algorithm);
        return Error{"InvalidEncryptionAlgorithmError", error.message, {}};
    }
    if (writes && md5.empty())
        return missing(call, "the client calculated MD5 of the secret key.");
    auto decoded = crypto::fromBase64(key.reveal());
    const crypto::Secret bytes(decoded ? std::string_view(*decoded) : std::string_view());
    if (decoded)
        crypto::cleanse(*decoded);
    const std::string sum = crypto::toBase64(crypto::sumOf(crypto::SumKind::md5, bytes.reveal()));
    if (!md5.empty() && md5 != sum)
        return invalid(call, "The calculated MD5 hash of the key did not match the hash that was provided.");
    if (writes && bytes.size() != keyBytes)
        return invalid(call, "The secret key was invalid for the specified algorithm.");
    return sum;
}

Result<void> checkCustomerKey(KeyFor whose, const std::string& key, const identity::ObjectVersion& object)
{
    const std::string held = heldMd5(object);
    if (held.empty() && !key.empty())
        return Error{"InvalidRequest", "The encryption parameters are not applicable to this object.", {}};
    if (!held.empty() && key.empty())
        return Error{"InvalidRequest",
                     "The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.",
                     {}};
    if (crypto::Secret(held).equals(key))
        return {};
    return Error{"AccessDenied",
                 whose == KeyFor::source ? "Access Denied"
                                         : "Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.",
                 {}};
}

Result<void> checkPartKey(const std::string& key, const identity::ObjectVersion& upload)
{
    const std::string held = heldMd5(upload);
    if (held.empty() != key.empty())
        return Error{"InvalidRequest",
                     "The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters.",
                     {}};
    if (!crypto::Secret(held).equals(key))
        return Error{"InvalidRequest", "The provided encryption parameters did not match the ones used originally.", {}};
    return {};
}

}  // namespace rolewright::service
