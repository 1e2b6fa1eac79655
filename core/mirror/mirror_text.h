/// A mirror as text and back, so that it can be kept beside the workspace in which it is edited: the account as it was read, when, and what the endpoint did not tell.
#pragma once

#include "core/mirror/pull.h"

#include <string>
#include <string_view>

namespace rolewright::mirror {

/// Of the account alone: no organization, and no policies of AWS's own. Holds no secret, but everything else that was read.
std::string toText(const Mirror& mirror);

/// Reads what `toText` wrote. Rows that stand in `near` with the same text are its own, so that only what was edited differs by pointer. Fails with `InvalidMirror`, and on rows as
/// storage/rows.h does.
Result<Mirror> mirrorFromText(std::string_view text, const identity::Snapshot& near);

}  // namespace rolewright::mirror
