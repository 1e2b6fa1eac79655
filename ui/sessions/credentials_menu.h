/// The ways to take a session's credentials along: lines for a shell on the clipboard, or a profile of the AWS CLI.
#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/inline_message.h"

#include <QMenu>

namespace rolewright::ui {

class SecretClipboard;
class SessionsView;

/// Of the session that is chosen in the list. Entries are named after `prefix`: `…Copy0` to `…Copy3`, `…SaveProfile`.
class CredentialsMenu final : public QMenu {
    Q_OBJECT
public:
    CredentialsMenu(const PageContext& context, SessionsView& view, const QString& prefix, QWidget* parent);
    SecretClipboard& clipboard() const { return *m_clipboard; }

Q_SIGNALS:
    void said(rolewright::ui::InlineMessage::Tone tone, const QString& text);

private:
    void copyFor(int shell);
    void saveProfile();

    PageContext m_context;
    SessionsView& m_view;
    SecretClipboard* m_clipboard = nullptr;
};

}  // namespace rolewright::ui
