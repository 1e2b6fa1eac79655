#include "core/evaluation/principal.h"

#include <algorithm>

namespace rolewright::evaluation {

namespace {

/// Direct and everybody grant most, an account least.
int strength(PrincipalMatch match)
{
    switch (match) {
    case PrincipalMatch::none:
    case PrincipalMatch::notApplicable:
        return 0;
    case PrincipalMatch::account:
        return 1;
    case PrincipalMatch::role:
    case PrincipalMatch::user:
        return 2;
    case PrincipalMatch::wildcard:
        return 3;
    case PrincipalMatch::direct:
        return 4;
    }
    return 0;
}

}  // namespace

PrincipalName::PrincipalName(const policy::PrincipalEntry& entry, std::string_view boundId) : m_value(entry.value.value), m_boundId(boundId)
{
    if (entry.kind == "*" || (entry.kind == "AWS" && m_value == "*")) {
        m_kind = Kind::everybody;
    } else if (entry.kind == "Service") {
        m_kind = Kind::service;
    } else if (entry.kind == "Federated") {
        m_kind = Kind::federated;
    } else if (entry.kind == "CanonicalUser") {
        m_kind = Kind::canonicalUser;
    } else if (AccountId::isValid(m_value)) {
        m_kind = Kind::account;
    } else if (isUniqueId(m_value, unique_id_prefix::user) || isUniqueId(m_value, unique_id_prefix::role)) {
        m_kind = Kind::uniqueId;
    } else if (const auto arn = Arn::parse(m_value); arn && arn->service == "iam" && arn->resource == "root" && arn->region.empty()) {
        m_kind = Kind::account;
        m_partition = arn->partition;
        m_value = arn->account;
    }
}

bool PrincipalName::isBoundTo(const Caller& caller, bool denies) const
{
    if (m_boundId.empty()) {
        return true;
    }
    return caller.uniqueId.empty() ? denies : caller.uniqueId == m_boundId;
}

bool PrincipalName::isSavedAs(const Caller& caller) const
{
    return !m_boundId.empty() && m_boundId == caller.uniqueId;
}

bool PrincipalName::names(const Caller& caller, std::string_view arn) const
{
    switch (m_kind) {
    case Kind::everybody:
        return true;
    case Kind::arn:
        return !arn.empty() && (m_value == arn ? isBoundTo(caller, false) : arn == caller.principalArn && isSavedAs(caller));
    case Kind::uniqueId:
        return m_value == caller.uniqueId && arn == caller.principalArn;
    case Kind::service:
        return caller.type == CallerType::service && m_value == arn;
    case Kind::federated:
        return caller.type == CallerType::federated && m_value == arn;
    case Kind::canonicalUser:
        return caller.type == CallerType::canonicalUser && m_value == arn;
    case Kind::account:
        break;
    }
    return false;
}

bool PrincipalName::namesAccountOf(const Caller& caller) const
{
    return m_kind == Kind::account && isPrincipalOfAccount(caller.type) && m_value == caller.account &&
           (m_partition.empty() || m_partition == caller.partition);
}

PrincipalMatch PrincipalName::match(const Caller& caller, bool denies) const
{
    const auto either = [](bool matched, PrincipalMatch how) { return matched ? how : PrincipalMatch::none; };
    switch (m_kind) {
    case Kind::everybody:
        return PrincipalMatch::wildcard;
    case Kind::account:
        return either(namesAccountOf(caller), PrincipalMatch::account);
    case Kind::service:
        return either(caller.type == CallerType::service && caller.arn == m_value, PrincipalMatch::direct);
    case Kind::federated:
        return either(caller.type == CallerType::federated && caller.arn == m_value, PrincipalMatch::direct);
    case Kind::canonicalUser:
        return either(caller.type == CallerType::canonicalUser && caller.arn == m_value, PrincipalMatch::direct);
    case Kind::uniqueId:
        if (!isPrincipalOfAccount(caller.type) || caller.uniqueId != m_value) {
            return PrincipalMatch::none;
        }
        return caller.type == CallerType::roleSession     ? PrincipalMatch::role
               : caller.type == CallerType::federatedUser ? PrincipalMatch::user
                                                          : either(caller.type == CallerType::user, PrincipalMatch::direct);
    case Kind::arn:
        break;
    }
    if (!isPrincipalOfAccount(caller.type)) {
        return PrincipalMatch::none;
    }
    if (isSavedAs(caller) && m_value != caller.principalArn && caller.type == CallerType::user) {
        return PrincipalMatch::direct;
    }
    if (caller.type == CallerType::roleSession && m_value == caller.principalArn) {
        return either(isBoundTo(caller, denies), PrincipalMatch::role);
    }
    if (m_value == caller.arn) {
        return either(caller.type != CallerType::user || isBoundTo(caller, denies), PrincipalMatch::direct);
    }
    const bool federating = caller.type == CallerType::federatedUser && m_value == caller.federatingUserArn;
    return either(federating && isBoundTo(caller, denies), PrincipalMatch::user);
}

Principals::Principals(const policy::Statement& statement, const std::map<std::string, std::string>* bindings)
{
    m_names.reserve(statement.principals.size());
    for (const policy::PrincipalEntry& entry : statement.principals) {
        std::string_view boundId;
        if (bindings && entry.kind == "AWS") {
            if (const auto bound = bindings->find(entry.value.value); bound != bindings->end()) {
                boundId = bound->second;
            }
        }
        m_names.emplace_back(entry, boundId);
    }
}

PrincipalMatch Principals::match(const Caller& caller, bool denies) const
{
    PrincipalMatch best = PrincipalMatch::none;
    for (const PrincipalName& name : m_names) {
        const PrincipalMatch match = name.match(caller, denies);
        if (strength(match) > strength(best)) {
            best = match;
        }
    }
    return best;
}

bool Principals::lists(const Caller& caller, std::string_view arn) const
{
    return std::any_of(m_names.begin(), m_names.end(), [&](const PrincipalName& name) { return name.names(caller, arn); });
}

bool Principals::listsAccountOf(const Caller& caller) const
{
    return std::any_of(m_names.begin(), m_names.end(), [&](const PrincipalName& name) { return name.namesAccountOf(caller); });
}

bool Principals::spares(const Caller& caller, bool hasBoundary) const
{
    if (hasBoundary) {
        return false;
    }
    if (std::any_of(m_names.begin(), m_names.end(), [](const PrincipalName& name) { return name.isEverybody(); })) {
        return true;
    }
    switch (caller.type) {
    case CallerType::root:
        return listsAccountOf(caller);
    case CallerType::user:
    case CallerType::federatedUser:
        return lists(caller, caller.arn) && listsAccountOf(caller);
    case CallerType::roleSession:
        return lists(caller, caller.arn) && lists(caller, caller.principalArn) && listsAccountOf(caller);
    case CallerType::service:
    case CallerType::federated:
    case CallerType::canonicalUser:
        return lists(caller, caller.arn);
    case CallerType::anonymous:
        break;
    }
    return false;
}

bool Principals::leavesOut(const Caller& caller) const
{
    return match(caller, true) != PrincipalMatch::none;
}

}  // namespace rolewright::evaluation
