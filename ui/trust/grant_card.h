/// One statement of a trust policy as a card: who may assume the role or may not, and under which conditions.
#pragma once

#include "ui/trust/orphan_repair.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QPushButton;

namespace rolewright::ui {

class ConditionSwitches;

class GrantCard final : public QFrame {
    Q_OBJECT
public:
    /// Which part of the statement the card lets one change.
    enum class Parts { who, conditions, all };

    /// `number` is the statement's place in the policy, from 0.
    GrantCard(int number, const policy::TrustGrant& grant, const TrustSurroundings& surroundings, Parts parts, QWidget* parent);

    const policy::TrustGrant& grant() const { return m_grant; }
    int number() const { return m_number; }
    /// Says of the principals what holds in another world; what is being typed stays.
    void setSurroundings(const TrustSurroundings& surroundings);
    /// What was chosen here cannot stand in this statement, for it takes another action: it shall have its own.
    static bool isOfOneStatement(const policy::TrustGrant& grant, const policy::PrincipalEntry& principal);

Q_SIGNALS:
    /// The person changed something that can be written: `grant()` is what it says now.
    void edited(int number);
    void removeRequested(int number);
    void othersPicked(const std::vector<rolewright::policy::PrincipalEntry>& principals);
    /// Their accounts are let in by this statement; that the groups are allowed to assume the role is not a matter of the trust policy.
    void groupsLetIn(const QStringList& arns);
    void jsonRequested(int number);

private:
    QWidget* buildWho();
    QWidget* buildConditions();
    QWidget* buildOthers();
    bool showsPrincipals() const;
    void showPrincipals();
    void pickPrincipals(int inPlaceOf);
    void take(const std::vector<policy::PrincipalEntry>& principals, int inPlaceOf);
    void removeSelected();
    void removeAt(int place);
    void readConditions();
    void principalsChanged();
    void showWarnings();
    QStringList errors() const;
    QStringList hints() const;

    int m_number = 0;
    policy::TrustGrant m_grant;
    TrustSurroundings m_surroundings;
    const bool m_withGroups;
    QListWidget* m_principals = nullptr;
    QPushButton* m_removePrincipal = nullptr;
    OrphanRepair* m_orphans = nullptr;
    ConditionSwitches* m_conditions = nullptr;
    QWidget* m_others = nullptr;
    QLabel* m_othersText = nullptr;
    QLabel* m_warnings = nullptr;
};

}  // namespace rolewright::ui
