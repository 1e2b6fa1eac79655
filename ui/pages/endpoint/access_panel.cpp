#include "ui/pages/endpoint/access_panel.h"

#include "core/interchange/credential_text.h"
#include "ui/endpoint/served_endpoint.h"
#include "ui/models/account_text.h"
#include "ui/models/session_time.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/arn_label.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/secret_field.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rolewright::ui {
namespace {

using interchange::Shell;

/// A list with more entries helps nobody; a key of any user can be made.
constexpr int mostKeys = 1000;
constexpr int profileEntry = 4;  ///< after the shells
const QString profileName = QStringLiteral("rolewright");

/// Older versions of the AWS CLI know neither the variable nor the profile's address.
QString tryLine(const QString& url, int entry)
{
    const QString profile = entry == profileEntry ? QStringLiteral("--profile %1 ").arg(profileName) : QString();
    return QStringLiteral("aws %1--endpoint-url %2 sts get-caller-identity").arg(profile, url);
}

}  // namespace

AccessPanel::AccessPanel(const PageContext& context, ServedEndpoint& endpoint, QWidget* parent) : QWidget(parent), m_context(context), m_endpoint(endpoint)
{
    m_message = new InlineMessage(QStringLiteral("endpointAccessMessage"), this);
    m_message->clearOnUndo(context.store.undoStack());
    m_first = new InlineMessage(QStringLiteral("endpointFirst"), this);
    m_lasts = new InlineMessage(QStringLiteral("endpointKeyLasts"), this);
    m_try = new ArnLabel(QStringLiteral("endpointTry"), this, tr("Copy the command to try it with"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 8, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Clients are"), buildIdentity());
    m_keyId = new ArnLabel(QStringLiteral("endpointKeyId"), this, tr("Copy the access key id"));
    form->addRow(tr("Access key"), m_keyId);
    m_secret = new SecretField(QStringLiteral("endpointSecret"), tr("Secret access key"), this);
    form->addRow(tr("Secret"), m_secret);
    form->addRow(tr("Lines for"), buildLines());
    form->addRow(m_lines);
    form->addRow(tr("Try it"), m_try);
    form->addRow(m_lasts);  // what comes and goes stands below what is pressed: nothing jumps
    form->addRow(m_message);
    form->addRow(m_first);
    connectAll();
    showFirst();
}

QWidget* AccessPanel::buildIdentity()
{
    auto* row = new QWidget(this);
    m_identity = new QComboBox(row);
    m_identity->setObjectName(QStringLiteral("endpointIdentity"));
    m_identity->setAccessibleName(tr("Whose key clients sign with"));
    m_identity->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_identity->setMinimumContentsLength(16);
    m_makeKey = new QPushButton(icon(QStringLiteral("key")), tr("Make a &key for…"), row);
    m_makeKey->setObjectName(QStringLiteral("endpointMakeKey"));
    m_makeKey->setAccessibleName(tr("Make an access key for a user"));
    needsPermission(m_context.store, m_makeKey, [&store = m_context.store] {
        return intentTo(store.account(), {analysis::wayNeeding("iam:CreateAccessKey", anyOf(store.account(), "User"))});
    });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_identity, 1);
    layout->addWidget(m_makeKey);
    return row;
}

QWidget* AccessPanel::buildLines()
{
    auto* row = new QWidget(this);
    m_shell = new QComboBox(row);
    m_shell->setObjectName(QStringLiteral("endpointShell"));
    m_shell->setAccessibleName(tr("For which shell"));
    m_shell->addItems({tr("bash, zsh, sh"), tr("fish"), tr("PowerShell"), tr("cmd"), tr("a profile in ~/.aws/config")});
    m_copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy the lines"), row);
    m_copy->setObjectName(QStringLiteral("endpointCopy"));
    m_copy->setAccessibleName(tr("Copy the lines with the secret in them"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_shell, 1);
    layout->addWidget(m_copy);
    m_lines = new QPlainTextEdit(this);
    m_lines->setObjectName(QStringLiteral("endpointLines"));
    m_lines->setAccessibleName(tr("The lines, with the secret masked"));
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_lines->setFixedHeight(m_lines->fontMetrics().lineSpacing() * 9 + 16);
    m_lines->setPlaceholderText(tr("They stand here while the endpoint is on."));
    return row;
}

void AccessPanel::connectAll()
{
    connect(&m_context.store, &Store::snapshotChanged, this, &AccessPanel::keysChanged);
    connect(&m_context.store, &Store::accountChanged, this, [this] {
        m_read.reset();
        keysChanged();
    });
    connect(&m_endpoint, &ServedEndpoint::stateChanged, this, [this] {
        showLines();
        showFirst();
    });
    connect(&m_endpoint, &ServedEndpoint::requested, this, [this] {
        if (m_endpoint.first())
            showFirst();
    });
    connect(m_identity, &QComboBox::currentIndexChanged, this, &AccessPanel::showKey);
    connect(m_shell, &QComboBox::currentIndexChanged, this, &AccessPanel::showLines);
    connect(m_copy, &QPushButton::clicked, this, &AccessPanel::copyLines);
    connect(m_makeKey, &QPushButton::clicked, this, &AccessPanel::pickUser);
}

void AccessPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    readKeys();
}

void AccessPanel::keysChanged()
{
    if (isVisible())
        readKeys();
}

void AccessPanel::readKeys()
{
    const identity::SnapshotPtr world = m_context.store.snapshot();
    const identity::AccountPtr account = m_context.store.accountRow();
    const identity::AccountPtr before = m_read ? m_read->account(m_context.store.account()) : nullptr;
    m_read = world;
    if (before && account && before->accessKeys.sameAs(account->accessKeys) && m_wanted.isEmpty())
        return;
    const QString chosen = m_wanted.isEmpty() ? keyId() : std::exchange(m_wanted, {});
    const QSignalBlocker quiet(m_identity);
    m_identity->clear();
    const identity::AccountPtr adminOf = world->account(m_endpoint.admin().account);
    m_identity->addItem(icon(QStringLiteral("account")),
                        tr("Administrator: root of %1").arg(adminOf ? accountName(*adminOf) : toQt(m_endpoint.admin().account.text())),
                        toQt(m_endpoint.admin().accessKeyId));
    const engine::Engine& engine = *m_context.store.engine();
    for (std::size_t i = 0; account && i < account->accessKeys.size() && m_identity->count() <= mostKeys; ++i) {
        const auto& key = account->accessKeys.at(i);
        if (key->active && engine.secretOfKey(key->id).ok())
            m_identity->addItem(icon(QStringLiteral("user")), tr("%1 · %2").arg(toQt(key->user), toQt(key->id)), toQt(key->id));
    }
    m_identity->setCurrentIndex(std::max(0, m_identity->findData(chosen)));
    m_identity->setToolTip(
        tr("The administrator's key is made anew with every start of the program, and no workspace holds it. Users have theirs in the workspace."));
    showKey();
}

QString AccessPanel::keyId() const
{
    return m_identity->currentData().toString();
}

std::optional<crypto::Secret> AccessPanel::secret() const
{
    if (keyId() == toQt(m_endpoint.admin().accessKeyId))
        return m_endpoint.admin().secret.clone();
    Result<crypto::Secret> known = m_context.store.engine()->secretOfKey(keyId().toStdString());
    return known ? std::optional(*std::move(known)) : std::nullopt;
}

void AccessPanel::showKey()
{
    m_keyId->setArn(keyId());
    if (std::optional<crypto::Secret> known = secret())
        m_secret->setSecret(*std::move(known));
    else
        m_secret->clear();
    showLasting();
    showLines();
}

void AccessPanel::showLasting()
{
    if (keyId() != toQt(m_endpoint.admin().accessKeyId))
        m_lasts->say(InlineMessage::Tone::note, tr("This key is the user's, in the workspace: it lasts, and may what the user may."));
    else if (m_endpoint.hadOtherAdmin())
        m_lasts->say(InlineMessage::Tone::warning, tr("The administrator's key is new since Rolewright was started: lines copied before do not work any more. A user's key lasts."));
    else
        m_lasts->say(InlineMessage::Tone::note, tr("The administrator's key ends with the program, and the next start makes another. A user's key lasts."));
}

/// What is to be copied, with this secret in it; nothing while nobody listens.
std::optional<crypto::Secret> AccessPanel::linesWith(crypto::Secret secret) const
{
    if (!m_endpoint.isOn())
        return std::nullopt;
    const interchange::EndpointAccess access{m_endpoint.url().toStdString(), "us-east-1", keyId().toStdString(), std::move(secret)};
    const int entry = m_shell->currentIndex();
    return entry == profileEntry ? interchange::endpointProfile(access, profileName.toStdString())
                                 : interchange::endpointText(access, static_cast<Shell>(entry));
}

void AccessPanel::showLines()
{
    const std::optional<crypto::Secret> masked = linesWith(crypto::Secret("••••••••"));
    m_lines->setPlainText(masked ? toQt(masked->reveal()) : QString());
    m_try->setArn(masked ? tryLine(m_endpoint.url(), m_shell->currentIndex()) : QString());
    m_copy->setEnabled(masked.has_value());
    m_copy->setToolTip(masked ? tr("The clipboard is cleared after a while, as the button beside the secret says. Clipboard managers may keep a copy.")
                              : tr("Switch the endpoint on first: only then is it known where clients find it."));
}

void AccessPanel::copyLines()
{
    std::optional<crypto::Secret> known = secret();
    if (!known)
        return m_message->say(InlineMessage::Tone::error, tr("The secret of this key is not known any more."));
    if (const std::optional<crypto::Secret> lines = linesWith(*std::move(known)))
        m_secret->copy(toQt(lines->reveal()));
}

void AccessPanel::showFirst()
{
    if (const std::optional<RequestLine>& first = m_endpoint.first(); first && m_endpoint.isOn())
        m_first->say(InlineMessage::Tone::success,
                     tr("It works: the first request came at %1 (%2).").arg(localTextWithoutOffset(first->time).right(8), first->operation));
    else if (m_endpoint.isOn())
        m_first->say(InlineMessage::Tone::note, tr("No request has come yet. The first one is told here."));
    else
        m_first->clear();
}

void AccessPanel::pickUser()
{
    const identity::AccountPtr account = m_context.store.accountRow();
    if (!account)
        return;
    const auto at = [account](std::size_t row) {
        const auto& user = account->users.at(row);
        return PickItem{toQt(user->name), toQt(user->name), toQt(user->path), QStringLiteral("user"), {}};
    };
    auto* picker = new Picker(QStringLiteral("endpointUserPicker"), tr("Make an access key for a user"), tr("&Make a key"), PickList{account->users.size(), at},
                              true, this);
    connect(picker, &Picker::picked, this, [this](const QStringList& users) { makeKey(users.first()); });
    picker->open();
}

void AccessPanel::makeKey(const QString& user)
{
    m_context.store.callIn(m_context.store.account(), iamCall("CreateAccessKey", {{"UserName", user.toStdString()}}), this,
                           [this, user](const engine::CallResult& result) {
                               if (!result.answer.ok())
                                   return m_message->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
                               m_wanted = toQt(json::stringOr(result.answer->at("AccessKey"), "AccessKeyId"));
                               m_message->say(InlineMessage::Tone::success, tr("%1 has a new key, and clients are %1 with it.").arg(user));
                               readKeys();
                           });
}

}  // namespace rolewright::ui
