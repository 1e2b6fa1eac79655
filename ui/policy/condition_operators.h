/// The condition operators for a person to choose from, and what their values look like. No widgets.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/policy/operator.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace rolewright::ui {

/// All of them without prefix and suffix, those that compare values of this type first. Source: IAM User Guide, "Condition operators".
QStringList operatorsFor(std::optional<catalogue::KeyType> type);
/// The first that one would use with such a key.
QString usualOperator(std::optional<catalogue::KeyType> type);
/// The type of values that an operator of this family compares; nothing for text and for what is not known.
std::optional<catalogue::KeyType> typeOf(policy::Family family);
/// "`x` is no number: write a number, such as 300"; empty when every value fits. Policy variables and wildcards of ARNs fit.
QString valueWarning(const policy::Operator& op, const std::vector<std::string>& values);

}  // namespace rolewright::ui
