/// One row of a Condition block, compiled: operator, key and values read once. Source: IAM User Guide, "Condition operators",
/// "Multivalued context keys".
#pragma once

#include "core/evaluation/decision.h"
#include "core/evaluation/discovery.h"
#include "core/evaluation/resource_pattern.h"
#include "core/policy/document.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rolewright::evaluation {

/// `unknown`: it could not be evaluated; such a condition lets a Deny deny and keeps an Allow from allowing.
enum class Truth : unsigned char { no, yes, unknown };

struct ConditionResult {
    Truth truth = Truth::no;
    Because because = Because::value;
    const ContextEntry* entry = nullptr;  ///< the request's values, if the key is there
};

class Condition {
public:
    /// `variables`: the policy's Version is 2012-10-17. The row must outlive the condition.
    Condition(const policy::ConditionRow& row, bool variables);

    [[gnu::always_inline]] ConditionResult evaluate(const Context& context) const
    {
        const Context::Slot* const slot = context.lookup(m_key);
        ConditionResult result = m_isSingle && slot && slot->single ? testOne(*slot, 0, context) : test(slot, context);
        result.entry = slot ? slot->entry : nullptr;
        return result;
    }

    /// True when its outcome hangs on something that `discovery` leaves open.
    bool isOpen(const Context& context, const Discovery& discovery) const;

    const ContextKey& key() const { return m_key; }
    const policy::ConditionRow& row() const { return *m_row; }
    /// Why it can never be evaluated; empty when it can.
    Phrase problem() const { return m_problem ? *m_problem : Phrase(); }
    /// Keys that this row asks for: its own and those of its variables.
    template <typename Visit> void eachKey(Visit&& visit) const
    {
        visit(m_key);
        eachPattern([&visit](const Pattern& pattern) { pattern.eachVariable(visit); });
    }
    /// Keys that this row asks for and `context` lacks: its own key and those of its variables.
    template <typename Missing> void eachMissing(const Context& context, Missing&& missing) const
    {
        if (!context.lookup(m_key)) {
            missing(m_key);
        }
        eachPattern([&](const Pattern& pattern) { pattern.eachMissing(context, missing); });
    }

private:
    enum class Type : unsigned char { string, stringIgnoreCase, stringLike, numeric, date, boolean, binary, address, arn, null, unknown };
    enum class Relation : unsigned char { equal, less, lessOrEqual, greater, greaterOrEqual };
    enum class Set : unsigned char { single, forAllValues, forAnyValue };
    struct Operator {
        std::string_view name;
        Type type;
        Relation relation = Relation::equal;
        bool negated = false;
    };
    struct Flag {
        bool set = false;
    };
    struct Bytes {
        std::string decoded;
    };
    template <typename Kind> using List = std::vector<Kind>;
    /// Values as the operator compares them; those that it cannot read are left out.
    using Values = std::variant<List<Pattern>, List<Number>, List<Instant>, List<IpBlock>, List<Flag>, List<Bytes>>;

    template <typename Visit> void eachPattern(Visit&& visit) const
    {
        if (const auto* patterns = std::get_if<List<Pattern>>(&m_values)) {
            std::for_each(patterns->begin(), patterns->end(), visit);
        }
    }

    void readOperator(std::string_view name);
    void readValues(const policy::ConditionRow& row, bool variables);
    std::optional<Pattern> readPattern(std::string_view text, bool variables) const;
    ConditionResult test(const Context::Slot* slot, const Context& context) const;
    ConditionResult forMissingKey() const;
    ConditionResult testNull(bool present) const;
    bool isReadable(std::string_view given, const TypedValue& typed) const;
    ConditionResult testOne(const Context::Slot& slot, std::size_t index, const Context& context) const;
    ConditionResult testSet(const Context::Slot& slot, const Context& context) const;
    ConditionResult testBooleanText(std::string_view given, const Context& context) const;
    template <typename Kind, typename Fits> ConditionResult tally(Fits&& fits) const;
    bool related(int order) const;

    ContextKey m_key;
    Type m_type = Type::unknown;
    Relation m_relation = Relation::equal;
    Set m_set = Set::single;
    bool m_negated = false;
    bool m_ifExists = false;
    bool m_hasVariables = false;
    bool m_isSingle = false;     ///< an operator that compares one value with one
    bool m_isMalformed = false;  ///< some value does not fit the operator
    Values m_values;
    const policy::ConditionRow* m_row;
    std::shared_ptr<const Phrase> m_problem;
};

}  // namespace rolewright::evaluation
