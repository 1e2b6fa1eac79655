/// Identity providers made on the spot: keys by name, key sets, and tokens with whatever a test wants to see in them.
#pragma once

#include "core/base/clock.h"
#include "core/crypto/secret.h"
#include "core/json/writer.h"

#include <map>
#include <string>

namespace rolewright::test {

class TokenFixture {
public:
    /// The private JWK of this name, made when it is first asked for. Names begin with the algorithm in lower case: `es256`, `rs256-other`.
    const crypto::Secret& key(const std::string& name);
    /// JWKS of the public halves.
    std::string keySet(const std::vector<std::string>& names);
    /// The token that `step` describes: `Key` (default `es256`), `Claims` over those of a good token of alice's for client `app` that was issued at `now` and
    /// holds for five minutes, `Header` over the usual one; null takes a member away. `iat`, `exp` and `nbf` written as text are seconds from `now`.
    std::string token(const json::Object& step, Instant now);

private:
    std::map<std::string, crypto::Secret> m_keys;
};

}  // namespace rolewright::test
