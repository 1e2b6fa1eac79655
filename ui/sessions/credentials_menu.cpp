#include "ui/sessions/credentials_menu.h"

#include "core/interchange/credential_text.h"
#include "ui/models/session_cells.h"
#include "ui/remote/remote_room.h"
#include "ui/sessions/save_profile_dialog.h"
#include "ui/sessions/saved_profiles.h"
#include "ui/store/calls.h"
#include "ui/store/handed_out.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/sessions_view.h"

namespace rolewright::ui {

CredentialsMenu::CredentialsMenu(const PageContext& context, SessionsView& view, const QString& prefix, QWidget* parent)
    : QMenu(tr("&Copy credentials"), parent), m_context(context), m_view(view)
{
    using interchange::Shell;
    m_clipboard = new SecretClipboard(this);
    setObjectName(prefix + QStringLiteral("CopyMenu"));
    setIcon(ui::icon(QStringLiteral("key")));
    setToolTipsVisible(true);
    const std::pair<Shell, QString> shells[] = {{Shell::posix, tr("for &bash, zsh, sh")}, {Shell::fish, tr("for &fish")}, {Shell::powerShell, tr("for &PowerShell")}, {Shell::cmd, tr("for &cmd")}};
    for (const auto& [shell, text] : shells) {
        QAction* action = addAction(text);
        action->setObjectName(prefix + QStringLiteral("Copy%1").arg(static_cast<int>(shell)));
        connect(action, &QAction::triggered, this, [this, chosen = static_cast<int>(shell)] { copyFor(chosen); });
    }
    if (!SavedProfiles::of(m_context.store))
        return;
    addSeparator();
    QAction* profile = addAction(tr("into a profile of the AWS C&LI…"));
    profile->setObjectName(prefix + QStringLiteral("SaveProfile"));
    connect(profile, &QAction::triggered, this, &CredentialsMenu::saveProfile);
}

void CredentialsMenu::copyFor(int shell)
{
    const sts::SessionPtr session = m_view.current();
    if (!session)
        return;
    const auto credentials = m_context.store.engine()->credentialsOf(session->accessKeyId);
    if (!credentials)
        return Q_EMIT said(InlineMessage::Tone::error, messageOf(credentials.error()));
    const RemoteRoom* room = RemoteRoom::of(m_context.store);
    const std::string url = room ? room->connection().url : std::string();
    const std::string region = room ? room->connection().region : std::string();
    m_clipboard->put(toQt(interchange::environmentText(*credentials, static_cast<interchange::Shell>(shell), url, region).reveal()));
    if (HandedOut* handedOut = HandedOut::of(m_context.store))
        handedOut->note(session->accessKeyId, "clipboard");
}

void CredentialsMenu::saveProfile()
{
    const sts::SessionPtr session = m_view.current();
    if (!session)
        return;
    auto* dialog = new SaveProfileDialog(m_context, *SavedProfiles::of(m_context.store), session, parentWidget());
    connect(dialog, &SaveProfileDialog::saved, this, [this, session](const QString& name) {
        if (HandedOut* handedOut = HandedOut::of(m_context.store))
            handedOut->note(session->accessKeyId, "profile");
        Q_EMIT said(InlineMessage::Tone::success, tr("%1 is the profile %2 until it ends.").arg(sessionTitle(*session), name));
    });
    dialog->open();
}

}  // namespace rolewright::ui
