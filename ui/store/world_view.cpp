#include "ui/store/world_view.h"

namespace rolewright::ui {

WorldView::WorldView(identity::SnapshotPtr snapshot, sts::BookView sessions, QObject* parent)
    : QObject(parent), m_snapshot(std::move(snapshot)), m_sessions(std::move(sessions))
{
    if (!m_snapshot->accounts().empty())
        m_account = m_snapshot->accounts().front()->id;
    m_chain.push_back(sts::Caller::root(m_account));
}

void WorldView::take(identity::SnapshotPtr snapshot)
{
    m_snapshot = std::move(snapshot);
    Q_EMIT snapshotChanged();
}

void WorldView::take(sts::BookView sessions)
{
    m_sessions = std::move(sessions);
    Q_EMIT sessionsChanged();
}

identity::AccountPtr WorldView::accountRow() const
{
    return m_snapshot->account(m_account);
}

void WorldView::setAccount(const AccountId& account)
{
    if (account == m_account)
        return;
    m_account = account;
    Q_EMIT accountChanged();
}

void WorldView::showAccountOf(const QString& arn)
{
    const auto parsed = Arn::parse(arn.toStdString());
    if (!parsed)
        return;
    const auto id = AccountId::parse(parsed->account);
    const bool bucket = parsed->service == "s3" && parsed->account.empty();
    const identity::AccountPtr owner = bucket ? m_snapshot->bucketOwner(parsed->resource.substr(0, parsed->resource.find('/'))) : id ? m_snapshot->account(*id) : nullptr;
    if (owner)
        setAccount(owner->id);
}

void WorldView::setChain(std::vector<sts::Caller> chain)
{
    m_chain = std::move(chain);
    const sts::Caller& now = m_chain.back();
    setAccount(now.session ? now.session->account : now.account);
    Q_EMIT callerChanged();
}

void WorldView::setBase(sts::Caller base)
{
    std::vector<sts::Caller> chain;
    chain.push_back(std::move(base));
    setChain(std::move(chain));
}

bool WorldView::endsChain(const sts::SessionPtr& session) const
{
    const sts::Caller& last = m_chain.back();
    if (session->parentKeyId.empty())
        return !last.session;
    return last.accessKeyId == session->parentKeyId || (last.session && last.session->accessKeyId == session->parentKeyId);
}

void WorldView::enter(const sts::SessionPtr& session)
{
    // Back to whoever asked for this session; then it is the next link.
    while (m_chain.size() > 1 && !endsChain(session))
        m_chain.pop_back();
    std::vector<sts::Caller> chain = m_chain;
    chain.push_back(sts::Caller::of(session));
    setChain(std::move(chain));
}

void WorldView::back()
{
    if (m_chain.size() > 1)
        backTo(m_chain.size() - 2);
}

void WorldView::backTo(std::size_t depth)
{
    if (depth + 1 >= m_chain.size())
        return;
    setChain({m_chain.begin(), m_chain.begin() + static_cast<std::ptrdiff_t>(depth) + 1});
}

}  // namespace rolewright::ui
