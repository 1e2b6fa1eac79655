#include "ui/pages/users/credentials_tab.h"

#include "core/service/quotas.h"
#include "ui/models/session_time.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/key_secret_panel.h"
#include "ui/widgets/list_look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace rolewright::ui {
namespace {

enum Column { idColumn, stateColumn, createdColumn, usedColumn };
constexpr int activeRole = Qt::UserRole;

}  // namespace

CredentialsTab::CredentialsTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("usersKeysList"));
    m_list->setAccessibleName(tr("Access keys"));
    m_list->setHeaderLabels({tr("Access key"), tr("State"), tr("Created"), tr("Last used")});
    lookLikeList(*m_list);
    new EmptyWords(*m_list, tr("No access keys. Programs sign their calls with one; a role's credentials end by themselves."));
    m_message = new InlineMessage(QStringLiteral("usersKeysMessage"), this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(buildButtons());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    m_secret = new KeySecretPanel(QStringLiteral("usersKeysSecret"), this);
    layout->addWidget(m_secret);
    connect(m_secret, &KeySecretPanel::kept, m_message, &InlineMessage::clear);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &CredentialsTab::showState);
}

CredentialsTab::~CredentialsTab() = default;

QWidget* CredentialsTab::buildButtons()
{
    auto* row = new QWidget(this);
    const auto make = [row](const QString& text, const QString& name) {
        auto* button = new QPushButton(text, row);
        button->setObjectName(name);
        button->setAccessibleName(QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…")));
        return button;
    };
    m_create = make(tr("C&reate access key"), QStringLiteral("usersKeysCreate"));
    m_toggle = make(tr("&Deactivate"), QStringLiteral("usersKeysToggle"));
    m_delete = make(tr("Delete &key…"), QStringLiteral("usersKeysDelete"));
    m_quota = new QLabel(row);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_create, m_toggle, m_delete})
        layout->addWidget(button);
    needsPermission(store(), m_create, [this] {
        const bool there = rowOf<identity::User>(store(), subject()) != nullptr;
        return there ? intentToCall(subject().account, {iamCall("CreateAccessKey", {{"UserName", subject().name()}})}) : Intent();
    });
    needsPermission(store(), m_toggle, [this] { return currentKey().empty() ? Intent() : intentToCall(subject().account, {toggleCall()}); });
    needsPermission(store(), m_delete, [this] { return currentKey().empty() ? Intent() : intentToCall(subject().account, {deleteCall()}); });
    layout->addWidget(m_quota);
    layout->addStretch(1);
    connect(m_create, &QPushButton::clicked, this, &CredentialsTab::create);
    connect(m_toggle, &QPushButton::clicked, this, &CredentialsTab::toggle);
    connect(m_delete, &QPushButton::clicked, this, &CredentialsTab::remove);
    return row;
}

void CredentialsTab::subjectChanged()
{
    m_secret->clear();
    m_message->clear();
}

void CredentialsTab::refresh()
{
    const std::string current = currentKey();
    m_list->clear();
    const identity::AccountPtr account = accountOf(store(), subject());
    const auto user = rowOf<identity::User>(store(), subject());
    if (account && user) {
        account->accessKeys.forEach([&](const auto& key) {
            if (!text::equalsIgnoringCase(key->user, user->name))
                return;
            auto* item = new QTreeWidgetItem(m_list);
            item->setIcon(idColumn, icon(QStringLiteral("key")));
            item->setText(idColumn, toQt(key->id));
            item->setText(stateColumn, key->active ? tr("● active") : tr("✕ inactive"));
            item->setText(createdColumn, localText(key->created));
            item->setText(usedColumn, key->lastUsed ? tr("%1, %2").arg(localText(*key->lastUsed), toQt(key->lastUsedService)) : tr("never"));
            item->setData(idColumn, activeRole, key->active);
            if (key->id == current)
                m_list->setCurrentItem(item);
        });
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showState();
}

std::string CredentialsTab::currentKey() const { return m_list->currentItem() ? m_list->currentItem()->text(idColumn).toStdString() : std::string(); }

void CredentialsTab::showState()
{
    const auto most = static_cast<int>(service::quota("AccessKeysPerUser"));
    const int count = m_list->topLevelItemCount();
    m_create->setEnabled(count < most);
    m_quota->setText(count < most ? (count == 0 ? tr("No access key: programs cannot sign in as this user.") : QString()) : tr("A user has at most %1 access keys.").arg(most));
    const QTreeWidgetItem* item = m_list->currentItem();
    m_toggle->setEnabled(item);
    m_delete->setEnabled(item);
    m_toggle->setText(item && !item->data(idColumn, activeRole).toBool() ? tr("Ac&tivate") : tr("&Deactivate"));
    Rights::of(store()).lookAgain();
}

void CredentialsTab::create()
{
    m_message->clear();
    store().callIn(subject().account, iamCall("CreateAccessKey", {{"UserName", subject().name()}}), this, [this, asked = subject()](const engine::CallResult& result) {
        if (!result.answer.ok()) {
            m_message->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
            return;
        }
        if (asked != subject() || !result.answer->contains("AccessKey"))
            return;
        m_secret->take((*result.answer)["AccessKey"]);
    });
}

void CredentialsTab::toggle()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const bool active = item->data(idColumn, activeRole).toBool();
    run((active ? tr("Deactivate access key %1") : tr("Activate access key %1")).arg(item->text(idColumn)), toggleCall());
}

service::Operation CredentialsTab::toggleCall() const
{
    const bool active = m_list->currentItem()->data(idColumn, activeRole).toBool();
    return iamCall("UpdateAccessKey", {{"UserName", subject().name()}, {"AccessKeyId", currentKey()}, {"Status", active ? "Inactive" : "Active"}});
}

service::Operation CredentialsTab::deleteCall() const { return iamCall("DeleteAccessKey", {{"UserName", subject().name()}, {"AccessKeyId", currentKey()}}); }

void CredentialsTab::remove()
{
    const QString id = toQt(currentKey());
    if (id.isEmpty())
        return;
    const QString title = tr("Delete access key %1").arg(id);
    context().prompts.confirm(this, Prompts::Tone::danger, title, tr("Programs that use it are refused from then on. Undo brings it back with its secret while Rolewright runs."),
                              tr("Delete access key"), this, [this, call = deleteCall(), title](bool yes) {
                                  if (yes)
                                      run(title, call);
                              });
}

void CredentialsTab::run(const QString& title, service::Operation operation)
{
    m_message->clear();
    store().runIn(subject().account, title, {std::move(operation)}, this, [this](const std::vector<engine::CallResult>& results) {
        if (!results.empty() && !results.back().answer.ok())
            m_message->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
    });
}

}  // namespace rolewright::ui
