/// Records back from their content, as `contentOf` has it.
#pragma once

#include "core/audit/record.h"

#include <string_view>

namespace rolewright::audit {

/// The record with this content at this place of the chain; whether the hash is right is asked elsewhere. Fails with `InvalidJson` or `InvalidRecord`.
Result<Record> fromContent(std::string_view content, std::uint64_t sequence, std::string_view previousHash, std::string_view hash);

}  // namespace rolewright::audit
