#include "ui/principal_wizard/next_steps_dialog.h"

#include "ui/mfa/mfa_set_up_dialog.h"
#include "ui/pages/principals/principal_kind.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/key_secret_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {

NextStepsDialog::NextStepsDialog(const PageContext& context, const Subject& user, const json::Object& accessKey, bool withMfa, QWidget* parent)
    : QDialog(parent), m_context(context), m_user(user)
{
    setObjectName(QStringLiteral("nextStepsDialog"));
    setWindowTitle(tr("User %1: next steps").arg(user.key));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* words = new QLabel(tr("The user %1 is there.").arg(user.key), this);
    words->setWordWrap(true);
    m_secret = new KeySecretPanel(QStringLiteral("nextStepsSecret"), this);
    m_mfa = new QPushButton(tr("Set up an &MFA device…"), this);
    m_mfa->setObjectName(QStringLiteral("nextStepsMfa"));
    m_mfa->setAccessibleName(tr("Set up an MFA device for %1").arg(user.key));
    m_mfa->setAutoDefault(false);
    m_mfa->setVisible(withMfa);
    m_message = new InlineMessage(QStringLiteral("nextStepsMessage"), this);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("nextStepsClose"));
    close->setAccessibleName(tr("Close"));
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_mfa);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(m_secret);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addLayout(buttons);
    resize(640, 280);
    if (accessKey.is_object())
        m_secret->take(accessKey);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_mfa, &QPushButton::clicked, this, &NextStepsDialog::setUpMfa);
    connect(m_secret, &KeySecretPanel::kept, this, [this] {
        m_message->say(InlineMessage::Tone::success, tr("The secret is forgotten here. The key stays on the user's page."));
        if (m_mfa->isHidden())
            accept();
    });
    connect(&m_context.store, &Store::snapshotChanged, this, &NextStepsDialog::follow);
}

void NextStepsDialog::setUpMfa()
{
    auto* dialog = new MfaSetUpDialog(m_context.store, m_context.prompts, m_context.ticker, m_user, this);
    connect(dialog, &MfaSetUpDialog::enabled, this, [this](const QString& serialNumber) {
        m_mfa->hide();
        m_message->say(InlineMessage::Tone::success, tr("The device %1 is set up.").arg(serialNumber));
    });
    dialog->open();
}

/// Undone under it.
void NextStepsDialog::follow()
{
    if (rowOf<identity::User>(m_context.store, m_user))
        return;
    m_secret->clear();
    accept();
}

void NextStepsDialog::done(int result)
{
    if (!m_secret->hasSecret()) {
        QDialog::done(result);
        return;
    }
    m_context.prompts.confirm(this, Prompts::Tone::warning, tr("Close without the secret?"),
                              tr("The secret access key is shown this once. Without it the key is of no use, and another one has to be made."), tr("Close"),
                              this, [this, result](bool yes) {
                                  if (!yes)
                                      return;
                                  m_secret->clear();
                                  QDialog::done(result);
                              });
}

}  // namespace rolewright::ui
