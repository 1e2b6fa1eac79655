/// The templates themselves.
#pragma once

#include "core/analysis/statement_templates.h"

namespace rolewright::analysis {

const std::vector<StatementTemplate>& templateTable();

}  // namespace rolewright::analysis
