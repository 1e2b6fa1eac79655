#include "app/process.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <span>

#ifdef __unix__
#include <sys/resource.h>
#endif

namespace rolewright::app {

void forbidCoreDumps()
{
#ifdef __unix__
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

std::optional<crypto::Secret> takePassphraseFromEnvironment()
{
    char* const value = std::getenv("ROLEWRIGHT_PASSPHRASE");
    if (value == nullptr) {
        return std::nullopt;
    }
    const std::size_t length = std::strlen(value);
    crypto::Secret passphrase(std::string_view(value, length));
    crypto::cleanse(std::span(reinterpret_cast<std::uint8_t*>(value), length));
    unsetenv("ROLEWRIGHT_PASSPHRASE");
    return passphrase;
}

}  // namespace rolewright::app
