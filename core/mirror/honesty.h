/// Asks an endpoint whether it checks what AWS checks, by doing what must be refused. Makes a user and two roles for that and takes them away again.
#pragma once

#include "core/base/clock.h"
#include "core/crypto/secret.h"
#include "core/mirror/endpoint.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::mirror {

struct ProbeCredentials {
    std::string accessKeyId;
    crypto::Secret secret;
    crypto::Secret sessionToken;  ///< empty of a user's own key
};

/// What is wrong with a call on purpose.
enum class Flaw : unsigned char { none, badSignature, missingToken, garbledToken };

/// Makes calls that are signed in a way of the probe's choosing.
class ProbeCaller {
public:
    virtual ~ProbeCaller() = default;
    /// Makes one call and waits. `as` null: with the connection's own credentials. The flaw is put into a request that is in order otherwise.
    virtual Reply call(const service::Operation& operation, const ProbeCredentials* as, Flaw flaw) = 0;
};

enum class Finding : unsigned char { unknown, yes, no };

/// What was seen of one thing that an endpoint should check.
struct Observation {
    Finding finding = Finding::unknown;
    std::string seen;  ///< what the endpoint answered: an error's code, or `answered`; empty when nothing was asked
};

struct HonestyReport {
    Observation trust;      ///< a role that trusts nobody is not assumed
    Observation enforce;    ///< what a policy denies is refused
    Observation signature;  ///< a wrong signature is refused
    Observation token;      ///< temporary credentials are worth nothing without their session token, or with another
    Observation expiry;     ///< a session that is over is refused; unknown until one has ended, see `lookAtExpired`
    std::vector<std::string> leftBehind;  ///< ARNs or names of what could not be taken away again, with the endpoint's code
};

struct ProbeOptions {
    bool consented = false;  ///< somebody was asked and said yes
};

/// A session that was taken to see it end: the shortest that there is, a quarter of an hour.
struct ShortSession {
    ProbeCredentials credentials;
    Instant ends{};  ///< by the endpoint's clock
};

/// Does it. Fails, with nothing done, with `NotConsented`, and with `AwsEndpoint` when the host is one of AWS's. A refusal counts only where the same call goes through when it should; otherwise
/// nothing is known. Whatever happens, what was made is taken away again, or is named in `leftBehind`. Blocks for some twenty calls: for a worker.
Result<HonestyReport> probeHonesty(std::string_view host, ProbeCaller& caller, const ProbeOptions& options);

/// Takes a session of the connection's own user by GetSessionToken, which makes nothing that would have to be taken away, and sees that it works. Fails as `probeHonesty` does, as
/// the calls do, and with `UnreadableAnswer`.
Result<ShortSession> takeShortSession(std::string_view host, ProbeCaller& caller, const ProbeOptions& options);
/// Whether the session is refused now that it is over, while the connection's own credentials still go through. For a worker.
Observation lookAtExpired(ProbeCaller& caller, const ShortSession& session);

}  // namespace rolewright::mirror
