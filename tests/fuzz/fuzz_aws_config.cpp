// AWS's configuration files: whatever stands in one, reading ends, every profile that is named can be followed or is refused in words, and no chain is endless.
// builds: core/base core/crypto core/json core/storage/files.cpp core/interchange/aws_config.cpp core/interchange/aws_profile.cpp core/interchange/process_credentials.cpp
#include "core/interchange/aws_config.h"
#include "core/interchange/process_credentials.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(fuzz::textOf(data, size));
    const std::size_t half = text.find('\f');  // what stands behind it is the other file
    const std::string credentials = half == std::string::npos ? std::string() : text.substr(half + 1);
    const auto config = interchange::AwsConfig::read({"config", text.substr(0, half)}, {"credentials", credentials});
    if (!config) {
        fuzz::require(!config.error().message.empty(), "a refusal says why");
        return 0;
    }
    std::size_t followed = 0;
    for (const std::string& name : config->names()) {
        if (++followed > 50)
            break;
        const auto profile = config->profile(name);
        if (!profile) {
            fuzz::require(!profile.error().message.empty(), "a refusal says why");
            continue;
        }
        fuzz::require(profile->roles.size() <= 32, "a chain has an end");
        const bool hasKeys = !profile->accessKeyId.empty() && !profile->secretAccessKey.empty();
        fuzz::require((profile->origin == interchange::KeyOrigin::file) == hasKeys, "keys of the files are there when they are said to be");
        fuzz::require(profile->roles.empty() || profile->origin != interchange::KeyOrigin::none, "a role is taken on with something");
        if (profile->origin == interchange::KeyOrigin::process) {
            const auto words = interchange::splitCommand(profile->process);
            fuzz::require(!words || !words->front().empty(), "a command has a name");
        }
    }
    return 0;
}
