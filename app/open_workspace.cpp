#include "app/open_workspace.h"

#include "app/process.h"
#include "app/terminal.h"
#include "ui/safety/keychain_key.h"

#include <cstdio>
#include <thread>

namespace rolewright::app {

namespace {

using Opened = Result<std::unique_ptr<storage::Workspace>>;

constexpr int tries = 3;

/// Does `attempt` until nobody else has the workspace open, or until `patience` is over: what a command was given, it keeps meanwhile.
template <typename Attempt>
auto whenFree(std::chrono::milliseconds patience, const Attempt& attempt)
{
    constexpr std::chrono::milliseconds pause{20};
    const auto until = std::chrono::steady_clock::now() + patience;
    auto result = attempt();
    while (!result && result.error().code == "WorkspaceInUse" && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(pause);
        result = attempt();
    }
    return result;
}

Opened openUnder(storage::KeySource& key, const std::filesystem::path& path, std::chrono::milliseconds patience)
{
    return whenFree(patience, [&] { return storage::Workspace::open(path, key); });
}

Opened openWith(const std::filesystem::path& path, crypto::Secret passphrase, std::chrono::milliseconds patience)
{
    storage::PassphraseKey key(std::move(passphrase));
    return openUnder(key, path, patience);
}

Error nowhereToAsk(const std::string& why)
{
    return {"KeyUnavailable", why + ", ROLEWRIGHT_PASSPHRASE is not set, and there is no terminal to ask on: set ROLEWRIGHT_PASSPHRASE", {}};
}

/// An existing file's passphrase, asked for until it fits.
Opened openByAsking(const std::filesystem::path& path, std::chrono::milliseconds patience)
{
    if (!hasTerminal()) {
        return nowhereToAsk("the workspace `" + path.string() + "` needs its passphrase");
    }
    for (int left = tries;; --left) {
        Result<crypto::Secret> passphrase = askHidden("Passphrase for " + path.string() + ": ");
        if (!passphrase) {
            return passphrase.error();
        }
        Opened opened = openWith(path, *std::move(passphrase), patience);
        if (opened || opened.error().code != "WrongPassphrase" || left == 1) {
            return opened;
        }
        std::fprintf(stderr, "rolewright: %s\n", opened.error().message.c_str());
    }
}

/// A new file under a new passphrase.
Opened createByAsking(const std::filesystem::path& path, const Error& noKeychain, std::chrono::milliseconds patience)
{
    if (!hasTerminal()) {
        return nowhereToAsk(noKeychain.message);
    }
    std::fprintf(stderr, "rolewright: %s; a passphrase will guard the secrets in %s\n", noKeychain.message.c_str(), path.c_str());
    for (;;) {
        Result<crypto::Secret> passphrase = askHidden("New passphrase: ");
        if (!passphrase) {
            return passphrase.error();
        }
        if (passphrase->empty()) {
            std::fprintf(stderr, "rolewright: an empty passphrase guards nothing\n");
            continue;
        }
        const Result<crypto::Secret> again = askHidden("The same again: ");
        if (!again) {
            return again.error();
        }
        if (again->equals(passphrase->reveal())) {
            return openWith(path, *std::move(passphrase), patience);
        }
        std::fprintf(stderr, "rolewright: the two differ\n");
    }
}

Opened create(const std::filesystem::path& path, std::chrono::milliseconds patience)
{
    ui::KeychainKey keychain;
    Opened opened = openUnder(keychain, path, patience);
    return opened || opened.error().code != "KeyUnavailable" ? std::move(opened) : createByAsking(path, opened.error(), patience);
}

}  // namespace

Opened openWorkspace(const std::filesystem::path& path, std::chrono::milliseconds patience)
{
    std::optional<crypto::Secret> passphrase = takePassphraseFromEnvironment();
    const Result<std::string> kind = whenFree(patience, [&] { return storage::Workspace::keyKind(path); });
    if (!kind) {
        return kind.error();
    }
    if (*kind == "keychain") {
        ui::KeychainKey keychain;
        return openUnder(keychain, path, patience);
    }
    if (passphrase) {
        return openWith(path, *std::move(passphrase), patience);
    }
    return kind->empty() ? create(path, patience) : openByAsking(path, patience);
}

}  // namespace rolewright::app
