#include "core/policy/check_parts.h"

#include "core/base/text.h"
#include "core/json/value.h"
#include "core/policy/principal_kinds.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace rolewright::policy {
namespace {

constexpr std::size_t depthLimit = 32;      // the grammar needs 6
constexpr std::size_t statementLimit = 2'000;  // AWS's largest policy, of 20,480 characters, has room for fewer than 500
constexpr std::size_t findingLimit = 1'000;

constexpr std::array<std::string_view, 3> documentElements{"Version", "Id", "Statement"};
constexpr std::array<std::string_view, 9> statementElements{"Sid",    "Effect",   "Principal",   "NotPrincipal", "Action",
                                                            "NotAction", "Resource", "NotResource", "Condition"};

/// The keys of one object so far.
class SeenKeys {
public:
    enum class Seen : unsigned char { no, asItIs, inOtherCase };
    Seen add(const std::string& key)
    {
        auto [spellings, isNew] = m_keys.try_emplace(text::lower(key));
        const bool spelling = spellings->second.insert(key).second;
        return isNew ? Seen::no : spelling ? Seen::inOtherCase : Seen::asItIs;
    }

private:
    std::unordered_map<std::string, std::unordered_set<std::string>> m_keys;
};

}  // namespace

/// Turns a JSON tree into a policy, noting everything it stumbles over and keeping whatever can be read.
class Parser {
public:
    Parser(std::string text, std::vector<Finding>& findings, std::size_t limit) : m_document(new Document), m_findings(findings), m_limit(limit)
    {
        m_document->m_text = std::move(text);
    }

    std::shared_ptr<const Document> run()
    {
        const std::string& text = m_document->m_text;
        if (text.size() > m_limit && text::codePoints(text) > m_limit) {
            report(Flaw::tooLong, {}, Phrase::tr("a policy document has at most %1 characters").with(m_limit), {});
            return nullptr;
        }
        auto tree = json::parse(text, json::Limits{.bytes = 4 * m_limit, .depth = depthLimit});
        if (!tree) {
            report(text.starts_with('{') ? Flaw::invalidJson : Flaw::notAnObject, {}, tree.error().phrase, tree.error().span.value_or(SourceSpan{}));
            return nullptr;
        }
        if (!tree->isObject()) {
            report(Flaw::notAnObject, {}, wrongType(Phrase::tr("a policy"), Phrase::tr("an object"), *tree), tree->span);
            return nullptr;
        }
        readDocument(*tree);
        return m_document;
    }

private:
    void report(Flaw flaw, std::string subject, Phrase explanation, const SourceSpan& span)
    {
        if (m_findings.size() < findingLimit)
            m_findings.push_back({flaw, std::move(subject), std::move(explanation), span});
    }

    void noteDuplicate(SeenKeys& seen, const json::Member& member, const Phrase::Source& what)
    {
        const SeenKeys::Seen before = seen.add(member.key);
        if (before != SeenKeys::Seen::no)
            report(before == SeenKeys::Seen::asItIs ? Flaw::duplicateElement : Flaw::duplicateElementByCase, member.key, Phrase::tr("the %1 `%2` is there twice, and only one of them would count: put them together").with(what, member.key), member.keySpan);
    }

    /// The element is its name, or what a person calls it.
    template <typename Element> static Phrase wrongType(const Element& element, const Phrase::Source& expected, const json::Value& found)
    {
        return Phrase::tr("%1 must be %2, not %3").with(element, expected, json::describe(found.kind));
    }

    /// Which of the `known` elements a member is, empty for none; notes one that is none, or is there for the second time.
    template <std::size_t N>
    std::string_view elementOf(const json::Member& member, SeenKeys& seen, const std::array<std::string_view, N>& known)
    {
        noteDuplicate(seen, member, Phrase::tr("element"));
        const auto found = std::find(known.begin(), known.end(), member.key);
        if (found != known.end())
            return *found;
        const auto alike = std::find_if(known.begin(), known.end(), [&](std::string_view name) { return text::editDistance(text::lower(name), text::lower(member.key), 2) <= 2; });
        report(Flaw::unknownElement, member.key, alike == known.end() ? Phrase::tr("there is no element `%1` here: remove it").with(member.key) : Phrase::tr("the element `%1` is spelt `%2`").with(member.key, *alike), member.keySpan);
        return {};
    }

