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
        return "there is no keychain here";
    default:
        return "the keychain does not answer: " + job.errorString().toStdString();
    }
}

}  // namespace rolewright::ui
