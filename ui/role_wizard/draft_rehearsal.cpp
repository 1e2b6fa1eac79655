#include "ui/role_wizard/draft_rehearsal.h"

#include "core/policy/edit.h"
#include "core/policy/trust_grant.h"
#include "ui/store/administrator.h"
#include "ui/store/calls.h"
#include "ui/policy/known_actions.h"
#include "ui/theme/phrases.h"
#include "ui/switch_role/role_judgement.h"

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr std::size_t rowLimit = 200;

/// A principal whom the trust policy means, as somebody who could make the call.
struct Meant {
    AssumeRow row;
    std::optional<AssumeGrant> grant;
    AccountId account;
};

std::string shortNameOf(const identity::Account& account)
{
    return account.name.empty() ? account.id.text() : account.name;
}

Meant meantUser(const identity::Account& account, const identity::User& user)
{
    Meant meant;
    meant.account = account.id;
    meant.row.label = user.name;
    meant.row.account = shortNameOf(account);
    meant.row.kind = "user";
    meant.row.caller = sts::Caller::user(account.id, user.name);
    // A group rather than a person: whoever joins it later gets the same.
    meant.grant = user.groups.empty() ? AssumeGrant{AssumeGrant::Kind::user, user.name} : AssumeGrant{AssumeGrant::Kind::group, user.groups.front()};
    return meant;
}

Meant meantRole(const identity::Account& account, const identity::Role& role, Instant now)
{
    sts::Session session;
    session.accessKeyId = "ASIAREHEARSAL";
    session.account = account.id;
    session.principalId = role.id;
    session.principalArn = identity::arnOf(account.id, role);
    session.name = "rehearsal";
    session.issued = now;
    session.expires = now + std::chrono::hours(1);
    Meant meant;
    meant.account = account.id;
    meant.row.label = role.name;
    meant.row.account = shortNameOf(account);
    meant.row.kind = "role";
    meant.row.caller = sts::Caller::of(std::make_shared<const sts::Session>(std::move(session)));
    meant.grant = AssumeGrant{AssumeGrant::Kind::role, role.name};
    return meant;
}

/// Everybody the trust policy's Allow statements mean, as far as the world knows them.
class Audience {
public:
    Audience(const identity::Snapshot& world, Instant now) : m_world(world), m_now(now) {}

    void add(const policy::PrincipalEntry& principal)
    {
        const std::string& value = principal.value.value;
        if (principal.kind == "Service" || principal.kind == "Federated") {
            Meant meant;
            meant.row.label = value;
            meant.row.kind = principal.kind == "Service" ? "service" : "identity provider";
            meant.row.trust = Says::yes;
            meant.row.can = true;
            people.push_back(std::move(meant));
        } else if (value == "*") {
            for (const identity::AccountPtr& account : m_world.accounts())
                addUsers(*account);
        } else if (const auto id = AccountId::parse(value)) {
            addAccount(*id);
        } else if (const auto arn = Arn::parse(value)) {
            addArn(*arn);
        }
    }

    std::vector<Meant> people;
    std::size_t leftOut = 0;

private:
    void addUsers(const identity::Account& account)
    {
        account.users.forEach([&](const identity::RowPtr<identity::User>& user) { addOnce(meantUser(account, *user)); });
    }

    void addAccount(const AccountId& id)
    {
        if (const auto account = m_world.account(id))
            addUsers(*account);
    }

    void addArn(const Arn& arn)
    {
        const auto id = AccountId::parse(arn.account);
        const auto account = id ? m_world.account(*id) : nullptr;
        if (!account)
            return;
        if (arn.resource == "root")
            return addUsers(*account);
        const std::string name = arn.resource.substr(arn.resource.rfind('/') + 1);
        if (arn.resource.starts_with("user/")) {
            if (const auto user = account->users.find(name))
                addOnce(meantUser(*account, *user));
        } else if (arn.resource.starts_with("role/")) {
            if (const auto role = account->roles.find(name))
                addOnce(meantRole(*account, *role, m_now));
        }
    }

    void addOnce(Meant meant)
    {
        const bool there = std::any_of(people.begin(), people.end(), [&](const Meant& known) {
            return known.row.label == meant.row.label && known.row.kind == meant.row.kind && known.account == meant.account;
        });
        if (there)
            return;
        if (people.size() >= rowLimit)
            ++leftOut;
        else
            people.push_back(std::move(meant));
    }

