#include "core/service/delegation_templates.h"

#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/catalogue/catalogue.h"
#include "core/service/documents.h"
#include "core/service/errors.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace rolewright::service {
namespace {

using identity::PolicyParameter;

constexpr std::string_view opening = "@{";
constexpr const char* directive = "@Enabled";
constexpr std::size_t longestPolicy = 2048;  ///< of the policy that the customer sees, in characters
/// What gives a role permissions, and can be held to a permissions boundary. Source: Service Authorization Reference, IAM.
constexpr std::array<std::string_view, 4> roleActions{"iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:PutRolePermissionsBoundary"};
/// What IAM's write actions may be about. Source: IAM User Guide, "Policy evaluation guidelines": only roles and policies can be changed, not users, groups or
/// certificates, which would outlive the access without a boundary.
constexpr std::array<std::string_view, 4> changeable{"role", "policy", "instance-profile", "delegation-request"};
/// Operators that leave no other boundary, and no role without one.
constexpr std::array<std::string_view, 4> demandingOperators{"StringEquals", "StringLike", "ArnEquals", "ArnLike"};

/// Where a text's next placeholder is, and its name.
struct Placeholder {
    std::size_t begin = std::string::npos;
    std::size_t end = std::string::npos;
    std::string name;
};

Placeholder nextPlaceholder(const std::string& text, std::size_t from)
{
    Placeholder found;
    found.begin = text.find(opening, from);
    const std::size_t close = found.begin == std::string::npos ? std::string::npos : text.find('}', found.begin);
    if (close == std::string::npos)
        return {};
    found.end = close + 1;
    found.name = text.substr(found.begin + opening.size(), close - found.begin - opening.size());
    return found;
}

std::size_t sizeOf(const std::vector<std::string>& texts)
{
    return std::accumulate(texts.begin(), texts.end(), std::size_t{0}, [](std::size_t sum, const std::string& one) { return sum + one.size(); });
}

/// Fills in one template. What goes wrong first is remembered, and nothing counts after it.
class Filler {
public:
    /// `names` are those of the template's parameters; one in a statement that is left out needs no value, but may have one.
    Filler(const std::vector<PolicyParameter>& values, const std::set<std::string>& names)
    {
        for (const PolicyParameter& value : values) {
            if (!names.contains(value.name))
                fail("The policy template has no parameter " + value.name + ".");
            if (!m_values.emplace(value.name, &value).second)
                fail("Parameter " + value.name + " is given twice.");
        }
    }

    Result<json::Object> fill(const json::Object& policy)
    {
        json::Object filled = json::Object::object();
        for (const auto& [name, value] : policy.items()) {
            if (name != "Statement")
                filled[name] = value;
            else if (value.is_array() || value.is_object())
                filled[name] = statements(value.is_array() ? value : json::Object::array({value}));
        }
        if (!m_failure.empty())
            return invalidInput(m_failure);
        return filled;
    }

private:
    void fail(std::string message)
    {
        if (m_failure.empty())
            m_failure = std::move(message);
    }

    const PolicyParameter* find(const std::string& name)
    {
        const auto found = m_values.find(name);
        if (found == m_values.end()) {
            fail("The policy template needs a value for its parameter " + name + ".");
            return nullptr;
        }
        return found->second;
    }

    json::Object statements(const json::Object& list)
    {
        json::Object kept = json::Object::array();
        for (const json::Object& statement : list) {
            if (!statement.is_object()) {
                fail("Each statement of a policy template must be an object.");
                continue;
            }
            if (!isEnabled(statement))
                continue;
            json::Object filled = json::Object::object();
            for (const auto& [name, value] : statement.items()) {
                if (name != directive)
                    filled[name] = filledValue(value);
            }
            kept.push_back(std::move(filled));
        }
        return kept;
    }

    bool isEnabled(const json::Object& statement)
    {
        const auto found = statement.find(directive);
        if (found == statement.end())
            return true;
        std::string name = found->is_string() ? found->get<std::string>() : std::string();
        const bool negated = name.starts_with('!');
        const PolicyParameter* value = find(name.substr(negated ? 1 : 0));
        return value && (value->values == std::vector<std::string>{"True"}) != negated;
    }

