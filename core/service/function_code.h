/// What a practice function does: a list of API calls as JSON text, `[{"call": "s3:GetObject", "parameters": {"Bucket": "b", "Key": "${event.key}"}}]`.
#pragma once

#include "core/service/operation.h"

#include <string>
#include <vector>

namespace rolewright::service {

/// Reads the code. Fails with `InvalidFunctionCode`, what is wrong and where: every call must be an operation there is. At most 64 KiB and 20 calls.
Result<std::vector<Operation>> readFunctionCode(const std::string& text);

/// The calls with the event's values: in their texts `${event}` is the whole event and `${event.a.0.b}` a part of it, members by their names and elements by
/// their places; a text arrives as it is, anything else as JSON. What is filled in is not looked at again. Fails with `KeyError` when the event has no such
/// part, and with `MemoryError` when the texts grow beyond a mebibyte.
Result<std::vector<Operation>> fillIn(std::vector<Operation> calls, const json::Object& event);

}  // namespace rolewright::service
