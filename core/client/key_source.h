/// Where the keys come from that calls are signed with.
#pragma once

#include "core/sts/session.h"

#include <functional>
#include <memory>
#include <string>

namespace rolewright::client {

/// Keys of a person (an empty token, `noEnd` for the end) or of a session.
using KeysPtr = std::shared_ptr<const sts::Credentials>;
inline constexpr Instant noEnd = Instant::max();

class KeySource {
public:
    virtual ~KeySource() = default;
    using Done = std::function<void(Result<KeysPtr>)>;
    /// Keys that hold at `now`, the endpoint's time. `done` comes exactly once, at once or later, on any thread. May be called from any thread.
    virtual void keys(Instant now, Done done) = 0;
};
using KeySourcePtr = std::shared_ptr<KeySource>;

/// Always the same. What is over is handed out as well: the endpoint says so.
KeySourcePtr fixedKeys(sts::Credentials credentials);

/// What `command` prints, run without a shell on a thread of its own and again when what it printed is nearly over. It has a minute and may print 64 KiB; its error
/// output is not shown to anybody, for it may hold secrets. Fails with `CredentialProcessFailed`. Source: AWS SDKs and Tools Reference Guide, "Process credential
/// provider".
KeySourcePtr processKeys(std::string command);

/// Holds what `obtain` brings until it is nearly over: five minutes before its end it is asked again, and of several who ask at the same time only one waits for it.
using Obtain = std::function<void(Instant now, KeySource::Done done)>;
KeySourcePtr renewedKeys(Obtain obtain);

}  // namespace rolewright::client
