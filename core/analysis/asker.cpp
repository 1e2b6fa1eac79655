#include "core/analysis/asker.h"

#include "core/analysis/stranger.h"
#include "core/service/callers.h"
#include "core/service/context_keys.h"

#include <algorithm>

namespace rolewright::analysis {
namespace {

constexpr std::string_view imaginedName = "simulation";
constexpr std::chrono::hours imaginedLifetime{1};

Error nobody(std::string_view text)
{
    return Error::ours("NoSuchEntity", Phrase::tr("nobody in this workspace is called `%1`").with(text));
}

Error expired(const sts::Session& session)
{
    return Error::ours("ExpiredToken", Phrase::tr("the session `%1` is over: whatever it asks is refused; choose a live one, or the role itself").with(session.name));
}

/// A session as AssumeRole would issue it now.
Asker imagine(const identity::Account& account, const identity::Role& role, std::string_view name, Instant now)
{
    auto session = std::make_shared<sts::Session>();
    session->account = account.id;
    session->principalId = role.id;
    session->principalArn = identity::arnOf(account.id, role);
    session->name = name;
    session->issued = now;
    session->expires = now + imaginedLifetime;
    return {sts::Caller::of(std::move(session)), {}, true};
}

/// The newest session of this ARN or access key id, a live one if there is any; null when none was ever issued.
sts::SessionPtr newestSession(const std::vector<sts::EntryPtr>& sessions, std::string_view text, Instant now)
{
    sts::SessionPtr found;
    const bool byKey = text.starts_with(unique_id_prefix::temporaryKey);
    for (auto entry = sessions.rbegin(); entry != sessions.rend(); ++entry) {
        const sts::SessionPtr& session = (*entry)->session;
        if (byKey ? session->accessKeyId != text : session->arn() != text)
            continue;
        if (!session->expiredAt(now))
            return session;
        found = found ? found : session;
    }
    return found;
}

Result<Asker> ofSession(const identity::Snapshot& world, const sts::SessionPtr& session, Instant now)
{
    if (session->expiredAt(now))
        return expired(*session);
    Asker asker{sts::Caller::of(session), {}, false};
    if (const auto resolved = service::resolveCaller(world, asker.caller); !resolved)
        return Error::ours("NoSuchEntity", Phrase::tr("who the session `%1` belongs to is gone: its credentials are refused").with(session->name));
    return asker;
}

/// `arn:aws:sts::…:assumed-role/R/s` that is in no book.
Result<Asker> ofSessionArn(const identity::Account& account, const Arn& arn, std::string_view text, Instant now)
{
    constexpr std::string_view kind = "assumed-role/";
    const std::string_view rest = std::string_view(arn.resource).starts_with(kind) ? std::string_view(arn.resource).substr(kind.size()) : std::string_view();
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos || slash + 1 == rest.size())
        return nobody(text);
    const auto role = account.roles.find(rest.substr(0, slash));
    return role && role->name == rest.substr(0, slash) ? Result<Asker>(imagine(account, *role, rest.substr(slash + 1), now)) : nobody(text);
}

Result<Asker> ofArn(const identity::Snapshot& world, const std::vector<sts::EntryPtr>& sessions, const Arn& arn, std::string_view text, Instant now)
{
    const auto id = AccountId::parse(arn.account);
    const identity::AccountPtr account = id ? world.account(*id) : nullptr;
    if (!account)
        return Error::ours("NoSuchEntity", Phrase::tr("the account of `%1` is not in this workspace: what its principals may do is not known here").with(text));
    if (arn.service == "sts") {
        const sts::SessionPtr session = newestSession(sessions, text, now);
        const bool alive = session && !session->expiredAt(now);
        return alive ? ofSession(world, session, now) : ofSessionArn(*account, arn, text, now);
    }
    if (text == accountRootArn(*id))
        return Asker{sts::Caller::root(*id), {}, false};
    const std::string_view name = std::string_view(arn.resource).substr(arn.resource.rfind('/') + 1);
    if (const auto user = arn.resource.starts_with("user/") ? account->users.find(name) : nullptr; user && identity::arnOf(*id, *user) == text)
        return Asker{sts::Caller::user(*id, user->name), {}, false};
    if (const auto role = arn.resource.starts_with("role/") ? account->roles.find(name) : nullptr; role && identity::arnOf(*id, *role) == text)
        return imagine(*account, *role, imaginedName, now);
    return nobody(text);
}

/// What a service's own calls say. Source: IAM User Guide, "AWS global condition context keys", aws:PrincipalServiceName and others.
void becomeService(service::Prepared& prepared, const std::string& name)
{
    evaluation::Caller& caller = prepared.request.caller;
    caller = {};
    caller.type = evaluation::CallerType::service;
    caller.arn = caller.principalArn = name;
    evaluation::Context& keys = prepared.request.context;
    for (const char* key : {"aws:PrincipalAccount", "aws:PrincipalType", "aws:userid", "aws:SourceIp"})
        keys.remove(key);
    keys.set("aws:PrincipalIsAWSService", std::string("true"));
    keys.set("aws:PrincipalServiceName", name);
    keys.set("aws:PrincipalServiceNamesList", std::vector<std::string>{name}, true);
}

bool isServicePrincipal(std::string_view text)
{
    constexpr std::string_view domain = ".amazonaws.com";
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
    return text.size() > domain.size() && text.ends_with(domain) && std::all_of(text.begin(), text.end(), plain);
}

/// Whoever a resource's policy may name and that is not asked about as one of this workspace's own.
Result<Asker> ofOutside(std::string_view text)
{
    constexpr std::size_t canonicalId = 64;
    const auto isHost = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '/'; };
    const auto isHex = [](char c) { return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9'); };
    const auto arn = Arn::parse(text);
    if (arn && (arn->resource.starts_with("oidc-provider/") || arn->resource.starts_with("saml-provider/")))
        return Asker{personOf(std::string(text)), {}, false};
    if ((arn && (arn->service == "iam" || arn->service == "sts")) || (text.size() == canonicalId && std::all_of(text.begin(), text.end(), isHex)))
        return Asker{sts::Caller::anonymous(), {}, false, std::string(text)};
    if (!arn && text.find('.') != std::string_view::npos && std::all_of(text.begin(), text.end(), isHost))
        return Asker{personOf(std::string(text)), {}, false};
    return Error::ours("ValidationError", Phrase::tr("`%1` is nobody outside: give the ARN of a user, role or session, an identity provider, or a canonical user id").with(text));
}

}  // namespace

