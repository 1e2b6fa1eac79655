#include "ui/mfa/mfa_facts.h"

#include "core/analysis/foreseen_refusal.h"
#include "core/base/text.h"
#include "core/service/mfa.h"
#include "ui/models/session_time.h"
#include "ui/store/administrator.h"
#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>

#include <chrono>

namespace rolewright::ui {
namespace {

constexpr std::chrono::seconds step{30};  // RFC 6238, time step

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::MfaFacts)
};

}  // namespace

std::vector<MfaDevicePtr> devicesOf(const identity::Account& account, std::string_view user)
{
    std::vector<MfaDevicePtr> devices;
    account.mfaDevices.forEach([&](const MfaDevicePtr& device) {
        if (text::equalsIgnoringCase(device->user, user))
            devices.push_back(device);
    });
    return devices;
}

QString whyCodesRefused(const Error& error, const QString& user)
{
    if (error.code == "InvalidAuthenticationCode")
        return Texts::tr("These are not two codes of this device that follow one another. Wait for a new code, type it, and then the very next one. If that fails too, let the "
                         "telephone set its clock by itself.");
    if (error.message == service::usedCodeError().message)
        return Texts::tr("One of these codes was used before, and each works once. Wait for a new code, type it, and then the very next one.");
    if (error.code == "LimitExceeded")
        return Texts::tr("%1 has as many devices as a user may have. Deactivate one of them first.").arg(user);
    if (error.code == "EntityAlreadyExists")
        return Texts::tr("The device was given to somebody meanwhile. Close this and set up another.");
    if (error.code == "NoSuchEntity")
        return Texts::tr("The device or the user is gone meanwhile: %1").arg(messageOf(error));
    return messageOf(error);
}

QString whyCodeRefused(const QString& serialNumber)
{
    return Texts::tr("The code is not what %1 shows now, or it was used before: each works once. Type the next one.").arg(serialNumber.section(QLatin1Char('/'), -1));
}

QString whyNoDevice(const Store& store, const sts::Caller& caller, const AccountId& account, const std::string& user, const std::string& device)
{
    const identity::SnapshotPtr world = store.snapshot();
    const identity::AccountPtr home = world->account(account);
    const auto row = home ? home->users.find(user) : nullptr;
    if (!row || !store.knowsRights() || accountOf(caller) != account)
        return {};
    const service::CallContext now = store.engine()->contextNow();
    for (const analysis::Way& way : {analysis::wayNeeding("iam:CreateVirtualMFADevice", "arn:aws:iam::" + account.text() + ":mfa" + device),
                                     analysis::wayNeeding("iam:EnableMFADevice", identity::arnOf(account, *row))}) {
        if (analysis::foreseenRefusal(*world, caller, way, now))
            return Texts::tr("%1 may not set up a device: no policy allows %2, or one denies it.").arg(callerName(caller, store), toQt(way.action));
    }
    return {};
}

QString clockNote(Instant now)
{
    const auto machine = std::chrono::time_point_cast<Instant::duration>(std::chrono::system_clock::now());
    const Instant::duration apart = now > machine ? now - machine : machine - now;
    if (apart < step)
        return {};
    const QString where = (now > machine ? Texts::tr("The practice clock is %1 ahead of the machine's.") : Texts::tr("The practice clock is %1 behind the machine's."))
                              .arg(durationText(std::chrono::duration_cast<std::chrono::milliseconds>(apart)));
    return where + QLatin1Char(' ') + Texts::tr("A telephone counts by real time, so its codes do not fit until the clock is set back to real time (View ▸ Practice clock).");
}

}  // namespace rolewright::ui
