#include "ui/shell/read_only_switch.h"

#include "ui/store/store.h"
#include "ui/theme/icons.h"

#include <QAction>

namespace rolewright::ui {

ReadOnlySwitch::ReadOnlySwitch(Store& store, QWidget* parent) : QToolButton(parent), m_store(store), m_action(new QAction(this))
{
    setObjectName(QStringLiteral("readOnly"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    m_action->setObjectName(QStringLiteral("actionReadOnly"));
    m_action->setCheckable(true);
    m_action->setText(tr("Read-&only"));
    connect(m_action, &QAction::toggled, this, [this](bool on) { m_store.setReadOnly(on); });
    connect(this, &QToolButton::clicked, m_action, &QAction::setChecked);
    connect(&m_store, &Store::readOnlyChanged, this, &ReadOnlySwitch::showState);
    showState();
}

void ReadOnlySwitch::showState()
{
    const bool on = m_store.isReadOnly();
    m_action->setChecked(on);
    setChecked(on);
    setIcon(ui::icon(on ? QStringLiteral("lock") : QStringLiteral("edit")));
    setText(on ? tr("Read-only") : tr("Changes allowed"));
    const QString why = on ? tr("Read-only, because you turned it on for this workspace: nothing that would change it is called. Click to allow changes.")
                           : tr("Changes are let through. Click to make this workspace read-only.");
    setToolTip(why);
    setAccessibleName(text());
    setAccessibleDescription(why);
}

}  // namespace rolewright::ui
