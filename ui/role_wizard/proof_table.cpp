#include "ui/role_wizard/proof_table.h"

#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

namespace rolewright::ui {
namespace {

/// Whether the role is made for this one: named by the trust policy, or given the other half by this wizard, by name or as a member of a group.
bool isMadeFor(const RoleState& state, const AssumeRow& row)
{
    if (!row.caller)
        return false;
    const sts::Caller& caller = *row.caller;
    const AccountId& home = accountOf(caller);
    const auto account = state.world->account(home);
    const auto user = account && !caller.session ? account->users.find(caller.name) : nullptr;
    const std::string arn = caller.session ? caller.session->principalArn : user ? identity::arnOf(home, *user) : std::string();
    if (!arn.empty() && state.draft.trust.find('"' + arn + '"') != std::string::npos)
        return true;
    return std::any_of(state.draft.grants.begin(), state.draft.grants.end(), [&](const AssumeGrant& grant) {
        if (grant.elsewhere.value_or(state.draft.account) != home)
            return false;
        if (grant.kind == AssumeGrant::Kind::group)
            return user && std::find(user->groups.begin(), user->groups.end(), grant.name) != user->groups.end();
        return (grant.kind == AssumeGrant::Kind::role) == (caller.session != nullptr) && grant.name == row.label;
    });
}

}  // namespace

QTableWidget* proofTable(const QStringList& headers, int wide, const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* made = new QTableWidget(0, static_cast<int>(headers.size()), parent);
    made->setObjectName(objectName);
    made->setAccessibleName(accessibleName);
    made->setHorizontalHeaderLabels(headers);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setSelectionMode(QAbstractItemView::SingleSelection);
    made->setTabKeyNavigation(false);
    made->setShowGrid(false);
    made->verticalHeader()->hide();
    made->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    made->horizontalHeader()->setSectionResizeMode(wide, QHeaderView::Stretch);
    made->horizontalHeader()->setMaximumSectionSize(300);
    made->setTextElideMode(Qt::ElideMiddle);
    made->setWordWrap(false);
    made->horizontalHeader()->setHighlightSections(false);
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return made;
}

int firstOf(const RoleState& state, const std::function<bool(const AssumeRow&)>& wanted)
{
    int best = -1;
    int bestRank = 4;
    const std::vector<AssumeRow>& rows = state.rehearsal->rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int rank = isMadeFor(state, rows[i]) ? (wanted(rows[i]) ? 0 : 1) : wanted(rows[i]) ? 2 : 3;
        if (rank < bestRank) {
            bestRank = rank;
            best = static_cast<int>(i);
        }
    }
    return best;
}

}  // namespace rolewright::ui
