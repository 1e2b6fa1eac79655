/// Delegation requests on their way from a product provider to whoever decides on them. Sources: IAM API Reference, CreateDelegationRequest and its like; IAM
/// User Guide, "IAM temporary delegation", "Building your integration".
#pragma once

#include "core/service/call.h"

#include <string>
#include <string_view>

namespace rolewright::service {

inline constexpr TextRule delegationNotes{0, 500, patterns::isDescription, R"([\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*)", {}};

/// A request, and the account that made it.
struct FoundDelegation {
    identity::AccountPtr requestor;
    identity::RowPtr<identity::DelegationRequest> row;
};

/// Whether a product provider calls, as somebody who accepted its request. What that one may do with requests as their owner is not the provider's.
bool isDelegated(const Call& call);
/// `DelegationRequestId`: sixteen to 128 letters, digits, `_` and `-`.
std::string readDelegationId(Parameters& parameters);
/// The request of this id, once the caller may do this operation on it. Fails with NoSuchEntity, and with AccessDenied for delegated access.
Result<FoundDelegation> authorizedDelegation(Call& call, const std::string& id);

/// `ASSIGNED`, `PENDING_APPROVAL` …, and `EXPIRED` once its time is over.
std::string_view stateName(const identity::DelegationRequest& request, Instant now);
std::string_view stateName(identity::DelegationState state);
/// As GetDelegationRequest answers.
json::Object delegationAnswer(const FoundDelegation& found, Instant now);

}  // namespace rolewright::service
