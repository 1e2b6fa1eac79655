/// JSON from outside whose members must be told apart: an object that has one twice means different things to different readers.
#pragma once

#include "core/json/value.h"

namespace rolewright::federation {

/// Whether any object in it, however deep, has a member twice. Source: RFC 7515, section 5.2: duplicates must be refused, or the last taken.
bool hasDuplicates(const json::Value& value);

}  // namespace rolewright::federation
