// A text as a bundle: no file of it lies outside, and what was read bundles to a text that reads the same.
// builds: core/base core/json core/crypto core/policy core/identity core/catalogue core/evaluation core/audit core/sts core/federation core/service core/storage core/engine core/analysis core/training
#include "core/training/pack_files.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;
using namespace rolewright::training;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto files = readBundle(fuzz::textOf(data, size));
    if (!files) {
        fuzz::require(!files.error().code.empty() && !files.error().message.empty(), "a refusal has its code and says why");
        return 0;
    }
    for (const auto& [path, text] : *files)
        fuzz::require(path.front() != '/' && path.find("..") != 0 && path.find("/.") == std::string::npos, "no file lies outside");
    const auto again = readBundle(bundleOf(*files));
    fuzz::require(again.ok() && *again == *files, "a bundle reads as what it was made of");
    return 0;
}
