/// Results as JUnit XML, which CI systems read.
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace rolewright::app {

struct JUnitCase {
    std::string group;    ///< classname
    std::string name;
    std::string failure;  ///< empty: it held
};

/// Fails with `Unwritable`.
Result<void> writeJUnit(const std::string& path, const std::string& suite, const std::vector<JUnitCase>& cases);

}  // namespace rolewright::app
