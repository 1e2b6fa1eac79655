/// Pulls a whole account of an endpoint into a snapshot, and says what it could not learn. Source: IAM API Reference, GetAccountAuthorizationDetails, and
/// the operations for what that does not tell.
#pragma once

#include "core/mirror/endpoint.h"
#include "core/mirror/entity.h"

#include <atomic>
#include <functional>
#include <string>
#include <vector>

namespace rolewright::mirror {

/// Something that the endpoint did not tell.
struct Gap {
    std::string operation;  ///< `iam:ListSAMLProviders`
    Error error;            ///< of the first time
    std::size_t times = 1;  ///< how often it was refused, or not asked any more because it is not there
    EntityRefs entities = {};  ///< about whom; the first hundred
};

struct PullReport {
    std::vector<Gap> gaps;          ///< by operation
    std::vector<Phrase> refusals;   ///< entities that came and could not be read, with the reason; they are not in the snapshot
    std::size_t calls = 0;
    bool partial = false;           ///< it was cancelled, or not all pages of the entities came: what is missing may be there
    bool isComplete() const { return gaps.empty() && refusals.empty() && !partial; }
};

/// An account as it was at an endpoint.
struct Mirror {
    AccountId account;
    identity::SnapshotPtr base;  ///< the account, AWS's policies as far as they are known, and the organization where it could be read
    Instant pulledAt{};
    PullReport report;
};

struct PullOptions {
    identity::Table<identity::ManagedPolicy> awsPolicies = {};  ///< that are known already, see identity/aws_managed_policies.h; newer ones replace them
    std::size_t mostAtOnce = 8;   ///< calls under way at a time
    bool organization = true;     ///< also units, accounts and policies of AWS Organizations
    bool buckets = true;          ///< also buckets; what is in them is not read
    bool lastUsed = true;         ///< when each access key was last used: a call for each
    Instant now{};                ///< at the endpoint
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(std::size_t done, std::size_t known)> progress = {};  ///< calls; on the calling thread. More become known on the way
};

/// Fails when the endpoint does not say whose account it is. Everything else that fails is a gap. Cancelled, it gives what it has. Blocks: for a worker.
Result<Mirror> pullAccount(const CallEndpoint& call, const PullOptions& options);

/// The entities alone as they are now, in an account with nothing else in it; those that are gone are not in it. More than `mostByThemselves` of them cost a whole
/// pull. Whoever could not be looked at stands in a gap.
Result<Mirror> pullEntities(const CallEndpoint& call, const EntityRefs& entities, const PullOptions& options);
inline constexpr std::size_t mostByThemselves = 200;

}  // namespace rolewright::mirror
