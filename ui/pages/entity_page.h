/// What the pages of users, groups, roles, policies and buckets have in common: a list, and an editor with tabs for what is chosen in it.
#pragma once

#include "ui/pages/entity_tab.h"
#include "ui/pages/removal.h"
#include "ui/tasks/latest_task.h"
#include "ui/widgets/list_panel.h"

#include <QLineEdit>

#include <vector>

class QHBoxLayout;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace rolewright::ui {

class ActingNote;
class ArnLabel;

/// Parts are named after the page's id: `usersList`, `usersFilter`, `usersTabs`, `usersDelete`, `usersCreate`.
class EntityPage : public Page {
    Q_OBJECT
public:
    ~EntityPage() override;

    QString id() const final { return objectName(); }
    bool reveal(const QString& arn) final;
    void showStatement(const PolicyPlace& place) final;
    QWidget* filterField() final { return m_list->filterField(); }
    QString currentArn() const final;
    bool isDirty() const final;
    void saveTyped(Saved saved) final;
    void dropTyped() final;
    QVariantMap draft() const final;
    bool restoreDraft(const QVariantMap& draft) final;

protected:
    EntityPage(const PageContext& context, const QString& id, ListWords words, QWidget* parent);

    /// To be called once by the subclass when its model and tabs are there.
    void begin(QAbstractItemModel* model);
    void addTab(EntityTab* tab, const QString& title);
    /// What a tab is to be made in.
    QWidget* tabParent() const;
    /// A button in the header of what is chosen.
    void addHeaderButton(QWidget* button);
    ListPanel* list() const { return m_list; }
    const PageContext& context() const { return m_context; }
    const Subject& subject() const { return m_subject; }
    /// Selects the entity of this name as soon as it is in the list.
    void selectWhenThere(const QString& key);

    /// Moves the model to what the world says now.
    virtual void updateModel(const identity::Snapshot& world, const identity::Account& account) = 0;
    /// The source row of what this ARN names in the account on show; invalid when it is not shown here.
    virtual QModelIndex find(const Arn& arn) const = 0;
    /// The source row of this key.
    virtual QModelIndex findKey(const QString& key) const = 0;
    /// The account whose rows are shown: the one on show, or none for rows that are of no account.
    virtual AccountId accountOfRows() const;
    /// What an editor is about when this row is chosen.
    virtual Subject subjectOf(const QModelIndex& row) const;
    /// The line below the name: "created 2026-11-24, id AIDA…".
    virtual QString detail(const Subject& subject) const = 0;
    /// Whether only callers of the account on show change what is shown; buckets have names of their own in all the world.
    virtual bool isChangedFromWithin() const { return true; }
    /// What deleting these rows takes.
    virtual RemovalPlan removalOf(const QStringList& keys) const = 0;

    /// What was left unsaved in another account is asked about as soon as it is seen beside the list of this one.
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildEditor();
    void worldChanged();
    void currentChanged();
    void askBeforeLeaving(const Subject& next);
    void show(const Subject& subject);
    void showHeader();
    void showWhereOneActs();
    void refreshTab(int index);
    void markDirty();
    void removeSelected();
    EntityTab* tab(int index) const;

    PageContext m_context;
    Subject m_subject;
    QString m_wanted;  ///< key to be selected when it appears
    std::vector<bool> m_stale;
    bool m_asking = false;
    LatestTask m_planning;  ///< of a deletion
    ActingNote* m_elsewhere = nullptr;  ///< says that one acts in another account
    ListPanel* m_list = nullptr;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTabWidget* m_tabs = nullptr;
    QHBoxLayout* m_header = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_detail = nullptr;
    ArnLabel* m_arn = nullptr;
    QString m_iconName;
};

}  // namespace rolewright::ui
