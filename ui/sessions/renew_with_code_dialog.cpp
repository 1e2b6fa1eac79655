#include "ui/sessions/renew_with_code_dialog.h"

#include "ui/mfa/mfa_facts.h"
#include "ui/mfa/mfa_fields.h"
#include "ui/models/session_cells.h"
#include "ui/store/calls.h"
#include "ui/store/session_renewal.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {

RenewWithCodeDialog::RenewWithCodeDialog(const PageContext& context, const sts::SessionPtr& session, const SessionsModel& sessions, QWidget* parent)
    : QDialog(parent), m_store(context.store), m_session(session), m_sessions(sessions)
{
    setObjectName(QStringLiteral("renewCodeDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Renew %1").arg(sessionTitle(*session)));
    const sts::Caller user = renewalOf(*session, sessions, m_store).caller;
    auto* words = new QLabel(tr("It was obtained with MFA, so that asking once more, as %1, takes a new code. All else is as it was.").arg(toQt(user.name)), this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_mfa = new MfaFields(QStringLiteral("renewCode"), context.store, context.prompts, context.ticker, this);
    m_mfa->setUser(user.account, user.name);
    m_refusal = new InlineMessage(QStringLiteral("renewCodeRefusal"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("&Renew"), QDialogButtonBox::ActionRole);
    m_take->setObjectName(QStringLiteral("renewCodeTake"));
    m_take->setAccessibleName(windowTitle());
    m_take->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("renewCodeCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(m_mfa);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(520, 260);
    connect(m_mfa, &MfaFields::edited, this, &RenewWithCodeDialog::showState);
    connect(m_mfa, &MfaFields::confirmed, this, &RenewWithCodeDialog::take);
    connect(m_take, &QPushButton::clicked, this, &RenewWithCodeDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_mfa->setFocus();
    showState();
}

void RenewWithCodeDialog::showState()
{
    const QString missing = m_mfa->isUsed() ? m_mfa->complaint() : tr("Type the code that the device shows now.");
    m_take->setEnabled(!m_waiting && missing.isEmpty());
    m_take->setToolTip(missing);
    m_refusal->clear();
}

void RenewWithCodeDialog::take()
{
    if (!m_take->isEnabled())
        return;
    const Renewal renewal = renewalOf(*m_session, m_sessions, m_store);
    if (!renewal.takesCode)  // the world changed meanwhile
        return m_refusal->say(InlineMessage::Tone::error, renewal.obstacle);
    m_waiting = true;
    showState();
    json::Object proofs = json::Object::object();
    m_mfa->put(proofs);
    renew(m_session, m_sessions, m_store, this, [this](const engine::CallResult& result) { finished(result); }, proofs);
}

void RenewWithCodeDialog::finished(const engine::CallResult& result)
{
    m_waiting = false;
    showState();
    if (result.newSession) {
        Q_EMIT renewed(result);
        accept();
    } else if (!result.answer.ok() && !result.denied && result.answer.error().code == "AccessDenied") {
        m_mfa->refuse(whyCodeRefused(m_mfa->serialNumber()));
    } else if (!result.answer.ok()) {
        m_refusal->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
    }
}

QWidget* askForCode(const PageContext& context, const std::vector<sts::SessionPtr>& sessions, const SessionsModel& model, QWidget* parent)
{
    const auto last = std::find_if(sessions.rbegin(), sessions.rend(), [&](const sts::SessionPtr& session) { return renewalOf(*session, model, context.store).takesCode; });
    if (last == sessions.rend())
        return nullptr;
    auto* dialog = new RenewWithCodeDialog(context, *last, model, parent);
    dialog->open();
    return dialog;
}

}  // namespace rolewright::ui
