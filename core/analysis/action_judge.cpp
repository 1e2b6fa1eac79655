#include "core/analysis/action_judge.h"

#include "core/base/wildcard.h"
#include "core/evaluation/compiled.h"
#include "core/service/context_keys.h"

#include <algorithm>
#include <array>

namespace rolewright::analysis {
namespace {

using catalogue::AccessLevel;

constexpr std::size_t mostSamples = 50;

/// An ARN of that type in the account: every placeholder is somebody's example.
std::string exampleOf(std::string_view arn, std::string_view account)
{
    std::string example;
    for (std::size_t at = 0; at < arn.size();) {
        const std::size_t open = arn.find("${", at);
        example += arn.substr(at, open - at);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = std::min(arn.find('}', open), arn.size() - 1);
        const std::string_view name = arn.substr(open + 2, close - open - 2);
        example += name == "Partition" ? "aws" : name == "Account" ? account : name == "Region" ? "us-east-1" : "example";
        at = close + 1;
    }
    return example;
}

}  // namespace

evaluation::Discovery openRequests()
{
    evaluation::Discovery discovery;
    for (const char* key : {"aws:Principal*", "aws:userid", "aws:username", "aws:SourceIdentity", "aws:MultiFactorAuth*", "aws:TokenIssueTime",
                            "aws:FederatedProvider", "aws:CurrentTime", "aws:EpochTime", "aws:SecureTransport", "aws:SourceIp"})
        discovery.add(key, {true, true});
    return discovery;
}

bool isDangerous(std::string_view service, const catalogue::Action& action)
{
    const bool looks = action.level == AccessLevel::list || action.level == AccessLevel::read;
    constexpr std::array<std::string_view, 4> powerful = {"iam", "sts", "organizations", "kms"};
    if (action.level == AccessLevel::permissionsManagement || (!looks && std::find(powerful.begin(), powerful.end(), service) != powerful.end()))
        return true;
    constexpr std::array<std::string_view, 13> patterns = {"s3:Delete*",
                                                           "dynamodb:Delete*",
                                                           "rds:Delete*",
                                                           "ec2:Delete*",
                                                           "ec2:Terminate*",
                                                           "backup:Delete*",
                                                           "logs:Delete*",
                                                           "cloudtrail:Delete*",
                                                           "cloudtrail:StopLogging",
                                                           "secretsmanager:Delete*",
                                                           "secretsmanager:GetSecretValue",
                                                           "lambda:UpdateFunctionCode",
                                                           "ssm:SendCommand"};
    const std::string name = std::string(service) + ':' + std::string(action.name);
    return std::any_of(patterns.begin(), patterns.end(), [&](std::string_view pattern) { return text::wildcardMatches(pattern, name); });
}

const AccountId& accountOf(const Asker& asker)
{
    return asker.caller.session ? asker.caller.session->account : asker.caller.account;
}

ActionJudge::ActionJudge(const identity::Snapshot& world, const Asker& asker, const Circumstances& circumstances, const evaluation::Discovery& open)
    : m_world(world), m_asker(asker), m_circumstances(circumstances), m_anywhere(prepare(world, asker, "s3:ListAllMyBuckets", "*", circumstances)),
      m_somewhere(m_anywhere), m_now(prepareAsker(world, asker, circumstances.call)), m_own(m_now.request.context)
{
    m_anywhere.request.resourcePatterns = evaluation::ResourcePatterns::overlap;
    m_anywhere.request.discovery = m_somewhere.request.discovery = &open;
    std::set<std::string> samples = {"*"};
    for (const evaluation::NamedPolicy& policy : m_anywhere.policies.identity)
        addSamples(samples, policy);
    m_samples.assign(samples.begin(), samples.end());
}

bool ActionJudge::may(const catalogue::Service& service, const catalogue::Action& action, const std::string& text)
{
    m_anywhere.request.action = text;
    const evaluation::Effect effect = evaluation::decide(m_anywhere.request, m_anywhere.policies).effect;
    if (effect != evaluation::Effect::explicitDeny)
        return effect == evaluation::Effect::allowed;
    // Some Deny concerns it somewhere. Is there a resource that it leaves over?
    const auto allowed = [&](const std::string& resource) { return mayOn(text, resource); };
    if (std::any_of(m_samples.begin(), m_samples.end(), allowed))
        return true;
    return std::any_of(action.resources.begin(), action.resources.end(),
                       [&](const auto& resource) { return allowed(exampleOf(service.resourceTypes()[resource.type].arn, accountOf(m_asker).text())); });
}

bool ActionJudge::mayNow(const std::string& action, const std::string& resource)
{
    m_now.request.action = action;
    m_now.request.resource = resource;
    service::guardResource(m_now, m_world, evaluation::resourceGuard(m_world, action, resource));
    m_now.request.context = m_own;
    service::addResourceKeys(m_now.request.context, m_world, m_now.request.caller, service::resourceFacts(m_world, resource, m_now.request.resourceOwner));
    applyCircumstances(m_now, m_circumstances);
    return evaluation::decide(m_now.request, m_now.policies).effect == evaluation::Effect::allowed;
}

void ActionJudge::addSamples(std::set<std::string>& samples, const evaluation::NamedPolicy& policy)
{
    for (const policy::Statement& statement : policy.policy->document().statements()) {
        for (const policy::Text& resource : statement.resources) {
            std::string sample;
            for (const char c : resource.value)
                sample += c == '*' ? std::string("example") : std::string(1, c);
            if (samples.size() < mostSamples)
                samples.insert(std::move(sample));
        }
    }
}

bool ActionJudge::mayOn(const std::string& action, const std::string& resource)
{
    m_somewhere.request.action = action;
    m_somewhere.request.resource = resource;
    service::guardResource(m_somewhere, m_world, evaluation::resourceGuard(m_world, action, resource));
    return evaluation::decide(m_somewhere.request, m_somewhere.policies).effect == evaluation::Effect::allowed;
}

}  // namespace rolewright::analysis
