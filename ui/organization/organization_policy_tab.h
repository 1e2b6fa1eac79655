/// Name, description and text of an SCP or RCP.
#pragma once

#include "core/identity/organization.h"
#include "ui/pages/form_tab.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace rolewright::ui {

class OrganizationPolicyEditor;
struct OrganizationPlan;

/// The subject's key is the policy's id. Parts: `organizationPoliciesName`, `organizationPoliciesDescription`, `organizationPoliciesWhatIf`, the editors `scp…` and `rcp…`.
class OrganizationPolicyTab final : public FormTab {
    Q_OBJECT
public:
    OrganizationPolicyTab(const PageContext& context, QWidget* parent);

Q_SIGNALS:
    void planned(const rolewright::ui::OrganizationPlan& plan);

protected:
    std::optional<Fields> stored() const override;
    Fields typed() const override;
    void fill(const Fields& values) override;
    QString complaint() const override;
    QString begun() const override;
    void dropBegun() override;
    QVariantMap begunDraft() const override;
    void restoreBegun(const QVariantMap& draft) override;
    QString label(const std::string& field) const override;
    std::vector<service::Operation> operations(const Fields& from, const Fields& to) const override;
    QString undoTitle() const override;
    void shown() override;

private:
    const identity::OrganizationPolicy* row() const;
    OrganizationPolicyEditor* editor() const;
    void edited();
    void showWhatIf();

    QLineEdit* m_name = nullptr;
    QLineEdit* m_description = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_whatIf = nullptr;
    QStackedWidget* m_editors = nullptr;
};

}  // namespace rolewright::ui
