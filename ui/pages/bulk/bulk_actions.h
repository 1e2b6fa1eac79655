/// What can be done to everything that is selected in a list of users, groups, roles, policies, providers or buckets.
#pragma once

#include "ui/pages/bulk/plans.h"
#include "ui/pages/page.h"
#include "ui/widgets/picker.h"

#include <QObject>

#include <utility>
#include <vector>

class QAction;
class QMenu;

namespace rolewright::ui {

class ListPanel;

/// Every policy that can be attached, for a picker; those in `without` with the reason.
std::vector<PickItem> policyItems(const Store& store, const AccountId& account, const std::vector<std::string>& without);

/// Entries of the list's context menu, and of the menu of a button above it, `<page>More`: `<page>BulkGroups`, `…BulkAttach`, `…BulkTag`, `…BulkClone`. Makes
/// the list's rows draggable, and lets things be dropped on them.
class BulkActions final : public QObject {
    Q_OBJECT
public:
    /// `noun` is `User`, `Group`, `Role` or `Policy`; or `Provider` or `Bucket`, which can be tagged only. The page owns it.
    BulkActions(const PageContext& context, ListPanel& list, const std::string& noun, QWidget* page);
    /// An entry of the page's own for one thing that is selected: disabled while there are more. `<page><name>`.
    QAction* addForOne(const QString& name, const QString& text, const QString& iconName, const QString& hint);

private:
    QAction* add(const QString& name, const QString& text, const QString& iconName);
    void showState();
    void openMenu();
    void addToGroups();
    void attach();
    void attachTo();
    void tag();
    void clone();
    bool drop(const QStringList& dragged, const QString& target, bool really);
    void carryOut(const BulkPlan& plan);
    PickList principalItems() const;

    PageContext m_context;
    ListPanel& m_list;
    std::string m_noun;
    QWidget* m_page;
    QString m_prefix;
    QList<QAction*> m_actions;
    QAction* m_more = nullptr;
    std::vector<std::pair<QAction*, QString>> m_forOne;  ///< with what they do
};

}  // namespace rolewright::ui
