/// Managed policies to attach, by check marks in a list that filters, and the permissions boundary.
#pragma once

#include "core/identity/snapshot.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace rolewright::ui {

class ManagedPoliciesField final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named `wizardPolicyFilter`, `wizardPolicies`, `wizardBoundary`; groups have no boundary.
    ManagedPoliciesField(bool withBoundary, QWidget* parent);

    /// Shows the policies that there are for this account, with those ticked that are chosen; without `edited`.
    void show(const identity::Snapshot& world, const AccountId& account, const std::vector<std::string>& attached, const std::string& boundary);
    /// ARNs, in the order of the list.
    std::vector<std::string> attached() const;
    /// ARN; empty: none.
    std::string boundary() const;

Q_SIGNALS:
    void edited();

private:
    void add(const std::string& arn, const std::string& name, const QString& kind, bool isChosen);
    void filter(const QString& text);

    QLineEdit* m_filter = nullptr;
    QListWidget* m_list = nullptr;
    QComboBox* m_boundary = nullptr;
};

}  // namespace rolewright::ui
