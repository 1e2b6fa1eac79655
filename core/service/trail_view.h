/// What operations may learn of the activity trail: some of IAM's tell who used what.
#pragma once

#include "core/audit/record.h"
#include "core/service/handler.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rolewright::service {

/// How long IAM remembers what roles and services were used for. Source: IAM User Guide, "Refine permissions using last accessed information", "Tracking period".
inline constexpr std::chrono::hours trackingPeriod{24 * 400};

/// The newest use of something.
struct NewestUse {
    Instant time{};
    std::string service;  ///< `iam`
    std::string region;
};

/// A vault that knows the trail is one of these as well.
class TrailView {
public:
    virtual ~TrailView() = default;
    /// Shows the records that are kept, newest first, until `visit` answers false.
    virtual void visitTrail(const std::function<bool(const audit::Record&)>& visit) const = 0;
    /// What the newest record says that is a use of this user, role or key (see `usedIn`). It is kept beside the trail: asking walks over nothing.
    virtual std::optional<NewestUse> newestUseOf(std::string_view id) const = 0;
};

/// The trail behind a vault; null when it knows none, as that of a call which is only explained.
inline const TrailView* trailOf(const Vault& vault)
{
    return dynamic_cast<const TrailView*>(&vault);
}

/// True for an attempt that somebody was authenticated for, whatever came of it: that is what IAM counts as access. Source: IAM User Guide, "Refine permissions
/// using last accessed information".
bool isAuthenticated(const audit::Record& record);
/// Whose access the record is: the unique id of a user or role, or twelve digits of a root user. Empty when whoever called is of no account, or of another one whose own
/// trail tells of it too.
std::string accessorOf(const audit::Record& record);
/// What the record is a use of: the `accessorOf` it, and the long-term access key that it was signed with, by its id.
std::vector<std::string> usedIn(const audit::Record& record);

}  // namespace rolewright::service
