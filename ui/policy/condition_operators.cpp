#include "ui/policy/condition_operators.h"

#include "ui/store/calls.h"
#include "ui/why/key_types.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

using catalogue::KeyType;
using policy::Family;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConditionOperators)
};

struct Operators {
    Family family;
    QStringList names;
};

const QList<Operators>& allOperators()
{
    const auto words = [](const char* names) { return QString::fromLatin1(names).split(QLatin1Char(' ')); };
    static const QList<Operators> all{
        {Family::string, words("StringEquals StringNotEquals StringLike StringNotLike StringEqualsIgnoreCase StringNotEqualsIgnoreCase")},
        {Family::arn, words("ArnLike ArnNotLike ArnEquals ArnNotEquals")},
        {Family::boolean, words("Bool")},
        {Family::ip, words("IpAddress NotIpAddress")},
        {Family::date, words("DateLessThan DateGreaterThan DateLessThanEquals DateGreaterThanEquals DateEquals DateNotEquals")},
        {Family::numeric, words("NumericEquals NumericNotEquals NumericLessThan NumericLessThanEquals NumericGreaterThan NumericGreaterThanEquals")},
        {Family::binary, words("BinaryEquals")},
        {Family::null, words("Null")},
    };
    return all;
}

}  // namespace

QStringList operatorsFor(std::optional<catalogue::KeyType> type)
{
    const bool text = !type || *type == KeyType::string;
    QStringList first;
    QStringList others;
    for (const Operators& some : allOperators()) {
        const bool fits = some.family != Family::null && (text ? some.family == Family::string : typeOf(some.family) == type);
        (fits ? first : others) += some.names;
    }
    return first + others;
}

QString usualOperator(std::optional<catalogue::KeyType> type) { return operatorsFor(type).first(); }

std::optional<catalogue::KeyType> typeOf(policy::Family family)
{
    switch (family) {
    case Family::numeric: return KeyType::numeric;
    case Family::date: return KeyType::date;
    case Family::boolean:
    case Family::null: return KeyType::boolean;
    case Family::binary: return KeyType::binary;
    case Family::ip: return KeyType::ipAddress;
    case Family::arn: return KeyType::arn;
    case Family::string:
    case Family::unknown: break;
    }
    return std::nullopt;
}

QString valueWarning(const policy::Operator& op, const std::vector<std::string>& values)
{
    const auto type = typeOf(op.family);
    if (!type)
        return {};
    const auto wrong = std::find_if(values.begin(), values.end(), [&](const std::string& value) {
        const bool open = value.find("${") != std::string::npos || (op.like && value.find('*') != std::string::npos);
        return !open && !fitsType(*type, value);
    });
    return wrong == values.end() ? QString() : Texts::tr("`%1` does not fit %2: write %3.").arg(toQt(*wrong), toQt(op.base), valueHint({type, false}));
}

}  // namespace rolewright::ui
