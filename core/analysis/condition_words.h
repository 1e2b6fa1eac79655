/// One row of a Condition element as half a sentence: `aws:SourceIp is within 10.0.0.0/8`.
#pragma once

#include "core/policy/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::analysis {

/// `a`, `a and b`, `a, b and 3 more`.
std::string listed(const std::vector<std::string>& words, std::string_view conjunction);
std::string inWords(const policy::ConditionRow& row);

}  // namespace rolewright::analysis
