#include "core/analysis/statement_templates.h"

#include "core/analysis/template_table.h"
#include "core/base/identifiers.h"
#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/catalogue/catalogue.h"
#include "core/evaluation/values.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

using Kind = TemplateField::Kind;

std::vector<std::string> partsOf(std::string_view value)
{
    std::vector<std::string> parts;
    std::string part;
    for (const char c : std::string(value) + ',') {
        const bool ends = c == ',' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!ends)
            part += c;
        else if (!part.empty())
            parts.push_back(std::exchange(part, {}));
    }
    return parts;
}

/// Source: Amazon S3 User Guide, "General purpose bucket naming rules".
bool isBucketName(std::string_view text)
{
    return text.size() >= 3 && text.size() <= 63 &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
}

bool hasControlCharacter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

/// A pattern with wildcards that is no action of its service.
bool standsForNothing(const std::string& action)
{
    const std::size_t colon = action.find(':');
    if (colon == std::string::npos || !text::hasWildcard(action))
        return false;
    const catalogue::Service* service = catalogue::Catalogue::instance().service(std::string_view(action).substr(0, colon));
    return service && !service->matchesAny(std::string_view(action).substr(colon + 1));
}

class Filler {
public:
    Filler(const StatementTemplate& statements, const std::map<std::string, std::string>& values) : m_template(statements), m_values(values) {}

    void fill(std::string& text) const
    {
        for (const TemplateField& field : m_template.fields)
            text = text::replaceAll(text, mark(field), text::trim(m_values.at(std::string(field.name))));
    }

    /// An entry that is a list's place becomes as many as the list has.
    void fill(std::vector<std::string>& texts) const
    {
        std::vector<std::string> filled;
        for (std::string& text : texts) {
            const auto list = std::find_if(m_template.fields.begin(), m_template.fields.end(), [&](const TemplateField& field) { return field.kind == Kind::list && mark(field) == text; });
            if (list == m_template.fields.end()) {
                fill(text);
                filled.push_back(std::move(text));
                continue;
            }
            for (std::string& part : partsOf(m_values.at(std::string(list->name))))
                filled.push_back(std::move(part));
        }
        texts = std::move(filled);
    }

private:
    static std::string mark(const TemplateField& field) { return '<' + std::string(field.name) + '>'; }

    const StatementTemplate& m_template;
    const std::map<std::string, std::string>& m_values;
};

}  // namespace

std::vector<const StatementTemplate*> templatesFor(policy::Type type)
{
    std::vector<const StatementTemplate*> found;
    for (const StatementTemplate& one : templateTable()) {
        if (std::find(one.types.begin(), one.types.end(), type) != one.types.end())
            found.push_back(&one);
    }
    return found;
}

const StatementTemplate* findTemplate(std::string_view id)
{
    const auto& table = templateTable();
    const auto found = std::find_if(table.begin(), table.end(), [id](const StatementTemplate& one) { return one.id == id; });
    return found == table.end() ? nullptr : &*found;
}

Phrase complaintOf(const TemplateField& field, std::string_view value)
{
    const std::string text(text::trim(value));
    if (text.empty())
        return Phrase::tr("%1 is not filled in").with(field.label);
    if (hasControlCharacter(text))
        return Phrase::tr("%1 holds a character that cannot be seen: type it anew").with(field.label);
    const auto unless = [](bool fine, Phrase complaint) { return fine ? Phrase() : std::move(complaint); };
    switch (field.kind) {
    case Kind::word: return {};
    case Kind::list: return unless(!partsOf(text).empty(), Phrase::tr("%1 names nothing").with(field.label));
    case Kind::bucket: return unless(isBucketName(text), Phrase::tr("`%1` is no bucket's name: it has 3 to 63 lower-case letters, digits, dots and hyphens").with(text));
    case Kind::account: return unless(AccountId::isValid(text), Phrase::tr("`%1` is no account: write its 12 digits").with(text));
    case Kind::arn: return unless(Arn::parse(text).ok(), Phrase::tr("`%1` is no ARN: write it in full, such as %2").with(text, field.example));
    case Kind::service:
        return unless(catalogue::Catalogue::instance().service(text) != nullptr, Phrase::tr("the catalogue knows no service `%1`: write its prefix, such as %2").with(text, field.example));
    case Kind::moment: return unless(evaluation::parseDate(text).has_value(), Phrase::tr("`%1` is no moment: write it like %2").with(text, field.example));
    }
    return {};
}

Result<std::vector<policy::StatementForm>> fill(const StatementTemplate& statements, const std::map<std::string, std::string>& values)
{
    for (const TemplateField& field : statements.fields) {
        const auto value = values.find(std::string(field.name));
        if (const Phrase wrong = complaintOf(field, value == values.end() ? std::string_view() : std::string_view(value->second)); !wrong.empty())
            return Error::ours("ValidationError", wrong);
    }
    const auto document = policy::Document::parse(std::string(statements.document));
    if (!document)
        return document.error();
    const Filler filler(statements, values);
    std::vector<policy::StatementForm> forms;
    for (auto& read : policy::readStatements(**document)) {
        if (!read)
            return read.error();
        policy::StatementForm form = std::move(*read);
        for (policy::PrincipalEntry& principal : form.principals)
            filler.fill(principal.value.value);
        filler.fill(form.actions);
        if (std::any_of(form.actions.begin(), form.actions.end(), [](const std::string& action) { return !standsForNothing(action); }))
            std::erase_if(form.actions, standsForNothing);
        filler.fill(form.resources);
        for (policy::ConditionForm& row : form.conditions) {
            filler.fill(row.key);
            filler.fill(row.values);
        }
        forms.push_back(std::move(form));
    }
    return forms;
}

}  // namespace rolewright::analysis
