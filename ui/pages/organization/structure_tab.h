/// The organization as a tree that can be worked: accounts and OUs are made, renamed, moved and removed, and the chosen one's policies are shown beside it.
#pragma once

#include "ui/organization/what_if_dialog.h"
#include "ui/pages/page.h"

#include <QSet>
#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTreeView;

namespace rolewright::ui {

class ArnLabel;
class EntityTab;
class FilterField;
class InlineMessage;
class OrganizationModel;

/// Parts: `organizationTree`, `organizationFilter`, `organizationNewAccount`, `organizationNewUnit`, `organizationRename`, `organizationMove`, `organizationRemove`,
/// `organizationTypes`, `organizationMessage`, `organizationDetails`, and those of AttachmentsTab and GuardrailsTab.
class StructureTab final : public QWidget {
    Q_OBJECT
public:
    StructureTab(const PageContext& context, QWidget* parent);
    ~StructureTab() override;

    /// Selects a root, OU or account by its id; false when it is not there.
    bool reveal(const QString& target);
    QWidget* filterField() const;

Q_SIGNALS:
    void planned(const rolewright::ui::OrganizationPlan& plan);
    void policyChosen(const QString& policyId);

private:
    QWidget* buildTree();
    QWidget* buildButtons();
    QWidget* buildDetails();
    QAction* addAction(const QString& objectName, const QString& text, const QString& iconName);
    void worldChanged();
    void keepPlace();
    void restorePlace();
    void currentChanged();
    void showHeader();
    void showState();
    void refreshTab();
    void openMenu(const QPoint& where);
    void openTypes(QWidget* button);

    QString current() const;
    /// Where something new goes: the chosen root or OU, or the one that the chosen account is in.
    QString currentUnit() const;
    QString obstacleToMoving() const;
    void newAccount();
    void newUnit();
    void rename();
    void move();
    void moveTo(const QStringList& ids, const QString& target);
    void remove();
    void say(const engine::CallResult& result);

    PageContext m_context;
    std::shared_ptr<const identity::Organization> m_shown;  ///< what the details were made from
    QString m_current;
    QString m_wanted;            ///< to be selected when it appears
    QSet<QString> m_collapsed;
    bool m_restoring = false;
    std::vector<bool> m_stale;
    OrganizationModel* m_model = nullptr;
    QSortFilterProxyModel* m_filtered = nullptr;
    QSplitter* m_splitter = nullptr;
    QTreeView* m_tree = nullptr;
    FilterField* m_filter = nullptr;
    InlineMessage* m_message = nullptr;
    QAction* m_newAccount = nullptr;
    QAction* m_newUnit = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_move = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_types = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTabWidget* m_tabs = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_detail = nullptr;
    ArnLabel* m_arn = nullptr;
};

}  // namespace rolewright::ui
