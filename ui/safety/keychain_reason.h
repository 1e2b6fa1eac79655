/// Why the operating system's keychain did not do what it was asked.
#pragma once

#include <string>

namespace QKeychain {
class Job;
}

namespace rolewright::ui {

/// What is said where no keychain runs: then a passphrase does, and nothing is wrong.
inline constexpr const char* noKeychain = "there is no keychain here";

/// `missing`: what it means that the entry is not there.
std::string keychainReason(const QKeychain::Job& job, const std::string& missing);

}  // namespace rolewright::ui
