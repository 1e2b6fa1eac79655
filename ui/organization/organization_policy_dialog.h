/// Makes a service control policy or resource control policy: form and JSON side by side, over one text.
#pragma once

#include "core/policy/document.h"
#include "ui/pages/page.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace rolewright::ui {

class InlineMessage;
class KeptDraft;
class OrganizationPolicyEditor;

/// Parts: `organizationPolicyName`, `organizationPolicyType`, `organizationPolicyDescription`, `organizationPolicyCreate`, `organizationPolicyCancel`, and those of an
/// OrganizationPolicyEditor for each type, named `newScp` and `newRcp`.
class OrganizationPolicyDialog final : public QDialog {
    Q_OBJECT
public:
    OrganizationPolicyDialog(const PageContext& context, policy::Type type, QWidget* parent);

    /// Asks first when something was written.
    void reject() override;

Q_SIGNALS:
    void created(const QString& policyId);

private:
    OrganizationPolicyEditor* editor() const;
    policy::Type type() const;
    QString complaint() const;
    void showState();
    QLayout* buildFields(policy::Type type);
    void keepDraft();
    void create();

    PageContext m_context;
    QLineEdit* m_name = nullptr;
    QComboBox* m_type = nullptr;
    QLineEdit* m_description = nullptr;
    InlineMessage* m_nameMessage = nullptr;
    InlineMessage* m_refusal = nullptr;
    QStackedWidget* m_editors = nullptr;
    QPushButton* m_create = nullptr;
    KeptDraft* m_draft = nullptr;
};

}  // namespace rolewright::ui
