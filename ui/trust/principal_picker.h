/// Chooses principals for a trust policy: search, or type another account's id or an ARN. Never modal.
#pragma once

#include "ui/trust/principal_choice.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace rolewright::ui {

class PrincipalPicker final : public QDialog {
    Q_OBJECT
public:
    PrincipalPicker(const identity::Snapshot& world, const AccountId& own, QWidget* parent);

Q_SIGNALS:
    /// Once for everything chosen.
    void chosen(const std::vector<rolewright::policy::PrincipalEntry>& principals);

private:
    /// A principal typed rather than chosen: twelve digits, an ARN, a service principal, `*`.
    std::optional<policy::PrincipalEntry> typed() const;
    void showHint();
    void take();

    PrincipalChoices* m_choices = nullptr;
    QSortFilterProxyModel* m_filtered = nullptr;
    QLineEdit* m_filter = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_add = nullptr;
};

}  // namespace rolewright::ui
