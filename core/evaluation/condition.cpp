#include "core/evaluation/condition.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace rolewright::evaluation {

Condition::Condition(const policy::ConditionRow& row, bool variables) : m_key(row.key.value), m_row(&row)
{
    readOperator(row.operatorName.value);
    if (m_type == Type::unknown) {
        m_problem = std::make_shared<const Phrase>(Phrase::tr("unknown operator `%1`").with(row.operatorName.value));
        return;
    }
    readValues(row, variables);
}

void Condition::readOperator(std::string_view name)
{
    using T = Type;
    using R = Relation;
    static constexpr std::array<Operator, 27> operators = {{
        {"StringEquals", T::string},
        {"StringNotEquals", T::string, R::equal, true},
        {"StringEqualsIgnoreCase", T::stringIgnoreCase},
        {"StringNotEqualsIgnoreCase", T::stringIgnoreCase, R::equal, true},
        {"StringLike", T::stringLike},
        {"StringNotLike", T::stringLike, R::equal, true},
        {"NumericEquals", T::numeric},
        {"NumericNotEquals", T::numeric, R::equal, true},
        {"NumericLessThan", T::numeric, R::less},
        {"NumericLessThanEquals", T::numeric, R::lessOrEqual},
        {"NumericGreaterThan", T::numeric, R::greater},
        {"NumericGreaterThanEquals", T::numeric, R::greaterOrEqual},
        {"DateEquals", T::date},
        {"DateNotEquals", T::date, R::equal, true},
        {"DateLessThan", T::date, R::less},
        {"DateLessThanEquals", T::date, R::lessOrEqual},
        {"DateGreaterThan", T::date, R::greater},
        {"DateGreaterThanEquals", T::date, R::greaterOrEqual},
        {"Bool", T::boolean},
        {"BinaryEquals", T::binary},
        {"IpAddress", T::address},
        {"NotIpAddress", T::address, R::equal, true},
        {"ArnEquals", T::arn},
        {"ArnLike", T::arn},
        {"ArnNotEquals", T::arn, R::equal, true},
        {"ArnNotLike", T::arn, R::equal, true},
        {"Null", T::null},
    }};
    constexpr std::string_view all = "ForAllValues:";
    constexpr std::string_view any = "ForAnyValue:";
    constexpr std::string_view ifExists = "IfExists";
    if (name.starts_with(all)) {
        m_set = Set::forAllValues;
        name.remove_prefix(all.size());
    } else if (name.starts_with(any)) {
        m_set = Set::forAnyValue;
        name.remove_prefix(any.size());
    }
    if (name.ends_with(ifExists)) {
        m_ifExists = true;
        name.remove_suffix(ifExists.size());
    }
    const auto* const found = std::find_if(operators.begin(), operators.end(), [name](const Operator& o) { return o.name == name; });
    // IfExists can be added to every operator but Null, and Null asks for the key, not for its values.
    if (found == operators.end() || (found->type == T::null && (m_ifExists || m_set != Set::single))) {
        return;
    }
    m_type = found->type;
    m_isSingle = m_set == Set::single && m_type != Type::null;
    m_relation = found->relation;
    m_negated = found->negated;
}

std::optional<Pattern> Condition::readPattern(std::string_view text, bool variables) const
{
    Pattern pattern = Pattern::read(text, {m_type == Type::stringLike || m_type == Type::arn, variables, false});
    // Each of an ARN's six components is checked by itself: with fewer there is nothing to check against, unless a variable brings them.
    const bool fits = m_type != Type::arn || pattern.hasVariables() || std::count(text.begin(), text.end(), ':') >= 5;
    return fits ? std::optional(std::move(pattern)) : std::nullopt;
}

