#include "ui/mfa/mfa_set_up_dialog.h"

#include "core/crypto/crypto.h"
#include "core/crypto/secret.h"
#include "core/service/mfa.h"
#include "ui/mfa/mfa_facts.h"
#include "ui/mfa/practice_codes.h"
#include "ui/mfa/qr_view.h"
#include "ui/mfa/two_codes_form.h"
#include "ui/prompts/prompts.h"
#include "ui/store/administrator.h"
#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/long_text.h"
#include "ui/widgets/secret_field.h"
#include "ui/widgets/text_rules.h"
#include "ui/widgets/ticker.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace rolewright::ui {
namespace {

/// Source: IAM API Reference, CreateVirtualMFADevice: VirtualMFADeviceName.
constexpr service::TextRule deviceName{1, 226, service::patterns::isName, {}, service::rules::nameAdvice};

/// What a base64 text holds, as a secret; the copies on the way are wiped.
crypto::Secret secretOf(const json::Object& device, const char* field)
{
    std::string encoded = json::stringOr(device, field);
    auto bytes = crypto::fromBase64(encoded);
    crypto::cleanse(encoded);
    if (!bytes)
        return {};
    crypto::Secret secret{*bytes};
    crypto::cleanse(*bytes);
    return secret;
}

QLabel* paragraph(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

}  // namespace

MfaSetUpDialog::MfaSetUpDialog(Store& store, Prompts& prompts, Ticker& ticker, const Subject& user, QWidget* parent)
    : QDialog(parent), m_store(store), m_prompts(prompts), m_ticker(ticker), m_user(user)
{
    setObjectName(QStringLiteral("mfaSetUpDialog"));
    setWindowTitle(tr("Set up an MFA device for %1").arg(user.key));
    setAttribute(Qt::WA_DeleteOnClose);
    m_steps = new QStackedWidget(this);
    m_steps->addWidget(buildNaming());
    m_steps->addWidget(buildProof());
    m_refusal = new InlineMessage(QStringLiteral("mfaRefusal"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_next = buttons->addButton(tr("C&reate device"), QDialogButtonBox::ActionRole);
    m_next->setObjectName(QStringLiteral("mfaNext"));
    changesWorkspace(m_store, m_next);
    m_next->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("mfaCancel"));
    m_asAdministrator = new QPushButton(this);
    setLongText(*m_asAdministrator, doAsAdministrator(*m_store.snapshot(), m_user.account));
    m_asAdministrator->setObjectName(QStringLiteral("mfaAsAdministrator"));
    changesWorkspace(m_store, m_asAdministrator);
    m_asAdministrator->setAccessibleName(tr("Go on as %1").arg(callerName(administratorOf(m_user.account), m_store)));
    m_asAdministrator->setToolTip(m_asAdministrator->accessibleName());
    m_asAdministrator->setAutoDefault(false);
    m_asAdministrator->hide();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_refusal);
    layout->addWidget(m_asAdministrator, 0, Qt::AlignLeft);
    layout->addWidget(buttons);
    resize(720, 480);
    connect(m_next, &QPushButton::clicked, this, &MfaSetUpDialog::next);
    connect(m_asAdministrator, &QPushButton::clicked, this, &MfaSetUpDialog::tryAsAdministrator);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_store, &Store::snapshotChanged, this, [this] {  // who may what has changed as well
        if (m_steps->currentIndex() == 0)
            showState();
    });
    m_name->setFocus();
    showState();
}

MfaSetUpDialog::~MfaSetUpDialog() { takeBack(nullptr); }

QWidget* MfaSetUpDialog::buildNaming()
{
    auto* step = new QWidget(m_steps);
    m_name = new QLineEdit(step);
    m_name->setObjectName(QStringLiteral("mfaName"));
    m_name->setText(freeName());
    m_name->selectAll();
    m_nameMessage = new InlineMessage(QStringLiteral("mfaNameMessage"), step);
    m_nameMessage->setField(m_name);
    m_path = new QLineEdit(QStringLiteral("/"), step);
    m_path->setObjectName(QStringLiteral("mfaPath"));
    m_path->setToolTip(tr("Part of the serial number, for policies that speak of a whole branch: /engineering/"));
    auto* name = new QLabel(tr("&Name of the device"), step);
    name->setBuddy(m_name);
    auto* path = new QLabel(tr("&Path"), step);
    path->setBuddy(m_path);
    auto* form = new QGridLayout;  // a form layout would give the message the room of several lines
    form->addWidget(name, 0, 0);
    form->addWidget(m_name, 0, 1);
    form->addWidget(m_nameMessage, 1, 1);
    form->addWidget(path, 2, 0);
    form->addWidget(m_path, 2, 1);
    auto* layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(paragraph(tr("A second factor: an authenticator app on a telephone that shows a new code of six digits every 30 seconds. First the device gets a name; "
                                   "with its path it becomes the serial number that %1 names when signing in.")
                                    .arg(m_user.key),
                                step));
    layout->addSpacing(8);
    layout->addLayout(form);
    layout->addStretch(1);
    for (QLineEdit* field : {m_name, m_path})
        connect(field, &QLineEdit::textChanged, this, &MfaSetUpDialog::showState);
    return step;
}

