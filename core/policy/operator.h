/// A condition operator taken apart: `ForAnyValue:StringNotLikeIfExists`.
#pragma once

#include <string>
#include <string_view>

namespace rolewright::policy {

enum class Family : unsigned char { unknown, string, numeric, date, boolean, binary, ip, arn, null };
enum class Quantifier : unsigned char { none, forAllValues, forAnyValue };

struct Operator {
    Quantifier quantifier = Quantifier::none;
    std::string_view base;    ///< `StringNotLike`
    bool ifExists = false;
    Family family = Family::unknown;
    bool negated = false;
    bool like = false;        ///< takes wildcards: StringLike and all of ARNs

    static Operator read(std::string_view name);
    /// The name with another base.
    std::string with(std::string_view otherBase) const;
};

/// The base that compares values of the family as `op` compares: negated or not. Empty where there is none.
std::string_view baseOf(Family family, bool negated);

}  // namespace rolewright::policy
