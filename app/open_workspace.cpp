#include "app/open_workspace.h"

#include "app/process.h"
#include "app/terminal.h"
#include "ui/safety/keychain_key.h"

#include <cstdio>

namespace rolewright::app {

namespace {

using Opened = Result<std::unique_ptr<storage::Workspace>>;

constexpr int tries = 3;

Opened openWith(const std::filesystem::path& path, crypto::Secret passphrase)
{
    storage::PassphraseKey key(std::move(passphrase));
    return storage::Workspace::open(path, key);
}

Error nowhereToAsk(const std::string& why)
{
    return {"KeyUnavailable", why + ", ROLEWRIGHT_PASSPHRASE is not set, and there is no terminal to ask on: set ROLEWRIGHT_PASSPHRASE", {}};
}

/// An existing file's passphrase, asked for until it fits.
Opened openByAsking(const std::filesystem::path& path)
{
    if (!hasTerminal()) {
        return nowhereToAsk("the workspace `" + path.string() + "` needs its passphrase");
    }
    for (int left = tries;; --left) {
        Result<crypto::Secret> passphrase = askHidden("Passphrase for " + path.string() + ": ");
        if (!passphrase) {
            return passphrase.error();
        }
        Opened opened = openWith(path, *std::move(passphrase));
        if (opened || opened.error().code != "WrongPassphrase" || left == 1) {
            return opened;
        }
        std::fprintf(stderr, "rolewright: %s\n", opened.error().message.c_str());
    }
}

/// A new file under a new passphrase.
Opened createByAsking(const std::filesystem::path& path, const Error& noKeychain)
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
            return openWith(path, *std::move(passphrase));
        }
        std::fprintf(stderr, "rolewright: the two differ\n");
    }
}

Opened create(const std::filesystem::path& path)
{
    ui::KeychainKey keychain;
    Opened opened = storage::Workspace::open(path, keychain);
    return opened || opened.error().code != "KeyUnavailable" ? std::move(opened) : createByAsking(path, opened.error());
}

}  // namespace

Opened openWorkspace(const std::filesystem::path& path)
{
    std::optional<crypto::Secret> passphrase = takePassphraseFromEnvironment();
    const Result<std::string> kind = storage::Workspace::keyKind(path);
    if (!kind) {
        return kind.error();
    }
    if (*kind == "keychain") {
        ui::KeychainKey keychain;
        return storage::Workspace::open(path, keychain);
    }
    if (passphrase) {
        return openWith(path, *std::move(passphrase));
    }
    return kind->empty() ? create(path) : openByAsking(path);
}

}  // namespace rolewright::app
