/// Questions to the policy engine as API calls. Sources: IAM API Reference, SimulateCustomPolicy, SimulatePrincipalPolicy, GetContextKeysForCustomPolicy,
/// GetContextKeysForPrincipalPolicy; Service Authorization Reference, IAM. Names of source policies as observed.
#include "core/crypto/crypto.h"
#include "core/evaluation/simulate.h"
#include "core/json/value.h"
#include "core/service/arn_owner.h"
#include "core/service/policies.h"

#include <charconv>

namespace rolewright::service {
namespace {

constexpr TextRule actionName{3, evaluation::SimulationLimits::actionLength, nullptr, {}, {}};

/// What is AWS's own about a question that is asked by API and not by file.
constexpr const char* callMembers[] = {"PolicySourceArn", "ResourceHandlingOption", "MaxItems", "Marker"};

/// The question as the simulate format has it. AWS adds no context of its own to such a question, unless the caller asks us for it.
Result<evaluation::Simulation> readQuestion(json::Object members)
{
    for (const char* member : callMembers)
        members.erase(member);
    if (!members.contains("ContextHandling"))
        members["ContextHandling"] = "Explicit";
    const std::string text = json::compact(members);
    const auto value = json::parse(text, {.bytes = std::size_t{64} << 20, .depth = 64});
    if (!value)
        return invalidInput(value.error().message);
    auto simulation = evaluation::readSimulation(text, *value);
    if (!simulation && simulation.error().code == "MalformedPolicyDocument")
        return invalidInput(simulation.error().message);
    if (simulation)
        simulation->ignoresTrust = true;
    return simulation;
}

/// Which verdict a marker says is next.
Result<std::size_t> firstOf(const Page& page)
{
    std::size_t first = 0;
    const char* const end = page.after.data() + page.after.size();
    if (!page.after.empty() && std::from_chars(page.after.data(), end, first).ptr != end)
        return validationError("Invalid Marker.");
    return first;
}

Result<json::Object> answerPage(const evaluation::Simulation& simulation, const Page& page, Instant now)
{
    const auto first = firstOf(page);
    if (!first)
        return first.error();
    json::Object answer = evaluation::simulate(simulation, evaluation::SimulationFormat::aws, now, {*first, page.most});
    if (answer["IsTruncated"].get<bool>())
        answer["Marker"] = crypto::toBase64(std::to_string(*first + page.most));
    return answer;
}

/// The parameters that both simulations need, checked, and the page that is wanted.
Result<Page> checkedPage(Call& call)
{
    call.parameters.requiredTexts("ActionNames", actionName, evaluation::SimulationLimits::actions);
    auto page = readPage(call.parameters);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    return page;
}

Result<json::Object> simulateCustomPolicy(Call& call)
{
    if (!call.parameters.has("PolicyInputList"))
        call.parameters.text("PolicyInputList", rules::any);
    const auto page = checkedPage(call);
    if (!page)
        return page.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    auto simulation = readQuestion(call.parameters.all());
    if (!simulation)
        return simulation.error();
    if (simulation->caller.account.empty())
        simulation->caller.account = call.accountId().text();
    return answerPage(*simulation, *page, call.context.now);
}

/// Whose policies a question is about.
struct PolicySource {
    std::string arn;
    std::vector<evaluation::NamedPolicy> identity;
    std::optional<std::vector<evaluation::NamedPolicy>> boundary;
    bool canCall = true;  ///< a group cannot
};

/// Its own policies under the names that AWS's answers have: a managed policy's name; `user_alice_Own` for an inline one.
std::vector<evaluation::NamedPolicy> namedPolicies(const identity::Snapshot& world, std::string_view kind, const identity::Principal& owner)
{
    std::vector<evaluation::NamedPolicy> policies = evaluation::ownPolicies(world, owner);
    for (evaluation::NamedPolicy& policy : policies) {
        const std::string name = policy.id.substr(policy.id.rfind('/') + 1);
        policy.id = policy.id.starts_with("arn:") ? name : std::string(kind) + "_" + owner.name + "_" + name;
    }
    return policies;
}

template <typename Row>
PolicySource sourceOf(const Call& call, const Row& row)
{
    PolicySource source{identity::arnOf(call.accountId(), row), namedPolicies(call.world(), PrincipalKind<Row>::word, row), {}, true};
    if constexpr (std::is_same_v<Row, identity::Group>)
        source.canCall = false;
    else
        source.boundary = evaluation::boundaryPolicies(call.world(), row.boundary);
    if constexpr (std::is_same_v<Row, identity::User>) {
        for (const std::string& name : row.groups) {
            if (const auto group = call.account().groups.find(name)) {
                auto policies = namedPolicies(call.world(), "group", *group);
                std::move(policies.begin(), policies.end(), std::back_inserter(source.identity));
            }
        }
    }
    return source;
}

/// The user, group or role that `PolicySourceArn` names, once the caller may do this operation on it.
Result<PolicySource> authorizedSource(Call& call)
{
    const std::string text = call.parameters.text("PolicySourceArn", rules::arn);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize(text); !allowed)
        return allowed.error();
    const auto found = principalOfArn(call, text);
    if (!found)
        return found.error();
    return std::visit([&](const auto& row) { return sourceOf(call, *row); }, *found);
}

Result<json::Object> simulatePrincipalPolicy(Call& call)
{
    call.parameters.text("PolicySourceArn", rules::arn);  // with the others, so that one answer names all that is missing
    const auto page = checkedPage(call);
    if (!page)
        return page.error();
    const auto source = authorizedSource(call);
    if (!source)
        return source.error();
    json::Object members = call.parameters.all();
    if (!members.contains("CallerArn") && source->canCall)
        members["CallerArn"] = source->arn;
    auto simulation = readQuestion(members);
    if (!simulation)
        return simulation.error();
    evaluation::PolicySet& policies = simulation->policies;
    policies.identity.insert(policies.identity.begin(), source->identity.begin(), source->identity.end());
    if (!policies.boundary)
        policies.boundary = source->boundary;
    if (simulation->caller.account.empty())
        simulation->caller.account = call.accountId().text();
    if (!policies.serviceControl) {
        policies.serviceControl = evaluation::serviceControlLevels(call.world(), call.accountId());
        if (policies.serviceControl && policies.managementAccount.empty())
            policies.managementAccount = call.world().organization()->managementAccount.text();
    }
    return answerPage(*simulation, *page, call.context.now);
}

json::Object keysAnswer(const std::vector<evaluation::NamedPolicy>& policies)
{
    return json::Object{{"ContextKeyNames", evaluation::contextKeysOf(policies)}};
}

/// The policies of `PolicyInputList`, which may be left out.
Result<std::vector<evaluation::NamedPolicy>> inputPolicies(Call& call)
{
    json::Object members{{"ActionNames", {"iam:GetUser"}}};  // a question needs some action; only its policies are looked at
    if (call.parameters.has("PolicyInputList"))
        members["PolicyInputList"] = call.operation.parameters["PolicyInputList"];
    auto simulation = readQuestion(std::move(members));
    if (!simulation)
        return simulation.error();
    return std::move(simulation->policies.identity);
}

Result<json::Object> getContextKeysForCustomPolicy(Call& call)
{
    if (!call.parameters.has("PolicyInputList"))
        call.parameters.text("PolicyInputList", rules::any);
    if (auto valid = call.parameters.check(); !valid)
        return valid.error();
    if (auto allowed = call.authorize("*"); !allowed)
        return allowed.error();
    const auto policies = inputPolicies(call);
    if (!policies)
        return policies.error();
    return keysAnswer(*policies);
}

Result<json::Object> getContextKeysForPrincipalPolicy(Call& call)
{
    const auto source = authorizedSource(call);
    if (!source)
        return source.error();
    const auto added = inputPolicies(call);
    if (!added)
        return added.error();
    std::vector<evaluation::NamedPolicy> policies = source->identity;
    policies.insert(policies.end(), added->begin(), added->end());
    return keysAnswer(policies);
}

constexpr Entry table[] = {
    {{"iam", "SimulateCustomPolicy", true}, simulateCustomPolicy},
    {{"iam", "SimulatePrincipalPolicy", true}, simulatePrincipalPolicy},
    {{"iam", "GetContextKeysForCustomPolicy", true}, getContextKeysForCustomPolicy},
    {{"iam", "GetContextKeysForPrincipalPolicy", true}, getContextKeysForPrincipalPolicy},
};

}  // namespace

std::span<const Entry> simulationOperations()
{
    return table;
}

}  // namespace rolewright::service