    void readDocument(const json::Value& object)
    {
        m_document->m_versionSpan = {object.span.begin, {object.span.begin.offset + 1, object.span.begin.line, object.span.begin.column + 1}};
        bool hasStatement = false;
        SeenKeys seen;
        for (const json::Member& member : object.members) {
            const std::string_view element = elementOf(member, seen, documentElements);
            if (element == "Version")
                readVersion(member.value);
            else if (element == "Id")
                readText(member.value, "Id", m_document->m_id);
            else if (element == "Statement") {
                hasStatement = true;
                readStatements(member.value);
            }
        }
        if (!hasStatement)
            report(Flaw::missingStatement, {}, Phrase::tr("a policy needs a Statement"), object.span);
    }

    void readVersion(const json::Value& value)
    {
        m_document->m_hasVersion = true;
        m_document->m_versionSpan = value.span;
        if (value.isString() && value.string == "2012-10-17")
            m_document->m_version = Version::v2012_10_17;
        else if (!value.isString() || value.string != "2008-10-17")
            report(Flaw::invalidVersion, {}, Phrase::tr("Version is \"2012-10-17\" or \"2008-10-17\""), value.span);
    }

    void readText(const json::Value& value, std::string_view element, std::optional<Text>& into)
    {
        if (value.isString())
            into = Text{value.string, value.span};
        else
            report(Flaw::wrongType, {}, wrongType(element, Phrase::tr("a string"), value), value.span);
    }

    void readStatements(const json::Value& value)
    {
        if (value.isArray()) {
            for (std::size_t i = 0; i < std::min(value.elements.size(), statementLimit); ++i)
                readStatement(value.elements[i]);
            if (value.elements.size() > statementLimit)
                report(Flaw::tooManyStatements, {}, Phrase::tr("a policy has at most 2,000 statements"), value.elements[statementLimit].span);
            if (value.elements.empty())
                report(Flaw::emptyStatement, {}, Phrase::tr("the Statement is empty: a policy needs at least one"), value.span);
        } else {
            readStatement(value);
        }
    }

    void readStatement(const json::Value& object)
    {
        if (!object.isObject())
            return report(Flaw::wrongType, {}, wrongType(Phrase::tr("a statement"), Phrase::tr("an object"), object), object.span);
        Statement statement;
        statement.span = object.span;
        bool hasEffect = false;
        SeenKeys seen;
        for (const json::Member& member : object.members) {
            const std::string_view element = elementOf(member, seen, statementElements);
            if (element == "Effect")
                hasEffect = true;
            if (!element.empty())
                readElement(element, member, statement);
        }
        if (!hasEffect)
            report(Flaw::missingEffect, {}, Phrase::tr("a statement needs an Effect, \"Allow\" or \"Deny\""), object.span);
        m_document->m_statements.push_back(std::move(statement));
    }

    void readElement(std::string_view element, const json::Member& member, Statement& statement)
    {
        const json::Value& value = member.value;
        if (element == "Sid")
            return readText(value, "Sid", statement.sid);
        if (element == "Effect")
            return readEffect(value, statement);
        if (element == "Condition")
            return readCondition(value, statement);
        if (element == "Principal" || element == "NotPrincipal")
            return once(statement.hasPrincipal, statement.notPrincipal, element, member), readPrincipals(value, statement);
        if (element == "Action" || element == "NotAction") {
            once(statement.hasAction, statement.notAction, element, member);
            statement.actionSpan = value.span;
            return readStrings(value, element, statement.actions);
        }
        once(statement.hasResource, statement.notResource, element, member);
        statement.resourceSpan = value.span;
        readStrings(value, element, statement.resources);
    }

    /// Action and NotAction and their like exclude one another.
    void once(bool& has, bool& negated, std::string_view element, const json::Member& member)
    {
        const bool isNegated = element.starts_with("Not");
        if (has && negated != isNegated)
            report(Flaw::bothElements, {}, Phrase::tr("a statement has either `%1` or `Not%1`, not both").with(element.substr(isNegated ? 3 : 0)),
                   member.keySpan);
        has = true;
        negated = isNegated;
    }

    void readEffect(const json::Value& value, Statement& statement)
    {
        statement.effectSpan = value.span;
        if (value.isString() && value.string == "Allow")
            statement.effect = Effect::allow;
        else if (!value.isString())
            report(Flaw::wrongType, {}, wrongType(std::string_view("Effect"), Phrase::tr("a string"), value), value.span);
        else if (value.string != "Deny") {
            const bool otherCase = text::equalsIgnoringCase(value.string, "Allow") || text::equalsIgnoringCase(value.string, "Deny");
            report(otherCase ? Flaw::effectCase : Flaw::invalidEffect, value.string, Phrase::tr("Effect is \"Allow\" or \"Deny\", exactly so"), value.span);
        }
    }

