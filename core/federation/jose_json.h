/// José and jansson in our hands: owned values, silent errors. Only sources of this room include it.
#pragma once

#include "core/crypto/secret.h"

#include <jansson.h>

#include <cstdarg>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

extern "C" {  // which José's headers leave out
#include <jose/cfg.h>
#include <jose/jwk.h>
#include <jose/jws.h>
}

namespace rolewright::federation {

struct DropJson {
    void operator()(json_t* value) const { json_decref(value); }
};
using JsonPtr = std::unique_ptr<json_t, DropJson>;

/// Zeroes every text of a value that holds a private key, then lets go of it.
struct WipeJson {
    void operator()(json_t* value) const;
};
using SecretJsonPtr = std::unique_ptr<json_t, WipeJson>;

/// José without its messages on standard error.
jose_cfg_t* quietJose();

JsonPtr jsonText(std::string_view text);
std::string textOf(const json_t* object, const char* key);
void setText(json_t* object, const char* key, std::string_view text);

}  // namespace rolewright::federation
