/// What a Query service answers before it knows which operation is meant.
#pragma once

#include "core/protocol/wire_call.h"

#include <string_view>

namespace rolewright::protocol {

/// InvalidAction "Could not find operation X for version V", in the namespace of faults that belong to no service.
HttpResponse unknownAction(const WireCall& call, std::string_view action, std::string_view version, const AnswerContext& context);

}  // namespace rolewright::protocol
