/// What the window knows of MFA devices: whose they are, and AWS's refusals in words that say what to do.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/identity/snapshot.h"

#include <QString>

#include <vector>

namespace rolewright::ui {

using MfaDevicePtr = identity::RowPtr<identity::MfaDevice>;

/// The devices of a user, by path and name; with an empty name those of the account that are assigned to nobody.
std::vector<MfaDevicePtr> devicesOf(const identity::Account& account, std::string_view user);

/// Why two codes, or the device they are of, were refused by EnableMFADevice or ResyncMFADevice.
QString whyCodesRefused(const Error& error, const QString& user);
/// Why a code was refused by AssumeRole or GetSessionToken, when it was the code and nothing else.
QString whyCodeRefused(const QString& serialNumber);

/// Says so when the world's time is not the machine's, by which a telephone counts; empty when they go together. `now` is the world's.
QString clockNote(Instant now);

}  // namespace rolewright::ui
