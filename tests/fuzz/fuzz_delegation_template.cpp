// Policy templates of product providers: taken or refused with the right code; filled in, one is a policy within its size, and nothing of a value is read as a placeholder.
// builds: core/base core/json core/crypto core/policy core/catalogue core/evaluation core/identity core/sts core/audit core/federation core/service
#include "core/service/delegation_templates.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(fuzz::textOf(data, size));
    const auto taken = service::checkTemplate(text);
    fuzz::require(taken.ok() || taken.error().code == "InvalidInput" || taken.error().code == "MalformedPolicyDocument", "a refusal has its code");
    const auto filled = service::fillIn(text, {});
    if (filled) {
        fuzz::require((*filled)->text().size() <= 4 * 2048, "a policy stays within its size");
        fuzz::require(policy::Document::parse((*filled)->text()).ok(), "what is filled in is a policy");
        fuzz::require(taken.ok(), "what needs no values can be registered");
    }
    const auto valued = service::fillIn(text, {{"bucketName", {"@{prefixes}", "\"},{\""}, true}});
    if (valued)
        fuzz::require((*valued)->statements().size() <= text.size(), "a value adds no statement");
    return 0;
}
