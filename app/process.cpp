#include "app/process.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <span>

#ifdef __unix__
#include <sys/resource.h>
#endif
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace rolewright::app {

void forbidCoreDumps()
{
#ifdef __unix__
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__)  // the leak checker looks into the memory from outside
    prctl(PR_SET_DUMPABLE, 0);  // a kernel that pipes dumps to a collector does not ask the limit; and no other program of this user may look into the memory
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
