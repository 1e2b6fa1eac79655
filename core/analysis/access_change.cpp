#include "core/analysis/access_change.h"

#include "core/analysis/action_judge.h"
#include "core/analysis/known_resources.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace rolewright::analysis {
namespace {

/// Holds two judges against each other.
class Comparison {
public:
    Comparison(const identity::Snapshot& before, const Asker& from, const identity::Snapshot& after, const Asker& to, const Circumstances& circumstances)
        : m_open(openRequests()), m_from(before, from, circumstances, m_open), m_to(after, to, circumstances, m_open),
          m_known(after, {accountOf(from), accountOf(to)}, mostResources)
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
    ActionJudge m_from;
    ActionJudge m_to;
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
    return compareAccess(world, from, world, to, circumstances, cancelled);
}

AccessChange compareAccess(const identity::Snapshot& before, const Asker& from, const identity::Snapshot& after, const Asker& to, const Circumstances& circumstances,
                           const std::function<bool()>& cancelled)
{
    Comparison comparison(before, from, after, to, circumstances);
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
