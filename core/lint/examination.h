/// One document under examination: what the families of checks look at, and where they put what they find.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/json/value.h"
#include "core/lint/lint.h"
#include "core/policy/operator.h"

#include <unordered_set>

namespace rolewright::lint {

using policy::baseOf;
using policy::Family;
using policy::Operator;
using policy::Quantifier;

class Examination {
public:
    Examination(const policy::Document& document, const Options& options);

    const policy::Document& document() const { return m_document; }
    policy::Type type() const { return m_options.type; }
    const std::string& resourceType() const { return m_options.resourceType; }
    const catalogue::Catalogue& catalogue() const { return m_catalogue; }
    bool isIdentity() const { return type() == policy::Type::identity || type() == policy::Type::managed; }
    bool hasVariables() const { return m_document.version() == policy::Version::v2012_10_17; }

    /// Notes a finding; the reference stays valid until the next one. `code` is one of codes().
    Finding& report(std::string_view code, const SourceSpan& span, Phrase message);
    /// Was something found at this very place?
    bool isFlawed(const SourceSpan& span) const { return m_places.contains(span.begin.offset); }
    /// May this many short texts be compared? False when the document has had its share: lists that no person writes, thousands of patterns long,
    /// then lose their redundancy checks and suggestions, and cost no more time.
    bool spend(std::size_t comparisons);
    /// The document as JSON; read when first asked for.
    const json::Value& tree();
    std::vector<Finding> take() { return std::move(m_findings); }

private:
    const policy::Document& m_document;
    const Options& m_options;
    const catalogue::Catalogue& m_catalogue;
    std::vector<Finding> m_findings;
    std::unordered_set<std::size_t> m_places;
    std::optional<json::Value> m_tree;
    std::size_t m_comparisons = 100'000;
};

/// What a statement's condition rows mean, read once.
struct Row {
    const policy::ConditionRow* row = nullptr;
    Operator op;
    const catalogue::ConditionKey* known = nullptr;  ///< null for a key that is in no catalogue

    const std::string& key() const { return row->key.value; }
    bool is(std::string_view name) const;
    /// `aws:PrincipalTag` is the stem of `aws:PrincipalTag/team`.
    bool hasStem(std::string_view stem) const;
};
using Rows = std::vector<Row>;
Rows rowsOf(const Examination& examination, const policy::Statement& statement);
/// The row of this key (or stem), null when there is none.
const Row* findRow(const Rows& rows, std::string_view key);

/// `value` without its policy variables, each replaced by `by`.
std::string withoutVariables(std::string_view value, std::string_view by);
/// Does the statement's Action (not NotAction) contain one that stands for `action`, case ignored?
bool speaksOf(const policy::Statement& statement, std::string_view action);
/// What is wrong, and behind it the name that was probably meant, if there is one.
Phrase withGuess(const Phrase& wrong, std::string_view nearest);
/// The part before the colon; empty without one.
std::string_view serviceOf(std::string_view name);

// The families, one file each.
void checkDocument(Examination& examination);
void checkActions(Examination& examination, const policy::Statement& statement);
void checkResources(Examination& examination, const policy::Statement& statement);
void checkRedundancy(Examination& examination, const policy::Statement& statement);
void checkPowers(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkVariables(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkOperators(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkValues(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkFormats(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkKeys(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkKeyUse(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkSensitiveKeys(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkTags(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkPrincipals(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkTrust(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkProviders(Examination& examination, const policy::Statement& statement, const Rows& rows);
void checkResourceControl(Examination& examination, const policy::Statement& statement, const Rows& rows);

}  // namespace rolewright::lint
