/// Principal and NotPrincipal elements, compiled. Source: IAM User Guide, "AWS JSON policy elements: Principal", "… NotPrincipal".
#pragma once

#include "core/evaluation/decision.h"
#include "core/evaluation/request.h"
#include "core/policy/document.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::evaluation {

/// One name in a Principal element.
class PrincipalName {
public:
    /// `boundId`: the unique id the ARN was saved with; empty when it was bound to none.
    PrincipalName(const policy::PrincipalEntry& entry, std::string_view boundId);

    /// How the name covers the caller. `denies`: of a caller whose unique id is not known a bound name is taken by its ARN.
    PrincipalMatch match(const Caller& caller, bool denies) const;
    /// True when it names exactly this ARN (bindings and unique ids included), this account, this service …
    bool names(const Caller& caller, std::string_view arn) const;
    bool namesAccountOf(const Caller& caller) const;
    bool isEverybody() const { return m_kind == Kind::everybody; }

private:
    enum class Kind : unsigned char { everybody, account, arn, uniqueId, service, federated, canonicalUser };
    bool isBoundTo(const Caller& caller, bool denies) const;
    /// True when the caller is who the ARN named when it was saved, whatever it is called now: users can be renamed and moved.
    bool isSavedAs(const Caller& caller) const;

    Kind m_kind = Kind::arn;
    std::string m_value;      ///< ARN, unique id, service … as written; of an account its twelve digits
    std::string m_partition;  ///< of an account named by its root ARN
    std::string m_boundId;
};

class Principals {
public:
    Principals() = default;
    Principals(const policy::Statement& statement, const std::map<std::string, std::string>* bindings);

    bool empty() const { return m_names.empty(); }
    /// The strongest way in which a Principal element covers the caller.
    PrincipalMatch match(const Caller& caller, bool denies) const;
    /// True when a NotPrincipal element with Deny leaves the caller alone: a user and its account must both be listed, for a role
    /// session the session, the role and the account; whoever has a permissions boundary is never left alone.
    bool spares(const Caller& caller, bool hasBoundary) const;
    /// True when a NotPrincipal element with Allow leaves the caller out.
    bool leavesOut(const Caller& caller) const;

private:
    bool lists(const Caller& caller, std::string_view arn) const;
    bool listsAccountOf(const Caller& caller) const;

    std::vector<PrincipalName> m_names;
};

}  // namespace rolewright::evaluation
