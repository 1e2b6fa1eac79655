/// What somebody may do when everything is counted, service by service and level by level, and what a boundary or the organization takes away of it.
#pragma once

#include "core/analysis/asker.h"
#include "core/catalogue/catalogue.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::analysis {

/// One service and access level. The names live as long as the catalogue.
struct LevelAccess {
    std::string_view service;
    catalogue::AccessLevel level = catalogue::AccessLevel::read;
    std::size_t all = 0;  ///< how many such actions there are
    std::vector<std::string_view> allowed;
    std::vector<std::string_view> takenByBoundary;      ///< granted by policies, and stopped by the boundary
    std::vector<std::string_view> takenByOrganization;  ///< likewise by SCPs or RCPs; may be in both
    std::size_t dangerous = 0;                          ///< of the allowed
};

struct EffectiveAccess {
    std::vector<LevelAccess> levels;  ///< those in which something is granted, in the order of the services
    std::size_t allowed = 0;
    std::size_t dangerous = 0;
    std::size_t takenByBoundary = 0;
    std::size_t takenByOrganization = 0;
    bool complete = true;  ///< false when it was cancelled
};

/// Asks the engine about every action of the catalogue. "May" is as in compareAccess: on at least one resource, in at least one request. Tens to hundreds of
/// milliseconds: for a worker.
EffectiveAccess effectiveAccess(const identity::Snapshot& world, const Asker& asker, const Circumstances& circumstances,
                                const std::function<bool()>& cancelled);

/// A user, group or role that is not there yet.
struct PlannedPrincipal {
    enum class Kind : unsigned char { user, group, role };
    Kind kind = Kind::role;
    AccountId account;
    std::string name;
    std::string path = "/";
    std::string trust;                  ///< policy text; of roles
    std::vector<std::string> groups;    ///< of users
    std::vector<std::string> attached;  ///< ARNs
    std::vector<identity::InlinePolicy> inlinePolicies;
    std::string boundary;  ///< ARN; empty: none
    identity::Tags tags;
};
struct PlannedWorld {
    identity::Snapshot world;  ///< with it
    Asker asker;               ///< it: a session of the role, the user, or a user who is in the group and has nothing else
};
/// A copy of the world in which it is there, made without asking whether anybody may make it. A name that is taken or missing is replaced by another. Fails
/// with `NoSuchEntity` when the account is not there.
Result<PlannedWorld> imaginePrincipal(const identity::Snapshot& world, const PlannedPrincipal& planned, Instant now);

}  // namespace rolewright::analysis
