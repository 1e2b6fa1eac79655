/// What the person settles about sessions: the marks of their end, notifications, and the lock.
#pragma once

#include "ui/pages/page.h"
#include "ui/store/session_preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QPushButton;
class QSpinBox;

namespace rolewright::ui {

/// Parts: `sessionSettingsQuiet`, `…Desktop`, `…Unused`, `…LockWithScreen`, `…LockIdle`, `…IdleSeconds`, `…Roles`, `…AddRole`, `…RemoveRole`, `…Save`; the marks are
/// `…StandardSoonMinutes`, `…ProductionUrgentPercent`, `…RoleSoonMinutes` and so on. Deletes itself.
class SessionSettingsDialog final : public QDialog {
    Q_OBJECT
public:
    SessionSettingsDialog(const PageContext& context, QWidget* parent);

private:
    /// The four numbers of a rule.
    struct RuleFields {
        QSpinBox* soonMinutes = nullptr;
        QSpinBox* soonPercent = nullptr;
        QSpinBox* urgentMinutes = nullptr;
        QSpinBox* urgentPercent = nullptr;

        AlertRule rule() const;
        void show(const AlertRule& rule) const;
    };

    QWidget* buildMarks();
    QWidget* buildNotices();
    QWidget* buildLock();
    QSpinBox* addNumber(const QString& objectName, const QString& accessibleName, int most, const QString& suffix);
    RuleFields addRule(QFormLayout* form, const QString& title, const QString& name);
    void addRole();
    void removeRole();
    void putRole(const std::string& arn);
    void showRole();
    void takeRole();
    std::string currentRole() const;
    void save();

    PageContext m_context;
    SessionPreferences& m_preferences;
    SessionSettings m_settings;  ///< as it would be saved, but for what stands in the fields
    RuleFields m_standard, m_production, m_ofRole;
    QComboBox* m_roles = nullptr;
    QPushButton* m_remove = nullptr;
    QCheckBox* m_quiet = nullptr;
    QCheckBox* m_onDesktop = nullptr;
    QSpinBox* m_unused = nullptr;
    QCheckBox* m_lockWithScreen = nullptr;
    QCheckBox* m_lockIdle = nullptr;
    QSpinBox* m_idleSeconds = nullptr;
    std::string m_shownRole;
};

}  // namespace rolewright::ui
