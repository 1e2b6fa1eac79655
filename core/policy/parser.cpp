#include "core/policy/document.h"

#include "core/base/text.h"
#include "core/json/value.h"

#include <algorithm>
#include <array>

namespace rolewright::policy {
namespace {

constexpr std::size_t byteLimit = 131'072;  // IAM API Reference: policyDocumentType
constexpr std::size_t depthLimit = 32;

constexpr std::string_view syntaxErrors = "Syntax errors in policy.";
constexpr std::string_view invalidJson = "This policy contains invalid Json";

constexpr std::array<std::string_view, 3> documentElements{"Version", "Id", "Statement"};
constexpr std::array<std::string_view, 9> statementElements{"Sid",    "Effect",   "Principal",   "NotPrincipal", "Action",
                                                            "NotAction", "Resource", "NotResource", "Condition"};
constexpr std::array<std::string_view, 4> principalKinds{"AWS", "Service", "Federated", "CanonicalUser"};

}  // namespace

/// Turns a JSON tree into a policy, noting everything it stumbles over and keeping whatever can be read.
class Parser {
public:
    Parser(std::string text, std::vector<Problem>& problems) : m_document(new Document), m_problems(problems) { m_document->m_text = std::move(text); }

    std::shared_ptr<const Document> run()
    {
        auto tree = json::parse(m_document->m_text, json::Limits{.bytes = byteLimit, .depth = depthLimit});
        if (!tree) {
            report("JSON_SYNTAX_ERROR", std::string(invalidJson) + ": " + tree.error().message, tree.error().span.value_or(SourceSpan{}));
            return nullptr;
        }
        if (!tree->isObject()) {
            report("DATA_TYPE_MISMATCH", wrongType("a policy", "an object", *tree), tree->span);
            return nullptr;
        }
        readDocument(*tree);
        return m_document;
    }

private:
    void report(std::string code, std::string message, const SourceSpan& span)
    {
        m_problems.push_back({Problem::Severity::error, std::move(code), std::move(message), span});
    }

    static std::string wrongType(std::string_view element, std::string_view expected, const json::Value& found)
    {
        return std::string(element) + " must be " + std::string(expected) + ", not " + std::string(json::describe(found.kind));
    }

    /// Reports keys that occur twice (case ignored) and keys that are none of `known`; says which known element a member is, empty for none.
    template <std::size_t N>
    std::string_view elementOf(const json::Value& object, std::size_t index, const std::array<std::string_view, N>& known)
    {
        const json::Member& member = object.members[index];
        for (std::size_t i = 0; i < index; ++i) {
            if (text::equalsIgnoringCase(object.members[i].key, member.key)) {
                const bool same = object.members[i].key == member.key;
                report(same ? "JSON_SYNTAX_ERROR" : "DUPLICATE_KEYS_WITH_DIFFERENT_CASE", "the element `" + member.key + "` is there twice", member.keySpan);
                break;
            }
        }
        for (const std::string_view name : known) {
            if (name == member.key)
                return name;
        }
        for (const std::string_view name : known) {
            if (text::equalsIgnoringCase(name, member.key)) {
                report("INVALID_POLICY_ELEMENT", "the element `" + member.key + "` is spelt `" + std::string(name) + "`", member.keySpan);
                return {};
            }
        }
        report("INVALID_POLICY_ELEMENT", "a policy has no element `" + member.key + "` here", member.keySpan);
        return {};
    }

