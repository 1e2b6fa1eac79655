/// The groups of a user, or the members of a group: the same edge, seen from either end.
#pragma once

#include "ui/pages/principals/principal_kind.h"

class QListWidget;
class QPushButton;

namespace rolewright::ui {

class InlineMessage;

/// Parts are named after `page`: `usersMembersList`, `usersMembersAdd`, `usersMembersRemove`, `usersMembersOpen`.
class MembersTab final : public EntityTab {
    Q_OBJECT
public:
    /// `kind` is whose tab it is: user or group.
    MembersTab(const PageContext& context, PrincipalKind kind, const QString& page, QWidget* parent);
    void refresh() override;

private:
    std::vector<std::string> linked() const;
    service::Operation call(const char* action, const QString& other) const;
    void add();
    void removeSelected();
    void openCurrent();
    void run(const QString& title, std::vector<service::Operation> operations);
    void showState();

    PrincipalKind m_kind;
    QString m_prefix;
    QListWidget* m_list = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_open = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
