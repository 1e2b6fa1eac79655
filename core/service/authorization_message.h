/// Why a call was refused, as a message that only those may read who are permitted to. Source: STS API Reference, DecodeAuthorizationMessage.
///
/// AWS hands such messages out with the refusals of some services. Here every call that is refused by policy has one. It stands beside the error and never in
/// its text, which stays AWS's own: whoever has the result of a call asks for it (`rolewright call --explain` prints it).
#pragma once

#include "core/service/handler.h"

#include <string>

namespace rolewright::service {

/// The verdict of a call that `caller` made, sealed for the caller's account: at most 10,240 characters. What does not fit is left out, request keys first.
std::string encodeAuthorizationMessage(const crypto::Secret& workspaceKey, const identity::Snapshot& world, const sts::Caller& caller, const CallContext& context,
                                       const Verdict& verdict);

/// What the message says, as JSON text. Fails with InvalidAuthorizationMessageException when it is none of ours, was changed, or is another account's.
Result<std::string> decodeAuthorizationMessage(const crypto::Secret& workspaceKey, const AccountId& account, std::string_view message);

}  // namespace rolewright::service
