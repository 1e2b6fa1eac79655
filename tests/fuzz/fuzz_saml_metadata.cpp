// SAML metadata from strangers: read into facts that can be used, or refused in IAM's words; never more, and never slowly.
// builds: core/base core/json core/crypto core/policy core/sts core/identity core/federation
#include "core/federation/saml_metadata.h"
#include "tests/fuzz/fuzz.h"

#include <string>

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string text(fuzz::textOf(data, size));
    if (text.size() < federation::shortestMetadata)
        text.append(federation::shortestMetadata - text.size(), ' ');  // short ones are refused before anything is looked at
    const auto read = federation::readMetadata(text);
    if (!read) {
        fuzz::require(read.error().code == "InvalidInput" && read.error().message.starts_with("Could not parse metadata: "), "a refusal has its code and words");
        return 0;
    }
    fuzz::require(!read->entityId.empty() && !read->certificates.empty(), "what is accepted names somebody and has keys");
    for (const std::string& certificate : read->certificates)
        fuzz::require(federation::flawOfCertificate(certificate).empty(), "every key can be used");
    return 0;
}
