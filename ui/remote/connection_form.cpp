#include "ui/remote/connection_form.h"

#include "core/client/key_source.h"
#include "ui/prompts/prompts.h"
#include "ui/remote/connection_keys.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/room_for.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUuid>

namespace rolewright::ui {
namespace {

constexpr int mostEnvironments = 4;

/// What was typed goes with the field, not when Qt comes to it.
crypto::Secret takeSecret(QLineEdit& field)
{
    std::string typed = field.text().trimmed().toStdString();
    crypto::Secret secret(typed);
    crypto::cleanse(typed);
    field.clear();
    return secret;
}

}  // namespace

QStringList environmentWords()
{
    QStringList words;
    for (int i = 0; i < mostEnvironments; ++i)
        words += environmentWordOf(static_cast<client::Environment>(i));
    return words;
}

ConnectionForm::ConnectionForm(const SavedConnection& connection, ConnectionKeys& keys, Prompts& prompts, QWidget* parent)
    : QDialog(parent), m_connection(connection), m_keys(keys), m_prompts(prompts), m_isNew(connection.id.isEmpty())
{
    setObjectName(QStringLiteral("connectionForm"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_isNew ? tr("New connection") : tr("Edit %1").arg(connection.name));
    auto* form = new QFormLayout;
    m_name = addField(form, QStringLiteral("connectionName"), tr("&Name"), connection.name);
    m_url = addField(form, QStringLiteral("connectionUrl"), tr("Endpoint &URL"), connection.url, tr("empty: AWS itself"));
    m_region = addField(form, QStringLiteral("connectionRegion"), tr("&Region"), connection.region);
    addKeys(form);
    m_environment = new QComboBox(this);
    m_environment->setObjectName(QStringLiteral("connectionEnvironment"));
    m_environment->setAccessibleName(tr("Environment of the connection"));
    m_environment->addItems(environmentWords());
    m_environment->setCurrentIndex(static_cast<int>(connection.environment));
    m_environment->setToolTip(tr("Its colour is around the window. In production the connection's name is typed before a plan is applied."));
    form->addRow(tr("&Environment"), m_environment);
    m_account = addField(form, QStringLiteral("connectionAccount"), tr("&Account"), connection.account, tr("12 digits, or empty: whichever the keys are of"));
    addCa(form);
    m_proxy = addField(form, QStringLiteral("connectionProxy"), tr("&Proxy"), connection.proxy, tr("http://host:port, or empty"));
    m_message = new InlineMessage(QStringLiteral("connectionFormMessage"), this);
    m_message->setField(m_name);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("connectionCancel"));
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("connectionSave"));
    m_save->setAccessibleName(tr("Save the connection"));
    m_save->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(roomFor(*this, {560, 480}));
    for (QLineEdit* field : {m_name, m_url, m_region, m_keyId, m_secret, m_account, m_ca, m_proxy})
        connect(field, &QLineEdit::textChanged, this, &ConnectionForm::showState);
    connect(m_save, &QPushButton::clicked, this, &ConnectionForm::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_name->setFocus();
    showState();
}

QLineEdit* ConnectionForm::addField(QFormLayout* form, const QString& objectName, const QString& label, const QString& value, const QString& hint)
{
    auto* field = new QLineEdit(value, this);
    field->setObjectName(objectName);
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    field->setPlaceholderText(hint);
    form->addRow(label, field);
    return field;
}

void ConnectionForm::addKeys(QFormLayout* form)
{
    const QString hint = m_isNew ? QString() : tr("empty: as before");
    m_keyId = addField(form, QStringLiteral("connectionKeyId"), tr("Access &key id"), {}, hint);
    m_secret = addField(form, QStringLiteral("connectionSecret"), tr("Se&cret access key"), {}, hint);
    m_token = addField(form, QStringLiteral("connectionToken"), tr("Session &token"), {}, tr("of temporary keys alone"));
    for (QLineEdit* field : {m_secret, m_token}) {
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    m_keychain = new QCheckBox(tr("Keep the keys in the operatin&g system's keychain"), this);
    m_keychain->setObjectName(QStringLiteral("connectionKeychain"));
    m_keychain->setAccessibleName(tr("Keep the keys in the operating system's keychain"));
    m_keychain->setToolTip(tr("Without it they are in memory, until the program ends. They are never written to a file."));
    m_keychain->setChecked(true);
    form->addRow(QString(), m_keychain);
}

void ConnectionForm::addCa(QFormLayout* form)
{
    m_ca = new QLineEdit(m_connection.caFile, this);
    m_ca->setObjectName(QStringLiteral("connectionCa"));
    m_ca->setAccessibleName(tr("File with certificates to trust"));
    m_ca->setPlaceholderText(tr("PEM, trusted beside the system's; or empty"));
    auto* choose = new QPushButton(tr("C&hoose…"), this);
    choose->setObjectName(QStringLiteral("connectionCaChoose"));
    choose->setAccessibleName(tr("Choose the file with certificates"));
    choose->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_ca, 1);
    row->addWidget(choose);
    auto* label = new QLabel(tr("Certi&ficates"), this);
    label->setBuddy(m_ca);
    form->addRow(label, row);
    connect(choose, &QPushButton::clicked, this, [this] {
        m_prompts.askOpenFiles(this, tr("Certificates to trust"), tr("Certificates (*.pem *.crt *.cer);;All files (*)"), this, [this](const QStringList& files) { m_ca->setText(files.value(0)); });
    });
}

SavedConnection ConnectionForm::written() const
{
    SavedConnection connection = m_connection;
    connection.name = m_name->text().trimmed();
    connection.url = m_url->text().trimmed();
    connection.region = m_region->text().trimmed();
    connection.account = m_account->text().trimmed();
    connection.caFile = m_ca->text().trimmed();
    connection.proxy = m_proxy->text().trimmed();
    connection.environment = static_cast<client::Environment>(m_environment->currentIndex());
    if (connection.url != m_connection.url)
        connection.honesty.clear();  // it was found elsewhere
    return connection;
}

/// Why it cannot be saved; empty when it can.
QString ConnectionForm::obstacle() const
{
    const SavedConnection connection = written();
    if (connection.name.isEmpty())
        return tr("A connection needs a name.");
    if (connection.proxy.contains(QLatin1Char('@')))
        return tr("A proxy's password would stand in a file: leave it out.");
    if (m_keyId->text().trimmed().isEmpty() != m_secret->text().trimmed().isEmpty())
        return tr("The access key id and its secret go together.");
    if (m_isNew && m_keyId->text().trimmed().isEmpty())
        return tr("Calls are signed: give an access key.");
    const auto made = toConnection(connection);
    return made ? QString() : messageOf(made.error());
}

void ConnectionForm::showState()
{
    const QString why = obstacle();
    QString warning;
    if (why.isEmpty()) {
        for (const Phrase& phrase : client::warningsOf(*toConnection(written())))
            warning += toQt(phrase) + QLatin1Char(' ');
    }
    m_message->say(why.isEmpty() ? InlineMessage::Tone::warning : InlineMessage::Tone::error, why.isEmpty() ? warning.trimmed() : why);
    m_save->setEnabled(!m_waiting && why.isEmpty());
    m_save->setToolTip(why);
}

void ConnectionForm::save()
{
    if (!m_save->isEnabled())
        return;
    m_connection = written();
    if (m_connection.id.isEmpty())
        m_connection.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (m_keyId->text().trimmed().isEmpty())
        return finish();
    sts::Credentials credentials{m_keyId->text().trimmed().toStdString(), takeSecret(*m_secret), takeSecret(*m_token), client::noEnd};
    if (!m_keychain->isChecked()) {
        m_keys.keepForThisRun(m_connection.id, std::move(credentials));
        return finish();
    }
    m_waiting = true;
    showState();
    m_keys.keep(m_connection.id, credentials, this, [this](const Result<void>& kept) {
        m_waiting = false;
        if (kept)
            return finish();
        showState();
        m_keychain->setChecked(false);
        m_message->say(InlineMessage::Tone::error, tr("%1. Nothing was saved. Without the keychain the keys can be kept for this run only: give the secret once more.").arg(messageOf(kept.error())));
    });
}

void ConnectionForm::finish()
{
    keepConnection(m_connection);
    Q_EMIT saved(m_connection.id);
    accept();
}

}  // namespace rolewright::ui