Result<Asker> findAsker(const identity::Snapshot& world, const std::vector<sts::EntryPtr>& sessions, std::string_view text, Instant now)
{
    if (text == "anonymous")
        return Asker{sts::Caller::anonymous(), {}, false};
    if (text.starts_with(outsiderMark))
        return ofOutside(text.substr(outsiderMark.size()));
    if (isServicePrincipal(text))
        return Asker{sts::Caller::anonymous(), std::string(text), false};
    if (const auto id = AccountId::parse(text))
        return world.account(*id) ? Result<Asker>(Asker{sts::Caller::root(*id), {}, false}) : nobody(text);
    if (const auto arn = Arn::parse(text))
        return ofArn(world, sessions, *arn, text, now);
    if (text.starts_with(unique_id_prefix::temporaryKey)) {
        const sts::SessionPtr session = newestSession(sessions, text, now);
        return session ? ofSession(world, session, now) : nobody(text);
    }
    return Error::ours("ValidationError", Phrase::tr("`%1` is no caller: give the ARN of a user, role or session, an account, a service such as `lambda.amazonaws.com`, or `anonymous`").with(text));
}

service::Prepared prepareAsker(const identity::Snapshot& world, const Asker& asker, const service::CallContext& call)
{
    if (!asker.outsider.empty())
        return prepareStranger(world, asker.outsider, call);
    service::Prepared prepared = service::prepareCaller(world, asker.caller, call);
    if (!asker.service.empty())
        becomeService(prepared, asker.service);
    return prepared;
}

void applyCircumstances(service::Prepared& prepared, const Circumstances& circumstances)
{
    for (const evaluation::ContextEntry& entry : circumstances.given.entries())
        prepared.request.context.set(entry.key, entry.values, entry.multivalued);
    for (const std::string& key : circumstances.absent)
        prepared.request.context.remove(key);
    prepared.policies.excluded = circumstances.excluded;
    if ((circumstances.excluded & evaluation::bit(evaluation::Layer::boundary)) != 0)
        prepared.request.caller.hasBoundary = false;
}

service::Prepared prepare(const identity::Snapshot& world, const Asker& asker, const std::string& action, const std::string& resource,
                          const Circumstances& circumstances)
{
    service::Prepared prepared = prepareAsker(world, asker, circumstances.call);
    prepared.request.action = action;
    prepared.request.resource = resource;
    service::guardResource(prepared, world, evaluation::resourceGuard(world, action, resource));
    service::addResourceKeys(prepared.request.context, world, prepared.request.caller, service::resourceFacts(world, resource, prepared.request.resourceOwner));
    applyCircumstances(prepared, circumstances);
    return prepared;
}

service::Verdict explain(const identity::Snapshot& world, const Asker& asker, const std::string& action, const std::string& resource,
                         const Circumstances& circumstances)
{
    const service::Prepared prepared = prepare(world, asker, action, resource, circumstances);
    return {action, resource, evaluation::explain(prepared.request, prepared.policies)};
}

}  // namespace rolewright::analysis
