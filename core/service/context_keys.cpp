#include "core/service/context_keys.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/evaluation/access_list_policy.h"
#include "core/service/tag_keys.h"
#include "core/service/web_identity_claims.h"

#include <algorithm>

namespace rolewright::service {
namespace {

using evaluation::CallerType;

void setTags(evaluation::Context& keys, const std::string& prefix, const identity::Tags& tags)
{
    for (const identity::Tag& tag : tags) {
        if (isUnambiguous(tags, tag))
            keys.set(prefix + tag.key, tag.value);
    }
}

std::string principalType(CallerType type)
{
    switch (type) {
    case CallerType::root:
        return "Account";
    case CallerType::user:
        return "User";
    case CallerType::roleSession:
        return "AssumedRole";
    case CallerType::federatedUser:
        return "FederatedUser";
    default:
        return "Anonymous";
    }
}

/// The path of an account in its organisation: `o-1/r-1/ou-1/`.
std::string organizationPath(const identity::Organization& organization, const AccountId& account)
{
    std::string path = organization.id + "/";
    for (const identity::OrganizationUnit* unit : organization.pathTo(account))
        path += unit->id + "/";
    return path;
}

void setOrganization(evaluation::Context& keys, const identity::Snapshot& world, const std::string& account, const std::string& who)
{
    const auto id = AccountId::parse(account);
    if (!id || !world.organization() || world.organization()->pathTo(*id).empty())
        return;
    keys.set("aws:" + who + "OrgID", world.organization()->id);
    keys.set("aws:" + who + "OrgPaths", {organizationPath(*world.organization(), *id)}, true);
}

/// Source: IAM User Guide, "AWS global condition context keys": properties of the network and of calls by services.
void setService(evaluation::Context& keys, const identity::Snapshot& world, const sts::Caller& caller)
{
    keys.set("aws:PrincipalIsAWSService", std::string("true"));
    keys.set("aws:PrincipalServiceName", caller.name);
    keys.set("aws:PrincipalServiceNamesList", {caller.name}, true);
    if (!caller.sourceArn.empty())
        keys.set("aws:SourceArn", caller.sourceArn);
    if (caller.sourceAccount.empty())
        return;
    keys.set("aws:SourceAccount", caller.sourceAccount);
    setOrganization(keys, world, caller.sourceAccount, "Source");
}

void setSession(evaluation::Context& keys, const sts::Session& session, Instant now)
{
    keys.set("aws:TokenIssueTime", toIso8601(session.issued));
    // AssumeRole's credentials carry no MFA information: IAM User Guide, "Secure API access with MFA".
    const bool carriesMfa = session.kind == sts::SessionKind::getSessionToken && session.mfa;
    keys.set("aws:MultiFactorAuthPresent", std::string(carriesMfa ? "true" : "false"));
    if (carriesMfa && session.mfaAt)
        keys.set("aws:MultiFactorAuthAge", std::to_string(std::chrono::duration_cast<std::chrono::seconds>(now - *session.mfaAt).count()));
    if (session.kind == sts::SessionKind::assumeRoot)
        keys.set("aws:AssumedRoot", std::string("true"));
    if (session.sourceIdentity)
        keys.set("aws:SourceIdentity", *session.sourceIdentity);
    if (!session.provider.empty())
        keys.set("aws:FederatedProvider", session.provider);
    for (const sts::SessionKey& key : session.keys)
        keys.set(key.key, key.values, key.values.size() > 1 || isListKey(key.key));
}

}  // namespace

identity::Tags principalTags(const ResolvedCaller& resolved, const sts::Caller& caller)
{
    identity::Tags tags = resolved.user ? resolved.user->tags : resolved.role ? resolved.role->tags : identity::Tags();
    if (!caller.session)
        return tags;
    for (const identity::Tag& tag : caller.session->tags) {
        std::erase_if(tags, [&](const identity::Tag& own) { return text::equalsIgnoringCase(own.key, tag.key); });
        tags.push_back(tag);
    }
    return tags;
}

evaluation::Context callerKeys(const identity::Snapshot& world, const sts::Caller& caller, const ResolvedCaller& resolved, const evaluation::Caller& who,
                               const CallContext& context)
{
    evaluation::Context keys;
    keys.set("aws:CurrentTime", toIso8601(context.now));
    keys.set("aws:EpochTime", std::to_string(std::chrono::duration_cast<std::chrono::seconds>(context.now.time_since_epoch()).count()));
    if (who.type != CallerType::service)
        keys.set("aws:SourceIp", context.sourceIp);
    keys.set("aws:UserAgent", context.userAgent);
    keys.set("aws:SecureTransport", std::string(context.secureTransport ? "true" : "false"));
    keys.set("aws:RequestedRegion", context.region);
    keys.set("aws:ViaAWSService", std::string("false"));
    keys.set("aws:PrincipalIsAWSService", std::string("false"));
    if (who.type == CallerType::service) {
        setService(keys, world, caller);
        return keys;
    }
    if (who.type == CallerType::federated)
        return keys;
    keys.set("aws:PrincipalType", principalType(who.type));
    if (who.type == CallerType::anonymous) {
        keys.set("aws:PrincipalAccount", std::string("anonymous"));
        keys.set("aws:userid", std::string("anonymous"));
    } else {
        keys.set("aws:PrincipalArn", who.principalArn);
        keys.set("aws:PrincipalAccount", who.account);
        keys.set("aws:userid", resolved.userId);
        setOrganization(keys, world, who.account, "Principal");
        setTags(keys, "aws:PrincipalTag/", principalTags(resolved, caller));
    }
    if (who.type == CallerType::user)
        keys.set("aws:username", resolved.user->name);
    if (caller.session)
        setSession(keys, *caller.session, context.now);
    return keys;
}

namespace {

/// Tags of the root, unit, account or policy of an organization that the ARN names. Source: Organizations User Guide, "Protecting member accounts from closure".
identity::Tags tagsInOrganization(const identity::Snapshot& world, const Arn& arn)
{
    const auto& organization = world.organization();
    if (!organization || organization->managementAccount.text() != arn.account)
        return {};
    const auto found = organization->tags.find(arn.resource.substr(arn.resource.rfind('/') + 1));
    return found == organization->tags.end() ? identity::Tags() : found->second;
}

}  // namespace

/// Tags of the user, role, policy, function or part of the organization that the ARN names. Tags of buckets do not count: attribute-based access is off for a bucket until it is switched on.
/// Source: S3 User Guide, "Enabling ABAC in general purpose buckets".
ResourceFacts resourceFacts(const identity::Snapshot& world, const std::string& resource, const std::string& owner)
{
    ResourceFacts facts{evaluation::resourceAccount(world, resource, owner), {}, false};
    const auto arn = Arn::parse(resource);
    if (arn && arn->service == "organizations") {
        facts.tags = tagsInOrganization(world, *arn);
        return facts;
    }
    const auto id = arn ? AccountId::parse(arn->account) : Result<AccountId>(Error{});
    const auto account = id ? world.account(*id) : nullptr;
    if (!account)
        return facts;
    if (const auto function = evaluation::functionOf(*account, *arn))
        facts.tags = function->tags;
    if (arn->service != "iam")
        return facts;
    const std::string_view what = arn->resource;
    const std::string_view name = what.substr(what.rfind('/') + 1);
    const auto take = [&](std::string_view kind, const auto& table, std::string_view key) {
        if (const auto row = what.starts_with(kind) ? table.find(key) : nullptr)
            facts.tags = row->tags;
    };
    constexpr std::string_view oidc = "oidc-provider/";
    constexpr std::string_view device = "mfa";
    take("user/", account->users, name);
    take("role/", account->roles, name);
    take("policy/", account->policies, name);
    take("saml-provider/", account->samlProviders, name);
    take(oidc, account->oidcProviders, what.substr(std::min(oidc.size(), what.size())));
    take("mfa/", account->mfaDevices, what.substr(std::min(device.size(), what.size())));
    take("instance-profile/", account->instanceProfiles, name);
    take("server-certificate/", account->serverCertificates, name);
    facts.ofIam = true;
    return facts;
}

void addResourceKeys(evaluation::Context& keys, const identity::Snapshot& world, const evaluation::Caller& who, const ResourceFacts& facts)
{
    const std::string& owner = facts.owner.empty() ? who.account : facts.owner;
    if (!owner.empty()) {
        keys.set("aws:ResourceAccount", owner);
        setOrganization(keys, world, owner, "Resource");
    }
    if (facts.ofIam)
        setTags(keys, "iam:ResourceTag/", facts.tags);
    setTags(keys, "aws:ResourceTag/", facts.tags);
}

}  // namespace rolewright::service
