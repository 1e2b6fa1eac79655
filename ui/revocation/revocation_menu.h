/// The ways to end what is chosen in a list of sessions, each by its own name, and the way back.
#pragma once

#include "ui/pages/page.h"
#include "ui/revocation/revocation_text.h"
#include "ui/widgets/inline_message.h"

#include <QMenu>

namespace rolewright::ui {

class SessionsView;

/// Entries are named after `prefix`: `…RevokeSession`, `…RevokeRole`, `…RevokeUser`, `…RevokeSource`, `…Restore`. One that is not possible is disabled and says
/// why in its tool tip. Forgetting is none of them.
class RevocationMenu final : public QMenu {
    Q_OBJECT
public:
    RevocationMenu(const PageContext& context, SessionsView& view, const QString& prefix, QWidget* parent);
    /// Keeps up with what is chosen.
    void showState();

Q_SIGNALS:
    void said(rolewright::ui::InlineMessage::Tone tone, const QString& text);

private:
    struct Offer {
        std::optional<service::RevocationWish> wish;
        QString obstacle;
    };
    QAction* add(const QString& name, Direction direction, Offer (RevocationMenu::*offer)() const);
    void present(QAction* action, const Offer& offer, const QString& text, const QString& plain);
    Offer session() const;
    Offer role() const;
    Offer user() const;
    Offer sourceIdentity() const;
    Offer restoration() const;

    PageContext m_context;
    SessionsView& m_view;
    QString m_prefix;
    QAction* m_session = nullptr;
    QAction* m_role = nullptr;
    QAction* m_user = nullptr;
    QAction* m_source = nullptr;
    QAction* m_restore = nullptr;
};

}  // namespace rolewright::ui
