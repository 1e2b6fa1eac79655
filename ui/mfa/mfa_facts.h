/// What the window knows of MFA devices: whose they are, and AWS's refusals in words that say what to do.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/identity/snapshot.h"
#include "core/sts/caller.h"

#include <QString>

#include <vector>

namespace rolewright::ui {

class Store;

using MfaDevicePtr = identity::RowPtr<identity::MfaDevice>;

/// The devices of a user, by path and name; with an empty name those of the account that are assigned to nobody.
std::vector<MfaDevicePtr> devicesOf(const identity::Account& account, std::string_view user);

/// Why two codes, or the device they are of, were refused by EnableMFADevice or ResyncMFADevice.
QString whyCodesRefused(const Error& error, const QString& user);
/// Why a code was refused by AssumeRole or GetSessionToken, when it was the code and nothing else.
QString whyCodeRefused(const QString& serialNumber);

/// Says so when the world's time is not the machine's, by which a telephone counts; empty when they go together. `now` is the world's.
QString clockNote(Instant now);

/// Why this caller may not give the user a virtual device of this name (path and name, `/alice-phone`), by the policies; empty when nothing is against it, or when only the endpoint knows.
QString whyNoDevice(const Store& store, const sts::Caller& caller, const AccountId& account, const std::string& user, const std::string& device);

}  // namespace rolewright::ui
