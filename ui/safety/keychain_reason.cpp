#include "ui/safety/keychain_reason.h"

#include <qt6keychain/keychain.h>

namespace rolewright::ui {

std::string keychainReason(const QKeychain::Job& job, const std::string& missing)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return missing;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return "the keychain refused access; unlock it and try again";
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return noKeychain;
    default: {
        // Without a session bus QtKeychain knows no better than these words.
        const QString said = job.errorString();
        return said.isEmpty() || said == QLatin1String("Unknown error") ? noKeychain : "the keychain does not answer: " + said.toStdString();
    }
    }
}

}  // namespace rolewright::ui
