#include "ui/pages/users/mfa_tab.h"

#include "core/service/quotas.h"
#include "ui/mfa/mfa_codes_dialog.h"
#include "ui/mfa/mfa_facts.h"
#include "ui/mfa/mfa_set_up_dialog.h"
#include "ui/models/session_time.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/prompts/prompts.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace rolewright::ui {
namespace {

enum Column { nameColumn, stateColumn, enabledColumn, serialColumn };
constexpr int assignedRole = Qt::UserRole;

/// Enabled, or disabled with the reason where the explanation was.
void setPossible(QPushButton* button, const QString& obstacle)
{
    button->setEnabled(obstacle.isEmpty());
    button->setToolTip(obstacle);
    button->setAccessibleDescription(obstacle);
}

}  // namespace

MfaTab::MfaTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("usersMfaList"));
    m_list->setAccessibleName(tr("MFA devices"));
    m_list->setHeaderLabels({tr("Device"), tr("State"), tr("Enabled since"), tr("Serial number")});
    lookLikeList(*m_list);
    new EmptyWords(*m_list, tr("No MFA devices."));
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("usersMfaNote"));
    m_note->setWordWrap(true);
    m_message = new InlineMessage(QStringLiteral("usersMfaMessage"), this);
    m_message->clearOnUndo(store().undoStack());
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(buildButtons());
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &MfaTab::showState);
}

QWidget* MfaTab::buildButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto make = [&](const QString& text, const QString& name, auto work) {
        auto* button = new QPushButton(text, row);
        button->setObjectName(name);
        button->setAccessibleName(QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…")));
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, work);
        changesWorkspace(store(), button);
        return button;
    };
    m_setUp = make(tr("&Set up device…"), QStringLiteral("usersMfaSetUp"), &MfaTab::setUp);
    m_enable = make(tr("E&nable…"), QStringLiteral("usersMfaEnable"), [this] { askCodes(false); });
    m_resync = make(tr("&Resync…"), QStringLiteral("usersMfaResync"), [this] { askCodes(true); });
    m_deactivate = make(tr("&Deactivate…"), QStringLiteral("usersMfaDeactivate"), &MfaTab::deactivate);
    m_delete = make(tr("Dele&te…"), QStringLiteral("usersMfaDelete"), &MfaTab::remove);
    layout->addStretch(1);
    // Whoever may not set one up is offered to go on as the administrator where it is done.
    const auto withCodes = [this](QPushButton* button, const char* action) {
        needsPermission(store(), button, needing(store(), PrincipalKind::user, *this, QString::fromLatin1(action)));
    };
    withCodes(m_enable, "EnableMFADevice");
    withCodes(m_resync, "ResyncMFADevice");
    needsPermission(store(), m_deactivate, [this] { return currentIsAssigned() ? intentToCall(subject().account, {deactivateCall()}) : Intent(); });
    needsPermission(store(), m_delete, [this] { return intentToCall(subject().account, deleteCalls()); });
    return row;
}

void MfaTab::subjectChanged() { m_message->clear(); }

void MfaTab::addRows(std::string_view user)
{
    const identity::AccountPtr account = accountOf(store(), subject());
    for (const MfaDevicePtr& device : devicesOf(*account, user)) {
        auto* item = new QTreeWidgetItem(m_list);
        const QString serial = toQt(identity::arnOf(account->id, *device));
        item->setIcon(nameColumn, icon(QStringLiteral("lock")));
        item->setText(nameColumn, toQt(device->name));
        item->setText(stateColumn, device->user.empty() ? tr("○ assigned to nobody") : device->drift == 0 ? tr("● enabled") : tr("● enabled, clock %1 s off").arg(device->drift * 30));
        item->setText(enabledColumn, device->enabled ? localTextWithoutOffset(*device->enabled) : QString());
        item->setToolTip(enabledColumn, device->enabled ? utcText(*device->enabled) : QString());
        item->setText(serialColumn, serial);
        item->setToolTip(serialColumn, serial);
        item->setData(nameColumn, assignedRole, !device->user.empty());
    }
}

void MfaTab::refresh()
{
    const QString current = currentSerial();
    m_list->clear();
    const auto user = rowOf<identity::User>(store(), subject());
    if (user) {
        addRows(user->name);
        addRows({});
    }
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->text(serialColumn) == current)
            m_list->setCurrentItem(m_list->topLevelItem(row));
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showState();
}

QString MfaTab::currentSerial() const { return m_list->currentItem() ? m_list->currentItem()->text(serialColumn) : QString(); }

