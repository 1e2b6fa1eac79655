#include "core/evaluation/simulate_reader.h"

namespace rolewright::evaluation {

using json::Value;

namespace {

/// A document of a question: what AWS takes, and one that lists no statement yet, which says nothing at all.
Result<policy::DocumentPtr> documentOf(std::string text)
{
    std::vector<policy::Problem> problems;
    auto document = policy::Document::parseLeniently(std::move(text), problems);
    const auto isEmptyList = [&document](const policy::Problem& problem) { return document && document->text()[problem.span.begin.offset] == '['; };
    if (problems.empty() || (problems.size() == 1 && problems[0].code == "MISSING_STATEMENT" && isEmptyList(problems[0]))) {
        return document;
    }
    return Error{"MalformedPolicyDocument", problems.front().message + " (" + problems.front().explanation.english() + ")", problems.front().span};
}

}  // namespace

/// A policy: its document as an object or as a string, alone or as `{SourcePolicyId, PolicyDocument}` or `{id, document}`.
Result<NamedPolicy> SimulationReader::policy(const std::string& name, const Value& value, std::size_t number)
{
    std::string id = number == 0 ? name : name + "." + std::to_string(number);
    const Value* source = &value;
    if (value.isObject() && !value.find("Statement")) {
        const Value* const named = value.find("SourcePolicyId") ? value.find("SourcePolicyId") : value.find("id");
        source = value.find("PolicyDocument") ? value.find("PolicyDocument") : value.find("document");
        if (!source) {
            return invalidInput("an entry of " + ticked(name) + " needs `PolicyDocument`", value);
        }
        if (named) {
            if (!named->isString()) {
                return wrongType("SourcePolicyId", "a string", *named);
            }
            id = named->string;
        }
    }
    if (!source->isObject() && !source->isString()) {
        return wrongType(name, "a policy document: an object, or a string that holds one", *source);
    }
    if (++m_policyCount > SimulationLimits::policies) {
        return invalidInput("a question may have at most " + std::to_string(SimulationLimits::policies) + " policies", value);
    }
    const std::size_t begin = source->span.begin.offset;
    std::string text = source->isString() ? source->string : std::string(m_text.substr(begin, source->span.end.offset - begin));
    if (text.size() > SimulationLimits::documentLength) {
        return invalidInput("policy " + ticked(id) + " has more than " + std::to_string(SimulationLimits::documentLength) + " characters", *source);
    }
    auto parsed = documentOf(std::move(text));
    if (!parsed) {
        Error error = parsed.error();
        error.message = "policy " + ticked(id) + ": " + error.message;
        return error;
    }
    return NamedPolicy{std::move(id), compile(std::move(*parsed))};
}

Result<std::vector<NamedPolicy>> SimulationReader::policies(const std::string& name, const Value& value)
{
    if (!value.isArray()) {
        return wrongType(name, "a list of policies", value);
    }
    std::vector<NamedPolicy> list;
    for (const Value& element : value.elements) {
        auto one = policy(name, element, list.size() + 1);
        if (!one) {
            return std::move(one).error();
        }
        list.push_back(std::move(*one));
    }
    return list;
}

Result<std::vector<OrganizationLevel>> SimulationReader::levels(const std::string& name, const Value& value, const std::string& list)
{
    if (!value.isArray()) {
        return wrongType(name, "a list of levels, the root first", value);
    }
    std::vector<OrganizationLevel> levels;
    for (const Value& element : value.elements) {
        const Value* const policyList = element.isObject() ? element.find(list) : nullptr;
        if (!policyList) {
            return invalidInput("a level of " + ticked(name) + " needs " + ticked(list) + ", a list of policies", element);
        }
        auto read = policies(list, *policyList);
        if (!read) {
            return std::move(read).error();
        }
        const Value* const id = element.find("OrgIdentifier");
        levels.push_back({id && id->isString() ? id->string : "level " + std::to_string(levels.size() + 1), std::move(*read)});
    }
    return levels;
}

Result<void> SimulationReader::document(const std::string& name, const Value& value)
{
    if (name == "ResourcePolicy") {
        auto read = policy(name, value, 0);
        if (!read) {
            return std::move(read).error();
        }
        m_simulation.policies.resource = std::move(*read);
        return {};
    }
    if (name.starts_with("Ordered")) {
        const bool resource = name.starts_with("OrderedResource");
        auto read = levels(name, value, resource ? "ResourceControlPolicyInputList" : "ServiceControlPolicyInputList");
        if (!read) {
            return std::move(read).error();
        }
        (resource ? m_simulation.policies.resourceControl : m_simulation.policies.serviceControl) = std::move(*read);
        return {};
    }
    auto read = policies(name, value);
    if (!read) {
        return std::move(read).error();
    }
    if (name == "PolicyInputList") {
        m_simulation.policies.identity = std::move(*read);
    } else {
        // An empty list is a layer without policies, which allows nothing; only an absent one is no layer.
        if (name == "PermissionsBoundaryPolicyInputList" && read->size() > 1) {
            return invalidInput("`PermissionsBoundaryPolicyInputList` may have one policy", value);
        }
        auto& layer = name == "PermissionsBoundaryPolicyInputList" ? m_simulation.policies.boundary
                      : name == "SessionPolicyInputList"           ? m_simulation.policies.session
                                                                   : m_simulation.policies.vpcEndpoint;
        layer = std::move(*read);
    }
    return {};
}

}  // namespace rolewright::evaluation
