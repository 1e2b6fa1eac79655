/// One statement as a form: effect, whom, actions, resources, conditions, and what is to be said about it.
#pragma once

#include "core/identity/snapshot.h"
#include "core/policy/edit.h"
#include "ui/tasks/latest_task.h"
#include "ui/widgets/policy_notes.h"

#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class ConditionsEditor;
class PrincipalsBox;
class TextListEditor;

class StatementCard final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named after `prefix`: `…Effect`, `…Sid`, `…Who`, `…ActionsMode`, `…Actions…`, `…Access`, `…ResourcesMode`, `…Resources…`, `…AddCondition`, `…EditJson`.
    StatementCard(policy::Type type, const QString& prefix, QWidget* parent);

    void setWorld(identity::SnapshotPtr world, const AccountId& own);
    /// Shows a statement, or why no form can; `another`: it is not the one that was on show, so what was begun is not its own.
    void setStatement(const Result<policy::StatementForm>& statement, bool another);
    void setNotes(std::vector<PolicyNote> notes) { m_notes->setNotes(std::move(notes)); }
    void setReadOnly(bool readOnly);
    policy::StatementForm statement() const;
    /// What was typed for a list and not added yet is added, unless nothing can be changed.
    void takePending();
    /// What is begun and not in the policy; empty when nothing is.
    QString complaint() const;
    /// The same, to be kept and put back.
    QVariantMap begunDraft() const;
    void restoreBegun(const QVariantMap& draft);
    void focusActions();

Q_SIGNALS:
    void edited();
    /// What is begun changed.
    void typing();
    void jsonWanted();
    void placeWanted(std::size_t offset);
    void fixWanted(const rolewright::lint::QuickFix& fix);

private:
    void buildHead(const QString& prefix);
    void buildLists(const QString& prefix);
    void arrange();
    QComboBox* modeBox(const QString& objectName, const QString& accessibleName, const QStringList& entries);
    void change();
    void showAccess();
    void makeArn();
    bool hasPrincipals() const { return m_type == policy::Type::resource || m_type == policy::Type::trust; }

    policy::Type m_type;
    identity::SnapshotPtr m_world;
    AccountId m_own;
    bool m_filling = false;
    policy::StatementForm m_set;
    LatestTask m_access;
    QWidget* m_body = nullptr;
    QLabel* m_unreadable = nullptr;
    QPushButton* m_json = nullptr;
    QComboBox* m_effect = nullptr;
    QLineEdit* m_sid = nullptr;
    PrincipalsBox* m_principals = nullptr;
    QComboBox* m_actionsMode = nullptr;
    TextListEditor* m_actions = nullptr;
    QLabel* m_levels = nullptr;
    QComboBox* m_resourcesMode = nullptr;
    TextListEditor* m_resources = nullptr;
    ConditionsEditor* m_conditions = nullptr;
    PolicyNotes* m_notes = nullptr;
};

}  // namespace rolewright::ui
