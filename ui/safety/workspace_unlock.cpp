#include "ui/safety/workspace_unlock.h"

#include "core/crypto/crypto.h"
#include "ui/safety/keychain_key.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace rolewright::ui {
namespace {

crypto::Secret digestOf(const crypto::Secret& key)
{
    const crypto::Digest digest = crypto::sha256(key.reveal());
    return crypto::Secret(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

Result<void> check(const KeyMemory& memory, crypto::Secret passphrase)
{
    std::unique_ptr<storage::KeySource> source;
    if (memory.kind == "passphrase")
        source = std::make_unique<storage::PassphraseKey>(std::move(passphrase));
    else
        source = std::make_unique<KeychainKey>();
    const Result<crypto::Secret> key = source->key(memory.workspaceId, memory.salt, false);
    if (!key)
        return key.error();
    if (digestOf(*key).equals(memory.digest.reveal()))
        return {};
    return memory.kind == "passphrase" ? Error{"WrongPassphrase", "this is not the passphrase of this workspace; check it and try again", {}}
                                       : Error{"KeyUnavailable", "what the keychain gives now is not the key of this workspace", {}};
}

}  // namespace

Result<crypto::Secret> RememberedKey::key(std::string_view workspaceId, std::string_view salt, bool create)
{
    Result<crypto::Secret> key = m_source->key(workspaceId, salt, create);
    if (key)
        m_memory = {m_source->kind(), std::string(workspaceId), std::string(salt), digestOf(*key)};
    return key;
}

void WorkspaceUnlock::attempt(crypto::Secret passphrase, QObject* context, std::function<void(Result<void>)> answered)
{
    auto typed = std::make_shared<crypto::Secret>(std::move(passphrase));
    QThreadPool::globalInstance()->start([memory = m_memory, typed, guard = QPointer<QObject>(context), answered = std::move(answered)] {
        Result<void> result = check(*memory, std::move(*typed));
        QMetaObject::invokeMethod(
            qApp,
            [guard, answered, result = std::move(result)] {
                if (guard)
                    answered(result);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace rolewright::ui