bool MfaTab::currentIsAssigned() const { return m_list->currentItem() && m_list->currentItem()->data(nameColumn, assignedRole).toBool(); }

void MfaTab::showState()
{
    const identity::AccountPtr account = accountOf(store(), subject());
    const auto most = static_cast<std::size_t>(service::quota("MFADevicesPerUser"));
    const std::size_t own = account ? devicesOf(*account, subject().name()).size() : 0;
    const QString full = own >= most ? tr("A user has at most %1 MFA devices.").arg(most) : QString();
    const QString none = tr("No device is chosen.");
    const bool any = m_list->currentItem();
    const bool assigned = currentIsAssigned();
    const QString notOwn = !any ? none : assigned ? QString() : tr("The device is assigned to nobody.");
    setPossible(m_setUp, full);
    setPossible(m_enable, !any ? none : assigned ? tr("The device is enabled already.") : full);
    setPossible(m_resync, notOwn);
    setPossible(m_deactivate, notOwn);
    setPossible(m_delete, any ? QString() : none);
    if (own == 0)
        m_note->setText(tr("%1 has no MFA device: roles and policies that ask for MFA refuse this user. Set one up with an authenticator app.").arg(subject().key));
    else
        m_note->setText(full);
    m_note->setVisible(!m_note->text().isEmpty());
    Rights::of(store()).lookAgain();
}

service::Operation MfaTab::deactivateCall() const { return iamCall("DeactivateMFADevice", {{"UserName", subject().name()}, {"SerialNumber", currentSerial().toStdString()}}); }

std::vector<service::Operation> MfaTab::deleteCalls() const
{
    std::vector<service::Operation> calls;
    if (currentIsAssigned())
        calls.push_back(deactivateCall());
    if (m_list->currentItem())
        calls.push_back(iamCall("DeleteVirtualMFADevice", {{"SerialNumber", currentSerial().toStdString()}}));
    return calls;
}

void MfaTab::setUp()
{
    m_message->clear();
    auto* dialog = new MfaSetUpDialog(context().store, context().prompts, context().ticker, subject(), this);
    connect(dialog, &MfaSetUpDialog::enabled, this, [this](const QString& serialNumber) {
        for (QTreeWidgetItem* item : m_list->findItems(serialNumber, Qt::MatchExactly, serialColumn))
            m_list->setCurrentItem(item);
        m_message->say(InlineMessage::Tone::success, tr("%1 is enabled. Each code works once: the next sign-in takes the next code.").arg(serialNumber.section(QLatin1Char('/'), -1)));
    });
    dialog->open();
}

void MfaTab::askCodes(bool resync)
{
    m_message->clear();
    auto* dialog = new MfaCodesDialog(context(), resync ? MfaCodesDialog::Purpose::resync : MfaCodesDialog::Purpose::enable, subject(), currentSerial(), this);
    connect(dialog, &QDialog::accepted, this, [this, resync] {
        m_message->say(InlineMessage::Tone::success, resync ? tr("The device's codes are taken again.") : tr("The device is enabled."));
    });
    dialog->open();
}

void MfaTab::deactivate()
{
    const QString serial = currentSerial();
    const QString title = tr("Deactivate MFA device %1").arg(serial.section(QLatin1Char('/'), -1));
    context().prompts.confirm(this, Prompts::Tone::warning, title,
                              tr("%1 can prove nothing with it any more. The device stays, assigned to nobody; with two codes it can be enabled again.").arg(subject().key), tr("Deactivate"), this,
                              [this, title, call = deactivateCall()](bool yes) {
                                  if (yes)
                                      run(title, {call});
                              });
}

void MfaTab::remove()
{
    const QString serial = currentSerial();
    const QString title = tr("Delete MFA device %1").arg(serial.section(QLatin1Char('/'), -1));
    context().prompts.confirm(this, Prompts::Tone::danger, title, tr("The entry in the authenticator app is worth nothing from then on. Undo brings the device back with its seed while Rolewright runs."),
                              tr("Delete device"), this, [this, title, calls = deleteCalls()](bool yes) {
                                  if (yes)
                                      run(title, calls);
                              });
}

void MfaTab::run(const QString& title, std::vector<service::Operation> operations)
{
    m_message->clear();
    store().runIn(subject().account, title, std::move(operations), this, [this](const std::vector<engine::CallResult>& results) {
        if (!results.empty() && !results.back().answer.ok())
            m_message->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
    });
}

}  // namespace rolewright::ui
