#include "core/analysis/access_change.h"

#include "core/analysis/known_resources.h"
#include "core/base/wildcard.h"
#include "core/evaluation/compiled.h"
#include "core/evaluation/discovery.h"
#include "core/service/context_keys.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace rolewright::analysis {
namespace {

using catalogue::AccessLevel;

constexpr std::size_t mostSamples = 50;

/// What is decided by who asks and when; everything else is the request's or the resource's to say.
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

const AccountId& accountOf(const Asker& asker)
{
    return asker.caller.session ? asker.caller.session->account : asker.caller.account;
}

/// One of the two. It answers for one action after the other.
class Judge {
public:
    Judge(const identity::Snapshot& world, const Asker& asker, const Circumstances& circumstances, const evaluation::Discovery& open)
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

    /// On some resource, as far as the asker's own policies say.
    bool may(const catalogue::Service& service, const catalogue::Action& action, const std::string& text)
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
    /// On this one, as things stand.
    bool mayNow(const std::string& action, const std::string& resource)
    {
        m_now.request.action = action;
        m_now.request.resource = resource;
        service::guardResource(m_now, m_world, evaluation::resourceGuard(m_world, action, resource));
        m_now.request.context = m_own;
        service::addResourceKeys(m_now.request.context, m_world, m_now.request.caller, service::resourceFacts(m_world, resource, m_now.request.resourceOwner));
        applyCircumstances(m_now, m_circumstances);
        return evaluation::decide(m_now.request, m_now.policies).effect == evaluation::Effect::allowed;
    }

private:
    static void addSamples(std::set<std::string>& samples, const evaluation::NamedPolicy& policy)
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
    bool mayOn(const std::string& action, const std::string& resource)
    {
        m_somewhere.request.action = action;
        m_somewhere.request.resource = resource;
        service::guardResource(m_somewhere, m_world, evaluation::resourceGuard(m_world, action, resource));
        return evaluation::decide(m_somewhere.request, m_somewhere.policies).effect == evaluation::Effect::allowed;
    }

    const identity::Snapshot& m_world;
    const Asker& m_asker;
    const Circumstances& m_circumstances;
    service::Prepared m_anywhere;
    service::Prepared m_somewhere;
    service::Prepared m_now;
    evaluation::Context m_own;  ///< what its requests say before a resource is named
    std::vector<std::string> m_samples;
};

/// Holds two judges against each other.
class Comparison {
public:
    Comparison(const identity::Snapshot& world, const Asker& from, const Asker& to, const Circumstances& circumstances)
        : m_open(openRequests()), m_from(world, from, circumstances, m_open), m_to(world, to, circumstances, m_open),
          m_known(world, {accountOf(from), accountOf(to)}, mostResources)
    {
        m_result.resources = m_known.count();
        m_result.cutOff = m_known.isCutOff();
    }

    void ask(const catalogue::Service& service, const catalogue::Action& action)
    {
        const std::string text = std::string(service.prefix()) + ':' + std::string(action.name);
        bool from = m_from.may(service, action, text);
        bool to = m_to.may(service, action, text);
        bool elsewhere = false;
        bool fromSome = false;
        bool toSome = false;
        for (const std::string& resource : m_known.of(service, action)) {
            const bool fromHere = m_from.mayNow(text, resource);
            const bool toHere = m_to.mayNow(text, resource);
            fromSome = fromSome || fromHere;
            toSome = toSome || toHere;
            elsewhere = elsewhere || fromHere != toHere;
        }
        from = from || fromSome;  // a resource policy lets it in
        to = to || toSome;
        if (from && to) {
            ++m_result.kept;
            m_result.elsewhere += elsewhere ? 1 : 0;
        } else {
            m_result.lost += from ? 1 : 0;
            m_result.gained += to ? 1 : 0;
            elsewhere = false;
        }
        if (from != to || elsewhere)
            m_result.changes.push_back({service.prefix(), action.name, action.level,
                                        elsewhere ? ChangeKind::elsewhere
                                        : from    ? ChangeKind::lost
                                                  : ChangeKind::gained,
                                        isDangerous(service.prefix(), action)});
    }
    AccessChange finish()
    {
        const auto rank = [](const ActionChange& change) { return std::tuple(!change.dangerous, change.service, change.level, change.name); };
        std::sort(m_result.changes.begin(), m_result.changes.end(), [&](const ActionChange& a, const ActionChange& b) { return rank(a) < rank(b); });
        return std::move(m_result);
    }

private:
    evaluation::Discovery m_open;
    Judge m_from;
    Judge m_to;
    KnownResources m_known;
    AccessChange m_result;
};

bool isTransitive(const sts::Session& session, const std::string& key)
{
    return std::find(session.transitiveKeys.begin(), session.transitiveKeys.end(), key) != session.transitiveKeys.end();
}

/// Transitive tags and the source identity come down from the session that asks.
void inherit(sts::Session& session, const sts::Session& parent)
{
    session.sourceIdentity = parent.sourceIdentity ? parent.sourceIdentity : session.sourceIdentity;
    for (const identity::Tag& tag : parent.tags) {
        if (isTransitive(parent, tag.key)) {
            session.tags.push_back(tag);
            session.transitiveKeys.push_back(tag.key);
        }
    }
}

}  // namespace

AccessChange compareAccess(const identity::Snapshot& world, const Asker& from, const Asker& to, const Circumstances& circumstances,
                           const std::function<bool()>& cancelled)
{
    Comparison comparison(world, from, to, circumstances);
    const catalogue::Catalogue& catalogue = catalogue::Catalogue::instance();
    for (const std::string_view prefix : catalogue.prefixes()) {
        const catalogue::Service* service = cancelled() ? nullptr : catalogue.service(prefix);
        if (!service)
            break;
        for (const catalogue::Action& action : service->actions())
            comparison.ask(*service, action);
    }
    return comparison.finish();
}

Result<Asker> imagineSession(const identity::Snapshot& world, const sts::Caller& caller, const std::string& roleArn, const SessionLimits& limits, Instant now)
{
    auto found = findAsker(world, {}, roleArn, now);
    if (!found)
        return found;
    if (!found->caller.session)
        return Error{"NoSuchEntity", "`" + roleArn + "` is no role", {}};
    sts::Session session = *found->caller.session;
    session.name = limits.name.empty() ? session.name : limits.name;
    session.tags = limits.tags;
    session.transitiveKeys = limits.transitiveKeys;
    if (!limits.sourceIdentity.empty())
        session.sourceIdentity = limits.sourceIdentity;
    if (caller.session)
        inherit(session, *caller.session);
    if (!limits.policy.empty()) {
        auto document = policy::Document::parse(limits.policy);
        if (!document)
            return document.error();
        session.sessionPolicies.push_back(*std::move(document));
    }
    session.sessionPolicyArns = limits.policyArns;
    session.hasSessionPolicy = !limits.policy.empty() || !limits.policyArns.empty();
    found->caller = sts::Caller::of(std::make_shared<const sts::Session>(std::move(session)));
    return found;
}

bool isAdministrator(const identity::Snapshot& world, const Asker& asker, const Circumstances& circumstances)
{
    constexpr std::array<const char*, 4> giving = {"iam:AttachUserPolicy", "iam:AttachRolePolicy", "iam:PutUserPolicy", "iam:PutRolePolicy"};
    return std::any_of(giving.begin(), giving.end(), [&](const char* action) {
        const service::Prepared prepared = prepare(world, asker, action, "*", circumstances);
        return evaluation::decide(prepared.request, prepared.policies).effect == evaluation::Effect::allowed;
    });
}

}  // namespace rolewright::analysis
