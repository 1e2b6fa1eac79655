// A text as the draft of a recording: whatever it says, it is read whole or refused, and what is read can be written and read again.
// builds: core/base core/json core/crypto core/policy core/identity core/catalogue core/evaluation core/audit core/sts core/federation core/service core/storage core/engine core/analysis core/training
#include "core/training/recording.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;
using namespace rolewright::training;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto object = json::parseObject(fuzz::textOf(data, size), {1u << 16, 40, 4096});
    const auto recording = object ? Recording::fromJson(*object) : Result<Recording>(Error{});
    if (!recording)
        return 0;
    const auto again = Recording::fromJson(recording->toJson());
    fuzz::require(again.ok() && again->toJson() == recording->toJson(), "a draft that was read is written as it was");
    const auto pack = loadPack(packToRecordIn(recording->world));
    fuzz::require(!pack || pack->walkthroughs.size() == 1, "there is one walkthrough to record in");
    const auto files = packOf(*recording, {"a-draft", "Somebody", "en", "t", "t", "b", "t", "b", "r"});
    fuzz::require(!files || loadPack(*files).ok(), "what is written can be played");
    return 0;
}
