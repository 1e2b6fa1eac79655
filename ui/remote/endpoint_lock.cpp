#include "ui/remote/endpoint_lock.h"

#include "ui/remote/remote_room.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

#include <QAction>

namespace rolewright::ui {
namespace {

void prepare(QToolButton& button, const QString& objectName)
{
    button.setObjectName(objectName);
    button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button.setAutoRaise(true);
    button.setFocusPolicy(Qt::StrongFocus);
}

}  // namespace

EndpointLock::EndpointLock(RemoteRoom& room, QWidget* parent) : QToolButton(parent), m_room(room), m_action(new QAction(this))
{
    prepare(*this, QStringLiteral("endpointLock"));
    setCheckable(true);
    m_action->setObjectName(QStringLiteral("actionUnlock"));
    m_action->setCheckable(true);
    m_action->setText(tr("&Unlocked: changes may be sent"));
    m_action->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+U")));
    connect(m_action, &QAction::toggled, this, [this](bool on) { m_room.setUnlocked(on); });
    connect(this, &QToolButton::clicked, m_action, &QAction::setChecked);
    connect(&room, &RemoteRoom::lockChanged, this, &EndpointLock::showState);
    showState();
}

void EndpointLock::showState()
{
    const bool unlocked = m_room.isUnlocked();
    m_action->setChecked(unlocked);
    setChecked(unlocked);
    setIcon(ui::icon(unlocked ? QStringLiteral("edit") : QStringLiteral("lock")));
    setText(unlocked ? tr("Unlocked") : tr("Locked"));
    const QString name = toQt(m_room.connection().name);
    const QString why = unlocked ? tr("Changes may be sent to %1: when a plan is applied, and at once where there are no drafts. Click to lock it.").arg(name)
                                 : tr("Nothing that changes something is sent to %1. Edits are drafts all the same. Click to unlock it.").arg(name);
    setToolTip(why);
    setAccessibleName(unlocked ? tr("Endpoint unlocked") : tr("Endpoint locked"));
    setAccessibleDescription(why);
}

DraftsStatus::DraftsStatus(RemoteRoom& room, QWidget* parent) : QToolButton(parent), m_room(room)
{
    prepare(*this, QStringLiteral("draftsStatus"));
    connect(&room, &RemoteRoom::statesChanged, this, &DraftsStatus::follow);
    count();
}

void DraftsStatus::follow()
{
    if (!std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &DraftsStatus::count, Qt::QueuedConnection);
}

void DraftsStatus::count()
{
    m_isDue = false;
    const auto drafted = static_cast<int>(draftedEntities(m_room.states(), m_room.account()).size());
    setText(drafted == 0 ? tr("No drafts") : tr("Review %n drafts…", nullptr, drafted));
    setIcon(ui::icon(drafted == 0 ? QStringLiteral("ok") : QStringLiteral("edit")));
    setToolTip(tr("What was edited here and is not at the endpoint yet (Ctrl+Shift+L)."));
    setAccessibleName(text());
}

}  // namespace rolewright::ui
