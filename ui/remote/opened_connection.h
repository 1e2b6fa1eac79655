/// An endpoint that was reached: who one is there, and its account as it was read.
#pragma once

#include "core/client/connection.h"

#include "core/mirror/apply.h"
#include "ui/remote/remote_line.h"

#include <functional>
#include <memory>

namespace rolewright::ui {

/// What GetCallerIdentity answered.
struct RemoteIdentity {
    AccountId account;
    std::string arn;
    std::string userId;
    std::chrono::milliseconds latency{};
    std::chrono::milliseconds skew{};  ///< the endpoint's clock minus the machine's
};

/// What a worker hands to a room.
struct OpenedConnection {
    client::Connection connection;
    std::shared_ptr<RemoteLine> line;
    std::shared_ptr<engine::Engine> engine;  ///< in memory, over what was read
    RemoteIdentity identity;
    sts::Caller base;  ///< who the connection's keys are, in the engine's world
    bool isOneselfRead = true;  ///< the policies of whom the keys are were read
    mirror::Mirror mirror;
};

/// Asks who one is. Blocks: for a worker. Fails as the call does, and with `UnreadableAnswer`.
Result<RemoteIdentity> askIdentity(RemoteLine& line);
/// Whether who one is was read, with what one may.
bool knows(const identity::Snapshot& world, const RemoteIdentity& identity);
/// The world with the user that one is, by name alone, when it may not be read.
identity::SnapshotPtr withOneself(identity::SnapshotPtr world, const RemoteIdentity& identity);
/// The caller that an identity is in `world`: a user that the world has, a role's session, or else the account's root user. `keys` are the connection's; null when it has none.
sts::Caller callerOf(const RemoteIdentity& identity, const identity::Snapshot& world, const client::KeysPtr& keys, Instant now);
/// The keys that the connection signs with now; null when it has none or they cannot be had. Blocks: for a worker.
client::KeysPtr keysOf(const client::Connection& connection, Instant now);

/// Reads the account and makes an engine over it. Blocks: for a worker. `progress` is told on the calling thread. Cancelled, it opens what has been read. Fails as `askIdentity` and `pullAccount` do.
Result<OpenedConnection> openConnection(client::Connection connection, std::shared_ptr<RemoteLine> line, const std::atomic<bool>& cancelled,
                                        const std::function<void(std::size_t done, std::size_t known)>& progress);

}  // namespace rolewright::ui
