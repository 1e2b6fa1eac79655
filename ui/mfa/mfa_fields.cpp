#include "ui/mfa/mfa_fields.h"

#include "ui/mfa/code_field.h"
#include "ui/mfa/mfa_facts.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/inline_message.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {

MfaFields::MfaFields(const QString& prefix, Store& store, Ticker& ticker, QWidget* parent) : QWidget(parent), m_store(store)
{
    m_fields = new QWidget(this);
    m_device = new QComboBox(m_fields);
    m_device->setObjectName(prefix + QStringLiteral("MfaDevice"));
    m_device->setAccessibleName(tr("MFA device, by its serial number"));
    m_device->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_device->setMinimumContentsLength(14);
    m_code = new CodeField(prefix + QStringLiteral("MfaCode"), tr("The code that the device shows now"), m_fields);
    m_message = new InlineMessage(prefix + QStringLiteral("MfaMessage"), this);
    m_message->setField(m_code);
    auto* device = new QLabel(tr("MFA de&vice"), m_fields);
    device->setBuddy(m_device);
    auto* code = new QLabel(tr("&Code"), m_fields);
    code->setBuddy(m_code);
    m_device->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* grid = new QGridLayout(m_fields);
    m_grid = grid;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(device, 0, 0);
    grid->addWidget(m_device, 0, 1, 1, 2);
    grid->addWidget(code, 1, 0);
    grid->addWidget(m_code, 1, 1);
    grid->addWidget(new CodeClock(ticker, m_fields), 1, 2, Qt::AlignLeft);
    grid->setColumnStretch(2, 1);
    m_none = new QLabel(this);
    m_none->setObjectName(prefix + QStringLiteral("MfaNone"));
    m_none->setWordWrap(true);
    m_none->setTextFormat(Qt::PlainText);
    m_setUp = new QPushButton(tr("Go to the user's MFA devices"), this);
    m_setUp->setObjectName(prefix + QStringLiteral("MfaSetUp"));
    m_setUp->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fields);
    layout->addWidget(m_none);
    layout->addWidget(m_setUp, 0, Qt::AlignLeft);
    layout->addWidget(m_message);
    connect(m_code, &QLineEdit::textEdited, m_message, &InlineMessage::clear);
    connect(m_code, &QLineEdit::textChanged, this, &MfaFields::edited);
    connect(m_code, &QLineEdit::returnPressed, this, &MfaFields::confirmed);
    connect(m_device, &QComboBox::currentIndexChanged, this, &MfaFields::edited);
    connect(m_setUp, &QPushButton::clicked, this, [this] { Q_EMIT setUpRequested(m_userArn); });
    setImpossible({});
}

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
    m_userArn = person ? toQt(identity::arnOf(account, *person)) : QString();
    m_none->setText(tr("%1 has no MFA device. Set one up on the user's page, under “MFA devices”.").arg(toQt(user)));
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
    m_userArn.clear();
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

void MfaFields::clearCode()
{
    m_code->clear();
    m_message->clear();
}

}  // namespace rolewright::ui
