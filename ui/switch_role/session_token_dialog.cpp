#include "ui/switch_role/session_token_dialog.h"

#include "ui/mfa/mfa_facts.h"
#include "ui/mfa/mfa_fields.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/switch_role/caller_text.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

namespace rolewright::ui {
namespace {

// STS API Reference, GetSessionToken: DurationSeconds.
constexpr int stepSeconds = 900;
constexpr int longestSeconds = 129'600;
constexpr int usualSeconds = 43'200;
constexpr int rootSeconds = 3600;

}  // namespace

SessionTokenDialog::SessionTokenDialog(Store& store, Prompts& prompts, Ticker& ticker, QWidget* parent) : QDialog(parent), m_store(store), m_base(store.chain().front())
{
    setObjectName(QStringLiteral("sessionTokenDialog"));
    setWindowTitle(tr("Get a session token as %1").arg(shortName(m_base)));
    setAttribute(Qt::WA_DeleteOnClose);
    buildFields(prompts, ticker);
    buildLayout();
    connect(m_duration, &QSlider::valueChanged, this, &SessionTokenDialog::showState);
    connect(m_mfa, &MfaFields::edited, this, &SessionTokenDialog::showState);
    connect(m_mfa, &MfaFields::confirmed, m_take, [this] {
        if (m_take->isDefault())
            take();
    });
    connect(m_take, &QPushButton::clicked, this, &SessionTokenDialog::take);
    showState();
}

void SessionTokenDialog::buildFields(Prompts& prompts, Ticker& ticker)
{
    const bool root = m_base.kind == sts::CallerKind::root;
    const int longest = root ? rootSeconds : longestSeconds;
    m_duration = new QSlider(Qt::Horizontal, this);
    m_duration->setObjectName(QStringLiteral("sessionTokenDuration"));
    m_duration->setAccessibleName(tr("Session length in steps of fifteen minutes"));
    m_duration->setRange(1, longest / stepSeconds);
    m_duration->setPageStep(4);
    m_duration->setValue(std::min(longest, usualSeconds) / stepSeconds);
    m_durationText = new QLabel(this);
    m_mfa = new MfaFields(QStringLiteral("sessionToken"), m_store, prompts, ticker, this);
    if (root)
        m_mfa->setImpossible(tr("Virtual devices here belong to users: the root user gets a token without MFA."));
    else
        m_mfa->setUser(m_base.account, m_base.name);
    m_refusal = new InlineMessage(QStringLiteral("sessionTokenRefusal"), this);
}

void SessionTokenDialog::buildLayout()
{
    auto* words = new QLabel(tr("With these credentials %1 does what %1 may do anyway. With a code they also carry MFA, so that what policies allow only with MFA is allowed. "
                                "They cannot call IAM without MFA, and of STS only AssumeRole and GetCallerIdentity.")
                                 .arg(shortName(m_base)),
                             this);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("&Get and act with it"), QDialogButtonBox::ActionRole);
    m_take->setObjectName(QStringLiteral("sessionTokenTake"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("sessionTokenCancel"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* duration = new QVBoxLayout;
    duration->addWidget(m_duration);
    duration->addWidget(m_durationText);
    auto* label = new QLabel(tr("&Length"), this);
    label->setBuddy(m_duration);
    auto* form = new QFormLayout;
    form->addRow(label, duration);
    m_mfa->alignWith(label->sizeHint().width(), form->horizontalSpacing());
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addSpacing(4);
    layout->addLayout(form);
    layout->addWidget(m_mfa);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(520, 340);
}

void SessionTokenDialog::showState()
{
    const bool root = m_base.kind == sts::CallerKind::root;
    const QString text = tr("%1 — %2").arg(readableSeconds(m_duration->value() * stepSeconds), root ? tr("the root user gets at most 1 h") : tr("a user may ask for up to 36 h"));
    m_durationText->setText(text);
    m_duration->setAccessibleDescription(text);
    m_take->setText(m_mfa->isUsed() ? tr("&Get and act with it") : tr("&Get it without MFA"));
    m_take->setAccessibleName(m_mfa->isUsed() ? tr("Get the session token and act with it") : tr("Get a session token without MFA and act with it"));
    m_take->setEnabled(!m_waiting && m_mfa->complaint().isEmpty());
    // A refused code empties its field: Enter must not mean "without" then. Whoever has a device says so with the button.
    m_take->setDefault(m_mfa->isUsed() || m_mfa->serialNumber().isEmpty());
    m_refusal->clear();
}

void SessionTokenDialog::take()
{
    if (!m_take->isEnabled())
        return;
    m_waiting = true;
    showState();
    service::Operation operation{"sts", "GetSessionToken", json::Object{{"DurationSeconds", m_duration->value() * stepSeconds}}};
    m_mfa->put(operation.parameters);
    m_store.callAs(m_base, std::move(operation), this, [this](const engine::CallResult& result) { finished(result); });
}

void SessionTokenDialog::finished(const engine::CallResult& result)
{
    m_waiting = false;
    const bool sentCode = m_mfa->isUsed();
    showState();
    if (result.newSession) {
        m_store.enter(result.newSession);
        accept();
    } else if (sentCode && !result.answer.ok() && result.answer.error().code == "AccessDenied") {
        m_mfa->refuse(whyCodeRefused(m_mfa->serialNumber()));
    } else if (!result.answer.ok()) {
        m_refusal->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
    }
}

}  // namespace rolewright::ui
