#include "ui/switch_role/role_candidates.h"

#include "core/service/revocation.h"
#include "ui/mfa/mfa_facts.h"

#include <algorithm>
#include <tuple>

namespace rolewright::ui {
namespace {

/// A revoked session is none to go to: its calls are refused, and a new one is what is wanted.
sts::SessionPtr liveSessionOf(const sts::BookView& book, const std::string& roleArn, const service::CallContext& context, const identity::Snapshot& world)
{
    sts::SessionPtr best;
    for (const sts::EntryPtr& entry : *book) {
        const sts::SessionPtr& session = entry->session;
        if (entry->forgotten || session->principalArn != roleArn || context.hasEnded(*session))
            continue;
        if ((!best || session->expires > best->expires) && !service::revocationOf(world, session))
            best = session;
    }
    return best;
}

CandidateState stateOf(const service::Preflight& preflight, bool hasDevice)
{
    if (preflight.can())
        return CandidateState::can;
    if (preflight.needsMfa)
        return hasDevice ? CandidateState::canWithMfa : CandidateState::needsMfa;
    return preflight.needsExternalId ? CandidateState::canWithExternalId : CandidateState::cannot;
}

/// Only a user with long-term credentials proves MFA.
bool canProveMfa(const identity::Snapshot& world, const sts::Caller& caller)
{
    const identity::AccountPtr account = world.account(caller.account);
    return account && caller.kind == sts::CallerKind::user && !devicesOf(*account, caller.name).empty();
}

QString describe(CandidateState state)
{
    switch (state) {
    case CandidateState::unknown:
        return RoleCandidates::tr("… checking");
    case CandidateState::can:
        return RoleCandidates::tr("✔ can be assumed");
    case CandidateState::canWithExternalId:
        return RoleCandidates::tr("✔ with its external ID");
    case CandidateState::canWithMfa:
        return RoleCandidates::tr("✔ with an MFA code");
    case CandidateState::needsMfa:
        return RoleCandidates::tr("✖ needs MFA");
    case CandidateState::cannot:
        return RoleCandidates::tr("✖ cannot");
    }
    return {};
}

/// Live sessions, then recent, favourites, and the rest by account and name.
bool comesBefore(const RoleCandidate& a, const RoleCandidate& b)
{
    const auto rank = [](const RoleCandidate& candidate) {
        const int recency = candidate.recency < 0 ? 1000000 : candidate.recency;
        return std::tuple(candidate.liveSession ? 0 : 1, candidate.favourite ? 0 : 1, recency);
    };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    const int byAccount = a.accountName.localeAwareCompare(b.accountName);
    return byAccount != 0 ? byAccount < 0 : a.name.compare(b.name, Qt::CaseInsensitive) < 0;
}

}  // namespace

QString verdictOf(const RoleCandidate& candidate)
{
    const bool told = candidate.why.isEmpty() || candidate.state == CandidateState::canWithExternalId || candidate.state == CandidateState::canWithMfa;
    return told ? describe(candidate.state) : QString(describe(candidate.state) + QStringLiteral(": ") + candidate.why);
}

void RoleCandidates::load(const engine::Engine& engine, const sts::Caller& caller, const QStringList& recent, const QSet<QString>& favourites)
{
    beginResetModel();
    m_rows.clear();
    const identity::SnapshotPtr world = engine.snapshot();
    m_hasDevice = canProveMfa(*world, caller);
    const sts::BookView book = engine.sessions();
    const service::CallContext now = engine.contextNow();
    const std::string current = caller.session ? caller.session->principalArn : std::string();
    for (const identity::AccountPtr& account : world->accounts()) {
        const QString accountName = QStringLiteral("%1 · %2").arg(QString::fromStdString(account->name), QString::fromStdString(account->id.text()));
        account->roles.forEach([&](const identity::RowPtr<identity::Role>& role) {
            const std::string arn = identity::arnOf(account->id, *role);
            if (arn == current)
                return;
            RoleCandidate candidate;
            candidate.arn = QString::fromStdString(arn);
            candidate.name = QString::fromStdString(role->name);
            candidate.accountName = accountName;
            candidate.account = account->id;
            candidate.liveSession = liveSessionOf(book, arn, now, *world);
            candidate.recency = static_cast<int>(recent.indexOf(candidate.arn));
            candidate.favourite = favourites.contains(candidate.arn);
            m_rows.push_back(std::move(candidate));
        });
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), comesBefore);
    endResetModel();

    std::vector<std::string> arns;
    arns.reserve(m_rows.size());
    for (const RoleCandidate& candidate : m_rows)
        arns.push_back(candidate.arn.toStdString());
    m_judging.start(
        [world, caller, context = engine.contextNow(), arns = std::move(arns)](const LatestTask::Cancelled& cancelled) {
            std::vector<service::Preflight> judgements;
            for (std::size_t i = 0; i < arns.size() && !cancelled(); ++i)
                judgements.push_back(service::preflightAssumeRole(*world, caller, arns[i], std::nullopt, context));
            return judgements;
        },
        [this](std::vector<service::Preflight> judgements) { take(std::move(judgements)); });
}

void RoleCandidates::take(std::vector<service::Preflight> judgements)
{
    for (std::size_t i = 0; i < judgements.size(); ++i) {
        RoleCandidate& candidate = m_rows[i];
        candidate.state = stateOf(judgements[i], m_hasDevice);
        candidate.why = QString::fromStdString(judgements[i].why);
        candidate.preflight = std::move(judgements[i]);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount_ - 1));
    Q_EMIT judged();
}

const RoleCandidate* RoleCandidates::candidate(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int RoleCandidates::rowOf(const QString& arn) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const RoleCandidate& candidate) { return candidate.arn == arn; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RoleCandidates::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RoleCandidates::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCount_;
}

QVariant RoleCandidates::data(const QModelIndex& index, int role) const
{
    const RoleCandidate* row = candidate(index.row());
    if (!row)
        return {};
    switch (role) {
    case ArnRole:
        return row->arn;
    case FilterRole:
        return QString(row->name + QLatin1Char(' ') + row->accountName + QLatin1Char(' ') + row->arn);
    case Qt::ToolTipRole:
        return row->why.isEmpty() ? row->arn : QString(row->arn + QLatin1Char('\n') + row->why);
    case Qt::DisplayRole:
        if (index.column() == roleColumn)
            return row->favourite ? QString(QStringLiteral("★ ") + row->name) : row->name;
        if (index.column() == accountColumn)
            return row->accountName;
        if (row->liveSession)
            return tr("● live session: go to it");
        return verdictOf(*row);
    default:
        return {};
    }
}

QVariant RoleCandidates::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case roleColumn:
        return tr("Role");
    case accountColumn:
        return tr("Account");
    default:
        return tr("For you, now");
    }
}

}  // namespace rolewright::ui
