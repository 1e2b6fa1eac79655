#include "ui/principal_wizard/credentials_step.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rolewright::ui {

CredentialsStep::CredentialsStep(PrincipalState& state, QWidget* parent) : WizardStep(parent), m_state(state)
{
    setObjectName(QStringLiteral("principalCredentials"));
    const auto label = [this](const QString& text) {
        auto* made = new QLabel(text, this);
        made->setWordWrap(true);
        return made;
    };
    m_key = new QCheckBox(tr("Make an access &key for programs"), this);
    m_key->setObjectName(QStringLiteral("principalWantsKey"));
    m_mfa = new QCheckBox(tr("Set up an M&FA device as the next step"), this);
    m_mfa->setObjectName(QStringLiteral("principalWantsMfa"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(label(tr("Neither is needed to begin with. In this workspace whoever uses the program can act as the user without either.")));
    layout->addSpacing(8);
    layout->addWidget(m_key);
    layout->addWidget(
        label(tr("Its secret is shown once, when the user is there. A key works until somebody switches it off: for work of people, and where it can be, let "
                 "programs take on a role instead and use keys that expire.")));
    layout->addSpacing(8);
    layout->addWidget(m_mfa);
    layout->addWidget(label(tr("Roles can ask for MFA in their trust relationship. A device belongs to a user who is there, so it is made afterwards.")));
    layout->addStretch(1);
    setFocusProxy(m_key);
    connect(m_key, &QCheckBox::toggled, this, &CredentialsStep::take);
    connect(m_mfa, &QCheckBox::toggled, this, &CredentialsStep::take);
}

void CredentialsStep::take()
{
    m_state.draft.wantsKey = m_key->isChecked();
    m_state.draft.wantsMfa = m_mfa->isChecked();
    Q_EMIT edited();
}

void CredentialsStep::refresh()
{
    const QSignalBlocker keyBlocker(m_key);
    const QSignalBlocker mfaBlocker(m_mfa);
    m_key->setChecked(m_state.draft.wantsKey);
    m_mfa->setChecked(m_state.draft.wantsMfa);
}

}  // namespace rolewright::ui
