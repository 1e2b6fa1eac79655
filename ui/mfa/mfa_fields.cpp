#include "ui/mfa/mfa_fields.h"

#include "ui/mfa/code_field.h"
#include "ui/mfa/mfa_facts.h"
#include "ui/mfa/mfa_set_up_dialog.h"
#include "ui/mfa/practice_codes.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/inline_message.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {

MfaFields::MfaFields(const QString& prefix, Store& store, Prompts& prompts, Ticker& ticker, QWidget* parent)
    : QWidget(parent), m_store(store), m_prompts(prompts), m_ticker(ticker)
{
    m_fields = buildFields(prefix);
    m_none = new QLabel(this);
    m_none->setObjectName(prefix + QStringLiteral("MfaNone"));
    m_none->setWordWrap(true);
    m_none->setTextFormat(Qt::PlainText);
    m_setUp = new QPushButton(tr("Set up &MFA…"), this);
    m_setUp->setObjectName(prefix + QStringLiteral("MfaSetUp"));
    m_setUp->setAccessibleName(tr("Set up an MFA device"));
    m_setUp->setAutoDefault(false);
    m_message = new InlineMessage(prefix + QStringLiteral("MfaMessage"), this);
    m_message->setField(m_code);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fields);
    layout->addWidget(m_none);
    layout->addWidget(m_setUp, 0, Qt::AlignLeft);
    layout->addWidget(m_message);
    connect(m_code, &QLineEdit::textEdited, m_message, &InlineMessage::clear);
    connect(m_code, &QLineEdit::textChanged, this, &MfaFields::edited);
    connect(m_code, &QLineEdit::returnPressed, this, &MfaFields::confirmed);
    connect(m_device, &QComboBox::currentIndexChanged, this, &MfaFields::showPractice);
    connect(m_device, &QComboBox::currentIndexChanged, this, &MfaFields::edited);
    connect(m_practice, &PracticeCodes::told, this, [this](const QStringList& codes) {
        m_message->clear();
        m_code->setText(codes.value(0));
        m_code->setFocus(Qt::OtherFocusReason);  // Enter sends it
    });
    connect(m_setUp, &QPushButton::clicked, this, &MfaFields::setUp);
    setImpossible({});
}

QWidget* MfaFields::buildFields(const QString& prefix)
{
    auto* fields = new QWidget(this);
    m_device = new QComboBox(fields);
    m_device->setObjectName(prefix + QStringLiteral("MfaDevice"));
    m_device->setAccessibleName(tr("MFA device, by its serial number"));
    m_device->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_device->setMinimumContentsLength(14);
    m_device->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_code = new CodeField(prefix + QStringLiteral("MfaCode"), tr("The code that the device shows now"), fields);
    m_practice = new PracticeCodes(prefix + QStringLiteral("Mfa"), PracticeCodes::Wanted::current, m_store, m_ticker, fields);
    auto* device = new QLabel(tr("MFA de&vice"), fields);
    device->setBuddy(m_device);
    auto* code = new QLabel(tr("&Code"), fields);
    code->setBuddy(m_code);
    m_grid = new QGridLayout(fields);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->addWidget(device, 0, 0);
    m_grid->addWidget(m_device, 0, 1, 1, 2);
    m_grid->addWidget(code, 1, 0);
    m_grid->addWidget(m_code, 1, 1);
    m_grid->addWidget(new CodeClock(m_ticker, fields), 1, 2, Qt::AlignLeft);
    m_grid->addWidget(m_practice, 2, 1, 1, 2);
    m_grid->setColumnStretch(2, 1);
    return fields;
}

/// Whoever gives it the keyboard means the code. Not a focus proxy: Tab would go to that and leave out what comes before it.
void MfaFields::focusInEvent(QFocusEvent* event) { m_code->setFocus(event->reason()); }

