/// What one has to know of an endpoint to call it: where it is, which Region, with which keys, and how careful one has to be with it.
#pragma once

#include "core/base/identifiers.h"
#include "core/client/key_source.h"

#include <map>
#include <string>
#include <vector>

namespace rolewright::client {

/// What hangs on a mistake there.
enum class Environment : unsigned char { unmarked, practice, staging, production };

struct Connection {
    std::string name;
    std::string url;                                 ///< of every service, `http://127.0.0.1:4577`; empty: AWS's own endpoints
    std::map<std::string, std::string> serviceUrls;  ///< by service (`iam`, `sts`, `s3`, `organizations`), before `url`
    std::string region = "us-east-1";
    bool fips = false;       ///< AWS's endpoints with validated cryptography
    bool dualStack = false;  ///< AWS's endpoints that are reached by IPv6 as well
    std::string customCa;    ///< PEM; these certificates are trusted beside the system's
    std::string proxy;       ///< `http://host:port` or `socks5://host:port`, with `user:password@` before the host when it asks; empty: none
    std::optional<AccountId> account;  ///< whose keys they should be; nothing when one does not know
    Environment environment = Environment::unmarked;
    bool readOnly = true;             ///< whatever changes something is refused before it is sent
    KeySourcePtr keys;                ///< null: calls go unsigned
};

/// Fails with `InvalidConnection` on a URL or proxy that is none, on a Region with letters that none has, and on a custom CA without a certificate.
Result<void> check(const Connection& connection);
/// What the person should know before the first call: that nothing is encrypted on the way to another machine.
std::vector<Phrase> warningsOf(const Connection& connection);
/// Whether its calls reach AWS: by no URL, or by one of AWS's own domains.
bool reachesAws(const Connection& connection);

}  // namespace rolewright::client
