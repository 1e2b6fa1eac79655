/// The way to credentials of a workspace that a running Rolewright has open: a local socket beside the workspace, for its owner alone.
#pragma once

#include "core/server/credential_desk.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace rolewright::server {

/// Answers on a thread of its own, one question for each connection. Whoever may open the workspace's file may ask.
class DeskSocket {
public:
    /// Called on the socket's thread.
    using Give = std::function<Result<GivenCredentials>(const CredentialWish& wish)>;

    /// Listens at `<workspace>.socket` (mode 0600). The caller has the workspace open, so that what stands there is left over from one that was killed. Fails
    /// with `AddressUnavailable`: the path is too long for a socket, above all.
    static Result<std::unique_ptr<DeskSocket>> open(const std::filesystem::path& workspace, Give give);
    /// Ends the thread; what is being answered is finished.
    ~DeskSocket();

private:
    struct State;
    explicit DeskSocket(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Asks whoever has the workspace open. Waits at most half a minute. Fails with `WorkspaceInUse` when nobody answers, and as `giveCredentials` does. The
/// session of the answer is null.
Result<GivenCredentials> askDesk(const std::filesystem::path& workspace, const CredentialWish& wish);

}  // namespace rolewright::server