void MfaFields::setUser(const AccountId& account, const std::string& user)
{
    const identity::AccountPtr row = m_store.snapshot()->account(account);
    const auto person = row ? row->users.find(user) : nullptr;
    const QString before = serialNumber();
    {
        const QSignalBlocker blocker(m_device);
        m_device->clear();
        for (const MfaDevicePtr& device : person ? devicesOf(*row, person->name) : std::vector<MfaDevicePtr>()) {
            const QString serial = toQt(identity::arnOf(account, *device));
            m_device->addItem(QStringLiteral("%1  ·  %2").arg(toQt(device->name), serial), serial);
            m_device->setItemData(m_device->count() - 1, serial, Qt::ToolTipRole);
        }
    }
    m_user = person ? std::optional(sts::Caller::user(account, person->name)) : std::nullopt;
    m_none->setText(tr("%1 has no MFA device, and without one there is no code.").arg(toQt(user)));
    choose(before);
    showDevices();
    m_setUp->setVisible(!hasDevice() && person);
}

void MfaFields::setImpossible(const QString& why)
{
    {
        const QSignalBlocker blocker(m_device);
        m_device->clear();
    }
    m_user.reset();
    m_none->setText(why);
    showDevices();
    m_setUp->hide();
}

void MfaFields::showDevices()
{
    m_fields->setVisible(hasDevice());
    m_none->setVisible(!hasDevice() && !m_none->text().isEmpty());
    if (!hasDevice())
        clearCode();
    showPractice();
}

void MfaFields::showPractice() { m_practice->setDevice(serialNumber()); }

/// As the user, who may be allowed to; the dialog offers the administrator otherwise.
void MfaFields::setUp()
{
    if (!m_user)
        return;
    auto* dialog = new MfaSetUpDialog(m_store, m_prompts, m_ticker, {m_user->account, toQt(m_user->name)}, window());
    dialog->actAs(*m_user);
    connect(dialog, &MfaSetUpDialog::enabled, this, [this, user = *m_user](const QString& serialNumber) {
        setUser(user.account, user.name);
        choose(serialNumber);
        m_message->clear();
        m_code->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
    dialog->open();
}

void MfaFields::alignWith(int labelWidth, int spacing)
{
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setHorizontalSpacing(spacing);
}

bool MfaFields::hasDevice() const { return m_device->count() > 0; }

QString MfaFields::serialNumber() const { return m_device->currentData().toString(); }

void MfaFields::choose(const QString& serialNumber)
{
    if (const int index = m_device->findData(serialNumber); index >= 0)
        m_device->setCurrentIndex(index);
}

bool MfaFields::isUsed() const { return hasDevice() && !m_code->text().isEmpty(); }

QString MfaFields::complaint() const { return isUsed() && !m_code->isComplete() ? tr("The MFA code has six digits.") : QString(); }

void MfaFields::put(json::Object& parameters) const
{
    if (!isUsed())
        return;
    parameters["SerialNumber"] = serialNumber().toStdString();
    parameters["TokenCode"] = m_code->code();
}

void MfaFields::refuse(const QString& why)
{
    m_code->clear();
    m_message->say(InlineMessage::Tone::error, why);
    m_code->setFocus(Qt::OtherFocusReason);
}

void MfaFields::askForCode()
{
    const QString device = m_device->currentText().section(QStringLiteral("  ·  "), 0, 0);
    m_message->say(InlineMessage::Tone::warning, hasDevice() ? tr("Type the code that %1 shows now: without it the call will be refused. The same button sends it all the same.").arg(device)
                                                             : tr("Set up a device first: without a code the call will be refused. The same button sends it all the same."));
    QWidget* wanted = hasDevice() ? static_cast<QWidget*>(m_code) : m_setUp;
    wanted->setFocus(Qt::OtherFocusReason);
}

void MfaFields::clearMessage() { m_message->clear(); }

void MfaFields::clearCode()
{
    m_code->clear();
    m_message->clear();
}

}  // namespace rolewright::ui
