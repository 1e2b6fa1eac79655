// A text as the prose of a walkthrough: stamping keeps keys and bodies, and stamps are what the source's hash says.
// builds: core/base core/json core/crypto core/policy core/identity core/catalogue core/evaluation core/audit core/sts core/federation core/service core/storage core/engine core/analysis core/training
#include "core/training/texts.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;
using namespace rolewright::training;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(fuzz::textOf(data, size));
    Flaws flaws("en.md");
    const auto sections = readSections(text, flaws);
    std::map<std::string, std::string, std::less<>> source;
    for (const Section& section : sections) {
        fuzz::require(section.span.end.offset <= text.size(), "a heading lies inside the text");
        source[section.key] = section.body;
    }
    Flaws again("en.md");
    const auto stampedSections = readSections(stamped(text, source), again);
    fuzz::require(stampedSections.size() == sections.size(), "stamping keeps the sections");
    for (std::size_t i = 0; i < sections.size(); ++i) {
        fuzz::require(stampedSections[i].key == sections[i].key && stampOf(stampedSections[i].body) == stampOf(sections[i].body), "stamping keeps keys and bodies");
        fuzz::require(stampedSections[i].stamp == stampOf(source[sections[i].key]), "the stamp is the source's hash");
    }
    return 0;
}