    json::Object filledValue(const json::Object& value)
    {
        if (value.is_string()) {
            const std::vector<std::string> texts = filledTexts(value.get<std::string>());
            return texts.size() == 1 ? json::Object(texts.front()) : json::Object(texts);
        }
        if (value.is_array()) {
            json::Object list = json::Object::array();
            for (const json::Object& element : value) {
                json::Object filled = filledValue(element);
                if (element.is_string() && filled.is_array())
                    list.insert(list.end(), filled.begin(), filled.end());
                else
                    list.push_back(std::move(filled));
            }
            return list;
        }
        if (!value.is_object())
            return value;
        json::Object copy = json::Object::object();
        for (const auto& [name, member] : value.items())
            copy[name] = filledValue(member);
        return copy;
    }

    /// Counts what is written. False once nothing counts any more: what never fits is not written out, as it could be gigabytes.
    bool grow(std::size_t bytes)
    {
        constexpr std::size_t longestCodePoint = 4;
        m_written += bytes;
        if (m_written > longestPolicy * longestCodePoint)
            fail(tooLong());
        return m_failure.empty();
    }

    /// Every combination of the values of a text's placeholders. What a value says is not looked at again.
    std::vector<std::string> filledTexts(const std::string& text)
    {
        std::vector<std::string> texts{std::string()};
        std::size_t from = 0;
        const auto append = [&](std::string_view part) {
            if (!grow(texts.size() * part.size()))
                return;
            for (std::string& one : texts)
                one += part;
        };
        for (Placeholder next = nextPlaceholder(text, 0); next.begin != std::string::npos; next = nextPlaceholder(text, from)) {
            append(std::string_view(text).substr(from, next.begin - from));
            from = next.end;
            const PolicyParameter* value = find(next.name);
            if (!value || !grow((value->values.size() - 1) * sizeOf(texts) + texts.size() * sizeOf(value->values)))
                return texts;
            std::vector<std::string> more;
            for (const std::string& one : texts) {
                for (const std::string& filling : value->values)
                    more.push_back(one + filling);
            }
            texts = std::move(more);
        }
        append(std::string_view(text).substr(from));
        return texts;
    }

public:
    /// What is told of a policy that is.
    static std::string tooLong() { return "The policy is longer than " + std::to_string(longestPolicy) + " characters with its parameters filled in."; }

private:
    std::map<std::string, const PolicyParameter*, std::less<>> m_values;
    std::size_t m_written = 0;  ///< bytes
    std::string m_failure;
};

/// The names of placeholders and directives in a value.
void collectNames(const json::Object& value, std::set<std::string>& names)
{
    if (value.is_string()) {
        const auto text = value.get<std::string>();
        for (Placeholder next = nextPlaceholder(text, 0); next.begin != std::string::npos; next = nextPlaceholder(text, next.end))
            names.insert(next.name);
    }
    if (!value.is_structured())
        return;
    for (const auto& [name, member] : value.items()) {
        if (value.is_object() && name == directive && member.is_string()) {
            const auto text = member.get<std::string>();
            names.insert(text.substr(text.starts_with('!') ? 1 : 0));
        } else {
            collectNames(member, names);
        }
    }
}

Result<json::Object> readTemplate(const std::string& text)
{
    auto object = json::parseObject(text);
    if (!object || !object->is_object())
        return malformedPolicy("The policy template is not in the valid JSON format.");
    return object;
}

template <typename Actions>
bool allowsOneOf(const policy::Statement& statement, const Actions& actions)
{
    return std::any_of(actions.begin(), actions.end(), [&statement](std::string_view action) {
        const bool named = std::any_of(statement.actions.begin(), statement.actions.end(),
                                       [action](const policy::Text& pattern) { return text::wildcardMatches(pattern.value, action, true); });
        return statement.effect == policy::Effect::allow && named != statement.notAction;
    });
}

/// Whether the action would change what outlives the access and is bounded by nothing.
bool isLasting(const catalogue::Service& iam, const catalogue::Action& action)
{
    using catalogue::AccessLevel;
    if (action.level == AccessLevel::list || action.level == AccessLevel::read)
        return false;
    const auto mayChange = [&iam](const catalogue::Action::Resource& resource) {
        return std::find(changeable.begin(), changeable.end(), iam.resourceTypes()[resource.type].name) != changeable.end();
    };
    return action.name == "DeleteRolePermissionsBoundary" || action.resources.empty() || !std::all_of(action.resources.begin(), action.resources.end(), mayChange);
}

/// The first such action that the statement allows, if any.
std::optional<std::string> lastingAction(const policy::Statement& statement)
{
    const catalogue::Service& iam = *catalogue::Catalogue::instance().service("iam");
    for (const catalogue::Action& action : iam.actions()) {
        std::string name = "iam:" + std::string(action.name);
        if (isLasting(iam, action) && allowsOneOf(statement, std::array<std::string_view, 1>{name}))
            return name;
    }
    return std::nullopt;
}

/// The boundaries that one statement demands; none when it leaves a way without.
std::vector<std::string> boundariesOf(const policy::Statement& statement)
{
    std::vector<std::string> arns;
    for (const policy::ConditionRow& row : statement.conditions) {
        const bool demands = std::find(demandingOperators.begin(), demandingOperators.end(), row.operatorName.value) != demandingOperators.end();
        if (!demands || !text::equalsIgnoringCase(row.key.value, "iam:PermissionsBoundary"))
            continue;
        for (const policy::ConditionValue& value : row.values)
            arns.push_back(value.value);
    }
    return arns;
}

}  // namespace