void Condition::readValues(const policy::ConditionRow& row, bool variables)
{
    const auto all = [&](auto values, auto&& read) {
        values.reserve(row.values.size());
        for (const policy::ConditionValue& value : row.values) {
            if (auto one = read(value.value)) {
                values.push_back({*std::move(one)});
            } else if (!m_isMalformed) {
                m_isMalformed = true;
                m_problem = std::make_shared<const Phrase>(Phrase::tr("value `%1` does not fit operator `%2`").with(value.value, row.operatorName.value));
            }
        }
        m_values = std::move(values);
    };
    const auto isVariable = [&](const policy::ConditionValue& value) { return Pattern::read(value.value, {false, variables, false}).hasVariables(); };
    switch (m_type) {
    case Type::boolean:
    case Type::null:
        if (m_type == Type::null || std::none_of(row.values.begin(), row.values.end(), isVariable)) {
            return all(List<Flag>(), parseBoolean);
        }
        break;
    case Type::numeric:
        return all(List<Number>(), parseNumber);
    case Type::date:
        return all(List<Instant>(), parseDate);
    case Type::address:
        return all(List<IpBlock>(), parseIpBlock);
    case Type::binary:
        return all(List<Bytes>(), decodeBase64);
    default:
        break;
    }
    all(List<Pattern>(), [&](std::string_view text) { return readPattern(text, variables); });
    eachPattern([this](const Pattern& pattern) { m_hasVariables = m_hasVariables || pattern.hasVariables(); });
}

bool Condition::related(int order) const
{
    switch (m_relation) {
    case Relation::equal:
        return order == 0;
    case Relation::less:
        return order < 0;
    case Relation::lessOrEqual:
        return order <= 0;
    case Relation::greater:
        return order > 0;
    case Relation::greaterOrEqual:
        return order >= 0;
    }
    return false;
}

/// Any value of the policy that `fits` decides; the others only say why none did.
template <typename Kind, typename Fits>
ConditionResult Condition::tally(Fits&& fits) const
{
    bool unresolved = false;
    for (const Kind& value : *std::get_if<List<Kind>>(&m_values)) {
        const Match match = fits(value);
        if (match == Match::yes) {
            return {m_negated ? Truth::no : Truth::yes, Because::value};
        }
        unresolved = unresolved || match == Match::unresolved;
    }
    if (m_isMalformed) {
        return {Truth::unknown, Because::unevaluable};
    }
    return {m_negated ? Truth::yes : Truth::no, unresolved ? Because::unresolvedVariable : Because::value};
}

/// Whether a value of the request is what the operator compares.
bool Condition::isReadable(std::string_view given, const TypedValue& typed) const
{
    switch (m_type) {
    case Type::numeric:
        return typed.number.has_value();
    case Type::date:
        return typed.date.has_value();
    case Type::address:
        return typed.address.has_value();
    case Type::arn:
        return ResourceName(given).isArn;
    default:
        return true;
    }
}

/// One value of the request against those of the policy.
ConditionResult Condition::testOne(const Context::Slot& slot, std::size_t index, const Context& context) const
{
    const auto toMatch = [](bool matched) { return matched ? Match::yes : Match::no; };
    const std::string& given = slot.entry->values[index];
    const TypedValue& typed = slot.typed[index];
    if (m_negated && !isReadable(given, typed)) {
        // "Not that address" must not allow what is no address at all.
        return {Truth::unknown, Because::unevaluable};
    }
    switch (m_type) {
    case Type::string:
    case Type::stringLike:
        return tally<Pattern>([&](const Pattern& pattern) { return pattern.matches(given, context); });
    case Type::stringIgnoreCase:
        return tally<Pattern>([&](const Pattern& pattern) { return pattern.equalsIgnoringCase(given, context); });
    case Type::boolean:
        return m_hasVariables ? testBooleanText(given, context) : tally<Flag>([&](Flag wanted) { return toMatch(typed.boolean == wanted.set); });
    case Type::numeric:
        return tally<Number>([&](const Number& number) { return toMatch(typed.number && related(compare(*typed.number, number))); });
    case Type::date:
        return tally<Instant>([&](Instant instant) { return toMatch(typed.date && related(*typed.date < instant ? -1 : *typed.date > instant ? 1 : 0)); });
    case Type::address:
        return tally<IpBlock>([&](const IpBlock& block) { return toMatch(typed.address && block.contains(*typed.address)); });
    case Type::binary:
        return tally<Bytes>([&](const Bytes& bytes) { return toMatch(decodesTo(given, bytes.decoded)); });
    case Type::arn: {
        // All six components are checked, each by itself: a text with fewer is no ARN and equals none.
        const ResourceName arn(given);
        return tally<Pattern>([&](const Pattern& pattern) { return arn.isArn ? pattern.matches(given, context, arn.free) : Match::no; });
    }
    case Type::null:
    case Type::unknown:
        break;
    }
    return {Truth::unknown, Because::unevaluable};
}

