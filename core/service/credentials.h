/// Instance profiles, server certificates and what users sign in with beside access keys, as operations find them.
#pragma once

#include "core/service/call.h"

namespace rolewright::service {

/// Reads `InstanceProfileName` and asks whether the caller may do the operation on it. Then the profile, or NoSuchEntity "Instance Profile p cannot be found."
Result<identity::RowPtr<identity::InstanceProfile>> authorizedInstanceProfile(Call& call, const evaluation::Context& extra = {});
/// The same for `ServerCertificateName`: NoSuchEntity "The Server Certificate with name c cannot be found."
Result<identity::RowPtr<identity::ServerCertificate>> authorizedServerCertificate(Call& call, const evaluation::Context& extra = {});
/// The same for the virtual MFA device that `SerialNumber` names.
Result<identity::RowPtr<identity::MfaDevice>> authorizedMfaDevice(Call& call, const evaluation::Context& extra = {});

/// The profiles that hold the role, as IAM describes them; none when the role is in none.
std::vector<identity::RowPtr<identity::InstanceProfile>> instanceProfilesOf(const identity::Account& account, const std::string& role);
json::Object instanceProfileAnswer(const Call& call, const identity::InstanceProfile& profile);

/// A password and the rules of the account: PasswordPolicyViolation with AWS's words. Source: IAM User Guide, "Set an account password policy for IAM users".
Result<void> checkPassword(const Call& call, const identity::User& user, const std::string& password);

/// Whether the password policy of the account lets the calling user do what changing the own password takes, without a policy. Source: the same page, "Allow
/// users to change their own password".
bool mayChangeOwnPassword(const Call& call);

}  // namespace rolewright::service
