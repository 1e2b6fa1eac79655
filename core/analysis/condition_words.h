/// One row of a Condition element as half a sentence: `aws:SourceIp is within 10.0.0.0/8`.
#pragma once

#include "core/base/phrase.h"
#include "core/policy/document.h"

namespace rolewright::analysis {

Phrase inWords(const policy::ConditionRow& row);

}  // namespace rolewright::analysis
