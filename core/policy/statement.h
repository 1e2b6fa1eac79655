/// The parts of a policy, each with the place where its author wrote it. Source: IAM User Guide, "Grammar of the IAM JSON policy language".
#pragma once

#include "core/base/source_span.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::policy {

/// A string in the policy with its place (quotes included).
struct Text {
    std::string value;
    SourceSpan span;
};

/// A condition value: its text and how JSON spelled it (`"true"`, `true`, `5`).
enum class Spelling : unsigned char { string, number, boolean };
struct ConditionValue {
    std::string value;
    Spelling spelling = Spelling::string;
    SourceSpan span;
};

/// One row of a Condition block: operator (as written, with `ForAllValues:` and `IfExists`), key, values.
struct ConditionRow {
    Text operatorName;
    Text key;
    std::vector<ConditionValue> values;
    bool valuesInArray = false;
    SourceSpan span;
};

/// One entry of a Principal or NotPrincipal element. `kind` is `AWS`, `Service`, `Federated`, `CanonicalUser`, or `*` for the
/// element written as the bare string `"*"`.
struct PrincipalEntry {
    std::string kind;
    Text value;
};

enum class Effect : unsigned char { allow, deny };
enum class Version : unsigned char { v2008_10_17, v2012_10_17 };

struct Statement {
    std::optional<Text> sid;
    Effect effect = Effect::deny;
    SourceSpan effectSpan;
    std::vector<PrincipalEntry> principals;  ///< of Principal, or of NotPrincipal
    bool hasPrincipal = false;
    bool notPrincipal = false;
    std::vector<Text> actions;
    bool hasAction = false;
    bool notAction = false;
    std::vector<Text> resources;
    bool hasResource = false;
    bool notResource = false;
    std::vector<ConditionRow> conditions;
    std::vector<Text> emptyOperators;          ///< operators of the Condition that have no keys
    SourceSpan principalSpan;                  ///< of the value of Principal or NotPrincipal; so are the next two
    SourceSpan actionSpan;
    SourceSpan resourceSpan;
    std::optional<SourceSpan> conditionSpan;   ///< of the value of Condition, when there is one
    SourceSpan span;  ///< braces included
};

}  // namespace rolewright::policy
