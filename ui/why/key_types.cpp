#include "ui/why/key_types.h"

#include "core/base/identifiers.h"
#include "core/evaluation/values.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

using catalogue::KeyType;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KeyTypes)
};

}  // namespace

bool fitsType(KeyType type, const std::string& value)
{
    switch (type) {
    case KeyType::string:
        return true;
    case KeyType::arn:
        return Arn::parse(value).ok();
    case KeyType::boolean:
        return evaluation::parseBoolean(value).has_value();
    case KeyType::numeric:
        return evaluation::parseNumber(value).has_value();
    case KeyType::date:
        return evaluation::parseDate(value).has_value();
    case KeyType::ipAddress:
        return evaluation::parseIpBlock(value).has_value();
    case KeyType::binary:
        return evaluation::decodeBase64(value).has_value();
    }
    return true;
}

KeyFacts keyFacts(const QString& key)
{
    const catalogue::ConditionKey* known = catalogue::Catalogue::instance().conditionKey(key.trimmed().toStdString());
    return known ? KeyFacts{known->type, known->multivalued} : KeyFacts{};
}

QString typeWord(const KeyFacts& facts, bool multivalued)
{
    if (!facts.type)
        return {};
    QString word;
    switch (*facts.type) {
    case KeyType::string:
        word = Texts::tr("String");
        break;
    case KeyType::arn:
        word = Texts::tr("ARN");
        break;
    case KeyType::boolean:
        word = Texts::tr("Boolean");
        break;
    case KeyType::numeric:
        word = Texts::tr("Number");
        break;
    case KeyType::date:
        word = Texts::tr("Date");
        break;
    case KeyType::ipAddress:
        word = Texts::tr("IP address");
        break;
    case KeyType::binary:
        word = Texts::tr("Binary");
        break;
    }
    return facts.multivalued || multivalued ? Texts::tr("%1, several").arg(word) : word;
}

QString valueHint(const KeyFacts& facts)
{
    if (!facts.type)
        return Texts::tr("a key that the catalogue does not know: its value is taken as it is");
    QString hint;
    switch (*facts.type) {
    case KeyType::string:
        hint = Texts::tr("any text");
        break;
    case KeyType::arn:
        hint = Texts::tr("an ARN, such as arn:aws:iam::111122223333:role/R1");
        break;
    case KeyType::boolean:
        hint = Texts::tr("true or false");
        break;
    case KeyType::numeric:
        hint = Texts::tr("a number, such as 300");
        break;
    case KeyType::date:
        hint = Texts::tr("a moment, such as 2026-11-24T09:00:00Z, or seconds since 1970");
        break;
    case KeyType::ipAddress:
        hint = Texts::tr("an address, such as 203.0.113.7 or 2001:db8::1");
        break;
    case KeyType::binary:
        hint = Texts::tr("base64 text");
        break;
    }
    return facts.multivalued ? Texts::tr("%1; several apart by commas").arg(hint) : hint;
}

QString keyComplaint(const GivenKey& given)
{
    const QString key = given.key.trimmed();
    if (!key.contains(QLatin1Char(':')) || key.startsWith(QLatin1Char(':')) || key.endsWith(QLatin1Char(':')) || key.endsWith(QLatin1Char('/')))
        return Texts::tr("Write a whole key, such as aws:SourceIp or aws:PrincipalTag/Team.");
    if (given.values.trimmed().isEmpty())
        return Texts::tr("Give %1 a value: until then this line does not count.").arg(key);
    const KeyFacts facts = keyFacts(key);
    if (!facts.type)
        return {};
    const std::vector<std::string> values = valuesOf(given.values, facts.multivalued);
    const bool fits = std::all_of(values.begin(), values.end(), [&](const std::string& value) { return fitsType(*facts.type, value); });
    return fits ? QString() : Texts::tr("%1 is of type %2: write %3.").arg(key, typeWord(facts, false), valueHint(facts));
}

std::vector<std::string> valuesOf(const QString& text, bool multivalued)
{
    std::vector<std::string> values;
    if (!multivalued) {
        values.push_back(text.trimmed().toStdString());
        return values;
    }
    const QStringList parts = text.split(QLatin1Char(','));
    for (const QString& part : parts) {
        if (!part.trimmed().isEmpty())
            values.push_back(part.trimmed().toStdString());
    }
    return values;
}

}  // namespace rolewright::ui
