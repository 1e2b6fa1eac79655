/// Mending as text edits: each leaves a text that can be read as JSON, and every byte outside it as it was.
#pragma once

#include "core/lint/examination.h"

namespace rolewright::lint {

/// A fix, or none when the place does not allow it.
using Mending = std::optional<QuickFix>;

/// Another string at the place of one (a value or a key; quotes included in the span).
Mending replaceText(const SourceSpan& span, std::string_view text);
/// Other JSON at the place of a value.
Mending replaceValue(const SourceSpan& span, std::string json, Phrase title);
/// Without these elements of one list, or values of one element, given by their spans. None when nothing would be left of the list.
Mending removeElements(Examination& examination, const std::vector<SourceSpan>& spans, Phrase title);
/// Without the members that have one of these keys, in the nearest object that has one around `span`. None when nothing would be left of the
/// object, or a single key is there twice.
Mending removeMember(Examination& examination, const SourceSpan& span, const std::vector<std::string_view>& keys);
/// The condition row under another operator. None when the operator has other keys too, or the condition has that operator already.
Mending changeOperator(Examination& examination, const policy::ConditionRow& row, std::string_view name);
/// `changeOperator`, and another value.
Mending changeRow(Examination& examination, const policy::ConditionRow& row, std::string_view name, std::string_view value);
/// A new first member of the object that begins where `span` begins.
Mending insertMember(Examination& examination, const SourceSpan& object, std::string_view key, std::string_view json);
/// More strings in a value that is a string or a list of strings.
Mending addStrings(Examination& examination, const SourceSpan& value, const std::vector<std::string>& texts);
/// The document with Version 2012-10-17.
Mending setVersion(Examination& examination);

/// The object whose member's key is at `span`; null when there is none.
const json::Value* objectAround(Examination& examination, const SourceSpan& span);
/// The path to the value or key at `span`: as deep as the tree goes.
std::vector<PathStep> pathTo(const json::Value& tree, const SourceSpan& span);

}  // namespace rolewright::lint
