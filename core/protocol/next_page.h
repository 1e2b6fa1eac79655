/// How a list goes on: what the answer says about it and the model knows of it.
#pragma once

#include "core/json/writer.h"
#include "core/protocol/service_model.h"

#include <optional>

namespace rolewright::protocol {

/// The parameters that ask for the page behind this one; nothing when it is the last, or when the endpoint gives the marker that it was asked with.
std::optional<json::Object> nextPage(const OperationModel& operation, const json::Object& parameters, const json::Object& answer);

/// What of `page` is a list goes behind what `whole` has of it; of everything else the first page's stays, without what tells where the next one begins.
void appendPage(json::Object& whole, json::Object page);

}  // namespace rolewright::protocol
