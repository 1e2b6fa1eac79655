/// Asks the person for the passphrase of a workspace that no keychain guards.
#pragma once

#include "core/crypto/secret.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace rolewright::ui {

/// What a question for a passphrase needs to say.
struct PassphraseQuestion {
    QString file;        ///< path of the workspace
    bool isNew = false;  ///< it is being made: the passphrase is typed twice, and why there is one is said
    QString problem;     ///< why it is asked again ("the passphrase does not open this workspace"), or why there is no keychain; may be empty
};

/// Behind an interface, so that the program starts without knowing the dialog and a test can answer.
class PassphrasePrompt {
public:
    virtual ~PassphrasePrompt() = default;
    /// `answered` comes once, on the GUI thread, unless `context` has died by then; without a value when the person gave up.
    virtual void ask(const PassphraseQuestion& question, QObject* context, std::function<void(std::optional<crypto::Secret>)> answered) = 0;
};

}  // namespace rolewright::ui
