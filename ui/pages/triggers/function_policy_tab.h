/// A function's resource policy: whom it lets in, statement by statement, as Lambda takes it: added and removed, never written as a whole.
#pragma once

#include "core/service/operation.h"
#include "ui/pages/entity_tab.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace rolewright::ui {

class CodeView;
class InlineMessage;

/// Parts: `functionsPolicyList`, `functionsPolicyJson`, `functionsPolicyId`, `functionsPolicyPrincipal`, `functionsPolicyAction`, `functionsPolicySourceArn`,
/// `functionsPolicySourceAccount`, `functionsPolicyAdd`, `functionsPolicyRemove`, `functionsPolicyMessage`, `functionsPolicyDeputy`.
class FunctionPolicyTab final : public EntityTab {
    Q_OBJECT
public:
    FunctionPolicyTab(const PageContext& context, QWidget* parent);
    void refresh() override;
    bool holds(const PolicyPlace& place) const override { return place.inlinePolicy.isEmpty(); }
    void showStatement(const PolicyPlace& place) override;

protected:
    void subjectChanged() override;

private:
    QWidget* buildForm();
    QLineEdit* makeLine(const QString& objectName, const QString& accessibleName, const QString& placeholder);
    void showList();
    void showState();
    void addPermission();
    void removePermission();
    void run(const QString& title, service::Operation operation, bool clears);
    std::string arn() const;

    QTreeWidget* m_list = nullptr;
    CodeView* m_editor = nullptr;
    QLineEdit* m_id = nullptr;
    QComboBox* m_principal = nullptr;
    QComboBox* m_action = nullptr;
    QLineEdit* m_sourceArn = nullptr;
    QLineEdit* m_sourceAccount = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    InlineMessage* m_message = nullptr;
    InlineMessage* m_deputy = nullptr;
};

}  // namespace rolewright::ui
