/// What comes after a user was made: its secret, shown once, and its MFA device. Never modal to the event loop.
#pragma once

#include "core/json/writer.h"
#include "ui/pages/entity_tab.h"

#include <QDialog>

class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class KeySecretPanel;

/// Goes when the user goes. Parts: `nextStepsSecret…` (as KeySecretPanel names them), `nextStepsMfa`, `nextStepsMessage`, `nextStepsClose`.
class NextStepsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `accessKey` is what CreateAccessKey answered, null when no key was made.
    NextStepsDialog(const PageContext& context, const Subject& user, const json::Object& accessKey, bool withMfa, QWidget* parent);

    /// Asks first while a secret is shown that was not kept.
    void done(int result) override;

private:
    void setUpMfa();
    void follow();

    PageContext m_context;
    Subject m_user;
    KeySecretPanel* m_secret = nullptr;
    QPushButton* m_mfa = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
