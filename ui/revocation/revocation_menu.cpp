#include "ui/revocation/revocation_menu.h"

#include "ui/models/session_cells.h"
#include "ui/revocation/revocation_dialog.h"
#include "ui/revocation/revocation_plans.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/widgets/permitted_control.h"
#include "ui/widgets/sessions_view.h"

#include <QAction>

namespace rolewright::ui {
namespace {

bool isOfRole(const sts::Session& session) { return session.principalArn.find(":role/") != std::string::npos; }

/// The account and name of the user that an ARN names.
std::optional<service::RevocationWish> userBehind(const std::string& text)
{
    const auto arn = Arn::parse(text);
    const auto account = arn ? AccountId::parse(arn->account) : Result<AccountId>(Error{});
    if (!account || arn->service != "iam" || !arn->resource.starts_with("user/"))
        return std::nullopt;
    return service::RevocationWish::ofUser(*account, arn->resource.substr(arn->resource.rfind('/') + 1));
}

}  // namespace

RevocationMenu::RevocationMenu(const PageContext& context, SessionsView& view, const QString& prefix, QWidget* parent)
    : QMenu(parent), m_context(context), m_view(view), m_prefix(prefix)
{
    setTitle(tr("Re&voke"));
    setObjectName(prefix + QStringLiteral("RevokeMenu"));
    setIcon(ui::icon(QStringLiteral("danger")));
    setToolTipsVisible(true);
    m_session = add(QStringLiteral("RevokeSession"), Direction::revoke, &RevocationMenu::session);
    m_role = add(QStringLiteral("RevokeRole"), Direction::revoke, &RevocationMenu::role);
    m_user = add(QStringLiteral("RevokeUser"), Direction::revoke, &RevocationMenu::user);
    m_source = add(QStringLiteral("RevokeSource"), Direction::revoke, &RevocationMenu::sourceIdentity);
    addSeparator();
    m_restore = add(QStringLiteral("Restore"), Direction::restore, &RevocationMenu::restoration);
    showState();
}

QAction* RevocationMenu::add(const QString& name, Direction direction, Offer (RevocationMenu::*offer)() const)
{
    QAction* action = addAction(QString());
    action->setObjectName(m_prefix + name);
    needsPermission(m_context.store, action, &m_view, [this, direction, offer] {
        const Offer now = (this->*offer)();
        return now.wish ? intentTo(m_context.store, *now.wish, direction) : Intent();
    });
    connect(action, &QAction::triggered, this, [this, direction, offer] {
        const Offer now = (this->*offer)();
        if (!now.wish)
            return;
        auto* dialog = new RevocationDialog(m_context, *now.wish, direction, parentWidget());
        connect(dialog, &RevocationDialog::said, this, &RevocationMenu::said);
        dialog->open();
    });
    return action;
}

void RevocationMenu::present(QAction* action, const Offer& offer, const QString& text, const QString& plain)
{
    action->setEnabled(offer.wish.has_value());
    action->setText(offer.wish && text.contains(QLatin1String("%1")) ? text.arg(toQt(offer.wish->name).replace(QLatin1Char('&'), QStringLiteral("&&"))) : plain);
    action->setToolTip(offer.wish ? explanationOf(*offer.wish, action == m_restore ? Direction::restore : Direction::revoke) : offer.obstacle);
}

void RevocationMenu::showState()
{
    present(m_session, session(), tr("Revoke this &session…"), tr("Revoke this &session…"));
    present(m_role, role(), tr("Revoke all sessions of the &role %1 before now…"), tr("Revoke all sessions of the &role before now…"));
    present(m_user, user(), tr("Revoke &user %1 everywhere…"), tr("Revoke this &user everywhere…"));
    present(m_source, sourceIdentity(), tr("Revoke source &identity %1 everywhere…"), tr("Revoke this source &identity everywhere…"));
    present(m_restore, restoration(), tr("Let it &work again…"), tr("Let it &work again…"));
    Rights::of(m_context.store).lookAgain();
}

RevocationMenu::Offer RevocationMenu::session() const
{
    const sts::SessionPtr session = m_view.current();
    if (!session)
        return {std::nullopt, tr("No session is chosen.")};
    if (m_view.sessions().isExpired(*session))
        return {std::nullopt, tr("The session has expired.")};
    if (m_view.sessions().revocation(*session))
        return {std::nullopt, tr("The session is revoked already.")};
    if (!isOfRole(*session) && !userBehind(session->principalArn))
        return {std::nullopt, tr("A root session has no policies of its own: it works until it expires.")};
    return {service::RevocationWish::ofSession(session), {}};
}

RevocationMenu::Offer RevocationMenu::role() const
{
    const sts::SessionPtr session = m_view.current();
    if (!session || !isOfRole(*session))
        return {std::nullopt, tr("No session of a role is chosen.")};
    return {service::RevocationWish::ofRole(session->account, session->principalArn.substr(session->principalArn.rfind('/') + 1)), {}};
}

RevocationMenu::Offer RevocationMenu::user() const
{
    const sts::SessionPtr session = m_view.current();
    auto wish = session ? userBehind(isOfRole(*session) ? session->callerArn : session->principalArn) : userBehind(m_view.currentArn().toStdString());
    return {wish, wish ? QString() : tr("No user is chosen, and no session that a user asked for.")};
}

RevocationMenu::Offer RevocationMenu::sourceIdentity() const
{
    const sts::SessionPtr session = m_view.current();
    if (!session || !session->sourceIdentity)
        return {std::nullopt, tr("The session has no source identity.")};
    return {service::RevocationWish::ofSourceIdentity(*session->sourceIdentity), {}};
}

RevocationMenu::Offer RevocationMenu::restoration() const
{
    const sts::SessionPtr session = m_view.current();
    const service::Revocation* revocation = session ? m_view.sessions().revocation(*session) : nullptr;
    if (!revocation)
        return {std::nullopt, tr("The session is not revoked.")};
    if (!revocation->wish)
        return {std::nullopt, tr("The policy %1, which revokes it, was written by hand: change it there.").arg(toQt(revocation->policyName))};
    return {revocation->wish, {}};
}

}  // namespace rolewright::ui