QWidget* MfaSetUpDialog::buildPairing(QWidget* parent)
{
    auto* side = new QWidget(parent);
    m_serial = new QLabel(side);
    m_serial->setObjectName(QStringLiteral("mfaSerial"));
    m_serial->setTextFormat(Qt::PlainText);
    m_serial->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_serial->setWordWrap(true);
    m_codes = new TwoCodesForm(QStringLiteral("mfa"), m_ticker, side);
    m_practice = new PracticeCodes(QStringLiteral("mfa"), PracticeCodes::Wanted::pair, m_store, m_ticker, side);
    m_clock = new InlineMessage(QStringLiteral("mfaClock"), side);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_serial);
    layout->addWidget(paragraph(tr("1. Scan the picture with the authenticator app, or type the seed below into it."), side));
    layout->addWidget(paragraph(tr("2. Type the code that the app shows, and then the very next one. That proves that the app has the seed and keeps time."), side));
    layout->addWidget(m_codes);
    layout->addWidget(m_practice);
    layout->addWidget(m_clock);
    layout->addStretch(1);
    connect(m_codes, &TwoCodesForm::edited, this, &MfaSetUpDialog::showState);
    connect(m_codes, &TwoCodesForm::confirmed, this, &MfaSetUpDialog::next);
    connect(m_practice, &PracticeCodes::told, m_codes, &TwoCodesForm::fill);
    return side;
}

QWidget* MfaSetUpDialog::buildProof()
{
    auto* step = new QWidget(m_steps);
    m_qr = new QrView(QStringLiteral("mfaQr"), tr("QR code of the device's seed, for an authenticator app. The field Seed has the same as text."), step);
    m_seed = new SecretField(QStringLiteral("mfaSeed"), tr("Seed"), step);
    auto* upper = new QHBoxLayout;
    upper->addWidget(m_qr, 2);
    upper->addWidget(buildPairing(step), 3);
    auto* seed = new QHBoxLayout;
    seed->addWidget(new QLabel(tr("Seed"), step));
    seed->addWidget(m_seed, 1);
    auto* layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(upper, 1);
    layout->addLayout(seed);
    layout->addWidget(paragraph(tr("This is the only time the seed is shown. Whoever has it can show the codes. Without a telephone, the practice engine tells the "
                                   "code wherever one is asked."),
                                step));
    return step;
}

QString MfaSetUpDialog::complaint() const
{
    if (const QString wrong = ui::complaint(m_name->text(), deviceName); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = ui::complaint(m_path->text(), service::rules::path); !wrong.isEmpty())
        return tr("Path: %1").arg(wrong);
    const identity::AccountPtr account = m_store.snapshot()->account(m_user.account);
    if (account && account->mfaDevices.find(m_path->text().toStdString() + m_name->text().toStdString()))
        return tr("A device of this name is there already, maybe assigned to nobody. Choose another name.");
    return {};
}

void MfaSetUpDialog::showState()
{
    const bool naming = m_steps->currentIndex() == 0;
    const QString wrong = naming ? complaint() : QString();
    m_nameMessage->say(InlineMessage::Tone::error, naming && !m_name->text().isEmpty() ? wrong : QString());
    m_next->setText(naming ? tr("C&reate device") : tr("&Enable device"));
    m_next->setAccessibleName(naming ? tr("Create device") : tr("Enable device"));
    const QString barred = naming ? whyNoDevice(m_store, m_caller.value_or(m_store.caller()), m_user.account, m_user.name(), (m_path->text() + m_name->text()).toStdString()) : QString();
    m_next->setEnabled(!m_waiting && wrong.isEmpty() && barred.isEmpty() && (naming || m_codes->isComplete()));
    m_next->setToolTip(barred);
    if (m_waiting)
        return;
    m_refusal->say(InlineMessage::Tone::error, barred);
    m_asAdministrator->hide();
    if (!barred.isEmpty())
        offerAdministrator();
}

void MfaSetUpDialog::actAs(const sts::Caller& caller)
{
    m_caller = caller;
    showState();
}

void MfaSetUpDialog::offerAdministrator() { m_asAdministrator->setVisible(m_caller.value_or(m_store.caller()).kind != sts::CallerKind::root); }

void MfaSetUpDialog::next()
{
    if (!m_next->isEnabled())
        return;
    m_waiting = true;
    m_next->setEnabled(false);
    if (m_steps->currentIndex() == 0)
        create();
    else
        enable();
}

