/// What the reader and the rules of saving object to, as findings of the lint.
#pragma once

#include "core/lint/examination.h"
#include "core/policy/flaw.h"

namespace rolewright::lint {

/// The code that AWS's validation gives to a flaw, empty when it says nothing, or when a check of the lint says it better.
std::string_view codeFor(policy::Flaw flaw, const Options& options);
/// Takes over what was found on reading and by the rules of saving.
void reportFlaws(Examination& examination, const std::vector<policy::Finding>& flaws, const Options& options);

}  // namespace rolewright::lint
