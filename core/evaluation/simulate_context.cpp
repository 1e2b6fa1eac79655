#include "core/evaluation/simulate.h"

#include "core/base/time_text.h"

#include <chrono>

namespace rolewright::evaluation {

namespace {

std::string_view principalType(CallerType type)
{
    switch (type) {
    case CallerType::root:
        return "Account";
    case CallerType::user:
        return "User";
    case CallerType::federatedUser:
        return "FederatedUser";
    case CallerType::roleSession:
    case CallerType::federated:
        return "AssumedRole";
    case CallerType::anonymous:
        return "Anonymous";
    case CallerType::service:
    case CallerType::canonicalUser:
        break;
    }
    return {};
}

/// `aws:userid` as the documentation's table has it; empty when an id that it needs is not known.
std::string userId(const Caller& caller)
{
    switch (caller.type) {
    case CallerType::root:
        return caller.account;
    case CallerType::user:
        return caller.uniqueId;
    case CallerType::roleSession:
        return caller.uniqueId.empty() ? std::string() : caller.uniqueId + ":" + caller.sessionName;
    case CallerType::federatedUser:
        return caller.account + ":" + caller.sessionName;
    case CallerType::anonymous:
        return "anonymous";
    case CallerType::service:
    case CallerType::federated:
    case CallerType::canonicalUser:
        break;
    }
    return {};
}

class Deriver {
public:
    Deriver(const Context& given, Instant now) : m_context(given), m_now(now) {}

    void add(std::string key, std::string_view value)
    {
        if (!value.empty() && !m_context.find(key)) {
            m_context.set(std::move(key), std::string(value));
        }
    }
    void caller(const Caller& caller);
    void call(std::string_view resource, std::string_view owner);
    Context take() { return std::move(m_context); }

private:
    Context m_context;
    Instant m_now;
};

void Deriver::caller(const Caller& caller)
{
    const bool temporary = caller.type == CallerType::roleSession || caller.type == CallerType::federatedUser;
    if (isPrincipalOfAccount(caller.type)) {
        add("aws:PrincipalArn", caller.principalArn);
        add("aws:PrincipalAccount", caller.account);
    } else if (caller.type == CallerType::anonymous) {
        add("aws:PrincipalAccount", "anonymous");
    }
    add("aws:PrincipalType", principalType(caller.type));
    add("aws:userid", userId(caller));
    if (caller.type == CallerType::user) {
        add("aws:username", std::string_view(caller.arn).substr(caller.arn.rfind('/') + 1));
    }
    if (temporary) {
        add("aws:TokenIssueTime", toIso8601(m_now));
        add("aws:MultiFactorAuthPresent", "false");
    }
    const bool service = caller.type == CallerType::service;
    if (caller.type != CallerType::anonymous) {
        add("aws:PrincipalIsAWSService", service ? "true" : "false");
    }
    if (service) {
        add("aws:PrincipalServiceName", caller.arn);
        if (!m_context.find("aws:PrincipalServiceNamesList")) {
            m_context.set("aws:PrincipalServiceNamesList", std::vector<std::string>{caller.arn}, true);
        }
    }
}

void Deriver::call(std::string_view resource, std::string_view owner)
{
    add("aws:CurrentTime", toIso8601(m_now));
    add("aws:EpochTime", std::to_string(std::chrono::floor<std::chrono::seconds>(m_now).time_since_epoch().count()));
    add("aws:SecureTransport", "true");
    add("aws:ViaAWSService", "false");
    add("aws:ResourceAccount", owner);
    if (const auto arn = Arn::parse(resource); arn && arn->region.find_first_of("*?") == std::string::npos) {
        add("aws:RequestedRegion", arn->region);
    }
}

}  // namespace

Context contextOf(const Simulation& simulation, std::string_view resource, std::string_view owner, Instant now)
{
    if (!simulation.derivesContext) {
        return simulation.context;
    }
    Deriver deriver(simulation.context, now);
    deriver.caller(simulation.caller);
    deriver.call(resource, owner);
    return deriver.take();
}

}  // namespace rolewright::evaluation
