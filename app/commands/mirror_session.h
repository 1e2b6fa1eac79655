/// What `pull`, `plan` and `apply` have in common: an endpoint that they ask, and one that they look at a plan with.
#pragma once

#include "app/commands/endpoint_call.h"
#include "app/commands/mirror_files.h"
#include "core/client/remote_backend.h"
#include "core/mirror/apply.h"

#include <memory>

namespace rolewright::app {

/// Adds `--profile`, `--endpoint-url`, `--ca-bundle` and `--region`.
void addMirrorEndpoint(CLI::App& command, EndpointOptions& options);

/// A connection that can be called. Needs a HeadlessApplication.
class MirrorEndpoint {
public:
    /// Fails as `connectionOf` does, and with `InvalidOption` when no endpoint is named. What one should know of it goes to standard error.
    static Result<std::unique_ptr<MirrorEndpoint>> reach(const EndpointOptions& options);

    mirror::CallEndpoint call();
    mirror::PullOptions options() const;
    mirror::Safeguard safeguard() const;

private:
    std::unique_ptr<client::RemoteBackend> m_backend;
};

/// The plan of a mirror on the disk, and what its endpoint has meanwhile.
struct LookedPlan {
    mirror::Plan plan;
    mirror::ConflictReport conflicts;
};
/// Fails as `findConflicts` does.
Result<LookedPlan> lookAtPlan(MirrorEndpoint& endpoint, const MirrorFiles& files);
/// The calls, the difference, who gains and who loses, and what was changed meanwhile.
std::string planText(const LookedPlan& looked, const MirrorFiles& files);

}  // namespace rolewright::app