    const identity::Snapshot& m_world;
    Instant m_now;
};

Says layerSays(const evaluation::Explanation& explanation, evaluation::Layer layer)
{
    for (const evaluation::LayerTrace& trace : explanation.layers) {
        if (trace.layer == layer && trace.present)
            return trace.effect == evaluation::Effect::allowed ? Says::yes : Says::no;
    }
    return Says::notAsked;
}

AssumeRow judge(Meant meant, const identity::Snapshot& world, const RoleDraft& draft, const service::CallContext& context)
{
    AssumeRow row = std::move(meant.row);
    if (!row.caller)
        return row;
    const service::Preflight preflight = service::preflightAssumeRole(world, *row.caller, draft.arn(), std::nullopt, context);
    row.can = preflight.can();
    row.needsExternalId = preflight.needsExternalId;
    row.needsMfa = preflight.needsMfa;
    row.hasDevice = canProveMfa(world, *row.caller);
    row.trustAsksMore = preflight.trustAsksMore;
    row.why = preflight.why;
    if (preflight.verdict) {
        const evaluation::Explanation& explanation = preflight.verdict->explanation;
        row.trust = layerSays(explanation, evaluation::Layer::resource);
        row.identity = layerSays(explanation, evaluation::Layer::identity);
        row.boundary = layerSays(explanation, evaluation::Layer::boundary);
        row.organization = layerSays(explanation, evaluation::Layer::serviceControl);
    }
    const bool identityMissing = preflight.obstacle == service::Obstacle::identity || preflight.obstacle == service::Obstacle::trustAndIdentity;
    if (!row.can && !row.withMore() && identityMissing && meant.grant) {
        row.proposal = meant.grant;
        if (meant.account != draft.account) {
            row.proposal->elsewhere = meant.account;
            row.commandElsewhere = service::toCommandLine(draft.grantOperation(*meant.grant));
        }
    }
    return row;
}

std::string firstBucketArn(const identity::Snapshot& world, const AccountId& own)
{
    const auto account = world.account(own);
    if (account && !account->buckets.empty())
        return identity::arnOf(*account->buckets.at(0));
    for (const identity::AccountPtr& other : world.accounts()) {
        if (!other->buckets.empty())
            return identity::arnOf(*other->buckets.at(0));
    }
    return {};
}

/// A concrete resource for a pattern: wildcards filled with a plain word, and for "all" something that the action is about.
std::string concrete(const std::string& action, const std::string& pattern, const std::string& bucketArn, const AccountId& account)
{
    if (pattern == "*" && action.starts_with("s3:"))
        return bucketArn.empty() ? pattern : bucketArn + "/example.txt";
    if (pattern == "*")
        return action.starts_with("iam:") ? iamArn(account, "user", "/", "somebody") : pattern;
    std::string text = pattern;
    for (std::size_t at = text.find('*'); at != std::string::npos; at = text.find('*', at))
        text.replace(at, 1, "example");
    return text;
}

}  // namespace

bool DraftRehearsal::anyCan() const
{
    return std::any_of(rows.begin(), rows.end(), [](const AssumeRow& row) { return row.can || row.withMore(); });
}

DraftRehearsal rehearseDraft(const identity::Snapshot& world, const sts::Caller& caller, const RoleDraft& draft, const service::CallContext& context,
                             const service::Vault& vault)
{
    DraftRehearsal result;
    service::Rehearsal rehearsal = service::rehearse(world, caller, draft.operations(), context, vault);
    result.world = std::move(rehearsal.world);
    if (rehearsal.failed) {
        result.error = rehearsal.answers.back().error().message;
        return result;
    }
    for (const auto& [account, operation] : draft.elsewhere()) {
        service::Rehearsal there = service::rehearse(result.world, administratorOf(account), {operation}, context, vault);
        result.world = std::move(there.world);
        if (there.failed) {
            result.error = there.answers.back().error().message;
            return result;
        }
    }
    result.rows = judgeAudience(result.world, draft, context, result.leftOut);
    return result;
}

