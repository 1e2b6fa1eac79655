/// The parts of reading and checking: the grammar, and the rules for principals, actions, resources, dates and characters.
#pragma once

#include "core/policy/flaw.h"

#include <optional>

namespace rolewright::policy {

/// What IAM takes; IAM API Reference: policyDocumentType.
inline constexpr std::size_t characterLimit = 131'072;
/// Reads a text as far as it can be read, noting everything that breaks the grammar; null when nothing useful is there.
DocumentPtr readDocument(std::string text, std::vector<Finding>& findings, std::size_t limit = characterLimit);
/// What `check` finds, not yet in AWS's order and words.
std::vector<Finding> findingsOf(const Document& document, Type type);

/// The names in Principal or NotPrincipal of a trust policy or of a resource's policy. Source: IAM User Guide, "AWS JSON policy
/// elements: Principal".
void checkPrincipalNames(const Statement& statement, bool trust, std::vector<Finding>& findings);
/// `service:name`, or `*`.
void checkAction(const Text& action, std::vector<Finding>& findings);
/// An action of STS that a trust policy may speak of.
void checkAssumeAction(const Text& action, std::vector<Finding>& findings);
/// An ARN as IAM takes it, or `*`.
void checkResourceName(const Text& resource, std::vector<Finding>& findings);
/// What IAM lets pass as the value of a date operator; wider than the dates that it can compare.
bool isDateForIam(std::string_view text);
/// The first character that is none of U+0009, U+000A, U+000D, U+0020 to U+00FF.
std::optional<SourceSpan> firstForbiddenCharacter(std::string_view text);

}  // namespace rolewright::policy
