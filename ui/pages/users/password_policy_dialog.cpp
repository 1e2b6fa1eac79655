#include "ui/pages/users/password_policy_dialog.h"

#include "ui/models/account_text.h"
#include "ui/prompts/kept_draft.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/inline_message.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

const QString prefix = QStringLiteral("passwordPolicy");

// IAM API Reference, UpdateAccountPasswordPolicy; the length to begin with is that of AWS's own rules.
constexpr int leastLength = 6;
constexpr int mostLength = 128;
constexpr int usualLength = 8;
constexpr int mostDays = 1095;
constexpr int usualDays = 90;
constexpr int mostRemembered = 24;
constexpr int usualRemembered = 5;

service::Operation callFor(const std::optional<identity::PasswordPolicy>& policy)
{
    if (!policy)
        return iamCall("DeleteAccountPasswordPolicy", json::Object::object());
    json::Object parameters{{"MinimumPasswordLength", policy->minimumLength},
                            {"RequireUppercaseCharacters", policy->requireUppercase},
                            {"RequireLowercaseCharacters", policy->requireLowercase},
                            {"RequireNumbers", policy->requireNumbers},
                            {"RequireSymbols", policy->requireSymbols},
                            {"AllowUsersToChangePassword", policy->usersMayChange}};
    if (policy->maximumAgeDays)
        parameters["MaxPasswordAge"] = *policy->maximumAgeDays;
    if (policy->reusePrevention)
        parameters["PasswordReusePrevention"] = *policy->reusePrevention;
    if (policy->hardExpiry)
        parameters["HardExpiry"] = *policy->hardExpiry;
    return iamCall("UpdateAccountPasswordPolicy", std::move(parameters));
}

}  // namespace

