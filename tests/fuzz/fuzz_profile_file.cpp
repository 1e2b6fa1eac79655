// Files of profiles: whatever stands in one, what is not ours stays, and what we put in comes out again.
// builds: core/base core/crypto core/interchange/profile_file.cpp core/interchange/credential_text.cpp
#include "core/interchange/profile_file.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(fuzz::textOf(data, size));
    interchange::otherWayOf(text, "p");
    auto file = interchange::ProfileFile::read(text);
    if (!file)
        return 0;
    const std::size_t before = file->own().size();
    interchange::Profile profile{"p", "us-east-1", "http://127.0.0.1:1", {}};
    profile.credentials = {"ASIA", crypto::Secret("s"), crypto::Secret("t"), Instant(std::chrono::hours(1))};
    if (!file->put(profile)) {
        fuzz::require(file->text() == text, "what is refused changes nothing");
        return 0;
    }
    const std::string once(file->text());
    const std::size_t after = file->own().size();
    fuzz::require(after == before || after == before + 1, "one more, or one in another's place");
    fuzz::require(file->put(profile) && file->text() == once, "twice is once");
    fuzz::require(file->remove("p") && file->own().size() == after - 1, "what was put in comes out");
    if (after == before + 1)
        fuzz::require(file->text() == text || file->text() == text + "\n", "and nothing else");
    return 0;
}
