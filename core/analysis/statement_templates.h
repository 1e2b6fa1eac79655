/// Statements that are wanted again and again, with the places that differ to be filled in.
#pragma once

#include "core/policy/edit.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::analysis {

/// A place to fill in; in the statements it stands as `<name>`.
struct TemplateField {
    enum class Kind : unsigned char { word, list, bucket, account, arn, service, moment };
    std::string_view name;
    Phrase::Source label;      ///< "Bucket"
    Kind kind = Kind::word;
    std::string_view example;  ///< what such a value looks like
    std::string_view preset;   ///< what it begins with; may be empty
};

struct StatementTemplate {
    std::string_view id;
    Phrase::Source title;
    Phrase::Source about;      ///< what it does, and what to know
    std::vector<policy::Type> types;  ///< of the policies it belongs in
    std::vector<TemplateField> fields;
    std::string_view document; ///< a policy
};

/// Those for a policy of this type, those most often wanted first.
std::vector<const StatementTemplate*> templatesFor(policy::Type type);
/// Null when there is none of this id.
const StatementTemplate* findTemplate(std::string_view id);

/// What is wrong with a value; empty when nothing is.
Phrase complaintOf(const TemplateField& field, std::string_view value);
/// The statements with these values by name; those of a list are apart by commas or blanks. Action patterns that stand for nothing are left out. Fails with
/// `ValidationError` at the first value that is wrong or missing.
Result<std::vector<policy::StatementForm>> fill(const StatementTemplate& statements, const std::map<std::string, std::string>& values);

}  // namespace rolewright::analysis