    void readStrings(const json::Value& value, std::string_view element, std::vector<Text>& into)
    {
        const auto take = [&](const json::Value& one) {
            if (one.isString())
                into.push_back({one.string, one.span});
            else
                report(Flaw::wrongType, {}, wrongType(element, Phrase::tr("a string or a list of strings"), one), one.span);
        };
        if (!value.isArray())
            return take(value);
        for (const json::Value& one : value.elements)
            take(one);
    }

    void readPrincipals(const json::Value& value, Statement& statement)
    {
        statement.principalSpan = value.span;
        if (value.isString()) {
            if (value.string != "*")
                report(Flaw::principalText, "\"" + value.string + "\"", Phrase::tr("a principal is \"*\" or an object such as {\"AWS\": …}"), value.span);
            else
                statement.principals.push_back({"*", {value.string, value.span}});
            return;
        }
        if (!value.isObject())
            return report(Flaw::wrongType, {}, wrongType(Phrase::tr("a principal"), Phrase::tr("\"*\" or an object"), value), value.span);
        SeenKeys seen;
        for (const json::Member& member : value.members) {
            noteDuplicate(seen, member, Phrase::tr("principal key"));
            const std::string_view kind = principalKind(member);
            if (kind.empty())
                continue;
            std::vector<Text> names;
            readStrings(member.value, kind, names);
            for (Text& name : names)
                statement.principals.push_back({std::string(kind), std::move(name)});
        }
    }

    std::string_view principalKind(const json::Member& member)
    {
        const auto known = std::find(principalKinds.begin(), principalKinds.end(), member.key);
        if (known != principalKinds.end())
            return *known;
        report(Flaw::principalKey, "\"" + member.key + "\"", Phrase::tr("a principal is named under `AWS`, `Service`, `Federated` or `CanonicalUser`, not `%1`").with(member.key), member.keySpan);
        return {};
    }

    void readCondition(const json::Value& value, Statement& statement)
    {
        if (!value.isObject())
            return report(Flaw::wrongType, {}, wrongType(Phrase::tr("a condition"), Phrase::tr("an object of operators"), value), value.span);
        statement.conditionSpan = value.span;
        SeenKeys operators;
        for (const json::Member& operation : value.members) {
            noteDuplicate(operators, operation, Phrase::tr("operator"));
            if (!operation.value.isObject()) {
                report(Flaw::wrongType, {}, wrongType(Phrase::tr("an operator"), Phrase::tr("an object of condition keys"), operation.value), operation.value.span);
                continue;
            }
            if (operation.value.members.empty())
                statement.emptyOperators.push_back({operation.key, operation.keySpan});
            SeenKeys keys;
            for (const json::Member& key : operation.value.members) {
                noteDuplicate(keys, key, Phrase::tr("condition key"));
                readConditionRow(operation, key, statement);
            }
        }
    }

    void readConditionRow(const json::Member& operation, const json::Member& key, Statement& statement)
    {
        ConditionRow row;
        row.operatorName = {operation.key, operation.keySpan};
        row.key = {key.key, key.keySpan};
        row.valuesInArray = key.value.isArray();
        row.span = {key.keySpan.begin, key.value.span.end};
        if (row.valuesInArray) {
            for (const json::Value& one : key.value.elements)
                readConditionValue(one, row);
        } else {
            readConditionValue(key.value, row);
        }
        statement.conditions.push_back(std::move(row));
    }

    void readConditionValue(const json::Value& value, ConditionRow& row)
    {
        switch (value.kind) {
        case json::Kind::string:
            row.values.push_back({value.string, Spelling::string, value.span});
            break;
        case json::Kind::number:
            row.values.push_back({value.string, Spelling::number, value.span});
            break;
        case json::Kind::boolean:
            row.values.push_back({value.boolean ? "true" : "false", Spelling::boolean, value.span});
            break;
        default:
            report(Flaw::wrongType, {}, wrongType(Phrase::tr("a condition value"), Phrase::tr("a string, number or boolean, or a list of them"), value), value.span);
        }
    }

    std::shared_ptr<Document> m_document;
    std::vector<Finding>& m_findings;
    std::size_t m_limit;
};

DocumentPtr readDocument(std::string text, std::vector<Finding>& findings, std::size_t limit)
{
    return Parser(std::move(text), findings, limit).run();
}

}  // namespace rolewright::policy
