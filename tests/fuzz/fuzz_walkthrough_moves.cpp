// A text as a saved game and as a record of the skeleton's walkthrough: whatever it says, playing it again ends, and a record that verifies is one that playing makes.
// builds: core/base core/json core/crypto core/policy core/identity core/catalogue core/evaluation core/audit core/sts core/federation core/service core/storage core/engine core/analysis core/training
#include "core/training/class_view.h"
#include "core/training/skeleton.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;
using namespace rolewright::training;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Pack pack = *loadPack(*skeleton("sample"));
    const auto object = json::parseObject(fuzz::textOf(data, size), {1u << 16, 40, 4096});
    if (!object)
        return 0;
    const auto resumed = resume(*object, pack.walkthroughs.front(), pack.hash);
    if (resumed)
        fuzz::require(resume(progressOf(*resumed->player, pack.hash), pack.walkthroughs.front(), pack.hash).ok(), "a game that was resumed can be saved and resumed");
    if (verifyRecord(*object, pack))
        fuzz::require(json::stringOr(*object, "pack") == pack.id, "a record that verifies is of the pack");
    std::size_t unread = 0;
    fuzz::require(!statistics({*object}, unread).empty() && !classTable(classRows({{"record", *object}}, {pack})).empty(), "statistics have a head");
    return 0;
}