/// A truth value that a variable stands for is compared as text.
ConditionResult Condition::testBooleanText(std::string_view given, const Context& context) const
{
    return tally<Pattern>([&](const Pattern& pattern) { return pattern.equalsIgnoringCase(given, context); });
}

ConditionResult Condition::testSet(const Context::Slot& slot, const Context& context) const
{
    const Truth decisive = m_set == Set::forAllValues ? Truth::no : Truth::yes;
    ConditionResult result{m_set == Set::forAllValues ? Truth::yes : Truth::no, Because::value};
    for (std::size_t i = 0; i < slot.entry->values.size(); ++i) {
        const ConditionResult one = testOne(slot, i, context);
        if (one.truth == decisive) {
            return one;
        }
        if (one.truth == Truth::unknown || one.because != Because::value) {
            result.because = one.because;
        }
        if (one.truth == Truth::unknown) {
            result.truth = Truth::unknown;
        }
    }
    return result;
}

ConditionResult Condition::forMissingKey() const
{
    if (m_ifExists) {
        return {Truth::yes, Because::ifExists};
    }
    switch (m_set) {
    case Set::forAllValues:
        return {Truth::yes, Because::missingKey};
    case Set::forAnyValue:
        return {Truth::no, Because::missingKey};
    case Set::single:
        break;
    }
    return {m_negated ? Truth::yes : Truth::no, Because::missingKey};
}

ConditionResult Condition::testNull(bool present) const
{
    const auto& wanted = *std::get_if<List<Flag>>(&m_values);
    if (std::any_of(wanted.begin(), wanted.end(), [present](Flag absent) { return absent.set != present; })) {
        return {Truth::yes, present ? Because::value : Because::missingKey};
    }
    return m_isMalformed ? ConditionResult{Truth::unknown, Because::unevaluable} : ConditionResult{Truth::no, present ? Because::value : Because::missingKey};
}

/// Everything but the ordinary case of one value under a single-valued operator.
ConditionResult Condition::test(const Context::Slot* slot, const Context& context) const
{
    if (m_type == Type::unknown) {
        return {Truth::unknown, Because::unevaluable};
    }
    const bool present = slot && !slot->entry->values.empty();
    // "resolves to a null data set, such as an empty string"
    const bool nullSet = present && slot->entry->values.size() == 1 && slot->entry->values[0].empty();
    if (m_type == Type::null) {
        return testNull(present && !(nullSet && slot->entry->multivalued));
    }
    if (!present) {
        return forMissingKey();
    }
    if (m_set == Set::single) {
        // Comparing several values needs a set operator; without one nothing can match.
        return {Truth::no, Because::value};
    }
    if (nullSet) {
        return {m_set == Set::forAllValues ? Truth::yes : Truth::no, Because::value};
    }
    return testSet(*slot, context);
}

bool Condition::isOpen(const Context& context, const Discovery& discovery) const
{
    if (m_type == Type::null) {
        return discovery.leavesPresenceOpen(m_key);
    }
    bool open = discovery.leavesOpen(m_key, context);
    eachPattern([&](const Pattern& pattern) {
        pattern.eachVariable([&](const ContextKey& key) { open = open || discovery.leavesOpen(key, context); });
    });
    return open;
}

}  // namespace rolewright::evaluation
