/// Chooses principals for a trust policy: by kind and search, or typed: another account's id, an ARN, a service. Never modal.
#pragma once

#include "ui/trust/principal_choice.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace rolewright::ui {

class FilterModel;

/// With groups, these can be chosen as well, and are told by a signal of their own: they are no principals. Parts: `principalKind`, `principalFilter`, `principalList`, `principalSessionName`, `principalAdd`.
class PrincipalPicker final : public QDialog {
    Q_OBJECT
public:
    PrincipalPicker(const identity::Snapshot& world, const AccountId& own, QWidget* parent, bool withGroups = false);

Q_SIGNALS:
    /// The ARNs of the groups among what was chosen, if there are any; before `chosen`.
    void groupsChosen(const QStringList& arns);
    /// Once for everything chosen.
    void chosen(const std::vector<rolewright::policy::PrincipalEntry>& principals);

private:
    /// What the list is narrowed to. A session and a federated user are made of a row and a name.
    enum class Kind { any, users, groups, roles, accounts, services, saml, oidc, session, federatedUser, everyone };
    void buildList(const identity::Snapshot& world, const AccountId& own);
    void buildKinds();
    Kind kind() const;
    bool takesName() const { return kind() == Kind::session || kind() == Kind::federatedUser; }
    /// A principal typed rather than chosen: twelve digits, an ARN, a service principal, `*`.
    std::optional<policy::PrincipalEntry> typed() const;
    policy::PrincipalEntry entryOf(const PrincipalChoice& choice) const;
    QString hint(bool picked, bool free) const;
    /// What stays of the list: those of the kind in whose line every word typed is.
    void narrow();
    void showHint();
    void take();

    const bool m_withGroups;
    PrincipalChoices* m_choices = nullptr;
    FilterModel* m_filtered = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_filter = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_nameLabel = nullptr;
    QLineEdit* m_name = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_add = nullptr;
};

}  // namespace rolewright::ui
