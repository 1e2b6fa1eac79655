// What a credential_process prints: it is credentials that hold, or it is refused.
// builds: core/base core/crypto core/json core/interchange/process_credentials.cpp
#include "core/interchange/process_credentials.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const Instant now(std::chrono::hours(400'000));
    const auto credentials = interchange::readProcessCredentials(text, now);
    if (credentials)
        fuzz::require(!credentials->accessKeyId.empty() && !credentials->secretAccessKey.empty() && credentials->expires > now, "credentials can be signed with");
    const auto words = interchange::splitCommand(text);
    fuzz::require(!words || !words->empty(), "a command has a name");
    return 0;
}
