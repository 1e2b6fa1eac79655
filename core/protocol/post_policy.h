/// What a signed policy lets a form upload. Source: Amazon S3 API Reference, "Creating a POST policy".
#pragma once

#include "core/base/clock.h"
#include "core/protocol/multipart_form.h"
#include "core/protocol/wire_call.h"

namespace rolewright::protocol {

/// A form that was filled in: `key` with the file's name where it asks for it.
struct FilledForm {
    const MultipartForm& form;
    std::string_view bucket;
    std::string_view key;
    std::size_t size = 0;  ///< of the file
};

/// Whether `policy`, JSON text, allows the form at `now`; without a time, whenever. Every field has to be among its conditions. Fails with
/// `InvalidPolicyDocument`, `AccessDenied`, `EntityTooLarge` or `EntityTooSmall`; `details` receives what an error says beside its text.
Result<void> checkPostPolicy(std::string_view policy, const FilledForm& filled, std::optional<Instant> now, ErrorDetails& details);

}  // namespace rolewright::protocol
