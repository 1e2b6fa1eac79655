/// The groups of a user, or the members of a group: the same edge, seen from either end.
#pragma once

#include "ui/pages/principals/principal_kind.h"
#include "ui/tasks/latest_task.h"

class QListView;
class QPushButton;

namespace rolewright::ui {

class EmptyWords;
class InlineMessage;
class PickModel;

/// Who is in a group is looked for among all users of its account, by a worker when they are many. Parts are named after `page`: `usersMembersList`, `usersMembersAdd`, `usersMembersRemove`, `usersMembersOpen`.
class MembersTab final : public EntityTab {
    Q_OBJECT
public:
    /// `kind` is whose tab it is: user or group.
    MembersTab(const PageContext& context, PrincipalKind kind, const QString& page, QWidget* parent);
    void refresh() override;

protected:
    void subjectChanged() override;

private:
    using Names = std::vector<std::string>;

    void show(Names names);
    void list(Names names);
    QStringList selected() const;
    service::Operation call(const char* action, const QString& other) const;
    void add();
    void removeSelected();
    void openCurrent();
    void run(const QString& title, std::vector<service::Operation> operations);
    void showState();

    PrincipalKind m_kind;
    QString m_prefix;
    LatestTask m_looking;
    PickModel* m_links = nullptr;
    QListView* m_list = nullptr;
    EmptyWords* m_nothing = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_open = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
