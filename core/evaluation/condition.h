/// One row of a Condition block, compiled: operator, key and values read once. Source: IAM User Guide, "Condition operators",
/// "Multivalued context keys".
#pragma once

#include "core/evaluation/decision.h"
#include "core/evaluation/discovery.h"
#include "core/evaluation/pattern.h"
#include "core/policy/document.h"

#include <optional>
#include <string>
#include <vector>

namespace rolewright::evaluation {

/// `unknown`: it could not be evaluated; such a condition lets a Deny deny and keeps an Allow from allowing.
enum class Truth : unsigned char { no, yes, unknown };

struct ConditionResult {
    Truth truth = Truth::no;
    Because because = Because::value;
};

class Condition {
public:
    /// `variables`: the policy's Version is 2012-10-17. The row must outlive the condition.
    Condition(const policy::ConditionRow& row, bool variables);

    ConditionResult evaluate(const Context& context) const;

    /// True when its outcome hangs on something that `discovery` leaves open.
    bool isOpen(const Context& context, const Discovery& discovery) const;

    const ContextKey& key() const { return m_key; }
    const policy::ConditionRow& row() const { return *m_row; }
    /// Why it can never be evaluated; empty when it can.
    const std::string& problem() const { return m_problem; }
    /// Keys that this row asks for and `context` lacks: its own key and those of its variables.
    template <typename Missing> void eachMissing(const Context& context, Missing&& missing) const
    {
        if (!context.lookup(m_key)) {
            missing(m_key);
        }
        for (const Value& value : m_values) {
            value.pattern.eachMissing(context, missing);
        }
    }

private:
    enum class Type : unsigned char { unknown, string, stringIgnoreCase, stringLike, numeric, date, boolean, binary, address, arn, null };
    enum class Relation : unsigned char { equal, less, lessOrEqual, greater, greaterOrEqual };
    enum class Set : unsigned char { single, forAllValues, forAnyValue };
    struct Operator {
        std::string_view name;
        Type type;
        Relation relation = Relation::equal;
        bool negated = false;
    };
    struct Value {
        Pattern pattern;               ///< string, boolean and ARN operators
        std::string bytes;             ///< binary
        TypedValue typed;              ///< number, date or address
        std::optional<bool> boolean;   ///< boolean and null operators
        bool malformed = false;
    };

    void readOperator(std::string_view name);
    Value readValue(std::string_view text, bool variables) const;
    ConditionResult forMissingKey() const;
    ConditionResult testNull(bool present) const;
    ConditionResult testOne(const Context::Slot& slot, std::size_t index, const Context& context) const;
    ConditionResult testSet(const Context::Slot& slot, const Context& context) const;
    Match matches(const Value& value, const Context::Slot& slot, std::size_t index, const Context& context) const;
    bool related(int order) const;

    const policy::ConditionRow* m_row;
    ContextKey m_key;
    Type m_type = Type::unknown;
    Relation m_relation = Relation::equal;
    Set m_set = Set::single;
    bool m_negated = false;
    bool m_ifExists = false;
    std::vector<Value> m_values;
    std::string m_problem;
};

}  // namespace rolewright::evaluation
