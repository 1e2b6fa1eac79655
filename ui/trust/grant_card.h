/// One Allow statement of a trust policy as a card: who, and under which conditions.
#pragma once

#include "core/identity/snapshot.h"
#include "core/policy/trust_grant.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace rolewright::ui {

class GrantCard final : public QFrame {
    Q_OBJECT
public:
    /// Which part of the statement the card lets one change.
    enum class Parts { who, conditions, all };

    /// `number` is the statement's place in the policy, from 0.
    GrantCard(int number, const policy::TrustGrant& grant, identity::SnapshotPtr world, const AccountId& own, Parts parts,
              QWidget* parent);

    const policy::TrustGrant& grant() const { return m_grant; }

Q_SIGNALS:
    /// The person changed something that can be written: `grant()` is what it says now.
    void edited(int number);
    void removeRequested(int number);

private:
    QWidget* buildWho();
    QWidget* buildConditions();
    void showPrincipals();
    void pickPrincipals();
    void removeSelected();
    void readConditions();
    void showWarnings();
    QString complaint() const;

    int m_number = 0;
    policy::TrustGrant m_grant;
    identity::SnapshotPtr m_world;
    AccountId m_own;
    QListWidget* m_principals = nullptr;
    QPushButton* m_removePrincipal = nullptr;
    QCheckBox* m_externalIdOn = nullptr;
    QLineEdit* m_externalId = nullptr;
    QPushButton* m_generate = nullptr;
    QCheckBox* m_mfa = nullptr;
    QCheckBox* m_mfaAgeOn = nullptr;
    QSpinBox* m_mfaAge = nullptr;
    QCheckBox* m_sourceIpOn = nullptr;
    QLineEdit* m_sourceIp = nullptr;
    QLabel* m_warnings = nullptr;
};

}  // namespace rolewright::ui
