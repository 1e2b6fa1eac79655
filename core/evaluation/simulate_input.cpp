#include "core/evaluation/simulate_reader.h"

#include <algorithm>
#include <array>

namespace rolewright::evaluation {

using json::Kind;
using json::Value;

Error invalidInput(std::string message, const Value& at)
{
    return Error{"ValidationError", std::move(message), at.span};
}

std::string ticked(std::string_view text)
{
    constexpr std::size_t shown = 80;
    return "`" + std::string(text.substr(0, shown)) + (text.size() > shown ? "…`" : "`");
}

Error wrongType(std::string_view name, std::string_view wanted, const Value& value)
{
    return invalidInput(ticked(name) + " must be " + std::string(wanted) + ", not " + std::string(json::describe(value.kind)), value);
}

Result<std::string> SimulationReader::string(const std::string& name, const Value& value)
{
    if (!value.isString()) {
        return wrongType(name, "a string", value);
    }
    return value.string;
}

Result<void> SimulationReader::strings(const std::string& name, const Value& value, std::size_t count, std::size_t length, std::vector<std::string>& into)
{
    if (!value.isArray()) {
        return wrongType(name, "a list of strings", value);
    }
    if (value.elements.size() > count) {
        return invalidInput(ticked(name) + " may have at most " + std::to_string(count) + " entries", value);
    }
    into.clear();
    for (const Value& element : value.elements) {
        if (!element.isString()) {
            return wrongType(name, "a list of strings", element);
        }
        if (element.string.empty() || element.string.size() > length) {
            return invalidInput("an entry of " + ticked(name) + " must have 1 to " + std::to_string(length) + " characters", element);
        }
        into.push_back(element.string);
    }
    return {};
}

Result<void> SimulationReader::contextEntry(const Value& entry)
{
    static constexpr std::array<std::string_view, 6> types = {"string", "numeric", "boolean", "ip", "binary", "date"};
    const Value* name = entry.find("ContextKeyName");
    const Value* values = entry.find("ContextKeyValues");
    const Value* type = entry.find("ContextKeyType");
    if (!name || !name->isString() || name->string.empty()) {
        return invalidInput("a context entry needs `ContextKeyName`, a string", entry);
    }
    if (!values || !values->isArray()) {
        return invalidInput("context key " + ticked(name->string) + " needs `ContextKeyValues`, a list of strings", entry);
    }
    std::vector<std::string> texts;
    for (const Value& value : values->elements) {
        if (value.isArray() || value.isObject() || value.kind == Kind::null) {
            return wrongType("ContextKeyValues", "a list of strings", value);
        }
        texts.push_back(value.kind == Kind::boolean ? (value.boolean ? "true" : "false") : value.string);
    }
    bool list = texts.size() > 1;
    if (type) {
        std::string_view kind = type->isString() ? std::string_view(type->string) : std::string_view();
        const bool typedList = kind.ends_with("List");
        kind.remove_suffix(typedList ? 4 : 0);
        if (std::find(types.begin(), types.end(), kind) == types.end()) {
            return invalidInput("`ContextKeyType` must be string, numeric, boolean, ip, binary or date, or one of these with List behind it", *type);
        }
        list = list || typedList;
    }
    if (m_simulation.context.find(name->string)) {
        return invalidInput("context key " + ticked(name->string) + " is given twice", *name);
    }
    m_simulation.context.set(name->string, std::move(texts), list);
    return {};
}

Result<void> SimulationReader::contextEntries(const std::string& name, const Value& value)
{
    if (!value.isArray()) {
        return wrongType(name, "a list of context entries", value);
    }
    if (value.elements.size() > SimulationLimits::contextEntries) {
        return invalidInput(ticked(name) + " may have at most " + std::to_string(SimulationLimits::contextEntries) + " entries", value);
    }
    for (const Value& entry : value.elements) {
        if (!entry.isObject()) {
            return wrongType(name, "a list of context entries", entry);
        }
        if (auto done = contextEntry(entry); !done) {
            return done;
        }
    }
    return {};
}

Result<void> SimulationReader::choice(const std::string& name, const Value& value)
{
    const std::string_view text = value.isString() ? std::string_view(value.string) : std::string_view();
    const auto pick = [&](std::string_view first, std::string_view second, auto&& take) -> Result<void> {
        if (text != first && text != second) {
            return invalidInput(ticked(name) + " must be " + std::string(first) + " or " + std::string(second), value);
        }
        take(text == second);
        return {};
    };
    if (name == "ContextHandling") {
        return pick("Derived", "Explicit", [this](bool is) { m_simulation.derivesContext = !is; });
    }
    if (name == "ActionResourceScope") {
        return pick("Auto", "WildcardOnly", [this](bool is) { m_simulation.wildcardOnly = is; });
    }
    if (name == "SimulationMode") {
        return pick("Strict", "Discovery", [this](bool is) { m_discovers = is; });
    }
    if (text != "Literal" && text != "Overlap" && text != "Expand") {
        return invalidInput("`ResourcePatternHandling` must be Literal, Overlap or Expand", value);
    }
    m_simulation.resourcePatterns = text == "Overlap" ? ResourcePatterns::overlap : ResourcePatterns::literal;
    m_simulation.expandsResources = text == "Expand";
    return {};
}

Result<void> SimulationReader::discovery(const std::string& name, const Value& value)
{
    if (!value.isArray()) {
        return wrongType(name, "a list of constraints", value);
    }
    for (const Value& element : value.elements) {
        const Value* const key = element.isObject() ? element.find("ContextKeyName") : nullptr;
        if (!key || !key->isString()) {
            return invalidInput("a constraint needs `ContextKeyName`, a string", element);
        }
        const auto flag = [&element](std::string_view member) {
            const Value* const known = element.find(member);
            return known && known->kind == Kind::boolean && known->boolean;
        };
        m_discovery.add(key->string, {flag("PresenceIsKnown"), flag("ValueIsKnown")});
    }
    return {};
}

Result<void> SimulationReader::serviceSettings(const std::string& name, const Value& value)
{
    if (!value.isObject()) {
        return wrongType(name, "an object", value);
    }
    for (const json::Member& service : value.members) {
        if (service.key != "S3" || !service.value.isObject()) {
            return invalidInput("`ServiceSettings` knows `S3`, an object", service.value);
        }
        for (const json::Member& setting : service.value.members) {
            if (setting.key != "BlockPublicAccess" || setting.value.kind != Kind::boolean) {
                return invalidInput("`ServiceSettings.S3` knows `BlockPublicAccess`, true or false", setting.value);
            }
            m_simulation.policies.blockPublicAccess = setting.value.boolean;
        }
    }
    return {};
}

Result<void> SimulationReader::exclusions(const std::string& name, const Value& value)
{
    if (!value.isArray()) {
        return wrongType(name, "a list of {PolicyType}", value);
    }
    for (const Value& element : value.elements) {
        const Value* const type = element.isObject() ? element.find("PolicyType") : &element;
        const Layer layer = type && type->isString() ? layerNamed(type->string) : Layer::none;
        if (layer == Layer::none) {
            return invalidInput("`PolicyType` must be scp, rcp, vpce, resource, identity, pb, session or s3-bpa", element);
        }
        m_simulation.policies.excluded = static_cast<LayerSet>(m_simulation.policies.excluded | bit(layer));
    }
    return {};
}

Result<void> SimulationReader::member(const std::string& name, const Value& value)
{
    struct Known {
        std::string_view name;
        Member read;
    };
    static constexpr std::array<Known, 15> known = {{
        {"ContextEntries", &SimulationReader::contextEntries},
        {"ContextHandling", &SimulationReader::choice},
        {"ActionResourceScope", &SimulationReader::choice},
        {"SimulationMode", &SimulationReader::choice},
        {"ResourcePatternHandling", &SimulationReader::choice},
        {"PolicyInputList", &SimulationReader::document},
        {"PermissionsBoundaryPolicyInputList", &SimulationReader::document},
        {"SessionPolicyInputList", &SimulationReader::document},
        {"VpcEndpointPolicyInputList", &SimulationReader::document},
        {"OrderedOrganizationPolicyInputList", &SimulationReader::document},
        {"OrderedResourceOrganizationPolicyInputList", &SimulationReader::document},
        {"ResourcePolicy", &SimulationReader::document},
        {"DiscoveryContextKeyConstraints", &SimulationReader::discovery},
        {"ServiceSettings", &SimulationReader::serviceSettings},
        {"PolicyExclusionList", &SimulationReader::exclusions},
    }};
    if (value.kind == Kind::null) {
        return {};  // null says: not there
    }
    if (name == "ActionNames") {
        return strings(name, value, SimulationLimits::actions, SimulationLimits::actionLength, m_simulation.actions);
    }
    if (name == "ResourceArns") {
        return strings(name, value, SimulationLimits::resources, SimulationLimits::resourceLength, m_simulation.resources);
    }
    const auto* const found = std::find_if(known.begin(), known.end(), [&name](const Known& k) { return k.name == name; });
    if (found != known.end()) {
        return (this->*found->read)(name, value);
    }
    std::string* const text = name == "CallerArn"                      ? &m_caller.arn
                              : name == "CallerType"                   ? &m_caller.type
                              : name == "CallerRoleArn"                ? &m_caller.behindArn
                              : name == "ResourceOwner"                ? &m_simulation.resourceOwner
                              : name == "OrganizationManagementAccount" ? &m_simulation.policies.managementAccount
                                                                       : nullptr;
    if (!text) {
        return invalidInput("unknown member " + ticked(name), value);
    }
    auto read = string(name, value);
    if (!read) {
        return std::move(read).error();
    }
    *text = std::move(*read);
    return {};
}

Result<void> SimulationReader::finish(const Value& input)
{
    if (m_simulation.actions.empty()) {
        return invalidInput("`ActionNames` must name at least one action", input);
    }
    if (m_simulation.resources.empty()) {
        m_simulation.resources = {"*"};
    }
    if (auto owner = accountOf(m_simulation.resourceOwner)) {
        m_simulation.resourceOwner = std::move(*owner);
    } else {
        return invalidInput("`ResourceOwner` must be an account id or the ARN of an account's root", input);
    }
    if (auto account = accountOf(m_simulation.policies.managementAccount)) {
        m_simulation.policies.managementAccount = std::move(*account);
    } else {
        return invalidInput("`OrganizationManagementAccount` must be an account id", input);
    }
    if (m_caller.arn.empty() && m_caller.type != "Anonymous" && m_simulation.policies.resource) {
        return invalidInput("`CallerArn` is needed with a `ResourcePolicy`", input);
    }
    auto caller = callerOf(m_caller, m_simulation.resourceOwner);
    if (!caller) {
        return invalidInput(caller.error().message, input);
    }
    m_simulation.caller = std::move(*caller);
    if (m_discovers) {
        m_simulation.discovery = std::make_shared<const Discovery>(std::move(m_discovery));
    }
    return {};
}

Result<void> SimulationReader::read(const Value& input)
{
    if (!input.isObject()) {
        return wrongType("the question", "an object", input);
    }
    for (std::size_t i = 0; i < input.members.size(); ++i) {
        const json::Member& one = input.members[i];
        const auto same = [&one](const json::Member& other) { return other.key == one.key; };
        if (std::any_of(input.members.begin(), input.members.begin() + static_cast<std::ptrdiff_t>(i), same)) {
            return invalidInput("member " + ticked(one.key) + " is given twice", one.value);
        }
        if (auto done = member(one.key, one.value); !done) {
            return done;
        }
    }
    return finish(input);
}

Result<Simulation> readSimulation(std::string_view text, const json::Value& input)
{
    Simulation simulation;
    if (auto done = SimulationReader(text, simulation).read(input); !done) {
        return std::move(done).error();
    }
    return simulation;
}

}  // namespace rolewright::evaluation
