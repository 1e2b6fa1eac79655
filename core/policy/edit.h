/// Changes to a policy's text that leave every byte not edited as it was.
#pragma once

#include "core/policy/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::policy {

/// Replaces text()[offset, offset+length) by `replacement`.
struct TextEdit {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string replacement;
};

/// Applies edits that do not overlap, in any order.
std::string applyEdits(std::string_view text, std::vector<TextEdit> edits);

/// One row of a Condition element.
struct ConditionForm {
    std::string operatorName;
    std::string key;
    std::vector<std::string> values;
    bool operator==(const ConditionForm&) const = default;
};

/// A whole statement as a form shows it. A list that is empty stands for an element that is not there.
struct StatementForm {
    std::optional<std::string> sid;
    Effect effect = Effect::allow;
    std::vector<PrincipalEntry> principals;  ///< spans are ignored
    bool notPrincipal = false;
    std::vector<std::string> actions;
    bool notAction = false;
    std::vector<std::string> resources;
    bool notResource = false;
    std::vector<ConditionForm> conditions;
    /// Ignores spans, and the order of principals of different kinds.
    bool operator==(const StatementForm& other) const;
};

/// Every statement as a form; an `InvalidPolicyEdit` for one that has mistakes that a form would hide.
std::vector<Result<StatementForm>> readStatements(const Document& document);
/// Statement `index` as a form. Fails with `InvalidPolicyEdit` when the statement has mistakes that a form would hide.
Result<StatementForm> readStatement(const Document& document, std::size_t index);
/// The text with statement `index` changed to say `form`; parts that already say so keep their bytes. Fails with
/// `InvalidPolicyEdit` when the statement is not readable or the form cannot be written down.
Result<std::string> writeStatement(const Document& document, std::size_t index, const StatementForm& form);
/// The text with a new statement after the last one, in the document's own layout.
Result<std::string> addStatement(const Document& document, const StatementForm& form);
/// The text without statement `index`. Fails when it is the only one.
Result<std::string> removeStatement(const Document& document, std::size_t index);

/// A fresh document of these statements, two-blank indentation, Version 2012-10-17.
std::string newPolicy(const std::vector<StatementForm>& statements);
/// `{"Version": …, "Statement": [{Effect, Action, Resource}]}`, two-blank indentation.
std::string newIdentityPolicy(Effect effect, const std::vector<std::string>& actions, const std::vector<std::string>& resources);
/// The text in the canonical two-blank layout, order and spelling of every value kept; a text that is not JSON is given back as it is.
std::string prettyPrint(std::string_view text);

}  // namespace rolewright::policy
