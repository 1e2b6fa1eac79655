// Rows of the world, as the workspace file hands them back: refused with the right code, or read, written and read again as the same.
// builds: core/base core/json core/crypto core/policy core/identity core/storage/rows.cpp core/storage/fields.cpp core/storage/credential_rows.cpp core/storage/delegation_rows.cpp core/storage/organization_rows.cpp core/storage/provider_rows.cpp core/storage/resource_rows.cpp core/storage/object_rows.cpp
#include "core/storage/rows.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

namespace {

template <typename Row>
void tryAs(std::string_view text)
{
    const auto row = storage::fromText<Row>(text);
    if (!row) {
        fuzz::require(row.error().code == "InvalidRow" || row.error().code == "InvalidJson", "a refusal has its code");
        return;
    }
    const std::string written = storage::toText(*row);
    const auto again = storage::fromText<Row>(written);
    fuzz::require(again.ok() && storage::toText(*again) == written, "what is written is read as the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    tryAs<identity::User>(text);
    tryAs<identity::Group>(text);
    tryAs<identity::Role>(text);
    tryAs<identity::ManagedPolicy>(text);
    tryAs<identity::AccessKey>(text);
    tryAs<identity::Bucket>(text);
    tryAs<identity::StoredObject>(text);
    tryAs<identity::MultipartUpload>(text);
    tryAs<identity::DelegationRequest>(text);
    tryAs<identity::DelegationTemplate>(text);
    tryAs<identity::GuardedResource>(text);
    tryAs<identity::Account>(text);
    tryAs<identity::Organization>(text);
    return 0;
}
