/// Makes keys and tokens, and opens them again.
#pragma once

#include "core/sts/session.h"

namespace rolewright::sts {

/// An access key id of 20 characters: `prefix` (AKIA or ASIA) and 16 of base32 that carry the account id, the rest random.
/// Source: the encoding AWS's key ids show (`GetAccessKeyInfo`).
std::string newAccessKeyId(std::string_view prefix, const AccountId& account);
/// The account a key id carries. Fails with `ValidationError` when the text is no such key id.
Result<AccountId> accountOfKeyId(std::string_view keyId);
/// `AIDA` and 17 random characters, and so on.
std::string newUniqueId(std::string_view prefix);
/// 40 characters of base64's alphabet.
crypto::Secret newSecretAccessKey();

/// The session's facts as JSON text, for sealing and for storage.
std::string toText(const Session& session);
Result<Session> fromText(std::string_view text);

/// Credentials for a session: its secret is derived from the workspace key and the key id, its token holds the sealed session bound to the key id.
Credentials issue(const crypto::Secret& workspaceKey, const Session& session);
/// Opens a token. Fails with `InvalidClientTokenId` when it is not ours, was tampered with, or belongs to another key id. Expiry is the caller's to judge.
Result<Session> open(const crypto::Secret& workspaceKey, std::string_view accessKeyId, std::string_view token);
/// What a product provider trades in for credentials, once a delegation request is finalized. It says which request, who alone may trade it in, and when it was released.
struct TradeInToken {
    std::string request;  ///< id
    AccountId requestor;
    Instant released{};
};
/// The token as the product provider gets it, sealed: another one each time, all of them as good.
crypto::Secret sealTradeInToken(const crypto::Secret& workspaceKey, const TradeInToken& token);
/// Fails with `AccessDenied` when it is not ours or was tampered with. Whether it still holds is the caller's to judge.
Result<TradeInToken> openTradeInToken(const crypto::Secret& workspaceKey, std::string_view text);

/// The secret access key that belongs to a temporary key id.
crypto::Secret secretOf(const crypto::Secret& workspaceKey, std::string_view accessKeyId);

}  // namespace rolewright::sts
