/// The passphrase question as a window of its own, before there is any other.
#pragma once

#include "ui/safety/passphrase_prompt.h"

namespace rolewright::ui {

class PassphraseDialog final : public PassphrasePrompt {
public:
    void ask(const PassphraseQuestion& question, QObject* context, std::function<void(std::optional<crypto::Secret>)> answered) override;
};

}  // namespace rolewright::ui
