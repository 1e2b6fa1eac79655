/// Handshakes of an organization: what invites, and what leads to all features. Source: Organizations API Reference, Handshake.
#pragma once

#include "core/service/organization.h"

#include <string>

namespace rolewright::service {

inline constexpr const char* invitation = "INVITE";
inline constexpr const char* enabling = "ENABLE_ALL_FEATURES";   ///< the management account's, which completes it
inline constexpr const char* approval = "APPROVE_ALL_FEATURES";  ///< of each account that was invited
/// Source: Organizations User Guide, "Inviting an AWS account to join your organization" and "Enabling all features in your organization".
inline constexpr std::chrono::hours lifetimeOfInvitation{24 * 15};
inline constexpr std::chrono::hours lifetimeOfEnabling{24 * 90};

std::string handshakeArn(const identity::Organization& organization, const identity::Handshake& handshake);
/// `REQUESTED`: all features wait for those who were invited.
std::string stateOf(const identity::Organization& organization, const identity::Handshake& handshake, Instant now);
/// Whether the organization is on its way to all features.
bool isBecomingComplete(const identity::Organization& organization, Instant now);
/// As DescribeHandshake tells it.
json::Object handshakeAnswer(const Call& call, const identity::Organization& organization, const identity::Handshake& handshake);

}  // namespace rolewright::service
