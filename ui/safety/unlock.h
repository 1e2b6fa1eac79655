/// Who may see a locked window again.
#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QObject>

#include <functional>

namespace rolewright::ui {

/// Behind an interface, so that the lock knows neither files nor keychains and a test can answer.
class Unlock {
public:
    virtual ~Unlock() = default;
    /// Whether the person has to type a passphrase.
    virtual bool asksPassphrase() const = 0;
    /// `answered` comes once, on the GUI thread, unless `context` has died by then: nothing, or why the window stays locked. The passphrase is empty when none is asked.
    virtual void attempt(crypto::Secret passphrase, QObject* context, std::function<void(Result<void>)> answered) = 0;
};

}  // namespace rolewright::ui