std::vector<AssumeRow> judgeAudience(const identity::Snapshot& world, const RoleDraft& draft, const service::CallContext& context, std::size_t& leftOut)
{
    const auto document = policy::Document::parse(draft.trust);
    if (!document)
        return {};
    Audience audience(world, context.now);
    for (const policy::Statement& statement : (*document)->statements()) {
        if (statement.effect != policy::Effect::allow || statement.notPrincipal)
            continue;
        for (const policy::PrincipalEntry& principal : statement.principals)
            audience.add(principal);
    }
    leftOut = audience.leftOut;
    std::vector<AssumeRow> rows;
    for (Meant& meant : audience.people)
        rows.push_back(judge(std::move(meant), world, draft, context));
    return rows;
}

std::string externalIdIn(const std::string& trust)
{
    const auto document = policy::Document::parse(trust);
    if (!document)
        return {};
    const policy::TrustView view = policy::readTrust(**document);
    for (std::size_t i = 0; i < view.grants.size(); ++i) {
        const std::optional<std::string> wanted = view.readable[i] && view.grants[i].effect == policy::Effect::allow ? view.grants[i].externalId() : std::nullopt;
        if (wanted)
            return *wanted;
    }
    return {};
}

Trial tryDraft(const identity::Snapshot& rehearsed, const sts::Caller& who, const RoleDraft& draft, const json::Object& proofs,
               const std::vector<std::pair<std::string, std::string>>& actions, const service::CallContext& context, const service::Vault& vault)
{
    Trial trial;
    service::Operation assume{"sts", "AssumeRole", json::Object{{"RoleArn", draft.arn()}, {"RoleSessionName", "rehearsal"}}};
    assume.parameters.update(proofs);
    service::Outcome outcome = service::handle(who, assume, rehearsed, context, vault);
    if (!outcome.answer.ok() || !outcome.newSession) {
        trial.error = outcome.answer.ok() ? "no session was issued" : outcome.answer.error().message;
        return trial;
    }
    trial.session = outcome.newSession;
    const sts::Caller role = sts::Caller::of(outcome.newSession);
    for (const auto& [action, resource] : actions) {
        const service::Verdict verdict = service::explain(rehearsed, role, {action, resource, {}}, context);
        TrialStep step{action, resource, verdict.explanation.decision.effect == evaluation::Effect::allowed, {}};
        step.why = evaluation::sentence(verdict.explanation, action, resource);
        trial.steps.push_back(std::move(step));
    }
    return trial;
}

namespace {

/// An action that the pattern means, `iam:GetUser` of `iam:Get*`; empty when the engine knows none.
std::string oneOf(const std::string& pattern)
{
    const std::size_t wild = pattern.find_first_of("*?");
    if (wild == std::string::npos)
        return pattern;
    const QStringList known = knownActions();
    const auto found = std::find_if(known.begin(), known.end(), [&](const QString& action) {
        return action.startsWith(toQt(std::string_view(pattern).substr(0, wild)), Qt::CaseInsensitive) && !action.endsWith(QLatin1Char('*'));
    });
    return found == known.end() ? std::string() : found->toStdString();
}

}  // namespace

std::vector<std::pair<std::string, std::string>> sampleActions(const identity::Snapshot& world, const RoleDraft& draft)
{
    const std::string bucket = firstBucketArn(world, draft.account);
    std::vector<std::pair<std::string, std::string>> samples;
    if (const auto document = policy::Document::parse(draft.inlinePolicy)) {
        for (const policy::Statement& statement : (*document)->statements()) {
            for (std::size_t i = 0; i < statement.actions.size() && samples.size() < 2; ++i) {
                const std::string action = oneOf(statement.actions[i].value);
                if (!action.empty() && !statement.resources.empty())
                    samples.emplace_back(action, concrete(action, statement.resources[std::min(i, statement.resources.size() - 1)].value, bucket, draft.account));
            }
        }
    }
    const std::vector<std::pair<std::string, std::string>> usual = {
        {"s3:ListBucket", bucket}, {"s3:GetObject", bucket + "/example.txt"}, {"iam:CreateUser", iamArn(draft.account, "user", "/", "somebody")}};
    for (const auto& sample : usual) {
        if (samples.size() < 3 && !(bucket.empty() && sample.first.starts_with("s3:")))
            samples.push_back(sample);
    }
    return samples;
}

}  // namespace rolewright::ui
