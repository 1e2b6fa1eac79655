#include "ui/models/holders_model.h"

#include "ui/models/rows_model.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"

#include <algorithm>
#include <unordered_set>

namespace rolewright::ui {

std::vector<Holder> holdersOf(const identity::Account& account, const std::vector<std::string>& policyArns)
{
    std::vector<Holder> holders;
    const std::unordered_set<std::string_view> wanted(policyArns.begin(), policyArns.end());
    const auto look = [&](const auto& table, std::string_view noun) {
        table.forEach([&](const auto& row) {
            const auto add = [&](const std::string& policy, bool isBoundary) { holders.push_back({row->name, identity::arnOf(account.id, *row), noun, policy, isBoundary}); };
            for (const std::string& policy : row->attachedPolicies) {
                if (wanted.contains(policy))
                    add(policy, false);
            }
            if constexpr (requires { row->boundary; }) {
                if (row->boundary && wanted.contains(*row->boundary))
                    add(*row->boundary, true);
            }
        });
    };
    look(account.users, "User");
    look(account.groups, "Group");
    look(account.roles, "Role");
    return holders;
}

void HoldersModel::setHolders(std::vector<Holder> holders)
{
    beginResetModel();
    m_holders = std::move(holders);
    endResetModel();
}

int HoldersModel::rowOf(const Holder& holder) const
{
    const auto place = std::find(m_holders.begin(), m_holders.end(), holder);
    return place == m_holders.end() ? -1 : static_cast<int>(place - m_holders.begin());
}

int HoldersModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_holders.size()); }
int HoldersModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 3; }

QVariant HoldersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Who"), tr("Kind"), tr("As")};
    return titles.value(section);
}

QVariant HoldersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Holder& holder = this->holder(index.row());
    const QString noun = toQt(holder.noun);
    if (role == ArnRole)
        return toQt(holder.arn);
    if (role == Qt::DecorationRole && index.column() == 0)
        return icon(noun.toLower());
    if (role == FilterRole)
        return toQt(holder.name);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return toQt(holder.name);
    if (index.column() == 1)
        return noun == QLatin1String("User") ? tr("user") : noun == QLatin1String("Group") ? tr("group") : tr("role");
    return holder.isBoundary ? tr("permissions boundary") : tr("attached");
}

}  // namespace rolewright::ui
