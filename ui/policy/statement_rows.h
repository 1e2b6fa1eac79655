/// Statements in a line each, with what is to be said of them counted. No widgets.
#pragma once

#include "core/policy/edit.h"
#include "ui/policy/statements_model.h"
#include "ui/widgets/policy_notes.h"

namespace rolewright::ui {

/// A text as statements, or why it has none.
struct ReadStatements {
    policy::DocumentPtr document;  ///< null when the text is blank or cannot be read
    std::vector<Result<policy::StatementForm>> forms;
    std::optional<Error> mistake;  ///< in words for a person
};
ReadStatements readStatements(const QString& text);
/// What the form says in the meantime.
QString mistakeText(const Error& mistake);

/// Without what is to be said of them.
std::vector<StatementRow> rowsOf(const policy::Document& document, const std::vector<Result<policy::StatementForm>>& forms);
/// Counts the notes, which are those of the document's text, at their statements.
void countNotes(std::vector<StatementRow>& rows, const policy::Document& document, const std::vector<PolicyNote>& notes);
/// Which statement encloses the place; nothing when none does.
std::optional<std::size_t> statementAt(const policy::Document& document, std::size_t offset);
/// The text with these statements at its end; `insteadOfFirst`: the first of those before was only the place for them.
Result<std::string> withStatements(const std::string& text, const std::vector<policy::StatementForm>& statements, bool insteadOfFirst);
/// Those of statement `index`, and those that are of no statement.
std::vector<PolicyNote> notesFor(const policy::Document& document, std::size_t index, const std::vector<PolicyNote>& notes);

}  // namespace rolewright::ui