void MfaSetUpDialog::create()
{
    service::Operation make = iamCall("CreateVirtualMFADevice", {{"VirtualMFADeviceName", m_name->text().toStdString()}});
    if (m_path->text() != QLatin1String("/"))
        make.parameters["Path"] = m_path->text().toStdString();
    call(std::move(make), this, [this](const engine::CallResult& result) {
        m_waiting = false;
        const bool made = result.answer.ok() && result.answer->contains("VirtualMFADevice");
        if (made)
            m_serialNumber = json::stringOr((*result.answer)["VirtualMFADevice"], "SerialNumber");
        if (m_leaving)
            return done(Rejected);
        if (made)
            showDevice((*result.answer)["VirtualMFADevice"]);
        showState();
        if (!result.answer.ok())
            refused(result.answer.error());
    });
}

/// Of the account's devices none has it.
QString MfaSetUpDialog::freeName() const
{
    const QString plain = tr("%1-phone").arg(m_user.key);
    const identity::AccountPtr account = m_store.snapshot()->account(m_user.account);
    QString name = plain;
    for (int number = 2; account && account->mfaDevices.find('/' + name.toStdString()); ++number)
        name = QStringLiteral("%1-%2").arg(plain).arg(number);
    return name;
}

void MfaSetUpDialog::call(service::Operation operation, QObject* context, Store::Done done)
{
    if (m_caller)
        m_store.callAs(*m_caller, std::move(operation), context, std::move(done));
    else
        m_store.callIn(m_user.account, std::move(operation), context, std::move(done));
}

/// Who may not do it themselves need not begin anew.
void MfaSetUpDialog::refused(const Error& error)
{
    m_refusal->say(InlineMessage::Tone::error, messageOf(error));
    if (error.code == "AccessDenied" || error.code == "AccountMismatch")
        offerAdministrator();
}

void MfaSetUpDialog::tryAsAdministrator()
{
    actAs(administratorOf(m_user.account));
    next();
}

void MfaSetUpDialog::showDevice(const json::Object& device)
{
    const crypto::Secret picture = secretOf(device, "QRCodePNG");
    crypto::Secret seed = secretOf(device, "Base32StringSeed");
    m_qr->setPicture(QByteArray::fromRawData(picture.reveal().data(), static_cast<qsizetype>(picture.size())));
    m_practice->setDevice(toQt(m_serialNumber));
    m_seed->setSecret(std::move(seed));
    m_serial->setText(tr("Serial number: %1").arg(toQt(m_serialNumber)));
    m_clock->say(InlineMessage::Tone::warning, clockNote(m_ticker.now()));
    m_steps->setCurrentIndex(1);
    m_codes->begin();
}

void MfaSetUpDialog::enable()
{
    json::Object parameters{{"UserName", m_user.name()}, {"SerialNumber", m_serialNumber}};
    m_codes->put(parameters);
    call(iamCall("EnableMFADevice", std::move(parameters)), this, [this](const engine::CallResult& result) {
        m_waiting = false;
        if (result.answer.ok()) {
            const QString serialNumber = toQt(std::exchange(m_serialNumber, {}));
            Q_EMIT enabled(serialNumber);
            return done(Accepted);
        }
        if (m_leaving)
            return done(Rejected);
        const Error& error = result.answer.error();
        const bool ofCodes = error.code != "AccessDenied" && error.code != "AccountMismatch";
        if (ofCodes || error.message == service::usedCodeError().message)
            m_codes->refuse(whyCodesRefused(error, m_user.key));
        showState();
        if (!ofCodes && error.message != service::usedCodeError().message)
            refused(error);
    });
}

void MfaSetUpDialog::done(int result)
{
    if (m_waiting) {  // the answer decides what is left to be taken back
        m_leaving = true;
        return;
    }
    takeBack(&m_store);
    m_seed->clear();
    m_practice->setDevice({});
    m_qr->clear();
    QDialog::done(result);
}

void MfaSetUpDialog::takeBack(QObject* context)
{
    if (m_serialNumber.empty())
        return;
    const QString serialNumber = toQt(std::exchange(m_serialNumber, {}));
    call(iamCall("DeleteVirtualMFADevice", {{"SerialNumber", serialNumber.toStdString()}}), context,
                           [&prompts = m_prompts, window = QPointer<QWidget>(parentWidget()), serialNumber](const engine::CallResult& answer) {
                               if (!answer.answer.ok() && window)
                                   prompts.tell(window, Prompts::Tone::warning, tr("The device is still there"),
                                                tr("%1 was created and could not be deleted again: %2 It is listed as assigned to nobody.").arg(serialNumber, messageOf(answer.answer.error())));
                           });
}

}  // namespace rolewright::ui
