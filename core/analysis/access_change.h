/// What changes when somebody acts as another: which actions are given up, which are gained, which stay.
#pragma once

#include "core/analysis/asker.h"
#include "core/catalogue/catalogue.h"

#include <functional>

namespace rolewright::analysis {

/// `elsewhere`: both may do it, but of the resources that are known here each may do it on others.
enum class ChangeKind : unsigned char { lost, gained, elsewhere };

/// The names live as long as the catalogue.
struct ActionChange {
    std::string_view service;  ///< `s3`
    std::string_view name;     ///< `GetObject`
    catalogue::AccessLevel level = catalogue::AccessLevel::read;
    ChangeKind kind = ChangeKind::lost;
    bool dangerous = false;  ///< gives permissions away, destroys data or evidence, or becomes somebody else

    std::string text() const { return std::string(service) + ':' + std::string(name); }
};

struct AccessChange {
    std::vector<ActionChange> changes;  ///< dangerous ones first; then by service, access level and name
    std::size_t lost = 0;
    std::size_t gained = 0;
    std::size_t kept = 0;  ///< those `elsewhere` among them
    std::size_t elsewhere = 0;
    std::size_t resources = 0;  ///< of the two accounts, that were asked about one by one
    bool cutOff = false;        ///< there were more of them than `mostResources` of a kind
};

/// The most resources of a kind that are asked about.
inline constexpr std::size_t mostResources = 100;

/// Asks the engine about every action of the catalogue, for both. "May" means: on at least one resource, in at least one request. Conditions on what a request
/// says of itself or of its resource are taken to be satisfiable; those on who asks and when are decided. Boundaries, session policies and organisation
/// policies count; of the resource policies, those of the buckets, functions and roles that are known here. Answers early and incompletely once `cancelled()`.
AccessChange compareAccess(const identity::Snapshot& world, const Asker& from, const Asker& to, const Circumstances& circumstances,
                           const std::function<bool()>& cancelled);

/// The same over two worlds: what becomes of somebody by an edit. Resources are those of the world after it.
AccessChange compareAccess(const identity::Snapshot& before, const Asker& from, const identity::Snapshot& after, const Asker& to, const Circumstances& circumstances,
                           const std::function<bool()>& cancelled);

/// What limits a session that is not issued yet.
struct SessionLimits {
    std::string name;
    identity::Tags tags;
    std::vector<std::string> transitiveKeys;
    std::string sourceIdentity;  ///< empty: none
    std::string policy;          ///< text of the session policy; empty: none
    std::vector<std::string> policyArns;
};
/// A session of the role as `caller` would get it with these limits; whether the role lets the caller in is not asked. Fails with `NoSuchEntity` when there is
/// no such role, and as Document::parse does for a session policy that cannot be read.
Result<Asker> imagineSession(const identity::Snapshot& world, const sts::Caller& caller, const std::string& roleArn, const SessionLimits& limits, Instant now);

/// May it give itself or others any permission there is? Then it is an administrator, whatever it is called.
bool isAdministrator(const identity::Snapshot& world, const Asker& asker, const Circumstances& circumstances);

}  // namespace rolewright::analysis
