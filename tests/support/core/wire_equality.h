/// When two values are the same to whoever reads them, be they the engine's own or come over a wire.
#pragma once

#include "core/protocol/service_model.h"
#include "core/service/operation.h"

#include <nlohmann/json.hpp>

namespace rolewright::test {

/// A value in the one form that all its spellings have: members in alphabetical order, without nulls; moments as seconds since the epoch; documents parsed; single values as texts; without what XML has no place for.
nlohmann::json onTheWire(const protocol::Shape& shape, const json::Object& value);

/// Empty when the error that was read is the one that was made, as the operation's protocol calls it.
std::string sameError(const service::Operation& operation, const Error& made, const Error& read);

}  // namespace rolewright::test
