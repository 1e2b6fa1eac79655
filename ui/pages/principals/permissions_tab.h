/// What a user, group or role may do: managed policies attached, inline policies, those that come from groups, and the permissions boundary.
#pragma once

#include "ui/pages/form_tab.h"
#include "ui/pages/principals/principal_kind.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace rolewright::ui {

class PolicyWorkbench;

/// The fields that are saved are the texts of the inline policies, by name.
class PermissionsTab final : public FormTab {
    Q_OBJECT
public:
    /// Parts are named after `page`: `usersPermissionsList`, `usersPermissionsAttach`, `usersPermissionsAddInline`, `usersPermissionsDetach`,
    /// `usersPermissionsSetBoundary`, `usersPermissionsRemoveBoundary`, `usersPermissionsJson`.
    PermissionsTab(const PageContext& context, PrincipalKind kind, const QString& page, QWidget* parent);

    bool holds(const PolicyPlace& place) const override { return !place.inlinePolicy.isEmpty(); }
    void showStatement(const PolicyPlace& place) override;

protected:
    std::optional<Fields> stored() const override;
    Fields typed() const override { return m_drafts; }
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
    QWidget* buildTable(const QString& prefix);
    QWidget* buildBoundary(const QString& prefix);
    void addRow(const QString& name, const QString& kind, const QString& from, const QString& key, const QString& iconName);
    void showPolicy();
    /// The line of an inline policy of its own; null when there is none of that name.
    QTreeWidgetItem* lineOf(const QString& inlinePolicy) const;
    /// Characters of the inline policies that are not in the editor.
    int usedByOthers() const;
    void attach();
    void addInline();
    void detach();
    void setBoundary();
    void run(const QString& title, std::vector<service::Operation> operations);
    std::vector<struct PickItem> policies(const std::vector<std::string>& without) const;
    std::string nameParameter() const { return nounOf(m_kind) + "Name"; }

    PrincipalKind m_kind;
    QString m_prefix;
    Fields m_drafts;
    QString m_shown;  ///< key of the policy in the editor
    QTreeWidget* m_list = nullptr;
    PolicyWorkbench* m_policy = nullptr;
    QPushButton* m_detach = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_removeBoundary = nullptr;
    QLabel* m_boundary = nullptr;
    class InlineMessage* m_refusal = nullptr;
};

}  // namespace rolewright::ui
