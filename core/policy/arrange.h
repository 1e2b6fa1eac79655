/// Statements moved, copied and put in whole, every byte of the others staying where it was; and what editors ask at every key, told what they know already.
#pragma once

#include "core/policy/edit.h"

namespace rolewright::policy {

/// As readStatements of a document whose problems are known: those that `parseLeniently` named.
std::vector<Result<StatementForm>> readStatements(const Document& document, const std::vector<Problem>& problems);
/// As writeStatement when what the statement says `now` is known, as readStatement told it.
Result<std::string> writeStatement(const Document& document, std::size_t index, const StatementForm& now, const StatementForm& form);

/// The text with statement `from` at the place of statement `to`, both counted from 0; those between move up or down by one. Fails with
/// `InvalidPolicyEdit` when there is no such statement.
Result<std::string> moveStatement(const Document& document, std::size_t from, std::size_t to);
/// The text with a copy of statement `index` right behind it, laid out as that is. A Sid must be there once: the copy's gets a number.
Result<std::string> copyStatement(const Document& document, std::size_t index);
/// The text with these statements behind the last one; of a text with nothing in it a new policy. A Sid that is there already gets a
/// number. Fails when the text cannot be read.
Result<std::string> addStatements(const std::string& text, std::vector<StatementForm> forms);

}  // namespace rolewright::policy
