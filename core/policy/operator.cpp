#include "core/policy/operator.h"

#include <utility>

namespace rolewright::policy {

Operator Operator::read(std::string_view name)
{
    Operator op;
    for (const auto& [mark, quantifier] : {std::pair{std::string_view("ForAllValues:"), Quantifier::forAllValues}, {"ForAnyValue:", Quantifier::forAnyValue}}) {
        if (name.starts_with(mark)) {
            op.quantifier = quantifier;
            name.remove_prefix(mark.size());
            break;
        }
    }
    constexpr std::string_view ifExists = "IfExists";
    if (name.ends_with(ifExists)) {
        op.ifExists = true;
        name.remove_suffix(ifExists.size());
    }
    op.base = name;
    op.negated = name.find("Not") != std::string_view::npos;
    op.like = name.ends_with("Like") || name.starts_with("Arn");
    for (const auto& [beginning, family] : {std::pair{std::string_view("String"), Family::string}, {"Numeric", Family::numeric}, {"Date", Family::date}, {"Bool", Family::boolean},
                                            {"Binary", Family::binary}, {"IpAddress", Family::ip}, {"NotIpAddress", Family::ip}, {"Arn", Family::arn}, {"Null", Family::null}}) {
        if (name.starts_with(beginning))
            op.family = family;
    }
    return op;
}

std::string Operator::with(std::string_view otherBase) const
{
    const std::string_view mark = quantifier == Quantifier::forAllValues ? "ForAllValues:" : quantifier == Quantifier::forAnyValue ? "ForAnyValue:" : "";
    return std::string(mark) + std::string(otherBase) + (ifExists ? "IfExists" : "");
}

std::string_view baseOf(Family family, bool negated)
{
    switch (family) {
    case Family::string: return negated ? "StringNotEquals" : "StringEquals";
    case Family::numeric: return negated ? "NumericNotEquals" : "NumericEquals";
    case Family::date: return negated ? "DateNotEquals" : "DateEquals";
    case Family::boolean: return negated ? "" : "Bool";
    case Family::binary: return negated ? "" : "BinaryEquals";
    case Family::ip: return negated ? "NotIpAddress" : "IpAddress";
    case Family::arn: return negated ? "ArnNotLike" : "ArnLike";
    case Family::null:
    case Family::unknown: break;
    }
    return "";
}

}  // namespace rolewright::policy
