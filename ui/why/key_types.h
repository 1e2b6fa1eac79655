/// Of which type a condition key is, what its values look like, and what is wrong with one. From the catalogue, which is read at the first question: ask on a
/// worker. No widgets.
#pragma once

#include "core/catalogue/catalogue.h"
#include "ui/why/why_question.h"

#include <optional>
#include <string>

namespace rolewright::ui {

struct KeyFacts {
    std::optional<catalogue::KeyType> type;  ///< none: nobody knows the key
    bool multivalued = false;
};
KeyFacts keyFacts(const QString& key);

/// "Boolean", "String, several"; empty when the key is not known.
QString typeWord(const KeyFacts& facts, bool multivalued);
/// "true or false", "203.0.113.7".
QString valueHint(const KeyFacts& facts);
/// Can this be read as a value of the type?
bool fitsType(catalogue::KeyType type, const std::string& value);
/// What is wrong with a key and its values; empty when nothing is.
QString keyComplaint(const GivenKey& given);
/// The values apart: at commas when the key is multivalued, else the one.
std::vector<std::string> valuesOf(const QString& text, bool multivalued);

}  // namespace rolewright::ui
