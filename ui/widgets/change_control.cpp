#include "ui/widgets/change_control.h"

#include "ui/models/session_cells.h"
#include "ui/store/caller_name.h"
#include "ui/store/fall_back.h"
#include "ui/store/store.h"
#include "ui/widgets/permitted_control.h"
#include "ui/widgets/why_barred.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QPointer>
#include <QWidget>

namespace rolewright::ui {
namespace {

/// Keeps one control to what the store says, and remembers what its page says.
class ChangeControl : public QObject {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::ChangeControl)
public:
    /// Bars it as well while whoever acts may not do this; asked while `where` is on the screen.
    void askAbout(Store& store, QWidget* where, Intention intention)
    {
        m_rights = &Rights::of(store);
        m_where = where;
        m_intention = std::move(intention);
        connect(m_rights, &Rights::changed, this, [this] { apply(); });
        where->installEventFilter(this);
        apply();
    }
    const QString& reason() const { return m_reason; }

protected:
    ChangeControl(const Store& store, QObject* control, ChangedBy by) : QObject(control), m_store(store), m_by(by)
    {
        connect(&store, &Store::readOnlyChanged, this, [this] { apply(); });
        if (const FallBack* fallBack = FallBack::of(store))
            connect(fallBack, &FallBack::changed, this, [this] { apply(); });
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_where && event->type() == QEvent::Show)
            apply();
        return QObject::eventFilter(watched, event);
    }

    virtual void setBarred(bool barred) = 0;
    virtual QString toolTip() const = 0;
    virtual void setToolTip(const QString& text) = 0;

    void apply()
    {
        if (m_applying)
            return;
        m_applying = true;
        if (m_reason.isEmpty() || toolTip() != m_reason)
            m_own = toolTip();
        m_reason = whyBarred(m_store, m_by);
        if (m_reason.isEmpty() && m_where && m_where->isVisible())
            m_reason = m_rights->obstacleTo(this, m_intention());
        setBarred(!m_reason.isEmpty());
        const QString text = m_reason.isEmpty() ? m_own : m_reason;
        if (toolTip() != text)
            setToolTip(text);
        m_applying = false;
    }

private:
    const Store& m_store;
    ChangedBy m_by;
    QString m_own;     ///< the page's tool tip
    QString m_reason;  ///< put in its place
    bool m_applying = false;
    Rights* m_rights = nullptr;
    QPointer<QWidget> m_where;
    Intention m_intention;
};

/// An action in a disabled group is disabled, and keeps what is said of it alone.
class ChangeAction final : public ChangeControl {
public:
    ChangeAction(const Store& store, QAction* action, ChangedBy by) : ChangeControl(store, action, by), m_action(*action), m_group(new QActionGroup(this))
    {
        m_group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
        m_group->addAction(action);
        connect(action, &QAction::changed, this, [this] { apply(); });
        apply();
    }

private:
    void setBarred(bool barred) override { m_group->setEnabled(!barred); }
    QString toolTip() const override { return m_action.toolTip(); }
    void setToolTip(const QString& text) override { m_action.setToolTip(text); }

    QAction& m_action;
    QActionGroup* m_group;
};

/// A button that is disabled without being said to be, as if a parent of it were.
class ChangeButton final : public ChangeControl {
public:
    ChangeButton(const Store& store, QAbstractButton* button, ChangedBy by) : ChangeControl(store, button, by), m_button(*button)
    {
        button->installEventFilter(this);
        apply();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::EnabledChange || event->type() == QEvent::ToolTipChange)
            apply();
        return ChangeControl::eventFilter(watched, event);
    }

private:
    void setBarred(bool barred) override
    {
        const bool wanted = !m_button.testAttribute(Qt::WA_ForceDisabled);
        if (wanted && barred == m_button.isEnabled()) {
            m_button.setEnabled(!barred);
            m_button.setAttribute(Qt::WA_ForceDisabled, false);
        }
    }
    QString toolTip() const override { return m_button.toolTip(); }
    void setToolTip(const QString& text) override { m_button.setToolTip(text); }

    QAbstractButton& m_button;
};

/// The one that keeps this control, made when there is none: of two the one would take back what the other does.
template <typename Kind, typename Control>
Kind& keeperOf(const Store& store, Control* control)
{
    for (QObject* child : control->children()) {
        if (auto* keeper = dynamic_cast<Kind*>(child))
            return *keeper;
    }
    return *new Kind(store, control, ChangedBy::identity);
}

}  // namespace

QAction* changesWorkspace(const Store& store, QAction* action)
{
    keeperOf<ChangeAction>(store, action);
    return action;
}

QAbstractButton* changesWorkspace(const Store& store, QAbstractButton* button)
{
    keeperOf<ChangeButton>(store, button);
    return button;
}

QAction* changedByNobody(const Store& store, QAction* action)
{
    new ChangeAction(store, action, ChangedBy::nobody);
    return action;
}

QAbstractButton* changedByNobody(const Store& store, QAbstractButton* button)
{
    new ChangeButton(store, button, ChangedBy::nobody);
    return button;
}

QAction* needsPermission(Store& store, QAction* action, QWidget* page, Intention intention)
{
    keeperOf<ChangeAction>(store, action).askAbout(store, page, std::move(intention));
    return action;
}

QAbstractButton* needsPermission(Store& store, QAbstractButton* button, Intention intention)
{
    keeperOf<ChangeButton>(store, button).askAbout(store, button, std::move(intention));
    return button;
}

QString whyNotPermitted(const QAbstractButton& button)
{
    for (const QObject* child : button.children()) {
        if (const auto* keeper = dynamic_cast<const ChangeButton*>(child))
            return keeper->reason();
    }
    return {};
}

QString whyBarred(const Store& store, ChangedBy by)
{
    if (store.isReadOnly())
        return ChangeControl::tr("Read-only mode is on. Turn it off in the status bar to make changes.");
    const FallBack* fallBack = FallBack::of(store);
    if (!fallBack || !fallBack->lost() || by == ChangedBy::nobody)
        return {};
    return ChangeControl::tr("%1 has expired, and you only look on as %2. Renew it, or go on as %2 (in the bar at the top).").arg(sessionTitle(*fallBack->lost()), callerName(store.caller(), store));
}

}  // namespace rolewright::ui
