#include "core/lint/examination.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"

#include <algorithm>
#include <cassert>

namespace rolewright::lint {

Examination::Examination(const policy::Document& document, const Options& options)
    : m_document(document), m_options(options), m_catalogue(catalogue::Catalogue::instance())
{
}

Finding& Examination::report(std::string_view code, const SourceSpan& span, Phrase message)
{
    const Code* known = findCode(code);
    assert(known != nullptr);
    m_places.insert(span.begin.offset);
    Finding finding;
    finding.code = known->name;
    finding.type = known->type;
    finding.message = std::move(message);
    finding.span = span;
    m_findings.push_back(std::move(finding));
    return m_findings.back();
}

bool Examination::spend(std::size_t comparisons)
{
    const bool enough = comparisons <= m_comparisons;
    m_comparisons = enough ? m_comparisons - comparisons : 0;
    return enough;
}

const json::Value& Examination::tree()
{
    if (!m_tree) {
        Result<json::Value> read = json::parse(m_document.text());
        m_tree = read ? *std::move(read) : json::Value{};
    }
    return *m_tree;
}

bool Row::is(std::string_view name) const
{
    return text::equalsIgnoringCase(key(), name);
}

bool Row::hasStem(std::string_view stem) const
{
    return text::startsWithIgnoringCase(key(), stem) && (key().size() == stem.size() || key()[stem.size()] == '/');
}

Rows rowsOf(const Examination& examination, const policy::Statement& statement)
{
    Rows rows;
    rows.reserve(statement.conditions.size());
    for (const policy::ConditionRow& row : statement.conditions)
        rows.push_back({&row, Operator::read(row.operatorName.value), examination.catalogue().conditionKey(row.key.value)});
    return rows;
}

const Row* findRow(const Rows& rows, std::string_view key)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [key](const Row& row) { return row.hasStem(key); });
    return found == rows.end() ? nullptr : &*found;
}

std::string withoutVariables(std::string_view value, std::string_view by)
{
    std::string plain;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t open = value.find("${", at);
        const std::size_t close = open == std::string_view::npos ? open : value.find('}', open);
        if (close == std::string_view::npos) {
            plain += value.substr(at);
            break;
        }
        plain += value.substr(at, open - at);
        plain += by;
        at = close + 1;
    }
    return plain;
}

bool speaksOf(const policy::Statement& statement, std::string_view action)
{
    return !statement.notAction && std::any_of(statement.actions.begin(), statement.actions.end(),
                                               [action](const policy::Text& one) { return text::wildcardMatches(one.value, action, true); });
}

Phrase withGuess(const Phrase& wrong, std::string_view nearest)
{
    return nearest.empty() ? wrong : Phrase::tr("%1; did you mean `%2`?").with(wrong, nearest);
}

std::string_view serviceOf(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

}  // namespace rolewright::lint
