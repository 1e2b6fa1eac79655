/// Statements as pieces of text: what a form says, written over what stands there.
#pragma once

#include "core/policy/edit.h"
#include "core/policy/syntax_tree.h"

namespace rolewright::policy {

/// Principals of one kind.
struct PrincipalGroup {
    std::string_view kind;
    std::vector<std::string> values;
    bool operator==(const PrincipalGroup&) const = default;
};

/// Principals by kind, kinds in the order in which they appear; the views point into `principals`. `*` beside others becomes the
/// same thing under AWS.
std::vector<PrincipalGroup> byKind(const std::vector<PrincipalEntry>& principals);

Error impossibleEdit(std::string message);
/// The list of the policy's statements and its place; a lone statement becomes a list of one. Null when the policy has none.
SyntaxNode* statementList(SyntaxTree& tree, SyntaxPlace& place);
/// Fails with `InvalidPolicyEdit` when a form says what no statement can.
Result<void> checkForm(const StatementForm& form);
/// A new statement, not laid out yet.
SyntaxNode statementNode(const StatementForm& form);
/// Changes a statement that says `now` and stands at `place` to say `wanted`.
void writeForm(const SyntaxTree& tree, SyntaxNode& statement, const SyntaxPlace& place, const StatementForm& now, const StatementForm& wanted);

}  // namespace rolewright::policy