Result<std::vector<std::string>> demandedBoundaries(const policy::Document& document)
{
    std::vector<std::string> arns;
    for (const policy::Statement& statement : document.statements()) {
        if (!allowsOneOf(statement, roleActions))
            continue;
        const std::vector<std::string> demanded = boundariesOf(statement);
        if (demanded.empty())
            return invalidInput("A policy that lets roles be created or given policies must demand a permissions boundary of them, by the condition key "
                                "iam:PermissionsBoundary.");
        for (const std::string& arn : demanded) {
            if (std::find(arns.begin(), arns.end(), arn) == arns.end())
                arns.push_back(arn);
        }
    }
    return arns;
}

Result<policy::DocumentPtr> fillIn(const std::string& policyTemplate, const std::vector<PolicyParameter>& values)
{
    auto object = readTemplate(policyTemplate);
    if (!object)
        return object.error();
    std::set<std::string> names;
    collectNames(*object, names);
    const auto filled = Filler(values, names).fill(*object);
    if (!filled)
        return filled.error();
    const std::string text = json::compact(*filled);
    if (text::codePoints(text) > longestPolicy)
        return invalidInput(Filler::tooLong());
    auto document = readDocument(text, policy::Type::identity);
    if (!document)
        return invalidInput("With its parameters filled in the policy template is no policy: " + document.error().message);
    if (const auto boundaries = demandedBoundaries(**document); !boundaries)
        return boundaries.error();
    for (const policy::Statement& statement : (*document)->statements()) {
        if (const auto action = lastingAction(statement))
            return invalidInput("A policy template can let nothing of IAM be changed but roles within a permissions boundary, and policies: not " + *action + ".");
    }
    return document;
}

Result<void> checkTemplate(const std::string& policyTemplate)
{
    constexpr std::size_t shortest = 5;
    constexpr std::size_t longest = 256;
    const auto object = readTemplate(policyTemplate);
    if (!object)
        return object.error();
    std::set<std::string> names;
    collectNames(*object, names);
    std::vector<PolicyParameter> on;
    std::vector<PolicyParameter> off;
    for (const std::string& name : names) {
        if (name.size() < shortest || name.size() > longest)
            return invalidInput("The name of parameter " + name + " must have " + std::to_string(shortest) + " to " + std::to_string(longest) + " characters.");
        on.push_back({name, {"True"}, false});
        off.push_back({name, {"False"}, false});
    }
    const auto document = fillIn(policyTemplate, on);
    return document || fillIn(policyTemplate, off) ? Result<void>() : document.error();
}

}  // namespace rolewright::service