    void readDocument(const json::Value& object)
    {
        bool hasStatement = false;
        for (std::size_t i = 0; i < object.members.size(); ++i) {
            const json::Member& member = object.members[i];
            const std::string_view element = elementOf(object, i, documentElements);
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
            report("MISSING_STATEMENT", std::string(syntaxErrors) + " a policy needs a Statement", object.span);
    }

    void readVersion(const json::Value& value)
    {
        m_document->m_hasVersion = true;
        if (value.isString() && value.string == "2012-10-17")
            m_document->m_version = Version::v2012_10_17;
        else if (!value.isString() || value.string != "2008-10-17")
            report("INVALID_VERSION", "Version must be \"2012-10-17\" or \"2008-10-17\"", value.span);
    }

    void readText(const json::Value& value, std::string_view element, std::optional<Text>& into)
    {
        if (value.isString())
            into = Text{value.string, value.span};
        else
            report("DATA_TYPE_MISMATCH", wrongType(element, "a string", value), value.span);
    }

    void readStatements(const json::Value& value)
    {
        if (value.isArray()) {
            for (const json::Value& element : value.elements)
                readStatement(element);
            if (value.elements.empty())
                report("MISSING_STATEMENT", std::string(syntaxErrors) + " the Statement is empty", value.span);
        } else {
            readStatement(value);
        }
    }

    void readStatement(const json::Value& object)
    {
        if (!object.isObject())
            return report("DATA_TYPE_MISMATCH", wrongType("a statement", "an object", object), object.span);
        Statement statement;
        statement.span = object.span;
        bool hasEffect = false;
        for (std::size_t i = 0; i < object.members.size(); ++i) {
            const json::Member& member = object.members[i];
            const std::string_view element = elementOf(object, i, statementElements);
            if (element == "Effect")
                hasEffect = true;
            if (!element.empty())
                readElement(element, member, statement);
        }
        if (!hasEffect)
            report("MISSING_EFFECT", "a statement needs an Effect", object.span);
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
        if (element == "Action" || element == "NotAction")
            return once(statement.hasAction, statement.notAction, element, member), readStrings(value, element, statement.actions);
        once(statement.hasResource, statement.notResource, element, member);
        readStrings(value, element, statement.resources);
    }

    /// Action and NotAction and their like exclude one another.
    void once(bool& has, bool& negated, std::string_view element, const json::Member& member)
    {
        const bool isNegated = element.starts_with("Not");
        if (has && negated != isNegated)
            report("UNSUPPORTED_ELEMENT_COMBINATION", "a statement has either `" + std::string(element.substr(isNegated ? 3 : 0)) + "` or `Not" +
                                                          std::string(element.substr(isNegated ? 3 : 0)) + "`, not both",
                   member.keySpan);
        has = true;
        negated = isNegated;
    }

    void readEffect(const json::Value& value, Statement& statement)
    {
        statement.effectSpan = value.span;
        if (value.isString() && value.string == "Allow")
            statement.effect = Effect::allow;
        else if (!value.isString() || value.string != "Deny")
            report("INVALID_EFFECT", "Effect must be \"Allow\" or \"Deny\", exactly so", value.span);
    }

    void readStrings(const json::Value& value, std::string_view element, std::vector<Text>& into)
    {
        const auto take = [&](const json::Value& one) {
            if (one.isString())
                into.push_back({one.string, one.span});
            else
                report("DATA_TYPE_MISMATCH", wrongType(element, "a string or a list of strings", one), one.span);
        };
        if (!value.isArray())
            return take(value);
        for (const json::Value& one : value.elements)
            take(one);
    }

    void readPrincipals(const json::Value& value, Statement& statement)
    {
        if (value.isString()) {
            if (value.string != "*")
                report("INVALID_PRINCIPAL_FORMAT", "a principal is \"*\" or an object such as {\"AWS\": …}", value.span);
            else
                statement.principals.push_back({"*", {value.string, value.span}});
            return;
        }
        if (!value.isObject())
            return report("DATA_TYPE_MISMATCH", wrongType("a principal", "\"*\" or an object", value), value.span);
        for (std::size_t i = 0; i < value.members.size(); ++i) {
            const std::string_view kind = principalKind(value, i);
            if (kind.empty())
                continue;
            std::vector<Text> names;
            readStrings(value.members[i].value, kind, names);
            for (Text& name : names)
                statement.principals.push_back({std::string(kind), std::move(name)});
        }
    }

    std::string_view principalKind(const json::Value& object, std::size_t index)
    {
        const json::Member& member = object.members[index];
        for (std::size_t i = 0; i < index; ++i) {
            if (object.members[i].key == member.key)
                report("JSON_SYNTAX_ERROR", "the principal key `" + member.key + "` is there twice", member.keySpan);
        }
        const auto* known = std::find(principalKinds.begin(), principalKinds.end(), member.key);
        if (known != principalKinds.end())
            return *known;
        report("INVALID_PRINCIPAL_KEY", "a principal is named under `AWS`, `Service`, `Federated` or `CanonicalUser`, not `" + member.key + "`", member.keySpan);
        return {};
    }

    void readCondition(const json::Value& value, Statement& statement)
    {
        if (!value.isObject())
            return report("DATA_TYPE_MISMATCH", wrongType("a condition", "an object of operators", value), value.span);
        for (std::size_t i = 0; i < value.members.size(); ++i) {
            const json::Member& operation = value.members[i];
            for (std::size_t earlier = 0; earlier < i; ++earlier) {
                if (value.members[earlier].key == operation.key)
                    report("JSON_SYNTAX_ERROR", "the operator `" + operation.key + "` is there twice: only one of them would count", operation.keySpan);
            }
            if (!operation.value.isObject()) {
                report("DATA_TYPE_MISMATCH", wrongType("an operator", "an object of condition keys", operation.value), operation.value.span);
                continue;
            }
            for (std::size_t k = 0; k < operation.value.members.size(); ++k)
                readConditionRow(operation, k, statement);
        }
    }

    void readConditionRow(const json::Member& operation, std::size_t index, Statement& statement)
    {
        const json::Member& key = operation.value.members[index];
        for (std::size_t i = 0; i < index; ++i) {
            if (text::equalsIgnoringCase(operation.value.members[i].key, key.key)) {
                const bool same = operation.value.members[i].key == key.key;
                report(same ? "JSON_SYNTAX_ERROR" : "DUPLICATE_KEYS_WITH_DIFFERENT_CASE",
                       "the condition key `" + key.key + "` is there twice: only one of them would count", key.keySpan);
                break;
            }
        }
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
            report("DATA_TYPE_MISMATCH", wrongType("a condition value", "a string, number or boolean, or a list of them", value), value.span);
        }
    }

    std::shared_ptr<Document> m_document;
    std::vector<Problem>& m_problems;
};

std::shared_ptr<const Document> Document::parseLeniently(std::string text, std::vector<Problem>& problems)
{
    return Parser(std::move(text), problems).run();
}

Result<std::shared_ptr<const Document>> Document::parse(std::string text)
{
    std::vector<Problem> problems;
    auto document = parseLeniently(std::move(text), problems);
    const auto first = std::find_if(problems.begin(), problems.end(), [](const Problem& problem) { return problem.severity == Problem::Severity::error; });
    if (first != problems.end())
        return Error{"MalformedPolicyDocument", first->message, first->span};
    return document;
}

std::size_t Document::countedSize() const
{
    return static_cast<std::size_t>(std::count_if(m_text.begin(), m_text.end(), [](char c) {
        const bool white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        const bool continuation = (static_cast<unsigned char>(c) & 0xC0) == 0x80;  // counts code points, not bytes
        return !white && !continuation;
    }));
}

}  // namespace rolewright::policy
