#include "ui/pages/delegations/delegations_model.h"

#include "ui/models/account_text.h"
#include "ui/models/rows_model.h"
#include "ui/models/session_time.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace rolewright::ui {

QString stateOf(const identity::DelegationRequest& request, Instant now)
{
    using identity::DelegationState;
    if (request.expiredAt(now))
        return DelegationsModel::tr("has expired");
    switch (request.last().state) {
    case DelegationState::unassigned:
        return DelegationsModel::tr("waits to be taken on");
    case DelegationState::assigned:
        return DelegationsModel::tr("waits for a decision");
    case DelegationState::pendingApproval:
        return DelegationsModel::tr("waits for approval");
    case DelegationState::accepted:
        return DelegationsModel::tr("is accepted, its token not sent");
    case DelegationState::finalized:
        return DelegationsModel::tr("is accepted, its token sent");
    case DelegationState::rejected:
        return DelegationsModel::tr("is rejected");
    }
    return {};
}

/// What is open to anybody names no owner's account. The newest come first.
void DelegationsModel::setWorld(const identity::Snapshot& world, const AccountId& account, Instant now)
{
    std::vector<DelegationEntry> next;
    for (const identity::AccountPtr& requestor : world.accounts()) {
        requestor->delegationRequests.forEach([&](const identity::RowPtr<identity::DelegationRequest>& request) {
            if (requestor->id == account || request->ownerAccount.empty() || request->ownerAccount == account.text())
                next.push_back({requestor, request});
        });
    }
    std::stable_sort(next.begin(), next.end(), [](const DelegationEntry& a, const DelegationEntry& b) { return a.request->steps.front().when > b.request->steps.front().when; });
    const bool same = std::equal(next.begin(), next.end(), m_entries.begin(), m_entries.end(), [](const DelegationEntry& a, const DelegationEntry& b) { return a.request->id == b.request->id; });
    m_now = now;
    if (!same)
        beginResetModel();
    m_entries = std::move(next);
    if (!same)
        endResetModel();
    else if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int DelegationsModel::rowOf(const std::string& id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const DelegationEntry& entry) { return entry.request->id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int DelegationsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }
int DelegationsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant DelegationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{tr("Who asks"), tr("What for"), tr("State"), tr("Until")};
    return headers.value(section);
}

QVariant DelegationsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DelegationEntry& shown = entry(index.row());
    const identity::DelegationRequest& request = *shown.request;
    const QString cells[] = {accountName(*shown.requestor), toQt(request.description), stateOf(request, m_now), shortLocalText(request.expires(), m_now)};
    if (role == KeyRole)
        return toQt(request.id);
    if (role == ArnRole)
        return toQt(iamArn(shown.requestor->id, "delegation-request", "/", request.id));
    if (role == FilterRole)
        return QStringList{cells[requestorColumn], cells[whatColumn], cells[stateColumn], toQt(request.workflowId), toQt(request.id)}.join(QLatin1Char(' '));
    if (role == SortRole && index.column() == expiresColumn)
        return static_cast<qlonglong>(request.expires().time_since_epoch().count());
    if (role == Qt::DecorationRole && index.column() == requestorColumn)
        return icon(QStringLiteral("account"));
    return role == Qt::DisplayRole || role == SortRole || role == Qt::ToolTipRole ? QVariant(cells[index.column()]) : QVariant();
}

}  // namespace rolewright::ui
