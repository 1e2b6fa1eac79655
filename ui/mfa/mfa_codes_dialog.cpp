#include "ui/mfa/mfa_codes_dialog.h"

#include "ui/mfa/mfa_facts.h"
#include "ui/mfa/practice_codes.h"
#include "ui/mfa/two_codes_form.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/ticker.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {

MfaCodesDialog::MfaCodesDialog(const PageContext& context, Purpose purpose, const Subject& user, const QString& serialNumber, QWidget* parent)
    : QDialog(parent), m_context(context), m_purpose(purpose), m_user(user), m_serialNumber(serialNumber)
{
    const bool resync = purpose == Purpose::resync;
    const QString name = serialNumber.section(QLatin1Char('/'), -1);
    setObjectName(QStringLiteral("mfaCodesDialog"));
    setWindowTitle(resync ? tr("Resync %1").arg(name) : tr("Enable %1 for %2").arg(name, user.key));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* words = new QLabel(resync ? tr("When a device's clock has gone, its codes are refused. Two codes that follow one another tell how far; up to an hour is found out.")
                                    : tr("%1 is assigned to nobody. Whoever holds it proves so with two codes that follow one another; then it is %2's.").arg(name, user.key),
                             this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    m_codes = new TwoCodesForm(QStringLiteral("mfaCodes"), context.ticker, this);
    auto* practice = new PracticeCodes(QStringLiteral("mfaCodes"), PracticeCodes::Wanted::pair, context.store, context.ticker, this);
    practice->setDevice(serialNumber);
    auto* clock = new InlineMessage(QStringLiteral("mfaCodesClock"), this);
    clock->say(InlineMessage::Tone::warning, clockNote(context.ticker.now()));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(resync ? tr("&Resync") : tr("&Enable device"), QDialogButtonBox::ActionRole);
    m_take->setObjectName(QStringLiteral("mfaCodesTake"));
    changesWorkspace(m_context.store, m_take);
    m_take->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("mfaCodesCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addSpacing(4);
    layout->addWidget(m_codes);
    layout->addWidget(practice);
    layout->addWidget(clock);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(480, 310);
    connect(m_codes, &TwoCodesForm::edited, this, &MfaCodesDialog::showState);
    connect(m_codes, &TwoCodesForm::confirmed, this, &MfaCodesDialog::take);
    connect(practice, &PracticeCodes::told, m_codes, &TwoCodesForm::fill);
    connect(m_take, &QPushButton::clicked, this, &MfaCodesDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_codes->setFocus();
    showState();
}

void MfaCodesDialog::showState() { m_take->setEnabled(!m_waiting && m_codes->isComplete()); }

void MfaCodesDialog::take()
{
    if (!m_take->isEnabled())
        return;
    m_waiting = true;
    showState();
    json::Object parameters{{"UserName", m_user.name()}, {"SerialNumber", m_serialNumber.toStdString()}};
    m_codes->put(parameters);
    const char* action = m_purpose == Purpose::resync ? "ResyncMFADevice" : "EnableMFADevice";
    m_context.store.callIn(m_user.account, iamCall(action, std::move(parameters)), this, [this](const engine::CallResult& result) {
        m_waiting = false;
        if (result.answer.ok())
            return accept();
        m_codes->refuse(whyCodesRefused(result.answer.error(), m_user.key));
        showState();
    });
}

}  // namespace rolewright::ui