PasswordPolicyDialog::PasswordPolicyDialog(const PageContext& context, QWidget* parent) : QDialog(parent), m_context(context), m_account(context.store.account())
{
    setObjectName(prefix + QStringLiteral("Dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    const identity::AccountPtr account = m_context.store.accountRow();
    setWindowTitle(tr("Password policy of %1").arg(account ? accountName(*account) : QString()));
    auto* words = new QLabel(tr("It counts for every password that is set from now on. Without rules of the account AWS's own hold: at least 8 characters, three of the four kinds "
                                "(uppercase letters, lowercase letters, numbers, symbols), and not the name of the account or of the user."),
                             this);
    words->setWordWrap(true);
    m_own = buildOwn();
    m_message = new InlineMessage(prefix + QStringLiteral("Message"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(prefix + QStringLiteral("Save"));
    changesWorkspace(m_context.store, m_save);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(prefix + QStringLiteral("Cancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(m_own);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addWidget(buttons);
    m_base = stored();
    fill(m_base);
    keepDraft();
    for (QCheckBox* box : {m_uppercase, m_lowercase, m_numbers, m_symbols, m_expire, m_remember, m_mayChange, m_hardExpiry})
        connect(box, &QCheckBox::toggled, this, &PasswordPolicyDialog::showState);
    for (QSpinBox* box : {m_length, m_days, m_remembered})
        connect(box, &QSpinBox::valueChanged, this, &PasswordPolicyDialog::showState);
    connect(m_own, &QGroupBox::toggled, this, &PasswordPolicyDialog::showState);
    connect(&m_context.store, &Store::snapshotChanged, this, &PasswordPolicyDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { m_draft->askToSave([this] { save(); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showState();
    setMinimumWidth(560);
}

QCheckBox* PasswordPolicyDialog::addCheck(const QString& name, const QString& text)
{
    auto* box = new QCheckBox(text, this);
    box->setObjectName(prefix + name);
    box->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    return box;
}

QSpinBox* PasswordPolicyDialog::addNumber(const QString& name, const QString& spoken, int least, int most, const QString& suffix)
{
    auto* box = new QSpinBox(this);
    box->setObjectName(prefix + name);
    box->setAccessibleName(spoken);
    box->setRange(least, most);
    box->setSuffix(suffix);
    return box;
}

QGroupBox* PasswordPolicyDialog::buildOwn()
{
    auto* own = new QGroupBox(tr("&Rules of this account"), this);
    own->setObjectName(prefix + QStringLiteral("Own"));
    own->setAccessibleName(tr("Rules of this account, in the place of AWS's own"));
    own->setCheckable(true);
    m_length = addNumber(QStringLiteral("Length"), tr("Least number of characters"), leastLength, mostLength, tr(" characters"));
    m_uppercase = addCheck(QStringLiteral("Uppercase"), tr("An &uppercase letter (A…Z)"));
    m_lowercase = addCheck(QStringLiteral("Lowercase"), tr("A l&owercase letter (a…z)"));
    m_numbers = addCheck(QStringLiteral("Numbers"), tr("A &number"));
    m_symbols = addCheck(QStringLiteral("Symbols"), tr("A s&ymbol ! @ # $ % ^ && * ( ) _ + - = [ ] { } | '"));
    m_expire = addCheck(QStringLiteral("Expire"), tr("A password &expires after"));
    m_days = addNumber(QStringLiteral("Days"), tr("Days until a password expires"), 1, mostDays, tr(" days"));
    m_hardExpiry = addCheck(QStringLiteral("HardExpiry"), tr("An &administrator must set the next one once it has expired"));
    m_remember = addCheck(QStringLiteral("Remember"), tr("A new password differs from the &last"));
    m_remembered = addNumber(QStringLiteral("Remembered"), tr("Number of earlier passwords that may not be used again"), 1, mostRemembered, QString());
    m_mayChange = addCheck(QStringLiteral("MayChange"), tr("Users may change their own pass&word"));
    const auto line = [](QWidget* left, QWidget* right) {
        auto* row = new QHBoxLayout;
        row->addWidget(left);
        row->addWidget(right);
        row->addStretch(1);
        return row;
    };
    auto* length = new QLabel(tr("At lea&st"), own);
    length->setBuddy(m_length);
    auto* layout = new QVBoxLayout(own);
    layout->addLayout(line(length, m_length));
    for (QCheckBox* box : {m_uppercase, m_lowercase, m_numbers, m_symbols})
        layout->addWidget(box);
    layout->addSpacing(8);
    layout->addLayout(line(m_expire, m_days));
    layout->addWidget(m_hardExpiry);
    layout->addLayout(line(m_remember, m_remembered));
    layout->addWidget(m_mayChange);
    return own;
}

PasswordPolicyDialog::Policy PasswordPolicyDialog::stored() const
{
    const identity::AccountPtr account = m_context.store.snapshot()->account(m_account);
    return account ? account->passwordPolicy : std::nullopt;
}

PasswordPolicyDialog::Policy PasswordPolicyDialog::typed() const
{
    if (!m_own->isChecked())
        return std::nullopt;
    identity::PasswordPolicy policy;
    policy.minimumLength = m_length->value();
    policy.requireUppercase = m_uppercase->isChecked();
    policy.requireLowercase = m_lowercase->isChecked();
    policy.requireNumbers = m_numbers->isChecked();
    policy.requireSymbols = m_symbols->isChecked();
    policy.usersMayChange = m_mayChange->isChecked();
    if (m_expire->isChecked())
        policy.maximumAgeDays = m_days->value();
    if (m_remember->isChecked())
        policy.reusePrevention = m_remembered->value();
    if (m_hardExpiry->isChecked() || (m_base && m_base->hardExpiry))
        policy.hardExpiry = m_hardExpiry->isChecked();
    return policy;
}

void PasswordPolicyDialog::fill(const Policy& policy)
{
    identity::PasswordPolicy shown;
    shown.minimumLength = usualLength;
    if (policy)
        shown = *policy;
    m_own->setChecked(policy.has_value());
    m_length->setValue(shown.minimumLength);
    m_uppercase->setChecked(shown.requireUppercase);
    m_lowercase->setChecked(shown.requireLowercase);
    m_numbers->setChecked(shown.requireNumbers);
    m_symbols->setChecked(shown.requireSymbols);
    m_mayChange->setChecked(shown.usersMayChange);
    m_expire->setChecked(shown.maximumAgeDays.has_value());
    m_days->setValue(shown.maximumAgeDays.value_or(usualDays));
    m_remember->setChecked(shown.reusePrevention.has_value());
    m_remembered->setValue(shown.reusePrevention.value_or(usualRemembered));
    m_hardExpiry->setChecked(shown.hardExpiry.value_or(false));
}

void PasswordPolicyDialog::keepDraft()
{
    m_draft = new KeptDraft(*this, m_context.store, m_context.prompts, QStringLiteral("passwordPolicy/%1").arg(toQt(m_account.text())), tr("The password policy"));
    const auto check = [this](auto* box) {
        m_draft->add(box->objectName(), [box] { return box->isChecked() ? QStringLiteral("1") : QStringLiteral("0"); },
                     [box](const QString& text) { box->setChecked(text == QLatin1String("1")); });
    };
    check(m_own);
    for (QCheckBox* box : {m_uppercase, m_lowercase, m_numbers, m_symbols, m_expire, m_remember, m_mayChange, m_hardExpiry})
        check(box);
    for (QSpinBox* box : {m_length, m_days, m_remembered})
        m_draft->add(box->objectName(), [box] { return QString::number(box->value()); }, [box](const QString& text) { box->setValue(text.toInt()); });
}

void PasswordPolicyDialog::reject()
{
    m_draft->askThen([this] { QDialog::reject(); });
}

void PasswordPolicyDialog::showState()
{
    const bool own = m_own->isChecked();
    m_days->setEnabled(own && m_expire->isChecked());
    m_hardExpiry->setEnabled(own && m_expire->isChecked());
    m_remembered->setEnabled(own && m_remember->isChecked());
    m_save->setEnabled(typed() != stored() && !m_saving);
    m_message->say(InlineMessage::Tone::warning, !m_saving && stored() != m_base ? tr("It was changed elsewhere meanwhile. Saving puts what stands here in its place.") : QString());
    m_draft->keep();
}

void PasswordPolicyDialog::save()
{
    if (!m_save->isEnabled())
        return;
    m_saving = true;
    showState();
    m_context.store.callIn(m_account, callFor(typed()), this, [this](const engine::CallResult& result) {
        m_saving = false;
        if (result.answer.ok()) {
            m_draft->forget();
            accept();
            return;
        }
        showState();
        m_message->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
    });
}

}  // namespace rolewright::ui
