/// What the checks of a bucket's configurations read them with, and how they refuse.
#pragma once

#include "core/service/call.h"

namespace rolewright::service {

Error invalidRequest(std::string message);
/// `InvalidArgument` with the argument's name and value as the error's facts.
Error invalidArgument(Call& call, std::string message, std::string name, std::string value);

/// The member of this name, or null.
json::Object* memberOf(json::Object& object, const char* name);
/// The list of this name when it has something in it and holds structures only, or null.
json::Object* listOf(json::Object& object, const char* name);

}  // namespace rolewright::service
