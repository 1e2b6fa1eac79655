/// Whom a statement of a resource's policy names: people, roles, accounts, services; or everybody but them.
#pragma once

#include "core/identity/snapshot.h"
#include "core/policy/edit.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QPushButton;

namespace rolewright::ui {

class PrincipalsBox final : public QWidget {
    Q_OBJECT
public:
    /// Parts: `…Who`, `…Principals`, `…AddPrincipal`, `…RemovePrincipal`.
    PrincipalsBox(const QString& prefix, QWidget* parent);

    void setWorld(identity::SnapshotPtr world, const AccountId& own);
    void setPrincipals(const std::vector<policy::PrincipalEntry>& principals, bool allBut);
    const std::vector<policy::PrincipalEntry>& principals() const { return m_principals; }
    bool isAllBut() const;

Q_SIGNALS:
    void edited();

private:
    void show();
    void pick();
    void remove();

    identity::SnapshotPtr m_world;
    AccountId m_own;
    std::vector<policy::PrincipalEntry> m_principals;
    QComboBox* m_allBut = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_remove = nullptr;
};

}  // namespace rolewright::ui
