/// What messages call parameters.
#pragma once

#include "core/base/text.h"

#include <string>

namespace rolewright::service {

/// The name by which messages call a parameter: `RoleArn` → `roleArn`, `SAMLProviderArn` → `sAMLProviderArn`.
inline std::string memberName(const char* name)
{
    std::string member = name;
    member[0] = text::lower(member[0]);
    return member;
}

}  // namespace rolewright::service
