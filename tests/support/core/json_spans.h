/// Holds the places of a JSON tree against its text.
#pragma once

#include "core/json/value.h"

#include <string>
#include <string_view>

namespace rolewright::test {

/// The position of the byte at `offset`, counted the slow and plain way.
SourcePosition countedPosition(std::string_view text, std::size_t offset);

/// The first span in the tree that is not where its value stands in `text`, in words; empty when all are. Every span must be read again as the
/// same value, and lie inside its parent's behind its elder sibling's.
std::string wrongSpan(std::string_view text, const json::Value& value);

}  // namespace rolewright::test
