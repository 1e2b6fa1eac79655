/// A service that is read when it is first asked for.
#pragma once

#include "core/catalogue/catalogue.h"

namespace rolewright::catalogue {

struct Catalogue::Slot {
    std::string_view text;  ///< its records
    mutable std::once_flag once;
    mutable Service service;
};

}  // namespace rolewright::catalogue
