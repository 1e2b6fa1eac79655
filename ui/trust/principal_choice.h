/// Who may be named in a trust policy: everybody the workspace knows, in one searchable list; and what a principal is in words.
#pragma once

#include "core/identity/snapshot.h"
#include "core/policy/document.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace rolewright::ui {

/// One line of the list. Groups are listed, disabled and with the reason, because people look for them.
struct PrincipalChoice {
    QString kind;   ///< `AWS` or `Service`
    QString value;  ///< ARN or service principal
    QString label;  ///< "alice"
    QString detail; ///< "user · Development"
    QString icon;   ///< name in resources/icons
    QString whyNot; ///< why it cannot be chosen; empty when it can
};

class PrincipalChoices final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { FilterRole = Qt::UserRole + 1, ChoiceRole };
    using QAbstractListModel::QAbstractListModel;

    /// Users and roles of every account (the role's own account first), whole accounts, services, groups.
    void load(const identity::Snapshot& world, const AccountId& own);
    const PrincipalChoice& choice(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<PrincipalChoice> m_rows;
};

/// What is to be known of a principal that a trust policy names.
struct PrincipalDescription {
    QString text;     ///< "user alice · Development"
    QString icon;
    QString warning;  ///< "everyone in the account whom that account allows"; empty when there is nothing to say
    bool orphan = false;  ///< names nobody any more
};
PrincipalDescription describe(const policy::PrincipalEntry& principal, const identity::Snapshot& world);

}  // namespace rolewright::ui
