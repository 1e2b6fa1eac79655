/// The sessions of one role or user that still live, counting down.
#pragma once

#include "core/sts/session_book.h"
#include "ui/pages/entity_tab.h"
#include "ui/pages/principals/principal_kind.h"

class QLabel;
class QTreeWidget;

namespace rolewright::ui {

/// Of a role: sessions in it. Of a user: sessions that the user asked for.
class SessionsTab final : public EntityTab {
    Q_OBJECT
public:
    SessionsTab(const PageContext& context, PrincipalKind kind, const QString& page, QWidget* parent);
    void refresh() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    bool belongs(const sts::Session& session) const;
    void tick();

    PrincipalKind m_kind;
    std::string m_principalId;
    std::string m_arn;
    std::vector<sts::SessionPtr> m_sessions;  ///< row by row
    QTreeWidget* m_list = nullptr;
    QLabel* m_note = nullptr;
};

}  // namespace rolewright::ui
