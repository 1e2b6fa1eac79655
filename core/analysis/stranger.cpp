#include "core/analysis/stranger.h"

#include "core/policy/edit.h"
#include "core/policy/trust_grant.h"
#include "core/service/context_keys.h"

namespace rolewright::analysis {
namespace {

constexpr const char* sessionName = "session";

/// What an account outside is taken to allow its own people.
const evaluation::NamedPolicy& allowedElsewhere()
{
    static const evaluation::NamedPolicy policy{
        "the other account's policies", evaluation::compile(policy::Document::parse(policy::newIdentityPolicy(policy::Effect::allow, {"*"}, {"*"})).value())};
    return policy;
}

std::string lastPart(std::string_view path)
{
    return std::string(path.substr(path.rfind('/') + 1));
}

evaluation::Caller callerOf(const std::string& who)
{
    evaluation::Caller caller;
    caller.arn = caller.principalArn = who;
    const auto arn = Arn::parse(who);
    if (!arn) {
        caller.type = evaluation::CallerType::canonicalUser;
        return caller;
    }
    caller.account = arn->account;
    caller.partition = arn->partition;
    const std::string_view name = arn->resource;
    if (arn->service == "sts" && name.starts_with("assumed-role/")) {
        caller.type = evaluation::CallerType::roleSession;
        caller.sessionName = lastPart(name);
        const std::string_view role = name.substr(0, name.rfind('/'));
        caller.principalArn = "arn:" + arn->partition + ":iam::" + arn->account + ":role/" + lastPart(role);
    } else if (name.starts_with("role/")) {
        caller.type = evaluation::CallerType::roleSession;
        caller.sessionName = sessionName;
        caller.arn = "arn:" + arn->partition + ":sts::" + arn->account + ":assumed-role/" + lastPart(name) + "/" + sessionName;
    } else {
        caller.type = name == "root"                        ? evaluation::CallerType::root
                      : name.starts_with("federated-user/") ? evaluation::CallerType::federatedUser
                                                            : evaluation::CallerType::user;
    }
    return caller;
}

}  // namespace

service::Prepared prepareStranger(const identity::Snapshot& world, const std::string& who, const service::CallContext& context)
{
    using evaluation::CallerType;
    service::Prepared prepared = service::prepareCaller(world, sts::Caller::anonymous(), context);
    evaluation::Caller& caller = prepared.request.caller;
    caller = callerOf(who);
    if (caller.type == CallerType::canonicalUser)
        return prepared;
    if (const auto known = identity::findPrincipal(world, caller.principalArn))
        caller.uniqueId = known->id;
    service::ResolvedCaller resolved;
    if (caller.type == CallerType::user) {
        auto user = std::make_shared<identity::User>();
        user->name = lastPart(caller.arn);
        resolved.user = std::move(user);
    }
    prepared.request.context = service::callerKeys(world, sts::Caller::anonymous(), resolved, caller, context);
    prepared.request.context.remove("aws:userid");
    if (caller.type == CallerType::roleSession)
        prepared.request.context.set("aws:MultiFactorAuthPresent", std::string("false"));
    prepared.policies.identity = {allowedElsewhere()};
    return prepared;
}

sts::Caller personOf(const std::string& provider)
{
    sts::Caller person;
    person.kind = sts::CallerKind::federated;
    person.provider = person.providerName = provider;
    person.name = "somebody";
    person.bySaml = !policy::tokenProviderOf({"Federated", {provider, {}}});
    if (const auto arn = Arn::parse(provider)) {
        if (const auto id = AccountId::parse(arn->account))
            person.account = *id;
    }
    return person;
}

}  // namespace rolewright::analysis
