/// What a policy says, in plain words and from its structure alone: what is dangerous first, then statement by statement.
#pragma once

#include "core/base/phrase.h"
#include "core/policy/document.h"

#include <optional>
#include <vector>

namespace rolewright::analysis {

struct PolicyLine {
    enum class Kind : unsigned char { danger, caution, plain };
    Kind kind = Kind::plain;
    Phrase text;                           ///< a sentence
    std::optional<std::size_t> statement;  ///< which it is about, from 0
};

/// Dangers, then cautions, then a sentence for each statement. What is dangerous but stands under conditions is a caution. Long lists are cut short and say
/// how many more there are. Linear in the size of the document.
std::vector<PolicyLine> inWords(const policy::Document& document, policy::Type type);

}  // namespace rolewright::analysis
